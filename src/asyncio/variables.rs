//! Tells the trace of the variables of those who wait, for readers who ask for them.

use super::futures::FutureObject;
use super::runtime::Runtime;
use crate::trace::{EventKind, SuspendedFrame, TaskId, Variable};
use crate::vm::Value;
use crate::vm::types::outline::outline;

/// So many frames of a task are told of, and so many variables of each.
const MOST_FRAMES: usize = 20;
const MOST_VARIABLES: usize = 50;

/// Tells of the frames through which a task waits that is about to be suspended.
pub fn record(runtime: &Runtime, task: TaskId, coroutine: &Value) {
    let Value::Generator(generator) = coroutine else { return };
    let mut frames = Vec::new();
    generator.each_suspended(&mut |frame, span| {
        if frames.len() == MOST_FRAMES {
            return;
        }
        let mut all = frame.variables();
        let told = all.by_ref().take(MOST_VARIABLES).map(|(name, value)| Variable {
            name: name.text().to_string(),
            value: outline(&runtime.types, &value, &called),
        });
        let function = frame.function.qualified_name.borrow().text().to_string();
        frames.push(SuspendedFrame { function, span, variables: told.collect(), left_out: all.count() as u32 });
    });
    runtime.record(EventKind::Variables { task, frames });
}

/// A task is called by its name.
fn called(value: &Value) -> Option<String> {
    let task = FutureObject::of(value)?.as_task()?;
    Some(format!("<Task {}>", task.name_text()))
}
