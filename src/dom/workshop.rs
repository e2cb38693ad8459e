//! The worker as the page sees it: messages out, messages in.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::host;
use crate::protocol::{FromWorker, ToWorker, pack, unpack};

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
                match unpack(&Uint8Array::new(&event.data()).to_vec()) {
                    Some(message) => told(message),
                    None => failed("its message cannot be read".to_owned()),
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
        self.post(&[packed(message)])
    }

    /// Sends a message with a file's bytes, which are handed over.
    ///
    /// # Errors
    /// Why it could not be sent.
    pub fn send_file(&self, message: &ToWorker, bytes: &Uint8Array) -> Result<(), String> {
        self.post(&[packed(message), bytes.clone()])
    }

    /// Sends parts of a message, all of them handed over.
    fn post(&self, parts: &[Uint8Array]) -> Result<(), String> {
        let buffers: Array = parts.iter().map(Uint8Array::buffer).collect();
        let parts: Array = parts.iter().collect();
        self.worker.post_message_with_transfer(&parts, &buffers).map_err(|thrown| super::words_of(&thrown))
    }
}

fn packed(message: &ToWorker) -> Uint8Array {
    Uint8Array::from(pack(message).as_slice())
}
