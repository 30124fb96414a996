//! `set` and `frozenset`: the steps in which CPython builds, merges and cuts sets, because the order of small ints shows
//! them.

mod methods;

pub use methods::install;

use super::hash as hashes;
use crate::lang::code::{Binary, Compare};
use crate::vm::object::{Dict, Set};
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

/// A new set of the items of an iterable.
pub fn of(vm: &mut Vm, iterable: &Value) -> Result<Rc<Set>, Raised> {
    let set = Rc::new(Set::new());
    update(vm, &set, iterable)?;
    Ok(set)
}

/// Adds a key whose hash is known.
pub fn add_hashed(vm: &mut Vm, set: &Rc<Set>, hash: u64, key: Value) -> Result<(), Raised> {
    if vm.set_find(set, &key, hash)?.is_none() {
        set.insert_new(hash, key);
    }
    Ok(())
}

/// Adds all items of an iterable.
pub fn update(vm: &mut Vm, set: &Rc<Set>, iterable: &Value) -> Result<(), Raised> {
    if let Some(other) = iterable.as_any_set() {
        return merge(vm, set, other);
    }
    match iterable {
        Value::Dict(dict) => {
            set.reserve(dict.len());
            for entry in dict.entries() {
                add_hashed(vm, set, entry.hash, entry.key)?;
            }
        }
        Value::List(_) | Value::Tuple(_) => {
            for item in vm.collect(iterable)? {
                vm.set_add(set, item)?;
            }
        }
        other => {
            let iterator = vm.iter(other)?;
            while let Some(item) = vm.next(&iterator)? {
                vm.set_add(set, item)?;
            }
        }
    }
    Ok(())
}

/// Adds all items of another set.
fn merge(vm: &mut Vm, set: &Rc<Set>, other: &Rc<Set>) -> Result<(), Raised> {
    if Rc::ptr_eq(set, other) || other.is_empty() {
        return Ok(());
    }
    set.reserve(other.len());
    if set.fill_from(other) {
        return Ok(());
    }
    for (hash, key) in other.items() {
        add_hashed(vm, set, hash, key)?;
    }
    Ok(())
}

/// Whether an item is in it; a set, which can't be hashed, is looked for as the frozenset that equals it.
pub fn contains(vm: &mut Vm, set: &Rc<Set>, item: &Value) -> Result<bool, Raised> {
    let hash = key_hash(vm, item)?;
    Ok(vm.set_find(set, item, hash)?.is_some())
}

/// The hash of a key that is looked for.
fn key_hash(vm: &mut Vm, key: &Value) -> Result<u64, Raised> {
    match key.builtin() {
        Value::Set(set) if vm.special(key, &vm.names.hash.clone()).is_none_or(|hash| hash.is_none()) => {
            Ok(hashes::of_set(set))
        }
        _ => vm.hash(key),
    }
}

/// Removes an item and says whether it was there.
pub fn discard(vm: &mut Vm, set: &Rc<Set>, item: &Value) -> Result<bool, Raised> {
    let hash = key_hash(vm, item)?;
    discard_hashed(vm, set, hash, item)
}

fn discard_hashed(vm: &mut Vm, set: &Rc<Set>, hash: u64, item: &Value) -> Result<bool, Raised> {
    let found = vm.set_find(set, item, hash)?;
    Ok(found.and_then(|at| set.remove_at(at)).is_some())
}

/// What two sets have in common; CPython walks the smaller one.
pub fn intersection(vm: &mut Vm, set: &Rc<Set>, other: &Value) -> Result<Rc<Set>, Raised> {
    if let Some(other) = other.as_any_set() {
        if Rc::ptr_eq(set, other) {
            return Ok(Rc::new(set.copy()));
        }
        let result = Rc::new(Set::new());
        let (walked, asked) = if other.len() > set.len() { (set, other) } else { (other, set) };
        let mut at = 0;
        while let Some((found, hash, key)) = walked.next_hashed_from(at) {
            at = found + 1;
            if vm.set_find(asked, &key, hash)?.is_some() {
                add_hashed(vm, &result, hash, key)?;
            }
        }
        return Ok(result);
    }
    let result = Rc::new(Set::new());
    let iterator = vm.iter(other)?;
    while let Some(key) = vm.next(&iterator)? {
        let hash = vm.hash(&key)?;
        if vm.set_find(set, &key, hash)?.is_some() {
            add_hashed(vm, &result, hash, key)?;
            if result.len() >= set.len() {
                break;
            }
        }
    }
    Ok(result)
}

/// Removes all items of an iterable.
pub fn difference_update(vm: &mut Vm, set: &Rc<Set>, other: &Value) -> Result<(), Raised> {
    if let Some(other) = other.as_any_set() {
        if Rc::ptr_eq(set, other) {
            set.clear();
            return Ok(());
        }
        // A much larger set is first cut down to what matters.
        let smaller = if other.len() / 8 > set.len() {
            intersection(vm, set, &Value::Set(other.clone()))?
        } else {
            other.clone()
        };
        let mut at = 0;
        while let Some((found, hash, key)) = smaller.next_hashed_from(at) {
            at = found + 1;
            discard_hashed(vm, set, hash, &key)?;
        }
    } else {
        let iterator = vm.iter(other)?;
        while let Some(key) = vm.next(&iterator)? {
            let hash = vm.hash(&key)?;
            discard_hashed(vm, set, hash, &key)?;
        }
    }
    set.close_gaps();
    Ok(())
}

/// What a set has and another has not.
pub fn difference(vm: &mut Vm, set: &Rc<Set>, other: &Value) -> Result<Rc<Set>, Raised> {
    enum Other {
        Set(Rc<Set>),
        Dict(Rc<Dict>),
    }
    let known = match (other.as_any_set(), other) {
        (Some(other), _) => Some((other.len(), Other::Set(other.clone()))),
        (None, Value::Dict(dict)) => Some((dict.len(), Other::Dict(dict.clone()))),
        _ => None,
    };
    let known = match known {
        Some((length, known)) if set.len() / 4 <= length => known,
        _ => {
            let result = Rc::new(set.copy());
            difference_update(vm, &result, other)?;
            return Ok(result);
        }
    };
    let result = Rc::new(Set::new());
    let mut at = 0;
    while let Some((found, hash, key)) = set.next_hashed_from(at) {
        at = found + 1;
        let there = match &known {
            Other::Set(other) => vm.set_find(other, &key, hash)?.is_some(),
            Other::Dict(other) => vm.dict_find(other, &key, hash)?.is_some(),
        };
        if !there {
            add_hashed(vm, &result, hash, key)?;
        }
    }
    Ok(result)
}

/// Keeps what is in one of both only.
pub fn symmetric_difference_update(vm: &mut Vm, set: &Rc<Set>, other: &Value) -> Result<(), Raised> {
    let items = match (other.as_any_set(), other) {
        (Some(other), _) if Rc::ptr_eq(set, other) => {
            set.clear();
            return Ok(());
        }
        (Some(other), _) => other.items(),
        (None, Value::Dict(dict)) => dict.entries().into_iter().map(|e| (e.hash, e.key)).collect(),
        _ => of(vm, other)?.items(),
    };
    for (hash, key) in items {
        if !discard_hashed(vm, set, hash, &key)? {
            add_hashed(vm, set, hash, key)?;
        }
    }
    Ok(())
}

/// What is in one of both only.
pub fn symmetric_difference(vm: &mut Vm, set: &Rc<Set>, other: &Value) -> Result<Rc<Set>, Raised> {
    let result = of(vm, other)?;
    symmetric_difference_update(vm, &result, &Value::Set(set.clone()))?;
    Ok(result)
}

/// Whether all items of one set are in another.
pub fn is_subset(vm: &mut Vm, set: &Rc<Set>, other: &Rc<Set>) -> Result<bool, Raised> {
    if set.len() > other.len() {
        return Ok(false);
    }
    let mut at = 0;
    while let Some((found, hash, key)) = set.next_hashed_from(at) {
        at = found + 1;
        if vm.set_find(other, &key, hash)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `a | b`, `a & b`, `a - b`, `a ^ b`
pub(super) fn operate(vm: &mut Vm, op: Binary, a: &Rc<Set>, b: &Value) -> Result<Rc<Set>, Raised> {
    match op {
        Binary::And => intersection(vm, a, b),
        Binary::Subtract => difference(vm, a, b),
        Binary::Xor => symmetric_difference(vm, a, b),
        _ => {
            let result = Rc::new(a.copy());
            update(vm, &result, b)?;
            Ok(result)
        }
    }
}

/// `a |= b` and the like.
pub(super) fn operate_in_place(vm: &mut Vm, op: Binary, a: &Rc<Set>, b: &Value) -> Result<(), Raised> {
    match op {
        Binary::And => {
            let result = intersection(vm, a, b)?;
            a.swap(&result);
            Ok(())
        }
        Binary::Subtract => difference_update(vm, a, b),
        Binary::Xor => symmetric_difference_update(vm, a, b),
        _ => update(vm, a, b),
    }
}

/// The order of sets: one contains the other.
pub(super) fn compare(vm: &mut Vm, op: Compare, a: &Rc<Set>, b: &Rc<Set>) -> Result<bool, Raised> {
    Ok(match op {
        Compare::Equal | Compare::NotEqual => {
            let may_be = match (a.hash.get(), b.hash.get()) {
                (Some(x), Some(y)) => x == y,
                _ => true,
            };
            let same = may_be && a.len() == b.len() && is_subset(vm, a, b)?;
            same == (op == Compare::Equal)
        }
        Compare::LessEqual => is_subset(vm, a, b)?,
        Compare::GreaterEqual => is_subset(vm, b, a)?,
        Compare::Less => a.len() < b.len() && is_subset(vm, a, b)?,
        _ => a.len() > b.len() && is_subset(vm, b, a)?,
    })
}
