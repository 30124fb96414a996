//! Traceback objects: what scripts see of where an exception passed.

use super::{add_attribute, add_static_methods, frame_object, plain};
use crate::lang::{self, Mode};
use crate::source::LineIndex;
use crate::vm::object::{
    Code, Dict, Function, Instance, KeptFrame, NativeDef, Shown, SourceText, TraceEntry, Traceback,
};
use crate::vm::traceback::LIBRARY;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const STATIC: &[NativeDef] = &[plain("__new__", "(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", new)];

/// Fills `traceback`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.traceback.clone();
    add_static_methods(&class, STATIC);
    add_attribute(&class, "tb_next", next, Some(set_next));
    add_attribute(&class, "tb_lineno", line, None);
    add_attribute(&class, "tb_lasti", last_instruction, None);
    add_attribute(&class, "tb_frame", frame, None);
}

/// The object of a traceback.
pub fn of(vm: &mut Vm, traceback: Rc<Traceback>) -> Value {
    if let Some(known) = traceback.object.borrow().upgrade() {
        return Value::Instance(known);
    }
    let object = Rc::new(Instance::with_state(&vm.types.traceback, traceback.clone()));
    *traceback.object.borrow_mut() = Rc::downgrade(&object);
    Value::Instance(object)
}

/// The traceback behind an object.
pub fn traceback(value: &Value) -> Option<Rc<Traceback>> {
    value.downcast::<Rc<Traceback>>().cloned()
}

/// The frame of an entry: kept by the traceback, or still running.
pub fn frame_of(vm: &mut Vm, entry: &TraceEntry) -> Option<Rc<KeptFrame>> {
    match entry {
        TraceEntry::Script { frame: Some(frame), .. } => Some(frame.clone()),
        TraceEntry::Script { code, .. } => vm.running_frame_of(code),
        TraceEntry::Library { .. } => None,
    }
}

fn receiver(vm: &mut Vm, value: &Value) -> Result<Rc<Traceback>, Raised> {
    match traceback(value) {
        Some(traceback) => Ok(traceback),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a 'traceback' object but received a '{name}'")))
        }
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let names = ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"];
    let [next, frame, _, _] = args.bind(vm, "traceback", names, 0, 4, 4)?;
    let next = match (&next, traceback(&next)) {
        (_, Some(next)) => Some(next),
        (Value::None, None) => None,
        _ => {
            let name = vm.type_name(&next);
            return Err(vm.type_error(format!("expected traceback object or None, got '{name}'")));
        }
    };
    let Some(frame) = frame_object::kept(&frame).cloned() else {
        let name = vm.type_name(&frame);
        return Err(vm.type_error(format!("traceback() argument 'tb_frame' must be frame, not {name}")));
    };
    let entry = TraceEntry::Script { code: frame.code().clone(), pc: frame.pc, frame: Some(frame) };
    Ok(of(vm, Rc::new(Traceback::new(entry, next))))
}

fn next(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let traceback = receiver(vm, value)?;
    let next = traceback.next.borrow().clone();
    Ok(match next {
        Some(next) => of(vm, next),
        None => Value::None,
    })
}

fn set_next(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let this = receiver(vm, value)?;
    let next = match traceback(&new) {
        Some(next) => Some(next),
        None if new.is_none() => None,
        None => {
            let name = vm.type_name(&new);
            return Err(vm.type_error(format!("expected traceback object, got '{name}'")));
        }
    };
    let mut link = next.clone();
    while let Some(following) = link {
        if Rc::ptr_eq(&following, &this) {
            return Err(vm.value_error("traceback loop detected"));
        }
        link = following.next.borrow().clone();
    }
    let old = this.next.replace(next);
    drop(old);
    Ok(())
}

fn line(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let traceback = receiver(vm, value)?;
    Ok(Value::Int(match &traceback.entry {
        TraceEntry::Script { code, pc, .. } => code.line(*pc).into(),
        TraceEntry::Library { line, .. } => (*line).into(),
    }))
}

fn last_instruction(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let traceback = receiver(vm, value)?;
    Ok(Value::Int(match &traceback.entry {
        TraceEntry::Script { pc, .. } => i64::from(*pc) * 2,
        TraceEntry::Library { .. } => 0,
    }))
}

fn frame(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let traceback = receiver(vm, value)?;
    if let Some(frame) = frame_of(vm, &traceback.entry) {
        return Ok(frame_object::of(vm, frame));
    }
    let (code, pc) = match &traceback.entry {
        TraceEntry::Script { code, pc, .. } => (code.clone(), *pc),
        TraceEntry::Library { file, function, line, .. } => match library_code(file, function, *line) {
            Some(code) => (code, 0),
            None => return Ok(Value::None),
        },
    };
    let function = Rc::new(Function::new(code, Rc::new(Dict::new()), Box::new([])));
    let frame = KeptFrame::new(function, pc, Vec::new(), Value::Unbound);
    Ok(frame_object::of(vm, Rc::new(frame)))
}

/// A code object that stands for a library's function, which has none.
fn library_code(file: &str, function: &str, line: u32) -> Option<Rc<Code>> {
    let file = format!("{LIBRARY}{file}");
    let mut code = lang::compile("", &file, Mode::Module).ok()?.code;
    code.name = function.into();
    code.qualified_name = function.into();
    code.first_line = line;
    code.spans.clear();
    let text = SourceText { text: "".into(), lines: LineIndex::new(""), shown: Shown::Nothing.into() };
    Some(Code::link(&Rc::new(code), &Rc::new(text)))
}
