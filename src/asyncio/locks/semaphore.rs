//! `Semaphore` and `BoundedSemaphore`

use super::bound::{LoopBound, Waiters, repr_with};
use crate::asyncio::api;
use crate::asyncio::frames;
use crate::asyncio::runtime::Runtime;
use crate::asyncio::signature::{or, signature};
use crate::asyncio::watch::Watch;
use crate::lang::code::Compare;
use crate::trace::{Change, Line, ObjectKind};
use crate::vm::object::{Class, NativeDef};
use crate::vm::types::{add_attribute, add_methods, add_static_methods, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::Cell;
use std::rc::Rc;

/// What a semaphore holds.
#[derive(Default)]
pub struct SemaphoreState {
    bound: LoopBound,
    waiters: Waiters,
    value: Cell<i64>,
    /// A `BoundedSemaphore`'s first value.
    limit: Cell<Option<i64>>,
    watch: Watch,
}

impl SemaphoreState {
    /// `locked`: whether it can't be acquired at once, be it that somebody waits for their turn.
    fn is_locked(&self) -> bool {
        self.value.get() == 0 || self.waiters.any_uncancelled()
    }

    /// `_wake_up_next`
    fn wake_next(&self) -> bool {
        match self.waiters.first_pending() {
            Some(waiter) => {
                self.value.set(self.value.get() - 1);
                waiter.set_result(Value::Bool(true));
                true
            }
            None => false,
        }
    }

    fn release(&self) {
        self.value.set(self.value.get() + 1);
        self.watch.note(Change::Released { left: self.value.get() });
        self.wake_next();
    }
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, value=1)", init),
    plain("__repr__", "($self)", repr),
    plain("locked", "($self)", locked),
    plain("acquire", "async ($self)", acquire_method),
    plain("release", "($self)", release),
    plain("__aenter__", "async ($self)", enter),
    plain("__aexit__", "async ($self, exc_type, exc, tb)", exit),
];

const BOUNDED: &[NativeDef] =
    &[plain("__init__", "($self, value=1)", init_bounded), plain("release", "($self)", release_bounded)];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    let watch = Watch::new(vm, ObjectKind::Semaphore);
    api::new_instance(vm, &class, Rc::new(SemaphoreState { watch, ..SemaphoreState::default() }))
})];

/// Fills `Semaphore`.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_static_methods(class, STATIC);
    add_attribute(class, "_waiters", |vm, v| Ok(state(vm, v)?.waiters.listed()), None);
    add_attribute(
        class,
        "_value",
        |vm, v| Ok(Value::Int(state(vm, v)?.value.get())),
        Some(|vm, v, new| {
            let new = vm.index(&new)?;
            state(vm, v)?.value.set(new);
            Ok(())
        }),
    );
}

/// Fills `BoundedSemaphore`.
pub fn install_bounded(class: &Rc<Class>) {
    add_methods(class, BOUNDED);
    let bound = |vm: &mut Vm, v: &Value| Ok(state(vm, v)?.limit.get().map_or(Value::None, Value::Int));
    add_attribute(class, "_bound_value", bound, None);
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<SemaphoreState>, Raised> {
    api::state_of::<Rc<SemaphoreState>>(vm, value, "Semaphore").cloned()
}

fn set_up(vm: &mut Vm, this: &Value, value: &Value) -> Result<i64, Raised> {
    let negative = vm.compare(Compare::Less, value, &Value::Int(0))?;
    if vm.truth(&negative)? {
        return Err(vm.value_error("Semaphore initial value must be >= 0").through(&frames::SEMAPHORE_VALUE));
    }
    let value = vm.index(value)?;
    let state = state(vm, this)?;
    state.value.set(value);
    state.watch.note(Change::Released { left: value });
    Ok(value)
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, value] = signature("Semaphore.__init__", &["self", "value"], 1, &[]).bind(vm, args)?;
    set_up(vm, &this, &or(value, Value::Int(1)))?;
    Ok(Value::None)
}

fn init_bounded(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, value] = signature("BoundedSemaphore.__init__", &["self", "value"], 1, &[]).bind(vm, args)?;
    let value =
        set_up(vm, &this, &or(value, Value::Int(1))).map_err(|raised| raised.through(&frames::SEMAPHORE_BOUND_INIT))?;
    state(vm, &this)?.limit.set(Some(value));
    Ok(Value::None)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let word = if state.is_locked() { "locked".to_string() } else { format!("unlocked, value:{}", state.value.get()) };
    Ok(repr_with(vm, &this, &word, state.waiters.len()))
}

fn locked(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Semaphore.locked", &["self"], 1, &[]).bind(vm, args)?;
    Ok(Value::Bool(state(vm, &this)?.is_locked()))
}

fn acquire_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Semaphore.acquire", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Semaphore.acquire", |co| async move { acquire(&co, &runtime, &state, &this).await }))
}

/// `acquire`
async fn acquire(co: &Co, runtime: &Rc<Runtime>, state: &SemaphoreState, this: &Value) -> Result<Value, Raised> {
    if !state.is_locked() {
        // Nobody else waits for their turn.
        state.value.set(state.value.get() - 1);
        state.watch.note(Change::Acquired { left: state.value.get() });
        return Ok(Value::Bool(true));
    }
    let event_loop =
        state.bound.get(co, runtime, this).await.map_err(|raised| raised.through(&frames::SEMAPHORE_GET_LOOP))?;
    let waiter = state.waiters.add(&event_loop, &"Semaphore.acquire");
    state.watch.note(Change::Waits { line: Line::Waiters });
    let waited = co.wait(waiter.value()).await;
    state.waiters.remove(&waiter);
    state.watch.note(Change::Left { line: Line::Waiters });
    if let Err(raised) = &waited
        && raised.is(&runtime.exceptions.cancelled)
        && waiter.is_done()
        && !waiter.is_cancelled()
    {
        // It was given the semaphore and can't take it: it goes to somebody else.
        state.value.set(state.value.get() + 1);
    }
    // Whoever came meanwhile had to wait for their turn.
    while state.value.get() > 0 && state.wake_next() {}
    waited.map_err(|raised| raised.through(&frames::SEMAPHORE_ACQUIRE))?;
    state.watch.note(Change::Acquired { left: state.value.get() });
    Ok(Value::Bool(true))
}

fn release(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Semaphore.release", &["self"], 1, &[]).bind(vm, args)?;
    state(vm, &this)?.release();
    Ok(Value::None)
}

fn release_bounded(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("BoundedSemaphore.release", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    if state.limit.get().is_some_and(|limit| state.value.get() >= limit) {
        let raised = vm.value_error("BoundedSemaphore released too many times");
        return Err(raised.through(&frames::SEMAPHORE_RELEASED));
    }
    state.release();
    Ok(Value::None)
}

fn enter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("_ContextManagerMixin.__aenter__", &["self"], 1, &[]).bind(vm, args)?;
    let name = "_ContextManagerMixin.__aenter__";
    if api::overrides(vm, &this, "acquire") {
        return Ok(native_coroutine(vm, name, |co| super::condition::enter_by_method(co, this)));
    }
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, name, |co| async move {
        let acquired = acquire(&co, &runtime, &state, &this).await;
        acquired.map_err(|raised| raised.through(&frames::LOCK_ENTER))?;
        Ok(Value::None)
    }))
}

fn exit(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let name = "_ContextManagerMixin.__aexit__";
    let state = state(vm, &this)?;
    // A bounded one may refuse, a script's own may do anything.
    if state.limit.get().is_some() || api::overrides(vm, &this, "release") {
        return Ok(native_coroutine(vm, name, |co| super::condition::exit_by_method(co, this)));
    }
    Ok(native_coroutine(vm, name, |_| async move {
        state.release();
        Ok(Value::None)
    }))
}
