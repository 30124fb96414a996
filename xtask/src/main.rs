//! The project's own commands: `cargo xtask setup | serve | test | build | bench | record`.

fn main() {}
