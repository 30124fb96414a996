//! Running the machine as a Rust future: run, match the halt, poll what blocks it.

use crate::executor::Stop;
use crate::reactor::{LocalFuture, Reactor};
use crate::trace::Time;
use crate::vm::machine::{Halt, LibraryCall};
use crate::vm::{Block, Raised, Value, Vm};
use std::cell::RefCell;
use std::future::{Future, pending};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, ready};

/// How much the machine may do in one go: about a millisecond's worth.
pub const BUDGET: i64 = 50_000;

/// Drives a machine: the script itself, a task's step, a callback.
#[derive(Clone)]
pub struct Driver {
    /// The machine. It is borrowed only while it runs, so never across an `await`.
    pub vm: Rc<RefCell<Vm>>,
    /// The clock.
    pub reactor: Rc<dyn Reactor>,
    /// Asks the run to stop.
    pub stop: Stop,
}

/// What came of what was entered.
pub enum Finished {
    /// It returned.
    Returned(Value),
    /// It raised.
    Raised(Raised),
    /// It is a coroutine and gave this.
    Yielded(Value),
}

impl Driver {
    /// Runs what was entered in the machine last.
    pub fn run(&self) -> Run<'_> {
        Run { driver: self, waiting: Waiting::Nothing }
    }

    /// Waits for what CPython does in these calls of its library, the outermost first.
    pub async fn within<T>(&self, calls: &[LibraryCall], running: impl Future<Output = T>) -> T {
        self.vm.borrow_mut().enter_library(calls);
        let result = running.await;
        self.vm.borrow_mut().leave_library(calls.len());
        result
    }

    /// Goes on after a halt that ended nothing: the machine was blocked or ran out of its budget.
    pub fn run_on(&self, halt: Halt) -> Run<'_> {
        let waiting = match halt {
            Halt::Blocked(block) => Waiting::Block(block),
            _ => self.out_of_budget(),
        };
        Run { driver: self, waiting }
    }

    fn out_of_budget(&self) -> Waiting<'_> {
        self.reactor.charge_work(BUDGET as u64);
        Waiting::Pause(self.reactor.give_way())
    }

    /// Gives the host a turn. A run that was asked to stop never goes on from here.
    pub async fn pause(&self) {
        self.reactor.give_way().await;
        self.stop_here().await;
    }

    /// Waits for a moment.
    pub async fn wait_until(&self, deadline: Time) {
        self.reactor.wait_until(Some(deadline)).await;
        self.stop_here().await;
    }

    /// Waits for something from outside. Without it, this never ends.
    pub async fn wait_for_the_world(&self) {
        if self.reactor.is_closed() {
            self.stop.give_up();
        }
        self.reactor.wait_until(None).await;
    }

    async fn stop_here(&self) {
        if self.stop.is_requested() {
            pending::<()>().await;
        }
    }
}

/// A run of the machine as a future.
#[must_use]
pub struct Run<'d> {
    driver: &'d Driver,
    waiting: Waiting<'d>,
}

enum Waiting<'d> {
    /// The machine can run.
    Nothing,
    /// The host has its turn.
    Pause(LocalFuture<'d, ()>),
    /// The machine is blocked.
    Block(Block),
}

impl Future for Run<'_> {
    type Output = Finished;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Finished> {
        let Run { driver, waiting } = self.get_mut();
        loop {
            match waiting {
                Waiting::Nothing => {}
                Waiting::Pause(pause) => {
                    ready!(pause.as_mut().poll(context));
                    if driver.stop.is_requested() {
                        return Poll::Pending;
                    }
                }
                Waiting::Block(block) => {
                    let result = ready!(block.as_mut().poll(context));
                    driver.vm.borrow_mut().unblock(result);
                }
            }
            *waiting = Waiting::Nothing;
            let halt = driver.vm.borrow_mut().run(BUDGET);
            match halt {
                Halt::Returned(value) => return Poll::Ready(Finished::Returned(value)),
                Halt::Raised(raised) => return Poll::Ready(Finished::Raised(raised)),
                Halt::Yielded(value) => return Poll::Ready(Finished::Yielded(value)),
                Halt::Blocked(block) => *waiting = Waiting::Block(block),
                Halt::OutOfBudget => *waiting = driver.out_of_budget(),
            }
        }
    }
}
