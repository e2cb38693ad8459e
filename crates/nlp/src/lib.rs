//! A small English pipeline in pure Rust: tokens, tags, lemmas, parse, entities.
