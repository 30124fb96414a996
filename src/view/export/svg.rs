//! The timeline as a picture: the scene that the page paints, written as SVG.
//!
//! The colours are the style sheet's own, for both themes, so that the picture sits well in any page that shows it.

use super::whole::{Whole, whole};
use crate::trace::Event;
use crate::view::HUES;
use crate::view::timeline::{
    Axis, Bar, Batch, Ink, Layer, Mark, MarkKind, RowHead, Scene, Sizes, Timeline, Tone, UNKNOWN,
};
use std::fmt::Write;

/// The one place where colours are named.
const TOKENS: &str = include_str!("../../../www/tokens.css");

/// The most tracks in a picture; how many more there are stands below them.
const MOST_TRACKS: usize = 1_000;

/// The height of the line that says how many tracks are missing.
const FOOT: f64 = 24.0;

/// What pale slices look like, as opposed to solid ones.
const PALE: &str = ".waiting{fill-opacity:.17}.ready{fill-opacity:.42}";

/// The whole run of these events as a picture.
pub fn svg(events: &[Event]) -> String {
    let mut timeline = Timeline::default();
    timeline.take(events);
    timeline.finish_now();
    svg_of(&mut timeline, Axis::default())
}

/// A whole run as a picture.
pub fn svg_of(timeline: &mut Timeline, axis: Axis) -> String {
    let Whole { scene, sizes, missing } = whole(timeline, axis, MOST_TRACKS);
    let foot = if missing > 0 { FOOT } else { 0.0 };
    let mut picture = Picture { out: String::new(), sizes };
    picture.open(sizes.height + foot);
    picture.grid(&scene);
    picture.layer(&scene.tracks);
    scene.marks.iter().for_each(|mark| picture.mark(mark));
    picture.layer(&scene.turns);
    picture.unknown(&scene);
    picture.names(&scene);
    if missing > 0 {
        let words = format!("and {} more tasks", crate::view::count(missing));
        picture.text("faint", 10.0, sizes.height + foot / 2.0, &words);
    }
    picture.out.push_str("</svg>\n");
    picture.out
}

struct Picture {
    out: String,
    sizes: Sizes,
}

impl Picture {
    fn push(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn open(&mut self, height: f64) {
        let (width, height) = (pixels(self.sizes.width), pixels(height));
        self.push(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">"
        ));
        self.push("<title>Timeline of an asyncio run</title>");
        self.push(&format!("<style>{}</style>", style()));
        self.push(concat!(
            "<defs><pattern id=\"held-up\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" ",
            "patternTransform=\"rotate(45)\"><rect class=\"danger\" width=\"8\" height=\"8\"/>",
            "<rect class=\"on-accent\" width=\"3\" height=\"8\" fill-opacity=\".22\"/></pattern></defs>",
        ));
        self.push("<rect class=\"surface\" width=\"100%\" height=\"100%\"/>");
    }

    /// Lines at the ticks and between the tracks, and the labels of the axis.
    fn grid(&mut self, scene: &Scene) {
        let Sizes { width, height, axis, gutter, row, .. } = self.sizes;
        let mut path = String::new();
        for tick in &scene.ticks {
            let _ = write!(path, "M{} 4V{}", pixels(tick.x), pixels(height));
        }
        let head = self.sizes.head();
        let rows = scene.heads.iter().map(|head| head.y + row);
        for y in [axis, head].into_iter().chain(rows) {
            let _ = write!(path, "M0 {}H{}", pixels(y), pixels(width));
        }
        let _ = write!(path, "M{} 0V{}", pixels(gutter), pixels(height));
        self.push(&format!("<path class=\"line border\" d=\"{path}\"/>"));
        for tick in &scene.ticks {
            self.text("faint", tick.x + 4.0, axis / 2.0, &tick.label);
        }
        self.text("text strong", 36.0, axis + self.sizes.turns / 2.0, "loop");
    }

    fn layer(&mut self, layer: &Layer) {
        for batch in layer.batches.iter().filter(|batch| !batch.bars.is_empty()) {
            self.batch(batch);
        }
        for label in &layer.labels {
            let class = match label.ink {
                Ink::Quiet => "text-muted",
                Ink::OnSolid => "on-accent",
                Ink::Faint => "faint",
                Ink::Danger => "danger",
                Ink::Warning => "warning",
            };
            self.text(class, label.x, label.y, &label.text);
        }
    }

    fn batch(&mut self, batch: &Batch) {
        let hue = batch.hue;
        let class = match batch.tone {
            Tone::Waiting => format!("hue-{hue} waiting"),
            Tone::Ready => format!("hue-{hue} ready"),
            Tone::Running => format!("hue-{hue}"),
            Tone::HeldUp => "held-up".into(),
        };
        self.push(&format!("<g class=\"{class}\">"));
        for Bar { x, y, width, height } in &batch.bars {
            let (x, y, width, height) = (pixels(*x), pixels(*y), pixels(*width), pixels(*height));
            self.push(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\"/>"));
        }
        self.push("</g>");
    }

    fn mark(&mut self, mark: &Mark) {
        let Mark { x, y, kind, hue } = *mark;
        let (left, top) = (pixels(x), pixels(y));
        let line = match kind {
            MarkKind::Print => format!("<circle class=\"print hue-{hue}\" cx=\"{left}\" cy=\"{top}\" r=\"2.8\"/>"),
            MarkKind::Warned => {
                format!("<path class=\"warning\" d=\"M{} {}l4 7h-8z\"/>", pixels(x), pixels(y - 4.0))
            }
            MarkKind::Cancel => {
                format!("<path class=\"warning\" d=\"M{} {}h8l-4 7z\"/>", pixels(x - 4.0), pixels(y - 3.0))
            }
            MarkKind::Returned => {
                format!("<path class=\"thick hue-{hue}\" d=\"M{} {}v14\"/>", pixels(x + 1.0), pixels(y - 7.0))
            }
            MarkKind::Raised | MarkKind::Cancelled => {
                let class = if kind == MarkKind::Raised { "danger" } else { "warning" };
                let (x, y) = (pixels(x - 1.0), pixels(y - 3.5));
                format!("<path class=\"thick {class}\" d=\"M{x} {y}l7 7m0 -7l-7 7\"/>")
            }
        };
        self.push(&line);
    }

    /// The part of the run of which too little was told.
    fn unknown(&mut self, scene: &Scene) {
        let Some(x) = scene.unknown else { return };
        let (x, head) = (x.max(self.sizes.gutter), self.sizes.head());
        let (width, height) = (pixels(self.sizes.width - x), pixels(self.sizes.height - head));
        let (left, top) = (pixels(x), pixels(head));
        let shape = format!("x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"");
        self.push(&format!("<rect class=\"border\" {shape} fill-opacity=\".5\"/>"));
        self.text("text-muted", x + 6.0, head - self.sizes.turns / 2.0, UNKNOWN);
    }

    /// The column of names.
    fn names(&mut self, scene: &Scene) {
        for head in &scene.heads {
            let (left, middle) = (10.0 + head.indent, head.y + self.sizes.row / 2.0);
            self.sign(head, left + 17.0, middle);
            self.text("text strong", left + 26.0, middle, &head.name);
            if !head.coroutine.is_empty() {
                let after = (head.name.chars().count() + 1) as f64 * self.sizes.character;
                self.text("faint", left + 26.0 + after, middle, &head.coroutine);
            }
        }
    }

    /// The task's mark: the cue for those who do not see the hue.
    fn sign(&mut self, head: &RowHead, x: f64, y: f64) {
        let hue = head.hue;
        let path = |d: String| format!("<path class=\"hue-{hue}\" d=\"{d}\"/>");
        let sign = match head.mark {
            1 => path(format!("M{} {}h8v8h-8z", pixels(x - 4.0), pixels(y - 4.0))),
            2 => path(format!("M{} {}l5 8.5h-10z", pixels(x), pixels(y - 4.5))),
            3 => path(format!("M{} {}l5 5l-5 5l-5 -5z", pixels(x), pixels(y - 5.0))),
            4 => format!("<circle class=\"thick hue-{hue}\" cx=\"{}\" cy=\"{}\" r=\"3.4\"/>", pixels(x), pixels(y)),
            _ => format!("<circle class=\"hue-{hue}\" cx=\"{}\" cy=\"{}\" r=\"4.5\"/>", pixels(x), pixels(y)),
        };
        self.push(&sign);
    }

    fn text(&mut self, class: &str, x: f64, y: f64, words: &str) {
        let words = escaped(words);
        self.push(&format!("<text class=\"{class}\" x=\"{}\" y=\"{}\">{words}</text>", pixels(x), pixels(y)));
    }
}

/// Classes with the colours of both themes.
fn style() -> String {
    let mut named: Vec<(String, String)> = [
        ("surface", "surface"),
        ("border", "border"),
        ("text", "text"),
        ("text-muted", "text-muted"),
        ("faint", "text-faint"),
        ("on-accent", "on-accent"),
        ("danger", "danger"),
        ("warning", "warning"),
    ]
    .map(|(class, token)| (class.to_owned(), token.to_owned()))
    .into();
    named.extend((0..HUES).map(|hue| (format!("hue-{hue}"), format!("hue-{hue}"))));
    let (mut light, mut dark) = (String::new(), String::new());
    for (class, token) in named {
        let Some((day, night)) = colours(&token) else { continue };
        let _ = write!(light, ".{class}{{fill:{day};stroke:{day}}}");
        let _ = write!(dark, ".{class}{{fill:{night};stroke:{night}}}");
    }
    // Everything has a colour for both, and most things use one of them.
    let shapes = concat!(
        "rect,text,path,circle{stroke-width:0}text{font:11px ui-monospace,monospace;dominant-baseline:central}",
        ".strong{font-weight:600}.line{fill:none;stroke-width:1}.thick{fill:none;stroke-width:2}",
        ".print{fill:none;stroke-width:1.5}.held-up{fill:url(#held-up)}",
    );
    format!("{light}@media(prefers-color-scheme:dark){{{dark}}}{shapes}{PALE}")
}

/// A colour of the style sheet, in its light and its dark form.
fn colours(token: &str) -> Option<(&'static str, &'static str)> {
    let named = format!("--{token}: light-dark(");
    let (_, after) = TOKENS.split_once(&named)?;
    let (both, _) = after.split_once(')')?;
    let (light, dark) = both.split_once(',')?;
    Some((light.trim(), dark.trim()))
}

/// A number of pixels with as many digits as can be seen.
fn pixels(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// A text as XML takes it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{EventKind, TaskId, Time};
    use crate::view::export::sample;

    #[test]
    fn a_picture_has_the_names_the_reasons_and_the_ends() {
        let picture = svg(&sample::run());
        assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"96\""));
        assert!(picture.ends_with("</svg>\n"));
        for words in [">main<", ">toast<", ">loop<", ">sleep 1 s<", ">ValueError: &lt;raw&gt;<", ">done<"] {
            assert!(picture.contains(words), "{words} is not in\n{picture}");
        }
        assert_eq!(picture.matches("class=\"print ").count(), 1);
        assert!(!picture.contains("NaN") && !picture.contains("inf"), "{picture}");
    }

    #[test]
    fn elements_are_closed() {
        let picture = svg(&sample::run());
        for element in ["svg", "g", "text", "style", "title", "defs", "pattern"] {
            let opened = picture.matches(&format!("<{element}>")).count();
            let opened = opened + picture.matches(&format!("<{element} ")).count();
            assert_eq!(opened, picture.matches(&format!("</{element}>")).count(), "{element}");
        }
    }

    #[test]
    fn all_colours_are_in_the_style_sheet() {
        let tokens = ["surface", "border", "text", "text-muted", "text-faint", "on-accent", "danger", "warning"];
        let hues = (0..HUES).map(|hue| format!("hue-{hue}"));
        for token in tokens.map(str::to_owned).into_iter().chain(hues) {
            let (light, dark) = colours(&token).unwrap_or_else(|| panic!("{token} has no colours"));
            assert!(light.starts_with('#') && dark.starts_with('#'), "{token}: {light}, {dark}");
        }
    }

    #[test]
    fn a_crowd_is_cut_with_a_note() {
        let created = |number| EventKind::TaskCreated {
            task: TaskId(number),
            name: format!("w{number}"),
            parent: None,
            coroutine: "work".into(),
            span: None,
        };
        let events: Vec<Event> =
            (1..=1_200).map(|number| Event { at: Time(0), step: 0, kind: created(number) }).collect();
        let picture = svg(&events);
        assert!(picture.contains(">w1000<") && !picture.contains(">w1001<"));
        assert!(picture.contains("and 200 more tasks"));
    }

    #[test]
    fn words_can_t_break_the_picture() {
        assert_eq!(escaped("<a & b>\u{0}\n"), "&lt;a &amp; b&gt;");
        assert_eq!([1.0, 2.26, 0.04].map(pixels), ["1", "2.3", "0"]);
    }
}
