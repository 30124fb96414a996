//! Methods that look for a string in another.

use super::{none_or_type, take, text_argument};
use crate::vm::object::{NativeDef, Str};
use crate::vm::types::plain;
use crate::vm::types::receiver::{between, one_argument};
use crate::vm::types::span::bounds;
use crate::vm::{Args, Raised, Value, Vm};
use memchr::memmem;
use std::rc::Rc;

/// Below this many bytes a search is not prepared.
const SHORT: usize = 64;

const RANGE: &str = "($self, sub[, start[, end]], /)";

pub(super) const METHODS: &[NativeDef] = &[
    plain("find", RANGE, |vm, args| search(vm, args, "find", first)),
    plain("rfind", RANGE, |vm, args| search(vm, args, "rfind", |text, sub| text.rfind(sub))),
    plain("index", RANGE, |vm, args| must_find(vm, args, "index", first)),
    plain("rindex", RANGE, |vm, args| must_find(vm, args, "rindex", |text, sub| text.rfind(sub))),
    plain("count", RANGE, count),
    plain("startswith", "($self, prefix[, start[, end]], /)", |vm, args| {
        affix(vm, args, "startswith", |text, prefix| text.starts_with(prefix))
    }),
    plain("endswith", "($self, suffix[, start[, end]], /)", |vm, args| {
        affix(vm, args, "endswith", |text, suffix| text.ends_with(suffix))
    }),
    plain("removeprefix", "($self, prefix, /)", |vm, args| {
        remove(vm, args, "removeprefix", |text, prefix| text.strip_prefix(prefix))
    }),
    plain("removesuffix", "($self, suffix, /)", |vm, args| {
        remove(vm, args, "removesuffix", |text, suffix| text.strip_suffix(suffix))
    }),
];

/// Where one text begins in another, in bytes. The standard library's search prepares more than most texts are long.
pub(super) fn first(text: &str, sub: &str) -> Option<usize> {
    match sub.as_bytes() {
        [byte] => memchr::memchr(*byte, text.as_bytes()),
        sub => memmem::find(text.as_bytes(), sub),
    }
}

/// Where a text that isn't empty begins in another, again and again behind the last time.
pub(super) fn occurrences<'a>(text: &'a str, sub: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    // To prepare a search costs more than to search a short text once.
    let finder = (text.len() > SHORT).then(|| memmem::Finder::new(sub));
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(at..)?;
        let found = at + finder.as_ref().map_or_else(|| memmem::find(rest, sub), |finder| finder.find(rest))?;
        at = found + sub.len();
        Some(found)
    })
}

/// The part that is searched and where it starts; `None` where it lies beyond the end.
fn part<'a>(vm: &mut Vm, text: &'a Str, start: &Value, end: &Value) -> Result<Option<(&'a str, usize)>, Raised> {
    if !start.is_bound() {
        return Ok(Some((text.text(), 0)));
    }
    let (start, end) = bounds(vm, start, end, text.len())?;
    Ok((start <= end).then(|| (text.slice(start, end), start)))
}

/// Where it was found, in code points from the beginning of the string.
fn search_in(
    vm: &mut Vm,
    mut args: Args,
    method: &str,
    find: fn(&str, &str) -> Option<usize>,
) -> Result<Option<usize>, Raised> {
    let text = take(vm, &mut args, method)?;
    let [sub, start, end] = between(vm, args, "str", method, 1)?;
    let sub = text_argument(vm, &sub, method, 1)?;
    let Some((part, offset)) = part(vm, &text, &start, &end)? else { return Ok(None) };
    let Some(found) = find(part, sub.text()) else { return Ok(None) };
    let before = if text.is_ascii() { found } else { part[..found].chars().count() };
    Ok(Some(offset + before))
}

fn search(vm: &mut Vm, args: Args, method: &str, find: fn(&str, &str) -> Option<usize>) -> Result<Value, Raised> {
    let found = search_in(vm, args, method, find)?;
    Ok(Value::Int(found.map_or(-1, |at| at as i64)))
}

fn must_find(vm: &mut Vm, args: Args, method: &str, find: fn(&str, &str) -> Option<usize>) -> Result<Value, Raised> {
    match search_in(vm, args, method, find)? {
        Some(at) => Ok(Value::from(at)),
        None => Err(vm.value_error("substring not found")),
    }
}

fn count(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "count")?;
    let [sub, start, end] = between(vm, args, "str", "count", 1)?;
    let sub = text_argument(vm, &sub, "count", 1)?;
    let Some((part, _)) = part(vm, &text, &start, &end)? else { return Ok(Value::Int(0)) };
    let count = match sub.text().as_bytes() {
        [] => part.chars().count() + 1,
        [byte] => part.bytes().filter(|b| b == byte).count(),
        sub => occurrences(part, sub).count(),
    };
    Ok(Value::from(count))
}

fn affix(vm: &mut Vm, mut args: Args, method: &str, holds: fn(&str, &str) -> bool) -> Result<Value, Raised> {
    let text = take(vm, &mut args, method)?;
    let [affix, start, end] = between(vm, args, "str", method, 1)?;
    let part = part(vm, &text, &start, &end)?.map(|(part, _)| part);
    if let Some(affix) = affix.as_str() {
        return Ok(Value::Bool(part.is_some_and(|part| holds(part, affix.text()))));
    }
    let Some(choices) = affix.as_tuple() else {
        let name = vm.type_name(&affix);
        return Err(vm.type_error(format!("{method} first arg must be str or a tuple of str, not {name}")));
    };
    for choice in choices.items.iter() {
        let Some(choice) = choice.as_str() else {
            let name = vm.type_name(choice);
            return Err(vm.type_error(format!("tuple for {method} must only contain str, not {name}")));
        };
        if part.is_some_and(|part| holds(part, choice.text())) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn remove(
    vm: &mut Vm,
    mut args: Args,
    method: &str,
    strip: for<'a> fn(&'a str, &str) -> Option<&'a str>,
) -> Result<Value, Raised> {
    let text: Rc<Str> = take(vm, &mut args, method)?;
    let affix = one_argument(vm, args, &format!("str.{method}"))?;
    let Some(affix) = affix.as_str() else {
        let name = none_or_type(vm, &affix);
        return Err(vm.type_error(format!("{method}() argument must be str, not {name}")));
    };
    Ok(match strip(text.text(), affix.text()) {
        Some(rest) if !affix.is_empty() => Value::str(rest),
        _ => Value::Str(text),
    })
}
