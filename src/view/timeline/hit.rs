//! What is under a pixel.

use super::camera::Camera;
use super::model::Timeline;
use super::scene::indent;
use super::shapes::Sizes;
use super::track::Slice;
use crate::trace::TaskId;

/// How far off a narrow slice may be pointed at, in pixels.
const REACH: f64 = 4.0;

/// The width of the sign that folds, with some room around it, in pixels.
const FOLD: f64 = 22.0;

/// A thing in the timeline that can be pointed at.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Hit {
    /// The task whose row, or whose turn, it is.
    pub task: Option<TaskId>,
    /// Its slice.
    pub slice: Option<usize>,
    /// The moment.
    pub moment: u32,
    /// Whether it is in the column of names.
    pub is_name: bool,
    /// Whether it is the sign that folds what the task created.
    pub is_fold: bool,
}

impl Timeline {
    /// What is at a pixel of the picture; nothing on empty ground.
    pub fn hit(&self, camera: &Camera, sizes: &Sizes, x: f64, y: f64) -> Option<Hit> {
        let inside = x - sizes.gutter;
        let moment = self.moment_at(camera.axis, camera.place(inside));
        if y < sizes.axis {
            return (inside >= 0.0).then_some(Hit { moment, ..Hit::default() });
        }
        if y < sizes.head() {
            if inside < 0.0 {
                return None;
            }
            let turn = self.turn_near(camera, inside)?;
            let track = self.track(turn.task)?;
            let slice = track.slices.partition_point(|slice| slice.from <= turn.from).checked_sub(1);
            return Some(Hit { task: Some(turn.task), slice, moment: turn.from, ..Hit::default() });
        }
        if y > sizes.head() + sizes.body() {
            return None;
        }
        let row = ((y - sizes.head() + camera.top) / sizes.row) as usize;
        let of = self.order.rows().get(row)?;
        let task = of.task;
        if inside < 0.0 {
            let is_fold = of.children > 0 && x < indent(of) + FOLD;
            return Some(Hit { task: Some(task), slice: None, moment, is_name: true, is_fold });
        }
        let slices = &self.track(task)?.slices;
        let slice = self.slice_near(camera, slices, inside);
        let moment = slice.and_then(|index| slices.get(index)).map_or(moment, |slice| slice.from.max(moment));
        Some(Hit { task: Some(task), slice, moment, ..Hit::default() })
    }

    /// The slice at a pixel of the plot. A step nearby is preferred, as it may be too narrow to be pointed at.
    fn slice_near(&self, camera: &Camera, slices: &[Slice], x: f64) -> Option<usize> {
        let (left, right) = (camera.place(x - REACH), camera.place(x + REACH));
        let here = camera.place(x);
        let first = slices.partition_point(|slice| self.place(camera.axis, slice.to) < left);
        let near = slices.iter().enumerate().skip(first).take(64);
        let near: Vec<_> = near.take_while(|(_, slice)| self.place(camera.axis, slice.from) <= right).collect();
        let holds =
            |slice: &Slice| self.place(camera.axis, slice.from) <= here && here < self.place(camera.axis, slice.to);
        let wide = |slice: &Slice| {
            self.place(camera.axis, slice.to) - self.place(camera.axis, slice.from) >= 2.0 * REACH / camera.scale
        };
        near.iter()
            .find(|(_, slice)| slice.is_running() && !wide(slice))
            .or_else(|| near.iter().find(|(_, slice)| holds(slice)))
            .map(|(index, _)| *index)
    }

    fn turn_near(&self, camera: &Camera, x: f64) -> Option<super::Turn> {
        let (left, right) = (camera.place(x - REACH), camera.place(x + REACH));
        let here = camera.place(x);
        let first = self.turns.partition_point(|turn| self.place(camera.axis, turn.to) < left);
        let near = self.turns[first.min(self.turns.len())..].iter().take(32);
        let near: Vec<_> = near.take_while(|turn| self.place(camera.axis, turn.from) <= right).collect();
        near.iter().find(|turn| here <= self.place(camera.axis, turn.to)).or(near.first()).map(|turn| **turn)
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.order.rows().len()
    }

    /// The one whose tracks fold away with a task's.
    pub fn folder_of(&self, task: TaskId) -> Option<TaskId> {
        self.order.folder_of(task)
    }

    /// The row of a task, if it is not folded away.
    pub fn row_of(&self, task: TaskId) -> Option<u32> {
        self.order.row_of(task)
    }

    /// What is some rows below a thing, or above it, at a moment; the first row's if there is no such thing.
    pub fn neighbour(&self, of: Option<Hit>, moment: u32, rows: i32) -> Option<Hit> {
        let all = self.order.rows();
        let row = match of.and_then(|hit| self.row_of(hit.task?)) {
            Some(row) => i64::from(row) + i64::from(rows),
            None => 0,
        };
        let task = all.get(row.clamp(0, all.len() as i64 - 1) as usize)?.task;
        let slices = &self.track(task)?.slices;
        let slice = slices.partition_point(|slice| slice.from <= moment).saturating_sub(1);
        Some(Hit { task: Some(task), slice: (!slices.is_empty()).then_some(slice), moment, ..Hit::default() })
    }

    /// The last turn that began at or before a moment.
    pub fn turn_at(&self, moment: u32) -> Option<super::Turn> {
        let index = self.turns.partition_point(|turn| turn.from <= moment).checked_sub(1)?;
        self.turns.get(index).copied()
    }
}
