//! `float.hex` and `float.fromhex`.

use crate::vm::types::text::unicode;
use std::fmt::Write;

/// `float.hex`
pub fn hex(f: f64) -> String {
    if !f.is_finite() {
        return super::text(f);
    }
    let sign = if f.is_sign_negative() { "-" } else { "" };
    let bits = f.to_bits();
    let (mantissa, exponent) = (bits & ((1 << 52) - 1), ((bits >> 52) & 0x7ff) as i32);
    if mantissa == 0 && exponent == 0 {
        return format!("{sign}0x0.0p+0");
    }
    let (lead, exponent) = if exponent == 0 { (0, -1022) } else { (1, exponent - 1023) };
    let mut out = String::new();
    let _ = write!(out, "{sign}0x{lead}.{mantissa:013x}p{exponent:+}");
    out
}

/// What is wrong with a hexadecimal float.
#[derive(Debug, PartialEq)]
pub enum BadHex {
    /// It is none.
    Invalid,
    /// It is too large.
    TooLarge,
}

/// `float.fromhex`
pub fn from_hex(text: &str) -> Result<f64, BadHex> {
    let text = text.trim_matches(unicode::is_space);
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
    let lower = unsigned.to_ascii_lowercase();
    match lower.as_str() {
        "inf" | "infinity" => return Ok(sign * f64::INFINITY),
        "nan" => return Ok(f64::NAN.copysign(sign)),
        _ => {}
    }
    let number = lower.strip_prefix("0x").unwrap_or(&lower);
    let (mantissa, exponent) = match number.split_once('p') {
        Some((mantissa, exponent)) => (mantissa, read_exponent(exponent).ok_or(BadHex::Invalid)?),
        None => (number, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty()
        || !(whole.chars().chain(fraction.chars())).all(|c| c.is_ascii_hexdigit())
    {
        return Err(BadHex::Invalid);
    }
    let digits: Vec<u32> = whole.chars().chain(fraction.chars()).filter_map(|c| c.to_digit(16)).collect();
    let Some(first) = digits.iter().position(|d| *d != 0) else { return Ok(sign * 0.0) };
    // Sixteen digits are kept, and one bit that stands for all that follow.
    let kept = &digits[first..];
    let mut significand: u128 = 0;
    for digit in kept.iter().take(16) {
        significand = significand << 4 | *digit as u128;
    }
    let more = kept.len().saturating_sub(16);
    let sticky = kept.iter().skip(16).any(|d| *d != 0);
    let significand = significand << 1 | sticky as u128;
    let scale = exponent.saturating_sub(4 * fraction.len() as i64).saturating_add(4 * more as i64).saturating_sub(1);
    round(significand, scale).map(|f| sign * f).ok_or(BadHex::TooLarge)
}

fn read_exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // What doesn't fit is as good as infinite.
    let size = digits.parse::<i64>().unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
    Some(if text.starts_with('-') { -size } else { size })
}

/// `significand` times two to the power `scale`, ties to even; `None` when it is too large.
fn round(significand: u128, scale: i64) -> Option<f64> {
    let bits = 128 - significand.leading_zeros() as i64;
    let top = bits.saturating_add(scale);
    if top > 1025 {
        return None;
    }
    if top < -1075 {
        return Some(0.0);
    }
    let last = (top - 53).max(-1074);
    let drop = last - scale;
    let kept = if drop <= 0 {
        significand << -drop
    } else if drop > 127 {
        0
    } else {
        let (kept, rest) = (significand >> drop, significand & ((1 << drop) - 1));
        let half = 1 << (drop - 1);
        kept + (rest > half || (rest == half && kept & 1 == 1)) as u128
    };
    let last = last as i32;
    let (mantissa, half) = (kept as f64, last / 2);
    let result = mantissa * 2f64.powi(half) * 2f64.powi(last - half);
    result.is_finite().then_some(result)
}
