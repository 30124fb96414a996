//! Where a long line goes on in the next row.

/// The bytes at which new rows begin. Rows break after blanks, and within a word only where it is longer than a row;
/// blanks that end a row take no room. Where fonts differ about a character's width it counts as its widest.
pub fn breaks(text: &str, columns: usize) -> Vec<usize> {
    let columns = columns.max(2);
    let mut breaks = Vec::new();
    let mut used = 0;
    // The latest place in this row at which it may break, and how much of the row stands before it.
    let mut chance: Option<(usize, usize)> = None;
    let mut has_words = false;
    for (at, character) in text.char_indices() {
        let width = cells(character);
        let is_blank = character == ' ' || character == '\t';
        if !is_blank && used + width > columns {
            let (start, before) = chance.take().unwrap_or((at, used));
            breaks.push(start);
            // What is left of a blank that hung over the edge takes room no more.
            used = used.saturating_sub(before);
        }
        used += width;
        if !is_blank {
            has_words = true;
        } else if has_words {
            chance = Some((at + character.len_utf8(), used));
        }
    }
    breaks
}

/// How many columns a character takes at most.
fn cells(character: char) -> usize {
    match character {
        '\t' => 8,
        ' '..='~' => 1,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{a0}'..='\u{10ff}' => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::breaks;

    fn rows(text: &str, columns: usize) -> Vec<&str> {
        let mut starts = vec![0];
        starts.extend(breaks(text, columns));
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        starts.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect()
    }

    #[test]
    fn rows_break_between_words() {
        assert_eq!(rows("the quick brown fox", 10), ["the quick ", "brown fox"]);
        assert_eq!(rows("1234567890", 10), ["1234567890"]);
        assert_eq!(rows("", 10), [""]);
    }

    #[test]
    fn a_blank_at_the_edge_takes_no_room() {
        assert_eq!(rows("1234567890 12345", 10), ["1234567890 ", "12345"]);
        assert_eq!(rows("1234567890   12345", 10), ["1234567890   ", "12345"]);
    }

    #[test]
    fn a_long_word_breaks_anywhere() {
        assert_eq!(rows("aaaaaaaaaaaaaaaaaaaaaaaaa", 10), ["aaaaaaaaaa", "aaaaaaaaaa", "aaaaa"]);
        assert_eq!(rows("see aaaaaaaaaaaaaaa", 10), ["see ", "aaaaaaaaaa", "aaaaa"]);
    }

    #[test]
    fn an_indent_stays_with_its_text() {
        assert_eq!(rows("      abcdefgh", 10), ["      abcd", "efgh"]);
    }

    #[test]
    fn wide_characters_count_twice() {
        assert_eq!(rows("日本語日本語", 10), ["日本語日本", "語"]);
    }
}
