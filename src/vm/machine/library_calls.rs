//! Where the script stands, with the calls of CPython's library between its frames: what `extract_stack` sees there.
//!
//! Rust code that runs a script's code in a loop of its own has no frames; it says here which ones CPython has instead.

use super::Vm;
use crate::vm::object::Generator;
use crate::vm::traceback::LIBRARY;
use std::rc::Rc;

/// A call in CPython's library.
#[derive(Clone, Copy)]
pub struct LibraryCall {
    /// The file, below the library's folder.
    pub file: &'static str,
    /// The line, from one.
    pub line: u32,
    /// The function.
    pub function: &'static str,
    /// The line's text.
    pub text: &'static str,
}

/// A line in which a call is under way.
#[derive(Clone)]
pub struct Caller {
    /// The file.
    pub file: Rc<str>,
    /// The line, from one.
    pub line: u32,
    /// The function.
    pub function: Rc<str>,
    /// The line's text, without indentation.
    pub text: Rc<str>,
}

impl From<LibraryCall> for Caller {
    fn from(call: LibraryCall) -> Caller {
        let file = format!("{LIBRARY}{}", call.file).into();
        Caller { file, line: call.line, function: call.function.into(), text: call.text.into() }
    }
}

impl Vm {
    /// Rust code begins to run a script's code on behalf of these calls, the outermost first.
    pub fn enter_library(&mut self, calls: &[LibraryCall]) {
        let below = self.frames.len();
        self.library_calls.extend(calls.iter().map(|call| (below, *call)));
    }

    /// So many calls are over.
    pub fn leave_library(&mut self, count: usize) {
        let left = self.library_calls.len().saturating_sub(count);
        self.library_calls.truncate(left);
    }

    /// The lines in which calls are under way, the innermost first, no more than so many.
    pub fn callers(&self, most: usize) -> Vec<Caller> {
        let mut callers = Vec::new();
        let mut calls = self.library_calls.iter().rev().peekable();
        for (at, frame) in self.script_frames() {
            while let Some((_, call)) = calls.next_if(|(below, _)| *below > at) {
                callers.push(Caller::from(*call));
            }
            let (code, pc) = (&frame.function.code, frame.pc.saturating_sub(1));
            let line = code.line(pc);
            let text = code.text.lines.text_of(&code.text.text, line).unwrap_or_default().trim().into();
            callers.push(Caller { file: code.lang.file.clone(), line, function: code.lang.name.clone(), text });
            if callers.len() >= most {
                break;
            }
        }
        callers.truncate(most);
        callers
    }

    /// Notes where a coroutine is created, while `sys.set_coroutine_origin_tracking_depth` asks for it.
    #[cold]
    pub(super) fn note_origin(&self, coroutine: &mut Generator) {
        coroutine.asynchronous.get_or_insert_default().origin = self.callers(self.origin_depth);
    }
}
