//! From the bytes in which the engine counts to the UTF-16 units in which the browser counts.

/// The position in UTF-16 units of the byte at `offset`; the end for an offset past it.
pub fn utf16_offset(text: &str, offset: u32) -> u32 {
    let mut offset = (offset as usize).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    text[..offset].encode_utf16().count() as u32
}

#[cfg(test)]
mod tests {
    use super::utf16_offset;

    #[test]
    fn characters_have_two_sizes() {
        let text = "a–😀b";
        assert_eq!([0, 1, 4, 8, 9, 99].map(|byte| utf16_offset(text, byte)), [0, 1, 2, 4, 5, 5]);
        assert_eq!(utf16_offset(text, 2), 1, "the middle of a character is its beginning");
    }
}
