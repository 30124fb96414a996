//! A pattern as instructions for the matcher.

use super::tree::{Case, Greed, Node, Place, Set, UNBOUNDED};

/// What one character must be.
#[derive(Debug)]
pub enum One {
    /// This one.
    Char(u32),
    /// Any.
    Any,
    /// Any but a line feed.
    AnyInLine,
    /// One of a set.
    Set(Set, Ascii),
}

/// Which ASCII characters a set has, one bit each.
#[derive(Debug, Clone, Copy)]
pub struct Ascii(u128);

impl One {
    /// Whether a character is such a one.
    #[inline]
    pub fn is(&self, code: u32) -> bool {
        match self {
            One::Char(wanted) => code == *wanted,
            One::Any => true,
            One::AnyInLine => code != 10,
            One::Set(_, Ascii(bits)) if code < 128 => bits >> code & 1 == 1,
            One::Set(set, _) => set.has(code),
        }
    }
}

/// An instruction.
#[derive(Debug)]
pub enum Op {
    /// One character.
    One(One),
    /// So many characters, then the next instruction; never more than fit.
    Run { one: One, least: u32, most: u32, greed: Greed },
    /// Goes on elsewhere.
    Jump(usize),
    /// Goes on with the first, and if that fails with the second.
    Split(usize, usize),
    /// Remembers the position as a group's start or end.
    Save(usize),
    /// Remembers the end of a group, the last that was closed.
    Close(usize),
    /// A place in the text.
    At(Place),
    /// What a group matched, again.
    Reference { group: usize, case: Case },
    /// Begins counting.
    Begin(usize),
    /// Once more, or on at `exit`.
    Loop { counter: usize, least: u32, most: u32, greed: Greed, exit: usize },
    /// Looks at what comes, or at what was so many characters before; the body follows, up to [`Op::Accept`].
    Look { behind: usize, negative: bool, end: usize },
    /// The body's first match and no other; it follows, up to [`Op::Accept`].
    Atomic { end: usize },
    /// Goes on if a group matched, else elsewhere.
    Condition { group: usize, no: usize },
    /// The end of a body or of the pattern.
    Accept,
    /// There is no match.
    Fail,
}

/// A pattern's instructions.
pub struct Program {
    /// The instructions.
    pub ops: Vec<Op>,
    /// How many counters they use.
    pub counters: usize,
    /// The character that every match begins with, if one is known.
    pub first: Option<u32>,
}

/// A lookbehind of a length that isn't known.
pub struct UnknownWidth;

/// Makes instructions of a tree.
pub fn compile(node: &Node, widths: &[(u32, u32)]) -> Result<Program, UnknownWidth> {
    let mut compiler = Compiler { ops: Vec::new(), counters: 0, widths };
    compiler.node(node)?;
    compiler.ops.push(Op::Accept);
    let first = first_of(&compiler.ops);
    Ok(Program { ops: compiler.ops, counters: compiler.counters, first })
}

fn first_of(ops: &[Op]) -> Option<u32> {
    for op in ops {
        match op {
            Op::Save(_) => {}
            Op::One(One::Char(c)) => return Some(*c),
            Op::Run { one: One::Char(c), least: 1.., .. } => return Some(*c),
            _ => return None,
        }
    }
    None
}

struct Compiler<'a> {
    ops: Vec<Op>,
    counters: usize,
    widths: &'a [(u32, u32)],
}

impl Compiler<'_> {
    fn one(node: &Node) -> Option<One> {
        Some(match node {
            Node::Any(true) => One::Any,
            Node::Any(false) => One::AnyInLine,
            Node::Set(set) => match set.only() {
                Some(code) => One::Char(code),
                None => One::Set(set.clone(), Ascii((0..128).filter(|c| set.has(*c)).fold(0, |bits, c| bits | 1 << c))),
            },
            Node::Group { number: None, node, .. } => return Self::one(node),
            _ => return None,
        })
    }

    /// Puts an instruction there that is known later.
    fn hole(&mut self) -> usize {
        self.ops.push(Op::Fail);
        self.ops.len() - 1
    }

    fn node(&mut self, node: &Node) -> Result<(), UnknownWidth> {
        if let Some(one) = Self::one(node) {
            self.ops.push(Op::One(one));
            return Ok(());
        }
        match node {
            Node::Set(_) | Node::Any(_) => {}
            Node::Sequence(nodes) => {
                for node in nodes {
                    self.node(node)?;
                }
            }
            Node::Branch(nodes) => self.branch(nodes)?,
            Node::Repeat { node, least, most, greed } => self.repeat(node, *least, *most, *greed)?,
            Node::Group { number: None, node, .. } => self.node(node)?,
            Node::Group { number: Some(number), node, .. } => {
                self.ops.push(Op::Save(number * 2));
                self.node(node)?;
                self.ops.push(Op::Close(*number));
            }
            Node::Look { ahead, negative, node } => {
                let behind = match (ahead, node.width(self.widths)) {
                    (true, _) => 0,
                    (false, (low, high)) if low == high => low as usize,
                    _ => return Err(UnknownWidth),
                };
                let hole = self.hole();
                self.node(node)?;
                self.ops.push(Op::Accept);
                self.ops[hole] = Op::Look { behind, negative: *negative, end: self.ops.len() };
            }
            Node::Atomic(node) => self.atomic(|this| this.node(node))?,
            Node::Reference { group, case } => self.ops.push(Op::Reference { group: *group, case: *case }),
            Node::Condition { group, yes, no } => {
                let test = self.hole();
                self.node(yes)?;
                let jump = self.hole();
                self.ops[test] = Op::Condition { group: *group, no: self.ops.len() };
                self.node(no)?;
                self.ops[jump] = Op::Jump(self.ops.len());
            }
            Node::At(place) => self.ops.push(Op::At(*place)),
            Node::Never => self.ops.push(Op::Fail),
        }
        Ok(())
    }

    fn atomic(&mut self, body: impl FnOnce(&mut Self) -> Result<(), UnknownWidth>) -> Result<(), UnknownWidth> {
        let hole = self.hole();
        body(self)?;
        self.ops.push(Op::Accept);
        self.ops[hole] = Op::Atomic { end: self.ops.len() };
        Ok(())
    }

    fn branch(&mut self, nodes: &[Node]) -> Result<(), UnknownWidth> {
        let mut jumps = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            if at + 1 == nodes.len() {
                self.node(node)?;
                break;
            }
            let split = self.hole();
            self.node(node)?;
            jumps.push(self.hole());
            self.ops[split] = Op::Split(split + 1, self.ops.len());
        }
        for jump in jumps {
            self.ops[jump] = Op::Jump(self.ops.len());
        }
        Ok(())
    }

    fn repeat(&mut self, node: &Node, least: u32, most: u32, greed: Greed) -> Result<(), UnknownWidth> {
        if let Some(one) = Self::one(node) {
            self.ops.push(Op::Run { one, least, most, greed });
            return Ok(());
        }
        if greed == Greed::Possessive {
            return self.atomic(|this| this.repeat(node, least, most, Greed::Greedy));
        }
        if (least, most) == (0, 1) {
            let split = self.hole();
            self.node(node)?;
            let (body, end) = (split + 1, self.ops.len());
            self.ops[split] = if greed == Greed::Lazy { Op::Split(end, body) } else { Op::Split(body, end) };
            return Ok(());
        }
        let counter = self.counters;
        self.counters += 1;
        self.ops.push(Op::Begin(counter));
        let head = self.hole();
        self.node(node)?;
        self.ops.push(Op::Jump(head));
        let most = if most == UNBOUNDED { u32::MAX } else { most };
        self.ops[head] = Op::Loop { counter, least, most, greed, exit: self.ops.len() };
        Ok(())
    }
}
