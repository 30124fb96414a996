//! Items of builtin containers: `object[key]`, setting, deleting, `in`.

use super::slice::{indices, positions};
use crate::vm::object::{ByteArray, Bytes, Dict, List, Range, Slice, Tuple, ViewKind};
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::BigInt;
use std::rc::Rc;

/// `object[key]`, or `None` when the object is no builtin container.
pub fn get(vm: &mut Vm, object: &Value, key: &Value) -> Result<Option<Value>, Raised> {
    match object.builtin() {
        Value::List(list) => list_get(vm, list, key).map(Some),
        Value::Tuple(tuple) => tuple_get(vm, tuple, key).map(Some),
        Value::Str(text) => {
            if let Value::Slice(slice) = key {
                let (start, stop, step) = indices(vm, slice, text.len())?;
                if step == 1 {
                    return Ok(Some(Value::str(text.slice(start as usize, stop.max(start) as usize))));
                }
                let positions = positions(vm, slice, text.len())?;
                return Ok(Some(Value::str(positions.iter().filter_map(|at| text.char_at(*at)).collect::<String>())));
            }
            let at = position(vm, key, text.len(), "string")?;
            Ok(Some(Value::or_none(text.char_at(at).map(Value::str))))
        }
        Value::Bytes(bytes) => {
            let bytes = bytes.clone();
            bytes_get(vm, &bytes.data, key, |data| Value::Bytes(Rc::new(Bytes::new(data))), "byte").map(Some)
        }
        Value::ByteArray(bytes) => {
            let data = bytes.data.borrow().clone();
            let wrap = |data| Value::ByteArray(Rc::new(ByteArray { data: data_cell(data) }));
            bytes_get(vm, &data, key, wrap, "bytearray").map(Some)
        }
        Value::Range(range) => range_get(vm, &range.clone(), key).map(Some),
        Value::Dict(dict) => match vm.dict_get(&dict.clone(), key)? {
            Some(value) => Ok(Some(value)),
            None => {
                let missing = vm.names.missing.clone();
                if let Value::Instance(_) = object
                    && let Some(found) = vm.call_special(object, &missing, Args::one(key.clone()))?
                {
                    return Ok(Some(found));
                }
                Err(vm.key_error(key.clone()))
            }
        },
        _ => Ok(None),
    }
}

fn data_cell(data: Vec<u8>) -> std::cell::RefCell<Vec<u8>> {
    std::cell::RefCell::new(data)
}

/// The position that an index stands for.
fn position(vm: &mut Vm, key: &Value, length: usize, what: &str) -> Result<usize, Raised> {
    let index = match key {
        Value::Int(i) => *i,
        other => index_of(vm, other, what)?,
    };
    let at = if index < 0 { index.saturating_add(length as i64) } else { index };
    if at < 0 || at >= length as i64 {
        return Err(vm.index_error(format!("{what} index out of range")));
    }
    Ok(at as usize)
}

fn index_of(vm: &mut Vm, key: &Value, what: &str) -> Result<i64, Raised> {
    let is_index = key.as_bigint().is_some() || vm.special(key, &vm.names.index.clone()).is_some();
    if !is_index {
        let name = vm.type_name(key);
        return Err(vm.type_error(match what {
            "string" => format!("string indices must be integers, not '{name}'"),
            "index" | "byte" => format!("byte indices must be integers or slices, not {name}"),
            _ => format!("{what} indices must be integers or slices, not {name}"),
        }));
    }
    vm.index(key)
}

fn list_get(vm: &mut Vm, list: &Rc<List>, key: &Value) -> Result<Value, Raised> {
    let length = list.items.borrow().len();
    if let Value::Slice(slice) = key {
        let picked = positions(vm, slice, length)?;
        let items = list.items.borrow();
        return Ok(Value::list(picked.into_iter().filter_map(|at| items.get(at).cloned()).collect()));
    }
    let at = position(vm, key, length, "list")?;
    Ok(list.items.borrow().get(at).cloned().unwrap_or(Value::None))
}

fn tuple_get(vm: &mut Vm, tuple: &Rc<Tuple>, key: &Value) -> Result<Value, Raised> {
    if let Value::Slice(slice) = key {
        let picked = positions(vm, slice, tuple.items.len())?;
        return Ok(Value::tuple(picked.into_iter().map(|at| tuple.items[at].clone()).collect()));
    }
    let at = position(vm, key, tuple.items.len(), "tuple")?;
    Ok(tuple.items[at].clone())
}

fn bytes_get(
    vm: &mut Vm,
    data: &[u8],
    key: &Value,
    wrap: impl Fn(Vec<u8>) -> Value,
    what: &str,
) -> Result<Value, Raised> {
    if let Value::Slice(slice) = key {
        let picked = positions(vm, slice, data.len())?;
        return Ok(wrap(picked.into_iter().map(|at| data[at]).collect()));
    }
    let index = index_of(vm, key, what)?;
    let at = if index < 0 { index.saturating_add(data.len() as i64) } else { index };
    match data.get(at as usize).filter(|_| at >= 0) {
        Some(byte) => Ok(Value::Int(*byte as i64)),
        None if what == "byte" => Err(vm.index_error("index out of range")),
        None => Err(vm.index_error("bytearray index out of range")),
    }
}

fn range_get(vm: &mut Vm, range: &Rc<Range>, key: &Value) -> Result<Value, Raised> {
    if range.big.is_some() {
        return Err(vm.overflow_error("a range of huge integers can't be indexed here"));
    }
    let length = range.len();
    let at = |i: i64| range.start.wrapping_add(i.wrapping_mul(range.step));
    if let Value::Slice(slice) = key {
        let (start, stop, step) = indices(vm, slice, length)?;
        let (start, stop, step) = (at(start), at(stop), range.step.wrapping_mul(step));
        return Ok(Value::Range(Rc::new(Range { start, stop, step, big: None })));
    }
    let index = index_of(vm, key, "range")?;
    let i = if index < 0 { index + length as i64 } else { index };
    if i < 0 || i >= length as i64 {
        return Err(vm.index_error("range object index out of range"));
    }
    Ok(Value::Int(at(i)))
}

/// `object[key] = value`; whether the object is a builtin container that allows it.
pub fn set(vm: &mut Vm, object: &Value, key: &Value, value: Value) -> Result<bool, Raised> {
    match object.builtin() {
        Value::List(list) => {
            let list = list.clone();
            if let Value::Slice(slice) = key {
                list_set_slice(vm, &list, slice, &value)?;
                return Ok(true);
            }
            let length = list.items.borrow().len();
            let at = assignable(vm, key, length, "list", "assignment ")?;
            let old = match list.items.borrow_mut().get_mut(at) {
                Some(place) => std::mem::replace(place, value),
                None => Value::Unbound,
            };
            drop(old);
            Ok(true)
        }
        Value::Dict(dict) => {
            vm.dict_set(&dict.clone(), key.clone(), value)?;
            Ok(true)
        }
        Value::ByteArray(bytes) => {
            let bytes = bytes.clone();
            if let Value::Slice(slice) = key {
                let length = bytes.data.borrow().len();
                let new = match value.as_bytes() {
                    Some(bytes) => bytes,
                    None => {
                        let mut bytes = Vec::new();
                        for item in vm.collect(&value)? {
                            match vm.index(&item)? {
                                byte @ 0..=255 => bytes.push(byte as u8),
                                _ => return Err(vm.value_error("byte must be in range(0, 256)")),
                            }
                        }
                        bytes
                    }
                };
                let (start, stop, step) = indices(vm, slice, length)?;
                if step == 1 {
                    bytes.data.borrow_mut().splice(start as usize..stop.max(start) as usize, new);
                    return Ok(true);
                }
                let picked = positions(vm, slice, length)?;
                if picked.len() != new.len() {
                    let (given, size) = (new.len(), picked.len());
                    return Err(vm.value_error(format!(
                        "attempt to assign bytes of size {given} to extended slice of size {size}"
                    )));
                }
                for (at, byte) in picked.into_iter().zip(new) {
                    bytes.data.borrow_mut()[at] = byte;
                }
                return Ok(true);
            }
            let length = bytes.data.borrow().len();
            let at = assignable(vm, key, length, "bytearray", "")?;
            match vm.index(&value)? {
                byte @ 0..=255 => bytes.data.borrow_mut()[at] = byte as u8,
                _ => return Err(vm.value_error("byte must be in range(0, 256)")),
            }
            Ok(true)
        }
        _ => Ok(false),
    }
}

fn assignable(vm: &mut Vm, key: &Value, length: usize, what: &str, verb: &str) -> Result<usize, Raised> {
    let index = index_of(vm, key, what)?;
    let at = if index < 0 { index.saturating_add(length as i64) } else { index };
    if at < 0 || at >= length as i64 {
        return Err(vm.index_error(format!("{what} {verb}index out of range")));
    }
    Ok(at as usize)
}

fn list_set_slice(vm: &mut Vm, list: &Rc<List>, slice: &Rc<Slice>, value: &Value) -> Result<(), Raised> {
    let new = match vm.collect(value) {
        Ok(new) => new,
        Err(raised) if raised.is(&vm.types.exception("TypeError")) => {
            return Err(vm.type_error("must assign iterable to extended slice"));
        }
        Err(raised) => return Err(raised),
    };
    let length = list.items.borrow().len();
    let (start, stop, step) = indices(vm, slice, length)?;
    if step == 1 {
        let old: Vec<Value> = list.items.borrow_mut().splice(start as usize..stop.max(start) as usize, new).collect();
        drop(old);
        return Ok(());
    }
    let picked = positions(vm, slice, length)?;
    if picked.len() != new.len() {
        let (given, size) = (new.len(), picked.len());
        return Err(
            vm.value_error(format!("attempt to assign sequence of size {given} to extended slice of size {size}"))
        );
    }
    let mut old = Vec::new();
    for (at, item) in picked.into_iter().zip(new) {
        if let Some(place) = list.items.borrow_mut().get_mut(at) {
            old.push(std::mem::replace(place, item));
        }
    }
    Ok(())
}

/// `del object[key]`; whether the object is a builtin container that allows it.
pub fn delete(vm: &mut Vm, object: &Value, key: &Value) -> Result<bool, Raised> {
    match object.builtin() {
        Value::List(list) => {
            let list = list.clone();
            let length = list.items.borrow().len();
            if let Value::Slice(slice) = key {
                let mut picked = positions(vm, slice, length)?;
                picked.sort_unstable();
                let mut old = Vec::new();
                for at in picked.into_iter().rev() {
                    old.push(list.items.borrow_mut().remove(at));
                }
                return Ok(true);
            }
            let at = assignable(vm, key, length, "list", "assignment ")?;
            let old = list.items.borrow_mut().remove(at);
            drop(old);
            Ok(true)
        }
        Value::Dict(dict) => match vm.dict_remove(&dict.clone(), key)? {
            Some(_) => Ok(true),
            None => Err(vm.key_error(key.clone())),
        },
        Value::ByteArray(bytes) => {
            let length = bytes.data.borrow().len();
            if let Value::Slice(slice) = key {
                let mut picked = positions(vm, slice, length)?;
                picked.sort_unstable();
                for at in picked.into_iter().rev() {
                    bytes.data.borrow_mut().remove(at);
                }
                return Ok(true);
            }
            let at = assignable(vm, key, length, "bytearray", "")?;
            bytes.data.borrow_mut().remove(at);
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// `item in container`, or `None` when it is no builtin container.
pub fn contains(vm: &mut Vm, container: &Value, item: &Value) -> Result<Option<bool>, Raised> {
    Ok(Some(match container.builtin() {
        Value::Dict(dict) => dict_has(vm, &dict.clone(), item)?,
        Value::Set(set) | Value::FrozenSet(set) => {
            let set = set.clone();
            match item {
                // A set is looked up as the frozenset that is equal to it.
                Value::Set(inner) => vm.set_contains(&set, &Value::FrozenSet(inner.clone()))?,
                _ => vm.set_contains(&set, item)?,
            }
        }
        Value::Str(text) => match item.as_str() {
            Some(part) => text.text().contains(part.text()),
            None => {
                let name = vm.type_name(item);
                return Err(vm.type_error(format!("'in <string>' requires string as left operand, not {name}")));
            }
        },
        Value::List(list) => {
            let mut at = 0;
            loop {
                let Some(candidate) = list.items.borrow().get(at).cloned() else { break false };
                if vm.equal(&candidate, item)? {
                    break true;
                }
                at += 1;
            }
        }
        Value::Tuple(tuple) => {
            let tuple = tuple.clone();
            let mut found = false;
            for candidate in tuple.items.iter() {
                if vm.equal(candidate, item)? {
                    found = true;
                    break;
                }
            }
            found
        }
        Value::Range(range) if range.big.is_none() && item.as_bigint().is_some() => {
            let Some(i) = item.as_int() else { return Ok(Some(false)) };
            let (start, stop, step) = (range.start as i128, range.stop as i128, range.step as i128);
            let i = i as i128;
            let inside = if step > 0 { start <= i && i < stop } else { stop < i && i <= start };
            inside && (i - start) % step == 0
        }
        Value::Bytes(_) | Value::ByteArray(_) => {
            let data = container.as_bytes().unwrap_or_default();
            match (item.as_bytes(), item.as_int()) {
                (Some(part), _) => part.is_empty() || data.windows(part.len()).any(|w| w == part),
                (None, Some(byte @ 0..=255)) => data.contains(&(byte as u8)),
                (None, Some(_)) => return Err(vm.value_error("byte must be in range(0, 256)")),
                (None, None) => {
                    let name = vm.type_name(item);
                    return Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")));
                }
            }
        }
        Value::DictView(view) => match view.kind {
            ViewKind::Keys => dict_has(vm, &view.dict.clone(), item)?,
            ViewKind::Items => match item.as_tuple() {
                Some(pair) if pair.items.len() == 2 => match vm.dict_get(&view.dict.clone(), &pair.items[0])? {
                    Some(value) => vm.equal(&value, &pair.items[1])?,
                    None => false,
                },
                _ => false,
            },
            ViewKind::Values => return Ok(None),
        },
        _ => return Ok(None),
    }))
}

fn dict_has(vm: &mut Vm, dict: &Rc<Dict>, key: &Value) -> Result<bool, Raised> {
    let hash = vm.hash(key)?;
    Ok(vm.dict_find(dict, key, hash)?.is_some())
}

/// The integers of a range as big ones.
pub fn big_bounds(range: &Range) -> [BigInt; 3] {
    match &range.big {
        Some(big) => (**big).clone(),
        None => [range.start.into(), range.stop.into(), range.step.into()],
    }
}
