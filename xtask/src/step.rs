//! One step of a setup: what must be there, why, how to see that it is, and how to get it.

use crate::failure::Result;
use crate::workshop::{Workshop, minutes};
use std::time::Instant;

/// A thing that the other commands need.
pub struct Step {
    /// What it is.
    pub name: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// Says what is there, or `None` if it must be installed.
    pub find: fn(&Workshop<'_>) -> Result<Option<String>>,
    /// Installs it.
    pub install: fn(&Workshop<'_>) -> Result<()>,
}

/// How a step ended.
pub enum Outcome {
    /// It was there before.
    AlreadyThere(String),
    /// It had to be installed.
    Installed,
}

impl Step {
    /// Makes sure that the thing is there, and says what it does as soon as that takes time.
    pub fn ensure(&self, workshop: &Workshop<'_>) -> Result<Outcome> {
        if let Some(found) = (self.find)(workshop)? {
            return Ok(Outcome::AlreadyThere(found));
        }
        let started = Instant::now();
        println!("  > {}: {}", self.name, self.why);
        (self.install)(workshop)?;
        println!("  + {}: {}", self.name, minutes(started.elapsed()));
        Ok(Outcome::Installed)
    }
}
