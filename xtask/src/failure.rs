//! What went wrong, in one line, and what helps.

use std::fmt;
use std::io;
use std::path::Path;

/// The result of every command.
pub type Result<T> = std::result::Result<T, Failure>;

/// A failure that a person can act on.
#[derive(Debug)]
pub struct Failure {
    what: String,
    remedy: Option<String>,
}

impl Failure {
    /// A failure without a known remedy.
    pub fn new(what: impl Into<String>) -> Self {
        Failure { what: what.into(), remedy: None }
    }

    /// Adds what the reader can do about it.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// A file or folder that could not be read or written.
    pub fn io(doing: &str, path: &Path, error: io::Error) -> Self {
        Failure::new(format!("{doing} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n  try: {remedy}"),
            None => Ok(()),
        }
    }
}
