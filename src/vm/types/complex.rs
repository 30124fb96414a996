//! `complex`: its class and methods.

use super::float;
use crate::vm::object::Complex;

/// `repr` of a complex number.
pub fn text(c: &Complex) -> String {
    let part = |f: f64| float::signed(f, float::Style::Repr, 0, float::Layout::default());
    if c.real == 0.0 && c.real.is_sign_positive() {
        return format!("{}j", part(c.imag));
    }
    let sign = if c.imag.is_sign_negative() && !c.imag.is_nan() { "" } else { "+" };
    format!("({}{sign}{}j)", part(c.real), part(c.imag))
}
