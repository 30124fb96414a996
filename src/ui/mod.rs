//! The page: Leptos components, and what they need of the browser.
//!
//! It knows the messages of the protocol and the plain data of `view`, and nothing of the engine behind the worker. A
//! component draws and reacts; what can be said without a browser is said in `view`. `Playground` is the one state that
//! all components share: read it first, then `app`.

mod announcer;
mod app;
mod archive;
mod codemirror;
mod copy;
mod editor;
mod engine;
mod engines;
mod examples;
mod header;
mod help;
mod icons;
mod log;
mod log_rows;
mod log_shown;
mod log_tools;
mod menu;
mod pace;
mod playground;
mod run_state;
mod splitter;
mod storage;
mod theme;
mod timeline;

pub use app::App;
