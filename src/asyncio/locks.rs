//! `Lock` and `Event`, as in `Lib/asyncio/locks.py`.

use super::api::{is_exactly, new_instance, running_loop, state_of};
use super::frames;
use super::futures::{FutureObject, Purpose};
use super::runtime::Runtime;
use crate::vm::object::{Class, NativeDef};
use crate::vm::types::{add_methods, add_static_methods, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

/// Future objects of those who wait, the first comer first.
#[derive(Default)]
pub struct Waiters(RefCell<VecDeque<FutureObject>>);

impl Waiters {
    fn remove(&self, future: &FutureObject) {
        self.0.borrow_mut().retain(|known| !known.is(future));
    }

    /// Wakes the first, if it isn't woken already.
    fn wake_first(&self) {
        let first = self.0.borrow().front().cloned();
        if let Some(first) = first.filter(|first| !first.is_done()) {
            first.set_result(Value::Bool(true));
        }
    }

    fn wake_all(&self) {
        let all: Vec<FutureObject> = self.0.borrow().iter().cloned().collect();
        for waiter in all.iter().filter(|waiter| !waiter.is_done()) {
            waiter.set_result(Value::Bool(true));
        }
    }

    fn len(&self) -> usize {
        self.0.borrow().len()
    }

    fn all_cancelled(&self) -> bool {
        self.0.borrow().iter().all(|waiter| waiter.is_cancelled())
    }
}

/// What a `Lock` or an `Event` holds: whether it is locked or set, and who waits.
#[derive(Default)]
pub struct LockState {
    on: Cell<bool>,
    waiters: Waiters,
}

/// A lock's or an event's state, kept alive while a coroutine waits for it.
#[derive(Clone)]
struct Held(Value);

impl Held {
    fn state(&self) -> &LockState {
        match self.0.downcast::<LockState>() {
            Some(state) => state,
            None => unreachable!("the caller looked"),
        }
    }
}

const LOCK: &[NativeDef] = &[
    plain("__init__", "($self, /)", nothing),
    plain("__repr__", "($self, /)", lock_repr),
    plain("locked", "($self, /)", is_on),
    plain("acquire", "async ($self, /)", acquire),
    plain("release", "($self, /)", release),
    plain("__aenter__", "async ($self, /)", enter),
    plain("__aexit__", "async ($self, /, exc_type, exc, tb)", exit),
];
const EVENT: &[NativeDef] = &[
    plain("__init__", "($self, /)", nothing),
    plain("__repr__", "($self, /)", event_repr),
    plain("is_set", "($self, /)", is_on),
    plain("set", "($self, /)", set),
    plain("clear", "($self, /)", clear),
    plain("wait", "async ($self, /)", wait),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(cls, /, *args, **kwargs)", new)];

/// Fills the classes.
pub fn install(lock: &Rc<Class>, event: &Rc<Class>) {
    add_methods(lock, LOCK);
    add_static_methods(lock, STATIC);
    add_methods(event, EVENT);
    add_static_methods(event, STATIC);
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    new_instance(vm, &class, LockState::default())
}

fn nothing(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let name = vm.class_of(&receiver).qualified_name.borrow().text().to_string();
    if !args.is_empty() || !args.keywords.is_empty() {
        let given = args.len() + 1;
        return Err(match args.keywords.first() {
            Some((keyword, _)) => {
                let keyword = keyword.text();
                vm.type_error(format!("{name}.__init__() got an unexpected keyword argument '{keyword}'"))
            }
            None => vm.type_error(format!("{name}.__init__() takes 1 positional argument but {given} were given")),
        });
    }
    Ok(Value::None)
}

fn held(vm: &mut Vm, args: &mut Args) -> Result<Held, Raised> {
    let receiver = args.receiver();
    state_of::<LockState>(vm, &receiver, "Lock")?;
    Ok(Held(receiver))
}

/// `<asyncio.locks.Lock object at 0x… [unlocked, waiters:1]>`
fn described(vm: &mut Vm, mut args: Args, on: &str, off: &str) -> Result<Value, Raised> {
    let held = held(vm, &mut args)?;
    let plain = crate::vm::types::object::default_repr(vm, &held.0);
    let state = held.state();
    let mut extra = if state.on.get() { on.to_string() } else { off.to_string() };
    if state.waiters.len() > 0 {
        extra += &format!(", waiters:{}", state.waiters.len());
    }
    Ok(Value::str(format!("{} [{extra}]>", &plain[..plain.len() - 1])))
}

fn lock_repr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    described(vm, args, "locked", "unlocked")
}

fn event_repr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    described(vm, args, "set", "unset")
}

fn is_on(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let held = held(vm, &mut args)?;
    Ok(Value::Bool(held.state().on.get()))
}

fn acquire(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let lock = held(vm, &mut args)?;
    Ok(native_coroutine(vm, "Lock.acquire", |co| acquire_lock(co, lock)))
}

async fn acquire_lock(co: Co, lock: Held) -> Result<Value, Raised> {
    let state = lock.state();
    if !state.on.get() && state.waiters.all_cancelled() {
        state.on.set(true);
        return Ok(Value::Bool(true));
    }
    let future = waiter(&co, "Lock.acquire").await.map_err(|raised| raised.through(&frames::LOCK_GET_LOOP))?;
    state.waiters.0.borrow_mut().push_back(future.clone());
    let woken = co.wait(future.value()).await;
    state.waiters.remove(&future);
    if let Err(raised) = woken {
        // Whoever was woken but can't take the lock hands it on.
        let cancelled = is_cancellation(&co, raised).await?;
        if cancelled.1 && !state.on.get() {
            state.waiters.wake_first();
        }
        return Err(cancelled.0.through(&frames::LOCK_ACQUIRE));
    }
    state.on.set(true);
    Ok(Value::Bool(true))
}

/// Whether an exception is a `CancelledError`.
async fn is_cancellation(co: &Co, raised: Raised) -> Result<(Raised, bool), Raised> {
    co.with(move |vm| {
        let cancelled = Runtime::of(vm).exceptions.cancelled.clone();
        let is = raised.is(&cancelled);
        Ok((raised, is))
    })
    .await
}

/// A future object of the running loop to wait for.
async fn waiter(co: &Co, what: &'static str) -> Result<FutureObject, Raised> {
    co.with(move |vm| {
        let event_loop = running_loop(vm)?;
        Ok(FutureObject::with_purpose(&event_loop, Purpose::Named(what)))
    })
    .await
}

fn release(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let lock = held(vm, &mut args)?;
    let state = lock.state();
    if !state.on.replace(false) {
        return Err(vm.runtime_error("Lock is not acquired.").through(&frames::LOCK_RELEASE));
    }
    state.waiters.wake_first();
    Ok(Value::None)
}

fn enter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let lock = held(vm, &mut args)?;
    let own = is_exactly(vm, &lock.0, &Runtime::of(vm).classes().lock.clone());
    Ok(native_coroutine(vm, "_ContextManagerMixin.__aenter__", |co| async move {
        let acquired = if own {
            acquire_lock(co.clone(), lock).await
        } else {
            let coroutine = co.with(move |vm| vm.call_method(&lock.0, "acquire", Args::none())).await?;
            co.wait(coroutine).await
        };
        acquired.map_err(|raised| raised.through(&frames::LOCK_ENTER))?;
        Ok(Value::None)
    }))
}

fn exit(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let lock = held(vm, &mut args)?;
    Ok(native_coroutine(vm, "_ContextManagerMixin.__aexit__", |co| async move {
        let released = co.with(move |vm| vm.call_method(&lock.0, "release", Args::none())).await;
        released.map_err(|raised| raised.through(&frames::LOCK_EXIT))?;
        Ok(Value::None)
    }))
}

fn set(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event = held(vm, &mut args)?;
    if !event.state().on.replace(true) {
        event.state().waiters.wake_all();
    }
    Ok(Value::None)
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event = held(vm, &mut args)?;
    event.state().on.set(false);
    Ok(Value::None)
}

fn wait(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event = held(vm, &mut args)?;
    Ok(native_coroutine(vm, "Event.wait", |co| async move {
        let state = event.state();
        if state.on.get() {
            return Ok(Value::Bool(true));
        }
        let future = waiter(&co, "Event.wait").await.map_err(|raised| raised.through(&frames::EVENT_GET_LOOP))?;
        state.waiters.0.borrow_mut().push_back(future.clone());
        let woken = co.wait(future.value()).await;
        state.waiters.remove(&future);
        woken.map_err(|raised| raised.through(&frames::EVENT_WAIT))?;
        Ok(Value::Bool(true))
    }))
}
