//! Escape sequences: which strings can't be decoded, and which sequences mean nothing.

use super::diagnosis::{Parsed, Parser};
use super::node::{Kind, NodeId};
use super::token::{Class, Token};
use crate::source::Span;

/// The bad habits in a text's strings.
pub fn warnings(source: &str, tokens: &[Token]) -> Vec<(String, Span)> {
    let mut warnings = Vec::new();
    let mut raw = Vec::new();
    for token in tokens {
        let text = source.get(token.start as usize..token.end as usize).unwrap_or_default();
        let span = Span::new(token.start, token.end);
        match token.class {
            Class::FormatStart => raw.push(text.contains(['r', 'R'])),
            Class::FormatEnd => {
                raw.pop();
            }
            Class::FormatText if raw.last() == Some(&false) && text.contains('\\') => {
                let brace = source.as_bytes().get(token.end as usize).copied();
                warnings.extend(first_odd(text, false).map(|message| (message, span)));
                if text.ends_with('\\')
                    && !text.ends_with("\\\\")
                    && let Some(c @ (b'{' | b'}')) = brace
                {
                    warnings.push((format!("invalid escape sequence '\\{}'", c as char), span));
                }
            }
            Class::String if text.contains('\\') => {
                let (prefix, content) = split(text);
                if !prefix.contains(['r', 'R']) {
                    warnings.extend(first_odd(content, prefix.contains(['b', 'B'])).map(|message| (message, span)));
                }
            }
            _ => {}
        }
    }
    warnings
}

/// A string's prefix, and what is between its quotes.
fn split(text: &str) -> (&str, &str) {
    let (prefix, rest) = text.split_at(text.find(['"', '\'']).unwrap_or(0));
    let quotes = if rest.starts_with("\"\"\"") || rest.starts_with("'''") { 3 } else { 1 };
    (prefix, rest.get(quotes..rest.len().saturating_sub(quotes)).unwrap_or_default())
}

/// The first sequence that stands for itself.
fn first_odd(content: &str, bytes: bool) -> Option<String> {
    let mut characters = content.chars().peekable();
    while let Some(c) = characters.next() {
        if c != '\\' {
            continue;
        }
        match characters.next()? {
            '\n' | '\r' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => {}
            'u' | 'U' | 'N' if !bytes => {}
            c @ '0'..='7' => {
                let mut digits = String::from(c);
                while digits.len() < 3
                    && let Some(c @ '0'..='7') = characters.peek()
                {
                    digits.push(*c);
                    characters.next();
                }
                if digits.len() == 3 && c > '3' {
                    return Some(format!("invalid octal escape sequence '\\{digits}'"));
                }
            }
            c => return Some(format!("invalid escape sequence '\\{c}'")),
        }
    }
    None
}

/// The message about a `\N{…}` that names no character, and the string that it belongs to. `at` lies within it.
pub fn unknown_name(source: &str, tokens: &[Token], at: u32) -> Option<(String, Span)> {
    let index = tokens.iter().position(|token| {
        token.start <= at && at < token.end && matches!(token.class, Class::String | Class::FormatText)
    })?;
    let token = tokens[index];
    let text = source.get(token.start as usize..token.end as usize)?;
    let content = if token.class == Class::String { split(text).1 } else { text };
    let start = token.start as usize + (content.as_ptr() as usize - text.as_ptr() as usize);
    let before = source.get(start..at as usize)?;
    let begin = before.rfind("\\N{").unwrap_or(before.len());
    let name = source.get(start + begin..)?.split('}').next()?;
    let position: usize = before[..begin].chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum();
    let end = position + name.len();
    let message = format!(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position {position}-{end}: unknown Unicode character \
         name"
    );
    let place = match token.class {
        Class::String => token,
        // In an f-string CPython points at its end.
        _ => *tokens[index..].iter().find(|token| token.class == Class::FormatEnd)?,
    };
    Some((message, Span::new(place.start, place.end)))
}

/// Why a string's content can't be decoded.
fn undecodable(content: &str, bytes: bool) -> Option<String> {
    let mut rest = content;
    // CPython counts in a text where every character beyond ASCII has become `\UXXXXXXXX`.
    let mut at = 0;
    while let Some(c) = rest.chars().next() {
        let skip = |rest: &str, count: usize| rest.chars().skip(count).map(char::len_utf8).sum::<usize>();
        if c != '\\' {
            at += if c.is_ascii() || bytes { 1 } else { 10 };
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let Some(kind) = rest[1..].chars().next() else { break };
        let wanted = match kind {
            'x' => 2,
            'u' if !bytes => 4,
            'U' if !bytes => 8,
            _ => 0,
        };
        if wanted > 0 {
            let digits = rest[2..].chars().take(wanted).take_while(char::is_ascii_hexdigit).count();
            let error = |end: usize, what: &str| {
                let end = at + end;
                Some(format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {at}-{end}: {what}"))
            };
            if digits < wanted {
                if bytes {
                    return Some(format!("(value error) invalid \\x escape at position {at}"));
                }
                let shape = "X".repeat(wanted);
                return error(1 + digits, &format!("truncated \\{kind}{shape} escape"));
            }
            if kind == 'U' && u32::from_str_radix(&rest[2..10], 16).is_ok_and(|code| code > 0x10ffff) {
                return error(9, "illegal Unicode character");
            }
            at += 2 + wanted;
            rest = &rest[2 + wanted..];
        } else if kind == 'N' && !bytes {
            let name = rest[2..].strip_prefix('{');
            let close = name.and_then(|name| name.find('}'));
            match (name, close) {
                (Some(_), Some(close)) if close > 0 => {
                    at += 4 + close;
                    rest = &rest[4 + close..];
                }
                (name, close) => {
                    let end = match (name, close) {
                        (Some(_), Some(_)) => at + 3,
                        (Some(name), None) => at + 2 + name.len(),
                        _ => at + 1,
                    };
                    return Some(format!(
                        "(unicode error) 'unicodeescape' codec can't decode bytes in position {at}-{end}: malformed \\N \
                         character escape"
                    ));
                }
            }
        } else {
            let _ = skip;
            at += 1 + if kind.is_ascii() { 1 } else { 10 };
            rest = &rest[1 + kind.len_utf8()..];
        }
    }
    None
}

impl<'p> Parser<'p> {
    /// A plain string.
    pub(super) fn plain_string(&mut self, string: NodeId) -> Parsed {
        let (prefix, content) = split(self.node_text(string));
        let bytes = prefix.contains(['b', 'B']);
        if bytes && !content.is_ascii() {
            let place = self.range(string, string);
            return Err(self.error("bytes can only contain ASCII literal characters", place));
        }
        match undecodable(content, bytes) {
            Some(message) if !prefix.contains(['r', 'R']) => Err(self.error(message, self.range(string, string))),
            _ => Ok(Some(string)),
        }
    }

    /// An f-string: the text between its fields.
    pub(super) fn format_string(&mut self, string: NodeId) -> Parsed {
        let node = self.nodes[string as usize].clone();
        let mut raw = Vec::new();
        for index in node.start as usize..node.end as usize {
            let token = self.tokens.tokens[index];
            match token.class {
                Class::FormatStart => raw.push(self.text(&token).contains(['r', 'R'])),
                Class::FormatEnd => {
                    raw.pop();
                }
                Class::FormatText if raw == [false] => {
                    if let Some(message) = undecodable(self.text(&token), false) {
                        let place = self.place_of_token((node.end as usize).saturating_sub(1));
                        return Err(self.error(message, place));
                    }
                }
                _ => {}
            }
        }
        let id = self.node(Kind::FString, node.start, &[]);
        Ok(Some(id))
    }

    /// Strings side by side: all are bytes, or none is.
    pub(super) fn strings(&mut self, all: NodeId) -> Parsed {
        let children = self.nodes[all as usize].children.clone();
        let is_bytes =
            |id: &NodeId| self.kind(*id) == Kind::Literal && split(self.node_text(*id)).0.contains(['b', 'B']);
        let bytes = children.iter().filter(|id| is_bytes(id)).count();
        if bytes > 0 && bytes < children.len() {
            let place = self.place_of_last(self.reached.saturating_sub(1));
            return Err(self.error("cannot mix bytes and nonbytes literals", place));
        }
        let is_format = children.iter().any(|id| self.kind(*id) == Kind::FString);
        let start = self.nodes[all as usize].start;
        let id = self.node(if is_format { Kind::FString } else { Kind::Literal }, start, &[]);
        Ok(Some(id))
    }
}
