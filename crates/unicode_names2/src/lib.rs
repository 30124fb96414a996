//! The names of the characters that programs write as `"\N{...}"`, in a few kilobytes.
//!
//! It stands in for the crate of the same name, which knows every name of Unicode and weighs more than the rest of the
//! page together. What is known is Latin, Greek and Cyrillic, punctuation, arrows, mathematics, box drawing, the usual
//! symbols and emoji, and ideographs, whose names are made by rule. For all else the answer is no: the caller says that
//! the name is not among those known here, as it may well exist.

use std::borrow::Cow;
use std::ops::RangeInclusive;

/// One line a name, each of the character after that of the line before; `@XXXX` goes to another character, and
/// `=XXXX NAME` is a second name. Written by `cargo xtask names` from subset.txt.
const NAMES: &str = include_str!("../names.txt");

const IDEOGRAPH: &str = "CJK UNIFIED IDEOGRAPH-";

/// The ideographs of Unicode 15.1.
const IDEOGRAPHS: [RangeInclusive<u32>; 9] = [
    0x3400..=0x4DBF,
    0x4E00..=0x9FFF,
    0x20000..=0x2A6DF,
    0x2A700..=0x2B739,
    0x2B740..=0x2B81D,
    0x2B820..=0x2CEA1,
    0x2CEB0..=0x2EBE0,
    0x2EBF0..=0x2EE5D,
    0x30000..=0x323AF,
];

/// The character of that name, in capitals or not, or `None` if it is not among those known.
pub fn character(name: &str) -> Option<char> {
    if let Some(digits) = name.strip_prefix(IDEOGRAPH) {
        return ideograph(digits);
    }
    entries().find(|entry| entry.name.eq_ignore_ascii_case(name)).and_then(|entry| char::from_u32(entry.code))
}

/// The name of a character, or `None` if it is not among those known, or has none.
pub fn name(character: char) -> Option<Cow<'static, str>> {
    let code = u32::from(character);
    if IDEOGRAPHS.iter().any(|range| range.contains(&code)) {
        return Some(Cow::Owned(format!("{IDEOGRAPH}{code:X}")));
    }
    entries().find(|entry| entry.code == code && !entry.is_alias).map(|entry| Cow::Borrowed(entry.name))
}

/// All characters that have a name here, ideographs apart, with that name.
pub fn all() -> impl Iterator<Item = (char, &'static str)> {
    entries().filter(|entry| !entry.is_alias).filter_map(|entry| Some((char::from_u32(entry.code)?, entry.name)))
}

struct Entry {
    code: u32,
    name: &'static str,
    is_alias: bool,
}

fn entries() -> impl Iterator<Item = Entry> {
    let mut next = 0;
    NAMES.lines().filter_map(move |line| {
        if let Some(code) = line.strip_prefix('@') {
            next = u32::from_str_radix(code, 16).ok()?;
            return None;
        }
        if let Some(alias) = line.strip_prefix('=') {
            let (code, name) = alias.split_once(' ')?;
            return Some(Entry { code: u32::from_str_radix(code, 16).ok()?, name, is_alias: true });
        }
        next += 1;
        Some(Entry { code: next - 1, name: line, is_alias: false })
    })
}

/// Four or five capital hexadecimal digits, of an ideograph that exists.
fn ideograph(digits: &str) -> Option<char> {
    let capital = digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'A'..=b'F'));
    let code = u32::from_str_radix(digits, 16).ok().filter(|_| capital && matches!(digits.len(), 4 | 5))?;
    IDEOGRAPHS.iter().any(|range| range.contains(&code)).then(|| char::from_u32(code)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{all, character, name};

    #[test]
    fn names_in_capitals_or_not() {
        assert_eq!(character("GREEK SMALL LETTER ALPHA"), Some('α'));
        assert_eq!(character("Greek Small Letter Alpha"), Some('α'));
        assert_eq!(character("rightwards arrow"), Some('→'));
        assert_eq!(character("BOX DRAWINGS LIGHT HORIZONTAL"), Some('─'));
        assert_eq!(character("SNAKE"), Some('🐍'));
        assert_eq!(character("BULLET"), Some('•'));
        assert_eq!(character("EM DASH"), Some('—'));
        assert_eq!(character("LATIN SMALL LETTER E WITH ACUTE"), Some('é'));
    }

    #[test]
    fn second_names_lead_to_characters_but_not_back() {
        assert_eq!(character("line feed"), Some('\n'));
        assert_eq!(character("NBSP"), Some('\u{a0}'));
        assert_eq!(name('\u{a0}').as_deref(), Some("NO-BREAK SPACE"));
        assert_eq!(name('\n'), None);
    }

    #[test]
    fn ideographs_go_by_rule() {
        assert_eq!(character("CJK UNIFIED IDEOGRAPH-4E2D"), Some('中'));
        assert_eq!(character("CJK UNIFIED IDEOGRAPH-4e2d"), None);
        assert_eq!(character("CJK UNIFIED IDEOGRAPH-0041"), None);
        assert_eq!(name('中').as_deref(), Some("CJK UNIFIED IDEOGRAPH-4E2D"));
    }

    #[test]
    fn everything_else_is_unknown() {
        for unknown in ["", "@20", "=0A LINE FEED", "GREEK  SMALL LETTER ALPHA", "NO SUCH CHARACTER"] {
            assert_eq!(character(unknown), None, "{unknown}");
        }
        assert_eq!(name('ሀ'), None);
    }

    #[test]
    fn every_name_leads_back_to_its_character() {
        let mut count = 0;
        for (known, its_name) in all() {
            assert_eq!(character(its_name), Some(known));
            assert_eq!(name(known).as_deref(), Some(its_name));
            count += 1;
        }
        assert!(count > 1500, "only {count} names");
    }

    #[test]
    fn ascii_is_complete() {
        for byte in 0x20..=0x7e_u8 {
            assert!(name(char::from(byte)).is_some(), "{byte:#x}");
        }
    }
}
