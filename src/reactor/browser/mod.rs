//! The browser's clock, timers and turns.
