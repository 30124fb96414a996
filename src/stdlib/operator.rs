//! `operator`: operators as functions, and callables that get items, attributes or call methods.

use super::define::{functions, set};
use crate::lang::code::{Binary, Compare, Unary};
use crate::vm::object::{Class, Instance, Layout, Module, NativeDef, intern};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::{class_to_make, wrong};
use crate::vm::types::{add_methods, add_static_methods, flow, iterator, plain};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

macro_rules! binary {
    ($name:literal, $op:ident) => {
        plain($name, "(a, b, /)", |vm, args| {
            let [a, b] = args.exactly(vm, $name)?;
            vm.binary(Binary::$op, &a, &b)
        })
    };
}

macro_rules! in_place {
    ($name:literal, $op:ident) => {
        plain($name, "(a, b, /)", |vm, args| {
            let [a, b] = args.exactly(vm, $name)?;
            vm.in_place(Binary::$op, &a, &b)
        })
    };
}

macro_rules! unary {
    ($name:literal, $op:ident) => {
        plain($name, "(a, /)", |vm, args| {
            let [a] = args.exactly(vm, concat!("_operator.", $name))?;
            vm.unary(Unary::$op, &a)
        })
    };
}

macro_rules! compare {
    ($name:literal, $op:ident) => {
        plain($name, "(a, b, /)", |vm, args| {
            let [a, b] = args.exactly(vm, $name)?;
            vm.compare(Compare::$op, &a, &b)
        })
    };
}

const FUNCTIONS: &[NativeDef] = &[
    binary!("add", Add),
    binary!("sub", Subtract),
    binary!("mul", Multiply),
    binary!("matmul", MatrixMultiply),
    binary!("truediv", Divide),
    binary!("floordiv", FloorDivide),
    binary!("mod", Modulo),
    binary!("pow", Power),
    binary!("lshift", LeftShift),
    binary!("rshift", RightShift),
    binary!("and_", And),
    binary!("or_", Or),
    binary!("xor", Xor),
    in_place!("iadd", Add),
    in_place!("isub", Subtract),
    in_place!("imul", Multiply),
    in_place!("imatmul", MatrixMultiply),
    in_place!("itruediv", Divide),
    in_place!("ifloordiv", FloorDivide),
    in_place!("imod", Modulo),
    in_place!("ipow", Power),
    in_place!("ilshift", LeftShift),
    in_place!("irshift", RightShift),
    in_place!("iand", And),
    in_place!("ior", Or),
    in_place!("ixor", Xor),
    unary!("neg", Negative),
    unary!("pos", Positive),
    unary!("inv", Invert),
    unary!("invert", Invert),
    compare!("lt", Less),
    compare!("le", LessEqual),
    compare!("eq", Equal),
    compare!("ne", NotEqual),
    compare!("gt", Greater),
    compare!("ge", GreaterEqual),
    plain("abs", "(a, /)", |vm, args| {
        let abs = vm.builtins.get_name(&intern("abs")).unwrap_or_default();
        vm.call(&abs, args)
    }),
    plain("not_", "(a, /)", |vm, args| {
        let [a] = args.exactly(vm, "_operator.not_")?;
        Ok(Value::Bool(!vm.truth(&a)?))
    }),
    plain("truth", "(a, /)", |vm, args| {
        let [a] = args.exactly(vm, "_operator.truth")?;
        Ok(Value::Bool(vm.truth(&a)?))
    }),
    plain("is_", "(a, b, /)", |vm, args| {
        let [a, b] = args.exactly(vm, "is_")?;
        Ok(Value::Bool(a.is(&b)))
    }),
    plain("is_not", "(a, b, /)", |vm, args| {
        let [a, b] = args.exactly(vm, "is_not")?;
        Ok(Value::Bool(!a.is(&b)))
    }),
    plain("index", "(a, /)", |vm, args| {
        let [a] = args.exactly(vm, "_operator.index")?;
        vm.index_value(&a)
    }),
    plain("concat", "(a, b, /)", |vm, args| concatenate(vm, args, "concat")),
    plain("iconcat", "(a, b, /)", |vm, args| concatenate(vm, args, "iconcat")),
    plain("contains", "(a, b, /)", |vm, args| {
        let [a, b] = args.exactly(vm, "contains")?;
        Ok(Value::Bool(vm.contains(&a, &b)?))
    }),
    plain("countOf", "(a, b, /)", count_of),
    plain("indexOf", "(a, b, /)", index_of),
    plain("getitem", "(a, b, /)", |vm, args| {
        let [a, b] = args.exactly(vm, "getitem")?;
        vm.get_item(&a, &b)
    }),
    plain("setitem", "(a, b, c, /)", |vm, args| {
        let [a, b, c] = args.exactly(vm, "setitem")?;
        vm.set_item(&a, &b, c)?;
        Ok(Value::None)
    }),
    plain("delitem", "(a, b, /)", |vm, args| {
        let [a, b] = args.exactly(vm, "delitem")?;
        vm.delete_item(&a, &b)?;
        Ok(Value::None)
    }),
    plain("length_hint", "(obj, default=0, /)", |vm, args| {
        let [value, default] = args.between(vm, "length_hint", 1)?;
        let default = match &default {
            Value::Unbound => 0,
            other => match other.as_int() {
                Some(default) => default,
                None => {
                    let name = vm.type_name(other);
                    return Err(vm.type_error(format!("'{name}' object cannot be interpreted as an integer")));
                }
            },
        };
        Ok(Value::Int(iterator::length_hint(vm, &value, default)?))
    }),
    flow("call", "(obj, /, *args, **kwargs)", |vm, mut args| {
        if args.is_empty() {
            return Err(vm.type_error("call expected at least 1 argument, got 0"));
        }
        let callable = args.receiver();
        Ok(Flow::Call(callable, args, None))
    }),
];

/// Functions that have a special method's name too.
const SPECIAL: &[&str] = &[
    "add",
    "sub",
    "mul",
    "matmul",
    "truediv",
    "floordiv",
    "mod",
    "pow",
    "lshift",
    "rshift",
    "xor",
    "iadd",
    "isub",
    "imul",
    "imatmul",
    "itruediv",
    "ifloordiv",
    "imod",
    "ipow",
    "ilshift",
    "irshift",
    "iand",
    "ior",
    "ixor",
    "neg",
    "pos",
    "inv",
    "invert",
    "lt",
    "le",
    "eq",
    "ne",
    "gt",
    "ge",
    "abs",
    "index",
    "concat",
    "iconcat",
    "contains",
    "getitem",
    "setitem",
    "delitem",
    "call",
];

const GETTER: &[NativeDef] = &[flow("__call__", "($self, /, obj)", call), plain("__repr__", "($self, /)", repr)];
const ITEM: &[NativeDef] = &[plain("__new__", "(item, /, *items)", new_item_getter)];
const ATTRIBUTE: &[NativeDef] = &[plain("__new__", "(attr, /, *attrs)", new_attribute_getter)];
const METHOD: &[NativeDef] = &[plain("__new__", "(name, /, *args, **kwargs)", new_method_caller)];
const REDUCE: &[NativeDef] = &[plain("__reduce__", "($self, /)", reduce)];

/// What one of the getters does.
enum Getter {
    Items(Vec<Value>),
    Attributes(Vec<Value>),
    Method(Value, Args),
}

/// `itemgetter`, `attrgetter`, `methodcaller`
struct Classes([Rc<Class>; 3]);

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    for name in SPECIAL {
        if let Some(function) = module.dict.get_name(&intern(name)) {
            module.dict.set_name(&intern(&format!("__{name}__")), function);
        }
    }
    for (name, special) in [("and_", "__and__"), ("or_", "__or__"), ("not_", "__not__")] {
        if let Some(function) = module.dict.get_name(&intern(name)) {
            module.dict.set_name(&intern(special), function);
        }
    }
    let kinds = [("itemgetter", ITEM), ("attrgetter", ATTRIBUTE), ("methodcaller", METHOD)];
    let classes = kinds.map(|(name, new)| {
        let class = library_class(&format!("operator.{name}"), &vm.types.object, Layout::State("operator getter"));
        add_methods(&class, GETTER);
        add_methods(&class, REDUCE);
        add_static_methods(&class, new);
        module.dict.set_name(&intern(name), Value::Class(class.clone()));
        class
    });
    vm.set_extension(Rc::new(Classes(classes)));
    let names =
        module.dict.entries().into_iter().filter_map(|entry| entry.key.as_str().map(|name| name.text().to_string()));
    let mut public: Vec<String> = names.filter(|name| !name.starts_with('_')).collect();
    public.sort();
    set(module, "__all__", Value::list(public.into_iter().map(Value::str).collect()));
    Ok(())
}

fn concatenate(vm: &mut Vm, args: Args, name: &str) -> Result<Value, Raised> {
    let [a, b] = args.exactly(vm, name)?;
    if vm.special(&a, &vm.names.getitem.clone()).is_none() || a.as_dict().is_some() {
        let name = vm.type_name(&a);
        return Err(vm.type_error(format!("'{name}' object can't be concatenated")));
    }
    match name {
        "concat" => vm.binary(Binary::Add, &a, &b),
        _ => vm.in_place(Binary::Add, &a, &b),
    }
}

fn count_of(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, b] = args.exactly(vm, "countOf")?;
    let iterator = vm.iter(&a)?;
    let mut count = 0;
    while let Some(item) = vm.next(&iterator)? {
        count += i64::from(vm.equal(&item, &b)?);
    }
    Ok(Value::Int(count))
}

fn index_of(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, b] = args.exactly(vm, "indexOf")?;
    let iterator = vm.iter(&a)?;
    let mut at = 0;
    while let Some(item) = vm.next(&iterator)? {
        if vm.equal(&item, &b)? {
            return Ok(Value::Int(at));
        }
        at += 1;
    }
    Err(vm.value_error("sequence.index(x): x not in sequence"))
}

fn made(
    vm: &mut Vm,
    mut args: Args,
    at: usize,
    make: impl FnOnce(&mut Vm, Args) -> Result<Getter, Raised>,
) -> Result<Value, Raised> {
    let Some(classes) = vm.extension::<Classes>() else { return Err(vm.runtime_error("operator is not there")) };
    let class = class_to_make(vm, &mut args, &classes.0[at])?;
    let getter = make(vm, args)?;
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, getter))))
}

fn new_item_getter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    made(vm, args, 0, |vm, args| {
        args.no_keywords(vm, "itemgetter")?;
        match args.is_empty() {
            true => Err(vm.type_error("itemgetter expected 1 argument, got 0")),
            false => Ok(Getter::Items(args.values.into_vec())),
        }
    })
}

fn new_attribute_getter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    made(vm, args, 1, |vm, args| {
        args.no_keywords(vm, "attrgetter")?;
        if args.is_empty() {
            return Err(vm.type_error("attrgetter expected 1 argument, got 0"));
        }
        if args.values.iter().any(|name| name.as_str().is_none()) {
            return Err(vm.type_error("attribute name must be a string"));
        }
        Ok(Getter::Attributes(args.values.into_vec()))
    })
}

fn new_method_caller(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    made(vm, args, 2, |vm, mut args| {
        if args.is_empty() {
            return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
        }
        let name = args.receiver();
        match name.as_str() {
            Some(_) => Ok(Getter::Method(name, args)),
            None => Err(vm.type_error("method name must be a string")),
        }
    })
}

fn attribute(vm: &mut Vm, object: &Value, path: &Value) -> Result<Value, Raised> {
    let mut found = object.clone();
    let path = path.as_str().map(|path| path.text().to_string()).unwrap_or_default();
    for name in path.split('.') {
        found = vm.get_attr(&found, &intern(name))?;
    }
    Ok(found)
}

fn call(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let this = args.receiver();
    let Some(getter) = this.downcast::<Getter>() else { return Err(wrong(vm, &this, "operator getter", "__call__")) };
    let name = vm.class_name(&this);
    args.no_keywords(vm, &name)?;
    if args.len() != 1 {
        return Err(vm.type_error(format!("{name} expected 1 argument, got {}", args.len())));
    }
    let object = args.receiver();
    let mut all = Vec::new();
    match getter {
        Getter::Items(keys) => {
            for key in keys {
                all.push(vm.get_item(&object, key)?);
            }
        }
        Getter::Attributes(paths) => {
            for path in paths {
                all.push(attribute(vm, &object, path)?);
            }
        }
        Getter::Method(method, arguments) => {
            let name = method.as_str().map(|name| intern(name.text())).unwrap_or_else(|| intern(""));
            let method = vm.get_attr(&object, &name)?;
            return Ok(Flow::Call(method, arguments.clone(), None));
        }
    }
    Ok(Flow::Return(match all.len() {
        1 => all.remove(0),
        _ => Value::tuple(all),
    }))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let Some(getter) = this.downcast::<Getter>() else { return Err(wrong(vm, &this, "operator getter", "__repr__")) };
    let name = vm.class_name(&this);
    let mut parts = Vec::new();
    match getter {
        Getter::Items(values) | Getter::Attributes(values) => {
            for value in values {
                parts.push(vm.repr(value)?.text().to_string());
            }
        }
        Getter::Method(method, arguments) => {
            for value in std::iter::once(method).chain(&arguments.values) {
                parts.push(vm.repr(value)?.text().to_string());
            }
            for (name, value) in &arguments.keywords {
                let text = vm.repr(value)?;
                parts.push(format!("{}={}", name.text(), text.text()));
            }
        }
    }
    Ok(Value::str(format!("operator.{name}({})", parts.join(", "))))
}

fn reduce(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let class = Value::Class(vm.class_of(&this));
    let arguments = match this.downcast::<Getter>() {
        Some(Getter::Items(values) | Getter::Attributes(values)) => values.clone(),
        Some(Getter::Method(method, arguments)) if arguments.keywords.is_empty() => {
            std::iter::once(method.clone()).chain(arguments.values.iter().cloned()).collect()
        }
        Some(Getter::Method(method, arguments)) => {
            // A class takes no keywords from here, so they are given to it beforehand.
            let functools = vm.import_module(&intern("functools"))?;
            let partial = vm.get_attr(&functools, &intern("partial"))?;
            let mut beforehand = Args::of([class, method.clone()]);
            beforehand.keywords = arguments.keywords.clone();
            let made = vm.call(&partial, beforehand)?;
            return Ok(Value::tuple(vec![made, Value::tuple(arguments.values.to_vec())]));
        }
        None => Vec::new(),
    };
    Ok(Value::tuple(vec![class, Value::tuple(arguments)]))
}
