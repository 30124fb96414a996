//! `OSError`: the class that an error number stands for, and the words for it.

use super::{data, receiver, refuse_keywords};
use crate::vm::object::{Class, Instance, NativeDef, NativeFn, intern};
use crate::vm::raise::new_exception;
use crate::vm::types::{add_methods, add_static_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init),
    plain("__str__", "($self, /)", str),
    plain("__reduce__", "($self, /)", reduce),
];
const STATIC: &[NativeDef] = &[plain("__new__", "($type, *args, **kwargs)", new)];

/// Linux's error numbers that scripts meet: number, name, text, and the class if it has one of its own.
const ERRORS: &[(i64, &str, &str, &str)] = &[
    (1, "EPERM", "Operation not permitted", "PermissionError"),
    (2, "ENOENT", "No such file or directory", "FileNotFoundError"),
    (3, "ESRCH", "No such process", "ProcessLookupError"),
    (4, "EINTR", "Interrupted system call", "InterruptedError"),
    (5, "EIO", "Input/output error", ""),
    (9, "EBADF", "Bad file descriptor", ""),
    (10, "ECHILD", "No child processes", "ChildProcessError"),
    (11, "EAGAIN", "Resource temporarily unavailable", "BlockingIOError"),
    (12, "ENOMEM", "Cannot allocate memory", ""),
    (13, "EACCES", "Permission denied", "PermissionError"),
    (16, "EBUSY", "Device or resource busy", ""),
    (17, "EEXIST", "File exists", "FileExistsError"),
    (18, "EXDEV", "Invalid cross-device link", ""),
    (20, "ENOTDIR", "Not a directory", "NotADirectoryError"),
    (21, "EISDIR", "Is a directory", "IsADirectoryError"),
    (22, "EINVAL", "Invalid argument", ""),
    (23, "ENFILE", "Too many open files in system", ""),
    (24, "EMFILE", "Too many open files", ""),
    (27, "EFBIG", "File too large", ""),
    (28, "ENOSPC", "No space left on device", ""),
    (29, "ESPIPE", "Illegal seek", ""),
    (30, "EROFS", "Read-only file system", ""),
    (32, "EPIPE", "Broken pipe", "BrokenPipeError"),
    (33, "EDOM", "Numerical argument out of domain", ""),
    (34, "ERANGE", "Numerical result out of range", ""),
    (36, "ENAMETOOLONG", "File name too long", ""),
    (38, "ENOSYS", "Function not implemented", ""),
    (39, "ENOTEMPTY", "Directory not empty", ""),
    (40, "ELOOP", "Too many levels of symbolic links", ""),
    (95, "EOPNOTSUPP", "Operation not supported", ""),
    (98, "EADDRINUSE", "Address already in use", ""),
    (99, "EADDRNOTAVAIL", "Cannot assign requested address", ""),
    (100, "ENETDOWN", "Network is down", ""),
    (101, "ENETUNREACH", "Network is unreachable", ""),
    (103, "ECONNABORTED", "Software caused connection abort", "ConnectionAbortedError"),
    (104, "ECONNRESET", "Connection reset by peer", "ConnectionResetError"),
    (107, "ENOTCONN", "Transport endpoint is not connected", ""),
    (108, "ESHUTDOWN", "Cannot send after transport endpoint shutdown", "BrokenPipeError"),
    (110, "ETIMEDOUT", "Connection timed out", "TimeoutError"),
    (111, "ECONNREFUSED", "Connection refused", "ConnectionRefusedError"),
    (112, "EHOSTDOWN", "Host is down", ""),
    (113, "EHOSTUNREACH", "No route to host", ""),
    (114, "EALREADY", "Operation already in progress", "BlockingIOError"),
    (115, "EINPROGRESS", "Operation now in progress", "BlockingIOError"),
    (125, "ECANCELED", "Operation canceled", ""),
];

/// Fills `OSError`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.exception("OSError");
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
}

/// The names and texts of the error numbers that are known: for `errno` and `os.strerror`.
pub fn known_errors() -> impl Iterator<Item = (i64, &'static str, &'static str)> {
    ERRORS.iter().map(|(number, name, text, _)| (*number, *name, *text))
}

/// The `OSError` of an error number: `[Errno 2] No such file or directory: 'x'`.
pub fn error_of(vm: &mut Vm, number: i64, filename: Option<&str>) -> Raised {
    let known = ERRORS.iter().find(|error| error.0 == number);
    let (text, class) = known.map_or(("Unknown error", ""), |(_, _, text, class)| (*text, *class));
    let class = vm.types.exception(if class.is_empty() { "OSError" } else { class });
    let made = new_exception(&class, vec![Value::Int(number), Value::str(text)]);
    data(&made).set_field("errno", Value::Int(number));
    data(&made).set_field("strerror", Value::str(text));
    if let Some(filename) = filename {
        data(&made).set_field("filename", Value::str(filename));
    }
    Raised(made)
}

/// Whether the arguments are for `__init__`: a subclass has its own, and leaves `__new__` to us.
fn parses_in_init(vm: &Vm, class: &Rc<Class>) -> bool {
    let ours = |name, run: fn(&mut Vm, Args) -> Result<Value, Raised>| {
        let found = match class.lookup(name) {
            Some(Value::Descriptor(descriptor)) => match &*descriptor {
                crate::vm::object::Descriptor::Static(function) => Some(function.get()),
                _ => None,
            },
            found => found,
        };
        match found {
            Some(Value::Native(native)) => {
                matches!(native.def.run, NativeFn::Plain(found) if std::ptr::fn_addr_eq(found, run))
            }
            _ => false,
        }
    };
    !ours(&vm.names.init, init) && ours(&vm.names.new, new)
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Value::Class(class) = args.receiver() else {
        return Err(vm.type_error("OSError.__new__(X): X is not a type object"));
    };
    if parses_in_init(vm, &class) {
        vm.refuse_abstract(&class)?;
        return Ok(Value::Instance(new_exception(&class, Vec::new())));
    }
    if !args.keywords.is_empty() {
        let name = class.name();
        return Err(vm.type_error(format!("{name}() takes no keyword arguments")));
    }
    let mut class = class;
    if Rc::ptr_eq(&class, &vm.types.exception("OSError"))
        && (2..=5).contains(&args.values.len())
        && let Some(number) = args.values[0].as_int()
        && let Some((.., own)) = ERRORS.iter().find(|error| error.0 == number)
        && !own.is_empty()
    {
        class = vm.types.exception(own);
    }
    vm.refuse_abstract(&class)?;
    let made = new_exception(&class, Vec::new());
    fill(vm, &made, args.values.into_vec())?;
    Ok(Value::Instance(made))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__init__")?;
    let class = vm.class_of(&value);
    if parses_in_init(vm, &class) {
        refuse_keywords(vm, &value, &args)?;
        fill(vm, &instance, args.values.into_vec())?;
    }
    Ok(Value::None)
}

/// Sets the fields from the arguments; a file name doesn't stay in `args`.
fn fill(vm: &mut Vm, instance: &Rc<Instance>, mut args: Vec<Value>) -> Result<(), Raised> {
    if (2..=5).contains(&args.len()) {
        let fields = data(instance);
        fields.set_field("errno", args[0].clone());
        fields.set_field("strerror", args[1].clone());
        let filename = args.get(2).cloned().unwrap_or(Value::None);
        let is_blocking = Rc::ptr_eq(&instance.class(), &vm.types.exception("BlockingIOError"));
        if is_blocking && matches!(filename.builtin(), Value::Int(_) | Value::BigInt(_) | Value::Bool(_)) {
            fields.set_field("characters_written", Value::Int(vm.index(&filename)?));
        } else if !filename.is_none() {
            fields.set_field("filename", filename);
            if let Some(second) = args.get(4).filter(|second| !second.is_none()) {
                fields.set_field("filename2", second.clone());
            }
            args.truncate(2);
        }
    }
    let old = std::mem::replace(&mut *data(instance).args.borrow_mut(), args);
    drop(old);
    Ok(())
}

fn str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    let field = |name| match data(&instance).field(name) {
        Value::Unbound => Value::None,
        field => field,
    };
    let (number, text) = (field("errno"), field("strerror"));
    let (filename, second) = (data(&instance).field("filename"), data(&instance).field("filename2"));
    if filename.is_bound() {
        let (number, text, filename) = (vm.str_of(&number)?, vm.str_of(&text)?, vm.repr(&filename)?);
        let mut shown = format!("[Errno {}] {}: {}", number.text(), text.text(), filename.text());
        if second.is_bound() {
            shown += &format!(" -> {}", vm.repr(&second)?.text());
        }
        return Ok(Value::str(shown));
    }
    if data(&instance).field("errno").is_bound() && data(&instance).field("strerror").is_bound() {
        let (number, text) = (vm.str_of(&number)?, vm.str_of(&text)?);
        return Ok(Value::str(format!("[Errno {}] {}", number.text(), text.text())));
    }
    super::base_str(vm, &instance).map(Value::Str)
}

fn reduce(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__reduce__")?;
    let mut own = data(&instance).args.borrow().clone();
    let (filename, second) = (data(&instance).field("filename"), data(&instance).field("filename2"));
    if own.len() == 2 && filename.is_bound() {
        own.push(filename);
        if second.is_bound() {
            own.extend([Value::None, second]);
        }
    }
    let mut parts = vec![Value::Class(vm.class_of(&value)), Value::tuple(own)];
    if !instance.items().is_empty() {
        let state = crate::vm::object::Dict::new();
        for (name, value) in instance.items() {
            state.set_name(&intern(name.text()), value);
        }
        parts.push(Value::Dict(Rc::new(state)));
    }
    Ok(Value::tuple(parts))
}
