//! `print`.

use crate::vm::object::{NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm, stream};

pub(super) const FUNCTIONS: &[NativeDef] =
    &[plain("print", "(*args, sep=' ', end='\\n', file=None, flush=False)", print)];

/// Where `print` writes.
enum Target {
    Direct { error: bool },
    File(Value),
    Nowhere,
}

fn print(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let options = if args.keywords.is_empty() {
        [Value::Unbound, Value::Unbound, Value::Unbound, Value::Unbound]
    } else {
        let given = Args { keywords: std::mem::take(&mut args.keywords), ..Args::none() };
        given.bind(vm, "print", ["sep", "end", "file", "flush"], 0, 0, 0)?
    };
    let [sep, end, file, flush] = options;
    let sep = text_option(vm, &sep, "sep", " ")?;
    let end = text_option(vm, &end, "end", "\n")?;
    match target(vm, file)? {
        Target::Nowhere => {}
        Target::Direct { error } => {
            let mut line = String::new();
            let written = join(vm, &args, &sep, &mut line);
            if written.is_ok() {
                line.push_str(&end);
            }
            // What came before an exception is printed, as in CPython.
            if !line.is_empty() {
                vm.write(error, &line);
            }
            written?;
        }
        Target::File(file) => {
            let write = vm.get_attr(&file, &intern("write"))?;
            for (at, value) in args.values.iter().enumerate() {
                if at > 0 {
                    vm.call(&write, Args::one(Value::str(&*sep)))?;
                }
                let text = vm.str_of(value)?;
                vm.call(&write, Args::one(Value::Str(text)))?;
            }
            vm.call(&write, Args::one(Value::str(&*end)))?;
            if flush.is_bound() && vm.truth(&flush)? {
                vm.call_method(&file, "flush", Args::none())?;
            }
        }
    }
    Ok(Value::None)
}

fn join(vm: &mut Vm, args: &Args, sep: &str, line: &mut String) -> Result<(), Raised> {
    for (at, value) in args.values.iter().enumerate() {
        if at > 0 {
            line.push_str(sep);
        }
        match value {
            Value::Str(text) => line.push_str(text.text()),
            other => line.push_str(vm.str_of(other)?.text()),
        }
    }
    Ok(())
}

fn text_option(vm: &mut Vm, value: &Value, name: &str, default: &str) -> Result<String, Raised> {
    match value {
        Value::Unbound | Value::None => Ok(default.to_string()),
        other => match other.as_str() {
            Some(text) => Ok(text.text().to_string()),
            None => {
                let given = vm.type_name(other);
                Err(vm.type_error(format!("{name} must be None or a string, not {given}")))
            }
        },
    }
}

fn target(vm: &mut Vm, file: Value) -> Result<Target, Raised> {
    let file = match file {
        Value::Unbound | Value::None => match vm.module(&intern("sys")) {
            None => return Ok(Target::Direct { error: false }),
            Some(sys) => match sys.dict.get_name(&intern("stdout")) {
                None => return Err(vm.runtime_error("lost sys.stdout")),
                Some(Value::None) => return Ok(Target::Nowhere),
                Some(stdout) => stdout,
            },
        },
        file => file,
    };
    // As long as the machine's own streams are in place, it is written to directly.
    Ok(match stream::output_of(&file) {
        Some(error) => Target::Direct { error },
        None => Target::File(file),
    })
}
