//! What a task did in a step, in the order in which it did it, as clauses of a sentence.

use super::annals::{Note, What};
use super::model::Timeline;
use super::moments::Happening;
use super::track::{Doing, Reason, Slice, Track};
use crate::trace::{Line, ObjectId, ObjectKind, Outcome, Settled, TaskId};

/// A step that does more is told by its beginning.
const TOLD: usize = 7;

/// So many moments of a step are looked at.
const LOOKED_AT: u32 = 400;

/// One thing that a task did. Equal ones in a row are told together.
enum Deed {
    Prints(Vec<String>),
    Creates(Vec<TaskId>),
    Wakes(Vec<TaskId>),
    Cancels(Vec<TaskId>),
    Warned(String),
    Other(String, u32),
}

impl Timeline {
    /// The object at which a task waits.
    pub(super) fn object_of(&self, task: TaskId, slice: &Slice) -> Option<ObjectId> {
        self.line_of(task, slice).map(|(object, ..)| object)
    }

    /// The line in which a task waits: of which object, and who held it when the task joined.
    fn line_of(&self, task: TaskId, slice: &Slice) -> Option<(ObjectId, Line, Option<TaskId>)> {
        let track = self.track(task)?;
        let index = track.slices.partition_point(|other| other.from < slice.from).checked_sub(1)?;
        self.annals.line_of(task, track.slices.get(index)?.from, slice.from)
    }

    /// What a step did, and how it ended.
    pub(super) fn deeds(&self, task: TaskId, track: &Track, index: usize) -> String {
        let Some(slice) = track.slices.get(index) else { return String::new() };
        let mut deeds: Vec<Deed> = Vec::new();
        for (_, deed) in self.found(task, track, slice) {
            join(&mut deeds, deed);
        }
        let left_out = deeds.len().saturating_sub(TOLD);
        deeds.truncate(TOLD);
        let mut clauses: Vec<String> = deeds.iter().map(|deed| self.clause(deed)).collect();
        if left_out > 0 {
            clauses.push(match left_out {
                1 => "does one more thing".to_owned(),
                _ => format!("does {left_out} more things"),
            });
        }
        clauses.extend(self.last_deed(task, track, index));
        match clauses.pop() {
            None => String::new(),
            Some(only) if clauses.is_empty() => format!("It {only}."),
            Some(last) => format!("It {}, then {last}.", clauses.join(", ")),
        }
    }

    /// Everything that is known of a step, by moment.
    fn found(&self, task: TaskId, track: &Track, slice: &Slice) -> Vec<(u32, Deed)> {
        let to = slice.to.min(self.len());
        let mut found = Vec::new();
        let first = track.prints.partition_point(|print| print.at < slice.from);
        let prints = track.prints[first..].iter().take_while(|print| print.at < to);
        found.extend(prints.map(|print| (print.at, Deed::Prints(vec![print.text.to_string()]))));
        let within = |at: u32| (slice.from..=slice.to).contains(&at);
        for arrow in self.effects(task, slice).into_iter().filter(|arrow| within(arrow.at)) {
            let others = vec![arrow.to];
            found.push((arrow.at, if arrow.is_creation { Deed::Creates(others) } else { Deed::Wakes(others) }));
        }
        for at in slice.from..to.min(slice.from.saturating_add(LOOKED_AT)) {
            if let Happening::CancelRequested(other) = self.happening(at) {
                found.push((at, Deed::Cancels(vec![other])));
            }
        }
        let notes = self.annals.between(slice.from, to).iter().filter(|note| note.by == Some(task));
        found.extend(notes.take(LOOKED_AT as usize).filter_map(|note| Some((note.at, self.told(note)?))));
        // Of two at one moment the change comes before what it led to.
        found.sort_by_key(|(at, _)| *at);
        found
    }

    /// A change of an object as a deed.
    fn told(&self, note: &Note) -> Option<Deed> {
        let name = |object| self.annals.call(object);
        let items = |count: Option<u32>| match count {
            Some(0) => " (now empty)".to_owned(),
            Some(count) => format!(" (now {})", of(i64::from(count), "item", "items")),
            None => String::new(),
        };
        let words = match note.what {
            What::Made(_) | What::Waits { .. } => return None,
            What::Taken { object, .. } | What::Given { object, .. } if self.annals.is_part_of_a_barrier(object) => {
                return None;
            }
            What::Taken { object, left } => match self.annals.kind(object) {
                Some(ObjectKind::Semaphore) => format!("gets a permit of {} ({left} left)", name(object)),
                _ => format!("takes {}", name(object)),
            },
            What::Given { object, left } => match self.annals.kind(object) {
                Some(ObjectKind::Semaphore) => format!("gives a permit back to {} (now {left} free)", name(object)),
                _ => format!("releases {}", name(object)),
            },
            What::Flag { object, is_set: true } => format!("sets {}", name(object)),
            What::Flag { object, is_set: false } => format!("clears {}", name(object)),
            What::Put(object, count) => format!("puts an item into {}{}", name(object), items(count)),
            What::Got(object, count) => format!("gets an item from {}{}", name(object), items(count)),
            What::Done(object, left) => match left {
                ..=0 => format!("tells {} that an item is done, the last one", name(object)),
                _ => format!("tells {} that an item is done ({left} unfinished)", name(object)),
            },
            What::Settled(object, Settled::Result) => format!("gives {} its result", name(object)),
            What::Settled(object, Settled::Exception) => format!("gives {} an exception", name(object)),
            What::Settled(object, Settled::Cancelled) => format!("cancels {}", name(object)),
            What::Closed(object) => match self.annals.kind(object) {
                Some(ObjectKind::Barrier) => format!("breaks {}", name(object)),
                _ => format!("shuts {} down", name(object)),
            },
            What::Warned(number) => return Some(Deed::Warned(self.annals.warning(number).to_owned())),
        };
        Some(Deed::Other(words, 1))
    }

    fn clause(&self, deed: &Deed) -> String {
        let times = |count: usize| crate::view::count(count as u64);
        match deed {
            Deed::Prints(texts) => match &texts[..] {
                [text] if !text.is_empty() => format!("prints “{text}”"),
                [one, other] if !one.is_empty() && !other.is_empty() => format!("prints “{one}” and “{other}”"),
                [_] => "prints".to_owned(),
                more => format!("prints {} times", times(more.len())),
            },
            Deed::Creates(tasks) => format!("creates {}", self.list(tasks)),
            Deed::Wakes(tasks) => format!("wakes {}", self.list(tasks)),
            Deed::Cancels(tasks) => format!("asks for the cancellation of {}", self.list(tasks)),
            Deed::Warned(words) => format!("is warned ({words})"),
            Deed::Other(words, 1) => words.clone(),
            Deed::Other(words, count) => format!("{words}, {count} times"),
        }
    }

    /// How the step ended: what the task waits for now, or its outcome.
    fn last_deed(&self, task: TaskId, track: &Track, index: usize) -> Option<String> {
        let slice = track.slices.get(index)?;
        match (track.slices.get(index + 1).map(|next| (next, next.doing)), &track.end) {
            (Some((next, Doing::Waiting { reason, .. })), _) => Some(match reason {
                Reason::Sleep { .. } => self.reason_in_short(reason, next).replacen("sleep", "sleeps for", 1),
                _ => format!("waits for {}", self.wait_of(task, reason, next)),
            }),
            (Some((_, Doing::Ready { .. })), _) => {
                Some("lets the others go first: it is at the end of the ready queue again".to_owned())
            }
            (None, Some(end)) if end.at == slice.to => Some(match &end.outcome {
                Outcome::Returned { value } if value == "None" => "ends".to_owned(),
                Outcome::Returned { value } => format!("ends and returns {value}"),
                Outcome::Raised { exception } => format!("fails: {exception}"),
                Outcome::Cancelled => "ends: it is cancelled".to_owned(),
            }),
            _ => None,
        }
    }

    /// What a task waits for, with the names that the script gave: "the lock till, which Task-2 holds".
    pub(super) fn wait_of(&self, task: TaskId, reason: Reason, slice: &Slice) -> String {
        let words = match reason {
            Reason::Other { words } => self.words(words),
            _ => return self.reason(reason, slice),
        };
        let line = self.line_of(task, slice);
        let Some((object, line, holder)) = line else { return in_words(words) };
        let name = self.annals.call(object);
        if self.annals.is_part_of_a_barrier(object) {
            return format!("the others at {name}");
        }
        match (line, self.annals.kind(object)) {
            (Line::Getters, _) => format!("an item of {name}"),
            (Line::Putters, _) => format!("room in {name}"),
            (_, Some(ObjectKind::Semaphore)) => format!("a permit of {name}"),
            (_, Some(ObjectKind::Event)) => format!("{name} to be set"),
            (_, Some(ObjectKind::Condition)) => format!("news of {name}"),
            (_, Some(ObjectKind::Barrier)) => format!("the others at {name}"),
            (_, Some(ObjectKind::Future)) => format!("{name} to be done"),
            (_, Some(ObjectKind::Queue)) => format!("all items of {name} to be done"),
            _ => match holder {
                Some(holder) if holder != task => format!("{name}, which {} holds", self.name(holder)),
                _ => name,
            },
        }
    }
}

/// Adds a deed to those before it; the same once more is told with them.
fn join(deeds: &mut Vec<Deed>, deed: Deed) {
    match (deeds.last_mut(), deed) {
        (Some(Deed::Prints(texts)), Deed::Prints(more)) => texts.extend(more),
        (Some(Deed::Creates(tasks)), Deed::Creates(more))
        | (Some(Deed::Wakes(tasks)), Deed::Wakes(more))
        | (Some(Deed::Cancels(tasks)), Deed::Cancels(more)) => tasks.extend(more),
        // Who is cancelled is woken by that, and who is warned reads it.
        (Some(Deed::Cancels(tasks)), Deed::Wakes(more)) if tasks.ends_with(&more) => {}
        (Some(Deed::Warned(words)), Deed::Prints(texts)) if repeats(words, &texts) => {}
        (Some(Deed::Other(words, count)), Deed::Other(more, _)) if *words == more => *count += 1,
        (_, deed) => deeds.push(deed),
    }
}

/// Whether a text is the line in which a warning is written out.
fn repeats(warning: &str, texts: &[String]) -> bool {
    let category = warning.split(':').next().unwrap_or_default();
    texts.iter().all(|text| !category.is_empty() && text.contains(category))
}

/// What the trace calls a wait, as one would say it.
fn in_words(what: &str) -> String {
    match what {
        "wait" => "what it gave to asyncio.wait".to_owned(),
        "wait_for" => "what it gave to asyncio.wait_for".to_owned(),
        "TaskGroup" => "the tasks of its TaskGroup".to_owned(),
        "Queue.join" => "all items of the queue to be done".to_owned(),
        "shield" => "what it shields from cancellation".to_owned(),
        _ => match what.strip_prefix("gather of ") {
            Some("1") => "the one that it gathers".to_owned(),
            Some(count) => format!("all {count} that it gathers"),
            None => what.to_owned(),
        },
    }
}

fn of(count: i64, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}
