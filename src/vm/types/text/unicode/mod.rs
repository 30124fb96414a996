//! What Unicode says of characters, in the version that CPython 3.13 knows (15.1). Cases come from Rust's own tables,
//! but for titles and case folding, which it doesn't have.

mod tables;

use super::surrogate;
use tables::{CATEGORIES, DIGITS, FOLDS, NUMERIC, TITLES, ZEROS};

/// General categories, in the order of the table.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[repr(u8)]
pub enum Category {
    Lu,
    Ll,
    Lt,
    Lm,
    Lo,
    Mn,
    Mc,
    Me,
    Nd,
    Nl,
    No,
    Pc,
    Pd,
    Ps,
    Pe,
    Pi,
    Pf,
    Po,
    Sm,
    Sc,
    Sk,
    So,
    Zs,
    Zl,
    Zp,
    Cc,
    Cf,
    Cs,
    Co,
    Cn,
}

use Category::*;

/// The categories in the order of their numbers.
const ORDER: [Category; 30] = [
    Lu, Ll, Lt, Lm, Lo, Mn, Mc, Me, Nd, Nl, No, Pc, Pd, Ps, Pe, Pi, Pf, Po, Sm, Sc, Sk, So, Zs, Zl, Zp, Cc, Cf, Cs, Co,
    Cn,
];

/// The general category.
pub fn category(c: char) -> Category {
    if surrogate::code(c).is_some() {
        return Cs;
    }
    let code = c as u32;
    let at = CATEGORIES.partition_point(|entry| entry >> 5 <= code);
    let number = CATEGORIES.get(at.wrapping_sub(1)).map_or(29, |entry| entry & 31);
    ORDER.get(number as usize).copied().unwrap_or(Cn)
}

/// Whether `repr` shows it as it is.
pub fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, ' '..='~');
    }
    category(c) < Zs
}

/// `str.isalpha` of one character.
pub fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { category(c) <= Lo }
}

/// `str.isspace` of one character.
pub fn is_space(c: char) -> bool {
    match c {
        '\t'..='\r' | '\x1c'..=' ' => true,
        _ if c.is_ascii() => false,
        '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' => true,
        '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => true,
        _ => false,
    }
}

/// The value of a decimal digit of any script.
pub fn decimal(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = c as u32;
    let at = ZEROS.partition_point(|zero| *zero <= code);
    let value = code - ZEROS.get(at.wrapping_sub(1))?;
    (value < 10).then_some(value)
}

/// `str.isdigit` of one character: superscripts too.
pub fn is_digit(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { inside(&DIGITS, c) }
}

/// `str.isnumeric` of one character: fractions and the like too.
pub fn is_numeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { inside(&NUMERIC, c) }
}

/// `str.isalnum` of one character.
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_alphabetic(c) || is_numeric(c) }
}

/// Whether it is a title case letter, one that stands for an upper and a lower case one.
pub fn is_title(c: char) -> bool {
    !c.is_ascii() && category(c) == Lt
}

/// Appends a character as it begins a title.
pub fn push_title(into: &mut String, c: char) {
    match special(&TITLES, c) {
        Some(text) => into.push_str(text),
        None => into.extend(c.to_uppercase()),
    }
}

/// Appends a character with its case folded.
pub fn push_folded(into: &mut String, c: char) {
    match special(&FOLDS, c) {
        Some(text) => into.push_str(text),
        None => into.extend(c.to_lowercase()),
    }
}

/// Whether a line ends there, as `str.splitlines` sees it.
pub fn ends_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn inside(edges: &[u32], c: char) -> bool {
    edges.partition_point(|edge| *edge <= c as u32) % 2 == 1
}

fn special(table: &'static [(char, &'static str)], c: char) -> Option<&'static str> {
    if c.is_ascii() {
        return None;
    }
    let at = table.binary_search_by_key(&c, |entry| entry.0).ok()?;
    table.get(at).map(|entry| entry.1)
}
