//! The tools above the log: lines or columns, which lines, and copying them.

use super::copy::CopyMenu;
use super::log_shown::LogShown;
use super::playground::Playground;
use crate::view::{Filter, Form, count};
use leptos::prelude::*;

/// The most tasks that are offered for choice.
const MOST_TASKS: usize = 500;

/// Lines or columns, and copying.
#[component]
pub fn LogTools() -> impl IntoView {
    let shown = expect_context::<LogShown>();
    let option = move |form: Form, value: &'static str, label: &'static str, hint: &'static str| {
        view! {
            <label class="segment" title=hint>
                <input
                    type="radio"
                    name="form"
                    value=value
                    prop:checked=move || shown.form.get() == form
                    on:change=move |_| shown.set_form(form)
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments small" id="form">
            <legend class="unseen">"How lines are laid out"</legend>
            {option(Form::Lines, "lines", "Lines", "All lines one below the other")}
            {option(Form::Columns, "columns", "Columns", "A column for each task: what ran side by side is read down the page")}
        </fieldset>
        <CopyMenu />
    }
}

/// Which lines are shown.
#[component]
pub fn LogFilter() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let shown = expect_context::<LogShown>();
    let tasks = Memo::new(move |_| {
        playground.written.track();
        playground.log.with_value(|log| log.choices(MOST_TASKS))
    });
    let found = move || {
        playground.written.track();
        let filter = shown.filter.get();
        if filter.is_empty() {
            return String::new();
        }
        playground.log.with_value(|log| {
            let passes = log.lines().iter().filter(|line| filter.passes(line)).count();
            format!("{} of {}", count(passes as u64), count(log.len() as u64))
        })
    };
    view! {
        <div class="log-filter" id="filter" role="search" aria-label="Filter the output">
            <input
                type="search"
                id="filter-text"
                placeholder="Find in output"
                aria-label="Only lines with this text"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || shown.filter.with(|filter| filter.text.clone())
                on:input=move |event| shown.filter.update(|filter| filter.text = event_target_value(&event))
            />
            <select id="filter-task" aria-label="Only lines of this task" prop:value=move || shown.filter.with(Filter::task_key) on:change=move |event| shown.filter.update(|filter| filter.choose_task(&event_target_value(&event)))>
                <option value="">"All tasks"</option>
                <For each=move || tasks.get() key=Clone::clone let((value, name))>
                    <option value=value>{name}</option>
                </For>
            </select>
            <select id="filter-stream" aria-label="Only lines of this stream" prop:value=move || shown.filter.with(Filter::stream_key) on:change=move |event| shown.filter.update(|filter| filter.choose_stream(&event_target_value(&event)))>
                <option value="">"Any stream"</option>
                <option value="out">"stdout"</option>
                <option value="err">"stderr"</option>
            </select>
            <output class="log-found" id="found" for="filter-text filter-task filter-stream">
                {found}
            </output>
            <Show when=move || shown.filter.with(|filter| !filter.is_empty())>
                <button
                    type="button"
                    class="button quiet small"
                    id="filter-clear"
                    on:click=move |_| shown.filter.set(Filter::default())
                >
                    "Show all"
                </button>
            </Show>
        </div>
    }
}
