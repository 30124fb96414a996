//! Integers from text, as `int("…", base)` reads them.

use crate::vm::types::text::unicode;
use num_bigint::BigInt;
use std::borrow::Cow;

/// What is wrong with a text.
#[derive(Debug, PartialEq)]
pub enum Bad {
    /// It is no integer in this base.
    Literal,
    /// It has more digits than the limit; so many.
    TooLong(usize),
}

/// Reads an integer; base zero takes the base from the prefix. `limit` is the number of digits allowed, zero for any.
pub fn parse(text: &str, base: u32, limit: usize) -> Result<BigInt, Bad> {
    let text = to_ascii(text.trim_matches(unicode::is_space)).ok_or(Bad::Literal)?;
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(&text);
    let prefix = match unsigned.as_bytes() {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let (digits, base) = match base {
        _ if prefix != 0 && (base == prefix || base == 0) => {
            let digits = unsigned.get(2..).unwrap_or_default();
            (digits.strip_prefix('_').unwrap_or(digits), prefix)
        }
        0 if is_old_octal(unsigned) => return Err(Bad::Literal),
        0 => (unsigned, 10),
        _ => (unsigned, base),
    };
    let digits = without_underscores(digits, u8::is_ascii_alphanumeric).ok_or(Bad::Literal)?;
    if digits.is_empty() || !digits.bytes().all(|b| (b as char).is_digit(base)) {
        return Err(Bad::Literal);
    }
    if limit > 0 && !base.is_power_of_two() && digits.len() > limit {
        return Err(Bad::TooLong(digits.len()));
    }
    let magnitude = match i64::from_str_radix(&digits, base) {
        Ok(small) => BigInt::from(small),
        Err(_) => BigInt::parse_bytes(digits.as_bytes(), base).ok_or(Bad::Literal)?,
    };
    Ok(if text.starts_with('-') { -magnitude } else { magnitude })
}

/// `010`, which was octal once, is no decimal literal; `00` is.
fn is_old_octal(digits: &str) -> bool {
    digits.starts_with('0') && digits.bytes().any(|b| matches!(b, b'1'..=b'9'))
}

/// The text with digits and spaces of other scripts replaced by ours; `None` where something else isn't ASCII.
pub fn to_ascii(text: &str) -> Option<Cow<'_, str>> {
    if text.is_ascii() {
        return Some(Cow::Borrowed(text));
    }
    let replaced = |c: char| match unicode::decimal(c) {
        Some(value) => char::from_digit(value, 10),
        None if c.is_ascii() => Some(c),
        None => unicode::is_space(c).then_some(' '),
    };
    text.chars().map(replaced).collect::<Option<String>>().map(Cow::Owned)
}

/// The text without its underscores; `None` where one doesn't stand between digits.
pub fn without_underscores(text: &str, is_digit: fn(&u8) -> bool) -> Option<Cow<'_, str>> {
    if !text.contains('_') {
        return Some(Cow::Borrowed(text));
    }
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(is_digit);
    let fine = |(at, b): (usize, &u8)| *b != b'_' || (digit(at.checked_sub(1)) && digit(Some(at + 1)));
    bytes.iter().enumerate().all(fine).then(|| Cow::Owned(text.replace('_', "")))
}
