//! `defaultdict`: a dict that makes what is missing.

use crate::vm::object::{BuiltinLayout, Class, Dict, Instance, Layout, Module, NativeDef, intern};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::{class_to_make, wrong};
use crate::vm::types::{add_attribute, add_methods, add_static_methods, dict, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// What makes the missing values, or `None`.
struct Factory(RefCell<Value>);

struct TheClass(Rc<Class>);

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, default_factory=None, /, *args, **kwargs)", init),
    plain("__missing__", "($self, key, /)", missing),
    plain("__repr__", "($self, /)", repr),
    plain("copy", "($self, /)", copy),
    plain("__copy__", "($self, /)", copy),
    plain("__reduce__", "($self, /)", reduce),
    plain("__or__", "($self, value, /)", |vm, args| union(vm, args, false)),
    plain("__ror__", "($self, value, /)", |vm, args| union(vm, args, true)),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];

pub(super) fn install(vm: &mut Vm, module: &Rc<Module>) {
    let layout = Layout::Builtin(BuiltinLayout::Dict);
    let class = library_class("collections.defaultdict", &vm.types.dict, layout);
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(
        &class,
        "default_factory",
        |vm, value| Ok(this(vm, value, "default_factory")?.1.0.borrow().clone()),
        Some(|vm, value, new| {
            let (_, factory) = this(vm, value, "default_factory")?;
            let old = factory.0.replace(if new.is_bound() { new } else { Value::None });
            drop(old);
            Ok(())
        }),
    );
    module.dict.set_name(&intern("defaultdict"), Value::Class(class.clone()));
    vm.set_extension(Rc::new(TheClass(class)));
}

fn this<'v>(vm: &mut Vm, value: &'v Value, method: &str) -> Result<(Rc<Dict>, &'v Factory), Raised> {
    match (value.as_dict(), value.downcast::<Factory>()) {
        (Some(dict), Some(factory)) => Ok((dict.clone(), factory)),
        _ => Err(wrong(vm, value, "collections.defaultdict", method)),
    }
}

fn made(class: &Rc<Class>, dict: Dict, factory: Value) -> Value {
    let state = Factory(RefCell::new(factory));
    Value::Instance(Rc::new(Instance::with_payload_and_state(class, Value::Dict(Rc::new(dict)), state)))
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Some(base) = vm.extension::<TheClass>() else { return Err(vm.runtime_error("collections is not there")) };
    let class = class_to_make(vm, &mut args, &base.0)?;
    Ok(made(&class, Dict::new(), Value::None))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let (contents, factory) = this(vm, &receiver, "__init__")?;
    if !args.is_empty() {
        let given = args.receiver();
        let is_callable = given.is_none()
            || matches!(given, Value::Class(_) | Value::Function(_) | Value::Native(_) | Value::Method(_))
            || vm.special(&given, &intern("__call__")).is_some();
        if !is_callable {
            return Err(vm.type_error("first argument must be callable or None"));
        }
        let old = factory.0.replace(given);
        drop(old);
    }
    if args.len() > 1 {
        let text = format!("dict expected at most 1 argument, got {}", args.len());
        return Err(vm.type_error(text));
    }
    if let Some(source) = args.values.first() {
        dict::update_from(vm, &contents, &source.clone())?;
    }
    for (name, value) in args.keywords {
        contents.set_name(&name, value);
    }
    Ok(Value::None)
}

fn missing(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let (_, factory) = this(vm, &receiver, "__missing__")?;
    let [key] = args.exactly(vm, "defaultdict.__missing__")?;
    let factory = factory.0.borrow().clone();
    if factory.is_none() {
        return Err(vm.key_error(key));
    }
    let value = vm.call(&factory, Args::none())?;
    vm.set_item(&receiver, &key, value.clone())?;
    Ok(value)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let (contents, factory) = this(vm, &receiver, "__repr__")?;
    let factory = factory.0.borrow().clone();
    let name = vm.class_name(&receiver);
    let factory = if vm.begin_repr(&receiver) {
        let text = vm.repr(&factory);
        vm.end_repr();
        text?.text().to_string()
    } else {
        "...".to_string()
    };
    let contents = vm.repr(&Value::Dict(contents))?;
    Ok(Value::str(format!("{name}({factory}, {})", contents.text())))
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let (contents, factory) = this(vm, &receiver, "copy")?;
    let factory = factory.0.borrow().clone();
    let class = vm.class_of(&receiver);
    if class.builtin {
        return Ok(made(&class, contents.copy(), factory));
    }
    vm.call(&Value::Class(class), Args::of([factory, receiver]))
}

fn reduce(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let (_, factory) = this(vm, &receiver, "__reduce__")?;
    let factory = factory.0.borrow().clone();
    let arguments = if factory.is_none() { vec![] } else { vec![factory] };
    let items = vm.call_method(&receiver, "items", Args::none())?;
    let items = vm.iter(&items)?;
    let class = Value::Class(vm.class_of(&receiver));
    Ok(Value::tuple(vec![class, Value::tuple(arguments), Value::None, Value::None, items]))
}

fn union(vm: &mut Vm, mut args: Args, reflected: bool) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let (contents, factory) = this(vm, &receiver, "__or__")?;
    let [other] = args.special(vm, "__or__")?;
    let Some(other) = other.as_dict().cloned() else { return Ok(Value::NotImplemented) };
    let factory = factory.0.borrow().clone();
    let (first, second) = if reflected { (other, contents) } else { (contents, other) };
    let class = vm.class_of(&receiver);
    let result = made(&class, first.copy(), factory);
    if let Some(merged) = result.as_dict() {
        dict::merge(vm, merged, &second)?;
    }
    Ok(result)
}
