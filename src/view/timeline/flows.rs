//! The arrows: who created whom, and who woke whom.

use super::model::Timeline;
use super::track::{Doing, Slice};
use crate::trace::TaskId;

/// The most arrows that are drawn for one slice.
pub const MOST_FLOWS: usize = 48;

/// A task acts on another one.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Arrow {
    /// The moment.
    pub at: u32,
    /// Who acts.
    pub from: TaskId,
    /// On whom.
    pub to: TaskId,
    /// Whether it brings it into being, rather than waking it.
    pub is_creation: bool,
}

impl Timeline {
    /// All arrows, in order.
    pub fn arrows(&self) -> &[Arrow] {
        &self.arrows
    }

    /// The arrows of a slice.
    pub(super) fn flows(&self, task: TaskId, index: usize) -> Vec<Arrow> {
        let Some(track) = self.track(task) else { return Vec::new() };
        let Some(slice) = track.slices.get(index) else { return Vec::new() };
        // What made it ready: before it ran, or after it waited.
        let near = match slice.doing {
            Doing::Running { .. } => index.checked_sub(1),
            Doing::Ready { .. } => Some(index),
            Doing::Waiting { .. } => Some(index + 1),
        };
        let near =
            near.and_then(|near| track.slices.get(near)).filter(|near| matches!(near.doing, Doing::Ready { .. }));
        let led_here = near.and_then(|near| {
            self.arrows_since(task, near.from).take_while(|arrow| arrow.at == near.from).find(|arrow| arrow.to == task)
        });
        let mut flows = Vec::from_iter(led_here);
        if slice.is_running() {
            flows.extend(self.effects(task, slice));
        }
        flows
    }

    /// What a step did to other tasks.
    pub(super) fn effects(&self, task: TaskId, slice: &Slice) -> Vec<Arrow> {
        let ends = self.track(task).and_then(|track| track.end.as_ref()).is_some_and(|end| end.at == slice.to);
        // What a task's end wakes is woken by its callbacks, a little later.
        let near = self.arrows_since(task, slice.from).take_while(|arrow| ends || arrow.at < slice.to);
        near.filter(|arrow| arrow.from == task).take(MOST_FLOWS).collect()
    }

    /// The arrows that begin or end at a task, from a moment on.
    pub(super) fn arrows_since(&self, task: TaskId, moment: u32) -> impl Iterator<Item = Arrow> {
        let all = self.track(task).map_or(&[][..], |track| &track.arrows);
        let at = |number: &u32| self.arrows.get(*number as usize).map_or(0, |arrow| arrow.at);
        let first = all.partition_point(|number| at(number) < moment);
        all[first..].iter().filter_map(|number| self.arrows.get(*number as usize).copied())
    }
}
