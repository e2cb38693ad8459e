//! In a browser's worker, the engine gives the bytes that it gives natively.
//!
//! `cargo xtask test` writes the native answers to a file whose place it tells
//! the compiler; the stories are those of the project.

#![cfg(target_arch = "wasm32")]

use std::collections::BTreeMap;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const NATIVE: &str = include_str!(env!("CROSSREAD_NATIVE_ANSWERS"));

const STORIES: [(&str, &[u8]); 2] = [
    ("moscow-talks.json", include_bytes!("../../../assets/stories/moscow-talks.json")),
    ("wennick-bridge.json", include_bytes!("../../../assets/stories/wennick-bridge.json")),
];

fn native() -> BTreeMap<String, String> {
    serde_json::from_str(NATIVE).expect("the native answers")
}

#[wasm_bindgen_test]
fn every_story_is_compared() {
    let compared: Vec<&str> = STORIES.iter().map(|(name, _)| *name).collect();
    assert_eq!(native().keys().map(String::as_str).collect::<Vec<_>>(), compared);
}

#[wasm_bindgen_test]
fn answers_are_the_native_ones_byte_for_byte() {
    let native = native();
    for (name, bytes) in STORIES {
        let here = crossread_parity::answers(name, bytes).expect("answers");
        let there = &native[name];
        let first = here.lines().zip(there.lines()).find(|(here, there)| here != there);
        assert_eq!(first, None, "{name}");
        assert_eq!(here.len(), there.len(), "{name}");
    }
}

#[wasm_bindgen_test]
fn the_order_of_articles_changes_nothing() {
    let (name, bytes) = STORIES[1];
    let mut articles = crossread_parity::articles(name, bytes).expect("a story");
    articles.reverse();
    let mut reader = crossread_parity::reader(&articles);
    let questions = crossread_parity::questions(&reader);
    let asked = crossread_engine::report::check(&mut reader, &questions);
    let here = crossread_engine::report::json(&asked.answers).expect("JSON");
    assert_eq!(here, native()[name]);
}
