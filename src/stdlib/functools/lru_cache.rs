//! What `lru_cache` makes of a function: it remembers results, the least recently used ones not for ever.

use crate::vm::object::{Class, Dict, Instance, Layout, Module, NativeDef, intern};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::{class_to_make, wrong};
use crate::vm::types::{add_methods, add_static_methods, flow, plain};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A function with its results.
struct Cached {
    function: Value,
    /// `None` for a cache without bound.
    most: Option<usize>,
    typed: bool,
    /// The class of what `cache_info` returns.
    info: Value,
    /// From keys to places in `results`.
    keys: Rc<Dict>,
    results: RefCell<Vec<Kept>>,
    /// The places used last and least recently, and the free ones.
    newest: Cell<usize>,
    oldest: Cell<usize>,
    free: RefCell<Vec<usize>>,
    hits: Cell<i64>,
    misses: Cell<i64>,
}

/// A result, in a list from the newest to the oldest.
struct Kept {
    key: Value,
    result: Value,
    newer: usize,
    older: usize,
}

const NONE: usize = usize::MAX;

struct TheClass {
    class: Rc<Class>,
    /// Stands between positional and keyword arguments in keys.
    mark: Value,
}

const METHODS: &[NativeDef] = &[
    flow("__call__", "($self, /, *args, **kwargs)", call),
    plain("__get__", "($self, instance, owner=None, /)", get),
    plain("cache_info", "($self, /)", cache_info),
    plain("cache_clear", "($self, /)", cache_clear),
    plain("__copy__", "($self, /)", |_, mut args| Ok(args.receiver())),
    plain("__deepcopy__", "($self, memo, /)", |_, mut args| Ok(args.receiver())),
    plain("__reduce__", "($self, /)", |vm, mut args| {
        let this = args.receiver();
        vm.get_attr(&this, &intern("__qualname__"))
    }),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(user_function, maxsize, typed, cache_info_type, /)", new)];

pub(super) fn install(vm: &mut Vm, module: &Rc<Module>) {
    let name = "functools._lru_cache_wrapper";
    let class = library_class(name, &vm.types.object, Layout::State(name));
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    module.dict.set_name(&intern("_lru_cache_wrapper"), Value::Class(class.clone()));
    let mark = Value::Instance(Rc::new(Instance::new(&vm.types.object)));
    vm.set_extension(Rc::new(TheClass { class, mark }));
}

fn the_class(vm: &mut Vm) -> Result<Rc<TheClass>, Raised> {
    vm.extension::<TheClass>().ok_or_else(|| vm.runtime_error("functools is not there"))
}

fn this<'v>(vm: &mut Vm, value: &'v Value, method: &str) -> Result<&'v Cached, Raised> {
    match value.downcast::<Cached>() {
        Some(cached) => Ok(cached),
        None => Err(wrong(vm, value, "functools._lru_cache_wrapper", method)),
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let known = the_class(vm)?;
    let class = class_to_make(vm, &mut args, &known.class)?;
    let [function, most, typed, info] = args.exactly(vm, "lru_cache")?;
    let most = match &most {
        Value::None => None,
        other => Some(vm.index(other)?.max(0) as usize),
    };
    let typed = vm.truth(&typed)?;
    let cached = Cached {
        function,
        most,
        typed,
        info,
        keys: Rc::new(Dict::new()),
        results: RefCell::default(),
        newest: Cell::new(NONE),
        oldest: Cell::new(NONE),
        free: RefCell::default(),
        hits: Cell::new(0),
        misses: Cell::new(0),
    };
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, cached))))
}

impl Cached {
    fn key(&self, vm: &mut Vm, args: &Args) -> Result<Value, Raised> {
        if !self.typed
            && args.keywords.is_empty()
            && let [only @ (Value::Int(_) | Value::BigInt(_) | Value::Str(_))] = args.values.as_slice()
        {
            return Ok(only.clone());
        }
        let mut parts: Vec<Value> = args.values.to_vec();
        if !args.keywords.is_empty() {
            parts.push(the_class(vm)?.mark.clone());
            for (name, value) in &args.keywords {
                parts.extend([Value::Str(name.clone()), value.clone()]);
            }
        }
        if self.typed {
            let values = args.values.iter().chain(args.keywords.iter().map(|(_, value)| value));
            let classes: Vec<Value> = values.map(|value| Value::Class(vm.class_of(value))).collect();
            parts.extend(classes);
        }
        Ok(Value::tuple(parts))
    }

    /// Takes a place out of the order of use.
    fn unlink(&self, at: usize) {
        let mut results = self.results.borrow_mut();
        let (newer, older) = (results[at].newer, results[at].older);
        match results.get_mut(newer) {
            Some(kept) => kept.older = older,
            None => self.newest.set(older),
        }
        match results.get_mut(older) {
            Some(kept) => kept.newer = newer,
            None => self.oldest.set(newer),
        }
    }

    /// Puts a place at the new end of the order of use.
    fn link_newest(&self, at: usize) {
        let mut results = self.results.borrow_mut();
        let before = self.newest.replace(at);
        results[at].newer = NONE;
        results[at].older = before;
        match results.get_mut(before) {
            Some(kept) => kept.newer = at,
            None => self.oldest.set(at),
        }
    }

    fn find(&self, vm: &mut Vm, key: &Value) -> Result<Option<usize>, Raised> {
        let place = vm.dict_get(&self.keys, key)?;
        let count = self.results.borrow().len();
        Ok(place.and_then(|place| place.as_int()).map(|at| at as usize).filter(|at| *at < count))
    }

    fn keep(&self, vm: &mut Vm, key: Value, result: Value) -> Result<(), Raised> {
        if let Some(most) = self.most
            && self.keys.len() >= most
            && self.oldest.get() != NONE
        {
            let oldest = self.oldest.get();
            self.unlink(oldest);
            let (old_key, old_result) = {
                let mut results = self.results.borrow_mut();
                let kept = &mut results[oldest];
                (std::mem::take(&mut kept.key), std::mem::take(&mut kept.result))
            };
            self.free.borrow_mut().push(oldest);
            vm.dict_remove(&self.keys, &old_key)?;
            drop(old_result);
        }
        let kept = Kept { key: key.clone(), result, newer: NONE, older: NONE };
        let free = self.free.borrow_mut().pop();
        let at = match free {
            Some(at) => {
                let old = std::mem::replace(&mut self.results.borrow_mut()[at], kept);
                drop(old);
                at
            }
            None => {
                self.results.borrow_mut().push(kept);
                self.results.borrow().len() - 1
            }
        };
        self.link_newest(at);
        vm.dict_set(&self.keys, key, Value::from(at))
    }
}

fn call(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let cached = this(vm, &receiver, "__call__")?;
    if cached.most == Some(0) {
        cached.misses.set(cached.misses.get() + 1);
        return Ok(Flow::Call(cached.function.clone(), args, None));
    }
    let key = cached.key(vm, &args)?;
    if let Some(at) = cached.find(vm, &key)? {
        cached.hits.set(cached.hits.get() + 1);
        if cached.most.is_some() && cached.newest.get() != at {
            cached.unlink(at);
            cached.link_newest(at);
        }
        let result = cached.results.borrow()[at].result.clone();
        return Ok(Flow::Return(result));
    }
    cached.misses.set(cached.misses.get() + 1);
    let function = cached.function.clone();
    let keep = move |vm: &mut Vm, result: Result<Value, Raised>| {
        let result = result?;
        let cached = this(vm, &receiver, "__call__")?;
        // The call may have kept it already.
        if cached.find(vm, &key)?.is_none() {
            cached.keep(vm, key, result.clone())?;
        }
        Ok(Flow::Return(result))
    };
    Ok(Flow::Call(function, args, Some(Box::new(keep))))
}

fn get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [instance, _] = args.between(vm, "__get__", 1)?;
    Ok(if instance.is_none() { receiver } else { Vm::new_method(receiver, instance) })
}

fn cache_info(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let cached = this(vm, &receiver, "cache_info")?;
    let most = cached.most.map_or(Value::None, Value::from);
    let size = Value::from(cached.keys.len());
    let counts = [Value::Int(cached.hits.get()), Value::Int(cached.misses.get()), most, size];
    vm.call(&cached.info.clone(), Args::of(counts))
}

fn cache_clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let cached = this(vm, &receiver, "cache_clear")?;
    cached.hits.set(0);
    cached.misses.set(0);
    cached.newest.set(NONE);
    cached.oldest.set(NONE);
    cached.free.borrow_mut().clear();
    cached.keys.clear();
    let old = std::mem::take(&mut *cached.results.borrow_mut());
    drop(old);
    Ok(Value::None)
}
