//! The arrows of a scene: of what the reader looks at, or all that are in sight.

use super::flows::{Arrow, MOST_FLOWS};
use super::hit::Hit;
use super::ruler::Ruler;
use super::scene::hue_of;
use super::shapes::{Flow, Scene, View};

/// At one pixel so many arrows are looked at.
const MOST_AT_A_PIXEL: usize = 24;

/// The most arrows in a scene.
const MOST: usize = 1_500;

impl Scene {
    /// The arrows of the slice that is chosen or pointed at, paler ones of its task; on request, of all tasks.
    pub(super) fn lay_out_arrows(&mut self, ruler: &Ruler, view: &View, focus: Option<Hit>) {
        let timeline = ruler.timeline;
        if view.shows_arrows {
            self.spread_arrows(ruler, timeline.arrows().len(), |index| timeline.arrows().get(index).copied());
        } else if let Some(track) = focus.and_then(|hit| timeline.track(hit.task?)) {
            self.spread_arrows(ruler, track.arrows.len(), |index| {
                timeline.arrows().get(*track.arrows.get(index)? as usize).copied()
            });
        }
        if let Some((task, index)) = focus.and_then(|hit| Some((hit.task?, hit.slice?))) {
            for arrow in timeline.flows(task, index).into_iter().take(MOST_FLOWS) {
                self.push_arrow(ruler, arrow, false);
            }
        }
    }

    /// Those of a list of arrows that are in sight, as far as there is room for them.
    fn spread_arrows(&mut self, ruler: &Ruler, count: usize, arrow: impl Fn(usize) -> Option<Arrow>) {
        let (camera, sizes) = (ruler.camera, ruler.sizes);
        let place = |index: usize| arrow(index).map_or(0.0, |arrow| ruler.timeline.place(camera.axis, arrow.at));
        let first_at = |from: usize, limit: f64| {
            let (mut low, mut high) = (from, count);
            while low < high {
                let middle = usize::midpoint(low, high);
                if place(middle) < limit { low = middle + 1 } else { high = middle }
            }
            low
        };
        let right = camera.place(sizes.plot());
        let mut index = first_at(0, camera.place(0.0));
        while index < count && place(index) <= right && self.flows.len() < MOST {
            let next = first_at(index, camera.place(camera.x(place(index)) + 1.0)).max(index + 1);
            for index in index..next.min(index + MOST_AT_A_PIXEL) {
                if let Some(arrow) = arrow(index) {
                    self.push_arrow(ruler, arrow, true);
                }
            }
            index = next;
        }
    }

    /// An arrow between two rows of which at least one is in sight, or that lie on both sides of it.
    fn push_arrow(&mut self, ruler: &Ruler, arrow: Arrow, is_faint: bool) {
        let (timeline, sizes) = (ruler.timeline, ruler.sizes);
        let middle = |task| Some(ruler.y(timeline.order.row_of(task)?) + sizes.row / 2.0);
        let (Some(from), Some(to)) = (middle(arrow.from), middle(arrow.to)) else { return };
        let (top, bottom) = (sizes.head(), sizes.head() + sizes.body());
        if from.max(to) < top || from.min(to) > bottom {
            return;
        }
        let (x, hue) = (ruler.of(arrow.at), hue_of(arrow.from));
        self.flows.push(Flow { x, from, to, hue, is_creation: arrow.is_creation, is_faint });
    }
}
