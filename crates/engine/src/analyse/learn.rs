//! What the models of claims are fitted on, and the rules that they weigh.
//!
//! Nothing here is needed to read a text. The scripts in
//! `training/propositions` and `training/attribution` fit their weights on
//! what `examples/claim_features.rs` prints through this module.

use super::attribution;
use super::linear::{Sink, hash};
use super::proposition;
use super::syntax::{Set, Tree};
use super::{Analysis, Quotation};
use crate::Span;
use crate::lexicon::WordId;
use crate::models::Models;

pub use attribution::Labelled;

/// A rule by which propositions are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub explains: &'static str,
    /// A sentence, and what the rule finds in it.
    pub example: (&'static str, &'static str),
}

/// Every rule, in the order in which they are tried.
pub fn rules() -> Vec<Rule> {
    let rules = proposition::RULES.iter();
    rules.map(|rule| Rule { name: rule.name, explains: rule.explains, example: rule.example }).collect()
}

/// A candidate for a proposition.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The rule that found it.
    pub rule: &'static str,
    /// Where it lies.
    pub spans: Vec<Span>,
    /// Its features by name.
    pub features: Vec<String>,
    /// Its log odds by the present weights, where it is kept.
    pub kept: Option<f32>,
}

/// Every candidate for a proposition in an analysed text; which are kept, by
/// the weights among `models`.
pub fn candidates(text: &str, analysis: &Analysis, models: &Models) -> Vec<Candidate> {
    let mut found = Vec::new();
    for tree in trees(text, analysis).iter().flatten() {
        let kept = models
            .claims()
            .map_or_else(Vec::new, |weights| proposition::propositions(weights.propositions, tree));
        for candidate in proposition::candidates(tree) {
            let mut names = Names::default();
            proposition::features(tree, &candidate, &mut names);
            let same = |have: &&proposition::Proposition| {
                have.set == candidate.set && have.rule == candidate.rule_name()
            };
            found.push(Candidate {
                rule: candidate.rule_name(),
                spans: tree.spans(&candidate.set),
                features: names.0,
                kept: kept.iter().find(same).map(|have| have.score),
            });
        }
    }
    found
}

/// What the network that looks for attributions sees of a token, and what
/// people say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenRow {
    /// The number of its lemma's vector.
    pub word: Option<u16>,
    /// The hash of its lemma.
    pub lemma: u32,
    /// Its part of speech, relation, tag and entity, each by its place among
    /// all labels of its sort.
    pub labels: [Option<usize>; 4],
    /// Its head within the sentence; none for a root.
    pub head: Option<usize>,
    /// Whether it stands in a quotation.
    pub quoted: bool,
    /// Whether it is no punctuation mark.
    pub counts: bool,
    /// Whether people take it for part of a source, a cue, a content, and
    /// whether it is the head of what they take for a cue.
    pub given: [bool; 4],
}

/// What the network that looks for attributions is fitted on, sentence by
/// sentence; `given` as for [`attributions`].
pub fn tokens(
    text: &str,
    analysis: &Analysis,
    models: &Models,
    given: &[[Vec<Span>; 3]],
) -> Vec<Vec<TokenRow>> {
    let row = |tree: &Tree<'_>, quoted: &[bool], given: &[[Set; 3]], heads: &Set, at: usize| {
        let part = |part: usize| given.iter().any(|parts| parts[part].holds(at));
        TokenRow {
            word: models.lexicon().word(tree.lemma(at)).id().map(WordId::number),
            lemma: hash(&[tree.lemma(at)]),
            labels: attribution::labels(tree, at),
            head: (!tree.is_root(at)).then(|| tree.head(at)),
            quoted: quoted[at],
            counts: !tree.is_mark(at),
            given: [part(0), part(1), part(2), heads.holds(at)],
        }
    };
    let sentence = |tree: &Tree<'_>| {
        let quoted = attribution::quoted(tree, &analysis.quotations);
        let given = sets(tree, given);
        let heads = Set::of(given.iter().filter_map(|parts| attribution::head(tree, &parts[1])));
        (0..tree.len()).map(|at| row(tree, &quoted, &given, &heads, at)).collect()
    };
    trees(text, analysis).iter().flatten().map(sentence).collect()
}

/// The places that the models of attribution decide on, with what people say
/// of them: `given` are the attributions of the text as source, cue and
/// content.
pub fn attributions(text: &str, analysis: &Analysis, given: &[[Vec<Span>; 3]]) -> Vec<Labelled> {
    let mut found = Vec::new();
    for tree in trees(text, analysis).iter().flatten() {
        found.extend(labelled(tree, &analysis.quotations, given));
    }
    found
}

fn labelled(tree: &Tree<'_>, quotations: &[Quotation], given: &[[Vec<Span>; 3]]) -> Vec<Labelled> {
    attribution::label(tree, quotations, &sets(tree, given), &|features| {
        let mut names = Names::default();
        features(&mut names);
        names.0
    })
}

/// The tokens of a sentence in each part of each given attribution.
fn sets(tree: &Tree<'_>, given: &[[Vec<Span>; 3]]) -> Vec<[Set; 3]> {
    let inside = |spans: &[Span], at: usize| spans.iter().any(|span| span.overlaps(tree.span(at)));
    let set = |spans: &Vec<Span>| Set::of((0..tree.len()).filter(|at| inside(spans, *at)));
    given.iter().map(|parts| parts.each_ref().map(set)).collect()
}

fn trees<'a>(text: &'a str, analysis: &'a Analysis) -> Vec<Option<Tree<'a>>> {
    let tree =
        |tokens: &std::ops::Range<usize>| Tree::new(text, &analysis.tokens, &analysis.nodes, tokens.clone());
    analysis.sentences.iter().map(|sentence| tree(&sentence.tokens)).collect()
}

#[derive(Default)]
struct Names(Vec<String>);

impl Sink for Names {
    fn add(&mut self, parts: &[&str]) {
        self.0.push(parts.join(" "));
    }
}
