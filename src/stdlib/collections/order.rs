//! The order of a dict's keys, for `OrderedDict`; counting items, for `Counter`.

use crate::lang::code::Binary;
use crate::vm::object::{Dict, DictView, NativeDef};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("_move_to_end", "(dict, key, last, /)", move_to_end),
    plain("_pop_end", "(dict, last, /)", pop_end),
    plain("_ordered_view", "(view, /)", ordered_view),
    plain("_count_elements", "(mapping, iterable, /)", count_elements),
];

fn dict(vm: &mut Vm, value: &Value) -> Result<Rc<Dict>, Raised> {
    match value.as_dict() {
        Some(dict) => Ok(dict.clone()),
        None => Err(vm.type_error("expected a dict")),
    }
}

fn move_to_end(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [mapping, key, last] = args.exactly(vm, "_move_to_end")?;
    let dict = dict(vm, &mapping)?;
    let last = vm.truth(&last)?;
    let hash = vm.hash(&key)?;
    let Some(at) = vm.dict_find(&dict, &key, hash)? else { return Err(vm.key_error(key)) };
    let entry = dict.remove_at(at);
    if last {
        dict.insert_new(entry.hash, entry.key, entry.value);
        return Ok(Value::None);
    }
    let rest = dict.entries();
    dict.clear();
    for entry in std::iter::once(entry).chain(rest) {
        dict.insert_new(entry.hash, entry.key, entry.value);
    }
    Ok(Value::None)
}

fn pop_end(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [mapping, last] = args.exactly(vm, "_pop_end")?;
    let dict = dict(vm, &mapping)?;
    let entry = match vm.truth(&last)? {
        true => dict.pop_last(),
        false => dict.next_from(0).map(|(at, _)| dict.remove_at(at)),
    };
    match entry {
        Some(entry) => Ok(Value::tuple(vec![entry.key, entry.value])),
        None => Err(vm.key_error(Value::str("dictionary is empty"))),
    }
}

/// The view of an `OrderedDict`, which is told apart by its class only.
fn ordered_view(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [view] = args.exactly(vm, "_ordered_view")?;
    Ok(match view {
        Value::DictView(view) => {
            Value::DictView(Rc::new(DictView { dict: view.dict.clone(), kind: view.kind, ordered: true }))
        }
        other => other,
    })
}

fn count_elements(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [mapping, iterable] = args.exactly(vm, "_count_elements")?;
    let dict = dict(vm, &mapping)?;
    let iterator = vm.iter(&iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        let count = match vm.dict_get(&dict, &item)? {
            Some(Value::Int(count)) if count < i64::MAX => Value::Int(count + 1),
            Some(other) => vm.binary(Binary::Add, &other, &Value::Int(1))?,
            None => Value::Int(1),
        };
        vm.dict_set(&dict, item, count)?;
    }
    Ok(Value::None)
}
