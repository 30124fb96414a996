//! `count`, `cycle`, `repeat`: iterators that need not end.

use super::{made, to_make};
use crate::lang::code::Binary;
use crate::vm::object::{NativeDef, NativeIterator};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const COUNT: &[NativeDef] = &[plain("__new__", "(start=0, step=1)", count)];
pub(super) const CYCLE: &[NativeDef] = &[plain("__new__", "(iterable, /)", cycle)];
pub(super) const REPEAT: &[NativeDef] = &[plain("__new__", "(object, times=<unrepresentable>)", repeat)];

struct Count {
    next: Value,
    step: Value,
}

impl NativeIterator for Count {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let after = match (&self.next, &self.step) {
            (Value::Int(at), Value::Int(step)) if at.checked_add(*step).is_some() => Value::Int(at + step),
            (at, step) => vm.binary(Binary::Add, &at.clone(), &step.clone())?,
        };
        Ok(Some(std::mem::replace(&mut self.next, after)))
    }

    fn shown_arguments(&self) -> Option<Vec<Value>> {
        Some(match self.step {
            Value::Int(1) => vec![self.next.clone()],
            _ => vec![self.next.clone(), self.step.clone()],
        })
    }
}

fn count(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "count")?;
    let [start, step] = args.bind(vm, "count", ["start", "step"], 0, 2, 0)?;
    for value in [&start, &step] {
        let is_number = !value.is_bound()
            || matches!(
                value.builtin(),
                Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_) | Value::Bool(_)
            )
            || vm.special(value, &vm.names.index.clone()).is_some()
            || vm.special(value, &vm.names.float.clone()).is_some();
        if !is_number {
            return Err(vm.type_error("a number is required"));
        }
    }
    let next = if start.is_bound() { start } else { Value::Int(0) };
    let step = if step.is_bound() { step } else { Value::Int(1) };
    made(&class, Count { next, step })
}

struct Cycle {
    /// Where the items come from the first time; `None` after that.
    source: Option<Value>,
    saved: Vec<Value>,
    at: usize,
}

impl NativeIterator for Cycle {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        if let Some(source) = self.source.clone() {
            if let Some(item) = vm.next(&source)? {
                self.saved.push(item.clone());
                return Ok(Some(item));
            }
            self.source = None;
        }
        if self.saved.is_empty() {
            return Ok(None);
        }
        let item = self.saved[self.at].clone();
        self.at = (self.at + 1) % self.saved.len();
        Ok(Some(item))
    }
}

fn cycle(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "cycle")?;
    let [iterable] = args.between(vm, "cycle", 1)?;
    let source = Some(vm.iter(&iterable)?);
    made(&class, Cycle { source, saved: Vec::new(), at: 0 })
}

struct Repeat {
    item: Value,
    left: Option<i64>,
}

impl NativeIterator for Repeat {
    fn next(&mut self, _: &mut Vm) -> Result<Option<Value>, Raised> {
        match &mut self.left {
            Some(0) => return Ok(None),
            Some(left) => *left -= 1,
            None => {}
        }
        Ok(Some(self.item.clone()))
    }

    fn shown_arguments(&self) -> Option<Vec<Value>> {
        Some(std::iter::once(self.item.clone()).chain(self.left.map(Value::Int)).collect())
    }

    fn left(&self) -> Option<i64> {
        self.left
    }
}

fn repeat(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "repeat")?;
    let [item, times] = args.bind(vm, "repeat", ["object", "times"], 0, 2, 1)?;
    let left = if times.is_bound() { Some(vm.index(&times)?.max(0)) } else { None };
    made(&class, Repeat { item, left })
}
