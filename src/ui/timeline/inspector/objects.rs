//! The locks, queues, events and the like at the cursor's moment, with those who wait at them.

use super::SHOWN;
use crate::ui::playground::Playground;
use crate::view::count;
use crate::view::timeline::{Thing, Timeline, hue_of};
use leptos::prelude::*;

/// Of a line so many are named.
const NAMED: usize = 12;

/// Someone who waits.
#[derive(Clone, PartialEq)]
struct Waiter {
    name: String,
    hue: u32,
    mark: u32,
}

/// An object as it is shown.
#[derive(Clone, PartialEq)]
struct Entry {
    name: String,
    state: String,
    lines: Vec<(&'static str, Vec<Waiter>, usize)>,
}

/// The list of objects.
#[component]
pub fn Objects() -> impl IntoView {
    let viewer = expect_context::<Playground>().viewer;
    let entries = Memo::new(move |_| {
        viewer.news.track();
        let cursor = viewer.cursor.get();
        viewer.timeline.with_value(|timeline| entries(timeline, cursor.unwrap_or_else(|| timeline.latest())))
    });
    move || entries.with(|(entries, left_out)| list(entries, *left_out))
}

fn list(entries: &[Entry], left_out: usize) -> AnyView {
    if entries.is_empty() {
        return view! {
            <p class="inspector-none">"No lock, queue, event or future was made by the script so far."</p>
        }
        .into_any();
    }
    let line = |(label, waiters, more): (&'static str, Vec<Waiter>, usize)| {
        let waiter = |Waiter { name, hue, mark }: Waiter| {
            view! {
                <li class="waiter" data-hue=hue.to_string()>
                    <i class="dot" data-mark=mark.to_string() aria-hidden="true"></i>
                    {name}
                </li>
            }
        };
        view! {
            <div class="thing-line">
                <span class="thing-label">{label}</span>
                <ol class="waiters">
                    {waiters.into_iter().map(waiter).collect_view()}
                    {(more > 0).then(|| view! { <li class="waiter">{format!("and {} more", count(more as u64))}</li> })}
                </ol>
            </div>
        }
    };
    let entry = |entry: Entry| {
        view! {
            <li class="thing">
                <span class="thing-name">{entry.name}</span>
                <span class="thing-state">{entry.state}</span>
                {entry.lines.into_iter().map(line).collect_view()}
            </li>
        }
    };
    view! {
        <ul class="things">{entries.iter().cloned().map(entry).collect_view()}</ul>
        {(left_out > 0).then(|| view! { <p class="inspector-none">{format!("and {} more", count(left_out as u64))}</p> })}
    }
    .into_any()
}

fn entries(timeline: &Timeline, moment: u32) -> (Vec<Entry>, usize) {
    let (things, left_out) = timeline.things(moment, SHOWN);
    (things.into_iter().map(|thing| entry(timeline, thing)).collect(), left_out)
}

fn entry(timeline: &Timeline, thing: Thing) -> Entry {
    let lines = thing.lines.into_iter().map(|(label, tasks)| {
        let more = tasks.len().saturating_sub(NAMED);
        let named = tasks.into_iter().take(NAMED).map(|task| {
            let look = timeline.roster().look(Some(task));
            Waiter { name: look.name, hue: hue_of(task), mark: look.mark }
        });
        (label, named.collect(), more)
    });
    Entry { name: thing.name, state: thing.state, lines: lines.collect() }
}
