//! What takes a generator's items without suspending it: `list(generator)`, `sum(generator)`, `any(generator)`.
//!
//! While no code of the script is needed between two items, nobody can tell whether the generator was suspended. So its
//! `yield` gives the item to the sink, through whatever delegates to the generator, and its frame goes on at once. An
//! item that the sink can't take by itself is yielded as always.

use super::frame::Return;
use super::protocol::simple_truth;
use super::{Halt, Resume, Vm};
use crate::vm::object::{Generator, GeneratorKind};
use crate::vm::{Raised, Value};
use std::rc::Rc;

/// What is made of the items.
pub enum Sink {
    /// All are kept.
    Items(Vec<Value>),
    /// Integers are added, as long as the sum is a small one.
    Sum(i64),
    /// Those with this truth are passed over.
    While(bool),
}

impl Sink {
    /// The items that were kept.
    pub fn items(self) -> Vec<Value> {
        match self {
            Sink::Items(items) => items,
            _ => Vec::new(),
        }
    }

    /// The sum so far.
    pub fn sum(&self) -> i64 {
        match self {
            Sink::Sum(sum) => *sum,
            _ => 0,
        }
    }

    /// Keeps an item.
    pub fn keep(&mut self, item: Value) {
        if let Sink::Items(items) = self {
            items.push(item);
        }
    }

    /// Takes an item, or gives it back.
    #[inline]
    fn take(&mut self, item: Value) -> Option<Value> {
        match self {
            Sink::Items(items) => {
                items.push(item);
                None
            }
            Sink::Sum(sum) => match item {
                Value::Int(more) => match sum.checked_add(more) {
                    Some(next) => {
                        *sum = next;
                        None
                    }
                    None => Some(item),
                },
                item => Some(item),
            },
            // What must be dropped might run code of the script.
            Sink::While(wanted) => match simple_truth(&item) {
                Some(truth) if truth == *wanted && item.is_inline() => None,
                _ => Some(item),
            },
        }
    }
}

impl Vm {
    /// Lets the sink take items of a generator until there is one that it can't take; `None` at the end.
    pub fn pour(&mut self, generator: &Rc<Generator>, sink: &mut Sink) -> Result<Option<Value>, Raised> {
        if generator.kind != GeneratorKind::Generator {
            return self.next(&Value::Generator(generator.clone()));
        }
        self.enter_nested()?;
        self.sinks.push(std::mem::replace(sink, Sink::Sum(0)));
        let next = self.resume(generator, Resume::Send(Value::None), Return::Sink);
        let halt = self.run_nested(next);
        self.nested -= 1;
        if let Some(filled) = self.sinks.pop() {
            *sink = filled;
        }
        match halt {
            Halt::Yielded(value) => Ok(Some(value)),
            Halt::Returned(_) => Ok(None),
            Halt::Raised(raised) if raised.is(&self.types.stop_iteration) => Ok(None),
            Halt::Raised(raised) => Err(raised),
            Halt::Blocked(_) | Halt::OutOfBudget => unreachable!("a nested run refuses these"),
        }
    }

    /// The top frame yields: gives the item to the sink that its generator's items go to, or gives it back.
    ///
    /// Of all sinks the last one is meant: what was begun later has ended before the frame could go on.
    #[inline]
    pub(super) fn sink_item(&mut self, item: Value) -> Option<Value> {
        let mut frames = self.frames.iter().rev();
        loop {
            match frames.next().map(|frame| &frame.back) {
                Some(Return::YieldFrom) => {}
                Some(Return::Sink) => break,
                _ => return Some(item),
            }
        }
        match self.sinks.last_mut() {
            Some(sink) => sink.take(item),
            None => Some(item),
        }
    }
}
