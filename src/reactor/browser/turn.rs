//! A turn of the browser's event loop, by way of a message to oneself.
//!
//! Browsers hold nested `setTimeout` calls back for 4 ms; a message arrives as soon as everything that was queued before
//! it had its turn.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    type MessageChannel;
    type MessagePort;

    #[wasm_bindgen(constructor)]
    fn new() -> MessageChannel;
    #[wasm_bindgen(method, getter)]
    fn port1(this: &MessageChannel) -> MessagePort;
    #[wasm_bindgen(method, getter)]
    fn port2(this: &MessageChannel) -> MessagePort;

    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &MessagePort, handler: &Closure<dyn FnMut()>);
    #[wasm_bindgen(method, js_name = postMessage)]
    fn post_message(this: &MessagePort, message: &JsValue);
    #[wasm_bindgen(method)]
    fn close(this: &MessagePort);
}

/// Sends messages to itself and counts those that arrived.
pub struct Turns {
    outgoing: MessagePort,
    incoming: MessagePort,
    sent: Cell<u64>,
    arrivals: Rc<Arrivals>,
    _handler: Closure<dyn FnMut()>,
}

#[derive(Default)]
struct Arrivals {
    count: Cell<u64>,
    waiting: RefCell<Vec<Waker>>,
}

impl Turns {
    /// Opens the channel.
    pub fn new() -> Self {
        let arrivals = Rc::new(Arrivals::default());
        let handler = {
            let arrivals = arrivals.clone();
            Closure::new(move || {
                arrivals.count.set(arrivals.count.get() + 1);
                arrivals.waiting.take().into_iter().for_each(Waker::wake);
            })
        };
        let channel = MessageChannel::new();
        let incoming = channel.port1();
        incoming.set_onmessage(&handler);
        Self { outgoing: channel.port2(), incoming, sent: Cell::new(0), arrivals, _handler: handler }
    }

    /// Ends when everything that the browser had queued before had its turn.
    pub async fn next(&self) {
        let number = self.sent.get() + 1;
        self.sent.set(number);
        self.outgoing.post_message(&JsValue::NULL);
        poll_fn(|context| {
            if self.arrivals.count.get() >= number {
                return Poll::Ready(());
            }
            self.arrivals.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        self.incoming.close();
    }
}
