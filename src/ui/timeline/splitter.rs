//! The edge between the timeline and what is above it: it can be dragged, and moved by keys.

use crate::ui::storage;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The heights that are allowed, in parts of the window.
const LEAST: f64 = 0.14;
const MOST: f64 = 0.78;
const FIRST: f64 = 0.38;

/// How far a key moves it.
const BY_KEY: f64 = 0.03;

/// The upper edge of the panel.
#[component]
pub fn Splitter() -> impl IntoView {
    let remembered = storage::get(storage::SPLIT).and_then(|part| part.parse().ok());
    let part = RwSignal::new(remembered.unwrap_or(FIRST).clamp(LEAST, MOST));
    let drags = StoredValue::new(false);
    Effect::new(move || {
        let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
        if let Some(root) = root {
            let _ = root.style().set_property("--timeline-part", &part.get().to_string());
        }
    });
    let set = move |wanted: f64| {
        let wanted = wanted.clamp(LEAST, MOST);
        part.set(wanted);
        storage::set(storage::SPLIT, &format!("{wanted:.3}"));
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
        let height = window().inner_height().ok().and_then(|height| height.as_f64());
        if let Some(height) = height.filter(|_| drags.get_value()) {
            set((height - f64::from(event.client_y())) / height);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" => BY_KEY,
            "ArrowDown" => -BY_KEY,
            _ => return,
        };
        event.prevent_default();
        set(part.get_untracked() + by);
    };
    view! {
        <div
            class="splitter"
            id="splitter"
            role="separator"
            aria-orientation="horizontal"
            aria-label="Height of the timeline"
            aria-valuemin=(LEAST * 100.0).to_string()
            aria-valuemax=(MOST * 100.0).to_string()
            aria-valuenow=move || format!("{:.0}", part.get() * 100.0)
            tabindex="0"
            on:pointerdown=press
            on:pointermove=drag
            on:pointerup=move |_| drags.set_value(false)
            on:pointercancel=move |_| drags.set_value(false)
            on:keydown=key
        ></div>
    }
}
