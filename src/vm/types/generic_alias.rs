//! `list[int]`: `types.GenericAlias`. It remembers its arguments and is otherwise the class it was made of.

use super::receiver::class_to_make;
use super::{add_attribute, add_methods, add_static_methods, flow, plain, union};
use crate::vm::object::{Class, Instance, NativeDef, intern};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

/// A parameterized class.
pub struct GenericAlias {
    /// The class.
    pub origin: Value,
    /// What stands between the brackets, as a tuple.
    pub arguments: Vec<Value>,
    /// Whether it is `*tuple[…]`.
    pub starred: bool,
}

const METHODS: &[NativeDef] = &[
    flow("__call__", "($self, /, *args, **kwargs)", call),
    plain("__getattr__", "($self, name, /)", get_attribute),
    plain("__getitem__", "($self, key, /)", get_item),
    plain("__mro_entries__", "($self, bases, /)", mro_entries),
    plain("__repr__", "($self, /)", repr),
    plain("__eq__", "($self, value, /)", eq),
    plain("__hash__", "($self, /)", hash),
    plain("__or__", "($self, value, /)", or),
    plain("__ror__", "($self, value, /)", ror),
    plain("__iter__", "($self, /)", iter),
    plain("__instancecheck__", "($self, instance, /)", instance_check),
    plain("__subclasscheck__", "($self, subclass, /)", subclass_check),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(origin, args, /)", new)];

/// Fills `types.GenericAlias`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.generic_alias.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(&class, "__origin__", |vm, v| Ok(this(vm, v, "__origin__")?.origin.clone()), None);
    add_attribute(&class, "__args__", |vm, v| Ok(Value::tuple(this(vm, v, "__args__")?.arguments.clone())), None);
    add_attribute(&class, "__unpacked__", |vm, v| Ok(Value::Bool(this(vm, v, "__unpacked__")?.starred)), None);
    let parameters = |vm: &mut Vm, v: &Value| {
        let arguments = this(vm, v, "__parameters__")?.arguments.clone();
        parameters_of(vm, &arguments).map(Value::tuple)
    };
    add_attribute(&class, "__parameters__", parameters, None);
}

/// The alias inside a value.
pub fn of(value: &Value) -> Option<&GenericAlias> {
    value.downcast::<GenericAlias>()
}

/// Makes `origin[arguments]`.
pub fn made(vm: &mut Vm, origin: Value, arguments: Value, starred: bool) -> Value {
    made_of(&vm.types.generic_alias.clone(), origin, arguments, starred)
}

fn made_of(class: &Rc<Class>, origin: Value, arguments: Value, starred: bool) -> Value {
    let arguments = match arguments.as_tuple() {
        Some(tuple) => tuple.items.to_vec(),
        None => vec![arguments],
    };
    Value::Instance(Rc::new(Instance::with_state(class, GenericAlias { origin, arguments, starred })))
}

/// `__class_getitem__` of builtin classes.
pub fn class_getitem(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let origin = args.receiver();
    let [arguments] = args.exactly(vm, "__class_getitem__")?;
    Ok(made(vm, origin, arguments, false))
}

fn this<'a>(vm: &mut Vm, value: &'a Value, method: &str) -> Result<&'a GenericAlias, Raised> {
    match of(value) {
        Some(alias) => Ok(alias),
        None => Err(super::receiver::wrong(vm, value, "types.GenericAlias", method)),
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = class_to_make(vm, &mut args, &vm.types.generic_alias.clone())?;
    let [origin, arguments] = args.exactly(vm, "GenericAlias")?;
    Ok(made_of(&class, origin, arguments, false))
}

fn call(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let origin = this(vm, &receiver, "__call__")?.origin.clone();
    let then = move |vm: &mut Vm, result: Result<Value, Raised>| {
        let made = result?;
        // As CPython does, unless the object doesn't take attributes.
        if let Value::Instance(instance) = &made
            && instance.class().has_dict
            && !instance.class().builtin
        {
            let _ = vm.set_attr(&made, &intern("__orig_class__"), receiver);
        }
        Ok(Flow::Return(made))
    };
    Ok(Flow::Call(origin, args, Some(Box::new(then))))
}

/// What an alias has itself; all else is asked of the class.
const OWN: &[&str] = &[
    "__origin__",
    "__args__",
    "__parameters__",
    "__unpacked__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__copy__",
    "__deepcopy__",
    "__unpacked__",
    "__typing_unpacked_tuple_args__",
    "__class__",
];

fn get_attribute(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let alias = this(vm, &receiver, "__getattr__")?;
    let [name] = args.exactly(vm, "__getattr__")?;
    let Some(name) = name.as_str().cloned() else { return Err(vm.type_error("attribute name must be string")) };
    if OWN.contains(&name.text()) {
        let text = format!("'types.GenericAlias' object has no attribute '{}'", name.text());
        return Err(vm.no_attribute(&receiver, &name, text));
    }
    vm.get_attr(&alias.origin, &name)
}

/// The type variables among arguments, each once, in order.
pub fn parameters_of(vm: &mut Vm, arguments: &[Value]) -> Result<Vec<Value>, Raised> {
    let mut found: Vec<Value> = Vec::new();
    for argument in arguments {
        let inner = match argument {
            Value::Class(_) => continue,
            other if is_type_variable(vm, other) => vec![other.clone()],
            Value::Tuple(tuple) => parameters_of(vm, &tuple.items)?,
            Value::List(list) => {
                let items = list.items.borrow().clone();
                parameters_of(vm, &items)?
            }
            Value::Instance(_) => match vm.get_attr_optional(argument, &intern("__parameters__"))? {
                Some(Value::Tuple(tuple)) => tuple.items.to_vec(),
                _ => continue,
            },
            _ => continue,
        };
        for parameter in inner {
            if !found.iter().any(|known| known.is(&parameter)) {
                found.push(parameter);
            }
        }
    }
    Ok(found)
}

fn is_type_variable(vm: &mut Vm, value: &Value) -> bool {
    matches!(value, Value::Instance(_)) && matches!(&*vm.type_name(value), "TypeVar" | "TypeVarTuple" | "ParamSpec")
}

fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let alias = this(vm, &receiver, "__getitem__")?;
    let [key] = args.exactly(vm, "__getitem__")?;
    let parameters = parameters_of(vm, &alias.arguments)?;
    if parameters.is_empty() {
        let text = vm.repr(&receiver)?;
        return Err(vm.type_error(format!("{} is not a generic class", text.text())));
    }
    let given = match key.as_tuple() {
        Some(tuple) => tuple.items.to_vec(),
        None => vec![key],
    };
    if given.len() != parameters.len() {
        let many = if given.len() > parameters.len() { "many" } else { "few" };
        let text = vm.repr(&receiver)?;
        let (actual, expected) = (given.len(), parameters.len());
        return Err(
            vm.type_error(format!("Too {many} arguments for {}; actual {actual}, expected {expected}", text.text()))
        );
    }
    let mut arguments = Vec::new();
    for argument in &alias.arguments {
        arguments.push(substituted(vm, argument, &parameters, &given)?);
    }
    Ok(made(vm, alias.origin.clone(), Value::tuple(arguments), alias.starred))
}

/// An argument with type variables replaced.
fn substituted(vm: &mut Vm, argument: &Value, parameters: &[Value], given: &[Value]) -> Result<Value, Raised> {
    if let Some(at) = parameters.iter().position(|p| p.is(argument)) {
        return Ok(given[at].clone());
    }
    let own = match argument {
        Value::Instance(_) => parameters_of(vm, std::slice::from_ref(argument))?,
        _ => Vec::new(),
    };
    if own.is_empty() {
        return Ok(argument.clone());
    }
    let chosen: Vec<Value> = own
        .iter()
        .filter_map(|p| parameters.iter().position(|known| known.is(p)).map(|at| given[at].clone()))
        .collect();
    let key = match <[Value; 1]>::try_from(chosen) {
        Ok([one]) => one,
        Err(many) => Value::tuple(many),
    };
    vm.get_item(argument, &key)
}

fn mro_entries(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(Value::tuple(vec![this(vm, &receiver, "__mro_entries__")?.origin.clone()]))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let alias = this(vm, &receiver, "__repr__")?;
    let mut texts = Vec::new();
    for argument in &alias.arguments {
        texts.push(name_of(vm, argument)?);
    }
    let inside = if texts.is_empty() { "()".to_string() } else { texts.join(", ") };
    let star = if alias.starred { "*" } else { "" };
    Ok(Value::str(format!("{star}{}[{inside}]", name_of(vm, &alias.origin)?)))
}

/// How a type is written inside brackets.
pub fn name_of(vm: &mut Vm, value: &Value) -> Result<String, Raised> {
    Ok(match value {
        Value::Ellipsis => "...".to_string(),
        Value::Class(class) => {
            let name = class.qualified_name.borrow().text().to_string();
            match class.dict.get_name(&vm.names.module).as_ref().and_then(Value::as_str) {
                Some(module) if module.text() != "builtins" => format!("{}.{name}", module.text()),
                _ => name,
            }
        }
        Value::List(list) => {
            let items = list.items.borrow().clone();
            let mut texts = Vec::new();
            for item in &items {
                texts.push(name_of(vm, item)?);
            }
            format!("[{}]", texts.join(", "))
        }
        other => vm.repr(other)?.text().to_string(),
    })
}

fn eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let a = this(vm, &receiver, "__eq__")?;
    let [other] = args.exactly(vm, "__eq__")?;
    let Some(b) = of(&other) else { return Ok(Value::NotImplemented) };
    if a.starred != b.starred || !vm.equal(&a.origin, &b.origin)? {
        return Ok(Value::Bool(false));
    }
    let (x, y) = (Value::tuple(a.arguments.clone()), Value::tuple(b.arguments.clone()));
    Ok(Value::Bool(vm.equal(&x, &y)?))
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let alias = this(vm, &receiver, "__hash__")?;
    let origin = vm.hash(&alias.origin)?;
    let arguments = vm.hash(&Value::tuple(alias.arguments.clone()))?;
    Ok(Value::Int((origin ^ arguments) as i64))
}

fn or(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [other] = args.exactly(vm, "__or__")?;
    union::of(vm, this, other)
}

fn ror(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [other] = args.exactly(vm, "__ror__")?;
    union::of(vm, other, this)
}

fn iter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let alias = this(vm, &receiver, "__iter__")?;
    let starred = made(vm, alias.origin.clone(), Value::tuple(alias.arguments.clone()), true);
    vm.iter(&Value::tuple(vec![starred]))
}

fn instance_check(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
}

fn subclass_check(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
}
