//! What the reader wants to see of the log: its form, and which lines. Shared by the log and the tools above it.

use super::playground::Playground;
use super::run_state::RunState;
use super::storage;
use crate::view::{Filter, Form, Log, Sheet};
use leptos::prelude::*;

/// Handles to the shared state; copying it copies the handles.
#[derive(Clone, Copy)]
pub struct LogShown {
    /// How lines are laid out.
    pub form: RwSignal<Form>,
    /// Which are shown.
    pub filter: RwSignal<Filter>,
    /// The shown lines and their places.
    pub sheet: StoredValue<Sheet>,
    /// The line of the log that the keys have reached.
    pub current: RwSignal<Option<usize>>,
}

impl LogShown {
    /// In the form that the reader chose last, everything shown.
    pub fn new(playground: Playground) -> Self {
        let form = match storage::get(storage::LOG_FORM).as_deref() {
            Some("columns") => Form::Columns,
            _ => Form::Lines,
        };
        let shown = Self {
            form: RwSignal::new(form),
            filter: RwSignal::default(),
            sheet: StoredValue::default(),
            current: RwSignal::default(),
        };
        // The tasks of another run are others, whatever they are called.
        Effect::new(move || {
            if playground.state.with(RunState::is_running) {
                shown.current.set(None);
                if shown.filter.with_untracked(|filter| filter.task.is_some()) {
                    shown.filter.update(|filter| filter.task = None);
                }
            }
        });
        shown
    }

    /// Lays the lines out in another way, now and on later visits.
    pub fn set_form(&self, form: Form) {
        storage::set(storage::LOG_FORM, if form == Form::Columns { "columns" } else { "lines" });
        self.form.set(form);
    }

    /// Shows only the lines of whoever began a line of the log; those of all, if it did so before.
    pub fn toggle_author_of(&self, playground: Playground, line: usize) {
        let author = playground.log.with_value(|log| log.lines().get(line).and_then(|line| line.authors().next()));
        if let Some(author) = author {
            self.filter.update(|filter| filter.toggle_author(author));
        }
    }

    /// The lines that are shown, in some form of text.
    pub fn text(&self, playground: Playground, text: fn(&Log) -> String) -> String {
        let all = self.filter.with_untracked(Filter::is_empty);
        playground.log.with_value(|log| match all {
            true => text(log),
            false => text(&self.sheet.with_value(|sheet| log.only(sheet.shown()))),
        })
    }
}
