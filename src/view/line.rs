//! One line of output: what was written, in pieces, each by the task that wrote it.

use crate::source::Span;
use crate::trace::{Stream, TaskId, Time};

/// The most characters of one line that are shown; copying gives them all.
const SHOWN: usize = 4_000;

/// A line of one stream. Writes that end without a line break leave it open, and the next write to the stream goes on
/// with it, as on a terminal: so a line may have several authors.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// When its first piece was written.
    pub at: Time,
    /// The number of that moment: of the event in the trace.
    pub moment: u32,
    /// The line of the script that wrote its first piece.
    pub span: Option<Span>,
    /// Which stream.
    pub stream: Stream,
    /// The text without its line break.
    pub text: String,
    /// Where each piece begins in the text, and who wrote it. Never empty; the first begins at 0.
    authors: Vec<(u32, Option<TaskId>)>,
}

/// A part of a line that one task wrote.
#[derive(Clone, PartialEq, Debug)]
pub struct Piece {
    /// Who; nobody when it was written outside of every task.
    pub task: Option<TaskId>,
    /// What, made fit to be shown.
    pub text: String,
}

impl Line {
    /// An empty line that `task` begins.
    pub fn new(at: Time, stream: Stream, task: Option<TaskId>) -> Self {
        Self { at, moment: 0, span: None, stream, text: String::new(), authors: vec![(0, task)] }
    }

    /// The task that began it.
    pub fn task(&self) -> Option<TaskId> {
        self.authors[0].1
    }

    /// Everybody who wrote a part of it.
    pub fn authors(&self) -> impl Iterator<Item = Option<TaskId>> {
        self.authors.iter().map(|(_, task)| *task)
    }

    /// Goes on with it.
    pub fn append(&mut self, task: Option<TaskId>, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.text.is_empty() {
            self.authors[0].1 = task;
        } else if self.authors.last().is_some_and(|(_, last)| *last != task) {
            self.authors.push((self.text.len() as u32, task));
        }
        self.text.push_str(text);
    }

    /// Whether it is shown just as it was written, one column a byte.
    pub fn is_plain(&self) -> bool {
        self.text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
    }

    /// The line as it is shown, piece by piece: control sequences are gone, a carriage return starts the line afresh as
    /// on a terminal, and a very long line is cut with a note.
    pub fn pieces(&self) -> Vec<Piece> {
        let visible_from = self.text.trim_end_matches('\r').rfind('\r').map_or(0, |at| at + 1);
        let mut left = SHOWN;
        let mut pieces = Vec::with_capacity(self.authors.len());
        for (index, (start, task)) in self.authors.iter().enumerate() {
            let end = self.authors.get(index + 1).map_or(self.text.len(), |next| next.0 as usize);
            let start = (*start as usize).max(visible_from);
            if start >= end {
                continue;
            }
            let raw = &self.text[start..end];
            let mut text = shown(raw, left);
            left -= text.chars().count();
            if left == 0 {
                let hidden = self.text[start..].chars().count().saturating_sub(text.chars().count());
                if hidden > 0 {
                    text.push_str(&format!(" … {} more characters", super::count(hidden as u64)));
                }
            }
            pieces.push(Piece { task: *task, text });
            if left == 0 {
                break;
            }
        }
        pieces
    }
}

/// Up to `limit` characters of a text, without control characters and without the escape sequences that colour a terminal.
fn shown(raw: &str, limit: usize) -> String {
    let mut out = String::with_capacity(raw.len().min(limit * 4));
    let mut room = limit;
    let mut chars = raw.chars();
    while room > 0 {
        let Some(c) = chars.next() else { break };
        if c == '\u{1b}' {
            skip_sequence(&mut chars);
            continue;
        }
        if c == '\t' || !c.is_control() {
            out.push(c);
            room -= 1;
        }
    }
    out
}

/// Skips the rest of `ESC [ parameters letter`.
fn skip_sequence(chars: &mut std::str::Chars) {
    let mut ahead = chars.clone();
    if ahead.next() == Some('[') {
        while ahead.next().is_some_and(|c| !('@'..='~').contains(&c)) {}
        *chars = ahead;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(parts: &[(u32, &str)]) -> Line {
        let mut line = Line::new(Time(0), Stream::Out, None);
        for (task, text) in parts {
            line.append(Some(TaskId(*task)), text);
        }
        line
    }

    fn texts(line: &Line) -> Vec<String> {
        line.pieces().into_iter().map(|piece| format!("{}:{}", piece.task.map_or(0, |t| t.0), piece.text)).collect()
    }

    #[test]
    fn pieces_keep_their_authors() {
        assert_eq!(texts(&line(&[(1, "a"), (1, "b"), (2, "c"), (1, "d")])), ["1:ab", "2:c", "1:d"]);
    }

    #[test]
    fn a_carriage_return_starts_the_line_afresh() {
        assert_eq!(texts(&line(&[(1, "10%\r"), (1, "20%\r"), (2, "30%")])), ["2:30%"]);
        assert_eq!(texts(&line(&[(1, "10%\r20%\r")])), ["1:20%"]);
    }

    #[test]
    fn control_sequences_are_not_shown() {
        assert_eq!(texts(&line(&[(1, "\u{1b}[1;31mred\u{1b}[0m\u{7} end")])), ["1:red end"]);
    }

    #[test]
    fn a_very_long_line_is_cut_with_a_note() {
        let pieces = line(&[(1, &"x".repeat(SHOWN + 1_500))]).pieces();
        assert!(pieces[0].text.ends_with("x … 1,500 more characters"), "{}", &pieces[0].text[SHOWN - 3..]);
        assert_eq!(line(&[(1, &"x".repeat(SHOWN))]).pieces()[0].text.len(), SHOWN);
    }
}
