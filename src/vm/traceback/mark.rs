//! Marks in our own Python modules: which place of CPython's library a line stands for.
//!
//! CPython's tracebacks show the frames of its library. A line of ours that an exception may pass ends in a mark:
//!
//! ```python
//! return next(self.gen)  #: 141
//! step()                 #: 148 next(self.gen)
//! bind(call)             #: inspect.py:3195 raise TypeError('too many positional arguments')
//! ```
//!
//! The number is the line there; the text is what stands there, our own line's if none is given; the file is the
//! module's own if none is given. What the markers below the line point at stands between `«` and `»`; it is found by
//! our own instruction's text if none is given. `\n` in a text begins a new line; where these two letters stand there,
//! the mark has `¶`, which takes as many bytes. The function has the name that it has there. Frames at lines without a
//! mark don't show: they stand for what is C in CPython.

use super::place::LIBRARY;
use crate::vm::object::{Code, Shown};
use std::borrow::Cow;

/// What a marked line stands for.
pub struct Mark<'t> {
    /// The file, below the library's folder or in angle brackets; the module's own where there is none.
    pub file: Option<&'t str>,
    /// The line there.
    pub line: u32,
    /// What stands there.
    pub text: Cow<'t, str>,
    /// Where in the text the instruction stands, if the mark says it.
    pub instruction: Option<(usize, usize)>,
}

/// The mark of an instruction's line. `None` where there is none, and for any code that is not a library's.
pub fn of(code: &Code, pc: u32) -> Option<Mark<'_>> {
    if code.text.shown.get() != Shown::Marks {
        return None;
    }
    let text = &code.text;
    let line = match code.lang.spans.get(pc as usize) {
        // The mark stands where the instruction ends, as a comment can't stand before.
        Some(span) => text.lines.line(span.end.max(span.start + 1) - 1),
        None => code.lang.first_line,
    };
    parse(text.lines.text_of(&text.text, line)?)
}

/// Whether tracebacks leave out a frame that stands at an instruction.
pub fn is_hidden(code: &Code, pc: u32) -> bool {
    code.text.shown.get() == Shown::Marks && of(code, pc).is_none()
}

fn parse(line: &str) -> Option<Mark<'_>> {
    let at = line.rfind("#: ")?;
    let mark = &line[at + 3..];
    // A name in angle brackets has blanks of its own.
    let name_end = if mark.starts_with('<') { mark.find('>').unwrap_or(0) } else { 0 };
    let place_end = mark[name_end..].find(' ').map_or(mark.len(), |at| name_end + at);
    let (place, text) = (&mark[..place_end], mark.get(place_end + 1..).unwrap_or(""));
    let (file, number) = match place.rsplit_once(':') {
        Some((file, number)) => (Some(file), number),
        None => (None, place),
    };
    let line_number = number.parse().ok()?;
    let text = if text.is_empty() { line[..at].trim() } else { text };
    let pointed = text.split_once('«').and_then(|(before, rest)| Some((before, rest.split_once('»')?)));
    let (text, instruction) = match pointed {
        Some((before, (inner, after))) => {
            let (start, end) = (before.len(), before.len() + inner.len());
            (format!("{before}{inner}{after}").into(), Some((start, end)))
        }
        None => (text.into(), None),
    };
    Some(Mark { file, line: line_number, text, instruction })
}

impl Mark<'_> {
    /// The file's full name.
    pub fn full_file(&self, own: &str) -> String {
        match self.file {
            None => own.to_string(),
            Some(file) if file.starts_with('<') => file.to_string(),
            Some(file) => format!("{LIBRARY}{file}"),
        }
    }
}
