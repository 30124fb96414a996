//! The engine, in a Web Worker: takes requests from the page, runs scripts, answers in batches.
//!
//! A worker runs one script at a time; the page ends it afterwards, so whatever the run left behind is gone with it.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the engine runs in a browser's worker; the command line is the binary `interleave`");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use gloo_timers::callback::Timeout;
    use gloo_timers::future::TimeoutFuture;
    use interleave::protocol::{Clock, Reply, Request, Settings};
    use interleave::reactor::Reactor;
    use interleave::reactor::browser::{Browser, milliseconds};
    use interleave::reactor::simulated::Simulated;
    use interleave::session::{self, Stop};
    use interleave::trace::{Detail, Event, EventKind, Packed, Recorder, Sink};
    use js_sys::{Array, Uint8Array};
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// The name that tracebacks show for the script.
    const FILE: &str = "script.py";

    /// A batch leaves when it weighs this many bytes,
    const BATCH: usize = 48 << 10;

    /// or when its first event is this old, in milliseconds, or when the engine waits.
    const PATIENCE: f64 = 16.0;

    /// The most that one run may send: text in bytes, and events. What it writes beyond that is only counted.
    const MOST_TEXT: usize = 24 << 20;
    const MOST_EVENTS: usize = 1_000_000;

    /// A short script of which nobody sees anything, run again and again. Browsers compile a function quickly at first and
    /// well only once they have seen it work, in the background: what a reader runs after that is several times faster.
    const WARM_UP: &str = include_str!("warm_up.py");

    /// So often is it run, or for so long, in milliseconds, or until there is something else to run.
    const WARM_UPS: u32 = 60;
    const LONGEST_WARM_UP: f64 = 800.0;

    /// How long the engine may be idle before it warms up, in milliseconds: whoever waits for it comes first.
    const IDLE: u32 = 30;

    /// Announces the engine and listens.
    pub fn start() {
        std::panic::set_hook(Box::new(|panic| post(&Reply::Broken { message: panic.to_string() })));
        let running: Rc<RefCell<Option<(u32, Stop)>>> = Rc::default();
        let is_idle = running.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data()).to_vec();
            match Request::decode(&bytes) {
                Some(Request::Check { version, source }) => {
                    post(&Reply::Checked { version, diagnostics: session::check(&source) });
                }
                Some(Request::Run { run, source, settings, detail }) => {
                    let stop = Stop::default();
                    *running.borrow_mut() = Some((run, stop.clone()));
                    wasm_bindgen_futures::spawn_local(drive(run, source, settings, detail, stop));
                }
                Some(Request::Stop { run }) => {
                    if let Some((_, stop)) = running.borrow().as_ref().filter(|(number, _)| *number == run) {
                        stop.request();
                    }
                }
                None => post(&Reply::Broken { message: "it got a message that it does not know".into() }),
            }
        });
        scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        post(&Reply::Ready);
        Timeout::new(IDLE, move || {
            wasm_bindgen_futures::spawn_local(warm_up(move || is_idle.borrow().is_none()));
        })
        .forget();
    }

    /// Each run of the script takes a few milliseconds and is not interrupted; a request waits no longer than that.
    async fn warm_up(is_idle: impl Fn() -> bool) {
        let settings = Settings { clock: Clock::Simulated, seed: 0 };
        let end = milliseconds() + LONGEST_WARM_UP;
        for _ in 0..WARM_UPS {
            if !is_idle() || milliseconds() > end {
                return;
            }
            let recorder = Rc::new(RefCell::new(Recorder::new(Box::new(Nowhere::default()))));
            session::run(WARM_UP, FILE, &settings, Rc::new(Simulated::default()), recorder, Stop::default()).await;
            TimeoutFuture::new(0).await;
        }
    }

    /// Where the events of the warm-up go: they are packed as others are, and thrown away.
    #[derive(Default)]
    struct Nowhere(Packed);

    impl Sink for Nowhere {
        fn take(&mut self, event: Event) {
            self.0.push(&event);
        }
    }

    async fn drive(run: u32, source: String, settings: Settings, detail: Detail, stop: Stop) {
        let reactor: Rc<dyn Reactor> = match settings.clock {
            Clock::Simulated => Rc::new(Simulated::default()),
            Clock::Real { rate } => Rc::new(Browser::new(rate)),
        };
        let outbox = Outbox::new(run, detail);
        let recorder = Rc::new(RefCell::new(Recorder::new(Box::new(Tray(outbox.clone())))));
        let ending = session::run(&source, FILE, &settings, reactor.clone(), recorder, stop).await;
        outbox.send();
        post(&Reply::Ended { run, at: reactor.now(), ending });
    }

    /// Gathers events and sends them in batches.
    struct Outbox {
        run: u32,
        detail: Detail,
        batch: RefCell<Packed>,
        left_out: Cell<u64>,
        began: Cell<f64>,
        sent_at: Cell<f64>,
        /// When the clock was read last, after so many events it is read again, and so many it will be then.
        read_at: Cell<f64>,
        unread: Cell<u32>,
        stride: Cell<u32>,
        text: Cell<usize>,
        events: Cell<usize>,
    }

    /// The recorder's end of the outbox.
    struct Tray(Rc<Outbox>);

    impl Sink for Tray {
        fn take(&mut self, event: Event) {
            let outbox = &self.0;
            if !outbox.is_past_its_limit(&event) {
                outbox.batch.borrow_mut().push(&event);
            } else if matches!(event.kind, EventKind::Output { .. }) {
                outbox.left_out.set(outbox.left_out.get() + 1);
            }
            if outbox.began.get() == 0.0 {
                outbox.began.set(milliseconds());
                let later = outbox.clone();
                wasm_bindgen_futures::spawn_local(async move { later.send_when_idle() });
            } else if outbox.batch.borrow().weight() >= BATCH || outbox.is_late() {
                outbox.send();
            }
        }

        fn detail(&self) -> Detail {
            self.0.detail
        }
    }

    impl Outbox {
        fn new(run: u32, detail: Detail) -> Rc<Self> {
            Rc::new(Self {
                run,
                detail,
                batch: RefCell::default(),
                left_out: Cell::new(0),
                began: Cell::new(0.0),
                sent_at: Cell::new(0.0),
                read_at: Cell::new(0.0),
                unread: Cell::new(0),
                stride: Cell::new(1),
                text: Cell::new(0),
                events: Cell::new(0),
            })
        }

        fn is_past_its_limit(&self, event: &Event) -> bool {
            if let EventKind::Output { text, .. } = &event.kind {
                self.text.set(self.text.get().saturating_add(text.len()));
            }
            self.events.set(self.events.get() + 1);
            self.events.get() > MOST_EVENTS || self.text.get() > MOST_TEXT
        }

        /// Whether the batch waits too long. To read the clock costs more than most events, so while they come fast
        /// it is read ever less often.
        fn is_late(&self) -> bool {
            if self.unread.get() > 0 {
                self.unread.set(self.unread.get() - 1);
                return false;
            }
            let now = milliseconds();
            let fast = now - self.read_at.replace(now) < 1.0;
            self.stride.set(if fast { (self.stride.get() * 2).min(64) } else { 1 });
            self.unread.set(self.stride.get() - 1);
            now - self.began.get() >= PATIENCE
        }

        /// Called once the engine gave the thread back: sends at once, but not more often than every `PATIENCE`.
        fn send_when_idle(self: Rc<Self>) {
            let rest = PATIENCE - (milliseconds() - self.sent_at.get());
            if rest <= 0.0 {
                self.send();
            } else {
                Timeout::new(rest.ceil() as u32, move || self.send()).forget();
            }
        }

        fn send(&self) {
            let events = self.batch.take();
            let left_out = self.left_out.take();
            self.began.set(0.0);
            if !events.is_empty() || left_out > 0 {
                self.sent_at.set(milliseconds());
                post(&Reply::Events { run: self.run, events, left_out });
            }
        }
    }

    fn post(reply: &Reply) {
        let bytes = Uint8Array::from(reply.encode().as_slice());
        // A worker that can't post has no page to tell.
        let _ = scope().post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}
