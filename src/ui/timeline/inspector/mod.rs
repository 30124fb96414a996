//! How things stand at the cursor's moment: the tasks, the loop, the objects at which tasks meet, and variables, each under a tab.

mod objects;
mod standings;
mod variables;

use crate::ui::storage;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use objects::Objects;
use standings::{Loop, Tasks};
use variables::Variables;

/// The most entries of a list that are shown.
const SHOWN: usize = 100;

/// What is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Topic {
    Tasks,
    Loop,
    Objects,
    Variables,
}

impl Topic {
    const ALL: [Topic; 4] = [Topic::Tasks, Topic::Loop, Topic::Objects, Topic::Variables];

    fn id(self) -> &'static str {
        match self {
            Topic::Tasks => "tasks",
            Topic::Loop => "loop",
            Topic::Objects => "objects",
            Topic::Variables => "variables",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Topic::Tasks => "Tasks",
            Topic::Loop => "Loop",
            Topic::Objects => "Objects",
            Topic::Variables => "Variables",
        }
    }

    fn remembered() -> Topic {
        let id = storage::get(storage::INSPECTED);
        Topic::ALL.into_iter().find(|topic| Some(topic.id()) == id.as_deref()).unwrap_or(Topic::Tasks)
    }

    /// The one to which a key leads from this one.
    fn beside(self, key: &str) -> Option<Topic> {
        let count = Topic::ALL.len();
        let at = Topic::ALL.iter().position(|topic| *topic == self)?;
        let to = match key {
            "ArrowRight" => (at + 1) % count,
            "ArrowLeft" => (at + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return None,
        };
        Topic::ALL.get(to).copied()
    }
}

/// The panel beside the picture.
#[component]
pub fn Inspector() -> impl IntoView {
    let topic = RwSignal::new(Topic::remembered());
    let choose = move |chosen: Topic| {
        storage::set(storage::INSPECTED, chosen.id());
        topic.set(chosen);
    };
    let on_key = move |event: KeyboardEvent| {
        let Some(next) = topic.get_untracked().beside(&event.key()) else { return };
        event.prevent_default();
        event.stop_propagation();
        choose(next);
        if let Ok(Some(tab)) = document().query_selector(&format!("#inspect-{}", next.id())) {
            _ = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(tab).map(|tab| tab.focus());
        }
    };
    let tab = move |this: Topic| {
        let is_chosen = move || topic.get() == this;
        view! {
            <button
                type="button"
                class="tab"
                role="tab"
                id=format!("inspect-{}", this.id())
                aria-selected=move || is_chosen().to_string()
                aria-controls="inspected"
                tabindex=move || if is_chosen() { "0" } else { "-1" }
                on:click=move |_| choose(this)
            >
                {this.label()}
            </button>
        }
    };
    view! {
        <aside class="inspector" id="inspector" aria-label="How things stand">
            <div class="inspector-tabs" role="tablist" aria-label="What to look at" on:keydown=on_key>
                {Topic::ALL.map(tab).collect_view()}
            </div>
            <div
                class="inspected"
                id="inspected"
                role="tabpanel"
                tabindex="0"
                aria-labelledby=move || format!("inspect-{}", topic.get().id())
            >
                {move || match topic.get() {
                    Topic::Tasks => view! { <Tasks /> }.into_any(),
                    Topic::Loop => view! { <Loop /> }.into_any(),
                    Topic::Objects => view! { <Objects /> }.into_any(),
                    Topic::Variables => view! { <Variables /> }.into_any(),
                }}
            </div>
        </aside>
    }
}
