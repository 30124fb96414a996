//! Dicts: entries in insertion order, and an index over their hashes.
//!
//! A dict doesn't know how to compare keys that need a script's `__eq__`: the machine does, by walking
//! [`Dict::candidates`]. Names (interned strings) are looked up directly. A removed entry leaves a hole until an
//! insertion finds no room, so that positions stay valid as hints until [`Dict::layout`] changes, and an iteration over
//! a dict that is changed meanwhile sees what it sees in CPython.

use super::Str;
use crate::vm::{Value, finalize};
use hashbrown::HashTable;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// One item.
#[derive(Clone)]
pub struct Entry {
    /// The key's hash.
    pub hash: u64,
    /// The key; [`Value::Unbound`] is a hole.
    pub key: Value,
    /// The value.
    pub value: Value,
}

/// Up to this many entries are searched without an index.
const SMALL: usize = 8;

#[derive(Default)]
struct Table {
    entries: Vec<Entry>,
    /// Positions of the entries, once there are more than [`SMALL`].
    index: Option<HashTable<u32>>,
    live: usize,
    /// So many entries, holes included, fit before the holes are closed; zero before the first.
    room: usize,
    /// Whether some key is or was no string. CPython's table changes when the first such comes.
    mixed: bool,
}

/// How many entries fit into the table that CPython gives to a dict that grows at this many items.
fn room_for(live: usize) -> usize {
    (live * 3).next_power_of_two().max(8) * 2 / 3
}

/// A dict.
#[derive(Default)]
pub struct Dict {
    table: RefCell<Table>,
    /// Changes when a key comes or goes, not when a value does.
    layout: Cell<u32>,
}

/// A hash as the index wants it: it tells entries apart by the highest bits too, and those of small ints are all zero.
fn spread(hash: u64) -> u64 {
    hash.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl Dict {
    /// An empty dict.
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

    /// A number that changes when a key comes or goes.
    pub fn layout(&self) -> u32 {
        self.layout.get()
    }

    /// The number of positions, holes included: the bound of an iteration by position.
    pub fn positions(&self) -> usize {
        self.table.borrow().entries.len()
    }

    /// The entry at a position, unless that is a hole or past the end.
    pub fn at(&self, position: usize) -> Option<Entry> {
        let table = self.table.borrow();
        table.entries.get(position).filter(|e| e.key.is_bound()).cloned()
    }

    /// The first live entry at or after a position, and its position.
    pub fn next_from(&self, position: usize) -> Option<(usize, Entry)> {
        let table = self.table.borrow();
        let found = table.entries.iter().enumerate().skip(position).find(|(_, e)| e.key.is_bound());
        found.map(|(at, e)| (at, e.clone()))
    }

    /// The last live entry before a position, and its position. For `reversed`.
    pub fn previous_from(&self, position: usize) -> Option<(usize, Entry)> {
        let table = self.table.borrow();
        let end = position.min(table.entries.len());
        let found = table.entries[..end].iter().enumerate().rev().find(|(_, e)| e.key.is_bound());
        found.map(|(at, e)| (at, e.clone()))
    }

    /// The positions and keys whose hash is this one, in the order in which they must be compared.
    pub fn candidates(&self, hash: u64) -> Vec<(usize, Value)> {
        let table = self.table.borrow();
        match &table.index {
            None => {
                let matches = |(_, e): &(usize, &Entry)| e.hash == hash && e.key.is_bound();
                table.entries.iter().enumerate().filter(matches).map(|(at, e)| (at, e.key.clone())).collect()
            }
            Some(index) => {
                let found = index.iter_hash(spread(hash)).map(|at| *at as usize);
                let mut found: Vec<usize> = found.filter(|at| table.entries[*at].hash == hash).collect();
                found.sort_unstable();
                found.into_iter().map(|at| (at, table.entries[at].key.clone())).collect()
            }
        }
    }

    /// The position of the key of this hash for which `same` holds; `same` must not run a script's code.
    pub fn find(&self, hash: u64, mut same: impl FnMut(&Value) -> bool) -> Option<usize> {
        let table = self.table.borrow();
        let entries = &table.entries;
        match &table.index {
            None => entries.iter().position(|e| e.hash == hash && e.key.is_bound() && same(&e.key)),
            Some(index) => {
                let found = index
                    .find(spread(hash), |at| entries[*at as usize].hash == hash && same(&entries[*at as usize].key));
                found.map(|at| *at as usize)
            }
        }
    }

    /// The position of a name.
    pub fn find_name(&self, name: &Rc<Str>) -> Option<usize> {
        self.find(name.hash(), |key| matches!(key, Value::Str(s) if Str::same(s, name)))
    }

    /// The value of a name.
    pub fn get_name(&self, name: &Rc<Str>) -> Option<Value> {
        self.find_name(name).map(|at| self.table.borrow().entries[at].value.clone())
    }

    /// The value at a position if the key there *is* this interned name: how an inline cache asks.
    pub fn get_hinted(&self, position: usize, name: &Rc<Str>) -> Option<Value> {
        let table = self.table.borrow();
        match table.entries.get(position) {
            Some(Entry { key: Value::Str(s), value, .. }) if Rc::ptr_eq(s, name) => Some(value.clone()),
            _ => None,
        }
    }

    /// Overwrites the value at a position if the key there *is* this interned name; gives the value back if not.
    pub fn set_hinted(&self, position: usize, name: &Rc<Str>, new: Value) -> Result<(), Value> {
        let mut table = self.table.borrow_mut();
        let old = match table.entries.get_mut(position) {
            Some(Entry { key: Value::Str(s), value, .. }) if Rc::ptr_eq(s, name) => std::mem::replace(value, new),
            _ => return Err(new),
        };
        drop(table);
        drop(old);
        Ok(())
    }

    /// Sets the value of a name.
    pub fn set_name(&self, name: &Rc<Str>, value: Value) {
        match self.find_name(name) {
            Some(at) => self.set_at(at, value),
            None => self.insert_new(name.hash(), Value::Str(name.clone()), value),
        }
    }

    /// Removes a name and returns its value.
    pub fn remove_name(&self, name: &Rc<Str>) -> Option<Value> {
        self.find_name(name).map(|at| self.remove_at(at).value)
    }

    /// Overwrites the value at a live position.
    pub fn set_at(&self, position: usize, value: Value) {
        let old = match self.table.borrow_mut().entries.get_mut(position) {
            Some(entry) if entry.key.is_bound() => std::mem::replace(&mut entry.value, value),
            _ => value,
        };
        drop(old);
    }

    /// Appends a key that is known not to be there.
    pub fn insert_new(&self, hash: u64, key: Value, value: Value) {
        self.layout.set(self.layout.get().wrapping_add(1));
        let mut table = self.table.borrow_mut();
        table.live += 1;
        let other = !table.mixed && !matches!(key, Value::Str(_));
        if table.entries.len() >= table.room || (other && !table.entries.is_empty()) {
            table.make_room();
        }
        table.mixed |= other;
        let Table { entries, index, .. } = &mut *table;
        let at = entries.len() as u32;
        entries.push(Entry { hash, key, value });
        match index {
            Some(index) => {
                index.insert_unique(spread(hash), at, |at| spread(entries[*at as usize].hash));
            }
            None if entries.len() > SMALL => *index = Some(index_of(entries)),
            None => {}
        }
    }

    /// Removes the entry at a live position; elsewhere it finds a hole.
    pub fn remove_at(&self, position: usize) -> Entry {
        let hole = Entry { hash: 0, key: Value::Unbound, value: Value::Unbound };
        let mut table = self.table.borrow_mut();
        let Table { entries, index, live, .. } = &mut *table;
        let Some(entry) = entries.get_mut(position).filter(|e| e.key.is_bound()) else { return hole };
        let removed = std::mem::replace(entry, hole);
        *live -= 1;
        self.layout.set(self.layout.get().wrapping_add(1));
        if let Some(index) = index
            && let Ok(found) = index.find_entry(spread(removed.hash), |at| *at as usize == position)
        {
            found.remove();
        }
        removed
    }

    /// Removes the last item.
    pub fn pop_last(&self) -> Option<Entry> {
        let (position, _) = self.previous_from(usize::MAX)?;
        let entry = self.remove_at(position);
        // Only here the holes at the end go at once, as in CPython, so that a dict used as a stack doesn't grow.
        self.table.borrow_mut().entries.truncate(position);
        Some(entry)
    }

    /// Removes everything.
    pub fn clear(&self) {
        self.layout.set(self.layout.get().wrapping_add(1));
        let old = std::mem::take(&mut *self.table.borrow_mut());
        finalize::drop_deep(old.entries);
    }

    /// All live entries, copied.
    pub fn entries(&self) -> Vec<Entry> {
        self.table.borrow().entries.iter().filter(|e| e.key.is_bound()).cloned().collect()
    }

    /// A copy with the same order.
    pub fn copy(&self) -> Dict {
        let entries = self.entries();
        let index = (entries.len() > SMALL).then(|| index_of(&entries));
        let live = entries.len();
        let room = room_for(live);
        let mixed = entries.iter().any(|e| !matches!(e.key, Value::Str(_)));
        Dict { table: RefCell::new(Table { entries, index, live, room, mixed }), layout: Cell::new(0) }
    }
}

impl Table {
    /// Closes the holes and grows, to insert one more.
    fn make_room(&mut self) {
        let before = self.live - 1;
        self.room = room_for(before).max(before + 1);
        if before < self.entries.len() {
            self.entries.retain(|e| e.key.is_bound());
            self.index = (before > SMALL).then(|| index_of(&self.entries));
        }
        self.entries.reserve_exact(self.room - self.entries.len());
    }
}

impl Drop for Dict {
    fn drop(&mut self) {
        let entries = &mut self.table.get_mut().entries;
        if !entries.is_empty() {
            finalize::drop_deep(std::mem::take(entries));
        }
    }
}

fn index_of(entries: &[Entry]) -> HashTable<u32> {
    let mut index = HashTable::with_capacity(entries.len() * 2);
    for (at, entry) in entries.iter().enumerate() {
        if entry.key.is_bound() {
            index.insert_unique(spread(entry.hash), at as u32, |at| spread(entries[*at as usize].hash));
        }
    }
    index
}

/// Which part of a dict a view shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewKind {
    /// `keys()`
    Keys,
    /// `values()`
    Values,
    /// `items()`
    Items,
}

/// A live view of a dict.
pub struct DictView {
    /// The dict.
    pub dict: Rc<Dict>,
    /// The part.
    pub kind: ViewKind,
    /// Whether of an `OrderedDict`.
    pub ordered: bool,
}
