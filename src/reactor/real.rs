//! The native clock: real time, at a chosen rate. The thread sleeps while it waits.

use super::{LocalFuture, Reactor};
use crate::trace::Time;
use std::future::{pending, ready};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// A clock that runs with the machine's, `rate` times as fast.
pub struct Real {
    began: Instant,
    epoch: f64,
    rate: f64,
}

impl Real {
    /// A clock that starts now. A rate that is no positive number counts as 1.
    pub fn new(rate: f64) -> Self {
        let rate = if rate.is_finite() && rate > 0.0 { rate } else { 1.0 };
        let epoch = SystemTime::now().duration_since(UNIX_EPOCH).map_or(super::SIMULATED_EPOCH, |d| d.as_secs_f64());
        Self { began: Instant::now(), epoch, rate }
    }
}

impl Reactor for Real {
    fn now(&self) -> Time {
        Time::from_seconds(self.began.elapsed().as_secs_f64() * self.rate)
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
                let left = (deadline.seconds() - self.now().seconds()) / self.rate;
                // Beyond a day it looks again: so long a sleep needs no precision.
                thread::sleep(Duration::from_secs_f64(left.clamp(1e-6, 86_400.0)));
            }
        })
    }

    fn is_closed(&self) -> bool {
        true
    }

    fn give_way(&self) -> LocalFuture<'_, ()> {
        Box::pin(ready(()))
    }
}
