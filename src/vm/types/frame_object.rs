//! Frame objects: what scripts see of a frame.

use super::{add_attribute, add_methods, plain};
use crate::vm::object::{Instance, KeptFrame, NativeDef, intern};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[plain("__repr__", "($self, /)", repr), plain("clear", "($self, /)", clear)];

/// Fills `frame`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.frame.clone();
    add_methods(&class, METHODS);
    add_attribute(&class, "f_code", |vm, v| Ok(Value::Code(frame(vm, v)?.code().clone())), None);
    add_attribute(&class, "f_lineno", line, None);
    add_attribute(&class, "f_lasti", |vm, v| Ok(Value::Int(i64::from(frame(vm, v)?.pc) * 2)), None);
    add_attribute(&class, "f_globals", |vm, v| Ok(Value::Dict(frame(vm, v)?.function.globals.clone())), None);
    add_attribute(&class, "f_locals", |vm, v| Ok(frame(vm, v)?.locals()), None);
    add_attribute(&class, "f_builtins", |vm, _| Ok(Value::Dict(vm.builtins.clone())), None);
    add_attribute(&class, "f_back", back, None);
    add_attribute(&class, "f_trace", |_, _| Ok(Value::None), Some(|_, _, _| Ok(())));
}

/// The frame object of a frame.
pub fn of(vm: &mut Vm, frame: Rc<KeptFrame>) -> Value {
    if let Some(known) = frame.object.borrow().upgrade() {
        return Value::Instance(known);
    }
    let object = Rc::new(Instance::with_state(&vm.types.frame, frame.clone()));
    *frame.object.borrow_mut() = Rc::downgrade(&object);
    Value::Instance(object)
}

/// The frame behind a frame object.
pub fn kept(value: &Value) -> Option<&Rc<KeptFrame>> {
    value.downcast::<Rc<KeptFrame>>()
}

fn frame(vm: &mut Vm, value: &Value) -> Result<Rc<KeptFrame>, Raised> {
    match kept(value) {
        Some(frame) => Ok(frame.clone()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a 'frame' object but received a '{name}'")))
        }
    }
}

/// The line that runs now, while the frame does.
fn line(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let frame = frame(vm, value)?;
    let pc = vm.running_instruction(&frame).unwrap_or(frame.pc);
    Ok(Value::Int(frame.code().line(pc).into()))
}

fn back(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let frame = frame(vm, value)?;
    Ok(match vm.caller_of(&frame) {
        Some(caller) => of(vm, caller),
        None => Value::None,
    })
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let frame = frame(vm, &value)?;
    let (address, code) = (value.address().unwrap_or(0), frame.code());
    let (file, name, line) = (&code.lang.file, code.name.text(), frame.line());
    Ok(Value::str(format!("<frame at 0x{address:x}, file '{file}', line {line}, code {name}>")))
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let frame = frame(vm, &value)?;
    args.exactly::<0>(vm, "frame.clear")?;
    if frame.depth.is_some() {
        return Err(vm.runtime_error("cannot clear an executing frame"));
    }
    Ok(Value::None)
}

/// The name under which modules' namespaces hold their own name.
pub(crate) fn module_name(frame: &KeptFrame) -> Option<Value> {
    frame.function.globals.get_name(&intern("__name__"))
}
