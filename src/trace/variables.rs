//! The variables of a suspended frame, as the trace tells them.

use crate::source::Span;
use serde::{Deserialize, Serialize};

/// A frame that is suspended in an `await`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SuspendedFrame {
    /// The qualified name of its function.
    pub function: String,
    /// Where it awaits.
    pub span: Span,
    /// Its bound local variables, parameters first.
    pub variables: Vec<Variable>,
    /// How many more it has.
    pub left_out: u32,
}

/// A variable and what it holds.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// Its value in short, much as `repr` would write it.
    pub value: String,
}
