//! Where a run stands, and the words for it.

use crate::protocol::Ending;
use crate::view;

/// The life of a run, from the last one's end to its own.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum RunState {
    /// Nothing ran yet.
    #[default]
    Ready,
    /// It runs.
    Running,
    /// It ended, and the engine said how.
    Ended {
        /// How.
        ending: Ending,
        /// After how long, in words.
        after: String,
    },
    /// The engine broke down under it.
    Lost {
        /// What it said last.
        message: String,
    },
}

impl RunState {
    /// Whether it may be stopped.
    pub fn is_running(&self) -> bool {
        matches!(self, RunState::Running)
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        matches!(self, RunState::Ended { .. } | RunState::Lost { .. })
    }

    /// One word: what the state is called in the page's styles and tests.
    pub fn word(&self) -> &'static str {
        match self {
            RunState::Ready => "ready",
            RunState::Running => "running",
            RunState::Ended { ending: Ending::Finished { status: 0 }, .. } => "finished",
            RunState::Ended { ending: Ending::Finished { .. } | Ending::Failed { .. }, .. } => "failed",
            RunState::Ended { ending: Ending::Stopped, .. } => "stopped",
            RunState::Lost { .. } => "lost",
        }
    }

    /// The last line of the log.
    pub fn sentence(&self) -> String {
        match self {
            RunState::Ready => "Ready".into(),
            RunState::Running => "Running".into(),
            RunState::Ended { ending, after } => match ending {
                Ending::Finished { status: 0 } => format!("Finished in {after}"),
                Ending::Finished { status } => format!("Exited with status {status} after {after}"),
                Ending::Failed { message, .. } if message.is_empty() => format!("Failed after {after}"),
                Ending::Failed { message, .. } => format!("Failed after {after}: {message}"),
                Ending::Stopped => format!("Stopped after {after}"),
            },
            RunState::Lost { message } => {
                format!("The engine broke down: {message}. Your script is safe; run it again, or change it.")
            }
        }
    }

    /// The byte of the script at which it failed.
    pub fn place(&self) -> Option<u32> {
        match self {
            RunState::Ended { ending: Ending::Failed { span, .. }, .. } => span.map(|span| span.start),
            _ => None,
        }
    }

    /// A run that ended at a moment of its clock.
    pub fn ended(ending: Ending, seconds: f64) -> Self {
        RunState::Ended { ending, after: view::duration(seconds) }
    }
}
