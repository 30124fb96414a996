//! Arithmetic of complex numbers, as `Objects/complexobject.c` defines it.

use super::{Number, complex, convert};
use crate::lang::code::Binary;
use crate::vm::object::Complex;
use crate::vm::{Raised, Value, Vm};
use std::cmp::Ordering;

const ONE: Complex = Complex { real: 1.0, imag: 0.0 };

/// Whether complex numbers have this operator.
pub fn has(op: Binary) -> bool {
    use Binary::*;
    matches!(op, Add | Subtract | Multiply | Divide | Power)
}

/// `x op y`; `None` for operators that complex numbers don't have.
pub fn binary(vm: &mut Vm, op: Binary, x: Complex, y: Complex) -> Result<Option<Value>, Raised> {
    let result = match op {
        Binary::Add => Complex { real: x.real + y.real, imag: x.imag + y.imag },
        Binary::Subtract => Complex { real: x.real - y.real, imag: x.imag - y.imag },
        Binary::Multiply => product(x, y),
        Binary::Divide => match quotient(x, y) {
            Some(result) => result,
            None => return Err(vm.zero_division("complex division by zero")),
        },
        Binary::Power => power(vm, x, y)?,
        _ => return Ok(None),
    };
    Ok(Some(complex(result.real, result.imag)))
}

/// Whether two numbers, one of them complex, are equal.
pub fn same(x: Number, y: Number) -> bool {
    match (x, y) {
        (Number::Complex(x), Number::Complex(y)) => x == y,
        (Number::Complex(c), other) | (other, Number::Complex(c)) => {
            c.imag == 0.0
                && match other {
                    Number::Int(i) => convert::compare_int_float(i, c.real) == Some(Ordering::Equal),
                    Number::Big(i) => convert::compare_big_float(i, c.real) == Some(Ordering::Equal),
                    Number::Float(f) => f == c.real,
                    Number::Complex(_) => false,
                }
        }
        _ => false,
    }
}

fn product(x: Complex, y: Complex) -> Complex {
    Complex { real: x.real * y.real - x.imag * y.imag, imag: x.real * y.imag + x.imag * y.real }
}

/// By Smith's method; `None` for a divisor of zero.
/// `x / y`; `None` for zero.
pub fn quotient(x: Complex, y: Complex) -> Option<Complex> {
    if y.real.abs() >= y.imag.abs() {
        if y.real == 0.0 {
            return None;
        }
        let ratio = y.imag / y.real;
        let scale = y.real + y.imag * ratio;
        Some(Complex { real: (x.real + x.imag * ratio) / scale, imag: (x.imag - x.real * ratio) / scale })
    } else if y.imag.abs() >= y.real.abs() {
        let ratio = y.real / y.imag;
        let scale = y.real * ratio + y.imag;
        Some(Complex { real: (x.real * ratio + x.imag) / scale, imag: (x.imag * ratio - x.real) / scale })
    } else {
        Some(Complex { real: f64::NAN, imag: f64::NAN })
    }
}

fn power(vm: &mut Vm, x: Complex, y: Complex) -> Result<Complex, Raised> {
    let result = if y.imag == 0.0 && y.real == y.real.floor() && y.real.abs() <= 100.0 {
        let size = whole_power(x, y.real.abs() as u32);
        if y.real > 0.0 { Some(size) } else { quotient(ONE, size) }
    } else {
        general_power(x, y)
    };
    match result {
        None => Err(vm.zero_division("0.0 to a negative or complex power")),
        Some(result) if result.real.is_infinite() || result.imag.is_infinite() => {
            Err(vm.overflow_error("complex exponentiation"))
        }
        Some(result) => Ok(result),
    }
}

/// By squaring, the factors in CPython's order: the rounding depends on it.
fn whole_power(x: Complex, exponent: u32) -> Complex {
    let (mut result, mut square, mut mask) = (ONE, x, 1);
    while exponent >= mask {
        if exponent & mask != 0 {
            result = product(result, square);
        }
        mask <<= 1;
        square = product(square, square);
    }
    result
}

/// `None` for zero to the power of what is negative or not real.
fn general_power(x: Complex, y: Complex) -> Option<Complex> {
    if y.real == 0.0 && y.imag == 0.0 {
        return Some(ONE);
    }
    if x.real == 0.0 && x.imag == 0.0 {
        return (y.imag == 0.0 && y.real >= 0.0).then_some(Complex { real: 0.0, imag: 0.0 });
    }
    let (size, angle) = (x.real.hypot(x.imag), x.imag.atan2(x.real));
    let (mut length, mut phase) = (size.powf(y.real), angle * y.real);
    if y.imag != 0.0 {
        length *= (-angle * y.imag).exp();
        phase += y.imag * size.ln();
    }
    Some(Complex { real: length * phase.cos(), imag: length * phase.sin() })
}
