//! From propositions and attributions to claims.
//!
//! Where the text is parsed, each proposition becomes a claim, laid in the
//! mouth of whoever says it in the innermost attribution around it. An
//! attribution that no proposition fits keeps its content as a claim, so that
//! none is lost.

use crossread_nlp::Dep;

use super::attribution::{self, Found};
use super::doc::Doc;
use super::proposition::{self, Proposition, SUBJECTS};
use super::stance;
use super::syntax::{Set, Tree};
use super::vague::is_vague;
use super::weights::Weights;
use super::{Attribution, Claim, Quotation, TokenKind};
use crate::Span;
use crate::lexicon::Lexicon;
use crate::packed::among;

/// Fewer words of content than this say nothing that can be checked.
const LEAST_WORDS: usize = 2;

/// The share of a claim's words that an attribution's content must hold.
const WITHIN: f32 = 0.75;

/// The claims of a parsed text, in order of sentence and place, and all its
/// attributions, in order of their cues.
pub(super) fn claims(
    doc: &Doc<'_>,
    quotations: &[Quotation],
    weights: Weights<'_>,
    lexicon: &Lexicon,
) -> (Vec<Claim>, Vec<Attribution>) {
    let trees: Vec<Option<Tree<'_>>> = doc
        .sentences
        .iter()
        .map(|sentence| Tree::new(doc.text, &doc.tokens, &doc.nodes, sentence.tokens.clone()))
        .collect();
    let paragraphs: Vec<usize> = doc
        .sentences
        .iter()
        .map(|sentence| doc.blocks.partition_point(|block| block.end <= sentence.tokens.start))
        .collect();
    let found = attribution::attributions(weights, lexicon, &trees, &paragraphs, quotations);
    let wholes: Vec<Attribution> = found.iter().map(|one| whole(&trees, one)).collect();
    let mut used = vec![false; found.len()];
    let mut claims = Vec::new();
    for (sentence, tree) in trees.iter().enumerate() {
        let Some(tree) = tree else { continue };
        let here = Here { doc, tree, sentence, found: &found, wholes: &wholes };
        let mut own: Vec<Claim> = Vec::new();
        for proposition in proposition::propositions(weights.propositions, tree) {
            let said = here.attribution_of(&proposition.set, proposition.head);
            if here.says_nothing(&proposition, said) {
                continue;
            }
            if let Some(said) = said.and_then(|said| used.get_mut(said)) {
                *said = true;
            }
            own.push(here.claim(&proposition.set, proposition.head, proposition.subject, said));
        }
        for (at, one) in found.iter().enumerate() {
            let starts_here = if one.content.is_empty() {
                one.beyond.first().is_some_and(|span| span.overlaps(doc.span(here.tokens())))
            } else {
                one.sentence == sentence
            };
            if !starts_here || used.get(at).copied().unwrap_or(true) {
                continue;
            }
            let content = if one.content.is_empty() {
                Set::of((0..tree.len()).filter(|at| !tree.is_mark(*at)))
            } else {
                one.content.clone()
            };
            if here.words(&content) < LEAST_WORDS
                || is_vague(doc.english, tree, &content) && here.vague_source(Some(at))
            {
                continue;
            }
            let head = content.iter().min_by_key(|at| tree.depth(*at)).unwrap_or(one.head);
            let subject = tree.child(head, SUBJECTS).filter(|subject| content.holds(*subject));
            own.push(here.claim(&content, head, subject, Some(at)));
        }
        crossread_sort::by(&mut own, |a, b| a.spans.cmp(&b.spans));
        claims.append(&mut own);
    }
    (claims, wholes)
}

/// One sentence, with the attributions of the text.
struct Here<'a> {
    doc: &'a Doc<'a>,
    tree: &'a Tree<'a>,
    sentence: usize,
    found: &'a [Found],
    wholes: &'a [Attribution],
}

impl Here<'_> {
    fn tokens(&self) -> std::ops::Range<usize> {
        self.tree.first()..self.tree.first() + self.tree.len()
    }

    /// The innermost attribution in whose content the tokens lie; failing
    /// that, one whose cue they are about.
    fn attribution_of(&self, set: &Set, head: usize) -> Option<usize> {
        let words = set.iter().filter(|at| !self.tree.is_mark(*at)).count().max(1) as f32;
        let mut best: Option<(usize, usize)> = None;
        let mut told = None;
        for (at, one) in self.found.iter().enumerate() {
            let held = if one.sentence == self.sentence {
                if set.holds(one.head) {
                    if one.head == head || one.content.holds(head) {
                        told = told.or(Some(at));
                    }
                    continue;
                }
                set.iter().filter(|token| one.content.holds(*token) && !self.tree.is_mark(*token)).count()
            } else if one.beyond.iter().any(|span| span.overlaps(self.doc.span(self.tokens()))) {
                let inside =
                    |token: &usize| one.beyond.iter().any(|span| span.contains(self.tree.span(*token)));
                set.iter().filter(|token| inside(token) && !self.tree.is_mark(*token)).count()
            } else {
                continue;
            };
            let size = if one.sentence == self.sentence { one.content.len() } else { usize::MAX };
            if held as f32 >= WITHIN * words && best.is_none_or(|(least, _)| size < least) {
                best = Some((size, at));
            }
        }
        best.map(|(_, at)| at).or(told)
    }

    /// How many words of content a set has. A pronoun that somebody is meant by
    /// counts as a subject, and so does "there": "nobody was hurt", "he resigned",
    /// "there was a fire".
    fn words(&self, set: &Set) -> usize {
        let tree = self.tree;
        let somebody = |at: usize| {
            tree.dep(at) == Dep::Expl && tree.is(at, "there")
                || matches!(tree.dep(at), Dep::Nsubj | Dep::Nsubjpass)
                    && among!(
                        tree.lemma(at),
                        "he" | "she"
                            | "they"
                            | "we"
                            | "i"
                            | "nobody"
                            | "none"
                            | "everyone"
                            | "everybody"
                            | "both"
                            | "all"
                    )
        };
        let kind = |at: usize| self.doc.kind(tree.first() + at);
        set.iter()
            .filter(|at| matches!(kind(*at), TokenKind::Content | TokenKind::Number) || somebody(*at))
            .count()
    }

    /// Whether nobody in particular says something: no attribution, or one to
    /// "nobody" or "it".
    fn vague_source(&self, said: Option<usize>) -> bool {
        let Some(one) = said.and_then(|said| self.found.get(said)) else { return true };
        one.sentence == self.sentence && is_vague(self.doc.english, self.tree, &one.source)
    }

    /// Whether a proposition has too little in it to be a claim: a question,
    /// hardly a word of content, or nothing but opinion.
    fn says_nothing(&self, proposition: &Proposition, said: Option<usize>) -> bool {
        let asks = (self.tree.len().saturating_sub(2)..self.tree.len()).any(|at| self.tree.is(at, "?"));
        // "said the mayor", without what was said.
        let only_cue = self.found.iter().any(|one| {
            let all = |at: usize| one.cue.holds(at) || one.source.holds(at) || self.tree.is_mark(at);
            one.sentence == self.sentence && proposition.set.iter().all(all)
        });
        let opinion = is_vague(self.doc.english, self.tree, &proposition.set) && self.vague_source(said);
        only_cue || self.words(&proposition.set) < LEAST_WORDS || asks && said.is_none() || opinion
    }

    fn claim(&self, set: &Set, head: usize, subject: Option<usize>, said: Option<usize>) -> Claim {
        let attribution = said.and_then(|said| self.wholes.get(said)).cloned();
        let cue = said.and_then(|said| self.found.get(said));
        let cue = cue.map(|one| (one.sentence, one.head));
        let lemma = cue.and_then(|(sentence, head)| {
            let first = self.doc.sentences.get(sentence)?.tokens.start;
            Some(self.doc.lemma(first + head))
        });
        Claim {
            sentence: self.sentence,
            spans: self.tree.spans(set),
            head: Some(self.tree.first() + head),
            subject: subject.map(|subject| self.tree.first() + subject),
            attribution,
            polarity: stance::polarity(self.tree, set, head),
            certainty: stance::certainty(self.tree, set, head, lemma),
        }
    }
}

/// An attribution with all its content, as spans.
fn whole(trees: &[Option<Tree<'_>>], found: &Found) -> Attribution {
    let spans = |set: &Set| match trees.get(found.sentence) {
        Some(Some(tree)) => tree.spans(set),
        _ => Vec::new(),
    };
    let mut content: Vec<Span> = spans(&found.content);
    content.extend(&found.beyond);
    crossread_sort::plain(&mut content);
    Attribution { source: spans(&found.source), cue: spans(&found.cue), content }
}

#[cfg(test)]
mod tests {
    use super::super::{Certainty, words};
    use crate::models::test_models;

    /// Each claim as "its words [certainty] < source | cue".
    fn brief(text: &str) -> Vec<String> {
        let joined = |spans: &[crate::Span]| spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ");
        let one = |claim: &super::Claim| {
            let by = claim.attribution.as_ref();
            let by = by.map(|by| format!(" < {} | {}", joined(&by.source), joined(&by.cue)));
            format!("{} [{:?}]{}", joined(&claim.spans), claim.certainty, by.unwrap_or_default())
        };
        words(text, None, test_models()).claims.iter().map(one).collect()
    }

    #[test]
    fn propositions_become_claims() {
        let cases: &[(&str, &[&str])] = &[
            (
                "The ferry sank on Friday, and the crew was rescued by fishermen.",
                &["The ferry sank on Friday [Asserted]", "the crew was rescued by fishermen [Asserted]"],
            ),
            (
                "The minister said that the bridge would open in June.",
                &["the bridge would open in June [Expected] < The minister | said"],
            ),
            (
                "The bridge was closed after the storm, the police said.",
                &["The bridge was closed after the storm [Reported] < the police | said"],
            ),
            (
                "The army denied that its planes had bombed the village.",
                &["its planes had bombed the village [Denied] < The army | denied"],
            ),
            (
                "According to the mayor, three houses burned down.",
                &["three houses burned down [Reported] < the mayor | According to"],
            ),
            ("Yes.", &[]),
        ];
        for (text, want) in cases {
            let got = brief(text);
            for claim in *want {
                assert!(got.iter().any(|have| have == claim), "{claim} in {got:#?}");
            }
            assert_eq!(got.is_empty(), want.is_empty(), "{got:#?}");
        }
    }

    #[test]
    fn a_speaker_is_carried_on_to_quoted_sentences() {
        let text = "“We lost the harbour,” said Anna Lind. “Nobody came to help us.”";
        let found = words(text, None, test_models());
        let last = found.claims.last().expect("a claim");
        let by = last.attribution.as_ref().expect("an attribution");
        assert_eq!(by.source.first().map(|s| s.of(text)), Some("Anna Lind"));
        assert_eq!(last.certainty, Certainty::Reported);
    }

    /// A text of every sort of attribution, its claims word for word.
    #[test]
    fn a_whole_text_is_cut_and_laid_in_mouths() {
        let text = "The harbour board closed the north pier on Monday.\n\
                    “The piles are rotten,” said Ann Reid, the harbour master. “Nobody should cross the barrier.”\n\
                    Two fishermen, who asked for repairs in May, were fined.\n\
                    According to the council, the work will cost 40,000 pounds.";
        let found = words(text, None, test_models());
        let source = |claim: &super::Claim| {
            let by = claim.attribution.as_ref().and_then(|by| by.source.first().copied());
            by.map_or(String::new(), |span| span.of(text).to_owned())
        };
        let said: Vec<(String, String)> = found
            .claims
            .iter()
            .map(|claim| {
                let words: Vec<_> = claim.spans.iter().map(|span| span.of(text)).collect();
                (words.join(" "), source(claim))
            })
            .collect();
        for (words, by) in [
            ("The harbour board closed the north pier on Monday", ""),
            ("The piles are rotten", "Ann Reid"),
            ("Nobody should cross the barrier", "Ann Reid"),
            ("Two fishermen were fined", ""),
            ("the work will cost 40,000 pounds", "the council"),
        ] {
            let have = said.iter().any(|(have, source)| {
                have == words && source.starts_with(by) && source.is_empty() == by.is_empty()
            });
            assert!(have, "{words} < {by} in {said:#?}");
        }
        for claim in &found.claims {
            let sentence = found.sentences.get(claim.sentence).expect("its sentence");
            assert!(!claim.spans.is_empty() && claim.spans.iter().all(|span| sentence.span.contains(*span)));
            assert!(claim.spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
        for claim in found.claims.iter().filter_map(|claim| claim.attribution.as_ref()) {
            assert!(found.attributions.contains(claim));
        }
    }
}
