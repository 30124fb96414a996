//! Methods that widen bytes.

use super::{made, name, take, view};
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::types::receiver::one_argument;
use crate::vm::types::text::{LONGEST, width};
use crate::vm::{Args, Raised, Value, Vm};
use std::iter::repeat_n;

pub(super) const BYTES: &[NativeDef] = &table::<false>();
pub(super) const ARRAY: &[NativeDef] = &table::<true>();

const FILL: &str = "($self, width, fillchar=b' ', /)";

const fn table<const A: bool>() -> [NativeDef; 5] {
    [
        plain("center", FILL, |vm, args| {
            pad::<A>(vm, args, "center", |missing, width| missing / 2 + (missing & width & 1))
        }),
        plain("ljust", FILL, |vm, args| pad::<A>(vm, args, "ljust", |_, _| 0)),
        plain("rjust", FILL, |vm, args| pad::<A>(vm, args, "rjust", |missing, _| missing)),
        plain("zfill", "($self, width, /)", fill_zeros::<A>),
        plain("expandtabs", "($self, /, tabsize=8)", expand_tabs::<A>),
    ]
}

fn pad<const A: bool>(
    vm: &mut Vm,
    mut args: Args,
    method: &str,
    on_left: fn(usize, usize) -> usize,
) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, method)?;
    let [width, fill] = args.between(vm, method, 1)?;
    let width = self::width(vm, &width)?;
    let fill = match &fill {
        Value::Unbound => b' ',
        other => match view(vm, other)?.as_deref() {
            Some([fill]) => *fill,
            _ => {
                let given = vm.type_name(other);
                let message = format!("{method}() argument 2 must be a byte string of length 1, not {given}");
                return Err(vm.type_error(message));
            }
        },
    };
    let missing = width.saturating_sub(bytes.len());
    let left = if missing == 0 { 0 } else { on_left(missing, width) };
    let mut out = Vec::with_capacity(bytes.len() + missing);
    out.extend(repeat_n(fill, left));
    out.extend_from_slice(&bytes);
    out.extend(repeat_n(fill, missing - left));
    Ok(made::<A>(out))
}

fn fill_zeros<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, "zfill")?;
    let width = one_argument(vm, args, &format!("{}.zfill", name::<A>()))?;
    let missing = self::width(vm, &width)?.saturating_sub(bytes.len());
    let signed = matches!(bytes.first(), Some(b'+' | b'-')) as usize;
    let mut out = bytes[..signed].to_vec();
    out.extend(repeat_n(b'0', missing));
    out.extend_from_slice(&bytes[signed..]);
    Ok(made::<A>(out))
}

fn expand_tabs<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, "expandtabs")?;
    let [size] = args.bind(vm, "expandtabs", ["tabsize"], 0, 1, 0)?;
    let size = if size.is_bound() { width(vm, &size)? } else { 8 };
    let (mut out, mut column) = (Vec::with_capacity(bytes.len()), 0);
    for byte in bytes.iter() {
        match byte {
            b'\t' if size > 0 => {
                let spaces = size - column % size;
                if out.len() + spaces > LONGEST {
                    return Err(vm.overflow_error("result too long"));
                }
                out.extend(repeat_n(b' ', spaces));
                column += spaces;
            }
            b'\t' => {}
            _ => {
                column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
                out.push(*byte);
            }
        }
    }
    Ok(made::<A>(out))
}
