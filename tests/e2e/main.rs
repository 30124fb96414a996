//! The page in a real browser, used as a person would: typed into, clicked, looked at.
//!
//! `cargo xtask test e2e` builds and serves the page, starts the browser's driver and says where both are, in
//! `INTERLEAVE_PAGE` and `INTERLEAVE_WEBDRIVER`. Without them every test says that it is skipped.

#![cfg(not(target_arch = "wasm32"))]

mod access;
mod editing;
mod firefox;
mod layout;
mod log;
mod page;
mod pictures;
mod running;
mod seed;
mod stopping;
mod timeline;
mod travel;
