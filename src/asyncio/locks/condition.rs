//! `Condition`: it works on its lock by the lock's methods, for the lock may be the script's own.

use super::bound::{LoopBound, Waiters, repr_with};
use crate::asyncio::api;
use crate::asyncio::frames;
use crate::asyncio::runtime::Runtime;
use crate::asyncio::signature::{or, signature};
use crate::asyncio::watch::Watch;
use crate::trace::{Change, Line, ObjectKind};
use crate::vm::object::{Class, NativeDef, intern};
use crate::vm::types::{add_attribute, add_methods, add_static_methods, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::rc::Rc;

/// What a condition holds; its lock's methods are attributes of the object.
#[derive(Default)]
pub struct ConditionState {
    bound: LoopBound,
    waiters: Waiters,
    watch: Watch,
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, lock=None)", init),
    plain("__repr__", "($self)", repr),
    plain("wait", "async ($self)", wait_method),
    plain("wait_for", "async ($self, predicate)", wait_for_method),
    plain("notify", "($self, n=1)", notify_method),
    plain("notify_all", "($self)", notify_all_method),
    plain("__aenter__", "async ($self)", enter),
    plain("__aexit__", "async ($self, exc_type, exc, tb)", exit),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    let watch = Watch::new(vm, ObjectKind::Condition);
    api::new_instance(vm, &class, Rc::new(ConditionState { watch, ..ConditionState::default() }))
})];

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_static_methods(class, STATIC);
    let waiters =
        |vm: &mut Vm, v: &Value| Ok(Value::list(state(vm, v)?.waiters.all().iter().map(|w| w.value()).collect()));
    add_attribute(class, "_waiters", waiters, None);
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<ConditionState>, Raised> {
    api::state_of::<Rc<ConditionState>>(vm, value, "Condition").cloned()
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, lock] = signature("Condition.__init__", &["self", "lock"], 1, &[]).bind(vm, args)?;
    set_up(vm, &this, or(lock, Value::None))?;
    Ok(Value::None)
}

/// `Condition.__init__`
pub fn set_up(vm: &mut Vm, this: &Value, lock: Value) -> Result<(), Raised> {
    let lock = if lock.is_none() {
        let class = Runtime::of(vm).classes().locks.lock.clone();
        vm.call(&Value::Class(class), Args::none())?
    } else {
        lock
    };
    vm.set_attr(this, &intern("_lock"), lock.clone())?;
    for name in ["locked", "acquire", "release"] {
        let method = vm.get_attr(&lock, &intern(name))?;
        vm.set_attr(this, &intern(name), method)?;
    }
    Ok(())
}

/// `self.locked()`
fn is_locked(vm: &mut Vm, this: &Value) -> Result<bool, Raised> {
    let locked = vm.call_method(this, "locked", Args::none())?;
    vm.truth(&locked)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let word = if is_locked(vm, &this)? { "locked" } else { "unlocked" };
    Ok(repr_with(vm, &this, word, state.waiters.len()))
}

fn wait_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Condition.wait", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Condition.wait", |co| async move {
        wait(&co, &runtime, &state, &this, &"Condition.wait").await
    }))
}

/// `wait`; `what` says who waits.
pub async fn wait(
    co: &Co,
    runtime: &Rc<Runtime>,
    state: &ConditionState,
    this: &Value,
    what: &'static &'static str,
) -> Result<Value, Raised> {
    let condition = this.clone();
    if !co.with(move |vm| is_locked(vm, &condition)).await? {
        let raised = runtime.error("RuntimeError", "cannot wait on un-acquired lock");
        return Err(raised.through(&frames::CONDITION_UNLOCKED));
    }
    let event_loop =
        state.bound.get(co, runtime, this).await.map_err(|raised| raised.through(&frames::CONDITION_GET_LOOP))?;
    // The future object is made before the lock is given back, and put in line after.
    let release = method(co, this, "release").await?;
    co.call(release, Args::none()).await.map_err(|raised| raised.through(&frames::CONDITION_RELEASE))?;
    let waiter = state.waiters.add(&event_loop, what);
    state.watch.note(Change::Waits { line: Line::Waiters });
    let mut result = co.wait(waiter.value()).await.map_err(|raised| raised.through(&frames::CONDITION_WAIT));
    state.waiters.remove(&waiter);
    state.watch.note(Change::Left { line: Line::Waiters });
    // The lock is taken again even by one who was cancelled.
    loop {
        match acquire(co, this).await {
            Ok(_) => break,
            Err(mut raised) => {
                raised = raised.through(&frames::CONDITION_ACQUIRE);
                if !raised.is(&runtime.exceptions.cancelled) {
                    result = Err(raised);
                    break;
                }
                result = Err(raised.through(&frames::CONDITION_REACQUIRE));
            }
        }
    }
    if result.is_err() {
        // It may have been notified: then somebody else must be.
        notify(state, 1);
    }
    result.map(|_| Value::Bool(true))
}

async fn method(co: &Co, this: &Value, name: &'static str) -> Result<Value, Raised> {
    let this = this.clone();
    co.with(move |vm| vm.get_attr(&this, &intern(name))).await
}

/// `await self.acquire()`
async fn acquire(co: &Co, this: &Value) -> Result<Value, Raised> {
    let acquire = method(co, this, "acquire").await?;
    let awaitable = co.call(acquire, Args::none()).await?;
    co.wait(awaitable).await
}

fn wait_for_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, predicate] = signature("Condition.wait_for", &["self", "predicate"], 2, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    let overridden = api::overrides(vm, &this, "wait");
    Ok(native_coroutine(vm, "Condition.wait_for", |co| async move {
        let mut result = holds(&co, &predicate).await.map_err(|raised| raised.through(&frames::CONDITION_PREDICATE))?;
        while !result.1 {
            let waited = if overridden {
                let wait = method(&co, &this, "wait").await?;
                let awaitable = co.call(wait, Args::none()).await?;
                co.wait(awaitable).await
            } else {
                wait(&co, &runtime, &state, &this, &"Condition.wait_for").await
            };
            waited.map_err(|raised| raised.through(&frames::CONDITION_WAIT_FOR))?;
            let again = holds(&co, &predicate).await;
            result = again.map_err(|raised| raised.through(&frames::CONDITION_PREDICATE_AGAIN))?;
        }
        Ok(result.0)
    }))
}

/// What the predicate gives, and whether that is true.
async fn holds(co: &Co, predicate: &Value) -> Result<(Value, bool), Raised> {
    let result = co.call(predicate.clone(), Args::none()).await?;
    let value = result.clone();
    let truth = co.with(move |vm| vm.truth(&value)).await?;
    Ok((result, truth))
}

/// `_notify`
pub fn notify(state: &ConditionState, count: i64) {
    let mut woken = 0;
    for waiter in state.waiters.all() {
        if woken >= count {
            break;
        }
        if !waiter.is_done() {
            woken += 1;
            waiter.set_result(Value::Bool(false));
        }
    }
}

fn refuse_unlocked(vm: &mut Vm, this: &Value) -> Result<(), Raised> {
    if is_locked(vm, this)? {
        return Ok(());
    }
    Err(vm.runtime_error("cannot notify on un-acquired lock").through(&frames::CONDITION_NOTIFY))
}

fn notify_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, count] = signature("Condition.notify", &["self", "n"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    refuse_unlocked(vm, &this)?;
    let count = vm.index(&or(count, Value::Int(1)))?;
    notify(&state, count);
    Ok(Value::None)
}

fn notify_all_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Condition.notify_all", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    refuse_unlocked(vm, &this).map_err(|raised| raised.through(&frames::CONDITION_NOTIFY_ALL))?;
    notify(&state, i64::MAX);
    Ok(Value::None)
}

fn enter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    Ok(native_coroutine(vm, "_ContextManagerMixin.__aenter__", |co| enter_by_method(co, this)))
}

fn exit(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    Ok(native_coroutine(vm, "_ContextManagerMixin.__aexit__", |co| exit_by_method(co, this)))
}

/// `__aenter__` of what has an `acquire` that may be anybody's.
pub async fn enter_by_method(co: Co, this: Value) -> Result<Value, Raised> {
    acquire(&co, &this).await.map_err(|raised| raised.through(&frames::LOCK_ENTER))?;
    Ok(Value::None)
}

/// `__aexit__` of what has a `release` that may be anybody's.
pub async fn exit_by_method(co: Co, this: Value) -> Result<Value, Raised> {
    let release = method(&co, &this, "release").await?;
    co.call(release, Args::none()).await.map_err(|raised| raised.through(&frames::LOCK_EXIT))?;
    Ok(Value::None)
}
