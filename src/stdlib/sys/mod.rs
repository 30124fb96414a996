//! `sys`: the interpreter as scripts see it.

mod frames;
mod hooks;
mod info;
mod size;

use super::define::{functions, set, strings};
use crate::vm::object::{Module, NativeDef, intern};
use crate::vm::stream::{self, Standard};
use crate::vm::types::{int, plain};
use crate::vm::{Args, Raised, Value, Vm, standard_modules};
use std::rc::Rc;

/// What the script was started with: kept in the machine (`Vm::set_extension`) before it runs.
pub struct Arguments(pub Vec<String>);

const FUNCTIONS: &[NativeDef] = &[
    plain("exit", "(status=None, /)", exit),
    plain("intern", "(string, /)", intern_string),
    plain("getrecursionlimit", "()", recursion_limit),
    plain("setrecursionlimit", "(limit, /)", set_recursion_limit),
    plain("getdefaultencoding", "()", |_, _| Ok(Value::str("utf-8"))),
    plain("getfilesystemencoding", "()", |_, _| Ok(Value::str("utf-8"))),
    plain("getfilesystemencodeerrors", "()", |_, _| Ok(Value::str("surrogateescape"))),
    plain("getswitchinterval", "()", |_, _| Ok(Value::Float(0.005))),
    plain("setswitchinterval", "(interval, /)", |_, _| Ok(Value::None)),
    plain("get_int_max_str_digits", "()", |vm, _| Ok(Value::Int(int::limit(vm) as i64))),
    plain("set_int_max_str_digits", "(maxdigits)", set_digits),
    plain("is_finalizing", "()", |_, _| Ok(Value::Bool(false))),
    plain("_is_gil_enabled", "()", |_, _| Ok(Value::Bool(true))),
    plain("getallocatedblocks", "()", |_, _| Ok(Value::Int(0))),
    plain("audit", "(event, /, *args)", |_, _| Ok(Value::None)),
    plain("addaudithook", "(hook)", |_, _| Ok(Value::None)),
];

/// The least limit on the digits of an integer's text that can be set.
const LEAST_DIGITS: i64 = 640;

fn set_digits(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [digits] = args.bind(vm, "set_int_max_str_digits", ["maxdigits"], 0, 1, 1)?;
    match vm.index_value(&digits)?.as_int() {
        Some(digits) if digits == 0 || digits >= LEAST_DIGITS => {
            int::set_limit(vm, digits as usize);
            Ok(Value::None)
        }
        _ => Err(vm.value_error(format!("maxdigits must be 0 or larger than {LEAST_DIGITS}"))),
    }
}

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    functions(module, frames::FUNCTIONS);
    functions(module, hooks::FUNCTIONS);
    functions(module, size::FUNCTIONS);
    info::fill(vm, module);
    hooks::fill(module);
    for which in [Standard::Input, Standard::Output, Standard::Error] {
        let stream = stream::object(vm, which);
        set(module, which.name(), stream.clone());
        set(module, &format!("__{}__", which.name()), stream);
    }
    let argv = vm.extension::<Arguments>().map(|arguments| arguments.0.clone()).unwrap_or_else(|| vec![String::new()]);
    let folder = argv.first().and_then(|file| file.rsplit_once('/')).map_or(String::new(), |(folder, _)| folder.into());
    let argv: Vec<Value> = argv.into_iter().map(Value::str).collect();
    set(module, "orig_argv", Value::list([vec![Value::str("python3")], argv.clone()].concat()));
    set(module, "argv", Value::list(argv));
    let path = [folder.as_str(), "/usr/lib/python313.zip", "/usr/lib/python3.13", "/usr/lib/python3.13/lib-dynload"];
    set(module, "path", strings(&path));
    set(module, "modules", Value::Dict(vm.modules.clone()));
    let names = super::define::frozen_strings(vm, standard_modules::NAMES);
    set(module, "stdlib_module_names", names);
    vm.modules.set_name(&intern("sys"), Value::Module(module.clone()));
    Ok(())
}

fn exit(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [status] = args.between(vm, "exit", 0)?;
    let class = vm.types.exception("SystemExit");
    let args = match status {
        Value::Unbound | Value::None => vec![],
        // A tuple is taken as the arguments, as when it is raised with the class.
        Value::Tuple(tuple) => tuple.items.to_vec(),
        status => vec![status],
    };
    Err(vm.raise_with(&class, args))
}

fn intern_string(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [string] = args.exactly(vm, "intern")?;
    match &string {
        Value::Str(string) => Ok(Value::Str(intern(string.text()))),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(if other.as_str().is_some() {
                format!("can't intern {name}")
            } else {
                format!("intern() argument must be str, not {name}")
            }))
        }
    }
}

fn recursion_limit(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "sys.getrecursionlimit")?;
    Ok(Value::from(vm.recursion_limit))
}

fn set_recursion_limit(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [limit] = args.exactly(vm, "sys.setrecursionlimit")?;
    let limit = match vm.index_value(&limit)?.as_int().filter(|limit| i32::try_from(*limit).is_ok()) {
        Some(limit) => limit,
        None => return Err(vm.overflow_error("Python int too large to convert to C int")),
    };
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = vm.depth() as i64;
    if depth >= limit {
        let text =
            format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low");
        return Err(vm.raise("RecursionError", text));
    }
    vm.recursion_limit = limit as usize;
    Ok(Value::None)
}
