//! Looking at frames: what a traceback keeps of them, what `sys._getframe` and warnings see.

use super::Vm;
use super::frame::Frame;
use crate::vm::object::{Code, Generator, KeptFrame, TraceEntry};
use crate::vm::{Raised, Value};
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    /// Moves the variables of the top frame, which an exception leaves, to the exception's traceback.
    pub(super) fn keep_variables(&mut self, raised: &Raised) {
        let Some(frame) = self.frames.last_mut() else { return };
        let mut traceback = raised.data().traceback.borrow_mut();
        // Where a script holds the traceback already, the variables just go.
        let Some(newest) = traceback.as_mut().and_then(Rc::get_mut) else { return };
        let TraceEntry::Script { code, frame: place, pc } = &mut newest.entry else { return };
        if !Rc::ptr_eq(code, &frame.function.code) || place.is_some() {
            return;
        }
        let base = frame.base as usize;
        let end = base + frame.function.code.lang.local_count as usize;
        let slots = self.stack[base..end].iter_mut().map(std::mem::take).collect();
        let namespace = frame.extra.as_mut().map(|extra| extra.namespace.clone()).unwrap_or_default();
        *place = Some(Rc::new(KeptFrame::new(frame.function.clone(), *pc, slots, namespace)));
    }

    /// A snapshot of a running frame: 0 is the innermost. Frames of coroutines written in Rust don't count.
    pub fn running_frame(&self, nth: usize) -> Option<Rc<KeptFrame>> {
        let (depth, frame) = self.script_frames().nth(nth)?;
        Some(self.snapshot(depth, frame))
    }

    /// A snapshot of the innermost running frame of a code.
    pub fn running_frame_of(&self, code: &Rc<Code>) -> Option<Rc<KeptFrame>> {
        let (depth, frame) = self.script_frames().find(|(_, frame)| Rc::ptr_eq(&frame.function.code, code))?;
        Some(self.snapshot(depth, frame))
    }

    /// A snapshot of the frame of a generator that runs.
    pub fn running_frame_of_generator(&self, generator: &Rc<Generator>) -> Option<Rc<KeptFrame>> {
        let is_it = |frame: &Frame| frame.generator().is_some_and(|known| Rc::ptr_eq(known, generator));
        let (depth, frame) = self.script_frames().find(|(_, frame)| is_it(frame))?;
        Some(self.snapshot(depth, frame))
    }

    /// A snapshot of the frame that called a running one.
    pub fn caller_of(&self, frame: &KeptFrame) -> Option<Rc<KeptFrame>> {
        let depth = frame.depth? as usize;
        if !Rc::ptr_eq(&self.frames.get(depth)?.function.code, frame.code()) {
            return None;
        }
        let (depth, frame) = self.script_frames().find(|(below, _)| *below < depth)?;
        Some(self.snapshot(depth, frame))
    }

    /// The instruction of a frame of which there is a snapshot, if it still runs.
    pub fn running_instruction(&self, frame: &KeptFrame) -> Option<u32> {
        let live = self.frames.get(frame.depth? as usize)?;
        Rc::ptr_eq(&live.function, &frame.function).then(|| live.pc.saturating_sub(1))
    }

    /// The code and instruction of every running frame, the innermost first.
    pub fn running_places(&self) -> Vec<(Rc<Code>, u32)> {
        self.script_frames().map(|(_, frame)| (frame.function.code.clone(), frame.pc.saturating_sub(1))).collect()
    }

    pub(super) fn script_frames(&self) -> impl Iterator<Item = (usize, &Frame)> {
        let is_rust = |frame: &Frame| frame.extra.as_ref().is_some_and(|extra| extra.rust.is_some());
        self.frames.iter().enumerate().rev().filter(move |(_, frame)| !is_rust(frame))
    }

    fn snapshot(&self, depth: usize, frame: &Frame) -> Rc<KeptFrame> {
        let base = frame.base as usize;
        let end = base + frame.function.code.lang.local_count as usize;
        let namespace: Value = frame.extra.as_ref().map(|extra| extra.namespace.clone()).unwrap_or_default();
        Rc::new(KeptFrame {
            function: frame.function.clone(),
            pc: frame.pc.saturating_sub(1),
            slots: self.stack.get(base..end).map(<[Value]>::to_vec).unwrap_or_default(),
            namespace,
            depth: Some(depth as u32),
            object: RefCell::default(),
        })
    }
}
