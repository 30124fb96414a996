//! What the buttons of time travel go by: a task's step, a tick of the loop, a print.

use super::viewer::Viewer;
use leptos::prelude::*;
use std::time::Duration;

/// How long a tick or a print is shown while the run plays.
const EACH: Duration = Duration::from_millis(900);

/// A unit of going on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Unit {
    /// A task has the thread once.
    #[default]
    Step,
    /// The loop runs all that were ready, each once.
    Tick,
    /// Something is written.
    Print,
}

impl Unit {
    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            Unit::Step => "step",
            Unit::Tick => "tick",
            Unit::Print => "print",
        }
    }

    /// The unit of a word.
    pub fn of(word: &str) -> Self {
        match word {
            "tick" => Unit::Tick,
            "print" => Unit::Print,
            _ => Unit::Step,
        }
    }
}

impl Viewer {
    /// Goes by another unit from now on.
    pub fn set_unit(&self, unit: Unit) {
        self.unit.set(unit);
    }

    /// Goes on or back by the unit that is chosen.
    pub fn go_by(&self, forward: bool) {
        self.plays.set(false);
        self.move_by(forward);
    }

    /// The same, while it plays.
    pub(super) fn move_by(&self, forward: bool) {
        match self.unit.get_untracked() {
            Unit::Step => self.step(if forward { 1 } else { -1 }),
            Unit::Tick => self.step_by_tick(forward),
            Unit::Print => {
                let plays = self.plays.get_untracked();
                self.step_by_print(forward);
                self.plays.set(plays);
            }
        }
    }

    /// Lets the cursor go on by ticks or prints, one after another, to the last.
    pub(super) fn play_by_unit(self) {
        let start = self.cursor.get_untracked();
        self.plays.set(true);
        self.move_by(true);
        if self.cursor.get_untracked() == start {
            // It stood at the end: again from the beginning.
            self.cursor.set(None);
            self.move_by(true);
        }
        self.play_on_by_unit();
    }

    fn play_on_by_unit(self) {
        let next = move || {
            let before = self.cursor.get_untracked();
            if !self.plays.get_untracked() || before.is_none() {
                return;
            }
            self.move_by(true);
            match self.cursor.get_untracked() == before {
                true => self.plays.set(false),
                false => self.play_on_by_unit(),
            }
        };
        set_timeout(next, EACH.div_f64(self.speed.get_untracked()));
    }

    /// Travels to the beginning of the next tick, or of the one before.
    pub fn step_by_tick(&self, forward: bool) {
        let cursor = self.cursor.get_untracked();
        let moment = self.timeline.with_value(|timeline| timeline.tick_beside(cursor, forward));
        if let Some(moment) = moment {
            let plays = self.plays.get_untracked();
            self.travel(moment);
            self.plays.set(plays);
        }
    }

    /// What the tick does at whose beginning the cursor stands, for who goes by ticks.
    pub fn tick_sentence(&self) -> Option<String> {
        let cursor = self.cursor.get().filter(|_| self.unit.get() == Unit::Tick)?;
        self.news.track();
        self.timeline.with_value(|timeline| {
            let at = timeline.tick(Some(cursor)).0?;
            (timeline.tick_begins(at) == Some(cursor)).then(|| timeline.explain_tick(at))
        })
    }
}
