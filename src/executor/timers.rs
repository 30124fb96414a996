//! Timers by deadline.
//!
//! The heap is CPython's (`Lib/heapq.py`), step for step, because timers with equal deadlines come out of a heap in an
//! order that only its exact steps decide, and scripts see it. A cancelled timer gives up its content at once and leaves
//! a mark in the heap, which goes when it reaches the top, or with all others when they are more than half.

/// Fewer timers than this are never swept.
const FEWEST_TO_SWEEP: usize = 100;

/// Names a timer; once it has fired or was cancelled, the name means nothing any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TimerKey {
    slot: u32,
    generation: u32,
}

struct Mark {
    deadline: f64,
    key: TimerKey,
}

struct Slot<T> {
    generation: u32,
    content: Option<T>,
}

/// Timers, each with what is to happen at its deadline.
pub struct Timers<T> {
    heap: Vec<Mark>,
    slots: Vec<Slot<T>>,
    free: Vec<u32>,
    cancelled: usize,
}

impl<T> Default for Timers<T> {
    fn default() -> Self {
        Self { heap: Vec::new(), slots: Vec::new(), free: Vec::new(), cancelled: 0 }
    }
}

impl<T> Timers<T> {
    /// Sets a timer.
    pub fn set(&mut self, deadline: f64, content: T) -> TimerKey {
        let slot = match self.free.pop() {
            Some(slot) => slot,
            None => {
                self.slots.push(Slot { generation: 0, content: None });
                self.slots.len() as u32 - 1
            }
        };
        let place = &mut self.slots[slot as usize];
        place.content = Some(content);
        let key = TimerKey { slot, generation: place.generation };
        self.heap.push(Mark { deadline, key });
        self.sift_down(0, self.heap.len() - 1);
        key
    }

    /// Cancels a timer and gives back what was to happen, if it had not happened yet.
    pub fn cancel(&mut self, key: TimerKey) -> Option<T> {
        let content = self.release(key)?;
        self.cancelled += 1;
        Some(content)
    }

    /// Sweeps cancelled timers away where CPython does at the start of a tick. Then a live one is on top.
    pub fn sweep(&mut self) {
        let set = self.heap.len();
        if set > FEWEST_TO_SWEEP && self.cancelled * 2 > set {
            let Self { heap, slots, .. } = self;
            heap.retain(|mark| is_live(slots, mark.key));
            for at in (0..self.heap.len() / 2).rev() {
                self.sift_up(at);
            }
            self.cancelled = 0;
            return;
        }
        while let Some(mark) = self.heap.first()
            && !is_live(&self.slots, mark.key)
        {
            self.cancelled = self.cancelled.saturating_sub(1);
            self.pop();
        }
    }

    /// The deadline on top.
    pub fn first_deadline(&self) -> Option<f64> {
        self.heap.first().map(|mark| mark.deadline)
    }

    /// Takes the timer on top if its deadline is before `end`. A cancelled one is skipped.
    #[allow(clippy::neg_cmp_op_on_partial_ord)]
    pub fn next_before(&mut self, end: f64) -> Option<(f64, T)> {
        while let Some(mark) = self.heap.first()
            // As in CPython a deadline that is no number is due: it isn't at or after the end.
            && !(mark.deadline >= end)
        {
            let mark = self.pop()?;
            match self.release(mark.key) {
                Some(content) => return Some((mark.deadline, content)),
                None => self.cancelled = self.cancelled.saturating_sub(1),
            }
        }
        None
    }

    /// The live timers, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = (f64, &T)> {
        self.heap.iter().filter_map(|mark| {
            let slot = self.slots.get(mark.key.slot as usize).filter(|slot| slot.generation == mark.key.generation)?;
            Some((mark.deadline, slot.content.as_ref()?))
        })
    }

    /// Takes everything out.
    pub fn take(&mut self) -> Vec<T> {
        self.heap.clear();
        self.free.clear();
        self.cancelled = 0;
        // Generations go on, so that old keys stay meaningless.
        let mut contents = Vec::new();
        for (at, slot) in self.slots.iter_mut().enumerate() {
            slot.generation = slot.generation.wrapping_add(1);
            contents.extend(slot.content.take());
            self.free.push(at as u32);
        }
        contents
    }

    fn release(&mut self, key: TimerKey) -> Option<T> {
        let slot = self.slots.get_mut(key.slot as usize).filter(|slot| slot.generation == key.generation)?;
        let content = slot.content.take()?;
        slot.generation = slot.generation.wrapping_add(1);
        self.free.push(key.slot);
        Some(content)
    }

    fn pop(&mut self) -> Option<Mark> {
        let last = self.heap.len().checked_sub(1)?;
        let top = self.heap.swap_remove(0);
        if last > 0 {
            self.sift_up(0);
        }
        Some(top)
    }

    /// Moves a new leaf towards the root as long as its parent is later.
    fn sift_down(&mut self, start: usize, mut at: usize) {
        while at > start {
            let parent = (at - 1) / 2;
            if self.heap[at].deadline < self.heap[parent].deadline {
                self.heap.swap(at, parent);
                at = parent;
            } else {
                break;
            }
        }
    }

    /// Moves an item down to a leaf along the earlier children, and from there to where it belongs.
    #[allow(clippy::neg_cmp_op_on_partial_ord)]
    fn sift_up(&mut self, start: usize) {
        let end = self.heap.len();
        let mut at = start;
        let mut child = 2 * at + 1;
        while child < end {
            let right = child + 1;
            if right < end && !(self.heap[child].deadline < self.heap[right].deadline) {
                child = right;
            }
            self.heap.swap(at, child);
            at = child;
            child = 2 * at + 1;
        }
        self.sift_down(start, at);
    }
}

fn is_live<T>(slots: &[Slot<T>], key: TimerKey) -> bool {
    slots.get(key.slot as usize).is_some_and(|slot| slot.generation == key.generation && slot.content.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drain(timers: &mut Timers<&'static str>) -> Vec<&'static str> {
        std::iter::from_fn(|| timers.next_before(f64::MAX)).map(|(_, content)| content).collect()
    }

    #[test]
    fn earlier_deadlines_come_first() {
        let mut timers = Timers::default();
        for (deadline, name) in [(3.0, "c"), (1.0, "a"), (2.0, "b")] {
            timers.set(deadline, name);
        }
        assert_eq!(timers.first_deadline(), Some(1.0));
        assert_eq!(timers.next_before(1.0), None);
        assert_eq!(drain(&mut timers), ["a", "b", "c"]);
    }

    #[test]
    fn equal_deadlines_come_out_as_from_heapq() {
        let mut timers = Timers::default();
        for name in ["a", "b", "c", "d", "e"] {
            timers.set(1.0, name);
        }
        // heapq.heappop over five equal timers.
        assert_eq!(drain(&mut timers), ["a", "c", "e", "b", "d"]);
    }

    #[test]
    fn a_cancelled_timer_gives_its_content_back_once() {
        let mut timers = Timers::default();
        let key = timers.set(1.0, "a");
        timers.set(2.0, "b");
        assert_eq!(timers.cancel(key), Some("a"));
        assert_eq!(timers.cancel(key), None);
        timers.sweep();
        assert_eq!(timers.first_deadline(), Some(2.0));
        let reused = timers.set(3.0, "c");
        assert_ne!(key, reused);
        assert_eq!(timers.cancel(key), None);
        assert_eq!(drain(&mut timers), ["b", "c"]);
    }

    #[test]
    fn many_cancelled_timers_are_swept_together() {
        let mut timers = Timers::default();
        let keys: Vec<_> = (0..200).map(|n| timers.set(n as f64, "x")).collect();
        keys[..150].iter().for_each(|key| {
            timers.cancel(*key);
        });
        timers.sweep();
        assert_eq!(timers.heap.len(), 50);
        assert_eq!(timers.first_deadline(), Some(150.0));
    }
}
