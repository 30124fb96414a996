//! Reading a pattern, as CPython's `re._parser` does: the same trees, the same refusals at the same places.

use super::escape::Escape;
use super::source::{Bad, Source, Token};
use super::tree::{Case, Greed, Member, Node, Place, Set, UNBOUNDED, flag};

/// So deep may groups nest.
const DEEPEST: usize = 150;

/// What was read.
pub struct Parsed {
    /// The tree.
    pub node: Node,
    /// The flags, the pattern's own included.
    pub flags: u32,
    /// The number of groups.
    pub groups: usize,
    /// The groups with names.
    pub names: Vec<(String, usize)>,
    /// The least and most characters of each group.
    pub widths: Vec<(u32, u32)>,
    /// `FutureWarning`s, as text.
    pub warnings: Vec<String>,
}

/// A pattern that is being read.
pub(super) struct Parser {
    pub source: Source,
    flags: u32,
    names: Vec<(String, usize)>,
    /// The widths of closed groups; `None` while open. The whole pattern is group 0.
    pub widths: Vec<Option<(u32, u32)>>,
    /// The number of groups at the outermost lookbehind that is open.
    look_behind: Option<usize>,
    /// Groups that a condition names, and where.
    conditions: Vec<(usize, usize)>,
    warnings: Vec<String>,
}

/// Reads a pattern.
pub fn parse(text: Vec<char>, is_text: bool, flags: u32) -> Result<Parsed, Bad> {
    let source = Source::new(text, is_text)?;
    let mut parser = Parser {
        source,
        flags,
        names: Vec::new(),
        widths: vec![None],
        look_behind: None,
        conditions: Vec::new(),
        warnings: Vec::new(),
    };
    let node = parser.alternatives(flags, 0)?;
    let flags = fitting_flags(parser.flags, is_text)?;
    if parser.source.next.is_some() {
        return Err(parser.source.bad("unbalanced parenthesis", 0));
    }
    let groups = parser.widths.len();
    if let Some((group, at)) = parser.conditions.iter().find(|(group, _)| *group >= groups) {
        return Err(Bad::Pattern(format!("invalid group reference {group}"), *at));
    }
    let widths = parser.widths.iter().map(|width| width.unwrap_or((0, UNBOUNDED))).collect();
    let (names, warnings) = (parser.names, parser.warnings);
    Ok(Parsed { node, flags, groups: groups - 1, names, widths, warnings })
}

/// Checks flags against the kind of pattern.
fn fitting_flags(flags: u32, is_text: bool) -> Result<u32, Bad> {
    let has = |flag| flags & flag != 0;
    match is_text {
        true if has(flag::LOCALE) => Err(Bad::Value("cannot use LOCALE flag with a str pattern")),
        true if !has(flag::ASCII) => Ok(flags | flag::UNICODE),
        true if has(flag::UNICODE) => Err(Bad::Value("ASCII and UNICODE flags are incompatible")),
        false if has(flag::UNICODE) => Err(Bad::Value("cannot use UNICODE flag with a bytes pattern")),
        false if has(flag::LOCALE) && has(flag::ASCII) => Err(Bad::Value("ASCII and LOCALE flags are incompatible")),
        _ => Ok(flags),
    }
}

fn flag_of(c: char) -> Option<u32> {
    Some(match c {
        'i' => flag::IGNORECASE,
        'L' => flag::LOCALE,
        'm' => flag::MULTILINE,
        's' => flag::DOTALL,
        'x' => flag::VERBOSE,
        'a' => flag::ASCII,
        'u' => flag::UNICODE,
        _ => return None,
    })
}

impl Parser {
    /// Whether only ASCII counts, under flags.
    pub fn is_ascii(&self, flags: u32) -> bool {
        !self.source.is_text || flags & flag::ASCII != 0
    }

    /// How letters compare, under flags.
    pub fn case(&self, flags: u32) -> Case {
        match flags & flag::IGNORECASE != 0 {
            false => Case::Exact,
            true if self.is_ascii(flags) => Case::Ascii,
            true => Case::Unicode,
        }
    }

    fn alternatives(&mut self, flags: u32, depth: usize) -> Result<Node, Bad> {
        if depth > DEEPEST {
            return Err(Bad::Deep);
        }
        let mut flags = flags;
        let mut items = Vec::new();
        loop {
            items.push(self.sequence(flags, depth + 1, depth == 0 && items.is_empty())?);
            if !self.source.take('|')? {
                break;
            }
            if depth == 0 {
                flags = self.flags;
            }
        }
        if items.len() == 1 {
            return Ok(items.swap_remove(0));
        }
        // Alternatives of one character are a set.
        let case = self.case(flags);
        let members: Option<Vec<Member>> = items.iter().map(|item| lone_member(item, case)).collect();
        Ok(match members {
            Some(members) => Node::Set(Set { members, negative: false, case }),
            None => Node::Branch(items),
        })
    }

    fn sequence(&mut self, flags: u32, depth: usize, first: bool) -> Result<Node, Bad> {
        let mut flags = flags;
        let mut nodes: Vec<Node> = Vec::new();
        while let Some(token) = self.source.next {
            if !token.escaped && matches!(token.c, '|' | ')') {
                break;
            }
            self.source.get()?;
            if flags & flag::VERBOSE != 0 && !token.escaped {
                if matches!(token.c, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c') {
                    continue;
                }
                if token.c == '#' {
                    while let Some(token) = self.source.get()? {
                        if token == (Token { c: '\n', escaped: false }) {
                            break;
                        }
                    }
                    continue;
                }
            }
            if token.escaped {
                let node = self.escape(token, flags)?;
                nodes.push(node);
                continue;
            }
            match token.c {
                '[' => {
                    let node = self.set(flags)?;
                    nodes.push(node);
                }
                '*' | '+' | '?' | '{' => self.repeat(token, flags, &mut nodes)?,
                '.' => nodes.push(Node::Any(flags & flag::DOTALL != 0)),
                '(' => {
                    let at_start = first && nodes.is_empty();
                    if let Some(node) = self.group(&mut flags, depth, at_start)? {
                        nodes.push(node);
                    }
                }
                '^' if flags & flag::MULTILINE != 0 => nodes.push(Node::At(Place::LineStart)),
                '^' => nodes.push(Node::At(Place::Start)),
                '$' if flags & flag::MULTILINE != 0 => nodes.push(Node::At(Place::LineEnd)),
                '$' => nodes.push(Node::At(Place::LastLineEnd)),
                c => nodes.push(Node::literal(c.into(), self.case(flags))),
            }
        }
        if nodes.len() == 1 {
            return Ok(nodes.swap_remove(0));
        }
        Ok(Node::Sequence(nodes))
    }

    fn set(&mut self, flags: u32) -> Result<Node, Bad> {
        let here = self.source.tell() - 1;
        if self.source.is_next('[') {
            self.warnings.push(format!("Possible nested set at position {}", self.source.tell()));
        }
        let negative = self.source.take('^')?;
        let mut members = Vec::new();
        loop {
            let Some(token) = self.source.get()? else { return Err(self.unterminated_set(here)) };
            if token == (Token { c: ']', escaped: false }) && !members.is_empty() {
                break;
            }
            if !token.escaped && !members.is_empty() && matches!(token.c, '-' | '&' | '~' | '|') {
                self.warn_of_double(token);
            }
            let low = self.member(token, flags)?;
            if !self.source.take('-')? {
                members.push(low);
                continue;
            }
            let Some(token_high) = self.source.get()? else { return Err(self.unterminated_set(here)) };
            if token_high == (Token { c: ']', escaped: false }) {
                members.push(low);
                members.push(Member::Range('-'.into(), '-'.into()));
                break;
            }
            if token_high == (Token { c: '-', escaped: false }) {
                let at = self.source.tell() - 2;
                self.warnings.push(format!("Possible set difference at position {at}"));
            }
            let high = self.member(token_high, flags)?;
            match (&low, &high) {
                (Member::Range(low, _), Member::Range(high, _)) if low <= high => {
                    members.push(Member::Range(*low, *high));
                }
                _ => {
                    let (low, high) = (token.text(), token_high.text());
                    let before = token.len() + 1 + token_high.len();
                    return Err(self.source.bad(format!("bad character range {low}-{high}"), before));
                }
            }
        }
        Ok(Node::Set(Set { members, negative, case: self.case(flags) }))
    }

    fn warn_of_double(&mut self, token: Token) {
        if self.source.next == Some(token) {
            let what = match token.c {
                '-' => "difference",
                '&' => "intersection",
                '~' => "symmetric difference",
                _ => "union",
            };
            self.warnings.push(format!("Possible set {what} at position {}", self.source.tell() - 1));
        }
    }

    fn unterminated_set(&self, here: usize) -> Bad {
        self.source.bad("unterminated character set", self.source.tell() - here)
    }

    fn member(&mut self, token: Token, flags: u32) -> Result<Member, Bad> {
        if !token.escaped {
            return Ok(Member::Range(token.c.into(), token.c.into()));
        }
        Ok(match self.source.set_escape(token)? {
            Escape::Literal(code) => Member::Range(code, code),
            Escape::Kind(kind, negative) => Member::Kind { kind, negative, ascii: self.is_ascii(flags) },
        })
    }

    fn repeat(&mut self, token: Token, flags: u32, nodes: &mut Vec<Node>) -> Result<(), Bad> {
        let here = self.source.tell();
        let (least, most) = match token.c {
            '?' => (0, 1),
            '*' => (0, UNBOUNDED),
            '+' => (1, UNBOUNDED),
            _ => match self.bounds(here)? {
                Some(bounds) => bounds,
                None => {
                    nodes.push(Node::literal('{'.into(), self.case(flags)));
                    return Ok(());
                }
            },
        };
        let before = self.source.tell() - here + 1;
        match nodes.last() {
            None | Some(Node::At(_)) => return Err(self.source.bad("nothing to repeat", before)),
            Some(Node::Repeat { .. }) => return Err(self.source.bad("multiple repeat", before)),
            Some(_) => {}
        }
        let greed = if self.source.take('?')? {
            Greed::Lazy
        } else if self.source.take('+')? {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        if let Some(node) = nodes.pop() {
            nodes.push(Node::Repeat { node: Box::new(node), least, most, greed });
        }
        Ok(())
    }

    /// The numbers in braces; `None` if these braces stand for themselves.
    fn bounds(&mut self, here: usize) -> Result<Option<(u32, u32)>, Bad> {
        if self.source.is_next('}') {
            return Ok(None);
        }
        let low = self.source.take_while(usize::MAX, |c| c.is_ascii_digit())?;
        let high = if self.source.take(',')? {
            self.source.take_while(usize::MAX, |c| c.is_ascii_digit())?
        } else {
            low.clone()
        };
        if !self.source.take('}')? {
            self.source.seek(here)?;
            return Ok(None);
        }
        let number = |text: &str, usual: u32| match text {
            "" => Ok(usual),
            text => match text.parse::<u32>() {
                Ok(number) if number < UNBOUNDED => Ok(number),
                _ => Err(Bad::Overflow("the repetition number is too large")),
            },
        };
        let (least, most) = (number(&low, 0)?, number(&high, UNBOUNDED)?);
        if most < least {
            let before = self.source.tell() - here;
            return Err(self.source.bad("min repeat greater than max repeat", before));
        }
        Ok(Some((least, most)))
    }

    /// What begins with a parenthesis; `None` for a comment or flags.
    fn group(&mut self, flags: &mut u32, depth: usize, first: bool) -> Result<Option<Node>, Bad> {
        let start = self.source.tell() - 1;
        let (mut name, mut capture, mut atomic, mut inner) = (None, true, false, *flags);
        let mut plain = true;
        if self.source.take('?')? {
            let token = self.extension()?;
            match token.text().as_str() {
                "P" => {
                    if self.source.take('<')? {
                        let given = self.source.take_until('>', "group name")?;
                        self.source.check_name(&given, 1)?;
                        name = Some(given);
                    } else if self.source.take('=')? {
                        return self.named_reference(*flags).map(Some);
                    } else {
                        let token = self.extension()?;
                        let text = format!("unknown extension ?P{}", token.text());
                        return Err(self.source.bad(text, token.len() + 2));
                    }
                }
                ":" => capture = false,
                "#" => loop {
                    if self.source.next.is_none() {
                        let before = self.source.tell() - start;
                        return Err(self.source.bad("missing ), unterminated comment", before));
                    }
                    if self.source.get()? == Some(Token { c: ')', escaped: false }) {
                        return Ok(None);
                    }
                },
                "=" | "!" | "<" => return self.look(token, *flags, depth, start).map(Some),
                "(" => return self.condition(*flags, depth, start).map(Some),
                ">" => (capture, atomic) = (false, true),
                text => {
                    if token.escaped || (flag_of(token.c).is_none() && token.c != '-') {
                        return Err(self.source.bad(format!("unknown extension ?{text}"), token.len() + 1));
                    }
                    match self.inline_flags(token.c)? {
                        None => {
                            if !first {
                                let before = self.source.tell() - start;
                                let text = "global flags not at the start of the expression";
                                return Err(self.source.bad(text, before));
                            }
                            *flags = self.flags;
                            return Ok(None);
                        }
                        Some((added, removed)) => {
                            let kept = if added & flag::TYPE != 0 { *flags & !flag::TYPE } else { *flags };
                            inner = (kept | added) & !removed;
                            (capture, plain) = (false, added == 0 && removed == 0);
                        }
                    }
                }
            }
        }
        let number = if capture { Some(self.open(name)?) } else { None };
        let node = self.alternatives(inner, depth + 1)?;
        self.close(start)?;
        if let Some(number) = number {
            let widths: Vec<(u32, u32)> = self.widths.iter().map(|width| width.unwrap_or((0, UNBOUNDED))).collect();
            self.widths[number] = Some(node.width(&widths));
        }
        let node = Box::new(node);
        Ok(Some(if atomic { Node::Atomic(node) } else { Node::Group { number, node, plain } }))
    }

    fn extension(&mut self) -> Result<Token, Bad> {
        match self.source.get()? {
            Some(token) => Ok(token),
            None => Err(self.source.bad("unexpected end of pattern", 0)),
        }
    }

    fn close(&mut self, start: usize) -> Result<(), Bad> {
        if self.source.take(')')? {
            return Ok(());
        }
        let before = self.source.tell() - start;
        Err(self.source.bad("missing ), unterminated subpattern", before))
    }

    fn open(&mut self, name: Option<String>) -> Result<usize, Bad> {
        let number = self.widths.len();
        self.widths.push(None);
        if let Some(name) = name {
            if let Some((_, before)) = self.names.iter().find(|(known, _)| *known == name) {
                let shown = crate::vm::types::text::quoted(&name);
                let text = format!("redefinition of group name {shown} as group {number}; was group {before}");
                return Err(self.source.bad(text, name.chars().count() + 1));
            }
            self.names.push((name, number));
        }
        Ok(number)
    }

    /// Refuses a group that is open, or that a lookbehind defines itself.
    pub(super) fn check_reference(&self, group: usize, before: usize) -> Result<(), Bad> {
        if self.widths.get(group).is_some_and(Option::is_none) {
            return Err(self.source.bad("cannot refer to an open group", before));
        }
        self.check_look_behind(group)
    }

    fn check_look_behind(&self, group: usize) -> Result<(), Bad> {
        if let Some(known) = self.look_behind {
            if self.widths.get(group).is_none_or(Option::is_none) {
                return Err(self.source.bad("cannot refer to an open group", 0));
            }
            if group >= known {
                let text = "cannot refer to group defined in the same lookbehind subpattern";
                return Err(self.source.bad(text, 0));
            }
        }
        Ok(())
    }

    fn group_named(&self, name: &str) -> Result<usize, Bad> {
        match self.names.iter().find(|(known, _)| known == name) {
            Some((_, group)) => Ok(*group),
            None => {
                let shown = crate::vm::types::text::quoted(name);
                Err(self.source.bad(format!("unknown group name {shown}"), name.chars().count() + 1))
            }
        }
    }

    fn named_reference(&mut self, flags: u32) -> Result<Node, Bad> {
        let name = self.source.take_until(')', "group name")?;
        self.source.check_name(&name, 1)?;
        let group = self.group_named(&name)?;
        self.check_reference(group, name.chars().count() + 1)?;
        Ok(Node::Reference { group, case: self.case(flags) })
    }

    fn look(&mut self, token: Token, flags: u32, depth: usize, start: usize) -> Result<Node, Bad> {
        let mut kind = token.c;
        let ahead = kind != '<';
        let outer = self.look_behind;
        if !ahead {
            let token = self.extension()?;
            if token.escaped || !matches!(token.c, '=' | '!') {
                let text = format!("unknown extension ?<{}", token.text());
                return Err(self.source.bad(text, token.len() + 2));
            }
            kind = token.c;
            if outer.is_none() {
                self.look_behind = Some(self.widths.len());
            }
        }
        let node = self.alternatives(flags, depth + 1)?;
        if !ahead {
            self.look_behind = outer;
        }
        self.close(start)?;
        let negative = kind == '!';
        if negative && node == Node::Sequence(Vec::new()) {
            return Ok(Node::Never);
        }
        Ok(Node::Look { ahead, negative, node: Box::new(node) })
    }

    fn condition(&mut self, flags: u32, depth: usize, start: usize) -> Result<Node, Bad> {
        let name = self.source.take_until(')', "group name")?;
        let length = name.chars().count();
        let group = if name.bytes().all(|b| b.is_ascii_digit()) {
            let group = name.parse().unwrap_or(usize::MAX);
            if group == 0 {
                return Err(self.source.bad("bad group number", length + 1));
            }
            if group >= 1 << 30 {
                return Err(self.source.bad(format!("invalid group reference {name}"), length + 1));
            }
            self.conditions.push((group, self.source.tell() - length - 1));
            group
        } else {
            self.source.check_name(&name, 1)?;
            self.group_named(&name)?
        };
        self.check_look_behind(group)?;
        let yes = Box::new(self.sequence(flags, depth + 1, false)?);
        let no = if self.source.take('|')? {
            let no = self.sequence(flags, depth + 1, false)?;
            if self.source.is_next('|') {
                return Err(self.source.bad("conditional backref with more than two branches", 0));
            }
            no
        } else {
            Node::Sequence(Vec::new())
        };
        self.close(start)?;
        Ok(Node::Condition { group, yes, no: Box::new(no) })
    }

    /// Flags in a pattern: `None` when they are for all of it, or those that are turned on and off for a group.
    fn inline_flags(&mut self, first: char) -> Result<Option<(u32, u32)>, Bad> {
        let (mut added, mut removed) = (0, 0);
        let mut c = first;
        if c != '-' {
            loop {
                let flag = flag_of(c).unwrap_or_default();
                let wrong = if self.source.is_text { 'L' } else { 'u' };
                if c == wrong {
                    let kind = if self.source.is_text { "str" } else { "bytes" };
                    let text = format!("bad inline flags: cannot use '{c}' flag with a {kind} pattern");
                    return Err(self.source.bad(text, 0));
                }
                added |= flag;
                if flag & flag::TYPE != 0 && added & flag::TYPE != flag {
                    let text = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
                    return Err(self.source.bad(text, 0));
                }
                c = self.next_flag("missing -, : or )", &[')', '-', ':'])?;
                if matches!(c, ')' | '-' | ':') {
                    break;
                }
            }
        }
        if c == ')' {
            self.flags |= added;
            return Ok(None);
        }
        if added & flag::GLOBAL != 0 {
            return Err(self.source.bad("bad inline flags: cannot turn on global flag", 1));
        }
        if c == '-' {
            let mut next = self.next_flag("missing flag", &[])?;
            loop {
                let flag = flag_of(next).unwrap_or_default();
                if flag & flag::TYPE != 0 {
                    let text = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                    return Err(self.source.bad(text, 0));
                }
                removed |= flag;
                next = self.next_flag("missing :", &[':'])?;
                if next == ':' {
                    break;
                }
            }
        }
        if added & removed != 0 {
            return Err(self.source.bad("bad inline flags: flag turned on and off", 1));
        }
        Ok(Some((added, removed)))
    }

    /// The next letter of a flag, or one of what may end them.
    fn next_flag(&mut self, missing: &str, ends: &[char]) -> Result<char, Bad> {
        let Some(token) = self.source.get()? else { return Err(self.source.bad(missing, 0)) };
        if !token.escaped && (ends.contains(&token.c) || flag_of(token.c).is_some()) {
            return Ok(token.c);
        }
        let is_letter = !token.escaped && token.c.is_alphabetic();
        let text = if is_letter { "unknown flag" } else { missing };
        Err(self.source.bad(text, token.len()))
    }
}

/// The member of a set that a node of one character is.
fn lone_member(node: &Node, case: Case) -> Option<Member> {
    match node {
        Node::Set(set) if !set.negative && set.case == case && set.members.len() == 1 => set.members.first().cloned(),
        _ => None,
    }
}
