//! Methods that widen a string.

use super::take;
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::types::receiver::one_argument;
use crate::vm::{Args, Raised, Value, Vm};
use std::iter::repeat_n;

const FILL: &str = "($self, width, fillchar=' ', /)";

pub(super) const METHODS: &[NativeDef] = &[
    plain("center", FILL, |vm, args| pad(vm, args, "center", |missing, width| missing / 2 + (missing & width & 1))),
    plain("ljust", FILL, |vm, args| pad(vm, args, "ljust", |_, _| 0)),
    plain("rjust", FILL, |vm, args| pad(vm, args, "rjust", |missing, _| missing)),
    plain("zfill", "($self, width, /)", fill_zeros),
    plain("expandtabs", "($self, /, tabsize=8)", expand_tabs),
];

/// Longer strings than this are refused with a `MemoryError`.
pub const LONGEST: usize = 1 << 29;

/// A width as a number of characters; none for a negative one.
pub fn width(vm: &mut Vm, value: &Value) -> Result<usize, Raised> {
    let width = vm.index_value(value)?;
    let Some(width) = width.as_int() else {
        return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
    };
    if width > LONGEST as i64 {
        return Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![]));
    }
    Ok(width.max(0) as usize)
}

fn pad(vm: &mut Vm, mut args: Args, method: &str, on_left: fn(usize, usize) -> usize) -> Result<Value, Raised> {
    let text = take(vm, &mut args, method)?;
    let [width, fill] = args.between(vm, method, 1)?;
    let width = self::width(vm, &width)?;
    let fill = match (&fill, fill.as_str()) {
        (Value::Unbound, _) => ' ',
        (_, Some(fill)) => match (fill.len(), fill.char_at(0)) {
            (1, Some(fill)) => fill,
            _ => return Err(vm.type_error("The fill character must be exactly one character long")),
        },
        _ => {
            let name = vm.type_name(&fill);
            return Err(vm.type_error(format!("The fill character must be a unicode character, not {name}")));
        }
    };
    let missing = width.saturating_sub(text.len());
    if missing == 0 {
        return Ok(Value::Str(text));
    }
    let left = on_left(missing, width);
    let mut out = String::with_capacity(text.text().len() + missing * fill.len_utf8());
    out.extend(repeat_n(fill, left));
    out.push_str(text.text());
    out.extend(repeat_n(fill, missing - left));
    Ok(Value::str(out))
}

fn fill_zeros(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "zfill")?;
    let width = one_argument(vm, args, "str.zfill")?;
    let missing = width_beyond(vm, &width, text.len())?;
    if missing == 0 {
        return Ok(Value::Str(text));
    }
    let signed = text.text().starts_with(['+', '-']) as usize;
    let (sign, rest) = text.text().split_at(signed);
    Ok(Value::str(format!("{sign}{}{rest}", "0".repeat(missing))))
}

fn width_beyond(vm: &mut Vm, value: &Value, length: usize) -> Result<usize, Raised> {
    Ok(width(vm, value)?.saturating_sub(length))
}

fn expand_tabs(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "expandtabs")?;
    let [size] = args.bind(vm, "expandtabs", ["tabsize"], 0, 1, 0)?;
    let size = if size.is_bound() { width(vm, &size)? } else { 8 };
    let (mut out, mut column) = (String::with_capacity(text.text().len()), 0);
    for c in text.text().chars() {
        match c {
            '\t' if size > 0 => {
                let spaces = size - column % size;
                if out.len() + spaces > LONGEST {
                    return Err(vm.overflow_error("new string is too long"));
                }
                out.extend(repeat_n(' ', spaces));
                column += spaces;
            }
            '\t' => {}
            _ => {
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
                out.push(c);
            }
        }
    }
    Ok(Value::str(out))
}
