//! Text is readable: every pair of colours that meet has the contrast that WCAG's level AA asks for, in both themes.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::HashMap;
use std::fs;
use std::path::Path;

const TEXT: [&str; 16] = [
    "text",
    "text-muted",
    "text-faint",
    "accent",
    "success",
    "danger",
    "warning",
    "syntax-keyword",
    "syntax-string",
    "syntax-constant",
    "syntax-comment",
    "syntax-definition",
    "syntax-call",
    "syntax-self",
    "syntax-punctuation",
    "accent-strong",
];
const SURFACES: [&str; 4] = ["surface", "surface-sunk", "line-active", "raised"];

#[test]
fn text_is_readable_on_every_surface() {
    let tokens = tokens();
    let hues = (0..12).map(|hue| format!("hue-{hue}"));
    let texts: Vec<String> = TEXT.into_iter().map(str::to_owned).chain(hues).collect();
    let mut wrong = Vec::new();
    for text in &texts {
        for surface in SURFACES {
            check(&tokens, text, surface, 4.5, &mut wrong);
        }
    }
    for (text, surface) in [("on-accent", "accent"), ("on-accent", "accent-strong"), ("text-muted", "hover")] {
        check(&tokens, text, surface, 4.5, &mut wrong);
    }
    for text in ["text", "danger", "text-faint"] {
        check(&tokens, text, "danger-surface", 4.5, &mut wrong);
    }
    check(&tokens, "border-strong", "surface", 3.0, &mut wrong);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

type Colour = [f64; 3];

fn check(tokens: &HashMap<String, [Colour; 2]>, text: &str, surface: &str, least: f64, wrong: &mut Vec<String>) {
    for (theme, name) in ["light", "dark"].into_iter().enumerate() {
        let (a, b) = (luminance(tokens[text][theme]), luminance(tokens[surface][theme]));
        let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        if contrast < least {
            wrong.push(format!("{name}: --{text} on --{surface} has {contrast:.2}, needs {least}"));
        }
    }
}

/// The tokens that are a colour for each theme: `--name: light-dark(#rrggbb, #rrggbb);`.
fn tokens() -> HashMap<String, [Colour; 2]> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/tokens.css");
    let text = fs::read_to_string(file).expect("the tokens can be read");
    let token = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        let (light, rest) = value.trim().strip_prefix("light-dark(")?.split_once(',')?;
        Some((name.to_owned(), [colour(light)?, colour(rest.split(')').next()?)?]))
    };
    text.lines().filter_map(token).collect()
}

fn colour(text: &str) -> Option<Colour> {
    let digits = text.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok().map(|part| f64::from(part) / 255.0);
    Some([part(0)?, part(2)?, part(4)?])
}

fn luminance(colour: Colour) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
