//! `types.SimpleNamespace`: an object with whatever attributes it is given.

use super::library::library_class;
use super::{add_methods, add_static_methods, plain};
use crate::lang::code::Compare;
use crate::vm::object::{Class, Instance, Layout, NativeDef, intern};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, mapping_or_iterable=(), /, **kwargs)", init),
    plain("__repr__", "($self, /)", repr),
    plain("__eq__", "($self, value, /)", eq),
    plain("__reduce__", "($self, /)", reduce),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(cls, /, *args, **kwargs)", new)];

struct TheClass(Rc<Class>);

/// The class.
pub fn class(vm: &mut Vm) -> Rc<Class> {
    if let Some(known) = vm.extension::<TheClass>() {
        return known.0.clone();
    }
    let class = library_class("types.SimpleNamespace", &vm.types.object, Layout::Plain);
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    class.set(&intern("__hash__"), Value::None);
    vm.set_extension(Rc::new(TheClass(class.clone())));
    class
}

/// A namespace of these attributes.
pub fn make(vm: &mut Vm, attributes: Vec<(&str, Value)>) -> Value {
    let instance = Instance::new(&class(vm));
    for (name, value) in attributes {
        instance.set(&intern(name), value);
    }
    Value::Instance(Rc::new(instance))
}

fn receiver(vm: &mut Vm, args: &mut Args) -> Result<Rc<Instance>, Raised> {
    match args.receiver() {
        Value::Instance(instance) => Ok(instance),
        other => {
            let name = vm.type_name(&other);
            Err(vm.type_error(format!("descriptor requires a 'types.SimpleNamespace' object but received a '{name}'")))
        }
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    match args.receiver() {
        Value::Class(class) => Ok(Value::Instance(Rc::new(Instance::new(&class)))),
        _ => Err(vm.type_error("SimpleNamespace.__new__(): not a type")),
    }
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let instance = receiver(vm, &mut args)?;
    let keywords = std::mem::take(&mut args.keywords);
    let given = args.len();
    if given > 1 {
        return Err(vm.type_error(format!("SimpleNamespace expected at most 1 argument, got {given}")));
    }
    if given == 1 {
        let dict = vm.call(&Value::Class(vm.types.dict.clone()), Args::one(args.take(0)))?;
        for entry in dict.as_dict().map(|dict| dict.entries()).unwrap_or_default() {
            let Some(name) = entry.key.as_str() else { return Err(vm.type_error("keywords must be strings")) };
            instance.set(&intern(name.text()), entry.value);
        }
    }
    for (name, value) in keywords {
        instance.set(&intern(name.text()), value);
    }
    Ok(Value::None)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let instance = receiver(vm, &mut args)?;
    let value = Value::Instance(instance.clone());
    let class = instance.class();
    let name = if class.builtin { "namespace".to_string() } else { class.name() };
    if !vm.begin_repr(&value) {
        return Ok(Value::str(format!("{name}(...)")));
    }
    let mut parts = Vec::new();
    let mut failure = None;
    for (name, value) in instance.items() {
        match vm.repr(&value) {
            Ok(text) => parts.push(format!("{}={}", name.text(), text.text())),
            Err(raised) => {
                failure = Some(raised);
                break;
            }
        }
    }
    vm.end_repr();
    match failure {
        Some(raised) => Err(raised),
        None => Ok(Value::str(format!("{name}({})", parts.join(", ")))),
    }
}

fn eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let instance = receiver(vm, &mut args)?;
    let [other] = args.exactly(vm, "__eq__")?;
    let own = class(vm);
    match &other {
        Value::Instance(other) if other.class().is_subclass_of(&own) => {
            let (a, b) = (instance.attributes().clone(), other.attributes().clone());
            vm.compare(Compare::Equal, &Value::Dict(a), &Value::Dict(b))
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn reduce(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let instance = receiver(vm, &mut args)?;
    let class = Value::Class(vm.class_of(&Value::Instance(instance.clone())));
    Ok(Value::tuple(vec![class, Value::tuple(vec![]), Value::Dict(instance.attributes().clone())]))
}
