//! Sorting: `list.sort` and `sorted`. Stable; runs that are already in order are found first, short ones are filled up by
//! binary insertion, and neighbours are merged: CPython's listsort without galloping.
//!
//! Ints, strings and floats are compared without the machine.

use crate::vm::object::List;
use crate::vm::{Args, Raised, Value, Vm, hash};
use std::cmp::Ordering;
use std::rc::Rc;

/// `list.sort(key=…, reverse=…)`. Meanwhile the list is empty, as scripts may see.
pub fn sort_list(vm: &mut Vm, list: &Rc<List>, key: &Value, reverse: bool) -> Result<(), Raised> {
    let mut items = list.items.take();
    let result = sort(vm, &mut items, key, reverse);
    let intruders = list.items.replace(items);
    result?;
    // One that was touched has room for items, even when they are gone again.
    if intruders.capacity() > 0 {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(())
}

/// Sorts values; `key` may be `None` or nothing. After an exception all values are still there.
pub fn sort(vm: &mut Vm, items: &mut Vec<Value>, key: &Value, reverse: bool) -> Result<(), Raised> {
    if key.is_none() || !key.is_bound() {
        return sort_entries(vm, items, reverse);
    }
    let mut keys = Vec::with_capacity(items.len());
    for item in items.iter() {
        keys.push(vm.call(key, Args::one(item.clone()))?);
    }
    let mut keyed: Vec<Keyed> = keys.into_iter().zip(items.drain(..)).map(|(key, item)| Keyed { key, item }).collect();
    let result = sort_entries(vm, &mut keyed, reverse);
    items.extend(keyed.into_iter().map(|entry| entry.item));
    result
}

/// What is moved about, with what it is compared by.
trait Entry: Default {
    fn key(&self) -> &Value;
}

impl Entry for Value {
    fn key(&self) -> &Value {
        self
    }
}

#[derive(Default)]
struct Keyed {
    key: Value,
    item: Value,
}

impl Entry for Keyed {
    fn key(&self) -> &Value {
        &self.key
    }
}

fn sort_entries<T: Entry>(vm: &mut Vm, entries: &mut [T], reverse: bool) -> Result<(), Raised> {
    if entries.len() < 2 {
        return Ok(());
    }
    if let Some(compare) = total_order(entries) {
        match reverse {
            // Equal entries keep their order either way.
            true => entries.sort_by(|a, b| compare(b.key(), a.key())),
            false => entries.sort_by(|a, b| compare(a.key(), b.key())),
        }
        return Ok(());
    }
    if reverse {
        entries.reverse();
    }
    let result = merge_sort(vm, entries);
    if reverse {
        entries.reverse();
    }
    result
}

/// The order of keys that are all of one simple type.
fn total_order<T: Entry>(entries: &[T]) -> Option<fn(&Value, &Value) -> Ordering> {
    let all = |is: fn(&Value) -> bool| entries.iter().all(|entry| is(entry.key()));
    match entries.first()?.key() {
        Value::Int(_) if all(|v| matches!(v, Value::Int(_))) => Some(|a, b| match (a, b) {
            (Value::Int(a), Value::Int(b)) => a.cmp(b),
            _ => Ordering::Equal,
        }),
        // UTF-8 orders as code points do.
        Value::Str(_) if all(|v| matches!(v, Value::Str(_))) => Some(|a, b| match (a, b) {
            (Value::Str(a), Value::Str(b)) => a.text().cmp(b.text()),
            _ => Ordering::Equal,
        }),
        Value::Float(_) if all(|v| matches!(v, Value::Float(f) if !f.is_nan())) => Some(|a, b| match (a, b) {
            (Value::Float(a), Value::Float(b)) => a.partial_cmp(b).unwrap_or(Ordering::Equal),
            _ => Ordering::Equal,
        }),
        _ => None,
    }
}

/// `a < b`
fn less<T: Entry>(vm: &mut Vm, a: &T, b: &T) -> Result<bool, Raised> {
    match quick_less(a.key(), b.key(), 8) {
        Some(less) => Ok(less),
        None => vm.less(a.key(), b.key()),
    }
}

/// `a < b` where no script's code can decide it.
fn quick_less(a: &Value, b: &Value, depth: u32) -> Option<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a < b),
        (Value::Str(a), Value::Str(b)) => Some(a.text() < b.text()),
        (Value::Float(a), Value::Float(b)) => Some(a < b),
        (Value::Tuple(a), Value::Tuple(b)) if depth > 0 => {
            for (x, y) in a.items.iter().zip(b.items.iter()) {
                if !(x.is(y) || hash::same(x, y)?) {
                    return quick_less(x, y, depth - 1);
                }
            }
            Some(a.items.len() < b.items.len())
        }
        _ => None,
    }
}

/// Runs that were found and wait to be merged: where each begins, and its length.
type Runs = Vec<(usize, usize)>;

fn merge_sort<T: Entry>(vm: &mut Vm, entries: &mut [T]) -> Result<(), Raised> {
    let least = least_run(entries.len());
    let mut runs: Runs = Vec::new();
    let mut start = 0;
    while start < entries.len() {
        let rest = &mut entries[start..];
        let mut length = count_run(vm, rest)?;
        if length < least {
            let filled = least.min(rest.len());
            insert_binary(vm, &mut rest[..filled], length)?;
            length = filled;
        }
        runs.push((start, length));
        start += length;
        // Runs on the stack grow by more than the sum of the next two, so it stays short.
        while let [.., (_, a), (_, b), (_, c)] = runs[..]
            && (a <= b + c || b <= c)
        {
            let at = if a < c { runs.len() - 3 } else { runs.len() - 2 };
            merge_at(vm, entries, &mut runs, at)?;
        }
        if let [(_, a), (_, b)] = runs[..]
            && a <= b
        {
            merge_at(vm, entries, &mut runs, 0)?;
        }
    }
    while runs.len() > 1 {
        let at = match runs[..] {
            [.., (_, a), _, (_, c)] if a < c => runs.len() - 3,
            _ => runs.len() - 2,
        };
        merge_at(vm, entries, &mut runs, at)?;
    }
    Ok(())
}

/// The shortest run that is worth a merge: so that the number of runs is a power of two or just below.
fn least_run(mut length: usize) -> usize {
    let mut rest = 0;
    while length >= 64 {
        rest |= length & 1;
        length >>= 1;
    }
    length + rest
}

/// The length of the run at the beginning, made ascending if it descends.
fn count_run<T: Entry>(vm: &mut Vm, entries: &mut [T]) -> Result<usize, Raised> {
    let mut n = 1;
    while n < entries.len() && !less(vm, &entries[n], &entries[n - 1])? {
        n += 1;
    }
    if n == entries.len() {
        return Ok(n);
    }
    // How many at the end of the run so far equal each other, beside the last.
    let mut equal = 0;
    if n > 1 {
        if less(vm, &entries[0], &entries[n - 1])? {
            return Ok(n);
        }
        equal = n - 1;
    }
    // Equal ones are turned first, so that turning the whole run puts them back into their order.
    let turn_equal = |entries: &mut [T], end: usize, equal: usize| entries[end - equal - 1..end].reverse();
    turn_equal(entries, n, equal);
    equal = 0;
    n += 1;
    while n < entries.len() {
        if less(vm, &entries[n], &entries[n - 1])? {
            turn_equal(entries, n, equal);
            equal = 0;
        } else if less(vm, &entries[n - 1], &entries[n])? {
            break;
        } else {
            equal += 1;
        }
        n += 1;
    }
    turn_equal(entries, n, equal);
    entries[..n].reverse();
    while n < entries.len() && !less(vm, &entries[n], &entries[n - 1])? {
        n += 1;
    }
    Ok(n)
}

/// Sorts entries of which the first `sorted` are in order.
fn insert_binary<T: Entry>(vm: &mut Vm, entries: &mut [T], sorted: usize) -> Result<(), Raised> {
    for at in sorted.max(1)..entries.len() {
        let (mut left, mut right) = (0, at);
        while left < right {
            let middle = (left + right) / 2;
            if less(vm, &entries[at], &entries[middle])? {
                right = middle;
            } else {
                left = middle + 1;
            }
        }
        entries[left..=at].rotate_right(1);
    }
    Ok(())
}

fn merge_at<T: Entry>(vm: &mut Vm, entries: &mut [T], runs: &mut Runs, at: usize) -> Result<(), Raised> {
    let (start, a) = runs[at];
    let (_, b) = runs.remove(at + 1);
    runs[at] = (start, a + b);
    merge(vm, &mut entries[start..start + a + b], a)
}

/// Merges two neighbouring runs, the first of this length.
fn merge<T: Entry>(vm: &mut Vm, entries: &mut [T], first: usize) -> Result<(), Raised> {
    if !less(vm, &entries[first], &entries[first - 1])? {
        return Ok(());
    }
    let mut left: Vec<T> = entries[..first].iter_mut().map(std::mem::take).collect();
    let (mut taken, mut right, mut out) = (0, first, 0);
    let mut failure = None;
    while taken < left.len() && right < entries.len() {
        let from_right = match less(vm, &entries[right], &left[taken]) {
            Ok(less) => less,
            Err(raised) => {
                failure = Some(raised);
                break;
            }
        };
        if from_right {
            entries[out] = std::mem::take(&mut entries[right]);
            right += 1;
        } else {
            entries[out] = std::mem::take(&mut left[taken]);
            taken += 1;
        }
        out += 1;
    }
    // What is left of the first run fills the gap before what is left of the second.
    for entry in &mut left[taken..] {
        entries[out] = std::mem::take(entry);
        out += 1;
    }
    match failure {
        Some(raised) => Err(raised),
        None => Ok(()),
    }
}
