//! The scene: what stands where, in pixels, ready to be painted.

use super::camera::Camera;
use super::hit::Hit;
use super::lanes::NARROW;
use super::model::Timeline;
use super::order::RowOf;
use super::ruler::Ruler;
use super::shapes::{Bar, RowHead, Scene, Sizes, View, shortened};
use super::ticks::ticks;
use crate::trace::TaskId;
use crate::view::HUES;

/// The part in sight of many tracks is shown at least this high, in pixels.
const THUMB: f64 = 12.0;

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
            let indent = indent(of);
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
                self.lay_out_marks(&ruler, hue_of(of.task), track, y);
            }
        }
        self.lay_out_view(&ruler, view);
        self.lay_out_overview(&ruler);
    }

    /// What the reader looks at: the chosen slice, its arrows, the cursor.
    fn lay_out_view(&mut self, ruler: &Ruler, view: &View) {
        let Ruler { timeline, sizes, .. } = ruler;
        let focus = view.selected.or(view.hovered);
        if let Some((task, index)) = focus.and_then(|hit| Some((hit.task?, hit.slice?)))
            && let Some(track) = timeline.track(task)
            && let Some(slice) = track.slices.get(index)
            && let Some(row) = timeline.order.row_of(task)
        {
            let (x0, x1) = (ruler.of(slice.from), ruler.of(slice.to));
            let y = ruler.y(row) + (sizes.row - sizes.bar) / 2.0;
            self.outline = Some(Bar { x: x0, y, width: (x1 - x0).max(NARROW), height: sizes.bar });
        }
        if self.content > sizes.body() {
            let share = sizes.body() / self.content;
            let (y, height) = (sizes.head() + ruler.camera.top * share, (sizes.body() * share).max(THUMB));
            self.thumb = Some(Bar { x: sizes.width - 5.0, y, width: 4.0, height });
        }
        self.lay_out_arrows(ruler, view, focus);
        self.unknown = timeline.detail_ended().map(|moment| ruler.of(moment));
        self.cursor = view.cursor.map(|cursor| match timeline.turn_at(cursor) {
            Some(turn) if cursor < turn.to => (ruler.of(turn.from), ruler.of(turn.to)),
            // Nothing happens until the next moment.
            _ => (ruler.of(cursor), ruler.of(cursor + 1)),
        });
    }
}

/// How far in a row's name stands, in pixels.
pub fn indent(row: &RowOf) -> f64 {
    f64::from(row.depth) * 10.0
}

/// The hue of a task, as the roster gives it.
pub fn hue_of(task: TaskId) -> u32 {
    (task.0.max(1) - 1) % HUES
}
