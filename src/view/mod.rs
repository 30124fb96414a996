//! What the page shows, as plain data: the trace read into lines, tasks and sizes.
//!
//! It knows nothing of the engine that wrote the trace and nothing of the components that draw it, so everything here is
//! tested natively. Anything that has to be right on the screen and can be said without a screen belongs here.

mod columns;
pub mod export;
mod layout;
mod line;
mod log;
mod log_sheet;
mod offset;
mod pattern;
mod roster;
mod seconds;
pub mod timeline;
mod wrap;

pub use layout::Window;
pub use line::{Line, Piece};
pub use log::{Log, Row};
pub use log_sheet::{Filter, Form, Sheet};
pub use offset::utf16_offset;
pub use pattern::{PATTERNS, Pattern};
pub use roster::{HUES, Look, MARKS, Roster};
pub use seconds::{clock, count, duration};
