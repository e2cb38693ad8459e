//! In a browser's worker, the engine gives the bytes that it gives natively.
//!
//! `cargo xtask test` writes the native answers to a file whose place it tells
//! the compiler, with the stories: those of the project, and real events where
//! the labelled sets are at hand.

#![cfg(target_arch = "wasm32")]

use std::collections::BTreeMap;

use crossread_parity::Answered;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const NATIVE: &str = include_str!(env!("CROSSREAD_NATIVE_ANSWERS"));

fn native() -> BTreeMap<String, Answered> {
    serde_json::from_str(NATIVE).expect("the native answers")
}

#[wasm_bindgen_test]
fn answers_are_the_native_ones_byte_for_byte() {
    let native = native();
    assert!(native.contains_key("moscow-talks.json") && native.contains_key("wennick-bridge.json"));
    for (name, there) in native {
        let here = crossread_parity::answers(&name, there.story.as_bytes()).expect("answers");
        let first = here.lines().zip(there.answers.lines()).find(|(here, there)| here != there);
        assert_eq!(first, None, "{name}");
        assert_eq!(here.len(), there.answers.len(), "{name}");
    }
}

#[wasm_bindgen_test]
fn the_order_of_articles_changes_nothing() {
    let name = "wennick-bridge.json";
    let native = native();
    let mut articles = crossread_parity::articles(name, native[name].story.as_bytes()).expect("a story");
    articles.reverse();
    let mut reader = crossread_parity::reader(&articles);
    let questions = crossread_parity::questions(&reader);
    let asked = crossread_engine::report::check(&mut reader, &questions);
    let here = crossread_engine::report::json(&asked.answers).expect("JSON");
    assert_eq!(here, native[name].answers);
}
