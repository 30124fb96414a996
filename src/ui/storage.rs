//! What the browser remembers between visits. Storage may be full, forbidden or gone; then nothing is remembered, and
//! nobody is bothered.

/// The script in the editor.
pub const SCRIPT: &str = "interleave.script";
/// Real time or instant.
pub const PACE: &str = "interleave.pace";
/// What the width of the timeline shows.
pub const AXIS: &str = "interleave.axis";
/// Whether the lists beside the timeline are shown.
pub const INSPECTOR: &str = "interleave.inspector";
/// What the lists are about.
pub const INSPECTED: &str = "interleave.inspected";
/// Whether runs tell what variables hold.
pub const VARIABLES: &str = "interleave.variables";
/// Whether the log is laid out in lines or in columns.
pub const LOG_FORM: &str = "interleave.log-form";
/// The editor's part of the window's width.
pub const SPLIT_ACROSS: &str = "interleave.split-across";
/// The timeline's part of the window's height.
pub const SPLIT: &str = "interleave.split";
/// The theme, if it is not the system's. `index.html` reads it too, before anything is drawn.
pub const THEME: &str = "interleave.theme";

/// What is remembered under a key.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Remembers a value.
pub fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

/// Forgets it.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
