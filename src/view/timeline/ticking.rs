//! The way through the ticks of the loop, for who wants to see one round of it at a time.

use super::model::Timeline;

impl Timeline {
    /// Which tick a moment belongs to, counted from zero, and how many there are.
    pub fn tick(&self, moment: Option<u32>) -> (Option<usize>, usize) {
        let ticks = self.annals.ticks();
        let at = moment.and_then(|moment| ticks.partition_point(|began| *began <= moment).checked_sub(1));
        (at, ticks.len())
    }

    /// The moment at which a tick begins, counted from zero.
    pub fn tick_begins(&self, index: usize) -> Option<u32> {
        self.annals.ticks().get(index).copied()
    }

    /// The beginning of the next tick or of the one before. Backwards within a tick goes to its own beginning first.
    pub fn tick_beside(&self, moment: Option<u32>, forward: bool) -> Option<u32> {
        let ticks = self.annals.ticks();
        let index = match (moment, forward) {
            (None, true) => Some(0),
            (None, false) => ticks.len().checked_sub(1),
            (Some(moment), true) => Some(ticks.partition_point(|began| *began <= moment)),
            (Some(moment), false) => ticks.partition_point(|began| *began < moment).checked_sub(1),
        };
        self.tick_begins(index?)
    }
}
