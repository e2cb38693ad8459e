//! The Crossread reader: a Yew page over the engine.
//!
//! One WebAssembly module plays both roles. On the page it draws ([`app`],
//! [`views`]) what the [`state`] holds, and reaches the browser through
//! [`dom`]. In a worker it holds the story and answers ([`worker`]). The two
//! talk in the messages of [`protocol`]. The page computes no verdict.

mod app;
mod dom;
mod protocol;
mod state;
mod views;
mod worker;

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker::start(scope),
        Err(_) => app::start(),
    }
}
