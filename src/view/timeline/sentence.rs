//! What happened and why, in sentences.

use super::model::{Timeline, Turn};
use super::ticks::short;
use super::track::{Cause, Doing, Reason, Slice, Track};
use crate::trace::TaskId;

/// A shorter rest of the loop between two steps is not worth saying, in nanoseconds.
const IDLE: u64 = 1_000_000;

/// Of longer lists only the first names are said.
const NAMED: usize = 3;

impl Timeline {
    /// What a slice shows, for who points at it.
    pub fn explain_slice(&self, task: TaskId, index: usize) -> String {
        let Some(track) = self.track(task) else { return String::new() };
        let Some(slice) = track.slices.get(index) else { return String::new() };
        let name = self.name(task);
        let long = length(self.until(slice.to).0.saturating_sub(self.time_of(slice.from).0));
        let goes_on = slice.is_open();
        match slice.doing {
            Doing::Running { step } => {
                let held = match self.held_up(track, index) {
                    Some(_) => {
                        let at = self.where_held_up(track, index);
                        format!(" Nothing else could run meanwhile: the loop was held up{at}.")
                    }
                    None => String::new(),
                };
                format!("Step {step}: {name} had the thread for {long}.{held} {}", self.deeds(task, track, index))
            }
            Doing::Ready { cause } => {
                let because = self.because(cause, track, slice);
                let behind = self.behind(track, index);
                let queue = match behind.is_empty() {
                    true => String::new(),
                    false => format!(" Before it ran {}.", self.list(&behind)),
                };
                format!("{name} was ready for {long} and waited for its turn: {because}.{queue}")
            }
            Doing::Waiting { reason, .. } => {
                let what = match reason {
                    Reason::Sleep { .. } => {
                        format!("its {}", self.reason(reason, slice).replacen("sleep", "sleep of", 1))
                    }
                    _ => self.wait_of(task, reason, slice),
                };
                if goes_on {
                    return format!("{name} has been waiting for {what} for {long}.");
                }
                let end = match track.slices.get(index + 1).map(|next| (next.doing, next.from)) {
                    Some((Doing::Ready { .. }, ready)) if self.cancelled_in(track, slice, ready).is_some() => {
                        " Then it was cancelled.".to_owned()
                    }
                    Some((Doing::Ready { cause }, _)) => self.woken(cause, reason),
                    _ => String::new(),
                };
                format!("{name} waited for {what}: {long}.{end}")
            }
        }
        .trim_end()
        .to_owned()
    }

    /// Who a task is.
    pub fn introduce(&self, task: TaskId) -> String {
        let look = self.roster().look(Some(task));
        let Some(track) = self.track(task) else { return look.name };
        let by = match track.parent {
            Some(parent) => format!(", created by {}", self.name(parent)),
            None => String::new(),
        };
        let steps = match track.steps() {
            1 => "one step".to_owned(),
            n => format!("{} steps", crate::view::count(u64::from(n))),
        };
        format!("{}: {}(){by}; {steps}.", look.name, look.coroutine)
    }

    /// What a step was, and why it came now.
    pub fn explain_turn(&self, turn: &Turn) -> String {
        let task = turn.task;
        let Some(track) = self.track(task) else { return String::new() };
        let Some(index) = track.slices.partition_point(|slice| slice.from <= turn.from).checked_sub(1) else {
            return String::new();
        };
        let why = match index.checked_sub(1).and_then(|before| track.slices.get(before)) {
            Some(Slice { doing: Doing::Ready { cause }, from, .. }) => {
                let waited = index.checked_sub(2).and_then(|before| track.slices.get(before));
                self.why(task, track, *cause, *from, waited)
            }
            _ => format!("{} goes on", self.name(task)),
        };
        let behind = index.checked_sub(1).map(|ready| self.behind(track, ready)).unwrap_or_default();
        let queue = match behind.len() {
            0 => String::new(),
            _ => format!(", after {}, which {} ready first", self.list(&behind), were(behind.len())),
        };
        let held = match self.held_up(track, index) {
            Some(long) => {
                let at = self.where_held_up(track, index);
                format!(" It keeps the thread for {}: the loop is held up{at}.", length(long))
            }
            None => String::new(),
        };
        format!("{why}{queue}.{held} {}{}", self.deeds(task, track, index), self.afterwards(turn)).trim_end().to_owned()
    }

    /// What a tick of the loop is going to do, for who stands at its beginning.
    pub fn explain_tick(&self, index: usize) -> String {
        let Some(begins) = self.tick_begins(index) else { return String::new() };
        let ends = self.tick_begins(index + 1).unwrap_or(u32::MAX);
        let first = self.turns().partition_point(|turn| turn.from < begins);
        let turns = self.turns()[first..].iter().take_while(|turn| turn.from < ends);
        let mut tasks: Vec<TaskId> = turns.take(64).map(|turn| turn.task).collect();
        tasks.dedup();
        let number = crate::view::count(index as u64 + 1);
        match &tasks[..] {
            [] => format!("Tick {number} of the loop."),
            [only] => format!("Tick {number} of the loop: only {} was ready, and runs.", self.name(*only)),
            _ => format!(
                "Tick {number} of the loop: {} were ready, in this order, and run one after the other; what becomes ready meanwhile waits for the next tick.",
                self.list(&tasks)
            ),
        }
    }

    /// Why a task may go on, as a clause.
    pub fn because(&self, cause: Cause, track: &Track, ready: &Slice) -> String {
        let before = track.slices.partition_point(|slice| slice.from < ready.from);
        let waited = before.checked_sub(1).and_then(|index| track.slices.get(index)).map(|slice| slice.doing);
        match (cause, waited) {
            (Cause::Created { by: Some(by) }, _) => format!("{} created it", self.name(by)),
            (Cause::Created { by: None }, _) => "the script created it".into(),
            (Cause::Turn, _) => "it let the others go first".into(),
            (Cause::Timer, Some(Doing::Waiting { reason: Reason::Sleep { .. }, .. })) => "its sleep ended".into(),
            (Cause::Timer, _) => "a timer went off".into(),
            (Cause::Task { task }, Some(Doing::Waiting { reason: Reason::Task { task: other }, .. }))
                if task == other =>
            {
                format!("{} ended", self.name(task))
            }
            (Cause::Task { task }, _) => format!("{} woke it", self.name(task)),
            (Cause::Loop, _) => "what it waited for is there".into(),
        }
    }

    /// Why a step comes, as the beginning of a sentence.
    fn why(&self, task: TaskId, track: &Track, cause: Cause, ready: u32, waited: Option<&Slice>) -> String {
        let name = self.name(task);
        let reason = waited.and_then(|slice| match slice.doing {
            Doing::Waiting { reason: reason @ Reason::Sleep { .. }, .. } => {
                Some(self.reason(reason, slice).replacen("sleep", "the end of its sleep of", 1))
            }
            Doing::Waiting { reason, .. } => Some(self.wait_of(task, reason, slice)),
            _ => None,
        });
        if let Some(by) = waited.and_then(|slice| self.cancelled_in(track, slice, ready)) {
            let reason = reason.unwrap_or_else(|| "its turn".to_owned());
            let who = match by {
                Some(by) => format!("{} cancelled {name}", self.name(by)),
                None => format!("A timeout cancelled {name}"),
            };
            return format!("{who} while it waited for {reason}: it goes on with a CancelledError there");
        }
        let is_sleep = matches!(waited, Some(Slice { doing: Doing::Waiting { reason: Reason::Sleep { .. }, .. }, .. }));
        match (cause, reason) {
            (Cause::Created { by: Some(by) }, _) => format!("{name}, which {} created, begins", self.name(by)),
            (Cause::Created { by: None }, _) => format!("{name}, which the script created, begins"),
            (Cause::Turn, _) => format!("{name} had let the others go first, and goes on"),
            (Cause::Timer, _) if is_sleep => format!("The sleep of {name} ended, and it goes on"),
            (Cause::Timer, Some(reason)) => format!("A timer woke {name}, which waited for {reason}, and it goes on"),
            (Cause::Timer, None) => format!("A timer woke {name}, and it goes on"),
            (Cause::Task { task: other }, _) if waits_for(waited, other) => {
                format!("{} ended, for which {name} waited, and {name} goes on", self.name(other))
            }
            (Cause::Task { task: other }, Some(reason)) if self.has_ended(other, ready) => {
                format!("{} ended, and with it the wait of {name} for {reason}; {name} goes on", self.name(other))
            }
            // Who held it when the wait began is not who holds it now.
            (Cause::Task { task: other }, Some(reason)) => {
                let reason = reason.split(", which ").next().unwrap_or_default();
                format!("{} woke {name}, which waited for {reason}, and it goes on", self.name(other))
            }
            (Cause::Task { task: other }, None) => format!("{} woke {name}, and it goes on", self.name(other)),
            (Cause::Loop, Some(reason)) => format!("The wait of {name} for {reason} is over, and it goes on"),
            (Cause::Loop, None) => format!("{name} goes on"),
        }
    }

    /// Whether a wait ended because somebody asked for the task's cancellation, and who: a task, or a timeout.
    fn cancelled_in(&self, track: &Track, waited: &Slice, ready: u32) -> Option<Option<TaskId>> {
        let is_wait = matches!(waited.doing, Doing::Waiting { .. });
        let mut cancels = track.cancels.iter().rev();
        cancels.find(|(at, _)| is_wait && waited.from <= *at && *at <= ready).map(|(_, by)| *by)
    }

    /// The line at which a step held the loop up, as the end of a sentence.
    fn where_held_up(&self, track: &Track, index: usize) -> String {
        let span = track.held_up(index).and_then(|held| held.span);
        match span.and_then(|span| self.line_at(span.start)) {
            Some(line) => format!(" at line {line}"),
            None => String::new(),
        }
    }

    /// What comes after a step, where that is worth saying: an idle loop, or who is first in the ready queue.
    fn afterwards(&self, turn: &Turn) -> String {
        let index = self.turns().partition_point(|other| other.from <= turn.from);
        let Some(next) = self.turns().get(index) else {
            return if self.is_over() { " It was the last step.".to_owned() } else { String::new() };
        };
        let (from, to) = (self.until(turn.to), self.time_of(next.from));
        let idle = to.0.saturating_sub(from.0);
        if idle < IDLE {
            return String::new();
        }
        format!(" Then nobody is ready: the loop waits for {}.", length(idle))
    }

    /// Who ran between the moment at which a task became ready and its step.
    fn behind(&self, track: &Track, ready: usize) -> Vec<TaskId> {
        let Some(slice) = track.slices.get(ready).filter(|slice| matches!(slice.doing, Doing::Ready { .. })) else {
            return Vec::new();
        };
        let first = self.turns().partition_point(|turn| turn.from < slice.from);
        let mut tasks: Vec<TaskId> = Vec::new();
        for turn in self.turns()[first..].iter().take_while(|turn| turn.from < slice.to).take(64) {
            if !tasks.contains(&turn.task) {
                tasks.push(turn.task);
            }
        }
        tasks
    }

    /// What a task waits for, in words.
    pub(super) fn reason(&self, reason: Reason, slice: &Slice) -> String {
        match reason {
            Reason::Sleep { .. } => self.reason_in_short(reason, slice),
            Reason::Task { task } => format!("the end of {}", self.name(task)),
            Reason::Other { words } => self.words(words).to_owned(),
        }
    }

    /// Whether a task had ended by a moment.
    fn has_ended(&self, task: TaskId, moment: u32) -> bool {
        self.track(task).and_then(|track| track.end.as_ref()).is_some_and(|end| end.at <= moment)
    }

    /// What ended a wait.
    fn woken(&self, cause: Cause, reason: Reason) -> String {
        match (cause, reason) {
            (Cause::Timer, Reason::Sleep { .. }) | (Cause::Created { .. } | Cause::Turn, _) => String::new(),
            (Cause::Timer, _) => " A timer woke it.".into(),
            (Cause::Task { task }, Reason::Task { task: other }) if task == other => String::new(),
            (Cause::Task { task }, _) => format!(" {} woke it.", self.name(task)),
            (Cause::Loop, _) => String::new(),
        }
    }

    /// What a task waits for, in few words.
    pub fn reason_in_short(&self, reason: Reason, slice: &Slice) -> String {
        match reason {
            Reason::Sleep { until } => {
                let long = until.seconds() - self.time_of(slice.from).seconds();
                format!("sleep {}", short((long * 1_000.0).round() / 1_000.0))
            }
            Reason::Task { task } => self.roster().look(Some(task)).name,
            Reason::Other { words } => self.words(words).to_owned(),
        }
    }

    /// A task's name.
    pub fn name(&self, task: TaskId) -> String {
        self.roster().look(Some(task)).name
    }

    pub(super) fn list(&self, tasks: &[TaskId]) -> String {
        let mut names: Vec<String> = tasks.iter().take(NAMED).map(|task| self.name(*task)).collect();
        let more = tasks.len().saturating_sub(NAMED);
        if more > 0 {
            names.push(format!("{} more", crate::view::count(more as u64)));
        }
        match names.pop() {
            None => String::new(),
            Some(only) if names.is_empty() => only,
            Some(last) => format!("{} and {last}", names.join(", ")),
        }
    }
}

/// Nanoseconds in words.
pub fn length(nanoseconds: u64) -> String {
    match nanoseconds {
        n if n < 1_000 => "less than 1 µs".to_owned(),
        n if n < 1_000_000 => format!("{} µs", n.div_ceil(1_000)),
        n if n < 10_000_000 => format!("{:.1} ms", n as f64 / 1e6),
        n if n < 1_000_000_000 => format!("{} ms", n / 1_000_000),
        n => crate::view::duration(n as f64 / 1e9),
    }
}

fn waits_for(waited: Option<&Slice>, task: TaskId) -> bool {
    matches!(waited, Some(Slice { doing: Doing::Waiting { reason: Reason::Task { task: other }, .. }, .. }) if *other == task)
}

fn were(count: usize) -> &'static str {
    if count == 1 { "was" } else { "were" }
}
