//! A button that opens a list of things to choose, by pointer and by keyboard.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// The button and its list. What is in the list closes it by itself, through `is_open`.
#[component]
pub fn Menu(
    /// What the button is called in the page.
    id: &'static str,
    /// How the button looks.
    class: &'static str,
    /// What the button means, where its face does not say it.
    #[prop(default = "")]
    title: &'static str,
    /// Whether the list is shown.
    is_open: RwSignal<bool>,
    /// The entry that has the focus first.
    #[prop(default = 0.into())]
    first: Signal<usize>,
    /// The button's face.
    face: ViewFn,
    /// Buttons of the class `menu-item`.
    children: ChildrenFn,
) -> impl IntoView {
    let opener = NodeRef::<Button>::new();
    let list = NodeRef::<Div>::new();
    let children = StoredValue::new(children);

    let open = move || {
        is_open.set(true);
        let index = first.get_untracked();
        request_animation_frame(move || focus_item(list, index));
    };
    let close = move || {
        is_open.set(false);
        if let Some(button) = opener.get_untracked() {
            let _ = button.focus();
        }
    };
    let on_opener_key = move |event: KeyboardEvent| {
        if event.key() == "ArrowDown" && !is_open.get_untracked() {
            event.prevent_default();
            open();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let focused = focused_item(list);
        let last = list.get_untracked().map_or(0, |list| list.children().length().saturating_sub(1) as usize);
        match event.key().as_str() {
            "ArrowDown" => focus_item(list, focused.map_or(0, |index| if index == last { 0 } else { index + 1 })),
            "ArrowUp" => focus_item(list, focused.map_or(last, |index| if index == 0 { last } else { index - 1 })),
            "Home" => focus_item(list, 0),
            "End" => focus_item(list, last),
            "Escape" => close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
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
    view! {
        <div class="menu">
            <button
                type="button"
                class=class
                id=id
                title=title
                aria-label=(!title.is_empty()).then_some(title)
                node_ref=opener
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| if is_open.get_untracked() { close() } else { open() }
                on:keydown=on_opener_key
            >
                {face.run()}
            </button>
            <Show when=move || is_open.get()>
                <div
                    class="menu-list"
                    role="menu"
                    aria-labelledby=id
                    tabindex="-1"
                    node_ref=list
                    on:keydown=on_key
                    on:focusout=on_blur
                >
                    {children.with_value(|children| children())}
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
