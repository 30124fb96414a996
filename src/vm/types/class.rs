//! `type`: classes as values.

use super::{add_attribute, add_class_methods, add_methods, add_static_methods, flow, plain};
use crate::vm::object::{Class, Dict, Function, NativeDef, Str, intern};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init),
    flow("__call__", "($self, /, *args, **kwargs)", call),
    plain("__repr__", "($self, /)", repr),
    plain("mro", "($self, /)", mro),
    plain("__subclasses__", "($self, /)", subclasses),
    plain("__instancecheck__", "($self, instance, /)", instancecheck),
    plain("__subclasscheck__", "($self, subclass, /)", subclasscheck),
    plain("__dir__", "($self, /)", dir),
    plain("__or__", "($self, value, /)", or),
    plain("__ror__", "($self, value, /)", ror),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(cls, name, bases, dict, /, **kwds)", new)];
const CLASS: &[NativeDef] = &[plain("__prepare__", "($cls, name, bases, /, **kwds)", prepare)];

/// Fills `type`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.type_.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
    add_attribute(&class, "__name__", get_name, Some(set_name));
    add_attribute(&class, "__qualname__", get_qualified_name, Some(set_qualified_name));
    add_attribute(&class, "__module__", get_module, Some(set_module));
    add_attribute(&class, "__bases__", get_bases, Some(set_bases));
    add_attribute(&class, "__base__", get_base, None);
    add_attribute(&class, "__mro__", get_mro, None);
    add_attribute(&class, "__dict__", get_dict, None);
    add_attribute(&class, "__doc__", get_doc, Some(set_doc));
    add_attribute(&class, "__annotations__", get_annotations, Some(set_annotations));
    add_attribute(&class, "__type_params__", get_type_parameters, Some(set_type_parameters));
    add_attribute(&class, "__abstractmethods__", get_abstract_methods, Some(set_abstract_methods));
}

fn of(vm: &mut Vm, value: &Value) -> Result<Rc<Class>, Raised> {
    match value {
        Value::Class(class) => Ok(class.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("descriptor requires a 'type' object but received a '{name}'")))
        }
    }
}

/// Builtin types are never changed, and no class goes without some attributes.
fn refuse(vm: &mut Vm, class: &Rc<Class>, attribute: &str, new: &Value) -> Result<(), Raised> {
    let name = class.static_name();
    if !class.builtin && new.is_bound() {
        return Ok(());
    }
    if !class.builtin {
        return Err(vm.type_error(format!("cannot delete '{attribute}' attribute of immutable type '{name}'")));
    }
    Err(vm.type_error(format!("cannot set '{attribute}' attribute of immutable type '{name}'")))
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let metaclass = args.receiver();
    let metaclass = of(vm, &metaclass)?;
    let keywords = std::mem::take(&mut args.keywords);
    let given = args.len();
    if given != 3 {
        return Err(vm.type_error(format!("type.__new__() takes exactly 3 arguments ({given} given)")));
    }
    let [name, bases, namespace] = args.exactly(vm, "type.__new__")?;
    let (Some(name), Some(bases), Some(dict)) = (name.as_str(), bases.as_tuple(), namespace.as_dict()) else {
        let (index, expected, value) = match (name.as_str(), bases.as_tuple()) {
            (None, _) => (1, "str", &name),
            (_, None) => (2, "tuple", &bases),
            _ => (3, "dict", &namespace),
        };
        let given = vm.type_name(value);
        return Err(vm.type_error(format!("type.__new__() argument {index} must be {expected}, not {given}")));
    };
    vm.new_class(&metaclass, &intern(name.text()), bases.items.to_vec(), dict, keywords)
}

fn init(_: &mut Vm, _: Args) -> Result<Value, Raised> {
    Ok(Value::None)
}

fn prepare(_: &mut Vm, _: Args) -> Result<Value, Raised> {
    Ok(Value::Dict(Rc::new(Dict::new())))
}

fn call(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let class = args.receiver();
    let class = of(vm, &class)?;
    vm.instantiate_flow(class, args)
}

/// `<class '__main__.C'>`
pub fn repr_of(vm: &mut Vm, class: &Rc<Class>) -> String {
    let name = class.qualified_name.borrow().text().to_string();
    match class.dict.get_name(&vm.names.module).as_ref().and_then(Value::as_str) {
        Some(module) if module.text() != "builtins" => format!("<class '{}.{name}'>", module.text()),
        _ => format!("<class '{name}'>"),
    }
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let class = of(vm, &class)?;
    Ok(Value::str(repr_of(vm, &class)))
}

fn classes(list: &[Rc<Class>]) -> Vec<Value> {
    list.iter().cloned().map(Value::Class).collect()
}

fn mro(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let class = of(vm, &class)?;
    Ok(Value::list(classes(&class.mro.borrow())))
}

fn subclasses(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let class = of(vm, &class)?;
    Ok(Value::list(classes(&class.subclasses())))
}

fn instancecheck(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let class = of(vm, &class)?;
    let [instance] = args.exactly(vm, "__instancecheck__")?;
    Ok(Value::Bool(vm.is_instance(&instance, &class)))
}

fn subclasscheck(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let class = of(vm, &class)?;
    let [sub] = args.exactly(vm, "__subclasscheck__")?;
    let Value::Class(sub) = &sub else {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    };
    Ok(Value::Bool(sub.is_subclass_of(&class)))
}

fn dir(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let class = of(vm, &class)?;
    let mut names: Vec<Rc<Str>> = Vec::new();
    for class in class.mro.borrow().iter() {
        names.extend(class.dict.entries().into_iter().filter_map(|e| e.key.as_str().cloned()));
    }
    names.sort_by(|a, b| a.text().cmp(b.text()));
    names.dedup_by(|a, b| Str::same(a, b));
    Ok(Value::list(names.into_iter().map(Value::Str).collect()))
}

fn or(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [other] = args.exactly(vm, "__or__")?;
    super::union::of(vm, class, other)
}

fn ror(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [other] = args.exactly(vm, "__ror__")?;
    super::union::of(vm, other, class)
}

fn get_name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    let name = class.name.borrow().clone();
    Ok(Value::Str(name))
}

fn set_name(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let class = of(vm, value)?;
    refuse(vm, &class, "__name__", &new)?;
    match new.as_str() {
        Some(name) => {
            *class.name.borrow_mut() = intern(name.text());
            Ok(())
        }
        None => {
            let (name, given) = (class.static_name(), vm.type_name(&new));
            Err(vm.type_error(format!("can only assign string to {name}.__name__, not '{given}'")))
        }
    }
}

fn get_qualified_name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    let name = class.qualified_name.borrow().clone();
    Ok(Value::Str(name))
}

fn set_qualified_name(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let class = of(vm, value)?;
    refuse(vm, &class, "__qualname__", &new)?;
    match new.as_str() {
        Some(name) => {
            *class.qualified_name.borrow_mut() = intern(name.text());
            Ok(())
        }
        None => {
            let (name, given) = (class.static_name(), vm.type_name(&new));
            Err(vm.type_error(format!("can only assign string to {name}.__qualname__, not '{given}'")))
        }
    }
}

fn get_module(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    // What `type` and the classes of functions have there is for their instances.
    let own = class.dict.get_name(&vm.names.module).filter(|own| !class.builtin || own.as_str().is_some());
    Ok(own.unwrap_or_else(|| Value::Str(intern("builtins"))))
}

fn set_module(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let class = of(vm, value)?;
    refuse(vm, &class, "__module__", &new)?;
    class.set(&vm.names.module.clone(), new);
    Ok(())
}

fn get_bases(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    Ok(Value::tuple(classes(&class.bases.borrow())))
}

fn set_bases(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let class = of(vm, value)?;
    refuse(vm, &class, "__bases__", &new)?;
    vm.assign_bases(&class, &new)
}

fn get_base(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    let bases = class.bases.borrow();
    // The base that brings the instances' layout, else the first.
    let solid = bases.iter().find(|b| b.layout == class.layout).or(bases.first());
    Ok(Value::or_none(solid.cloned().map(Value::Class)))
}

fn get_mro(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    Ok(Value::tuple(classes(&class.mro.borrow())))
}

fn get_dict(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    super::mapping_proxy::of(vm, Value::Dict(class.dict.clone()))
}

fn get_doc(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    // Builtin types have no documentation here, only the attribute of their instances.
    let own = class.dict.get_name(&vm.names.doc).filter(|own| !class.builtin || !matches!(own, Value::Descriptor(_)));
    Ok(Value::or_none(own))
}

fn set_doc(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let class = of(vm, value)?;
    refuse(vm, &class, "__doc__", &new)?;
    class.set(&vm.names.doc.clone(), new);
    Ok(())
}

fn get_annotations(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    let name = vm.names.annotations.clone();
    if let Some(known) = class.dict.get_name(&name).filter(|_| !class.builtin) {
        return Ok(known);
    }
    if class.builtin {
        let text = format!("type object '{}' has no attribute '__annotations__'", class.static_name());
        return Err(vm.attribute_error(text));
    }
    let made = Value::Dict(Rc::new(Dict::new()));
    class.set(&name, made.clone());
    Ok(made)
}

fn set_annotations(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let class = of(vm, value)?;
    // They may go.
    refuse(vm, &class, "__annotations__", &Value::None)?;
    set_or_delete(vm, &class, &vm.names.annotations.clone(), new)
}

fn get_type_parameters(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    // `type` itself has the attribute there.
    let own = class.dict.get_name(&vm.names.type_params).filter(|own| !matches!(own, Value::Descriptor(_)));
    Ok(own.unwrap_or_else(|| Value::tuple(vec![])))
}

fn set_type_parameters(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let class = of(vm, value)?;
    refuse(vm, &class, "__type_params__", &new)?;
    class.set(&vm.names.type_params.clone(), new);
    Ok(())
}

fn get_abstract_methods(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let class = of(vm, value)?;
    match class.dict.get_name(&vm.names.abstractmethods) {
        Some(names) if !matches!(names, Value::Descriptor(_)) => Ok(names),
        _ => Err(vm.attribute_error("__abstractmethods__")),
    }
}

fn set_abstract_methods(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let class = of(vm, value)?;
    refuse(vm, &class, "__abstractmethods__", &Value::None)?;
    set_or_delete(vm, &class, &vm.names.abstractmethods.clone(), new)
}

fn set_or_delete(vm: &mut Vm, class: &Rc<Class>, name: &Rc<Str>, new: Value) -> Result<(), Raised> {
    if new.is_bound() {
        class.set(name, new);
    } else if class.remove(name).is_none() {
        return Err(vm.attribute_error(name.text()));
    }
    Ok(())
}

/// The text of a function's `__module__`.
pub(super) fn module_of_function(vm: &mut Vm, function: &Function) -> Value {
    Value::or_none(function.globals.get_name(&vm.names.name))
}
