//! The lists at the cursor's moment: every task and how it stands, the ready queue in order, the timers by deadline.

use crate::ui::playground::Playground;
use crate::view::count;
use crate::view::timeline::{Standing, State, Timeline, hue_of, moment_in_words};
use leptos::prelude::*;

/// The most entries of a list that are shown.
const SHOWN: usize = 100;

/// An entry of a list.
#[derive(Clone, PartialEq)]
struct Entry {
    name: String,
    hue: u32,
    mark: u32,
    word: &'static str,
    detail: String,
    since: String,
    is_alive: bool,
}

/// The three lists.
#[derive(Clone, PartialEq, Default)]
struct Lists {
    tasks: Vec<Entry>,
    tasks_left_out: usize,
    ready: Vec<Entry>,
    ready_left_out: usize,
    timers: Vec<Entry>,
    timers_left_out: usize,
}

/// The lists beside the picture.
#[component]
pub fn Inspector() -> impl IntoView {
    let viewer = expect_context::<Playground>().viewer;
    let lists = Memo::new(move |_| {
        viewer.news.track();
        let cursor = viewer.cursor.get();
        viewer.timeline.with_value(|timeline| lists(timeline, cursor.unwrap_or_else(|| timeline.latest())))
    });
    view! {
        <aside class="inspector" id="inspector" aria-label="How things stand" tabindex="0">
            <h2>"Ready queue"</h2>
            {move || list(lists.with(|lists| (lists.ready.clone(), lists.ready_left_out)), "Nobody waits for a turn.", true)}
            <h2>"Timers"</h2>
            {move || list(lists.with(|lists| (lists.timers.clone(), lists.timers_left_out)), "Nobody sleeps.", true)}
            <h2>"Tasks"</h2>
            {move || list(lists.with(|lists| (lists.tasks.clone(), lists.tasks_left_out)), "None yet.", false)}
        </aside>
    }
}

fn list((entries, left_out): (Vec<Entry>, usize), nothing: &'static str, is_short: bool) -> AnyView {
    if entries.is_empty() {
        return view! { <p class="inspector-none">{nothing}</p> }.into_any();
    }
    let entry = move |entry: Entry| {
        let word = (!is_short).then_some(entry.word);
        view! {
            <li class="standing" data-hue=entry.hue.to_string() data-state=entry.word class:over=!entry.is_alive>
                <span class="standing-who">
                    <i class="dot" data-mark=entry.mark.to_string() aria-hidden="true"></i>
                    <span class="row-name">{entry.name}</span>
                </span>
                <span class="standing-what">
                    {word.map(|word| view! { <b>{word}</b> })}
                    <span>{entry.detail}</span>
                </span>
                <span class="standing-since" title=if is_short { "its deadline" } else { "since" }>{entry.since}</span>
            </li>
        }
    };
    view! {
        <ol class="standings">{entries.into_iter().map(entry).collect_view()}</ol>
        {(left_out > 0).then(|| view! { <p class="inspector-none">{format!("and {} more", count(left_out as u64))}</p> })}
    }
    .into_any()
}

fn lists(timeline: &Timeline, moment: u32) -> Lists {
    let mut standings = timeline.standings(moment);
    let entry = |standing: &Standing, since: String| {
        let look = timeline.roster().look(Some(standing.task));
        Entry {
            name: look.name,
            hue: hue_of(standing.task),
            mark: look.mark,
            word: standing.state.word(),
            detail: standing.detail.clone(),
            since,
            is_alive: standing.state.is_alive(),
        }
    };
    let mut ready: Vec<&Standing> = standings.iter().filter(|standing| standing.state == State::Ready).collect();
    ready.sort_by_key(|standing| standing.joined);
    let mut timers: Vec<&Standing> = standings.iter().filter(|standing| standing.until.is_some()).collect();
    timers.sort_by_key(|standing| (standing.until, standing.joined));
    let left_out = |count: usize| count.saturating_sub(SHOWN);
    let (ready_left_out, timers_left_out) = (left_out(ready.len()), left_out(timers.len()));
    let queue = ready.iter().take(SHOWN).map(|standing| entry(standing, String::new())).collect();
    let deadline = |standing: &&Standing| {
        let until = standing.until.map(|until| moment_in_words(until.seconds())).unwrap_or_default();
        entry(standing, until)
    };
    let timers = timers.iter().take(SHOWN).map(deadline).collect();
    // Those that are alive come first.
    standings.sort_by_key(|standing| !standing.state.is_alive());
    let since = |standing: &Standing| entry(standing, moment_in_words(standing.since.seconds()));
    Lists {
        tasks: standings.iter().take(SHOWN).map(since).collect(),
        tasks_left_out: left_out(standings.len()),
        ready: queue,
        ready_left_out,
        timers,
        timers_left_out,
    }
}
