//! The sheet of keys, which a question mark opens.

use super::playground::Playground;
use leptos::ev;
use leptos::html::Button;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What each key does, where it does it.
const KEYS: [(&str, &[(&str, &str)]); 5] = [
    ("Anywhere", &[("Ctrl Enter", "runs the script"), ("?", "shows this sheet"), ("Esc", "closes it")]),
    (
        "In the timeline: time",
        &[
            ("← →", "one step back or forward"),
            ("Page ↑ ↓", "ten steps"),
            ("Home End", "the first and the last step"),
            ("[ ]", "the previous and the next tick of the loop"),
            ("p n", "the previous and the next print"),
            ("Space", "plays and pauses"),
            ("Esc", "back to the whole run"),
        ],
    ),
    (
        "In the timeline: picture",
        &[
            ("↑ ↓", "choose a task"),
            ("z", "folds what the task created, and unfolds it"),
            ("a", "arrows of all tasks, or of what is chosen"),
            ("Enter", "shows the line of the script"),
            ("+ −", "zoom"),
            ("Shift ← →", "moves the picture"),
            ("0", "shows the whole run"),
            ("e", "follows its end"),
            ("t", "steps, or time to scale"),
        ],
    ),
    (
        "In the output",
        &[
            ("↑ ↓", "choose a line"),
            ("Home End", "the first and the last line"),
            ("Enter", "travels to its moment, shows its line of the script"),
            ("f", "shows the lines of its task alone, and those of all"),
            ("Esc", "back to the whole run"),
        ],
    ),
    (
        "In the script, and on edges",
        &[
            ("Tab", "indents; after Esc it leaves the editor"),
            ("Ctrl F", "finds"),
            ("← → ↑ ↓", "on the edge between panels: moves it"),
            ("Enter", "puts the edge back"),
        ],
    ),
];

/// Whether a key that was pressed is meant for a text that is being written.
pub fn is_writing(event: &ev::KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let editable =
        element.map(|element| element.closest("input:not([type=range]):not([type=radio]), textarea, .cm-editor"));
    matches!(editable, Some(Ok(Some(_))))
}

/// The sheet, while it is wanted.
#[component]
pub fn Help() -> impl IntoView {
    let helps = expect_context::<Playground>().viewer.helps;
    view! {
        <Show when=move || helps.get()>
            <Sheet />
        </Show>
    }
}

#[component]
fn Sheet() -> impl IntoView {
    let helps = expect_context::<Playground>().viewer.helps;
    let close = NodeRef::<Button>::new();
    Effect::new(move || {
        if let Some(close) = close.get() {
            let _ = close.focus();
        }
    });
    // The button is all that can be focused in the sheet, so the focus stays on it.
    let key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            event.stop_propagation();
            helps.set(false);
        }
        "Tab" => event.prevent_default(),
        _ => {}
    };
    let group = |(title, keys): (&'static str, &'static [(&'static str, &'static str)])| {
        let entry = |(key, does): &(&'static str, &'static str)| {
            view! {
                <dt>
                    <kbd>{*key}</kbd>
                </dt>
                <dd>{*does}</dd>
            }
        };
        view! {
            <div class="sheet-group">
                <h3>{title}</h3>
                <dl>{keys.iter().map(entry).collect_view()}</dl>
            </div>
        }
    };
    view! {
        <div class="sheet-ground" on:click=move |_| helps.set(false)>
            <div
                class="sheet"
                id="help"
                role="dialog"
                aria-modal="true"
                aria-labelledby="help-title"
                on:click=|event: ev::MouseEvent| event.stop_propagation()
                on:keydown=key
            >
                <h2 id="help-title">"Keys"</h2>
                <div class="sheet-keys">{KEYS.map(group).collect_view()}</div>
                <button type="button" class="button" node_ref=close on:click=move |_| helps.set(false)>
                    "Close"
                </button>
            </div>
        </div>
    }
}
