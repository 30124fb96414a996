//! `accumulate`, `pairwise`, `starmap`: something of each item, or of an item and the one before.

use super::{made, to_make};
use crate::lang::code::Binary;
use crate::vm::object::{NativeDef, NativeIterator};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const ACCUMULATE: &[NativeDef] = &[plain("__new__", "(iterable, func=None, *, initial=None)", accumulate)];
pub(super) const PAIRWISE: &[NativeDef] = &[plain("__new__", "(iterable, /)", pairwise)];
pub(super) const STARMAP: &[NativeDef] = &[plain("__new__", "(function, iterable, /)", starmap)];

struct Accumulate {
    source: Value,
    function: Value,
    /// What is given first; `Unbound` once it was given.
    initial: Value,
    total: Value,
}

impl NativeIterator for Accumulate {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        if self.initial.is_bound() {
            self.total = std::mem::take(&mut self.initial);
            return Ok(Some(self.total.clone()));
        }
        let Some(item) = vm.next(&self.source)? else { return Ok(None) };
        self.total = match (self.total.is_bound(), self.function.is_none()) {
            (false, _) => item,
            (true, true) => vm.binary(Binary::Add, &self.total, &item)?,
            (true, false) => vm.call(&self.function, Args::of([self.total.clone(), item]))?,
        };
        Ok(Some(self.total.clone()))
    }
}

fn accumulate(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "accumulate")?;
    let [iterable, function, initial] = args.bind(vm, "accumulate", ["iterable", "func", "initial"], 0, 2, 1)?;
    let source = vm.iter(&iterable)?;
    let function = if function.is_bound() { function } else { Value::None };
    let initial = if initial.is_none() { Value::Unbound } else { initial };
    made(&class, Accumulate { source, function, initial, total: Value::Unbound })
}

struct Pairwise {
    source: Option<Value>,
    before: Value,
}

impl NativeIterator for Pairwise {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let Some(source) = self.source.clone() else { return Ok(None) };
        if !self.before.is_bound() {
            match vm.next(&source)? {
                Some(first) => self.before = first,
                None => {
                    self.source = None;
                    return Ok(None);
                }
            }
        }
        match vm.next(&source)? {
            Some(item) => {
                let before = std::mem::replace(&mut self.before, item.clone());
                Ok(Some(Value::tuple(vec![before, item])))
            }
            None => {
                self.source = None;
                self.before = Value::Unbound;
                Ok(None)
            }
        }
    }
}

fn pairwise(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "pairwise")?;
    let [iterable] = args.exactly(vm, "pairwise")?;
    let source = Some(vm.iter(&iterable)?);
    made(&class, Pairwise { source, before: Value::Unbound })
}

struct StarMap {
    function: Value,
    source: Value,
}

impl NativeIterator for StarMap {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let Some(arguments) = vm.next(&self.source)? else { return Ok(None) };
        let arguments = vm.collect(&arguments)?;
        vm.call(&self.function, Args::from_vec(arguments)).map(Some)
    }
}

fn starmap(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "starmap")?;
    let [function, iterable] = args.exactly(vm, "starmap")?;
    let source = vm.iter(&iterable)?;
    made(&class, StarMap { function, source })
}
