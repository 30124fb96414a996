//! Which task stands in which row: each under the one that created it, unless that one is folded.

use crate::trace::TaskId;
use std::collections::{HashMap, HashSet};

/// Deeper than this, rows are no longer indented.
const DEEPEST: u32 = 6;

/// A row of the timeline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RowOf {
    /// Whose.
    pub task: TaskId,
    /// How many creators it has, up to a bound.
    pub depth: u32,
    /// How many tasks it created.
    pub children: u32,
    /// Whether what it created is hidden.
    pub is_folded: bool,
}

/// The order of the rows. It is made anew when it is asked for after a change.
#[derive(Clone, Default, Debug)]
pub struct Order {
    roots: Vec<TaskId>,
    children: HashMap<TaskId, Vec<TaskId>>,
    folded: HashSet<TaskId>,
    rows: Vec<RowOf>,
    row_of: HashMap<TaskId, u32>,
    is_stale: bool,
}

impl Order {
    /// A task was created.
    pub fn add(&mut self, task: TaskId, parent: Option<TaskId>) {
        match parent.filter(|parent| *parent != task) {
            Some(parent) => self.children.entry(parent).or_default().push(task),
            None => self.roots.push(task),
        }
        self.is_stale = true;
    }

    /// Folds or unfolds.
    pub fn toggle(&mut self, task: TaskId) {
        if !self.folded.remove(&task) {
            self.folded.insert(task);
        }
        self.is_stale = true;
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }

    /// Brings the rows up to date. Costs nothing unless something changed.
    pub fn settle(&mut self) {
        if !self.is_stale {
            return;
        }
        self.is_stale = false;
        self.rows.clear();
        self.row_of.clear();
        let mut stack: Vec<(TaskId, u32)> = self.roots.iter().rev().map(|task| (*task, 0)).collect();
        while let Some((task, depth)) = stack.pop() {
            let children = self.children.get(&task).map_or(&[][..], Vec::as_slice);
            let is_folded = self.folded.contains(&task);
            self.row_of.insert(task, self.rows.len() as u32);
            self.rows.push(RowOf { task, depth, children: children.len() as u32, is_folded });
            if !is_folded {
                stack.extend(children.iter().rev().map(|child| (*child, (depth + 1).min(DEEPEST))));
            }
        }
    }

    /// The rows as they were when they were settled.
    pub fn rows(&self) -> &[RowOf] {
        &self.rows
    }

    /// The row of a task, if it is not folded away.
    pub fn row_of(&self, task: TaskId) -> Option<u32> {
        self.row_of.get(&task).copied()
    }
}
