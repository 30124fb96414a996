//! Functions of complex numbers, computed as CPython computes them: without overflow on the way, and with the signs of
//! zeros that C's standard asks for.

use super::special::{self, Undefined, look_up};
use crate::vm::object::Complex;
use std::f64::consts::{E, LN_2, LN_10, PI};

/// Larger parts are halved before they are combined.
const LARGE: f64 = f64::MAX / 4.0;
const TINY: f64 = f64::MIN_POSITIVE;

/// Why there is no result.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Refusal {
    /// It is not defined.
    Domain,
    /// It is too large.
    Range,
}

impl From<Undefined> for Refusal {
    fn from(_: Undefined) -> Refusal {
        Refusal::Domain
    }
}

type Outcome = Result<Complex, Refusal>;

fn c(real: f64, imag: f64) -> Complex {
    Complex { real, imag }
}

/// A function of a real and its logarithm's limit: beyond it `exp` overflows, but perhaps not what is made of it.
fn log_large() -> f64 {
    LARGE.ln()
}

fn finite(z: Complex) -> Outcome {
    if z.real.is_infinite() || z.imag.is_infinite() { Err(Refusal::Range) } else { Ok(z) }
}

macro_rules! special {
    ($table:ident, $z:expr) => {
        if let Some(found) = look_up(&special::$table, $z) {
            return Ok(found?);
        }
    };
}

/// The same function of the number turned by a right angle, turned back.
fn turned(z: Complex, function: fn(Complex) -> Outcome) -> Outcome {
    let s = function(c(-z.imag, z.real))?;
    Ok(c(s.imag, -s.real))
}

fn log_of_size(z: Complex) -> f64 {
    (z.real / 2.0).hypot(z.imag / 2.0).ln() + LN_2 * 2.0
}

fn is_large(z: Complex) -> bool {
    z.real.abs() > LARGE || z.imag.abs() > LARGE
}

/// `cmath.sqrt`
pub fn sqrt(z: Complex) -> Outcome {
    special!(SQRT, z);
    if z.real == 0.0 && z.imag == 0.0 {
        return Ok(c(0.0, z.imag));
    }
    let (x, y) = (z.real.abs(), z.imag.abs());
    let size = if x < TINY && y < TINY {
        let x = libm::ldexp(x, 53);
        libm::ldexp((x + x.hypot(libm::ldexp(y, 53))).sqrt(), -27)
    } else {
        let x = x / 8.0;
        2.0 * (x + x.hypot(y / 8.0)).sqrt()
    };
    let other = y / (2.0 * size);
    Ok(if z.real >= 0.0 { c(size, other.copysign(z.imag)) } else { c(other, size.copysign(z.imag)) })
}

/// `cmath.acos`
pub fn acos(z: Complex) -> Outcome {
    special!(ACOS, z);
    if is_large(z) {
        let size = log_of_size(z);
        let imag = if z.real < 0.0 { -size.copysign(z.imag) } else { size.copysign(-z.imag) };
        return Ok(c(z.imag.abs().atan2(z.real), imag));
    }
    let (s, t) = (sqrt(c(1.0 - z.real, -z.imag))?, sqrt(c(1.0 + z.real, z.imag))?);
    Ok(c(2.0 * s.real.atan2(t.real), libm::asinh(t.real * s.imag - t.imag * s.real)))
}

/// `cmath.acosh`
pub fn acosh(z: Complex) -> Outcome {
    special!(ACOSH, z);
    if is_large(z) {
        return Ok(c(log_of_size(z), z.imag.atan2(z.real)));
    }
    let (s, t) = (sqrt(c(z.real - 1.0, z.imag))?, sqrt(c(z.real + 1.0, z.imag))?);
    Ok(c(libm::asinh(s.real * t.real + s.imag * t.imag), 2.0 * s.imag.atan2(t.real)))
}

/// `cmath.asin`
pub fn asin(z: Complex) -> Outcome {
    turned(z, asinh)
}

/// `cmath.asinh`
pub fn asinh(z: Complex) -> Outcome {
    special!(ASINH, z);
    if is_large(z) {
        let size = log_of_size(z);
        let real = if z.imag >= 0.0 { size.copysign(z.real) } else { -size.copysign(-z.real) };
        return Ok(c(real, z.imag.atan2(z.real.abs())));
    }
    let (s, t) = (sqrt(c(1.0 + z.imag, -z.real))?, sqrt(c(1.0 - z.imag, z.real))?);
    Ok(c(libm::asinh(s.real * t.imag - t.real * s.imag), z.imag.atan2(s.real * t.real - s.imag * t.imag)))
}

/// `cmath.atan`
pub fn atan(z: Complex) -> Outcome {
    turned(z, atanh)
}

/// `cmath.atanh`
pub fn atanh(z: Complex) -> Outcome {
    special!(ATANH, z);
    if z.real.is_sign_negative() {
        let r = atanh(c(-z.real, -z.imag))?;
        return Ok(c(-r.real, -r.imag));
    }
    let y = z.imag.abs();
    let limit = LARGE.sqrt();
    if z.real > limit || y > limit {
        let h = (z.real / 2.0).hypot(z.imag / 2.0);
        return Ok(c(z.real / 4.0 / h / h, -(PI / 2.0).copysign(-z.imag)));
    }
    if z.real == 1.0 && y < TINY.sqrt() {
        if y == 0.0 {
            return Err(Refusal::Domain);
        }
        let real = -(y.sqrt() / y.hypot(2.0).sqrt()).ln();
        return Ok(c(real, (2f64.atan2(-y) / 2.0).copysign(z.imag)));
    }
    let left = 1.0 - z.real;
    let real = (4.0 * z.real / (left * left + y * y)).ln_1p() / 4.0;
    Ok(c(real, -(-2.0 * z.imag).atan2(left * (1.0 + z.real) - y * y) / 2.0))
}

/// `cmath.cos`
pub fn cos(z: Complex) -> Outcome {
    cosh(c(-z.imag, z.real))
}

/// Whether the direction in which the result is infinite, or the sign of its zero, hangs on the imaginary part.
fn has_direction(z: Complex) -> bool {
    z.real.is_infinite() && z.imag.is_finite() && z.imag != 0.0
}

/// `cmath.cosh`
pub fn cosh(z: Complex) -> Outcome {
    let (sin, cos) = z.imag.sin_cos();
    if has_direction(z) {
        return Ok(c(f64::INFINITY.copysign(cos), f64::INFINITY.copysign(sin) * z.real.signum()));
    }
    special!(COSH, z);
    finite(if z.real.abs() > log_large() {
        let x = z.real - 1f64.copysign(z.real);
        c(cos * x.cosh() * E, sin * x.sinh() * E)
    } else {
        c(cos * z.real.cosh(), sin * z.real.sinh())
    })
}

/// `cmath.exp`
pub fn exp(z: Complex) -> Outcome {
    let (sin, cos) = z.imag.sin_cos();
    if has_direction(z) {
        let size = if z.real > 0.0 { f64::INFINITY } else { 0.0 };
        return Ok(c(size.copysign(cos), size.copysign(sin)));
    }
    special!(EXP, z);
    finite(if z.real > log_large() {
        let size = (z.real - 1.0).exp();
        c(size * cos * E, size * sin * E)
    } else {
        let size = z.real.exp();
        c(size * cos, size * sin)
    })
}

/// `cmath.log`
pub fn log(z: Complex) -> Outcome {
    special!(LOG, z);
    let (x, y) = (z.real.abs(), z.imag.abs());
    let real = if x > LARGE || y > LARGE {
        (x / 2.0).hypot(y / 2.0).ln() + LN_2
    } else if x < TINY && y < TINY {
        if x == 0.0 && y == 0.0 {
            return Err(Refusal::Domain);
        }
        libm::ldexp(x, 53).hypot(libm::ldexp(y, 53)).ln() - 53.0 * LN_2
    } else {
        let size = x.hypot(y);
        if (0.71..=1.73).contains(&size) {
            let (more, less) = (x.max(y), x.min(y));
            ((more - 1.0) * (more + 1.0) + less * less).ln_1p() / 2.0
        } else {
            size.ln()
        }
    };
    Ok(c(real, z.imag.atan2(z.real)))
}

/// `cmath.log10`
pub fn log10(z: Complex) -> Outcome {
    let r = log(z)?;
    Ok(c(r.real / LN_10, r.imag / LN_10))
}

/// `cmath.sin`
pub fn sin(z: Complex) -> Outcome {
    turned(z, sinh)
}

/// `cmath.sinh`
pub fn sinh(z: Complex) -> Outcome {
    let (sin, cos) = z.imag.sin_cos();
    if has_direction(z) {
        return Ok(c(f64::INFINITY.copysign(cos) * z.real.signum(), f64::INFINITY.copysign(sin)));
    }
    special!(SINH, z);
    finite(if z.real.abs() > log_large() {
        let x = z.real - 1f64.copysign(z.real);
        c(cos * x.sinh() * E, sin * x.cosh() * E)
    } else {
        c(cos * z.real.sinh(), sin * z.real.cosh())
    })
}

/// `cmath.tan`
pub fn tan(z: Complex) -> Outcome {
    turned(z, tanh)
}

/// `cmath.tanh`
pub fn tanh(z: Complex) -> Outcome {
    let (sin, cos) = z.imag.sin_cos();
    if has_direction(z) {
        return Ok(c(1f64.copysign(z.real), 0f64.copysign(2.0 * sin * cos)));
    }
    special!(TANH, z);
    if z.real.abs() > log_large() {
        return Ok(c(1f64.copysign(z.real), 4.0 * sin * cos * (-2.0 * z.real.abs()).exp()));
    }
    let (tx, ty, cx) = (z.real.tanh(), z.imag.tan(), 1.0 / z.real.cosh());
    let both = tx * ty;
    let below = 1.0 + both * both;
    Ok(c(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx))
}

/// `cmath.rect`
pub fn rect(size: f64, angle: f64) -> Outcome {
    let (sin, cos) = angle.sin_cos();
    let polar = c(size, angle);
    if has_direction(polar) {
        let size = f64::INFINITY.copysign(size);
        return Ok(c(size * 1f64.copysign(cos), size * 1f64.copysign(sin)));
    }
    special!(RECT, polar);
    Ok(if angle == 0.0 { c(size, size * angle) } else { c(size * cos, size * sin) })
}
