//! The special methods of containers as functions that scripts can name: `list.__len__`, `super().__getitem__(key)`.
//!
//! Instructions don't come this way: they serve builtin values directly.

use super::{add_methods, item, plain};
use crate::lang::code::{Binary, Compare};
use crate::vm::object::{Class, NativeDef, Str};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

macro_rules! operators {
    ($($function:ident, $reflected:ident = $op:ident;)*) => {
        $(
            fn $function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
                binary(vm, args, Binary::$op, false)
            }
            #[allow(dead_code)]
            fn $reflected(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
                binary(vm, args, Binary::$op, true)
            }
        )*
    };
}

macro_rules! comparisons {
    ($($function:ident = $op:ident;)*) => {
        $(fn $function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
            compare(vm, args, Compare::$op)
        })*
    };
}

operators! {
    add, _radd = Add;
    mul, rmul = Multiply;
    or, ror = Or;
    and, rand = And;
    sub, rsub = Subtract;
    xor, rxor = Xor;
}

comparisons! {
    eq = Equal;
    ne = NotEqual;
    lt = Less;
    le = LessEqual;
    gt = Greater;
    ge = GreaterEqual;
}

const ALL: &[NativeDef] = &[
    plain("__len__", "($self, /)", len),
    plain("__iter__", "($self, /)", iter),
    plain("__contains__", "($self, key, /)", contains),
    plain("__repr__", "($self, /)", repr),
    plain("__eq__", "($self, value, /)", eq),
    plain("__ne__", "($self, value, /)", ne),
    plain("__lt__", "($self, value, /)", lt),
    plain("__le__", "($self, value, /)", le),
    plain("__gt__", "($self, value, /)", gt),
    plain("__ge__", "($self, value, /)", ge),
];
const ITEMS: &[NativeDef] = &[plain("__getitem__", "($self, key, /)", getitem)];
const MUTABLE: &[NativeDef] =
    &[plain("__setitem__", "($self, key, value, /)", setitem), plain("__delitem__", "($self, key, /)", delitem)];
const SEQUENCE: &[NativeDef] = &[
    plain("__add__", "($self, value, /)", add),
    plain("__mul__", "($self, value, /)", mul),
    plain("__rmul__", "($self, value, /)", rmul),
];
const UNITED: &[NativeDef] = &[plain("__or__", "($self, value, /)", or), plain("__ror__", "($self, value, /)", ror)];
const SETS: &[NativeDef] = &[
    plain("__and__", "($self, value, /)", and),
    plain("__rand__", "($self, value, /)", rand),
    plain("__sub__", "($self, value, /)", sub),
    plain("__rsub__", "($self, value, /)", rsub),
    plain("__xor__", "($self, value, /)", xor),
    plain("__rxor__", "($self, value, /)", rxor),
];
const HASHED: &[NativeDef] = &[plain("__hash__", "($self, /)", hash)];

/// Fills the containers' classes.
pub fn install(vm: &mut Vm) {
    let t = vm.types.clone();
    let containers =
        [&t.list, &t.tuple, &t.dict, &t.set, &t.frozenset, &t.range, &t.dict_keys, &t.dict_values, &t.dict_items];
    for class in containers {
        add_methods(class, ALL);
    }
    for class in [&t.list, &t.tuple, &t.dict, &t.range] {
        add_methods(class, ITEMS);
    }
    for class in [&t.list, &t.dict] {
        add_methods(class, MUTABLE);
    }
    for class in [&t.list, &t.tuple] {
        add_methods(class, SEQUENCE);
    }
    for class in [&t.dict, &t.set, &t.frozenset, &t.dict_keys, &t.dict_items] {
        add_methods(class, UNITED);
    }
    for class in [&t.set, &t.frozenset, &t.dict_keys, &t.dict_items] {
        add_methods(class, SETS);
    }
    for class in [&t.tuple, &t.frozenset, &t.range] {
        add_methods(class, HASHED);
    }
    for class in [&t.list, &t.dict, &t.set, &t.dict_keys, &t.dict_items] {
        unhashable(class, &vm.names.hash);
    }
}

fn unhashable(class: &Rc<Class>, name: &Rc<Str>) {
    class.set(name, Value::None);
}

fn binary(vm: &mut Vm, mut args: Args, op: Binary, reflected: bool) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "operator")?;
    let (a, b) = (receiver.builtin().clone(), other.builtin().clone());
    let result = if reflected { vm.plain_binary(op, &b, &a)? } else { vm.plain_binary(op, &a, &b)? };
    Ok(result.unwrap_or(Value::NotImplemented))
}

fn compare(vm: &mut Vm, mut args: Args, op: Compare) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "comparison")?;
    let (a, b) = (receiver.builtin().clone(), other.builtin().clone());
    Ok(vm.plain_compare(op, &a, &b)?.unwrap_or(Value::NotImplemented))
}

fn len(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let inside = receiver.builtin().clone();
    match crate::vm::machine::simple_length(&inside) {
        Some(length) => Ok(Value::from(length)),
        None => {
            let name = vm.type_name(&inside);
            Err(vm.type_error(format!("object of type '{name}' has no len()")))
        }
    }
}

fn iter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let inside = receiver.builtin().clone();
    match crate::vm::machine::simple_iter(&inside) {
        Some(iterator) => Ok(iterator),
        None => match &inside {
            Value::Range(_) => super::range::iterate(inside),
            other => {
                let name = vm.type_name(other);
                Err(vm.type_error(format!("'{name}' object is not iterable")))
            }
        },
    }
}

fn contains(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [key] = args.exactly(vm, "__contains__")?;
    let inside = receiver.builtin().clone();
    vm.contains(&inside, &key).map(Value::Bool)
}

fn getitem(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [key] = args.exactly(vm, "__getitem__")?;
    match item::get(vm, &receiver, &key)? {
        Some(value) => Ok(value),
        None => Ok(Value::NotImplemented),
    }
}

fn setitem(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [key, value] = args.exactly(vm, "__setitem__")?;
    item::set(vm, &receiver, &key, value)?;
    Ok(Value::None)
}

fn delitem(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [key] = args.exactly(vm, "__delitem__")?;
    item::delete(vm, &receiver, &key)?;
    Ok(Value::None)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    if let (Value::Set(set) | Value::FrozenSet(set), Value::Instance(instance)) = (receiver.builtin(), &receiver) {
        let (name, set) = (instance.class().name(), set.clone());
        if set.is_empty() {
            return Ok(Value::str(format!("{name}()")));
        }
        let items = Value::list(set.items().into_iter().map(|(_, item)| item).collect());
        let shown = vm.repr(&items)?;
        return Ok(Value::str(format!("{name}({{{}}})", &shown.text()[1..shown.text().len() - 1])));
    }
    let inside = receiver.builtin().clone();
    vm.repr(&inside).map(Value::Str)
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let inside = receiver.builtin().clone();
    Ok(Value::Int(vm.hash(&inside)? as i64))
}
