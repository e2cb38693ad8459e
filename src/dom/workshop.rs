//! The worker as the page sees it: messages out, messages in.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::host;
use crate::protocol::{FromWorker, ToWorker};

/// A worker with its listeners.
pub struct Workshop {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Workshop {
    /// Starts a worker. `told` hears what it says, `failed` why it stopped.
    ///
    /// # Errors
    /// What the reader may be told when the browser gives no worker.
    pub fn start(
        told: impl Fn(FromWorker) + 'static,
        failed: impl Fn(String) + 'static,
    ) -> Result<Self, String> {
        let worker = host::spawn_worker()?;
        let failed = std::rc::Rc::new(failed);
        let on_message = {
            let failed = std::rc::Rc::clone(&failed);
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let text = event.data().as_string().unwrap_or_default();
                match serde_json::from_str(&text) {
                    Ok(message) => told(message),
                    Err(error) => failed(format!("its message cannot be read ({error})")),
                }
            })
        };
        let on_error =
            Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| failed(event.message()));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, _on_message: on_message, _on_error: on_error })
    }

    /// Sends a message.
    ///
    /// # Errors
    /// Why it could not be sent.
    pub fn send(&self, message: &ToWorker) -> Result<(), String> {
        self.worker.post_message(&Array::of1(&text(message))).map_err(|thrown| super::words_of(&thrown))
    }

    /// Sends a message with a file's bytes, which are handed over.
    ///
    /// # Errors
    /// Why it could not be sent.
    pub fn send_file(&self, message: &ToWorker, bytes: &Uint8Array) -> Result<(), String> {
        let parts = Array::of2(&text(message), bytes);
        self.worker
            .post_message_with_transfer(&parts, &Array::of1(&bytes.buffer()))
            .map_err(|thrown| super::words_of(&thrown))
    }
}

fn text(message: &ToWorker) -> JsValue {
    JsValue::from(serde_json::to_string(message).expect_throw("the messages are plain data"))
}
