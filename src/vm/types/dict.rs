//! `dict`: its methods.

use super::receiver::{self, class_to_make};
use super::{add_class_methods, add_methods, add_static_methods, container, generic_alias, item, plain};
use crate::vm::object::{Dict, DictView, Iterator, IteratorState, NativeDef, ViewKind};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init),
    plain("get", "($self, key, default=None, /)", get),
    plain("setdefault", "($self, key, default=None, /)", set_default),
    plain("pop", "($self, key, default=<unrepresentable>, /)", pop),
    plain("popitem", "($self, /)", pop_item),
    plain("keys", "($self, /)", keys),
    plain("values", "($self, /)", values),
    plain("items", "($self, /)", items),
    plain("update", "($self, /, *args, **kwargs)", update),
    plain("clear", "($self, /)", clear),
    plain("copy", "($self, /)", copy),
    plain("__reversed__", "($self, /)", reversed),
    plain("__or__", "($self, value, /)", container::or),
    plain("__ror__", "($self, value, /)", container::ror),
    plain("__ior__", "($self, value, /)", container::in_place_or),
    plain("__getitem__", "($self, key, /)", get_item),
    plain("__setitem__", "($self, key, value, /)", container::set_item),
    plain("__delitem__", "($self, key, /)", container::delete_item),
    plain("__contains__", "($self, key, /)", container::contains),
    plain("__len__", "($self, /)", container::len),
    plain("__iter__", "($self, /)", container::iter),
    plain("__repr__", "($self, /)", super::repr::method),
    plain("__eq__", "($self, value, /)", container::eq),
    plain("__ne__", "($self, value, /)", container::ne),
    plain("__lt__", "($self, value, /)", container::lt),
    plain("__le__", "($self, value, /)", container::le),
    plain("__gt__", "($self, value, /)", container::gt),
    plain("__ge__", "($self, value, /)", container::ge),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];
const CLASS: &[NativeDef] = &[
    plain("fromkeys", "(iterable, value=None, /)", from_keys),
    plain("__class_getitem__", "(object, /)", generic_alias::class_getitem),
];

/// Fills `dict`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.dict.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
    class.set(&vm.names.hash.clone(), Value::None);
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = class_to_make(vm, &mut args, &vm.types.dict.clone())?;
    Ok(super::object::wrap(&class, Value::Dict(Rc::new(Dict::new()))))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "__init__")?;
    fill(vm, dict, args, "dict")?;
    Ok(Value::None)
}

fn update(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "update")?;
    fill(vm, dict, args, "update")?;
    Ok(Value::None)
}

/// What `dict(…)` and `update(…)` do: a mapping or pairs, then keywords.
fn fill(vm: &mut Vm, dict: &Rc<Dict>, args: Args, function: &str) -> Result<(), Raised> {
    let given = args.len();
    if given > 1 {
        return Err(vm.type_error(format!("{function} expected at most 1 argument, got {given}")));
    }
    if let Some(source) = args.values.first() {
        update_from(vm, dict, source)?;
    }
    for (name, value) in args.keywords {
        dict.set_name(&name, value);
    }
    Ok(())
}

/// Takes a mapping or an iterable of pairs over.
pub fn update_from(vm: &mut Vm, dict: &Rc<Dict>, source: &Value) -> Result<(), Raised> {
    if let Value::Dict(other) = source {
        return merge(vm, dict, other);
    }
    // A subclass that iterates in its own way is asked for its keys.
    if let (Value::Instance(_), Value::Dict(other)) = (source, source.builtin()) {
        let iter = vm.special(source, &vm.names.iter.clone());
        if matches!(iter, Some(Value::Native(_))) {
            return merge(vm, dict, &other.clone());
        }
    }
    match vm.get_attr_optional(source, &vm.names.keys.clone())? {
        Some(keys) => {
            let keys = vm.call(&keys, Args::none())?;
            let iterator = vm.iter(&keys)?;
            while let Some(key) = vm.next(&iterator)? {
                let value = vm.get_item(source, &key)?;
                vm.dict_set(dict, key, value)?;
            }
            Ok(())
        }
        None => update_from_pairs(vm, dict, source),
    }
}

fn update_from_pairs(vm: &mut Vm, dict: &Rc<Dict>, source: &Value) -> Result<(), Raised> {
    let iterator = vm.iter(source)?;
    let mut number = 0;
    while let Some(pair) = vm.next(&iterator)? {
        let message = format!("cannot convert dictionary update sequence element #{number} to a sequence");
        let parts = super::list::collect_or(vm, &pair, &message)?;
        let length = parts.len();
        let Ok([key, value]) = <[Value; 2]>::try_from(parts) else {
            return Err(vm.value_error(format!(
                "dictionary update sequence element #{number} has length {length}; 2 is required"
            )));
        };
        vm.dict_set(dict, key, value)?;
        number += 1;
    }
    Ok(())
}

/// Takes all items of another dict over.
pub fn merge(vm: &mut Vm, dict: &Rc<Dict>, other: &Rc<Dict>) -> Result<(), Raised> {
    if Rc::ptr_eq(dict, other) {
        return Ok(());
    }
    if dict.is_empty() {
        for entry in other.entries() {
            dict.insert_new(entry.hash, entry.key, entry.value);
        }
        return Ok(());
    }
    let size = other.len();
    for entry in other.entries() {
        match vm.dict_find(dict, &entry.key, entry.hash)? {
            Some(at) => dict.set_at(at, entry.value),
            None => dict.insert_new(entry.hash, entry.key, entry.value),
        }
        if other.len() != size {
            return Err(vm.runtime_error("dict mutated during update"));
        }
    }
    Ok(())
}

/// Whether two dicts have equal items.
pub(super) fn equal(vm: &mut Vm, a: &Rc<Dict>, b: &Rc<Dict>) -> Result<bool, Raised> {
    if a.len() != b.len() {
        return Ok(false);
    }
    let mut at = 0;
    while let Some((found, entry)) = a.next_from(at) {
        at = found + 1;
        let Some(value) = vm.dict_find(b, &entry.key, entry.hash)?.and_then(|at| b.at(at)) else {
            return Ok(false);
        };
        if !vm.equal(&entry.value, &value.value)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "get")?;
    let [key, default] = args.between(vm, "dict.get", 1)?;
    let found = vm.dict_get(dict, &key)?;
    Ok(found.unwrap_or(if default.is_bound() { default } else { Value::None }))
}

fn set_default(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "setdefault")?;
    let [key, default] = args.between(vm, "dict.setdefault", 1)?;
    let hash = vm.hash(&key)?;
    if let Some(known) = vm.dict_find(dict, &key, hash)?.and_then(|at| dict.at(at)) {
        return Ok(known.value);
    }
    let default = if default.is_bound() { default } else { Value::None };
    dict.insert_new(hash, key, default.clone());
    Ok(default)
}

fn pop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "pop")?;
    let [key, default] = args.between(vm, "dict.pop", 1)?;
    match vm.dict_remove(dict, &key)? {
        Some(value) => Ok(value),
        None if default.is_bound() => Ok(default),
        None => Err(vm.key_error(key)),
    }
}

fn pop_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "popitem")?;
    let [] = args.exactly(vm, "dict.popitem")?;
    match dict.pop_last() {
        Some(entry) => Ok(Value::tuple(vec![entry.key, entry.value])),
        None => Err(vm.key_error(Value::str("popitem(): dictionary is empty"))),
    }
}

fn view(vm: &mut Vm, mut args: Args, kind: ViewKind, method: &str) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, method)?.clone();
    let [] = args.exactly(vm, &format!("dict.{method}"))?;
    Ok(Value::DictView(Rc::new(DictView { dict, kind, ordered: false })))
}

fn keys(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    view(vm, args, ViewKind::Keys, "keys")
}

fn values(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    view(vm, args, ViewKind::Values, "values")
}

fn items(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    view(vm, args, ViewKind::Items, "items")
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "clear")?;
    let [] = args.exactly(vm, "dict.clear")?;
    dict.clear();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "copy")?;
    let [] = args.exactly(vm, "dict.copy")?;
    Ok(Value::Dict(Rc::new(dict.copy())))
}

fn reversed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "__reversed__")?;
    Ok(backwards(dict, ViewKind::Keys))
}

fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let dict = receiver::dict(vm, &this, "__getitem__")?;
    let [key] = args.exactly(vm, "dict.__getitem__")?;
    match vm.dict_get(dict, &key)? {
        Some(value) => Ok(value),
        None => item::missing(vm, &this, &key),
    }
}

fn from_keys(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [iterable, value] = args.between(vm, "dict.fromkeys", 1)?;
    let value = if value.is_bound() { value } else { Value::None };
    let is_plain = matches!(&class, Value::Class(class) if Rc::ptr_eq(class, &vm.types.dict));
    let result = if is_plain { Value::Dict(Rc::new(Dict::new())) } else { vm.call(&class, Args::none())? };
    let iterator = vm.iter(&iterable)?;
    while let Some(key) = vm.next(&iterator)? {
        match &result {
            Value::Dict(dict) => vm.dict_set(dict, key, value.clone())?,
            other => vm.set_item(other, &key, value.clone())?,
        }
    }
    Ok(result)
}

/// An iterator over a dict backwards.
pub(super) fn backwards(dict: &Rc<Dict>, kind: ViewKind) -> Value {
    let view = DictView { dict: dict.clone(), kind, ordered: false };
    Iterator::new(IteratorState::DictReversed { view, before: dict.positions(), size: dict.len() })
}
