//! The recorder: the one place from which events enter the trace.

use super::{Event, EventKind, Time};

/// Takes events as they happen, in order.
pub trait Sink {
    /// One more event.
    fn take(&mut self, event: Event);
}

impl Sink for Vec<Event> {
    fn take(&mut self, event: Event) {
        self.push(event);
    }
}

/// Stamps events with the step and hands them to a sink.
pub struct Recorder {
    sink: Box<dyn Sink>,
    step: u32,
    last_task: u32,
}

impl Recorder {
    /// A recorder at the beginning of a run.
    pub fn new(sink: Box<dyn Sink>) -> Self {
        Self { sink, step: 0, last_task: 0 }
    }

    /// The id for the next task.
    pub fn next_task(&mut self) -> super::TaskId {
        self.last_task += 1;
        super::TaskId(self.last_task)
    }

    /// Records what happened at a moment; a step's beginning counts the step.
    pub fn record(&mut self, at: Time, kind: EventKind) {
        if matches!(kind, EventKind::StepBegan { .. }) {
            self.step += 1;
        }
        self.sink.take(Event { at, step: self.step, kind });
    }
}
