//! `compress`, `dropwhile`, `filterfalse`, `islice`, `takewhile`: some of an iterable's items.

use super::{made, to_make};
use crate::vm::object::{NativeDef, NativeIterator};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const COMPRESS: &[NativeDef] = &[plain("__new__", "(data, selectors)", compress)];
pub(super) const DROP_WHILE: &[NativeDef] = &[plain("__new__", "(predicate, iterable, /)", drop_while)];
pub(super) const FILTER_FALSE: &[NativeDef] = &[plain("__new__", "(function, iterable, /)", filter_false)];
pub(super) const ISLICE: &[NativeDef] = &[plain("__new__", "(iterable, start, stop, step)", islice)];
pub(super) const TAKE_WHILE: &[NativeDef] = &[plain("__new__", "(predicate, iterable, /)", take_while)];

struct Compress {
    data: Value,
    selectors: Value,
}

impl NativeIterator for Compress {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        loop {
            let Some(item) = vm.next(&self.data)? else { return Ok(None) };
            let Some(selector) = vm.next(&self.selectors)? else { return Ok(None) };
            if vm.truth(&selector)? {
                return Ok(Some(item));
            }
        }
    }
}

fn compress(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "compress")?;
    let [data, selectors] = args.bind(vm, "compress", ["data", "selectors"], 0, 2, 2)?;
    let (data, selectors) = (vm.iter(&data)?, vm.iter(&selectors)?);
    made(&class, Compress { data, selectors })
}

/// What a predicate says of an item; `None` as the predicate asks the item itself.
fn verdict(vm: &mut Vm, predicate: &Value, item: &Value) -> Result<bool, Raised> {
    let by_truth = predicate.is_none() || matches!(predicate, Value::Class(c) if c.id == vm.types.bool_.id);
    let verdict = if by_truth { item.clone() } else { vm.call(predicate, Args::one(item.clone()))? };
    vm.truth(&verdict)
}

struct DropWhile {
    predicate: Value,
    source: Value,
    started: bool,
}

impl NativeIterator for DropWhile {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        loop {
            let Some(item) = vm.next(&self.source)? else { return Ok(None) };
            if self.started {
                return Ok(Some(item));
            }
            let verdict = vm.call(&self.predicate, Args::one(item.clone()))?;
            if !vm.truth(&verdict)? {
                self.started = true;
                return Ok(Some(item));
            }
        }
    }
}

fn drop_while(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "dropwhile")?;
    let [predicate, iterable] = args.exactly(vm, "dropwhile")?;
    let source = vm.iter(&iterable)?;
    made(&class, DropWhile { predicate, source, started: false })
}

struct TakeWhile {
    predicate: Value,
    source: Value,
    stopped: bool,
}

impl NativeIterator for TakeWhile {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        if self.stopped {
            return Ok(None);
        }
        let Some(item) = vm.next(&self.source)? else { return Ok(None) };
        let verdict = vm.call(&self.predicate, Args::one(item.clone()))?;
        if vm.truth(&verdict)? {
            return Ok(Some(item));
        }
        self.stopped = true;
        Ok(None)
    }
}

fn take_while(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "takewhile")?;
    let [predicate, iterable] = args.exactly(vm, "takewhile")?;
    let source = vm.iter(&iterable)?;
    made(&class, TakeWhile { predicate, source, stopped: false })
}

struct FilterFalse {
    predicate: Value,
    source: Value,
}

impl NativeIterator for FilterFalse {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        while let Some(item) = vm.next(&self.source)? {
            if !verdict(vm, &self.predicate, &item)? {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }
}

fn filter_false(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "filterfalse")?;
    let [predicate, iterable] = args.exactly(vm, "filterfalse")?;
    let source = vm.iter(&iterable)?;
    made(&class, FilterFalse { predicate, source })
}

struct Islice {
    /// `None` once it is over: then the source is let go.
    source: Option<Value>,
    /// How many items were taken from the source.
    taken: i64,
    /// The index of the next item to give.
    next: i64,
    stop: i64,
    step: i64,
}

impl NativeIterator for Islice {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let Some(source) = self.source.clone() else { return Ok(None) };
        let end = self.next.min(self.stop);
        while self.taken < end {
            if vm.next(&source)?.is_none() {
                self.source = None;
                return Ok(None);
            }
            self.taken += 1;
        }
        if self.taken >= self.stop {
            self.source = None;
            return Ok(None);
        }
        let Some(item) = vm.next(&source)? else {
            self.source = None;
            return Ok(None);
        };
        self.taken += 1;
        self.next = self.next.saturating_add(self.step);
        Ok(Some(item))
    }
}

fn islice(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "islice")?;
    if args.len() == 1 || args.is_empty() {
        let given = args.len();
        args.no_keywords(vm, "islice")?;
        return Err(vm.type_error(format!("islice expected at least 2 arguments, got {given}")));
    }
    let [iterable, first, second, step] = args.between(vm, "islice", 2)?;
    let (start, stop) = if second.is_bound() { (first, second.clone()) } else { (Value::None, first) };
    let bound = |vm: &mut Vm, value: &Value, default: i64| match value {
        Value::None => Some(default),
        other => vm.index(other).ok().filter(|n| *n >= 0),
    };
    const RANGE: &str = "islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let Some(stop) = bound(vm, &stop, i64::MAX) else {
        let which = "Stop argument";
        return Err(vm.value_error(format!("{which} for {RANGE}")));
    };
    let Some(start) = bound(vm, &start, 0) else {
        return Err(vm.value_error(format!("Indices for {RANGE}")));
    };
    let step = if step.is_bound() { bound(vm, &step, 1) } else { Some(1) };
    let Some(step) = step.filter(|n| *n >= 1) else {
        return Err(vm.value_error("Step for islice() must be a positive integer or None."));
    };
    let source = Some(vm.iter(&iterable)?);
    made(&class, Islice { source, taken: 0, next: start, stop, step })
}
