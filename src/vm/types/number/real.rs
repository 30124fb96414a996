//! Arithmetic of floats, as `Objects/floatobject.c` defines it.

use super::imaginary;
use crate::lang::code::Binary;
use crate::vm::object::Complex;
use crate::vm::{Raised, Value, Vm};

/// Whether floats have this operator.
pub fn has(op: Binary) -> bool {
    use Binary::*;
    matches!(op, Add | Subtract | Multiply | Divide | FloorDivide | Modulo | Power)
}

/// `x op y`; `None` for operators that floats don't have.
pub fn binary(vm: &mut Vm, op: Binary, x: f64, y: f64) -> Result<Option<Value>, Raised> {
    let result = match op {
        Binary::Add => x + y,
        Binary::Subtract => x - y,
        Binary::Multiply => x * y,
        Binary::Divide if y == 0.0 => return Err(vm.zero_division("float division by zero")),
        Binary::Divide => x / y,
        Binary::FloorDivide if y == 0.0 => return Err(vm.zero_division("float floor division by zero")),
        Binary::FloorDivide => float_divmod(x, y).0,
        Binary::Modulo if y == 0.0 => return Err(vm.zero_division("float modulo by zero")),
        Binary::Modulo => float_divmod(x, y).1,
        Binary::Power => return power(vm, x, y).map(Some),
        _ => return Ok(None),
    };
    Ok(Some(Value::Float(result)))
}

/// Quotient, rounded down, and rest, which has the divisor's sign; the divisor is not zero.
pub fn float_divmod(x: f64, y: f64) -> (f64, f64) {
    let mut rest = x % y;
    let mut quotient = (x - rest) / y;
    if rest != 0.0 {
        if (y < 0.0) != (rest < 0.0) {
            rest += y;
            quotient -= 1.0;
        }
    } else {
        rest = 0f64.copysign(y);
    }
    if quotient != 0.0 {
        let mut floor = quotient.floor();
        if quotient - floor > 0.5 {
            floor += 1.0;
        }
        (floor, rest)
    } else {
        (0f64.copysign(x / y), rest)
    }
}

fn power(vm: &mut Vm, x: f64, y: f64) -> Result<Value, Raised> {
    let odd = y.abs() % 2.0 == 1.0;
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return Err(vm.zero_division("0.0 cannot be raised to a negative power"));
    }
    if x < 0.0 && x.is_finite() && y.is_finite() && y.floor() != y {
        let (x, y) = (Complex { real: x, imag: 0.0 }, Complex { real: y, imag: 0.0 });
        return Ok(imaginary::binary(vm, Binary::Power, x, y)?.unwrap_or_default());
    }
    // The sign is settled here, and the power is taken of what is positive, so that every platform's function agrees.
    let result = if y == 0.0 || x == 1.0 {
        1.0
    } else if x.is_nan() || y.is_nan() {
        f64::NAN
    } else if y.is_infinite() {
        match x.abs() {
            1.0 => 1.0,
            size if (y > 0.0) == (size > 1.0) => f64::INFINITY,
            _ => 0.0,
        }
    } else {
        let size = if x.abs() == 1.0 { 1.0 } else { x.abs().powf(y) };
        if odd && x.is_sign_negative() { -size } else { size }
    };
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        let args = vec![Value::Int(34), Value::str("Numerical result out of range")];
        return Err(vm.raise_with(&vm.types.exception("OverflowError"), args));
    }
    Ok(Value::Float(result))
}
