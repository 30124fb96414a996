//! What a reader is told of a run: its log in columns, a sentence for each step and one for each tick.
//!
//! The texts beside `tests/tellings` are written by `UPDATE_EXPECT=1 cargo test --test telling`.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::expect_file;
use interleave::protocol::{Clock, Settings};
use interleave::reactor::simulated::Simulated;
use interleave::session::{self, Stop};
use interleave::trace::{Detail, Event, Recorder, Sink};
use interleave::view::Log;
use interleave::view::timeline::Timeline;
use std::cell::RefCell;
use std::fs;
use std::future::Future;
use std::path::Path;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Waker};

/// Longer runs are told by their beginning.
const MOST_STEPS: usize = 40;
const MOST_LINES: usize = 40;

struct Kept(Detail, Rc<RefCell<Vec<Event>>>);

impl Sink for Kept {
    fn take(&mut self, event: Event) {
        self.1.borrow_mut().push(event);
    }

    fn detail(&self) -> Detail {
        self.0
    }
}

fn events(source: &str, detail: Detail) -> Vec<Event> {
    let kept = Rc::new(RefCell::new(Vec::new()));
    let recorder = Rc::new(RefCell::new(Recorder::new(Box::new(Kept(detail, kept.clone())))));
    let settings = Settings { clock: Clock::Simulated, seed: 0 };
    let run = session::run(source, "script.py", &settings, Rc::new(Simulated::default()), recorder, Stop::default());
    let mut run = pin!(run);
    let is_over = (0..10_000).any(|_| run.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready());
    assert!(is_over, "the script waits for ever");
    kept.take()
}

/// Everything that is told of a run, as text.
fn telling(source: &str, detail: Detail) -> String {
    let events = events(source, detail);
    let mut log = Log::default();
    log.take(&events);
    let mut timeline = Timeline::default();
    timeline.reads(source);
    timeline.take(&events);
    timeline.finish_now();

    let mut told = String::from("log\n");
    told.extend(
        log.text_in_columns().lines().take(MOST_LINES).map(|line| format!("  {line}").trim_end().to_owned() + "\n"),
    );
    told.push_str("\nsteps\n");
    for turn in timeline.turns().iter().take(MOST_STEPS) {
        told.push_str(&format!("  {}. {}\n", turn.step, timeline.explain_turn(turn)));
    }
    told.push_str("\nticks\n");
    for index in (0..).take_while(|index| timeline.tick_begins(*index).is_some()).take(MOST_STEPS) {
        told.push_str(&format!("  {}\n", timeline.explain_tick(index)));
    }
    for part in 1..=3 {
        told.push_str(&inspected(&timeline, timeline.len() * part / 4, source));
    }
    told
}

/// What the lists beside the picture say at a moment.
fn inspected(timeline: &Timeline, moment: u32, source: &str) -> String {
    let mut told = format!("\nat moment {moment}\n");
    for standing in timeline.standings(moment) {
        let name = timeline.name(standing.task);
        told.push_str(format!("  {name}: {} {}", standing.state.word(), standing.detail).trim_end());
        told.push('\n');
        for line in timeline.awaits(standing.task, moment, source) {
            told.push_str(&format!("    line {}: {}\n", line.line, line.text));
        }
        for frame in timeline.variables(standing.task, moment) {
            told.push_str(&format!("    {}() at line {}\n", frame.function, frame.line.unwrap_or(0)));
            for variable in frame.variables {
                let is_new = if variable.is_new { ", changed" } else { "" };
                told.push_str(&format!("      {} = {}{is_new}\n", variable.name, variable.value));
            }
        }
        for link in timeline.held_up_by(standing.task, moment) {
            told.push_str(&format!("    {link}\n"));
        }
    }
    for thing in timeline.things(moment, 20).0 {
        told.push_str(format!("  [{}] {}", thing.name, thing.state).trim_end());
        told.push('\n');
        for (label, tasks) in thing.lines {
            let names: Vec<String> = tasks.into_iter().map(|task| timeline.name(task)).collect();
            told.push_str(&format!("    {label}: {}\n", names.join(", ")));
        }
    }
    told
}

fn check(folder: &str, name: &str, detail: Detail) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = root.join("tests").join(folder).join(format!("{name}.py"));
    let source = fs::read_to_string(script).expect("the script is there");
    expect_file![root.join(format!("tests/tellings/{name}.txt"))].assert_eq(&telling(&source, detail));
}

#[test]
fn programs_are_told_in_sentences() {
    for name in
        ["03_gather", "09_timeout", "10_queue_producer_consumer", "13_event", "14_condition", "19_mistake_time_sleep"]
    {
        check("scripts/seed", name, Detail::Everything);
    }
}

#[test]
fn whatever_may_happen_has_its_words() {
    for name in ["cancelling", "meeting"] {
        check("tellings", name, Detail::Everything);
    }
}

#[test]
fn variables_of_those_who_wait_are_told_where_that_is_asked_for() {
    check("tellings", "variables", Detail::Variables);
}
