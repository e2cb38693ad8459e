use super::super::syntax::{Set, Tree};
use super::super::words;
use super::{Proposition, RULES, candidates};
use crate::models::test_models;

fn propositions(tree: &Tree<'_>) -> Vec<Proposition> {
    super::propositions(test_models().claims().expect("the weights are loaded").propositions, tree)
}

/// Runs `look` over the parse of each sentence of a text.
fn each(text: &str, mut look: impl FnMut(&Tree<'_>)) {
    let found = words(text, None, test_models());
    for sentence in &found.sentences {
        if let Some(tree) = Tree::new(text, &found.tokens, &found.nodes, sentence.tokens.clone()) {
            look(&tree);
        }
    }
}

fn written(tree: &Tree<'_>, set: &Set) -> String {
    set.iter().map(|at| tree.word(at)).collect::<Vec<_>>().join(" ")
}

/// The letters and digits, in lower case and sorted by word: a relative
/// clause's object stands before its verb in the text.
fn bag(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.sort();
    words
}

#[test]
fn every_rule_finds_its_example() {
    let mut wrong = Vec::new();
    for (rule, unit) in RULES.iter().enumerate() {
        let (text, want) = unit.example;
        let mut found = Vec::new();
        each(text, |tree| {
            let own = candidates(tree).into_iter().filter(|candidate| candidate.rule == rule);
            found.extend(own.map(|candidate| written(tree, &candidate.set)));
        });
        if !found.iter().any(|have| bag(have) == bag(want)) {
            wrong.push((unit.name, want, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_member_of_a_coordination_is_chosen_at_a_time() {
    each("The ferry calls at Oban, Tiree and Coll.", |tree| {
        let found: Vec<String> = propositions(tree).iter().map(|one| written(tree, &one.set)).collect();
        for place in ["Oban", "Tiree", "Coll"] {
            assert!(found.iter().any(|have| *have == format!("The ferry calls at {place}")), "{found:#?}");
        }
    });
}

#[test]
fn propositions_of_one_sentence_do_not_say_the_same() {
    let text = "On Friday the old ferry, which was built in Leith in 1972, sailed slowly from Oban to Tiree \
                with forty passengers, two lorries and a cow because of the fog.";
    each(text, |tree| {
        let found = propositions(tree);
        assert!(found.len() > 1);
        for (at, one) in found.iter().enumerate() {
            for other in &found[at + 1..] {
                let common = one.set.common(&other.set);
                let all = one.set.len() + other.set.len() - common;
                assert!((common as f32) < 0.8 * all as f32);
            }
        }
    });
}

#[test]
fn odd_text_is_read_to_its_end() {
    for text in
        ["", "(", ") ) (", "- , ; and", "(((((((((((((((((", "A (", "and and and or or", "\u{301}\u{200d}("]
    {
        each(text, |tree| {
            propositions(tree);
        });
    }
    let long = "and the cat that saw the dog in the house of the man, ".repeat(200);
    each(&long, |tree| assert!(!propositions(tree).is_empty()));
}
