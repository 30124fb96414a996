//! `tuple`: its methods.

use super::list::{place_of_bound, search_bound};
use super::receiver::{self, class_to_make};
use super::{add_class_methods, add_methods, add_static_methods, container, generic_alias, item, plain};
use crate::vm::object::NativeDef;
use crate::vm::{Args, Raised, Value, Vm};

const METHODS: &[NativeDef] = &[
    plain("count", "($self, value, /)", count),
    plain("index", "($self, value, start=0, stop=sys.maxsize, /)", index),
    plain("__add__", "($self, value, /)", container::add),
    plain("__mul__", "($self, value, /)", container::multiply),
    plain("__rmul__", "($self, value, /)", container::multiply),
    plain("__getitem__", "($self, key, /)", container::get_item),
    plain("__getnewargs__", "($self, /)", new_arguments),
    plain("__contains__", "($self, key, /)", container::contains),
    plain("__len__", "($self, /)", container::len),
    plain("__iter__", "($self, /)", container::iter),
    plain("__repr__", "($self, /)", super::repr::method),
    plain("__hash__", "($self, /)", super::hash::method),
    plain("__eq__", "($self, value, /)", container::eq),
    plain("__ne__", "($self, value, /)", container::ne),
    plain("__lt__", "($self, value, /)", container::lt),
    plain("__le__", "($self, value, /)", container::le),
    plain("__gt__", "($self, value, /)", container::gt),
    plain("__ge__", "($self, value, /)", container::ge),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];
const CLASS: &[NativeDef] = &[plain("__class_getitem__", "(object, /)", generic_alias::class_getitem)];

/// Fills `tuple`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.tuple.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base = vm.types.tuple.clone();
    let class = class_to_make(vm, &mut args, &base)?;
    receiver::leave_keywords(&mut args, &class, &base, &vm.names.init);
    let [iterable] = args.between(vm, "tuple", 0)?;
    let value = match &iterable {
        Value::Tuple(_) => iterable,
        Value::Unbound => Value::tuple(Vec::new()),
        other => Value::tuple(vm.collect(other)?),
    };
    Ok(super::object::wrap(&class, value))
}

fn count(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let tuple = receiver::tuple(vm, &this, "count")?;
    let [wanted] = args.exactly(vm, "tuple.count")?;
    let (mut found, mut from) = (0, 0);
    while let Some(at) = item::search_slice(vm, &tuple.items, &wanted, from, usize::MAX)? {
        found += 1;
        from = at + 1;
    }
    Ok(Value::Int(found))
}

fn index(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let tuple = receiver::tuple(vm, &this, "index")?;
    let [wanted, start, stop] = args.between(vm, "tuple.index", 1)?;
    let (start, stop) = (search_bound(vm, &start, 0)?, search_bound(vm, &stop, i64::MAX)?);
    let length = tuple.items.len();
    let (start, stop) = (place_of_bound(start, length), place_of_bound(stop, length));
    match item::search_slice(vm, &tuple.items, &wanted, start, stop)? {
        Some(at) => Ok(Value::from(at)),
        None => Err(vm.value_error("tuple.index(x): x not in tuple")),
    }
}

fn new_arguments(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let tuple = receiver::tuple(vm, &this, "__getnewargs__")?;
    Ok(Value::tuple(vec![Value::Tuple(tuple.clone())]))
}
