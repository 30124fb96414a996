//! The gamma function and its logarithm, by Lanczos' approximation with the numbers that CPython computes with.

#![allow(clippy::excessive_precision, reason = "the constants are given as they are published")]

use std::f64::consts::PI;

const G: f64 = 6.024680040776729583740234375;
const G_MINUS_HALF: f64 = 5.524680040776729583740234375;

const NUMERATOR: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];

const DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

/// What went wrong with a number.
pub enum Refusal {
    /// The function has no value there.
    Domain,
    /// The value is too large.
    Range,
}

fn lanczos(x: f64) -> f64 {
    let (mut above, mut below) = (0.0, 0.0);
    if x < 5.0 {
        for (n, d) in NUMERATOR.iter().zip(&DENOMINATOR).rev() {
            above = above * x + n;
            below = below * x + d;
        }
    } else {
        // Large powers first would overflow.
        for (n, d) in NUMERATOR.iter().zip(&DENOMINATOR) {
            above = above / x + n;
            below = below / x + d;
        }
    }
    above / below
}

/// `sin(pi * x)`, exact where it is zero.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let sign = if x < 0.0 { -1.0 } else { 1.0 };
    sign * match (2.0 * y).round() as i64 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    }
}

/// `gamma(x)`
pub fn gamma(x: f64) -> Result<f64, Refusal> {
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 { Ok(x) } else { Err(Refusal::Domain) };
    }
    if x == 0.0 {
        return Err(Refusal::Domain);
    }
    if x == x.floor() {
        if x < 0.0 {
            return Err(Refusal::Domain);
        }
        if x <= 23.0 {
            return Ok((1..x as u64).map(|n| n as f64).product());
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        let r = 1.0 / x;
        return if r.is_infinite() { Err(Refusal::Range) } else { Ok(r) };
    }
    if size > 200.0 {
        return if x < 0.0 { Ok(0.0 / sin_pi(x)) } else { Err(Refusal::Range) };
    }
    let y = size + G_MINUS_HALF;
    // The rounding error of `y`.
    let z = if size > G_MINUS_HALF { (y - size) - G_MINUS_HALF } else { (y - G_MINUS_HALF) - size };
    let z = z * G / y;
    let r = if x < 0.0 {
        let r = -PI / sin_pi(size) / size * y.exp() / lanczos(size);
        let r = r - z * r;
        if size < 140.0 {
            r / y.powf(size - 0.5)
        } else {
            let root = y.powf(size / 2.0 - 0.25);
            r / root / root
        }
    } else {
        let r = lanczos(size) / y.exp();
        let r = r + z * r;
        if size < 140.0 {
            r * y.powf(size - 0.5)
        } else {
            let root = y.powf(size / 2.0 - 0.25);
            r * root * root
        }
    };
    if r.is_infinite() { Err(Refusal::Range) } else { Ok(r) }
}

/// The logarithm of `abs(gamma(x))`.
pub fn ln_gamma(x: f64) -> Result<f64, Refusal> {
    if !x.is_finite() {
        return Ok(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(Refusal::Domain) } else { Ok(0.0) };
    }
    let size = x.abs();
    if size < 1e-20 {
        return Ok(-size.ln());
    }
    let r = lanczos(size).ln() - G + (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    let r = if x < 0.0 { PI.ln() - sin_pi(size).abs().ln() - size.ln() - r } else { r };
    if r.is_infinite() { Err(Refusal::Range) } else { Ok(r) }
}
