//! The switch between real time and instant.

use super::playground::Playground;
use super::storage;
use crate::protocol::Clock;
use leptos::prelude::*;

/// How fast a script's time passes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pace {
    /// A second lasts a second.
    RealTime,
    /// Waiting takes no time at all.
    Instant,
}

impl Pace {
    const ALL: [Pace; 2] = [Pace::RealTime, Pace::Instant];

    /// What the reader chose last time.
    pub fn remembered() -> Self {
        match storage::get(storage::PACE).as_deref() {
            Some("instant") => Pace::Instant,
            _ => Pace::RealTime,
        }
    }

    /// The clock that goes with it.
    pub fn clock(self) -> Clock {
        match self {
            Pace::RealTime => Clock::Real { rate: 1.0 },
            Pace::Instant => Clock::Simulated,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Pace::RealTime => "real",
            Pace::Instant => "instant",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Pace::RealTime => "Real time",
            Pace::Instant => "Instant",
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Pace::RealTime => "A sleep of one second lasts one second",
            Pace::Instant => "Waiting is skipped; times are those of the script",
        }
    }
}

/// Two choices, one of them taken. The next run follows it.
#[component]
pub fn PaceSwitch() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let choose = move |pace: Pace| {
        playground.pace.set(pace);
        storage::set(storage::PACE, pace.id());
    };
    let option = move |pace: Pace| {
        view! {
            <label class="segment" title=pace.hint()>
                <input
                    type="radio"
                    name="pace"
                    value=pace.id()
                    prop:checked=move || playground.pace.get() == pace
                    on:change=move |_| choose(pace)
                />
                <span>{pace.label()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments" id="pace">
            <legend class="unseen">"Pace of the clock"</legend>
            {Pace::ALL.map(option).collect_view()}
        </fieldset>
    }
}
