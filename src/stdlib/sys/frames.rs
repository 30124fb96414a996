//! The running frames and the exception that is being handled.

use crate::vm::object::NativeDef;
use crate::vm::types::{frame_object, plain, traceback_object};
use crate::vm::{Args, Raised, Value, Vm};

pub const FUNCTIONS: &[NativeDef] = &[
    plain("_getframe", "(depth=0, /)", get_frame),
    plain("_getframemodulename", "(depth=0)", module_name),
    plain("exc_info", "()", exc_info),
    plain("exception", "()", exception),
    plain("_current_frames", "()", current_frames),
];

fn get_frame(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [depth] = args.between(vm, "_getframe", 0)?;
    let depth = if depth.is_bound() { vm.index(&depth)? } else { 0 };
    match vm.running_frame(depth.max(0) as usize) {
        Some(frame) => Ok(frame_object::of(vm, frame)),
        None => Err(vm.value_error("call stack is not deep enough")),
    }
}

fn module_name(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [depth] = args.bind(vm, "_getframemodulename", ["depth"], 0, 1, 0)?;
    let depth = if depth.is_bound() { vm.index(&depth)? } else { 0 };
    let frame = vm.running_frame(depth.max(0) as usize);
    Ok(frame.and_then(|frame| frame.function.globals.get_name(&vm.names.name)).unwrap_or(Value::None))
}

fn current_frames(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "sys._current_frames")?;
    let dict = std::rc::Rc::new(crate::vm::object::Dict::new());
    if let Some(frame) = vm.running_frame(0) {
        let frame = frame_object::of(vm, frame);
        vm.dict_set(&dict, Value::Int(1), frame)?;
    }
    Ok(Value::Dict(dict))
}

fn exception(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "sys.exception")?;
    Ok(match vm.handled_exception() {
        Value::Unbound => Value::None,
        handled => handled,
    })
}

fn exc_info(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "sys.exc_info")?;
    Ok(Value::tuple(match vm.handled_exception() {
        Value::Instance(instance) => {
            let raised = Raised(instance);
            let found = raised.data().traceback.borrow().clone();
            let traceback = match found {
                Some(found) => traceback_object::of(vm, found),
                None => Value::None,
            };
            vec![Value::Class(raised.0.class()), raised.value(), traceback]
        }
        _ => vec![Value::None, Value::None, Value::None],
    }))
}
