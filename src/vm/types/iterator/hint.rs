//! `__length_hint__`: how many items an iterator still has, as far as it knows.

use crate::vm::object::{Iterator, IteratorState};
use crate::vm::{Args, Raised, Value, Vm};
use num_traits::ToPrimitive;

/// What is left of an iterator of ours; `None` where it doesn't know.
pub(super) fn left(iterator: &Iterator) -> Option<i64> {
    use IteratorState as S;
    Some(match &*iterator.state.borrow() {
        S::Done => 0,
        S::List { list, next } => list.items.borrow().len() as i64 - *next as i64,
        S::ListReversed { list, left } => {
            if *left <= list.items.borrow().len() {
                *left as i64
            } else {
                0
            }
        }
        S::Tuple { tuple, next } => tuple.items.len() as i64 - *next as i64,
        S::Str { text, offset } => text.text().get(*offset..).map_or(0, |rest| rest.chars().count() as i64),
        S::Bytes { bytes, next } => bytes.data.len() as i64 - *next as i64,
        S::ByteArray { bytes, next } => bytes.data.borrow().len() as i64 - *next as i64,
        S::Range { left, .. } => *left as i64,
        S::BigRange(range) => range.left.to_i64()?,
        S::Dict { view, size, .. } if view.dict.len() != *size => 0,
        S::Dict { left, .. } => *left as i64,
        S::DictReversed { view, before, size } => {
            if view.dict.len() != *size {
                return Some(0);
            }
            let mut count = 0;
            let mut at = *before;
            while let Some((found, _)) = view.dict.previous_from(at) {
                at = found;
                count += 1;
            }
            count
        }
        S::Set { set, next, size } => {
            if set.len() != *size {
                return Some(0);
            }
            let mut count = 0;
            let mut at = *next;
            while let Some((found, _)) = set.next_from(at) {
                at = found + 1;
                count += 1;
            }
            count
        }
        S::SequenceReversed { next, .. } => *next + 1,
        S::Native(native) => native.left()?,
        _ => return None,
    })
}

/// `operator.length_hint(value, default)`
pub fn length_hint(vm: &mut Vm, value: &Value, default: i64) -> Result<i64, Raised> {
    if vm.special(value, &vm.names.len.clone()).is_some() {
        match vm.length(value) {
            Ok(length) => return Ok(length as i64),
            Err(raised) if raised.is(&vm.types.exception("TypeError")) => {}
            Err(raised) => return Err(raised),
        }
    }
    let hint = match vm.call_special(value, &vm.names.length_hint.clone(), Args::none()) {
        Ok(hint) => hint,
        Err(raised) if raised.is(&vm.types.exception("TypeError")) => return Ok(default),
        Err(raised) => return Err(raised),
    };
    match hint {
        None | Some(Value::NotImplemented) => Ok(default),
        Some(hint) => match hint.as_int() {
            Some(n) if n >= 0 => Ok(n),
            Some(_) => Err(vm.value_error("__length_hint__() should return >= 0")),
            None => {
                let name = vm.type_name(&hint);
                Err(vm.type_error(format!("__length_hint__ must be an integer, not {name}")))
            }
        },
    }
}
