//! Cells: the variables that functions share.

use crate::vm::Value;
use std::rc::Rc;

/// A new cell with a content, perhaps none.
pub(super) fn new_cell(content: Value) -> Value {
    let cell = crate::vm::object::Cell::default();
    *cell.content.borrow_mut() = content;
    Value::Cell(Rc::new(cell))
}

pub(super) fn cell_content(cell: &Value) -> Value {
    match cell {
        Value::Cell(cell) => cell.content.borrow().clone(),
        _ => Value::Unbound,
    }
}

pub(super) fn set_cell(cell: &Value, value: Value) {
    if let Value::Cell(cell) = cell {
        let old = cell.content.replace(value);
        drop(old);
    }
}
