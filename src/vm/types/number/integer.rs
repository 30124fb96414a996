//! Arithmetic of integers: of those that fit, going over to big ones where the result doesn't; and of big ones.

use super::{convert, real};
use crate::lang::code::Binary;
use crate::vm::{Raised, Value, Vm};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

/// No integer may have more bits: beyond this a script gets a `MemoryError`, as on a small machine.
pub const MOST_BITS: u64 = 1 << 27;
/// Integers up to this size are floats exactly.
const EXACT: u64 = 1 << 53;

/// `x op y` for integers that fit.
pub fn small(vm: &mut Vm, op: Binary, x: i64, y: i64) -> Result<Option<Value>, Raised> {
    let result = match op {
        Binary::Add => x.checked_add(y),
        Binary::Subtract => x.checked_sub(y),
        Binary::Multiply => x.checked_mul(y),
        Binary::And => Some(x & y),
        Binary::Or => Some(x | y),
        Binary::Xor => Some(x ^ y),
        Binary::FloorDivide | Binary::Modulo => {
            if y == 0 {
                return Err(division_by_zero(vm, op));
            }
            floor_divmod(x, y).map(|(quotient, rest)| if op == Binary::Modulo { rest } else { quotient })
        }
        Binary::RightShift if y >= 0 => Some(x >> y.min(63)),
        Binary::LeftShift if (0..63).contains(&y) => Some(x << y).filter(|shifted| shifted >> y == x),
        Binary::Power if y >= 0 => u32::try_from(y).ok().and_then(|y| x.checked_pow(y)),
        Binary::Divide if y != 0 && x.unsigned_abs() <= EXACT && y.unsigned_abs() <= EXACT => {
            return Ok(Some(Value::Float(x as f64 / y as f64)));
        }
        _ => None,
    };
    match result {
        Some(i) => Ok(Some(Value::Int(i))),
        None => large(vm, op, &BigInt::from(x), &BigInt::from(y)),
    }
}

/// Quotient and rest, rounded down; the divisor is not zero. `None` where the quotient doesn't fit.
pub fn floor_divmod(x: i64, y: i64) -> Option<(i64, i64)> {
    let (quotient, rest) = (x.checked_div(y)?, x.wrapping_rem(y));
    if rest != 0 && (rest < 0) != (y < 0) { Some((quotient - 1, rest + y)) } else { Some((quotient, rest)) }
}

/// `x op y` for integers of any size.
pub fn large(vm: &mut Vm, op: Binary, x: &BigInt, y: &BigInt) -> Result<Option<Value>, Raised> {
    Ok(Some(Value::int(match op {
        Binary::Add => x + y,
        Binary::Subtract => x - y,
        Binary::Multiply => {
            if x.bits() + y.bits() > MOST_BITS {
                return Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![]));
            }
            x * y
        }
        Binary::And => x & y,
        Binary::Or => x | y,
        Binary::Xor => x ^ y,
        Binary::Divide | Binary::FloorDivide | Binary::Modulo if y.is_zero() => return Err(division_by_zero(vm, op)),
        Binary::Divide => {
            return match convert::ratio_to_float(x, y) {
                Some(quotient) => Ok(Some(Value::Float(quotient))),
                None => Err(vm.overflow_error("integer division result too large for a float")),
            };
        }
        Binary::FloorDivide => x.div_floor(y),
        Binary::Modulo => x.mod_floor(y),
        Binary::LeftShift => shift_left(vm, x, y)?,
        Binary::RightShift => {
            if y.sign() == Sign::Minus {
                return Err(vm.value_error("negative shift count"));
            }
            match y.to_u64() {
                Some(by) if by <= x.bits() => x >> by,
                _ if x.sign() == Sign::Minus => BigInt::from(-1),
                _ => BigInt::ZERO,
            }
        }
        Binary::Power if y.sign() == Sign::Minus => {
            let (Some(x), Some(y)) = (convert::big_to_float(x), convert::big_to_float(y)) else {
                return Err(vm.overflow_error("int too large to convert to float"));
            };
            return real::binary(vm, op, x, y);
        }
        Binary::Power => power(vm, x, y)?,
        Binary::MatrixMultiply => return Ok(None),
    })))
}

fn shift_left(vm: &mut Vm, x: &BigInt, by: &BigInt) -> Result<BigInt, Raised> {
    if by.sign() == Sign::Minus {
        return Err(vm.value_error("negative shift count"));
    }
    if x.is_zero() {
        return Ok(BigInt::ZERO);
    }
    match by.to_u64() {
        Some(by) if by.saturating_add(x.bits()) <= MOST_BITS => Ok(x << by),
        Some(by) if by < i64::MAX as u64 => Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![])),
        _ => Err(vm.overflow_error("too many digits in integer")),
    }
}

fn power(vm: &mut Vm, x: &BigInt, y: &BigInt) -> Result<BigInt, Raised> {
    // One and minus one stay small however large the exponent is; all else grows with it.
    if x.bits() <= 1 {
        let negative = x.sign() == Sign::Minus && y.is_odd();
        return Ok(match (x.is_zero(), y.is_zero(), negative) {
            (true, false, _) => BigInt::ZERO,
            (_, _, true) => BigInt::from(-1),
            _ => BigInt::from(1),
        });
    }
    match y.to_u32() {
        Some(exponent) if (x.bits() - 1).saturating_mul(exponent as u64) <= MOST_BITS => Ok(x.pow(exponent)),
        _ => Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![])),
    }
}

fn division_by_zero(vm: &mut Vm, op: Binary) -> Raised {
    vm.zero_division(match op {
        Binary::Divide => "division by zero",
        Binary::Modulo => "integer modulo by zero",
        _ => "integer division or modulo by zero",
    })
}
