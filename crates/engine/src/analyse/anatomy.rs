//! What a claim is made of: its subject, its predicate and the predicate's
//! arguments, with the times, places and quantities among them.
//!
//! In "The mayor closed the bridge on Monday" the subject is "The mayor", the
//! predicate "closed", its object "the bridge", and "on Monday" tells when. The
//! cut follows the dependency parse: whatever hangs on the predicate, as far as
//! the claim holds it, is one argument each, named for its relation (ClearNLP
//! dependencies). A claim told of a noun alone ("Ann Reid, the harbour master")
//! has that noun as its subject and the rest as its predicate.

use crossread_nlp::{Dep, Pos};
use serde::Serialize;

use super::claim::Claim;
use super::syntax::{Set, Tree};
use super::{Analysis, NameKind, NameMention, Quantity, TimeMention};
use crate::Span;

/// The parts of a claim, as spans of its text in bytes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Anatomy<'a> {
    /// Of whom or what it tells; none for "There was a fire".
    pub subject: Vec<Span>,
    /// The name of that, where the subject is a pronoun or a short form of it.
    pub means: Option<&'a NameMention>,
    /// The verb with its auxiliaries, particle and negation; for a claim
    /// without a verb, what is said of the subject.
    pub predicate: Vec<Span>,
    /// What else hangs on the predicate, in order of place.
    pub arguments: Vec<Argument>,
    /// When.
    pub times: Vec<&'a TimeMention>,
    /// Where: places that are named.
    pub places: Vec<&'a NameMention>,
    /// How much or how many.
    pub quantities: Vec<&'a Quantity>,
}

/// What hangs on a predicate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// What it is to the predicate.
    pub role: Role,
    /// Its words.
    pub spans: Vec<Span>,
}

/// What an argument is to its predicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// What is acted on: "closed *the bridge*".
    Object,
    /// To whom: "gave *the crew* a medal".
    Recipient,
    /// By whom, in the passive: "was closed *by the mayor*".
    Agent,
    /// What the subject is or becomes: "is *a ferry*", "grew *angry*".
    Complement,
    /// A clause of its own: "said *that it sank*", "*after it sank*".
    Clause,
    /// With a preposition: "closed *on Monday*".
    Prepositional,
    /// Anything else: "closed *again*".
    Modifier,
}

impl Role {
    /// What a relation makes of a token, where it is an argument.
    fn of(dep: Dep, pos: Pos) -> Option<Self> {
        Some(match dep {
            Dep::Dobj => Self::Object,
            Dep::Dative => Self::Recipient,
            Dep::Agent => Self::Agent,
            Dep::Attr | Dep::Acomp | Dep::Oprd => Self::Complement,
            Dep::Ccomp | Dep::Xcomp | Dep::Advcl | Dep::Pcomp => Self::Clause,
            Dep::Prep => Self::Prepositional,
            _ if pos == Pos::Punct => return None,
            Dep::Punct | Dep::Mark | Dep::Cc | Dep::Conj => return None,
            _ => Self::Modifier,
        })
    }
}

/// Whether a relation ties a word so closely to a verb that both are the predicate.
fn is_of_predicate(dep: Dep) -> bool {
    matches!(dep, Dep::Aux | Dep::Auxpass | Dep::Neg | Dep::Prt)
}

impl Analysis {
    /// What a claim of this analysis is made of; `None` where it was not parsed.
    pub fn anatomy(&self, text: &str, claim: &Claim) -> Option<Anatomy<'_>> {
        let sentence = self.sentences.get(claim.sentence)?;
        let tree = Tree::new(text, &self.tokens, &self.nodes, sentence.tokens.clone())?;
        let lies_in = |at: &usize| claim.spans.iter().any(|span| span.contains(tree.span(*at)));
        let set = Set::of((0..tree.len()).filter(lies_in));
        let head = claim.head.and_then(|head| head.checked_sub(tree.first()))?;
        let subject = claim.subject.and_then(|subject| subject.checked_sub(tree.first()));
        let subject = subject.filter(|subject| *subject != head);
        let mut anatomy = match tree.pos(head) {
            Pos::Verb | Pos::Aux => verbal(&tree, &set, head, subject),
            _ => nominal(&tree, &set, head, subject),
        };
        anatomy.means = match anatomy.subject[..] {
            [only] => self
                .references_in(only)
                .find(|reference| reference.span == only)
                .and_then(|reference| self.names.get(reference.name)),
            _ => None,
        };
        let within = |span: Span| claim.spans.iter().any(|own| own.contains(span));
        anatomy.times = self.times.iter().filter(|time| within(time.span)).collect();
        let place = |name: &&NameMention| name.kind == NameKind::Place && within(name.span);
        anatomy.places = self.names.iter().filter(place).collect();
        anatomy.quantities = self.quantities.iter().filter(|quantity| within(quantity.span)).collect();
        Some(anatomy)
    }
}

/// The parts of a set of tokens around a verb.
fn verbal(tree: &Tree<'_>, set: &Set, head: usize, subject: Option<usize>) -> Anatomy<'static> {
    let own = |at: usize, away: &dyn Fn(usize) -> bool| {
        let mut all = Set::default();
        tree.gather(at, away, &mut all);
        Set::of(all.iter().filter(|token| set.holds(*token)))
    };
    // A relative clause hangs within its subject, which has its words no more.
    let told = subject.map_or_else(Set::default, |subject| own(subject, &|child| child == head));
    let mut predicate = Set::of([head]);
    let mut arguments = Vec::new();
    for child in tree.children(head) {
        if Some(child) == subject || told.holds(child) || !set.holds(child) {
            continue;
        }
        if is_of_predicate(tree.dep(child)) {
            predicate.join(&own(child, &|_| false));
        } else if let Some(role) = Role::of(tree.dep(child), tree.pos(child)) {
            let words = trimmed(tree, own(child, &|_| false), &told);
            if !words.is_empty() {
                arguments.push(Argument { role, spans: tree.spans(&words) });
            }
        }
    }
    let subject = tree.spans(&trimmed(tree, told, &Set::default()));
    Anatomy { subject, predicate: tree.spans(&predicate), arguments, ..Anatomy::default() }
}

/// The parts of a set of tokens without a verb: what is said of a noun. The head
/// is the noun, or what is said of it where the noun is known.
fn nominal(tree: &Tree<'_>, set: &Set, head: usize, subject: Option<usize>) -> Anatomy<'static> {
    let noun = subject.unwrap_or(head);
    let phrase = |child: usize| matches!(tree.dep(child), Dep::Compound | Dep::Det | Dep::Poss | Dep::Amod);
    let of_name = |child: usize| tree.dep(child) == Dep::Compound && tree.one_name(child, noun);
    let cut = |goes_with: &dyn Fn(usize) -> bool| {
        let mut told = Set::default();
        tree.gather(noun, &|child| child == head && head != noun || !goes_with(child), &mut told);
        let told = Set::of(told.iter().filter(|token| set.holds(*token)));
        let rest = trimmed(tree, set.clone(), &told);
        (trimmed(tree, told, &Set::default()), rest)
    };
    let (mut told, mut rest) = cut(&phrase);
    if rest.is_empty() {
        // "The ferry Kestrel" says of Kestrel that it is a ferry.
        (told, rest) = cut(&of_name);
    }
    if rest.is_empty() {
        (told, rest) = (rest, told);
    }
    Anatomy { subject: tree.spans(&told), predicate: tree.spans(&rest), ..Anatomy::default() }
}

/// A set without the tokens of another, and without marks at its ends.
fn trimmed(tree: &Tree<'_>, set: Set, without: &Set) -> Set {
    let kept: Vec<usize> = set.iter().filter(|at| !without.holds(*at)).collect();
    let words = |at: &&usize| !tree.is_mark(**at);
    let ends = kept.iter().find(words).zip(kept.iter().rfind(words));
    ends.map_or_else(Set::default, |(first, last)| {
        Set::of(kept.iter().copied().filter(|at| (*first..=*last).contains(at)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;
    use crate::models::test_models;

    /// Each claim as "subject | predicate | role: words | …".
    fn brief(text: &str) -> Vec<String> {
        let joined = |spans: &[Span]| spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ");
        let analysis = words(text, None, test_models());
        let one = |claim: &Claim| {
            let anatomy = analysis.anatomy(text, claim).expect("the text is parsed");
            let mut parts = vec![joined(&anatomy.subject), joined(&anatomy.predicate)];
            let role = |one: &Argument| format!("{:?}: {}", one.role, joined(&one.spans));
            parts.extend(anatomy.arguments.iter().map(role));
            parts.join(" | ")
        };
        analysis.claims.iter().map(one).collect()
    }

    #[test]
    fn claims_are_cut_into_their_parts() {
        for (text, want) in [
            (
                "The mayor closed the bridge on Monday.",
                "The mayor | closed | Object: the bridge | Prepositional: on Monday",
            ),
            ("The bridge was not closed by the mayor.", "The bridge | was not closed | Agent: by the mayor"),
            (
                "The captain, who had led the company since 2010, resigned on Friday.",
                "The captain | had led | Object: the company | Prepositional: since 2010",
            ),
            ("Ann Reid, the harbour master, left for Oban after the storm.", "Ann Reid | the harbour master"),
            (
                "The ferry Kestrel ran aground off Lund Point on Tuesday evening with 84 people on board.",
                "Kestrel | The ferry",
            ),
            ("The town was angry.", "The town | was | Complement: angry"),
            (
                "The storm hit Oban, killing two people.",
                "The storm | hit | Object: Oban | Clause: killing two people",
            ),
        ] {
            let got = brief(text);
            assert!(got.iter().any(|have| have == want), "{want} in {got:#?}");
        }
    }

    #[test]
    fn times_places_and_quantities_are_told() {
        let text = "Ann Reid led the search. She found 40 people near Oban on Monday.";
        let analysis = words(text, None, test_models());
        let claim = analysis.claims.last().expect("a claim");
        let anatomy = analysis.anatomy(text, claim).expect("the text is parsed");
        assert_eq!(anatomy.means.map(|name| name.span.of(text)), Some("Ann Reid"));
        assert_eq!(anatomy.places.iter().map(|name| name.span.of(text)).collect::<Vec<_>>(), ["Oban"]);
        assert_eq!(anatomy.times.iter().map(|time| time.span.of(text)).collect::<Vec<_>>(), ["Monday"]);
        assert_eq!(anatomy.quantities.iter().map(|one| one.low).collect::<Vec<_>>(), [40_000]);
    }

    #[test]
    fn no_word_of_a_claim_is_in_two_parts() {
        let text = "The harbour board closed the north pier on Monday after the storm.\n\
                    \u{201c}The piles are rotten,\u{201d} said Ann Reid, the harbour master.\n\
                    Two fishermen, who asked for repairs in May, were fined and did not pay.";
        let analysis = words(text, None, test_models());
        assert!(analysis.claims.len() > 4);
        for claim in &analysis.claims {
            let anatomy = analysis.anatomy(text, claim).expect("the text is parsed");
            let arguments = anatomy.arguments.iter().flat_map(|one| &one.spans);
            let mut all: Vec<Span> =
                anatomy.subject.iter().chain(&anatomy.predicate).chain(arguments).copied().collect();
            assert!(!anatomy.predicate.is_empty(), "{claim:?}");
            all.sort_unstable();
            assert!(all.windows(2).all(|pair| pair[0].end <= pair[1].start), "{all:?}");
            let inside = |span: &Span| claim.spans.iter().any(|own| own.contains(*span));
            assert!(all.iter().all(inside), "{claim:?} {all:?}");
        }
    }
}
