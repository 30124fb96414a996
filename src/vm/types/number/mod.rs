//! Arithmetic and comparison of numbers, whatever their types: what the operators do before any special method is
//! asked. Values come without the instance around them ([`Value::builtin`]).

mod convert;
pub mod imaginary;
mod integer;
mod modular;
mod real;
pub mod special;

pub use convert::{big_from_float, big_to_float, compare_big_float, compare_int_float, ratio_to_float};
pub use integer::{MOST_BITS, floor_divmod};
pub use modular::power_modulo;
pub use real::float_divmod;

use crate::lang::code::{Binary, Compare, Unary};
use crate::vm::object::Complex;
use crate::vm::{Raised, Value, Vm};
use num_bigint::BigInt;
use std::borrow::Cow;
use std::cmp::Ordering;

const INVERTED_BOOL: &str = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This \
    returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. \
    Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.";

/// A number, by its kind.
#[derive(Clone, Copy)]
pub enum Number<'a> {
    /// An integer that fits, or a bool.
    Int(i64),
    /// An integer that does not fit.
    Big(&'a BigInt),
    /// A float.
    Float(f64),
    /// A complex number.
    Complex(Complex),
}

impl<'a> Number<'a> {
    /// The number that a builtin value is.
    pub fn of(value: &'a Value) -> Option<Number<'a>> {
        Some(match value {
            Value::Int(i) => Number::Int(*i),
            Value::Bool(b) => Number::Int(*b as i64),
            Value::BigInt(i) => Number::Big(i),
            Value::Float(f) => Number::Float(*f),
            Value::Complex(c) => Number::Complex(**c),
            _ => return None,
        })
    }

    /// As a float; `None` where an integer is too large.
    fn float(self) -> Option<f64> {
        match self {
            Number::Int(i) => Some(i as f64),
            Number::Big(i) => big_to_float(i),
            Number::Float(f) => Some(f),
            Number::Complex(c) => Some(c.real),
        }
    }

    fn to_float(self, vm: &mut Vm) -> Result<f64, Raised> {
        match self.float() {
            Some(f) => Ok(f),
            None => Err(vm.overflow_error("int too large to convert to float")),
        }
    }

    fn to_complex(self, vm: &mut Vm) -> Result<Complex, Raised> {
        match self {
            Number::Complex(c) => Ok(c),
            other => Ok(Complex { real: other.to_float(vm)?, imag: 0.0 }),
        }
    }

    /// As an integer of any size; `None` for what is none.
    pub fn big(self) -> Option<Cow<'a, BigInt>> {
        match self {
            Number::Int(i) => Some(Cow::Owned(BigInt::from(i))),
            Number::Big(i) => Some(Cow::Borrowed(i)),
            _ => None,
        }
    }
}

/// `a op b`; `None` when they are not both numbers, or have no such operator.
pub fn binary(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    use Number::*;
    if let (Value::Bool(x), Value::Bool(y)) = (a, b) {
        match op {
            Binary::And => return Ok(Some(Value::Bool(x & y))),
            Binary::Or => return Ok(Some(Value::Bool(x | y))),
            Binary::Xor => return Ok(Some(Value::Bool(x ^ y))),
            _ => {}
        }
    }
    let (Some(x), Some(y)) = (Number::of(a), Number::of(b)) else { return Ok(None) };
    match (x, y) {
        (Int(x), Int(y)) => integer::small(vm, op, x, y),
        (Complex(_), _) | (_, Complex(_)) => {
            if !imaginary::has(op) {
                return Ok(None);
            }
            let (x, y) = (x.to_complex(vm)?, y.to_complex(vm)?);
            imaginary::binary(vm, op, x, y)
        }
        (Float(_), _) | (_, Float(_)) => {
            if !real::has(op) {
                return Ok(None);
            }
            let (x, y) = (x.to_float(vm)?, y.to_float(vm)?);
            real::binary(vm, op, x, y)
        }
        _ => match (x.big(), y.big()) {
            (Some(x), Some(y)) => integer::large(vm, op, &x, &y),
            _ => Ok(None),
        },
    }
}

/// `divmod(a, b)`; `None` when they are not both real numbers.
pub fn divmod(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    let (Some(x), Some(y)) = (Number::of(a), Number::of(b)) else { return Ok(None) };
    let (quotient, rest) = match (x, y) {
        (Number::Complex(_), _) | (_, Number::Complex(_)) => return Ok(None),
        (Number::Float(_), _) | (_, Number::Float(_)) => {
            let (x, y) = (x.to_float(vm)?, y.to_float(vm)?);
            if y == 0.0 {
                return Err(vm.zero_division("float divmod()"));
            }
            let (quotient, rest) = float_divmod(x, y);
            (Some(Value::Float(quotient)), Some(Value::Float(rest)))
        }
        // The order of the two doesn't show; a divisor of zero is refused by the first.
        _ => (binary(vm, Binary::FloorDivide, a, b)?, binary(vm, Binary::Modulo, a, b)?),
    };
    Ok(Some(Value::tuple(vec![quotient.unwrap_or_default(), rest.unwrap_or_default()])))
}

/// `pow(a, b, modulus)`; `None` when they are not all numbers.
pub fn power(vm: &mut Vm, a: &Value, b: &Value, modulus: &Value) -> Result<Option<Value>, Raised> {
    if modulus.is_none() {
        return binary(vm, Binary::Power, a, b);
    }
    let (Some(x), Some(y), Some(m)) = (Number::of(a), Number::of(b), Number::of(modulus)) else { return Ok(None) };
    // What is integer in all three; else the error of the one that knows most.
    if let (Some(x), Some(y), Some(m)) = (x.big(), y.big(), m.big()) {
        return power_modulo(vm, &x, &y, &m).map(Some);
    }
    if [x, y, m].iter().any(|number| matches!(number, Number::Complex(_))) {
        return Err(vm.value_error("complex modulo"));
    }
    Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"))
}

/// `op a`; `None` when it is no number, or has no such operator.
pub fn unary(vm: &mut Vm, op: Unary, a: &Value) -> Result<Option<Value>, Raised> {
    if let (Unary::Invert, Value::Bool(_)) = (op, a) {
        vm.warn("DeprecationWarning", INVERTED_BOOL, 1)?;
    }
    Ok(Number::of(a).and_then(|number| {
        Some(match (op, number) {
            (Unary::Positive, Number::Int(i)) => Value::Int(i),
            (Unary::Positive, _) => a.clone(),
            (Unary::Negative, Number::Int(i)) => {
                i.checked_neg().map_or_else(|| Value::int(-BigInt::from(i)), Value::Int)
            }
            (Unary::Negative, Number::Big(i)) => Value::int(-i),
            (Unary::Negative, Number::Float(f)) => Value::Float(-f),
            (Unary::Negative, Number::Complex(c)) => complex(-c.real, -c.imag),
            (Unary::Invert, Number::Int(i)) => Value::Int(!i),
            (Unary::Invert, Number::Big(i)) => Value::int(!i),
            _ => return None,
        })
    }))
}

/// `a op b` for a comparison; `None` when they are not both numbers, or can't be ordered.
pub fn compare(op: Compare, a: &Value, b: &Value) -> Option<bool> {
    let (x, y) = (Number::of(a)?, Number::of(b)?);
    if let (Number::Complex(_), _) | (_, Number::Complex(_)) = (x, y) {
        let same = imaginary::same(x, y);
        return match op {
            Compare::Equal => Some(same),
            Compare::NotEqual => Some(!same),
            _ => None,
        };
    }
    ordered(op, order(x, y))
}

/// What a comparison says of two things in this order; without order (NaN) only `!=` holds.
pub fn ordered(op: Compare, order: Option<Ordering>) -> Option<bool> {
    let Some(order) = order else {
        return match op {
            Compare::NotEqual => Some(true),
            Compare::Less | Compare::LessEqual | Compare::Equal | Compare::Greater | Compare::GreaterEqual => {
                Some(false)
            }
            _ => None,
        };
    };
    Some(match op {
        Compare::Less => order.is_lt(),
        Compare::LessEqual => order.is_le(),
        Compare::Equal => order.is_eq(),
        Compare::NotEqual => order.is_ne(),
        Compare::Greater => order.is_gt(),
        Compare::GreaterEqual => order.is_ge(),
        _ => return None,
    })
}

/// The exact order of two numbers; `None` with NaN, and for complex ones.
fn order(x: Number, y: Number) -> Option<Ordering> {
    use Number::*;
    match (x, y) {
        (Int(x), Int(y)) => Some(x.cmp(&y)),
        (Float(x), Float(y)) => x.partial_cmp(&y),
        (Int(i), Float(f)) => compare_int_float(i, f),
        (Float(f), Int(i)) => compare_int_float(i, f).map(Ordering::reverse),
        (Big(i), Float(f)) => compare_big_float(i, f),
        (Float(f), Big(i)) => compare_big_float(i, f).map(Ordering::reverse),
        (Big(x), Big(y)) => Some(x.cmp(y)),
        // What doesn't fit is beyond all that does.
        (Big(x), Int(_)) => Some(x.cmp(&BigInt::ZERO)),
        (Int(_), Big(y)) => Some(BigInt::ZERO.cmp(y)),
        (Complex(_), _) | (_, Complex(_)) => None,
    }
}

/// A complex value.
pub fn complex(real: f64, imag: f64) -> Value {
    Value::Complex(std::rc::Rc::new(Complex { real, imag }))
}
