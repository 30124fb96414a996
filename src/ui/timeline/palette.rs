//! The colours of the picture: those of the style sheet, as the browser resolved them for the theme of the moment.

use crate::view::HUES;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

/// The size of the stripes' tile, in pixels.
const TILE: u32 = 8;

/// Colours, as canvas takes them.
pub struct Palette {
    /// The ground.
    pub surface: String,
    /// The ground behind what is pointed at.
    pub lit: String,
    /// Lines between things.
    pub border: String,
    /// Words.
    pub text: String,
    /// Quieter words.
    pub muted: String,
    /// The quietest.
    pub faint: String,
    /// Words on a solid slice.
    pub on_solid: String,
    /// What is chosen.
    pub accent: String,
    /// What went wrong.
    pub danger: String,
    /// What was cancelled.
    pub warning: String,
    /// One for each hue.
    pub hues: Vec<String>,
    /// The font of the picture's words.
    pub font: String,
    /// The same, bold.
    pub bold: String,
    /// The stripes of what holds the loop up.
    pub stripes: Option<CanvasPattern>,
}

impl Palette {
    /// Reads the style sheet by means of an element that takes each colour in turn.
    pub fn read(context: &CanvasRenderingContext2d) -> Option<Self> {
        let probe: HtmlElement = document().create_element("i").ok()?.dyn_into().ok()?;
        document().body()?.append_child(&probe).ok()?;
        let style = window().get_computed_style(&probe).ok()??;
        let colour = |token: &str| {
            let set = probe.style().set_property("color", &format!("var(--{token})"));
            set.and_then(|()| style.get_property_value("color")).unwrap_or_default()
        };
        let _ = probe.style().set_property("font-family", "var(--font-mono)");
        let family = style.get_property_value("font-family").unwrap_or_else(|_| "monospace".into());
        let danger = colour("danger");
        let on_solid = colour("on-accent");
        let palette = Self {
            surface: colour("surface"),
            lit: colour("line-active"),
            border: colour("border"),
            text: colour("text"),
            muted: colour("text-muted"),
            faint: colour("text-faint"),
            accent: colour("accent"),
            warning: colour("warning"),
            hues: (0..HUES).map(|hue| colour(&format!("hue-{hue}"))).collect(),
            font: format!("11px {family}"),
            bold: format!("600 11.500px {family}"),
            stripes: stripes(context, &danger, &on_solid),
            danger,
            on_solid,
        };
        probe.remove();
        Some(palette)
    }

    /// The colour of a hue.
    pub fn hue(&self, hue: u32) -> &str {
        self.hues.get(hue as usize).map_or("gray", String::as_str)
    }
}

fn stripes(context: &CanvasRenderingContext2d, ground: &str, stripe: &str) -> Option<CanvasPattern> {
    let tile: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    tile.set_width(TILE);
    tile.set_height(TILE);
    let pen: CanvasRenderingContext2d = tile.get_context("2d").ok()??.dyn_into().ok()?;
    let size = f64::from(TILE);
    pen.set_fill_style_str(ground);
    pen.fill_rect(0.0, 0.0, size, size);
    pen.set_global_alpha(0.22);
    pen.set_stroke_style_str(stripe);
    pen.set_line_width(2.5);
    pen.begin_path();
    for shift in [-size, 0.0, size] {
        pen.move_to(shift - 1.0, size + 1.0);
        pen.line_to(shift + size + 1.0, -1.0);
    }
    pen.stroke();
    context.create_pattern_with_html_canvas_element(&tile, "repeat").ok()?
}
