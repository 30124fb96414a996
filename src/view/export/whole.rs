//! A whole run, laid out for a picture of it: nothing folded out of sight, nothing to scroll.

use crate::view::timeline::{Axis, Camera, Scene, Sizes, Timeline, View};

/// The width of the picture, in pixels.
const WIDTH: f64 = 1_200.0;

/// What there is to paint.
pub struct Whole {
    /// Where everything stands.
    pub scene: Scene,
    /// The sizes with which it was laid out.
    pub sizes: Sizes,
    /// How many tracks found no room.
    pub missing: u64,
}

/// Lays out the whole run, with at most so many tracks.
pub fn whole(timeline: &mut Timeline, axis: Axis, most: usize) -> Whole {
    let mut sizes = Sizes {
        width: WIDTH,
        height: 0.0,
        gutter: 190.0,
        axis: 22.0,
        turns: 26.0,
        row: 24.0,
        overview: 0.0,
        bar: 16.0,
        character: 6.6,
    };
    let mut camera = Camera { axis, ..Camera::default() };
    camera.settle(timeline.end(axis), sizes.plot());
    // The scene itself says how high all tracks are together.
    let mut scene = Scene::default();
    scene.lay_out(timeline, &camera, &sizes, &View::default());
    let content = scene.content;
    let shown = content.min(most as f64 * sizes.row);
    sizes.height = sizes.head() + shown;
    scene.lay_out(timeline, &camera, &sizes, &View::default());
    Whole { scene, sizes, missing: ((content - shown) / sizes.row).round() as u64 }
}
