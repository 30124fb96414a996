//! The part of the log that is shown, and where each of its lines stands: one below the other, or each in its task's lane.
//!
//! However long the log, only what came in since the last time is looked at, and only what is in sight is asked for.

use super::layout::{Layout, Window};
use super::line::Line;
use super::log::Log;
use super::roster::Look;
use crate::trace::{Stream, TaskId};
use std::collections::HashMap;

/// Lanes are no narrower than this, in characters; where there are too many for the room they go on beyond its edge.
const NARROWEST: usize = 16;

/// What stands between two lanes, in characters.
const GAP: usize = 2;

/// The key of what was written outside of every task.
const NOBODY: &str = "script";

/// How the log is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Form {
    /// All lines one below the other, each with its task's name.
    #[default]
    Lines,
    /// The same, but each in the lane of its task.
    Columns,
}

/// Which lines are shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Only those of one task, or of none.
    pub task: Option<Option<TaskId>>,
    /// Only those of one stream.
    pub stream: Option<Stream>,
    /// Only those that hold this text, in whatever case.
    pub text: String,
}

/// The shown lines and their places.
#[derive(Clone, Default, Debug)]
pub struct Sheet {
    form: Form,
    filter: Filter,
    /// Characters that fit beside each other.
    columns: usize,
    /// Lines of the log that were looked at.
    seen: usize,
    /// Those that are shown.
    shown: Vec<u32>,
    layout: Layout,
    lanes: Vec<Option<TaskId>>,
    lane_of: HashMap<Option<TaskId>, u32>,
}

impl Filter {
    /// Whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// Shows only the lines of one who wrote, by the key that `Log::choices` gives; of everybody, without a key.
    pub fn choose_task(&mut self, chosen: &str) {
        self.task = match chosen {
            "" => None,
            NOBODY => Some(None),
            number => number.parse().ok().map(|number| Some(TaskId(number))),
        };
    }

    /// Shows only the lines of one who wrote; of everybody, if it did so before.
    pub fn toggle_author(&mut self, author: Option<TaskId>) {
        self.task = if self.task == Some(author) { None } else { Some(author) };
    }

    /// Shows only the lines of `out` or of `err`; of both, without a key.
    pub fn choose_stream(&mut self, chosen: &str) {
        self.stream = match chosen {
            "out" => Some(Stream::Out),
            "err" => Some(Stream::Err),
            _ => None,
        };
    }

    /// Whether only one's lines are shown.
    pub fn chooses_an_author(&self) -> bool {
        self.task.is_some()
    }

    /// The key of the task that is chosen.
    pub fn task_key(&self) -> String {
        self.task.map(key).unwrap_or_default()
    }

    /// The key of the stream that is chosen.
    pub fn stream_key(&self) -> &'static str {
        match self.stream {
            None => "",
            Some(Stream::Out) => "out",
            Some(Stream::Err) => "err",
        }
    }

    /// Whether a line is shown.
    pub fn passes(&self, line: &Line) -> bool {
        self.task.is_none_or(|task| line.authors().any(|author| author == task))
            && self.stream.is_none_or(|stream| line.stream == stream)
            && (self.text.is_empty() || contains(&line.text, &self.text))
    }
}

impl Sheet {
    /// Brings the sheet up to date with the log, of which the lines from `changed` on are new or longer than before.
    pub fn update(&mut self, log: &Log, changed: usize, form: Form, filter: &Filter, columns: usize) {
        if form != self.form || *filter != self.filter {
            self.filter = filter.clone();
            self.form = form;
            self.forget(0);
        }
        self.columns = columns;
        self.forget(changed);
        self.look_at(log);
        if self.layout.columns() != self.width() {
            // The room changed, or there are more lanes in it.
            self.layout.set_columns(self.width());
        }
        self.layout.extend(self.shown.iter().map(|index| &log.lines()[*index as usize]));
    }

    /// How the lines are laid out.
    pub fn form(&self) -> Form {
        self.form
    }

    /// How many lines are shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The line of the log that is shown at a position.
    pub fn line(&self, position: usize) -> Option<usize> {
        self.shown.get(position).map(|index| *index as usize)
    }

    /// The position of the last shown line up to a line of the log.
    pub fn position(&self, line: usize) -> Option<usize> {
        self.shown.partition_point(|index| *index as usize <= line).checked_sub(1)
    }

    /// The shown lines by their numbers in the log.
    pub fn shown(&self) -> &[u32] {
        &self.shown
    }

    /// The rows of everything together.
    pub fn rows(&self) -> u32 {
        self.layout.rows()
    }

    /// The row at which a position begins.
    pub fn top(&self, position: usize) -> u32 {
        self.layout.top(position)
    }

    /// How many rows a position takes.
    pub fn height(&self, position: usize) -> u32 {
        self.layout.height(position)
    }

    /// The positions that touch `count` rows from row `top` on, and `margin` more rows on both sides.
    pub fn window(&self, top: u32, count: u32, margin: u32) -> Window {
        self.layout.window(top, count, margin)
    }

    /// Who has a lane, from left to right: in the order of the first line of each.
    pub fn lanes(&self) -> &[Option<TaskId>] {
        &self.lanes
    }

    /// The lane of whoever began a line.
    pub fn lane(&self, task: Option<TaskId>) -> u32 {
        self.lane_of.get(&task).copied().unwrap_or(0)
    }

    /// How a lane's head looks, by the lane's number.
    pub fn head(&self, log: &Log, lane: usize) -> Option<Look> {
        self.lanes.get(lane).map(|task| log.roster().look(*task))
    }

    /// The lane of a line of the log.
    pub fn lane_of_line(&self, log: &Log, line: usize) -> u32 {
        log.lines().get(line).map_or(0, |line| self.lane(line.task()))
    }

    /// The characters at which lines wrap.
    pub fn width(&self) -> usize {
        let lanes = self.lanes.len().max(1);
        match self.form {
            Form::Lines => self.columns.max(8),
            Form::Columns => ((self.columns + GAP) / lanes).saturating_sub(GAP).max(NARROWEST.min(self.columns.max(8))),
        }
    }

    /// The characters from the beginning of one lane to that of the next.
    pub fn pitch(&self) -> usize {
        self.width() + GAP
    }

    fn forget(&mut self, first: usize) {
        if first >= self.seen {
            return;
        }
        self.seen = first;
        let kept = self.shown.partition_point(|index| (*index as usize) < first);
        self.shown.truncate(kept);
        self.layout.truncate(kept);
        if kept == 0 {
            self.lanes.clear();
            self.lane_of.clear();
        }
    }

    fn look_at(&mut self, log: &Log) {
        let lines = log.lines();
        for (index, line) in lines.iter().enumerate().skip(self.seen) {
            if !self.filter.passes(line) {
                continue;
            }
            self.shown.push(index as u32);
            let (task, next) = (line.task(), self.lanes.len() as u32);
            if self.form == Form::Columns && *self.lane_of.entry(task).or_insert(next) == next {
                self.lanes.push(task);
            }
        }
        self.seen = lines.len();
    }
}

impl Log {
    /// Those who wrote, for choice: a key and a name for each.
    pub fn choices(&self, most: usize) -> Vec<(String, String)> {
        self.writers().iter().take(most).map(|task| (key(*task), self.roster().look(*task).name)).collect()
    }
}

fn key(task: Option<TaskId>) -> String {
    task.map_or_else(|| NOBODY.to_owned(), |task| task.0.to_string())
}

/// Whether a text holds another, in whatever case.
fn contains(text: &str, wanted: &str) -> bool {
    if wanted.is_ascii() && text.is_ascii() {
        let wanted = wanted.as_bytes();
        return text.as_bytes().windows(wanted.len()).any(|part| part.eq_ignore_ascii_case(wanted));
    }
    text.to_lowercase().contains(&wanted.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Event, EventKind, Time};

    fn log(writes: &[(u32, Stream, &str)]) -> Log {
        let mut log = Log::default();
        let kind = |(task, stream, text): &(u32, Stream, &str)| EventKind::Output {
            task: Some(TaskId(*task)),
            stream: *stream,
            text: (*text).into(),
            span: None,
        };
        let events: Vec<Event> = writes.iter().map(|write| Event { at: Time(0), step: 0, kind: kind(write) }).collect();
        log.take(&events);
        log
    }

    fn three() -> Log {
        log(&[(1, Stream::Out, "Ping\n"), (2, Stream::Err, "pong\n"), (1, Stream::Out, "ping again\n")])
    }

    fn sheet(log: &Log, form: Form, filter: Filter) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.update(log, 0, form, &filter, 80);
        sheet
    }

    #[test]
    fn a_filter_leaves_what_passes() {
        let log = three();
        let shown = |filter| sheet(&log, Form::Lines, filter).shown().to_vec();
        assert_eq!(shown(Filter::default()), [0, 1, 2]);
        assert_eq!(shown(Filter { text: "PING".into(), ..Filter::default() }), [0, 2]);
        assert_eq!(shown(Filter { stream: Some(Stream::Err), ..Filter::default() }), [1]);
        assert_eq!(shown(Filter { task: Some(Some(TaskId(2))), ..Filter::default() }), [1]);
        assert_eq!(shown(Filter { task: Some(None), ..Filter::default() }), [0; 0]);
    }

    #[test]
    fn positions_and_lines_are_found_from_each_other() {
        let sheet = sheet(&three(), Form::Lines, Filter { text: "ping".into(), ..Filter::default() });
        assert_eq!((sheet.line(1), sheet.position(1), sheet.position(2)), (Some(2), Some(0), Some(1)));
        assert_eq!((sheet.rows(), sheet.top(1), sheet.len()), (2, 1, 2));
    }

    #[test]
    fn lanes_share_the_room_until_they_would_be_too_narrow() {
        let log = three();
        let mut sheet = sheet(&log, Form::Columns, Filter::default());
        assert_eq!(sheet.lanes(), [Some(TaskId(1)), Some(TaskId(2))]);
        assert_eq!((sheet.lane(Some(TaskId(2))), sheet.width(), sheet.pitch()), (1, 39, 41));
        sheet.update(&log, usize::MAX, Form::Columns, &Filter::default(), 30);
        assert_eq!(sheet.width(), NARROWEST);
    }

    #[test]
    fn a_line_that_grew_is_looked_at_again() {
        let mut log = log(&[(1, Stream::Out, "a\n"), (1, Stream::Out, "b")]);
        let filter = Filter { text: "bc".into(), ..Filter::default() };
        let mut sheet = sheet(&log, Form::Lines, filter.clone());
        assert!(sheet.is_empty());
        let kind = EventKind::Output { task: None, stream: Stream::Out, text: "c\n".into(), span: None };
        let changed = log.take(&[Event { at: Time(1), step: 0, kind }]);
        sheet.update(&log, changed, Form::Lines, &filter, 80);
        assert_eq!(sheet.shown(), [1]);
    }

    #[test]
    fn a_hundred_thousand_lines_of_ten_thousand_tasks_are_laid_out() {
        let mut log = Log::default();
        let kind = |n: u32| EventKind::Output {
            task: Some(TaskId(n % 10_000 + 1)),
            stream: Stream::Out,
            text: format!("line {n}\n"),
            span: None,
        };
        let events: Vec<Event> = (0..100_000).map(|n| Event { at: Time(0), step: 0, kind: kind(n) }).collect();
        let mut sheet = Sheet::default();
        for part in events.chunks(1_000) {
            let changed = log.take(part);
            sheet.update(&log, changed, Form::Columns, &Filter::default(), 100);
        }
        assert_eq!((sheet.rows(), sheet.lanes().len(), sheet.width()), (100_000, 10_000, NARROWEST));
        assert_eq!(sheet.window(50_000, 30, 0).end - sheet.window(50_000, 30, 0).first, 30);
    }
}
