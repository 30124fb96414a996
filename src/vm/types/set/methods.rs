//! The methods of `set` and `frozenset`.

use super::{contains, difference, difference_update, discard, intersection, is_subset, of, symmetric_difference};
use super::{symmetric_difference_update, update};
use crate::vm::object::{NativeDef, Set};
use crate::vm::types::receiver::{self, class_to_make};
use crate::vm::types::{
    add_class_methods, add_methods, add_static_methods, container, generic_alias, hash, plain, repr,
};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const SHARED: &[NativeDef] = &[
    plain("copy", "($self, /)", copy),
    plain("union", "($self, /, *others)", union),
    plain("intersection", "($self, /, *others)", intersection_method),
    plain("difference", "($self, /, *others)", difference_method),
    plain("symmetric_difference", "($self, other, /)", symmetric_difference_method),
    plain("isdisjoint", "($self, other, /)", is_disjoint),
    plain("issubset", "($self, other, /)", is_subset_method),
    plain("issuperset", "($self, other, /)", is_superset_method),
    plain("__or__", "($self, value, /)", container::or),
    plain("__ror__", "($self, value, /)", container::ror),
    plain("__and__", "($self, value, /)", container::and),
    plain("__rand__", "($self, value, /)", container::rand),
    plain("__sub__", "($self, value, /)", container::subtract),
    plain("__rsub__", "($self, value, /)", container::rsub),
    plain("__xor__", "($self, value, /)", container::xor),
    plain("__rxor__", "($self, value, /)", container::rxor),
    plain("__contains__", "($self, object, /)", container::contains),
    plain("__len__", "($self, /)", container::len),
    plain("__iter__", "($self, /)", container::iter),
    plain("__repr__", "($self, /)", repr::method),
    plain("__eq__", "($self, value, /)", container::eq),
    plain("__ne__", "($self, value, /)", container::ne),
    plain("__lt__", "($self, value, /)", container::lt),
    plain("__le__", "($self, value, /)", container::le),
    plain("__gt__", "($self, value, /)", container::gt),
    plain("__ge__", "($self, value, /)", container::ge),
];

const MUTABLE: &[NativeDef] = &[
    plain("__init__", "($self, iterable=(), /)", init),
    plain("add", "($self, object, /)", add),
    plain("remove", "($self, object, /)", remove),
    plain("discard", "($self, object, /)", discard_method),
    plain("pop", "($self, /)", pop),
    plain("clear", "($self, /)", clear),
    plain("update", "($self, /, *others)", update_method),
    plain("intersection_update", "($self, /, *others)", intersection_update),
    plain("difference_update", "($self, /, *others)", difference_update_method),
    plain("symmetric_difference_update", "($self, other, /)", symmetric_difference_update_method),
    plain("__ior__", "($self, value, /)", container::in_place_or),
    plain("__iand__", "($self, value, /)", container::in_place_and),
    plain("__isub__", "($self, value, /)", container::in_place_subtract),
    plain("__ixor__", "($self, value, /)", container::in_place_xor),
];

const FROZEN: &[NativeDef] = &[plain("__hash__", "($self, /)", hash::method)];
const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];
const FROZEN_STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new_frozen)];
const CLASS: &[NativeDef] = &[plain("__class_getitem__", "(object, /)", generic_alias::class_getitem)];

/// Fills `set` and `frozenset`.
pub fn install(vm: &mut Vm) {
    let (set, frozen) = (vm.types.set.clone(), vm.types.frozenset.clone());
    for class in [&set, &frozen] {
        add_methods(class, SHARED);
        add_class_methods(class, CLASS);
    }
    add_methods(&set, MUTABLE);
    add_static_methods(&set, STATIC);
    set.set(&vm.names.hash.clone(), Value::None);
    add_methods(&frozen, FROZEN);
    add_static_methods(&frozen, FROZEN_STATIC);
}

/// The set or frozenset that a method was called on.
fn any<'a>(vm: &mut Vm, this: &'a Value, method: &str) -> Result<&'a Rc<Set>, Raised> {
    match this.as_any_set() {
        Some(set) => Ok(set),
        None => Err(receiver::wrong(vm, this, "set", method)),
    }
}

/// A result of the kind of `self`: of the builtin type even for a subclass.
fn like(this: &Value, set: Rc<Set>) -> Value {
    match this.builtin() {
        Value::FrozenSet(_) => Value::FrozenSet(set),
        _ => Value::Set(set),
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = class_to_make(vm, &mut args, &vm.types.set.clone())?;
    Ok(crate::vm::types::object::wrap(&class, Value::Set(Rc::new(Set::new()))))
}

fn new_frozen(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base = vm.types.frozenset.clone();
    let class = class_to_make(vm, &mut args, &base)?;
    receiver::leave_keywords(&mut args, &class, &base, &vm.names.init);
    let [iterable] = args.between(vm, "frozenset", 0)?;
    let value = match &iterable {
        Value::FrozenSet(_) => iterable,
        Value::Unbound => Value::FrozenSet(Rc::new(Set::new())),
        other => Value::FrozenSet(of(vm, other)?),
    };
    Ok(crate::vm::types::object::wrap(&class, value))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "__init__")?;
    let [iterable] = args.between(vm, "set", 0)?;
    if !set.is_empty() {
        set.clear();
    }
    if iterable.is_bound() {
        update(vm, set, &iterable)?;
    }
    Ok(Value::None)
}

fn add(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "add")?;
    let [item] = args.exactly(vm, "set.add")?;
    vm.set_add(set, item)?;
    Ok(Value::None)
}

fn remove(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "remove")?;
    let [item] = args.exactly(vm, "set.remove")?;
    if !discard(vm, set, &item)? {
        return Err(vm.key_error(item));
    }
    Ok(Value::None)
}

fn discard_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "discard")?;
    let [item] = args.exactly(vm, "set.discard")?;
    discard(vm, set, &item)?;
    Ok(Value::None)
}

fn pop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "pop")?;
    let [] = args.exactly(vm, "set.pop")?;
    set.pop().ok_or_else(|| vm.key_error(Value::str("pop from an empty set")))
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "clear")?;
    let [] = args.exactly(vm, "set.clear")?;
    set.clear();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = any(vm, &this, "copy")?;
    let [] = args.exactly(vm, "set.copy")?;
    if matches!(this, Value::FrozenSet(_)) {
        return Ok(this);
    }
    Ok(like(&this, Rc::new(set.copy())))
}

fn union(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = any(vm, &this, "union")?;
    args.no_keywords(vm, "set.union")?;
    let result = Rc::new(set.copy());
    for other in &args.values {
        if !other.is(&this) {
            update(vm, &result, other)?;
        }
    }
    Ok(like(&this, result))
}

fn update_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "update")?;
    args.no_keywords(vm, "set.update")?;
    for other in &args.values {
        update(vm, set, other)?;
    }
    Ok(Value::None)
}

fn intersection_of(vm: &mut Vm, set: &Rc<Set>, others: &[Value]) -> Result<Rc<Set>, Raised> {
    let Some((first, rest)) = others.split_first() else { return Ok(Rc::new(set.copy())) };
    let mut result = intersection(vm, set, first)?;
    for other in rest {
        result = intersection(vm, &result, other)?;
    }
    Ok(result)
}

fn intersection_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = any(vm, &this, "intersection")?;
    args.no_keywords(vm, "set.intersection")?;
    Ok(like(&this, intersection_of(vm, set, &args.values)?))
}

fn intersection_update(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "intersection_update")?;
    args.no_keywords(vm, "set.intersection_update")?;
    let result = intersection_of(vm, set, &args.values)?;
    set.swap(&result);
    Ok(Value::None)
}

fn difference_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = any(vm, &this, "difference")?;
    args.no_keywords(vm, "set.difference")?;
    let result = match args.values.split_first() {
        None => Rc::new(set.copy()),
        Some((first, rest)) => {
            let result = difference(vm, set, first)?;
            for other in rest {
                difference_update(vm, &result, other)?;
            }
            result
        }
    };
    Ok(like(&this, result))
}

fn difference_update_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "difference_update")?;
    args.no_keywords(vm, "set.difference_update")?;
    for other in &args.values {
        difference_update(vm, set, other)?;
    }
    Ok(Value::None)
}

fn symmetric_difference_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = any(vm, &this, "symmetric_difference")?;
    let [other] = args.exactly(vm, "set.symmetric_difference")?;
    Ok(like(&this, symmetric_difference(vm, set, &other)?))
}

fn symmetric_difference_update_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = receiver::set(vm, &this, "symmetric_difference_update")?;
    let [other] = args.exactly(vm, "set.symmetric_difference_update")?;
    symmetric_difference_update(vm, set, &other)?;
    Ok(Value::None)
}

fn is_disjoint(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = any(vm, &this, "isdisjoint")?;
    let [other] = args.exactly(vm, "set.isdisjoint")?;
    if let Some(other) = other.as_any_set() {
        let (walked, asked) = if other.len() > set.len() { (set, other) } else { (other, set) };
        for (hash, key) in walked.items() {
            if vm.set_find(asked, &key, hash)?.is_some() {
                return Ok(Value::Bool(false));
            }
        }
        return Ok(Value::Bool(true));
    }
    let iterator = vm.iter(&other)?;
    while let Some(item) = vm.next(&iterator)? {
        if vm.set_contains(set, &item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

fn is_subset_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = any(vm, &this, "issubset")?;
    let [other] = args.exactly(vm, "set.issubset")?;
    if let Some(other) = other.as_any_set() {
        return Ok(Value::Bool(is_subset(vm, set, other)?));
    }
    let common = intersection(vm, set, &other)?;
    Ok(Value::Bool(common.len() == set.len()))
}

fn is_superset_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let set = any(vm, &this, "issuperset")?;
    let [other] = args.exactly(vm, "set.issuperset")?;
    if let Some(other) = other.as_any_set() {
        return Ok(Value::Bool(is_subset(vm, other, set)?));
    }
    let iterator = vm.iter(&other)?;
    while let Some(item) = vm.next(&iterator)? {
        if !contains(vm, set, &item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}
