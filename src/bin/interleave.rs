//! The command line: runs a script natively, with CPython's output and exit status.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    std::process::exit(native::main());
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use interleave::protocol::{Clock, Ending, Settings};
    use interleave::reactor::Reactor;
    use interleave::reactor::real::Real;
    use interleave::reactor::simulated::Simulated;
    use interleave::session::{self, Stop};
    use interleave::trace::{Detail, Event, EventKind, Recorder, Sink, Stream};
    use interleave::view::export::Format;
    use interleave::vm::machine::{Finder, Found};
    use std::cell::RefCell;
    use std::future::Future;
    use std::io::{self, BufRead, Read, Write};
    use std::path::Path;
    use std::pin::pin;
    use std::rc::Rc;
    use std::sync::Arc;
    use std::task::{Context, Poll, Wake, Waker};
    use std::thread::{self, Thread};
    use std::{env, fs};

    const USAGE: &str = concat!(
        "usage: interleave run [--clock simulated|real] [--rate R] [--seed N] [--trace OUT] ",
        "[--trace-format own|chrome|svg] [--variables] [--path DIR]... FILE|-\n",
        "       interleave batch          scripts from stdin, one after another, for programs that compare"
    );

    /// Rust's own stack, for built-in functions that call back into the script.
    const STACK: usize = 256 << 20;

    /// Runs the command and says what its exit status is.
    pub fn main() -> i32 {
        if env::args().nth(1).as_deref() == Some("batch") {
            let batch = thread::Builder::new().stack_size(STACK).spawn(batch);
            return match batch.map(thread::JoinHandle::join) {
                Ok(Ok(Ok(()))) => 0,
                _ => 70,
            };
        }
        let command = match Command::parse(env::args().skip(1)) {
            Ok(command) => command,
            Err(message) => {
                eprintln!("interleave: {message}\n{USAGE}");
                return 2;
            }
        };
        let running = thread::Builder::new().stack_size(STACK).spawn(move || command.run());
        match running.map(thread::JoinHandle::join) {
            Ok(Ok(status)) => status,
            Ok(Err(_)) => 70,
            Err(error) => {
                eprintln!("interleave: {error}");
                70
            }
        }
    }

    struct Command {
        file: String,
        settings: Settings,
        trace: Option<(String, Format)>,
        /// How much is recorded.
        detail: Detail,
        /// Folders in which modules are looked for that the library doesn't have.
        path: Vec<String>,
    }

    impl Command {
        fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
            match arguments.next().as_deref() {
                Some("run") => {}
                Some(other) => return Err(format!("there is no command {other}")),
                None => return Err("what shall it do?".to_string()),
            }
            let mut path = Vec::new();
            let (mut file, mut trace, mut format, mut variables) = (None, None, None, false);
            let (mut clock, mut rate, mut seed) = ("simulated".to_string(), 1.0, 0);
            while let Some(argument) = arguments.next() {
                let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
                match argument.as_str() {
                    "--clock" => clock = value()?,
                    "--rate" => rate = number(&value()?)?,
                    "--seed" => seed = number(&value()?)?,
                    "--trace" => trace = Some(value()?),
                    "--trace-format" => {
                        let name = value()?;
                        format = Some(Format::named(&name).ok_or(format!("there is no trace format {name}"))?);
                    }
                    "--variables" => variables = true,
                    "--path" => path.push(value()?),
                    option if option.starts_with("--") => return Err(format!("there is no option {option}")),
                    _ if file.is_some() => return Err("one file at a time".to_string()),
                    _ => file = Some(argument),
                }
            }
            let clock = match clock.as_str() {
                "simulated" => Clock::Simulated,
                "real" => Clock::Real { rate },
                other => return Err(format!("there is no clock {other}")),
            };
            let file = file.ok_or("which file?")?;
            let trace = match (trace, format) {
                (Some(file), format) => {
                    let format = format.unwrap_or_else(|| Format::of_file(&file));
                    Some((file, format))
                }
                (None, Some(_)) => return Err("--trace-format needs --trace".to_string()),
                (None, None) => None,
            };
            let detail = match (&trace, variables) {
                (None, true) => return Err("--variables needs --trace".to_string()),
                (None, false) => Detail::Output,
                (Some(_), true) => Detail::Variables,
                (Some(_), false) => Detail::Everything,
            };
            Ok(Command { file, settings: Settings { clock, seed }, trace, detail, path })
        }

        fn run(self) -> i32 {
            let (source, name) = match self.read() {
                Ok(read) => read,
                Err(error) => {
                    eprintln!("interleave: can't open file '{}': {error}", self.file);
                    return 2;
                }
            };
            let reactor: Rc<dyn Reactor> = match self.settings.clock {
                Clock::Simulated => Rc::new(Simulated::default()),
                Clock::Real { rate } => Rc::new(Real::new(rate)),
            };
            let at_once = matches!(self.settings.clock, Clock::Real { .. });
            let console = Console::new(at_once, self.detail);
            let recorder = Rc::new(RefCell::new(Recorder::new(Box::new(console.clone()))));
            let finder = Some(finder(self.path.clone()));
            let run = session::run_with(&source, &name, &self.settings, reactor, recorder, Stop::default(), finder);
            let ending = block_on(run);
            console.flush();
            if let Some((path, format)) = &self.trace
                && let Err(error) = fs::write(path, format.write(&console.0.borrow().events))
            {
                eprintln!("interleave: can't write the trace to '{path}': {error}");
            }
            status(&ending)
        }

        /// The script's text, and the name that tracebacks show.
        fn read(&self) -> io::Result<(String, String)> {
            let mut bytes = Vec::new();
            let name = if self.file == "-" {
                io::stdin().read_to_end(&mut bytes)?;
                "<stdin>".to_string()
            } else {
                bytes = fs::read(Path::new(&self.file))?;
                self.file.clone()
            };
            let text = String::from_utf8_lossy(&bytes).into_owned();
            Ok((text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text), name))
        }
    }

    /// Runs one script after another, each in an engine of its own. A request is a line with the length of a script, then
    /// the script; an answer is a line with the lengths of both streams and the exit status, then the streams.
    fn batch() -> io::Result<()> {
        let (mut requests, mut answers) = (io::stdin().lock(), io::stdout().lock());
        let mut heading = String::new();
        while requests.read_line(&mut heading)? > 0 {
            let length = heading.trim().parse().map_err(io::Error::other)?;
            let mut source = vec![0; length];
            requests.read_exact(&mut source)?;
            let source = String::from_utf8_lossy(&source);
            let streams = Rc::new(RefCell::new([String::new(), String::new()]));
            let recorder = Rc::new(RefCell::new(Recorder::new(Box::new(Collector(streams.clone())))));
            let settings = Settings { clock: Clock::Simulated, seed: 0 };
            let reactor = Rc::new(Simulated::default());
            let run = session::run(&source, "program.py", &settings, reactor, recorder, Stop::default());
            let status = status(&block_on(run));
            let [out, err] = &*streams.borrow();
            write!(answers, "{} {} {status}\n{out}{err}", out.len(), err.len())?;
            answers.flush()?;
            heading.clear();
        }
        Ok(())
    }

    /// The exit status that a process would have.
    fn status(ending: &Ending) -> i32 {
        match ending {
            Ending::Finished { status } => *status,
            Ending::Failed { message, .. } if message == "KeyboardInterrupt" => 130,
            Ending::Failed { .. } => 1,
            Ending::Stopped => 130,
        }
    }

    /// Keeps what a script writes.
    struct Collector(Rc<RefCell<[String; 2]>>);

    impl Sink for Collector {
        fn take(&mut self, event: Event) {
            if let EventKind::Output { stream, text, .. } = event.kind {
                self.0.borrow_mut()[usize::from(stream == Stream::Err)].push_str(&text);
            }
        }
    }

    /// Looks for a module in folders, the first before the others: as a folder with an `__init__.py`, or as a file.
    fn finder(folders: Vec<String>) -> Finder {
        Finder(Box::new(move |name| {
            let way = name.replace('.', "/");
            let candidates = folders.iter().flat_map(|folder| {
                [(format!("{folder}/{way}/__init__.py"), true), (format!("{folder}/{way}.py"), false)]
            });
            candidates.into_iter().find_map(|(file, is_package)| {
                let text = fs::read_to_string(&file).ok()?;
                Some(Found { text, file, is_package })
            })
        }))
    }

    fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
        text.parse().map_err(|_| format!("'{text}' is no number"))
    }

    /// Takes the events: what the script writes goes to the terminal.
    #[derive(Clone)]
    struct Console(Rc<RefCell<Streams>>);

    struct Streams {
        out: Vec<u8>,
        at_once: bool,
        events: Vec<Event>,
        detail: Detail,
    }

    impl Console {
        fn new(at_once: bool, detail: Detail) -> Self {
            Console(Rc::new(RefCell::new(Streams { out: Vec::new(), at_once, events: Vec::new(), detail })))
        }

        fn flush(&self) {
            self.0.borrow_mut().flush();
        }
    }

    impl Streams {
        /// A reader who went away is no reason to stop: the script runs on, unheard.
        fn flush(&mut self) {
            let mut out = io::stdout().lock();
            let _ = out.write_all(&self.out).and_then(|()| out.flush());
            self.out.clear();
        }
    }

    impl Sink for Console {
        fn take(&mut self, event: Event) {
            let mut streams = self.0.borrow_mut();
            if let EventKind::Output { stream, text, .. } = &event.kind {
                match stream {
                    Stream::Out => streams.out.extend_from_slice(text.as_bytes()),
                    Stream::Err => {
                        streams.flush();
                        let _ = io::stderr().lock().write_all(text.as_bytes());
                    }
                }
                if streams.out.len() > 1 << 16 || (streams.at_once && streams.out.contains(&b'\n')) {
                    streams.flush();
                }
            }
            if streams.detail > Detail::Output {
                streams.events.push(event);
            }
        }

        fn detail(&self) -> Detail {
            self.0.borrow().detail
        }
    }

    /// Wakes a thread that parked itself.
    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    fn block_on<F: Future>(future: F) -> F::Output {
        let mut future = pin!(future);
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        let mut context = Context::from_waker(&waker);
        loop {
            match future.as_mut().poll(&mut context) {
                Poll::Ready(output) => return output,
                Poll::Pending => thread::park(),
            }
        }
    }
}
