//! Floats as text: their digits, and the forms `repr` and format codes give them (`Python/pystrtod.c`).

use std::fmt::Write;

/// The decimal digits of a finite float, without sign: it is `0.DIGITS` times ten to the power `point`.
#[derive(Debug, PartialEq)]
pub struct Digits {
    /// At least one; no zeros in front, unless it is zero.
    pub digits: String,
    /// Where the decimal point stands, counted from the first digit.
    pub point: i32,
}

/// No float has more digits than this; beyond them there are only zeros.
const MOST_DIGITS: usize = 1100;

impl Digits {
    /// The fewest digits that are read back as the same float.
    pub fn shortest(f: f64) -> Digits {
        let shortest = Self::from_scientific(&format!("{:e}", f.abs()));
        // Where the float lies halfway between two texts of that length, the even one is CPython's. Only floats of this
        // size have so few digits that this can be.
        if (1e11..1e18).contains(&f.abs()) { Self::significant(f, shortest.digits.len()) } else { shortest }
    }

    /// So many significant digits, correctly rounded; at least one.
    pub fn significant(f: f64, count: usize) -> Digits {
        let wanted = count.max(1) - 1;
        let mut digits = Self::from_scientific(&format!("{:.*e}", wanted.min(MOST_DIGITS), f.abs()));
        pad_zeros(&mut digits.digits, wanted.saturating_sub(MOST_DIGITS));
        digits
    }

    /// So many digits after the decimal point, correctly rounded.
    pub fn fixed(f: f64, after: usize) -> Digits {
        let mut digits = format!("{:.*}", after.min(MOST_DIGITS), f.abs());
        pad_zeros(&mut digits, after.saturating_sub(MOST_DIGITS));
        let point = digits.find('.').unwrap_or(digits.len());
        digits.retain(|c| c != '.');
        let zeros = digits.bytes().take_while(|b| *b == b'0').count();
        if zeros == digits.len() {
            return Digits { digits: "0".to_string(), point: 1 };
        }
        digits.drain(..zeros);
        Digits { digits, point: point as i32 - zeros as i32 }
    }

    fn from_scientific(text: &str) -> Digits {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        // Zero has its point behind its one digit too.
        Digits { digits, point: exponent.parse::<i32>().unwrap_or(0) + 1 }
    }
}

fn pad_zeros(text: &mut String, count: usize) {
    text.extend(std::iter::repeat_n('0', count));
}

/// How the digits of a float are chosen and laid out: CPython's format codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// `repr`: the shortest digits.
    Repr,
    /// `e`
    Exponent,
    /// `f`
    Fixed,
    /// `g`
    General,
}

/// What modifies a [`Style`].
#[derive(Clone, Copy, Default, Debug)]
pub struct Layout {
    /// `#`: the decimal point and trailing zeros stay.
    pub alternate: bool,
    /// `.0` is added where nothing else shows that it is a float.
    pub add_point_zero: bool,
}

/// A float's text without sign, in lower case: `PyOS_double_to_string`.
pub fn unsigned(f: f64, style: Style, precision: usize, layout: Layout) -> String {
    if f.is_nan() {
        return "nan".to_string();
    }
    if f.is_infinite() {
        return "inf".to_string();
    }
    let precision = if style == Style::General { precision.max(1) } else { precision };
    let Digits { digits, point } = match style {
        Style::Repr => Digits::shortest(f),
        Style::Exponent => Digits::significant(f, precision + 1),
        Style::Fixed => Digits::fixed(f, precision),
        Style::General => {
            let mut digits = Digits::significant(f, precision);
            let kept = digits.digits.trim_end_matches('0').len().max(1);
            digits.digits.truncate(kept);
            digits
        }
    };
    let exponential = match style {
        Style::Repr => point <= -4 || point > 16,
        Style::Exponent => true,
        Style::Fixed => false,
        // With `.0` to come, one place less is left before the exponent.
        Style::General => point <= -4 || point > precision as i32 - layout.add_point_zero as i32,
    };
    // How many digits must be shown, zeros included, and where the point then stands.
    let shown_point = if exponential { 1 } else { point };
    let mut shown = match style {
        Style::Exponent => precision as i64 + 1,
        Style::Fixed => point as i64 + precision as i64,
        Style::General if layout.alternate => precision as i64,
        _ => digits.len() as i64,
    };
    if layout.add_point_zero && !exponential {
        shown = shown.max(shown_point as i64 + 1);
    }
    let shown = shown.max(shown_point as i64).max(digits.len() as i64);
    let mut out = String::with_capacity(digits.len() + 8);
    let digit = |at: i64| usize::try_from(at).ok().and_then(|at| digits.as_bytes().get(at)).map_or('0', |b| *b as char);
    if shown_point <= 0 {
        out.push('0');
    }
    out.extend((0..shown_point as i64).map(digit));
    if shown > shown_point as i64 || layout.alternate {
        out.push('.');
        out.extend((shown_point as i64..shown).map(digit));
    }
    if exponential {
        let exponent = point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        let _ = write!(out, "e{sign}{:02}", exponent.abs());
    }
    out
}

/// `repr` of a float.
pub fn text(f: f64) -> String {
    if let Some(text) = whole(f) {
        return text;
    }
    signed(f, Style::Repr, 0, Layout { add_point_zero: true, ..Layout::default() })
}

/// A float's text with the sign of a negative one.
pub fn signed(f: f64, style: Style, precision: usize, layout: Layout) -> String {
    let mut text = unsigned(f, style, precision, layout);
    if f.is_sign_negative() && !f.is_nan() {
        text.insert(0, '-');
    }
    text
}

/// The common case, fast: a whole number of moderate size.
fn whole(f: f64) -> Option<String> {
    let small = f.abs() < 1e15 && f.fract() == 0.0 && (f != 0.0 || f.is_sign_positive());
    small.then(|| format!("{}.0", f as i64))
}
