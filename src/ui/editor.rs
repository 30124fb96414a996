//! The left half: the lesson of an example, the editor, and under it what is wrong with the text.

use super::codemirror::CodeMirror;
use super::icons::{ALERT, Icon};
use super::playground::Playground;
use crate::protocol::Diagnostic;
use leptos::html::Div;
use leptos::prelude::*;

/// The left half.
#[component]
pub fn EditorPane() -> impl IntoView {
    view! {
        <section class="pane editor-pane" id="script" aria-label="Script">
            <Lesson />
            <Editor />
            <Problems />
        </section>
    }
}

#[component]
fn Lesson() -> impl IntoView {
    let playground = expect_context::<Playground>();
    move || {
        playground.pattern.get().map(|pattern| {
            view! {
                <details class="lesson" open>
                    <summary>
                        <span>{pattern.title()}</span>
                    </summary>
                    <p>{prose(&pattern.lesson())}</p>
                </details>
            }
        })
    }
}

/// A paragraph in which `backquotes` mark code.
fn prose(text: &str) -> Vec<AnyView> {
    let parts = text.split('`').map(str::to_owned).enumerate();
    parts
        .map(|(index, part)| match index % 2 {
            0 => part.into_any(),
            _ => view! { <code>{part}</code> }.into_any(),
        })
        .collect()
}

#[component]
fn Editor() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let place = NodeRef::<Div>::new();
    let mirror = StoredValue::new_local(None::<CodeMirror>);
    let failed = RwSignal::new(false);

    Effect::new(move || {
        let Some(parent) = place.get() else { return };
        let made =
            CodeMirror::new(&parent, &Playground::first_text(), move || playground.edited(), move || playground.run());
        failed.set(made.is_none());
        playground.set_editor(made.as_ref().map(CodeMirror::handle));
        mirror.set_value(made);
    });

    Effect::new(move || {
        let cursor = playground.viewer.cursor.get();
        playground.mark_lines(cursor);
    });

    view! {
        <div class="editor" node_ref=place></div>
        <Show when=move || failed.get()>
            <p class="trouble" role="alert">
                "The editor could not be loaded. Check the connection and reload the page; a script that you wrote here before is kept."
            </p>
        </Show>
    }
}

/// The strip under the editor: the first problem if there is one, else the keys worth knowing.
#[component]
fn Problems() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let first = move || playground.problems.with(|problems| problems.first().cloned());
    let problem = move |Diagnostic { span, position, message }: Diagnostic| {
        view! {
            <button
                type="button"
                class="problem"
                id="problem"
                title="Show the place"
                on:click=move |_| playground.reveal(span.start)
            >
                <Icon path=ALERT />
                <span class="problem-place">
                    {format!("Line {}, column {}", position.line, position.column)}
                </span>
                <span class="problem-words">{message}</span>
            </button>
        }
    };
    view! {
        <div class="strip">
            <div class="strip-problem" role="status">
                {move || first().map(problem)}
            </div>
            <p class="keys" id="editor-keys" class:unseen=move || first().is_some()>
                <span><kbd>"Tab"</kbd>" indents"</span>
                <span><kbd>"Esc"</kbd>" then "<kbd>"Tab"</kbd>" leaves the editor"</span>
                <span><kbd>"Ctrl F"</kbd>" finds"</span>
            </p>
        </div>
    }
}
