//! Where a traceback passed, ready to be shown.

use super::{mark, marks};
use crate::vm::object::{Code, Shown, SourceText, TraceEntry};
use std::rc::Rc;

/// The folder in which CPython's own library stands in tracebacks.
pub const LIBRARY: &str = "/usr/lib/python3.13/";

/// So many times in a row the same place is shown.
const REPEATED: usize = 3;

/// One line of a traceback: a place in a file.
#[derive(Clone)]
pub struct Place {
    /// The file.
    pub file: Rc<str>,
    /// The line, from one.
    pub line: u32,
    /// The line of the instruction's end.
    pub end_line: u32,
    /// The columns, in bytes, of the instruction's start and end; none when only the line is known.
    pub columns: Option<(u32, u32)>,
    /// The function's name.
    pub function: Rc<str>,
    /// The text.
    source: Source,
}

#[derive(Clone)]
enum Source {
    /// Nothing to show.
    Nothing,
    /// A text that was compiled.
    Text(Rc<SourceText>),
    /// Lines that are known, without indentation, as they are to be shown.
    Known(&'static str, &'static str),
    /// The text that a mark gives.
    Marked(Rc<str>),
}

impl Place {
    /// The place of an instruction.
    pub fn of_code(code: &Rc<Code>, pc: u32) -> Place {
        let text = &code.text;
        let (file, function) = (code.lang.file.clone(), code.lang.name.clone());
        let source = match text.shown.get() {
            Shown::Lines => Source::Text(text.clone()),
            Shown::Nothing => Source::Nothing,
            Shown::Marks => return Place::of_marked(code, pc, function),
        };
        match code.lang.spans.get(pc as usize) {
            Some(span) => {
                let (line, end_line) = (text.lines.line(span.start), text.lines.line(span.end));
                let columns = (span.start - text.lines.start_of(line), span.end - text.lines.start_of(end_line));
                Place { file, line, end_line, columns: Some(columns), function, source }
            }
            None => {
                let line = code.lang.first_line;
                Place { file, line, end_line: line, columns: None, function, source }
            }
        }
    }

    /// The place of CPython's library that a marked line of ours stands for. The markers come from what the mark says, or
    /// from where the instruction's own text is found in the line there.
    fn of_marked(code: &Rc<Code>, pc: u32, function: Rc<str>) -> Place {
        let Some(mark) = mark::of(code, pc) else {
            let (file, line, columns) = (code.lang.file.clone(), code.line(pc), None);
            return Place { file, line, end_line: line, columns, function, source: Source::Nothing };
        };
        let span = code.lang.spans.get(pc as usize);
        let instruction = span.and_then(|span| code.text.text.get(span.start as usize..span.end as usize));
        let found = instruction.and_then(|own| mark.text.find(own).map(|at| (at, at + own.len())));
        // An instruction that spans lines ends in the last of them.
        let spanned = mark.instruction.and_then(|(start, end)| mark.text.get(start..end)).unwrap_or("");
        let more_lines = spanned.matches("\\n").count() as u32;
        let columns = mark.instruction.or(found).map(|(start, end)| match spanned.rfind("\\n") {
            Some(last) => (start as u32, (spanned.len() - last - 2) as u32),
            None => (start as u32, end as u32),
        });
        let file: Rc<str> = mark.full_file(&code.lang.file).into();
        let source = match file.starts_with('<') {
            // What is frozen into CPython has no lines to show.
            true => Source::Nothing,
            false => Source::Marked(mark.text.replace("\\n", "\n").replace('¶', "\\n").into()),
        };
        Place { file, line: mark.line, end_line: mark.line + more_lines, columns, function, source }
    }

    /// The place of a traceback's entry.
    pub fn of_entry(entry: &TraceEntry) -> Place {
        match entry {
            TraceEntry::Script { code, pc, .. } => Place::of_code(code, *pc),
            TraceEntry::Library { file, line, function, text, marks, .. } => Place {
                file: format!("{LIBRARY}{file}").into(),
                line: *line,
                end_line: *line,
                columns: None,
                function: (*function).into(),
                source: Source::Known(text, marks),
            },
        }
    }

    /// The lines that the instruction spans, as they stand in the file.
    pub fn lines(&self) -> Vec<&str> {
        match &self.source {
            Source::Nothing => Vec::new(),
            Source::Text(text) => {
                (self.line..=self.end_line).filter_map(|l| text.lines.text_of(&text.text, l)).collect()
            }
            Source::Known(text, _) => text.lines().collect(),
            Source::Marked(text) => text.lines().collect(),
        }
    }

    /// What a traceback shows: the place, the source, the markers.
    pub fn format(&self) -> String {
        let head = format!("  File \"{}\", line {}, in {}\n", self.file, self.line, self.function);
        let body = match &self.source {
            Source::Known(text, marks) => {
                let shown = [text, marks].into_iter().filter(|line| !line.is_empty());
                shown.map(|line| format!("    {line}\n")).collect()
            }
            Source::Marked(text) if text.contains('\n') && self.end_line == self.line => {
                text.lines().map(|line| format!("    {line}\n")).collect()
            }
            _ => {
                let count = (self.end_line - self.line) as usize + 1;
                let columns = self.columns.map(|(start, end)| (start as usize, end as usize, count));
                Place::format_lines(&self.lines(), columns)
            }
        };
        head + body.as_str()
    }

    /// The source lines below a place. `columns` are the bytes of the start and the end, and how many lines lie between
    /// them; without, only the first line is shown.
    pub fn format_lines(lines: &[&str], columns: Option<(usize, usize, usize)>) -> String {
        match columns {
            Some((start, end, count)) if lines.len() >= count => marks::show(&lines[..count], start, end),
            _ => match lines.first().map_or("", |line| line.trim()) {
                "" => String::new(),
                line => format!("    {line}\n"),
            },
        }
    }

    /// Forgets the columns: then no markers are shown.
    pub fn drop_columns(&mut self) {
        self.columns = None;
    }

    fn is_same_place(&self, other: &Place) -> bool {
        self.line == other.line && self.function == other.function && self.file == other.file
    }
}

/// The text of each place, repetitions folded; `more` gives what is shown below a place, by its index.
pub fn format_places(places: &[Place], more: impl Fn(usize) -> String) -> Vec<String> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < places.len() {
        let run = places[at..].iter().take_while(|place| place.is_same_place(&places[at])).count();
        let shown = at..at + run.min(REPEATED);
        out.extend(shown.map(|at| places[at].format() + more(at).as_str()));
        if run > REPEATED {
            let more = run - REPEATED;
            let plural = if more == 1 { "" } else { "s" };
            out.push(format!("  [Previous line repeated {more} more time{plural}]\n"));
        }
        at += run;
    }
    out
}
