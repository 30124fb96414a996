//! What the reader looks at: the part of the timeline in sight, what is chosen, and the moment of time travel.

use super::unit::Unit;
use crate::ui::storage;
use crate::view::timeline::{Axis, Camera, Framing, Hit, Sizes, Timeline, Turn, View};
use leptos::prelude::*;
use std::time::Duration;

/// A run plays in this time, if its steps are many; few steps take their time each.
const PLAYING: u32 = 12_000;
const SLOWEST: u32 = 900;
const QUICKEST: u32 = 60;

/// Handles to the shared state of the timeline's parts.
#[derive(Clone, Copy)]
pub struct Viewer {
    /// The run.
    pub timeline: StoredValue<Timeline>,
    /// The part in sight.
    pub camera: StoredValue<Camera>,
    /// The sizes with which the picture was laid out last.
    pub sizes: StoredValue<Option<Sizes>>,
    /// Counts what asks for a new picture.
    pub stale: RwSignal<u64>,
    /// Whether time is drawn to scale.
    pub axis: RwSignal<Axis>,
    /// Under the pointer.
    pub hovered: RwSignal<Option<Hit>>,
    /// Chosen.
    pub selected: RwSignal<Option<Hit>>,
    /// The moment of time travel; none shows everything.
    pub cursor: RwSignal<Option<u32>>,
    /// Whether the cursor goes on by itself.
    pub plays: RwSignal<bool>,
    /// Whether the arrows of all tasks are shown.
    pub arrows: RwSignal<bool>,
    /// What the camera does by itself.
    pub framing: RwSignal<Framing>,
    /// Whether the lists are shown beside the picture.
    pub inspects: RwSignal<bool>,
    /// What the buttons go by.
    pub unit: RwSignal<Unit>,
    /// How much quicker than usual it does.
    pub speed: RwSignal<f64>,
    /// Whether the sheet of keys is shown.
    pub helps: RwSignal<bool>,
    /// Counts the runs' news, for what is read from the timeline.
    pub news: RwSignal<u64>,
}

impl Viewer {
    /// Nothing to see yet.
    pub fn new() -> Self {
        let axis = match storage::get(storage::AXIS).as_deref() {
            Some("time") => Axis::Time,
            _ => Axis::Steps,
        };
        Self {
            timeline: StoredValue::default(),
            camera: StoredValue::new(Camera { axis, ..Camera::default() }),
            sizes: StoredValue::default(),
            stale: RwSignal::default(),
            axis: RwSignal::new(axis),
            hovered: RwSignal::default(),
            selected: RwSignal::default(),
            cursor: RwSignal::default(),
            plays: RwSignal::default(),
            unit: RwSignal::default(),
            speed: RwSignal::new(1.0),
            arrows: RwSignal::default(),
            framing: RwSignal::default(),
            helps: RwSignal::default(),
            inspects: RwSignal::new(storage::get(storage::INSPECTOR).as_deref() == Some("shown")),
            news: RwSignal::default(),
        }
    }

    /// A new run of a script begins.
    pub fn reset(&self, script: &str) {
        self.timeline.update_value(|timeline| {
            *timeline = Timeline::default();
            timeline.reads(script);
        });
        let axis = self.axis.get_untracked();
        self.camera.set_value(Camera { axis, ..Camera::default() });
        self.framing.set(Framing::default());
        self.plays.set(false);
        self.hovered.set(None);
        self.selected.set(None);
        self.cursor.set(None);
        self.redraw();
    }

    /// Asks for a new picture.
    pub fn redraw(&self) {
        self.stale.update(|count| *count += 1);
    }

    /// Draws time to scale, or not.
    pub fn set_axis(&self, axis: Axis) {
        storage::set(storage::AXIS, if axis == Axis::Time { "time" } else { "steps" });
        self.axis.set(axis);
        self.camera.update_value(|camera| {
            *camera = Camera { axis, top: camera.top, ..Camera::default() };
        });
        self.note_framing();
        self.redraw();
    }

    /// Shows or hides the lists.
    pub fn toggle_inspector(&self) {
        self.inspects.update(|inspects| *inspects = !*inspects);
        storage::set(storage::INSPECTOR, if self.inspects.get_untracked() { "shown" } else { "hidden" });
    }

    /// Moves the camera, which is told where the run ends and how wide the plot is.
    pub fn look(&self, act: impl FnOnce(&mut Camera, f64, f64)) {
        let Some(sizes) = self.sizes.get_value() else { return };
        let axis = self.axis.get_untracked();
        let end = self.timeline.with_value(|timeline| timeline.end(axis));
        self.camera.update_value(|camera| act(camera, end, sizes.plot()));
        self.note_framing();
        self.redraw();
    }

    /// Lets the camera follow the end of the run, or not.
    pub fn follow(&self) {
        let follows = self.framing.get_untracked() == Framing::Latest;
        self.look(|camera, end, width| if follows { camera.fit() } else { camera.follow(end, width) });
    }

    /// Shows the arrows of all tasks, or only of what is looked at.
    pub fn toggle_arrows(&self) {
        self.arrows.update(|arrows| *arrows = !*arrows);
    }

    /// Folds or unfolds what a task created, or what its creator did if it created none.
    pub fn fold(&self, of: Hit) {
        let folder = of.task.and_then(|task| self.timeline.with_value(|timeline| timeline.folder_of(task)));
        let Some(folder) = folder else { return };
        self.timeline.update_value(|timeline| timeline.toggle(folder));
        // Something else is under the pointer now.
        self.hovered.set(None);
        if Some(folder) != of.task {
            self.selected.set(Some(Hit { task: Some(folder), is_name: true, ..Hit::default() }));
        }
        self.redraw();
    }

    /// The same for the task that is chosen, or the one that has the thread at the cursor's moment.
    pub fn fold_here(&self) {
        let turn = || self.timeline.with_value(|timeline| timeline.turn_at(self.cursor.get_untracked()?));
        let running = || Some(Hit { task: Some(turn()?.task), ..Hit::default() });
        if let Some(hit) = self.selected.get_untracked().or_else(running) {
            self.fold(hit);
        }
    }

    fn note_framing(&self) {
        let framing = self.camera.with_value(|camera| camera.framing);
        if self.framing.get_untracked() != framing {
            self.framing.set(framing);
        }
    }

    /// Zooms around the middle, or around the cursor.
    pub fn zoom(&self, factor: f64) {
        let cursor = self.cursor.get_untracked();
        let axis = self.axis.get_untracked();
        let place = cursor.map(|cursor| self.timeline.with_value(|timeline| timeline.place(axis, cursor)));
        self.look(|camera, end, width| {
            let at = place.map(|place| camera.x(place)).filter(|x| (0.0..width).contains(x));
            camera.zoom(at.unwrap_or(width / 2.0), factor, end, width);
        });
    }

    /// What the reader looks at.
    pub fn view(&self) -> View {
        View {
            hovered: self.hovered.get_untracked(),
            selected: self.selected.get_untracked(),
            cursor: self.cursor.get_untracked(),
            shows_arrows: self.arrows.get_untracked(),
        }
    }

    /// Which turn the cursor stands at, from zero, and how many there are. Tracks both.
    pub fn turn(&self) -> (Option<usize>, usize) {
        self.news.track();
        let cursor = self.cursor.get();
        self.timeline.with_value(|timeline| {
            let turns = timeline.turns();
            let at = cursor.and_then(|cursor| turns.partition_point(|turn| turn.from <= cursor).checked_sub(1));
            (at, turns.len())
        })
    }

    /// Travels to a turn, from zero, and shows it.
    pub fn go_to(&self, index: usize) {
        let turn = self.timeline.with_value(|timeline| timeline.turns().get(index).copied());
        let Some(turn) = turn else { return };
        let last = self.timeline.with_value(Timeline::latest);
        self.selected.set(None);
        // All that the step does has been done, but it has the thread still.
        self.cursor.set(Some(turn.to.min(last + 1).saturating_sub(1).max(turn.from)));
        self.show(&turn);
    }

    /// Travels by steps, forwards or backwards. From the end, backwards goes to the last step.
    pub fn step(&self, by: isize) {
        let (at, count) = untrack(|| self.turn());
        if count == 0 {
            return;
        }
        let index = match (at, by) {
            (None, by) if by > 0 => 0,
            (None, _) => count - 1,
            (Some(at), by) => (at.cast_signed() + by).clamp(0, count.cast_signed() - 1).cast_unsigned(),
        };
        self.go_to(index);
    }

    /// Travels to the next print, or to the one before.
    pub fn step_by_print(&self, forward: bool) {
        let cursor = self.cursor.get_untracked();
        let moment = self.timeline.with_value(|timeline| match forward {
            true => timeline.print_after(cursor),
            false => timeline.print_before(cursor),
        });
        if let Some(moment) = moment {
            self.travel(moment);
        }
    }

    /// Plays at the next of four speeds.
    pub fn change_speed(&self) {
        self.speed.update(|speed| *speed = if *speed >= 4.0 { 0.5 } else { *speed * 2.0 });
    }

    /// Lets the cursor go on by itself, or not.
    pub fn play(self) {
        if self.plays.get_untracked() {
            self.plays.set(false);
            return;
        }
        if self.unit.get_untracked() != Unit::Step {
            self.play_by_unit();
            return;
        }
        let (at, count) = untrack(|| self.turn());
        if count == 0 {
            return;
        }
        if at.is_none_or(|at| at + 1 >= count) {
            self.go_to(0);
        }
        self.plays.set(true);
        self.play_on();
    }

    fn play_on(self) {
        let (_, count) = untrack(|| self.turn());
        let each = (PLAYING / count.max(1) as u32).clamp(QUICKEST, SLOWEST);
        let at_once = count.div_ceil((PLAYING / QUICKEST) as usize).max(1);
        let next = move || {
            if !self.plays.get_untracked() {
                return;
            }
            self.step(at_once.cast_signed());
            match untrack(|| self.turn()) {
                (Some(at), count) if at + 1 < count => self.play_on(),
                _ => self.plays.set(false),
            }
        };
        let speed = self.speed.get_untracked();
        set_timeout(next, Duration::from_millis(u64::from(each)).div_f64(speed));
    }

    /// Goes back to seeing everything.
    pub fn leave(&self) {
        self.plays.set(false);
        self.cursor.set(None);
        self.selected.set(None);
    }

    /// Travels to a moment, as a line of the log does.
    pub fn travel(&self, moment: u32) {
        self.plays.set(false);
        self.selected.set(None);
        self.cursor.set(Some(moment));
        if let Some(turn) = self.timeline.with_value(|timeline| timeline.turn_at(moment)) {
            self.show(&turn);
        }
    }

    /// Brings a turn into sight.
    fn show(&self, turn: &Turn) {
        let axis = self.axis.get_untracked();
        let (from, to, row) = self.timeline.with_value(|timeline| {
            (timeline.place(axis, turn.from), timeline.place(axis, turn.to), timeline.row_of(turn.task))
        });
        let sizes = self.sizes.get_value();
        self.look(|camera, _, width| {
            camera.show(from, to, width);
            if let (Some(row), Some(sizes)) = (row, sizes) {
                camera.show_row(f64::from(row) * sizes.row, sizes.row, sizes.body());
            }
        });
    }

    /// Chooses the slice above or below, at the cursor's moment.
    pub fn move_selection(&self, rows: i32) {
        let cursor = self.cursor.get_untracked();
        let selected = self.selected.get_untracked();
        let hit = self.timeline.with_value(|timeline| {
            let moment = selected.map(|hit| hit.moment).or(cursor).unwrap_or_else(|| timeline.latest());
            timeline.neighbour(selected, moment, rows)
        });
        let Some(hit) = hit else { return };
        self.selected.set(Some(hit));
        let row = hit.task.and_then(|task| self.timeline.with_value(|timeline| timeline.row_of(task)));
        if let (Some(row), Some(sizes)) = (row, self.sizes.get_value()) {
            self.look(|camera, _, _| camera.show_row(f64::from(row) * sizes.row, sizes.row, sizes.body()));
        }
    }

    /// What is to be said now: of the slice that is pointed at or chosen, or of the cursor's step.
    pub fn sentence(&self) -> String {
        self.news.track();
        let (hovered, selected, cursor) = (self.hovered.get(), self.selected.get(), self.cursor.get());
        self.timeline.with_value(|timeline| {
            let of = |hit: Option<Hit>| {
                let hit = hit?;
                match hit.slice {
                    Some(slice) => Some(timeline.explain_slice(hit.task?, slice)),
                    None => Some(timeline.introduce(hit.task.filter(|_| hit.is_name)?)),
                }
            };
            let of_turn = || {
                let turn = timeline.turn_at(cursor?)?;
                Some(timeline.explain_turn(&turn))
            };
            of(hovered).or_else(|| of(selected)).or_else(of_turn).unwrap_or_default()
        })
    }
}
