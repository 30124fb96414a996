//! The recorder: the one place from which events enter the trace.

use super::{Event, EventKind, ObjectId, Time};
use serde::{Deserialize, Serialize};

/// After so many events only what must not be missing is recorded, so that a trace stays near a million of them.
const MOST_EVENTS: usize = 900_000;

/// Recording a task's variables weighs as much as an event for each so many of them.
const VARIABLES_AN_EVENT: usize = 4;

/// How much a sink wants to know: each more than the one before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Detail {
    /// Only what the script writes.
    Output,
    /// Everything but the variables of those who wait.
    Everything,
    /// The variables, too.
    Variables,
}

/// Takes events as they happen, in order.
pub trait Sink {
    /// One more event.
    fn take(&mut self, event: Event);

    /// How much it wants to know. What nobody wants is never made.
    fn detail(&self) -> Detail {
        Detail::Everything
    }
}

impl Sink for Vec<Event> {
    fn take(&mut self, event: Event) {
        self.push(event);
    }
}

/// Stamps events with the step and hands them to a sink.
pub struct Recorder {
    sink: Box<dyn Sink>,
    detail: Detail,
    step: u32,
    last_task: u32,
    last_object: u32,
    events: usize,
}

impl Recorder {
    /// A recorder at the beginning of a run.
    pub fn new(sink: Box<dyn Sink>) -> Self {
        let detail = sink.detail();
        Self { sink, detail, step: 0, last_task: 0, last_object: 0, events: 0 }
    }

    /// How much its sink wants to know.
    pub fn detail(&self) -> Detail {
        self.detail
    }

    /// The id for the next task.
    pub fn next_task(&mut self) -> super::TaskId {
        self.last_task += 1;
        super::TaskId(self.last_task)
    }

    /// The id for the next object.
    pub fn next_object(&mut self) -> ObjectId {
        self.last_object += 1;
        ObjectId(self.last_object)
    }

    /// Records what happened at a moment; a step's beginning counts the step.
    pub fn record(&mut self, at: Time, kind: EventKind) {
        if matches!(kind, EventKind::StepBegan { .. }) {
            self.step = self.step.saturating_add(1);
        }
        if self.detail == Detail::Output && !matches!(kind, EventKind::Output { .. }) {
            return;
        }
        let before = self.events;
        self.events = before.saturating_add(weight(&kind));
        if self.events > MOST_EVENTS {
            // The first event beyond the limit says so, whatever it is.
            if before <= MOST_EVENTS && self.detail > Detail::Output {
                self.sink.take(Event { at, step: self.step, kind: EventKind::DetailEnds });
            }
            if is_detail(&kind) {
                return;
            }
        }
        self.sink.take(Event { at, step: self.step, kind });
    }
}

/// As how many events one counts.
fn weight(kind: &EventKind) -> usize {
    match kind {
        EventKind::Variables { frames, .. } => {
            1 + frames.iter().map(|frame| frame.variables.len()).sum::<usize>() / VARIABLES_AN_EVENT
        }
        _ => 1,
    }
}

/// Whether a trace is still worth reading without this.
fn is_detail(kind: &EventKind) -> bool {
    !matches!(
        kind,
        EventKind::TaskCreated { .. }
            | EventKind::TaskRenamed { .. }
            | EventKind::CancelRequested { .. }
            | EventKind::Ended { .. }
            | EventKind::Output { .. }
            | EventKind::HeldUp { .. }
            | EventKind::Warned { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Stream, TaskId};
    use std::cell::RefCell;
    use std::rc::Rc;

    /// Keeps what it is given.
    struct Kept(Detail, Rc<RefCell<Vec<Event>>>);

    impl Sink for Kept {
        fn take(&mut self, event: Event) {
            self.1.borrow_mut().push(event);
        }

        fn detail(&self) -> Detail {
            self.0
        }
    }

    fn recorder(detail: Detail) -> (Recorder, Rc<RefCell<Vec<Event>>>) {
        let kept = Rc::default();
        (Recorder::new(Box::new(Kept(detail, Rc::clone(&kept)))), kept)
    }

    fn output() -> EventKind {
        EventKind::Output { task: None, stream: Stream::Out, text: "x".into(), span: None }
    }

    fn began() -> EventKind {
        EventKind::StepBegan { task: TaskId(1) }
    }

    #[test]
    fn who_wants_output_gets_no_more() {
        let (mut recorder, kept) = recorder(Detail::Output);
        recorder.record(Time(1), began());
        recorder.record(Time(2), output());
        let kept = kept.borrow();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].at, kept[0].step), (Time(2), 1), "steps are counted all the same");
    }

    #[test]
    fn too_long_a_trace_loses_detail_with_a_note_and_no_output() {
        let (mut recorder, kept) = recorder(Detail::Everything);
        for _ in 0..MOST_EVENTS + 10 {
            recorder.record(Time(1), began());
        }
        recorder.record(Time(2), output());
        let kept = kept.borrow();
        assert_eq!(kept.len(), MOST_EVENTS + 2);
        assert_eq!(kept[MOST_EVENTS].kind, EventKind::DetailEnds);
        assert_eq!(kept[MOST_EVENTS + 1].kind, output());
        assert_eq!(kept[MOST_EVENTS + 1].step as usize, MOST_EVENTS + 10);
    }
}
