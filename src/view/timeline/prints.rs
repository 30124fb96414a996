//! The way from print to print, for who follows the output rather than the steps.

use super::model::Timeline;
use super::moments::Happening;

impl Timeline {
    /// The first print after a moment; without a moment, the first of all.
    pub fn print_after(&self, moment: Option<u32>) -> Option<u32> {
        let from = moment.map_or(0, |moment| moment.saturating_add(1));
        (from..self.len()).find(|moment| self.is_print(*moment))
    }

    /// The last print before a moment; without a moment, the last of all.
    pub fn print_before(&self, moment: Option<u32>) -> Option<u32> {
        let to = moment.unwrap_or(self.len()).min(self.len());
        (0..to).rev().find(|moment| self.is_print(*moment))
    }

    fn is_print(&self, moment: u32) -> bool {
        matches!(self.happening(moment), Happening::Output(_))
    }
}
