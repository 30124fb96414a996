//! The moments of a run: one for each event, with its place on both axes.

use crate::trace::{TaskId, Time};

/// What a pixel to the right means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Axis {
    /// The run's clock, in seconds.
    Time,
    /// What happened: each step has its width, however short it was, and empty time is squeezed.
    #[default]
    Steps,
}

/// What happened at a moment, as far as the timeline tells it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Happening {
    /// A task came into being.
    Created(TaskId),
    /// It got the thread.
    Began(TaskId),
    /// It gave the thread back, to wait or to take another turn.
    Suspended(TaskId),
    /// It was put at the end of the ready queue.
    Woken(TaskId),
    /// Its cancellation was asked for.
    CancelRequested(TaskId),
    /// It is done.
    Ended(TaskId),
    /// Something was written; by nobody, when no task had the thread.
    Output(Option<TaskId>),
    /// What changes no track.
    Other,
}

/// One moment.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Moment {
    /// When, on the run's clock.
    pub at: Time,
    /// Where on the axis of steps.
    pub place: f64,
    /// What happened.
    pub what: Happening,
}

/// Time that nothing fills takes this much room for each power of ten, on the axis of steps.
const PER_DECADE: f64 = 0.55;

/// Time shorter than this takes no room there, in nanoseconds.
const UNNOTICED: f64 = 100_000.0;

/// Room that a gap takes before a tick says its time.
const TOLD: f64 = 0.1;

/// All moments so far.
#[derive(Clone, Default, Debug)]
pub struct Moments {
    list: Vec<Moment>,
    /// Moments before which noticeable time went by.
    after_gaps: Vec<u32>,
}

impl Moments {
    /// Adds one; returns its number.
    pub fn push(&mut self, at: Time, what: Happening) -> u32 {
        let number = self.list.len() as u32;
        let Some(last) = self.list.last() else {
            self.list.push(Moment { at, place: 0.0, what });
            self.after_gaps.push(0);
            return number;
        };
        let at = at.max(last.at);
        let gap = gap((at.0 - last.at.0) as f64);
        if gap > TOLD {
            self.after_gaps.push(number);
        }
        let place = last.place + gap + room(what);
        self.list.push(Moment { at, place, what });
        number
    }

    /// How many there are.
    pub fn len(&self) -> u32 {
        self.list.len() as u32
    }

    /// One of them; the last for a number past it.
    pub fn get(&self, number: u32) -> Moment {
        let nothing = Moment { at: Time(0), place: 0.0, what: Happening::Other };
        self.list.get(number as usize).or(self.list.last()).copied().unwrap_or(nothing)
    }

    /// Where a moment is on an axis.
    pub fn place(&self, axis: Axis, number: u32) -> f64 {
        let moment = self.get(number);
        match axis {
            Axis::Time => moment.at.seconds(),
            Axis::Steps => moment.place,
        }
    }

    /// Where the last one is, if time has gone on to `now` since.
    pub fn end(&self, axis: Axis, now: Time) -> f64 {
        let Some(last) = self.list.last() else { return 0.0 };
        let later = now.0.saturating_sub(last.at.0) as f64;
        match axis {
            Axis::Time => last.at.seconds() + later / 1e9,
            Axis::Steps => last.place + gap(later),
        }
    }

    /// The last moment at or before a place; none before the first.
    pub fn before(&self, axis: Axis, place: f64) -> Option<u32> {
        let count = match axis {
            Axis::Time => self.list.partition_point(|moment| moment.at.seconds() <= place),
            Axis::Steps => self.list.partition_point(|moment| moment.place <= place),
        };
        (count as u32).checked_sub(1)
    }

    /// Moments before which noticeable time went by.
    pub fn after_gaps(&self) -> &[u32] {
        &self.after_gaps
    }
}

/// The room of nanoseconds in which nothing happened, on the axis of steps.
fn gap(nanoseconds: f64) -> f64 {
    if nanoseconds <= UNNOTICED { 0.0 } else { (nanoseconds / UNNOTICED).log10() * PER_DECADE }
}

/// The room that an event takes of itself there.
fn room(what: Happening) -> f64 {
    match what {
        Happening::Suspended(_) | Happening::Ended(_) => 0.8,
        Happening::Began(_) => 0.16,
        Happening::Created(_) | Happening::Output(_) | Happening::CancelRequested(_) => 0.2,
        Happening::Woken(_) => 0.12,
        Happening::Other => 0.0,
    }
}
