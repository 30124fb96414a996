//! `object`: what every value can do.

use super::{add_attribute, add_class_methods, add_methods, add_static_methods, plain};
use crate::vm::object::{BuiltinLayout, Instance, Layout, NativeDef, Str, intern};
use crate::vm::{Args, Raised, Value, Vm, hash};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init),
    plain("__repr__", "($self, /)", repr),
    plain("__str__", "($self, /)", str),
    plain("__hash__", "($self, /)", hash),
    plain("__eq__", "($self, value, /)", eq),
    plain("__ne__", "($self, value, /)", ne),
    plain("__lt__", "($self, value, /)", not_ordered),
    plain("__le__", "($self, value, /)", not_ordered),
    plain("__gt__", "($self, value, /)", not_ordered),
    plain("__ge__", "($self, value, /)", not_ordered),
    plain("__format__", "($self, format_spec, /)", format),
    plain("__getattribute__", "($self, name, /)", getattribute),
    plain("__setattr__", "($self, name, value, /)", setattr),
    plain("__delattr__", "($self, name, /)", delattr),
    plain("__dir__", "($self, /)", dir),
    plain("__sizeof__", "($self, /)", sizeof),
    plain("__reduce__", "($self, /)", reduce),
    plain("__reduce_ex__", "($self, protocol, /)", reduce_ex),
    plain("__getstate__", "($self, /)", getstate),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(cls, /, *args, **kwargs)", new)];

const CLASS: &[NativeDef] = &[
    plain("__init_subclass__", "($cls, /)", init_subclass),
    plain("__subclasshook__", "($cls, object, /)", subclasshook),
];

/// Fills `object`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.object.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
    add_attribute(&class, "__class__", get_class, Some(set_class));
    class.set(&intern("__doc__"), Value::str("The base class of the class hierarchy."));
}

fn get_class(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(Value::Class(vm.class_of(value)))
}

fn set_class(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let (Value::Instance(instance), Value::Class(class)) = (value, &new) else {
        let name = vm.type_name(&new);
        return Err(vm.type_error(match (value, &new) {
            (_, Value::Class(_)) => {
                "__class__ assignment only supported for mutable types or ModuleType subclasses".to_string()
            }
            (_, Value::Unbound) => "can't delete __class__ attribute".to_string(),
            _ => format!("__class__ must be set to a class, not '{name}' object"),
        }));
    };
    let old = instance.class();
    if class.layout != old.layout || class.builtin || class.has_dict != old.has_dict {
        let (old, new) = (old.static_name(), class.static_name());
        return Err(vm.type_error(format!("__class__ assignment: '{new}' object layout differs from '{old}'")));
    }
    instance.set_class(class);
    Ok(())
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let Value::Class(class) = class else {
        return Err(vm.type_error("object.__new__(X): X is not a type object"));
    };
    if class.layout != Layout::Plain {
        let name = class.static_name();
        let right = class.mro.borrow().iter().find(|c| c.builtin).map(|c| c.name()).unwrap_or_default();
        return Err(vm.type_error(format!("object.__new__({name}) is not safe, use {right}.__new__()")));
    }
    let excess = !args.values.is_empty() || !args.keywords.is_empty();
    if excess {
        let own_new = !matches!(class.lookup(&vm.names.new), Some(Value::Descriptor(d))
            if matches!(&*d, crate::vm::object::Descriptor::Static(part) if matches!(part.get(), Value::Native(_))));
        if own_new {
            return Err(vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
    }
    vm.new_plain_instance(&class, &args)
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    if !args.values.is_empty() || !args.keywords.is_empty() {
        let class = vm.class_of(&receiver);
        let own_init = !matches!(class.lookup(&vm.names.init), Some(Value::Native(_)) | None);
        if own_init {
            return Err(vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        let own_new = matches!(class.lookup(&vm.names.new), Some(Value::Descriptor(d))
            if matches!(&*d, crate::vm::object::Descriptor::Static(part) if matches!(part.get(), Value::Function(_))));
        if !own_new && class.layout == Layout::Plain {
            let name = class.static_name();
            return Err(
                vm.type_error(format!("{name}.__init__() takes exactly one argument (the instance to initialize)"))
            );
        }
    }
    Ok(Value::None)
}

/// `<__main__.C object at 0x7f…>`
pub fn default_repr(vm: &mut Vm, value: &Value) -> String {
    let class = vm.class_of(value);
    let module = class.lookup(&vm.names.module);
    let name = class.qualified_name.borrow().text().to_string();
    let name = match module.as_ref().and_then(Value::as_str) {
        Some(module) if module.text() != "builtins" => format!("{}.{name}", module.text()),
        _ => name,
    };
    format!("<{name} object at {}>", address_text(value))
}

/// An object's address as CPython prints it.
pub fn address_text(value: &Value) -> String {
    format!("{:#014x}", identity(value))
}

/// `id(value)`: different for different objects. What has no address of its own is known by its content.
pub fn identity(value: &Value) -> u64 {
    // All of CPython's addresses begin like this, and so do ours, whatever the machine's look like.
    const HEAP: u64 = 0x7f00_0000_0000;
    let content = match value {
        Value::Int(i) => hash::of_int(*i) as u64,
        Value::Float(f) => f.to_bits().rotate_left(17) ^ 0x55,
        Value::Str(s) if s.len() <= 1 => s.hash(),
        Value::Tuple(t) if t.items.is_empty() => 1,
        other => match other.address() {
            Some(address) => return HEAP | (address as u64 & 0xff_ffff_ffff),
            None => hash::simple(other).unwrap_or_default(),
        },
    };
    HEAP | (content.wrapping_mul(32) & 0xff_ffff_ffff)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(Value::str(default_repr(vm, &receiver)))
}

fn str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    vm.repr(&receiver).map(Value::Str)
}

fn hash(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(Value::Int(hash::of_address(receiver.address().unwrap_or(0)) as i64))
}

fn eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__eq__")?;
    Ok(if receiver.is(&other) { Value::Bool(true) } else { Value::NotImplemented })
}

fn ne(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__ne__")?;
    // The inverse of `__eq__`, unless that doesn't know.
    match vm.call_special(&receiver, &vm.names.eq.clone(), Args::one(other))? {
        Some(Value::NotImplemented) | None => Ok(Value::NotImplemented),
        Some(result) => Ok(Value::Bool(!vm.truth(&result)?)),
    }
}

fn not_ordered(_: &mut Vm, _: Args) -> Result<Value, Raised> {
    Ok(Value::NotImplemented)
}

fn format(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [spec] = args.exactly(vm, "__format__")?;
    match spec.as_str() {
        Some(spec) if spec.is_empty() => vm.str_of(&receiver).map(Value::Str),
        Some(_) => {
            let name = vm.type_name(&receiver);
            Err(vm.type_error(format!("unsupported format string passed to {name}.__format__")))
        }
        None => {
            let name = vm.type_name(&spec);
            Err(vm.type_error(format!("__format__() argument must be str, not {name}")))
        }
    }
}

fn attribute_name(vm: &mut Vm, name: &Value) -> Result<Rc<Str>, Raised> {
    match name.as_str() {
        Some(name) => Ok(intern(name.text())),
        None => {
            let given = vm.type_name(name);
            Err(vm.type_error(format!("attribute name must be string, not '{given}'")))
        }
    }
}

fn getattribute(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [name] = args.exactly(vm, "__getattribute__")?;
    let name = attribute_name(vm, &name)?;
    vm.get_plain_attr(&receiver, &name)
}

fn setattr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [name, value] = args.exactly(vm, "__setattr__")?;
    let name = attribute_name(vm, &name)?;
    let class = vm.class_of(&receiver);
    vm.set_plain_attribute(&receiver, &class, &name, value)?;
    Ok(Value::None)
}

fn delattr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [name] = args.exactly(vm, "__delattr__")?;
    let name = attribute_name(vm, &name)?;
    let class = vm.class_of(&receiver);
    vm.set_plain_attribute(&receiver, &class, &name, Value::Unbound)?;
    Ok(Value::None)
}

fn dir(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let mut names: Vec<Rc<Str>> = Vec::new();
    // A method has what its function has.
    let owner = match &receiver {
        Value::Method(method) => method.function.clone(),
        other => other.clone(),
    };
    match &owner {
        Value::Instance(instance) => names.extend(instance.items().into_iter().map(|(name, _)| name)),
        Value::Function(function) => {
            let dict = function.extras.borrow().as_ref().and_then(|e| e.dict.clone());
            let keys = dict.iter().flat_map(|d| d.entries());
            names.extend(keys.filter_map(|e| e.key.as_str().cloned()));
        }
        _ => {}
    }
    let class = vm.class_of(&receiver);
    for class in class.mro.borrow().iter() {
        names.extend(class.dict.entries().into_iter().filter_map(|e| e.key.as_str().cloned()));
    }
    names.sort_by(|a, b| a.text().cmp(b.text()));
    names.dedup_by(|a, b| Str::same(a, b));
    Ok(Value::list(names.into_iter().map(Value::Str).collect()))
}

fn sizeof(_: &mut Vm, _: Args) -> Result<Value, Raised> {
    Ok(Value::Int(48))
}

/// What makes another such object, and what of. How objects are taken apart is said in Python, in `copyreg`.
fn reduce(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [] = args.exactly(vm, "__reduce__")?;
    taken_apart(vm, "_by_default", receiver)
}

fn reduce_ex(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [protocol] = args.exactly(vm, "__reduce_ex__")?;
    vm.index(&protocol)?;
    taken_apart(vm, "_reduced", receiver)
}

fn taken_apart(vm: &mut Vm, function: &str, receiver: Value) -> Result<Value, Raised> {
    let module = vm.import_module(&intern("copyreg"))?;
    let function = vm.get_attr(&module, &intern(function))?;
    vm.call(&function, Args::one(receiver))
}

fn getstate(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(match &receiver {
        Value::Instance(instance) if instance.class().has_dict && !instance.items().is_empty() => {
            Value::Dict(Rc::new(instance.attributes().copy()))
        }
        _ => Value::None,
    })
}

fn init_subclass(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    if !args.keywords.is_empty() || !args.values.is_empty() {
        let name = match &class {
            Value::Class(class) => class.static_name(),
            _ => String::new(),
        };
        return Err(vm.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")));
    }
    Ok(Value::None)
}

fn subclasshook(_: &mut Vm, _: Args) -> Result<Value, Raised> {
    Ok(Value::NotImplemented)
}

/// An instance of a class, or the bare builtin value where the class is the builtin type itself.
pub fn wrap(class: &Rc<crate::vm::object::Class>, value: Value) -> Value {
    match class.layout {
        Layout::Builtin(layout) if !class.builtin && layout != BuiltinLayout::Other => {
            Value::Instance(Rc::new(Instance::with_payload(class, value)))
        }
        _ => value,
    }
}
