//! The model: takes the events of a run as they come and files them under their tasks.

use super::annals::Annals;
use super::moments::{Axis, Happening, Moments};
use super::objects::Objects;
use super::order::Order;
use super::track::{Cause, Doing, End, OPEN, Print, Reason, Track};
use crate::trace::{Event, EventKind, TaskId, Time, Wait, Wake};
use crate::view::Roster;
use std::collections::HashMap;

/// A step that takes longer holds the loop up, as asyncio's debug mode has it.
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

    /// Whether the loop was held up from one moment to another, by one step.
    pub fn is_held_up(&self, from: u32, to: u32) -> bool {
        self.until(to).0.saturating_sub(self.time_of(from).0) >= HELD_UP
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
                track.go_on(moment, Doing::Ready { cause: Cause::Created { by: *parent } });
                if self.tracks.len() <= index(*task) {
                    self.tracks.resize_with(index(*task) + 1, || None);
                }
                self.tracks[index(*task)] = Some(track);
                self.order.add(*task, *parent);
            }
            EventKind::StepBegan { task } => {
                self.steps += 1;
                let step = self.steps;
                self.inside.push((*task, step));
                self.close_turn(moment);
                self.turns.push(Turn { from: moment, to: OPEN, task: *task, step });
                self.go_on(moment, *task, Doing::Running { step });
            }
            EventKind::Suspended { task, on, span } => {
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
            }
            EventKind::Woken { task, by } => {
                let cause = match by {
                    Wake::Itself => Cause::Turn,
                    Wake::Timer => Cause::Timer,
                    Wake::Task { task } => Cause::Task { task: *task },
                    Wake::Loop => Cause::Loop,
                };
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
            _ => {}
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
