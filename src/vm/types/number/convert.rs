//! Between integers and floats, exactly: conversions round once, comparisons never.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{FromPrimitive, ToPrimitive};
use std::cmp::Ordering;

/// Floats have this many bits.
const PRECISION: i64 = 53;
/// The exponent of the smallest float's only bit.
const LEAST_EXPONENT: i64 = -1074;

/// The nearest float; `None` where it would be infinite.
pub fn big_to_float(i: &BigInt) -> Option<f64> {
    let magnitude = rounded(i.magnitude().clone(), 0)?;
    Some(if i.sign() == Sign::Minus { -magnitude } else { magnitude })
}

/// The nearest float to a quotient, rounded once; `None` where it would be infinite. The divisor is not zero.
pub fn ratio_to_float(a: &BigInt, b: &BigInt) -> Option<f64> {
    let (top, bottom) = (a.magnitude(), b.magnitude());
    // Enough bits of the quotient that the last one may stand for all that follow it.
    let shift = PRECISION + 12 - (top.bits() as i64 - bottom.bits() as i64);
    let (quotient, rest) =
        if shift >= 0 { (top << shift as u64).div_rem(bottom) } else { top.div_rem(&(bottom << -shift as u64)) };
    let sticky = if rest.bits() == 0 { BigUint::ZERO } else { BigUint::from(1u32) };
    let magnitude = rounded(quotient | sticky, -shift)?;
    Some(if (a.sign() == Sign::Minus) != (b.sign() == Sign::Minus) { -magnitude } else { magnitude })
}

/// `magnitude` times two to the power `exponent`, to the nearest float, ties to even.
fn rounded(magnitude: BigUint, exponent: i64) -> Option<f64> {
    let bits = magnitude.bits() as i64;
    if bits == 0 {
        return Some(0.0);
    }
    if bits + exponent > 1025 {
        return None;
    }
    let last = (bits + exponent - PRECISION).max(LEAST_EXPONENT);
    let drop = last - exponent;
    let mut kept = if drop <= 0 { &magnitude << -drop as u64 } else { &magnitude >> drop as u64 };
    if drop > 0 {
        let half = drop as u64 - 1;
        let is_half = magnitude.bit(half);
        let above = is_half && magnitude.trailing_zeros().is_some_and(|zeros| zeros < half);
        if above || (is_half && kept.bit(0)) {
            kept += 1u32;
        }
    }
    // At most 2⁵³, so exact; and the power is exact too, in two steps where it is very small.
    let mantissa = kept.to_u64()? as f64;
    let last = last as i32;
    let result =
        if last < -1000 { mantissa * 2f64.powi(-74) * 2f64.powi(last + 74) } else { mantissa * 2f64.powi(last) };
    result.is_finite().then_some(result)
}

/// A float without its fraction; `None` for infinity and NaN.
pub fn big_from_float(f: f64) -> Option<BigInt> {
    BigInt::from_f64(f.trunc())
}

/// The order of an integer and a float; `None` for NaN.
pub fn compare_int_float(i: i64, f: f64) -> Option<Ordering> {
    const BEYOND: f64 = 9_223_372_036_854_775_808.0;
    if f.is_nan() {
        return None;
    }
    if f >= BEYOND {
        return Some(Ordering::Less);
    }
    if f < -BEYOND {
        return Some(Ordering::Greater);
    }
    Some(i.cmp(&(f.trunc() as i64)).then_with(|| 0.0.partial_cmp(&f.fract()).unwrap_or(Ordering::Equal)))
}

/// The order of an integer and a float; `None` for NaN.
pub fn compare_big_float(i: &BigInt, f: f64) -> Option<Ordering> {
    if f.is_nan() {
        return None;
    }
    match big_from_float(f) {
        Some(whole) => Some(i.cmp(&whole).then_with(|| 0.0.partial_cmp(&f.fract()).unwrap_or(Ordering::Equal))),
        None if f > 0.0 => Some(Ordering::Less),
        None => Some(Ordering::Greater),
    }
}
