//! `batched` and `groupby`: neighbouring items together.

use super::{class, made, to_make};
use crate::vm::object::{NativeDef, NativeIterator};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub(super) const BATCHED: &[NativeDef] = &[plain("__new__", "(iterable, n, *, strict=False)", batched)];
pub(super) const GROUP_BY: &[NativeDef] = &[plain("__new__", "(iterable, key=None)", groupby)];
pub(super) const GROUPER: &[NativeDef] = &[plain("__new__", "(parent, tgtkey, /)", |vm, _| {
    Err(vm.type_error("cannot create 'itertools._grouper' instances"))
})];

struct Batched {
    source: Option<Value>,
    size: usize,
    strict: bool,
}

impl NativeIterator for Batched {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let Some(source) = self.source.clone() else { return Ok(None) };
        let mut items = Vec::new();
        while items.len() < self.size {
            match vm.next(&source)? {
                Some(item) => items.push(item),
                None => break,
            }
        }
        if items.is_empty() {
            self.source = None;
            return Ok(None);
        }
        if items.len() < self.size && self.strict {
            self.source = None;
            return Err(vm.value_error("batched(): incomplete batch"));
        }
        Ok(Some(Value::tuple(items)))
    }
}

fn batched(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "batched")?;
    let [iterable, size, strict] = args.bind(vm, "batched", ["iterable", "n", "strict"], 0, 2, 2)?;
    let size = vm.index(&size)?;
    let strict = strict.is_bound() && vm.truth(&strict)?;
    if size < 1 {
        return Err(vm.value_error("n must be at least one"));
    }
    let source = Some(vm.iter(&iterable)?);
    made(&class, Batched { source, size: size as usize, strict })
}

/// What a `groupby` and its groups share.
struct Shared {
    source: Value,
    key: Value,
    /// The key of the group that was given last.
    wanted: RefCell<Value>,
    /// The key of the item that was taken last.
    current_key: RefCell<Value>,
    /// The item that was taken last; `Unbound` once a group gave it.
    current: RefCell<Value>,
    /// The number of the group that may still give items.
    group: Cell<u64>,
}

impl Shared {
    /// Takes an item from the source; whether there was one.
    fn step(&self, vm: &mut Vm) -> Result<bool, Raised> {
        let Some(item) = vm.next(&self.source)? else { return Ok(false) };
        let key = if self.key.is_none() { item.clone() } else { vm.call(&self.key, Args::one(item.clone()))? };
        let old = (self.current_key.replace(key), self.current.replace(item));
        drop(old);
        Ok(true)
    }
}

struct GroupBy(Rc<Shared>);

impl NativeIterator for GroupBy {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let shared = &self.0;
        shared.group.set(shared.group.get() + 1);
        loop {
            let (current, wanted) = (shared.current_key.borrow().clone(), shared.wanted.borrow().clone());
            if current.is_bound() && (!wanted.is_bound() || !vm.equal(&wanted, &current)?) {
                break;
            }
            if !shared.step(vm)? {
                return Ok(None);
            }
        }
        let key = shared.current_key.borrow().clone();
        let old = shared.wanted.replace(key.clone());
        drop(old);
        let group = Group { shared: shared.clone(), number: shared.group.get(), key: key.clone() };
        let group = made(&class(vm, "_grouper"), group)?;
        Ok(Some(Value::tuple(vec![key, group])))
    }
}

struct Group {
    shared: Rc<Shared>,
    number: u64,
    key: Value,
}

impl NativeIterator for Group {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let shared = &self.shared;
        if shared.group.get() != self.number {
            return Ok(None);
        }
        let is_taken = !shared.current.borrow().is_bound();
        if is_taken && !shared.step(vm)? {
            return Ok(None);
        }
        let current = shared.current_key.borrow().clone();
        if !vm.equal(&self.key, &current)? {
            return Ok(None);
        }
        Ok(Some(shared.current.take()))
    }
}

fn groupby(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "groupby")?;
    let [iterable, key] = args.bind(vm, "groupby", ["iterable", "key"], 0, 2, 1)?;
    let source = vm.iter(&iterable)?;
    let key = if key.is_bound() { key } else { Value::None };
    let (wanted, current_key, current, group) = Default::default();
    made(&class, GroupBy(Rc::new(Shared { source, key, wanted, current_key, current, group })))
}
