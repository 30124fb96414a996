//! The builtin types: for each, its class and its methods.
//!
//! Each file offers `pub fn install(vm: &mut Vm)` that fills the namespace of its classes. Methods are
//! [`NativeDef`]s; `self` is their first argument.

pub mod bytes;
pub mod class;
pub mod codec;
pub mod complex;
pub mod container;
pub mod depth;
pub mod descriptor;
pub mod dict;
pub mod dict_view;
pub mod exception;
pub mod float;
pub mod format;
pub mod frame_object;
pub mod function;
pub mod generator;
pub mod generic_alias;
pub mod hash;
pub mod int;
pub mod item;
pub mod iterator;
pub mod library;
pub mod list;
pub mod mapping_proxy;
pub mod memory_view;
pub mod number;
pub mod object;
pub mod outline;
pub mod property;
pub mod range;
pub mod receiver;
mod registry;
pub mod repr;
pub mod set;
pub mod simple_namespace;
pub mod slice;
pub mod sort;
mod span;
pub mod struct_sequence;
pub mod text;
pub mod traceback_object;
pub mod tuple;
pub mod union;

pub use format::simple_format;
pub use hash::hash_of;
pub use iterator::advance;
pub use registry::Types;
pub use repr::simple_repr;

use super::object::{Class, Descriptor, Native, NativeDef, NativeFn, Part, intern};
use super::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

/// Describes a method or function that computes its result.
pub const fn plain(
    name: &'static str,
    signature: &'static str,
    run: fn(&mut Vm, Args) -> Result<Value, Raised>,
) -> NativeDef {
    NativeDef { name, signature, run: NativeFn::Plain(run) }
}

/// Describes a method or function that may ask the machine to call, resume or block.
pub const fn flow(
    name: &'static str,
    signature: &'static str,
    run: fn(&mut Vm, Args) -> Result<Flow, Raised>,
) -> NativeDef {
    NativeDef { name, signature, run: NativeFn::Flow(run) }
}

/// Puts methods into a class.
pub fn add_methods(class: &Rc<Class>, methods: &'static [NativeDef]) {
    for def in methods {
        let native = Native { def, class: Some(class.clone()), module: None, bound: Value::Unbound };
        class.set(&intern(def.name), Value::Native(Rc::new(native)));
    }
}

/// Puts static methods into a class; `__new__` is one.
pub fn add_static_methods(class: &Rc<Class>, methods: &'static [NativeDef]) {
    for def in methods {
        let native = Native { def, class: Some(class.clone()), module: None, bound: Value::Unbound };
        let descriptor = Descriptor::Static(Part::new(Value::Native(Rc::new(native))));
        class.set(&intern(def.name), Value::Descriptor(Rc::new(descriptor)));
    }
}

/// Puts class methods into a class.
pub fn add_class_methods(class: &Rc<Class>, methods: &'static [NativeDef]) {
    for def in methods {
        let native = Native { def, class: Some(class.clone()), module: None, bound: Value::Unbound };
        let descriptor = Descriptor::ClassMethod(Part::new(Value::Native(Rc::new(native))));
        class.set(&intern(def.name), Value::Descriptor(Rc::new(descriptor)));
    }
}

/// Reads an attribute that Rust computes.
pub type Getter = fn(&mut Vm, &Value) -> Result<Value, Raised>;
/// Sets such an attribute; `Unbound` deletes it.
pub type Setter = fn(&mut Vm, &Value, Value) -> Result<(), Raised>;

/// Puts an attribute that Rust computes into a class.
pub fn add_attribute(class: &Rc<Class>, name: &'static str, get: Getter, set: Option<Setter>) {
    let descriptor = Descriptor::Attribute { name, class: class.clone(), get, set };
    class.set(&intern(name), Value::Descriptor(Rc::new(descriptor)));
}

/// The setter of an attribute that is a member in CPython, which words its refusal so.
pub fn read_only(vm: &mut Vm, _: &Value, _: Value) -> Result<(), Raised> {
    Err(vm.attribute_error("readonly attribute"))
}

/// Fills all builtin classes.
pub fn install(vm: &mut Vm) {
    object::install(vm);
    class::install(vm);
    function::install(vm);
    generator::install(vm);
    descriptor::install(vm);
    property::install(vm);
    exception::install(vm);
    int::install(vm);
    float::install(vm);
    complex::install(vm);
    text::install(vm);
    bytes::install(vm);
    list::install(vm);
    tuple::install(vm);
    dict::install(vm);
    dict_view::install(vm);
    set::install(vm);
    range::install(vm);
    slice::install(vm);
    iterator::install(vm);
    memory_view::install(vm);
    mapping_proxy::install(vm);
    generic_alias::install(vm);
    union::install(vm);
    frame_object::install(vm);
    traceback_object::install(vm);
}
