//! The trace: what happened in a run, as plain data.
//!
//! It is the waist of the house. The engine writes events and knows nothing of the screen; the views read them and know
//! nothing of the engine. Every id that both sides speak of is given out here.

mod event;
mod object;
mod packed;
mod recorder;
mod variables;

pub use event::{Event, EventKind, OperationId, Outcome, Stream, TaskId, Time, Wait, Wake};
pub use object::{Change, Line, ObjectId, ObjectKind, Settled};
pub use packed::Packed;
pub use recorder::{Detail, Recorder, Sink};
pub use variables::{SuspendedFrame, Variable};
