//! `Lock`

use super::bound::{LoopBound, Waiters, repr_with};
use crate::asyncio::api;
use crate::asyncio::frames;
use crate::asyncio::runtime::Runtime;
use crate::asyncio::signature::signature;
use crate::asyncio::watch::Watch;
use crate::trace::{Change, Line, ObjectKind};
use crate::vm::object::{Class, NativeDef};
use crate::vm::types::{add_attribute, add_methods, add_static_methods, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::Cell;
use std::rc::Rc;

/// What a lock holds.
#[derive(Default)]
pub struct LockState {
    bound: LoopBound,
    waiters: Waiters,
    locked: Cell<bool>,
    watch: Watch,
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self)", init),
    plain("__repr__", "($self)", repr),
    plain("locked", "($self)", locked),
    plain("acquire", "async ($self)", acquire_method),
    plain("release", "($self)", release_method),
    plain("__aenter__", "async ($self)", enter),
    plain("__aexit__", "async ($self, exc_type, exc, tb)", exit),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    let watch = Watch::new(vm, ObjectKind::Lock);
    api::new_instance(vm, &class, Rc::new(LockState { watch, ..LockState::default() }))
})];

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_static_methods(class, STATIC);
    add_attribute(class, "_waiters", |vm, v| Ok(state(vm, v)?.waiters.listed()), None);
    add_attribute(class, "_locked", |vm, v| Ok(Value::Bool(state(vm, v)?.locked.get())), None);
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<LockState>, Raised> {
    api::state_of::<Rc<LockState>>(vm, value, "Lock").cloned()
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    signature("Lock.__init__", &["self"], 1, &[]).bind::<1>(vm, args)?;
    Ok(Value::None)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let word = if state.locked.get() { "locked" } else { "unlocked" };
    Ok(repr_with(vm, &this, word, state.waiters.len()))
}

fn locked(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Lock.locked", &["self"], 1, &[]).bind(vm, args)?;
    Ok(Value::Bool(state(vm, &this)?.locked.get()))
}

fn acquire_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Lock.acquire", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Lock.acquire", |co| async move { acquire(&co, &runtime, &state, &this).await }))
}

/// `acquire`
async fn acquire(co: &Co, runtime: &Rc<Runtime>, state: &LockState, this: &Value) -> Result<Value, Raised> {
    // Whoever comes waits their turn, unless all who wait were cancelled.
    if !state.locked.get() && !state.waiters.any_uncancelled() {
        state.locked.set(true);
        state.watch.note(Change::Acquired { left: 0 });
        return Ok(Value::Bool(true));
    }
    let event_loop =
        state.bound.get(co, runtime, this).await.map_err(|raised| raised.through(&frames::LOCK_GET_LOOP))?;
    let waiter = state.waiters.add(&event_loop, &"Lock.acquire");
    state.watch.note(Change::Waits { line: Line::Waiters });
    let waited = co.wait(waiter.value()).await;
    state.waiters.remove(&waiter);
    state.watch.note(Change::Left { line: Line::Waiters });
    if let Err(raised) = waited {
        // If nobody holds the lock, whoever is first must run.
        if raised.is(&runtime.exceptions.cancelled) && !state.locked.get() {
            wake_first(state);
        }
        return Err(raised.through(&frames::LOCK_ACQUIRE));
    }
    state.locked.set(true);
    state.watch.note(Change::Acquired { left: 0 });
    Ok(Value::Bool(true))
}

fn release_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Lock.release", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    release(vm, &state)?;
    Ok(Value::None)
}

/// `release`
fn release(vm: &mut Vm, state: &LockState) -> Result<(), Raised> {
    if !state.locked.replace(false) {
        return Err(vm.runtime_error("Lock is not acquired.").through(&frames::LOCK_RELEASE));
    }
    pass_on(state);
    Ok(())
}

/// The lock is free now: the next one gets it.
fn pass_on(state: &LockState) {
    state.watch.note(Change::Released { left: 1 });
    wake_first(state);
}

/// `_wake_up_first`: one that is done was woken already.
fn wake_first(state: &LockState) {
    if let Some(waiter) = state.waiters.first() {
        waiter.set_result_if_pending(Value::Bool(true));
    }
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
    if api::overrides(vm, &this, "release") {
        return Ok(native_coroutine(vm, name, |co| super::condition::exit_by_method(co, this)));
    }
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, name, |_| async move {
        if !state.locked.replace(false) {
            let raised = runtime.error("RuntimeError", "Lock is not acquired.");
            return Err(raised.through(&frames::LOCK_RELEASE).through(&frames::LOCK_EXIT));
        }
        pass_on(&state);
        Ok(Value::None)
    }))
}
