//! Async generators under a loop: it learns of each before its first step, finishes those that are dropped half-way,
//! and closes all that are left at the end.

use super::event_loop::{Entry, Loop, Phase};
use super::frames;
use super::gather;
use super::tasks::{Parts, Task};
use crate::vm::machine::AsyncHooks;
use crate::vm::object::{AsyncAction, Dict, Generator, Native, NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Co, Raised, Value, Vm};
use std::rc::{Rc, Weak};

static FIRST: NativeDef = plain("BaseEventLoop._asyncgen_firstiter_hook", "(agen)", first_iteration);
static LAST: NativeDef = plain("BaseEventLoop._asyncgen_finalizer_hook", "(agen)", finalizer);

/// Makes the loop the one that is told of async generators; gives back who was.
pub fn install_hooks(vm: &mut Vm, event_loop: &Loop) -> AsyncHooks {
    let bound = |def: &'static NativeDef| {
        Value::Native(Rc::new(Native { def, class: None, module: None, bound: event_loop.value() }))
    };
    vm.set_async_hooks(AsyncHooks { first_iteration: bound(&FIRST), finalizer: bound(&LAST) })
}

fn loop_and_generator(args: &mut Args) -> Option<(Loop, Rc<Generator>)> {
    let event_loop = Loop::of(&args.receiver())?;
    match args.take(0) {
        Value::Generator(generator) => Some((event_loop, generator)),
        _ => None,
    }
}

fn first_iteration(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Some((event_loop, generator)) = loop_and_generator(&mut args) else { return Ok(Value::None) };
    let _ = vm;
    let mut known = event_loop.async_generators.borrow_mut();
    known.retain(|known| known.strong_count() > 0);
    known.push(Rc::downgrade(&generator));
    Ok(Value::None)
}

fn finalizer(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Some((event_loop, generator)) = loop_and_generator(&mut args) else { return Ok(Value::None) };
    event_loop.async_generators.borrow_mut().retain(|known| known.as_ptr() != Rc::as_ptr(&generator));
    if event_loop.phase.get() == Phase::Closed {
        return Ok(Value::None);
    }
    // `call_soon_threadsafe(self.create_task, agen.aclose())`
    let closing = vm.async_step(&generator, AsyncAction::Close)?;
    let target = event_loop.clone();
    event_loop.push(Entry::Soon(Box::new(move |vm: &mut Vm| {
        let parts = Parts { coroutine: closing, name: Value::None, context: None, traced: false };
        Task::new(vm, &target, parts);
        Ok(())
    })));
    Ok(Value::None)
}

/// `shutdown_asyncgens`: closes the async generators that are left, all at once.
pub async fn shut_down(co: Co, event_loop: Loop) -> Result<Value, Raised> {
    event_loop.async_generators_shut_down.set(true);
    let left = std::mem::take(&mut *event_loop.async_generators.borrow_mut());
    let left: Vec<Rc<Generator>> = left.iter().filter_map(Weak::upgrade).collect();
    if left.is_empty() {
        return Ok(Value::None);
    }
    let closing = left.clone();
    let gathered = co
        .with(move |vm| {
            let mut steps = Vec::new();
            for generator in &closing {
                steps.push(vm.async_step(generator, AsyncAction::Close)?);
            }
            gather::gather(vm, steps, true)
        })
        .await?;
    let results = co.wait(gathered).await.map_err(|raised| raised.through(&frames::SHUTDOWN_GENERATORS))?;
    co.with(move |vm| {
        let results = vm.collect(&results)?;
        for (result, generator) in results.into_iter().zip(left) {
            let is_error =
                matches!(&result, Value::Instance(_)) && vm.is_instance(&result, &vm.types.exception("Exception"));
            if !is_error {
                continue;
            }
            let generator = Value::Generator(generator);
            let text = vm.repr(&generator)?;
            let context = Rc::new(Dict::new());
            let message = format!("an error occurred during closing of asynchronous generator {}", text.text());
            context.set_name(&intern("message"), Value::str(message));
            context.set_name(&intern("exception"), result);
            context.set_name(&intern("asyncgen"), generator);
            super::errors::report(vm, &event_loop, context)?;
        }
        Ok(Value::None)
    })
    .await
}
