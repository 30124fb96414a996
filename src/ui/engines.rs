//! The engines of the page: one that runs, and one that is ready for the next run.
//!
//! Every run has an engine of its own, so it starts clean and can be ended whatever it does. The spare one is loaded
//! ahead, so that a run starts at once; while it waits it checks the text that is being written.

use super::engine::{Engine, Notice};
use crate::protocol::{Reply, Request};
use leptos::prelude::set_timeout;
use std::rc::Rc;
use std::time::Duration;

/// Whom an engine's notice is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// The engine that runs the script.
    Runner,
    /// The spare one.
    Spare,
}

/// What the pool tells the page.
pub type Listener = Rc<dyn Fn(u32, Notice)>;

/// The runner and the spare.
pub struct Engines {
    listener: Listener,
    last_id: u32,
    runner: Option<(u32, Engine)>,
    spare: Option<(u32, Engine)>,
}

impl Engines {
    /// No engines yet. Notices come with the number of the engine they are from; give them to `accept` first.
    pub fn new(listener: Listener) -> Self {
        Self { listener, last_id: 0, runner: None, spare: None }
    }

    /// Sees to it that there is a spare engine.
    pub fn prewarm(&mut self) {
        if self.spare.is_some() {
            return;
        }
        self.last_id += 1;
        let id = self.last_id;
        let listener = self.listener.clone();
        match Engine::start({
            let listener = listener.clone();
            move |notice| listener(id, notice)
        }) {
            Ok(engine) => self.spare = Some((id, engine)),
            Err(message) => set_timeout(move || listener(id, Notice::Broken(message)), Duration::ZERO),
        }
    }

    /// Whose notice this is, if anybody's still. Takes note of an engine that became ready and of one that is gone.
    pub fn accept(&mut self, id: u32, notice: &Notice) -> Option<Role> {
        let role = if self.runner.as_ref().is_some_and(|(runner, _)| *runner == id) {
            Role::Runner
        } else if self.spare.as_ref().is_none_or(|(spare, _)| *spare == id) && id == self.last_id {
            Role::Spare
        } else {
            return None;
        };
        let slot = match role {
            Role::Runner => &mut self.runner,
            Role::Spare => &mut self.spare,
        };
        match notice {
            Notice::Reply(Reply::Ready, _) => slot.iter().for_each(|(_, engine)| engine.now_ready()),
            Notice::Broken(_) => bury(slot.take()),
            Notice::Reply(..) => {}
        }
        Some(role)
    }

    /// Gives a run to the spare engine, which becomes the runner; the one before it is ended.
    pub fn run(&mut self, request: Request) {
        self.end();
        self.prewarm();
        self.runner = self.spare.take();
        self.tell_runner(request);
    }

    /// Says something to the runner.
    pub fn tell_runner(&self, request: Request) {
        if let Some((_, engine)) = &self.runner {
            engine.send(request);
        }
    }

    /// Asks something of the spare engine, if it is there.
    pub fn ask_spare(&self, request: Request) {
        if let Some((_, engine)) = &self.spare {
            engine.send(request);
        }
    }

    /// Ends the runner, whatever it is doing.
    pub fn end(&mut self) {
        bury(self.runner.take());
    }
}

/// Drops an engine a little later: this may be called from within its own message handler.
fn bury(engine: Option<(u32, Engine)>) {
    if let Some((_, engine)) = engine {
        engine.silence();
        set_timeout(move || drop(engine), Duration::ZERO);
    }
}
