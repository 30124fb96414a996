//! Raising exceptions from Rust.

use super::object::{Class, ExceptionData, Instance, Str};
use super::{Value, Vm};
use std::rc::Rc;

/// An exception on its way up.
pub struct Raised(pub Rc<Instance>);

impl Raised {
    /// The exception object.
    pub fn value(&self) -> Value {
        Value::Instance(self.0.clone())
    }

    /// What every exception holds.
    pub fn data(&self) -> &ExceptionData {
        exception_data(&self.0)
    }

    /// Whether it is an instance of a class.
    pub fn is(&self, class: &Rc<Class>) -> bool {
        self.0.class().is_subclass_of(class)
    }
}

/// What an exception holds. Every instance of a class that derives from `BaseException` is made with it.
pub fn exception_data(instance: &Instance) -> &ExceptionData {
    match instance.state::<ExceptionData>() {
        Some(data) => data,
        None => unreachable!("BaseException.__new__ gives every exception its data"),
    }
}

/// Makes an exception object of a class.
pub fn new_exception(class: &Rc<Class>, args: Vec<Value>) -> Rc<Instance> {
    let data = ExceptionData::default();
    *data.args.borrow_mut() = args;
    Rc::new(Instance::with_state(class, data))
}

macro_rules! raisers {
    ($($function:ident = $class:literal),* $(,)?) => {
        impl Vm {
            $(
                #[doc = concat!("A `", $class, "` with a message.")]
                pub fn $function(&mut self, message: impl Into<String>) -> Raised {
                    self.raise($class, message)
                }
            )*
        }
    };
}

raisers! {
    type_error = "TypeError",
    value_error = "ValueError",
    attribute_error = "AttributeError",
    name_error = "NameError",
    index_error = "IndexError",
    runtime_error = "RuntimeError",
    overflow_error = "OverflowError",
    zero_division = "ZeroDivisionError",
    import_error = "ImportError",
    not_implemented_error = "NotImplementedError",
    lookup_error = "LookupError",
    os_error = "OSError",
    assertion_error = "AssertionError",
    buffer_error = "BufferError",
    memory_error = "MemoryError",
}

impl Vm {
    /// An exception of a builtin class with a message.
    pub fn raise(&mut self, class: &'static str, message: impl Into<String>) -> Raised {
        let class = self.types.exception(class);
        Raised(new_exception(&class, vec![Value::str(Into::<String>::into(message))]))
    }

    /// An exception of a builtin class without arguments.
    pub fn raise_bare(&mut self, class: &'static str) -> Raised {
        let class = self.types.exception(class);
        Raised(new_exception(&class, vec![]))
    }

    /// An exception of a class with these `args`, without calling the class.
    pub fn raise_with(&mut self, class: &Rc<Class>, args: Vec<Value>) -> Raised {
        Raised(new_exception(class, args))
    }

    /// `KeyError(key)`
    pub fn key_error(&mut self, key: Value) -> Raised {
        let class = self.types.exception("KeyError");
        Raised(new_exception(&class, vec![key]))
    }

    /// `StopIteration(value)`, without arguments for `None`.
    pub fn stop_iteration(&mut self, value: Value) -> Raised {
        let class = self.types.stop_iteration.clone();
        let args = if value.is_none() { vec![] } else { vec![value] };
        Raised(new_exception(&class, args))
    }

    /// `AttributeError` that carries the object and the name, for "Did you mean".
    pub fn no_attribute(&mut self, object: &Value, name: &Rc<Str>, message: String) -> Raised {
        let raised = self.attribute_error(message);
        raised.data().set_field("name", Value::Str(name.clone()));
        raised.data().set_field("obj", object.clone());
        raised
    }

    /// `NameError` that carries the name.
    pub fn no_name(&mut self, name: &Rc<Str>) -> Raised {
        let raised = self.name_error(format!("name '{}' is not defined", name.text()));
        raised.data().set_field("name", Value::Str(name.clone()));
        raised
    }
}
