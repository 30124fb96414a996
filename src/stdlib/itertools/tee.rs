//! `tee`: several iterators over what one gives.

use super::{class, made, to_make};
use crate::vm::object::{IteratorState, NativeDef, NativeIterator};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

pub(super) const FUNCTIONS: &[NativeDef] = &[plain("tee", "(iterable, n=2, /)", tee)];
pub(super) const TEE_OBJECT: &[NativeDef] = &[plain("__new__", "(iterable, /)", new)];
pub(super) const COPY: &[NativeDef] = &[plain("__copy__", "($self, /)", copy)];

/// What the iterators of one `tee` share.
struct Shared {
    source: Value,
    /// Items that some iterator has still to give.
    items: RefCell<VecDeque<Value>>,
    /// The index of the first of them.
    first: Cell<usize>,
    /// Where each iterator stands; `None` for one that is gone.
    places: RefCell<Vec<Option<usize>>>,
    running: Cell<bool>,
}

impl Shared {
    /// A new iterator at a place.
    fn join(self: &Rc<Shared>, at: usize) -> Tee {
        let mut places = self.places.borrow_mut();
        places.push(Some(at));
        Tee { shared: self.clone(), number: places.len() - 1 }
    }

    fn place(&self, number: usize) -> usize {
        self.places.borrow().get(number).copied().flatten().unwrap_or(0)
    }

    /// Moves an iterator and lets items go that nobody wants any more.
    fn set_place(&self, number: usize, place: Option<usize>) {
        if let Some(known) = self.places.borrow_mut().get_mut(number) {
            *known = place;
        }
        let Some(least) = self.places.borrow().iter().flatten().min().copied() else { return };
        let gone: Vec<Value> = {
            let mut items = self.items.borrow_mut();
            let count = least.saturating_sub(self.first.get()).min(items.len());
            self.first.set(self.first.get() + count);
            items.drain(..count).collect()
        };
        drop(gone);
    }
}

struct Tee {
    shared: Rc<Shared>,
    number: usize,
}

impl Drop for Tee {
    fn drop(&mut self) {
        self.shared.set_place(self.number, None);
    }
}

impl NativeIterator for Tee {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let shared = self.shared.clone();
        let place = shared.place(self.number);
        let known = shared.items.borrow().get(place - shared.first.get()).cloned();
        let item = match known {
            Some(item) => item,
            None => {
                if shared.running.replace(true) {
                    return Err(vm.runtime_error("cannot re-enter the tee iterator"));
                }
                let found = vm.next(&shared.source);
                shared.running.set(false);
                let Some(item) = found? else { return Ok(None) };
                shared.items.borrow_mut().push_back(item.clone());
                item
            }
        };
        shared.set_place(self.number, Some(place + 1));
        Ok(Some(item))
    }

    fn joined(&self) -> Option<Box<dyn NativeIterator>> {
        Some(Box::new(self.shared.join(self.shared.place(self.number))))
    }
}

fn fresh(vm: &mut Vm, iterable: &Value) -> Result<Rc<Shared>, Raised> {
    let source = vm.iter(iterable)?;
    let (items, first, places, running) = Default::default();
    Ok(Rc::new(Shared { source, items, first, places, running }))
}

fn tee(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable, count] = args.between(vm, "tee", 1)?;
    let count = if count.is_bound() { vm.index(&count)? } else { 2 };
    if count < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    if count == 0 {
        return Ok(Value::tuple(vec![]));
    }
    let class = class(vm, "_tee");
    let first = match another(&class, &iterable) {
        Some(first) => first,
        None => made(&class, fresh(vm, &iterable)?.join(0))?,
    };
    let mut all = vec![first.clone()];
    for _ in 1..count {
        all.extend(another(&class, &first));
    }
    Ok(Value::tuple(all))
}

/// Another iterator at the place of one of a `tee`.
fn another(class: &Rc<crate::vm::object::Class>, value: &Value) -> Option<Value> {
    let Value::Iterator(iterator) = value else { return None };
    let IteratorState::Native(native) = &*iterator.state.borrow() else { return None };
    let state = RefCell::new(IteratorState::Native(native.joined()?));
    Some(Value::Iterator(Rc::new(crate::vm::object::Iterator { state, class: Some(class.clone()) })))
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "_tee")?;
    let [iterable] = args.exactly(vm, "_tee")?;
    match another(&class, &iterable) {
        Some(joined) => Ok(joined),
        None => made(&class, fresh(vm, &iterable)?.join(0)),
    }
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let class = class(vm, "_tee");
    another(&class, &this).ok_or_else(|| vm.type_error("descriptor '__copy__' requires an 'itertools._tee' object"))
}
