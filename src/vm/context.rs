//! Contexts: the values of context variables, copied without copying.
//!
//! A context's values are shared with its copies until one of them is changed. The machine knows which context is the
//! current one; the `contextvars` module and the event loop enter and leave them.

use super::object::{Class, Instance};
use super::{Value, Vm};
use std::cell::Cell;
use std::rc::{Rc, Weak};

/// A variable is the instance that the script holds.
type Binding = (Rc<Instance>, Value);

/// A context.
#[derive(Default)]
pub struct Context {
    /// None is empty. Every task has a context, so this is a cell and takes one word.
    values: Cell<Option<Rc<Vec<Binding>>>>,
    /// Whether it is the current one, or one that the current one was entered from.
    pub entered: Cell<bool>,
    /// The object that scripts know it by, once there is one.
    object: Cell<Weak<Instance>>,
}

impl Context {
    /// A copy: `copy_context()`.
    pub fn copy(&self) -> Rc<Context> {
        Rc::new(Context { values: Cell::new(self.shared()), ..Context::default() })
    }

    /// The value of a variable.
    pub fn get(&self, variable: &Rc<Instance>) -> Option<Value> {
        self.shared()?.iter().find(|(known, _)| Rc::ptr_eq(known, variable)).map(|(_, value)| value.clone())
    }

    /// Sets a variable, or removes it, and gives back what it was.
    pub fn set(&self, variable: &Rc<Instance>, value: Option<Value>) -> Option<Value> {
        let mut values = self.shared().map(|values| Vec::clone(&values)).unwrap_or_default();
        let at = values.iter().position(|(known, _)| Rc::ptr_eq(known, variable));
        let old = match (at, value) {
            (Some(at), Some(value)) => Some(std::mem::replace(&mut values[at].1, value)),
            (Some(at), None) => Some(values.remove(at).1),
            (None, Some(value)) => {
                values.push((variable.clone(), value));
                None
            }
            (None, None) => None,
        };
        let before = self.values.replace(Some(Rc::new(values)));
        drop(before);
        old
    }

    /// All variables and their values.
    pub fn bindings(&self) -> Rc<Vec<Binding>> {
        self.shared().unwrap_or_default()
    }

    fn shared(&self) -> Option<Rc<Vec<Binding>>> {
        let values = self.values.take();
        self.values.set(values.clone());
        values
    }

    fn known_object(&self) -> Option<Rc<Instance>> {
        let object = self.object.take();
        let known = object.upgrade();
        self.object.set(object);
        known
    }
}

impl Vm {
    /// Makes a context the current one; returns the one that was, for [`Vm::leave_context`].
    #[inline]
    pub fn enter_context(&mut self, context: &Rc<Context>) -> Rc<Context> {
        context.entered.set(true);
        std::mem::replace(&mut self.context, context.clone())
    }

    /// Makes the former context the current one again.
    #[inline]
    pub fn leave_context(&mut self, before: Rc<Context>) {
        let left = std::mem::replace(&mut self.context, before);
        left.entered.set(false);
    }
}

/// The class of the objects by which scripts know contexts: `contextvars.Context`.
pub struct ContextClass(pub Rc<Class>);

/// The object by which scripts know a context, always the same as long as somebody holds it.
pub fn object_of(vm: &mut Vm, context: &Rc<Context>) -> Value {
    if let Some(object) = context.known_object() {
        return Value::Instance(object);
    }
    let class = match vm.extension::<ContextClass>() {
        Some(class) => class.0.clone(),
        None => vm.types.object.clone(),
    };
    let object = Rc::new(Instance::with_state(&class, context.clone()));
    context.object.set(Rc::downgrade(&object));
    Value::Instance(object)
}

/// The context that an object stands for.
pub fn context_of(value: &Value) -> Option<Rc<Context>> {
    value.downcast::<Rc<Context>>().cloned()
}
