//! The text that a pattern is used on.

use super::matcher::{self, Found, Search};
use super::program::Program;
use crate::vm::object::Str;
use crate::vm::types::bytes;
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

/// A compiled pattern.
pub struct Regex {
    /// The pattern itself.
    pub source: Value,
    /// Whether it is for strings.
    pub is_text: bool,
    /// The flags.
    pub flags: u32,
    /// What the matcher runs.
    pub program: Program,
    /// The number of groups.
    pub groups: usize,
    /// The groups with names.
    pub names: Vec<(String, usize)>,
}

/// A string, or bytes.
#[derive(Clone)]
pub struct Subject {
    /// The object that was given.
    pub object: Value,
    content: Content,
    /// The number of characters.
    pub len: usize,
}

#[derive(Clone)]
enum Content {
    Text(Rc<Str>),
    Bytes(Rc<Vec<u8>>),
}

impl Subject {
    /// Takes what a pattern is to be used on.
    pub fn of(vm: &mut Vm, regex: &Regex, object: Value) -> Result<Subject, Raised> {
        if let Some(text) = object.as_str().cloned() {
            if !regex.is_text {
                return Err(vm.type_error("cannot use a bytes pattern on a string-like object"));
            }
            let len = text.len();
            return Ok(Subject { object, content: Content::Text(text), len });
        }
        let Some(held) = bytes::view(vm, &object)? else {
            let name = vm.type_name(&object);
            return Err(vm.type_error(format!("expected string or bytes-like object, got '{name}'")));
        };
        if regex.is_text {
            return Err(vm.type_error("cannot use a string pattern on a bytes-like object"));
        }
        let data = held.to_vec();
        let len = data.len();
        Ok(Subject { object, content: Content::Bytes(Rc::new(data)), len })
    }

    /// A part of it.
    pub fn piece(&self, start: usize, end: usize) -> Value {
        match &self.content {
            Content::Text(_) if start == 0 && end == self.len && matches!(self.object, Value::Str(_)) => {
                self.object.clone()
            }
            Content::Text(text) if text.is_ascii() => Value::str(text.text().get(start..end).unwrap_or_default()),
            Content::Text(text) => {
                Value::str(text.points().get(start..end).unwrap_or_default().iter().collect::<String>())
            }
            Content::Bytes(data) => Value::bytes(data.get(start..end).unwrap_or_default().to_vec()),
        }
    }

    /// Appends a part of it.
    pub fn append(&self, out: &mut Pieces, start: usize, end: usize) {
        match &self.content {
            Content::Text(text) if text.is_ascii() => {
                out.text.push_str(text.text().get(start..end).unwrap_or_default())
            }
            Content::Text(text) => out.text.extend(text.points().get(start..end).unwrap_or_default()),
            Content::Bytes(data) => out.bytes.extend_from_slice(data.get(start..end).unwrap_or_default()),
        }
    }

    /// Looks for a match.
    pub fn find(&self, vm: &mut Vm, regex: &Regex, search: Search) -> Result<Option<Found>, Raised> {
        let (program, groups) = (&regex.program, regex.groups);
        let found = match &self.content {
            Content::Text(text) if text.is_ascii() => matcher::find(program, groups, text.text().as_bytes(), search),
            Content::Text(text) => matcher::find(program, groups, text.points(), search),
            Content::Bytes(data) => matcher::find(program, groups, data.as_slice(), search),
        };
        found.map_err(|_| vm.raise_bare("MemoryError"))
    }
}

/// A string or bytes that is put together.
#[derive(Default)]
pub struct Pieces {
    /// The string.
    pub text: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Pieces {
    /// Appends a value of the pattern's type; whether it is one.
    pub fn push(&mut self, is_text: bool, value: &Value) -> bool {
        match (is_text, value.as_str(), value.as_bytes()) {
            (true, Some(text), _) => self.text.push_str(text.text()),
            (false, _, Some(data)) => self.bytes.extend(data),
            _ => return false,
        }
        true
    }

    /// What was put together.
    pub fn finish(self, is_text: bool) -> Value {
        if is_text { Value::str(self.text) } else { Value::bytes(self.bytes) }
    }
}
