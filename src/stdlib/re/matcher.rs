//! The matcher: it tries, remembers where it could have gone another way, and goes back there when it fails. What it
//! remembers lies on the heap, so no text makes it recurse; only lookarounds and atomic groups do, as deep as the
//! pattern nests them.

use super::program::{Op, Program};
use super::tree::{Case, Greed, Kind, Place, same};

/// A text by the index of its characters.
pub trait Text {
    /// The character at an index below the number.
    fn at(&self, index: usize) -> u32;
}

impl Text for [u8] {
    #[inline]
    fn at(&self, index: usize) -> u32 {
        self[index].into()
    }
}

impl Text for [char] {
    #[inline]
    fn at(&self, index: usize) -> u32 {
        self[index].into()
    }
}

/// No position.
pub const NOWHERE: usize = usize::MAX;

/// More ways than anybody can go back.
const MOST_WAYS: usize = 1 << 24;

/// Where a match is looked for.
#[derive(Clone, Copy)]
pub struct Search {
    /// Where it begins.
    pub start: usize,
    /// Where the text ends for the pattern.
    pub end: usize,
    /// Whether it may begin later.
    pub anywhere: bool,
    /// Whether it must reach the end.
    pub whole: bool,
    /// Whether it may not be empty at the start.
    pub advance: bool,
}

/// What was found: the groups' starts and ends, the whole match first, and the group that was closed last.
pub struct Found {
    /// Start and end of each group.
    pub places: Vec<usize>,
    /// The number of the group that was closed last, or 0.
    pub last: usize,
}

/// The matcher ran out of memory for the ways it could go.
pub struct TooManyWays;

/// What to do when a way fails.
enum Way {
    /// Go on there.
    Branch { pc: usize, at: usize },
    /// One character less, down to `least`.
    Shorter { pc: usize, at: usize, least: usize },
    /// One character more, if the instruction takes it.
    Longer { pc: usize, at: usize, left: u32 },
    /// A group was elsewhere.
    Place { slot: usize, old: usize },
    /// Another group was the last.
    Last(usize),
    /// A loop had turned less often.
    Counter { counter: usize, old: (u32, usize) },
}

struct Matcher<'a, T: Text + ?Sized> {
    ops: &'a [Op],
    text: &'a T,
    search: Search,
    /// Where the present attempt began.
    begin: usize,
    ways: Vec<Way>,
    places: Vec<usize>,
    last: usize,
    /// Turns of each loop, and where its last began.
    counters: Vec<(u32, usize)>,
}

/// Looks for a match.
pub fn find<T: Text + ?Sized>(
    program: &Program,
    groups: usize,
    text: &T,
    search: Search,
) -> Result<Option<Found>, TooManyWays> {
    let mut matcher = Matcher {
        ops: &program.ops,
        text,
        search,
        begin: search.start,
        ways: Vec::new(),
        places: vec![NOWHERE; (groups + 1) * 2],
        last: 0,
        counters: vec![(0, NOWHERE); program.counters],
    };
    let only_at_start = matches!(program.ops.first(), Some(Op::At(Place::Start)));
    let mut begin = search.start;
    while begin <= search.end {
        if let (Some(first), true) = (program.first, search.anywhere) {
            match (begin..search.end).find(|at| text.at(*at) == first) {
                Some(at) => begin = at,
                None => return Ok(None),
            }
        }
        matcher.begin = begin;
        if let Some(end) = matcher.run(0, begin, true)? {
            matcher.places[0] = begin;
            matcher.places[1] = end;
            return Ok(Some(Found { places: matcher.places, last: matcher.last }));
        }
        matcher.search.advance = false;
        if !search.anywhere || (only_at_start && begin == 0) {
            break;
        }
        begin += 1;
    }
    Ok(None)
}

impl<T: Text + ?Sized> Matcher<'_, T> {
    /// Runs from an instruction to [`Op::Accept`]; where the match ends, if there is one.
    fn run(&mut self, pc: usize, at: usize, whole: bool) -> Result<Option<usize>, TooManyWays> {
        let base = self.ways.len();
        let (mut pc, mut at) = (pc, at);
        let ops = self.ops;
        let end = self.search.end;
        loop {
            let goes_on = match &ops[pc] {
                Op::One(one) => {
                    let fits = at < end && one.is(self.text.at(at));
                    at += 1;
                    fits
                }
                Op::Run { one, least, most, greed } => {
                    let limit = (*most as usize).min(end.saturating_sub(at));
                    let wanted = if *greed == Greed::Lazy { (*least as usize).min(limit) } else { limit };
                    let mut count = 0;
                    while count < wanted && one.is(self.text.at(at + count)) {
                        count += 1;
                    }
                    let fits = count >= *least as usize;
                    if fits {
                        match greed {
                            Greed::Greedy if count > *least as usize => {
                                self.ways.push(Way::Shorter {
                                    pc: pc + 1,
                                    at: at + count,
                                    least: at + *least as usize,
                                });
                            }
                            Greed::Lazy if count < limit => {
                                self.ways.push(Way::Longer { pc, at: at + count, left: most - least });
                            }
                            _ => {}
                        }
                        at += count;
                    }
                    fits
                }
                Op::Jump(to) => {
                    pc = *to;
                    continue;
                }
                Op::Split(first, second) => {
                    self.ways.push(Way::Branch { pc: *second, at });
                    pc = *first;
                    continue;
                }
                Op::Save(slot) => {
                    self.place(*slot, at);
                    true
                }
                Op::Close(group) => {
                    self.place(group * 2 + 1, at);
                    self.ways.push(Way::Last(self.last));
                    self.last = *group;
                    true
                }
                Op::At(place) => self.is_at(*place, at),
                Op::Reference { group, case } => match self.again(*group, *case, at) {
                    Some(after) => {
                        at = after;
                        true
                    }
                    None => false,
                },
                Op::Begin(counter) => {
                    self.count(*counter, (0, NOWHERE));
                    true
                }
                Op::Loop { counter, least, most, greed, exit } => {
                    let (turns, last) = self.counters[*counter];
                    let more = turns < *most && last != at;
                    let next = (turns.saturating_add(1), at);
                    if turns < *least {
                        self.count(*counter, next);
                    } else if *greed == Greed::Lazy {
                        if more {
                            // The other way is one more turn: it begins where this instruction would count.
                            self.ways.push(Way::Counter { counter: *counter, old: (turns, last) });
                            self.ways.push(Way::Branch { pc: pc + 1, at });
                            self.ways.push(Way::Counter { counter: *counter, old: next });
                        }
                        pc = *exit;
                        continue;
                    } else if more {
                        self.ways.push(Way::Branch { pc: *exit, at });
                        self.count(*counter, next);
                    } else {
                        pc = *exit;
                        continue;
                    }
                    true
                }
                Op::Look { behind, negative, end: after } => {
                    let mark = self.ways.len();
                    let found = match at.checked_sub(*behind) {
                        Some(from) => self.run(pc + 1, from, false)?.is_some(),
                        None => false,
                    };
                    if found && *negative {
                        self.undo(mark);
                    } else if found {
                        self.forget_branches(mark);
                    }
                    if found != *negative {
                        pc = *after;
                        continue;
                    }
                    false
                }
                Op::Atomic { end: after } => {
                    let mark = self.ways.len();
                    match self.run(pc + 1, at, false)? {
                        Some(reached) => {
                            self.forget_branches(mark);
                            at = reached;
                            pc = *after;
                            continue;
                        }
                        None => false,
                    }
                }
                Op::Condition { group, no } => {
                    if self.places.get(group * 2 + 1).is_none_or(|place| *place == NOWHERE) {
                        pc = *no;
                        continue;
                    }
                    true
                }
                Op::Accept => {
                    let refused = whole
                        && ((self.search.whole && at != end)
                            || (self.search.advance && at == self.search.start && self.begin == at));
                    if !refused {
                        return Ok(Some(at));
                    }
                    false
                }
                Op::Fail => false,
            };
            if self.ways.len() > MOST_WAYS {
                return Err(TooManyWays);
            }
            if goes_on {
                pc += 1;
                continue;
            }
            match self.back(base) {
                Some(way) => (pc, at) = way,
                None => return Ok(None),
            }
        }
    }

    /// Goes back to the last place where there was another way.
    fn back(&mut self, base: usize) -> Option<(usize, usize)> {
        while self.ways.len() > base {
            match self.ways.pop()? {
                Way::Branch { pc, at } => return Some((pc, at)),
                Way::Shorter { pc, at, least } => {
                    let at = at - 1;
                    if at > least {
                        self.ways.push(Way::Shorter { pc, at, least });
                    }
                    return Some((pc, at));
                }
                Way::Longer { pc, at, left } => {
                    let fits = match &self.ops[pc] {
                        Op::Run { one, .. } => left > 0 && at < self.search.end && one.is(self.text.at(at)),
                        _ => false,
                    };
                    if fits {
                        self.ways.push(Way::Longer { pc, at: at + 1, left: left.saturating_sub(1) });
                        return Some((pc + 1, at + 1));
                    }
                }
                other => self.restore(other),
            }
        }
        None
    }

    fn restore(&mut self, way: Way) {
        match way {
            Way::Place { slot, old } => self.places[slot] = old,
            Way::Last(group) => self.last = group,
            Way::Counter { counter, old } => self.counters[counter] = old,
            Way::Branch { .. } | Way::Shorter { .. } | Way::Longer { .. } => {}
        }
    }

    /// Takes back all since a mark.
    fn undo(&mut self, mark: usize) {
        while self.ways.len() > mark {
            if let Some(way) = self.ways.pop() {
                self.restore(way);
            }
        }
    }

    /// Goes no other way since a mark, but remembers what to take back.
    fn forget_branches(&mut self, mark: usize) {
        let since = self.ways.split_off(mark);
        let is_branch = |way: &Way| matches!(way, Way::Branch { .. } | Way::Shorter { .. } | Way::Longer { .. });
        self.ways.extend(since.into_iter().filter(|way| !is_branch(way)));
    }

    fn place(&mut self, slot: usize, at: usize) {
        self.ways.push(Way::Place { slot, old: self.places[slot] });
        self.places[slot] = at;
    }

    fn count(&mut self, counter: usize, new: (u32, usize)) {
        self.ways.push(Way::Counter { counter, old: self.counters[counter] });
        self.counters[counter] = new;
    }

    /// Where what a group matched ends if it comes again.
    fn again(&self, group: usize, case: Case, at: usize) -> Option<usize> {
        let (start, end) = (*self.places.get(group * 2)?, *self.places.get(group * 2 + 1)?);
        if start == NOWHERE || end == NOWHERE || end < start {
            return None;
        }
        let after = at + (end - start);
        if after > self.search.end {
            return None;
        }
        (0..end - start).all(|i| same(self.text.at(start + i), self.text.at(at + i), case)).then_some(after)
    }

    fn is_at(&self, place: Place, at: usize) -> bool {
        let end = self.search.end;
        match place {
            Place::Start => at == 0,
            Place::LineStart => at == 0 || self.text.at(at - 1) == 10,
            Place::End => at == end,
            Place::LineEnd => at == end || self.text.at(at) == 10,
            Place::LastLineEnd => at == end || (at + 1 == end && self.text.at(at) == 10),
            Place::Boundary { negative, ascii } => {
                let is_word = |at: usize| Kind::Word.has(self.text.at(at), ascii);
                let before = at > 0 && is_word(at - 1);
                let after = at < end && is_word(at);
                // As in CPython, an empty text has neither.
                end > 0 && (before != after) != negative
            }
        }
    }
}
