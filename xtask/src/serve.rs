//! Serves the page while it is worked on.

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::setup::{self, Purpose};
use std::net::{Ipv4Addr, TcpListener};

/// The port, unless told otherwise.
pub const DEFAULT_PORT: u16 = 8080;

/// Builds, serves, and builds again on every change, until it is interrupted.
pub fn run(project: &Project, port: u16) -> Result<()> {
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        let free = port.checked_add(1).unwrap_or(DEFAULT_PORT);
        return Err(Failure::new(format!("cannot listen on 127.0.0.1:{port}: {error}"))
            .remedy(format!("cargo xtask serve --port {free}")));
    }
    let workshop = setup::run(project, Purpose::Serve)?;
    println!("== serve: the first build takes minutes, then http://127.0.0.1:{port}/ is there; Ctrl+C ends it");
    let mut trunk = workshop.command("trunk");
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    workshop.run(&mut trunk)
}
