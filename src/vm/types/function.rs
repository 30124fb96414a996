//! Functions, methods, code objects and cells as values.

use super::{add_attribute, add_methods, add_static_methods, flow, plain};
use crate::lang::code::Suspends;
use crate::vm::object::{Dict, Function, NativeDef, intern};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

const FUNCTION: &[NativeDef] =
    &[flow("__call__", "($self, /, *args, **kwargs)", call), plain("__get__", "($self, instance, owner=None, /)", get)];
const METHOD: &[NativeDef] =
    &[flow("__call__", "($self, /, *args, **kwargs)", call), plain("__eq__", "($self, value, /)", method_eq)];
const NATIVE: &[NativeDef] = &[flow("__call__", "($self, /, *args, **kwargs)", call)];
const NATIVE_BINDING: &[NativeDef] = &[plain("__get__", "($self, instance, owner=None, /)", get)];

const NEW_METHOD: &[NativeDef] = &[plain("__new__", "(function, instance, /)", new_method)];
const NEW_FUNCTION: &[NativeDef] =
    &[plain("__new__", "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)", new_function)];
const NEW_CELL: &[NativeDef] = &[plain("__new__", "([contents])", new_cell)];

/// Fills the classes of things that are called.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    let class = &types.function;
    add_methods(class, FUNCTION);
    add_attribute(class, "__name__", name, Some(set_name));
    add_attribute(class, "__qualname__", qualified_name, Some(set_qualified_name));
    add_attribute(class, "__doc__", doc, Some(set_doc));
    add_attribute(class, "__module__", module, Some(set_module));
    add_attribute(class, "__dict__", dict, Some(set_dict));
    add_attribute(class, "__defaults__", defaults, Some(set_defaults));
    add_attribute(class, "__kwdefaults__", keyword_defaults, Some(set_keyword_defaults));
    add_attribute(class, "__annotations__", annotations, Some(set_annotations));
    add_attribute(class, "__code__", code, None);
    add_attribute(class, "__closure__", closure, None);
    add_attribute(class, "__globals__", globals, None);
    add_attribute(class, "__type_params__", type_parameters, Some(set_type_parameters));

    add_static_methods(class, NEW_FUNCTION);

    let class = &types.method;
    add_methods(class, METHOD);
    add_static_methods(class, NEW_METHOD);
    add_attribute(class, "__self__", method_self, None);
    add_attribute(class, "__func__", method_function, None);
    for forwarded in [
        "__name__",
        "__qualname__",
        "__doc__",
        "__module__",
        "__annotations__",
        "__dict__",
        "__code__",
        "__wrapped__",
        "__isabstractmethod__",
    ] {
        add_attribute(class, forwarded, FORWARD[forwarded_index(forwarded)], None);
    }

    for class in [&types.builtin_function, &types.method_descriptor, &types.wrapper_descriptor, &types.method_wrapper] {
        add_methods(class, NATIVE);
        add_attribute(class, "__name__", native_name, None);
        add_attribute(class, "__qualname__", native_qualified_name, None);
        add_attribute(class, "__doc__", nothing, None);
        add_attribute(class, "__module__", native_module, None);
        add_attribute(class, "__self__", native_self, None);
        add_attribute(class, "__objclass__", native_class, None);
        add_attribute(class, "__text_signature__", native_signature, None);
    }
    // A native function or a bound native method stays what it is when it is found in a class.
    for class in [&types.method_descriptor, &types.wrapper_descriptor] {
        add_methods(class, NATIVE_BINDING);
    }

    let class = &types.code;
    add_attribute(class, "co_name", code_name, None);
    add_attribute(class, "co_qualname", code_qualified_name, None);
    add_attribute(class, "co_filename", code_file, None);
    add_attribute(class, "co_firstlineno", code_first_line, None);
    add_attribute(class, "co_argcount", code_argument_count, None);
    add_attribute(class, "co_posonlyargcount", code_positional_only, None);
    add_attribute(class, "co_kwonlyargcount", code_keyword_only, None);
    add_attribute(class, "co_varnames", code_variables, None);
    add_attribute(class, "co_freevars", code_free, None);
    add_attribute(class, "co_cellvars", code_cells, None);
    add_attribute(class, "co_names", code_names, None);
    add_attribute(class, "co_consts", code_constants, None);
    add_attribute(class, "co_flags", code_flags, None);
    add_attribute(class, "co_nlocals", code_locals, None);

    add_static_methods(&types.cell, NEW_CELL);
    add_attribute(&types.cell, "cell_contents", cell_contents, Some(set_cell_contents));
}

fn function(vm: &mut Vm, value: &Value) -> Result<Rc<Function>, Raised> {
    match value {
        Value::Function(function) => Ok(function.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("descriptor requires a 'function' object but received a '{name}'")))
        }
    }
}

fn new_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [function, instance] = args.exactly(vm, "method")?;
    let is_callable = matches!(function, Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_))
        || vm.special(&function, &vm.names.call.clone()).is_some();
    if !is_callable {
        return Err(vm.type_error("first argument must be callable"));
    }
    if instance.is_none() {
        return Err(vm.type_error("instance must not be None"));
    }
    Ok(Vm::new_method(function, instance))
}

/// `types.FunctionType(code, globals, …)`
fn new_function(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let names = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];
    let [code, globals, name, defaults, closure, keyword_defaults] = args.bind(vm, "function", names, 0, 6, 2)?;
    let (Value::Code(code), Some(globals)) = (&code, globals.as_dict()) else {
        if !matches!(code, Value::Code(_)) {
            let given = vm.type_name(&code);
            return Err(vm.type_error(format!("function() argument 'code' must be code, not {given}")));
        }
        let given = vm.type_name(&globals);
        return Err(vm.type_error(format!("function() argument 'globals' must be dict, not {given}")));
    };
    let cells: Vec<Value> = closure.as_tuple().map(|cells| cells.items.to_vec()).unwrap_or_default();
    let wanted = code.lang.free.len();
    if cells.len() != wanted {
        let text = format!("{} requires closure of length {wanted}, not {}", code.name.text(), cells.len());
        return Err(if closure.is_bound() && !closure.is_none() {
            vm.value_error(text)
        } else {
            vm.type_error("arg 5 (closure) must be tuple")
        });
    }
    if cells.iter().any(|cell| !matches!(cell, Value::Cell(_))) {
        return Err(vm.type_error("arg 5 (closure) expected cell"));
    }
    let function = Function::new(code.clone(), globals.clone(), cells.into_boxed_slice());
    if let Some(name) = name.as_str() {
        *function.name.borrow_mut() = name.clone();
    }
    if let Some(defaults) = defaults.as_tuple() {
        *function.defaults.borrow_mut() = defaults.items.iter().cloned().collect();
    }
    if let Some(defaults) = keyword_defaults.as_dict() {
        *function.keyword_defaults.borrow_mut() = Some(defaults.clone());
    }
    Ok(Value::Function(Rc::new(function)))
}

/// `types.CellType(contents)`
fn new_cell(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [content] = args.between(vm, "cell", 0)?;
    Ok(Value::Cell(Rc::new(crate::vm::object::Cell { content: std::cell::RefCell::new(content) })))
}

fn call(_: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let callable = args.receiver();
    Ok(Flow::Call(callable, args, None))
}

fn get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let function = args.receiver();
    let [instance, _owner] = args.between(vm, "__get__", 1)?;
    if instance.is_none() {
        return Ok(function);
    }
    Ok(Vm::new_method(function, instance))
}

fn method_eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__eq__")?;
    match (&receiver, &other) {
        (Value::Method(a), Value::Method(b)) => {
            Ok(Value::Bool(a.receiver.is(&b.receiver) && vm.equal(&a.function, &b.function)?))
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let name = function(vm, value)?.name.borrow().clone();
    Ok(Value::Str(name))
}

fn set_name(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    match new.as_str() {
        Some(text) => {
            *function(vm, value)?.name.borrow_mut() = intern(text.text());
            Ok(())
        }
        None => Err(vm.type_error("__name__ must be set to a string object")),
    }
}

fn qualified_name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let name = function(vm, value)?.qualified_name.borrow().clone();
    Ok(Value::Str(name))
}

fn set_qualified_name(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    match new.as_str() {
        Some(text) => {
            *function(vm, value)?.qualified_name.borrow_mut() = intern(text.text());
            Ok(())
        }
        None => Err(vm.type_error("__qualname__ must be set to a string object")),
    }
}

fn doc(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = function(vm, value)?;
    let assigned = function.extras.borrow().as_ref().map(|e| e.doc.clone()).unwrap_or_default();
    if assigned.is_bound() {
        return Ok(assigned);
    }
    Ok(match &function.code.lang.doc {
        Some(text) => Value::str(&**text),
        None => Value::None,
    })
}

fn set_doc(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    function(vm, value)?.extras().doc = if new.is_bound() { new } else { Value::None };
    Ok(())
}

fn module(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = function(vm, value)?;
    let assigned = function.extras.borrow().as_ref().map(|e| e.module.clone()).unwrap_or_default();
    if assigned.is_bound() {
        return Ok(assigned);
    }
    Ok(super::class::module_of_function(vm, &function))
}

fn set_module(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    function(vm, value)?.extras().module = if new.is_bound() { new } else { Value::None };
    Ok(())
}

fn dict(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = function(vm, value)?;
    let dict = function.extras().dict.get_or_insert_default().clone();
    Ok(Value::Dict(dict))
}

fn set_dict(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let function = function(vm, value)?;
    match new.as_dict() {
        Some(dict) => {
            function.extras().dict = Some(dict.clone());
            Ok(())
        }
        None if !new.is_bound() => Err(vm.type_error("cannot delete __dict__")),
        None => {
            let name = vm.type_name(&new);
            Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{name}'")))
        }
    }
}

fn defaults(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = function(vm, value)?;
    let defaults = function.defaults.borrow();
    Ok(if defaults.is_empty() { Value::None } else { Value::tuple(defaults.to_vec()) })
}

fn set_defaults(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let function = function(vm, value)?;
    *function.defaults.borrow_mut() = match &new {
        Value::None | Value::Unbound => Rc::new([]),
        other => match other.as_tuple() {
            Some(tuple) => tuple.items.to_vec().into(),
            None => return Err(vm.type_error("__defaults__ must be set to a tuple object")),
        },
    };
    Ok(())
}

fn keyword_defaults(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = function(vm, value)?;
    let defaults = function.keyword_defaults.borrow().clone();
    Ok(Value::or_none(defaults.map(Value::Dict)))
}

fn set_keyword_defaults(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let function = function(vm, value)?;
    *function.keyword_defaults.borrow_mut() = match &new {
        Value::None | Value::Unbound => None,
        other => match other.as_dict() {
            Some(dict) => Some(dict.clone()),
            None => return Err(vm.type_error("__kwdefaults__ must be set to a dict object")),
        },
    };
    Ok(())
}

fn annotations(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = function(vm, value)?;
    let mut extras = function.extras();
    match &extras.annotations {
        Value::Tuple(pairs) => {
            // The compiler hands over names and values in turn.
            let dict = Rc::new(Dict::new());
            for pair in pairs.items.chunks(2) {
                if let [Value::Str(name), value] = pair {
                    dict.set_name(name, value.clone());
                }
            }
            extras.annotations = Value::Dict(dict);
        }
        Value::Unbound => extras.annotations = Value::Dict(Rc::new(Dict::new())),
        _ => {}
    }
    Ok(extras.annotations.clone())
}

fn set_annotations(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    function(vm, value)?.extras().annotations = new;
    Ok(())
}

fn type_parameters(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = function(vm, value)?;
    let known = function.extras.borrow().as_ref().map(|e| e.type_parameters.clone()).unwrap_or_default();
    Ok(if known.is_bound() { known } else { Value::tuple(vec![]) })
}

fn set_type_parameters(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    if new.as_tuple().is_none() {
        return Err(vm.type_error("__type_params__ must be set to a tuple"));
    }
    let function = function(vm, value)?;
    let old = std::mem::replace(&mut function.extras().type_parameters, new);
    drop(old);
    Ok(())
}

fn code(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(Value::Code(function(vm, value)?.code.clone()))
}

fn closure(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let function = function(vm, value)?;
    Ok(if function.closure.is_empty() { Value::None } else { Value::tuple(function.closure.to_vec()) })
}

fn globals(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(Value::Dict(function(vm, value)?.globals.clone()))
}

// ---- Bound methods ----

fn method_self(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(match value {
        Value::Method(method) => method.receiver.clone(),
        _ => Value::None,
    })
}

fn method_function(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(match value {
        Value::Method(method) => method.function.clone(),
        _ => Value::None,
    })
}

fn forward(vm: &mut Vm, value: &Value, name: &str) -> Result<Value, Raised> {
    match value {
        Value::Method(method) => {
            let function = method.function.clone();
            vm.get_attr(&function, &intern(name))
        }
        _ => Ok(Value::None),
    }
}

macro_rules! forwarders {
    ($($name:literal),* $(,)?) => {
        const FORWARDED: &[&str] = &[$($name),*];
        const FORWARD: &[super::Getter] = &[$(|vm, value| forward(vm, value, $name)),*];
    };
}

forwarders!(
    "__name__",
    "__qualname__",
    "__doc__",
    "__module__",
    "__annotations__",
    "__dict__",
    "__code__",
    "__wrapped__",
    "__isabstractmethod__",
);

fn forwarded_index(name: &str) -> usize {
    FORWARDED.iter().position(|n| *n == name).unwrap_or(0)
}

// ---- Functions of ours ----

fn native(value: &Value) -> Option<&Rc<crate::vm::object::Native>> {
    match value {
        Value::Native(native) => Some(native),
        Value::Method(method) => native(&method.function),
        _ => None,
    }
}

fn native_name(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(native(value).map_or(Value::None, |n| Value::Str(intern(n.def.name))))
}

fn native_qualified_name(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(native(value).map_or(Value::None, |n| match &n.class {
        Some(class) => Value::str(format!("{}.{}", class.qualified_name.borrow().text(), n.def.name)),
        None => Value::str(n.def.name),
    }))
}

fn native_module(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(native(value).map_or(Value::None, |n| match (&n.module, &n.class) {
        (Some(module), _) => Value::Str(module.clone()),
        (None, None) => Value::str("builtins"),
        _ => Value::None,
    }))
}

fn native_self(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(match value {
        Value::Method(method) => method.receiver.clone(),
        _ => Value::None,
    })
}

fn native_class(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    match native(value).and_then(|n| n.class.clone()) {
        Some(class) => Ok(Value::Class(class)),
        None => Err(vm.attribute_error("__objclass__")),
    }
}

fn native_signature(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(native(value).map_or(Value::None, |n| Value::str(n.def.signature)))
}

fn nothing(_: &mut Vm, _: &Value) -> Result<Value, Raised> {
    Ok(Value::None)
}

// ---- Code objects ----

fn with_code(value: &Value, read: impl FnOnce(&crate::vm::object::Code) -> Value) -> Result<Value, Raised> {
    Ok(match value {
        Value::Code(code) => read(code),
        _ => Value::None,
    })
}

fn code_name(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::Str(c.name.clone()))
}

fn code_qualified_name(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::Str(c.qualified_name.clone()))
}

fn code_file(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::str(&*c.lang.file))
}

fn code_first_line(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::Int(c.lang.first_line as i64))
}

fn code_argument_count(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::Int(c.lang.parameters.positional as i64))
}

fn code_positional_only(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::Int(c.lang.parameters.positional_only as i64))
}

fn code_keyword_only(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::Int(c.lang.parameters.keyword_only as i64))
}

fn code_variables(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::tuple(c.locals.iter().cloned().map(Value::Str).collect()))
}

fn code_free(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::tuple(c.lang.free.iter().map(|f| Value::Str(intern(&f.name))).collect()))
}

fn code_cells(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let name = |c: &crate::vm::object::Code, slot: &u16| c.locals.get(*slot as usize).cloned().map(Value::Str);
    with_code(value, |c| Value::tuple(c.lang.cells.iter().filter_map(|slot| name(c, slot)).collect()))
}

fn code_names(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| {
        let mut names: Vec<Value> = Vec::new();
        for site in &c.sites {
            if !names.iter().any(|known| known.is(&Value::Str(site.name.clone()))) {
                names.push(Value::Str(site.name.clone()));
            }
        }
        Value::tuple(names)
    })
}

fn code_constants(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::tuple(c.consts.clone()))
}

fn code_flags(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| {
        let p = &c.lang.parameters;
        let mut flags = 0x3;
        flags |= if p.star { 0x4 } else { 0 };
        flags |= if p.double_star { 0x8 } else { 0 };
        flags |= match c.lang.suspends {
            Suspends::Never => 0,
            Suspends::Generator => 0x20,
            Suspends::Coroutine => 0x80,
            Suspends::AsyncGenerator => 0x200,
        };
        Value::Int(flags)
    })
}

fn code_locals(_: &mut Vm, value: &Value) -> Result<Value, Raised> {
    with_code(value, |c| Value::Int(c.locals.len() as i64))
}

fn cell_contents(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    match value {
        Value::Cell(cell) if cell.content.borrow().is_bound() => Ok(cell.content.borrow().clone()),
        _ => Err(vm.value_error("Cell is empty")),
    }
}

fn set_cell_contents(_: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    if let Value::Cell(cell) = value {
        let old = cell.content.replace(new);
        drop(old);
    }
    Ok(())
}
