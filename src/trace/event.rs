//! The closed enum of things that can happen, stamped with the clock and the step.

use super::object::{Change, ObjectId, ObjectKind};
use super::variables::SuspendedFrame;
use crate::source::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Nanoseconds since the run began, on the run's clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Time(pub u64);

impl Time {
    /// Whole and fractional seconds since the run began.
    pub fn seconds(self) -> f64 {
        self.0 as f64 / 1e9
    }

    /// The moment `seconds` after the run began; a negative number is its beginning.
    pub fn from_seconds(seconds: f64) -> Self {
        Time((seconds.max(0.0) * 1e9).round() as u64)
    }
}

/// A task of the script, counted from one in the order of creation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct TaskId(pub u32);

/// An operation of the outside world: a timer, a promise, a fetch, a job.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct OperationId(pub u32);

/// One thing that happened.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// When, on the run's clock.
    pub at: Time,
    /// In which step: the count of task steps begun so far.
    pub step: u32,
    /// What.
    pub kind: EventKind,
}

/// What can happen.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum EventKind {
    /// A coroutine became a task and is ready.
    TaskCreated {
        /// The new task.
        task: TaskId,
        /// `Task-1`, or the name the script gave.
        name: String,
        /// The task that was running, if one was.
        parent: Option<TaskId>,
        /// The coroutine's qualified name.
        coroutine: String,
        /// Where it was created.
        span: Option<Span>,
    },
    /// The script renamed a task.
    TaskRenamed {
        /// Which task.
        task: TaskId,
        /// Its name from now on.
        name: String,
    },
    /// A task was resumed: it has the thread.
    StepBegan {
        /// Which task.
        task: TaskId,
    },
    /// The task gave the thread back because it must wait.
    Suspended {
        /// Which task.
        task: TaskId,
        /// What for.
        on: Wait,
        /// The innermost line of the script at which it waits.
        span: Option<Span>,
        /// The lines that await it, from the task's own coroutine inwards, without the innermost.
        via: Vec<Span>,
    },
    /// The variables of a task that is about to be suspended; only where they are asked for.
    Variables {
        /// Which task.
        task: TaskId,
        /// Its own coroutine's frame, then the frames of what it awaits, inwards.
        frames: Vec<SuspendedFrame>,
    },
    /// A waiting task was put at the end of the ready queue.
    Woken {
        /// Which task.
        task: TaskId,
        /// By whom.
        by: Wake,
    },
    /// Somebody asked for a task's cancellation.
    CancelRequested {
        /// Which task.
        task: TaskId,
        /// The task that asked, if one was running.
        by: Option<TaskId>,
    },
    /// A task is done.
    Ended {
        /// Which task.
        task: TaskId,
        /// How.
        outcome: Outcome,
    },
    /// Text was written.
    Output {
        /// The task that had the thread, if one had.
        task: Option<TaskId>,
        /// Where to.
        stream: Stream,
        /// The text as written; it may hold several lines or part of one.
        text: String,
        /// The line of the script that wrote it.
        span: Option<Span>,
    },
    /// The script made a lock, a queue or the like.
    ObjectMade {
        /// The new object.
        object: ObjectId,
        /// What it is.
        kind: ObjectKind,
        /// The variable, attribute or argument that it was made for, as the script writes it: `self.lock`.
        name: Option<String>,
        /// Where it was made.
        span: Option<Span>,
    },
    /// An object's state changed.
    ObjectChanged {
        /// Which object.
        object: ObjectId,
        /// The task that had the thread, if one had.
        task: Option<TaskId>,
        /// What is different.
        change: Change,
    },
    /// A step kept the thread so long that others had to wait; it comes right before the step's end.
    HeldUp {
        /// Which task.
        task: TaskId,
        /// For how long, in nanoseconds.
        long: u64,
        /// Where it was seen last while it did.
        span: Option<Span>,
    },
    /// The script was warned of something.
    Warned {
        /// The task that had the thread, if one had.
        task: Option<TaskId>,
        /// The category's name and the message.
        warning: String,
        /// Where.
        span: Option<Span>,
    },
    /// There was too much to tell: from here on only output, tasks and their ends are.
    DetailEnds,
}

/// What a task waits for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Wait {
    /// Its next turn: `sleep(0)` or a bare `yield`.
    Turn,
    /// A moment of the clock.
    Sleep {
        /// The moment it asked for.
        until: Time,
    },
    /// Another task's end.
    Task {
        /// Which task.
        task: TaskId,
    },
    /// Something described in the words of the script: `Lock.acquire`, `Event.wait`, `gather of 3`, `a future`.
    Other {
        /// The description; most are the library's own words, which are borrowed.
        what: Cow<'static, str>,
    },
}

/// What woke a task.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Wake {
    /// Its creation, or its own `sleep(0)`.
    Itself,
    /// A timer that it had set.
    Timer,
    /// What another task did while it had the thread.
    Task {
        /// Which task.
        task: TaskId,
    },
    /// The loop itself: a callback, or a completion from outside.
    Loop,
}

/// How a task ended.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// With a value.
    Returned {
        /// Its `repr`, shortened.
        value: String,
    },
    /// With an exception.
    Raised {
        /// The exception's class name and message.
        exception: String,
    },
    /// It was cancelled and did not object.
    Cancelled,
}

/// The two output streams.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}
