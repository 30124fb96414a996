//! Connections: the parts of the library that are Python of our own, and what they ask of the loop.
//!
//! Streams, protocols, transports and the network in memory under them (`python/*.py`) are imported when a script
//! names one of them first. Of the loop they need one thing that no other part does: being called at the beginning of
//! the next tick, where a selector would tell that a socket is ready.

use super::event_loop::Loop;
use super::handles;
use crate::vm::machine::ModuleSource;
use crate::vm::object::{Class, Dict, Native, NativeDef, intern};
use crate::vm::types::{add_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// The modules that are Python of our own.
const MODULES: &[(&str, &str)] = &[
    ("asyncio.protocols", include_str!("python/protocols.py")),
    ("asyncio.transports", include_str!("python/transports.py")),
    ("asyncio.streams", include_str!("python/streams.py")),
    ("asyncio._network", include_str!("python/network.py")),
    ("asyncio.graph", include_str!("python/graph.py")),
    ("asyncio._signals", include_str!("python/signals.py")),
];

/// Names that `asyncio` takes from those modules.
const NAMES: &[(&str, &[&str])] = &[
    ("asyncio.protocols", &["BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"]),
    (
        "asyncio.transports",
        &["BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport"],
    ),
    (
        "asyncio.streams",
        &[
            "StreamReader",
            "StreamWriter",
            "StreamReaderProtocol",
            "open_connection",
            "start_server",
            "open_unix_connection",
            "start_unix_server",
        ],
    ),
    ("asyncio._network", &["AbstractServer", "Server"]),
    (
        "asyncio.graph",
        &["capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry", "FutureCallGraph"],
    ),
];

/// Offers the modules.
pub fn offer(vm: &mut Vm) {
    for (name, text) in MODULES {
        vm.offer_module(name, ModuleSource::Python(text));
    }
}

/// Every name that `asyncio` has only when it is asked for.
pub fn late_names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().flat_map(|(_, names)| names.iter().copied())
}

/// Gives `asyncio` the names that are fetched when a script uses them first.
pub fn install(namespace: &Dict) {
    let native = Native { def: &GETATTR, class: None, module: Some(intern("asyncio")), bound: Value::Unbound };
    namespace.set_name(&intern("__getattr__"), Value::Native(Rc::new(native)));
}

static GETATTR: NativeDef = plain("__getattr__", "(name)", |vm, args| {
    let [wanted] = args.exactly(vm, "__getattr__")?;
    let Some(name) = wanted.as_str().cloned() else {
        return Err(vm.type_error("attribute name must be a string"));
    };
    let home = NAMES.iter().find(|(_, names)| names.contains(&name.text())).map(|(home, _)| *home);
    let found = match home {
        Some(home) => {
            let module = vm.import_module(&intern(home))?;
            vm.get_attr(&module, &intern(name.text()))?
        }
        // Its modules have it by name; none of them needs it before something is to be told.
        None if name.text() == "logger" => {
            let module = vm.import_module(&intern("asyncio.log"))?;
            return vm.get_attr(&module, &name);
        }
        None => {
            let child = format!("asyncio.{}", name.text());
            if !vm.offered_modules().contains(&child.as_str()) {
                let module = vm.import_module(&intern("asyncio"))?;
                let text = format!("module 'asyncio' has no attribute '{}'", name.text());
                return Err(vm.no_attribute(&module, &name, text));
            }
            vm.import_module(&intern(&child))?
        }
    };
    if let Some(module) = vm.module(&intern("asyncio")) {
        module.dict.set_name(&intern(name.text()), found.clone());
    }
    Ok(found)
});

/// The methods of loops that begin connections.
const METHODS: &[NativeDef] = &[
    plain(
        "create_connection",
        "async ($self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False)",
        |vm, args| delegate(vm, "create_connection", args),
    ),
    plain(
        "create_server",
        "async ($self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)",
        |vm, args| delegate(vm, "create_server", args),
    ),
    plain(
        "create_unix_connection",
        "async ($self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
        |vm, args| delegate(vm, "create_unix_connection", args),
    ),
    plain(
        "create_unix_server",
        "async ($self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True)",
        |vm, args| delegate(vm, "create_unix_server", args),
    ),
    plain("getaddrinfo", "async ($self, host, port, *, family=0, type=0, proto=0, flags=0)", |vm, args| {
        delegate(vm, "getaddrinfo", args)
    }),
    plain("getnameinfo", "async ($self, sockaddr, flags=0)", |vm, args| delegate(vm, "getnameinfo", args)),
    plain("_arrive", "($self, callback)", arrive),
    plain("_log_warning", "($self, text)", log_warning),
    plain("create_datagram_endpoint", "async ($self, protocol_factory, local_addr=None, remote_addr=None)", |vm, _| {
        refuse(vm, "create_datagram_endpoint", "datagrams")
    }),
    plain("start_tls", "async ($self, transport, protocol, sslcontext)", |vm, _| refuse(vm, "start_tls", "TLS")),
    plain("sendfile", "async ($self, transport, file)", |vm, _| refuse(vm, "sendfile", "files")),
    plain("connect_accepted_socket", "async ($self, protocol_factory, sock)", |vm, _| {
        refuse(vm, "connect_accepted_socket", "a machine's sockets")
    }),
    plain("add_reader", "($self, fd, callback, *args)", |vm, _| {
        refuse(vm, "add_reader", "a machine's file descriptors")
    }),
    plain("remove_reader", "($self, fd)", |vm, _| refuse(vm, "remove_reader", "a machine's file descriptors")),
    plain("add_writer", "($self, fd, callback, *args)", |vm, _| {
        refuse(vm, "add_writer", "a machine's file descriptors")
    }),
    plain("remove_writer", "($self, fd)", |vm, _| refuse(vm, "remove_writer", "a machine's file descriptors")),
    plain("sock_recv", "async ($self, sock, n)", |vm, _| refuse(vm, "sock_recv", "a machine's sockets")),
    plain("sock_recv_into", "async ($self, sock, buf)", |vm, _| refuse(vm, "sock_recv_into", "a machine's sockets")),
    plain("sock_recvfrom", "async ($self, sock, bufsize)", |vm, _| refuse(vm, "sock_recvfrom", "a machine's sockets")),
    plain("sock_recvfrom_into", "async ($self, sock, buf, nbytes=0)", |vm, _| {
        refuse(vm, "sock_recvfrom_into", "a machine's sockets")
    }),
    plain("sock_sendall", "async ($self, sock, data)", |vm, _| refuse(vm, "sock_sendall", "a machine's sockets")),
    plain("sock_sendto", "async ($self, sock, data, address)", |vm, _| {
        refuse(vm, "sock_sendto", "a machine's sockets")
    }),
    plain("sock_connect", "async ($self, sock, address)", |vm, _| refuse(vm, "sock_connect", "a machine's sockets")),
    plain("sock_accept", "async ($self, sock)", |vm, _| refuse(vm, "sock_accept", "a machine's sockets")),
    plain("sock_sendfile", "async ($self, sock, file)", |vm, _| refuse(vm, "sock_sendfile", "a machine's sockets")),
    plain("connect_read_pipe", "async ($self, protocol_factory, pipe)", |vm, _| {
        refuse(vm, "connect_read_pipe", "pipes")
    }),
    plain("connect_write_pipe", "async ($self, protocol_factory, pipe)", |vm, _| {
        refuse(vm, "connect_write_pipe", "pipes")
    }),
    plain("add_signal_handler", "($self, sig, callback, *args)", |vm, args| {
        ask(vm, "asyncio._signals", "add_signal_handler", args)
    }),
    plain("remove_signal_handler", "($self, sig)", |vm, args| {
        ask(vm, "asyncio._signals", "remove_signal_handler", args)
    }),
    plain("subprocess_exec", "async ($self, protocol_factory, *args)", |vm, _| {
        refuse(vm, "subprocess_exec", "processes")
    }),
    plain("subprocess_shell", "async ($self, protocol_factory, cmd)", |vm, _| {
        refuse(vm, "subprocess_shell", "processes")
    }),
];

/// Functions of the module that need what a page has not.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("to_thread", "(func, /, *args, **kwargs)", |vm, _| refuse(vm, "to_thread", "threads")),
    plain("run_coroutine_threadsafe", "(coro, loop)", |vm, _| refuse(vm, "run_coroutine_threadsafe", "threads")),
    plain("create_subprocess_exec", "(program, *args)", |vm, _| refuse(vm, "create_subprocess_exec", "processes")),
    plain("create_subprocess_shell", "(cmd)", |vm, _| refuse(vm, "create_subprocess_shell", "processes")),
];

/// Fills the class of loops.
pub fn install_methods(class: &Rc<Class>) {
    add_methods(class, METHODS);
}

/// What can't be had, by the name of what was called.
fn refuse(vm: &mut Vm, function: &str, what: &str) -> Result<Value, Raised> {
    Err(vm.raise("NotImplementedError", format!("{function}() needs {what}, which are not available here")))
}

fn delegate(vm: &mut Vm, function: &str, args: Args) -> Result<Value, Raised> {
    ask(vm, "asyncio._network", function, args)
}

/// Calls a function of a module that is Python of our own.
fn ask(vm: &mut Vm, module: &str, function: &str, args: Args) -> Result<Value, Raised> {
    let module = vm.import_module(&intern(module))?;
    let function = vm.get_attr(&module, &intern(function))?;
    vm.call(&function, args)
}

/// Takes a loop's signal handlers away, if a script set any.
pub fn forget_signals(vm: &mut Vm, event_loop: &Loop) -> Result<(), Raised> {
    let this = event_loop.value();
    let Value::Instance(instance) = &this else { return Ok(()) };
    if instance.get(&intern("_signal_handlers")).is_some() {
        ask(vm, "asyncio._signals", "remove_all", Args::one(this))?;
    }
    Ok(())
}

/// Calls at the beginning of the next tick, before timers; a `Handle`.
fn arrive(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [callback] = args.exactly(vm, "_arrive")?;
    let Some(event_loop) = Loop::of(&receiver) else {
        return Err(vm.type_error("_arrive() needs a loop"));
    };
    // What a socket has to say concerns whoever began to watch it; it runs in the loop's own context.
    let handle = handles::new_handle(vm, &event_loop, callback, Vec::new(), None);
    event_loop.arrive(handle.clone());
    Ok(Value::Instance(handle))
}

fn log_warning(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [text] = args.exactly(vm, "_log_warning")?;
    let text = vm.str_of(&text)?.text().to_string();
    super::errors::log(vm, super::errors::Level::Warning, &text, None)?;
    Ok(Value::None)
}
