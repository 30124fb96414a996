//! A finished trace as a file: our own JSON, the format of Chrome's trace viewer and Perfetto, a picture.
//!
//! Pure functions from events to text. They know no file, no screen and no engine, so the page and the command line offer
//! the same.

mod chrome;
mod own;
#[cfg(test)]
mod sample;
mod svg;
mod whole;

pub use chrome::chrome;
pub use own::own;
pub use svg::{svg, svg_of};
pub use whole::{Whole, whole};

use crate::trace::Event;

/// What a trace is written as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Every event as it is, a line each, in a JSON array.
    Own,
    /// The trace-event JSON that Perfetto and `chrome://tracing` open.
    Chrome,
    /// A picture of the timeline.
    Svg,
}

impl Format {
    /// By its name.
    pub fn named(name: &str) -> Option<Format> {
        match name {
            "own" => Some(Format::Own),
            "chrome" => Some(Format::Chrome),
            "svg" => Some(Format::Svg),
            _ => None,
        }
    }

    /// What the name of a file asks for.
    pub fn of_file(path: &str) -> Format {
        let path = path.to_ascii_lowercase();
        match () {
            () if path.ends_with(".svg") => Format::Svg,
            () if path.ends_with(".perfetto.json") || path.ends_with(".chrome.json") => Format::Chrome,
            () => Format::Own,
        }
    }

    /// The events of a run in this format.
    pub fn write(self, events: &[Event]) -> String {
        match self {
            Format::Own => own(events),
            Format::Chrome => chrome(events),
            Format::Svg => svg(events),
        }
    }
}

/// A text as JSON has it, quotes and all.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_s_name_says_the_format() {
        let asked = ["a.json", "a.perfetto.json", "a.CHROME.json", "a.svg", "trace"].map(Format::of_file);
        assert_eq!(asked, [Format::Own, Format::Chrome, Format::Chrome, Format::Svg, Format::Own]);
        assert_eq!(["own", "chrome", "svg"].map(Format::named), [Format::Own, Format::Chrome, Format::Svg].map(Some));
        assert_eq!(Format::named("png"), None);
    }

    #[test]
    fn a_text_is_quoted() {
        assert_eq!(quoted("a \"b\"\n"), r#""a \"b\"\n""#);
    }
}
