//! What happens to an exception that nobody caught: hooks, `SystemExit`, and the traceback on standard error.

use super::format;
use crate::vm::object::{Native, intern};
use crate::vm::types::traceback_object;
use crate::vm::{Args, Raised, Value, Vm};

/// The exit status that an uncaught exception gives a script; prints what CPython prints.
pub fn report(vm: &mut Vm, raised: &Raised) -> i32 {
    if raised.is(&vm.types.exception("SystemExit")) {
        return exit_status(vm, raised);
    }
    if let Err(exit) = call_hook(vm, raised) {
        return exit_status(vm, &exit);
    }
    if raised.is(&vm.types.exception("KeyboardInterrupt")) { 130 } else { 1 }
}

/// Prints an exception as one that nobody caught, through `sys.stderr`.
pub fn print(vm: &mut Vm, raised: &Raised) {
    let text = format(vm, raised);
    // A broken stream of the script's own loses the text, as in CPython.
    let _ = vm.write_stream(true, &text);
}

/// The status that `sys.exit(code)` asks for; a code that is no number is a message.
fn exit_status(vm: &mut Vm, raised: &Raised) -> i32 {
    let code = match vm.get_attr(&raised.value(), &intern("code")) {
        Ok(code) => code,
        Err(_) => return 1,
    };
    match code.builtin() {
        Value::None => 0,
        // The operating system keeps eight bits.
        Value::Int(code) => (*code as i32) & 0xff,
        Value::Bool(code) => *code as i32,
        Value::BigInt(_) => 255,
        _ => {
            if let Ok(text) = vm.str_of(&code) {
                let _ = vm.write_stream(true, &format!("{}\n", text.text()));
            }
            1
        }
    }
}

/// Hands the exception to `sys.excepthook`; a `SystemExit` that the hook raises comes back.
fn call_hook(vm: &mut Vm, raised: &Raised) -> Result<(), Raised> {
    let Some(sys) = vm.module(&intern("sys")) else {
        print(vm, raised);
        return Ok(());
    };
    let traceback = raised.data().traceback.borrow().clone();
    let traceback = match traceback {
        Some(traceback) => traceback_object::of(vm, traceback),
        None => Value::None,
    };
    let class = Value::Class(raised.0.class());
    for (name, value) in [
        ("last_exc", raised.value()),
        ("last_type", class.clone()),
        ("last_value", raised.value()),
        ("last_traceback", traceback.clone()),
    ] {
        sys.dict.set_name(&intern(name), value);
    }
    let hook = match sys.dict.get_name(&intern("excepthook")) {
        Some(hook) => hook,
        None => {
            let _ = vm.write_stream(true, "sys.excepthook is missing\n");
            print(vm, raised);
            return Ok(());
        }
    };
    if is_default(&hook) {
        print(vm, raised);
        return Ok(());
    }
    match vm.call(&hook, Args::of([class, raised.value(), traceback])) {
        Ok(_) => Ok(()),
        Err(error) if error.is(&vm.types.exception("SystemExit")) => Err(error),
        Err(error) => {
            let _ = vm.write_stream(true, "Error in sys.excepthook:\n");
            print(vm, &error);
            let _ = vm.write_stream(true, "\nOriginal exception was:\n");
            print(vm, raised);
            Ok(())
        }
    }
}

fn is_default(hook: &Value) -> bool {
    matches!(hook, Value::Native(native) if is_of_sys(native))
}

fn is_of_sys(native: &Native) -> bool {
    native.def.name == "excepthook" && native.module.as_ref().is_some_and(|module| module.text() == "sys")
}
