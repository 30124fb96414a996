//! Operators on the numbers that fit into a value, without anything that could run a script's code.

use crate::lang::code::{Binary, Compare};
use crate::vm::Value;

/// Integer operators whose result fits; the rest is decided elsewhere.
#[inline(always)]
pub(super) fn int_binary(op: Binary, a: i64, b: i64) -> Option<i64> {
    match op {
        Binary::Add => a.checked_add(b),
        Binary::Subtract => a.checked_sub(b),
        Binary::Multiply => a.checked_mul(b),
        Binary::FloorDivide if b != 0 && b != -1 => {
            Some(a.wrapping_div(b) - ((a % b != 0 && (a < 0) != (b < 0)) as i64))
        }
        Binary::Modulo if b != 0 && b != -1 => {
            let rest = a % b;
            Some(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
        }
        Binary::And => Some(a & b),
        Binary::Or => Some(a | b),
        Binary::Xor => Some(a ^ b),
        Binary::RightShift if b >= 0 => Some(a >> b.min(63)),
        _ => None,
    }
}

#[inline(always)]
pub(super) fn float_binary(op: Binary, a: f64, b: f64) -> Option<f64> {
    match op {
        Binary::Add => Some(a + b),
        Binary::Subtract => Some(a - b),
        Binary::Multiply => Some(a * b),
        Binary::Divide if b != 0.0 => Some(a / b),
        _ => None,
    }
}

#[inline(always)]
pub(super) fn int_compare(op: Compare, a: i64, b: i64) -> bool {
    match op {
        Compare::Less => a < b,
        Compare::LessEqual => a <= b,
        Compare::Equal | Compare::Is => a == b,
        Compare::NotEqual | Compare::IsNot => a != b,
        Compare::Greater => a > b,
        Compare::GreaterEqual => a >= b,
        Compare::In | Compare::NotIn => false,
    }
}

/// Comparisons that need nothing but the two values.
#[inline(always)]
pub(super) fn simple_compare(op: Compare, a: &Value, b: &Value) -> Option<bool> {
    match (op, a, b) {
        (Compare::Is, ..) => Some(a.is(b)),
        (Compare::IsNot, ..) => Some(!a.is(b)),
        (Compare::In | Compare::NotIn, ..) => None,
        (_, Value::Int(x), Value::Int(y)) => Some(int_compare(op, *x, *y)),
        (Compare::Less, Value::Float(x), Value::Float(y)) => Some(x < y),
        (Compare::Greater, Value::Float(x), Value::Float(y)) => Some(x > y),
        (Compare::LessEqual, Value::Float(x), Value::Float(y)) => Some(x <= y),
        (Compare::GreaterEqual, Value::Float(x), Value::Float(y)) => Some(x >= y),
        (Compare::Equal, Value::Str(_), Value::Str(_)) => crate::vm::hash::same(a, b),
        (Compare::NotEqual, Value::Str(_), Value::Str(_)) => crate::vm::hash::same(a, b).map(|same| !same),
        _ => None,
    }
}
