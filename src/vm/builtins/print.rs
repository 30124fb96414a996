//! `print`, and the functions that need a terminal.

use crate::vm::object::{NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("print", "(*args, sep=' ', end='\\n', file=None, flush=False)", print),
    plain("input", "(prompt='', /)", input),
    plain(
        "open",
        "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
        open,
    ),
    plain("breakpoint", "(*args, **kws)", breakpoint),
];

fn print(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let [mut sep, mut end, mut file, mut flush] = [const { Value::Unbound }; 4];
    if !args.keywords.is_empty() {
        let take = |args: &mut Args, name| args.keyword(name).filter(|v| !v.is_none()).unwrap_or_default();
        sep = take(&mut args, "sep");
        end = take(&mut args, "end");
        file = take(&mut args, "file");
        flush = take(&mut args, "flush");
        if let Some((name, _)) = args.keywords.first() {
            let text = format!("print() got an unexpected keyword argument '{}'", name.text());
            return Err(vm.type_error(text));
        }
    }
    for (name, value) in [("sep", &sep), ("end", &end)] {
        if value.is_bound() && value.as_str().is_none() {
            let given = vm.type_name(value);
            return Err(vm.type_error(format!("{name} must be None or a string, not {given}")));
        }
    }
    let sep = sep.as_str().map_or(" ".to_string(), |s| s.text().to_string());
    let end = end.as_str().map_or("\n".to_string(), |s| s.text().to_string());
    let mut text = String::new();
    for (at, value) in args.values.iter().enumerate() {
        if at > 0 {
            text.push_str(&sep);
        }
        text.push_str(vm.str_of(value)?.text());
    }
    text.push_str(&end);
    if !file.is_bound() {
        match replaced_stdout(vm) {
            Some(stdout) if stdout.is_none() => return Ok(Value::None),
            Some(stdout) => file = stdout,
            None => {
                vm.write(false, &text);
                return Ok(Value::None);
            }
        }
    }
    vm.call_method(&file, "write", Args::one(Value::str(text)))?;
    if flush.is_bound() && vm.truth(&flush)? {
        vm.call_method(&file, "flush", Args::none())?;
    }
    Ok(Value::None)
}

/// `sys.stdout`, when `sys` was imported: the script may have put something else there.
fn replaced_stdout(vm: &mut Vm) -> Option<Value> {
    match vm.modules.get_name(&intern("sys")) {
        Some(Value::Module(sys)) => {
            let stdout = sys.dict.get_name(&intern("stdout"))?;
            let original = sys.dict.get_name(&intern("__stdout__"));
            (!original.is_some_and(|o| o.is(&stdout))).then_some(stdout)
        }
        _ => None,
    }
}

fn input(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.raise("EOFError", "EOF when reading a line: this playground has no input yet"))
}

fn open(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.os_error("open() is not supported yet: this playground has no files"))
}

fn breakpoint(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    vm.write(true, "breakpoint() does nothing here: there is no debugger to enter\n");
    Ok(Value::None)
}
