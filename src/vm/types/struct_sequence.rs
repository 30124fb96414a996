//! Tuples whose items have names, as C modules make them: `sys.version_info`, `time.struct_time`.

use super::library::library_class;
use super::{Getter, add_attribute, add_methods, add_static_methods, plain};
use crate::vm::object::{BuiltinLayout, Class, Instance, Layout, NativeDef, intern};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[plain("__repr__", "($self, /)", repr)];
const STATIC: &[NativeDef] = &[plain("__new__", "(cls, sequence, dict={}, /)", new)];

macro_rules! items {
    ($($at:literal)*) => { [$(|vm, value| item(vm, value, $at)),*] };
}

/// Reads the item at an index, for as many names as any such tuple has.
const ITEMS: [Getter; 20] = items!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19);

/// A class of such tuples, by its full name (`sys.version_info`).
pub fn class(vm: &Vm, full_name: &str, fields: &[&'static str]) -> Rc<Class> {
    let class = library_class(full_name, &vm.types.tuple, Layout::Builtin(BuiltinLayout::Tuple));
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    for (name, get) in fields.iter().zip(ITEMS) {
        add_attribute(&class, name, get, None);
    }
    let count = Value::from(fields.len());
    class.set(&intern("n_fields"), count.clone());
    class.set(&intern("n_sequence_fields"), count);
    class.set(&intern("n_unnamed_fields"), Value::Int(0));
    class.set(&intern("__match_args__"), Value::tuple(fields.iter().map(|name| Value::Str(intern(name))).collect()));
    class
}

/// A tuple of such a class.
pub fn make(class: &Rc<Class>, values: Vec<Value>) -> Value {
    Value::Instance(Rc::new(Instance::with_payload(class, Value::tuple(values))))
}

fn item(vm: &mut Vm, value: &Value, at: usize) -> Result<Value, Raised> {
    match value.as_tuple().and_then(|tuple| tuple.items.get(at)) {
        Some(item) => Ok(item.clone()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a struct sequence but received a '{name}'")))
        }
    }
}

/// The class's name with its module, as messages show it.
fn full_name(class: &Rc<Class>) -> String {
    match class.lookup(&intern("__module__")).and_then(|module| module.as_str().cloned()) {
        Some(module) if module.text() != "builtins" => format!("{}.{}", module.text(), class.name()),
        _ => class.name(),
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Value::Class(class) = args.receiver() else {
        return Err(vm.type_error("struct sequence.__new__(X): X is not a type object"));
    };
    let name = full_name(&class);
    let [sequence, _] = args.between(vm, &name, 1)?;
    let items = vm.collect(&sequence)?;
    let wanted = class.lookup(&intern("n_fields")).and_then(|count| count.as_int()).unwrap_or(0) as usize;
    if items.len() != wanted {
        let text = format!("{name}() takes a {wanted}-sequence ({}-sequence given)", items.len());
        return Err(vm.type_error(text));
    }
    Ok(make(&class, items))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let class = vm.class_of(&value);
    let names = class.lookup(&intern("__match_args__")).and_then(|names| names.as_tuple().cloned());
    let (Some(names), Some(tuple)) = (names, value.as_tuple().cloned()) else {
        return Err(vm.type_error("descriptor '__repr__' requires a struct sequence"));
    };
    let mut parts = Vec::new();
    for (name, item) in names.items.iter().zip(tuple.items.iter()) {
        let item = vm.repr(item)?;
        let name = name.as_str().map_or("", |name| name.text());
        parts.push(format!("{name}={}", item.text()));
    }
    Ok(Value::str(format!("{}({})", full_name(&class), parts.join(", "))))
}
