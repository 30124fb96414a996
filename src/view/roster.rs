//! The tasks of a run: their names, and the look by which a reader tells them apart.

use crate::trace::{EventKind, TaskId};

/// How many hues there are.
pub const HUES: u32 = 12;

/// How many marks there are. Sharing no divisor with the hues, they give sixty looks before one repeats.
pub const MARKS: u32 = 5;

/// Every task that was ever created, in that order.
#[derive(Clone, Default, Debug)]
pub struct Roster {
    tasks: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    name: String,
    coroutine: String,
}

/// How a task is shown: its name, and a hue and a mark that stay with it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Look {
    /// `Task-1`, or the name the script gave; `script` outside of every task.
    pub name: String,
    /// The coroutine it runs; empty outside of every task.
    pub coroutine: String,
    /// One of `HUES` hues; none outside of every task.
    pub hue: Option<u32>,
    /// One of `MARKS` shapes: the cue for those who do not see the hue.
    pub mark: u32,
}

impl Roster {
    /// Takes note of tasks as they come and change their names.
    pub fn take(&mut self, kind: &EventKind) {
        match kind {
            EventKind::TaskCreated { task, name, coroutine, .. } => {
                let index = task.0.max(1) as usize - 1;
                while self.tasks.len() <= index {
                    self.tasks.push(Entry { name: format!("Task-{}", self.tasks.len() + 1), coroutine: String::new() });
                }
                self.tasks[index] = Entry { name: name.clone(), coroutine: coroutine.clone() };
            }
            EventKind::TaskRenamed { task, name } => {
                if let Some(entry) = self.tasks.get_mut(task.0.max(1) as usize - 1) {
                    entry.name.clone_from(name);
                }
            }
            _ => {}
        }
    }

    /// How many tasks there were.
    pub fn count(&self) -> usize {
        self.tasks.len()
    }

    /// How a task is shown.
    pub fn look(&self, task: Option<TaskId>) -> Look {
        let Some(task) = task else {
            return Look { name: "script".into(), coroutine: String::new(), hue: None, mark: 0 };
        };
        let index = task.0.max(1) - 1;
        let (name, coroutine) = match self.tasks.get(index as usize) {
            Some(entry) => (entry.name.clone(), entry.coroutine.clone()),
            None => (format!("Task-{}", task.0), String::new()),
        };
        Look { name, coroutine, hue: Some(index % HUES), mark: index % MARKS }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn created(task: u32, name: &str) -> EventKind {
        EventKind::TaskCreated {
            task: TaskId(task),
            name: name.into(),
            parent: None,
            coroutine: "work".into(),
            span: None,
        }
    }

    #[test]
    fn a_task_has_the_name_it_was_given_last() {
        let mut roster = Roster::default();
        roster.take(&created(1, "Task-1"));
        roster.take(&created(2, "cook"));
        roster.take(&EventKind::TaskRenamed { task: TaskId(2), name: "baker".into() });
        assert_eq!(roster.look(Some(TaskId(2))).name, "baker");
        assert_eq!(roster.look(Some(TaskId(7))).name, "Task-7", "never announced, still shown");
        assert_eq!(roster.look(None).name, "script");
        assert_eq!(roster.count(), 2);
    }

    #[test]
    fn sixty_tasks_look_different() {
        let roster = Roster::default();
        let looks: HashSet<_> = (1..=60).map(|id| roster.look(Some(TaskId(id)))).map(|l| (l.hue, l.mark)).collect();
        assert_eq!(looks.len(), 60);
    }
}
