//! What happened beside the tracks: what became of locks, queues and their like, warnings, and where the loop's ticks begin.
//!
//! Sentences are made of it. Whatever needs the state of an object (who held the lock, whether an item came or went) is
//! decided when the change comes in, so that no sentence has to read the run from its beginning.

use crate::source::Span;
use crate::trace::{Change, EventKind, Line, ObjectId, ObjectKind, Settled, TaskId};

/// The annals of a run so far.
#[derive(Clone, Default, Debug)]
pub struct Annals {
    things: Vec<Thing>,
    notes: Vec<Note>,
    warnings: Vec<Box<str>>,
    /// The moments at which ticks begin: each is that of a step's beginning.
    ticks: Vec<u32>,
    /// By task: the moment at which it became ready last.
    ready: Vec<u32>,
    /// How many steps go on: one begins inside another when a task is started eagerly.
    depth: u32,
}

/// Something that happened to an object, or a warning.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Note {
    /// The moment.
    pub at: u32,
    /// The task that had the thread.
    pub by: Option<TaskId>,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum What {
    /// An object was made.
    Made(ObjectId),
    /// A task stands in an object's line from now on.
    Waits {
        /// Which object.
        object: ObjectId,
        /// Which line.
        line: Line,
        /// Who holds it, where one task does.
        holder: Option<TaskId>,
    },
    /// A lock was taken, or a permit.
    Taken {
        /// Which object.
        object: ObjectId,
        /// Permits that are left.
        left: i64,
    },
    /// It was given back.
    Given {
        /// Which object.
        object: ObjectId,
        /// Permits that are there now.
        left: i64,
    },
    /// An `asyncio.Event` was set or cleared.
    Flag {
        /// Which object.
        object: ObjectId,
        /// Which of both.
        is_set: bool,
    },
    /// An item was put into a queue, which holds so many now.
    Put(ObjectId, Option<u32>),
    /// An item was taken out of a queue, which holds so many now.
    Got(ObjectId, Option<u32>),
    /// `task_done` was called; so many items are unfinished now.
    Done(ObjectId, i64),
    /// A future object is done.
    Settled(ObjectId, Settled),
    /// A queue was shut down, a barrier broken.
    Closed(ObjectId),
    /// The script was warned; the number of the words.
    Warned(u32),
}

#[derive(Clone, Debug)]
struct Thing {
    kind: ObjectKind,
    name: Option<Box<str>>,
    holder: Option<TaskId>,
    items: (Option<u32>, i64),
    /// The condition or barrier that made it for itself.
    owner: Option<ObjectId>,
    span: Option<Span>,
    /// Nothing happened to it so far.
    is_new: bool,
}

impl Annals {
    /// Takes what happened at a moment.
    pub fn take(&mut self, moment: u32, kind: &EventKind) {
        self.tick(moment, kind);
        let (by, what) = match kind {
            EventKind::ObjectMade { object, kind, name, span } => {
                let index = object.0.max(1) as usize - 1;
                let unknown = || Thing {
                    kind: *kind,
                    name: None,
                    holder: None,
                    items: (Some(0), 0),
                    owner: None,
                    span: *span,
                    is_new: true,
                };
                let owner = self.owner(*span);
                if self.things.len() <= index {
                    self.things.resize_with(index + 1, unknown);
                }
                self.things[index] = Thing { name: name.as_deref().map(Into::into), owner, ..unknown() };
                (None, What::Made(*object))
            }
            EventKind::ObjectChanged { object, task, change } => match self.change(*object, *task, *change) {
                Some(what) => (*task, what),
                None => return,
            },
            EventKind::Warned { task, warning, .. } => {
                self.warnings.push(warning.as_str().into());
                (*task, What::Warned(self.warnings.len() as u32 - 1))
            }
            _ => return,
        };
        self.notes.push(Note { at: moment, by, what });
    }

    /// What happened from one moment on, before another.
    pub fn between(&self, from: u32, to: u32) -> &[Note] {
        let first = self.notes.partition_point(|note| note.at < from);
        let end = self.notes.partition_point(|note| note.at < to);
        &self.notes[first..end.max(first)]
    }

    /// In whose line a task stands that began to wait at a moment, in a step that began at another.
    pub fn line_of(&self, task: TaskId, began: u32, from: u32) -> Option<(ObjectId, Line, Option<TaskId>)> {
        // Some lines are joined right after the wait began.
        let near = self.between(began, from.saturating_add(2)).iter().rev();
        match near.take(16).find(|note| note.by == Some(task))?.what {
            What::Waits { object, line, holder } => Some((object, line, holder)),
            _ => None,
        }
    }

    /// What an object is called: "the lock self.lock", "a lock".
    pub fn call(&self, object: ObjectId) -> String {
        let Some(thing) = self.thing(object) else { return "an object".into() };
        match thing.owner.and_then(|owner| Some((owner, self.kind(owner)?))) {
            Some((owner, ObjectKind::Condition)) => return format!("the lock of {}", self.call(owner)),
            Some((owner, _)) => return self.call(owner),
            None => {}
        }
        let kind = word(thing.kind);
        match &thing.name {
            Some(name) if **name == *kind => format!("the {kind}"),
            Some(name) => format!("the {kind} {name}"),
            None if kind.starts_with('a') => format!("an {kind}"),
            None => format!("a {kind}"),
        }
    }

    /// What an object is.
    pub fn kind(&self, object: ObjectId) -> Option<ObjectKind> {
        self.thing(object).map(|thing| thing.kind)
    }

    /// Whether a barrier made it for itself.
    pub fn is_part_of_a_barrier(&self, object: ObjectId) -> bool {
        let owner = self.thing(object).and_then(|thing| thing.owner);
        owner.and_then(|owner| self.kind(owner)) == Some(ObjectKind::Barrier)
    }

    /// The words of a warning.
    pub fn warning(&self, number: u32) -> &str {
        self.warnings.get(number as usize).map_or("", |words| words)
    }

    /// The moments at which ticks of the loop begin: those in which a task had the thread.
    pub fn ticks(&self) -> &[u32] {
        &self.ticks
    }

    /// A tick runs what was ready when it began; whatever became ready later waits for the next.
    fn tick(&mut self, moment: u32, kind: &EventKind) {
        match kind {
            EventKind::TaskCreated { task, .. } | EventKind::Woken { task, .. } => *self.ready_since(*task) = moment,
            EventKind::Suspended { task, .. } => {
                // It may give way and be ready again at once.
                *self.ready_since(*task) = moment;
                self.depth = self.depth.saturating_sub(1);
            }
            EventKind::Ended { .. } => self.depth = self.depth.saturating_sub(1),
            EventKind::StepBegan { task } => {
                let since = *self.ready_since(*task);
                if self.depth == 0 && self.ticks.last().is_none_or(|began| since >= *began) {
                    self.ticks.push(moment);
                }
                self.depth += 1;
            }
            _ => {}
        }
    }

    fn ready_since(&mut self, task: TaskId) -> &mut u32 {
        let index = task.0.max(1) as usize - 1;
        if self.ready.len() <= index {
            self.ready.resize(index + 1, 0);
        }
        &mut self.ready[index]
    }

    fn change(&mut self, object: ObjectId, task: Option<TaskId>, change: Change) -> Option<What> {
        let thing = self.things.get_mut(object.0.max(1) as usize - 1)?;
        // A semaphore gets its permits when it is made.
        if std::mem::take(&mut thing.is_new) && matches!(change, Change::Released { .. }) {
            return None;
        }
        Some(match change {
            Change::Waits { line } => What::Waits { object, line, holder: thing.holder },
            Change::Left { .. } | Change::Parties { .. } => return None,
            Change::Acquired { left } => {
                if thing.kind != ObjectKind::Semaphore {
                    thing.holder = task;
                }
                What::Taken { object, left }
            }
            Change::Released { left } => {
                thing.holder = None;
                What::Given { object, left }
            }
            Change::Flag { is_set } => What::Flag { object, is_set },
            Change::Items { count, unfinished } => {
                let (before, unfinished_before) = std::mem::replace(&mut thing.items, (count, unfinished));
                match (before, count) {
                    (Some(before), Some(now)) if now < before => What::Got(object, count),
                    _ if unfinished > unfinished_before => What::Put(object, count),
                    _ if unfinished < unfinished_before => What::Done(object, unfinished),
                    (None, None) => What::Got(object, count),
                    _ => return None,
                }
            }
            Change::Settled { how } => What::Settled(object, how),
            Change::Closed => What::Closed(object),
        })
    }

    /// Who makes objects at this place of the script for itself: a barrier makes a condition, that one a lock.
    fn owner(&self, span: Option<Span>) -> Option<ObjectId> {
        let last = self.notes.last()?;
        let What::Made(object) = last.what else { return None };
        let thing = self.thing(object).filter(|thing| thing.span == span && span.is_some())?;
        let makes = matches!(thing.kind, ObjectKind::Barrier | ObjectKind::Condition);
        thing.owner.or_else(|| makes.then_some(object))
    }

    fn thing(&self, object: ObjectId) -> Option<&Thing> {
        self.things.get(object.0.max(1) as usize - 1)
    }
}

/// What a kind of object is called.
fn word(kind: ObjectKind) -> &'static str {
    match kind {
        ObjectKind::Future => "future",
        ObjectKind::Lock => "lock",
        ObjectKind::Event => "asyncio.Event",
        ObjectKind::Condition => "condition",
        ObjectKind::Semaphore => "semaphore",
        ObjectKind::Barrier => "barrier",
        ObjectKind::Queue => "queue",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Wait, Wake};

    fn task(number: u32) -> TaskId {
        TaskId(number)
    }

    fn created(number: u32) -> EventKind {
        let (name, coroutine) = (format!("Task-{number}"), "work".into());
        EventKind::TaskCreated { task: task(number), name, parent: None, coroutine, span: None }
    }

    fn annals(events: &[EventKind]) -> Annals {
        let mut annals = Annals::default();
        for (moment, kind) in (0..).zip(events) {
            annals.take(moment, kind);
        }
        annals
    }

    #[test]
    fn a_tick_runs_what_was_ready_when_it_began() {
        let began = |number| EventKind::StepBegan { task: task(number) };
        let turn = |number| EventKind::Suspended { task: task(number), on: Wait::Turn, span: None, via: vec![] };
        let woken = |number| EventKind::Woken { task: task(number), by: Wake::Timer };
        let events = [
            created(1),
            created(2),
            began(1), // tick 1
            created(3),
            turn(1),
            began(2),
            turn(2),
            began(3), // tick 2
            turn(3),
            began(1),
            turn(1),
            began(2),
            turn(2),
            woken(9),
            began(3), // tick 3
            turn(3),
        ];
        assert_eq!(annals(&events).ticks(), [2, 7, 14]);
    }

    #[test]
    fn a_step_inside_another_begins_no_tick() {
        let events = [
            created(1),
            EventKind::StepBegan { task: task(1) },
            created(2),
            EventKind::StepBegan { task: task(2) },
            EventKind::Suspended { task: task(2), on: Wait::Turn, span: None, via: vec![] },
            EventKind::Suspended { task: task(1), on: Wait::Turn, span: None, via: vec![] },
            EventKind::StepBegan { task: task(2) },
        ];
        assert_eq!(annals(&events).ticks(), [1, 6]);
    }

    #[test]
    fn who_waits_for_a_lock_waits_for_its_holder() {
        let lock = ObjectId(1);
        let changed = |number, change| EventKind::ObjectChanged { object: lock, task: Some(task(number)), change };
        let made =
            EventKind::ObjectMade { object: lock, kind: ObjectKind::Lock, name: Some("till".into()), span: None };
        let annals = annals(&[
            made,
            changed(1, Change::Acquired { left: 0 }),
            changed(2, Change::Waits { line: Line::Waiters }),
            EventKind::Suspended { task: task(2), on: Wait::Turn, span: None, via: vec![] },
        ]);
        assert_eq!(annals.line_of(task(2), 1, 3), Some((lock, Line::Waiters, Some(task(1)))));
        assert_eq!(annals.line_of(task(1), 2, 3), None);
        assert_eq!((annals.call(lock).as_str(), annals.between(1, 3).len()), ("the lock till", 2));
    }

    #[test]
    fn items_come_and_go() {
        let queue = ObjectId(1);
        let made = EventKind::ObjectMade { object: queue, kind: ObjectKind::Queue, name: None, span: None };
        let items = |count, unfinished| EventKind::ObjectChanged {
            object: queue,
            task: None,
            change: Change::Items { count: Some(count), unfinished },
        };
        let annals = annals(&[made, items(1, 1), items(2, 2), items(1, 2), items(1, 1)]);
        let words: Vec<What> = annals.between(1, 9).iter().map(|note| note.what).collect();
        let expected =
            [What::Put(queue, Some(1)), What::Put(queue, Some(2)), What::Got(queue, Some(1)), What::Done(queue, 1)];
        assert_eq!(words, expected);
        assert_eq!(annals.call(queue), "a queue");
    }
}
