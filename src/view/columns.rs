//! The log in columns: a lane for each task that wrote, so that what ran side by side is read down the page.

use super::line::Line;
use super::log::Log;
use super::seconds::clock;
use super::wrap::breaks;
use crate::trace::TaskId;
use std::collections::{HashMap, HashSet};

/// Lanes are no wider than this; longer lines go on below.
const WIDEST: usize = 32;

/// What stands between two lanes.
const GAP: &str = "  ";

impl Log {
    /// Who wrote, in the order of the first line of each. Nobody is the lane of what no task wrote.
    pub fn lanes(&self) -> Vec<Option<TaskId>> {
        let mut known = HashSet::new();
        self.lines().iter().map(Line::task).filter(|task| known.insert(*task)).collect()
    }

    /// The log as plain text, a lane for each task.
    pub fn text_in_columns(&self) -> String {
        let lanes = self.lanes();
        let numbers: HashMap<Option<TaskId>, usize> = lanes.iter().copied().zip(0..).collect();
        let names: Vec<String> = lanes.iter().map(|task| self.roster().look(*task).name).collect();
        let texts: Vec<(usize, String)> =
            self.lines().iter().map(|line| (numbers[&line.task()], shown(line))).collect();
        let mut widths: Vec<usize> = names.iter().map(|name| name.chars().count()).collect();
        for (lane, text) in &texts {
            widths[*lane] = widths[*lane].max(text.chars().count().min(WIDEST));
        }
        let times: Vec<String> = self.lines().iter().map(|line| clock(line.at)).collect();
        let first = times.iter().map(|time| time.chars().count()).max().unwrap_or(0);

        let mut out = String::new();
        let heads: Vec<String> =
            names.iter().zip(&widths).map(|(name, &width)| format!("{GAP}{name:width$}")).collect();
        push(&mut out, &format!("{:first$}{}", "", heads.concat()));
        for ((lane, text), time) in texts.iter().zip(&times) {
            let before: usize = widths[..*lane].iter().map(|width| width + GAP.len()).sum();
            let starts: Vec<usize> = [0].into_iter().chain(breaks(text, widths[*lane])).collect();
            let ends = starts.iter().skip(1).copied().chain([text.len()]);
            for (row, (start, end)) in starts.iter().zip(ends).enumerate() {
                let time = if row == 0 { time.as_str() } else { "" };
                push(&mut out, &format!("{time:>first$}{:before$}{GAP}{}", "", &text[*start..end]));
            }
        }
        out
    }
}

fn shown(line: &Line) -> String {
    line.pieces().into_iter().map(|piece| piece.text).collect()
}

fn push(out: &mut String, row: &str) {
    out.push_str(row.trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Event, EventKind, Stream, Time};

    fn log(writes: &[(u32, &str)]) -> Log {
        let created = (1..=2).map(|task| EventKind::TaskCreated {
            task: TaskId(task),
            name: ["ping", "pong"][task as usize - 1].into(),
            parent: None,
            coroutine: "play".into(),
            span: None,
        });
        let writes = writes.iter().map(|(task, text)| EventKind::Output {
            task: Some(TaskId(*task)),
            stream: Stream::Out,
            text: format!("{text}\n"),
            span: None,
        });
        let events: Vec<Event> =
            created.chain(writes).map(|kind| Event { at: Time(500_000_000), step: 0, kind }).collect();
        let mut log = Log::default();
        log.take(&events);
        log
    }

    #[test]
    fn each_task_has_its_lane() {
        let log = log(&[(2, "hit"), (1, "back"), (2, "again")]);
        assert_eq!(log.lanes(), [Some(TaskId(2)), Some(TaskId(1))]);
        let time = clock(Time(500_000_000));
        let none = " ".repeat(time.chars().count());
        let expected = [
            format!("{none}  pong   ping"),
            format!("{time}  hit"),
            format!("{time}         back"),
            format!("{time}  again"),
        ];
        assert_eq!(log.text_in_columns().lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_long_line_goes_on_in_its_lane() {
        let log = log(&[(1, "a"), (2, &"x".repeat(WIDEST + 3))]);
        let text = log.text_in_columns();
        let last = text.lines().last().unwrap();
        assert_eq!(last.trim_start(), "xxx");
        assert_eq!(last.find('x'), text.lines().next().unwrap().find("pong"));
    }
}
