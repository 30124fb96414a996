//! The classes of iterators: what they have in common, and those that scripts call.

use super::advance;
use crate::vm::object::{Class, Iterator, IteratorState, NativeDef};
use crate::vm::types::{add_class_methods, add_methods, add_static_methods, flow, generic_alias, plain, receiver};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

/// Every iterator class whose steps are items; awaitables have their own methods.
const CLASSES: &[&str] = &[
    "list_iterator",
    "list_reverseiterator",
    "tuple_iterator",
    "str_ascii_iterator",
    "str_iterator",
    "bytes_iterator",
    "bytearray_iterator",
    "range_iterator",
    "longrange_iterator",
    "dict_keyiterator",
    "dict_valueiterator",
    "dict_itemiterator",
    "dict_reversekeyiterator",
    "dict_reversevalueiterator",
    "dict_reverseitemiterator",
    "set_iterator",
    "iterator",
    "reversed",
    "callable_iterator",
    "enumerate",
    "zip",
    "map",
    "filter",
];

/// Classes whose iterators know how many items are left.
const HINTED: &[&str] = &[
    "list_iterator",
    "list_reverseiterator",
    "tuple_iterator",
    "str_ascii_iterator",
    "str_iterator",
    "bytes_iterator",
    "bytearray_iterator",
    "range_iterator",
    "longrange_iterator",
    "dict_keyiterator",
    "dict_valueiterator",
    "dict_itemiterator",
    "dict_reversekeyiterator",
    "dict_reversevalueiterator",
    "dict_reverseitemiterator",
    "set_iterator",
    "reversed",
];

/// The methods of every iterator class; libraries put them into theirs.
pub const METHODS: &[NativeDef] = &[plain("__iter__", "($self, /)", iter), plain("__next__", "($self, /)", next)];
const HINT: &[NativeDef] = &[plain("__length_hint__", "($self, /)", length_hint)];

const ENUMERATE: &[NativeDef] = &[plain("__new__", "(iterable, start=0)", enumerate)];
const ZIP: &[NativeDef] = &[plain("__new__", "(*iterables, strict=False)", zip)];
const MAP: &[NativeDef] = &[plain("__new__", "(function, iterable, /, *iterables)", map)];
const FILTER: &[NativeDef] = &[plain("__new__", "(function, iterable, /)", filter)];
const REVERSED: &[NativeDef] = &[flow("__new__", "(object, /)", reversed)];
const GENERIC: &[NativeDef] = &[plain("__class_getitem__", "(object, /)", generic_alias::class_getitem)];

/// Fills the classes of iterators.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    for name in CLASSES {
        add_methods(&types.iterator(name), METHODS);
    }
    for name in HINTED {
        add_methods(&types.iterator(name), HINT);
    }
    add_class_methods(&types.iterator("enumerate"), GENERIC);
    for (name, methods) in
        [("enumerate", ENUMERATE), ("zip", ZIP), ("map", MAP), ("filter", FILTER), ("reversed", REVERSED)]
    {
        add_static_methods(&types.iterator(name), methods);
    }
}

fn iter(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(args.receiver())
}

fn next(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let Value::Iterator(iterator) = &this else {
        return Err(receiver::wrong(vm, &this, "iterator", "__next__"));
    };
    let [] = args.exactly(vm, "__next__")?;
    match advance(vm, iterator)? {
        Some(item) => Ok(item),
        None => Err(vm.stop_iteration(Value::None)),
    }
}

/// The method `__length_hint__` of an iterator.
pub fn length_hint(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let Value::Iterator(iterator) = &this else {
        return Err(receiver::wrong(vm, &this, "iterator", "__length_hint__"));
    };
    Ok(super::hint::left(iterator).map_or(Value::NotImplemented, |left| Value::Int(left.max(0))))
}

fn class(vm: &mut Vm, args: &mut Args, name: &str) -> Result<Rc<Class>, Raised> {
    let base = vm.types.iterator(name);
    let class = receiver::class_to_make(vm, args, &base)?;
    receiver::leave_keywords(args, &class, &base, &vm.names.init);
    Ok(class)
}

fn enumerate(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = class(vm, &mut args, "enumerate")?;
    if args.is_empty() && args.keywords.is_empty() {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    }
    let [iterable, start] = args.bind(vm, "enumerate", ["iterable", "start"], 0, 2, 1)?;
    let count = if start.is_bound() { vm.index_value(&start)? } else { Value::Int(0) };
    let inner = vm.iter(&iterable)?;
    Ok(Iterator::of_state(&class, IteratorState::Enumerate { inner, count }))
}

fn iterators(vm: &mut Vm, values: &[Value]) -> Result<Vec<Value>, Raised> {
    values.iter().map(|value| vm.iter(value)).collect()
}

fn zip(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = class(vm, &mut args, "zip")?;
    let strict = match args.keyword("strict") {
        Some(strict) => vm.truth(&strict)?,
        None => false,
    };
    if let Some((name, _)) = args.keywords.first() {
        let message = format!("zip() got an unexpected keyword argument '{}'", name.text());
        return Err(vm.type_error(message));
    }
    let inner = iterators(vm, &args.values)?;
    Ok(Iterator::of_state(&class, IteratorState::Zip { inner, strict }))
}

fn map(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = class(vm, &mut args, "map")?;
    args.no_keywords(vm, "map")?;
    if args.len() < 2 {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let function = args.receiver();
    let inner = iterators(vm, &args.values)?;
    Ok(Iterator::of_state(&class, IteratorState::Map { function, inner }))
}

fn filter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = class(vm, &mut args, "filter")?;
    let [function, iterable] = args.exactly(vm, "filter")?;
    let inner = vm.iter(&iterable)?;
    Ok(Iterator::of_state(&class, IteratorState::Filter { function, inner }))
}

fn reversed(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let class = class(vm, &mut args, "reversed")?;
    let [sequence] = args.exactly(vm, "reversed")?;
    match vm.special(&sequence, &vm.names.reversed.clone()) {
        Some(Value::None) => {}
        Some(found) => {
            let bound = vm.bind_special(found, &sequence)?;
            return Ok(Flow::Call(bound, Args::none(), None));
        }
        None => {
            let is_sequence = vm.special(&sequence, &vm.names.getitem.clone()).is_some()
                && !matches!(sequence.builtin(), Value::Dict(_) | Value::Set(_) | Value::FrozenSet(_));
            if is_sequence {
                let next = vm.length(&sequence)? as i64 - 1;
                let state = IteratorState::SequenceReversed { object: sequence, next };
                return Ok(Flow::Return(Iterator::of_state(&class, state)));
            }
        }
    }
    let name = vm.type_name(&sequence);
    Err(vm.type_error(format!("'{name}' object is not reversible")))
}
