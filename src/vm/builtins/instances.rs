//! `isinstance`, `issubclass`, `callable`, `id`, `hash`.

use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::types::union::Union;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("isinstance", "(obj, class_or_tuple, /)", isinstance),
    plain("issubclass", "(cls, class_or_tuple, /)", issubclass),
    plain("callable", "(obj, /)", callable),
    plain("id", "(obj, /)", id),
];

/// `isinstance(value, class)`
pub fn is_instance(vm: &mut Vm, value: &Value, class: &Value) -> Result<bool, Raised> {
    match class {
        Value::Class(target) => {
            if vm.is_instance(value, target) {
                return Ok(true);
            }
            if target.metaclass.is_some()
                && let Some(check) = vm.special(class, &vm.names.instancecheck.clone())
                && !matches!(check, Value::Native(_))
            {
                let bound = vm.bind_special(check, class)?;
                let result = vm.call(&bound, Args::one(value.clone()))?;
                return vm.truth(&result);
            }
            // An object may claim another class.
            if let Value::Instance(instance) = value
                && let Some(Value::Descriptor(_)) = instance.class().lookup(&vm.names.class)
                && !instance.class().builtin
                && let Value::Class(claimed) = vm.get_attr(value, &vm.names.class.clone())?
            {
                return Ok(claimed.is_subclass_of(target));
            }
            Ok(false)
        }
        Value::Tuple(tuple) => {
            for class in tuple.items.iter() {
                if is_instance(vm, value, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        other => {
            if let Some(union) = other.downcast::<Union>() {
                return is_instance(vm, value, &Value::tuple(union.members.clone()));
            }
            if let Value::Instance(_) = other
                && let Some(check) = vm.special(other, &vm.names.instancecheck.clone())
            {
                let bound = vm.bind_special(check, other)?;
                let result = vm.call(&bound, Args::one(value.clone()))?;
                return vm.truth(&result);
            }
            if other.downcast::<crate::vm::types::generic_alias::GenericAlias>().is_some() {
                return Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"));
            }
            Err(vm.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"))
        }
    }
}

/// `issubclass(sub, class)`
pub fn is_subclass(vm: &mut Vm, sub: &Value, class: &Value) -> Result<bool, Raised> {
    match class {
        Value::Class(target) => {
            if target.metaclass.is_some()
                && let Some(check) = vm.special(class, &vm.names.subclasscheck.clone())
                && !matches!(check, Value::Native(_))
            {
                let bound = vm.bind_special(check, class)?;
                let result = vm.call(&bound, Args::one(sub.clone()))?;
                return vm.truth(&result);
            }
            match sub {
                Value::Class(sub) => Ok(sub.is_subclass_of(target)),
                _ => Err(vm.type_error("issubclass() arg 1 must be a class")),
            }
        }
        Value::Tuple(tuple) => {
            for class in tuple.items.iter() {
                if is_subclass(vm, sub, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        other => {
            if let Some(union) = other.downcast::<Union>() {
                return is_subclass(vm, sub, &Value::tuple(union.members.clone()));
            }
            Err(vm.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"))
        }
    }
}

fn isinstance(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value, class] = args.exactly(vm, "isinstance")?;
    is_instance(vm, &value, &class).map(Value::Bool)
}

fn issubclass(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [sub, class] = args.exactly(vm, "issubclass")?;
    if !matches!(sub, Value::Class(_)) {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    }
    is_subclass(vm, &sub, &class).map(Value::Bool)
}

fn callable(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "callable")?;
    Ok(Value::Bool(match &value {
        Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) => true,
        other => vm.special(other, &vm.names.call.clone()).is_some(),
    }))
}

fn id(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "id")?;
    Ok(Value::Int(match value.address() {
        Some(address) => address as i64 | 0x7f00_0000_0000,
        // Inline values have no address: equal ones are identical.
        None => 0x55_0000_0000 + (vm.hash(&value)? as i64 & 0xffff_ffff) * 32,
    }))
}
