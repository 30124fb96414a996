//! Iterators of ours: what each gives next.

use super::{add_methods, plain};
use crate::vm::object::{DictView, Iterator, IteratorState, NativeDef, Tuple, ViewKind};
use crate::vm::{Args, Raised, Value, Vm};
use num_traits::Zero;
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__iter__", "($self, /)", itself),
    plain("__next__", "($self, /)", next),
    plain("__length_hint__", "($self, /)", length_hint),
];

/// Fills the classes of iterators.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    for (name, class) in types.iterators() {
        if !name.starts_with("async_generator") {
            add_methods(class, METHODS);
        }
    }
}

fn itself(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(args.receiver())
}

fn next(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let Value::Iterator(iterator) = &receiver else {
        let name = vm.type_name(&receiver);
        return Err(vm.type_error(format!("'{name}' object is not an iterator")));
    };
    match advance(vm, iterator)? {
        Some(item) => Ok(item),
        None => Err(vm.stop_iteration(Value::None)),
    }
}

fn length_hint(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Value::Iterator(iterator) = args.receiver() else { return Ok(Value::NotImplemented) };
    let state = iterator.state.borrow();
    Ok(Value::from(match &*state {
        IteratorState::List { list, next } => list.items.borrow().len().saturating_sub(*next),
        IteratorState::ListReversed { left, .. } => *left,
        IteratorState::Tuple { tuple, next } => tuple.items.len().saturating_sub(*next),
        IteratorState::Range { left, .. } => *left,
        IteratorState::Str { text, offset } => text.text()[*offset..].chars().count(),
        IteratorState::Bytes { bytes, next } => bytes.data.len().saturating_sub(*next),
        _ => 0,
    }))
}

/// The next item of an iterator, or `None` at its end, where it stays.
pub fn advance(vm: &mut Vm, iterator: &Rc<Iterator>) -> Result<Option<Value>, Raised> {
    if let Some(result) = advance_builtin(vm, iterator) {
        if let Ok(None) = result {
            *iterator.state.borrow_mut() = IteratorState::Done;
        }
        return result;
    }
    // The rest may run a script's code: the state is taken out meanwhile.
    let mut state = std::mem::replace(&mut *iterator.state.borrow_mut(), IteratorState::Done);
    let result = advance_calling(vm, &mut state);
    if !matches!(result, Ok(None)) {
        *iterator.state.borrow_mut() = state;
    }
    result
}

fn advance_builtin(vm: &mut Vm, iterator: &Rc<Iterator>) -> Option<Result<Option<Value>, Raised>> {
    use IteratorState as S;
    let item = match &mut *iterator.state.borrow_mut() {
        S::Done => None,
        S::List { list, next } => {
            let item = list.items.borrow().get(*next).cloned();
            *next += 1;
            item
        }
        S::ListReversed { list, left } => {
            if *left == 0 {
                None
            } else {
                *left -= 1;
                list.items.borrow().get(*left).cloned()
            }
        }
        S::Tuple { tuple, next } => {
            *next += 1;
            tuple.items.get(*next - 1).cloned()
        }
        S::Str { text, offset } => text.text()[*offset..].chars().next().map(|c| {
            *offset += c.len_utf8();
            Value::str(c)
        }),
        S::Bytes { bytes, next } => {
            *next += 1;
            bytes.data.get(*next - 1).map(|b| Value::Int(*b as i64))
        }
        S::ByteArray { bytes, next } => {
            *next += 1;
            bytes.data.borrow().get(*next - 1).map(|b| Value::Int(*b as i64))
        }
        S::Range { next, step, left } => {
            if *left == 0 {
                None
            } else {
                *left -= 1;
                let item = *next;
                *next = item.wrapping_add(*step);
                Some(Value::Int(item))
            }
        }
        S::BigRange { next, step, left } => {
            if left.is_zero() {
                None
            } else {
                *left -= 1;
                let item = next.clone();
                *next += &*step;
                Some(Value::int(item))
            }
        }
        S::Dict { view, next, size } => {
            if view.dict.len() != *size {
                *size = usize::MAX;
                return Some(Err(vm.runtime_error("dictionary changed size during iteration")));
            }
            view.dict.next_from(*next).map(|(at, entry)| {
                *next = at + 1;
                shown(view, entry.key, entry.value)
            })
        }
        S::DictReversed { view, before, size } => {
            if view.dict.len() != *size {
                *size = usize::MAX;
                return Some(Err(vm.runtime_error("dictionary changed size during iteration")));
            }
            view.dict.previous_from(*before).map(|(at, entry)| {
                *before = at;
                shown(view, entry.key, entry.value)
            })
        }
        S::Set { set, next, size } => {
            if set.len() != *size {
                *size = usize::MAX;
                return Some(Err(vm.runtime_error("Set changed size during iteration")));
            }
            set.next_from(*next).map(|(at, item)| {
                *next = at + 1;
                item
            })
        }
        _ => return None,
    };
    Some(Ok(item))
}

fn shown(view: &DictView, key: Value, value: Value) -> Value {
    match view.kind {
        ViewKind::Keys => key,
        ViewKind::Values => value,
        ViewKind::Items => Value::Tuple(Rc::new(Tuple::new(vec![key, value]))),
    }
}

fn advance_calling(vm: &mut Vm, state: &mut IteratorState) -> Result<Option<Value>, Raised> {
    use IteratorState as S;
    match state {
        S::Sequence { object, next } => {
            let key = Value::Int(*next);
            *next += 1;
            match vm.get_item(object, &key) {
                Ok(item) => Ok(Some(item)),
                Err(raised) if raised.is(&vm.types.exception("IndexError")) || raised.is(&vm.types.stop_iteration) => {
                    Ok(None)
                }
                Err(raised) => Err(raised),
            }
        }
        S::SequenceReversed { object, next } => {
            if *next < 0 {
                return Ok(None);
            }
            let key = Value::Int(*next);
            *next -= 1;
            vm.get_item(object, &key).map(Some)
        }
        S::Calls { callable, sentinel } => {
            let item = match vm.call(callable, Args::none()) {
                Ok(item) => item,
                Err(raised) if raised.is(&vm.types.stop_iteration) => return Ok(None),
                Err(raised) => return Err(raised),
            };
            Ok(if vm.equal(sentinel, &item)? { None } else { Some(item) })
        }
        S::Enumerate { inner, count } => match vm.next(inner)? {
            Some(item) => {
                let index = count.clone();
                *count = vm.binary(crate::lang::code::Binary::Add, &index, &Value::Int(1))?;
                Ok(Some(Value::tuple(vec![index, item])))
            }
            None => Ok(None),
        },
        S::Zip { inner, strict } => zip_next(vm, inner, *strict),
        S::Map { function, inner } => {
            let mut args = Args::none();
            for iterator in inner.iter() {
                match vm.next(iterator)? {
                    Some(item) => args.values.push(item),
                    None => return Ok(None),
                }
            }
            vm.call(function, args).map(Some)
        }
        S::Filter { function, inner } => loop {
            let Some(item) = vm.next(inner)? else { return Ok(None) };
            let kept = if function.is_none() {
                vm.truth(&item)?
            } else {
                let result = vm.call(function, Args::one(item.clone()))?;
                vm.truth(&result)?
            };
            if kept {
                return Ok(Some(item));
            }
        },
        S::Native(native) => native.next(vm),
        S::AsyncStep(_) => Err(vm.type_error("an async generator's step is awaited, not iterated")),
        _ => Ok(None),
    }
}

fn zip_next(vm: &mut Vm, inner: &[Value], strict: bool) -> Result<Option<Value>, Raised> {
    let mut items = Vec::with_capacity(inner.len());
    for (at, iterator) in inner.iter().enumerate() {
        match vm.next(iterator)? {
            Some(item) => items.push(item),
            None if strict && at > 0 => {
                let plural = if at == 1 { " " } else { "s 1-" };
                return Err(vm.value_error(format!("zip() argument {} is shorter than argument{plural}{at}", at + 1)));
            }
            None if strict => {
                for (later, iterator) in inner.iter().enumerate().skip(1) {
                    if vm.next(iterator)?.is_some() {
                        let plural = if later == 1 { " " } else { "s 1-" };
                        let text = format!("zip() argument {} is longer than argument{plural}{later}", later + 1);
                        return Err(vm.value_error(text));
                    }
                }
                return Ok(None);
            }
            None => return Ok(None),
        }
    }
    Ok(if inner.is_empty() { None } else { Some(Value::tuple(items)) })
}
