//! `isinstance` and `issubclass`.

use crate::vm::object::{Descriptor, NativeDef};
use crate::vm::types::{depth, plain, union};
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("isinstance", "(obj, class_or_tuple, /)", isinstance),
    plain("issubclass", "(cls, class_or_tuple, /)", issubclass),
];

fn isinstance(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, class] = args.exactly(vm, "isinstance")?;
    is_instance(vm, &object, &class).map(Value::Bool)
}

fn issubclass(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [class, of] = args.exactly(vm, "issubclass")?;
    is_subclass(vm, &class, &of).map(Value::Bool)
}

/// `isinstance(object, class)`: a class, a tuple of them, a union, or what has `__instancecheck__`.
pub fn is_instance(vm: &mut Vm, object: &Value, class: &Value) -> Result<bool, Raised> {
    if let Value::Class(class) = class {
        if vm.is_instance(object, class) {
            return Ok(true);
        }
        if class.metaclass.is_none() {
            return claims_class(vm, object, class);
        }
    }
    if let Some(classes) = class.as_tuple() {
        let _deeper = depth::deeper(vm, " in __instancecheck__")?;
        for class in classes.items.iter() {
            if is_instance(vm, object, class)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let name = vm.names.instancecheck.clone();
    match vm.special(class, &name) {
        // `type.__instancecheck__` does what is done here.
        Some(Value::Native(native)) if native.class.as_ref().is_some_and(|c| c.id == vm.types.type_.id) => {}
        Some(_) => {
            if let Some(answer) = vm.call_special(class, &name, Args::one(object.clone()))? {
                return vm.truth(&answer);
            }
        }
        None => {}
    }
    match class {
        Value::Class(class) => claims_class(vm, object, class),
        _ => Err(vm.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
    }
}

/// Whether an object says with `__class__` that it is of another class than it is: proxies and mocks do.
fn claims_class(vm: &mut Vm, object: &Value, class: &std::rc::Rc<crate::vm::object::Class>) -> Result<bool, Raised> {
    let Value::Instance(instance) = object else { return Ok(false) };
    let own = instance.shape().class.clone();
    if own.builtin {
        return Ok(false);
    }
    let name = vm.names.class.clone();
    let plain = matches!(own.lookup(&name), Some(Value::Descriptor(d)) if matches!(*d, Descriptor::Attribute { .. }));
    let plain_access = !matches!(own.lookup(&vm.names.getattribute), Some(Value::Function(_)));
    if plain && plain_access {
        return Ok(false);
    }
    match vm.get_attr_optional(object, &name)? {
        Some(Value::Class(claimed)) => Ok(claimed.is_subclass_of(class)),
        _ => Ok(false),
    }
}

/// `issubclass(class, of)`
pub fn is_subclass(vm: &mut Vm, class: &Value, of: &Value) -> Result<bool, Raised> {
    if let (Value::Class(class), Value::Class(of)) = (class, of)
        && of.metaclass.is_none()
    {
        return Ok(class.is_subclass_of(of));
    }
    if let Some(classes) = of.as_tuple() {
        let _deeper = depth::deeper(vm, " in __subclasscheck__")?;
        for of in classes.items.iter() {
            if is_subclass(vm, class, of)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let name = vm.names.subclasscheck.clone();
    match vm.special(of, &name) {
        Some(Value::Native(native)) if native.class.as_ref().is_some_and(|c| c.id == vm.types.type_.id) => {}
        Some(_) => {
            if union::members(of).is_some() && !matches!(class, Value::Class(_)) {
                return Err(vm.type_error("issubclass() arg 1 must be a class"));
            }
            if let Some(answer) = vm.call_special(of, &name, Args::one(class.clone()))? {
                return vm.truth(&answer);
            }
        }
        None => {}
    }
    match (class, of) {
        (Value::Class(class), Value::Class(of)) => Ok(class.is_subclass_of(of)),
        (Value::Class(_), _) => {
            Err(vm.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"))
        }
        _ => Err(vm.type_error("issubclass() arg 1 must be a class")),
    }
}
