//! The right half: what the script wrote, and how it ended.

use super::icons::{ALERT, Icon};
use super::log_rows::LogRows;
use super::log_shown::LogShown;
use super::log_tools::{LogFilter, LogTools};
use super::playground::Playground;
use super::run_state::RunState;
use super::splitter::{BESIDE_SCRIPT, Splitter};
use crate::view::count;
use leptos::prelude::*;

/// The right half.
#[component]
pub fn LogPane() -> impl IntoView {
    let playground = expect_context::<Playground>();
    provide_context(LogShown::new(playground));
    let has_lines = Memo::new(move |_| {
        playground.written.track();
        playground.log.with_value(|log| !log.is_empty())
    });
    view! {
        <section class="pane log-pane" id="output" aria-label="Output">
            <Splitter edge=&BESIDE_SCRIPT />
            <div class="pane-head">
                <StateChip />
                <div class="pane-tools" class:unseen=move || !has_lines.get()>
                    <LogTools />
                </div>
            </div>
            <Show when=move || has_lines.get()>
                <LogFilter />
            </Show>
            <Trouble />
            <LogRows />
            <LogEnd />
        </section>
    }
}

#[component]
fn StateChip() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let word = move || playground.state.with(RunState::word);
    let label = move || match word() {
        "ready" => "Ready",
        "running" => "Running",
        "finished" => "Finished",
        "failed" => "Failed",
        "stopped" => "Stopped",
        _ => "Broken down",
    };
    let has_time = move || !matches!(word(), "ready" | "lost");
    view! {
        <p class="state" id="state" data-state=word>
            <span class="state-light" aria-hidden="true"></span>
            <span class="state-word">{label}</span>
            <Show when=has_time>
                <span class="state-time">{move || format!("{:.2} s", playground.elapsed.get())}</span>
            </Show>
        </p>
    }
}

/// Says, in its place, that there is no engine to run anything.
#[component]
fn Trouble() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let notice = move |message: String| {
        view! {
            <div class="trouble" id="trouble" role="alert">
                <Icon path=ALERT />
                <p>
                    <strong>"The engine can't start: "</strong>
                    {message}
                    ". Your script is safe."
                </p>
                <button
                    type="button"
                    class="button small"
                    on:click=move |_| {
                        playground.trouble.set(None);
                        playground.load_engine();
                    }
                >
                    "Try again"
                </button>
            </div>
        }
    };
    move || playground.trouble.get().map(notice)
}

/// Below the log: what was left out, and how the run ended.
#[component]
fn LogEnd() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let left_out = move || {
        playground.written.track();
        playground.log.with_value(|log| log.left_out())
    };
    let place = move || playground.state.with(RunState::place);
    view! {
        <Show when=move || { left_out() > 0 }>
            <p class="log-note" id="left-out">
                {move || format!("The log is full: {} more lines were left out.", count(left_out()))}
            </p>
        </Show>
        <Show when=move || playground.state.with(RunState::is_over)>
            <p class="log-end" id="ending" data-state=move || playground.state.with(RunState::word)>
                <span>{move || playground.state.with(RunState::sentence)}</span>
                {move || {
                    place()
                        .map(|byte| {
                            view! {
                                <button
                                    type="button"
                                    class="button quiet small"
                                    on:click=move |_| playground.reveal(byte)
                                >
                                    "Show the line"
                                </button>
                            }
                        })
                }}
            </p>
        </Show>
    }
}
