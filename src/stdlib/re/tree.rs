//! A pattern as a tree.

use crate::vm::types::text::unicode;

/// No upper bound.
pub const UNBOUNDED: u32 = u32::MAX;

/// The flags, as numbers.
#[allow(missing_docs)]
pub mod flag {
    pub const IGNORECASE: u32 = 2;
    pub const LOCALE: u32 = 4;
    pub const MULTILINE: u32 = 8;
    pub const DOTALL: u32 = 16;
    pub const UNICODE: u32 = 32;
    pub const VERBOSE: u32 = 64;
    pub const DEBUG: u32 = 128;
    pub const ASCII: u32 = 256;
    /// Which characters are letters: one of them.
    pub const TYPE: u32 = ASCII | LOCALE | UNICODE;
    /// Those that can't be set for a part.
    pub const GLOBAL: u32 = DEBUG;
}

/// How letters are compared.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Case {
    /// As they are.
    Exact,
    /// ASCII letters without their case.
    Ascii,
    /// All letters without their case.
    Unicode,
}

/// A kind of character.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Kind {
    Digit,
    Space,
    Word,
}

/// A member of a set.
#[derive(Clone, PartialEq, Debug)]
pub enum Member {
    /// From one code to another.
    Range(u32, u32),
    /// A kind, or all that is not of it; whether only ASCII counts.
    Kind { kind: Kind, negative: bool, ascii: bool },
}

/// A set of characters.
#[derive(Clone, PartialEq, Debug)]
pub struct Set {
    pub members: Vec<Member>,
    pub negative: bool,
    pub case: Case,
}

/// A place that a pattern may ask for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Place {
    /// `\A`, or `^`
    Start,
    /// `^` with MULTILINE
    LineStart,
    /// `\Z`
    End,
    /// `$`
    LastLineEnd,
    /// `$` with MULTILINE
    LineEnd,
    /// `\b`, `\B`; whether only ASCII counts
    Boundary { negative: bool, ascii: bool },
}

/// Which of its possible lengths a repetition prefers.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Greed {
    Greedy,
    Lazy,
    /// The longest, and no other.
    Possessive,
}

/// A part of a pattern.
#[derive(Clone, PartialEq, Debug)]
pub enum Node {
    Set(Set),
    /// `.`, with or without line ends.
    Any(bool),
    Sequence(Vec<Node>),
    Branch(Vec<Node>),
    Repeat {
        node: Box<Node>,
        least: u32,
        most: u32,
        greed: Greed,
    },
    /// A group, captured if it has a number.
    Group {
        number: Option<usize>,
        node: Box<Node>,
        plain: bool,
    },
    Look {
        ahead: bool,
        negative: bool,
        node: Box<Node>,
    },
    Atomic(Box<Node>),
    Reference {
        group: usize,
        case: Case,
    },
    Condition {
        group: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
    At(Place),
    Never,
}

impl Node {
    /// One character.
    pub fn literal(code: u32, case: Case) -> Node {
        Node::Set(Set { members: vec![Member::Range(code, code)], negative: false, case })
    }

    /// The least and the most characters that it matches, where references may be of any length.
    pub fn width(&self, groups: &[(u32, u32)]) -> (u32, u32) {
        match self {
            Node::Set(_) | Node::Any(_) => (1, 1),
            Node::Sequence(nodes) => nodes.iter().fold((0, 0), |(low, high), node| {
                let (more_low, more_high) = node.width(groups);
                (low.saturating_add(more_low), high.saturating_add(more_high))
            }),
            Node::Branch(nodes) => {
                let widths = nodes.iter().map(|node| node.width(groups));
                let both = widths.reduce(|(low, high), (l, h)| (low.min(l), high.max(h)));
                both.unwrap_or((0, 0))
            }
            Node::Repeat { node, least, most, .. } => {
                let (low, high) = node.width(groups);
                let high = if high == 0 { 0 } else { high.saturating_mul(*most) };
                (low.saturating_mul(*least), high)
            }
            Node::Group { node, .. } | Node::Atomic(node) => node.width(groups),
            Node::Reference { group, .. } => groups.get(*group).copied().unwrap_or((0, UNBOUNDED)),
            Node::Condition { yes, no, .. } => {
                let ((a, b), (c, d)) = (yes.width(groups), no.width(groups));
                (a.min(c), b.max(d))
            }
            Node::Look { .. } | Node::At(_) | Node::Never => (0, 0),
        }
    }
}

impl Kind {
    /// Whether a character is of the kind.
    pub fn has(self, code: u32, ascii: bool) -> bool {
        if code < 128 || ascii {
            let Ok(byte) = u8::try_from(code) else { return false };
            return match self {
                Kind::Digit => byte.is_ascii_digit(),
                Kind::Space => matches!(byte, b' ' | b'\t'..=b'\r') || (!ascii && matches!(byte, 0x1c..=0x1f)),
                Kind::Word => byte.is_ascii_alphanumeric() || byte == b'_',
            };
        }
        let Some(c) = char::from_u32(code) else { return false };
        match self {
            Kind::Digit => unicode::decimal(c).is_some(),
            Kind::Space => unicode::is_space(c),
            Kind::Word => unicode::is_alphanumeric(c),
        }
    }
}

impl Set {
    /// Whether a character is in it.
    pub fn has(&self, code: u32) -> bool {
        let found = match self.case {
            Case::Exact => self.lists(code),
            Case::Ascii => {
                self.lists(code)
                    || u8::try_from(code)
                        .is_ok_and(|byte| byte.is_ascii_alphabetic() && self.lists(u32::from(byte ^ 0x20)))
            }
            Case::Unicode => self.lists(code) || variants(code).into_iter().any(|variant| self.lists(variant)),
        };
        found != self.negative
    }

    fn lists(&self, code: u32) -> bool {
        self.members.iter().any(|member| match member {
            Member::Range(low, high) => (*low..=*high).contains(&code),
            Member::Kind { kind, negative, ascii } => kind.has(code, *ascii) != *negative,
        })
    }

    /// Its only character.
    pub fn only(&self) -> Option<u32> {
        match self.members[..] {
            [Member::Range(low, high)] if low == high && !self.negative && self.case == Case::Exact => Some(low),
            _ => None,
        }
    }
}

/// Letters that have the same lower case although no simple mapping says so.
const KIN: &[&[u32]] = &[
    &[0x69, 0x131],
    &[0x73, 0x17f],
    &[0xb5, 0x3bc],
    &[0x345, 0x3b9, 0x1fbe],
    &[0x390, 0x1fd3],
    &[0x3b0, 0x1fe3],
    &[0x3b2, 0x3d0],
    &[0x3b5, 0x3f5],
    &[0x3b8, 0x3d1],
    &[0x3ba, 0x3f0],
    &[0x3c0, 0x3d6],
    &[0x3c1, 0x3f1],
    &[0x3c2, 0x3c3],
    &[0x3c6, 0x3d5],
    &[0x1e61, 0x1e9b],
    &[0xfb05, 0xfb06],
];

/// The lower case of a character, where that is one character.
pub fn lower(code: u32) -> u32 {
    if code < 128 {
        return u32::from((code as u8).to_ascii_lowercase());
    }
    let Some(c) = char::from_u32(code) else { return code };
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(single), None) => single.into(),
        // Only the capital I with a dot has two.
        (Some(first), Some(_)) => first.into(),
        _ => code,
    }
}

fn upper(code: u32) -> u32 {
    let Some(c) = char::from_u32(code) else { return code };
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(single), None) => single.into(),
        _ => code,
    }
}

/// The characters that a case-insensitive pattern takes for the same.
fn variants(code: u32) -> Vec<u32> {
    let low = lower(code);
    let mut all = vec![low, upper(low), upper(code)];
    if let Some(kin) = KIN.iter().find(|kin| kin.contains(&low)) {
        for relative in *kin {
            all.extend([*relative, upper(*relative)]);
        }
    }
    all
}

/// Whether two characters are the same to a reference.
pub fn same(a: u32, b: u32, case: Case) -> bool {
    a == b
        || match case {
            Case::Exact => false,
            Case::Ascii => a < 128 && b < 128 && lower(a) == lower(b),
            Case::Unicode => lower(a) == lower(b),
        }
}
