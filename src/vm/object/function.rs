//! Things that can be called, and the descriptors that stand in classes.

use super::{Class, Code, Dict, Str};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// A function of the script.
pub struct Function {
    /// What it runs.
    pub code: Rc<Code>,
    /// The module's namespace.
    pub globals: Rc<Dict>,
    /// The cells of its free variables.
    pub closure: Box<[Value]>,
    /// Defaults of the last positional parameters.
    pub defaults: RefCell<Rc<[Value]>>,
    /// Defaults of keyword-only parameters.
    pub keyword_defaults: RefCell<Option<Rc<Dict>>>,
    /// `__name__`
    pub name: RefCell<Rc<Str>>,
    /// `__qualname__`
    pub qualified_name: RefCell<Rc<Str>>,
    /// The remaining parts and the script's own attributes, once there are any.
    pub extras: RefCell<Option<Box<FunctionExtras>>>,
}

/// What few functions have.
#[derive(Default)]
pub struct FunctionExtras {
    /// `__dict__`
    pub dict: Option<Rc<Dict>>,
    /// `__annotations__`
    pub annotations: Value,
    /// `__doc__`, when assigned.
    pub doc: Value,
    /// `__module__`, when assigned.
    pub module: Value,
    /// `__type_params__`
    pub type_parameters: Value,
}

/// A cell: a variable that functions share.
#[derive(Default)]
pub struct Cell {
    /// Its content; [`Value::Unbound`] when empty.
    pub content: RefCell<Value>,
}

/// How a native function runs.
#[derive(Clone, Copy)]
pub enum NativeFn {
    /// Computes its result, perhaps calling back in a nested run.
    Plain(fn(&mut Vm, Args) -> Result<Value, Raised>),
    /// May ask the machine to call, resume or block for it: nothing nests, and suspension is possible inside.
    Flow(fn(&mut Vm, Args) -> Result<Flow, Raised>),
}

/// The static description of a native function.
pub struct NativeDef {
    /// Its name.
    pub name: &'static str,
    /// Its parameters as `inspect.signature` shows them: `(iterable, /, *, key=None)`; a method's begin with `$self`.
    pub signature: &'static str,
    /// How it runs. A method gets `self` as its first argument.
    pub run: NativeFn,
}

/// A native function as a value: a builtin function, or a method descriptor in a class.
pub struct Native {
    /// What it is.
    pub def: &'static NativeDef,
    /// The class that it is a method of.
    pub class: Option<Rc<Class>>,
    /// The module it belongs to.
    pub module: Option<Rc<Str>>,
    /// Bound state: given as the first argument, if there is one.
    pub bound: Value,
}

/// A method bound to its `self`.
pub struct Method {
    /// A function, a native function or any callable.
    pub function: Value,
    /// What is given as its first argument.
    pub receiver: Value,
}

/// A part of a descriptor; `Unbound` where there is none, or before `__init__` was called.
#[derive(Default)]
pub struct Part(RefCell<Value>);

impl Part {
    /// A part that is known.
    pub fn new(value: Value) -> Part {
        Part(RefCell::new(value))
    }

    /// What it is.
    pub fn get(&self) -> Value {
        self.0.borrow().clone()
    }

    /// Replaces it.
    pub fn set(&self, value: Value) {
        let old = self.0.replace(value);
        drop(old);
    }
}

/// The parts of a `property`.
#[derive(Default)]
pub struct Property {
    /// `fget`
    pub get: Part,
    /// `fset`
    pub set: Part,
    /// `fdel`
    pub delete: Part,
    /// `__doc__`
    pub doc: Part,
    /// `__name__`, where it was set.
    pub name: Part,
    /// Whether the documentation is the getter's.
    pub documented_by_getter: std::cell::Cell<bool>,
}

/// Descriptors of our own.
pub enum Descriptor {
    /// `property`
    Property(Property),
    /// `staticmethod`
    Static(Part),
    /// `classmethod`
    ClassMethod(Part),
    /// A name of `__slots__`.
    Slot {
        /// The class that declared it.
        class: Rc<Class>,
        /// Its name.
        name: Rc<Str>,
    },
    /// An attribute that Rust computes.
    Attribute {
        /// Its name.
        name: &'static str,
        /// The class it stands in.
        class: Rc<Class>,
        /// Reads it.
        get: fn(&mut Vm, &Value) -> Result<Value, Raised>,
        /// Sets it (`Unbound` deletes it), if that is allowed.
        set: Option<fn(&mut Vm, &Value, Value) -> Result<(), Raised>>,
    },
}

/// A `super` object.
pub struct Super {
    /// The class after which the search begins.
    pub class: Rc<Class>,
    /// The instance or class that methods are bound to; `Unbound` for an unbound `super`.
    pub receiver: Value,
    /// The class whose MRO is searched.
    pub start: Option<Rc<Class>>,
}
