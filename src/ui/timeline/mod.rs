//! The timeline as it is seen and handled: the picture, what is said of it, and the way through the steps.
//!
//! What stands where is laid out in `view::timeline`; here it is painted, and here the reader's hands are followed.
//! `Viewer` is what all parts share.

mod chart;
mod exports;
mod hands;
mod inspector;
mod paint;
mod palette;
mod transport;
mod unit;
mod viewer;

pub use viewer::Viewer;

use super::playground::Playground;
use super::splitter::{ABOVE_TIMELINE, Splitter};
use chart::Chart;
use inspector::Inspector;
use leptos::prelude::*;
use transport::Transport;

/// The panel below script and output.
#[component]
pub fn TimelinePane() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let viewer = playground.viewer;
    view! {
        <section class="pane timeline-pane" id="timeline" aria-label="Timeline">
            <Splitter edge=&ABOVE_TIMELINE />
            <Transport />
            <div class="timeline-body">
                <Chart />
                <Show when=move || viewer.inspects.get()>
                    <Inspector />
                </Show>
            </div>
        </section>
    }
}
