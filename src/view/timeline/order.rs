//! Which task stands in which row: each under the one that created it, unless that one is folded.

use crate::trace::TaskId;

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

/// A task among its relatives.
#[derive(Clone, Default, Debug)]
struct Kin {
    parent: Option<TaskId>,
    children: Vec<TaskId>,
    is_folded: bool,
    row: Option<u32>,
}

/// The order of the rows. Who comes after all others gets the next row at once; anything else makes the rows anew when
/// they are asked for next.
#[derive(Clone, Default, Debug)]
pub struct Order {
    roots: Vec<TaskId>,
    kin: Vec<Kin>,
    rows: Vec<RowOf>,
    is_stale: bool,
}

impl Order {
    /// A task was created.
    pub fn add(&mut self, task: TaskId, parent: Option<TaskId>) {
        let parent = parent.filter(|parent| *parent != task && self.kin_of(*parent).is_some());
        if self.kin.len() <= index(task) {
            self.kin.resize_with(index(task) + 1, Kin::default);
        }
        self.kin[index(task)] = Kin { parent, ..Kin::default() };
        match parent.and_then(|parent| self.kin.get_mut(index(parent))) {
            Some(parent) => parent.children.push(task),
            None => self.roots.push(task),
        }
        if !self.is_stale && !self.place_last(task, parent) {
            self.is_stale = true;
        }
    }

    /// Folds or unfolds.
    pub fn toggle(&mut self, task: TaskId) {
        if let Some(kin) = self.kin.get_mut(index(task)) {
            kin.is_folded = !kin.is_folded;
            self.is_stale = true;
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }

    /// The one whose tracks fold away with a task's: itself, if it created any, or else its creator.
    pub fn folder_of(&self, task: TaskId) -> Option<TaskId> {
        let kin = self.kin_of(task)?;
        if kin.children.is_empty() { kin.parent } else { Some(task) }
    }

    /// Brings the rows up to date. Costs nothing unless something changed.
    pub fn settle(&mut self) {
        if !std::mem::take(&mut self.is_stale) {
            return;
        }
        self.rows.clear();
        for kin in &mut self.kin {
            kin.row = None;
        }
        let mut stack: Vec<(TaskId, u32)> = self.roots.iter().rev().map(|task| (*task, 0)).collect();
        while let Some((task, depth)) = stack.pop() {
            let Some(kin) = self.kin.get_mut(index(task)) else { continue };
            kin.row = Some(self.rows.len() as u32);
            let (children, is_folded) = (kin.children.len() as u32, kin.is_folded);
            self.rows.push(RowOf { task, depth, children, is_folded });
            if !is_folded {
                stack.extend(kin.children.iter().rev().map(|child| (*child, (depth + 1).min(DEEPEST))));
            }
        }
    }

    /// The rows as they were when they were settled.
    pub fn rows(&self) -> &[RowOf] {
        &self.rows
    }

    /// The row of a task, if it is not folded away.
    pub fn row_of(&self, task: TaskId) -> Option<u32> {
        self.kin_of(task)?.row
    }

    /// Gives a new task the row after all others, or none below a folded one, if that is its place.
    fn place_last(&mut self, task: TaskId, parent: Option<TaskId>) -> bool {
        let depth = match parent {
            None => 0,
            Some(parent) => {
                // Nothing changes below what is folded but the number of what it hides.
                let Some(row) = self.row_of(parent) else { return true };
                let is_last = self.rows.last().is_some_and(|last| self.descends(last.task, parent));
                let Some(above) = self.rows.get_mut(row as usize) else { return false };
                above.children += 1;
                if above.is_folded {
                    return true;
                }
                if !is_last {
                    return false;
                }
                (above.depth + 1).min(DEEPEST)
            }
        };
        self.kin[index(task)].row = Some(self.rows.len() as u32);
        self.rows.push(RowOf { task, depth, children: 0, is_folded: false });
        true
    }

    /// Whether a task was created by another one, or by one that it created, and so on; or is that one.
    fn descends(&self, task: TaskId, from: TaskId) -> bool {
        let mut next = Some(task);
        while let Some(task) = next {
            if task == from {
                return true;
            }
            next = self.kin_of(task).and_then(|kin| kin.parent);
        }
        false
    }

    fn kin_of(&self, task: TaskId) -> Option<&Kin> {
        self.kin.get(index(task))
    }
}

fn index(task: TaskId) -> usize {
    task.0.max(1) as usize - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator of numbers, so that the test needs no other.
    fn next(seed: &mut u64) -> u32 {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) as u32
    }

    #[test]
    fn rows_that_are_added_one_by_one_stand_where_they_would_if_all_were_made_anew() {
        let mut seed = 7;
        for _ in 0..50 {
            let mut order = Order::default();
            for task in 1..=60 {
                let parent = (task > 1).then(|| next(&mut seed) % (task - 1) + 1).map(TaskId);
                order.add(TaskId(task), parent.filter(|_| !next(&mut seed).is_multiple_of(8)));
                if next(&mut seed).is_multiple_of(16) {
                    order.toggle(TaskId(next(&mut seed) % task + 1));
                }
                if next(&mut seed).is_multiple_of(2) {
                    order.settle();
                }
            }
            order.settle();
            let mut anew = Order { is_stale: true, ..order.clone() };
            anew.settle();
            assert_eq!(order.rows(), anew.rows());
            for (row, of) in (0..).zip(order.rows()) {
                assert_eq!(order.row_of(of.task), Some(row));
            }
        }
    }
}
