//! Modules.

use super::{Dict, Str};
use std::rc::Rc;

/// A module.
pub struct Module {
    /// `__name__`
    pub name: Rc<Str>,
    /// Its namespace.
    pub dict: Rc<Dict>,
}
