//! The text of a pattern or of a replacement, token by token: a character, or a backslash and one.

use crate::vm::types::text;

/// What is wrong with a text.
pub enum Bad {
    /// It is no pattern: why, and where.
    Pattern(String, usize),
    /// A number is too large.
    Overflow(&'static str),
    /// A flag doesn't fit.
    Value(&'static str),
    /// There is no such group.
    Index(String),
    /// It nests too deep.
    Deep,
}

/// A token.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Token {
    /// The character, or the one after the backslash.
    pub c: char,
    /// Whether a backslash stands before.
    pub escaped: bool,
}

impl Token {
    /// How many characters it has.
    pub fn len(self) -> usize {
        1 + usize::from(self.escaped)
    }

    /// Its text.
    pub fn text(self) -> String {
        if self.escaped { format!("\\{}", self.c) } else { self.c.to_string() }
    }
}

/// The text and where reading stands.
pub struct Source {
    text: Vec<char>,
    /// Whether it is a string, not bytes.
    pub is_text: bool,
    index: usize,
    /// The next token.
    pub next: Option<Token>,
}

impl Source {
    /// Reads from the start.
    pub fn new(text: Vec<char>, is_text: bool) -> Result<Source, Bad> {
        let mut source = Source { text, is_text, index: 0, next: None };
        source.advance()?;
        Ok(source)
    }

    fn advance(&mut self) -> Result<(), Bad> {
        self.next = match self.text.get(self.index) {
            None => None,
            Some('\\') => match self.text.get(self.index + 1) {
                Some(c) => {
                    self.index += 2;
                    Some(Token { c: *c, escaped: true })
                }
                None => {
                    return Err(Bad::Pattern("bad escape (end of pattern)".to_string(), self.text.len() - 1));
                }
            },
            Some(c) => {
                self.index += 1;
                Some(Token { c: *c, escaped: false })
            }
        };
        Ok(())
    }

    /// Takes the next token.
    pub fn get(&mut self) -> Result<Option<Token>, Bad> {
        let token = self.next;
        self.advance()?;
        Ok(token)
    }

    /// Whether the next token is this character, without a backslash.
    pub fn is_next(&self, c: char) -> bool {
        self.next == Some(Token { c, escaped: false })
    }

    /// Takes the next token if it is this character.
    pub fn take(&mut self, c: char) -> Result<bool, Bad> {
        let found = self.is_next(c);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    /// Takes up to so many characters of a kind.
    pub fn take_while(&mut self, most: usize, is: fn(char) -> bool) -> Result<String, Bad> {
        let mut out = String::new();
        for _ in 0..most {
            match self.next {
                Some(Token { c, escaped: false }) if is(c) => out.push(c),
                _ => break,
            }
            self.advance()?;
        }
        Ok(out)
    }

    /// Takes a name up to what ends it.
    pub fn take_until(&mut self, end: char, what: &str) -> Result<String, Bad> {
        let mut out = String::new();
        loop {
            match self.get()? {
                None if out.is_empty() => return Err(self.bad(format!("missing {what}"), 0)),
                None => {
                    let length = out.chars().count();
                    return Err(self.bad(format!("missing {end}, unterminated name"), length));
                }
                Some(Token { c, escaped: false }) if c == end => {
                    if out.is_empty() {
                        return Err(self.bad(format!("missing {what}"), 1));
                    }
                    return Ok(out);
                }
                Some(token) => out.push_str(&token.text()),
            }
        }
    }

    /// Where the next token begins.
    pub fn tell(&self) -> usize {
        self.index - self.next.map_or(0, Token::len)
    }

    /// Goes on reading at a place.
    pub fn seek(&mut self, index: usize) -> Result<(), Bad> {
        self.index = index;
        self.advance()
    }

    /// An error so many characters before the next token.
    pub fn bad(&self, message: impl Into<String>, before: usize) -> Bad {
        let message = message.into();
        let message = if self.is_text { message } else { escaped(&message) };
        Bad::Pattern(message, self.tell().saturating_sub(before))
    }

    /// Refuses what can't be a group's name.
    pub fn check_name(&self, name: &str, before: usize) -> Result<(), Bad> {
        if (self.is_text || name.is_ascii()) && text::is_identifier(name) {
            return Ok(());
        }
        let shown = if self.is_text { text::quoted(name) } else { text::ascii(&text::quoted(name)) };
        Err(self.bad(format!("bad character in group name {shown}"), name.chars().count() + before))
    }
}

fn escaped(message: &str) -> String {
    message.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("\\x{:02x}", u32::from(c)) }).collect()
}
