//! Iteration: `len`, `iter`, `next`, `sorted`, `min`, `max`, `sum`, `any`, `all`, and the classes `enumerate`, `zip`,
//! `map`, `filter`, `reversed`.

use crate::lang::code::{Binary, Compare};
use crate::vm::machine::Resume;
use crate::vm::object::{GeneratorKind, Iterator, IteratorState, NativeDef, intern};
use crate::vm::types::{add_static_methods, flow, plain};
use crate::vm::{Args, Flow, OnYield, Raised, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("len", "(obj, /)", len),
    plain("iter", "(object, sentinel=<unrepresentable>, /)", iter),
    flow("next", "(iterator, default=<unrepresentable>, /)", next),
    plain("sorted", "(iterable, /, *, key=None, reverse=False)", sorted),
    plain("min", "(iterable, *, default=<unrepresentable>, key=None)", min),
    plain("max", "(iterable, *, default=<unrepresentable>, key=None)", max),
    plain("sum", "(iterable, /, start=0)", sum),
    plain("any", "(iterable, /)", any),
    plain("all", "(iterable, /)", all),
];

const ENUMERATE: &[NativeDef] = &[plain("__new__", "(cls, iterable, start=0)", new_enumerate)];
const ZIP: &[NativeDef] = &[plain("__new__", "(cls, *iterables, strict=False)", new_zip)];
const MAP: &[NativeDef] = &[plain("__new__", "(cls, func, /, *iterables)", new_map)];
const FILTER: &[NativeDef] = &[plain("__new__", "(cls, function, iterable, /)", new_filter)];
const REVERSED: &[NativeDef] = &[plain("__new__", "(cls, sequence, /)", new_reversed)];

/// The classes whose call makes an iterator.
pub(super) fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    let classes = [("enumerate", ENUMERATE), ("zip", ZIP), ("map", MAP), ("filter", FILTER), ("reversed", REVERSED)];
    for (name, new) in classes {
        let class = types.iterator(name);
        add_static_methods(&class, new);
        vm.builtins.set_name(&intern(name), Value::Class(class));
    }
}

fn len(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "len")?;
    vm.length(&value).map(Value::from)
}

fn iter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, sentinel] = args.between(vm, "iter", 1)?;
    if !sentinel.is_bound() {
        return vm.iter(&object);
    }
    if vm.special(&object, &vm.names.call.clone()).is_none() {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(Iterator::new(IteratorState::Calls { callable: object, sentinel }))
}

fn next(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let [iterator, default] = args.between(vm, "next", 1)?;
    if let Value::Generator(generator) = &iterator
        && generator.kind == GeneratorKind::Generator
    {
        let on = if default.is_bound() { OnYield::Default(default) } else { OnYield::Result };
        return Ok(Flow::Resume(generator.clone(), Resume::Send(Value::None), on));
    }
    if let Value::Iterator(native) = &iterator {
        return match crate::vm::types::advance(vm, native)? {
            Some(item) => Ok(Flow::Return(item)),
            None if default.is_bound() => Ok(Flow::Return(default)),
            None => Err(vm.stop_iteration(Value::None)),
        };
    }
    let Some(method) = vm.special(&iterator, &vm.names.next.clone()) else {
        let name = vm.type_name(&iterator);
        return Err(vm.type_error(format!("'{name}' object is not an iterator")));
    };
    let bound = vm.bind_special(method, &iterator)?;
    if !default.is_bound() {
        return Ok(Flow::Call(bound, Args::none(), None));
    }
    let then = move |vm: &mut Vm, result: Result<Value, Raised>| match result {
        Err(raised) if raised.is(&vm.types.stop_iteration) => Ok(Flow::Return(default)),
        result => result.map(Flow::Return),
    };
    Ok(Flow::Call(bound, Args::none(), Some(Box::new(then))))
}

fn sorted(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable, key, reverse] = args.bind(vm, "sorted", ["iterable", "key", "reverse"], 1, 1, 1)?;
    let mut items = vm.collect(&iterable)?;
    let reverse = reverse.is_bound() && vm.truth(&reverse)?;
    crate::vm::types::sort::sort(vm, &mut items, &key, reverse)?;
    Ok(Value::list(items))
}

fn min(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    extreme(vm, args, "min", Compare::Less)
}

fn max(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    extreme(vm, args, "max", Compare::Greater)
}

fn extreme(vm: &mut Vm, mut args: Args, name: &str, better: Compare) -> Result<Value, Raised> {
    let key = args.keyword("key").filter(|k| !k.is_none());
    let default = args.keyword("default");
    if let Some((other, _)) = args.keywords.first() {
        let text = format!("{name}() got an unexpected keyword argument '{}'", other.text());
        return Err(vm.type_error(text));
    }
    let items = match args.len() {
        0 => return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        1 => {
            let iterable = args.take(0);
            vm.collect(&iterable)?
        }
        _ if default.is_some() => {
            return Err(
                vm.type_error(format!("Cannot specify a default for {name}() with multiple positional arguments"))
            );
        }
        _ => args.values.to_vec(),
    };
    let mut best: Option<(Value, Value)> = None;
    for item in items {
        let rank = match &key {
            Some(key) => vm.call(key, Args::one(item.clone()))?,
            None => item.clone(),
        };
        let wins = match &best {
            None => true,
            Some((known, _)) => {
                let result = vm.compare(better, &rank, known)?;
                vm.truth(&result)?
            }
        };
        if wins {
            best = Some((rank, item));
        }
    }
    match (best, default) {
        (Some((_, item)), _) => Ok(item),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
    }
}

fn sum(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable, start] = args.bind(vm, "sum", ["iterable", "start"], 1, 2, 1)?;
    let mut total = if start.is_bound() { start } else { Value::Int(0) };
    for (kind, refusal) in [
        ("str", "sum() can't sum strings [use ''.join(seq) instead]"),
        ("bytes", "sum() can't sum bytes [use b''.join(seq) instead]"),
        ("bytearray", "sum() can't sum bytearray [use b''.join(seq) instead]"),
    ] {
        if vm.type_name(&total) == kind {
            return Err(vm.type_error(refusal));
        }
    }
    let iterator = vm.iter(&iterable)?;
    let mut compensation = 0.0;
    while let Some(item) = vm.next(&iterator)? {
        // Floats are added with Neumaier's compensation, as since CPython 3.12.
        if let Value::Float(sum) = &total {
            let x = match &item {
                Value::Float(x) => Some(*x),
                Value::Int(i) => Some(*i as f64),
                _ => None,
            };
            if let Some(x) = x {
                let next = sum + x;
                if matches!(item, Value::Float(_)) {
                    compensation += if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
                }
                total = Value::Float(next);
                continue;
            }
            total = compensated(*sum, compensation);
            compensation = 0.0;
        }
        total = match (&total, &item) {
            (Value::Int(a), Value::Int(b)) if a.checked_add(*b).is_some() => Value::Int(a + b),
            _ => vm.binary(Binary::Add, &total, &item)?,
        };
    }
    Ok(match total {
        Value::Float(sum) => compensated(sum, compensation),
        other => other,
    })
}

fn compensated(sum: f64, compensation: f64) -> Value {
    Value::Float(if compensation != 0.0 && compensation.is_finite() { sum + compensation } else { sum })
}

fn any(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable] = args.exactly(vm, "any")?;
    let iterator = vm.iter(&iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        if vm.truth(&item)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn all(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable] = args.exactly(vm, "all")?;
    let iterator = vm.iter(&iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        if !vm.truth(&item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

fn new_enumerate(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [iterable, start] = args.bind(vm, "enumerate", ["iterable", "start"], 0, 2, 1)?;
    let count = if start.is_bound() { vm.index_value(&start)? } else { Value::Int(0) };
    Ok(Iterator::new(IteratorState::Enumerate { inner: vm.iter(&iterable)?, count }))
}

fn iterators(vm: &mut Vm, iterables: &[Value]) -> Result<Vec<Value>, Raised> {
    iterables.iter().map(|iterable| vm.iter(iterable)).collect()
}

fn new_zip(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let strict = match args.keyword("strict") {
        Some(strict) => vm.truth(&strict)?,
        None => false,
    };
    args.no_keywords(vm, "zip")?;
    let mut inner = Vec::new();
    for (at, iterable) in args.values.iter().enumerate() {
        match vm.iter(iterable) {
            Ok(iterator) => inner.push(iterator),
            Err(raised)
                if raised.is(&vm.types.exception("TypeError"))
                    && vm.special(iterable, &vm.names.iter.clone()).is_none() =>
            {
                let name = vm.type_name(iterable);
                let _ = at;
                return Err(vm.type_error(format!("'{name}' object is not iterable")));
            }
            Err(raised) => return Err(raised),
        }
    }
    Ok(Iterator::new(IteratorState::Zip { inner, strict }))
}

fn new_map(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    args.no_keywords(vm, "map")?;
    if args.len() < 2 {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let function = args.take(0);
    let inner = iterators(vm, &args.values[1..])?;
    Ok(Iterator::new(IteratorState::Map { function, inner }))
}

fn new_filter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [function, iterable] = args.exactly(vm, "filter")?;
    Ok(Iterator::new(IteratorState::Filter { function, inner: vm.iter(&iterable)? }))
}

fn new_reversed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [sequence] = args.exactly(vm, "reversed")?;
    match vm.call_special(&sequence, &vm.names.reversed.clone(), Args::none())? {
        Some(Value::None) | None => {}
        Some(iterator) => return Ok(iterator),
    }
    let indexable =
        matches!(sequence.builtin(), Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_))
            || vm.special(&sequence, &vm.names.getitem.clone()).is_some();
    if !indexable || matches!(sequence.builtin(), Value::Set(_) | Value::FrozenSet(_)) {
        let name = vm.type_name(&sequence);
        return Err(vm.type_error(format!("'{name}' object is not reversible")));
    }
    let next = vm.length(&sequence)? as i64 - 1;
    Ok(Iterator::new(IteratorState::SequenceReversed { object: sequence, next }))
}
