//! A format specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use crate::vm::object::Str;
use crate::vm::types::text::surrogate;
use crate::vm::{Raised, Vm};

/// What kind of value is formatted, which decides on the defaults.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text stands on the left.
    Text,
    /// Numbers stand on the right.
    Number,
}

/// A parsed specification.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec {
    /// What fills the width up.
    pub fill: char,
    /// `<`, `>`, `^` or `=`.
    pub align: char,
    /// `+`, `-`, a space, or none.
    pub sign: Option<char>,
    /// `z`: a rounded negative zero loses its sign.
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// The least width.
    pub width: usize,
    /// `,` or `_` between groups of digits.
    pub grouping: Option<char>,
    /// Digits after the point, or what the type makes of it.
    pub precision: Option<usize>,
    /// The type's letter, if one is given.
    pub kind: Option<char>,
}

/// Wider than this nothing may be asked to become.
const WIDEST: usize = 1 << 29;

impl Spec {
    /// Parses a specification for a value of a type.
    pub fn parse(vm: &mut Vm, text: &Str, type_name: &str, kind: Kind) -> Result<Spec, Raised> {
        let characters: Vec<char> = text.text().chars().collect();
        let mut rest = characters.as_slice();
        let mut spec = Spec {
            fill: ' ',
            align: if kind == Kind::Text { '<' } else { '>' },
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: None,
        };
        let (mut filled, mut aligned) = (false, false);
        if let [fill, align @ ('<' | '>' | '=' | '^'), after @ ..] = rest {
            (spec.fill, spec.align, rest) = (*fill, *align, after);
            (filled, aligned) = (true, true);
        } else if let [align @ ('<' | '>' | '=' | '^'), after @ ..] = rest {
            (spec.align, rest) = (*align, after);
            aligned = true;
        }
        if let [sign @ ('+' | '-' | ' '), after @ ..] = rest {
            (spec.sign, rest) = (Some(*sign), after);
        }
        spec.no_negative_zero = accept(&mut rest, 'z');
        spec.alternate = accept(&mut rest, '#');
        if !filled && accept(&mut rest, '0') {
            spec.fill = '0';
            if !aligned && kind == Kind::Number {
                spec.align = '=';
            }
        }
        if let Some(width) = number(vm, &mut rest)? {
            spec.width = width;
        }
        if accept(&mut rest, ',') {
            spec.grouping = Some(',');
        }
        if accept(&mut rest, '_') {
            if spec.grouping.is_some() {
                return Err(vm.value_error("Cannot specify both ',' and '_'."));
            }
            spec.grouping = Some('_');
        }
        if let (Some(grouping), [',', ..]) = (spec.grouping, rest) {
            let message =
                if grouping == '_' { "Cannot specify both ',' and '_'." } else { "Cannot specify ',' with ','." };
            return Err(vm.value_error(message));
        }
        if accept(&mut rest, '.') {
            spec.precision = number(vm, &mut rest)?;
            if spec.precision.is_none() {
                return Err(vm.value_error("Format specifier missing precision"));
            }
        }
        match rest {
            [] => {}
            [kind] => spec.kind = Some(*kind),
            _ => {
                let text = text.text();
                return Err(
                    vm.value_error(format!("Invalid format specifier '{text}' for object of type '{type_name}'"))
                );
            }
        }
        spec.check_grouping(vm, kind)?;
        if spec.width > WIDEST || spec.precision.is_some_and(|precision| precision > WIDEST) {
            if spec.precision.is_some_and(|precision| precision > i32::MAX as usize) {
                return Err(vm.value_error("precision too big"));
            }
            return Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![]));
        }
        Ok(spec)
    }

    fn check_grouping(&self, vm: &mut Vm, kind: Kind) -> Result<(), Raised> {
        let Some(grouping) = self.grouping else { return Ok(()) };
        let given = self.kind.or((kind == Kind::Text).then_some('s'));
        match given {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if grouping == '_' => Ok(()),
            Some(c) => Err(vm.value_error(match c {
                '!'..='\x7f' => format!("Cannot specify '{grouping}' with '{c}'."),
                _ => format!("Cannot specify '{grouping}' with '\\x{:x}'.", surrogate::code_point(c)),
            })),
        }
    }

    /// The error for a type letter that the value's type doesn't have.
    pub fn unknown(&self, vm: &mut Vm, type_name: &str) -> Raised {
        let kind = self.kind.unwrap_or(' ');
        vm.value_error(match kind {
            '!'..='\x7f' => format!("Unknown format code '{kind}' for object of type '{type_name}'"),
            _ => {
                let code = surrogate::code_point(kind);
                format!("Unknown format code '\\x{code:x}' for object of type '{type_name}'")
            }
        })
    }
}

fn accept(rest: &mut &[char], wanted: char) -> bool {
    match rest {
        [first, after @ ..] if *first == wanted => {
            *rest = after;
            true
        }
        _ => false,
    }
}

/// Decimal digits, of any script, as in CPython.
fn number(vm: &mut Vm, rest: &mut &[char]) -> Result<Option<usize>, Raised> {
    let mut value: Option<usize> = None;
    while let [first, after @ ..] = rest
        && let Some(digit) = crate::vm::types::text::unicode::decimal(*first)
    {
        let next = value.unwrap_or(0).checked_mul(10).and_then(|v| v.checked_add(digit as usize));
        match next {
            Some(next) if next <= i64::MAX as usize => value = Some(next),
            _ => return Err(vm.value_error("Too many decimal digits in format string")),
        }
        *rest = after;
    }
    Ok(value)
}
