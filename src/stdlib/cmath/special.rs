//! What functions of complex numbers give where a part is infinite or no number.

use crate::vm::object::Complex;
use std::f64::consts::PI;

/// Seven kinds of real parts below each other, each with seven kinds of imaginary parts: minus infinity, negative, minus
/// zero, zero, positive, infinity, no number. A cell has a letter for each part of the result; dots stand where the
/// function computes, `EE` where it is not defined.
pub type Table = [&'static str; 7];

/// What a table says of a number; `None` where it has to be computed.
pub fn look_up(table: &Table, z: Complex) -> Option<Result<Complex, Undefined>> {
    if z.real.is_finite() && z.imag.is_finite() {
        return None;
    }
    let cell = table.get(kind(z.real))?.split(' ').nth(kind(z.imag))?;
    let mut letters = cell.chars();
    let (real, imag) = (letters.next()?, letters.next()?);
    match real {
        'E' => Some(Err(Undefined)),
        '.' => None,
        _ => Some(Ok(Complex { real: meant(real), imag: meant(imag) })),
    }
}

/// A function is not defined there.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Undefined;

fn kind(x: f64) -> usize {
    match x {
        x if x.is_nan() => 6,
        f64::NEG_INFINITY => 0,
        f64::INFINITY => 5,
        0.0 => 2 + usize::from(x.is_sign_positive()),
        x if x < 0.0 => 1,
        _ => 4,
    }
}

fn meant(letter: char) -> f64 {
    match letter {
        'i' => f64::INFINITY,
        'I' => f64::NEG_INFINITY,
        '0' => 0.0,
        'o' => -0.0,
        '1' => 1.0,
        '!' => -1.0,
        'p' => PI,
        'P' => -PI,
        'h' => PI / 2.0,
        'H' => -PI / 2.0,
        'q' => PI / 4.0,
        'Q' => -PI / 4.0,
        't' => 0.75 * PI,
        'T' => -0.75 * PI,
        _ => f64::NAN,
    }
}

/// What `acos` gives.
pub const ACOS: Table = [
    "ti pi pi pI pI tI ni",
    "hi .. .. .. .. hI nn",
    "hi .. .. .. .. hI hn",
    "hi .. .. .. .. hI hn",
    "hi .. .. .. .. hI nn",
    "qi 0i 0i 0I 0I qI ni",
    "ni nn nn nn nn nI nn",
];
/// What `acosh` gives.
pub const ACOSH: Table = [
    "iT iP iP ip ip it in",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iQ io io i0 i0 iq in",
    "in nn nn nn nn in nn",
];
/// What `asinh` gives.
pub const ASINH: Table = [
    "IQ Io Io I0 I0 Iq In",
    "IH .. .. .. .. Ih nn",
    "IH .. .. .. .. Ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iQ io io i0 i0 iq in",
    "in nn no n0 nn in nn",
];
/// What `atanh` gives.
pub const ATANH: Table = [
    "oH oH oH oh oh oh on",
    "oH .. .. .. .. oh nn",
    "oH .. .. .. .. oh on",
    "0H .. .. .. .. 0h 0n",
    "0H .. .. .. .. 0h nn",
    "0H 0H 0H 0h 0h 0h 0n",
    "0H nn nn nn nn 0h nn",
];
/// What `cosh` gives.
pub const COSH: Table = [
    "EE .. i0 io .. EE in",
    "EE .. .. .. .. EE nn",
    "EE .. .. .. .. EE n0",
    "EE .. .. .. .. EE n0",
    "EE .. .. .. .. EE nn",
    "EE .. io i0 .. EE in",
    "nn nn n0 n0 nn nn nn",
];
/// What `exp` gives.
pub const EXP: Table = [
    "00 .. 0o 00 .. 00 00",
    "EE .. .. .. .. EE nn",
    "EE .. .. .. .. EE nn",
    "EE .. .. .. .. EE nn",
    "EE .. .. .. .. EE nn",
    "EE .. io i0 .. EE in",
    "nn nn no n0 nn nn nn",
];
/// What `log` gives.
pub const LOG: Table = [
    "iT iP iP ip ip it in",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iQ io io i0 i0 iq in",
    "in nn nn nn nn in nn",
];
/// What `rect` gives.
pub const RECT: Table = [
    "EE .. I0 Io .. EE in",
    "EE .. .. .. .. EE nn",
    "00 .. .. .. .. 00 00",
    "00 .. .. .. .. 00 00",
    "EE .. .. .. .. EE nn",
    "EE .. io i0 .. EE in",
    "nn nn n0 n0 nn nn nn",
];
/// What `sinh` gives.
pub const SINH: Table = [
    "EE .. Io I0 .. EE in",
    "EE .. .. .. .. EE nn",
    "EE .. .. .. .. EE 0n",
    "EE .. .. .. .. EE 0n",
    "EE .. .. .. .. EE nn",
    "EE .. io i0 .. EE in",
    "nn nn no n0 nn nn nn",
];
/// What `sqrt` gives.
pub const SQRT: Table = [
    "iI 0I 0I 0i 0i ii ni",
    "iI .. .. .. .. ii nn",
    "iI .. .. .. .. ii nn",
    "iI .. .. .. .. ii nn",
    "iI .. .. .. .. ii nn",
    "iI io io i0 i0 ii in",
    "iI nn nn nn nn ii nn",
];
/// What `tanh` gives.
pub const TANH: Table = [
    "!0 .. !o !0 .. !0 !0",
    "EE .. .. .. .. EE nn",
    "EE .. .. .. .. EE nn",
    "EE .. .. .. .. EE nn",
    "EE .. .. .. .. EE nn",
    "10 .. 1o 10 .. 10 10",
    "nn nn no n0 nn nn nn",
];
