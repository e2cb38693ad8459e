//! Listening to events for as long as something lives.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// A listener; it listens until it is dropped.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls back at each event of that kind.
    pub fn new(target: &EventTarget, kind: &'static str, callback: impl FnMut(Event) + 'static) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(callback);
        target
            .add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref())
            .expect_throw("an event target takes listeners");
        Self { target: target.clone(), kind, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // One that is not there any more need not be taken away.
        let _ =
            self.target.remove_event_listener_with_callback(self.kind, self.closure.as_ref().unchecked_ref());
    }
}

/// Calls back once, in a task of its own: whatever waits for the page's thread
/// comes before it.
pub fn soon(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let timer = super::window().set_timeout_with_callback(callback.unchecked_ref());
    timer.expect_throw("a window takes timers");
}

/// Calls back once before the browser draws next, however often it is asked to.
pub struct Frame {
    closure: Closure<dyn FnMut()>,
    waiting: Rc<Cell<bool>>,
}

impl Frame {
    /// One that has not been asked yet.
    pub fn new(mut callback: impl FnMut() + 'static) -> Self {
        let waiting = Rc::new(Cell::new(false));
        let asked = Rc::clone(&waiting);
        let closure = Closure::new(move || {
            asked.set(false);
            callback();
        });
        Self { closure, waiting }
    }

    /// Calls back before the browser draws next.
    pub fn ask(&self) {
        if !self.waiting.replace(true) {
            let callback = self.closure.as_ref().unchecked_ref();
            self.waiting.set(super::window().request_animation_frame(callback).is_ok());
        }
    }
}

/// A timer that calls back once; setting it again puts it off.
pub struct Timer {
    closure: Closure<dyn FnMut()>,
    running: Cell<Option<i32>>,
}

impl Timer {
    /// A timer that is not running.
    pub fn new(callback: impl FnMut() + 'static) -> Self {
        Self { closure: Closure::new(callback), running: Cell::new(None) }
    }

    /// Calls back after so many milliseconds, and not before.
    pub fn set(&self, after_ms: i32) {
        self.stop();
        let callback = self.closure.as_ref().unchecked_ref();
        let timer = super::window().set_timeout_with_callback_and_timeout_and_arguments_0(callback, after_ms);
        self.running.set(timer.ok());
    }

    /// Does not call back any more.
    pub fn stop(&self) {
        if let Some(timer) = self.running.take() {
            super::window().clear_timeout_with_handle(timer);
        }
    }
}
