//! The variables of those who wait, where the trace tells of them.

use super::model::Timeline;
use crate::trace::{SuspendedFrame, TaskId};

/// A frame and what its variables held when its task gave the thread back.
#[derive(Clone, PartialEq, Debug)]
pub struct FrameAt {
    /// The qualified name of its function.
    pub function: String,
    /// The line at which it awaits, from one.
    pub line: Option<u32>,
    /// Where that is in the script, in bytes.
    pub offset: u32,
    /// Its variables, parameters first.
    pub variables: Vec<VariableAt>,
    /// How many more it has.
    pub left_out: u32,
}

/// A variable at a moment.
#[derive(Clone, PartialEq, Debug)]
pub struct VariableAt {
    /// Its name.
    pub name: String,
    /// What it held, in short.
    pub value: String,
    /// Whether that is not what it held when the task waited before.
    pub is_new: bool,
}

impl Timeline {
    /// What a task's variables held when it last gave the thread back before a moment: its own coroutine's frame, then the
    /// frames of what it awaited, inwards. Nothing where the trace does not tell.
    pub fn variables(&self, task: TaskId, moment: u32) -> Vec<FrameAt> {
        let Some(track) = self.track(task) else { return Vec::new() };
        let Some(latest) = track.variables.partition_point(|(at, _)| *at <= moment).checked_sub(1) else {
            return Vec::new();
        };
        let frames = &track.variables[latest].1;
        let before = latest.checked_sub(1).map_or(&[][..], |index| &track.variables[index].1);
        let shown = frames.iter().enumerate().map(|(depth, frame)| {
            let before = before.get(depth).filter(|before| before.function == frame.function);
            self.frame_at(frame, before)
        });
        shown.collect()
    }

    /// Whether the trace tells of variables.
    pub fn tells_variables(&self) -> bool {
        self.tracks().any(|(_, track)| !track.variables.is_empty())
    }

    fn frame_at(&self, frame: &SuspendedFrame, before: Option<&SuspendedFrame>) -> FrameAt {
        let variables = frame.variables.iter().map(|variable| VariableAt {
            name: variable.name.clone(),
            value: variable.value.clone(),
            is_new: before.is_some_and(|before| !before.variables.contains(variable)),
        });
        FrameAt {
            function: frame.function.clone(),
            line: self.line_at(frame.span.start),
            offset: frame.span.start,
            variables: variables.collect(),
            left_out: frame.left_out,
        }
    }
}
