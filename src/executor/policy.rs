//! The choice of what runs next.

/// Chooses among the entries that may run now.
pub trait Policy {
    /// The index of the entry that runs next, below `ready`, which is at least one. Entries are counted in the order in
    /// which they became ready.
    fn choose(&mut self, ready: usize) -> usize;
}
