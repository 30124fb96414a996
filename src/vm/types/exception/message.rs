//! The last line of a traceback: the class and the words of an exception.

use crate::vm::object::intern;
use crate::vm::{Raised, Value, Vm};

/// `ValueError: bad`, or the class alone where there are no words.
pub fn message_line(vm: &mut Vm, raised: &Raised) -> String {
    let value = raised.value();
    let class = type_text(vm, &value);
    let text = text_or_failure(vm, &value, "exception");
    if text.is_empty() { class } else { format!("{class}: {text}") }
}

/// The class as tracebacks show it: with its module, unless that is the script or the builtins.
pub fn type_text(vm: &mut Vm, exception: &Value) -> String {
    let class = vm.class_of(exception);
    let name = class.qualified_name.borrow().text().to_string();
    let module = vm.get_attr_optional(&Value::Class(class), &intern("__module__"));
    match module {
        Ok(Some(module)) => match module.as_str() {
            Some(module) if matches!(module.text(), "__main__" | "builtins") => name,
            Some(module) => format!("{}.{name}", module.text()),
            None => format!("<unknown>.{name}"),
        },
        _ => format!("<unknown>.{name}"),
    }
}

/// `str(value)`, and what stands for it when that fails.
pub fn text_or_failure(vm: &mut Vm, value: &Value, what: &str) -> String {
    match vm.str_of(value) {
        Ok(text) => text.text().to_string(),
        Err(_) => format!("<{what} str() failed>"),
    }
}

/// `repr(value)`, and what stands for it when that fails.
pub fn repr_or_failure(vm: &mut Vm, value: &Value, what: &str) -> String {
    match vm.repr(value) {
        Ok(text) => text.text().to_string(),
        Err(_) => format!("<{what} repr() failed>"),
    }
}
