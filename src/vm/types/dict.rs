//! `dict` and its views.

use super::{add_attribute, add_class_methods, add_methods, add_static_methods, plain};
use crate::vm::object::{Dict, DictView, Instance, Iterator, IteratorState, NativeDef, ViewKind};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const DICT: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init),
    plain("get", "($self, key, default=None, /)", get),
    plain("keys", "($self, /)", keys),
    plain("values", "($self, /)", values),
    plain("items", "($self, /)", items),
    plain("pop", "($self, key, default=<unrepresentable>, /)", pop),
    plain("popitem", "($self, /)", popitem),
    plain("setdefault", "($self, key, default=None, /)", setdefault),
    plain("update", "($self, /, *args, **kwargs)", update),
    plain("clear", "($self, /)", clear),
    plain("copy", "($self, /)", copy),
    plain("__reversed__", "($self, /)", reversed),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(cls, /, *args, **kwargs)", new)];
const CLASS: &[NativeDef] = &[
    plain("fromkeys", "($cls, iterable, value=None, /)", fromkeys),
    plain("__class_getitem__", "($cls, item, /)", super::generic_alias::of_class),
];
const VIEW: &[NativeDef] =
    &[plain("__reversed__", "($self, /)", reversed), plain("isdisjoint", "($self, other, /)", isdisjoint)];

/// Fills `dict` and its views.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    add_methods(&types.dict, DICT);
    add_static_methods(&types.dict, STATIC);
    add_class_methods(&types.dict, CLASS);
    for class in [&types.dict_keys, &types.dict_values, &types.dict_items] {
        add_methods(class, VIEW);
        add_attribute(class, "mapping", view_mapping, None);
    }
}

fn view_mapping(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    match value {
        Value::DictView(view) => super::mapping_proxy::of(vm, Value::Dict(view.dict.clone())),
        _ => Ok(Value::None),
    }
}

fn of(vm: &mut Vm, value: &Value) -> Result<Rc<Dict>, Raised> {
    match value.builtin() {
        Value::Dict(dict) => Ok(dict.clone()),
        Value::DictView(view) => Ok(view.dict.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("descriptor requires a 'dict' object but received a '{name}'")))
        }
    }
}

fn new(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let dict = Value::Dict(Rc::new(Dict::new()));
    Ok(match args.receiver() {
        Value::Class(class) if !class.builtin => Value::Instance(Rc::new(Instance::with_payload(&class, dict))),
        _ => dict,
    })
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let dict = of(vm, &receiver)?;
    fill(vm, &dict, args, "dict")?;
    Ok(Value::None)
}

fn update(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let dict = of(vm, &receiver)?;
    fill(vm, &dict, args, "update")?;
    Ok(Value::None)
}

fn fill(vm: &mut Vm, dict: &Rc<Dict>, args: Args, function: &str) -> Result<(), Raised> {
    if args.len() > 1 {
        let given = args.len();
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

/// Takes over a mapping's items, or pairs.
pub fn update_from(vm: &mut Vm, dict: &Rc<Dict>, source: &Value) -> Result<(), Raised> {
    if let Value::Dict(other) = source {
        for entry in other.entries() {
            match vm.dict_find(dict, &entry.key, entry.hash)? {
                Some(at) => dict.set_at(at, entry.value),
                None => dict.insert_new(entry.hash, entry.key, entry.value),
            }
        }
        return Ok(());
    }
    if let Some(keys) = vm.get_attr_optional(source, &vm.names.keys.clone())? {
        let keys = vm.call(&keys, Args::none())?;
        for key in vm.collect(&keys)? {
            let value = vm.get_item(source, &key)?;
            vm.dict_set(dict, key, value)?;
        }
        return Ok(());
    }
    for (at, pair) in vm.collect(source)?.into_iter().enumerate() {
        let items = match vm.collect(&pair) {
            Ok(items) => items,
            Err(raised) if raised.is(&vm.types.exception("TypeError")) => {
                return Err(
                    vm.type_error(format!("cannot convert dictionary update sequence element #{at} to a sequence"))
                );
            }
            Err(raised) => return Err(raised),
        };
        let [key, value] = items.as_slice() else {
            let length = items.len();
            return Err(
                vm.value_error(format!("dictionary update sequence element #{at} has length {length}; 2 is required"))
            );
        };
        vm.dict_set(dict, key.clone(), value.clone())?;
    }
    Ok(())
}

fn get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let dict = of(vm, &receiver)?;
    let [key, default] = args.between(vm, "get", 1)?;
    Ok(match vm.dict_get(&dict, &key)? {
        Some(value) => value,
        None if default.is_bound() => default,
        None => Value::None,
    })
}

fn view(vm: &mut Vm, mut args: Args, kind: ViewKind) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let dict = of(vm, &receiver)?;
    Ok(Value::DictView(Rc::new(DictView { dict, kind })))
}

fn keys(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    view(vm, args, ViewKind::Keys)
}

fn values(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    view(vm, args, ViewKind::Values)
}

fn items(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    view(vm, args, ViewKind::Items)
}

fn pop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let dict = of(vm, &receiver)?;
    let [key, default] = args.between(vm, "pop", 1)?;
    match vm.dict_remove(&dict, &key)? {
        Some(value) => Ok(value),
        None if default.is_bound() => Ok(default),
        None => Err(vm.key_error(key)),
    }
}

fn popitem(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let dict = of(vm, &receiver)?;
    match dict.previous_from(usize::MAX) {
        Some((at, entry)) => {
            dict.remove_at(at);
            Ok(Value::tuple(vec![entry.key, entry.value]))
        }
        None => Err(vm.key_error(Value::str("popitem(): dictionary is empty"))),
    }
}

fn setdefault(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let dict = of(vm, &receiver)?;
    let [key, default] = args.between(vm, "setdefault", 1)?;
    if let Some(value) = vm.dict_get(&dict, &key)? {
        return Ok(value);
    }
    let default = if default.is_bound() { default } else { Value::None };
    vm.dict_set(&dict, key, default.clone())?;
    Ok(default)
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    of(vm, &receiver)?.clear();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(Value::Dict(Rc::new(of(vm, &receiver)?.copy())))
}

fn reversed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let dict = of(vm, &receiver)?;
    let kind = match &receiver {
        Value::DictView(view) => view.kind,
        _ => ViewKind::Keys,
    };
    let (before, size) = (dict.positions(), dict.len());
    Ok(Iterator::new(IteratorState::DictReversed { view: DictView { dict, kind }, before, size }))
}

fn isdisjoint(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "isdisjoint")?;
    for item in vm.collect(&other)? {
        if vm.contains(&receiver, &item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

fn fromkeys(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [iterable, value] = args.between(vm, "fromkeys", 1)?;
    let value = if value.is_bound() { value } else { Value::None };
    let made = vm.call(&class, Args::none())?;
    for key in vm.collect(&iterable)? {
        vm.set_item(&made, &key, value.clone())?;
    }
    Ok(made)
}
