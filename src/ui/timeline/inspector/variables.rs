//! What the variables of those who wait held at the cursor's moment, if the run was asked to tell.

use crate::ui::playground::Playground;
use crate::ui::storage;
use crate::view::count;
use crate::view::timeline::{FrameAt, Standing, State, Timeline, VariableAt, hue_of};
use leptos::prelude::*;

/// The most tasks whose variables are shown.
const SHOWN: usize = 40;

/// A task and its frames.
#[derive(Clone, PartialEq)]
struct Entry {
    name: String,
    hue: u32,
    mark: u32,
    /// Why this is not how it stands right now, if so.
    note: &'static str,
    frames: Vec<FrameAt>,
}

/// What there is to show.
#[derive(Clone, PartialEq)]
enum Shown {
    /// The run did not tell.
    Untold,
    /// The tasks that are alive, the chosen one first, and how many more there are.
    Tasks(Vec<Entry>, usize),
}

/// The setting, and the variables task by task.
#[component]
pub fn Variables() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let viewer = playground.viewer;
    let shown = Memo::new(move |_| {
        viewer.news.track();
        let (cursor, chosen) = (viewer.cursor.get(), viewer.selected.get().and_then(|hit| hit.task));
        viewer.timeline.with_value(|timeline| {
            if !timeline.tells_variables() {
                return Shown::Untold;
            }
            let moment = cursor.unwrap_or_else(|| timeline.latest());
            let mut standings = timeline.standings(moment);
            standings.retain(|standing| standing.state.is_alive());
            standings.sort_by_key(|standing| Some(standing.task) != chosen);
            let told = |standing: &Standing| {
                let frames = timeline.variables(standing.task, moment);
                (!frames.is_empty()).then(|| entry(timeline, standing, frames))
            };
            let mut entries = standings.iter().filter_map(told);
            let first = entries.by_ref().take(SHOWN).collect();
            Shown::Tasks(first, entries.count())
        })
    });
    view! {
        <label class="inspector-setting" title="What variables hold is written down whenever a task begins to wait">
            <input
                type="checkbox"
                id="record-variables"
                prop:checked=move || playground.records_variables.get()
                on:change=move |event| {
                    let records = event_target_checked(&event);
                    playground.records_variables.set(records);
                    storage::set(storage::VARIABLES, if records { "recorded" } else { "not recorded" });
                }
            />
            "Record variables"
        </label>
        {move || match shown.get() {
            Shown::Untold => untold(playground.records_variables.get()).into_any(),
            Shown::Tasks(entries, left_out) => tasks(entries, left_out).into_any(),
        }}
    }
}

fn untold(records: bool) -> impl IntoView {
    let words = if records {
        "The next run tells what the variables of each waiting task hold."
    } else {
        "This run did not tell what variables held. Tick the box and run the script again."
    };
    view! { <p class="inspector-none">{words}</p> }
}

fn tasks(entries: Vec<Entry>, left_out: usize) -> impl IntoView {
    let nothing = entries.is_empty().then(|| view! { <p class="inspector-none">"No task waits at this moment."</p> });
    let entry = |entry: Entry| {
        view! {
            <li class="frames" data-hue=entry.hue.to_string()>
                <span class="standing-who">
                    <i class="dot" data-mark=entry.mark.to_string() aria-hidden="true"></i>
                    <span class="row-name">{entry.name}</span>
                    <span class="frames-note">{entry.note}</span>
                </span>
                {entry.frames.into_iter().map(frame).collect_view()}
            </li>
        }
    };
    view! {
        {nothing}
        <ul class="standings">{entries.into_iter().map(entry).collect_view()}</ul>
        {(left_out > 0).then(|| view! { <p class="inspector-none">{format!("and {} more", count(left_out as u64))}</p> })}
    }
}

/// A frame's function and line, which leads to the script, and its variables.
fn frame(frame: FrameAt) -> impl IntoView {
    let playground = expect_context::<Playground>();
    let offset = frame.offset;
    let variable = |VariableAt { name, value, is_new }: VariableAt| {
        view! {
            <tr class:new=is_new title=is_new.then_some("changed since the task waited before")>
                <th scope="row">{name}</th>
                <td title=value.clone()>{value.clone()}</td>
            </tr>
        }
    };
    let more = (frame.left_out > 0).then(|| {
        view! { <p class="inspector-none">{format!("and {} more", count(u64::from(frame.left_out)))}</p> }
    });
    view! {
        <button type="button" class="await-line" on:click=move |_| playground.show(offset)>
            <span class="await-number">{frame.line}</span>
            <code>{format!("{}()", frame.function)}</code>
        </button>
        <table class="variables">
            <tbody>{frame.variables.into_iter().map(variable).collect_view()}</tbody>
        </table>
        {more}
    }
}

fn entry(timeline: &Timeline, standing: &Standing, frames: Vec<FrameAt>) -> Entry {
    let look = timeline.roster().look(Some(standing.task));
    let note = if standing.state == State::Waiting { "" } else { "when it last waited" };
    Entry { name: look.name, hue: hue_of(standing.task), mark: look.mark, note, frames }
}
