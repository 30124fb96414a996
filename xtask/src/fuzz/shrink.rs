//! Makes a program smaller while something about it stays.
//!
//! It knows only lines, indentation and brackets, so it takes any text.

use std::time::{Duration, Instant};

/// How long it tries.
const PATIENCE: Duration = Duration::from_secs(10);

/// The smallest program found of which `holds` is still true.
pub fn shrink(program: &str, mut holds: impl FnMut(&str) -> bool) -> String {
    let end = Instant::now() + PATIENCE;
    let mut best = program.to_string();
    loop {
        let before = best.len();
        for candidates in [blocks, bodies, insides, words] {
            let mut at = 0;
            while Instant::now() < end {
                let Some(candidate) = candidates(&best, at) else { break };
                match candidate {
                    Some(smaller) if smaller.len() < best.len() && holds(&smaller) => best = smaller,
                    _ => at += 1,
                }
            }
        }
        if best.len() == before || Instant::now() >= end {
            return best;
        }
    }
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The lines of a statement that begins at a line: itself and what is indented below it.
fn extent(lines: &[&str], start: usize) -> usize {
    let own = depth(lines[start]);
    let inside = lines[start + 1..].iter().take_while(|line| depth(line) > own).count();
    start + 1 + inside
}

/// Without the n-th statement, or with `pass` for it.
fn blocks(text: &str, at: usize) -> Option<Option<String>> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let start = at / 2;
    let own = depth(lines.get(start)?);
    let end = extent(&lines, start);
    let pass = format!("{}pass\n", " ".repeat(own));
    let middle = if at.is_multiple_of(2) { "" } else { pass.as_str() };
    Some(Some(lines[..start].concat() + middle + &lines[end..].concat()))
}

/// With the n-th compound statement's body in its place.
fn bodies(text: &str, at: usize) -> Option<Option<String>> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let own = depth(lines.get(at)?);
    let end = extent(&lines, at);
    if end == at + 1 {
        return Some(None);
    }
    let inner = depth(lines[at + 1]);
    if inner <= own {
        return Some(None);
    }
    // Its other clauses go with their head.
    let mut behind = end;
    let clause = |line: &str| ["except", "else", "finally", "elif"].iter().any(|word| line.trim().starts_with(word));
    while lines.get(behind).is_some_and(|line| depth(line) == own && clause(line)) {
        behind = extent(&lines, behind);
    }
    let body: String = lines[at + 1..end].iter().map(|line| format!("{}{}", " ".repeat(own), &line[inner..])).collect();
    Some(Some(lines[..at].concat() + &body + &lines[behind..].concat()))
}

/// With the n-th bracket gone, emptied, or replaced by what is in it or a part of that.
fn insides(text: &str, at: usize) -> Option<Option<String>> {
    const WAYS: usize = 7;
    let start = text.char_indices().filter(|(_, c)| "([{".contains(*c)).nth(at / WAYS)?.0;
    let Some(end) = closing(&text[start..]).map(|length| start + length) else { return Some(None) };
    let inside = &text[start + 1..end - 1];
    let parts = parts(inside);
    let (open, close) = (&text[start..=start], &text[end - 1..end]);
    let new = match at % WAYS {
        0 => String::new(),
        1 => "0".to_string(),
        2 => inside.to_string(),
        3 => format!("{open}{close}"),
        4 => parts.first().map(|part| format!("{open}{part}{close}"))?,
        5 => parts.last().map(|part| format!("{open}{part}{close}"))?,
        _ => parts.iter().skip(1).copied().collect::<Vec<_>>().join(",").trim().to_string(),
    };
    let new = if at % WAYS == 6 { format!("{open}{new}{close}") } else { new };
    Some(Some(format!("{}{new}{}", &text[..start], &text[end..])))
}

/// Without the n-th word or sign, or with 0 for it.
fn words(text: &str, at: usize) -> Option<Option<String>> {
    let mut spans = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        if c.is_alphanumeric() || c == '_' || c == '.' {
            while let Some((i, c)) = chars.next_if(|(_, c)| c.is_alphanumeric() || *c == '_' || *c == '.') {
                end = i + c.len_utf8();
            }
        } else if c.is_whitespace() {
            continue;
        }
        spans.push((start, end));
    }
    let (start, end) = *spans.get(at / 2)?;
    let new = if at.is_multiple_of(2) { "" } else { "0" };
    Some(Some(format!("{}{new}{}", &text[..start], &text[end..])))
}

/// How long the bracket at the start is, with both ends.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// What commas part, outside of brackets.
fn parts(text: &str) -> Vec<&str> {
    let (mut open, mut start, mut parts) = (0, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' => open -= 1,
            ',' if open == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::shrink;

    #[test]
    fn what_does_not_matter_goes() {
        let program = "import a\nif x:\n    for i in [1, f(2, 3)]:\n        boom(1, 2)\nelse:\n    print(4)\n";
        assert_eq!(shrink(program, |text| text.contains("boom")).trim(), "boom");
    }
}
