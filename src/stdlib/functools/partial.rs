//! `partial`: a function with some arguments given.

use crate::vm::object::{Class, Dict, Instance, Layout, Module, NativeDef, intern};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::{class_to_make, wrong};
use crate::vm::types::{
    add_attribute, add_class_methods, add_methods, add_static_methods, flow, generic_alias, plain, read_only,
};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// What a `partial` holds.
struct Partial {
    function: RefCell<Value>,
    arguments: RefCell<Vec<Value>>,
    keywords: RefCell<Rc<Dict>>,
}

struct PartialClass(Rc<Class>);

const METHODS: &[NativeDef] = &[
    flow("__call__", "($self, /, *args, **kwargs)", call),
    plain("__repr__", "($self, /)", repr),
    plain("__get__", "($self, instance, owner=None, /)", get),
    plain("__reduce__", "($self, /)", reduce),
    plain("__setstate__", "($self, state, /)", set_state),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(func, /, *args, **keywords)", new)];
const GENERIC: &[NativeDef] = &[plain("__class_getitem__", "($cls, object, /)", generic_alias::class_getitem)];

pub(super) fn install(vm: &mut Vm, module: &Rc<Module>) {
    let class = library_class("functools.partial", &vm.types.object, Layout::State("functools.partial"));
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, GENERIC);
    add_attribute(&class, "func", |vm, v| Ok(this(vm, v, "func")?.function.borrow().clone()), Some(read_only));
    add_attribute(
        &class,
        "args",
        |vm, v| Ok(Value::tuple(this(vm, v, "args")?.arguments.borrow().clone())),
        Some(read_only),
    );
    add_attribute(
        &class,
        "keywords",
        |vm, v| Ok(Value::Dict(this(vm, v, "keywords")?.keywords.borrow().clone())),
        Some(read_only),
    );
    module.dict.set_name(&intern("partial"), Value::Class(class.clone()));
    vm.set_extension(Rc::new(PartialClass(class)));
}

fn this<'v>(vm: &mut Vm, value: &'v Value, method: &str) -> Result<&'v Partial, Raised> {
    match value.downcast::<Partial>() {
        Some(partial) => Ok(partial),
        None => Err(wrong(vm, value, "functools.partial", method)),
    }
}

/// It binds to nothing yet; CPython warns that it will.
fn get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [instance, _] = args.between(vm, "__get__", 1)?;
    if !instance.is_none() {
        let message = "functools.partial will be a method descriptor in future Python versions; \
                       wrap it in staticmethod() if you want to preserve the old behavior";
        vm.warn("FutureWarning", message, 1)?;
    }
    Ok(this)
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Some(base) = vm.extension::<PartialClass>() else { return Err(vm.runtime_error("functools is not there")) };
    let class = class_to_make(vm, &mut args, &base.0)?;
    if args.is_empty() {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    }
    let mut function = args.receiver();
    if !is_callable(vm, &function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let keywords = Rc::new(Dict::new());
    let mut arguments = Vec::new();
    // A partial of a partial is one, unless it has attributes of its own.
    if let Value::Instance(instance) = &function
        && let Some(inner) = instance.state::<Partial>()
        && instance.class().id == base.0.id
        && instance.items().is_empty()
    {
        arguments.extend(inner.arguments.borrow().iter().cloned());
        for entry in inner.keywords.borrow().entries() {
            keywords.insert_new(entry.hash, entry.key, entry.value);
        }
        let inner = inner.function.borrow().clone();
        function = inner;
    }
    arguments.extend(args.values);
    for (name, value) in args.keywords {
        keywords.set_name(&name, value);
    }
    let state = Partial {
        function: RefCell::new(function),
        arguments: RefCell::new(arguments),
        keywords: RefCell::new(keywords),
    };
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, state))))
}

fn is_callable(vm: &mut Vm, value: &Value) -> bool {
    matches!(value, Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_))
        || vm.special(value, &intern("__call__")).is_some()
}

fn call(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let receiver = args.receiver();
    let partial = this(vm, &receiver, "__call__")?;
    let mut all = Args { values: partial.arguments.borrow().iter().cloned().collect(), keywords: Vec::new() };
    all.values.extend(args.values);
    for entry in partial.keywords.borrow().entries() {
        if let Value::Str(name) = &entry.key {
            all.keywords.push((intern(name.text()), entry.value.clone()));
        }
    }
    for (name, value) in args.keywords {
        match all.keywords.iter_mut().find(|(known, _)| known.text() == name.text()) {
            Some((_, place)) => *place = value,
            None => all.keywords.push((name, value)),
        }
    }
    let function = partial.function.borrow().clone();
    Ok(Flow::Call(function, all, None))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let partial = this(vm, &receiver, "__repr__")?;
    let class = vm.class_of(&receiver);
    let module = class.lookup(&intern("__module__")).and_then(|m| m.as_str().cloned());
    let qualified = class.qualified_name.borrow().text().to_string();
    let name = match module {
        Some(module) if module.text() != "builtins" => format!("{}.{qualified}", module.text()),
        _ => qualified,
    };
    if !vm.begin_repr(&receiver) {
        return Ok(Value::str("..."));
    }
    let mut parts = vec![name.clone()];
    let mut failure = None;
    let function = partial.function.borrow().clone();
    let arguments = partial.arguments.borrow().clone();
    let keywords = partial.keywords.borrow().entries();
    for value in std::iter::once(function).chain(arguments) {
        match vm.repr(&value) {
            Ok(text) => parts.push(text.text().to_string()),
            Err(raised) => failure = failure.or(Some(raised)),
        }
    }
    for entry in keywords {
        match (vm.str_of(&entry.key), vm.repr(&entry.value)) {
            (Ok(name), Ok(text)) => parts.push(format!("{}={}", name.text(), text.text())),
            (Err(raised), _) | (_, Err(raised)) => failure = failure.or(Some(raised)),
        }
    }
    vm.end_repr();
    match failure {
        Some(raised) => Err(raised),
        None => Ok(Value::str(format!("{name}({})", parts[1..].join(", ")))),
    }
}

fn reduce(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let partial = this(vm, &receiver, "__reduce__")?;
    let class = Value::Class(vm.class_of(&receiver));
    let function = partial.function.borrow().clone();
    let arguments = Value::tuple(partial.arguments.borrow().clone());
    let keywords = Value::Dict(partial.keywords.borrow().clone());
    let attributes = match &receiver {
        Value::Instance(instance) if !instance.items().is_empty() => Value::Dict(instance.attributes().clone()),
        _ => Value::None,
    };
    let state = Value::tuple(vec![function.clone(), arguments, keywords, attributes]);
    Ok(Value::tuple(vec![class, Value::tuple(vec![function]), state]))
}

fn set_state(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let partial = this(vm, &receiver, "__setstate__")?;
    let [state] = args.exactly(vm, "partial.__setstate__")?;
    let parts = state.as_tuple().map(|tuple| tuple.items.to_vec()).unwrap_or_default();
    let [function, arguments, keywords, attributes] = parts.as_slice() else {
        return Err(vm.type_error("invalid partial state"));
    };
    let given = match keywords {
        Value::None => Some(Rc::new(Dict::new())),
        other => other.as_dict().map(|keywords| Rc::new(keywords.copy())),
    };
    let (Some(arguments), Some(keywords), true) = (arguments.as_tuple(), given, is_callable(vm, function)) else {
        return Err(vm.type_error("invalid partial state"));
    };
    let old = (
        partial.function.replace(function.clone()),
        partial.arguments.replace(arguments.items.to_vec()),
        partial.keywords.replace(keywords),
    );
    drop(old);
    if let (Value::Instance(instance), Some(attributes)) = (&receiver, attributes.as_dict()) {
        instance.set_attributes(attributes);
    }
    Ok(Value::None)
}
