//! `Barrier`: a condition and a state.

use super::bound::repr_with;
use super::condition::{self, ConditionState};
use crate::asyncio::api;
use crate::asyncio::frames;
use crate::asyncio::runtime::Runtime;
use crate::asyncio::signature::signature;
use crate::asyncio::watch::Watch;
use crate::lang::code::Compare;
use crate::trace::{Change, ObjectKind};
use crate::vm::object::{Class, NativeDef};
use crate::vm::types::{add_attribute, add_methods, add_static_methods, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

/// Where a barrier stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Phase {
    /// Parties come.
    #[default]
    Filling,
    /// All came; they leave.
    Draining,
    /// Somebody reset it; those who waited leave with an error.
    Resetting,
    /// It is broken for ever.
    Broken,
}

impl Phase {
    fn name(self) -> &'static str {
        match self {
            Phase::Filling => "filling",
            Phase::Draining => "draining",
            Phase::Resetting => "resetting",
            Phase::Broken => "broken",
        }
    }
}

/// What a barrier holds.
#[derive(Default)]
struct BarrierState {
    condition: OnceCell<Value>,
    parties: Cell<i64>,
    phase: Cell<Phase>,
    count: Cell<i64>,
    watch: Watch,
}

impl BarrierState {
    fn condition(&self) -> Value {
        self.condition.get().cloned().unwrap_or_default()
    }

    /// `self._cond.notify_all()`, whose lock is held here.
    fn notify_all(&self) {
        if let Some(state) = self.condition().downcast::<Rc<ConditionState>>() {
            condition::notify(state, i64::MAX);
        }
    }

    /// `_exit`: the last to leave opens the barrier for the next round.
    fn leave(&self) {
        self.count.set(self.count.get() - 1);
        self.watch.note(Change::Parties { count: self.count.get() });
        if self.count.get() == 0 {
            if matches!(self.phase.get(), Phase::Resetting | Phase::Draining) {
                self.phase.set(Phase::Filling);
            }
            self.notify_all();
        }
    }
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, parties)", init),
    plain("__repr__", "($self)", repr),
    plain("wait", "async ($self)", wait_method),
    plain("reset", "async ($self)", reset),
    plain("abort", "async ($self)", abort),
    plain("__aenter__", "async ($self)", enter),
    plain("__aexit__", "async ($self, *args)", exit),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    let watch = Watch::new(vm, ObjectKind::Barrier);
    api::new_instance(vm, &class, Rc::new(BarrierState { watch, ..BarrierState::default() }))
})];

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_static_methods(class, STATIC);
    add_attribute(class, "parties", |vm, v| Ok(Value::Int(state(vm, v)?.parties.get())), None);
    add_attribute(class, "_count", |vm, v| Ok(Value::Int(state(vm, v)?.count.get())), None);
    add_attribute(class, "n_waiting", |vm, v| Ok(Value::Int(waiting(&*state(vm, v)?))), None);
    add_attribute(class, "broken", |vm, v| Ok(Value::Bool(state(vm, v)?.phase.get() == Phase::Broken)), None);
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<BarrierState>, Raised> {
    api::state_of::<Rc<BarrierState>>(vm, value, "Barrier").cloned()
}

fn waiting(state: &BarrierState) -> i64 {
    if state.phase.get() == Phase::Filling { state.count.get() } else { 0 }
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, parties] = signature("Barrier.__init__", &["self", "parties"], 2, &[]).bind(vm, args)?;
    let too_few = vm.compare(Compare::Less, &parties, &Value::Int(1))?;
    if vm.truth(&too_few)? {
        return Err(vm.value_error("parties must be > 0").through(&frames::BARRIER_PARTIES));
    }
    let parties = vm.index(&parties)?;
    let class = Runtime::of(vm).classes().locks.condition.clone();
    let condition = vm.call(&Value::Class(class), Args::none())?;
    let state = state(vm, &this)?;
    state.parties.set(parties);
    let _ = state.condition.set(condition);
    Ok(Value::None)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let mut word = state.phase.get().name().to_string();
    if state.phase.get() != Phase::Broken {
        word.push_str(&format!(", waiters:{}/{}", waiting(&state), state.parties.get()));
    }
    Ok(repr_with(vm, &this, &word, 0))
}

fn wait_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Barrier.wait", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Barrier.wait", |co| async move { wait(&co, &runtime, &state).await }))
}

/// `wait`: with the condition's lock held, through its rounds.
async fn wait(co: &Co, runtime: &Rc<Runtime>, state: &BarrierState) -> Result<Value, Raised> {
    condition::enter_by_method(co.clone(), state.condition()).await.map_err(|r| r.through(&frames::BARRIER_COND))?;
    let result = wait_inside(co, runtime, state).await;
    condition::exit_by_method(co.clone(), state.condition()).await.map_err(|r| r.through(&frames::BARRIER_COND))?;
    result
}

async fn wait_inside(co: &Co, runtime: &Rc<Runtime>, state: &BarrierState) -> Result<Value, Raised> {
    block(co, runtime, state).await.map_err(|raised| raised.through(&frames::BARRIER_BLOCK))?;
    let index = state.count.get();
    state.count.set(index + 1);
    state.watch.note(Change::Parties { count: index + 1 });
    let passed = if index + 1 == state.parties.get() {
        // `_release`: all are here.
        state.phase.set(Phase::Draining);
        state.notify_all();
        Ok(())
    } else {
        wait_for_the_others(co, runtime, state).await.map_err(|raised| raised.through(&frames::BARRIER_WAIT))
    };
    state.leave();
    passed.map(|()| Value::Int(index))
}

/// `self._cond.wait_for(predicate)`, whose predicate is ours.
async fn wait_until(
    co: &Co,
    runtime: &Rc<Runtime>,
    state: &BarrierState,
    holds: impl Fn(Phase) -> bool,
) -> Result<(), Raised> {
    let condition = state.condition();
    while !holds(state.phase.get()) {
        let Some(inner) = condition.downcast::<Rc<ConditionState>>() else { return Ok(()) };
        let waited = condition::wait(co, runtime, inner, &condition, &"Barrier.wait").await;
        waited.map_err(|raised| raised.through(&frames::CONDITION_WAIT_FOR))?;
    }
    Ok(())
}

/// `_block`: waits while the barrier drains or resets.
async fn block(co: &Co, runtime: &Rc<Runtime>, state: &BarrierState) -> Result<(), Raised> {
    wait_until(co, runtime, state, |phase| !matches!(phase, Phase::Draining | Phase::Resetting))
        .await
        .map_err(|raised| raised.through(&frames::BARRIER_BLOCK_INNER))?;
    if state.phase.get() == Phase::Broken {
        let raised = runtime.raise(&runtime.exceptions.broken_barrier, "Barrier aborted");
        return Err(raised.through(&frames::BARRIER_BLOCK_BROKEN));
    }
    Ok(())
}

/// `_wait`
async fn wait_for_the_others(co: &Co, runtime: &Rc<Runtime>, state: &BarrierState) -> Result<(), Raised> {
    wait_until(co, runtime, state, |phase| phase != Phase::Filling)
        .await
        .map_err(|raised| raised.through(&frames::BARRIER_WAIT_INNER))?;
    if matches!(state.phase.get(), Phase::Broken | Phase::Resetting) {
        let raised = runtime.raise(&runtime.exceptions.broken_barrier, "Abort or reset of barrier");
        return Err(raised.through(&frames::BARRIER_WAIT_BROKEN));
    }
    Ok(())
}

fn reset(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Barrier.reset", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    Ok(native_coroutine(vm, "Barrier.reset", |co| async move {
        let condition = state.condition();
        condition::enter_by_method(co.clone(), condition.clone())
            .await
            .map_err(|raised| raised.through(&frames::BARRIER_RESET_COND))?;
        state.phase.set(if state.count.get() > 0 { Phase::Resetting } else { Phase::Filling });
        state.notify_all();
        condition::exit_by_method(co, condition).await
    }))
}

fn abort(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Barrier.abort", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    Ok(native_coroutine(vm, "Barrier.abort", |co| async move {
        let condition = state.condition();
        condition::enter_by_method(co.clone(), condition.clone())
            .await
            .map_err(|raised| raised.through(&frames::BARRIER_ABORT_COND))?;
        state.phase.set(Phase::Broken);
        state.watch.note(Change::Closed);
        state.notify_all();
        condition::exit_by_method(co, condition).await
    }))
}

fn enter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Barrier.__aenter__", |co| async move {
        wait(&co, &runtime, &state).await.map_err(|raised| raised.through(&frames::BARRIER_ENTER))
    }))
}

fn exit(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Ok(native_coroutine(vm, "Barrier.__aexit__", |_| async move { Ok(Value::None) }))
}
