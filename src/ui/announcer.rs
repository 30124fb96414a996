//! What a screen reader says of a run. The log draws only the lines in sight, so it can't announce itself.

use super::playground::Playground;
use super::run_state::RunState;
use crate::view::count;
use leptos::prelude::*;
use std::time::Duration;

/// How long lines are gathered before they are announced.
const GATHER: Duration = Duration::from_millis(1_000);

/// Up to this many lines are read out; of more only their number.
const READ_OUT: usize = 4;

/// An unseen region that politely says what is new.
#[component]
pub fn Announcer() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let words = RwSignal::new(String::new());
    let announced = StoredValue::new(0_usize);
    let gathering = StoredValue::new(false);

    let announce = move || {
        gathering.set_value(false);
        let (new, length) = playground.log.with_value(|log| {
            let from = announced.get_value().min(log.len());
            let lines = &log.lines()[from..];
            let new = match lines.len() {
                0 => String::new(),
                1..=READ_OUT => lines.iter().map(|line| format!("{}. ", line.text)).collect(),
                more => format!("{} more lines. ", count(more as u64)),
            };
            (new, log.len())
        });
        announced.set_value(length);
        let end = playground.state.with_untracked(|state| state.is_over().then(|| state.sentence()));
        let text = format!("{new}{}", end.unwrap_or_default());
        if !text.is_empty() {
            words.set(text);
        }
    };
    Effect::new(move || {
        playground.written.track();
        let is_new = playground.state.with(|state| matches!(state, RunState::Running))
            && playground.log.with_value(|log| log.is_empty());
        if is_new {
            announced.set_value(0);
            words.set("Running".into());
        } else if !gathering.get_value() {
            gathering.set_value(true);
            set_timeout(announce, GATHER);
        }
    });
    view! {
        <div class="unseen" id="announcer" aria-live="polite" aria-atomic="true">
            {move || words.get()}
        </div>
    }
}
