//! Tracebacks as CPython 3.13 prints them (`Lib/traceback.py`).
//!
//! `chain` takes an exception down as text, with all that hangs on it; `place` and `marks` show where it passed;
//! `suggestion` adds "Did you mean"; `layout` puts the lines of chains and groups in order. Only `chain` runs code of the
//! script (`__str__` and the like).

mod chain;
pub mod files;
mod layout;
pub mod mark;
mod marks;
mod place;
mod suggestion;
mod syntax;
mod uncaught;
mod width;

pub use chain::{Chain, Limit, Style, last_lines};
pub use layout::lay_out;
pub use place::{LIBRARY, Place, format_places};
pub use uncaught::{print, report};

use super::object::intern;
use super::{Raised, Vm};

/// What an uncaught exception prints.
pub fn format(vm: &mut Vm, raised: &Raised) -> String {
    let limit = standard_limit(vm).map_or(Limit::None, Limit::Last);
    let traceback = raised.data().traceback.borrow().clone();
    let chain = Chain::of(vm, &raised.value(), traceback, Style::limited(limit));
    lay_out(&chain, true).concat()
}

/// `sys.tracebacklimit`, if the script set it.
pub fn standard_limit(vm: &Vm) -> Option<usize> {
    let limit = vm.module(&intern("sys"))?.dict.get_name(&intern("tracebacklimit"))?.as_int()?;
    Some(limit.max(0) as usize)
}
