//! Iterators of ours: how they advance, and the classes `enumerate`, `zip`, `map`, `filter` and `reversed`.

mod classes;
mod hint;

pub use classes::{METHODS, install, length_hint as hint_method};
pub use hint::length_hint;

use super::depth;
use crate::vm::object::{BigRange, DictView, Entry, Iterator, IteratorState, NativeIterator, ViewKind};
use crate::vm::{Args, Raised, Value, Vm};
use num_traits::Zero;
use std::rc::Rc;

/// What a look at the state comes to, while it is borrowed.
enum Step {
    Item(Value),
    /// The end, now and for ever: the state is emptied.
    End,
    /// The end of something that may go on: a range keeps nothing to drop.
    Over,
    Fail(&'static str),
    /// A script's code may run: the state is let go first.
    Ask(Ask),
}

enum Ask {
    Sequence(Value, i64),
    SequenceReversed(Value, i64),
    Calls(Value, Value),
    Enumerate(Value),
    Zip(usize, bool),
    Map(Value, usize),
    Filter(Value, Value),
    Native,
    AsyncStep,
}

/// The next item of an iterator of ours, or `None` at its end.
pub fn advance(vm: &mut Vm, iterator: &Rc<Iterator>) -> Result<Option<Value>, Raised> {
    let step = look(&mut iterator.state.borrow_mut());
    match step {
        Step::Item(item) => Ok(Some(item)),
        Step::Over => Ok(None),
        Step::End => {
            finish(iterator);
            Ok(None)
        }
        Step::Fail(message) => Err(vm.runtime_error(message)),
        Step::Ask(ask) => {
            let _deeper = depth::deeper(vm, "")?;
            match answer(vm, iterator, ask) {
                // Whoever raises it inside ends the iteration, as in CPython.
                Err(raised) if raised.is(&vm.types.stop_iteration) => Ok(None),
                other => other,
            }
        }
    }
}

fn finish(iterator: &Rc<Iterator>) {
    let old = iterator.state.replace(IteratorState::Done);
    drop(old);
}

/// Takes the next item if no script's code is needed for it.
fn look(state: &mut IteratorState) -> Step {
    use IteratorState as S;
    match state {
        S::Done => Step::Over,
        S::List { list, next } => match list.items.borrow().get(*next) {
            Some(item) => {
                *next += 1;
                Step::Item(item.clone())
            }
            None => Step::End,
        },
        S::ListReversed { list, left } => {
            let Some(at) = left.checked_sub(1) else { return Step::End };
            *left = at;
            match list.items.borrow().get(at) {
                Some(item) => Step::Item(item.clone()),
                None => Step::End,
            }
        }
        S::Tuple { tuple, next } => match tuple.items.get(*next) {
            Some(item) => {
                *next += 1;
                Step::Item(item.clone())
            }
            None => Step::End,
        },
        S::Str { text, offset } => match text.text().get(*offset..).and_then(|rest| rest.chars().next()) {
            Some(c) => {
                *offset += c.len_utf8();
                Step::Item(super::item::character(c))
            }
            None => Step::End,
        },
        S::Bytes { bytes, next } => match bytes.data.get(*next) {
            Some(byte) => {
                *next += 1;
                Step::Item(Value::Int(*byte as i64))
            }
            None => Step::End,
        },
        S::ByteArray { bytes, next } => match bytes.data.borrow().get(*next) {
            Some(byte) => {
                *next += 1;
                Step::Item(Value::Int(*byte as i64))
            }
            None => Step::End,
        },
        S::Range { next, step, left } => {
            if *left == 0 {
                return Step::Over;
            }
            let item = *next;
            *left -= 1;
            *next = next.wrapping_add(*step);
            Step::Item(Value::Int(item))
        }
        S::BigRange(range) => {
            let BigRange { next, step, left } = &mut **range;
            if left.is_zero() {
                return Step::Over;
            }
            let item = next.clone();
            *left -= 1;
            *next += &*step;
            Step::Item(Value::int(item))
        }
        S::Dict { view, next, size, left } => {
            if view.dict.len() != *size {
                // It stays broken, whatever happens to the dict.
                *size = usize::MAX;
                return Step::Fail("dictionary changed size during iteration");
            }
            match view.dict.next_from(*next) {
                // As many keys as before, but others.
                Some(_) if *left == 0 => Step::Fail("dictionary keys changed during iteration"),
                Some((at, entry)) => {
                    *next = at + 1;
                    *left -= 1;
                    Step::Item(shown(view, entry))
                }
                None => Step::End,
            }
        }
        S::DictReversed { view, before, size } => {
            if view.dict.len() != *size {
                *size = usize::MAX;
                return Step::Fail("dictionary changed size during iteration");
            }
            match view.dict.previous_from(*before) {
                Some((at, entry)) => {
                    *before = at;
                    Step::Item(shown(view, entry))
                }
                None => Step::End,
            }
        }
        S::Set { set, next, size } => {
            if set.len() != *size {
                *size = usize::MAX;
                return Step::Fail("Set changed size during iteration");
            }
            match set.next_from(*next) {
                Some((at, key)) => {
                    *next = at + 1;
                    Step::Item(key)
                }
                None => Step::End,
            }
        }
        S::Sequence { object, next } => Step::Ask(Ask::Sequence(object.clone(), *next)),
        S::SequenceReversed { object, next } => match *next {
            at if at < 0 => Step::End,
            at => Step::Ask(Ask::SequenceReversed(object.clone(), at)),
        },
        S::Calls { callable, sentinel } => Step::Ask(Ask::Calls(callable.clone(), sentinel.clone())),
        S::Enumerate { inner, .. } => Step::Ask(Ask::Enumerate(inner.clone())),
        S::Zip { inner, strict } => Step::Ask(Ask::Zip(inner.len(), *strict)),
        S::Map { function, inner } => Step::Ask(Ask::Map(function.clone(), inner.len())),
        S::Filter { function, inner } => Step::Ask(Ask::Filter(function.clone(), inner.clone())),
        S::AsyncStep(_) | S::Coroutine(_) => Step::Ask(Ask::AsyncStep),
        S::Native(_) => Step::Ask(Ask::Native),
    }
}

fn shown(view: &DictView, entry: Entry) -> Value {
    match view.kind {
        ViewKind::Keys => entry.key,
        ViewKind::Values => entry.value,
        ViewKind::Items => Value::tuple(vec![entry.key, entry.value]),
    }
}

fn answer(vm: &mut Vm, iterator: &Rc<Iterator>, ask: Ask) -> Result<Option<Value>, Raised> {
    match ask {
        Ask::Sequence(object, at) => {
            let item = indexed(vm, &object, at)?;
            if let IteratorState::Sequence { next, .. } = &mut *iterator.state.borrow_mut() {
                *next = at + 1;
            }
            if item.is_none() {
                finish(iterator);
            }
            Ok(item)
        }
        Ask::SequenceReversed(object, at) => {
            let item = indexed(vm, &object, at)?;
            if let IteratorState::SequenceReversed { next, .. } = &mut *iterator.state.borrow_mut() {
                *next = at - 1;
            }
            if item.is_none() {
                finish(iterator);
            }
            Ok(item)
        }
        Ask::Calls(callable, sentinel) => {
            let result = match vm.call(&callable, Args::none()) {
                Ok(result) => result,
                Err(raised) if raised.is(&vm.types.stop_iteration) => {
                    finish(iterator);
                    return Ok(None);
                }
                Err(raised) => return Err(raised),
            };
            if vm.equal(&sentinel, &result)? {
                finish(iterator);
                return Ok(None);
            }
            Ok(Some(result))
        }
        Ask::Enumerate(inner) => {
            let Some(item) = vm.next(&inner)? else { return Ok(None) };
            let mut state = iterator.state.borrow_mut();
            let IteratorState::Enumerate { count, .. } = &mut *state else { return Ok(None) };
            let after = match &*count {
                Value::Int(i) if *i < i64::MAX => Value::Int(*i + 1),
                other => Value::int(other.as_bigint().unwrap_or_default() + 1),
            };
            let number = std::mem::replace(count, after);
            Ok(Some(Value::tuple(vec![number, item])))
        }
        Ask::Zip(width, strict) => zip(vm, iterator, width, strict),
        Ask::Map(function, width) => {
            let mut args = Args::none();
            for at in 0..width {
                match next_inner(vm, iterator, at)? {
                    Some(item) => args.values.push(item),
                    None => return Ok(None),
                }
            }
            vm.call(&function, args).map(Some)
        }
        Ask::Filter(function, inner) => {
            let by_truth = function.is_none() || matches!(&function, Value::Class(c) if Rc::ptr_eq(c, &vm.types.bool_));
            while let Some(item) = vm.next(&inner)? {
                let verdict = if by_truth { item.clone() } else { vm.call(&function, Args::one(item.clone()))? };
                if vm.truth(&verdict)? {
                    return Ok(Some(item));
                }
            }
            Ok(None)
        }
        Ask::Native => {
            let state = iterator.state.replace(IteratorState::Native(Box::new(Busy)));
            let IteratorState::Native(mut native) = state else {
                iterator.state.replace(state);
                return Ok(None);
            };
            let item = native.next(vm);
            iterator.state.replace(IteratorState::Native(native));
            item
        }
        Ask::AsyncStep => {
            let itself = Value::Iterator(iterator.clone());
            match vm.call_method(&itself, "send", Args::one(Value::None)) {
                Ok(item) => Ok(Some(item)),
                Err(raised) if raised.is(&vm.types.stop_iteration) => Ok(None),
                Err(raised) => Err(raised),
            }
        }
    }
}

/// Stands in for a library's iterator while that runs.
struct Busy;

impl NativeIterator for Busy {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        Err(vm.value_error("iterator already executing"))
    }

    fn type_name(&self) -> &'static str {
        "iterator"
    }
}

/// `object[at]`, or `None` where that raises `IndexError` or `StopIteration`.
fn indexed(vm: &mut Vm, object: &Value, at: i64) -> Result<Option<Value>, Raised> {
    match vm.get_item(object, &Value::Int(at)) {
        Ok(item) => Ok(Some(item)),
        Err(raised) if raised.is(&vm.types.exception("IndexError")) || raised.is(&vm.types.stop_iteration) => Ok(None),
        Err(raised) => Err(raised),
    }
}

/// The next item of one of the iterators inside `zip` and `map`.
fn next_inner(vm: &mut Vm, iterator: &Rc<Iterator>, at: usize) -> Result<Option<Value>, Raised> {
    let inner = match &*iterator.state.borrow() {
        IteratorState::Zip { inner, .. } | IteratorState::Map { inner, .. } => inner.get(at).cloned(),
        _ => None,
    };
    match inner {
        Some(inner) => vm.next(&inner),
        None => Ok(None),
    }
}

fn zip(vm: &mut Vm, iterator: &Rc<Iterator>, width: usize, strict: bool) -> Result<Option<Value>, Raised> {
    let mut items = Vec::with_capacity(width);
    for at in 0..width {
        match next_inner(vm, iterator, at)? {
            Some(item) => items.push(item),
            None if strict => {
                uneven(vm, iterator, at, width)?;
                return Ok(None);
            }
            None => return Ok(None),
        }
    }
    Ok((width > 0).then(|| Value::tuple(items)))
}

/// The iterator at `ended` is at its end: with `strict` all must be.
fn uneven(vm: &mut Vm, iterator: &Rc<Iterator>, ended: usize, width: usize) -> Result<(), Raised> {
    let message = |at: usize, word: &str| match at {
        1 => format!("zip() argument 2 is {word} than argument 1"),
        _ => format!("zip() argument {} is {word} than arguments 1-{at}", at + 1),
    };
    if ended > 0 {
        return Err(vm.value_error(message(ended, "shorter")));
    }
    for at in 1..width {
        if next_inner(vm, iterator, at)?.is_some() {
            return Err(vm.value_error(message(at, "longer")));
        }
    }
    Ok(())
}
