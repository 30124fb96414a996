//! The language: from text to [`Code`]. Pure: it knows source text and nothing of values, frames or tasks.

pub mod code;

pub enum Mode {
    Module,
}
pub struct Compiled {
    pub code: code::Code,
}
pub fn compile(t: &str, f: &str, m: Mode) -> Result<Compiled, Vec<crate::protocol::Diagnostic>> {
    Err(vec![])
}
