//! The encodings that are known, and their many names.

use crate::vm::{Raised, Vm};

/// The order of a wide code unit's bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Least first.
    Little,
    /// Most first.
    Big,
}

/// A character encoding. Where the order of bytes is not said, a mark tells it; without one it is little.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 after a mark.
    Utf8Sig,
    /// UTF-16.
    Utf16(Option<Order>),
    /// UTF-32.
    Utf32(Option<Order>),
    /// ASCII.
    Ascii,
    /// ISO 8859-1.
    Latin1,
    /// Windows' western one.
    Cp1252,
    /// The text of a literal.
    Escape {
        /// Whether of a raw one, in which only `\u` and `\U` escape.
        raw: bool,
    },
}

/// Codecs that exist in CPython and are not between text and bytes.
const NOT_TEXT: &[&str] = &["hex", "base64", "bz2", "zlib", "zip", "uu", "quopri", "rot13"];

impl Encoding {
    /// The encoding of a name.
    pub fn named(vm: &mut Vm, name: &str, function: &str) -> Result<Encoding, Raised> {
        // The common spelling first.
        if matches!(name, "utf-8" | "utf8") {
            return Ok(Encoding::Utf8);
        }
        let key: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        let key = key.to_ascii_lowercase();
        Ok(match key.as_str() {
            "utf8" | "u8" | "utf" | "cp65001" | "utf8ucs2" | "utf8ucs4" => Encoding::Utf8,
            "utf8sig" => Encoding::Utf8Sig,
            "utf16" | "u16" => Encoding::Utf16(None),
            "utf16le" | "unicodelittleunmarked" => Encoding::Utf16(Some(Order::Little)),
            "utf16be" | "unicodebigunmarked" => Encoding::Utf16(Some(Order::Big)),
            "utf32" | "u32" => Encoding::Utf32(None),
            "utf32le" => Encoding::Utf32(Some(Order::Little)),
            "utf32be" => Encoding::Utf32(Some(Order::Big)),
            "ascii" | "usascii" | "us" | "646" | "ansix341968" | "ansix341986" | "iso646us" | "isoir6" | "cp367" => {
                Encoding::Ascii
            }
            "latin1" | "latin" | "l1" | "iso88591" | "isoir100" | "8859" | "cp819" | "ibm819" => Encoding::Latin1,
            "cp1252" | "1252" | "windows1252" => Encoding::Cp1252,
            "unicodeescape" => Encoding::Escape { raw: false },
            "rawunicodeescape" => Encoding::Escape { raw: true },
            other if NOT_TEXT.contains(&other.trim_end_matches("codec")) => {
                return Err(vm.lookup_error(format!(
                    "'{name}' is not a text encoding; use codecs.{function}() to handle arbitrary codecs"
                )));
            }
            _ => return Err(vm.lookup_error(format!("unknown encoding: {name}"))),
        })
    }

    /// The name in error messages.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => "utf-8",
            Encoding::Utf16(None) => "utf-16",
            Encoding::Utf16(Some(Order::Little)) => "utf-16-le",
            Encoding::Utf16(Some(Order::Big)) => "utf-16-be",
            Encoding::Utf32(None) => "utf-32",
            Encoding::Utf32(Some(Order::Little)) => "utf-32-le",
            Encoding::Utf32(Some(Order::Big)) => "utf-32-be",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Cp1252 => "charmap",
            Encoding::Escape { raw: false } => "unicodeescape",
            Encoding::Escape { raw: true } => "rawunicodeescape",
        }
    }
}

/// Windows-1252 from 0x80 to 0x9f; the five that are undefined are zero.
pub const CP1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];
