//! The page as a whole: the header, under it the script beside its output, and the timeline below both.

use super::announcer::Announcer;
use super::editor::EditorPane;
use super::header::Header;
use super::help::{Help, is_writing};
use super::log::LogPane;
use super::playground::{Playground, Tab};
use super::timeline::TimelinePane;
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// How often the clock of a run is drawn.
const TICK: Duration = Duration::from_millis(100);

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let playground = Playground::new();
    provide_context(playground);

    let ticking = set_interval_with_handle(move || playground.tick(), TICK);
    let leaving = window_event_listener(ev::pagehide, move |_| playground.remember());
    let keys = window_event_listener(ev::keydown, move |event| {
        // The editor has its own binding, and has taken the event when it gets here.
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.default_prevented() {
            event.prevent_default();
            playground.run();
        } else if event.key() == "?" && !is_writing(&event) {
            event.prevent_default();
            playground.viewer.helps.update(|helps| *helps = !*helps);
        }
    });
    on_cleanup(move || {
        if let Ok(handle) = ticking {
            handle.clear();
        }
        leaving.remove();
        keys.remove();
    });

    view! {
        <Header />
        <Tabs />
        <main class="workbench" data-tab=move || playground.tab.get().id()>
            <EditorPane />
            <LogPane />
            <TimelinePane />
        </main>
        <Announcer />
        <Help />
    }
}

impl Tab {
    const ALL: [Tab; 3] = [Tab::Script, Tab::Output, Tab::Timeline];

    fn id(self) -> &'static str {
        match self {
            Tab::Script => "script",
            Tab::Output => "output",
            Tab::Timeline => "timeline",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Tab::Script => "Script",
            Tab::Output => "Output",
            Tab::Timeline => "Timeline",
        }
    }
}

/// In the narrow layout, where there is room for one panel only: which one.
#[component]
fn Tabs() -> impl IntoView {
    let tab = expect_context::<Playground>().tab;
    let button = move |this: Tab| {
        view! {
            <button
                type="button"
                class="tab"
                id=format!("tab-{}", this.id())
                aria-pressed=move || (tab.get() == this).to_string()
                aria-controls=this.id()
                on:click=move |_| tab.set(this)
            >
                {this.label()}
            </button>
        }
    };
    view! {
        <nav class="tabs" aria-label="Panels">
            {Tab::ALL.map(button).collect_view()}
        </nav>
    }
}
