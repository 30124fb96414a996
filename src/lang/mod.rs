//! The language: from text to [`Code`]. Pure: it knows source text and nothing of values, frames or tasks.

pub mod code;
