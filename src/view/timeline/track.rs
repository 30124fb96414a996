//! One task's track: what it did, slice by slice.

use crate::source::Span;
use crate::trace::{Outcome, SuspendedFrame, TaskId, Time};

/// A slice that goes on has this end.
pub const OPEN: u32 = u32::MAX;

/// An interval in which a task did one thing.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Slice {
    /// The moment at which it began.
    pub from: u32,
    /// The moment at which it ended; [`OPEN`] while it goes on.
    pub to: u32,
    /// What the task did.
    pub doing: Doing,
    /// Steps that the task began before this slice.
    pub steps_before: u32,
}

/// What a task does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Doing {
    /// It has the thread. The number is that of the run's step.
    Running {
        /// Which step of the run, from one.
        step: u32,
    },
    /// It waits for its turn.
    Ready {
        /// Why it may go on.
        cause: Cause,
    },
    /// It waits for something.
    Waiting {
        /// What for.
        reason: Reason,
        /// The line of the script at which it waits.
        span: Option<Span>,
    },
}

/// Why a task became ready.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Cause {
    /// It was created, by a task or by the script.
    Created {
        /// Who created it.
        by: Option<TaskId>,
    },
    /// It only gave way to the others.
    Turn,
    /// A timer went off.
    Timer,
    /// Another task did something.
    Task {
        /// Which task.
        task: TaskId,
    },
    /// A callback of the loop.
    Loop,
}

/// What a task waits for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Reason {
    /// A moment of the clock.
    Sleep {
        /// Which moment.
        until: Time,
    },
    /// Another task's end.
    Task {
        /// Which task.
        task: TaskId,
    },
    /// Something that the trace has words for; their number in the list of words.
    Other {
        /// The number.
        words: u32,
    },
}

/// Something that a task wrote.
#[derive(Clone, PartialEq, Debug)]
pub struct Print {
    /// The moment.
    pub at: u32,
    /// The line of the script that wrote it.
    pub span: Option<Span>,
    /// How it begins; empty where there is too much of it.
    pub text: Box<str>,
}

/// How a task ended.
#[derive(Clone, PartialEq, Debug)]
pub struct End {
    /// The moment.
    pub at: u32,
    /// How.
    pub outcome: Outcome,
}

/// A step that kept the thread so long that the loop was held up.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct HeldUp {
    /// Which of the track's slices.
    pub slice: u32,
    /// For how long, in nanoseconds.
    pub long: u64,
    /// Where the script was seen last while it did.
    pub span: Option<Span>,
}

/// A task and what it did.
#[derive(Clone, Debug)]
pub struct Track {
    /// The moment of its creation.
    pub created: u32,
    /// Who created it.
    pub parent: Option<TaskId>,
    /// Where in the script.
    pub span: Option<Span>,
    /// In order, without overlap.
    pub slices: Vec<Slice>,
    /// What it wrote.
    pub prints: Vec<Print>,
    /// Where a wait began inside nested coroutines: the lines that await it, outermost first.
    pub chains: Vec<(u32, Box<[Span]>)>,
    /// What its variables held each time it gave the thread back, where the trace tells.
    pub variables: Vec<(u32, Box<[SuspendedFrame]>)>,
    /// Moments at which its cancellation was asked for, and by whom.
    pub cancels: Vec<(u32, Option<TaskId>)>,
    /// Moments at which it was warned.
    pub warnings: Vec<u32>,
    /// The steps that held the loop up, in order.
    pub held: Vec<HeldUp>,
    /// The arrows that begin or end here: numbers in the run's list, in order.
    pub arrows: Vec<u32>,
    /// How it ended.
    pub end: Option<End>,
}

impl Track {
    /// A track that begins at a moment.
    pub fn new(created: u32, parent: Option<TaskId>, span: Option<Span>) -> Self {
        Self {
            created,
            parent,
            span,
            slices: Vec::new(),
            prints: Vec::new(),
            chains: Vec::new(),
            variables: Vec::new(),
            cancels: Vec::new(),
            warnings: Vec::new(),
            held: Vec::new(),
            arrows: Vec::new(),
            end: None,
        }
    }

    /// Ends the slice that goes on and begins another.
    pub fn go_on(&mut self, moment: u32, doing: Doing) {
        let steps_before = self.steps();
        self.close(moment);
        self.slices.push(Slice { from: moment, to: OPEN, doing, steps_before });
    }

    /// Ends the slice that goes on.
    pub fn close(&mut self, moment: u32) {
        if let Some(last) = self.slices.last_mut().filter(|last| last.to == OPEN) {
            last.to = moment;
        }
    }

    /// Steps begun so far.
    pub fn steps(&self) -> u32 {
        self.slices.last().map_or(0, |last| last.steps_before + u32::from(last.is_running()))
    }

    /// How a slice held the loop up, if it did.
    pub fn held_up(&self, slice: usize) -> Option<&HeldUp> {
        let index = self.held.binary_search_by_key(&(slice as u32), |held| held.slice).ok()?;
        self.held.get(index)
    }

    /// Whether one of these slices held the loop up.
    pub fn holds_up_within(&self, slices: std::ops::Range<usize>) -> bool {
        let index = self.held.partition_point(|held| (held.slice as usize) < slices.start);
        self.held.get(index).is_some_and(|held| (held.slice as usize) < slices.end)
    }

    /// The slice in which a moment lies: the one that it begins rather than the one that it ends.
    pub fn at(&self, moment: u32) -> Option<&Slice> {
        let index = self.slices.partition_point(|slice| slice.from <= moment).checked_sub(1)?;
        self.slices.get(index).filter(|slice| moment < slice.to)
    }
}

impl Slice {
    /// Whether the task had the thread.
    pub fn is_running(&self) -> bool {
        matches!(self.doing, Doing::Running { .. })
    }

    /// Whether it goes on.
    pub fn is_open(&self) -> bool {
        self.to == OPEN
    }
}
