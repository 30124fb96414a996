//! The menu of examples.

use super::icons::{CHEVRON, Icon};
use super::menu::Menu;
use super::playground::Playground;
use crate::view::{PATTERNS, Pattern};
use leptos::prelude::*;

/// Choosing an entry puts it into the editor, where it can be undone.
#[component]
pub fn Examples() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let is_open = RwSignal::new(false);
    let current = Signal::derive(move || {
        let current = playground.pattern.get();
        PATTERNS.iter().position(|pattern| Some(*pattern) == current).unwrap_or(0)
    });
    let choose = move |pattern: Pattern| {
        is_open.set(false);
        playground.open(pattern);
    };
    let item = move |(index, pattern): (usize, Pattern)| {
        view! {
            <button
                type="button"
                role="menuitemradio"
                class="menu-item"
                tabindex="-1"
                data-pattern=pattern.id
                aria-checked=move || (playground.pattern.get() == Some(pattern)).to_string()
                on:click=move |_| choose(pattern)
            >
                <span class="menu-number">{index + 1}</span>
                <span>{pattern.title()}</span>
            </button>
        }
    };
    let face = || {
        view! {
            <span>"Examples"</span>
            <Icon path=CHEVRON />
        }
    };
    view! {
        <Menu id="examples" class="button quiet" is_open first=current face=face.into()>
            {PATTERNS.into_iter().enumerate().map(item).collect_view()}
        </Menu>
    }
}
