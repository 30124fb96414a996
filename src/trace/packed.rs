//! Events as bytes: packed one by one as they happen, so that a batch of them is ready to be sent at any time.

use super::{Event, EventKind, Time};
use postcard::ser_flavors::Flavor;
use serde::{Deserialize, Serialize};

/// Events in order, packed.
///
/// Each is told by how much later it came than the one before, since most come soon after each other.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Packed {
    count: u32,
    #[serde(with = "serde_bytes")]
    bytes: Vec<u8>,
    #[serde(skip)]
    last: (u64, u32),
}

/// Adds what is encoded to the bytes that are there.
struct Appending<'a>(&'a mut Vec<u8>);

impl Flavor for Appending<'_> {
    type Output = ();

    fn try_extend(&mut self, data: &[u8]) -> postcard::Result<()> {
        self.0.extend_from_slice(data);
        Ok(())
    }

    fn try_push(&mut self, data: u8) -> postcard::Result<()> {
        self.0.push(data);
        Ok(())
    }

    fn finalize(self) -> postcard::Result<()> {
        Ok(())
    }
}

impl Packed {
    /// One more event.
    pub fn push(&mut self, event: &Event) {
        let (at, step) = self.last;
        let later = (event.at.0.wrapping_sub(at), event.step.wrapping_sub(step), &event.kind);
        self.last = (event.at.0, event.step);
        self.count += 1;
        postcard::serialize_with_flavor(&later, Appending(&mut self.bytes)).expect("plain data encodes");
    }

    /// How many they are.
    pub fn len(&self) -> usize {
        self.count as usize
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How much they weigh, in bytes.
    pub fn weight(&self) -> usize {
        self.bytes.len()
    }

    /// The events; those that can't be read are missing.
    pub fn read(&self) -> Vec<Event> {
        // A length that lies must not take memory: an event is three bytes at least.
        let mut events = Vec::with_capacity(self.len().min(self.bytes.len() / 3));
        let (mut at, mut step, mut rest) = (0_u64, 0_u32, self.bytes.as_slice());
        for _ in 0..self.count {
            let Ok(((later, steps, kind), after)) = postcard::take_from_bytes::<(u64, u32, EventKind)>(rest) else {
                break;
            };
            (at, step, rest) = (at.wrapping_add(later), step.wrapping_add(steps), after);
            events.push(Event { at: Time(at), step, kind });
        }
        events
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Stream, TaskId};

    fn event(at: u64, step: u32, kind: EventKind) -> Event {
        Event { at: Time(at), step, kind }
    }

    #[test]
    fn what_is_packed_is_read_again() {
        let text = "Grüße\n".to_owned();
        let written = EventKind::Output { task: None, stream: Stream::Err, text, span: None };
        let events = [
            event(5, 1, EventKind::StepBegan { task: TaskId(1) }),
            event(u64::MAX, u32::MAX, EventKind::DetailEnds),
            event(0, 0, written),
        ];
        let mut packed = Packed::default();
        assert!(packed.is_empty());
        events.iter().for_each(|event| packed.push(event));
        let bytes = postcard::to_allocvec(&packed).expect("plain data encodes");
        let received: Packed = postcard::from_bytes(&bytes).expect("it was encoded");
        assert_eq!((received.len(), received.weight()), (3, packed.weight()));
        assert_eq!(received.read(), events);
    }

    #[test]
    fn what_is_broken_is_missing() {
        let packed = Packed { count: u32::MAX, bytes: vec![0, 0, 2, 1, 255], last: (0, 0) };
        assert_eq!(packed.read().len(), 1);
    }
}
