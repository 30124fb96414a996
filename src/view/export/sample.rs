//! A small run for the tests of the exports: `main` creates `toast` and waits for it; `toast` prints, sleeps and fails.

use crate::source::Span;
use crate::trace::{Event, EventKind, Outcome, Stream, TaskId, Time, Wait, Wake};

const MAIN: TaskId = TaskId(1);
const TOAST: TaskId = TaskId(2);
const SECOND: u64 = 1_000_000_000;

/// The events.
pub fn run() -> Vec<Event> {
    let created = |task, name: &str, parent| EventKind::TaskCreated {
        task,
        name: name.into(),
        parent,
        coroutine: name.into(),
        span: None,
    };
    let until = Time(SECOND + 5_000);
    let failure = Outcome::Raised { exception: "ValueError: <raw>".into() };
    let events = [
        (0, created(MAIN, "main", None)),
        (0, EventKind::StepBegan { task: MAIN }),
        (2_000, created(TOAST, "toast", Some(MAIN))),
        (
            3_000,
            EventKind::Suspended {
                task: MAIN,
                on: Wait::Task { task: TOAST },
                span: Some(Span::new(20, 25)),
                via: vec![],
            },
        ),
        (3_000, EventKind::StepBegan { task: TOAST }),
        (4_000, EventKind::Output { task: Some(TOAST), stream: Stream::Out, text: "say \"hi\"\n".into(), span: None }),
        (5_000, EventKind::Suspended { task: TOAST, on: Wait::Sleep { until }, span: None, via: vec![] }),
        (6_000, EventKind::CancelRequested { task: TOAST, by: Some(MAIN) }),
        (SECOND + 5_000, EventKind::Woken { task: TOAST, by: Wake::Timer }),
        (SECOND + 6_000, EventKind::StepBegan { task: TOAST }),
        (SECOND + 7_000, EventKind::Ended { task: TOAST, outcome: failure }),
        (SECOND + 7_000, EventKind::Woken { task: MAIN, by: Wake::Task { task: TOAST } }),
        (SECOND + 8_000, EventKind::StepBegan { task: MAIN }),
        (SECOND + 9_000, EventKind::Ended { task: MAIN, outcome: Outcome::Returned { value: "None".into() } }),
    ];
    let mut step = 0;
    let stamp = |(at, kind): (u64, EventKind)| {
        step += u32::from(matches!(kind, EventKind::StepBegan { .. }));
        Event { at: Time(at), step, kind }
    };
    events.map(stamp).into()
}
