//! `SyntaxError`: where in a text it is.

use super::{data, receiver, refuse_keywords};
use crate::lang::Diagnostic;
use crate::vm::object::NativeDef;
use crate::vm::raise::new_exception;
use crate::vm::types::{add_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};

const METHODS: &[NativeDef] =
    &[plain("__init__", "($self, /, *args, **kwargs)", init), plain("__str__", "($self, /)", str)];

const DETAILS: [&str; 6] = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

/// Fills `SyntaxError`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.exception("SyntaxError");
    add_methods(&class, METHODS);
}

/// The exception that the compiler's diagnostic is raised as.
pub fn syntax_error(vm: &mut Vm, diagnostic: &Diagnostic, file: &str) -> Raised {
    let class = vm.types.exception(diagnostic.kind.name());
    let message = Value::str(diagnostic.message.clone());
    if !class.is_subclass_of(&vm.types.exception("SyntaxError")) {
        return Raised(new_exception(&class, vec![message]));
    }
    let details = [
        Value::str(file),
        Value::Int(diagnostic.line.into()),
        Value::Int(diagnostic.offset.into()),
        diagnostic.text.clone().map_or(Value::None, Value::str),
        Value::Int(diagnostic.end_line.into()),
        Value::Int(diagnostic.end_offset.into()),
    ];
    let made = new_exception(&class, vec![message.clone(), Value::tuple(details.to_vec())]);
    data(&made).set_field("msg", message);
    for (name, value) in DETAILS.into_iter().zip(details) {
        data(&made).set_field(name, value);
    }
    Raised(made)
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__init__")?;
    refuse_keywords(vm, &value, &args)?;
    let own = args.values.into_vec();
    let old = std::mem::replace(&mut *data(&instance).args.borrow_mut(), own.clone());
    drop(old);
    if let Some(message) = own.first() {
        data(&instance).set_field("msg", message.clone());
    }
    if let [_, details] = own.as_slice() {
        let details = vm.collect(details)?;
        let given = details.len();
        if !(4..=6).contains(&given) {
            let (bound, number) = if given < 4 { ("least", 4) } else { ("most", 6) };
            return Err(vm.type_error(format!("function takes at {bound} {number} arguments ({given} given)")));
        }
        for (name, value) in DETAILS.into_iter().zip(details) {
            data(&instance).set_field(name, value);
        }
        if given == 5 {
            return Err(vm.type_error("end_offset must be provided when end_lineno is provided"));
        }
    }
    Ok(Value::None)
}

fn str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    let message = match data(&instance).field("msg") {
        Value::Unbound => Value::None,
        message => message,
    };
    let text = vm.str_of(&message)?;
    let (file, line) = (data(&instance).field("filename"), data(&instance).field("lineno"));
    let file = file.as_str().map(|file| file.text().rsplit('/').next().unwrap_or_default().to_string());
    Ok(match (file, line) {
        (Some(file), Value::Int(line)) => Value::str(format!("{} ({file}, line {line})", text.text())),
        (Some(file), _) => Value::str(format!("{} ({file})", text.text())),
        (None, Value::Int(line)) => Value::str(format!("{} (line {line})", text.text())),
        (None, _) => Value::Str(text),
    })
}
