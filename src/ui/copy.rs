//! The menu that copies the log.

use super::icons::{CHEVRON, Icon};
use super::log_shown::LogShown;
use super::menu::Menu;
use super::playground::Playground;
use crate::view::Log;
use js_sys::Reflect;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long a button says what became of it.
const SAYING: Duration = Duration::from_millis(1_600);

/// What the log can be copied as: in the words of the menu, what that means, and how.
const WAYS: [(&str, &str, fn(&Log) -> String); 3] = [
    ("Output", "What the script printed, and nothing else", Log::text),
    ("With times", "Each line with its time and its task", Log::text_with_times),
    ("Columns", "The lines with a column for each task", Log::text_in_columns),
];

/// Copies the lines that are shown, in one of three forms.
#[component]
pub fn CopyMenu() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let shown = expect_context::<LogShown>();
    let is_open = RwSignal::new(false);
    let said = RwSignal::new(None::<&'static str>);
    let copy = move |text: fn(&Log) -> String| {
        is_open.set(false);
        let text = shown.text(playground, text);
        leptos::task::spawn_local(async move {
            said.set(Some(if write(&text).await { "Copied" } else { "Not allowed here" }));
            set_timeout(move || said.set(None), SAYING);
        });
    };
    let item = move |(label, hint, text): (&'static str, &'static str, fn(&Log) -> String)| {
        view! {
            <button
                type="button"
                role="menuitem"
                class="menu-item two-lines"
                tabindex="-1"
                on:click=move |_| copy(text)
            >
                <span>{label}</span>
                <span class="menu-hint">{hint}</span>
            </button>
        }
    };
    let face = move || {
        view! {
            <span role="status">{move || said.get().unwrap_or("Copy")}</span>
            <Icon path=CHEVRON />
        }
    };
    view! {
        <Menu id="copy" class="button quiet small" is_open face=face.into()>
            {WAYS.map(item).collect_view()}
        </Menu>
    }
}

async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    // Pages that are not served securely have no clipboard.
    let exists = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    exists && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
