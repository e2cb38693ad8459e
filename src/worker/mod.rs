//! The workers' side: a [`Parser`] that parses articles, a [`Desk`] that does
//! everything else, and the loops around them.
//!
//! Each answers a message as it comes. When the desk has nothing to answer it
//! compares claims for the marks in the margin, a few milliseconds at a time, so
//! that a highlight never waits long.

mod desk;
mod parser;

use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::protocol::{FromWorker, ToWorker, pack, unpack};
use desk::Desk;
use parser::Parser;

/// How long the worker compares before it looks for messages, in milliseconds.
const SLICE_MS: f64 = 6.0;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crossread, js_name = role, thread_local_v2)]
    static ROLE: String;

    /// Sends a message to the other worker.
    #[wasm_bindgen(js_namespace = crossread, js_name = pass)]
    fn pass(parts: &Array, handed: &Array);
}

/// Listens for messages; returns at once.
pub fn start(scope: DedicatedWorkerGlobalScope) {
    if ROLE.with(|role| role == "parser") { parse(scope) } else { answer(scope) }
}

fn answer(scope: DedicatedWorkerGlobalScope) {
    let office = Rc::new(Office {
        desk: RefCell::new(Desk::default()),
        clock: scope.performance(),
        busy: RefCell::new(false),
        again: RefCell::new(None),
        scope: scope.clone(),
    });
    let again = {
        let office = Rc::clone(&office);
        Closure::<dyn FnMut()>::new(move || office.background())
    };
    office.again.replace(Some(again));
    listen(&scope, move |message, bytes| office.receive(message, bytes));
}

fn parse(scope: DedicatedWorkerGlobalScope) {
    let mut parser = Parser::default();
    let page = scope.clone();
    listen(&scope, move |message, bytes| {
        parser.handle(message, &bytes, &mut |told| send(&page, &told), &mut |message, bytes| {
            let parts = [&pack(&message), bytes].map(Uint8Array::from);
            pass(&parts.iter().collect(), &parts.iter().map(Uint8Array::buffer).collect());
        });
    });
}

/// Calls back for each message: a list of the message packed, and a file's bytes
/// where there are any.
fn listen(scope: &DedicatedWorkerGlobalScope, mut each: impl FnMut(ToWorker, Vec<u8>) + 'static) {
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let parts = Array::from(&event.data());
        let Some(message) = unpack(&Uint8Array::new(&parts.get(0)).to_vec()) else { return };
        each(message, Uint8Array::new(&parts.get(1)).to_vec());
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // The worker listens for as long as it lives.
    listener.forget();
}

fn send(scope: &DedicatedWorkerGlobalScope, told: &FromWorker) {
    let bytes = Uint8Array::from(pack(told).as_slice());
    let handed = Array::of1(&bytes.buffer());
    scope.post_message_with_transfer(&bytes, &handed).expect_throw("bytes can always be sent");
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

    fn receive(&self, message: ToWorker, bytes: Vec<u8>) {
        self.desk.borrow_mut().handle(message, bytes, &|| self.now(), &mut |told| send(&self.scope, &told));
        self.carry_on();
    }

    /// Compares for a while, then lets messages in.
    fn background(&self) {
        self.busy.replace(false);
        let until = self.now() + SLICE_MS;
        let more =
            self.desk.borrow_mut().compare(&|| self.now() < until, &mut |told| send(&self.scope, &told));
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
}
