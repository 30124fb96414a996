//! Hashes and equality as far as they need no script's code. Numbers hash as in CPython (`Objects/object.c`,
//! `Python/pyhash.c`), because equal numbers of different types must, and because sets of small ints show their order.

use super::Value;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};

/// The prime 2⁶¹ − 1 over which CPython hashes numbers.
const MODULUS: u64 = (1 << 61) - 1;
/// CPython's hash of infinity.
const INFINITY: i64 = 314159;

/// The hash of a value whose class can't have a `__hash__` of the script's; `None` where the machine must look, or the
/// value has none.
pub fn simple(value: &Value) -> Option<u64> {
    simple_within(value, DEEPEST)
}

/// Tuples that are nested deeper are left to the machine, which can refuse them.
const DEEPEST: u32 = 32;

fn simple_within(value: &Value, depth: u32) -> Option<u64> {
    Some(match value {
        Value::Int(i) => of_int(*i) as u64,
        Value::Str(s) => s.hash(),
        Value::Bool(b) => *b as u64,
        Value::None => 0xfca8_6420,
        Value::Ellipsis => 0x5e1_1195,
        Value::NotImplemented => 0x707_1e3d,
        Value::Float(f) => of_float(*f) as u64,
        Value::BigInt(i) => of_bigint(i) as u64,
        Value::Complex(c) => of_complex(c.real, c.imag) as u64,
        Value::Bytes(b) => super::object::hash_bytes(&b.data),
        Value::Tuple(t) if depth > 0 => of_tuple(t.items.iter().map(|item| simple_within(item, depth - 1)))?,
        Value::Function(_)
        | Value::Native(_)
        | Value::Generator(_)
        | Value::Iterator(_)
        | Value::Cell(_)
        | Value::Module(_)
        | Value::Code(_)
        | Value::Descriptor(_)
        | Value::Super(_) => of_address(value.address()?),
        Value::Class(c) if c.metaclass.is_none() => of_address(value.address()?),
        _ => return None,
    })
}

/// The hash of an object that is equal only to itself.
pub fn of_address(address: usize) -> u64 {
    (address as u64).rotate_right(4)
}

/// The hash of a small integer.
pub fn of_int(i: i64) -> i64 {
    let reduced = (i.unsigned_abs() % MODULUS) as i64;
    avoid_minus_one(if i < 0 { -reduced } else { reduced })
}

/// The hash of an integer of any size.
pub fn of_bigint(i: &BigInt) -> i64 {
    let reduced = i.abs().mod_floor(&BigInt::from(MODULUS)).to_i64().unwrap_or(0);
    avoid_minus_one(if i.is_negative() { -reduced } else { reduced })
}

/// The hash of a float: equal to the integer's where it is one.
pub fn of_float(f: f64) -> i64 {
    if f.is_infinite() {
        return if f > 0.0 { INFINITY } else { -INFINITY };
    }
    if f.is_nan() {
        return 0x7ff8;
    }
    let (mut mantissa, mut exponent) = frexp(f.abs());
    let mut hash: u64 = 0;
    // 28 bits at a time, as `_Py_HashDouble` does.
    while mantissa != 0.0 {
        hash = ((hash << 28) & MODULUS) | (hash >> (61 - 28));
        mantissa *= 268_435_456.0;
        exponent -= 28;
        let whole = mantissa as u64;
        mantissa -= whole as f64;
        hash += whole;
        if hash >= MODULUS {
            hash -= MODULUS;
        }
    }
    let shift = exponent.rem_euclid(61) as u32;
    hash = ((hash << shift) & MODULUS) | (hash >> ((61 - shift) % 64));
    avoid_minus_one(if f < 0.0 { -(hash as i64) } else { hash as i64 })
}

/// The hash of a complex number: the real part's where there is no other.
pub fn of_complex(real: f64, imag: f64) -> i64 {
    let combined = (of_float(real) as u64).wrapping_add((of_float(imag) as u64).wrapping_mul(1_000_003));
    avoid_minus_one(combined as i64)
}

/// The hash of a tuple from its items' hashes, by xxHash's rounds as `Objects/tupleobject.c` mixes them.
pub fn of_tuple(items: impl Iterator<Item = Option<u64>>) -> Option<u64> {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;
    let mut mixed = PRIME_5;
    let mut count: u64 = 0;
    for item in items {
        mixed = mixed.wrapping_add(item?.wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1);
        count += 1;
    }
    mixed = mixed.wrapping_add(count ^ (PRIME_5 ^ 3_527_539));
    Some(if mixed == u64::MAX { 1_546_275_796 } else { mixed })
}

/// −1 means an error in C, so CPython never gives it.
fn avoid_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// Mantissa in [0.5, 1) and exponent of a positive finite number.
pub fn frexp(f: f64) -> (f64, i32) {
    if f == 0.0 || !f.is_finite() {
        return (f, 0);
    }
    let bits = f.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    if exponent == 0 {
        let (mantissa, exponent) = frexp(f * 2f64.powi(64));
        return (mantissa, exponent - 64);
    }
    let mantissa = f64::from_bits((bits & !(0x7ff << 52)) | (1022 << 52));
    (mantissa, exponent - 1022)
}

/// Equality of two values where no script's code can decide it; `None` where the machine must ask.
pub fn same(a: &Value, b: &Value) -> Option<bool> {
    same_within(a, b, DEEPEST)
}

fn same_within(a: &Value, b: &Value, depth: u32) -> Option<bool> {
    use super::object::Str;
    use Value::*;
    Some(match (a, b) {
        (Int(a), Int(b)) => a == b,
        (Str(a), Str(b)) => Str::same(a, b),
        _ if a.is(b) && !matches!(a, Float(f) if f.is_nan()) => true,
        (Float(a), Float(b)) => a == b,
        (Int(i), Float(f)) | (Float(f), Int(i)) => int_equals_float(*i, *f),
        (Bool(x), Bool(y)) => x == y,
        (Bool(x), Int(i)) | (Int(i), Bool(x)) => *x as i64 == *i,
        (Bool(x), Float(f)) | (Float(f), Bool(x)) => *x as i64 as f64 == *f,
        (BigInt(a), BigInt(b)) => a == b,
        (BigInt(i), Float(f)) | (Float(f), BigInt(i)) => {
            f.is_finite() && f.fract() == 0.0 && num_traits::FromPrimitive::from_f64(*f) == Some((**i).clone())
        }
        (BigInt(_), Int(_) | Bool(_)) | (Int(_) | Bool(_), BigInt(_)) => false,
        (Bytes(a), Bytes(b)) => a.data == b.data,
        (Tuple(a), Tuple(b)) if depth > 0 => {
            if a.items.len() != b.items.len() {
                return Option::Some(false);
            }
            for (x, y) in a.items.iter().zip(b.items.iter()) {
                // An identical item counts as equal in a container, NaN too.
                if !(x.is(y) || same_within(x, y, depth - 1)?) {
                    return Option::Some(false);
                }
            }
            true
        }
        (None | Ellipsis | NotImplemented, other) | (other, None | Ellipsis | NotImplemented) => {
            if matches!(other, Instance(_) | Class(_)) {
                return Option::None;
            }
            false
        }
        (Int(_) | Bool(_) | Float(_) | BigInt(_), Str(_) | Bytes(_) | Tuple(_) | List(_) | Dict(_)) => false,
        (Str(_) | Bytes(_) | Tuple(_) | List(_) | Dict(_), Int(_) | Bool(_) | Float(_) | BigInt(_)) => false,
        (Str(_), Bytes(_) | Tuple(_) | List(_) | Dict(_)) | (Bytes(_) | Tuple(_) | List(_) | Dict(_), Str(_)) => false,
        (
            Function(_) | Native(_) | Generator(_) | Module(_) | Code(_),
            Function(_) | Native(_) | Generator(_) | Module(_) | Code(_),
        ) => false,
        (Class(a), Class(b)) if a.metaclass.is_none() && b.metaclass.is_none() => false,
        _ => return Option::None,
    })
}

/// Whether a float is exactly this integer.
pub fn int_equals_float(i: i64, f: f64) -> bool {
    f.fract() == 0.0 && f.abs() <= 9.3e18 && f as i128 == i as i128
}
