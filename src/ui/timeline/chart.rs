//! The picture itself: a canvas that is painted once a frame at most, and only when something changed.

use super::hands;
use super::paint::Painter;
use super::palette::Palette;
use crate::ui::playground::Playground;
use crate::ui::run_state::RunState;
use crate::view::timeline::{Framing, Scene, Sizes};
use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, MediaQueryList, MutationObserver, MutationObserverInit, ResizeObserver};

/// The widths of the column of names: on narrow windows, on others, and the window that makes the difference.
const GUTTERS: (f64, f64) = (116.0, 208.0);
const NARROW: f64 = 560.0;

/// The height of the strip that shows the whole run.
const OVERVIEW: f64 = 26.0;

/// What the canvas needs from frame to frame.
struct Easel {
    pen: CanvasRenderingContext2d,
    palette: Option<Palette>,
    scene: Scene,
}

/// The tracks of a run.
#[component]
pub fn Chart() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let viewer = playground.viewer;
    let place = NodeRef::<Div>::new();
    let canvas = NodeRef::<Canvas>::new();
    let easel = StoredValue::new_local(None::<Easel>);
    let waits = StoredValue::new(false);

    Effect::new(move || {
        let Some(canvas) = canvas.get() else { return };
        let pen = canvas.get_context("2d").ok().flatten().and_then(|pen| pen.dyn_into().ok());
        easel.set_value(pen.map(|pen| Easel { pen, palette: None, scene: Scene::default() }));
        hands::follow(&canvas, viewer, playground);
    });
    // Once a frame, however much changed.
    let ask = move || {
        if !waits.get_value() {
            waits.set_value(true);
            request_animation_frame(move || {
                waits.set_value(false);
                paint(playground, place, canvas, easel);
            });
        }
    };
    Effect::new(move || {
        viewer.stale.track();
        viewer.news.track();
        viewer.hovered.track();
        viewer.selected.track();
        viewer.cursor.track();
        viewer.arrows.track();
        playground.state.track();
        // The tick of a run whose clock goes on while nothing happens.
        playground.elapsed.track();
        ask();
    });
    watch_surroundings(place, move |is_theme| {
        if is_theme {
            easel.update_value(|easel| {
                if let Some(easel) = easel {
                    easel.palette = None;
                }
            });
        }
        viewer.redraw();
    });

    let is_empty = move || {
        viewer.news.track();
        playground.state.track();
        viewer.timeline.with_value(|timeline| timeline.is_empty())
    };
    let hint = move || match playground.state.with(RunState::word) {
        "ready" => {
            "Run the script, and each of its tasks gets a track here: when it runs, when it waits and for what, and who wakes it."
        }
        "running" => "No task so far.",
        _ => "This script made no task: everything ran outside of an event loop.",
    };
    view! {
        <div class="chart" node_ref=place>
            <canvas
                id="chart"
                node_ref=canvas
                tabindex="0"
                role="application"
                aria-roledescription="timeline"
                aria-label=move || description(playground)
                aria-describedby="sentence chart-keys"
            ></canvas>
            <p class="unseen" id="chart-keys">
                "Left and right arrows travel by steps, up and down choose a task, plus and minus zoom, shift with an arrow moves the picture, 0 shows the whole run, Enter shows the line, z folds, a shows all arrows, e follows the end, n and p go to the next and the previous print, brackets to the next and the previous tick, Space plays, Escape returns to the whole run."
            </p>
            <Show when=is_empty>
                <p class="chart-hint">{hint}</p>
            </Show>
            <Tip />
        </div>
    }
}

/// What the picture shows, for those who do not see it.
fn description(playground: Playground) -> String {
    let viewer = playground.viewer;
    viewer.news.track();
    viewer.timeline.with_value(|timeline| {
        let (tasks, steps) = (timeline.roster().count(), timeline.steps());
        match tasks {
            0 => "Timeline, empty".to_owned(),
            1 => format!("Timeline of one task in {steps} steps"),
            _ => format!("Timeline of {tasks} tasks in {steps} steps"),
        }
    })
}

/// The sentence beside the pointer.
#[component]
fn Tip() -> impl IntoView {
    let viewer = expect_context::<Playground>().viewer;
    let words = move || {
        let hit = viewer.hovered.get()?;
        let text = viewer.timeline.with_value(|timeline| match (hit.task?, hit.slice) {
            (task, Some(slice)) => Some(timeline.explain_slice(task, slice)),
            (task, None) if hit.is_name => Some(timeline.introduce(task)),
            _ => None,
        })?;
        Some((text, hands::pointer()))
    };
    let tip = move |(text, (x, y, width, height)): (String, (f64, f64, f64, f64))| {
        let side =
            if x > width / 2.0 { format!("right:{}px", width - x + 12.0) } else { format!("left:{}px", x + 14.0) };
        let edge =
            if y > height / 2.0 { format!("bottom:{}px", height - y + 12.0) } else { format!("top:{}px", y + 16.0) };
        view! { <p class="chart-tip" aria-hidden="true" style=format!("{side};{edge}")>{text}</p> }
    };
    move || words().map(tip)
}

fn paint(
    playground: Playground,
    place: NodeRef<Div>,
    canvas: NodeRef<Canvas>,
    easel: StoredValue<Option<Easel>, LocalStorage>,
) {
    let viewer = playground.viewer;
    let (Some(place), Some(canvas)) = (place.get_untracked(), canvas.get_untracked()) else { return };
    let (width, height) = (f64::from(place.client_width()), f64::from(place.client_height()));
    // Nothing has a size while the narrow layout shows another tab.
    if width < 1.0 || height < 1.0 {
        return;
    }
    let density = window().device_pixel_ratio();
    let (pixels_across, pixels_down) = ((width * density).round() as u32, (height * density).round() as u32);
    if canvas.width() != pixels_across || canvas.height() != pixels_down {
        canvas.set_width(pixels_across);
        canvas.set_height(pixels_down);
    }
    let is_running = playground.state.with_untracked(RunState::is_running);
    easel.update_value(|easel| {
        let Some(Easel { pen, palette, scene }) = easel else { return };
        let Some(palette) = palette.take().or_else(|| Palette::read(pen)).map(|read| palette.insert(read)) else {
            return;
        };
        pen.set_font(&palette.font);
        let character = pen.measure_text("0000000000").map_or(6.6, |measured| measured.width() / 10.0);
        let sizes = Sizes {
            width,
            height,
            gutter: if width < NARROW { GUTTERS.0 } else { GUTTERS.1 },
            axis: 22.0,
            turns: 26.0,
            row: 24.0,
            overview: if viewer.camera.with_value(|camera| camera.framing) == Framing::All { 0.0 } else { OVERVIEW },
            bar: 16.0,
            character,
        };
        viewer.sizes.set_value(Some(sizes));
        viewer.timeline.update_value(|timeline| {
            if is_running {
                timeline.now_is(playground.clock());
            }
            viewer.camera.update_value(|camera| {
                camera.settle(timeline.end(camera.axis), sizes.plot());
                scene.lay_out(timeline, camera, &sizes, &viewer.view());
                let top = camera.top;
                camera.scroll(0.0, scene.content, sizes.body());
                if camera.top != top {
                    scene.lay_out(timeline, camera, &sizes, &viewer.view());
                }
            });
        });
        Painter { pen, palette, density }.paint(scene, &sizes);
    });
    // Its clock goes on: so do the slices that have not ended.
    if is_running && playground.is_real_time() {
        request_animation_frame(move || viewer.redraw());
    }
}

/// Calls when the place changes its size, and when the theme changes.
fn watch_surroundings(place: NodeRef<Div>, changed: impl Fn(bool) + Copy + 'static) {
    type Kept = (
        Closure<dyn FnMut()>,
        Closure<dyn FnMut()>,
        Option<ResizeObserver>,
        Option<MutationObserver>,
        Option<MediaQueryList>,
    );
    let kept = StoredValue::new_local(None::<Kept>);
    Effect::new(move || {
        let Some(place) = place.get() else { return };
        let (resized, restyled) =
            (Closure::<dyn FnMut()>::new(move || changed(false)), Closure::<dyn FnMut()>::new(move || changed(true)));
        let sizes = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let Some(sizes) = &sizes {
            sizes.observe(&place);
        }
        let themes = MutationObserver::new(restyled.as_ref().unchecked_ref()).ok();
        if let (Some(themes), Some(root)) = (&themes, document().document_element()) {
            let which = MutationObserverInit::new();
            which.set_attributes(true);
            let _ = themes.observe_with_options(&root, &which);
        }
        let system = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        if let Some(system) = &system {
            system.set_onchange(Some(restyled.as_ref().unchecked_ref()));
        }
        kept.set_value(Some((resized, restyled, sizes, themes, system)));
    });
    on_cleanup(move || {
        kept.update_value(|kept| {
            if let Some((_, _, sizes, themes, system)) = kept.take() {
                sizes.inspect(ResizeObserver::disconnect);
                themes.inspect(MutationObserver::disconnect);
                system.inspect(|system| system.set_onchange(None));
            }
        });
    });
}
