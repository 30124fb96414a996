//! The theme: the system's, unless the reader wants another.

use super::icons::{HALF, Icon, MOON, SUN};
use super::storage;
use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    fn remembered() -> Self {
        match storage::get(storage::THEME).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        }
    }

    fn next(self) -> Self {
        match self {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Theme::System => "Theme: like the system. Change to light",
            Theme::Light => "Theme: light. Change to dark",
            Theme::Dark => "Theme: dark. Change to the system's",
        }
    }

    fn picture(self) -> &'static str {
        match self {
            Theme::System => HALF,
            Theme::Light => SUN,
            Theme::Dark => MOON,
        }
    }

    fn remember(self) {
        match self {
            Theme::System => storage::remove(storage::THEME),
            _ => storage::set(storage::THEME, self.id()),
        }
    }
}

/// Goes round the three themes.
#[component]
pub fn ThemeButton() -> impl IntoView {
    let theme = RwSignal::new(Theme::remembered());
    Effect::new(move || {
        if let Some(root) = document().document_element() {
            // Setting an attribute of a valid name does not fail.
            let _ = root.set_attribute("data-theme", theme.get().id());
        }
    });
    let turn = move |_| {
        theme.update(|theme| *theme = theme.next());
        theme.get_untracked().remember();
    };
    view! {
        <button
            type="button"
            class="button quiet square"
            id="theme"
            aria-label=move || theme.get().label()
            title=move || theme.get().label()
            on:click=turn
        >
            {move || view! { <Icon path=theme.get().picture() /> }}
        </button>
    }
}
