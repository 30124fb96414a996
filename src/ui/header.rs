//! The header: the name, the examples, and what starts and stops a run.

use super::examples::Examples;
use super::icons::{Icon, Mark, PLAY, SQUARE};
use super::pace::PaceSwitch;
use super::playground::Playground;
use super::theme::ThemeButton;
use leptos::prelude::*;

/// The header.
#[component]
pub fn Header() -> impl IntoView {
    let helps = expect_context::<Playground>().viewer.helps;
    view! {
        <header class="header">
            <h1 class="name">
                <Mark />
                <span>"Interleave"</span>
            </h1>
            <Examples />
            <div class="controls" role="group" aria-label="Run">
                <PaceSwitch />
                <RunButtons />
            </div>
            <button
                type="button"
                class="button quiet square header-help"
                id="keys"
                title="Keys"
                aria-label="Keys"
                aria-haspopup="dialog"
                on:click=move |_| helps.set(true)
            >
                "?"
            </button>
            <ThemeButton />
        </header>
    }
}

#[component]
fn RunButtons() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let is_running = move || playground.state.with(|state| state.is_running());
    let keys = if is_mac() { "⌘↵" } else { "Ctrl ↵" };
    view! {
        <button
            type="button"
            class="button"
            id="stop"
            // Not `disabled`: the button would lose the keyboard's focus just when its work is done.
            aria-disabled=move || (!is_running()).to_string()
            on:click=move |_| playground.stop()
        >
            <Icon path=SQUARE />
            <span>"Stop"</span>
        </button>
        <button
            type="button"
            class="button primary"
            id="run"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            on:click=move |_| playground.run()
        >
            <Icon path=PLAY />
            <span>{move || if is_running() { "Run again" } else { "Run" }}</span>
            <kbd>{keys}</kbd>
        </button>
    }
}

fn is_mac() -> bool {
    window().navigator().user_agent().is_ok_and(|agent| agent.contains("Mac"))
}
