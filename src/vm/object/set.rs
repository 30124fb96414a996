//! Sets: an open table probed as CPython's `setobject.c` probes, because scripts see the order it gives to small ints.
//!
//! The steps that merge, remove and resize are CPython's too; the machine drives them, because only it can compare keys.

use crate::vm::{Value, finalize};
use std::cell::{Cell, RefCell};

#[derive(Clone, Default)]
enum Place {
    #[default]
    Empty,
    /// Removed: probing goes on past it.
    Dummy,
    Full {
        hash: u64,
        key: Value,
    },
}

#[derive(Clone, Default)]
struct Table {
    /// A power of two, at least [`MINIMUM`]; empty before the first item.
    cells: Vec<Place>,
    live: usize,
    /// Live and dummy cells.
    fill: usize,
    /// Where `pop` looks first.
    finger: usize,
}

/// A set's or frozenset's items.
#[derive(Default)]
pub struct Set {
    table: RefCell<Table>,
    /// Changes when an item comes or goes.
    layout: Cell<u32>,
    /// A frozenset's hash, once asked for.
    pub hash: Cell<Option<i64>>,
}

const MINIMUM: usize = 8;
/// CPython's `LINEAR_PROBES`: so many neighbours are tried before the next jump.
const NEIGHBOURS: usize = 9;
const PERTURB_SHIFT: u32 = 5;

impl Set {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of items.
    pub fn len(&self) -> usize {
        self.table.borrow().live
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A number that changes when an item comes or goes.
    pub fn layout(&self) -> u32 {
        self.layout.get()
    }

    fn touch(&self) {
        self.layout.set(self.layout.get().wrapping_add(1));
    }

    /// The first item at or after a table position, and its position.
    pub fn next_from(&self, position: usize) -> Option<(usize, Value)> {
        self.next_hashed_from(position).map(|(at, _, key)| (at, key))
    }

    /// As [`Set::next_from`], with the hash between.
    pub fn next_hashed_from(&self, position: usize) -> Option<(usize, u64, Value)> {
        let table = self.table.borrow();
        table.cells.iter().enumerate().skip(position).find_map(|(at, cell)| match cell {
            Place::Full { hash, key } => Some((at, *hash, key.clone())),
            _ => None,
        })
    }

    /// All items with their hashes, in the table's order.
    pub fn items(&self) -> Vec<(u64, Value)> {
        let table = self.table.borrow();
        let full = table.cells.iter().filter_map(|cell| match cell {
            Place::Full { hash, key } => Some((*hash, key.clone())),
            _ => None,
        });
        full.collect()
    }

    /// The positions and keys of this hash, in the order in which they must be compared.
    pub fn candidates(&self, hash: u64) -> Vec<(usize, Value)> {
        let table = self.table.borrow();
        let mut found = Vec::new();
        table.probe(hash, |at, cell| {
            match cell {
                Place::Empty => return true,
                Place::Full { hash: h, key } if *h == hash => found.push((at, key.clone())),
                _ => {}
            }
            false
        });
        found
    }

    /// The key at a position.
    pub fn at(&self, position: usize) -> Option<Value> {
        match self.table.borrow().cells.get(position) {
            Some(Place::Full { key, .. }) => Some(key.clone()),
            _ => None,
        }
    }

    /// The position of the key of this hash for which `same` holds; `same` must not run a script's code.
    pub fn find(&self, hash: u64, mut same: impl FnMut(&Value) -> bool) -> Option<usize> {
        let table = self.table.borrow();
        let mut found = None;
        table.probe(hash, |at, cell| match cell {
            Place::Empty => true,
            Place::Full { hash: h, key } if *h == hash && same(key) => {
                found = Some(at);
                true
            }
            _ => false,
        });
        found
    }

    /// Adds a key that is known not to be there.
    pub fn insert_new(&self, hash: u64, key: Value) {
        self.touch();
        let mut table = self.table.borrow_mut();
        if table.cells.is_empty() {
            table.cells = empty(MINIMUM);
        }
        table.live += 1;
        // The dummy that was passed last is used again; then the table doesn't fill.
        let (mut dummy, mut free) = (None, 0);
        table.probe(hash, |at, cell| match cell {
            Place::Empty => {
                free = at;
                true
            }
            Place::Dummy => {
                dummy = Some(at);
                false
            }
            Place::Full { .. } => false,
        });
        let place = dummy.unwrap_or(free);
        table.cells[place] = Place::Full { hash, key };
        if dummy.is_some() {
            return;
        }
        table.fill += 1;
        // CPython grows when `fill * 5 >= mask * 3`, by four for small sets and by two for large ones.
        if table.fill * 5 >= table.mask() * 3 {
            table.grow();
        }
    }

    /// Makes room for `more` items at once, as CPython does before it merges another set or a dict.
    pub fn reserve(&self, more: usize) {
        let mut table = self.table.borrow_mut();
        if (table.fill + more) * 5 >= table.mask() * 3 {
            let wanted = (table.live + more) * 2;
            table.resize(wanted);
        }
    }

    /// Takes all items of another set over if this one never had any, and says whether it did: then no key need be
    /// compared. Room was made with [`Set::reserve`].
    pub fn fill_from(&self, other: &Set) -> bool {
        if self.table.borrow().fill != 0 {
            return false;
        }
        self.touch();
        let (mut table, other) = (self.table.borrow_mut(), other.table.borrow());
        if table.mask() == other.mask() && other.fill == other.live {
            let finger = table.finger;
            *table = Table { finger, ..other.clone() };
            return true;
        }
        if table.cells.is_empty() {
            table.cells = empty(MINIMUM);
        }
        for cell in &other.cells {
            if let Place::Full { hash, key } = cell {
                table.place(*hash, key.clone());
            }
        }
        table.live = other.live;
        table.fill = other.live;
        true
    }

    /// Removes the key at a position and returns it.
    pub fn remove_at(&self, position: usize) -> Option<Value> {
        let mut table = self.table.borrow_mut();
        if !matches!(table.cells.get(position), Some(Place::Full { .. })) {
            return None;
        }
        self.touch();
        table.live -= 1;
        match std::mem::replace(&mut table.cells[position], Place::Dummy) {
            Place::Full { key, .. } => Some(key),
            _ => None,
        }
    }

    /// Removes the item that `set.pop` gives.
    pub fn pop(&self) -> Option<Value> {
        let start = {
            let table = self.table.borrow();
            if table.live == 0 {
                return None;
            }
            table.finger & table.mask()
        };
        let (position, _) = self.next_from(start).or_else(|| self.next_from(0))?;
        self.table.borrow_mut().finger = position + 1;
        self.remove_at(position)
    }

    /// Closes the gaps if more than a quarter of the table are, as CPython does after it removed many items.
    pub fn close_gaps(&self) {
        let mut table = self.table.borrow_mut();
        if table.fill - table.live > table.mask() / 4 {
            table.grow();
        }
    }

    /// Removes everything.
    pub fn clear(&self) {
        self.touch();
        let mut table = self.table.borrow_mut();
        let finger = table.finger;
        let old = std::mem::replace(&mut *table, Table { finger, ..Table::default() });
        drop(table);
        finalize::drop_deep(old.cells);
    }

    /// Exchanges the items with another set's.
    pub fn swap(&self, other: &Set) {
        self.touch();
        other.touch();
        self.hash.set(None);
        other.hash.set(None);
        let (mut a, mut b) = (self.table.borrow_mut(), other.table.borrow_mut());
        std::mem::swap(&mut *a, &mut *b);
        let Table { finger, .. } = &mut *a;
        std::mem::swap(finger, &mut b.finger);
    }

    /// A copy with the order that CPython's `set.copy` gives.
    pub fn copy(&self) -> Set {
        let copy = Set::new();
        if !self.is_empty() {
            copy.reserve(self.len());
            copy.fill_from(self);
        }
        copy
    }
}

impl Drop for Set {
    fn drop(&mut self) {
        let table = self.table.get_mut();
        if table.live > 0 {
            finalize::drop_deep(std::mem::take(&mut table.cells));
        }
    }
}

fn empty(size: usize) -> Vec<Place> {
    std::iter::repeat_with(Place::default).take(size).collect()
}

impl Table {
    fn mask(&self) -> usize {
        self.cells.len().max(MINIMUM) - 1
    }

    /// Visits the cells of a hash's probe sequence until `stop` says so.
    fn probe(&self, hash: u64, mut stop: impl FnMut(usize, &Place) -> bool) {
        if self.cells.is_empty() {
            return;
        }
        let mask = self.mask();
        let mut perturb = hash;
        let mut at = hash as usize & mask;
        loop {
            let last = if at + NEIGHBOURS <= mask { at + NEIGHBOURS } else { at };
            for i in at..=last {
                if stop(i, &self.cells[i]) {
                    return;
                }
            }
            perturb >>= PERTURB_SHIFT;
            at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// Puts a key into the first empty cell of its sequence.
    fn place(&mut self, hash: u64, key: Value) {
        let mut free = 0;
        self.probe(hash, |at, cell| {
            free = at;
            matches!(cell, Place::Empty)
        });
        self.cells[free] = Place::Full { hash, key };
    }

    fn grow(&mut self) {
        let wanted = if self.live > 50_000 { self.live * 2 } else { self.live * 4 };
        self.resize(wanted);
    }

    fn resize(&mut self, wanted: usize) {
        let mut size = MINIMUM;
        while size <= wanted {
            size *= 2;
        }
        if size == MINIMUM && self.cells.len() == MINIMUM && self.fill == self.live {
            return;
        }
        let old = std::mem::replace(&mut self.cells, empty(size));
        for cell in old {
            if let Place::Full { hash, key } = cell {
                self.place(hash, key);
            }
        }
        self.fill = self.live;
    }
}
