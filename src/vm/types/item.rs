//! `object[key]`, its assignment and deletion, and `in`, for builtin containers.
//!
//! The functions get the object as the script sees it; an instance of a class that derives from a builtin type is
//! unwrapped here, because `dict` looks for `__missing__` on its class.

use super::slice::{self, Cut, has_index};
use super::{list, memory_view, range};
use crate::vm::object::{ByteArray, Str};
use crate::vm::{Args, Raised, Value, Vm, hash};
use std::rc::Rc;

/// `object[key]`; `None` where the type has no items of its own.
pub fn get(vm: &mut Vm, object: &Value, key: &Value) -> Result<Option<Value>, Raised> {
    match object.builtin() {
        Value::List(list) => {
            if let Value::Int(i) = key
                && let Some(item) = list.items.borrow().get(from_end(*i, || list.items.borrow().len()))
            {
                return Ok(Some(item.clone()));
            }
            match subscript(vm, key, "list indices must be integers or slices, not ")? {
                Subscript::Slice(bounds) => {
                    let items = list.items.borrow();
                    let taken = bounds.within(items.len()).of(&items);
                    drop(items);
                    Ok(Some(Value::list(taken)))
                }
                Subscript::Index(i) => {
                    let items = list.items.borrow();
                    let found = items.get(from_end(i, || items.len())).cloned();
                    drop(items);
                    found.map(Some).ok_or_else(|| vm.index_error("list index out of range"))
                }
            }
        }
        Value::Tuple(tuple) => match subscript(vm, key, "tuple indices must be integers or slices, not ")? {
            Subscript::Slice(bounds) => {
                let cut = bounds.within(tuple.items.len());
                if cut.count == tuple.items.len() && cut.step == 1 && matches!(object, Value::Tuple(_)) {
                    return Ok(Some(object.clone()));
                }
                Ok(Some(Value::tuple(cut.of(&tuple.items))))
            }
            Subscript::Index(i) => match tuple.items.get(from_end(i, || tuple.items.len())) {
                Some(item) => Ok(Some(item.clone())),
                None => Err(vm.index_error("tuple index out of range")),
            },
        },
        Value::Dict(dict) => match vm.dict_get(dict, key)? {
            Some(value) => Ok(Some(value)),
            None => missing(vm, object, key).map(Some),
        },
        Value::Str(text) => {
            if !matches!(key, Value::Int(_) | Value::Slice(_)) && !has_index(vm, key) {
                let name = vm.type_name(key);
                return Err(vm.type_error(format!("string indices must be integers, not '{name}'")));
            }
            match subscript(vm, key, "")? {
                Subscript::Slice(bounds) => Ok(Some(cut_text(text, bounds.within(text.len())))),
                Subscript::Index(i) => match text.char_at(from_end(i, || text.len())) {
                    Some(c) => Ok(Some(character(c))),
                    None => Err(vm.index_error("string index out of range")),
                },
            }
        }
        Value::Bytes(bytes) => match subscript(vm, key, "byte indices must be integers or slices, not ")? {
            Subscript::Slice(bounds) => Ok(Some(Value::bytes(bounds.within(bytes.data.len()).of(&bytes.data)))),
            Subscript::Index(i) => match bytes.data.get(from_end(i, || bytes.data.len())) {
                Some(byte) => Ok(Some(Value::Int(*byte as i64))),
                None => Err(vm.index_error("index out of range")),
            },
        },
        Value::ByteArray(bytes) => match subscript(vm, key, "bytearray indices must be integers or slices, not ")? {
            Subscript::Slice(bounds) => {
                let data = bytes.data.borrow();
                let data = bounds.within(data.len()).of(&data);
                Ok(Some(Value::ByteArray(Rc::new(ByteArray { data: data.into() }))))
            }
            Subscript::Index(i) => {
                let data = bytes.data.borrow();
                match data.get(from_end(i, || data.len())) {
                    Some(byte) => Ok(Some(Value::Int(*byte as i64))),
                    None => Err(vm.index_error("bytearray index out of range")),
                }
            }
        },
        Value::Range(range) => range::item(vm, range, key).map(Some),
        // `type[int]`, though `type` has no `__class_getitem__`.
        Value::Class(class) if Rc::ptr_eq(class, &vm.types.type_) => {
            Ok(Some(super::generic_alias::made(vm, object.clone(), key.clone(), false)))
        }
        other => match memory_view::of(other) {
            Some(view) => memory_view::item(vm, view, key).map(Some),
            None => Ok(None),
        },
    }
}

/// `object[key] = value`; whether the type has items that can be set.
pub fn set(vm: &mut Vm, object: &Value, key: &Value, value: Value) -> Result<bool, Raised> {
    match object.builtin() {
        Value::List(list) => {
            match subscript(vm, key, "list indices must be integers or slices, not ")? {
                Subscript::Slice(bounds) => list::assign_slice(vm, list, bounds, &value)?,
                Subscript::Index(i) => {
                    let mut items = list.items.borrow_mut();
                    let length = items.len();
                    let Some(place) = items.get_mut(from_end(i, || length)) else {
                        return Err(vm.index_error("list assignment index out of range"));
                    };
                    let old = std::mem::replace(place, value);
                    drop(items);
                    drop(old);
                }
            }
            Ok(true)
        }
        Value::Dict(dict) => vm.dict_set(dict, key.clone(), value).map(|()| true),
        Value::ByteArray(bytes) => {
            match subscript(vm, key, "bytearray indices must be integers or slices, not ")? {
                Subscript::Slice(bounds) => memory_view::assign_slice(vm, bytes, bounds, &value)?,
                Subscript::Index(i) => {
                    let byte = memory_view::byte(vm, &value)?;
                    let mut data = bytes.data.borrow_mut();
                    let length = data.len();
                    match data.get_mut(from_end(i, || length)) {
                        Some(place) => *place = byte,
                        None => return Err(vm.index_error("bytearray index out of range")),
                    }
                }
            }
            Ok(true)
        }
        other => match memory_view::of(other) {
            Some(view) => memory_view::set_item(vm, view, key, &value).map(|()| true),
            None => Ok(false),
        },
    }
}

/// `del object[key]`; whether the type has items that can be deleted.
pub fn delete(vm: &mut Vm, object: &Value, key: &Value) -> Result<bool, Raised> {
    match object.builtin() {
        Value::List(list) => {
            match subscript(vm, key, "list indices must be integers or slices, not ")? {
                Subscript::Slice(bounds) => {
                    let cut = bounds.within(list.items.borrow().len());
                    let removed = remove_cut(&mut list.items.borrow_mut(), cut);
                    drop(crate::vm::finalize::Backwards(removed));
                }
                Subscript::Index(i) => {
                    let mut items = list.items.borrow_mut();
                    let at = from_end(i, || items.len());
                    if at >= items.len() {
                        drop(items);
                        return Err(vm.index_error("list assignment index out of range"));
                    }
                    let old = items.remove(at);
                    drop(items);
                    drop(old);
                }
            }
            Ok(true)
        }
        Value::Dict(dict) => match vm.dict_remove(dict, key)? {
            Some(_) => Ok(true),
            None => Err(vm.key_error(key.clone())),
        },
        Value::ByteArray(bytes) => {
            match subscript(vm, key, "bytearray indices must be integers or slices, not ")? {
                Subscript::Slice(bounds) => {
                    let mut data = bytes.data.borrow_mut();
                    let cut = bounds.within(data.len());
                    remove_cut(&mut data, cut);
                }
                Subscript::Index(i) => {
                    let mut data = bytes.data.borrow_mut();
                    let at = from_end(i, || data.len());
                    if at >= data.len() {
                        return Err(vm.index_error("bytearray index out of range"));
                    }
                    data.remove(at);
                }
            }
            Ok(true)
        }
        other => match memory_view::of(other) {
            Some(_) => Err(vm.type_error("cannot delete memory")),
            None => Ok(false),
        },
    }
}

/// `item in container`; `None` where the type doesn't know by itself.
pub fn contains(vm: &mut Vm, container: &Value, item: &Value) -> Result<Option<bool>, Raised> {
    match container.builtin() {
        Value::List(items) => Ok(Some(list::search(vm, items, item, 0, usize::MAX)?.is_some())),
        Value::Tuple(tuple) => Ok(Some(search_slice(vm, &tuple.items, item, 0, usize::MAX)?.is_some())),
        Value::Dict(dict) => {
            let hash = vm.hash(item)?;
            Ok(Some(vm.dict_find(dict, item, hash)?.is_some()))
        }
        Value::Set(set) | Value::FrozenSet(set) => super::set::contains(vm, set, item).map(Some),
        Value::Str(text) => match item.as_str() {
            Some(part) => Ok(Some(text.text().contains(part.text()))),
            None => {
                let name = vm.type_name(item);
                Err(vm.type_error(format!("'in <string>' requires string as left operand, not {name}")))
            }
        },
        Value::Bytes(bytes) => memory_view::bytes_contain(vm, &bytes.data, item).map(Some),
        Value::ByteArray(bytes) => {
            let data = bytes.data.borrow().clone();
            memory_view::bytes_contain(vm, &data, item).map(Some)
        }
        Value::Range(range) => range::contains(vm, range, item).map(Some),
        Value::DictView(view) => super::dict_view::contains(vm, view, item),
        _ => Ok(None),
    }
}

/// `dict[key]` where the key is not there: `__missing__` of a class that derives from `dict`, else `KeyError`.
pub fn missing(vm: &mut Vm, object: &Value, key: &Value) -> Result<Value, Raised> {
    if matches!(object, Value::Instance(_)) {
        let name = vm.names.missing.clone();
        if let Some(value) = vm.call_special(object, &name, Args::one(key.clone()))? {
            return Ok(value);
        }
    }
    Err(vm.key_error(key.clone()))
}

/// What stands between the brackets.
enum Subscript {
    Index(i64),
    Slice(slice::Bounds),
}

fn subscript(vm: &mut Vm, key: &Value, complaint: &str) -> Result<Subscript, Raised> {
    match key {
        Value::Int(i) => Ok(Subscript::Index(*i)),
        Value::Slice(slice) => Ok(Subscript::Slice(slice::bounds(vm, slice)?)),
        other if has_index(vm, other) => vm.index(other).map(Subscript::Index),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("{complaint}{name}")))
        }
    }
}

/// A place counted from the end where it is negative; one that isn't there is past every end.
#[inline]
pub(super) fn from_end(index: i64, length: impl FnOnce() -> usize) -> usize {
    if index >= 0 {
        return index as usize;
    }
    (length() as i64).checked_add(index).and_then(|at| usize::try_from(at).ok()).unwrap_or(usize::MAX)
}

/// A string of one code point.
pub fn character(c: char) -> Value {
    thread_local! {
        /// The strings of the first 128 code points: most text is made of them.
        static ASCII: Vec<Rc<Str>> = (0..128u8).map(|b| crate::vm::object::intern(&(b as char).to_string())).collect();
    }
    if c.is_ascii() {
        return ASCII.with(|table| Value::Str(table[c as usize].clone()));
    }
    Value::str(compact_str::ToCompactString::to_compact_string(&c))
}

fn cut_text(text: &Rc<Str>, cut: Cut) -> Value {
    if cut.step == 1 {
        if cut.count == text.len() {
            return Value::Str(text.clone());
        }
        let start = cut.start as usize;
        return Value::str(text.slice(start, start + cut.count));
    }
    let taken: String = cut.indices().filter_map(|at| text.char_at(at)).collect();
    Value::str(taken)
}

/// Removes what a slice takes and returns it.
pub(super) fn remove_cut<T>(items: &mut Vec<T>, cut: Cut) -> Vec<T> {
    let cut = cut.ascending();
    let start = cut.start as usize;
    if cut.step == 1 {
        return items.drain(start..start + cut.count).collect();
    }
    let mut removed = Vec::with_capacity(cut.count);
    let mut at = 0;
    let (step, last) = (cut.step as usize, start + cut.count.saturating_sub(1) * cut.step as usize);
    let kept = std::mem::take(items).into_iter().filter_map(|item| {
        let taken = cut.count > 0 && at >= start && at <= last && (at - start).is_multiple_of(step);
        at += 1;
        if taken {
            removed.push(item);
            return None;
        }
        Some(item)
    });
    *items = kept.collect();
    removed
}

/// The first of these items that equals a value; the items can't change meanwhile.
pub(super) fn search_slice(
    vm: &mut Vm,
    items: &[Value],
    wanted: &Value,
    start: usize,
    stop: usize,
) -> Result<Option<usize>, Raised> {
    for (at, item) in items.iter().enumerate().take(stop).skip(start) {
        let same = match item.is(wanted).then_some(true).or_else(|| hash::same(item, wanted)) {
            Some(same) => same,
            None => vm.equal(item, wanted)?,
        };
        if same {
            return Ok(Some(at));
        }
    }
    Ok(None)
}
