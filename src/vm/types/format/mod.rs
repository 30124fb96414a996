//! Formatting: `format()` and its little language, `str.format`, and the `%` operator.

mod field;
mod layout;
mod number;
mod percent;
mod spec;

pub use number::with_prefix;
pub use percent::{percent, percent_bytes};
pub use spec::Spec;

use crate::vm::object::{NativeDef, Str};
use crate::vm::types::{complex, float, int, plain};
use crate::vm::{Raised, Value, Vm};
use compact_str::ToCompactString;
use spec::Kind;
use std::rc::Rc;

/// `str.format` and `str.format_map`.
pub(super) const METHODS: &[NativeDef] = &[
    plain("format", "($self, /, *args, **kwargs)", field::format),
    plain("format_map", "($self, mapping, /)", field::format_map),
];

/// `format(value, spec)` of a builtin value; `None` where its class may define `__format__`.
pub fn simple_format(vm: &mut Vm, value: &Value, spec: &Rc<Str>) -> Result<Option<Rc<Str>>, Raised> {
    match value {
        Value::Instance(_) | Value::Class(_) => return Ok(None),
        Value::Str(text) if spec.is_empty() => return Ok(Some(text.clone())),
        Value::Int(i) if spec.is_empty() => return Ok(Some(Rc::new(Str::new(i.to_compact_string())))),
        _ if spec.is_empty() => return vm.str_of(value).map(Some),
        _ => {}
    }
    let type_name = match value {
        Value::Int(_) => return format_as(vm, value, spec, "int").map(Some),
        Value::Float(_) => return format_as(vm, value, spec, "float").map(Some),
        Value::Str(_) => return format_as(vm, value, spec, "str").map(Some),
        other => vm.type_name(other),
    };
    format_as(vm, value, spec, &type_name).map(Some)
}

/// `format(value, spec)` of a builtin value that errors call by this type's name.
pub fn format_as(vm: &mut Vm, value: &Value, spec: &Rc<Str>, type_name: &str) -> Result<Rc<Str>, Raised> {
    let text = match value {
        Value::Str(text) => {
            let spec = Spec::parse(vm, spec, type_name, Kind::Text)?;
            layout::text(vm, text, &spec, type_name)?
        }
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {
            let spec = Spec::parse(vm, spec, type_name, Kind::Number)?;
            number::integer(vm, value, &spec, type_name)?
        }
        Value::Float(f) => {
            let spec = Spec::parse(vm, spec, type_name, Kind::Number)?;
            number::real(vm, *f, &spec, type_name)?
        }
        Value::Complex(c) => {
            let spec = Spec::parse(vm, spec, type_name, Kind::Number)?;
            number::complex(vm, c, &spec, type_name)?
        }
        _ => return Err(vm.type_error(format!("unsupported format string passed to {type_name}.__format__"))),
    };
    Ok(Rc::new(Str::new(text)))
}

/// `str` of a number: what it is when nothing special is asked.
pub fn number_text(vm: &mut Vm, value: &Value) -> Result<Option<String>, Raised> {
    Ok(Some(match value {
        Value::Int(i) => i.to_string(),
        Value::BigInt(i) => int::text(vm, i)?,
        Value::Bool(true) => "True".to_string(),
        Value::Bool(false) => "False".to_string(),
        Value::Float(f) => float::text(*f),
        Value::Complex(c) => complex::text(c),
        _ => return Ok(None),
    }))
}
