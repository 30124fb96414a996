//! Floats from text, as `float("…")` reads them.

use crate::vm::types::int::parse::{to_ascii, without_underscores};
use crate::vm::types::text::unicode;

/// Reads a float, spaces around it allowed.
pub fn parse(text: &str) -> Option<f64> {
    let text = to_ascii(text.trim_matches(unicode::is_space))?;
    // Rust's grammar is the same but for underscores.
    without_underscores(&text, u8::is_ascii_digit)?.parse().ok()
}
