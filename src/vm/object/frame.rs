//! Frames that somebody looks at: what a traceback keeps of a frame that an exception left, and snapshots of others.

use super::{Code, Dict, Function, Instance, Str};
use crate::lang::code::CodeKind;
use crate::vm::{Value, finalize};
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// A frame's variables at a moment. A traceback holds the ones that an exception left, so they live as long as in
/// CPython: until the exception goes.
pub struct KeptFrame {
    /// Its code, globals and closure.
    pub function: Rc<Function>,
    /// The instruction that it runs, or ran last.
    pub pc: u32,
    /// The local slots.
    pub slots: Vec<Value>,
    /// The namespace of a class body, or what `exec` was given.
    pub namespace: Value,
    /// Its number on the stack, for a snapshot of a frame that still runs.
    pub depth: Option<u32>,
    /// The object that scripts see, while one holds it.
    pub object: RefCell<Weak<Instance>>,
}

impl KeptFrame {
    /// A frame that no longer runs.
    pub fn new(function: Rc<Function>, pc: u32, slots: Vec<Value>, namespace: Value) -> KeptFrame {
        KeptFrame { function, pc, slots, namespace, depth: None, object: RefCell::default() }
    }

    /// Its code.
    pub fn code(&self) -> &Rc<Code> {
        &self.function.code
    }

    /// The line, from one.
    pub fn line(&self) -> u32 {
        self.code().line(self.pc)
    }

    /// The namespace that holds the frame's variables, where they live in one.
    pub fn namespace(&self) -> Option<Value> {
        if self.namespace.is_bound() {
            return Some(self.namespace.clone());
        }
        (self.code().lang.kind == CodeKind::Module).then(|| Value::Dict(self.function.globals.clone()))
    }

    /// The bound variables of a function's frame: locals, then those of outer functions.
    pub fn variables(&self) -> Vec<(Rc<Str>, Value)> {
        let opened = |value: &Value| match value {
            Value::Cell(cell) => cell.content.borrow().clone(),
            other => other.clone(),
        };
        let own = self.code().locals.iter().cloned().zip(self.slots.iter().map(opened));
        let free = self.code().lang.free.iter().map(|free| super::intern(&free.name));
        let outer = free.zip(self.function.closure.iter().map(opened));
        // What the compiler names for itself begins with a dot.
        own.chain(outer).filter(|(name, value)| value.is_bound() && !name.text().starts_with('.')).collect()
    }

    /// A variable by its name.
    pub fn variable(&self, name: &Rc<Str>) -> Option<Value> {
        match self.namespace() {
            Some(namespace) => namespace.as_dict().and_then(|dict| dict.get_name(name)),
            None => self.variables().into_iter().find(|(known, _)| Str::same(known, name)).map(|(_, value)| value),
        }
    }

    /// What `f_locals` is: the namespace itself, or a new dict of the variables.
    pub fn locals(&self) -> Value {
        if let Some(namespace) = self.namespace() {
            return namespace;
        }
        let dict = Dict::new();
        for (name, value) in self.variables() {
            dict.set_name(&name, value);
        }
        Value::Dict(Rc::new(dict))
    }
}

impl Drop for KeptFrame {
    fn drop(&mut self) {
        finalize::drop_deep(std::mem::take(&mut self.slots));
    }
}
