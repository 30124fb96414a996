//! `contextvars`: variables whose values belong to a context, and the contexts. The machine keeps the values
//! (`vm/context.rs`).

use crate::vm::context::{Context, ContextClass, context_of, object_of};
use crate::vm::object::{
    BuiltinLayout, Class, ClassParts, Dict, Instance, Iterator, IteratorState, Layout, Module, Native, NativeDef,
    Tuple, intern,
};
use crate::vm::types::{
    add_attribute, add_class_methods, add_methods, add_static_methods, flow, generic_alias, object, plain,
};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::cell::Cell;
use std::rc::Rc;

/// A `ContextVar`.
struct Variable {
    name: Value,
    /// The default, or `Unbound`.
    default: Value,
}

/// A `Token`: what a variable was before it was set.
struct Token {
    variable: Rc<Instance>,
    /// `Unbound` when it had no value.
    old: Value,
    context: Rc<Context>,
    used: Cell<bool>,
}

/// The module's classes.
struct Classes {
    variable: Rc<Class>,
    token: Rc<Class>,
    missing: Value,
}

const CONTEXT: &[NativeDef] = &[
    flow("run", "($self, callable, /, *args, **kwargs)", run),
    plain("copy", "($self, /)", copy),
    plain("get", "($self, key, default=None, /)", context_get),
    plain("items", "($self, /)", |vm, args| listed(vm, args, Part::Items)),
    plain("keys", "($self, /)", |vm, args| listed(vm, args, Part::Keys)),
    plain("values", "($self, /)", |vm, args| listed(vm, args, Part::Values)),
    plain("__iter__", "($self, /)", |vm, args| listed(vm, args, Part::Keys)),
    plain("__getitem__", "($self, key, /)", context_getitem),
    plain("__contains__", "($self, key, /)", context_contains),
    plain("__len__", "($self, /)", context_len),
    plain("__eq__", "($self, value, /)", context_eq),
];

const VARIABLE: &[NativeDef] = &[
    plain("get", "($self, default=<unrepresentable>, /)", get),
    plain("set", "($self, value, /)", set),
    plain("reset", "($self, token, /)", reset),
    plain("__repr__", "($self, /)", variable_repr),
];

const TOKEN: &[NativeDef] = &[plain("__repr__", "($self, /)", token_repr)];

const NEW_CONTEXT: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new_context)];
const NEW_VARIABLE: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new_variable)];
const NEW_TOKEN: &[NativeDef] =
    &[plain(
        "__new__",
        "(*args, **kwargs)",
        |vm, _| Err(vm.runtime_error("Tokens can only be created by ContextVars")),
    )];
const ALIAS: &[NativeDef] = &[plain("__class_getitem__", "($cls, object, /)", generic_alias::class_getitem)];
const COPY_CONTEXT: NativeDef = plain("copy_context", "()", copy_context);
static COPY: NativeDef = COPY_CONTEXT;

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    let context = class(vm, "Context", "Context");
    add_methods(&context, CONTEXT);
    add_static_methods(&context, NEW_CONTEXT);
    let variable = class(vm, "ContextVar", "ContextVar");
    add_methods(&variable, VARIABLE);
    add_static_methods(&variable, NEW_VARIABLE);
    add_class_methods(&variable, ALIAS);
    add_attribute(&variable, "name", |vm, v| Ok(variable_of(vm, v)?.0.name.clone()), None);
    let token = class(vm, "Token", "Token");
    add_methods(&token, TOKEN);
    add_static_methods(&token, NEW_TOKEN);
    add_class_methods(&token, ALIAS);
    add_attribute(&token, "var", |vm, v| Ok(Value::Instance(token_of(vm, v)?.variable.clone())), None);
    add_attribute(&token, "old_value", old_value, None);
    let missing = class(vm, "Token.MISSING", "Token.MISSING");
    add_methods(&missing, &[const { plain("__repr__", "($self, /)", |_, _| Ok(Value::str("<Token.MISSING>"))) }]);
    let missing = Value::Instance(Rc::new(Instance::new(&missing)));
    token.set(&intern("MISSING"), missing.clone());
    vm.set_extension(Rc::new(ContextClass(context.clone())));
    vm.set_extension(Rc::new(Classes { variable: variable.clone(), token: token.clone(), missing }));
    for (name, class) in [("Context", context), ("ContextVar", variable), ("Token", token)] {
        module.dict.set_name(&intern(name), Value::Class(class));
    }
    let copy = Native { def: &COPY, class: None, module: Some(intern("_contextvars")), bound: Value::Unbound };
    module.dict.set_name(&intern("copy_context"), Value::Native(Rc::new(copy)));
    let names = ["Context", "ContextVar", "Token", "copy_context"].map(Value::str);
    module.dict.set_name(&intern("__all__"), Value::Tuple(Rc::new(Tuple::new(names.to_vec()))));
    Ok(())
}

fn class(vm: &Vm, name: &str, layout: &'static str) -> Rc<Class> {
    let dict = Rc::new(Dict::new());
    dict.set_name(&intern("__module__"), Value::str("_contextvars"));
    let object = vm.types.object.clone();
    Class::new(ClassParts {
        name: intern(name),
        qualified_name: intern(name),
        bases: vec![object.clone()],
        ancestors: vec![object],
        dict,
        metaclass: None,
        layout: if layout == "Token.MISSING" { Layout::Builtin(BuiltinLayout::Other) } else { Layout::State(layout) },
        builtin: true,
        derivable: false,
        has_dict: false,
        slots: Vec::new(),
    })
}

fn classes(vm: &Vm) -> Rc<Classes> {
    match vm.extension::<Classes>() {
        Some(classes) => classes,
        None => unreachable!("the module was filled before its functions were called"),
    }
}

fn copy_context(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "_contextvars.copy_context")?;
    let copy = vm.context.copy();
    Ok(kept(vm, &copy))
}

/// The object of a context, which keeps it.
fn kept(vm: &mut Vm, context: &Rc<Context>) -> Value {
    object_of(vm, context)
}

fn new_context(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    if !args.is_empty() || !args.keywords.is_empty() {
        return Err(vm.type_error("Context() does not accept any arguments"));
    }
    Ok(kept(vm, &Rc::new(Context::default())))
}

fn this_context(vm: &mut Vm, value: &Value) -> Result<Rc<Context>, Raised> {
    match context_of(value) {
        Some(context) => Ok(context),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a '_contextvars.Context' object but received a '{name}'")))
        }
    }
}

fn run(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let this = args.receiver();
    let context = this_context(vm, &this)?;
    if args.is_empty() {
        return Err(vm.type_error("run() missing 1 required positional argument"));
    }
    if context.entered.get() {
        let text = vm.repr(&this)?;
        return Err(vm.runtime_error(format!("cannot enter context: {} is already entered", text.text())));
    }
    let callable = args.receiver();
    let before = vm.enter_context(&context);
    let leave = move |vm: &mut Vm, result: Result<Value, Raised>| {
        vm.leave_context(before);
        // `this` lives as long as its context is the current one.
        drop(this);
        result.map(Flow::Return)
    };
    Ok(Flow::Call(callable, args, Some(Box::new(leave))))
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let context = this_context(vm, &args.receiver())?.copy();
    Ok(kept(vm, &context))
}

fn variable_of<'v>(vm: &mut Vm, value: &'v Value) -> Result<(&'v Variable, Rc<Instance>), Raised> {
    if let Value::Instance(instance) = value
        && let Some(variable) = instance.state::<Variable>()
    {
        return Ok((variable, instance.clone()));
    }
    let text = vm.repr(value)?;
    Err(vm.type_error(format!("a ContextVar key was expected, got {}", text.text())))
}

fn token_of<'v>(vm: &mut Vm, value: &'v Value) -> Result<&'v Token, Raised> {
    match value.downcast::<Token>() {
        Some(token) => Ok(token),
        None => {
            let text = vm.repr(value)?;
            Err(vm.type_error(format!("expected an instance of Token, got {}", text.text())))
        }
    }
}

fn context_get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let context = this_context(vm, &args.receiver())?;
    let [key, default] = args.between(vm, "get", 1)?;
    let (_, variable) = variable_of(vm, &key)?;
    Ok(context.get(&variable).unwrap_or(if default.is_bound() { default } else { Value::None }))
}

fn context_getitem(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let context = this_context(vm, &args.receiver())?;
    let [key] = args.exactly(vm, "__getitem__")?;
    let (_, variable) = variable_of(vm, &key)?;
    context.get(&variable).ok_or_else(|| vm.key_error(key))
}

fn context_contains(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let context = this_context(vm, &args.receiver())?;
    let [key] = args.exactly(vm, "__contains__")?;
    let (_, variable) = variable_of(vm, &key)?;
    Ok(Value::Bool(context.get(&variable).is_some()))
}

fn context_len(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::from(this_context(vm, &args.receiver())?.bindings().len()))
}

fn context_eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = this_context(vm, &args.receiver())?;
    let Some(other) = context_of(&args.take(0)) else { return Ok(Value::NotImplemented) };
    let (a, b) = (this.bindings(), other.bindings());
    if a.len() != b.len() {
        return Ok(Value::Bool(false));
    }
    for (variable, value) in a.iter() {
        match other.get(variable) {
            Some(theirs) if vm.equal(value, &theirs)? => {}
            _ => return Ok(Value::Bool(false)),
        }
    }
    Ok(Value::Bool(true))
}

enum Part {
    Keys,
    Values,
    Items,
}

fn listed(vm: &mut Vm, mut args: Args, part: Part) -> Result<Value, Raised> {
    let context = this_context(vm, &args.receiver())?;
    let bindings = context.bindings();
    let pick = |(variable, value): &(Rc<Instance>, Value)| match part {
        Part::Keys => Value::Instance(variable.clone()),
        Part::Values => value.clone(),
        Part::Items => Value::tuple(vec![Value::Instance(variable.clone()), value.clone()]),
    };
    let tuple = Rc::new(Tuple::new(bindings.iter().map(pick).collect()));
    Ok(Iterator::new(IteratorState::Tuple { tuple, next: 0 }))
}

fn new_variable(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let default = args.keyword("default").unwrap_or_default();
    let [name] = args.bind(vm, "ContextVar", ["name"], 1, 1, 1)?;
    if name.as_str().is_none() {
        return Err(vm.type_error("context variable name must be a str"));
    }
    let class = classes(vm).variable.clone();
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, Variable { name, default }))))
}

fn get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let (state, variable) = variable_of(vm, &this)?;
    let [default] = args.between(vm, "get", 0)?;
    if let Some(value) = vm.context.get(&variable) {
        return Ok(value);
    }
    if default.is_bound() {
        return Ok(default);
    }
    if state.default.is_bound() {
        return Ok(state.default.clone());
    }
    let class = vm.types.exception("LookupError");
    Err(vm.raise_with(&class, vec![this.clone()]))
}

fn set(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let (_, variable) = variable_of(vm, &this)?;
    let [value] = args.exactly(vm, "ContextVar.set")?;
    let context = vm.context.clone();
    let old = context.set(&variable, Some(value)).unwrap_or_default();
    let class = classes(vm).token.clone();
    let token = Token { variable, old, context, used: Cell::new(false) };
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, token))))
}

fn reset(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let (_, variable) = variable_of(vm, &this)?;
    let [given] = args.exactly(vm, "ContextVar.reset")?;
    let token = token_of(vm, &given)?;
    let text = vm.repr(&given)?;
    if token.used.get() {
        return Err(vm.runtime_error(format!("{} has already been used once", text.text())));
    }
    if !Rc::ptr_eq(&token.variable, &variable) {
        return Err(vm.value_error(format!("{} was created by a different ContextVar", text.text())));
    }
    if !Rc::ptr_eq(&token.context, &vm.context) {
        return Err(vm.value_error(format!("{} was created in a different Context", text.text())));
    }
    token.used.set(true);
    let old = if token.old.is_bound() { Some(token.old.clone()) } else { None };
    let replaced = vm.context.clone().set(&variable, old);
    drop(replaced);
    Ok(Value::None)
}

fn old_value(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let old = token_of(vm, value)?.old.clone();
    Ok(if old.is_bound() { old } else { classes(vm).missing.clone() })
}

fn variable_repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let (state, _) = variable_of(vm, &this)?;
    let name = vm.repr(&state.name)?;
    let default = match &state.default {
        Value::Unbound => String::new(),
        default => format!(" default={}", vm.repr(default)?.text()),
    };
    Ok(Value::str(format!("<ContextVar name={}{default} at {}>", name.text(), object::address_text(&this))))
}

fn token_repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let token = token_of(vm, &this)?;
    let used = if token.used.get() { " used" } else { "" };
    let variable = vm.repr(&Value::Instance(token.variable.clone()))?;
    Ok(Value::str(format!("<Token{used} var={} at {}>", variable.text(), object::address_text(&this))))
}
