//! Sorting: stable, by keys, with comparisons that may run a script's code and fail.

use crate::vm::{Args, Raised, Value, Vm};
use std::cmp::Ordering;

/// Sorts in place. On an error every item is still there, in some order.
pub fn sort(vm: &mut Vm, items: &mut Vec<Value>, key: &Value, reverse: bool) -> Result<(), Raised> {
    let mut keyed: Vec<(Value, Value)> = Vec::with_capacity(items.len());
    if key.is_bound() && !key.is_none() {
        for item in items.iter() {
            keyed.push((vm.call(key, Args::one(item.clone()))?, item.clone()));
        }
    } else {
        keyed.extend(items.iter().map(|item| (item.clone(), item.clone())));
    }
    // Reversing before and after keeps equal items in their order.
    if reverse {
        keyed.reverse();
    }
    if !sort_alike(&mut keyed) {
        merge_sort(vm, &mut keyed)?;
    }
    if reverse {
        keyed.reverse();
    }
    *items = keyed.into_iter().map(|(_, item)| item).collect();
    Ok(())
}

/// Sorts keys that are all small ints, all floats or all strings, without the machine.
fn sort_alike(keyed: &mut [(Value, Value)]) -> bool {
    if keyed.iter().all(|(k, _)| matches!(k, Value::Int(_))) {
        keyed.sort_by_key(|(k, _)| if let Value::Int(i) = k { *i } else { 0 });
        return true;
    }
    if keyed.iter().all(|(k, _)| matches!(k, Value::Float(f) if !f.is_nan())) {
        let float = |k: &Value| if let Value::Float(f) = k { *f } else { 0.0 };
        keyed.sort_by(|(a, _), (b, _)| float(a).partial_cmp(&float(b)).unwrap_or(Ordering::Equal));
        return true;
    }
    if keyed.iter().all(|(k, _)| matches!(k, Value::Str(_))) {
        keyed.sort_by(|(a, _), (b, _)| match (a, b) {
            (Value::Str(a), Value::Str(b)) => a.text().cmp(b.text()),
            _ => Ordering::Equal,
        });
        return true;
    }
    false
}

/// Bottom-up merge sort: asks only `later < earlier`, as CPython does.
fn merge_sort(vm: &mut Vm, keyed: &mut Vec<(Value, Value)>) -> Result<(), Raised> {
    let length = keyed.len();
    let mut width = 1;
    while width < length {
        let mut merged: Vec<(Value, Value)> = Vec::with_capacity(length);
        let mut start = 0;
        while start < length {
            let middle = (start + width).min(length);
            let end = (start + 2 * width).min(length);
            let (mut left, mut right) = (start, middle);
            while left < middle && right < end {
                if vm.less(&keyed[right].0, &keyed[left].0)? {
                    merged.push(keyed[right].clone());
                    right += 1;
                } else {
                    merged.push(keyed[left].clone());
                    left += 1;
                }
            }
            merged.extend_from_slice(&keyed[left..middle]);
            merged.extend_from_slice(&keyed[right..end]);
            start = end;
        }
        *keyed = merged;
        width *= 2;
    }
    Ok(())
}
