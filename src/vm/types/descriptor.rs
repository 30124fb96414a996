//! `property`, `staticmethod`, `classmethod`, `super`, and modules as values.

use super::{add_attribute, add_methods, add_static_methods, flow, plain};
use crate::vm::object::{Descriptor, Module, NativeDef, intern};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::cell::RefCell;
use std::rc::Rc;

const PROPERTY: &[NativeDef] = &[
    plain("getter", "($self, fget, /)", getter),
    plain("setter", "($self, fset, /)", setter),
    plain("deleter", "($self, fdel, /)", deleter),
    flow("__get__", "($self, instance, owner=None, /)", property_get),
    plain("__set__", "($self, instance, value, /)", property_set),
    plain("__delete__", "($self, instance, /)", property_delete),
    plain("__set_name__", "($self, owner, name, /)", property_set_name),
];
const PROPERTY_STATIC: &[NativeDef] =
    &[plain("__new__", "(cls, fget=None, fset=None, fdel=None, doc=None)", new_property)];
const STATIC: &[NativeDef] = &[plain("__new__", "(cls, function, /)", new_static)];
const CLASS: &[NativeDef] = &[plain("__new__", "(cls, function, /)", new_class_method)];
const WRAPPER: &[NativeDef] = &[
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
    add_methods(&types.property, PROPERTY);
    add_static_methods(&types.property, PROPERTY_STATIC);
    add_attribute(&types.property, "fget", fget, None);
    add_attribute(&types.property, "fset", fset, None);
    add_attribute(&types.property, "fdel", fdel, None);
    add_attribute(&types.property, "__doc__", property_doc, Some(set_property_doc));
    add_attribute(&types.property, "__isabstractmethod__", property_is_abstract, None);
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

fn descriptor(vm: &mut Vm, value: &Value) -> Result<Rc<Descriptor>, Raised> {
    match value.builtin() {
        Value::Descriptor(descriptor) => Ok(descriptor.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("descriptor requires a 'property' object but received a '{name}'")))
        }
    }
}

fn or_none(value: Value) -> Value {
    if value.is_bound() { value } else { Value::None }
}

fn new_property(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [get, set, delete, doc] = args.bind(vm, "property", ["fget", "fset", "fdel", "doc"], 0, 4, 0)?;
    let doc = match (&doc, &get) {
        (Value::Unbound, Value::Function(_)) => vm.get_attr(&get, &vm.names.doc.clone())?,
        _ => or_none(doc),
    };
    let property = Descriptor::Property {
        get: or_none(get),
        set: or_none(set),
        delete: or_none(delete),
        doc: RefCell::new(doc),
        name: RefCell::default(),
    };
    Ok(as_instance(&class, Value::Descriptor(Rc::new(property))))
}

/// The descriptor itself, or an instance of the class that derives from its type.
fn as_instance(class: &Value, value: Value) -> Value {
    match class {
        Value::Class(class) if !class.builtin => {
            Value::Instance(Rc::new(crate::vm::object::Instance::with_payload(class, value)))
        }
        _ => value,
    }
}

/// A copy of a property with one part replaced.
fn with_part(vm: &mut Vm, mut args: Args, part: usize) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [function] = args.exactly(vm, "property")?;
    let original = descriptor(vm, &receiver)?;
    let Descriptor::Property { get, set, delete, doc, name } = &*original else { return Ok(receiver) };
    let mut parts = [get.clone(), set.clone(), delete.clone()];
    parts[part] = function;
    let [get, set, delete] = parts;
    let made = Descriptor::Property {
        get,
        set,
        delete,
        doc: RefCell::new(doc.borrow().clone()),
        name: RefCell::new(name.borrow().clone()),
    };
    let class = Value::Class(vm.class_of(&receiver));
    Ok(as_instance(&class, Value::Descriptor(Rc::new(made))))
}

fn getter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    with_part(vm, args, 0)
}

fn setter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    with_part(vm, args, 1)
}

fn deleter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    with_part(vm, args, 2)
}

fn property_get(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let [instance, _owner] = args.between(vm, "__get__", 1)?;
    if instance.is_none() {
        return Ok(Flow::Return(receiver));
    }
    match &*descriptor(vm, &receiver)? {
        Descriptor::Property { get, .. } if !get.is_none() => Ok(Flow::Call(get.clone(), Args::one(instance), None)),
        _ => Err(vm.attribute_error("property has no getter")),
    }
}

fn property_set(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [instance, value] = args.exactly(vm, "__set__")?;
    match &*descriptor(vm, &receiver)? {
        Descriptor::Property { set, .. } if !set.is_none() => vm.call(set, Args::of([instance, value])),
        _ => Err(vm.attribute_error("property has no setter")),
    }
}

fn property_delete(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [instance] = args.exactly(vm, "__delete__")?;
    match &*descriptor(vm, &receiver)? {
        Descriptor::Property { delete, .. } if !delete.is_none() => vm.call(delete, Args::one(instance)),
        _ => Err(vm.attribute_error("property has no deleter")),
    }
}

fn property_set_name(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [_owner, new_name] = args.exactly(vm, "__set_name__")?;
    if let Descriptor::Property { name, .. } = &*descriptor(vm, &receiver)? {
        *name.borrow_mut() = new_name;
    }
    Ok(Value::None)
}

fn part(vm: &mut Vm, value: &Value, index: usize) -> Result<Value, Raised> {
    Ok(match &*descriptor(vm, value)? {
        Descriptor::Property { get, set, delete, .. } => [get, set, delete][index].clone(),
        _ => Value::None,
    })
}

fn fget(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    part(vm, value, 0)
}

fn fset(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    part(vm, value, 1)
}

fn fdel(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    part(vm, value, 2)
}

fn property_doc(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(match &*descriptor(vm, value)? {
        Descriptor::Property { doc, .. } => doc.borrow().clone(),
        _ => Value::None,
    })
}

fn set_property_doc(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    if let Descriptor::Property { doc, .. } = &*descriptor(vm, value)? {
        *doc.borrow_mut() = or_none(new);
    }
    Ok(())
}

fn is_abstract(vm: &mut Vm, function: &Value) -> Result<bool, Raised> {
    match vm.get_attr_optional(function, &vm.names.isabstract.clone())? {
        Some(flag) => vm.truth(&flag),
        None => Ok(false),
    }
}

fn property_is_abstract(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    for index in 0..3 {
        let function = part(vm, value, index)?;
        if is_abstract(vm, &function)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn new_static(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [function] = args.exactly(vm, "staticmethod")?;
    Ok(as_instance(&class, Value::Descriptor(Rc::new(Descriptor::Static(function)))))
}

fn new_class_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [function] = args.exactly(vm, "classmethod")?;
    Ok(as_instance(&class, Value::Descriptor(Rc::new(Descriptor::ClassMethod(function)))))
}

fn wrapped(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(match &*descriptor(vm, value)? {
        Descriptor::Static(function) | Descriptor::ClassMethod(function) => function.clone(),
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
        Descriptor::Static(function) => Ok(Flow::Call(function.clone(), args, None)),
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
        Descriptor::Static(function) => Ok(function.clone()),
        Descriptor::ClassMethod(function) => {
            let owner = if owner.is_bound() && !owner.is_none() { owner } else { Value::Class(vm.class_of(&instance)) };
            Ok(Vm::new_method(function.clone(), owner))
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
    module.dict.set_name(&vm.names.doc.clone(), or_none(doc));
    Ok(Value::Module(module))
}

fn module_dir(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Value::Module(module) = args.receiver() else { return Ok(Value::list(vec![])) };
    let mut names: Vec<_> = module.dict.entries().into_iter().filter_map(|e| e.key.as_str().cloned()).collect();
    names.sort_by(|a, b| a.text().cmp(b.text()));
    Ok(Value::list(names.into_iter().map(Value::Str).collect()))
}
