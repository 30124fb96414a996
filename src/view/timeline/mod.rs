//! The timeline: a track for each task, read from the trace as it comes in.
//!
//! Three layers, none of which knows a screen. The *model* (`Timeline`) takes events one by one and keeps, for each task,
//! its slices in order. The *camera* says which part is in sight, on an axis of time or of steps. The *scene* is what the
//! two give together: rectangles, words and arrows in pixels, ready to be painted.
//!
//! Every event is a *moment*, and slices begin and end at moments. A moment has a place on both axes, so one model
//! serves both. Nothing that is done for a frame looks at more of the trace than the pixels can show: slices are found
//! by bisection, and those that are narrower than a pixel are taken together.

mod annals;
mod arrows;
mod camera;
mod deeds;
mod flows;
mod hit;
mod instant;
mod lanes;
mod marks;
mod model;
mod moments;
mod objects;
mod order;
mod overview;
mod prints;
mod ruler;
mod scene;
mod sentence;
mod shapes;
#[cfg(test)]
mod tests;
mod ticking;
mod ticks;
mod track;
mod variables;

pub use camera::{Camera, Framing};
pub use flows::Arrow;
pub use hit::Hit;
pub use instant::{AwaitLine, LineOf, Place, Standing, State};
pub use model::{Timeline, Turn};
pub use moments::{Axis, Happening, Moment};
pub use objects::Thing;
pub use order::RowOf;
pub use overview::whole as camera_of_the_whole;
pub use scene::hue_of;
pub use sentence::length;
pub use shapes::{Bar, Batch, Flow, Ink, Label, Layer, Mark, MarkKind, RowHead, Scene, Sizes, Tone, UNKNOWN, View};
pub use ticks::{Tick, short as moment_in_words};
pub use track::{Cause, Doing, End, HeldUp, Print, Reason, Slice, Track};
pub use variables::{FrameAt, VariableAt};
