//! Text to bytes and back: `str.encode`, `bytes.decode` and what they do with what can't be converted.

mod decode;
mod encode;
mod escape;
mod name;

pub use decode::decode;
pub use encode::encode;
pub use name::{Encoding, Order};

use crate::vm::{Args, Raised, Value, Vm};

/// What is done with what can't be converted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Handler {
    /// An exception.
    Strict,
    /// It is left out.
    Ignore,
    /// `?`, or U+FFFD.
    Replace,
    /// `\xe9`
    Backslash,
    /// `&#233;`, for encoding only.
    Reference,
    /// `\N{LATIN SMALL LETTER E WITH ACUTE}`, for encoding only.
    Name,
    /// Bytes become lone surrogates, and those become bytes.
    SurrogateEscape,
    /// Surrogates are encoded as if they were characters.
    SurrogatePass,
}

impl Handler {
    /// The handler of a name, when it is needed: CPython looks it up no earlier.
    fn named(vm: &mut Vm, name: &str) -> Result<Handler, Raised> {
        Ok(match name {
            "strict" => Handler::Strict,
            "ignore" => Handler::Ignore,
            "replace" => Handler::Replace,
            "backslashreplace" => Handler::Backslash,
            "xmlcharrefreplace" => Handler::Reference,
            "namereplace" => Handler::Name,
            "surrogateescape" => Handler::SurrogateEscape,
            "surrogatepass" => Handler::SurrogatePass,
            _ => return Err(vm.lookup_error(format!("unknown error handler name '{name}'"))),
        })
    }
}

/// A `UnicodeEncodeError` or `UnicodeDecodeError`, made by calling its class.
fn unicode_error(
    vm: &mut Vm,
    class: &'static str,
    encoding: &str,
    object: Value,
    range: std::ops::Range<usize>,
    reason: &str,
) -> Raised {
    let class = vm.types.exception(class);
    let args = [
        Value::str(encoding),
        object,
        Value::Int(range.start as i64),
        Value::Int(range.end as i64),
        Value::str(reason),
    ];
    match vm.call(&Value::Class(class.clone()), Args::of(args.clone())) {
        Ok(Value::Instance(exception)) => Raised(exception),
        Ok(_) => vm.raise_with(&class, args.to_vec()),
        Err(raised) => raised,
    }
}

/// The names of an encoding and an error handler, as given to a function; those not given are the usual ones.
pub fn names(
    vm: &mut Vm,
    function: &str,
    encoding: &Value,
    errors: &Value,
) -> Result<(std::rc::Rc<str>, std::rc::Rc<str>), Raised> {
    let mut text = |value: &Value, name: &str, usual: &str| match value.as_str() {
        Some(text) => Ok(text.text().into()),
        None if !value.is_bound() => Ok(usual.into()),
        None => {
            let given = vm.type_name(value);
            let given = if value.is_none() { "None".to_string() } else { given };
            Err(vm.type_error(format!("{function}() argument '{name}' must be str, not {given}")))
        }
    };
    Ok((text(encoding, "encoding", "utf-8")?, text(errors, "errors", "strict")?))
}
