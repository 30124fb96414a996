//! The receiver of a native method, and the class that a native `__new__` is given: both may come from a script by name
//! (`str.upper(5)`, `int.__new__(list)`), so both are checked.

use crate::vm::object::{Class, Dict, List, Range, Set, Slice, Str, Tuple};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// Takes `self` off the arguments: the builtin value in it that `pick` finds.
pub fn receiver<T>(
    vm: &mut Vm,
    args: &mut Args,
    class: &str,
    method: &str,
    pick: impl Fn(&Value) -> Option<T>,
) -> Result<T, Raised> {
    if let Some(found) = args.values.first().and_then(|value| pick(value.builtin())) {
        args.values.remove(0);
        return Ok(found);
    }
    let given = if args.is_empty() { Value::Unbound } else { args.receiver() };
    Err(wrong(vm, &given, class, method))
}

/// Takes the class off the arguments of a `__new__`: the builtin class itself or one that derives from it.
pub fn class_to_make(vm: &mut Vm, args: &mut Args, base: &Rc<Class>) -> Result<Rc<Class>, Raised> {
    if args.is_empty() {
        let name = base.static_name();
        return Err(vm.type_error(format!("{name}.__new__(): not enough arguments")));
    }
    match args.receiver() {
        Value::Class(class) if class.is_subclass_of(base) => Ok(class),
        Value::Class(other) => {
            let (name, other) = (base.static_name(), other.static_name());
            Err(vm.type_error(format!("{name}.__new__({other}): {other} is not a subtype of {name}")))
        }
        other => {
            let (name, given) = (base.static_name(), vm.type_name(&other));
            Err(vm.type_error(format!("{name}.__new__(X): X is not a type object ({given})")))
        }
    }
}

/// Forgets the keywords where a class has another `method` than `base`: they may be meant for that one.
pub fn leave_keywords(args: &mut Args, class: &Rc<Class>, base: &Rc<Class>, method: &Rc<Str>) {
    if args.keywords.is_empty() || class.builtin {
        return;
    }
    let owner = |class: &Rc<Class>| class.lookup_with_owner(method).map(|(owner, _)| owner.id);
    if owner(class) != owner(base) {
        args.keywords.clear();
    }
}

/// Refuses any argument: the method takes none.
pub fn no_arguments(vm: &mut Vm, args: &Args, function: &str) -> Result<(), Raised> {
    args.no_keywords(vm, function)?;
    match args.len() {
        0 => Ok(()),
        given => Err(vm.type_error(format!("{function}() takes no arguments ({given} given)"))),
    }
}

/// The one argument, beside `self`, of a method.
pub fn one_argument(vm: &mut Vm, mut args: Args, function: &str) -> Result<Value, Raised> {
    args.no_keywords(vm, function)?;
    match args.len() {
        1 => Ok(args.take(0)),
        given => Err(vm.type_error(format!("{function}() takes exactly one argument ({given} given)"))),
    }
}

/// Whether `iter()` would accept a value, so that a refusal can be told from an error inside its `__iter__`.
pub fn is_iterable(vm: &mut Vm, value: &Value) -> bool {
    use Value::*;
    match value {
        Str(_) | Bytes(_) | ByteArray(_) | Tuple(_) | List(_) | Dict(_) | DictView(_) | Set(_) | FrozenSet(_)
        | Range(_) | Iterator(_) | Generator(_) => true,
        other => [vm.names.iter.clone(), vm.names.getitem.clone()].iter().any(|name| vm.special(other, name).is_some()),
    }
}

/// From `least` to `N` arguments beside `self`, by position: a method's errors name its class only for keywords.
pub fn between<const N: usize>(
    vm: &mut Vm,
    args: Args,
    class: &str,
    method: &str,
    least: usize,
) -> Result<[Value; N], Raised> {
    if !args.keywords.is_empty() {
        args.no_keywords(vm, &format!("{class}.{method}"))?;
    }
    args.between(vm, method, least)
}

/// What a method of a class says when it is called on something else, or on nothing.
pub fn wrong(vm: &mut Vm, value: &Value, class: &str, method: &str) -> Raised {
    let is_special = method.starts_with("__");
    let text = match (value.is_bound(), is_special) {
        (false, false) => format!("unbound method {class}.{method}() needs an argument"),
        (false, true) => format!("descriptor '{method}' of '{class}' object needs an argument"),
        (true, special) => {
            let given = vm.type_name(value);
            if special {
                format!("descriptor '{method}' requires a '{class}' object but received a '{given}'")
            } else {
                format!("descriptor '{method}' for '{class}' objects doesn't apply to a '{given}' object")
            }
        }
    };
    vm.type_error(text)
}

macro_rules! receivers {
    ($($function:ident: $variant:ident, $type:ty, $class:literal;)*) => {
        $(
            #[doc = concat!("The ", $class, " that a method was called on.")]
            pub fn $function<'a>(vm: &mut Vm, this: &'a Value, method: &str) -> Result<&'a Rc<$type>, Raised> {
                match this.builtin() {
                    Value::$variant(found) => Ok(found),
                    _ => Err(wrong(vm, this, $class, method)),
                }
            }
        )*
    };
}

receivers! {
    list: List, List, "list";
    tuple: Tuple, Tuple, "tuple";
    dict: Dict, Dict, "dict";
    set: Set, Set, "set";
    frozenset: FrozenSet, Set, "frozenset";
    range: Range, Range, "range";
    slice: Slice, Slice, "slice";
}
