//! `int` and `bool`: their classes and methods.

mod boolean;
mod octets;
pub mod parse;
pub mod text;

pub use text::{from_bytes, from_text, limit, set_limit, text};

use super::number::{self, special};
use super::object::wrap;
use super::receiver::{class_to_make, no_arguments, receiver};
use super::{add_attribute, add_class_methods, add_methods, add_static_methods, plain};
use crate::vm::object::NativeDef;
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};

const METHODS: &[NativeDef] = &[
    plain("__abs__", "($self, /)", abs),
    plain("__int__", "($self, /)", |vm, args| itself(vm, args, "__int__")),
    plain("__index__", "($self, /)", |vm, args| itself(vm, args, "__index__")),
    plain("__trunc__", "($self, /)", |vm, args| itself(vm, args, "__trunc__")),
    plain("__floor__", "($self, /)", |vm, args| itself(vm, args, "__floor__")),
    plain("__ceil__", "($self, /)", |vm, args| itself(vm, args, "__ceil__")),
    plain("conjugate", "($self, /)", |vm, args| itself(vm, args, "conjugate")),
    plain("__float__", "($self, /)", float),
    plain("__round__", "($self, ndigits=<unrepresentable>, /)", round_method),
    plain("bit_length", "($self, /)", bit_length),
    plain("bit_count", "($self, /)", bit_count),
    plain("as_integer_ratio", "($self, /)", as_integer_ratio),
    plain("is_integer", "($self, /)", is_integer),
    plain("to_bytes", "($self, /, length=1, byteorder='big', *, signed=False)", octets::to_bytes),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];
const CLASS: &[NativeDef] =
    &[plain("from_bytes", "($type, /, bytes, byteorder='big', *, signed=False)", octets::from_bytes)];

/// Fills `int` and `bool`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.int.clone();
    for methods in [special::INT, special::INT_DIVMOD, METHODS] {
        add_methods(&class, methods);
    }
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
    add_attribute(&class, "real", |_, value| Ok(plain_int(value.builtin())), None);
    add_attribute(&class, "numerator", |_, value| Ok(plain_int(value.builtin())), None);
    add_attribute(&class, "imag", |_, _| Ok(Value::Int(0)), None);
    add_attribute(&class, "denominator", |_, _| Ok(Value::Int(1)), None);
    boolean::install(vm);
}

/// The integer without its being a bool.
fn plain_int(value: &Value) -> Value {
    match value {
        Value::Bool(b) => Value::Int(*b as i64),
        other => other.clone(),
    }
}

fn take(vm: &mut Vm, args: &mut Args, method: &str) -> Result<Value, Raised> {
    let is_int = |value: &Value| matches!(value, Value::Int(_) | Value::Bool(_) | Value::BigInt(_));
    receiver(vm, args, "int", method, |value| is_int(value).then(|| plain_int(value)))
}

fn only(vm: &mut Vm, mut args: Args, method: &str) -> Result<Value, Raised> {
    let value = take(vm, &mut args, method)?;
    no_arguments(vm, &args, &format!("int.{method}"))?;
    Ok(value)
}

fn only_big(vm: &mut Vm, args: Args, method: &str) -> Result<BigInt, Raised> {
    Ok(only(vm, args, method)?.as_bigint().unwrap_or_default())
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base_class = vm.types.int.clone();
    let class = class_to_make(vm, &mut args, &base_class)?;
    if class.id == vm.types.bool_.id {
        return Err(vm.type_error("int.__new__(bool) is not safe, use bool.__new__()"));
    }
    if args.keywords.is_empty() && args.len() == 1 {
        let value = from_value(vm, &args.take(0))?;
        return Ok(wrap(&class, value));
    }
    if args.len() > 2 {
        let given = args.len() + args.keywords.len();
        return Err(vm.type_error(format!("int expected at most 2 arguments, got {given}")));
    }
    let [x, base] = args.bind(vm, "int", ["", "base"], 1, 2, 0)?;
    let value = match (x.is_bound(), base.is_bound()) {
        (false, false) => Value::Int(0),
        (true, false) => from_value(vm, &x)?,
        (false, true) => return Err(vm.type_error("int() missing string argument")),
        (true, true) => with_base(vm, &x, &base)?,
    };
    Ok(wrap(&class, value))
}

fn with_base(vm: &mut Vm, x: &Value, base: &Value) -> Result<Value, Raised> {
    let base = vm.index_value(base)?.as_int();
    let base = match base.and_then(|base| u32::try_from(base).ok()) {
        Some(base @ (0 | 2..=36)) => base,
        _ => return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0")),
    };
    match x.builtin() {
        Value::Str(text) => from_text(vm, text.text(), base),
        Value::Bytes(bytes) => from_bytes(vm, &bytes.data, base),
        Value::ByteArray(bytes) => {
            let bytes = bytes.data.borrow().clone();
            from_bytes(vm, &bytes, base)
        }
        _ => Err(vm.type_error("int() can't convert non-string with explicit base")),
    }
}

/// `int(value)`
pub fn from_value(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    match value {
        Value::Int(_) | Value::BigInt(_) => return Ok(value.clone()),
        Value::Bool(b) => return Ok(Value::Int(*b as i64)),
        Value::Float(f) => return from_float(vm, *f),
        Value::Str(text) => return from_text(vm, text.text(), 10),
        _ => {}
    }
    for name in [vm.names.int.clone(), vm.names.index.clone(), vm.names.trunc.clone()] {
        let Some(result) = vm.call_special(value, &name, Args::none())? else { continue };
        if name.text() == "__trunc__" {
            vm.warn("DeprecationWarning", "The delegation of int() to __trunc__ is deprecated.", 1)?;
        }
        return match result.builtin() {
            Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => {
                warn_of_subclass(vm, value, &result, name.text(), "int")?;
                Ok(plain_int(result.builtin()))
            }
            _ if name.text() == "__trunc__" => {
                if vm.special(&result, &vm.names.index.clone()).is_some() {
                    return vm.index_value(&result);
                }
                let given = vm.type_name(&result);
                Err(vm.type_error(format!("__trunc__ returned non-Integral (type {given})")))
            }
            _ => {
                let (method, given) = (name.text().to_string(), vm.type_name(&result));
                Err(vm.type_error(format!("{method} returned non-int (type {given})")))
            }
        };
    }
    if let Value::Str(text) = value.builtin() {
        return from_text(vm, text.text(), 10);
    }
    match super::bytes::view(vm, value)? {
        Some(held) => from_bytes(vm, &held, 10),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
            )))
        }
    }
}

/// What `__int__` and its like return should be of the very type.
pub fn warn_of_subclass(vm: &mut Vm, value: &Value, result: &Value, method: &str, wanted: &str) -> Result<(), Raised> {
    if !matches!(result, Value::Instance(_) | Value::Bool(_)) {
        return Ok(());
    }
    let (owner, given) = (vm.type_name(value), vm.type_name(result));
    let prefix = if wanted == "float" { format!("{owner}.") } else { String::new() };
    let message = format!(
        "{prefix}{method} returned non-{wanted} (type {given}).  The ability to return an instance of a strict subclass of \
         {wanted} is deprecated, and may be removed in a future version of Python."
    );
    vm.warn("DeprecationWarning", message, 1)
}

/// The integer part of a float.
pub fn from_float(vm: &mut Vm, f: f64) -> Result<Value, Raised> {
    if f.abs() < 9e18 {
        return Ok(Value::Int(f as i64));
    }
    match number::big_from_float(f) {
        Some(i) => Ok(Value::int(i)),
        None if f.is_nan() => Err(vm.value_error("cannot convert float NaN to integer")),
        None => Err(vm.overflow_error("cannot convert float infinity to integer")),
    }
}

/// `round(i, digits)`, ties to even; the digits may be negative only to have an effect.
pub fn round(vm: &mut Vm, i: &Value, digits: &Value) -> Result<Value, Raised> {
    let digits = vm.index_value(digits)?;
    let (i, digits) = (i.as_bigint().unwrap_or_default(), digits.as_bigint().unwrap_or_default());
    if !digits.is_negative() {
        return Ok(Value::int(i));
    }
    // Three bits a digit are fewer than it has: far beyond the number, nothing is left of it.
    let places = match (-digits).to_u32() {
        Some(places) if places as u64 * 3 <= i.bits() + 8 => places,
        _ => return Ok(Value::Int(0)),
    };
    let unit = BigInt::from(10).pow(places);
    let (quotient, rest) = i.div_mod_floor(&unit);
    let twice: BigInt = rest * 2;
    let up = twice > unit || (twice == unit && quotient.is_odd());
    Ok(Value::int((if up { quotient + 1 } else { quotient }) * unit))
}

fn itself(vm: &mut Vm, args: Args, method: &str) -> Result<Value, Raised> {
    only(vm, args, method)
}

fn abs(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    match only(vm, args, "__abs__")? {
        Value::Int(i) => Ok(i.checked_abs().map_or_else(|| Value::int(BigInt::from(i).abs()), Value::Int)),
        other => Ok(Value::int(other.as_bigint().unwrap_or_default().abs())),
    }
}

fn float(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let value = only(vm, args, "__float__")?;
    vm.float_of(&value).map(Value::Float)
}

fn round_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = take(vm, &mut args, "__round__")?;
    let [digits] = args.between(vm, "__round__", 0)?;
    if digits.is_bound() && !digits.is_none() { round(vm, &value, &digits) } else { Ok(value) }
}

fn bit_length(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    Ok(Value::Int(only_big(vm, args, "bit_length")?.bits() as i64))
}

fn bit_count(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let i = only_big(vm, args, "bit_count")?;
    Ok(Value::Int(i.magnitude().iter_u64_digits().map(|digit| digit.count_ones() as i64).sum()))
}

fn as_integer_ratio(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let value = only(vm, args, "as_integer_ratio")?;
    Ok(Value::tuple(vec![value, Value::Int(1)]))
}

fn is_integer(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    only(vm, args, "is_integer")?;
    Ok(Value::Bool(true))
}
