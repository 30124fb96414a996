//! The edges between panels: they can be dragged, and moved by keys, and where they stand is remembered.

use super::storage;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How far a key moves an edge, in parts of the window.
const BY_KEY: f64 = 0.03;

/// An edge, and the parts of the window that it divides.
pub struct Edge {
    id: &'static str,
    label: &'static str,
    /// The property of the style sheet that says how large the part before or after it is.
    property: &'static str,
    key: &'static str,
    least: f64,
    most: f64,
    first: f64,
    /// Whether it stands upright, between left and right.
    is_upright: bool,
}

/// The upper edge of the timeline.
pub const ABOVE_TIMELINE: Edge = Edge {
    id: "splitter",
    label: "Height of the timeline",
    property: "--timeline-part",
    key: storage::SPLIT,
    least: 0.14,
    most: 0.78,
    first: 0.38,
    is_upright: false,
};

/// The edge between script and output.
pub const BESIDE_SCRIPT: Edge = Edge {
    id: "splitter-across",
    label: "Width of the script",
    property: "--script-part",
    key: storage::SPLIT_ACROSS,
    least: 0.2,
    most: 0.8,
    first: 0.5,
    is_upright: true,
};

/// The handle of an edge.
#[component]
pub fn Splitter(edge: &'static Edge) -> impl IntoView {
    let remembered = storage::get(edge.key).and_then(|part| part.parse().ok());
    let part = RwSignal::new(remembered.unwrap_or(edge.first).clamp(edge.least, edge.most));
    let drags = StoredValue::new(false);
    Effect::new(move || {
        let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
        if let Some(root) = root {
            let _ = root.style().set_property(edge.property, &part.get().to_string());
        }
    });
    let set = move |wanted: f64| {
        let wanted = wanted.clamp(edge.least, edge.most);
        part.set(wanted);
        storage::set(edge.key, &format!("{wanted:.3}"));
    };
    let press = move |event: ev::PointerEvent| {
        event.prevent_default();
        drags.set_value(true);
        if let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            let _ = target.set_pointer_capture(event.pointer_id());
            let _ = target.focus();
        }
    };
    let drag = move |event: ev::PointerEvent| {
        let size = if edge.is_upright { window().inner_width() } else { window().inner_height() };
        let size = size.ok().and_then(|size| size.as_f64()).filter(|_| drags.get_value());
        if let Some(size) = size {
            set(match edge.is_upright {
                true => f64::from(event.client_x()) / size,
                false => 1.0 - f64::from(event.client_y()) / size,
            });
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        let by = match (event.key().as_str(), edge.is_upright) {
            ("ArrowUp", false) | ("ArrowRight", true) => part.get_untracked() + BY_KEY,
            ("ArrowDown", false) | ("ArrowLeft", true) => part.get_untracked() - BY_KEY,
            ("Home", _) => edge.least,
            ("End", _) => edge.most,
            ("Enter", _) => edge.first,
            _ => return,
        };
        event.prevent_default();
        set(by);
    };
    view! {
        <div
            class="splitter"
            class:upright=edge.is_upright
            id=edge.id
            role="separator"
            aria-orientation=if edge.is_upright { "vertical" } else { "horizontal" }
            aria-label=edge.label
            aria-valuemin=(edge.least * 100.0).to_string()
            aria-valuemax=(edge.most * 100.0).to_string()
            aria-valuenow=move || format!("{:.0}", part.get() * 100.0)
            title="Drag it; a double click puts it back"
            tabindex="0"
            on:pointerdown=press
            on:pointermove=drag
            on:pointerup=move |_| drags.set_value(false)
            on:pointercancel=move |_| drags.set_value(false)
            on:dblclick=move |_| set(edge.first)
            on:keydown=key
        ></div>
    }
}
