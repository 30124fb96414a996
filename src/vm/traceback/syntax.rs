//! `SyntaxError`s: the place, the line and a marker in front of the message (`_format_syntax_error`).

use crate::vm::object::intern;
use crate::vm::{Value, Vm};

/// The lines, each with its line break.
pub fn lines(vm: &mut Vm, exception: &Value, class: &str) -> Vec<String> {
    let mut get = |name: &str| match vm.get_attr_optional(exception, &intern(name)) {
        Ok(Some(value)) => value,
        _ => Value::None,
    };
    let (file, line, end_line) = (get("filename"), get("lineno"), get("end_lineno"));
    let (text, offset, end_offset, message) = (get("text"), get("offset"), get("end_offset"), get("msg"));
    let mut shown = |value: &Value| match value {
        Value::None => None,
        value => vm.str_of(value).ok().map(|text| text.text().to_string()),
    };
    let (file, line, end_line) = (shown(&file), shown(&line), shown(&end_line));
    let message = shown(&message).filter(|message| !message.is_empty());
    let mut out = Vec::new();
    let mut suffix = String::new();
    match (&line, &file) {
        (Some(line), _) => {
            let file = file.as_deref().filter(|file| !file.is_empty()).unwrap_or("<string>");
            out.push(format!("  File \"{file}\", line {line}\n"));
        }
        (None, Some(file)) => suffix = format!(" ({file})"),
        (None, None) => {}
    }
    if let Some(text) = text.as_str() {
        let same_line = line == end_line;
        marked(text.text(), offset.as_int(), end_offset.as_int(), same_line, &mut out);
    }
    out.push(format!("{class}: {}{suffix}\n", message.as_deref().unwrap_or("<no detail available>")));
    out
}

/// The line without its indentation, and carets below it.
fn marked(text: &str, offset: Option<i64>, end_offset: Option<i64>, same_line: bool, out: &mut Vec<String>) {
    let length = |text: &str| text.chars().count() as i64;
    let whole = text.trim_end_matches('\n');
    let line = whole.trim_start_matches([' ', '\n', '\x0c']);
    let indent = length(whole) - length(line);
    out.push(format!("    {line}\n"));
    let Some(mut offset) = offset else { return };
    let mut end = match end_offset {
        _ if !same_line => length(whole) + 1,
        None | Some(0) => offset,
        Some(end) => end,
    };
    if !text.is_empty() && offset > length(text) {
        offset = length(whole) + 1;
    }
    if !text.is_empty() && end > length(text) {
        end = length(whole) + 1;
    }
    if offset >= end || end < 0 {
        end = offset + 1;
    }
    let (column, end_column) = (offset - 1 - indent, end - 1 - indent);
    if column < 0 {
        return;
    }
    // Blanks that aren't spaces stay, so that the carets stand below what they mean.
    let before: String = line.chars().take(column as usize).map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
    out.push(format!("    {before}{}\n", "^".repeat((end_column - column).clamp(0, 10_000) as usize)));
}
