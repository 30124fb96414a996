//! Tells the trace of the objects at which tasks meet: that they were made, under which name, and how they change.

use super::runtime::Runtime;
use crate::trace::{Change, EventKind, ObjectId, ObjectKind};
use crate::vm::Vm;
use std::rc::Rc;

/// Longer names are none.
const LONGEST_NAME: usize = 60;

/// An object's line to the trace. The library's own objects, and all where nobody looks, have none.
#[derive(Default)]
pub struct Watch(Option<(Rc<Runtime>, ObjectId)>);

impl Watch {
    /// For a new object of the script.
    pub fn new(vm: &Vm, kind: ObjectKind) -> Watch {
        let runtime = Runtime::of(vm);
        match announce(vm, &runtime, kind) {
            Some(object) => Watch(Some((runtime, object))),
            None => Watch(None),
        }
    }

    /// The object changed.
    pub fn note(&self, change: Change) {
        if let Some((runtime, object)) = &self.0 {
            runtime.note_change(*object, change);
        }
    }
}

/// Tells the trace of a new object of the script, if anybody looks.
pub fn announce(vm: &Vm, runtime: &Runtime, kind: ObjectKind) -> Option<ObjectId> {
    if !runtime.is_watched {
        return None;
    }
    let place = vm.script_place();
    let name = place.and_then(|(source, span)| name_before(&source.text, span.start as usize));
    let object = runtime.recorder.borrow_mut().next_object();
    runtime.record(EventKind::ObjectMade { object, kind, name, span: place.map(|(_, span)| span) });
    Some(object)
}

/// What a call at this place of a text is assigned to: `self.lock` for `self.lock = asyncio.Lock()`, also where the target has
/// a type, where it is an argument, and where the call stands first in a list.
fn name_before(text: &str, at: usize) -> Option<String> {
    let line = text.get(..at)?.rsplit(['\n', '\r']).next()?.trim_end();
    let (line, is_element) = match line.strip_suffix('[') {
        Some(before) => (before.trim_end(), true),
        None => (line, false),
    };
    let line = line.strip_suffix('=')?;
    if line.ends_with(['=', '!', '<', '>', '+', '-', '*', '/', '|', '&', '@', '%', '^']) {
        return None;
    }
    let line = line.strip_suffix(':').unwrap_or(line).trim_end();
    let last = last_target(line)?;
    let name = annotated(line[..line.len() - last.len()].trim_end()).unwrap_or(last).trim_start_matches('.');
    match name.len() {
        1..=LONGEST_NAME if is_element => Some(format!("{name}[…]")),
        1..=LONGEST_NAME => Some(name.to_owned()),
        _ => None,
    }
}

/// The target whose annotation follows, if this ends in one and a colon.
fn annotated(text: &str) -> Option<&str> {
    let text = text.strip_suffix(':')?.trim_end();
    let target = last_target(text)?;
    let before = text[..text.len() - target.len()].trim_end();
    // Otherwise the colon is that of `if ready: lock = …`.
    let begins = before.is_empty() || before.ends_with(['(', ',']);
    (begins && !matches!(target, "else" | "try" | "finally")).then_some(target)
}

/// The name with its attributes and subscripts at the end of a text.
fn last_target(text: &str) -> Option<&str> {
    let mut head = text;
    while head.ends_with(']') {
        let mut depth = 0;
        let opens = head.char_indices().rev().find_map(|(at, character)| {
            match character {
                ']' => depth += 1,
                '[' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(at)
        })?;
        head = &head[..opens];
    }
    let belongs = |character: &char| character.is_alphanumeric() || matches!(character, '_' | '.');
    let length: usize = head.chars().rev().take_while(belongs).map(char::len_utf8).sum();
    (length > 0).then(|| &text[head.len() - length..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_called_what_it_is_assigned_to() {
        for (line, name) in [
            ("lock = ", Some("lock")),
            ("    self.lock = ", Some("self.lock")),
            ("self.lock: asyncio.Lock = ", Some("self.lock")),
            ("queue: asyncio.Queue[tuple[int, str]] = ", Some("queue")),
            ("async def main(lock: asyncio.Lock = ", Some("lock")),
            ("if ready: lock = ", Some("lock")),
            ("else: lock = ", Some("lock")),
            ("a = b = ", Some("b")),
            ("worker = Worker(3, lock=", Some("lock")),
            ("locks[name] = ", Some("locks[name]")),
            ("locks[names[0]] = ", Some("locks[names[0]]")),
            ("forks = [", Some("forks[…]")),
            ("if (lock := ", Some("lock")),
            ("makes().schloß = ", Some("schloß")),
            ("same = x == ", None),
            ("return ", None),
            ("print(", None),
            ("", None),
            ("] = ", None),
            ("= ", None),
        ] {
            let text = format!("first = 1\n{line}asyncio.Lock()\n");
            let at = "first = 1\n".len() + line.len();
            assert_eq!(name_before(&text, at).as_deref(), name, "{line}");
        }
        assert_eq!(name_before("ä", 1), None, "no place between two characters");
    }
}
