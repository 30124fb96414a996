//! `sum`, `min`, `max`, `any`, `all`: one result of many items.

use crate::lang::code::{Binary, Compare};
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Sink, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("sum", "(iterable, /, start=0)", sum),
    plain("min", "", min),
    plain("max", "", max),
    plain("any", "(iterable, /)", any),
    plain("all", "(iterable, /)", all),
];

fn any(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable] = args.exactly(vm, "any")?;
    let iterator = vm.iter(&iterable)?;
    while let Some(item) = next_unless(vm, &iterator, false)? {
        if vm.truth(&item)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn all(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable] = args.exactly(vm, "all")?;
    let iterator = vm.iter(&iterable)?;
    while let Some(item) = next_unless(vm, &iterator, true)? {
        if !vm.truth(&item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

/// The next item; a generator may pass over those that plainly have this truth.
fn next_unless(vm: &mut Vm, iterator: &Value, truth: bool) -> Result<Option<Value>, Raised> {
    match iterator {
        Value::Generator(generator) => vm.pour(generator, &mut Sink::While(truth)),
        other => vm.next(other),
    }
}

fn min(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    extreme(vm, args, "min", Compare::Less)
}

fn max(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    extreme(vm, args, "max", Compare::Greater)
}

fn extreme(vm: &mut Vm, mut args: Args, name: &str, op: Compare) -> Result<Value, Raised> {
    let keywords = Args { keywords: std::mem::take(&mut args.keywords), ..Args::none() };
    let [key, default] = keywords.bind(vm, name, ["key", "default"], 0, 0, 0)?;
    let source = match args.len() {
        0 => return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        1 => args.receiver(),
        _ if default.is_bound() => {
            return Err(
                vm.type_error(format!("Cannot specify a default for {name}() with multiple positional arguments"))
            );
        }
        _ => Value::tuple(args.values.to_vec()),
    };
    let by_key = key.is_bound() && !key.is_none();
    let iterator = vm.iter(&source)?;
    let mut best: Option<(Value, Value)> = None;
    while let Some(item) = vm.next(&iterator)? {
        let measure = if by_key { vm.call(&key, Args::one(item.clone()))? } else { item.clone() };
        let better = match &best {
            None => true,
            Some((_, known)) => precedes(vm, op, &measure, known)?,
        };
        if better {
            best = Some((item, measure));
        }
    }
    match best {
        Some((item, _)) => Ok(item),
        None if default.is_bound() => Ok(default),
        None => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
    }
}

fn precedes(vm: &mut Vm, op: Compare, a: &Value, b: &Value) -> Result<bool, Raised> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Ok(if op == Compare::Less { a < b } else { a > b }),
        (Value::Float(a), Value::Float(b)) => Ok(if op == Compare::Less { a < b } else { a > b }),
        _ => {
            let result = vm.compare(op, a, b)?;
            vm.truth(&result)
        }
    }
}

/// A sum of floats with what rounding lost: Neumaier's, as CPython has it since 3.12.
struct Compensated {
    high: f64,
    low: f64,
}

impl Compensated {
    fn add(&mut self, x: f64) {
        let total = self.high + x;
        self.low += if self.high.abs() >= x.abs() { (self.high - total) + x } else { (x - total) + self.high };
        self.high = total;
    }

    fn value(&self) -> f64 {
        if self.low != 0.0 && self.low.is_finite() { self.high + self.low } else { self.high }
    }
}

fn sum(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable, start] = args.bind(vm, "sum", ["iterable", "start"], 1, 2, 1)?;
    let mut total = match start.builtin() {
        Value::Unbound => Value::Int(0),
        Value::Str(_) => return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]")),
        Value::Bytes(_) => return Err(vm.type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
        Value::ByteArray(_) => return Err(vm.type_error("sum() can't sum bytearray [use b''.join(seq) instead]")),
        _ => start,
    };
    let iterator = vm.iter(&iterable)?;
    let mut whole = 0;
    let mut item = match (&iterator, &total) {
        (Value::Generator(generator), Value::Int(first)) => {
            let mut sink = Sink::Sum(*first);
            let item = vm.pour(generator, &mut sink)?;
            whole = sink.sum();
            item
        }
        _ => vm.next(&iterator)?,
    };
    if let Value::Int(first) = total {
        if !matches!(iterator, Value::Generator(_)) {
            whole = first;
        }
        while let Some(Value::Int(_) | Value::Bool(_)) = &item {
            let more = item.as_ref().and_then(Value::as_int).unwrap_or_default();
            match whole.checked_add(more) {
                Some(next) => whole = next,
                None => break,
            }
            item = vm.next(&iterator)?;
        }
        total = Value::Int(whole);
    }
    while let Some(next) = item {
        if let (Value::Float(first), Value::Float(_) | Value::Int(_) | Value::Bool(_)) = (&total, &next) {
            let mut sum = Compensated { high: *first, low: 0.0 };
            let mut current = Some(next);
            loop {
                match &current {
                    Some(Value::Float(f)) => sum.add(*f),
                    Some(Value::Int(i)) => sum.high += *i as f64,
                    Some(Value::Bool(b)) => sum.high += *b as i64 as f64,
                    _ => break,
                }
                current = vm.next(&iterator)?;
            }
            total = Value::Float(sum.value());
            item = current;
            continue;
        }
        total = vm.binary(Binary::Add, &total, &next)?;
        item = vm.next(&iterator)?;
    }
    Ok(total)
}
