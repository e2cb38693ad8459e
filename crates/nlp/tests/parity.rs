//! The pipeline finds what spaCy finds: `sentences.json` holds what spaCy 3.8
//! found, with its own weights, in sentences written for this test
//! (`training/nlp/fixture.py` records it).

mod common;

use std::collections::BTreeMap;

use common::model;
use crossread_nlp::Doc;
use serde_json::Value;

fn texts() -> Vec<Value> {
    serde_json::from_str(include_str!("sentences.json")).expect("the fixture is JSON")
}

fn strings<'v>(row: &'v Value, column: &str) -> Vec<&'v str> {
    row[column].as_array().expect("a column").iter().map(|v| v.as_str().expect("a string")).collect()
}

fn read(row: &Value) -> Doc {
    model().read(row["text"].as_str().expect("a text"))
}

#[test]
fn tokens_are_spacys() {
    for row in texts() {
        let doc = read(&row);
        let ours: Vec<Value> = doc.tokens().iter().map(|t| (t.start, t.end, t.space).into_json()).collect();
        assert_eq!(Value::from(ours), row["tokens"], "{}", doc.text());
    }
}

#[test]
fn the_analysis_is_spacys_but_for_what_rounding_costs() {
    let mut differ: BTreeMap<&str, usize> = BTreeMap::new();
    let mut count = 0;
    for row in texts() {
        let doc = read(&row);
        count += doc.len();
        let theirs = |column| strings(&row, column);
        let (tags, parts, morphs, lemmas, deps) =
            (theirs("tag"), theirs("pos"), theirs("morph"), theirs("lemma"), theirs("dep"));
        for (i, token) in doc.tokens().iter().enumerate() {
            let mut note = |column, agrees: bool| *differ.entry(column).or_default() += usize::from(!agrees);
            note("tag", token.tag.as_str() == tags[i]);
            note("pos", token.pos.as_str() == parts[i]);
            note("morph", doc.morph(i) == morphs[i]);
            note("lemma", doc.lemma(i) == lemmas[i]);
            note("dep", token.dep.as_str() == deps[i]);
            note("head", row["head"][i] == token.head);
            note("sentence", row["sent"][i] == token.sent_start);
        }
        let ours = doc.entities().iter().map(|e| (e.start, e.end, e.label.as_str()).into_json());
        let theirs = row["ents"].as_array().expect("a column");
        let ours: Vec<Value> = ours.collect();
        *differ.entry("entity").or_default() += ours.iter().filter(|e| !theirs.contains(e)).count();
        *differ.entry("entity").or_default() += theirs.iter().filter(|e| !ours.contains(e)).count();
    }
    // With weights that are not rounded, none of these differ.
    let known = [
        ("dep", 1),
        ("entity", 1),
        ("head", 4),
        ("lemma", 0),
        ("morph", 0),
        ("pos", 1),
        ("sentence", 0),
        ("tag", 1),
    ];
    assert!(count > 2_300, "{count}");
    assert_eq!(differ.into_iter().collect::<Vec<_>>(), known);
}

/// Tuples as the arrays of the fixture.
trait IntoJson {
    fn into_json(self) -> Value;
}

impl<A: Into<Value>, B: Into<Value>, C: Into<Value>> IntoJson for (A, B, C) {
    fn into_json(self) -> Value {
        Value::from(vec![self.0.into(), self.1.into(), self.2.into()])
    }
}
