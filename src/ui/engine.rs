//! One engine: a worker, the way to it and the way back.

use crate::protocol::{Reply, Request};
use js_sys::{Array, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

/// Where the worker's script lies, seen from the page.
const LOADER: &str = "./engine_loader.js";

/// What comes back from an engine.
pub enum Notice {
    /// An answer, and the bytes in which it came.
    Reply(Reply, Uint8Array),
    /// It broke down, or could not be loaded. Nothing follows.
    Broken(String),
}

/// A worker. Dropping it ends it at once, whatever it is doing.
pub struct Engine {
    worker: Worker,
    is_ready: Cell<bool>,
    /// Requests that were made before the worker listened.
    early: RefCell<Vec<Request>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Engine {
    /// Starts loading an engine. What it has to say goes to `notify`.
    pub fn start(notify: impl Fn(Notice) + Clone + 'static) -> Result<Self, String> {
        let worker = Worker::new(LOADER).map_err(|error| words(&error))?;
        let answer = notify.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data());
            answer(match Reply::decode(&bytes.to_vec()) {
                Some(Reply::Broken { message }) => Notice::Broken(message),
                Some(reply) => Notice::Reply(reply, bytes),
                None => Notice::Broken("page and engine are of different versions; reload the page".into()),
            });
        });
        let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            notify(Notice::Broken(words(&event)));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self {
            worker,
            is_ready: Cell::new(false),
            early: RefCell::default(),
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// It listens from now on: what was asked before is sent.
    pub fn now_ready(&self) {
        self.is_ready.set(true);
        for request in self.early.take() {
            self.post(&request);
        }
    }

    /// Asks something of it.
    pub fn send(&self, request: Request) {
        if self.is_ready.get() {
            self.post(&request);
        } else {
            self.early.borrow_mut().push(request);
        }
    }

    /// Ends its work at once; nothing is heard of it any more.
    pub fn silence(&self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }

    fn post(&self, request: &Request) {
        let bytes = Uint8Array::from(request.encode().as_slice());
        // It fails only for data that can't be moved, and bytes can.
        let _ = self.worker.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.silence();
    }
}

/// What an error, or an event about one, says of itself.
fn words(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    message.filter(|message| !message.is_empty()).unwrap_or_else(|| "its files could not be loaded".into())
}
