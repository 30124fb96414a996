//! How the script's locks, queues and the like stood at one moment.
//!
//! An object keeps its changes in order, and how it stood after every so many of them, so that no moment of a long run takes
//! longer to look up than any other.

use super::model::Timeline;
use super::track::Doing;
use crate::trace::{Change, EventKind, Line, ObjectId, ObjectKind, Settled, TaskId};
use crate::view::count;

/// After so many changes, or as many as tasks wait, an object's state is kept.
const APART: usize = 512;

/// The objects of a run and all that became of them.
#[derive(Clone, Default, Debug)]
pub struct Objects {
    histories: Vec<History>,
}

#[derive(Clone, Default, Debug)]
struct History {
    kind: Option<ObjectKind>,
    made: u32,
    changes: Vec<(u32, Option<TaskId>, Change)>,
    /// States kept on the way: how many changes each has seen.
    kept: Vec<(usize, Stood)>,
    latest: Stood,
}

/// The sum of an object's changes.
#[derive(Clone, Default, Debug)]
struct Stood {
    /// Who took it and did not give it back; unknown after somebody gave back what another one took.
    holders: Vec<TaskId>,
    left: Option<i64>,
    is_set: bool,
    items: Option<u32>,
    unfinished: i64,
    settled: Option<Settled>,
    is_closed: bool,
    /// Who stands in which line, in order.
    waiting: Vec<(Line, TaskId)>,
}

/// An object at a moment, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Thing {
    /// `lock till`
    pub name: String,
    /// How it stands: `held by B`, `2 items, 3 unfinished`.
    pub state: String,
    /// Those who wait at it, by line, first come first.
    pub lines: Vec<(&'static str, Vec<TaskId>)>,
}

impl Objects {
    /// Takes what happened at a moment.
    pub fn take(&mut self, moment: u32, kind: &EventKind) {
        match kind {
            EventKind::ObjectMade { object, kind, .. } => {
                let index = index(*object);
                if self.histories.len() <= index {
                    self.histories.resize_with(index + 1, History::default);
                }
                self.histories[index] = History { kind: Some(*kind), made: moment, ..History::default() };
            }
            EventKind::ObjectChanged { object, task, change } => {
                if let Some(history) = self.histories.get_mut(index(*object)) {
                    history.push(moment, *task, *change);
                }
            }
            _ => {}
        }
    }

    /// Who holds an object at a moment, if that is known of one task.
    pub fn holder(&self, object: ObjectId, moment: u32) -> Option<TaskId> {
        match self.histories.get(index(object))?.at(moment).holders.as_slice() {
            [holder] => Some(*holder),
            _ => None,
        }
    }
}

impl History {
    fn push(&mut self, moment: u32, task: Option<TaskId>, change: Change) {
        self.latest.apply(task, change);
        self.changes.push((moment, task, change));
        let last = self.kept.last().map_or(0, |(count, _)| *count);
        if self.changes.len() - last >= APART.max(self.latest.waiting.len()) {
            self.kept.push((self.changes.len(), self.latest.clone()));
        }
    }

    fn at(&self, moment: u32) -> Stood {
        let end = self.changes.partition_point(|(at, ..)| *at <= moment);
        if end == self.changes.len() {
            return self.latest.clone();
        }
        let index = self.kept.partition_point(|(count, _)| *count <= end).checked_sub(1);
        let (from, mut stood) = index.and_then(|index| self.kept.get(index)).cloned().unwrap_or_default();
        for (_, task, change) in &self.changes[from..end] {
            stood.apply(*task, *change);
        }
        stood
    }
}

impl Stood {
    fn apply(&mut self, task: Option<TaskId>, change: Change) {
        match change {
            Change::Waits { line } => self.waiting.extend(task.map(|task| (line, task))),
            Change::Left { line } => {
                let place = self.waiting.iter().position(|waits| Some(waits.1) == task && waits.0 == line);
                if let Some(place) = place {
                    self.waiting.remove(place);
                }
            }
            Change::Acquired { left } => {
                self.left = Some(left);
                self.holders.extend(task);
            }
            Change::Released { left } => {
                self.left = Some(left);
                match self.holders.iter().position(|holder| Some(*holder) == task) {
                    Some(place) => _ = self.holders.remove(place),
                    None => self.holders.clear(),
                }
            }
            Change::Flag { is_set } => self.is_set = is_set,
            Change::Items { count, unfinished } => (self.items, self.unfinished) = (count, unfinished),
            // Who waits at a barrier stands in its line.
            Change::Parties { .. } => {}
            Change::Settled { how } => {
                self.settled = Some(how);
                self.waiting.clear();
            }
            Change::Closed => self.is_closed = true,
        }
    }
}

impl Timeline {
    /// How objects stood that had been made by then, those at which somebody waits first, at most so many; and how many
    /// more there are.
    pub fn things(&self, moment: u32, most: usize) -> (Vec<Thing>, usize) {
        let made = |history: &&History| history.kind.is_some() && history.made <= moment;
        let numbered = (1..).map(ObjectId).zip(&self.objects.histories);
        let shown = numbered.filter(|(object, history)| made(history) && !self.annals.is_part_of_a_barrier(*object));
        let mut found: Vec<(ObjectId, Stood)> = shown.map(|(object, history)| (object, history.at(moment))).collect();
        found.sort_by_key(|(_, stood)| stood.waiting.is_empty());
        let left_out = found.len().saturating_sub(most);
        (found.iter().take(most).map(|(object, stood)| self.thing(*object, stood, moment)).collect(), left_out)
    }

    /// What holds a waiting task up, link by link, each as a sentence about the one before: "held by B", "B sleeps until 2 s".
    pub fn held_up_by(&self, task: TaskId, moment: u32) -> Vec<String> {
        const LONGEST: usize = 8;
        let mut links = Vec::new();
        let mut seen = vec![task];
        while let Some((next, holds)) = self.next_link(*seen.last().unwrap_or(&task), moment) {
            let name = self.name(next);
            let does = if seen.contains(&next) {
                "waits in this very ring: a deadlock".to_owned()
            } else {
                self.does(next, moment)
            };
            links.push(if holds { format!("{name} holds it and {does}") } else { format!("{name} {does}") });
            if seen.contains(&next) || links.len() == LONGEST {
                break;
            }
            seen.push(next);
        }
        links
    }

    /// For whom a task waits, and whether that one holds what the task waits for.
    fn next_link(&self, task: TaskId, moment: u32) -> Option<(TaskId, bool)> {
        let slice = self.track(task)?.at(moment)?;
        let Doing::Waiting { reason, .. } = slice.doing else { return None };
        if let super::track::Reason::Task { task } = reason {
            return Some((task, false));
        }
        let object = self.object_of(task, slice)?;
        Some((self.objects.holder(object, moment)?, true))
    }

    fn does(&self, task: TaskId, moment: u32) -> String {
        let Some(standing) = self.standing(task, moment) else { return "is unknown".into() };
        match (standing.until, standing.state) {
            (Some(until), _) => format!("sleeps until {}", super::ticks::short(until.seconds())),
            (None, super::State::Waiting) => format!("waits for {}", standing.detail),
            (None, super::State::Running) => "has the thread".into(),
            (None, super::State::Ready) => "waits for its turn".into(),
            (None, state) => format!("{} before", state.word()),
        }
    }

    fn thing(&self, object: ObjectId, stood: &Stood, moment: u32) -> Thing {
        let called = self.annals.call(object);
        let name = ["the ", "an ", "a "].iter().find_map(|article| called.strip_prefix(article)).unwrap_or(&called);
        let kind = self.annals.kind(object);
        let is_waiting = |task: TaskId| {
            let slice = self.track(task).and_then(|track| track.at(moment));
            slice.is_some_and(|slice| !slice.is_running())
        };
        let line = |which: Line, label: &'static str| {
            let here = stood.waiting.iter().filter(|(line, task)| *line == which && is_waiting(*task));
            let tasks: Vec<TaskId> = here.map(|(_, task)| *task).collect();
            (!tasks.is_empty()).then_some((label, tasks))
        };
        let waits = if kind == Some(ObjectKind::Queue) { "waits for join" } else { "waits" };
        let lines = [line(Line::Waiters, waits), line(Line::Getters, "gets"), line(Line::Putters, "puts")];
        Thing { name: name.to_owned(), state: self.stands(kind, stood), lines: lines.into_iter().flatten().collect() }
    }

    fn stands(&self, kind: Option<ObjectKind>, stood: &Stood) -> String {
        let held = || format!("held by {}", self.list(&stood.holders));
        match kind {
            Some(ObjectKind::Lock) => match (stood.left, stood.holders.is_empty()) {
                (_, false) => held(),
                (Some(0), true) => "held outside of every task".into(),
                _ => "free".into(),
            },
            Some(ObjectKind::Semaphore) => {
                let left = format!("{} free", count(stood.left.unwrap_or(0).max(0).unsigned_abs()));
                if stood.holders.is_empty() { left } else { format!("{left}, {}", held()) }
            }
            Some(ObjectKind::Event) => if stood.is_set { "set" } else { "not set" }.into(),
            Some(ObjectKind::Queue) => {
                let items = match stood.items {
                    Some(1) => "1 item".into(),
                    Some(items) => format!("{} items", count(u64::from(items))),
                    None => "items of its own kind".into(),
                };
                let unfinished = count(stood.unfinished.max(0).unsigned_abs());
                let closed = if stood.is_closed { ", shut down" } else { "" };
                format!("{items}, {unfinished} unfinished{closed}")
            }
            Some(ObjectKind::Barrier) if stood.is_closed => "broken".into(),
            Some(ObjectKind::Future) => match stood.settled {
                None => "pending",
                Some(Settled::Result) => "has a result",
                Some(Settled::Exception) => "has an exception",
                Some(Settled::Cancelled) => "cancelled",
            }
            .into(),
            _ => String::new(),
        }
    }
}

fn index(object: ObjectId) -> usize {
    object.0.max(1) as usize - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(number: u32, change: Change) -> EventKind {
        EventKind::ObjectChanged { object: ObjectId(1), task: Some(TaskId(number)), change }
    }

    fn objects(kind: ObjectKind, changes: impl IntoIterator<Item = EventKind>) -> Objects {
        let made = EventKind::ObjectMade { object: ObjectId(1), kind, name: None, span: None };
        let mut objects = Objects::default();
        for (moment, kind) in (0..).zip(std::iter::once(made).chain(changes)) {
            objects.take(moment, &kind);
        }
        objects
    }

    #[test]
    fn a_lock_is_held_until_it_is_given_back() {
        let objects = objects(
            ObjectKind::Lock,
            [
                changed(1, Change::Acquired { left: 0 }),
                changed(2, Change::Waits { line: Line::Waiters }),
                changed(1, Change::Released { left: 1 }),
                changed(2, Change::Left { line: Line::Waiters }),
                changed(2, Change::Acquired { left: 0 }),
            ],
        );
        let holders: Vec<_> = (0..6).map(|moment| objects.holder(ObjectId(1), moment)).collect();
        let (one, two) = (Some(TaskId(1)), Some(TaskId(2)));
        assert_eq!(holders, [None, one, one, None, None, two]);
        let waiting = |moment| objects.histories[0].at(moment).waiting.len();
        assert_eq!([waiting(1), waiting(2), waiting(3), waiting(4)], [0, 1, 1, 0]);
    }

    #[test]
    fn every_moment_of_a_long_history_is_the_sum_of_what_came_before() {
        let change = |number: u32| changed(1, Change::Items { count: Some(number), unfinished: 0 });
        let objects = objects(ObjectKind::Queue, (1..5_000).map(change));
        let history = &objects.histories[0];
        for moment in [1, 511, 512, 513, 1_024, 4_000, 4_999, 9_000] {
            assert_eq!(history.at(moment).items, Some(moment.min(4_999)));
        }
        assert!(history.kept.len() >= 9, "states are kept on the way");
    }

    #[test]
    fn who_gives_back_what_another_took_leaves_the_holder_unknown() {
        let objects = objects(
            ObjectKind::Lock,
            [changed(1, Change::Acquired { left: 0 }), changed(2, Change::Released { left: 1 })],
        );
        assert_eq!(objects.holder(ObjectId(1), 2), None);
    }
}
