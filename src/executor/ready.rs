//! The ready queue.

use super::Policy;
use std::collections::VecDeque;

/// What is ready to run, in the order in which it became so.
pub struct Ready<E> {
    entries: VecDeque<E>,
    /// None is first-in-first-out: no question is asked.
    policy: Option<Box<dyn Policy>>,
}

impl<E> Default for Ready<E> {
    fn default() -> Self {
        Self { entries: VecDeque::new(), policy: None }
    }
}

impl<E> Ready<E> {
    /// Lets a policy choose from now on.
    pub fn set_policy(&mut self, policy: Box<dyn Policy>) {
        self.policy = Some(policy);
    }

    /// Puts an entry at the end.
    #[inline]
    pub fn push(&mut self, entry: E) {
        self.entries.push_back(entry);
    }

    /// The number of entries: at the start of a tick, how many it will run.
    #[inline]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing is ready.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes the next of the first `left` entries, those that were ready when the tick began.
    #[inline]
    pub fn next(&mut self, left: usize) -> Option<E> {
        match &mut self.policy {
            None => self.entries.pop_front(),
            Some(policy) => {
                let ready = left.min(self.entries.len());
                if ready == 0 {
                    return None;
                }
                let chosen = policy.choose(ready);
                self.entries.remove(chosen.min(ready - 1))
            }
        }
    }

    /// The entries in order, for those who look.
    pub fn iter(&self) -> impl Iterator<Item = &E> {
        self.entries.iter()
    }

    /// Takes everything out.
    pub fn take(&mut self) -> VecDeque<E> {
        std::mem::take(&mut self.entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Last;

    impl Policy for Last {
        fn choose(&mut self, ready: usize) -> usize {
            ready - 1
        }
    }

    #[test]
    fn the_first_that_became_ready_runs_first() {
        let mut ready = Ready::default();
        ready.push('a');
        ready.push('b');
        assert_eq!(ready.len(), 2);
        assert_eq!(ready.next(2), Some('a'));
        assert_eq!(ready.next(1), Some('b'));
        assert_eq!(ready.next(0), None);
    }

    #[test]
    fn a_policy_chooses_only_among_the_entries_of_the_tick() {
        let mut ready = Ready::default();
        ready.set_policy(Box::new(Last));
        ready.push('a');
        ready.push('b');
        ready.push('c');
        assert_eq!(ready.next(2), Some('b'));
        assert_eq!(ready.next(1), Some('a'));
        assert_eq!(ready.next(1), Some('c'));
    }
}
