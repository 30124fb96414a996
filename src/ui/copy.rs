//! Buttons that copy the log.

use super::playground::Playground;
use crate::view::Log;
use js_sys::Reflect;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long a button says what became of it.
const SAYING: Duration = Duration::from_millis(1_600);

/// Copies the log in some form.
#[component]
pub fn CopyButton(
    /// What it says.
    label: &'static str,
    /// What that means.
    title: &'static str,
    /// The form.
    text: fn(&Log) -> String,
) -> impl IntoView {
    let playground = expect_context::<Playground>();
    let said = RwSignal::new(None::<&'static str>);
    let copy = move |_| {
        let text = playground.log.with_value(text);
        leptos::task::spawn_local(async move {
            said.set(Some(if write(&text).await { "Copied" } else { "Not allowed here" }));
            set_timeout(move || said.set(None), SAYING);
        });
    };
    view! {
        <button type="button" class="button quiet small" title=title on:click=copy>
            {move || said.get().unwrap_or(label)}
        </button>
    }
}

async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    // Pages that are not served securely have no clipboard.
    let exists = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    exists && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
