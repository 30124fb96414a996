//! Replacements: text with references to groups.

use super::escape::control;
use super::matched::Matched;
use super::source::{Bad, Source};
use super::subject::{Pieces, Regex};
use crate::vm::types::text;

/// A piece of a replacement.
enum Piece {
    Text(String),
    Group(usize),
}

/// A replacement that was read.
pub struct Template(Vec<Piece>);

impl Template {
    /// Reads a replacement for a pattern.
    pub fn parse(template: Vec<char>, regex: &Regex) -> Result<Template, Bad> {
        let mut source = Source::new(template, regex.is_text)?;
        let mut pieces = Vec::new();
        let mut literal = String::new();
        while let Some(token) = source.get()? {
            if !token.escaped {
                literal.push(token.c);
                continue;
            }
            let is_octal = |c: char| matches!(c, '0'..='7');
            let group = match token.c {
                'g' => Some(named(&mut source, regex)?),
                '0' => {
                    let digits = format!("0{}", source.take_while(2, |c| matches!(c, '0'..='7'))?);
                    literal.extend(char::from_u32(u32::from_str_radix(&digits, 8).unwrap_or_default() & 0xff));
                    None
                }
                '1'..='9' => {
                    let mut digits = format!("{}{}", token.c, source.take_while(1, |c| c.is_ascii_digit())?);
                    if digits.len() == 2 && digits.chars().all(is_octal) {
                        digits += &source.take_while(1, |c| matches!(c, '0'..='7'))?;
                    }
                    if digits.len() == 3 {
                        match u32::from_str_radix(&digits, 8) {
                            Ok(code @ 0..=0o377) => literal.extend(char::from_u32(code)),
                            _ => {
                                let text = format!("octal escape value \\{digits} outside of range 0-0o377");
                                return Err(source.bad(text, 4));
                            }
                        }
                        None
                    } else {
                        let group: usize = digits.parse().unwrap_or(usize::MAX);
                        if group > regex.groups {
                            return Err(source.bad(format!("invalid group reference {group}"), digits.len()));
                        }
                        Some(group)
                    }
                }
                c => {
                    match control(c) {
                        Some(control) => literal.push(control),
                        None if c.is_ascii_alphabetic() => return Err(source.bad(format!("bad escape \\{c}"), 2)),
                        None => literal.push_str(&token.text()),
                    }
                    None
                }
            };
            if let Some(group) = group {
                pieces.push(Piece::Text(std::mem::take(&mut literal)));
                pieces.push(Piece::Group(group));
            }
        }
        pieces.push(Piece::Text(literal));
        Ok(Template(pieces))
    }

    /// Appends the replacement of a match.
    pub fn expand(&self, found: &Matched, out: &mut Pieces) {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) if found.regex.is_text => out.text.push_str(text),
                Piece::Text(text) => out.bytes.extend(text.chars().map(|c| c as u8)),
                Piece::Group(group) => {
                    if let Some((start, end)) = found.span(*group) {
                        found.subject.append(out, start, end);
                    }
                }
            }
        }
    }
}

fn named(source: &mut Source, regex: &Regex) -> Result<usize, Bad> {
    if !source.take('<')? {
        return Err(source.bad("missing <", 0));
    }
    let name = source.take_until('>', "group name")?;
    let length = name.chars().count();
    let group = if name.bytes().all(|b| b.is_ascii_digit()) {
        name.parse().unwrap_or(usize::MAX)
    } else {
        source.check_name(&name, 1)?;
        match regex.names.iter().find(|(known, _)| *known == name) {
            Some((_, group)) => *group,
            None => return Err(Bad::Index(format!("unknown group name {}", text::quoted(&name)))),
        }
    };
    if group > regex.groups {
        return Err(source.bad(format!("invalid group reference {name}"), length + 1));
    }
    Ok(group)
}
