//! `asyncio.Event`

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

/// What an `asyncio.Event` holds.
#[derive(Default)]
pub struct EventState {
    bound: LoopBound,
    waiters: Waiters,
    value: Cell<bool>,
    watch: Watch,
}

impl EventState {
    /// `set`
    pub fn set(&self) {
        if !self.value.replace(true) {
            self.watch.note(Change::Flag { is_set: true });
            for waiter in self.waiters.all() {
                waiter.set_result_if_pending(Value::Bool(true));
            }
        }
    }

    /// `clear`
    pub fn clear(&self) {
        if self.value.replace(false) {
            self.watch.note(Change::Flag { is_set: false });
        }
    }

    /// `is_set`
    pub fn is_set(&self) -> bool {
        self.value.get()
    }

    /// `wait`; `this` is the object, for messages, and `what` says who waits.
    pub async fn wait(
        &self,
        co: &Co,
        runtime: &Rc<Runtime>,
        this: &Value,
        what: &'static &'static str,
    ) -> Result<Value, Raised> {
        if self.value.get() {
            return Ok(Value::Bool(true));
        }
        let event_loop =
            self.bound.get(co, runtime, this).await.map_err(|raised| raised.through(&frames::EVENT_GET_LOOP))?;
        let waiter = self.waiters.add(&event_loop, what);
        self.watch.note(Change::Waits { line: Line::Waiters });
        let waited = co.wait(waiter.value()).await;
        self.waiters.remove(&waiter);
        self.watch.note(Change::Left { line: Line::Waiters });
        waited.map_err(|raised| raised.through(&frames::EVENT_WAIT))?;
        Ok(Value::Bool(true))
    }
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self)", init),
    plain("__repr__", "($self)", repr),
    plain("is_set", "($self)", is_set),
    plain("set", "($self)", set),
    plain("clear", "($self)", clear),
    plain("wait", "async ($self)", wait),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    let watch = Watch::new(vm, ObjectKind::Event);
    api::new_instance(vm, &class, Rc::new(EventState { watch, ..EventState::default() }))
})];

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_static_methods(class, STATIC);
    add_attribute(class, "_waiters", |vm, v| Ok(state(vm, v)?.waiters.listed()), None);
    add_attribute(class, "_value", |vm, v| Ok(Value::Bool(state(vm, v)?.is_set())), None);
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<EventState>, Raised> {
    api::state_of::<Rc<EventState>>(vm, value, "Event").cloned()
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    signature("Event.__init__", &["self"], 1, &[]).bind::<1>(vm, args)?;
    Ok(Value::None)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let word = if state.is_set() { "set" } else { "unset" };
    Ok(repr_with(vm, &this, word, state.waiters.len()))
}

fn is_set(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Event.is_set", &["self"], 1, &[]).bind(vm, args)?;
    Ok(Value::Bool(state(vm, &this)?.is_set()))
}

fn set(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Event.set", &["self"], 1, &[]).bind(vm, args)?;
    state(vm, &this)?.set();
    Ok(Value::None)
}

fn clear(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Event.clear", &["self"], 1, &[]).bind(vm, args)?;
    state(vm, &this)?.clear();
    Ok(Value::None)
}

fn wait(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Event.wait", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Event.wait", |co| async move { state.wait(&co, &runtime, &this, &"Event.wait").await }))
}
