//! The browser clock: real time, at a chosen rate.

use super::super::{LocalFuture, Reactor};
use super::turn::Turns;
use crate::trace::Time;
use gloo_timers::future::TimeoutFuture;
use std::cell::OnceCell;
use std::future::pending;
use wasm_bindgen::prelude::wasm_bindgen;

/// Below this many milliseconds timers are too coarse: browsers round short ones up to it. The rest of such a wait is
/// spent in turns of the event loop.
const SHORTEST_TIMER: f64 = 4.0;

/// The longest that one timer can be, in milliseconds; longer waits take several.
const LONGEST_TIMER: f64 = 1e9;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds on a clock that never goes back, for measuring how long things take.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub fn milliseconds() -> f64;
}

/// A clock that runs with the reader's, `rate` times as fast. It begins when it is first read, so that what is prepared
/// before that takes none of its time.
pub struct Browser {
    began: OnceCell<f64>,
    epoch: f64,
    rate: f64,
    turns: Turns,
}

impl Browser {
    /// A clock that has not begun. A rate that is no positive number counts as 1.
    pub fn new(rate: f64) -> Self {
        let rate = if rate.is_finite() && rate > 0.0 { rate } else { 1.0 };
        Self { began: OnceCell::new(), epoch: js_sys::Date::now() / 1_000.0, rate, turns: Turns::new() }
    }

    /// The reader's milliseconds since it began.
    fn elapsed(&self) -> f64 {
        let now = milliseconds();
        now - self.began.get_or_init(|| now)
    }

    /// The reader's milliseconds until a moment of this clock.
    fn left(&self, deadline: Time) -> f64 {
        deadline.seconds() * 1_000.0 / self.rate - self.elapsed()
    }
}

impl Reactor for Browser {
    fn now(&self) -> Time {
        Time::from_seconds(self.elapsed() * self.rate / 1_000.0)
    }

    fn now_after(&self, last: Time) -> Time {
        last
    }

    fn epoch(&self) -> f64 {
        self.epoch
    }

    fn charge_step(&self) {}

    fn wait_until(&self, deadline: Option<Time>) -> LocalFuture<'_, ()> {
        let Some(deadline) = deadline else { return Box::pin(pending()) };
        Box::pin(async move {
            while self.now() < deadline {
                let left = self.left(deadline);
                if left < SHORTEST_TIMER {
                    self.turns.next().await;
                } else {
                    TimeoutFuture::new(left.min(LONGEST_TIMER) as u32).await;
                }
            }
        })
    }

    fn give_way(&self) -> LocalFuture<'_, ()> {
        Box::pin(self.turns.next())
    }
}
