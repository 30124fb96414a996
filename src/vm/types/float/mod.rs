//! `float`: its class and methods.

mod hex;
mod parse;
mod round;
pub mod text;

pub use parse::parse;
pub use round::round;
pub use text::{Digits, Layout, Style, signed, text, unsigned};

use super::number::{self, special};
use super::object::wrap;
use super::receiver::{class_to_make, leave_keywords, no_arguments, receiver};
use super::text::quoted;
use super::{add_attribute, add_class_methods, add_methods, add_static_methods, plain};
use crate::vm::object::NativeDef;
use crate::vm::{Args, Raised, Value, Vm, hash};
use num_bigint::BigInt;

const METHODS: &[NativeDef] = &[
    plain("__abs__", "($self, /)", |vm, args| Ok(Value::Float(only(vm, args, "__abs__")?.abs()))),
    plain("__float__", "($self, /)", |vm, args| only(vm, args, "__float__").map(Value::Float)),
    plain("conjugate", "($self, /)", |vm, args| only(vm, args, "conjugate").map(Value::Float)),
    plain("__int__", "($self, /)", |vm, args| whole(vm, args, "__int__", f64::trunc)),
    plain("__trunc__", "($self, /)", |vm, args| whole(vm, args, "__trunc__", f64::trunc)),
    plain("__floor__", "($self, /)", |vm, args| whole(vm, args, "__floor__", f64::floor)),
    plain("__ceil__", "($self, /)", |vm, args| whole(vm, args, "__ceil__", f64::ceil)),
    plain("__round__", "($self, ndigits=None, /)", round_method),
    plain("is_integer", "($self, /)", is_integer),
    plain("as_integer_ratio", "($self, /)", as_integer_ratio),
    plain("hex", "($self, /)", hex),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];
const CLASS: &[NativeDef] = &[
    plain("fromhex", "($type, string, /)", from_hex),
    plain("__getformat__", "($type, typestr, /)", |_, _| Ok(Value::str("IEEE, little-endian"))),
];

/// Fills `float`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.float.clone();
    for methods in [special::FLOAT, special::FLOAT_DIVMOD, METHODS] {
        add_methods(&class, methods);
    }
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
    add_attribute(&class, "real", |_, value| Ok(value.builtin().clone()), None);
    add_attribute(&class, "imag", |_, _| Ok(Value::Float(0.0)), None);
}

fn take(vm: &mut Vm, args: &mut Args, method: &str) -> Result<f64, Raised> {
    receiver(vm, args, "float", method, |value| match value {
        Value::Float(f) => Some(*f),
        _ => None,
    })
}

fn only(vm: &mut Vm, mut args: Args, method: &str) -> Result<f64, Raised> {
    let f = take(vm, &mut args, method)?;
    no_arguments(vm, &args, &format!("float.{method}"))?;
    Ok(f)
}

fn whole(vm: &mut Vm, args: Args, method: &str, round: fn(f64) -> f64) -> Result<Value, Raised> {
    let f = only(vm, args, method)?;
    super::int::from_float(vm, round(f))
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base = vm.types.float.clone();
    let class = class_to_make(vm, &mut args, &base)?;
    leave_keywords(&mut args, &class, &base, &vm.names.init);
    args.no_keywords(vm, "float")?;
    let [x] = args.between(vm, "float", 0)?;
    let f = if x.is_bound() { from_value(vm, &x)? } else { 0.0 };
    Ok(wrap(&class, Value::Float(f)))
}

/// `float(value)`
pub fn from_value(vm: &mut Vm, value: &Value) -> Result<f64, Raised> {
    match value {
        Value::Float(f) => return Ok(*f),
        Value::Int(i) => return Ok(*i as f64),
        Value::Str(text) => return from_text(vm, text.text()),
        _ => {}
    }
    let number = matches!(value.builtin(), Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_));
    if number || [vm.names.float.clone(), vm.names.index.clone()].iter().any(|name| vm.special(value, name).is_some()) {
        return converted(vm, value);
    }
    if let Value::Str(text) = value.builtin() {
        return from_text(vm, text.text());
    }
    match super::bytes::view(vm, value)? {
        Some(held) => {
            let bytes = held.to_vec();
            match std::str::from_utf8(&bytes).ok().filter(|text| text.is_ascii()).and_then(parse) {
                Some(f) => Ok(f),
                None => {
                    let shown = vm.repr(value)?;
                    Err(vm.value_error(format!("could not convert string to float: {}", shown.text())))
                }
            }
        }
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("float() argument must be a string or a real number, not '{name}'")))
        }
    }
}

/// What a number's own `__float__` gives: a subclass of `float` may have one of its own.
fn converted(vm: &mut Vm, value: &Value) -> Result<f64, Raised> {
    if !matches!(value, Value::Instance(_)) {
        return vm.float_of(value);
    }
    match vm.call_special(value, &vm.names.float.clone(), Args::none())? {
        Some(result) => match result.builtin() {
            Value::Float(f) => {
                super::int::warn_of_subclass(vm, value, &result, "__float__", "float")?;
                Ok(*f)
            }
            _ => {
                let (name, given) = (vm.type_name(value), vm.type_name(&result));
                Err(vm.type_error(format!("{name}.__float__ returned non-float (type {given})")))
            }
        },
        None => vm.float_of(value),
    }
}

fn from_text(vm: &mut Vm, text: &str) -> Result<f64, Raised> {
    match parse(text) {
        Some(f) => Ok(f),
        None => Err(vm.value_error(format!("could not convert string to float: {}", quoted(text)))),
    }
}

fn round_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let f = take(vm, &mut args, "__round__")?;
    let [digits] = args.between(vm, "__round__", 0)?;
    round(vm, f, &digits)
}

fn is_integer(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let f = only(vm, args, "is_integer")?;
    Ok(Value::Bool(f.is_finite() && f.fract() == 0.0))
}

fn as_integer_ratio(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let f = only(vm, args, "as_integer_ratio")?;
    if f.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if f.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (top, bottom) = ratio(f);
    Ok(Value::tuple(vec![Value::int(top), Value::int(bottom)]))
}

/// A finite float as a fraction in lowest terms.
pub fn ratio(f: f64) -> (BigInt, BigInt) {
    let (mut mantissa, mut exponent) = hash::frexp(f.abs());
    while mantissa.fract() != 0.0 {
        mantissa *= 2.0;
        exponent -= 1;
    }
    let whole = BigInt::from(mantissa as i64);
    let whole = if f < 0.0 { -whole } else { whole };
    if exponent >= 0 {
        (whole << exponent as u32, BigInt::from(1))
    } else {
        (whole, BigInt::from(1) << exponent.unsigned_abs())
    }
}

fn hex(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    Ok(Value::str(hex::hex(only(vm, args, "hex")?)))
}

fn from_hex(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [text] = args.exactly(vm, "float.fromhex")?;
    let Some(text) = text.as_str() else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    let f = match hex::from_hex(text.text()) {
        Ok(f) => Value::Float(f),
        Err(hex::BadHex::Invalid) => return Err(vm.value_error("invalid hexadecimal floating-point string")),
        Err(hex::BadHex::TooLarge) => {
            return Err(vm.overflow_error("hexadecimal value too large to represent as a float"));
        }
    };
    match &class {
        Value::Class(class) if !class.builtin => vm.call(&Value::Class(class.clone()), Args::one(f)),
        _ => Ok(f),
    }
}

/// `int(f)` for a float that is known to be finite.
pub fn to_big(f: f64) -> BigInt {
    number::big_from_float(f).unwrap_or_default()
}
