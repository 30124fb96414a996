//! `cmp_to_key`: a sort key from a function that compares.

use crate::vm::object::{Class, Instance, Layout, NativeDef};
use crate::vm::types::library::library_class;
use crate::vm::types::{add_attribute, add_methods, flow, plain};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

/// A key; `object` is `Unbound` in what `cmp_to_key` returns, which makes the others.
struct Key {
    compare: Value,
    object: Value,
}

struct KeyClass(Rc<Class>);

macro_rules! compared {
    ($name:literal, $holds:expr) => {
        plain($name, "($self, value, /)", |vm, args| {
            let sign = sign(vm, args)?;
            let holds: fn(i8) -> bool = $holds;
            Ok(Value::Bool(holds(sign)))
        })
    };
}

const METHODS: &[NativeDef] = &[
    flow("__call__", "($self, obj)", call),
    compared!("__lt__", |sign| sign < 0),
    compared!("__le__", |sign| sign <= 0),
    compared!("__eq__", |sign| sign == 0),
    compared!("__ne__", |sign| sign != 0),
    compared!("__gt__", |sign| sign > 0),
    compared!("__ge__", |sign| sign >= 0),
];

pub(super) fn install(vm: &mut Vm) {
    let class = library_class("functools.KeyWrapper", &vm.types.object, Layout::State("functools.KeyWrapper"));
    add_methods(&class, METHODS);
    class.set(&vm.names.hash.clone(), Value::None);
    add_attribute(&class, "obj", |_, v| Ok(v.downcast::<Key>().map(|k| k.object.clone()).unwrap_or(Value::None)), None);
    vm.set_extension(Rc::new(KeyClass(class)));
}

fn key(vm: &Vm, compare: Value, object: Value) -> Value {
    let class = vm.extension::<KeyClass>().map_or_else(|| vm.types.object.clone(), |known| known.0.clone());
    Value::Instance(Rc::new(Instance::with_state(&class, Key { compare, object })))
}

pub(super) fn cmp_to_key(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [compare] = args.bind(vm, "cmp_to_key", ["mycmp"], 0, 1, 1)?;
    Ok(key(vm, compare, Value::Unbound))
}

fn call(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let this = args.receiver();
    let [object] = args.bind(vm, "K", ["obj"], 0, 1, 1)?;
    let compare = this.downcast::<Key>().map(|k| k.compare.clone()).unwrap_or(Value::None);
    Ok(Flow::Return(key(vm, compare, object)))
}

/// What the function says of two keys.
fn sign(vm: &mut Vm, mut args: Args) -> Result<i8, Raised> {
    let this = args.receiver();
    let [other] = args.special(vm, "__lt__")?;
    let (Some(a), Some(b)) = (this.downcast::<Key>(), other.downcast::<Key>()) else {
        return Err(vm.type_error("other argument must be K instance"));
    };
    let verdict = vm.call(&a.compare, Args::of([a.object.clone(), b.object.clone()]))?;
    if vm.less(&verdict, &Value::Int(0))? {
        return Ok(-1);
    }
    Ok(i8::from(!vm.equal(&verdict, &Value::Int(0))?))
}
