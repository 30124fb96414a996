//! Tests of the language as a whole.

mod deep;
mod libraries;
mod listings;
mod refusals;
mod verify;
