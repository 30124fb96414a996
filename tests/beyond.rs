//! What no recording of CPython 3.13 can pin: what 3.14 added, and what is refused because a page can't have it.
#![cfg(not(target_arch = "wasm32"))]

use interleave::protocol::{Clock, Settings};
use interleave::reactor::simulated::Simulated;
use interleave::session::{self, Stop};
use interleave::trace::{Event, EventKind, Recorder, Sink};
use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Waker};

struct Collector(Rc<RefCell<String>>);

impl Sink for Collector {
    fn take(&mut self, event: Event) {
        if let EventKind::Output { text, .. } = event.kind {
            self.0.borrow_mut().push_str(&text);
        }
    }
}

/// What a script writes.
fn written_by(script: &str) -> String {
    let written = Rc::new(RefCell::new(String::new()));
    let recorder = Rc::new(RefCell::new(Recorder::new(Box::new(Collector(written.clone())))));
    let settings = Settings { clock: Clock::Simulated, seed: 0 };
    let run = session::run(script, "script.py", &settings, Rc::new(Simulated::default()), recorder, Stop::default());
    let mut run = pin!(run);
    for _ in 0..1000 {
        if run.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
            break;
        }
    }
    written.take()
}

#[test]
fn a_task_starts_eagerly_where_it_is_asked_to() {
    let script = r#"
import asyncio

async def child(name):
    print(name, "begins as", asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print(name, "ends")

async def quick():
    return 1

async def main():
    a = asyncio.create_task(child("a"), eager_start=True, name="A")
    print("after a")
    b = asyncio.create_task(child("b"), eager_start=False)
    c = asyncio.get_running_loop().create_task(child("c"), eager_start=True)
    done = asyncio.create_task(quick(), eager_start=True)
    print(done.done(), done in asyncio.all_tasks())
    async with asyncio.TaskGroup() as group:
        group.create_task(child("d"), eager_start=True)
        print("in the group")

asyncio.run(main())
"#;
    let expected = "a begins as A\nafter a\nc begins as Task-3\nTrue False\nd begins as Task-5\nin the group\n\
                    a ends\nb begins as Task-2\nc ends\nd ends\nb ends\n";
    assert_eq!(written_by(script), expected);
}

#[test]
fn a_task_factory_is_given_eager_start_with_all_else() {
    let script = r#"
import asyncio

async def child():
    print("runs as", asyncio.current_task().get_name())

def factory(loop, coro, **keywords):
    print(sorted(keywords))
    return asyncio.Task(coro, loop=loop, **keywords)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    await asyncio.create_task(child(), name="named", eager_start=True)
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(child(), eager_start=False, name="later")
    print("created")
    await task

asyncio.run(main())
"#;
    assert_eq!(written_by(script), "['eager_start', 'name']\nruns as named\ncreated\nruns as later\n");
}

#[test]
fn what_a_page_cannot_have_is_refused_by_name() {
    let calls = [
        ("await loop.create_datagram_endpoint(asyncio.DatagramProtocol)", "create_datagram_endpoint() needs datagrams"),
        ("await loop.start_tls(None, None, None)", "start_tls() needs TLS"),
        ("await asyncio.create_subprocess_exec('ls')", "create_subprocess_exec() needs processes"),
        ("await asyncio.create_subprocess_shell('ls')", "create_subprocess_shell() needs processes"),
        ("await asyncio.to_thread(print)", "to_thread() needs threads"),
        ("await loop.sock_recv(None, 5)", "sock_recv() needs a machine's sockets"),
        ("await loop.sock_sendall(None, b'')", "sock_sendall() needs a machine's sockets"),
        ("await loop.sock_accept(None)", "sock_accept() needs a machine's sockets"),
        ("await loop.connect_read_pipe(asyncio.Protocol, None)", "connect_read_pipe() needs pipes"),
        ("await loop.connect_write_pipe(asyncio.Protocol, None)", "connect_write_pipe() needs pipes"),
        ("loop.add_reader(0, print)", "add_reader() needs a machine's file descriptors"),
        ("loop.add_writer(0, print)", "add_writer() needs a machine's file descriptors"),
    ];
    for (call, expected) in calls {
        let script = format!(
            "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    try:\n        {call}\n    \
             except NotImplementedError as error:\n        print(error)\nasyncio.run(main())\n"
        );
        assert_eq!(written_by(&script), format!("{expected}, which are not available here\n"), "{call}");
    }
}
