//! The menu of examples.

use super::icons::{CHEVRON, Icon};
use super::playground::Playground;
use crate::view::{PATTERNS, Pattern};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// A button that opens the list; choosing an entry puts it into the editor, where it can be undone.
#[component]
pub fn Examples() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let is_open = RwSignal::new(false);
    let opener = NodeRef::<Button>::new();
    let list = NodeRef::<Div>::new();

    let open = move || {
        is_open.set(true);
        let current = playground.pattern.get_untracked();
        let index = PATTERNS.iter().position(|pattern| Some(*pattern) == current).unwrap_or(0);
        request_animation_frame(move || focus_item(list, index));
    };
    let close = move || {
        is_open.set(false);
        if let Some(button) = opener.get_untracked() {
            let _ = button.focus();
        }
    };
    let choose = move |pattern: Pattern| {
        is_open.set(false);
        playground.open(pattern);
    };
    let on_opener_key = move |event: KeyboardEvent| {
        if event.key() == "ArrowDown" && !is_open.get_untracked() {
            event.prevent_default();
            open();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let focused = focused_item(list);
        let last = PATTERNS.len() - 1;
        match event.key().as_str() {
            "ArrowDown" => focus_item(list, focused.map_or(0, |index| if index == last { 0 } else { index + 1 })),
            "ArrowUp" => focus_item(list, focused.map_or(last, |index| if index == 0 { last } else { index - 1 })),
            "Home" => focus_item(list, 0),
            "End" => focus_item(list, last),
            "Escape" => close(),
            _ => return,
        }
        event.prevent_default();
    };
    // Clicking elsewhere or tabbing away closes the list.
    let on_blur = move |event: FocusEvent| {
        let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        let contains = |node: &Node| list.get_untracked().is_some_and(|list| list.contains(Some(node)));
        let is_opener = |node: &Node| opener.get_untracked().is_some_and(|button| button.is_same_node(Some(node)));
        if !to.as_ref().is_some_and(|node| contains(node) || is_opener(node)) {
            is_open.set(false);
        }
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

    view! {
        <div class="menu">
            <button
                type="button"
                class="button quiet"
                id="examples"
                node_ref=opener
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| if is_open.get_untracked() { close() } else { open() }
                on:keydown=on_opener_key
            >
                <span>"Examples"</span>
                <Icon path=CHEVRON />
            </button>
            <Show when=move || is_open.get()>
                <div
                    class="menu-list"
                    role="menu"
                    aria-labelledby="examples"
                    tabindex="-1"
                    node_ref=list
                    on:keydown=on_key
                    on:focusout=on_blur
                >
                    {PATTERNS.into_iter().enumerate().map(item).collect_view()}
                </div>
            </Show>
        </div>
    }
}

fn focus_item(list: NodeRef<Div>, index: usize) {
    let item = list.get_untracked().and_then(|list| list.children().item(index as u32));
    if let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
        let _ = item.focus();
    }
}

fn focused_item(list: NodeRef<Div>) -> Option<usize> {
    let children = list.get_untracked()?.children();
    let focused = document().active_element()?;
    (0..children.length()).find(|index| children.item(*index).is_some_and(|item| item == focused)).map(|i| i as usize)
}
