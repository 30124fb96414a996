//! The standard streams: the objects `sys.stdout`, `sys.stderr` and `sys.stdin`, and the way to what stands there now.
//!
//! Scripts may put objects of their own into `sys`, so whatever is printed goes through [`Vm::write_stream`].

use super::object::{Class, Instance, Layout, NativeDef, intern};
use super::types::{add_attribute, add_methods, library, plain};
use super::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// Which of the three streams an object is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standard {
    /// `sys.stdin`
    Input,
    /// `sys.stdout`
    Output,
    /// `sys.stderr`
    Error,
}

impl Standard {
    /// Its name in `sys`.
    pub fn name(self) -> &'static str {
        match self {
            Standard::Input => "stdin",
            Standard::Output => "stdout",
            Standard::Error => "stderr",
        }
    }
}

/// The state of a stream object.
struct Stream {
    which: Standard,
    /// Whether it is the binary stream below, which takes bytes.
    binary: bool,
}

/// The stream objects, made once.
struct Streams {
    text: Rc<Class>,
    binary: Rc<Class>,
    objects: [Value; 3],
}

const METHODS: &[NativeDef] = &[
    plain("write", "($self, text, /)", write),
    plain("writelines", "($self, lines, /)", write_lines),
    plain("flush", "($self, /)", nothing),
    plain("close", "($self, /)", nothing),
    plain("isatty", "($self, /)", is_terminal),
    plain("fileno", "($self, /)", file_number),
    plain("readable", "($self, /)", readable),
    plain("writable", "($self, /)", writable),
    plain("seekable", "($self, /)", is_terminal),
    plain("reconfigure", "($self, /, **kwargs)", reconfigure),
    plain("read", "($self, size=-1, /)", read),
    plain("readline", "($self, size=-1, /)", read),
    plain("readlines", "($self, hint=-1, /)", read_lines),
    plain("__iter__", "($self, /)", itself),
    plain("__next__", "($self, /)", next_line),
    plain("__enter__", "($self, /)", itself),
    plain("__exit__", "($self, /, *args)", nothing),
    plain("__repr__", "($self, /)", repr),
];

/// A standard stream's own object.
pub fn object(vm: &mut Vm, which: Standard) -> Value {
    streams(vm).objects[which as usize].clone()
}

/// The classes of the streams: text, binary.
pub fn classes(vm: &mut Vm) -> (Rc<Class>, Rc<Class>) {
    let streams = streams(vm);
    (streams.text.clone(), streams.binary.clone())
}

fn streams(vm: &mut Vm) -> Rc<Streams> {
    if let Some(streams) = vm.extension::<Streams>() {
        return streams;
    }
    let base = vm.types.object.clone();
    let text = library::library_class("_io.TextIOWrapper", &base, Layout::State("TextIOWrapper"));
    let binary = library::library_class("_io.BufferedWriter", &base, Layout::State("BufferedWriter"));
    for class in [&text, &binary] {
        add_methods(class, METHODS);
        add_attribute(class, "name", name, None);
        add_attribute(class, "mode", mode, None);
        add_attribute(class, "closed", |_, _| Ok(Value::Bool(false)), None);
    }
    add_attribute(&text, "encoding", |_, _| Ok(Value::str("utf-8")), None);
    add_attribute(&text, "errors", errors, None);
    add_attribute(&text, "newlines", |_, _| Ok(Value::None), None);
    add_attribute(&text, "line_buffering", |_, _| Ok(Value::Bool(false)), None);
    add_attribute(&text, "buffer", buffer, None);
    let make = |which| Value::Instance(Rc::new(Instance::with_state(&text, Stream { which, binary: false })));
    let objects = [make(Standard::Input), make(Standard::Output), make(Standard::Error)];
    let streams = Rc::new(Streams { text: text.clone(), binary, objects });
    vm.set_extension(streams.clone());
    streams
}

/// Whether a value is the object of standard output (`false`) or standard error (`true`).
pub fn output_of(value: &Value) -> Option<bool> {
    match value.downcast::<Stream>() {
        Some(Stream { which: Standard::Output, binary: false }) => Some(false),
        Some(Stream { which: Standard::Error, binary: false }) => Some(true),
        _ => None,
    }
}

impl Vm {
    /// Writes to what `sys.stdout` or `sys.stderr` is now: the real stream unless a script put another object there.
    pub fn write_stream(&mut self, error: bool, text: &str) -> Result<(), Raised> {
        match self.replaced_stream(error) {
            None => self.write(error, text),
            Some(Value::None) => {}
            Some(stream) => {
                self.call_method(&stream, "write", Args::one(Value::str(text)))?;
            }
        }
        Ok(())
    }

    /// What a script put in the place of `sys.stdout` or `sys.stderr`, if it did.
    pub fn replaced_stream(&mut self, error: bool) -> Option<Value> {
        let which = if error { Standard::Error } else { Standard::Output };
        let stream = self.module(&intern("sys"))?.dict.get_name(&intern(which.name()))?;
        match stream.downcast::<Stream>() {
            Some(own) if own.which == which && !own.binary => None,
            _ => Some(stream),
        }
    }
}

/// Which stream `self` is, and whether it takes bytes.
fn receiver(vm: &mut Vm, value: &Value, method: &str) -> Result<(Standard, bool), Raised> {
    match value.downcast::<Stream>() {
        Some(stream) => Ok((stream.which, stream.binary)),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!(
                "descriptor '{method}' for '_io.TextIOWrapper' objects doesn't apply to a '{name}' object"
            )))
        }
    }
}

fn write(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let (which, binary) = receiver(vm, &value, "write")?;
    let [text] = args.exactly(vm, if binary { "BufferedWriter.write" } else { "TextIOWrapper.write" })?;
    let (shown, count) = match (binary, text.as_str(), text.as_bytes()) {
        (false, Some(text), _) => (text.text().to_string(), text.len()),
        (true, _, Some(bytes)) => (String::from_utf8_lossy(&bytes).into_owned(), bytes.len()),
        (false, ..) => {
            let name = vm.type_name(&text);
            return Err(vm.type_error(format!("write() argument must be str, not {name}")));
        }
        (true, ..) => {
            let name = vm.type_name(&text);
            return Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")));
        }
    };
    if which == Standard::Input {
        return Err(unsupported(vm, "not writable"));
    }
    vm.write(which == Standard::Error, &shown);
    Ok(Value::from(count))
}

fn write_lines(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    receiver(vm, &value, "writelines")?;
    let [lines] = args.exactly(vm, "TextIOWrapper.writelines")?;
    for line in vm.collect(&lines)? {
        write(vm, Args::of([value.clone(), line]))?;
    }
    Ok(Value::None)
}

/// `io.UnsupportedOperation` is an `OSError` and a `ValueError`.
fn unsupported(vm: &mut Vm, message: &str) -> Raised {
    vm.raise("OSError", message)
}

fn nothing(_: &mut Vm, _: Args) -> Result<Value, Raised> {
    Ok(Value::None)
}

fn itself(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(args.receiver())
}

fn is_terminal(_: &mut Vm, _: Args) -> Result<Value, Raised> {
    Ok(Value::Bool(false))
}

fn file_number(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let (which, _) = receiver(vm, &value, "fileno")?;
    Ok(Value::Int(which as i64))
}

fn readable(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    Ok(Value::Bool(receiver(vm, &value, "readable")?.0 == Standard::Input))
}

fn writable(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    Ok(Value::Bool(receiver(vm, &value, "writable")?.0 != Standard::Input))
}

fn reconfigure(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    receiver(vm, &value, "reconfigure")?;
    Ok(Value::None)
}

/// Standard input has nothing in it.
fn read(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    match receiver(vm, &value, "read")? {
        (Standard::Input, false) => Ok(Value::str("")),
        (Standard::Input, true) => Ok(Value::bytes(Vec::new())),
        _ => Err(unsupported(vm, "not readable")),
    }
}

fn read_lines(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    read(vm, args)?;
    Ok(Value::list(Vec::new()))
}

fn next_line(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    read(vm, args)?;
    Err(vm.stop_iteration(Value::None))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let (which, binary) = receiver(vm, &value, "__repr__")?;
    let mode = if which == Standard::Input { "r" } else { "w" };
    Ok(Value::str(if binary {
        format!("<_io.BufferedWriter name='<{}>'>", which.name())
    } else {
        format!("<_io.TextIOWrapper name='<{}>' mode='{mode}' encoding='utf-8'>", which.name())
    }))
}

fn name(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let (which, _) = receiver(vm, value, "name")?;
    Ok(Value::str(format!("<{}>", which.name())))
}

fn mode(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let (which, binary) = receiver(vm, value, "mode")?;
    let mode = if which == Standard::Input { "r" } else { "w" };
    Ok(Value::str(if binary { format!("{mode}b") } else { mode.to_string() }))
}

fn errors(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let (which, _) = receiver(vm, value, "errors")?;
    Ok(Value::str(if which == Standard::Error { "backslashreplace" } else { "strict" }))
}

fn buffer(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let (which, _) = receiver(vm, value, "buffer")?;
    let (_, class) = classes(vm);
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, Stream { which, binary: true }))))
}
