//! Lone surrogates. A Rust string can't hold them, a Python one can (`chr(0xd800)`, `errors="surrogateescape"`). They
//! are kept as 2048 private-use characters, which nothing else uses, and turned back wherever a script could
//! tell: `ord`, `repr`, encoding.

const FIRST: u32 = 0xd800;
const STAND_INS: u32 = 0x10_e000;
const COUNT: u32 = 0x800;

/// The character that stands for a surrogate; `None` if it isn't one.
pub fn stand_in(code: u32) -> Option<char> {
    let at = code.checked_sub(FIRST).filter(|at| *at < COUNT)?;
    char::from_u32(STAND_INS + at)
}

/// The surrogate that a character stands for.
pub fn code(c: char) -> Option<u32> {
    let at = (c as u32).checked_sub(STAND_INS).filter(|at| *at < COUNT)?;
    Some(FIRST + at)
}

/// What `ord` gives.
pub fn code_point(c: char) -> u32 {
    code(c).unwrap_or(c as u32)
}

/// What `chr` gives; `None` beyond Unicode.
pub fn character(code: u32) -> Option<char> {
    stand_in(code).or_else(|| char::from_u32(code))
}

/// Whether a text has a surrogate.
pub fn any(text: &str) -> bool {
    // Their UTF-8 begins with 0xF4, which hardly any text has.
    text.as_bytes().contains(&0xf4) && text.chars().any(|c| code(c).is_some())
}
