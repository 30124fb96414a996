//! Paints a scene: few calls, grouped by how things look.

use super::palette::Palette;
use crate::view::timeline::{Bar, Ink, Layer, Mark, MarkKind, RowHead, Scene, Sizes, Tone, UNKNOWN};
use std::f64::consts::TAU;
use web_sys::CanvasRenderingContext2d;

/// Bars wider than this have round corners.
const ROUNDED: f64 = 7.0;

/// A canvas, the colours to use on it, and how many of its pixels are one of the page's.
pub struct Painter<'p> {
    /// The canvas.
    pub pen: &'p CanvasRenderingContext2d,
    /// The colours.
    pub palette: &'p Palette,
    /// Pixels in a pixel.
    pub density: f64,
}

impl Painter<'_> {
    /// Paints everything.
    pub fn paint(&self, scene: &Scene, sizes: &Sizes) {
        let Self { pen, palette, density } = self;
        let _ = pen.set_transform(*density, 0.0, 0.0, *density, 0.0, 0.0);
        pen.set_text_baseline("middle");
        pen.set_text_align("left");
        self.fill(&palette.surface, 0.0, 0.0, sizes.width, sizes.height);
        for head in scene.heads.iter().filter(|head| head.is_lit) {
            self.fill(&palette.lit, 0.0, head.y, sizes.width, sizes.row);
        }
        self.grid(scene, sizes);
        self.layer(&scene.tracks);
        self.unknown(scene, sizes);
        self.flows(scene, sizes);
        self.marks(&scene.marks);
        if let Some(bar) = &scene.outline {
            self.outline(bar);
        }
        self.names(scene, sizes);
        self.head(scene, sizes);
        self.cursor(scene, sizes);
        self.overview(scene, sizes);
    }

    fn fill(&self, colour: &str, x: f64, y: f64, width: f64, height: f64) {
        self.pen.set_fill_style_str(colour);
        self.pen.fill_rect(x, y, width, height);
    }

    /// The middle of a pixel of the screen, so that thin lines are sharp.
    fn sharp(&self, x: f64) -> f64 {
        ((x * self.density).floor() + 0.5) / self.density
    }

    fn grid(&self, scene: &Scene, sizes: &Sizes) {
        let Self { pen, palette, density } = self;
        pen.set_stroke_style_str(&palette.border);
        pen.set_line_width(1.0 / density);
        pen.begin_path();
        for tick in &scene.ticks {
            let x = self.sharp(tick.x);
            pen.move_to(x, sizes.axis);
            pen.line_to(x, sizes.height);
        }
        for head in &scene.heads {
            let y = self.sharp(head.y + sizes.row);
            pen.move_to(0.0, y);
            pen.line_to(sizes.width, y);
        }
        pen.stroke();
    }

    fn layer(&self, layer: &Layer) {
        let Self { pen, palette, .. } = self;
        for batch in layer.batches.iter().filter(|batch| !batch.bars.is_empty()) {
            let alpha = match batch.tone {
                Tone::Waiting => 0.17,
                Tone::Ready => 0.42,
                Tone::Running | Tone::HeldUp => 1.0,
            };
            pen.set_global_alpha(alpha);
            match (batch.tone, &palette.stripes) {
                (Tone::HeldUp, Some(stripes)) => pen.set_fill_style_canvas_pattern(stripes),
                (Tone::HeldUp, None) => pen.set_fill_style_str(&palette.danger),
                _ => pen.set_fill_style_str(palette.hue(batch.hue)),
            }
            pen.begin_path();
            for Bar { x, y, width, height } in batch.bars.iter().copied() {
                if width < ROUNDED || pen.round_rect_with_f64(x, y, width, height, 3.0).is_err() {
                    pen.rect(x, y, width, height);
                }
            }
            pen.fill();
        }
        pen.set_global_alpha(1.0);
        pen.set_font(&palette.font);
        for label in &layer.labels {
            pen.set_fill_style_str(match label.ink {
                Ink::Quiet => &palette.muted,
                Ink::OnSolid => &palette.on_solid,
                Ink::Faint => &palette.faint,
                Ink::Danger => &palette.danger,
                Ink::Warning => &palette.warning,
            });
            let _ = pen.fill_text(&label.text, label.x, label.y + 0.5);
        }
    }

    fn outline(&self, bar: &Bar) {
        let Self { pen, palette, .. } = self;
        pen.set_stroke_style_str(&palette.text);
        pen.set_line_width(1.5);
        pen.begin_path();
        let (x, y, width, height) = (bar.x - 1.0, bar.y - 1.0, bar.width + 2.0, bar.height + 2.0);
        if pen.round_rect_with_f64(x, y, width, height, 4.0).is_err() {
            pen.rect(x, y, width, height);
        }
        pen.stroke();
    }

    /// Arrows go along the moment's line; their heads say who is acted on.
    fn flows(&self, scene: &Scene, sizes: &Sizes) {
        let Self { pen, palette, .. } = self;
        pen.set_line_width(1.5);
        let mut is_dashed = false;
        for flow in &scene.flows {
            pen.set_global_alpha(if flow.is_faint { 0.4 } else { 1.0 });
            let up = if flow.to > flow.from { 1.0 } else { -1.0 };
            let (from, to) = (flow.from, flow.to - up * (sizes.bar / 2.0 - 1.0));
            let x = flow.x;
            pen.set_stroke_style_str(palette.hue(flow.hue));
            pen.set_fill_style_str(palette.hue(flow.hue));
            if is_dashed != flow.is_creation {
                is_dashed = flow.is_creation;
                self.dash(if is_dashed { &[3.0, 3.0] } else { &[] });
            }
            pen.begin_path();
            pen.move_to(x, from);
            pen.line_to(x, to - up * 5.0);
            pen.stroke();
            pen.begin_path();
            pen.move_to(x - 4.0, to - up * 6.0);
            pen.line_to(x + 4.0, to - up * 6.0);
            pen.line_to(x, to);
            pen.fill();
        }
        self.dash(&[]);
        pen.set_global_alpha(1.0);
    }

    fn dash(&self, lengths: &[f64]) {
        let lengths = lengths.iter().copied().map(wasm_bindgen::JsValue::from_f64);
        let _ = self.pen.set_line_dash(&lengths.collect::<js_sys::Array>());
    }

    /// The part of the run of which too little was told.
    fn unknown(&self, scene: &Scene, sizes: &Sizes) {
        let Some(x) = scene.unknown.filter(|x| *x < sizes.width) else { return };
        let x = x.max(sizes.gutter);
        self.pen.set_global_alpha(0.5);
        self.fill(&self.palette.border, x, sizes.head(), sizes.width - x, sizes.body());
        self.pen.set_global_alpha(1.0);
    }

    /// The whole run in a strip, and the part of it that is in sight.
    fn overview(&self, scene: &Scene, sizes: &Sizes) {
        let Self { pen, palette, .. } = self;
        if let Some(thumb) = scene.thumb {
            pen.set_global_alpha(0.5);
            self.fill(&palette.faint, thumb.x, thumb.y, thumb.width, thumb.height);
            pen.set_global_alpha(1.0);
        }
        let Some(window) = scene.window else { return };
        let top = sizes.height - sizes.overview;
        self.fill(&palette.surface, 0.0, top, sizes.width, sizes.overview);
        self.fill(&palette.border, 0.0, top, sizes.width, 1.0);
        self.fill(&palette.border, sizes.gutter - 1.0, top, 1.0, sizes.overview);
        self.layer(&scene.overview);
        pen.set_global_alpha(0.65);
        let (left, right) = (window.x, window.x + window.width);
        self.fill(&palette.surface, sizes.gutter, top + 1.0, left - sizes.gutter, sizes.overview - 1.0);
        self.fill(&palette.surface, right, top + 1.0, sizes.width - right, sizes.overview - 1.0);
        pen.set_global_alpha(1.0);
        pen.set_stroke_style_str(&palette.accent);
        pen.set_line_width(1.5);
        let (y, height) = (top + 3.0, sizes.overview - 5.0);
        pen.stroke_rect(window.x, y, window.width, height);
        pen.set_font(&palette.font);
        pen.set_fill_style_str(&palette.faint);
        let _ = pen.fill_text("whole run", 36.0, top + sizes.overview / 2.0 + 0.5);
    }

    fn marks(&self, marks: &[Mark]) {
        let Self { pen, palette, .. } = self;
        for &Mark { x, y, kind, hue } in marks {
            match kind {
                MarkKind::Print => {
                    pen.set_fill_style_str(&palette.surface);
                    pen.set_stroke_style_str(palette.hue(hue));
                    pen.set_line_width(1.5);
                    pen.begin_path();
                    let _ = pen.arc(x, y, 2.8, 0.0, TAU);
                    pen.fill();
                    pen.stroke();
                }
                MarkKind::Warned => {
                    pen.set_fill_style_str(&palette.warning);
                    pen.begin_path();
                    pen.move_to(x, y - 4.0);
                    pen.line_to(x + 4.0, y + 3.0);
                    pen.line_to(x - 4.0, y + 3.0);
                    pen.fill();
                }
                MarkKind::Cancel => {
                    pen.set_fill_style_str(&palette.warning);
                    pen.begin_path();
                    pen.move_to(x - 4.0, y - 3.0);
                    pen.line_to(x + 4.0, y - 3.0);
                    pen.line_to(x, y + 4.0);
                    pen.fill();
                }
                MarkKind::Returned => {
                    pen.set_stroke_style_str(palette.hue(hue));
                    pen.set_line_width(2.0);
                    pen.begin_path();
                    pen.move_to(x + 1.0, y - 7.0);
                    pen.line_to(x + 1.0, y + 7.0);
                    pen.stroke();
                }
                MarkKind::Raised | MarkKind::Cancelled => {
                    let colour = if kind == MarkKind::Raised { &palette.danger } else { &palette.warning };
                    pen.set_stroke_style_str(colour);
                    pen.set_line_width(2.0);
                    pen.begin_path();
                    pen.move_to(x - 1.0, y - 3.5);
                    pen.line_to(x + 6.0, y + 3.5);
                    pen.move_to(x + 6.0, y - 3.5);
                    pen.line_to(x - 1.0, y + 3.5);
                    pen.stroke();
                }
            }
        }
    }

    /// The column on the left.
    fn names(&self, scene: &Scene, sizes: &Sizes) {
        let Self { pen, palette, .. } = self;
        self.fill(&palette.surface, 0.0, sizes.head(), sizes.gutter, sizes.body());
        for head in &scene.heads {
            if head.is_lit {
                self.fill(&palette.lit, 0.0, head.y, sizes.gutter, sizes.row);
            }
            let middle = head.y + sizes.row / 2.0;
            let left = 10.0 + head.indent;
            if let Some(is_folded) = head.fold {
                pen.set_fill_style_str(&palette.faint);
                pen.begin_path();
                if is_folded {
                    pen.move_to(left + 1.0, middle - 4.0);
                    pen.line_to(left + 6.0, middle);
                    pen.line_to(left + 1.0, middle + 4.0);
                } else {
                    pen.move_to(left - 0.5, middle - 2.5);
                    pen.line_to(left + 7.5, middle - 2.5);
                    pen.line_to(left + 3.5, middle + 2.5);
                }
                pen.fill();
            }
            pen.set_fill_style_str(palette.hue(head.hue));
            pen.set_stroke_style_str(palette.hue(head.hue));
            self.sign(head, left + 17.0, middle);
            pen.set_font(&palette.bold);
            let _ = pen.fill_text(&head.name, left + 26.0, middle + 0.5);
            if !head.coroutine.is_empty() {
                pen.set_font(&palette.font);
                pen.set_fill_style_str(&palette.faint);
                let x = left + 26.0 + (head.name.chars().count() + 1) as f64 * sizes.character;
                let _ = pen.fill_text(&head.coroutine, x, middle + 0.5);
            }
        }
        self.fill(&palette.border, sizes.gutter - 1.0, 0.0, 1.0, sizes.height);
    }

    /// The task's mark, as in the log.
    fn sign(&self, head: &RowHead, x: f64, y: f64) {
        let pen = self.pen;
        pen.begin_path();
        match head.mark {
            1 => pen.rect(x - 4.0, y - 4.0, 8.0, 8.0),
            2 => {
                pen.move_to(x, y - 4.5);
                pen.line_to(x + 5.0, y + 4.0);
                pen.line_to(x - 5.0, y + 4.0);
            }
            3 => {
                pen.move_to(x, y - 5.0);
                pen.line_to(x + 5.0, y);
                pen.line_to(x, y + 5.0);
                pen.line_to(x - 5.0, y);
            }
            4 => {
                pen.set_line_width(2.5);
                let _ = pen.arc(x, y, 3.4, 0.0, TAU);
                pen.stroke();
                return;
            }
            _ => {
                let _ = pen.arc(x, y, 4.5, 0.0, TAU);
            }
        }
        pen.fill();
    }

    /// The axis and the loop's track, which stand above what scrolls.
    fn head(&self, scene: &Scene, sizes: &Sizes) {
        let Self { pen, palette, .. } = self;
        self.fill(&palette.surface, 0.0, 0.0, sizes.width, sizes.head());
        pen.set_font(&palette.font);
        pen.set_fill_style_str(&palette.faint);
        for tick in &scene.ticks {
            let _ = pen.fill_text(&tick.label, tick.x + 4.0, sizes.axis / 2.0 + 0.5);
        }
        pen.set_stroke_style_str(&palette.border);
        pen.set_line_width(1.0 / self.density);
        pen.begin_path();
        for tick in &scene.ticks {
            let x = self.sharp(tick.x);
            pen.move_to(x, 4.0);
            pen.line_to(x, sizes.head());
        }
        let edge = self.sharp(sizes.axis);
        pen.move_to(0.0, edge);
        pen.line_to(sizes.width, edge);
        pen.stroke();
        self.layer(&scene.turns);
        if let Some(x) = scene.unknown {
            pen.set_fill_style_str(&palette.muted);
            let _ = pen.fill_text(UNKNOWN, x + 6.0, sizes.axis + sizes.turns / 2.0 + 0.5);
        }
        // Whatever stands left of the plot is hidden by the column.
        self.fill(&palette.surface, 0.0, 0.0, sizes.gutter - 1.0, sizes.head());
        pen.set_font(&palette.bold);
        pen.set_fill_style_str(&palette.text);
        let _ = pen.fill_text("loop", 36.0, sizes.axis + sizes.turns / 2.0 + 0.5);
        pen.set_font(&palette.font);
        pen.set_fill_style_str(&palette.faint);
        let room = sizes.gutter - 36.0 - 5.0 * sizes.character;
        let words = "who has the thread";
        if room > words.len() as f64 * sizes.character {
            let x = 36.0 + 5.0 * sizes.character;
            let _ = pen.fill_text(words, x, sizes.axis + sizes.turns / 2.0 + 0.5);
        }
        self.fill(&palette.border, 0.0, sizes.head() - 1.0, sizes.width, 1.0);
        self.fill(&palette.border, sizes.gutter - 1.0, 0.0, 1.0, sizes.head());
    }

    /// The moment of time travel: what comes later is veiled.
    fn cursor(&self, scene: &Scene, sizes: &Sizes) {
        let Some((from, to)) = scene.cursor else { return };
        let Self { pen, palette, .. } = self;
        let later = to.max(sizes.gutter);
        if later < sizes.width {
            pen.set_global_alpha(0.55);
            self.fill(&palette.surface, later, sizes.axis, sizes.width - later, sizes.height - sizes.axis);
            pen.set_global_alpha(1.0);
        }
        if to < sizes.gutter || from > sizes.width {
            return;
        }
        let (left, right) = (from.max(sizes.gutter), to.max(from + 1.0));
        pen.set_global_alpha(0.1);
        self.fill(&palette.accent, left, sizes.axis, (right - left).max(0.0), sizes.height - sizes.axis);
        pen.set_global_alpha(1.0);
        self.fill(&palette.accent, self.sharp(to) - 0.75, 3.0, 1.5, sizes.height - 3.0);
        pen.begin_path();
        pen.set_fill_style_str(&palette.accent);
        pen.move_to(to - 5.0, 2.0);
        pen.line_to(to + 5.0, 2.0);
        pen.line_to(to, 9.0);
        pen.fill();
    }
}
