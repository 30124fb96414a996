//! What a run leaves in the trace, beside its output.
#![cfg(not(target_arch = "wasm32"))]

use interleave::protocol::{Clock, Settings};
use interleave::reactor::simulated::Simulated;
use interleave::session::{self, Stop};
use interleave::trace::{Detail, Event, EventKind, Recorder, Sink};
use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Waker};

/// Keeps what it asks for.
struct Kept(Detail, Rc<RefCell<Vec<Event>>>);

impl Sink for Kept {
    fn take(&mut self, event: Event) {
        self.1.borrow_mut().push(event);
    }

    fn detail(&self) -> Detail {
        self.0
    }
}

/// The events of a script's run.
fn events(source: &str, detail: Detail) -> Vec<Event> {
    let kept = Rc::new(RefCell::new(Vec::new()));
    let recorder = Rc::new(RefCell::new(Recorder::new(Box::new(Kept(detail, kept.clone())))));
    let settings = Settings { clock: Clock::Simulated, seed: 0 };
    let run = session::run(source, "script.py", &settings, Rc::new(Simulated::default()), recorder, Stop::default());
    let mut run = pin!(run);
    let is_over = (0..1_000).any(|_| run.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready());
    assert!(is_over, "the script waits for ever");
    kept.take()
}

const SHOP: &str = "\
import asyncio

class Shop:
    def __init__(self):
        self.lock = asyncio.Lock()

async def use(shop):
    async with shop.lock:
        await asyncio.sleep(1)
        print('used')

async def main():
    shop = Shop()
    queue: asyncio.Queue[int] = asyncio.Queue(1)
    await queue.put(1)
    await asyncio.gather(use(shop), use(shop))
    queue.get_nowait()

asyncio.run(main())
";

#[test]
fn objects_have_names_and_tell_how_they_change() {
    let events = events(SHOP, Detail::Everything);
    let made: Vec<String> = events
        .iter()
        .filter_map(|event| match &event.kind {
            EventKind::ObjectMade { object, kind, name, .. } => Some(format!("{} {kind:?} {name:?}", object.0)),
            _ => None,
        })
        .collect();
    assert_eq!(made, ["1 Lock Some(\"self.lock\")", "2 Queue Some(\"queue\")"]);
    let changes: Vec<String> = events
        .iter()
        .filter_map(|event| match &event.kind {
            EventKind::ObjectChanged { object, task, change } => {
                Some(format!("{} by {}: {change:?}", object.0, task.map_or(0, |task| task.0)))
            }
            _ => None,
        })
        .collect();
    let expected = [
        "2 by 1: Items { count: Some(1), unfinished: 1 }",
        "1 by 2: Acquired { left: 0 }",
        "1 by 3: Waits { line: Waiters }",
        "1 by 2: Released { left: 1 }",
        "1 by 3: Left { line: Waiters }",
        "1 by 3: Acquired { left: 0 }",
        "1 by 3: Released { left: 1 }",
        "2 by 1: Items { count: Some(0), unfinished: 1 }",
    ];
    assert_eq!(changes, expected);
}

#[test]
fn who_only_wants_output_gets_the_same_at_the_same_moments() {
    let outputs = |detail| {
        let mut events = events(SHOP, detail);
        let all = events.len();
        events.retain(|event| matches!(event.kind, EventKind::Output { .. }));
        (events, all)
    };
    let ((quiet, quiet_count), (full, full_count)) = (outputs(Detail::Output), outputs(Detail::Everything));
    assert_eq!(quiet, full);
    assert_eq!(quiet.len(), quiet_count, "nothing else is made");
    assert!(full_count > quiet_count);
}

#[test]
fn who_holds_the_loop_up_is_said_with_the_line() {
    let source = "\
import asyncio, time

async def main():
    await asyncio.sleep(1)
    time.sleep(0.5)

asyncio.run(main())
";
    let held: Vec<(u32, u64, String)> = events(source, Detail::Everything)
        .into_iter()
        .filter_map(|event| match event.kind {
            EventKind::HeldUp { task, long, span } => {
                let text = span.map(|span| source[span.start as usize..span.end as usize].to_owned());
                Some((task.0, long, text.unwrap_or_default()))
            }
            _ => None,
        })
        .collect();
    let [(task, long, text)] = &held[..] else { panic!("{held:?}") };
    assert_eq!((*task, text.as_str()), (1, "time.sleep(0.5)"));
    assert!((500_000_000..510_000_000).contains(long), "{long}");
}

#[test]
fn warnings_are_told() {
    let source = "\
import asyncio, warnings

async def main():
    warnings.warn('mind the gap')

asyncio.run(main())
";
    let warned = events(source, Detail::Everything).into_iter().find_map(|event| match event.kind {
        EventKind::Warned { task, warning, .. } => Some((task.map(|task| task.0), warning)),
        _ => None,
    });
    assert_eq!(warned, Some((Some(1), "UserWarning: mind the gap".to_owned())));
}
