//! `mappingproxy`: a view of a mapping that can't be changed; what `cls.__dict__` is.

use super::receiver::{self, class_for_new};
use super::{add_class_methods, add_methods, add_static_methods, generic_alias, plain};
use crate::lang::code::{Binary, Compare};
use crate::vm::object::{Instance, NativeDef};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// The mapping behind a proxy.
struct Proxy(Value);

const METHODS: &[NativeDef] = &[
    plain("get", "($self, key, default=None, /)", get),
    plain("keys", "($self, /)", |vm, args| forward(vm, args, "keys")),
    plain("values", "($self, /)", |vm, args| forward(vm, args, "values")),
    plain("items", "($self, /)", |vm, args| forward(vm, args, "items")),
    plain("copy", "($self, /)", |vm, args| forward(vm, args, "copy")),
    plain("__reversed__", "($self, /)", |vm, args| forward(vm, args, "__reversed__")),
    plain("__getitem__", "($self, key, /)", get_item),
    plain("__contains__", "($self, key, /)", contains),
    plain("__len__", "($self, /)", len),
    plain("__iter__", "($self, /)", iter),
    plain("__repr__", "($self, /)", repr),
    plain("__str__", "($self, /)", str),
    plain("__hash__", "($self, /)", hash),
    plain("__eq__", "($self, value, /)", |vm, args| compare(vm, args, Compare::Equal)),
    plain("__ne__", "($self, value, /)", |vm, args| compare(vm, args, Compare::NotEqual)),
    plain("__or__", "($self, value, /)", or),
    plain("__ror__", "($self, value, /)", ror),
    plain("__ior__", "($self, value, /)", in_place_or),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(mapping)", new)];
const CLASS: &[NativeDef] = &[plain("__class_getitem__", "(object, /)", generic_alias::class_getitem)];

/// Fills `mappingproxy`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.mapping_proxy.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
}

/// A proxy of a mapping.
pub fn of(vm: &mut Vm, mapping: Value) -> Result<Value, Raised> {
    let class = vm.types.mapping_proxy.clone();
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, Proxy(mapping)))))
}

/// The mapping behind a proxy; any other value itself.
pub fn behind(value: &Value) -> &Value {
    value.downcast::<Proxy>().map_or(value, |proxy| &proxy.0)
}

fn this(vm: &mut Vm, args: &mut Args, method: &str) -> Result<Value, Raised> {
    let receiver = args.receiver();
    match receiver.downcast::<Proxy>() {
        Some(proxy) => Ok(proxy.0.clone()),
        None => Err(receiver::wrong(vm, &receiver, "mappingproxy", method)),
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    class_for_new(vm, &class, &vm.types.mapping_proxy.clone())?;
    let [mapping] = args.bind(vm, "mappingproxy", ["mapping"], 0, 1, 1)?;
    let is_mapping = !matches!(mapping.builtin(), Value::List(_) | Value::Tuple(_))
        && vm.special(&mapping, &vm.names.getitem.clone()).is_some();
    if !is_mapping {
        let name = vm.type_name(&mapping);
        return Err(vm.type_error(format!("mappingproxy() argument must be a mapping, not {name}")));
    }
    of(vm, mapping)
}

fn forward(vm: &mut Vm, mut args: Args, method: &str) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, method)?;
    vm.call_method(&mapping, method, args)
}

fn get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "get")?;
    let [key, default] = args.between(vm, "get", 1)?;
    let default = if default.is_bound() { default } else { Value::None };
    match &mapping {
        Value::Dict(dict) => Ok(vm.dict_get(dict, &key)?.unwrap_or(default)),
        other => vm.call_method(other, "get", Args::of([key, default])),
    }
}

fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__getitem__")?;
    let [key] = args.exactly(vm, "__getitem__")?;
    vm.get_item(&mapping, &key)
}

fn contains(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__contains__")?;
    let [key] = args.exactly(vm, "__contains__")?;
    Ok(Value::Bool(vm.contains(&mapping, &key)?))
}

fn len(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__len__")?;
    Ok(Value::from(vm.length(&mapping)?))
}

fn iter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__iter__")?;
    vm.iter(&mapping)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__repr__")?;
    Ok(Value::str(format!("mappingproxy({})", vm.repr(&mapping)?.text())))
}

fn str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__str__")?;
    vm.str_of(&mapping).map(Value::Str)
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__hash__")?;
    Ok(Value::Int(vm.hash(&mapping)? as i64))
}

fn compare(vm: &mut Vm, mut args: Args, op: Compare) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__eq__")?;
    let [other] = args.exactly(vm, "__eq__")?;
    vm.compare(op, &mapping, behind(&other))
}

fn or(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__or__")?;
    let [other] = args.exactly(vm, "__or__")?;
    vm.binary(Binary::Or, &mapping, behind(&other))
}

fn ror(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let mapping = this(vm, &mut args, "__ror__")?;
    let [other] = args.exactly(vm, "__ror__")?;
    vm.binary(Binary::Or, behind(&other), &mapping)
}

fn in_place_or(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.type_error("'|=' is not supported by mappingproxy; use '|' instead"))
}
