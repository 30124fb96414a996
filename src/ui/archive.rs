//! Everything that was told of the run, kept for those who want it as a file.
//!
//! Batches stay in the bytes in which they came, outside of the page's own memory: of a million events that is a tenth of
//! what they take when they are read.

use crate::protocol::Reply;
use crate::view::export::Format;
use js_sys::Uint8Array;

/// The batches of one run.
#[derive(Default)]
pub struct Archive {
    batches: Vec<Uint8Array>,
}

impl Archive {
    /// One more batch.
    pub fn keep(&mut self, batch: Uint8Array) {
        self.batches.push(batch);
    }

    /// A new run begins.
    pub fn clear(&mut self) {
        self.batches.clear();
    }

    /// Everything, in a format.
    pub fn write(&self, format: Format) -> String {
        let mut all = Vec::new();
        for batch in &self.batches {
            if let Some(Reply::Events { events, .. }) = Reply::decode(&batch.to_vec()) {
                all.extend(events.read());
            }
        }
        format.write(&all)
    }
}
