//! `list[int]` and `int | str`: objects that stand for types in annotations.

use super::{add_attribute, add_methods, flow, plain};
use crate::vm::object::{Instance, NativeDef};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

/// What `list[int]` holds.
pub struct GenericAlias {
    /// `__origin__`
    pub origin: Value,
    /// `__args__`
    pub arguments: Vec<Value>,
}

const METHODS: &[NativeDef] = &[
    flow("__call__", "($self, /, *args, **kwargs)", call),
    plain("__repr__", "($self, /)", repr),
    plain("__getattr__", "($self, name, /)", getattr),
    plain("__mro_entries__", "($self, bases, /)", mro_entries),
    plain("__eq__", "($self, value, /)", eq),
    plain("__hash__", "($self, /)", hash),
    plain("__or__", "($self, value, /)", or),
    plain("__ror__", "($self, value, /)", ror),
];

/// Fills `types.GenericAlias`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.generic_alias.clone();
    add_methods(&class, METHODS);
    add_attribute(&class, "__origin__", |_, v| Ok(of(v).map_or(Value::None, |a| a.origin.clone())), None);
    add_attribute(
        &class,
        "__args__",
        |_, v| Ok(of(v).map_or(Value::None, |a| Value::tuple(a.arguments.clone()))),
        None,
    );
    add_attribute(&class, "__parameters__", |_, _| Ok(Value::tuple(vec![])), None);
}

/// `origin[arguments]`
pub fn new(vm: &mut Vm, origin: Value, item: Value) -> Value {
    let arguments = match &item {
        Value::Tuple(tuple) => tuple.items.to_vec(),
        _ => vec![item],
    };
    let class = vm.types.generic_alias.clone();
    Value::Instance(Rc::new(Instance::with_state(&class, GenericAlias { origin, arguments })))
}

/// `__class_getitem__` of the builtin containers.
pub fn of_class(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [item] = args.exactly(vm, "__class_getitem__")?;
    Ok(new(vm, class, item))
}

fn of(value: &Value) -> Option<&GenericAlias> {
    value.downcast::<GenericAlias>()
}

fn call(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    match of(&receiver) {
        Some(alias) => Ok(Flow::Call(alias.origin.clone(), args, None)),
        None => Err(vm.type_error("not a generic alias")),
    }
}

/// A type as annotations show it: `int`, `mod.C`, `...`, `None`.
pub fn type_text(vm: &mut Vm, value: &Value) -> Result<String, Raised> {
    Ok(match value {
        Value::Ellipsis => "...".to_string(),
        Value::Class(class) if class.name() == "NoneType" => "None".to_string(),
        Value::None => "None".to_string(),
        Value::Class(class) => {
            let name = class.qualified_name.borrow().text().to_string();
            match class.dict.get_name(&vm.names.module).as_ref().and_then(Value::as_str) {
                Some(module) if module.text() != "builtins" => format!("{}.{name}", module.text()),
                _ => name,
            }
        }
        Value::List(list) => {
            let items = list.items.borrow().clone();
            let mut shown = Vec::new();
            for item in &items {
                shown.push(type_text(vm, item)?);
            }
            format!("[{}]", shown.join(", "))
        }
        other => vm.repr(other)?.text().to_string(),
    })
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let Some(alias) = of(&receiver) else { return Ok(Value::str("?")) };
    let mut shown = Vec::new();
    for argument in &alias.arguments {
        shown.push(type_text(vm, argument)?);
    }
    let inside = if shown.is_empty() { "()".to_string() } else { shown.join(", ") };
    Ok(Value::str(format!("{}[{inside}]", type_text(vm, &alias.origin)?)))
}

fn getattr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [name] = args.exactly(vm, "__getattr__")?;
    match (of(&receiver), name.as_str()) {
        (Some(alias), Some(name)) => vm.get_attr(&alias.origin, name),
        _ => Err(vm.attribute_error("attribute")),
    }
}

fn mro_entries(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(Value::tuple(of(&receiver).map(|a| a.origin.clone()).into_iter().collect()))
}

fn eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__eq__")?;
    match (of(&receiver), of(&other)) {
        (Some(a), Some(b)) => {
            let arguments = vm.equal(&Value::tuple(a.arguments.clone()), &Value::tuple(b.arguments.clone()))?;
            Ok(Value::Bool(arguments && vm.equal(&a.origin, &b.origin)?))
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let Some(alias) = of(&receiver) else { return Ok(Value::Int(0)) };
    let parts = vm.hash(&Value::tuple(alias.arguments.clone()))?;
    Ok(Value::Int((vm.hash(&alias.origin)? ^ parts) as i64))
}

fn or(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__or__")?;
    super::union::of(vm, receiver, other)
}

fn ror(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__ror__")?;
    super::union::of(vm, other, receiver)
}
