//! The arrows: who created whom, and who woke whom.

use super::model::Timeline;
use super::moments::Happening;
use super::track::{Cause, Doing, Slice};
use crate::trace::TaskId;

/// The most arrows that are drawn.
pub const MOST_FLOWS: usize = 48;

impl Timeline {
    /// The arrows of a slice: moment, who acts, on whom, and whether that is a creation.
    pub(super) fn flows(&self, task: TaskId, index: usize) -> Vec<(u32, TaskId, TaskId, bool)> {
        let mut flows = Vec::new();
        let Some(track) = self.track(task) else { return flows };
        let Some(slice) = track.slices.get(index) else { return flows };
        // What made it ready: before it ran, or after it waited.
        let near = match slice.doing {
            Doing::Running { .. } => index.checked_sub(1),
            Doing::Ready { .. } => Some(index),
            Doing::Waiting { .. } => Some(index + 1),
        };
        if let Some(near) = near.and_then(|near| track.slices.get(near))
            && let Doing::Ready { cause } = near.doing
        {
            match cause {
                Cause::Created { by: Some(by) } => flows.push((near.from, by, task, true)),
                Cause::Task { task: by } if by != task => flows.push((near.from, by, task, false)),
                _ => {}
            }
        }
        if slice.is_running() {
            flows.extend(self.effects(task, slice));
        }
        flows
    }

    /// What a slice did to other tasks.
    pub(super) fn effects(&self, task: TaskId, slice: &Slice) -> Vec<(u32, TaskId, TaskId, bool)> {
        // What a task's end wakes is woken by its callbacks, a little later.
        const LATER: u32 = 200;
        const LOOK: u32 = 4_000;
        let ends = self.track(task).and_then(|track| track.end.as_ref()).is_some_and(|end| end.at == slice.to);
        let last = slice.to.min(self.len());
        let last = if ends { (last + LATER).min(self.len()) } else { last };
        let mut effects = Vec::new();
        for moment in slice.from..last.min(slice.from.saturating_add(LOOK)) {
            match self.happening(moment) {
                Happening::Created(other) if self.track(other).and_then(|t| t.parent) == Some(task) => {
                    effects.push((moment, task, other, true));
                }
                Happening::Woken(other) if other != task => {
                    let cause = self.track(other).and_then(|track| track.at(moment)).map(|slice| slice.doing);
                    if cause == Some(Doing::Ready { cause: Cause::Task { task } }) {
                        effects.push((moment, task, other, false));
                    }
                }
                _ => {}
            }
            if effects.len() >= MOST_FLOWS {
                break;
            }
        }
        effects
    }
}
