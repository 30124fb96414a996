//! `round` of floats: to the nearest decimal of the exact value, ties to even.

use super::to_big;
use crate::vm::types::{int, number};
use crate::vm::{Raised, Value, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};

/// `round(f, digits)`; without digits the result is an integer.
pub fn round(vm: &mut Vm, f: f64, digits: &Value) -> Result<Value, Raised> {
    if !digits.is_bound() || digits.is_none() {
        return int::from_float(vm, f.round_ties_even());
    }
    let digits = vm.index_value(digits)?;
    let digits = match digits.as_int() {
        Some(digits) => digits,
        None if digits.as_bigint().is_some_and(|d| d.is_negative()) => i64::MIN,
        None => i64::MAX,
    };
    // Beyond these, every float is as round as that already, or rounds to nothing.
    if !f.is_finite() || digits > 323 {
        return Ok(Value::Float(f));
    }
    if digits < -308 {
        return Ok(Value::Float(0.0 * f));
    }
    let rounded = if digits >= 0 { to_decimals(f, digits as usize) } else { to_powers_of_ten(f, -digits as u32) };
    match rounded {
        Some(rounded) => Ok(Value::Float(rounded)),
        None => Err(vm.overflow_error("rounded value too large to represent")),
    }
}

fn to_decimals(f: f64, digits: usize) -> Option<f64> {
    // The digits of the exact value, then the float nearest to them: two roundings, each right by itself, as CPython's.
    format!("{f:.digits$}").parse().ok().filter(|rounded: &f64| rounded.is_finite())
}

fn to_powers_of_ten(f: f64, places: u32) -> Option<f64> {
    let unit = BigInt::from(10).pow(places);
    let (quotient, rest) = to_big(f.abs()).div_mod_floor(&unit);
    let twice: BigInt = rest * 2;
    let fraction = f.fract() != 0.0;
    let up = twice > unit || (twice == unit && (fraction || quotient.is_odd()));
    let rounded = (if up { quotient + 1 } else { quotient }) * unit;
    match rounded.to_i64() {
        Some(small) if small < 1 << 53 => Some((small as f64).copysign(f)),
        _ => number::big_to_float(&rounded).map(|size| size.copysign(f)),
    }
}
