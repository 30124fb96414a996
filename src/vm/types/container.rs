//! Operators and comparisons of lists, tuples, dicts, sets and ranges.

use crate::lang::code::{Binary, Compare};
use crate::vm::object::{DictView, Set, ViewKind};
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

/// `a op b`, or `None` where it isn't defined for these two.
pub fn binary(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    match (op, a, b) {
        (Binary::Add, Value::List(x), _) => {
            let Value::List(y) = b else {
                let name = vm.type_name(b);
                return Err(vm.type_error(format!("can only concatenate list (not \"{name}\") to list")));
            };
            let mut items = x.items.borrow().clone();
            items.extend(y.items.borrow().iter().cloned());
            Ok(Some(Value::list(items)))
        }
        (Binary::Add, Value::Tuple(x), _) => {
            let Value::Tuple(y) = b else {
                let name = vm.type_name(b);
                return Err(vm.type_error(format!("can only concatenate tuple (not \"{name}\") to tuple")));
            };
            Ok(Some(Value::tuple(x.items.iter().chain(y.items.iter()).cloned().collect())))
        }
        (Binary::Multiply, Value::List(list), count) | (Binary::Multiply, count, Value::List(list)) => {
            let items = list.items.borrow().clone();
            Ok(repeated(vm, &items, count)?.map(Value::list))
        }
        (Binary::Multiply, Value::Tuple(tuple), count) | (Binary::Multiply, count, Value::Tuple(tuple)) => {
            Ok(repeated(vm, &tuple.items, count)?.map(Value::tuple))
        }
        (Binary::Or, Value::Dict(x), Value::Dict(y)) => {
            let merged = Rc::new(x.copy());
            for entry in y.entries() {
                vm.dict_set(&merged, entry.key, entry.value)?;
            }
            Ok(Some(Value::Dict(merged)))
        }
        (Binary::And | Binary::Or | Binary::Xor | Binary::Subtract, _, _) => set_operator(vm, op, a, b),
        _ => Ok(None),
    }
}

fn repeated(vm: &mut Vm, items: &[Value], count: &Value) -> Result<Option<Vec<Value>>, Raised> {
    let Some(count) = count.as_int() else {
        if vm.special(count, &vm.names.index.clone()).is_none() || count.as_bigint().is_some() {
            if matches!(count, Value::Float(_) | Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::None) {
                let name = vm.type_name(count);
                return Err(vm.type_error(format!("can't multiply sequence by non-int of type '{name}'")));
            }
            return Ok(None);
        }
        let count = vm.index(count)?;
        return repeated(vm, items, &Value::Int(count));
    };
    let count = count.max(0) as usize;
    if items.len().saturating_mul(count) > 1 << 26 {
        return Err(vm.memory_error(""));
    }
    let mut all = Vec::with_capacity(items.len() * count);
    for _ in 0..count {
        all.extend(items.iter().cloned());
    }
    Ok(Some(all))
}

/// The items of a set, a frozenset, or a view of keys or items.
fn set_like(vm: &mut Vm, value: &Value) -> Result<Option<Rc<Set>>, Raised> {
    match value.builtin() {
        Value::Set(set) | Value::FrozenSet(set) => Ok(Some(set.clone())),
        Value::DictView(view) if view.kind != ViewKind::Values => {
            let set = Rc::new(Set::new());
            for item in view_items(view) {
                vm.set_add(&set, item)?;
            }
            Ok(Some(set))
        }
        _ => Ok(None),
    }
}

/// What a view shows, copied.
pub fn view_items(view: &DictView) -> Vec<Value> {
    let entries = view.dict.entries().into_iter();
    match view.kind {
        ViewKind::Keys => entries.map(|e| e.key).collect(),
        ViewKind::Values => entries.map(|e| e.value).collect(),
        ViewKind::Items => entries.map(|e| Value::tuple(vec![e.key, e.value])).collect(),
    }
}

fn set_operator(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    let view = matches!(a, Value::DictView(_));
    let Some(x) = set_like(vm, a)? else { return Ok(None) };
    let y = match set_like(vm, b)? {
        Some(y) => y,
        None if view => {
            let set = Rc::new(Set::new());
            for item in vm.collect(b)? {
                vm.set_add(&set, item)?;
            }
            set
        }
        None => return Ok(None),
    };
    let result = match op {
        Binary::Or => union(vm, &x, &y)?,
        Binary::And => intersection(vm, &x, &y)?,
        Binary::Subtract => difference(vm, &x, &y)?,
        _ => symmetric_difference(vm, &x, &y)?,
    };
    Ok(Some(match a {
        Value::FrozenSet(_) => Value::FrozenSet(result),
        _ => Value::Set(result),
    }))
}

/// `x | y`
pub fn union(vm: &mut Vm, x: &Rc<Set>, y: &Rc<Set>) -> Result<Rc<Set>, Raised> {
    let result = Rc::new(x.copy());
    update(vm, &result, y)?;
    Ok(result)
}

/// `x |= y`
pub fn update(vm: &mut Vm, x: &Rc<Set>, y: &Rc<Set>) -> Result<(), Raised> {
    for (hash, item) in y.items() {
        if vm.set_find(x, &item, hash)?.is_none() {
            x.insert_new(hash, item);
        }
    }
    Ok(())
}

/// `x & y`: walks the smaller one.
pub fn intersection(vm: &mut Vm, x: &Rc<Set>, y: &Rc<Set>) -> Result<Rc<Set>, Raised> {
    let (walked, looked) = if y.len() > x.len() { (x, y) } else { (y, x) };
    let result = Rc::new(Set::new());
    for (hash, item) in walked.items() {
        if vm.set_find(looked, &item, hash)?.is_some() {
            result.insert_new(hash, item);
        }
    }
    Ok(result)
}

/// `x - y`
pub fn difference(vm: &mut Vm, x: &Rc<Set>, y: &Rc<Set>) -> Result<Rc<Set>, Raised> {
    let result = Rc::new(Set::new());
    for (hash, item) in x.items() {
        if vm.set_find(y, &item, hash)?.is_none() {
            result.insert_new(hash, item);
        }
    }
    Ok(result)
}

/// `x ^ y`
pub fn symmetric_difference(vm: &mut Vm, x: &Rc<Set>, y: &Rc<Set>) -> Result<Rc<Set>, Raised> {
    let result = Rc::new(y.copy());
    for (hash, item) in x.items() {
        match vm.set_find(&result, &item, hash)? {
            Some(at) => {
                result.remove_at(at);
            }
            None => result.insert_new(hash, item),
        }
    }
    Ok(result)
}

/// `a op= b` where it changes `a`, or `None`.
pub fn in_place(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    match (op, a.builtin()) {
        (Binary::Add, Value::List(list)) => {
            let list = list.clone();
            let more = vm.collect(b)?;
            list.items.borrow_mut().extend(more);
        }
        (Binary::Multiply, Value::List(list)) => {
            let items = list.items.borrow().clone();
            match repeated(vm, &items, b)? {
                Some(new) => {
                    let old = list.items.replace(new);
                    drop(old);
                }
                None => return Ok(None),
            }
        }
        (_, Value::ByteArray(_)) => return super::bytes::in_place(vm, op, a, b),
        (Binary::Or, Value::Dict(dict)) => {
            let dict = dict.clone();
            super::dict::update_from(vm, &dict, b)?;
        }
        (Binary::Or | Binary::And | Binary::Subtract | Binary::Xor, Value::Set(set)) => {
            let Some(other) = set_like(vm, b)? else { return Ok(None) };
            let set = set.clone();
            if op == Binary::Or {
                update(vm, &set, &other)?;
            } else {
                let result = match op {
                    Binary::And => intersection(vm, &set, &other)?,
                    Binary::Subtract => difference(vm, &set, &other)?,
                    _ => symmetric_difference(vm, &set, &other)?,
                };
                set.clear();
                for (hash, item) in result.items() {
                    set.insert_new(hash, item);
                }
            }
        }
        _ => return Ok(None),
    }
    Ok(Some(a.clone()))
}

/// `a op b`, or `None` where it isn't defined for these two.
pub fn compare(vm: &mut Vm, op: Compare, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    match (a, b) {
        (Value::List(x), Value::List(y)) => {
            let (x, y) = (x.items.borrow().clone(), y.items.borrow().clone());
            sequences(vm, op, &x, &y).map(Some)
        }
        (Value::Tuple(x), Value::Tuple(y)) => sequences(vm, op, &x.items, &y.items).map(Some),
        (Value::Dict(x), Value::Dict(y)) => match op {
            Compare::Equal | Compare::NotEqual => {
                let mut same = x.len() == y.len();
                if same {
                    for entry in x.entries() {
                        let found = vm.dict_find(y, &entry.key, entry.hash)?.and_then(|at| y.at(at));
                        same = match found {
                            Some(other) => vm.equal(&entry.value, &other.value)?,
                            None => false,
                        };
                        if !same {
                            break;
                        }
                    }
                }
                Ok(Some(Value::Bool(same == (op == Compare::Equal))))
            }
            _ => Ok(None),
        },
        (Value::Range(x), Value::Range(y)) => match op {
            Compare::Equal | Compare::NotEqual => {
                let (n, m) = (x.len(), y.len());
                let same = n == m && (n == 0 || (x.start == y.start && (n == 1 || x.step == y.step)));
                Ok(Some(Value::Bool(same == (op == Compare::Equal))))
            }
            _ => Ok(None),
        },
        (Value::Slice(x), Value::Slice(y)) => {
            let parts = |s: &crate::vm::object::Slice| vec![s.start.clone(), s.stop.clone(), s.step.clone()];
            sequences(vm, op, &parts(x), &parts(y)).map(Some)
        }
        (Value::Method(x), Value::Method(y)) => match op {
            Compare::Equal | Compare::NotEqual => {
                let same = x.receiver.is(&y.receiver) && vm.equal(&x.function, &y.function)?;
                Ok(Some(Value::Bool(same == (op == Compare::Equal))))
            }
            _ => Ok(None),
        },
        _ => {
            let (Some(x), Some(y)) = (set_like(vm, a)?, set_like(vm, b)?) else { return Ok(None) };
            let result = match op {
                Compare::Equal => x.len() == y.len() && subset(vm, &x, &y)?,
                Compare::NotEqual => !(x.len() == y.len() && subset(vm, &x, &y)?),
                Compare::LessEqual => subset(vm, &x, &y)?,
                Compare::Less => x.len() < y.len() && subset(vm, &x, &y)?,
                Compare::GreaterEqual => subset(vm, &y, &x)?,
                Compare::Greater => y.len() < x.len() && subset(vm, &y, &x)?,
                _ => return Ok(None),
            };
            Ok(Some(Value::Bool(result)))
        }
    }
}

/// Whether every item of `x` is in `y`.
pub fn subset(vm: &mut Vm, x: &Rc<Set>, y: &Rc<Set>) -> Result<bool, Raised> {
    if x.len() > y.len() {
        return Ok(false);
    }
    for (hash, item) in x.items() {
        if vm.set_find(y, &item, hash)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn sequences(vm: &mut Vm, op: Compare, x: &[Value], y: &[Value]) -> Result<Value, Raised> {
    vm.enter_comparison()?;
    let result = compare_items(vm, op, x, y);
    vm.leave_comparison();
    result
}

fn compare_items(vm: &mut Vm, op: Compare, x: &[Value], y: &[Value]) -> Result<Value, Raised> {
    let equality = matches!(op, Compare::Equal | Compare::NotEqual);
    if equality && x.len() != y.len() {
        return Ok(Value::Bool(op == Compare::NotEqual));
    }
    for (a, b) in x.iter().zip(y) {
        if !vm.equal(a, b)? {
            return match op {
                Compare::Equal => Ok(Value::Bool(false)),
                Compare::NotEqual => Ok(Value::Bool(true)),
                _ => vm.compare(op, a, b),
            };
        }
    }
    let (n, m) = (x.len(), y.len());
    Ok(Value::Bool(match op {
        Compare::Less => n < m,
        Compare::LessEqual => n <= m,
        Compare::Greater => n > m,
        Compare::GreaterEqual => n >= m,
        Compare::NotEqual => n != m,
        _ => n == m,
    }))
}
