//! Things of the script at which tasks meet: locks, queues, events and the like, and how their states change.
//!
//! A change is small: who did what, and a number where there is one. What an object looks like at a moment is the sum of its
//! changes up to there.

use serde::{Deserialize, Serialize};

/// An object of the script, counted from one in the order of creation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ObjectId(pub u32);

/// What an object is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum ObjectKind {
    /// A future object of the script's own; those of the library are reasons to wait, not objects.
    Future,
    /// A lock.
    Lock,
    /// An `asyncio.Event`.
    Event,
    /// A condition.
    Condition,
    /// A semaphore, bounded or not.
    Semaphore,
    /// A barrier.
    Barrier,
    /// A queue of any order.
    Queue,
}

/// In which line of an object a task waits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Line {
    /// The only one.
    Waiters,
    /// For an item of a queue.
    Getters,
    /// For room in a queue.
    Putters,
}

/// How a future object ended.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Settled {
    /// With a result.
    Result,
    /// With an exception.
    Exception,
    /// It was cancelled.
    Cancelled,
}

/// What became different.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Change {
    /// A task stands at the end of a line from now on.
    Waits {
        /// Which line.
        line: Line,
    },
    /// It left the line: it was served, or gave up.
    Left {
        /// Which line.
        line: Line,
    },
    /// A lock was taken, or one of a semaphore's permits.
    Acquired {
        /// Permits that are left.
        left: i64,
    },
    /// It was given back.
    Released {
        /// Permits that are there now.
        left: i64,
    },
    /// An `asyncio.Event` was set or cleared.
    Flag {
        /// Which of both.
        is_set: bool,
    },
    /// A queue's contents changed.
    Items {
        /// Items in it; none is known where the script's own class keeps them.
        count: Option<u32>,
        /// Items put in for which `task_done` was not called yet.
        unfinished: i64,
    },
    /// Parties that a barrier holds.
    Parties {
        /// How many.
        count: i64,
    },
    /// A future object is done.
    Settled {
        /// How.
        how: Settled,
    },
    /// A queue was shut down, a barrier broken.
    Closed,
}
