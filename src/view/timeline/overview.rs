//! The whole run in a strip below the tracks, with the part that is in sight.

use super::camera::Camera;
use super::ruler::Ruler;
use super::scene::hue_of;
use super::shapes::{Bar, Scene, Sizes, Tone};

/// The width of what is drawn in one go, in pixels.
const COLUMN: f64 = 2.0;

/// The part in sight is shown at least this wide, in pixels.
const NARROWEST: f64 = 6.0;

/// The camera that has the whole run in sight.
pub fn whole(camera: &Camera, end: f64, sizes: &Sizes) -> Camera {
    let mut whole = Camera { axis: camera.axis, ..Camera::default() };
    whole.settle(end, sizes.plot());
    whole
}

impl Scene {
    /// Who had the thread during the whole run, and which part of it is in sight.
    pub(super) fn lay_out_overview(&mut self, ruler: &Ruler) {
        let Ruler { timeline, camera, sizes } = ruler;
        if sizes.overview <= 0.0 {
            return;
        }
        let whole = whole(camera, timeline.end(camera.axis), sizes);
        let (y, height) = (sizes.height - sizes.overview + 5.0, sizes.overview - 10.0);
        let turns = timeline.turns();
        let place = |moment: u32| timeline.place(camera.axis, moment);
        let mut last: Option<(Tone, u32, Bar)> = None;
        let mut x = 0.0;
        while x < sizes.plot() {
            let (from, to) = (whole.place(x), whole.place(x + COLUMN));
            let first = turns.partition_point(|turn| place(turn.to) <= from);
            let end = first + turns[first..].partition_point(|turn| place(turn.from) < to);
            if let Some(turn) = turns[first..end].first() {
                let held = timeline.turns_hold_up_within(first..end);
                let (tone, hue) = (if held { Tone::HeldUp } else { Tone::Running }, hue_of(turn.task));
                match &mut last {
                    Some((same, of, bar)) if *same == tone && *of == hue && bar.x + bar.width == sizes.gutter + x => {
                        bar.width += COLUMN;
                    }
                    _ => {
                        let bar = Bar { x: sizes.gutter + x, y, width: COLUMN, height };
                        if let Some((tone, hue, bar)) = last.replace((tone, hue, bar)) {
                            self.overview.push(tone, hue, bar);
                        }
                    }
                }
            }
            x += COLUMN;
        }
        if let Some((tone, hue, bar)) = last {
            self.overview.push(tone, hue, bar);
        }
        let (left, right) =
            (whole.x(camera.place(0.0)).max(0.0), whole.x(camera.place(sizes.plot())).min(sizes.plot()));
        let width = (right - left).max(NARROWEST);
        self.window = Some(Bar { x: sizes.gutter + left.min(sizes.plot() - width), y, width, height });
    }
}
