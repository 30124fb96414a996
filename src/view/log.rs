//! The log: what a run wrote, line by line, each with its moment and its task.

use super::line::{Line, Piece};
use super::roster::{Look, Roster};
use super::wrap::breaks;
use crate::source::Span;
use crate::trace::{Event, EventKind, Stream, TaskId, Time};
use std::collections::HashSet;

/// The most lines that are kept. A script that writes more goes on; the log says how much it left out.
const MAX_LINES: usize = 200_000;

/// The most text that is kept, in bytes.
const MAX_BYTES: usize = 16 << 20;

/// The lines of one run so far.
#[derive(Clone, Default, Debug)]
pub struct Log {
    lines: Vec<Line>,
    /// The line that each stream goes on with, if its last write ended without a line break.
    open: [Option<usize>; 2],
    bytes: usize,
    left_out: u64,
    /// Who wrote, in the order of the first write of each.
    writers: Vec<Option<TaskId>>,
    known: HashSet<Option<TaskId>>,
    roster: Roster,
    latest: Time,
    /// Events so far.
    moments: u32,
}

/// A line as it is drawn.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Row {
    /// Its number, from zero.
    pub index: usize,
    /// When, since the start.
    pub at: Time,
    /// The number of that moment.
    pub moment: u32,
    /// Where in the script.
    pub span: Option<Span>,
    /// Whether it went to standard error.
    pub is_error: bool,
    /// Who began it.
    pub author: Look,
    /// What, and by whom where that changes within the line. A piece is cut where the next row begins; it begins with an
    /// empty part if the row does so with the piece.
    pub pieces: Vec<(Look, Vec<String>)>,
}

impl Log {
    /// Takes what happened; returns the number of the first line that is new or longer than before.
    pub fn take(&mut self, events: &[Event]) -> usize {
        let mut first = self.lines.len();
        for event in events {
            self.latest = self.latest.max(event.at);
            match &event.kind {
                EventKind::Output { task, stream, text, span } => {
                    first = first.min(self.write(event.at, *task, *stream, text, *span));
                }
                kind => self.roster.take(kind),
            }
            self.moments += 1;
        }
        first
    }

    /// The engine kept this many writes to itself because there were too many.
    pub fn leave_out(&mut self, writes: u64) {
        self.left_out += writes;
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many writes are not here because there were too many.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// The moment of the latest event.
    pub fn latest(&self) -> Time {
        self.latest
    }

    /// Who took part.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Who wrote, in the order of the first write of each. Nobody stands for what no task wrote.
    pub fn writers(&self) -> &[Option<TaskId>] {
        &self.writers
    }

    /// The lines themselves.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The last line that was begun by a moment.
    pub fn line_at(&self, moment: u32) -> Option<usize> {
        self.lines.partition_point(|line| line.moment <= moment).checked_sub(1)
    }

    /// A line as it is drawn where there is room for so many columns.
    pub fn row(&self, index: usize, columns: usize) -> Option<Row> {
        let line = self.lines.get(index)?;
        let pieces = line.pieces();
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let breaks = breaks(&text, columns);
        let mut at = 0;
        let mut cut = |Piece { task, text }: Piece| {
            let end = at + text.len();
            let inside = breaks.iter().filter(|start| (at..end).contains(*start)).map(|start| start - at);
            let starts: Vec<usize> = [0].into_iter().chain(inside).collect();
            let ends = starts.iter().skip(1).copied().chain([text.len()]);
            let parts = starts.iter().zip(ends).map(|(start, end)| text[*start..end].to_owned()).collect();
            at = end;
            (self.roster.look(task), parts)
        };
        Some(Row {
            index,
            at: line.at,
            moment: line.moment,
            span: line.span,
            is_error: line.stream == Stream::Err,
            author: self.roster.look(line.task()),
            pieces: pieces.into_iter().map(&mut cut).collect(),
        })
    }

    /// A log of these lines only, for copying.
    pub fn only(&self, lines: &[u32]) -> Log {
        let lines = lines.iter().filter_map(|index| self.lines.get(*index as usize)).cloned().collect();
        Log { lines, roster: self.roster.clone(), ..Log::default() }
    }

    /// What the script wrote, and nothing else.
    pub fn text(&self) -> String {
        self.lines.iter().map(|line| format!("{}\n", line.text)).collect()
    }

    /// The log as the reader sees it: moment, task and text.
    pub fn text_with_times(&self) -> String {
        let names: Vec<String> = self.lines.iter().map(|line| self.roster.look(line.task()).name).collect();
        let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let rows = self.lines.iter().zip(&names);
        rows.map(|(line, name)| format!("{:>8}  {name:<width$}  {}\n", super::clock(line.at), line.text)).collect()
    }

    fn write(&mut self, at: Time, task: Option<TaskId>, stream: Stream, text: &str, span: Option<Span>) -> usize {
        if self.known.insert(task) {
            self.writers.push(task);
        }
        let mut first = self.lines.len();
        for part in text.split_inclusive('\n') {
            if self.bytes + part.len() > MAX_BYTES {
                self.left_out += 1;
                continue;
            }
            let (body, ends) = match part.strip_suffix('\n') {
                Some(body) => (body, true),
                None => (part, false),
            };
            let index = match self.open[stream as usize] {
                Some(index) => index,
                None if self.lines.len() == MAX_LINES => {
                    self.left_out += 1;
                    continue;
                }
                None => {
                    let mut line = Line::new(at, stream, task);
                    (line.moment, line.span) = (self.moments, span);
                    self.lines.push(line);
                    self.lines.len() - 1
                }
            };
            self.lines[index].append(task, body);
            self.bytes += part.len();
            self.open[stream as usize] = (!ends).then_some(index);
            first = first.min(index);
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(millis: u64, task: u32, stream: Stream, text: &str) -> Event {
        let task = (task > 0).then_some(TaskId(task));
        let kind = EventKind::Output { task, stream, text: text.into(), span: None };
        Event { at: Time(millis * 1_000_000), step: 0, kind }
    }

    fn out(millis: u64, task: u32, text: &str) -> Event {
        output(millis, task, Stream::Out, text)
    }

    #[test]
    fn every_line_has_its_moment_and_its_task() {
        let mut log = Log::default();
        log.take(&[out(0, 2, "one\n"), out(1000, 3, "two\nthree\n"), out(1500, 0, "end\n")]);
        let text = log.text_with_times();
        let rows: Vec<&str> = text.lines().map(str::trim_start).collect();
        assert_eq!(rows, ["0.000  Task-2  one", "1.000  Task-3  two", "1.000  Task-3  three", "1.500  script  end"]);
        assert_eq!(log.latest(), Time(1_500_000_000));
    }

    #[test]
    fn partial_writes_join_within_their_stream() {
        let mut log = Log::default();
        let first = log.take(&[out(0, 1, "a, "), output(1, 1, Stream::Err, "oops\n"), out(2, 2, "b")]);
        assert_eq!((first, log.len()), (0, 2));
        assert_eq!(log.take(&[out(3, 1, "\nnext\n")]), 0, "the open line ended, so it is among the changed ones");
        assert_eq!(log.text(), "a, b\noops\nnext\n");
        assert_eq!(log.row(0, 80).unwrap().pieces.len(), 2);
        assert!(log.row(1, 80).unwrap().is_error);
    }

    #[test]
    fn a_row_is_cut_where_it_wraps() {
        let mut log = Log::default();
        log.take(&[out(0, 1, "the quick "), out(0, 2, "brown fox jumps\n")]);
        let pieces = log.row(0, 10).unwrap().pieces;
        let parts: Vec<_> = pieces.iter().map(|(look, parts)| (look.name.as_str(), parts.join("|"))).collect();
        assert_eq!(parts, [("Task-1", "the quick ".to_owned()), ("Task-2", "|brown fox |jumps".to_owned())]);
    }

    #[test]
    fn an_empty_line_is_a_line() {
        let mut log = Log::default();
        log.take(&[out(0, 1, "\n"), out(0, 1, "x\n\n")]);
        assert_eq!(log.text(), "\nx\n\n");
    }

    #[test]
    fn too_much_is_counted_and_left_out() {
        let mut log = Log::default();
        log.take(&[out(0, 1, &"x\n".repeat(MAX_LINES + 7))]);
        assert_eq!((log.len(), log.left_out()), (MAX_LINES, 7));
        let mut log = Log::default();
        log.take(&[out(0, 1, &"x".repeat(MAX_BYTES + 1)), out(0, 1, "short\n")]);
        assert_eq!((log.text().as_str(), log.left_out()), ("short\n", 1));
    }
}
