//! `staticmethod`, `classmethod`, `super`, and modules as values.

use super::{add_attribute, add_methods, add_static_methods, flow, plain};
use crate::vm::object::{Descriptor, Module, NativeDef, Part, intern};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

const STATIC: &[NativeDef] = &[plain("__new__", "(cls, /, *args, **kwargs)", new_static)];
const CLASS: &[NativeDef] = &[plain("__new__", "(cls, /, *args, **kwargs)", new_class_method)];
const WRAPPER: &[NativeDef] = &[
    plain("__init__", "($self, function, /)", init_wrapper),
    plain("__repr__", "($self, /)", super::repr::method),
    flow("__call__", "($self, /, *args, **kwargs)", call_wrapped),
    plain("__get__", "($self, instance, owner=None, /)", wrapper_get),
];
const SUPER: &[NativeDef] = &[plain("__new__", "(cls, type=None, object=None, /)", new_super)];
const MODULE: &[NativeDef] = &[plain("__new__", "(cls, name, doc=None)", new_module)];
const MODULE_METHODS: &[NativeDef] =
    &[plain("__dir__", "($self, /)", module_dir), plain("__repr__", "($self, /)", super::repr::method)];

/// Fills their classes.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    for (class, new) in [(&types.static_method, STATIC), (&types.class_method, CLASS)] {
        add_methods(class, WRAPPER);
        add_static_methods(class, new);
        add_attribute(class, "__func__", wrapped, None);
        add_attribute(class, "__wrapped__", wrapped, None);
        add_attribute(class, "__isabstractmethod__", wrapped_is_abstract, None);
        add_attribute(class, "__name__", wrapped_name, None);
        add_attribute(class, "__qualname__", wrapped_qualified_name, None);
        add_attribute(class, "__doc__", wrapped_doc, None);
        add_attribute(class, "__annotations__", wrapped_annotations, None);
    }
    for class in [&types.member_descriptor, &types.getset_descriptor] {
        add_attribute(class, "__name__", member_name, None);
        add_methods(class, MEMBER);
    }
    add_static_methods(&types.super_, SUPER);
    add_static_methods(&types.module, MODULE);
    add_methods(&types.module, MODULE_METHODS);
}

const MEMBER: &[NativeDef] = &[plain("__get__", "($self, instance, owner=None, /)", wrapper_get)];

pub(super) fn descriptor(vm: &mut Vm, value: &Value) -> Result<Rc<Descriptor>, Raised> {
    match value.builtin() {
        Value::Descriptor(descriptor) => Ok(descriptor.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("descriptor requires a descriptor but received a '{name}'")))
        }
    }
}

/// The descriptor itself, or an instance of the class that derives from its type.
pub(super) fn as_instance(class: &Value, value: Value) -> Value {
    match class {
        Value::Class(class) if !class.builtin => {
            Value::Instance(Rc::new(crate::vm::object::Instance::with_payload(class, value)))
        }
        _ => value,
    }
}

pub(super) fn is_abstract(vm: &mut Vm, function: &Value) -> Result<bool, Raised> {
    match vm.get_attr_optional(function, &vm.names.isabstract.clone())? {
        Some(flag) => vm.truth(&flag),
        None => Ok(false),
    }
}

fn new_static(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(as_instance(&args.receiver(), Value::Descriptor(Rc::new(Descriptor::Static(Part::default())))))
}

fn new_class_method(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(as_instance(&args.receiver(), Value::Descriptor(Rc::new(Descriptor::ClassMethod(Part::default())))))
}

fn init_wrapper(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let descriptor = descriptor(vm, &receiver)?;
    let (part, kind) = match &*descriptor {
        Descriptor::Static(part) => (part, "staticmethod"),
        Descriptor::ClassMethod(part) => (part, "classmethod"),
        _ => return Ok(Value::None),
    };
    let [function] = args.exactly(vm, kind)?;
    part.set(function.clone());
    // The documentation of a class that derives would hide the function's.
    if matches!(receiver, Value::Instance(_))
        && let Some(doc) = vm.get_attr_optional(&function, &vm.names.doc.clone())?
    {
        vm.set_attr(&receiver, &vm.names.doc.clone(), doc)?;
    }
    Ok(Value::None)
}

fn wrapped(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(match &*descriptor(vm, value)? {
        Descriptor::Static(part) | Descriptor::ClassMethod(part) if part.get().is_bound() => part.get(),
        _ => Value::None,
    })
}

fn wrapped_is_abstract(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = wrapped(vm, value)?;
    is_abstract(vm, &function).map(Value::Bool)
}

fn wrapped_name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = wrapped(vm, value)?;
    vm.get_attr(&function, &vm.names.name.clone())
}

fn wrapped_qualified_name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = wrapped(vm, value)?;
    vm.get_attr(&function, &vm.names.qualname.clone())
}

fn wrapped_annotations(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = wrapped(vm, value)?;
    vm.get_attr(&function, &intern("__annotations__"))
}

fn wrapped_doc(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = wrapped(vm, value)?;
    vm.get_attr(&function, &vm.names.doc.clone())
}

fn call_wrapped(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    match &*descriptor(vm, &receiver)? {
        Descriptor::Static(part) => Ok(Flow::Call(vm.wrapped_function(part, "staticmethod")?, args, None)),
        _ => {
            let name = vm.type_name(&receiver);
            Err(vm.type_error(format!("'{name}' object is not callable")))
        }
    }
}

fn wrapper_get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [instance, owner] = args.between(vm, "__get__", 1)?;
    match &*descriptor(vm, &receiver)? {
        Descriptor::Static(part) => vm.wrapped_function(part, "staticmethod"),
        Descriptor::ClassMethod(part) => {
            let function = vm.wrapped_function(part, "classmethod")?;
            let owner = if owner.is_bound() && !owner.is_none() { owner } else { Value::Class(vm.class_of(&instance)) };
            Ok(Vm::new_method(function, owner))
        }
        _ if instance.is_none() => Ok(receiver),
        Descriptor::Slot { class, name } if !vm.class_of(&instance).is_subclass_of(class) => {
            let (name, class, given) = (name.text(), class.name(), vm.type_name(&instance));
            Err(vm.type_error(format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{given}' object")))
        }
        _ => vm.bind_special(receiver.clone(), &instance),
    }
}

fn member_name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(match &*descriptor(vm, value)? {
        Descriptor::Slot { name, .. } => Value::Str(name.clone()),
        Descriptor::Attribute { name, .. } => Value::Str(intern(name)),
        _ => Value::None,
    })
}

fn new_super(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [class, object] = args.between(vm, "super", 0)?;
    let Value::Class(class) = class else {
        if !class.is_bound() {
            return vm.super_of_caller();
        }
        let name = vm.type_name(&class);
        return Err(vm.type_error(format!("super() argument 1 must be a type, not {name}")));
    };
    if !object.is_bound() || object.is_none() {
        let unbound = crate::vm::object::Super { class, receiver: Value::Unbound, start: None };
        return Ok(Value::Super(Rc::new(unbound)));
    }
    vm.new_super(&class, object)
}

fn new_module(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [name, doc] = args.bind(vm, "module", ["name", "doc"], 0, 2, 1)?;
    let Some(name) = name.as_str().cloned() else {
        let given = vm.type_name(&name);
        return Err(vm.type_error(format!("module() argument 'name' must be str, not {given}")));
    };
    let module: Rc<Module> = vm.new_module(&intern(name.text()));
    module.dict.set_name(&vm.names.doc.clone(), if doc.is_bound() { doc } else { Value::None });
    Ok(Value::Module(module))
}

fn module_dir(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Value::Module(module) = args.receiver() else { return Ok(Value::list(vec![])) };
    let mut names: Vec<_> = module.dict.entries().into_iter().filter_map(|e| e.key.as_str().cloned()).collect();
    names.sort_by(|a, b| a.text().cmp(b.text()));
    Ok(Value::list(names.into_iter().map(Value::Str).collect()))
}
