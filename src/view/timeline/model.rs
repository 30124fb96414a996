//! The model: takes the events of a run as they come and files them under their tasks.

use super::annals::Annals;
use super::flows::Arrow;
use super::moments::{Axis, Happening, Moments};
use super::objects::Objects;
use super::order::Order;
use super::track::{Cause, Doing, End, HeldUp, OPEN, Print, Reason, Track};
use crate::source::{LineIndex, Span};
use crate::trace::{Event, EventKind, TaskId, Time, Wait, Wake};
use crate::view::Roster;
use std::collections::HashMap;

/// A step that goes on for longer is going to be one that held the loop up, as asyncio's debug mode has it, in nanoseconds.
const HELD_UP: u64 = 100_000_000;

/// Of what is written so many characters are kept for the sentences, of so many writes.
const TEXT: usize = 40;
const MOST_TEXTS: usize = 50_000;

/// A run as the timeline knows it.
#[derive(Clone, Default, Debug)]
pub struct Timeline {
    pub(super) moments: Moments,
    /// By task; `None` for a task that was never announced.
    tracks: Vec<Option<Track>>,
    /// Who had the thread, in order, without overlap.
    pub(super) turns: Vec<Turn>,
    /// Those of them that held the loop up.
    held_turns: Vec<u32>,
    /// Who created whom, and who woke whom, in order.
    pub(super) arrows: Vec<Arrow>,
    /// Where the lines of the script begin, if it is known.
    script: Option<LineIndex>,
    /// From this moment on the trace tells less.
    detail_ended: Option<u32>,
    roster: Roster,
    pub(super) annals: Annals,
    pub(super) objects: Objects,
    pub(super) order: Order,
    /// What tasks wait for, in the trace's words; each once.
    words: Vec<String>,
    numbers: HashMap<String, u32>,
    /// Tasks in a step, with its number: more than one when a task's first step runs inside another's.
    inside: Vec<(TaskId, u32)>,
    steps: u32,
    texts: usize,
    now: Time,
    is_over: bool,
}

/// An interval in which one task had the thread. A step is one turn, or several if others ran inside it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Turn {
    /// The moment at which it began.
    pub from: u32,
    /// The moment at which it ended; `u32::MAX` while it goes on.
    pub to: u32,
    /// Who.
    pub task: TaskId,
    /// Which step, from one.
    pub step: u32,
}

impl Timeline {
    /// Takes what happened.
    pub fn take(&mut self, events: &[Event]) {
        for event in events {
            self.now = self.now.max(event.at);
            self.roster.take(&event.kind);
            let moment = self.moments.push(event.at, happening(&event.kind));
            self.annals.take(moment, &event.kind);
            self.objects.take(moment, &event.kind);
            self.file(moment, &event.kind);
        }
    }

    /// The clock went on to so many seconds without an event.
    pub fn now_is(&mut self, seconds: f64) {
        if !self.is_over {
            self.now = self.now.max(Time::from_seconds(seconds));
        }
    }

    /// The run is over: what goes on ends here.
    pub fn finish(&mut self, at: Time) {
        self.now = self.now.max(at);
        self.is_over = true;
        if self.moments.len() > 0 {
            let moment = self.moments.push(self.now, Happening::Other);
            for track in self.tracks.iter_mut().flatten() {
                track.close(moment);
            }
            self.close_turn(moment);
        }
    }

    /// The run is over, at the last moment that is known, unless it was over before.
    pub fn finish_now(&mut self) {
        if !self.is_over {
            self.finish(self.now);
        }
    }

    /// Whether the run is over.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// How many moments there are.
    pub fn len(&self) -> u32 {
        self.moments.len()
    }

    /// When a moment was.
    pub fn time_of(&self, moment: u32) -> Time {
        self.moments.get(moment).at
    }

    /// What happened at a moment.
    pub fn happening(&self, moment: u32) -> Happening {
        self.moments.get(moment).what
    }

    /// The moment on the run's clock, as far as is known.
    pub fn now(&self) -> Time {
        self.now
    }

    /// Who took part.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// A task's track.
    pub fn track(&self, task: TaskId) -> Option<&Track> {
        self.tracks.get(index(task))?.as_ref()
    }

    /// All tracks, in order of creation.
    pub fn tracks(&self) -> impl Iterator<Item = (TaskId, &Track)> {
        let numbered = (1..).map(TaskId).zip(&self.tracks);
        numbered.filter_map(|(task, track)| Some((task, track.as_ref()?)))
    }

    /// Who had the thread, in order.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// How many steps there were.
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// Where a slice's end is on an axis.
    pub fn place(&self, axis: Axis, moment: u32) -> f64 {
        match moment {
            OPEN => self.moments.end(axis, self.now),
            _ => self.moments.place(axis, moment),
        }
    }

    /// Where the run ends so far.
    pub fn end(&self, axis: Axis) -> f64 {
        self.moments.end(axis, self.now)
    }

    /// The last moment at or before a place; the first one for a place before all.
    pub fn moment_at(&self, axis: Axis, place: f64) -> u32 {
        self.moments.before(axis, place).unwrap_or(0)
    }

    /// When a moment was; now, for the end of a slice that goes on.
    pub fn until(&self, moment: u32) -> Time {
        if moment == OPEN { self.now } else { self.time_of(moment) }
    }

    /// Says which script runs, so that sentences can name its lines.
    pub fn reads(&mut self, script: &str) {
        self.script = Some(LineIndex::new(script));
    }

    /// The line of the script, from one, at an offset.
    pub(super) fn line_at(&self, offset: u32) -> Option<u32> {
        self.script.as_ref().map(|script| script.line(offset))
    }

    /// For how long a slice held the loop up, in nanoseconds, if it did or is about to.
    pub fn held_up(&self, track: &Track, slice: usize) -> Option<u64> {
        if let Some(held) = track.held_up(slice) {
            return Some(held.long);
        }
        let slice = track.slices.get(slice).filter(|slice| slice.is_running() && slice.is_open())?;
        Some(self.lasts(slice.from)).filter(|long| *long >= HELD_UP)
    }

    /// For how long a turn has held the loop up, in nanoseconds, if it did or is about to.
    pub fn turn_held_up(&self, index: usize) -> Option<u64> {
        let turn = self.turns.get(index)?;
        let long = self.until(turn.to).0.saturating_sub(self.time_of(turn.from).0);
        let is_held = self.held_turns.binary_search(&(index as u32)).is_ok() || (turn.to == OPEN && long >= HELD_UP);
        is_held.then_some(long)
    }

    /// Whether one of these turns held the loop up.
    pub fn turns_hold_up_within(&self, turns: std::ops::Range<usize>) -> bool {
        let index = self.held_turns.partition_point(|turn| (*turn as usize) < turns.start);
        self.held_turns.get(index).is_some_and(|turn| (*turn as usize) < turns.end)
    }

    /// The moment from which on the trace tells of tasks and output alone, because there was too much to tell.
    pub fn detail_ended(&self) -> Option<u32> {
        self.detail_ended
    }

    /// How long something lasts that began at a moment and goes on, in nanoseconds.
    fn lasts(&self, from: u32) -> u64 {
        self.now.0.saturating_sub(self.time_of(from).0)
    }

    /// What the trace says that a task waits for.
    pub fn words(&self, number: u32) -> &str {
        self.words.get(number as usize).map_or("", String::as_str)
    }

    /// Shows or hides what a task created.
    pub fn toggle(&mut self, task: TaskId) {
        self.order.toggle(task);
    }

    fn file(&mut self, moment: u32, kind: &EventKind) {
        match kind {
            EventKind::TaskCreated { task, parent, span, .. } => {
                let mut track = Track::new(moment, *parent, *span);
                if self.detail_ended.is_none() {
                    track.go_on(moment, Doing::Ready { cause: Cause::Created { by: *parent } });
                }
                if self.tracks.len() <= index(*task) {
                    self.tracks.resize_with(index(*task) + 1, || None);
                }
                self.tracks[index(*task)] = Some(track);
                self.order.add(*task, *parent);
                if let Some(parent) = parent.filter(|parent| parent != task) {
                    self.point(Arrow { at: moment, from: parent, to: *task, is_creation: true });
                }
            }
            EventKind::StepBegan { task } => {
                self.steps += 1;
                let step = self.steps;
                self.inside.push((*task, step));
                self.close_turn(moment);
                self.turns.push(Turn { from: moment, to: OPEN, task: *task, step });
                self.go_on(moment, *task, Doing::Running { step });
            }
            EventKind::Suspended { task, on, span, via } => {
                self.leave(moment, *task);
                let doing = match on {
                    Wait::Turn => Doing::Ready { cause: Cause::Turn },
                    Wait::Sleep { until } => Doing::Waiting { reason: Reason::Sleep { until: *until }, span: *span },
                    Wait::Task { task } => Doing::Waiting { reason: Reason::Task { task: *task }, span: *span },
                    Wait::Other { what } => {
                        Doing::Waiting { reason: Reason::Other { words: self.number(what) }, span: *span }
                    }
                };
                self.go_on(moment, *task, doing);
                if !via.is_empty()
                    && let Some(track) = self.track_mut(*task)
                {
                    track.chains.push((moment, via.as_slice().into()));
                }
            }
            EventKind::Variables { task, frames } => {
                if let Some(track) = self.track_mut(*task) {
                    track.variables.push((moment, frames.as_slice().into()));
                }
            }
            EventKind::Woken { task, by } => {
                let cause = match by {
                    Wake::Itself => Cause::Turn,
                    Wake::Timer => Cause::Timer,
                    Wake::Task { task } => Cause::Task { task: *task },
                    Wake::Loop => Cause::Loop,
                };
                let is_alive = self.track(*task).is_some_and(|track| track.end.is_none());
                if let Cause::Task { task: by } = cause
                    && is_alive
                    && by != *task
                {
                    self.point(Arrow { at: moment, from: by, to: *task, is_creation: false });
                }
                self.go_on(moment, *task, Doing::Ready { cause });
            }
            EventKind::CancelRequested { task, by } => {
                if let Some(track) = self.track_mut(*task) {
                    track.cancels.push((moment, *by));
                }
            }
            EventKind::Ended { task, outcome } => {
                self.leave(moment, *task);
                if let Some(track) = self.track_mut(*task) {
                    track.close(moment);
                    track.end = Some(End { at: moment, outcome: outcome.clone() });
                }
            }
            EventKind::Output { task: Some(task), span, text, .. } => {
                let text = self.beginning(text);
                if let Some(track) = self.track_mut(*task) {
                    track.prints.push(Print { at: moment, span: *span, text });
                }
            }
            EventKind::HeldUp { task, long, span } => self.hold_up(*task, *long, *span),
            EventKind::Warned { task: Some(task), .. } => {
                if let Some(track) = self.track_mut(*task) {
                    track.warnings.push(moment);
                }
            }
            EventKind::DetailEnds => self.end_detail(moment),
            _ => {}
        }
    }

    /// The step that goes on has kept the thread for too long.
    fn hold_up(&mut self, task: TaskId, long: u64, span: Option<Span>) {
        let turn = self.turns.len().saturating_sub(1);
        if self.turns.last().is_some_and(|turn| turn.to == OPEN && turn.task == task) {
            self.held_turns.push(turn as u32);
        }
        let Some(track) = self.track_mut(task) else { return };
        if track.slices.last().is_some_and(|last| last.is_running() && last.is_open()) {
            track.held.push(HeldUp { slice: track.slices.len() as u32 - 1, long, span });
        }
    }

    /// Nobody tells what the tasks do from here on.
    fn end_detail(&mut self, moment: u32) {
        self.detail_ended = Some(moment);
        self.inside.clear();
        self.close_turn(moment);
        for track in self.tracks.iter_mut().flatten() {
            track.close(moment);
        }
    }

    /// Files an arrow with both of its ends.
    fn point(&mut self, arrow: Arrow) {
        let number = self.arrows.len() as u32;
        self.arrows.push(arrow);
        for task in [arrow.from, arrow.to] {
            if let Some(track) = self.track_mut(task) {
                track.arrows.push(number);
            }
        }
    }

    /// How a text begins, as long as not too many are kept.
    fn beginning(&mut self, text: &str) -> Box<str> {
        if self.texts >= MOST_TEXTS {
            return "".into();
        }
        self.texts += 1;
        let line = text.lines().next().unwrap_or_default();
        let visible = line.chars().filter(|character| !character.is_control());
        let kept: String = visible.clone().take(TEXT).collect();
        if visible.count() > TEXT { format!("{kept}…").into() } else { kept.into() }
    }

    fn go_on(&mut self, moment: u32, task: TaskId, doing: Doing) {
        if let Some(track) = self.track_mut(task).filter(|track| track.end.is_none()) {
            track.go_on(moment, doing);
        }
    }

    /// A task gave the thread back; the one inside whose step it ran, if there is one, goes on.
    fn leave(&mut self, moment: u32, task: TaskId) {
        let Some(position) = self.inside.iter().rposition(|(inside, _)| *inside == task) else { return };
        self.inside.truncate(position);
        self.close_turn(moment);
        if let Some(&(task, step)) = self.inside.last() {
            self.turns.push(Turn { from: moment, to: OPEN, task, step });
        }
    }

    fn close_turn(&mut self, moment: u32) {
        if let Some(turn) = self.turns.last_mut().filter(|turn| turn.to == OPEN) {
            turn.to = moment;
        }
    }

    fn track_mut(&mut self, task: TaskId) -> Option<&mut Track> {
        self.tracks.get_mut(index(task))?.as_mut()
    }

    fn number(&mut self, words: &str) -> u32 {
        if let Some(number) = self.numbers.get(words) {
            return *number;
        }
        let number = self.words.len() as u32;
        self.words.push(words.to_owned());
        self.numbers.insert(words.to_owned(), number);
        number
    }
}

fn index(task: TaskId) -> usize {
    task.0.max(1) as usize - 1
}

fn happening(kind: &EventKind) -> Happening {
    match kind {
        EventKind::TaskCreated { task, .. } => Happening::Created(*task),
        EventKind::StepBegan { task } => Happening::Began(*task),
        EventKind::Suspended { task, .. } => Happening::Suspended(*task),
        EventKind::Woken { task, .. } => Happening::Woken(*task),
        EventKind::CancelRequested { task, .. } => Happening::CancelRequested(*task),
        EventKind::Ended { task, .. } => Happening::Ended(*task),
        EventKind::Output { task, .. } => Happening::Output(*task),
        _ => Happening::Other,
    }
}
