//! Strings: UTF-8, with what Python asks of them remembered: length in code points, hash, whether interned.

use compact_str::CompactString;
use hashbrown::HashTable;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// A Python string.
pub struct Str {
    /// In place where it is short, as most texts are: then it takes no allocation of its own.
    text: CompactString,
    /// Length in code points; `u32::MAX` until asked for.
    length: Cell<u32>,
    /// Zero until asked for.
    hash: Cell<u64>,
    interned: Cell<bool>,
    /// The code points of a long string that isn't ASCII, once it was indexed.
    points: OnceCell<Box<[char]>>,
}

const UNKNOWN: u32 = u32::MAX;

impl Str {
    /// A string that is not interned.
    pub fn new(text: impl Into<CompactString>) -> Self {
        Self {
            text: text.into(),
            length: Cell::new(UNKNOWN),
            hash: Cell::new(0),
            interned: Cell::new(false),
            points: OnceCell::new(),
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number of code points.
    pub fn len(&self) -> usize {
        if self.length.get() == UNKNOWN {
            let count = if self.text.is_ascii() { self.text.len() } else { self.text.chars().count() };
            self.length.set(count as u32);
        }
        self.length.get() as usize
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether every code point is ASCII, so that bytes and code points count alike.
    pub fn is_ascii(&self) -> bool {
        self.len() == self.text.len()
    }

    /// Whether [`intern`] made it: two interned strings are equal only if they are the same.
    pub fn is_interned(&self) -> bool {
        self.interned.get()
    }

    /// The code point at an index below [`Str::len`].
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.is_ascii() {
            return self.text.as_bytes().get(index).map(|b| *b as char);
        }
        self.points().get(index).copied()
    }

    /// All code points of a string that isn't ASCII, for random access.
    pub fn points(&self) -> &[char] {
        self.points.get_or_init(|| self.text.chars().collect())
    }

    /// The byte offset of a code point index; the text's length at or past the end.
    pub fn byte_offset(&self, index: usize) -> usize {
        if self.is_ascii() {
            return index.min(self.text.len());
        }
        self.text.char_indices().nth(index).map_or(self.text.len(), |(at, _)| at)
    }

    /// The code points `start..end`, a slice with step one.
    pub fn slice(&self, start: usize, end: usize) -> &str {
        if start >= end {
            return "";
        }
        &self.text[self.byte_offset(start)..self.byte_offset(end)]
    }

    /// The hash, the same in every run: scripts see a set's order only through the seed that they are given.
    pub fn hash(&self) -> u64 {
        if self.hash.get() == 0 && !self.text.is_empty() {
            self.hash.set(hash_bytes(self.text.as_bytes()).max(1));
        }
        self.hash.get()
    }

    /// Appends in place. Only for a string that nobody else holds, so it can't be interned.
    pub fn push_str(&mut self, more: &str) {
        self.text.push_str(more);
        self.length.set(UNKNOWN);
        self.hash.set(0);
        self.points.take();
    }

    /// Equal text; fast for interned strings.
    pub fn same(a: &Rc<Str>, b: &Rc<Str>) -> bool {
        Rc::ptr_eq(a, b) || (!(a.interned.get() && b.interned.get()) && a.text == b.text)
    }
}

/// FNV-1a with a final mix: short keys are the rule. No bytes hash to zero, as in CPython.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash = (hash ^ *byte as u64).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 32;
    hash.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

thread_local! {
    static INTERNED: RefCell<HashTable<Rc<Str>>> = const { RefCell::new(HashTable::new()) };
}

/// The one string of this text: names of variables and attributes are compared by address.
pub fn intern(text: &str) -> Rc<Str> {
    let hash = hash_bytes(text.as_bytes());
    INTERNED.with_borrow_mut(|table| {
        if let Some(known) = table.find(hash, |known| known.text == text) {
            return known.clone();
        }
        let new = Rc::new(Str::new(text));
        new.interned.set(true);
        table.insert_unique(hash, new.clone(), |known| hash_bytes(known.text.as_bytes()));
        new
    })
}
