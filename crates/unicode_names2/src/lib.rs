//! The names of characters that Python programs use in `"\N{...}"`, in a few kilobytes.

/// The character of that name, or `None` when the name is not in the table.
pub fn character(_name: &str) -> Option<char> {
    None
}
