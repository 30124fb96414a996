//! The browser that tests drive: where it is, and its driver as a running process.

use crate::failure::{Failure, Result};
use crate::workshop::Workshop;
use std::env;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What Chromium is told in every test. It runs as root in containers, where its sandbox cannot start, and it shall
/// not speak to anybody.
pub const ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
];

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_BROWSER: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The browser's program.
pub fn find_browser(workshop: &Workshop<'_>) -> Option<PathBuf> {
    BROWSERS.iter().chain([&MAC_BROWSER]).find_map(|name| workshop.find(name))
}

/// The driver's program.
pub fn find_driver(workshop: &Workshop<'_>) -> Option<PathBuf> {
    match env::var_os("CHROMEDRIVER") {
        Some(path) => workshop.find(path),
        None => workshop.find("chromedriver"),
    }
}

/// The program of Firefox's driver, where Firefox is there too: neither is needed, but the tests use them.
pub fn find_firefox_driver(workshop: &Workshop<'_>) -> Option<PathBuf> {
    ["firefox-esr", "firefox"].iter().find_map(|name| workshop.find(name))?;
    workshop.find("geckodriver")
}

/// Writes what wasm-bindgen's test runner asks of the browser.
pub fn write_capabilities(workshop: &Workshop<'_>, path: &Path) -> Result<()> {
    let arguments: Vec<String> = ARGUMENTS.iter().map(|argument| format!("\"{argument}\"")).collect();
    let binary = match find_browser(workshop) {
        Some(browser) => format!("\"binary\": \"{}\", ", browser.display()),
        None => String::new(),
    };
    let text = format!("{{\"goog:chromeOptions\": {{{binary}\"args\": [{}]}}}}\n", arguments.join(", "));
    fs::write(path, text).map_err(|error| Failure::io("writing", path, error))
}

/// A browser's driver, listening; it ends, and its browsers with it, when this is dropped.
pub struct Driver {
    child: Child,
    address: SocketAddr,
}

impl Driver {
    /// Starts it on a free port and waits until it listens. Its words go to the log file.
    pub fn start(workshop: &Workshop<'_>, log: &Path) -> Result<Driver> {
        let program = find_driver(workshop).ok_or_else(|| Failure::new("chromedriver was not found"))?;
        Self::start_program(workshop, program, log)
    }

    /// Starts a driver by its program.
    pub fn start_program(workshop: &Workshop<'_>, program: PathBuf, log: &Path) -> Result<Driver> {
        let name = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let address = free_address()?;
        let open = || File::create(log).map_err(|error| Failure::io("writing", log, error));
        let child = workshop
            .command(program)
            .arg(format!("--port={}", address.port()))
            .stdin(Stdio::null())
            .stdout(open()?)
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure::new(format!("cannot start {name}: {error}")))?;
        let mut driver = Driver { child, address };
        let patience = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect(address).is_err() {
            let ended = matches!(driver.child.try_wait(), Ok(Some(_)));
            if ended || Instant::now() > patience {
                return Err(Failure::new(format!("{name} does not listen on {address}; see {}", log.display())));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked politely it closes its browsers; killed it would leave them behind.
        if let Ok(mut stream) = TcpStream::connect(self.address) {
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
            let _ = stream.read(&mut [0; 256]);
        }
        let patience = Instant::now() + Duration::from_secs(5);
        while Instant::now() < patience {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_address() -> Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map_err(|error| Failure::new(format!("no free port on 127.0.0.1: {error}")))
}
