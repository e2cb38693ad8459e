//! The workers as the page sees them: messages out, messages in.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::host;
use crate::protocol::{FromWorker, ToWorker, pack, unpack};

/// The two workers with their listeners.
pub struct Workshop {
    desk: Worker,
    parser: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Workshop {
    /// Starts the workers. `told` hears what they say, `failed` why one stopped.
    ///
    /// # Errors
    /// What the reader may be told when the browser gives no workers.
    pub fn start(
        told: impl Fn(FromWorker) + 'static,
        failed: impl Fn(String) + 'static,
    ) -> Result<Self, String> {
        let (desk, parser) = host::spawn_workers()?;
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
        for worker in [&desk, &parser] {
            worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        }
        Ok(Self { desk, parser, _on_message: on_message, _on_error: on_error })
    }

    /// Sends a message, with a file's bytes where there are any, which are handed
    /// over.
    ///
    /// # Errors
    /// Why it could not be sent.
    pub fn send(&self, message: &ToWorker, bytes: Option<&Uint8Array>) -> Result<(), String> {
        if message.is_for_parser() {
            // What is handed over to one is not there for the other.
            let copy = bytes.map(|bytes| bytes.slice(0, bytes.length()));
            post(&self.parser, message, copy.as_ref())?;
        }
        post(&self.desk, message, bytes)
    }
}

/// Sends a message and a file's bytes, all of them handed over.
fn post(worker: &Worker, message: &ToWorker, bytes: Option<&Uint8Array>) -> Result<(), String> {
    let packed = Uint8Array::from(pack(message).as_slice());
    let parts = || std::iter::once(&packed).chain(bytes);
    let buffers: Array = parts().map(Uint8Array::buffer).collect();
    let parts: Array = parts().collect();
    worker.post_message_with_transfer(&parts, &buffers).map_err(|thrown| super::words_of(&thrown))
}
