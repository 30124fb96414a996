//! The trace-event format of Chrome's trace viewer, which Perfetto opens too.
//!
//! A task is a thread of it, in the order of creation; thread 0 is the loop and shows who has the thread. Slices say what a
//! task did, instants what it wrote and how it ended, flows who created and who woke whom. Times are in microseconds.

use super::quoted;
use crate::trace::{Event, EventKind, Outcome, Stream, TaskId, Time};
use crate::view::timeline::{Cause, Doing, Slice, Timeline, Track};

/// The thread that stands for the loop.
const LOOP: u32 = 0;

/// Of what is written so many characters are kept.
const LONGEST_TEXT: usize = 200;

/// The events of a run as trace-event JSON, an event a line.
pub fn chrome(events: &[Event]) -> String {
    let mut timeline = Timeline::default();
    timeline.take(events);
    timeline.finish_now();
    let mut writer = Writer { timeline: &timeline, lines: Vec::new(), flows: 0 };
    writer.announce();
    writer.turns();
    for (task, track) in timeline.tracks() {
        writer.track(task, track);
    }
    for event in events {
        writer.output(event);
    }
    format!("{{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n{}\n]}}\n", writer.lines.join(",\n"))
}

struct Writer<'t> {
    timeline: &'t Timeline,
    lines: Vec<String>,
    flows: u32,
}

impl Writer<'_> {
    /// Names the threads, and gives them their order.
    fn announce(&mut self) {
        self.lines.push(meta(LOOP, "process_name", "name", "\"interleave\""));
        self.lines.push(meta(LOOP, "thread_name", "name", "\"loop\""));
        self.lines.push(meta(LOOP, "thread_sort_index", "sort_index", "0"));
        for (task, _) in self.timeline.tracks() {
            let name = quoted(&self.timeline.name(task));
            self.lines.push(meta(task.0, "thread_name", "name", &name));
            self.lines.push(meta(task.0, "thread_sort_index", "sort_index", &task.0.to_string()));
        }
    }

    /// Who has the thread.
    fn turns(&mut self) {
        for turn in self.timeline.turns() {
            let name = quoted(&self.timeline.name(turn.task));
            let args = format!("{{\"step\":{}}}", turn.step);
            self.slice(LOOP, turn.from, turn.to, &name, "loop", &args);
        }
    }

    fn track(&mut self, task: TaskId, track: &Track) {
        for (index, slice) in track.slices.iter().enumerate() {
            self.doing(task, track, index, slice);
        }
        for (moment, by) in &track.cancels {
            let by = by.map_or("null".into(), |by| quoted(&self.timeline.name(by)));
            let at = self.timeline.time_of(*moment);
            self.instant(task.0, at, "\"cancel requested\"", "cancellation", &format!("{{\"by\":{by}}}"));
        }
        if let Some(end) = &track.end {
            let (name, category) = match &end.outcome {
                Outcome::Returned { value } => (format!("returned {value}"), "outcome"),
                Outcome::Raised { exception } => (format!("raised {exception}"), "exception"),
                Outcome::Cancelled => ("cancelled".into(), "cancellation"),
            };
            self.instant(task.0, self.timeline.time_of(end.at), &quoted(&name), category, "{}");
        }
    }

    /// What a task did in a slice, and the arrow to its beginning.
    fn doing(&mut self, task: TaskId, track: &Track, index: usize, slice: &Slice) {
        let (name, category, args) = match slice.doing {
            Doing::Running { step } if self.timeline.held_up(track, index).is_some() => {
                ("holds the loop up".into(), "held up", format!("{{\"step\":{step}}}"))
            }
            Doing::Running { step } => ("running".into(), "running", format!("{{\"step\":{step}}}")),
            Doing::Ready { cause } => {
                let because = quoted(&self.timeline.because(cause, track, slice));
                ("ready".into(), "ready", format!("{{\"because\":{because}}}"))
            }
            Doing::Waiting { reason, span } => {
                let span = span.map_or("null".into(), |span| format!("[{},{}]", span.start, span.end));
                (self.timeline.reason_in_short(reason, slice), "waiting", format!("{{\"span\":{span}}}"))
            }
        };
        self.slice(task.0, slice.from, slice.to, &quoted(&name), category, &args);
        match slice.doing {
            Doing::Ready { cause: Cause::Created { by: Some(by) } } => self.flow(by, task, slice.from, "creates"),
            Doing::Ready { cause: Cause::Task { task: by } } if by != task => self.flow(by, task, slice.from, "wakes"),
            _ => {}
        }
    }

    /// What was written or warned of, in a task or in the script around them.
    fn output(&mut self, event: &Event) {
        let (task, name, text) = match &event.kind {
            EventKind::Output { task, stream: Stream::Out, text, .. } => (task, "\"print\"", text),
            EventKind::Output { task, stream: Stream::Err, text, .. } => (task, "\"stderr\"", text),
            EventKind::Warned { task, warning, .. } => (task, "\"warning\"", warning),
            _ => return,
        };
        let thread = task.map_or(LOOP, |task| task.0);
        let text: String = text.trim_end().chars().take(LONGEST_TEXT).collect();
        self.instant(thread, event.at, name, "output", &format!("{{\"text\":{}}}", quoted(&text)));
    }

    fn slice(&mut self, thread: u32, from: u32, to: u32, name: &str, category: &str, args: &str) {
        let (from, to) = (self.timeline.time_of(from), self.timeline.until(to));
        self.lines.push(format!(
            "{{\"ph\":\"X\",\"pid\":1,\"tid\":{thread},\"ts\":{},\"dur\":{},\"name\":{name},\"cat\":\"{category}\",\"args\":{args}}}",
            micros(from.0),
            micros(to.0.saturating_sub(from.0)),
        ));
    }

    fn instant(&mut self, thread: u32, at: Time, name: &str, category: &str, args: &str) {
        self.lines.push(format!(
            "{{\"ph\":\"i\",\"s\":\"t\",\"pid\":1,\"tid\":{thread},\"ts\":{},\"name\":{name},\"cat\":\"{category}\",\"args\":{args}}}",
            micros(at.0),
        ));
    }

    /// An arrow. A viewer ties its ends to the slices in which they lie, so it leaves from within the step that acts: a
    /// task that wakes others by ending has no slice any more when they are woken.
    fn flow(&mut self, from: TaskId, to: TaskId, moment: u32, name: &str) {
        let Some(acting) = self.timeline.track(from).and_then(|track| step_before(track, moment)) else { return };
        let at = self.timeline.time_of(moment);
        let inside = match self.timeline.until(acting.to) > at {
            true => at,
            false => self.timeline.time_of(acting.from),
        };
        self.flows += 1;
        let id = self.flows;
        for (phase, thread, at) in [("\"s\"", from.0, inside), ("\"f\",\"bp\":\"e\"", to.0, at)] {
            self.lines.push(format!(
                "{{\"ph\":{phase},\"id\":{id},\"pid\":1,\"tid\":{thread},\"ts\":{},\"name\":\"{name}\",\"cat\":\"flow\"}}",
                micros(at.0),
            ));
        }
    }
}

/// The last step of a task that began by a moment.
fn step_before(track: &Track, moment: u32) -> Option<&Slice> {
    let begun = track.slices.partition_point(|slice| slice.from <= moment);
    track.slices.get(..begun)?.iter().rev().find(|slice| slice.is_running())
}

fn meta(thread: u32, name: &str, key: &str, value: &str) -> String {
    format!("{{\"ph\":\"M\",\"pid\":1,\"tid\":{thread},\"name\":\"{name}\",\"args\":{{\"{key}\":{value}}}}}")
}

/// Nanoseconds as microseconds, without rounding.
fn micros(nanoseconds: u64) -> String {
    format!("{}.{:03}", nanoseconds / 1_000, nanoseconds % 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::export::sample;
    use expect_test::expect;
    use serde_json::Value;
    use std::collections::HashMap;

    fn parsed(events: &[Event]) -> Vec<Value> {
        let document: Value = serde_json::from_str(&chrome(events)).unwrap();
        assert_eq!(document["displayTimeUnit"], "ms");
        document["traceEvents"].as_array().unwrap().clone()
    }

    #[test]
    fn a_run_is_slices_instants_and_flows() {
        let lines = parsed(&sample::run()).into_iter().filter(|event| event["ph"] != "M").map(|event| {
            let number = |key: &str| event[key].as_f64().map_or(String::new(), |number| format!(" {key}={number}"));
            let text = |key: &str| event[key].as_str().unwrap_or_default().to_owned();
            let args = match &event["args"] {
                Value::Null => String::new(),
                args => format!(" {args}"),
            };
            format!(
                "{} {}{}{}{} {}{args}\n",
                text("ph"),
                event["tid"],
                number("ts"),
                number("dur"),
                number("id"),
                text("name")
            )
        });
        expect![[r#"
            X 0 ts=0 dur=3 main {"step":1}
            X 0 ts=3 dur=2 toast {"step":2}
            X 0 ts=1000006 dur=1 toast {"step":3}
            X 0 ts=1000008 dur=1 main {"step":4}
            X 1 ts=0 dur=0 ready {"because":"the script created it"}
            X 1 ts=0 dur=3 running {"step":1}
            X 1 ts=3 dur=1000004 toast {"span":[20,25]}
            X 1 ts=1000007 dur=1 ready {"because":"toast ended"}
            s 2 ts=1000006 id=1 wakes
            f 1 ts=1000007 id=1 wakes
            X 1 ts=1000008 dur=1 running {"step":4}
            i 1 ts=1000009 returned None {}
            X 2 ts=2 dur=1 ready {"because":"main created it"}
            s 1 ts=2 id=2 creates
            f 2 ts=2 id=2 creates
            X 2 ts=3 dur=2 running {"step":2}
            X 2 ts=5 dur=1000000 sleep 1 s {"span":null}
            X 2 ts=1000005 dur=1 ready {"because":"its sleep ended"}
            X 2 ts=1000006 dur=1 running {"step":3}
            i 2 ts=6 cancel requested {"by":"main"}
            i 2 ts=1000007 raised ValueError: <raw> {}
            i 2 ts=4 print {"text":"say \"hi\""}
        "#]]
        .assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn every_event_has_the_shape_that_viewers_ask_for() {
        let mut ends: HashMap<u64, Vec<String>> = HashMap::new();
        let mut busy: HashMap<u64, f64> = HashMap::new();
        for event in parsed(&sample::run()) {
            let phase = event["ph"].as_str().unwrap().to_owned();
            assert_eq!(event["pid"], 1, "{event}");
            let thread = event["tid"].as_u64().unwrap();
            assert!(event["name"].as_str().is_some_and(|name| !name.is_empty()), "{event}");
            let ts = event["ts"].as_f64();
            assert_eq!(ts.is_none(), phase == "M", "{event}");
            match phase.as_str() {
                "M" => assert!(event["args"].is_object(), "{event}"),
                "X" => {
                    let (from, long) = (ts.unwrap(), event["dur"].as_f64().unwrap());
                    let free = busy.insert(thread, from + long).unwrap_or(0.0);
                    assert!(long >= 0.0 && from >= free, "slices of a thread overlap: {event}");
                }
                "i" => assert_eq!(event["s"], "t", "{event}"),
                "s" | "f" => ends.entry(event["id"].as_u64().unwrap()).or_default().push(phase),
                other => panic!("{other} is no phase that is written here: {event}"),
            }
        }
        assert_eq!(ends.len(), 2);
        assert!(ends.values().all(|phases| phases[..] == ["s", "f"]), "{ends:?}");
    }

    #[test]
    fn threads_have_names_and_an_order() {
        let names = parsed(&sample::run()).into_iter().filter(|event| event["name"] == "thread_name");
        let names: Vec<String> = names.map(|event| format!("{} {}", event["tid"], event["args"]["name"])).collect();
        assert_eq!(names, ["0 \"loop\"", "1 \"main\"", "2 \"toast\""]);
    }

    #[test]
    fn a_run_without_tasks_is_an_empty_loop() {
        assert_eq!(parsed(&[]).len(), 3);
    }
}
