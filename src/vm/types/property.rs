//! `property`: a getter, a setter and a deleter behind an attribute.

use super::descriptor::{as_instance, descriptor, is_abstract};
use super::{add_attribute, add_methods, add_static_methods, flow, plain};
use crate::vm::object::{Descriptor, NativeDef, Part, Property};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, fget=None, fset=None, fdel=None, doc=None)", init),
    plain("getter", "($self, object, /)", |vm, args| with_part(vm, args, 0)),
    plain("setter", "($self, object, /)", |vm, args| with_part(vm, args, 1)),
    plain("deleter", "($self, object, /)", |vm, args| with_part(vm, args, 2)),
    flow("__get__", "($self, instance, owner=None, /)", get),
    plain("__set__", "($self, instance, value, /)", set_method),
    plain("__delete__", "($self, instance, /)", delete_method),
    plain("__set_name__", "($self, owner, name, /)", set_name),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(cls, /, *args, **kwargs)", new)];

/// Fills its class.
pub fn install(vm: &mut Vm) {
    let class = vm.types.property.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(&class, "fget", |vm, value| part(vm, value, |p| &p.get), None);
    add_attribute(&class, "fset", |vm, value| part(vm, value, |p| &p.set), None);
    add_attribute(&class, "fdel", |vm, value| part(vm, value, |p| &p.delete), None);
    add_attribute(&class, "__doc__", |vm, value| part(vm, value, |p| &p.doc), Some(set_doc));
    add_attribute(&class, "__name__", name, Some(rename));
    add_attribute(&class, "__isabstractmethod__", abstract_flag, None);
}

/// Sets an attribute by its property, or deletes it (`Unbound`).
pub fn set(vm: &mut Vm, property: &Property, object: &Value, new: &Value) -> Result<(), Raised> {
    let (part, what) = if new.is_bound() { (&property.set, "setter") } else { (&property.delete, "deleter") };
    let function = part.get();
    if !function.is_bound() {
        return Err(missing_part(vm, property, object, what));
    }
    let args = if new.is_bound() { Args::of([object.clone(), new.clone()]) } else { Args::one(object.clone()) };
    vm.call(&function, args)?;
    Ok(())
}

/// The error where a property can't do what is asked.
pub fn missing_part(vm: &mut Vm, property: &Property, object: &Value, what: &str) -> Raised {
    let name = match known_name(vm, property) {
        Ok(Some(name)) => match vm.repr(&name) {
            Ok(name) => format!(" {}", name.text()),
            Err(raised) => return raised,
        },
        Ok(None) => String::new(),
        Err(raised) => return raised,
    };
    let class = vm.types.of(object).qualified_name.borrow().text().to_string();
    vm.attribute_error(format!("property{name} of '{class}' object has no {what}"))
}

/// The name it was given, else the getter's.
fn known_name(vm: &mut Vm, property: &Property) -> Result<Option<Value>, Raised> {
    match (property.name.get(), property.get.get()) {
        (Value::Unbound, Value::Unbound) => Ok(None),
        (Value::Unbound, getter) => vm.get_attr_optional(&getter, &vm.names.name.clone()),
        (name, _) => Ok(Some(name)),
    }
}

/// Does something with the property of a receiver.
fn with<T>(vm: &mut Vm, value: &Value, run: impl FnOnce(&mut Vm, &Property) -> Result<T, Raised>) -> Result<T, Raised> {
    match &*descriptor(vm, value)? {
        Descriptor::Property(property) => run(vm, property),
        _ => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a 'property' object but received a '{name}'")))
        }
    }
}

fn new(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(as_instance(&args.receiver(), Value::Descriptor(Rc::new(Descriptor::Property(Property::default())))))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let given = args.bind(vm, "property", ["fget", "fset", "fdel", "doc"], 0, 4, 0)?;
    let [get, set, delete, doc] = given.map(|value| if value.is_none() { Value::Unbound } else { value });
    let (doc, of_getter) = match (doc, &get) {
        (Value::Unbound, Value::Unbound) => (Value::Unbound, false),
        (Value::Unbound, getter) => {
            let found = vm.get_attr_optional(getter, &vm.names.doc.clone())?.filter(|doc| !doc.is_none());
            let is_known = found.is_some();
            (found.unwrap_or_default(), is_known)
        }
        (doc, _) => (doc, false),
    };
    let is_derived = matches!(receiver, Value::Instance(_));
    with(vm, &receiver, |_, property| {
        property.get.set(get);
        property.set.set(set);
        property.delete.set(delete);
        property.name.set(Value::Unbound);
        property.doc.set(if is_derived { Value::Unbound } else { doc.clone() });
        property.documented_by_getter.set(of_getter);
        Ok(())
    })?;
    if is_derived {
        // The documentation of the class that derives would hide it.
        let doc = if doc.is_bound() { doc } else { Value::None };
        let attribute_error = vm.types.exception("AttributeError");
        match vm.set_attr(&receiver, &vm.names.doc.clone(), doc) {
            Err(raised) if of_getter || !raised.is(&attribute_error) => return Err(raised),
            _ => {}
        }
    }
    Ok(Value::None)
}

/// A copy of a property with one part replaced.
fn with_part(vm: &mut Vm, mut args: Args, index: usize) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [function] = args.exactly(vm, ["property.getter", "property.setter", "property.deleter"][index])?;
    let (mut parts, name, of_getter) = with(vm, &receiver, |_, p| {
        let parts = [&p.get, &p.set, &p.delete, &p.doc].map(Part::get);
        Ok((
            parts.map(|part| if part.is_bound() { part } else { Value::None }),
            p.name.get(),
            p.documented_by_getter.get(),
        ))
    })?;
    if !function.is_none() {
        parts[index] = function;
    }
    if of_getter && !parts[0].is_none() {
        parts[3] = Value::None;
    }
    let class = Value::Class(vm.types.of(&receiver));
    let made = vm.call(&class, Args::of(parts))?;
    if let Value::Descriptor(descriptor) = made.builtin()
        && let Descriptor::Property(property) = &**descriptor
    {
        property.name.set(name);
    }
    Ok(made)
}

fn get(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let [instance, _owner] = args.between(vm, "", 1)?;
    if instance.is_none() {
        return Ok(Flow::Return(receiver));
    }
    with(vm, &receiver, |vm, property| match property.get.get() {
        Value::Unbound => Err(missing_part(vm, property, &instance, "getter")),
        getter => Ok(Flow::Call(getter, Args::one(instance), None)),
    })
}

fn set_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [instance, value] = args.exactly(vm, "")?;
    with(vm, &receiver, |vm, property| set(vm, property, &instance, &value))?;
    Ok(Value::None)
}

fn delete_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [instance] = args.exactly(vm, "__delete__")?;
    with(vm, &receiver, |vm, property| set(vm, property, &instance, &Value::Unbound))?;
    Ok(Value::None)
}

fn set_name(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    args.no_keywords(vm, "property.__set_name__")?;
    let given = args.len();
    if given != 2 {
        return Err(vm.type_error(format!("__set_name__() takes 2 positional arguments but {given} were given")));
    }
    let new = args.take(1);
    rename(vm, &receiver, new)?;
    Ok(Value::None)
}

fn name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    match with(vm, value, known_name)? {
        Some(name) => Ok(name),
        None => {
            let class = vm.type_name(value);
            Err(vm.attribute_error(format!("'{class}' object has no attribute '__name__'")))
        }
    }
}

fn rename(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    with(vm, value, |_, property| {
        property.name.set(new);
        Ok(())
    })
}

fn part(vm: &mut Vm, value: &Value, part: fn(&Property) -> &Part) -> Result<Value, Raised> {
    with(vm, value, |_, property| {
        let found = part(property).get();
        Ok(if found.is_bound() { found } else { Value::None })
    })
}

fn set_doc(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    with(vm, value, |_, property| {
        property.doc.set(new);
        Ok(())
    })
}

fn abstract_flag(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let parts = with(vm, value, |_, p| Ok([&p.get, &p.set, &p.delete].map(Part::get)))?;
    for function in parts.iter().filter(|part| part.is_bound()) {
        if is_abstract(vm, function)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}
