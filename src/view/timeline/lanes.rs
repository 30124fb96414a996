//! The bars of a scene: the loop's track, and what each task did.

use super::ruler::Ruler;
use super::scene::hue_of;
use super::shapes::{Bar, Ink, Label, Scene, Tone, shortened};
use super::track::{Doing, Slice, Track};
use crate::trace::TaskId;

/// A slice narrower than this is taken together with its neighbours, in pixels.
pub const NARROW: f64 = 2.0;

/// A slice has words in it if it has room for so many characters.
const FEWEST_CHARACTERS: usize = 4;

impl Scene {
    /// Who has the thread.
    pub(super) fn lay_out_turns(&mut self, ruler: &Ruler) {
        let Ruler { timeline, camera, sizes } = ruler;
        let turns = timeline.turns();
        let (left, right) = (sizes.gutter, sizes.width);
        let y = sizes.axis + (sizes.turns - sizes.bar) / 2.0;
        let from = camera.place(0.0);
        let mut index = turns.partition_point(|turn| timeline.place(camera.axis, turn.to) < from);
        while let Some(turn) = turns.get(index) {
            let (x0, x1) = (ruler.of(turn.from).max(left), ruler.of(turn.to).min(right));
            if x0 > right {
                break;
            }
            let hue = hue_of(turn.task);
            let first = index;
            index += 1;
            if x1 - x0 >= NARROW {
                let bar = Bar { x: x0, y, width: x1 - x0, height: sizes.bar };
                let held = timeline.turn_held_up(first);
                self.turns.push(if held.is_some() { Tone::HeldUp } else { Tone::Running }, hue, bar);
                let room = sizes.characters(x1 - x0 - 8.0);
                let text = match held {
                    Some(long) => format!("loop held up {}", crate::view::duration(long as f64 / 1e9)),
                    None => timeline.roster().look(Some(turn.task)).name,
                };
                if room >= FEWEST_CHARACTERS.min(text.chars().count()) {
                    let (x, y) = (x0 + 4.0, y + sizes.bar / 2.0);
                    self.turns.labels.push(Label { x, y, text: shortened(&text, room), ink: Ink::OnSolid });
                }
            } else {
                let limit = camera.place(x0 + NARROW - left);
                index += turns[index..].partition_point(|turn| timeline.place(camera.axis, turn.to) <= limit);
                let held = timeline.turns_hold_up_within(first..index);
                let tone = if held { Tone::HeldUp } else { Tone::Running };
                self.turns.push(tone, hue, Bar { x: x0, y, width: NARROW, height: sizes.bar });
            }
        }
    }

    /// What a task did.
    pub(super) fn lay_out_track(&mut self, ruler: &Ruler, task: TaskId, track: &Track, row: f64) {
        let Ruler { timeline, camera, sizes } = ruler;
        let hue = hue_of(task);
        let (left, right) = (sizes.gutter, sizes.width);
        let y = row + (sizes.row - sizes.bar) / 2.0;
        let slices = &track.slices;
        let from = camera.place(0.0);
        let mut index = slices.partition_point(|slice| timeline.place(camera.axis, slice.to) < from);
        while let Some(slice) = slices.get(index) {
            let (start, x1) = (ruler.of(slice.from), ruler.of(slice.to).min(right));
            let x0 = start.max(left);
            if x0 > right {
                break;
            }
            let first = index;
            index += 1;
            if x1 - x0 >= NARROW {
                let bar = Bar { x: x0, y, width: x1 - x0, height: sizes.bar };
                let held = timeline.held_up(track, first).is_some();
                self.lay_out_slice(ruler, slice, if held { Tone::HeldUp } else { tone_of(slice) }, hue, bar);
                continue;
            }
            // Narrow ones together: the thread is what matters most among them.
            let limit = camera.place(x0 + NARROW - left);
            index += slices[index..].partition_point(|slice| timeline.place(camera.axis, slice.to) <= limit);
            let steps = slices.get(index).map_or(track.steps(), |next| next.steps_before) - slice.steps_before;
            let tone = match steps {
                _ if track.holds_up_within(first..index) => Tone::HeldUp,
                0 => tone_of(slice),
                _ => Tone::Running,
            };
            if matches!(tone, Tone::Running | Tone::HeldUp) || x1 - x0 >= 0.5 {
                self.tracks.push(tone, hue, Bar { x: x0, y, width: NARROW, height: sizes.bar });
            }
        }
    }

    fn lay_out_slice(&mut self, ruler: &Ruler, slice: &Slice, tone: Tone, hue: u32, bar: Bar) {
        let Ruler { timeline, sizes, .. } = ruler;
        let room = sizes.characters(bar.width - 10.0);
        if room >= FEWEST_CHARACTERS {
            let (text, ink) = match (tone, &slice.doing) {
                (Tone::HeldUp, _) => ("holds the loop up".to_owned(), Ink::OnSolid),
                (_, Doing::Waiting { reason, .. }) => (timeline.reason_in_short(*reason, slice), Ink::Quiet),
                _ => (String::new(), Ink::Quiet),
            };
            if !text.is_empty() && (room >= text.chars().count() || room >= 7) {
                let (x, y) = (bar.x + 5.0, bar.y + bar.height / 2.0);
                self.tracks.labels.push(Label { x, y, text: shortened(&text, room), ink });
            }
        }
        let inset = if tone == Tone::Ready { (bar.height / 4.0).round() } else { 0.0 };
        self.tracks.push(tone, hue, Bar { y: bar.y + inset, height: bar.height - 2.0 * inset, ..bar });
    }
}

fn tone_of(slice: &Slice) -> Tone {
    match slice.doing {
        Doing::Running { .. } => Tone::Running,
        Doing::Ready { .. } => Tone::Ready,
        Doing::Waiting { .. } => Tone::Waiting,
    }
}
