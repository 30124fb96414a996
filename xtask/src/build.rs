//! The release build.

use crate::dist;
use crate::failure::Result;
use crate::project::Project;
use crate::setup::{self, Purpose};
use crate::workshop::minutes;
use std::time::Instant;

/// Builds into dist/, lists what is there, and makes sure that it needs nobody else.
pub fn run(project: &Project) -> Result<()> {
    let workshop = setup::run(project, Purpose::Serve)?;
    println!("== build");
    let started = Instant::now();
    let mut trunk = workshop.command("trunk");
    trunk.args(["build", "--release"]);
    workshop.run(&mut trunk)?;
    println!("  build: {}", minutes(started.elapsed()));
    let folder = project.root.join("dist");
    println!("\n{}", dist::size_table(&folder)?);
    dist::assert_own_origin(&folder)
}
