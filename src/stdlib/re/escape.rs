//! What a backslash means in a pattern.

use super::parse::Parser;
use super::source::{Bad, Source, Token};
use super::tree::{Kind, Member, Node, Place, Set};

/// What an escape stands for inside a set.
pub enum Escape {
    /// A character.
    Literal(u32),
    /// A kind of characters, or all others.
    Kind(Kind, bool),
}

/// The control character that a letter stands for.
pub fn control(c: char) -> Option<char> {
    Some(match c {
        'a' => '\x07',
        'b' => '\x08',
        'f' => '\x0c',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\x0b',
        '\\' => '\\',
        _ => return None,
    })
}

fn kind(c: char) -> Option<(Kind, bool)> {
    Some(match c {
        'd' => (Kind::Digit, false),
        'D' => (Kind::Digit, true),
        's' => (Kind::Space, false),
        'S' => (Kind::Space, true),
        'w' => (Kind::Word, false),
        'W' => (Kind::Word, true),
        _ => return None,
    })
}

fn is_octal(c: char) -> bool {
    matches!(c, '0'..='7')
}

impl Source {
    fn bad_escape(&self, text: &str) -> Bad {
        self.bad(format!("bad escape {text}"), text.chars().count())
    }

    /// A character by its number, or by its name.
    fn numbered(&mut self, token: Token) -> Result<Option<u32>, Bad> {
        let digits = match token.c {
            'x' => 2,
            'u' if self.is_text => 4,
            'U' if self.is_text => 8,
            'N' if self.is_text => return self.named().map(Some),
            _ => return Ok(None),
        };
        let number = self.take_while(digits, |c| c.is_ascii_hexdigit())?;
        let text = format!("\\{}{number}", token.c);
        if number.len() != digits {
            return Err(self.bad(format!("incomplete escape {text}"), text.len()));
        }
        match u32::from_str_radix(&number, 16) {
            Ok(code) if code <= 0x10_ffff => Ok(Some(code)),
            _ => Err(self.bad_escape(&text)),
        }
    }

    fn named(&mut self) -> Result<u32, Bad> {
        if !self.take('{')? {
            return Err(self.bad("missing {", 0));
        }
        let name = self.take_until('}', "character name")?;
        if let Some(c) = unicode_names2::character(&name) {
            return Ok(c.into());
        }
        let shown = crate::vm::types::text::quoted(&name);
        Err(self.bad(format!("undefined character name {shown}"), name.chars().count() + 4))
    }

    fn octal(&self, digits: &str) -> Result<u32, Bad> {
        match u32::from_str_radix(digits, 8) {
            Ok(code) if code <= 0o377 => Ok(code),
            _ => {
                let text = format!("octal escape value \\{digits} outside of range 0-0o377");
                Err(self.bad(text, digits.len() + 1))
            }
        }
    }

    /// An escape inside a set.
    pub fn set_escape(&mut self, token: Token) -> Result<Escape, Bad> {
        if let Some(c) = control(token.c) {
            return Ok(Escape::Literal(c.into()));
        }
        if let Some((kind, negative)) = kind(token.c) {
            return Ok(Escape::Kind(kind, negative));
        }
        if let Some(code) = self.numbered(token)? {
            return Ok(Escape::Literal(code));
        }
        if is_octal(token.c) {
            let digits = format!("{}{}", token.c, self.take_while(2, is_octal)?);
            return self.octal(&digits).map(Escape::Literal);
        }
        if token.c.is_ascii_alphanumeric() {
            return Err(self.bad_escape(&token.text()));
        }
        Ok(Escape::Literal(token.c.into()))
    }
}

impl Parser {
    /// An escape outside of sets.
    pub(super) fn escape(&mut self, token: Token, flags: u32) -> Result<Node, Bad> {
        let ascii = self.is_ascii(flags);
        let case = self.case(flags);
        match token.c {
            'A' => return Ok(Node::At(Place::Start)),
            'Z' => return Ok(Node::At(Place::End)),
            'b' => return Ok(Node::At(Place::Boundary { negative: false, ascii })),
            'B' => return Ok(Node::At(Place::Boundary { negative: true, ascii })),
            _ => {}
        }
        if let Some((kind, negative)) = kind(token.c) {
            return Ok(Node::Set(Set { members: vec![Member::Kind { kind, negative, ascii }], negative: false, case }));
        }
        if let Some(c) = control(token.c) {
            return Ok(Node::literal(c.into(), case));
        }
        if let Some(code) = self.source.numbered(token)? {
            return Ok(Node::literal(code, case));
        }
        if token.c == '0' {
            let digits = format!("0{}", self.source.take_while(2, is_octal)?);
            return self.source.octal(&digits).map(|code| Node::literal(code, case));
        }
        if token.c.is_ascii_digit() {
            let mut digits = token.c.to_string();
            digits += &self.source.take_while(1, |c| c.is_ascii_digit())?;
            if digits.len() == 2 && digits.chars().all(is_octal) {
                digits += &self.source.take_while(1, is_octal)?;
                if digits.len() == 3 {
                    return self.source.octal(&digits).map(|code| Node::literal(code, case));
                }
            }
            let group = digits.parse().unwrap_or(usize::MAX);
            if group < self.widths.len() {
                self.check_reference(group, digits.len() + 1)?;
                return Ok(Node::Reference { group, case });
            }
            return Err(self.source.bad(format!("invalid group reference {digits}"), digits.len()));
        }
        if token.c.is_ascii_alphabetic() {
            return Err(self.source.bad_escape(&token.text()));
        }
        Ok(Node::literal(token.c.into(), case))
    }
}
