//! Our own format: the events as they are.

use crate::trace::Event;

/// The events of a run as a JSON array, a line each. What reads it back is `Vec<Event>`'s own deserializer.
pub fn own(events: &[Event]) -> String {
    let mut out = String::from("[");
    for (index, event) in events.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        match serde_json::to_string(event) {
            Ok(line) => out.push_str(&line),
            // An event is plain data: numbers, texts, lists of them. JSON has a form for each.
            Err(_) => out.push_str("null"),
        }
    }
    out.push_str("\n]\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::export::sample;

    #[test]
    fn it_is_read_back_as_it_was() {
        let events = sample::run();
        let text = own(&events);
        assert_eq!(text.lines().count(), events.len() + 2, "a line for each event, and two brackets");
        let read: Vec<Event> = serde_json::from_str(&text).unwrap();
        assert_eq!(read, events);
    }

    #[test]
    fn a_run_of_nothing_is_an_empty_list() {
        let read: Vec<Event> = serde_json::from_str(&own(&[])).unwrap();
        assert!(read.is_empty());
    }
}
