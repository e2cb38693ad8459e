//! Leading claims: what a reader is shown of a text's claims.
//!
//! The claims of a sentence say much twice, with more and with less beside it.
//! A leading claim gathers those that are about one predicate. Each token
//! belongs to the nearest predicate above it in the parse, so the leading
//! claims of a sentence do not overlap, and a clause too short to be told
//! apart stays with the one that it hangs on. A sentence of one leading claim
//! is that claim, whole.

use crossread_nlp::{Dep, Pos, Tag};
use crossread_sort::Map;

use super::doc::Doc;
use super::syntax::{Set, Tree};
use super::{Attribution, Claim, TokenKind};
use crate::Span;

/// What stands for several claims about one predicate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leading {
    /// Index of its sentence.
    pub sentence: usize,
    /// The words that are its own, in order; no other leading claim has them.
    pub spans: Vec<Span>,
    /// The words that it is asked by: its own, with what it takes from around
    /// it (a subject, who says it).
    pub asks: Vec<Span>,
    /// Index, in [`super::Analysis::claims`], of the fullest claim that it
    /// stands for.
    pub claim: usize,
}

/// A clause with fewer words of content stays with the one it hangs on.
const LEAST_WORDS: usize = 3;

/// So many words of content beside a source and its cue ("had last month
/// reported") are not a claim.
const MOST_BESIDE: usize = 2;

/// The leading claims of a text, in order.
pub(super) fn leading(doc: &Doc<'_>, claims: &[Claim]) -> Vec<Leading> {
    let mut out = Vec::new();
    for (index, sentence) in doc.sentences.iter().enumerate() {
        let first = claims.partition_point(|claim| claim.sentence < index);
        let own = claims.get(first..).unwrap_or_default();
        let own = own.get(..own.partition_point(|claim| claim.sentence == index)).unwrap_or_default();
        if own.is_empty() {
            continue;
        }
        let tree = Tree::new(doc.text, &doc.tokens, &doc.nodes, sentence.tokens.clone());
        let begin = out.len();
        match tree {
            Some(tree) => {
                let here = Here { doc, tree: &tree, claims: own };
                out.extend(here.leading().into_iter().map(|(spans, asks, at)| Leading {
                    sentence: index,
                    spans,
                    asks,
                    claim: first + at,
                }));
            }
            None => out.extend(own.iter().enumerate().map(|(at, claim)| Leading {
                sentence: index,
                spans: claim.spans.clone(),
                asks: claim.spans.clone(),
                claim: first + at,
            })),
        }
        if let [only] = out.get_mut(begin..).unwrap_or_default() {
            only.spans = vec![sentence.span];
            only.asks = vec![sentence.span];
        }
    }
    out
}

/// One sentence with its claims.
struct Here<'a> {
    doc: &'a Doc<'a>,
    tree: &'a Tree<'a>,
    claims: &'a [Claim],
}

impl Here<'_> {
    /// The spans, the words to ask by and the fullest claim of each.
    fn leading(&self) -> Vec<(Vec<Span>, Vec<Span>, usize)> {
        let sets: Vec<Set> = self.claims.iter().map(|claim| self.set(&claim.spans)).collect();
        let mut heads: Map<usize, Vec<usize>> = Map::new();
        for (at, set) in sets.iter().enumerate() {
            if let Some(head) = self.predicate(set) {
                heads.or_insert_with(head, Vec::new).push(at);
            }
        }
        if heads.is_empty() {
            // A headline without a verb.
            let fullest =
                (0..sets.len()).max_by_key(|at| (sets.get(*at).map_or(0, Set::len), usize::MAX - at));
            return fullest
                .and_then(|at| Some((self.tree.spans(sets.get(at)?), self.tree.spans(sets.get(at)?), at)))
                .into_iter()
                .collect();
        }
        // Clauses too short go to the one above; those that only say who says
        // something else stand for nothing.
        let mut mute: Vec<usize> = Vec::new();
        while let Some(small) = self.too_small(&heads, &mute, &sets) {
            let above = self.owner(self.tree.head(small), &heads).filter(|_| !self.tree.is_root(small));
            match above.filter(|_| !self.only_says(small, &heads, &sets)) {
                Some(above) => {
                    let moved = heads.remove(&small).unwrap_or_default();
                    heads.or_insert_with(above, Vec::new).extend(moved);
                }
                None => mute.push(small),
            }
        }
        let told = heads.iter().filter(|(head, _)| !mute.contains(head));
        let mut out: Vec<_> =
            told.filter_map(|(head, members)| self.one(*head, members, &heads, &sets)).collect();
        crossread_sort::plain(&mut out);
        out
    }

    fn one(
        &self,
        head: usize,
        members: &[usize],
        heads: &Map<usize, Vec<usize>>,
        sets: &[Set],
    ) -> Option<(Vec<Span>, Vec<Span>, usize)> {
        let own =
            self.filled(self.own(head, members, heads, sets), &|at| self.owner(at, heads) == Some(head));
        let about = |at: usize| sets.get(at).is_some_and(|set| self.predicate(set) == Some(head));
        let fullest = members
            .iter()
            .copied()
            .filter(|at| about(*at))
            .max_by_key(|at| sets.get(*at).map_or(0, Set::len))?;
        let mut asks = own.clone();
        if !self.tree.children(head).any(|at| own.holds(at) && self.is_subject(at)) {
            asks.join(sets.get(fullest)?);
        }
        if let Some(said) = self.claims.get(fullest).and_then(|claim| claim.attribution.as_ref()) {
            let source = self.set(&said.source);
            let relates = source.iter().any(|at| matches!(self.tree.tag(at), Tag::Wp | Tag::Wdt));
            if !relates && !source.is_empty() {
                asks.join(&source);
                asks.join(&self.set(&said.cue));
            }
        }
        let asks = self.filled(asks, &|_| false);
        let (own, asks) = (self.tree.spans(&own), self.tree.spans(&asks));
        (!own.is_empty()).then_some((own, asks, fullest))
    }

    /// The tokens that a group's claims have and that belong to its predicate.
    fn own(&self, head: usize, members: &[usize], heads: &Map<usize, Vec<usize>>, sets: &[Set]) -> Set {
        let mut own = Set::default();
        for set in members.iter().filter_map(|at| sets.get(*at)) {
            set.iter().filter(|at| self.owner(*at, heads) == Some(head)).for_each(|at| own.insert(at));
        }
        own
    }

    /// The first predicate, the deepest first, with hardly a word of its own.
    fn too_small(&self, heads: &Map<usize, Vec<usize>>, mute: &[usize], sets: &[Set]) -> Option<usize> {
        if heads.len() < mute.len() + 2 {
            return None;
        }
        let mut by_depth: Vec<usize> = heads.keys().copied().filter(|head| !mute.contains(head)).collect();
        crossread_sort::by_key(&mut by_depth, |head| std::cmp::Reverse(self.tree.depth(*head)));
        by_depth.into_iter().find(|head| {
            let own = self.own(*head, heads.get(head).map_or(&[][..], Vec::as_slice), heads, sets);
            self.words(&own) < LEAST_WORDS
                || !self.stands_alone(*head) && self.owner(self.tree.head(*head), heads).is_some()
                || self.only_says(*head, heads, sets)
        })
    }

    /// Whether a clause says something by itself: it has a subject, or shares
    /// one with the sentence's main clause, and is no question and no part of
    /// what a noun means.
    fn stands_alone(&self, head: usize) -> bool {
        let tree = self.tree;
        let subject = tree.child(head, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Expl]).is_some();
        let asks = tree.children(head).any(|at| matches!(tree.tag(at), Tag::Wrb | Tag::Wp | Tag::Wdt));
        match tree.dep(head) {
            Dep::Conj => subject || tree.is_root(tree.head(head)),
            Dep::Relcl => {
                let start = tree.subtree(head).iter().next().and_then(|start| start.checked_sub(1));
                start.is_some_and(|before| tree.is_mark(before))
            }
            Dep::Root => true,
            _ => subject && !asks,
        }
    }

    /// Whether a predicate's own words are no more than who says another claim
    /// of the sentence, by which word, and when.
    fn only_says(&self, head: usize, heads: &Map<usize, Vec<usize>>, sets: &[Set]) -> bool {
        let members = heads.get(&head).map_or(&[][..], Vec::as_slice);
        let own = self.own(head, members, heads, sets);
        let others = self.claims.iter().enumerate().filter(|(at, _)| !members.contains(at));
        let said: Vec<&Attribution> = others.filter_map(|(_, claim)| claim.attribution.as_ref()).collect();
        said.iter().any(|said| {
            let cue = self.set(&said.cue);
            let mut frame = self.set(&said.source);
            frame.join(&cue);
            let more = own.iter().filter(|at| !frame.holds(*at) && self.is_content(*at)).count();
            own.common(&cue) > 0 && more <= MOST_BESIDE
        })
    }

    fn words(&self, set: &Set) -> usize {
        set.iter().filter(|at| self.is_content(*at)).count()
    }

    /// Adds what stands between tokens of a set and says nothing by itself, or
    /// `fits`; leaves out what ties it to what is around.
    fn filled(&self, set: Set, fits: &dyn Fn(usize) -> bool) -> Set {
        let tokens: Vec<usize> = set.iter().collect();
        let mut out = set;
        for pair in tokens.windows(2) {
            let [from, to] = pair else { continue };
            let between = || from + 1..*to;
            if between().all(|at| !self.is_content(at))
                || between().all(|at| self.tree.is_mark(at) || fits(at))
            {
                between().for_each(|at| out.insert(at));
            }
        }
        let loose = |at: usize, last: bool| {
            self.tree.is_mark(at)
                || matches!(self.tree.pos(at), Pos::Cconj | Pos::Sconj)
                || last && self.tree.pos(at) == Pos::Adp && self.tree.dep(at) != Dep::Prt
        };
        let mut tokens: Vec<usize> = out.iter().collect();
        while let Some(at) = tokens.last().copied().filter(|at| loose(*at, true)) {
            tokens.pop();
            out.remove(at);
        }
        for at in tokens.into_iter().take_while(|at| loose(*at, false)) {
            out.remove(at);
        }
        // Quoted words keep both their marks.
        let first = out.iter().next();
        if let Some(before) = first.and_then(|first| first.checked_sub(1))
            && self.tree.tag(before) == Tag::OpenQuote
        {
            out.insert(before);
        }
        let last = out.iter().last();
        if let Some(after) = last.map(|last| last + 1).filter(|at| self.tree.tag(*at) == Tag::CloseQuote) {
            out.insert(after);
        }
        out
    }

    /// The predicate that a claim is about: its highest verb.
    fn predicate(&self, set: &Set) -> Option<usize> {
        let verb = |at: &usize| {
            matches!(self.tree.pos(*at), Pos::Verb | Pos::Aux)
                && !matches!(self.tree.dep(*at), Dep::Aux | Dep::Auxpass | Dep::Amod | Dep::Compound)
        };
        set.iter().filter(verb).min_by_key(|at| self.tree.depth(*at))
    }

    /// The nearest of `heads` above a token, itself included.
    fn owner(&self, at: usize, heads: &Map<usize, Vec<usize>>) -> Option<usize> {
        let mut up = at;
        for _ in 0..=self.tree.len() {
            if heads.contains_key(&up) {
                return Some(up);
            }
            if self.tree.is_root(up) {
                return None;
            }
            up = self.tree.head(up);
        }
        None
    }

    fn is_subject(&self, at: usize) -> bool {
        let relates = matches!(self.tree.tag(at), Tag::Wp | Tag::Wdt);
        matches!(self.tree.dep(at), Dep::Nsubj | Dep::Nsubjpass | Dep::Expl) && !relates
    }

    fn is_content(&self, at: usize) -> bool {
        matches!(self.doc.kind(self.tree.first() + at), TokenKind::Content | TokenKind::Number)
    }

    fn set(&self, spans: &[Span]) -> Set {
        Set::of((0..self.tree.len()).filter(|at| spans.iter().any(|span| span.contains(self.tree.span(*at)))))
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use crate::models::test_models;

    /// Each leading claim as "its own words | the words that it is asked by".
    fn brief(text: &str) -> Vec<String> {
        let found = words(text, None, test_models());
        let own = |spans: &[crate::Span]| spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ");
        found.leading.iter().map(|one| format!("{} | {}", own(&one.spans), own(&one.asks))).collect()
    }

    #[test]
    fn a_sentence_is_cut_where_predicates_change() {
        let cases: &[(&str, &[&str])] = &[
            (
                "The harbour board closed the north pier on Monday.",
                &[
                    "The harbour board closed the north pier on Monday. | The harbour board closed the north pier on Monday.",
                ],
            ),
            (
                "The ferry Skye sank off Oban on Friday, and fishermen rescued all 40 passengers.",
                &[
                    "The ferry Skye sank off Oban on Friday | The ferry Skye sank off Oban on Friday",
                    "fishermen rescued all 40 passengers | fishermen rescued all 40 passengers",
                ],
            ),
            (
                "The bridge was closed after the storm, the police said.",
                &[
                    "The bridge was closed after the storm, the police said. | The bridge was closed after the storm, the police said.",
                ],
            ),
        ];
        for (text, want) in cases {
            assert_eq!(brief(text), *want, "{text}");
        }
    }

    #[test]
    fn leading_claims_of_a_sentence_do_not_overlap() {
        let text = "The ferry, which carried 40 people from Oban, struck a rock on Friday, killing two crew members, \
            and its captain, Ann Reid, told the board that the lights of the harbour had failed. \
            Two fishermen who asked for repairs in May were fined, and the council raised its fees.";
        let found = words(text, None, test_models());
        assert!(found.leading.len() >= 4, "{:#?}", brief(text));
        let mut spans: Vec<_> = found.leading.iter().flat_map(|one| one.spans.clone()).collect();
        spans.sort();
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:#?}", brief(text));
        for one in &found.leading {
            let sentence = &found.sentences[one.sentence];
            assert!(one.spans.iter().chain(&one.asks).all(|span| sentence.span.contains(*span)));
            assert_eq!(found.claims[one.claim].sentence, one.sentence);
        }
    }
}
