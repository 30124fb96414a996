//! `asyncio.sleep`

use super::event_loop::Timed;
use super::frames;
use super::futures::{FutureObject, Purpose};
use super::runtime::Runtime;
use super::signature::{or, signature};
use crate::executor::TimerKey;
use crate::lang::code::{Binary, Compare};
use crate::vm::coroutine::{Pause, pause};
use crate::vm::object::{NativeDef, Step};
use crate::vm::types::plain;
use crate::vm::{Args, Co, Raised, Resume, Value, Vm, native_coroutine};
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[plain("sleep", "async (delay, result=None)", sleep_function)];

fn sleep_function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    // What most scripts do most often needs no binding.
    if args.keywords.is_empty()
        && let [Value::Int(delay)] = args.values.as_slice()
        && *delay <= 0
    {
        return Ok(pause("sleep", Turn { result: Value::None }));
    }
    let [delay, result] = signature("sleep", &["delay", "result"], 1, &[]).bind(vm, args)?;
    let result = or(result, Value::None);
    if matches!(delay, Value::Int(delay) if delay <= 0) {
        return Ok(pause("sleep", Turn { result }));
    }
    let runtime = Runtime::of(vm);
    Ok(match delay {
        Value::Int(delay) => pause("sleep", Sleep::new(runtime, delay as f64, result)),
        Value::Float(delay) => pause("sleep", Sleep::new(runtime, delay, result)),
        delay => native_coroutine(vm, "sleep", |co| sleep(co, runtime, delay, result)),
    })
}

/// The frames that an exception passes in a sleep that only gives the others their turn.
fn through(raised: Raised) -> Raised {
    raised.through(&frames::SLEEP0).through(&frames::SLEEP_TURN)
}

/// `sleep(0)`: the others have their turn.
struct Turn {
    result: Value,
}

impl Pause for Turn {
    fn begin(&mut self, _: &mut Vm) -> Result<Step, Raised> {
        Ok(Step::Yield(Value::None))
    }

    fn end(self: Box<Self>, _: &mut Vm, input: Resume) -> Result<Value, Raised> {
        match input {
            Resume::Send(_) => Ok(self.result),
            Resume::Throw(raised) => Err(through(raised)),
        }
    }

    fn is_guarded(&self) -> bool {
        false
    }
}

/// A sleep of a plain number of seconds: as [`sleep`] below, step by step.
enum Sleep {
    Created(Box<(Rc<Runtime>, f64, Value)>),
    Turn(Value),
    Waiting { future: FutureObject, timer: TimerKey },
}

impl Sleep {
    fn new(runtime: Rc<Runtime>, delay: f64, result: Value) -> Sleep {
        Sleep::Created(Box::new((runtime, delay, result)))
    }
}

impl Pause for Sleep {
    fn begin(&mut self, _: &mut Vm) -> Result<Step, Raised> {
        let Sleep::Created(created) = std::mem::replace(self, Sleep::Turn(Value::None)) else {
            unreachable!("it begins once")
        };
        let (runtime, delay, result) = *created;
        if delay <= 0.0 {
            *self = Sleep::Turn(result);
            return Ok(Step::Yield(Value::None));
        }
        if delay.is_nan() {
            let raised = runtime.error("ValueError", "Invalid delay: NaN (not a number)");
            return Err(raised.through(&frames::SLEEP_NAN));
        }
        let running = runtime.running.borrow().clone();
        let Some(event_loop) = running else {
            return Err(runtime.error("RuntimeError", "no running event loop").through(&frames::SLEEP_LOOP));
        };
        let when = event_loop.read_time() + delay;
        let future = FutureObject::with_purpose(&event_loop, Purpose::Sleep(when));
        let timer = event_loop.set_timer(when, Timed::Sleep(future.clone(), result));
        future.blocking.set(true);
        let value = future.value();
        *self = Sleep::Waiting { future, timer };
        Ok(Step::Yield(value))
    }

    fn end(self: Box<Self>, vm: &mut Vm, input: Resume) -> Result<Value, Raised> {
        let (future, timer) = match *self {
            Sleep::Waiting { future, timer } => (future, timer),
            Sleep::Turn(result) => return Box::new(Turn { result }).end(vm, input),
            Sleep::Created(_) => unreachable!("it began"),
        };
        let slept = match input {
            // Thrown into what is awaited it means that this is over.
            Resume::Throw(raised) if raised.is(&vm.types.stop_iteration) => {
                Ok(raised.data().args.borrow().first().cloned().unwrap_or(Value::None))
            }
            Resume::Throw(raised) => Err(raised),
            Resume::Send(_) => match future.result() {
                Some(result) => result,
                None => Err(vm.runtime_error("await wasn't used with future")),
            },
        };
        // The timer is gone if it fired.
        future.event_loop().cancel_timer(timer);
        slept.map_err(|raised| raised.through(&frames::SLEEP))
    }

    fn awaited(&self) -> Option<Value> {
        match self {
            Sleep::Waiting { future, .. } => Some(future.awaiter()),
            _ => None,
        }
    }

    fn is_guarded(&self) -> bool {
        true
    }
}

async fn sleep(co: Co, runtime: Rc<Runtime>, delay: Value, result: Value) -> Result<Value, Raised> {
    let is_zero = match &delay {
        Value::Int(delay) => *delay <= 0,
        Value::Float(delay) => *delay <= 0.0,
        // Boxed, so that the usual sleeps need no space for it.
        other => Box::pin(is_not_positive(co.clone(), other.clone())).await?,
    };
    if is_zero {
        // A bare yield: the others have their turn.
        let given = co.suspend(Value::None).await;
        given.map_err(through)?;
        return Ok(result);
    }
    if matches!(&delay, Value::Float(delay) if delay.is_nan()) {
        let raised = runtime.error("ValueError", "Invalid delay: NaN (not a number)");
        return Err(raised.through(&frames::SLEEP_NAN));
    }
    let running = runtime.running.borrow().clone();
    let Some(event_loop) = running else {
        return Err(runtime.error("RuntimeError", "no running event loop").through(&frames::SLEEP_LOOP));
    };
    let now = event_loop.read_time();
    let when = match &delay {
        Value::Int(delay) => now + *delay as f64,
        Value::Float(delay) => now + delay,
        other => Box::pin(later(co.clone(), now, other.clone())).await?,
    };
    let future = FutureObject::with_purpose(&event_loop, Purpose::Sleep(when));
    let timer = event_loop.set_timer(when, Timed::Sleep(future.clone(), result));
    let slept = co.wait(future.value()).await;
    // The timer is gone if it fired.
    event_loop.cancel_timer(timer);
    slept.map_err(|raised| raised.through(&frames::SLEEP))
}

/// Whether a delay that is no plain number is zero or less.
async fn is_not_positive(co: Co, delay: Value) -> Result<bool, Raised> {
    co.with(move |vm| {
        let result = vm.compare(Compare::LessEqual, &delay, &Value::Int(0));
        let result = result.map_err(|raised| raised.through(&frames::SLEEP_COMPARE))?;
        vm.truth(&result)
    })
    .await
}

/// The moment after a delay that is no plain number.
async fn later(co: Co, now: f64, delay: Value) -> Result<f64, Raised> {
    co.with(move |vm| {
        let when = vm.binary(Binary::Add, &Value::Float(now), &delay);
        let when = when.map_err(|raised| raised.through(&frames::CALL_LATER_ADD))?;
        vm.float_of(&when)
    })
    .await
}
