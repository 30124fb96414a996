//! `mappingproxy`: a mapping that can only be read, such as a class's `__dict__`.

use super::{add_methods, add_static_methods, plain};
use crate::vm::object::{Instance, NativeDef};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

struct MappingProxy(Value);

macro_rules! forwarded {
    ($($function:ident = $name:literal),* $(,)?) => {
        const METHODS: &[NativeDef] = &[
            $(plain($name, "($self, /, *args)", $function),)*
            plain("__getitem__", "($self, key, /)", getitem),
            plain("__contains__", "($self, key, /)", contains),
            plain("__iter__", "($self, /)", iter),
            plain("__len__", "($self, /)", len),
            plain("__repr__", "($self, /)", repr),
            plain("__eq__", "($self, value, /)", eq),
        ];
        $(fn $function(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
            let mapping = inside(&args.receiver());
            vm.call_method(&mapping, $name, args)
        })*
    };
}

forwarded!(get = "get", keys = "keys", values = "values", items = "items", copy = "copy");

const STATIC: &[NativeDef] = &[plain("__new__", "(cls, mapping)", new)];

/// Fills `mappingproxy`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.mapping_proxy.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
}

/// A proxy of a mapping.
pub fn of(vm: &mut Vm, mapping: Value) -> Result<Value, Raised> {
    let class = vm.types.mapping_proxy.clone();
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, MappingProxy(mapping)))))
}

fn inside(proxy: &Value) -> Value {
    proxy.downcast::<MappingProxy>().map(|p| p.0.clone()).unwrap_or(Value::None)
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [mapping] = args.exactly(vm, "mappingproxy")?;
    of(vm, mapping)
}

fn getitem(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = inside(&args.receiver());
    let [key] = args.exactly(vm, "__getitem__")?;
    vm.get_item(&mapping, &key)
}

fn contains(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = inside(&args.receiver());
    let [key] = args.exactly(vm, "__contains__")?;
    vm.contains(&mapping, &key).map(Value::Bool)
}

fn iter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = inside(&args.receiver());
    vm.iter(&mapping)
}

fn len(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = inside(&args.receiver());
    vm.length(&mapping).map(Value::from)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = inside(&args.receiver());
    let shown = vm.repr(&mapping)?;
    Ok(Value::str(format!("mappingproxy({})", shown.text())))
}

fn eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = inside(&args.receiver());
    let [other] = args.exactly(vm, "__eq__")?;
    let other = if other.downcast::<MappingProxy>().is_some() { inside(&other) } else { other };
    vm.compare(crate::lang::code::Compare::Equal, &mapping, &other)
}
