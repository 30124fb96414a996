//! The messages between the page and the engine: plain data, encoded to bytes.

pub use crate::trace::Detail;

use crate::source::{Position, Span};
use crate::trace::{Packed, Time};
use serde::{Deserialize, Serialize};

/// What the page asks of the engine.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Request {
    /// Parse a text and answer with its diagnostics.
    Check {
        /// Comes back in the answer.
        version: u32,
        /// The script.
        source: String,
    },
    /// Run a script from a clean engine.
    Run {
        /// The run's number; every answer carries it.
        run: u32,
        /// The script.
        source: String,
        /// How.
        settings: Settings,
        /// How much shall be told of it.
        detail: Detail,
    },
    /// Stop the run, if it is the one that runs.
    Stop {
        /// The run's number.
        run: u32,
    },
}

/// How to run a script.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Settings {
    /// Which clock.
    pub clock: Clock,
    /// Everything random comes from here.
    pub seed: u64,
}

/// The clock a run follows.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub enum Clock {
    /// Jumps to the next deadline when nothing can run.
    Simulated,
    /// Waits for real.
    Real {
        /// Script seconds in one second of the reader's: 1.0 is real time, 2.0 twice as fast.
        rate: f64,
    },
}

/// What the engine answers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Reply {
    /// The engine is loaded.
    Ready,
    /// The diagnostics of a text that was to be checked.
    Checked {
        /// The version that was asked about.
        version: u32,
        /// None when it parses.
        diagnostics: Vec<Diagnostic>,
    },
    /// What happened since the last batch.
    Events {
        /// The run.
        run: u32,
        /// In order.
        events: Packed,
        /// How many writes the engine kept to itself since the last batch because there were too many.
        left_out: u64,
    },
    /// The run is over; no further answer carries its number.
    Ended {
        /// The run.
        run: u32,
        /// The moment, on the run's clock.
        at: Time,
        /// How it ended.
        ending: Ending,
    },
    /// The engine itself broke down, which is never the script's fault. It answers no more.
    Broken {
        /// What it said last.
        message: String,
    },
}

impl Request {
    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// From bytes; `None` if they are no request.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Reply {
    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// From bytes; `None` if they are no reply.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

/// How a run ended.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Ending {
    /// With this exit status: 0, or what `sys.exit` was given.
    Finished {
        /// The exit status.
        status: i32,
    },
    /// An exception that nobody caught; its traceback is in the output. A syntax error counts.
    Failed {
        /// The last line of the traceback.
        message: String,
        /// Where the script raised it.
        span: Option<Span>,
    },
    /// The reader stopped it.
    Stopped,
}

/// What is wrong with a text, where and how it is mended.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The range to underline.
    pub span: Span,
    /// Its beginning, for people.
    pub position: Position,
    /// Python's own words: `SyntaxError: '(' was never closed`.
    pub message: String,
}

fn encode(message: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(message).expect("plain data encodes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_survive_the_way() {
        let settings = Settings { clock: Clock::Real { rate: 1.0 }, seed: 7 };
        let request = Request::Run { run: 3, source: "print('–')".into(), settings, detail: Detail::Everything };
        assert_eq!(Request::decode(&request.encode()), Some(request));
        let ending = Ending::Failed { message: "ValueError".into(), span: Some(Span::new(1, 2)) };
        let reply = Reply::Ended { run: 3, at: Time(5), ending };
        assert_eq!(Reply::decode(&reply.encode()), Some(reply));
        assert_eq!(Reply::decode(&[250, 1, 2]), None);
    }
}
