//! Every task and how it stands, the ready queue in order, the timers by deadline.

use super::SHOWN;
use crate::ui::playground::Playground;
use crate::view::count;
use crate::view::timeline::{AwaitLine, Standing, State, Timeline, hue_of, moment_in_words};
use leptos::prelude::*;

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
    /// What holds it up, link by link.
    links: Vec<String>,
    /// Where it waits, from its own coroutine inwards.
    awaits: Vec<AwaitLine>,
}

/// A list's beginning, and how many more there are.
type Listed = (Vec<Entry>, usize);

/// The tasks, those that are alive first.
#[component]
pub fn Tasks() -> impl IntoView {
    let tasks = at_the_moment(tasks);
    move || list(tasks.get(), "None yet.", false)
}

/// What the loop has before it: the ready queue and the timers.
#[component]
pub fn Loop() -> impl IntoView {
    let (ready, timers) = (at_the_moment(ready), at_the_moment(timers));
    view! {
        <h2>"Ready queue"</h2>
        {move || list(ready.get(), "Nobody waits for a turn.", true)}
        <h2>"Timers"</h2>
        {move || list(timers.get(), "Nobody sleeps.", true)}
    }
}

fn at_the_moment(read: fn(&Timeline, u32, &str) -> Listed) -> Memo<Listed> {
    let playground = expect_context::<Playground>();
    let viewer = playground.viewer;
    Memo::new(move |_| {
        viewer.news.track();
        let cursor = viewer.cursor.get();
        let moment = |timeline: &Timeline| cursor.unwrap_or_else(|| timeline.latest());
        playground
            .source
            .with_value(|source| viewer.timeline.with_value(|timeline| read(timeline, moment(timeline), source)))
    })
}

fn list((entries, left_out): Listed, nothing: &'static str, is_short: bool) -> AnyView {
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
                {entry.awaits.into_iter().map(await_line).collect_view()}
                {entry.links.into_iter().map(|link| view! { <span class="standing-link">{link}</span> }).collect_view()}
            </li>
        }
    };
    view! {
        <ol class="standings">{entries.into_iter().map(entry).collect_view()}</ol>
        {(left_out > 0).then(|| view! { <p class="inspector-none">{format!("and {} more", count(left_out as u64))}</p> })}
    }
    .into_any()
}

/// A line of a task's await chain, which leads to the script.
fn await_line(AwaitLine { line, text, offset }: AwaitLine) -> impl IntoView {
    let playground = expect_context::<Playground>();
    view! {
        <button type="button" class="await-line" on:click=move |_| playground.show(offset)>
            <span class="await-number">{line}</span>
            <code title=text.clone()>{text.clone()}</code>
        </button>
    }
}

fn entry(timeline: &Timeline, standing: &Standing, since: Option<f64>) -> Entry {
    let look = timeline.roster().look(Some(standing.task));
    Entry {
        name: look.name,
        hue: hue_of(standing.task),
        mark: look.mark,
        word: standing.state.word(),
        detail: standing.detail.clone(),
        since: since.map(moment_in_words).unwrap_or_default(),
        is_alive: standing.state.is_alive(),
        links: Vec::new(),
        awaits: Vec::new(),
    }
}

fn listed(standings: &[Standing], entry: impl Fn(&Standing) -> Entry) -> Listed {
    (standings.iter().take(SHOWN).map(entry).collect(), standings.len().saturating_sub(SHOWN))
}

fn tasks(timeline: &Timeline, moment: u32, source: &str) -> Listed {
    let mut standings = timeline.standings(moment);
    standings.sort_by_key(|standing| !standing.state.is_alive());
    listed(&standings, |standing| Entry {
        awaits: timeline.awaits(standing.task, moment, source),
        links: timeline.held_up_by(standing.task, moment),
        ..entry(timeline, standing, Some(standing.since.seconds()))
    })
}

fn ready(timeline: &Timeline, moment: u32, _: &str) -> Listed {
    let mut standings = timeline.standings(moment);
    standings.retain(|standing| standing.state == State::Ready);
    standings.sort_by_key(|standing| standing.joined);
    listed(&standings, |standing| entry(timeline, standing, None))
}

fn timers(timeline: &Timeline, moment: u32, _: &str) -> Listed {
    let mut standings = timeline.standings(moment);
    standings.retain(|standing| standing.until.is_some());
    standings.sort_by_key(|standing| (standing.until, standing.joined));
    listed(&standings, |standing| entry(timeline, standing, standing.until.map(|until| until.seconds())))
}
