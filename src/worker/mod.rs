//! The worker's side: a [`Desk`] that does the work, and the loop around it.
//!
//! The worker answers each message as it comes. When there is nothing to
//! answer it compares claims for the marks in the margin, a few
//! milliseconds at a time, so that a highlight never waits long.

mod desk;

use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::protocol::{FromWorker, ToWorker, pack, unpack};
use desk::Desk;

/// How long the worker compares before it looks for messages, in milliseconds.
const SLICE_MS: f64 = 6.0;

/// Listens for messages; returns at once.
pub fn start(scope: DedicatedWorkerGlobalScope) {
    let office = Rc::new(Office {
        desk: RefCell::new(Desk::default()),
        clock: scope.performance(),
        busy: RefCell::new(false),
        again: RefCell::new(None),
        scope,
    });
    let again = {
        let office = Rc::clone(&office);
        Closure::<dyn FnMut()>::new(move || office.background())
    };
    office.again.replace(Some(again));
    let listener = {
        let office = Rc::clone(&office);
        Closure::<dyn FnMut(MessageEvent)>::new(move |event| office.receive(&event))
    };
    office.scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // The worker listens for as long as it lives.
    listener.forget();
}

struct Office {
    desk: RefCell<Desk>,
    clock: Option<web_sys::Performance>,
    busy: RefCell<bool>,
    again: RefCell<Option<Closure<dyn FnMut()>>>,
    scope: DedicatedWorkerGlobalScope,
}

impl Office {
    fn now(&self) -> f64 {
        self.clock.as_ref().map_or(0.0, web_sys::Performance::now)
    }

    /// A message is a list: the message packed, then a file's bytes where there are any.
    fn receive(self: &Rc<Self>, event: &MessageEvent) {
        let parts = Array::from(&event.data());
        let Some(message) = unpack(&Uint8Array::new(&parts.get(0)).to_vec()) else { return };
        let bytes = match message {
            ToWorker::Ingest { .. } | ToWorker::Model { .. } => Uint8Array::new(&parts.get(1)).to_vec(),
            _ => Vec::new(),
        };
        self.desk.borrow_mut().handle(message, &bytes, &|| self.now(), &mut |told| self.send(&told));
        self.carry_on();
    }

    /// Compares for a while, then lets messages in.
    fn background(&self) {
        self.busy.replace(false);
        let until = self.now() + SLICE_MS;
        let more = self.desk.borrow_mut().compare(&|| self.now() < until, &mut |told| self.send(&told));
        if more {
            self.carry_on();
        }
    }

    fn carry_on(&self) {
        if self.busy.replace(true) {
            return;
        }
        if let Some(again) = self.again.borrow().as_ref() {
            let timer = self.scope.set_timeout_with_callback(again.as_ref().unchecked_ref());
            if timer.is_err() {
                self.busy.replace(false);
            }
        }
    }

    fn send(&self, told: &FromWorker) {
        let bytes = Uint8Array::from(pack(told).as_slice());
        let handed = Array::of1(&bytes.buffer());
        self.scope.post_message_with_transfer(&bytes, &handed).expect_throw("bytes can always be sent");
    }
}
