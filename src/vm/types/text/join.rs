//! `join`, `replace` and `encode`: a string from others, or bytes from it.

use super::{take, text_argument};
use crate::vm::object::{NativeDef, Str};
use crate::vm::types::receiver::{is_iterable, one_argument};
use crate::vm::types::{codec, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

pub(super) const METHODS: &[NativeDef] = &[
    plain("join", "($self, iterable, /)", join_method),
    plain("replace", "($self, old, new, /, count=-1)", replace),
    plain("encode", "($self, /, encoding='utf-8', errors='strict')", encode),
];

fn join_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let separator = take(vm, &mut args, "join")?;
    let iterable = one_argument(vm, args, "str.join")?;
    join(vm, &separator, &iterable)
}

/// `separator.join(iterable)`
pub fn join(vm: &mut Vm, separator: &Rc<Str>, iterable: &Value) -> Result<Value, Raised> {
    match iterable {
        // Nothing of the script runs, so the items need not be copied out.
        Value::List(list) => {
            let items = list.items.borrow();
            if let Some(joined) = join_texts(separator, &items) {
                return Ok(joined);
            }
        }
        Value::Tuple(tuple) => {
            if let Some(joined) = join_texts(separator, &tuple.items) {
                return Ok(joined);
            }
        }
        _ => {}
    }
    let iterator = match iterable {
        Value::List(_) | Value::Tuple(_) => None,
        other => match vm.iter(other) {
            Ok(iterator) => Some(iterator),
            Err(raised) if raised.is(&vm.types.exception("TypeError")) && !is_iterable(vm, other) => {
                return Err(vm.type_error("can only join an iterable"));
            }
            Err(raised) => return Err(raised),
        },
    };
    let items = match iterator {
        Some(iterator) => vm.collect(&iterator)?,
        None => vm.collect(iterable)?,
    };
    if let Some(joined) = join_texts(separator, &items) {
        return Ok(joined);
    }
    let wrong = items.iter().enumerate().find(|(_, item)| item.as_str().is_none());
    match wrong {
        Some((at, item)) => {
            let name = vm.type_name(item);
            Err(vm.type_error(format!("sequence item {at}: expected str instance, {name} found")))
        }
        None => Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![])),
    }
}

/// `None` when one is no string, or all are too long together.
fn join_texts(separator: &Rc<Str>, items: &[Value]) -> Option<Value> {
    if let [one @ Value::Str(_)] = items {
        return Some(one.clone());
    }
    let mut length = separator.text().len().checked_mul(items.len().saturating_sub(1))?;
    for item in items {
        length = length.checked_add(item.as_str()?.text().len())?;
    }
    if length > super::pad::LONGEST {
        return None;
    }
    let mut out = String::with_capacity(length);
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(separator.text());
        }
        out.push_str(item.as_str()?.text());
    }
    Some(Value::str(out))
}

fn replace(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "replace")?;
    let [old, new, count] = args.bind(vm, "replace", ["", "", "count"], 2, 3, 2)?;
    let old = text_argument(vm, &old, "replace", 1)?;
    let new = text_argument(vm, &new, "replace", 2)?;
    let most = if count.is_bound() { vm.index(&count)? } else { -1 };
    if most == 0 || super::find::first(text.text(), old.text()).is_none() {
        return Ok(Value::Str(text));
    }
    // Counted only where so many as there can be might be too many.
    if text.text().len().saturating_add(1).saturating_mul(new.text().len()) > super::pad::LONGEST {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let count = if old.is_empty() {
            text.len() + 1
        } else {
            super::find::occurrences(text.text(), old.text().as_bytes()).count()
        };
        let grown = count.min(most).saturating_mul(new.text().len() - old.text().len().min(new.text().len()));
        if text.text().len().saturating_add(grown) > super::pad::LONGEST {
            return Err(vm.overflow_error("replace string is too long"));
        }
    }
    if !old.is_empty() {
        return Ok(Value::str(replaced(text.text(), old.text(), new.text(), most)));
    }
    Ok(Value::str(match usize::try_from(most) {
        Ok(most) => text.text().replacen(old.text(), new.text(), most),
        Err(_) => text.text().replace(old.text(), new.text()),
    }))
}

/// The text with the first so many occurrences of `old`, which isn't empty, replaced; all where the number is negative.
fn replaced(text: &str, old: &str, new: &str, most: i64) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    let found = super::find::occurrences(text, old.as_bytes());
    for at in found.take(usize::try_from(most).unwrap_or(usize::MAX)) {
        out.push_str(&text[rest..at]);
        out.push_str(new);
        rest = at + old.len();
    }
    out.push_str(&text[rest..]);
    out
}

fn encode(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "encode")?;
    let [encoding, errors] = args.bind(vm, "encode", ["encoding", "errors"], 0, 2, 0)?;
    let (encoding, errors) = codec::names(vm, "encode", &encoding, &errors)?;
    codec::encode(vm, &text, &encoding, &errors).map(Value::bytes)
}
