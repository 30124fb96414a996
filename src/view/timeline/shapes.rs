//! What a scene is made of: rectangles, words, signs and arrows, in pixels.

use super::hit::Hit;
use super::ticks::Tick;
use crate::trace::TaskId;
use crate::view::HUES;

/// The sizes of things, in pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sizes {
    /// The whole picture.
    pub width: f64,
    /// The whole picture.
    pub height: f64,
    /// The column of names on the left.
    pub gutter: f64,
    /// The axis above all.
    pub axis: f64,
    /// The loop's track below the axis.
    pub turns: f64,
    /// A task's track.
    pub row: f64,
    /// The strip below the tracks that shows the whole run; zero hides it.
    pub overview: f64,
    /// The height of a slice.
    pub bar: f64,
    /// The width of a character.
    pub character: f64,
}

/// What the reader looks at, beside the part in sight.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct View {
    /// Under the pointer.
    pub hovered: Option<Hit>,
    /// Chosen.
    pub selected: Option<Hit>,
    /// The moment of time travel.
    pub cursor: Option<u32>,
    /// Whether the arrows of all tasks are wanted.
    pub shows_arrows: bool,
}

/// How a bar looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// The task waits for something.
    Waiting,
    /// It waits for its turn.
    Ready,
    /// It has the thread.
    Running,
    /// It has the thread for too long.
    HeldUp,
}

/// A rectangle.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bar {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// Bars that look the same, to be painted in one go.
#[derive(Clone, PartialEq, Debug)]
pub struct Batch {
    /// How they look.
    pub tone: Tone,
    /// In which hue; none is never used by tasks.
    pub hue: u32,
    /// Where they are.
    pub bars: Vec<Bar>,
}

/// How words look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ink {
    /// On a pale slice.
    Quiet,
    /// On a solid slice.
    OnSolid,
    /// Beside the tracks.
    Faint,
    /// What went wrong.
    Danger,
    /// What was cancelled.
    Warning,
}

/// Words in the plot.
#[derive(Clone, PartialEq, Debug)]
pub struct Label {
    /// Where they begin.
    pub x: f64,
    /// The middle of the line.
    pub y: f64,
    /// The words.
    pub text: String,
    /// How they look.
    pub ink: Ink,
}

/// What a mark says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MarkKind {
    /// Something was printed.
    Print,
    /// The script was warned.
    Warned,
    /// Cancellation was asked for.
    Cancel,
    /// The task returned.
    Returned,
    /// It raised.
    Raised,
    /// It was cancelled.
    Cancelled,
}

/// A sign on a track.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Mark {
    /// Its middle.
    pub x: f64,
    /// Its middle.
    pub y: f64,
    /// What it says.
    pub kind: MarkKind,
    /// The task's hue.
    pub hue: u32,
}

/// An arrow from one track to another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Flow {
    /// The moment's pixel.
    pub x: f64,
    /// The track where it begins.
    pub from: f64,
    /// The track where it ends.
    pub to: f64,
    /// The hue of the one who acts.
    pub hue: u32,
    /// Whether a task came into being.
    pub is_creation: bool,
    /// Whether it is beside what the reader looks at.
    pub is_faint: bool,
}

/// What stands left of a track.
#[derive(Clone, PartialEq, Debug)]
pub struct RowHead {
    /// The row's upper edge.
    pub y: f64,
    /// Whose.
    pub task: TaskId,
    /// How far in.
    pub indent: f64,
    /// Its name, shortened to fit.
    pub name: String,
    /// The coroutine, if there is room and the name does not say it.
    pub coroutine: String,
    /// Its hue.
    pub hue: u32,
    /// Its mark.
    pub mark: u32,
    /// Whether it created tasks, and hides them.
    pub fold: Option<bool>,
    /// Whether it is under the pointer or chosen.
    pub is_lit: bool,
}

/// Bars, and words on them.
#[derive(Clone, Default, Debug)]
pub struct Layer {
    /// In the order of painting.
    pub batches: Vec<Batch>,
    /// Above them.
    pub labels: Vec<Label>,
}

/// What stands where the trace tells no detail.
pub const UNKNOWN: &str = "too much happened: from here on only output, tasks and their ends are known";

/// Everything to paint.
#[derive(Clone, Default, Debug)]
pub struct Scene {
    /// The tasks' tracks, which scroll.
    pub tracks: Layer,
    /// The loop's track, which stays in its place above them.
    pub turns: Layer,
    /// The axis.
    pub ticks: Vec<Tick>,
    /// The column of names.
    pub heads: Vec<RowHead>,
    /// Signs.
    pub marks: Vec<Mark>,
    /// Arrows.
    pub flows: Vec<Flow>,
    /// The whole run in a strip.
    pub overview: Layer,
    /// The part of that strip which is in sight.
    pub window: Option<Bar>,
    /// Where the tracks in sight are among all, if not all are.
    pub thumb: Option<Bar>,
    /// Where it begins that the trace tells no detail.
    pub unknown: Option<f64>,
    /// The chosen slice.
    pub outline: Option<Bar>,
    /// Where the cursor's step begins and ends.
    pub cursor: Option<(f64, f64)>,
    /// Where the run ends so far.
    pub end: f64,
    /// The height of all tracks together.
    pub content: f64,
}

impl Sizes {
    /// The width of the plot.
    pub fn plot(&self) -> f64 {
        (self.width - self.gutter).max(40.0)
    }

    /// Where the first track begins.
    pub fn head(&self) -> f64 {
        self.axis + self.turns
    }

    /// The height of the part that scrolls.
    pub fn body(&self) -> f64 {
        (self.height - self.head() - self.overview).max(0.0)
    }

    /// How many characters fit into a width.
    pub(super) fn characters(&self, width: f64) -> usize {
        (width / self.character).max(0.0) as usize
    }
}

impl Scene {
    /// Makes room for another scene.
    pub(super) fn clear(&mut self) {
        self.tracks.clear();
        self.turns.clear();
        self.heads.clear();
        self.marks.clear();
        self.flows.clear();
        self.overview.clear();
        (self.outline, self.cursor, self.window, self.thumb, self.unknown) = (None, None, None, None, None);
    }
}

impl Layer {
    fn clear(&mut self) {
        if self.batches.is_empty() {
            for tone in [Tone::Waiting, Tone::Ready, Tone::Running, Tone::HeldUp] {
                self.batches.extend((0..HUES).map(|hue| Batch { tone, hue, bars: Vec::new() }));
            }
        }
        for batch in &mut self.batches {
            batch.bars.clear();
        }
        self.labels.clear();
    }

    pub(super) fn push(&mut self, tone: Tone, hue: u32, bar: Bar) {
        let index = tone as usize * HUES as usize + (hue % HUES) as usize;
        if let Some(batch) = self.batches.get_mut(index) {
            batch.bars.push(bar);
        }
    }
}

/// At most so many characters, with an ellipsis where some are missing.
pub(super) fn shortened(text: &str, room: usize) -> String {
    let text = text.lines().next().unwrap_or_default();
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let mut out: String = text.chars().take(room.saturating_sub(1)).collect();
    out.push('…');
    out
}
