//! Sets: an open table probed as CPython's `setobject.c` probes, because scripts see the order it gives to small ints.

use crate::vm::Value;
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

    /// The first item at or after a table position, and its position.
    pub fn next_from(&self, position: usize) -> Option<(usize, Value)> {
        let table = self.table.borrow();
        table.cells.iter().enumerate().skip(position).find_map(|(at, cell)| match cell {
            Place::Full { key, .. } => Some((at, key.clone())),
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
        self.layout.set(self.layout.get().wrapping_add(1));
        let mut table = self.table.borrow_mut();
        if table.cells.is_empty() {
            table.cells = vec![Place::Empty; MINIMUM];
        }
        table.place(hash, key);
        table.live += 1;
        table.fill += 1;
        // CPython grows when `fill * 5 >= mask * 3`, by four for small sets and by two for large ones.
        if table.fill * 5 >= (table.cells.len() - 1) * 3 {
            let wanted = if table.live > 50_000 { table.live * 2 } else { table.live * 4 };
            table.resize(wanted);
        }
    }

    /// Makes room for `more` items at once, as CPython does before it merges another set.
    pub fn reserve(&self, more: usize) {
        let mut table = self.table.borrow_mut();
        if table.cells.is_empty() {
            table.cells = vec![Place::Empty; MINIMUM];
        }
        if (table.fill + more) * 5 >= (table.cells.len() - 1) * 3 {
            let wanted = (table.live + more) * 2;
            table.resize(wanted);
        }
    }

    /// Removes the key at a position and returns it.
    pub fn remove_at(&self, position: usize) -> Option<Value> {
        let mut table = self.table.borrow_mut();
        if !matches!(table.cells.get(position), Some(Place::Full { .. })) {
            return None;
        }
        self.layout.set(self.layout.get().wrapping_add(1));
        table.live -= 1;
        match std::mem::replace(&mut table.cells[position], Place::Dummy) {
            Place::Full { key, .. } => Some(key),
            _ => None,
        }
    }

    /// Removes everything.
    pub fn clear(&self) {
        self.layout.set(self.layout.get().wrapping_add(1));
        let old = std::mem::take(&mut *self.table.borrow_mut());
        drop(old);
    }

    /// A copy with the order that CPython's `set.copy` gives.
    pub fn copy(&self) -> Set {
        let copy = Set::new();
        copy.reserve(self.len());
        for (hash, key) in self.items() {
            copy.insert_new(hash, key);
        }
        copy
    }
}

impl Table {
    /// Visits the cells of a hash's probe sequence until `stop` says so.
    fn probe(&self, hash: u64, mut stop: impl FnMut(usize, &Place) -> bool) {
        if self.cells.is_empty() {
            return;
        }
        let mask = self.cells.len() - 1;
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

    fn place(&mut self, hash: u64, key: Value) {
        let mut free = 0;
        self.probe(hash, |at, cell| {
            free = at;
            matches!(cell, Place::Empty)
        });
        self.cells[free] = Place::Full { hash, key };
    }

    fn resize(&mut self, wanted: usize) {
        let mut size = MINIMUM;
        while size <= wanted {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.cells, vec![Place::Empty; size]);
        for cell in old {
            if let Place::Full { hash, key } = cell {
                self.place(hash, key);
            }
        }
        self.fill = self.live;
    }
}
