//! The state that all components share: the script, the run, its log, and what the reader may do with them.

use super::archive::Archive;
use super::codemirror::{Handle, Standing, Underline};
use super::engine::Notice;
use super::engines::{Engines, Role};
use super::pace::Pace;
use super::run_state::RunState;
use super::storage;
use super::timeline::Viewer;
use crate::protocol::{Detail, Diagnostic, Ending, Reply, Request, Settings};
use crate::view::{self, Log, Pattern};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

/// How long an engine may take to stop by itself before it is ended.
const POLITENESS: Duration = Duration::from_millis(200);

/// How long the reader must pause before the text is checked and remembered.
const PAUSE: Duration = Duration::from_millis(250);

/// How long after a run's start the next engine is loaded, so that it does not slow the start.
const PREWARM: Duration = Duration::from_millis(400);

/// Which panel the narrow layout shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tab {
    /// The editor.
    Script,
    /// The log.
    Output,
    /// The timeline.
    Timeline,
}

/// Handles to the shared state; copying it copies the handles.
#[derive(Clone, Copy)]
pub struct Playground {
    /// Where the run stands.
    pub state: RwSignal<RunState>,
    /// Seconds of the script's time so far.
    pub elapsed: RwSignal<f64>,
    /// What the run wrote. `written` tells when it changed.
    pub log: StoredValue<Log>,
    /// What was told of the run, for exports.
    pub archive: StoredValue<Archive, LocalStorage>,
    /// Counts changes of the log.
    pub written: RwSignal<u64>,
    /// The first line of the log that changed since it was drawn.
    pub dirty_from: StoredValue<usize>,
    /// What is wrong with the text.
    pub problems: RwSignal<Vec<Diagnostic>>,
    /// Why no engine can be had.
    pub trouble: RwSignal<Option<String>>,
    /// The example from which the text was made, if it still resembles one.
    pub pattern: RwSignal<Option<Pattern>>,
    /// How fast the next run's time passes.
    pub pace: RwSignal<Pace>,
    /// Whether the next run tells what the variables of waiting tasks hold.
    pub records_variables: RwSignal<bool>,
    /// Which panel the narrow layout shows.
    pub tab: RwSignal<Tab>,
    /// The timeline and what the reader looks at in it.
    pub viewer: Viewer,
    /// The script of the run.
    pub source: StoredValue<String>,
    run: StoredValue<u32>,
    version: StoredValue<u32>,
    /// When the page asked for the run, in its own milliseconds, and when the run's clock began as far as was heard.
    began: StoredValue<f64>,
    heard: StoredValue<Option<f64>>,
    drawing: StoredValue<bool>,
    editor: StoredValue<Option<Handle>, LocalStorage>,
    engines: StoredValue<Option<Rc<RefCell<Engines>>>, LocalStorage>,
    pause: StoredValue<Option<TimeoutHandle>, LocalStorage>,
}

impl Playground {
    /// As the reader left it, or with the first example.
    pub fn new() -> Self {
        let playground = Self {
            state: RwSignal::default(),
            elapsed: RwSignal::default(),
            log: StoredValue::default(),
            archive: StoredValue::new_local(Archive::default()),
            written: RwSignal::default(),
            dirty_from: StoredValue::default(),
            problems: RwSignal::default(),
            trouble: RwSignal::default(),
            pattern: RwSignal::new(Pattern::behind(&Self::first_text())),
            pace: RwSignal::new(Pace::remembered()),
            records_variables: RwSignal::new(storage::get(storage::VARIABLES).as_deref() == Some("recorded")),
            tab: RwSignal::new(Tab::Script),
            viewer: Viewer::new(),
            source: StoredValue::default(),
            run: StoredValue::default(),
            version: StoredValue::default(),
            began: StoredValue::default(),
            heard: StoredValue::default(),
            drawing: StoredValue::default(),
            editor: StoredValue::new_local(None),
            engines: StoredValue::new_local(None),
            pause: StoredValue::new_local(None),
        };
        let engines = Engines::new(Rc::new(move |id, notice| playground.hear(id, notice)));
        playground.engines.set_value(Some(Rc::new(RefCell::new(engines))));
        playground.load_engine();
        playground
    }

    /// The text with which the editor opens.
    pub fn first_text() -> String {
        storage::get(storage::SCRIPT).unwrap_or_else(|| view::PATTERNS[0].script().into())
    }

    /// From now on this editor holds the text.
    pub fn set_editor(&self, editor: Option<Handle>) {
        self.editor.set_value(editor);
        self.check();
    }

    /// The text was edited: once the reader pauses it is remembered and checked.
    pub fn edited(self) {
        if let Some(Some(handle)) = self.pause.try_update_value(Option::take) {
            handle.clear();
        }
        self.pause.set_value(set_timeout_with_handle(move || self.paused(), PAUSE).ok());
    }

    /// Remembers the text now, as when the page is left.
    pub fn remember(&self) {
        if let Some(text) = self.text() {
            storage::set(storage::SCRIPT, &text);
        }
    }

    /// Puts an example into the editor.
    pub fn open(&self, pattern: Pattern) {
        self.pattern.set(Some(pattern));
        self.tab.set(Tab::Script);
        self.with_editor(|editor| {
            editor.replace(pattern.script());
            editor.focus();
        });
    }

    /// Runs the script from a clean engine. A run that goes on is ended.
    pub fn run(self) {
        let Some(source) = self.text() else { return };
        storage::set(storage::SCRIPT, &source);
        let run = self.run.get_value() + 1;
        self.run.set_value(run);
        self.log.set_value(Log::default());
        self.archive.update_value(Archive::clear);
        self.dirty_from.set_value(0);
        self.written.update(|count| *count += 1);
        self.elapsed.set(0.0);
        self.began.set_value(now());
        self.heard.set_value(None);
        self.state.set(RunState::Running);
        self.viewer.reset(&source);
        self.source.set_value(source.clone());
        if self.tab.get_untracked() == Tab::Script {
            self.tab.set(Tab::Output);
        }
        let settings = Settings { clock: self.pace.get_untracked().clock(), seed: 0 };
        let detail = if self.records_variables.get_untracked() { Detail::Variables } else { Detail::Everything };
        self.engines(|engines| engines.run(Request::Run { run, source, settings, detail }));
        set_timeout(move || self.load_engine(), PREWARM);
    }

    /// Stops the run: politely, and if that does not help by ending its engine.
    pub fn stop(self) {
        if !self.state.with_untracked(RunState::is_running) {
            return;
        }
        let run = self.run.get_value();
        self.engines(|engines| engines.tell_runner(Request::Stop { run }));
        set_timeout(
            move || {
                if self.run.get_value() == run && self.state.with_untracked(RunState::is_running) {
                    self.over(RunState::ended(Ending::Stopped, self.elapsed.get_untracked()));
                }
            },
            POLITENESS,
        );
    }

    /// Lets the clock on the screen go on; called a few times a second.
    pub fn tick(&self) {
        if self.state.with_untracked(RunState::is_running) && self.pace.get_untracked() == Pace::RealTime {
            let began = self.heard.get_value().unwrap_or(self.began.get_value());
            self.elapsed.set((now() - began) / 1_000.0);
        }
    }

    /// Shows the place of a byte of the script.
    pub fn reveal(&self, byte: u32) {
        self.tab.set(Tab::Script);
        let Some(text) = self.text() else { return };
        let position = view::utf16_offset(&text, byte);
        // The narrow layout must show the editor before it can scroll.
        let playground = *self;
        request_animation_frame(move || playground.with_editor(|editor| editor.reveal(position)));
    }

    /// Shows the place of a byte of the script that ran, beside whatever the reader is doing.
    pub fn show(&self, byte: u32) {
        let Some(text) = self.text().filter(|text| self.source.with_value(|source| source == text)) else { return };
        let position = view::utf16_offset(&text, byte);
        self.with_editor(|editor| editor.show(position));
    }

    /// Marks the lines at which the tasks stand at the cursor's moment.
    pub fn mark_lines(&self, cursor: Option<u32>) {
        let is_same = self.text().is_some_and(|text| self.source.with_value(|source| *source == text));
        let standings: Vec<Standing> = match cursor.filter(|_| is_same) {
            None => Vec::new(),
            Some(cursor) => {
                let lines = self
                    .source
                    .with_value(|source| self.viewer.timeline.with_value(|timeline| timeline.lines(cursor, source)));
                let standing = |line: view::timeline::LineOf| Standing {
                    line: line.line,
                    hue: line.hue,
                    names: line.names,
                    is_running: line.is_running,
                };
                lines.into_iter().map(standing).collect()
            }
        };
        self.with_editor(|editor| editor.mark(&standings));
    }

    /// The run's clock, in seconds, as far as the page can know it.
    pub fn clock(&self) -> f64 {
        match self.heard.get_value() {
            Some(began) if self.is_real_time() => (now() - began) / 1_000.0,
            _ => 0.0,
        }
    }

    /// Whether the run's seconds last a second.
    pub fn is_real_time(&self) -> bool {
        self.pace.get_untracked() == Pace::RealTime
    }

    /// Tries once more to load an engine.
    pub fn load_engine(self) {
        self.engines(Engines::prewarm);
    }

    fn paused(&self) {
        self.remember();
        self.check();
        let pattern = self.text().and_then(|text| Pattern::behind(&text));
        if pattern != self.pattern.get_untracked() {
            self.pattern.set(pattern);
        }
    }

    fn check(&self) {
        let Some(source) = self.text() else { return };
        self.version.update_value(|version| *version += 1);
        let version = self.version.get_value();
        self.engines(|engines| {
            engines.prewarm();
            engines.ask_spare(Request::Check { version, source });
        });
    }

    fn hear(&self, id: u32, notice: Notice) {
        let mut role = None;
        self.engines(|engines| role = engines.accept(id, &notice));
        let current = |run| role == Some(Role::Runner) && run == self.run.get_value();
        match (role, notice) {
            (Some(_), Notice::Reply(Reply::Ready, _)) => self.trouble.set(None),
            (Some(_), Notice::Reply(Reply::Checked { version, diagnostics }, _))
                if version == self.version.get_value() =>
            {
                self.show_problems(diagnostics);
            }
            (_, Notice::Reply(Reply::Events { run, events, left_out }, batch)) if current(run) => {
                self.archive.update_value(|archive| archive.keep(batch));
                let events = events.read();
                self.viewer.timeline.update_value(|timeline| timeline.take(&events));
                let first = self.log.try_update_value(|log| {
                    log.leave_out(left_out);
                    log.take(&events)
                });
                self.redraw(first.unwrap_or(0));
            }
            (_, Notice::Reply(Reply::Ended { run, at, ending }, _)) if current(run) => {
                self.elapsed.set(at.seconds());
                self.viewer.timeline.update_value(|timeline| timeline.finish(at));
                self.over(RunState::ended(ending, at.seconds()));
            }
            (Some(Role::Runner), Notice::Broken(message)) => self.over(RunState::Lost { message }),
            (Some(Role::Spare), Notice::Broken(message)) => self.trouble.set(Some(message)),
            _ => {}
        }
    }

    fn over(self, state: RunState) {
        self.state.set(state);
        self.viewer.timeline.update_value(|timeline| timeline.finish_now());
        self.viewer.news.update(|count| *count += 1);
        self.engines(Engines::end);
        set_timeout(move || self.load_engine(), Duration::ZERO);
    }

    fn show_problems(&self, diagnostics: Vec<Diagnostic>) {
        let Some(text) = self.text() else { return };
        let underline = |found: &Diagnostic| Underline {
            from: view::utf16_offset(&text, found.span.start),
            to: view::utf16_offset(&text, found.span.end),
            message: found.message.clone(),
        };
        let underlined: Vec<_> = diagnostics.iter().map(underline).collect();
        self.with_editor(|editor| editor.underline(&underlined));
        self.problems.set(diagnostics);
    }

    /// Has the log drawn anew from a line on, once a frame at most.
    fn redraw(self, first: usize) {
        self.dirty_from.update_value(|dirty| *dirty = first.min(*dirty));
        let latest = self.log.with_value(|log| log.latest().seconds());
        match self.pace.get_untracked() {
            Pace::Instant => self.elapsed.set(latest),
            Pace::RealTime => {
                // The script's clock began a little after the page asked for it; news of it may be late, never early.
                let begun = now() - latest * 1_000.0;
                let heard = self.heard.get_value().map_or(begun, |earlier: f64| earlier.min(begun));
                self.heard.set_value(Some(heard));
            }
        }
        if !self.drawing.get_value() {
            self.drawing.set_value(true);
            request_animation_frame(move || {
                self.drawing.set_value(false);
                self.written.update(|count| *count += 1);
                self.viewer.news.update(|count| *count += 1);
            });
        }
    }

    fn text(&self) -> Option<String> {
        self.editor.with_value(|editor| editor.as_ref().map(Handle::text))
    }

    fn with_editor(&self, act: impl FnOnce(&Handle)) {
        // The editor calls back while it acts, so it must not be borrowed meanwhile.
        if let Some(editor) = self.editor.with_value(Clone::clone) {
            act(&editor);
        }
    }

    fn engines(&self, act: impl FnOnce(&mut Engines)) {
        if let Some(engines) = self.engines.with_value(Clone::clone) {
            act(&mut engines.borrow_mut());
        }
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}
