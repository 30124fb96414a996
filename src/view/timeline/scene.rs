//! The scene: what stands where, in pixels, ready to be painted.

use super::camera::Camera;
use super::flows::MOST_FLOWS;
use super::hit::Hit;
use super::model::Timeline;
use super::shapes::{Bar, Flow, Ink, Label, Mark, MarkKind, RowHead, Scene, Sizes, Tone, View};
use super::ticks::ticks;
use super::track::{Doing, Slice, Track};
use crate::trace::{Outcome, TaskId};
use crate::view::HUES;

/// A slice narrower than this is taken together with its neighbours, in pixels.
const NARROW: f64 = 2.0;

/// Marks on a track stand at least this far apart.
const MARKS_APART: f64 = 7.0;

/// A slice has words in it if it has room for so many characters.
const FEWEST_CHARACTERS: usize = 4;

/// Everything needed to lay out one track.
struct Ruler<'t> {
    timeline: &'t Timeline,
    camera: &'t Camera,
    sizes: &'t Sizes,
}

impl Scene {
    /// Lays everything out anew. The camera must be settled.
    pub fn lay_out(&mut self, timeline: &mut Timeline, camera: &Camera, sizes: &Sizes, view: &View) {
        timeline.order.settle();
        let ruler = Ruler { timeline, camera, sizes };
        self.clear();
        self.ticks = ticks(timeline, camera, sizes.plot());
        for tick in &mut self.ticks {
            tick.x += sizes.gutter;
        }
        self.end = ruler.x(timeline.end(camera.axis));
        self.content = timeline.order.rows().len() as f64 * sizes.row;
        self.lay_out_turns(&ruler);
        let first = (camera.top / sizes.row).max(0.0) as usize;
        let last = ((camera.top + sizes.body()) / sizes.row).ceil() as usize;
        let rows = timeline.order.rows();
        for (row, of) in rows.iter().enumerate().take(last.min(rows.len())).skip(first) {
            let y = ruler.y(row as u32);
            let look = timeline.roster().look(Some(of.task));
            let lit = |hit: Option<Hit>| hit.is_some_and(|hit| hit.task == Some(of.task));
            let indent = f64::from(of.depth) * 10.0;
            let room = sizes.characters(sizes.gutter - indent - 46.0);
            let name = shortened(&look.name, room);
            let left = room.saturating_sub(name.chars().count() + 1);
            let says_more = look.name.starts_with("Task-") && left >= 4;
            self.heads.push(RowHead {
                y,
                task: of.task,
                indent,
                coroutine: if says_more { shortened(&look.coroutine, left) } else { String::new() },
                name,
                hue: look.hue.unwrap_or(0),
                mark: look.mark,
                fold: (of.children > 0).then_some(of.is_folded),
                is_lit: lit(view.hovered) || lit(view.selected),
            });
            if let Some(track) = timeline.track(of.task) {
                self.lay_out_track(&ruler, of.task, track, y);
            }
        }
        self.lay_out_view(&ruler, view);
    }

    /// Who has the thread.
    fn lay_out_turns(&mut self, ruler: &Ruler) {
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
            index += 1;
            let held = timeline.is_held_up(turn.from, turn.to);
            if x1 - x0 >= NARROW {
                let bar = Bar { x: x0, y, width: x1 - x0, height: sizes.bar };
                self.turns.push(if held { Tone::HeldUp } else { Tone::Running }, hue, bar);
                let room = sizes.characters(x1 - x0 - 8.0);
                let text = if held {
                    let long = timeline.until(turn.to).seconds() - timeline.time_of(turn.from).seconds();
                    format!("loop held up {}", crate::view::duration(long))
                } else {
                    timeline.roster().look(Some(turn.task)).name
                };
                if room >= FEWEST_CHARACTERS.min(text.chars().count()) {
                    let (x, y) = (x0 + 4.0, y + sizes.bar / 2.0);
                    self.turns.labels.push(Label { x, y, text: shortened(&text, room), ink: Ink::OnSolid });
                }
            } else {
                self.turns.push(Tone::Running, hue, Bar { x: x0, y, width: NARROW, height: sizes.bar });
                let limit = camera.place(x0 + NARROW - left);
                index += turns[index..].partition_point(|turn| timeline.place(camera.axis, turn.to) <= limit);
            }
        }
    }

    fn lay_out_track(&mut self, ruler: &Ruler, task: TaskId, track: &Track, row: f64) {
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
            index += 1;
            if x1 - x0 >= NARROW {
                self.lay_out_slice(ruler, slice, hue, Bar { x: x0, y, width: x1 - x0, height: sizes.bar });
                continue;
            }
            // Narrow ones together: the thread is what matters most among them.
            let limit = camera.place(x0 + NARROW - left);
            index += slices[index..].partition_point(|slice| timeline.place(camera.axis, slice.to) <= limit);
            let steps = slices.get(index).map_or(track.steps(), |next| next.steps_before) - slice.steps_before;
            let tone = if steps > 0 { Tone::Running } else { tone_of(slice) };
            if tone == Tone::Running || x1 - x0 >= 0.5 {
                self.tracks.push(tone, hue, Bar { x: x0, y, width: NARROW, height: sizes.bar });
            }
        }
        self.lay_out_marks(ruler, hue, track, row);
    }

    fn lay_out_slice(&mut self, ruler: &Ruler, slice: &Slice, hue: u32, bar: Bar) {
        let Ruler { timeline, sizes, .. } = ruler;
        let held = slice.is_running() && timeline.is_held_up(slice.from, slice.to);
        let tone = if held { Tone::HeldUp } else { tone_of(slice) };
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

    fn lay_out_marks(&mut self, ruler: &Ruler, hue: u32, track: &Track, row: f64) {
        let Ruler { timeline, camera, sizes } = ruler;
        let (left, right) = (sizes.gutter, sizes.width);
        let middle = row + sizes.row / 2.0;
        let from = camera.place(0.0);
        let place = |moment: u32| timeline.place(camera.axis, moment);
        let prints = &track.prints;
        let mut index = prints.partition_point(|print| place(print.at) < from);
        while let Some(print) = prints.get(index) {
            let x = ruler.of(print.at);
            if x > right {
                break;
            }
            self.marks.push(Mark { x, y: middle, kind: MarkKind::Print, hue });
            let limit = camera.place(x + MARKS_APART - left);
            index += 1;
            index += prints[index..].partition_point(|print| place(print.at) < limit);
        }
        for (moment, _) in track.cancels.iter().take(16) {
            let x = ruler.of(*moment);
            if x >= left && x <= right {
                self.marks.push(Mark { x, y: row + 4.0, kind: MarkKind::Cancel, hue });
            }
        }
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

    /// What the reader looks at: the chosen slice, its arrows, the cursor.
    fn lay_out_view(&mut self, ruler: &Ruler, view: &View) {
        let Ruler { timeline, sizes, .. } = ruler;
        let focus = view.selected.or(view.hovered);
        if let Some((task, index)) = focus.and_then(|hit| Some((hit.task?, hit.slice?)))
            && let Some(track) = timeline.track(task)
            && let Some(slice) = track.slices.get(index)
        {
            if let Some(row) = timeline.order.row_of(task) {
                let (x0, x1) = (ruler.of(slice.from), ruler.of(slice.to));
                let y = ruler.y(row) + (sizes.row - sizes.bar) / 2.0;
                self.outline = Some(Bar { x: x0, y, width: (x1 - x0).max(NARROW), height: sizes.bar });
            }
            for (moment, from, to, is_creation) in timeline.flows(task, index).into_iter().take(MOST_FLOWS) {
                if let (Some(from_row), Some(to_row)) = (timeline.order.row_of(from), timeline.order.row_of(to)) {
                    let middle = |row| ruler.y(row) + sizes.row / 2.0;
                    let (from_y, to_y) = (middle(from_row), middle(to_row));
                    let x = ruler.of(moment);
                    self.flows.push(Flow { x, from: from_y, to: to_y, hue: hue_of(from), is_creation });
                }
            }
        }
        self.cursor = view.cursor.map(|cursor| match timeline.turn_at(cursor) {
            Some(turn) if cursor < turn.to => (ruler.of(turn.from), ruler.of(turn.to)),
            // Nothing happens until the next moment.
            _ => (ruler.of(cursor), ruler.of(cursor + 1)),
        });
    }
}

impl Ruler<'_> {
    fn x(&self, place: f64) -> f64 {
        self.sizes.gutter + self.camera.x(place)
    }

    fn of(&self, moment: u32) -> f64 {
        self.x(self.timeline.place(self.camera.axis, moment))
    }

    fn y(&self, row: u32) -> f64 {
        self.sizes.head() + f64::from(row) * self.sizes.row - self.camera.top
    }
}

fn tone_of(slice: &Slice) -> Tone {
    match slice.doing {
        Doing::Running { .. } => Tone::Running,
        Doing::Ready { .. } => Tone::Ready,
        Doing::Waiting { .. } => Tone::Waiting,
    }
}

/// The hue of a task, as the roster gives it.
pub fn hue_of(task: TaskId) -> u32 {
    (task.0.max(1) - 1) % HUES
}

/// At most so many characters, with an ellipsis where some are missing.
fn shortened(text: &str, room: usize) -> String {
    let text = text.lines().next().unwrap_or_default();
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let mut out: String = text.chars().take(room.saturating_sub(1)).collect();
    out.push('…');
    out
}
