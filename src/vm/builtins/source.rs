//! The text that `eval`, `exec` and `compile` are given, which may be bytes.

use crate::lang::{Diagnostic, DiagnosticKind};
use crate::source::{LineIndex, Span};
use crate::vm::types::{codec, exception, memory_view};
use crate::vm::{Raised, Value, Vm};

/// The text of a source; `None` for what is none.
pub(super) fn text_of(vm: &mut Vm, source: &Value, file: &str) -> Result<Option<String>, Raised> {
    let text = decoded(vm, source, file)?;
    if text.as_ref().is_some_and(|text| text.contains('\0')) {
        let message = "source code string cannot contain null bytes";
        let raised = vm.raise("SyntaxError", message);
        raised.data().set_field("msg", Value::str(message));
        return Err(raised);
    }
    Ok(text)
}

fn decoded(vm: &mut Vm, source: &Value, file: &str) -> Result<Option<String>, Raised> {
    if let Some(text) = source.as_str() {
        return Ok(Some(text.text().to_string()));
    }
    let Some(bytes) = memory_view::bytes_of(source) else { return Ok(None) };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let encoding = declared_encoding(bytes).unwrap_or_else(|| "utf-8".to_string());
    match codec::decode(vm, bytes, &encoding, "strict") {
        Ok(text) => Ok(Some(text)),
        Err(raised) if raised.is(&vm.types.exception("LookupError")) => {
            Err(error(vm, format!("unknown encoding: {encoding}"), 0, file))
        }
        Err(raised) if raised.is(&vm.types.exception("UnicodeDecodeError")) => {
            let text = vm.str_of(&raised.value())?;
            Err(error(vm, format!("(unicode error) {}", text.text()), 1, file))
        }
        Err(raised) => Err(raised),
    }
}

/// Whether CPython's tokenizer says so, not its parser.
pub(super) fn is_of_tokenizer(message: &str) -> bool {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| message.starts_with(beginning));
    begins(&["unterminated ", "closing parenthesis ", "unmatched '", "invalid character ", "invalid non-printable "])
        || begins(&["invalid digit ", "leading zeros ", "f-string: single '}' is not allowed"])
        || message == "f-string: expecting '}'"
        || message.starts_with("invalid ") && message.ends_with(" literal")
}

/// The encoding that a comment in one of the first two lines declares (PEP 263).
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|byte| *byte == b'\n').take(2) {
        let line = String::from_utf8_lossy(line);
        let code = line.trim_start_matches([' ', '\t', '\x0c']);
        if let Some(comment) = code.strip_prefix('#') {
            let after = comment.find("coding").and_then(|at| comment.get(at + 6..));
            if let Some(name) = after.and_then(|after| after.strip_prefix([':', '='])) {
                let name = name.trim_start_matches([' ', '\t']);
                let end = name.find(|c: char| !c.is_alphanumeric() && !"-_.".contains(c)).unwrap_or(name.len());
                return (end > 0).then(|| name[..end].to_string());
            }
        } else if !code.trim_end().is_empty() {
            return None;
        }
    }
    None
}

fn error(vm: &mut Vm, message: String, line: u32, file: &str) -> Raised {
    let lines = LineIndex::new("");
    let mut diagnostic = Diagnostic::new(DiagnosticKind::SyntaxError, message, Span::default(), "", &lines);
    (diagnostic.line, diagnostic.end_line, diagnostic.text) = (line, line, None);
    exception::syntax_error(vm, &diagnostic, file)
}
