//! The menu of files that a run can be saved as.

use super::paint::Painter;
use super::palette::Palette;
use crate::ui::icons::{DOWNLOAD, Icon};
use crate::ui::menu::Menu;
use crate::ui::playground::Playground;
use crate::view::export::{Format, Whole, svg_of, whole};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, Url};

/// Canvases have a largest size; so many tracks stay well below it.
const MOST_TRACKS: usize = 300;

/// Pixels of the saved picture in a pixel of the page.
const DENSITY: f64 = 2.0;

/// What a run can be saved as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Export {
    Svg,
    Png,
    Perfetto,
    Json,
}

impl Export {
    const ALL: [Export; 4] = [Export::Svg, Export::Png, Export::Perfetto, Export::Json];

    fn label(self) -> &'static str {
        match self {
            Export::Svg => "Picture as SVG",
            Export::Png => "Picture as PNG",
            Export::Perfetto => "Trace for Perfetto",
            Export::Json => "Trace as JSON",
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Export::Svg => "the whole timeline, for light and dark pages",
            Export::Png => "the whole timeline, in the colours of now",
            Export::Perfetto => "opens at ui.perfetto.dev and in Chrome",
            Export::Json => "every event, a line each",
        }
    }

    fn file(self) -> &'static str {
        match self {
            Export::Svg => "timeline.svg",
            Export::Png => "timeline.png",
            Export::Perfetto => "trace.perfetto.json",
            Export::Json => "trace.json",
        }
    }
}

/// A button that opens the menu.
#[component]
pub fn Exports() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let is_open = RwSignal::new(false);
    let item = move |export: Export| {
        let choose = move |_| {
            is_open.set(false);
            save(export, playground);
        };
        view! {
            <button type="button" role="menuitem" class="menu-item two-lines" tabindex="-1" data-export=export.file() on:click=choose>
                <span>{export.label()}</span>
                <span class="menu-hint">{export.hint()}</span>
            </button>
        }
    };
    let face = || view! { <Icon path=DOWNLOAD /> };
    view! {
        <Menu id="export" class="button quiet square" title="Save the run as a file" is_open face=face.into()>
            {Export::ALL.map(item).collect_view()}
        </Menu>
    }
}

fn save(export: Export, playground: Playground) {
    let viewer = playground.viewer;
    let axis = viewer.axis.get_untracked();
    let trace = |format| playground.archive.with_value(|archive| archive.write(format));
    let (text, kind) = match export {
        Export::Png => return save_png(playground),
        Export::Svg => {
            (viewer.timeline.try_update_value(|timeline| svg_of(timeline, axis)).unwrap_or_default(), "image/svg+xml")
        }
        Export::Perfetto => (trace(Format::Chrome), "application/json"),
        Export::Json => (trace(Format::Own), "application/json"),
    };
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &properties) {
        download(&blob, export.file());
    }
}

/// Paints the whole run on a canvas that nobody sees.
fn save_png(playground: Playground) {
    let viewer = playground.viewer;
    let axis = viewer.axis.get_untracked();
    let Some(Whole { scene, sizes, .. }) =
        viewer.timeline.try_update_value(|timeline| whole(timeline, axis, MOST_TRACKS))
    else {
        return;
    };
    let canvas = document().create_element("canvas").ok().and_then(|made| made.dyn_into::<HtmlCanvasElement>().ok());
    let Some(canvas) = canvas else { return };
    canvas.set_width((sizes.width * DENSITY) as u32);
    canvas.set_height((sizes.height * DENSITY) as u32);
    let pen = canvas.get_context("2d").ok().flatten().and_then(|pen| pen.dyn_into::<CanvasRenderingContext2d>().ok());
    let Some(pen) = pen else { return };
    let Some(palette) = Palette::read(&pen) else { return };
    Painter { pen: &pen, palette: &palette, density: DENSITY }.paint(&scene, &sizes);
    let painted = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            download(&blob, Export::Png.file());
        }
    });
    // It fails for canvases that hold pictures of others, and this one holds none.
    let _ = canvas.to_blob(painted.unchecked_ref());
}

/// Gives a file to the reader, as a link that is clicked does.
fn download(blob: &Blob, name: &str) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else { return };
    let link = document().create_element("a").ok().and_then(|made| made.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser has taken hold of the file when the click returns.
    let _ = Url::revoke_object_url(&url);
}
