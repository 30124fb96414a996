//! From moments and rows to pixels.

use super::camera::Camera;
use super::model::Timeline;
use super::shapes::Sizes;

/// Everything that is needed to lay something out.
pub struct Ruler<'t> {
    /// The run.
    pub timeline: &'t Timeline,
    /// The part in sight.
    pub camera: &'t Camera,
    /// The sizes of things.
    pub sizes: &'t Sizes,
}

impl Ruler<'_> {
    /// The pixel of a place on the axis.
    pub fn x(&self, place: f64) -> f64 {
        self.sizes.gutter + self.camera.x(place)
    }

    /// The pixel of a moment.
    pub fn of(&self, moment: u32) -> f64 {
        self.x(self.timeline.place(self.camera.axis, moment))
    }

    /// The upper edge of a row.
    pub fn y(&self, row: u32) -> f64 {
        self.sizes.head() + f64::from(row) * self.sizes.row - self.camera.top
    }
}
