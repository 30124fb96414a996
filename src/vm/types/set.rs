//! `set` and `frozenset`.

use super::{add_class_methods, add_methods, add_static_methods, container, plain};
use crate::vm::object::{Instance, NativeDef, Set};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const BOTH: &[NativeDef] = &[
    plain("copy", "($self, /)", copy),
    plain("union", "($self, /, *others)", union),
    plain("intersection", "($self, /, *others)", intersection),
    plain("difference", "($self, /, *others)", difference),
    plain("symmetric_difference", "($self, other, /)", symmetric_difference),
    plain("issubset", "($self, other, /)", issubset),
    plain("issuperset", "($self, other, /)", issuperset),
    plain("isdisjoint", "($self, other, /)", isdisjoint),
];
const SET: &[NativeDef] = &[
    plain("__init__", "($self, iterable=(), /)", init),
    plain("add", "($self, object, /)", add),
    plain("remove", "($self, object, /)", remove),
    plain("discard", "($self, object, /)", discard),
    plain("pop", "($self, /)", pop),
    plain("clear", "($self, /)", clear),
    plain("update", "($self, /, *others)", update),
    plain("intersection_update", "($self, /, *others)", intersection_update),
    plain("difference_update", "($self, /, *others)", difference_update),
    plain("symmetric_difference_update", "($self, other, /)", symmetric_difference_update),
];
const SET_STATIC: &[NativeDef] = &[plain("__new__", "(cls, iterable=(), /)", new_set)];
const FROZEN_STATIC: &[NativeDef] = &[plain("__new__", "(cls, iterable=(), /)", new_frozen)];
const GENERIC: &[NativeDef] = &[plain("__class_getitem__", "($cls, item, /)", super::generic_alias::of_class)];

/// Fills `set` and `frozenset`.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    for class in [&types.set, &types.frozenset] {
        add_methods(class, BOTH);
        add_class_methods(class, GENERIC);
    }
    add_methods(&types.set, SET);
    add_static_methods(&types.set, SET_STATIC);
    add_static_methods(&types.frozenset, FROZEN_STATIC);
}

fn of(vm: &mut Vm, value: &Value) -> Result<Rc<Set>, Raised> {
    match value.as_any_set() {
        Some(set) => Ok(set.clone()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a 'set' object but received a '{name}'")))
        }
    }
}

/// The items of an iterable as a set; a set itself is not copied.
fn set_from(vm: &mut Vm, iterable: &Value) -> Result<Rc<Set>, Raised> {
    if let Some(set) = iterable.as_any_set() {
        return Ok(set.clone());
    }
    let set = Rc::new(Set::new());
    for item in vm.collect(iterable)? {
        vm.set_add(&set, item)?;
    }
    Ok(set)
}

fn wrap(class: &Value, value: Value) -> Value {
    match class {
        Value::Class(class) if !class.builtin => Value::Instance(Rc::new(Instance::with_payload(class, value))),
        _ => value,
    }
}

fn new_set(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    Ok(wrap(&class, Value::Set(Rc::new(Set::new()))))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let set = of(vm, &receiver)?;
    let [iterable] = args.between(vm, "set", 0)?;
    set.clear();
    if iterable.is_bound() {
        fill(vm, &set, &iterable)?;
    }
    Ok(Value::None)
}

fn fill(vm: &mut Vm, set: &Rc<Set>, iterable: &Value) -> Result<(), Raised> {
    if let Some(other) = iterable.as_any_set() {
        let other = other.clone();
        set.reserve(other.len());
        return container::update(vm, set, &other);
    }
    for item in vm.collect(iterable)? {
        vm.set_add(set, item)?;
    }
    Ok(())
}

fn new_frozen(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [iterable] = args.between(vm, "frozenset", 0)?;
    if let (Value::FrozenSet(_), Value::Class(own)) = (&iterable, &class)
        && own.builtin
    {
        return Ok(iterable);
    }
    let set = Rc::new(Set::new());
    if iterable.is_bound() {
        fill(vm, &set, &iterable)?;
    }
    Ok(wrap(&class, Value::FrozenSet(set)))
}

/// A result of the receiver's kind.
fn like(receiver: &Value, set: Rc<Set>) -> Value {
    match receiver.builtin() {
        Value::FrozenSet(_) => Value::FrozenSet(set),
        _ => Value::Set(set),
    }
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let set = of(vm, &receiver)?;
    Ok(like(&receiver, Rc::new(set.copy())))
}

type Merge = fn(&mut Vm, &Rc<Set>, &Rc<Set>) -> Result<Rc<Set>, Raised>;

fn fold(vm: &mut Vm, mut args: Args, merge: Merge) -> Result<(Value, Rc<Set>), Raised> {
    let receiver = args.receiver();
    let mut result = Rc::new(of(vm, &receiver)?.copy());
    for other in &args.values {
        let other = set_from(vm, other)?;
        result = merge(vm, &result, &other)?;
    }
    Ok((receiver, result))
}

fn union(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (receiver, set) = fold(vm, args, container::union)?;
    Ok(like(&receiver, set))
}

fn intersection(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (receiver, set) = fold(vm, args, container::intersection)?;
    Ok(like(&receiver, set))
}

fn difference(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (receiver, set) = fold(vm, args, container::difference)?;
    Ok(like(&receiver, set))
}

fn symmetric_difference(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (receiver, set) = fold(vm, args, container::symmetric_difference)?;
    Ok(like(&receiver, set))
}

fn replace(set: &Rc<Set>, new: &Rc<Set>) {
    set.clear();
    for (hash, item) in new.items() {
        set.insert_new(hash, item);
    }
}

fn update(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let set = of(vm, &receiver)?;
    for other in &args.values {
        fill(vm, &set, other)?;
    }
    Ok(Value::None)
}

fn intersection_update(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (receiver, new) = fold(vm, args, container::intersection)?;
    replace(&of(vm, &receiver)?, &new);
    Ok(Value::None)
}

fn difference_update(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let set = of(vm, &receiver)?;
    for other in &args.values {
        for item in vm.collect(other)? {
            let hash = vm.hash(&item)?;
            if let Some(at) = vm.set_find(&set, &item, hash)? {
                set.remove_at(at);
            }
        }
    }
    Ok(Value::None)
}

fn symmetric_difference_update(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (receiver, new) = fold(vm, args, container::symmetric_difference)?;
    replace(&of(vm, &receiver)?, &new);
    Ok(Value::None)
}

fn issubset(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "issubset")?;
    let (set, other) = (of(vm, &receiver)?, set_from(vm, &other)?);
    container::subset(vm, &set, &other).map(Value::Bool)
}

fn issuperset(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "issuperset")?;
    let (set, other) = (of(vm, &receiver)?, set_from(vm, &other)?);
    container::subset(vm, &other, &set).map(Value::Bool)
}

fn isdisjoint(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "isdisjoint")?;
    let (set, other) = (of(vm, &receiver)?, set_from(vm, &other)?);
    Ok(Value::Bool(container::intersection(vm, &set, &other)?.is_empty()))
}

fn add(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let set = of(vm, &receiver)?;
    let [item] = args.exactly(vm, "set.add")?;
    vm.set_add(&set, item)?;
    Ok(Value::None)
}

fn take(vm: &mut Vm, args: &mut Args, name: &str) -> Result<(Value, bool), Raised> {
    let receiver = args.receiver();
    let set = of(vm, &receiver)?;
    let [item] = std::mem::take(args).exactly(vm, name)?;
    let hash = vm.hash(&item)?;
    let found = vm.set_find(&set, &item, hash)?.and_then(|at| set.remove_at(at));
    Ok((item, found.is_some()))
}

fn remove(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    match take(vm, &mut args, "set.remove")? {
        (_, true) => Ok(Value::None),
        (item, false) => Err(vm.key_error(item)),
    }
}

fn discard(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    take(vm, &mut args, "set.discard")?;
    Ok(Value::None)
}

fn pop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let set = of(vm, &receiver)?;
    match set.next_from(0) {
        Some((at, item)) => {
            set.remove_at(at);
            Ok(item)
        }
        None => Err(vm.key_error(Value::str("pop from an empty set"))),
    }
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    of(vm, &receiver)?.clear();
    Ok(Value::None)
}
