//! How things stood at one moment: who ran, who was ready, who waited for what.

use super::model::Timeline;
use super::scene::hue_of;
use super::track::{Doing, Reason, Slice};
use crate::source::{LineIndex, Span};
use crate::trace::{Outcome, TaskId, Time};

/// How a task stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It has the thread.
    Running,
    /// It waits for its turn.
    Ready,
    /// It waits for something.
    Waiting,
    /// It returned.
    Returned,
    /// It raised.
    Raised,
    /// It was cancelled.
    Cancelled,
    /// The trace no longer tells.
    Unknown,
}

/// A task at a moment.
#[derive(Clone, PartialEq, Debug)]
pub struct Standing {
    /// Which.
    pub task: TaskId,
    /// How it stands.
    pub state: State,
    /// Since when.
    pub since: Time,
    /// What it waits for, or how it ended; empty when there is no more to say.
    pub detail: String,
    /// When its sleep ends.
    pub until: Option<Time>,
    /// The place in the ready queue: the number of the moment at which it joined.
    pub joined: u32,
}

/// A line of the script at which tasks stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineOf {
    /// The line, from one.
    pub line: u32,
    /// The hue of the one that runs, or of the first.
    pub hue: u32,
    /// Their names.
    pub names: String,
    /// Whether one of them has the thread.
    pub is_running: bool,
}

/// A line of the script that awaits something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AwaitLine {
    /// Its number, from one.
    pub line: u32,
    /// What it says.
    pub text: String,
    /// Where in the script the wait is, in bytes.
    pub offset: u32,
}

/// A place at which a task stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Place {
    /// Where in the script.
    pub span: Span,
    /// The task's hue.
    pub hue: u32,
    /// The task's name.
    pub name: String,
    /// Whether it has the thread.
    pub is_running: bool,
}

impl State {
    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            State::Running => "running",
            State::Ready => "ready",
            State::Waiting => "waiting",
            State::Returned => "returned",
            State::Raised => "raised",
            State::Cancelled => "cancelled",
            State::Unknown => "unknown",
        }
    }

    /// Whether the task will do something yet.
    pub fn is_alive(self) -> bool {
        matches!(self, State::Running | State::Ready | State::Waiting | State::Unknown)
    }
}

impl Timeline {
    /// The moment that stands for now: the last one.
    pub fn latest(&self) -> u32 {
        self.len().saturating_sub(1)
    }

    /// How all tasks stood that had been created by then, in the order of their creation.
    pub fn standings(&self, moment: u32) -> Vec<Standing> {
        self.tracks().filter_map(|(task, _)| self.standing(task, moment)).collect()
    }

    /// How a task stood; nothing before its creation.
    pub fn standing(&self, task: TaskId, moment: u32) -> Option<Standing> {
        let track = self.track(task).filter(|track| track.created <= moment)?;
        let standing = |state, at: u32, detail| {
            Some(Standing { task, state, since: self.time_of(at), detail, until: None, joined: at })
        };
        if let Some(end) = track.end.as_ref().filter(|end| end.at <= moment) {
            return match &end.outcome {
                Outcome::Returned { value } => standing(State::Returned, end.at, value.clone()),
                Outcome::Raised { exception } => standing(State::Raised, end.at, exception.clone()),
                Outcome::Cancelled => standing(State::Cancelled, end.at, String::new()),
            };
        }
        if let Some(ended) = self.detail_ended().filter(|ended| *ended <= moment) {
            return standing(State::Unknown, ended.max(track.created), String::new());
        }
        // A run that was stopped leaves tasks as they were.
        let slice = track.at(moment).or(track.slices.last().filter(|slice| slice.from <= moment))?;
        match slice.doing {
            Doing::Running { .. } => standing(State::Running, slice.from, String::new()),
            Doing::Ready { cause } => standing(State::Ready, slice.from, self.because(cause, track, slice)),
            Doing::Waiting { reason, .. } => {
                let until = match reason {
                    Reason::Sleep { until } => Some(until),
                    _ => None,
                };
                let detail = self.reason_in_short(reason, slice);
                Some(Standing { until, ..standing(State::Waiting, slice.from, detail)? })
            }
        }
    }

    /// The lines of the script through which a task waited, from its own coroutine down to the innermost `await`.
    pub fn awaits(&self, task: TaskId, moment: u32, source: &str) -> Vec<AwaitLine> {
        let Some(track) = self.track(task) else { return Vec::new() };
        let Some(Slice { from, doing: Doing::Waiting { span: Some(span), .. }, .. }) = track.at(moment) else {
            return Vec::new();
        };
        let chain = track.chains.binary_search_by_key(from, |(at, _)| *at).ok();
        let outer = chain.and_then(|index| track.chains.get(index)).map_or(&[][..], |(_, spans)| spans);
        let line = |span: &Span| {
            let line = self.line_at(span.start)?;
            let text = source.lines().nth(line as usize - 1)?.trim().to_owned();
            Some(AwaitLine { line, text, offset: span.start })
        };
        outer.iter().chain([span]).filter_map(line).collect()
    }

    /// The lines at which tasks stood: where they wait, and where the one that runs went on from.
    pub fn places(&self, moment: u32, most: usize) -> Vec<Place> {
        let mut places = Vec::new();
        for (task, track) in self.tracks() {
            if places.len() >= most {
                break;
            }
            let count = track.slices.partition_point(|slice| slice.from <= moment);
            let Some(slice) = count.checked_sub(1).and_then(|index| track.slices.get(index)) else { continue };
            if moment >= slice.to {
                continue;
            }
            let mut before = track.slices[..count].iter().rev().map(|slice| slice.doing);
            let stood = before.find_map(|doing| match doing {
                Doing::Waiting { span, .. } => Some(span),
                _ => None,
            });
            let printed = track.prints.partition_point(|print| print.at <= moment);
            let print = printed.checked_sub(1).and_then(|index| track.prints.get(index));
            let print = print.filter(|print| slice.is_running() && print.at >= slice.from).and_then(|print| print.span);
            if let Some(span) = print.or(stood.flatten()) {
                let name = self.roster().look(Some(task)).name;
                places.push(Place { span, hue: hue_of(task), name, is_running: slice.is_running() });
            }
        }
        places
    }

    /// The lines of a script at which tasks stood, each once.
    pub fn lines(&self, moment: u32, source: &str) -> Vec<LineOf> {
        const MOST: usize = 500;
        const NAMED: usize = 4;
        let index = LineIndex::new(source);
        let mut lines: Vec<(LineOf, usize)> = Vec::new();
        for place in self.places(moment, MOST) {
            let line = index.line(place.span.start);
            match lines.iter_mut().find(|(known, _)| known.line == line) {
                Some((known, count)) => {
                    *count += 1;
                    if place.is_running {
                        (known.hue, known.is_running) = (place.hue, true);
                    }
                    if *count <= NAMED {
                        known.names.push_str(", ");
                        known.names.push_str(&place.name);
                    }
                }
                None => {
                    let Place { hue, name, is_running, .. } = place;
                    lines.push((LineOf { line, hue, names: name, is_running }, 1));
                }
            }
        }
        let told = |(mut line, count): (LineOf, usize)| {
            if count > NAMED {
                line.names.push_str(&format!(" and {} more", count - NAMED));
            }
            line
        };
        let mut lines: Vec<LineOf> = lines.into_iter().map(told).collect();
        lines.sort_by_key(|line| line.line);
        lines
    }

    /// The line that a slice is about.
    pub fn span_of(&self, task: TaskId, index: usize) -> Option<Span> {
        let track = self.track(task)?;
        let waiting = |doing: &Doing| match doing {
            Doing::Waiting { span, .. } => *span,
            _ => None,
        };
        let slice = track.slices.get(index)?;
        let printed = || {
            let first = track.prints.partition_point(|print| print.at < slice.from);
            track.prints.get(first).filter(|print| print.at < slice.to).and_then(|print| print.span)
        };
        let held = || track.held_up(index).and_then(|held| held.span);
        waiting(&slice.doing)
            .or_else(held)
            .or_else(|| if slice.is_running() { printed() } else { None })
            .or_else(|| track.slices[..index].iter().rev().take(3).find_map(|slice| waiting(&slice.doing)))
            .or_else(|| track.slices.get(index + 1).and_then(|slice| waiting(&slice.doing)))
            .or(track.span)
    }
}
