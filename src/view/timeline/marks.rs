//! The signs of a scene: prints, warnings, cancellations, and how a task ended.

use super::ruler::Ruler;
use super::shapes::{Ink, Label, Mark, MarkKind, Scene, shortened};
use super::track::Track;
use crate::trace::Outcome;

/// Marks on a track stand at least this far apart, in pixels.
const MARKS_APART: f64 = 7.0;

impl Scene {
    /// What happened on a track, and how it ended.
    pub(super) fn lay_out_marks(&mut self, ruler: &Ruler, hue: u32, track: &Track, row: f64) {
        let sizes = ruler.sizes;
        let (left, right) = (sizes.gutter, sizes.width);
        let middle = row + sizes.row / 2.0;
        let mut mark = |x: f64, y: f64, kind: MarkKind| self.marks.push(Mark { x, y, kind, hue });
        ruler.spread(&track.prints, |print| print.at, |x| mark(x, middle, MarkKind::Print));
        ruler.spread(&track.warnings, |at| *at, |x| mark(x, row + sizes.row - 6.0, MarkKind::Warned));
        ruler.spread(&track.cancels, |(at, _)| *at, |x| mark(x, row + 4.0, MarkKind::Cancel));
        let Some(end) = &track.end else { return };
        let x = ruler.of(end.at);
        if x > right || x < left - 400.0 {
            return;
        }
        let (kind, ink, text) = match &end.outcome {
            Outcome::Returned { value } if value == "None" => (MarkKind::Returned, Ink::Faint, "done".to_owned()),
            Outcome::Returned { value } => (MarkKind::Returned, Ink::Faint, format!("returned {value}")),
            Outcome::Raised { exception } => (MarkKind::Raised, Ink::Danger, exception.clone()),
            Outcome::Cancelled => (MarkKind::Cancelled, Ink::Warning, "cancelled".to_owned()),
        };
        if x >= left {
            self.marks.push(Mark { x, y: middle, kind, hue });
        }
        let room = sizes.characters(right - x.max(left) - 16.0).min(48);
        if x >= left && (room >= text.chars().count() || room >= 12) {
            self.tracks.labels.push(Label { x: x + 11.0, y: middle, text: shortened(&text, room), ink });
        }
    }
}

impl Ruler<'_> {
    /// Calls with the pixel of everything in sight, as far as there is room for signs.
    fn spread<T>(&self, all: &[T], at: impl Fn(&T) -> u32, mut mark: impl FnMut(f64)) {
        let place = |thing: &T| self.timeline.place(self.camera.axis, at(thing));
        let from = self.camera.place(0.0);
        let mut index = all.partition_point(|thing| place(thing) < from);
        while let Some(thing) = all.get(index) {
            let x = self.of(at(thing));
            if x > self.sizes.width {
                break;
            }
            mark(x);
            let limit = self.camera.place(x + MARKS_APART - self.sizes.gutter);
            index += 1;
            index += all[index..].partition_point(|thing| place(thing) < limit);
        }
    }
}
