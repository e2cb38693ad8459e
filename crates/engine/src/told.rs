//! Words about the engine itself: what explains a comparison, what a sign is
//! called. The native programs print them; the page shows none, and its program
//! leaves them out.

/// The words as they are; none of them in WebAssembly.
pub(crate) const fn told(words: &'static str) -> &'static str {
    if cfg!(target_family = "wasm") { "" } else { words }
}
