//! Methods that cut a string into pieces.

use super::{none_or_type, only, take, unicode};
use crate::vm::object::{NativeDef, Str};
use crate::vm::types::plain;
use crate::vm::types::receiver::one_argument;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

pub(super) const METHODS: &[NativeDef] = &[
    plain("split", "($self, /, sep=None, maxsplit=-1)", |vm, args| split(vm, args, "split", false)),
    plain("rsplit", "($self, /, sep=None, maxsplit=-1)", |vm, args| split(vm, args, "rsplit", true)),
    plain("splitlines", "($self, /, keepends=False)", split_lines),
    plain("partition", "($self, sep, /)", partition),
    plain("rpartition", "($self, sep, /)", partition_right),
    plain("strip", "($self, chars=None, /)", |vm, args| strip(vm, args, "strip", true, true)),
    plain("lstrip", "($self, chars=None, /)", |vm, args| strip(vm, args, "lstrip", true, false)),
    plain("rstrip", "($self, chars=None, /)", |vm, args| strip(vm, args, "rstrip", false, true)),
];

fn list<'a>(pieces: impl Iterator<Item = &'a str>) -> Value {
    Value::list(pieces.map(Value::from).collect())
}

fn split(vm: &mut Vm, mut args: Args, method: &str, right: bool) -> Result<Value, Raised> {
    let text = take(vm, &mut args, method)?;
    let [separator, most] = args.bind(vm, method, ["sep", "maxsplit"], 0, 2, 0)?;
    let most = if most.is_bound() { vm.index(&most)? } else { -1 };
    // No limit is as good as one that can't be reached.
    let most = usize::try_from(most).unwrap_or(usize::MAX - 1);
    let whole = text.text();
    let mut pieces: Vec<&str> = Vec::new();
    match (&separator, separator.as_str()) {
        (Value::Unbound | Value::None, _) if right => words_from_right(whole, most, &mut pieces),
        (Value::Unbound | Value::None, _) => words(whole, most, &mut pieces),
        (_, Some(separator)) if separator.is_empty() => return Err(vm.value_error("empty separator")),
        (_, Some(separator)) if right => {
            pieces.extend(whole.rsplitn(most.saturating_add(1), separator.text()));
            pieces.reverse();
        }
        (_, Some(separator)) => return Ok(list(whole.splitn(most.saturating_add(1), separator.text()))),
        _ => {
            let name = vm.type_name(&separator);
            return Err(vm.type_error(format!("must be str or None, not {name}")));
        }
    }
    Ok(list(pieces.into_iter()))
}

fn words<'a>(text: &'a str, most: usize, pieces: &mut Vec<&'a str>) {
    let mut rest = text.trim_start_matches(unicode::is_space);
    while !rest.is_empty() {
        if pieces.len() == most {
            pieces.push(rest.trim_end_matches(unicode::is_space));
            return;
        }
        let end = rest.find(unicode::is_space).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        pieces.push(word);
        rest = after.trim_start_matches(unicode::is_space);
    }
}

fn words_from_right<'a>(text: &'a str, most: usize, pieces: &mut Vec<&'a str>) {
    let mut rest = text.trim_end_matches(unicode::is_space);
    while !rest.is_empty() {
        if pieces.len() == most {
            pieces.push(rest.trim_start_matches(unicode::is_space));
            break;
        }
        let word = rest.rsplit(unicode::is_space).next().unwrap_or(rest);
        pieces.push(word);
        rest = rest[..rest.len() - word.len()].trim_end_matches(unicode::is_space);
    }
    pieces.reverse();
}

fn split_lines(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "splitlines")?;
    let [keep] = args.bind(vm, "splitlines", ["keepends"], 0, 1, 0)?;
    let keep = keep.is_bound() && vm.truth(&keep)?;
    Ok(list(lines(text.text(), keep).into_iter()))
}

/// The lines of a text, with their ends or without.
pub fn lines(text: &str, keep: bool) -> Vec<&str> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let end = rest.find(unicode::ends_line).unwrap_or(rest.len());
        let tail = &rest[end..];
        let length = if tail.starts_with("\r\n") { 2 } else { tail.chars().next().map_or(0, char::len_utf8) };
        lines.push(&rest[..if keep { end + length } else { end }]);
        rest = &rest[end + length..];
    }
    lines
}

fn separator(vm: &mut Vm, args: Args, function: &str) -> Result<Rc<Str>, Raised> {
    let separator = one_argument(vm, args, function)?;
    match separator.as_str() {
        Some(text) if text.is_empty() => Err(vm.value_error("empty separator")),
        Some(text) => Ok(text.clone()),
        None => {
            let name = none_or_type(vm, &separator);
            Err(vm.type_error(format!("must be str, not {name}")))
        }
    }
}

fn partition(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "partition")?;
    let separator = separator(vm, args, "str.partition")?;
    Ok(Value::tuple(match text.text().split_once(separator.text()) {
        Some((before, after)) => vec![Value::from(before), Value::Str(separator), Value::from(after)],
        None => vec![Value::Str(text), Value::from(""), Value::from("")],
    }))
}

fn partition_right(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "rpartition")?;
    let separator = separator(vm, args, "str.rpartition")?;
    Ok(Value::tuple(match text.text().rsplit_once(separator.text()) {
        Some((before, after)) => vec![Value::from(before), Value::Str(separator), Value::from(after)],
        None => vec![Value::from(""), Value::from(""), Value::Str(text)],
    }))
}

fn strip(vm: &mut Vm, mut args: Args, method: &str, left: bool, right: bool) -> Result<Value, Raised> {
    if args.len() == 1 {
        let text = only(vm, args, method)?;
        return Ok(stripped(&text, unicode::is_space, left, right));
    }
    let text = take(vm, &mut args, method)?;
    let [characters] = args.between(vm, method, 0)?;
    match (&characters, characters.as_str()) {
        (Value::Unbound | Value::None, _) => Ok(stripped(&text, unicode::is_space, left, right)),
        (_, Some(set)) => Ok(stripped(&text, |c| set.text().contains(c), left, right)),
        _ => Err(vm.type_error(format!("{method} arg must be None or str"))),
    }
}

fn stripped(text: &Rc<Str>, unwanted: impl Fn(char) -> bool, left: bool, right: bool) -> Value {
    let mut rest = text.text();
    if left {
        rest = rest.trim_start_matches(&unwanted);
    }
    if right {
        rest = rest.trim_end_matches(&unwanted);
    }
    if rest.len() == text.text().len() { Value::Str(text.clone()) } else { Value::from(rest) }
}
