//! Generators, coroutines and async generators as values.

use super::{add_attribute, add_methods, flow, plain, traceback_object};
use crate::vm::machine::{Caller, Resume};
use crate::vm::object::{
    AsyncAction, AsyncStepState, Body, Generator, Iterator, IteratorState, NativeDef, State, intern,
};
use crate::vm::{Args, Flow, OnYield, Raised, Value, Vm};
use std::rc::Rc;

const GENERATOR: &[NativeDef] = &[
    plain("__iter__", "($self, /)", itself),
    flow("__next__", "($self, /)", next),
    flow("send", "($self, value, /)", send),
    flow("throw", "($self, type, value=None, traceback=None, /)", throw),
    flow("close", "($self, /)", close),
];
const COROUTINE: &[NativeDef] = &[
    plain("__await__", "($self, /)", wrapper),
    flow("send", "($self, value, /)", send),
    flow("throw", "($self, type, value=None, traceback=None, /)", throw),
    flow("close", "($self, /)", close),
];
const ASYNC_GENERATOR: &[NativeDef] = &[
    plain("__aiter__", "($self, /)", itself),
    plain("__anext__", "($self, /)", anext),
    plain("asend", "($self, value, /)", asend),
    plain("athrow", "($self, type, value=None, traceback=None, /)", athrow),
    plain("aclose", "($self, /)", aclose),
];
const WRAPPER: &[NativeDef] = &[
    plain("__iter__", "($self, /)", itself),
    flow("__next__", "($self, /)", step_next),
    flow("send", "($self, value, /)", step_send),
    flow("throw", "($self, type, value=None, traceback=None, /)", step_throw),
    flow("close", "($self, /)", wrapper_close),
];
const FUTURE_STEP: &[NativeDef] = &[
    plain("__iter__", "($self, /)", itself),
    flow("__next__", "($self, /)", step_next),
    flow("send", "($self, value, /)", step_send),
    flow("throw", "($self, type, value=None, traceback=None, /)", step_throw),
    plain("close", "($self, /)", future_step_close),
];
const ASYNC_STEP: &[NativeDef] = &[
    plain("__await__", "($self, /)", itself),
    plain("__iter__", "($self, /)", itself),
    flow("__next__", "($self, /)", step_next),
    flow("send", "($self, value, /)", step_send),
    flow("throw", "($self, type, value=None, traceback=None, /)", step_throw),
    flow("close", "($self, /)", step_close),
];

/// Fills their classes.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    add_methods(&types.generator, GENERATOR);
    add_methods(&types.coroutine, COROUTINE);
    add_methods(&types.async_generator, ASYNC_GENERATOR);
    for name in ["async_generator_asend", "async_generator_athrow"] {
        add_methods(&types.iterator(name), ASYNC_STEP);
    }
    add_methods(&types.iterator("coroutine_wrapper"), WRAPPER);
    let future_step = types.iterator("FutureIter");
    add_methods(&future_step, FUTURE_STEP);
    future_step.set(&intern("__module__"), Value::str("_asyncio"));
    for class in [&types.generator, &types.coroutine, &types.async_generator] {
        add_attribute(class, "__name__", name, Some(set_name));
        add_attribute(class, "__qualname__", qualified_name, Some(set_qualified_name));
    }
    let prefixed: [(&_, [&'static str; 4]); 3] = [
        (&types.generator, ["gi_running", "gi_suspended", "gi_yieldfrom", "gi_code"]),
        (&types.coroutine, ["cr_running", "cr_suspended", "cr_await", "cr_code"]),
        (&types.async_generator, ["ag_running", "ag_suspended", "ag_await", "ag_code"]),
    ];
    for (class, [running_name, suspended_name, delegate_name, code_name]) in prefixed {
        add_attribute(class, running_name, running, None);
        add_attribute(class, suspended_name, suspended, None);
        add_attribute(class, delegate_name, delegate, None);
        add_attribute(class, code_name, code, None);
    }
    add_attribute(&types.generator, "gi_frame", frame, None);
    add_attribute(&types.coroutine, "cr_frame", frame, None);
    add_attribute(&types.async_generator, "ag_frame", frame, None);
    add_attribute(&types.coroutine, "cr_origin", origin, None);
}

fn generator(vm: &mut Vm, value: &Value) -> Result<Rc<Generator>, Raised> {
    match value {
        Value::Generator(generator) => Ok(generator.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("descriptor requires a 'generator' object but received a '{name}'")))
        }
    }
}

/// `cr_origin`: file, line and function of each call, the innermost first.
fn origin(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let generator = generator(vm, value)?;
    let Some(own) = generator.asynchronous.as_ref().filter(|own| !own.origin.is_empty()) else {
        return Ok(Value::None);
    };
    let place = |caller: &Caller| {
        let (file, line) = (Value::str(&*caller.file), Value::Int(caller.line.into()));
        Value::tuple(vec![file, line, Value::str(&*caller.function)])
    };
    Ok(Value::tuple(own.origin.iter().map(place).collect()))
}

fn itself(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(args.receiver())
}

fn next(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let generator = generator(vm, &receiver)?;
    Ok(Flow::Resume(generator, Resume::Send(Value::None), OnYield::Result))
}

fn send(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let generator = generator(vm, &receiver)?;
    let name = vm.type_name(&receiver);
    let [value] = args.exactly(vm, &format!("{name}.send"))?;
    Ok(Flow::Resume(generator, Resume::Send(value), OnYield::Result))
}

/// The arguments of `throw(type, value, traceback)`. More than one is no longer wanted.
fn to_throw(vm: &mut Vm, args: Args, function: &str) -> Result<[Value; 3], Raised> {
    let given = args.len();
    let parts = args.between(vm, function, 1)?;
    if given > 1 {
        let message = format!(
            "the (type, exc, tb) signature of {function}() is deprecated, use the single-arg signature instead."
        );
        vm.warn("DeprecationWarning", message, 1)?;
    }
    Ok(parts)
}

/// The exception that `throw(type, value, traceback)` throws.
pub fn thrown(vm: &mut Vm, [class, value, traceback]: [Value; 3]) -> Result<Raised, Raised> {
    let value = if value.is_bound() { value } else { Value::None };
    if traceback.is_bound() && !traceback.is_none() && traceback_object::traceback(&traceback).is_none() {
        return Err(vm.type_error("throw() third argument must be a traceback object"));
    }
    if !vm.may_be_raised(&class) {
        let name = vm.type_name(&class);
        return Err(
            vm.type_error(format!("exceptions must be classes or instances deriving from BaseException, not {name}"))
        );
    }
    let made = match &class {
        Value::Class(of) if vm.is_instance(&value, of) => Ok(value),
        Value::Class(_) => {
            let given = match &value {
                Value::None => Args::none(),
                Value::Tuple(tuple) => Args::from_vec(tuple.items.to_vec()),
                other => Args::one(other.clone()),
            };
            vm.call(&class, given)
        }
        _ if !value.is_none() => return Err(vm.type_error("instance exception may not have a separate value")),
        _ => Ok(class.clone()),
    };
    // What the class itself raises is thrown.
    let made = match made {
        Ok(made) => made,
        Err(raised) => return Ok(raised),
    };
    if matches!(made, Value::Class(_)) || !vm.may_be_raised(&made) {
        let (class, made) = (vm.repr(&class)?, vm.type_name(&made));
        let class = class.text();
        return Ok(
            vm.type_error(format!("calling {class} should have returned an instance of BaseException, not {made}"))
        );
    }
    let raised = vm.exception_of(made)?;
    if traceback.is_bound() && !traceback.is_none() {
        vm.set_attr(&raised.value(), &intern("__traceback__"), traceback)?;
    }
    Ok(raised)
}

fn throw(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let generator = generator(vm, &receiver)?;
    let parts = to_throw(vm, args, "throw")?;
    let raised = thrown(vm, parts)?;
    Ok(Flow::Resume(generator, Resume::Throw(raised), OnYield::Result))
}

fn close(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let generator = generator(vm, &receiver)?;
    args.exactly::<0>(vm, "close")?;
    {
        let mut state = generator.state.borrow_mut();
        if matches!(&*state, State::Created(_) | State::Done) {
            let old = std::mem::replace(&mut *state, State::Done);
            drop(state);
            drop(old);
            return Ok(Flow::Return(Value::None));
        }
    }
    let exit = vm.generator_exit();
    let kind = generator.kind;
    Ok(Flow::Resume(generator, Resume::Throw(exit), OnYield::Close(kind)))
}

fn anext(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let generator = generator(vm, &receiver)?;
    vm.async_step(&generator, AsyncAction::Send(Value::None))
}

fn asend(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let generator = generator(vm, &receiver)?;
    let [value] = args.exactly(vm, "async_generator.asend")?;
    vm.async_step(&generator, AsyncAction::Send(value))
}

fn athrow(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let generator = generator(vm, &receiver)?;
    let parts = to_throw(vm, args, "athrow")?;
    vm.async_step(&generator, AsyncAction::Throw(parts))
}

fn aclose(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let generator = generator(vm, &receiver)?;
    vm.async_step(&generator, AsyncAction::Close)
}

/// `coroutine.__await__()`
fn wrapper(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let coroutine = generator(vm, &receiver)?;
    Ok(Iterator::new(IteratorState::Coroutine(coroutine)))
}

fn wrapper_close(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let coroutine = match args.receiver() {
        Value::Iterator(iterator) => match &*iterator.state.borrow() {
            IteratorState::Coroutine(coroutine) => Value::Generator(coroutine.clone()),
            _ => Value::None,
        },
        other => other,
    };
    let mut args = args;
    args.values.insert(0, coroutine);
    close(vm, args)
}

fn step_next(_: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    Ok(Flow::Delegate(args.receiver(), Resume::Send(Value::None), OnYield::Result))
}

/// What `await` of a future object goes on with ends, and lets go of the future object.
fn future_step_close(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    if let Value::Iterator(iterator) = args.receiver() {
        let before = iterator.state.replace(IteratorState::Done);
        drop(before);
    }
    Ok(Value::None)
}

fn step_send(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let [value] = args.exactly(vm, "send")?;
    Ok(Flow::Delegate(receiver, Resume::Send(value), OnYield::Result))
}

fn step_throw(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let parts = to_throw(vm, args, "throw")?;
    let raised = thrown(vm, parts)?;
    Ok(Flow::Delegate(receiver, Resume::Throw(raised), OnYield::Result))
}

fn step_close(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    args.exactly::<0>(vm, "close")?;
    let is_over = match &receiver {
        Value::Iterator(iterator) => {
            matches!(&*iterator.state.borrow(), IteratorState::AsyncStep(s) if s.state == AsyncStepState::Done)
        }
        _ => true,
    };
    if is_over {
        return Ok(Flow::Return(Value::None));
    }
    let exit = vm.generator_exit();
    Ok(Flow::Delegate(receiver, Resume::Throw(exit), OnYield::CloseStep))
}

fn name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let name = generator(vm, value)?.name();
    Ok(Value::Str(name))
}

fn set_name(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    match new.as_str() {
        Some(text) => {
            generator(vm, value)?.set_name(intern(text.text()));
            Ok(())
        }
        None => Err(vm.type_error("__name__ must be set to a string object")),
    }
}

fn qualified_name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let name = generator(vm, value)?.qualified_name();
    Ok(Value::Str(name))
}

fn set_qualified_name(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    match new.as_str() {
        Some(text) => {
            generator(vm, value)?.set_qualified_name(intern(text.text()));
            Ok(())
        }
        None => Err(vm.type_error("__qualname__ must be set to a string object")),
    }
}

fn running(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let generator = generator(vm, value)?;
    let running = matches!(&*generator.state.borrow(), State::Running);
    let stepping = generator.asynchronous.as_ref().is_some_and(|own| own.running.get());
    Ok(Value::Bool(running || stepping))
}

fn suspended(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let generator = generator(vm, value)?;
    let suspended = matches!(&*generator.state.borrow(), State::Suspended(_));
    Ok(Value::Bool(suspended))
}

fn delegate(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(Value::or_none(generator(vm, value)?.delegate()))
}

fn code(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let generator = generator(vm, value)?;
    let state = generator.state.borrow();
    Ok(match &*state {
        State::Created(Body::Frame(frame)) | State::Suspended(Body::Frame(frame)) => {
            Value::Code(frame.function.code.clone())
        }
        _ => Value::None,
    })
}

fn frame(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let generator = generator(vm, value)?;
    vm.frame_of_generator(&generator)
}
