//! `_struct`: numbers as bytes, in a format. The class `Struct` above it is Python.

use super::define::{functions, set};
use crate::vm::object::{Class, Layout, Module, NativeDef};
use crate::vm::types::library::library_class;
use crate::vm::types::{bytes, plain};
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::{BigInt, Sign};
use num_traits::{One, ToPrimitive, Zero};
use std::rc::Rc;

/// `struct.error`
struct Error(Rc<Class>);

const FUNCTIONS: &[NativeDef] = &[
    plain("calcsize", "(format, /)", |vm, args| {
        let [format] = args.exactly(vm, "calcsize")?;
        Ok(Value::from(Format::parse(vm, &format)?.size))
    }),
    plain("pack", "(format, /, *values)", pack),
    plain("pack_into", "(format, buffer, offset, /, *values)", pack_into),
    plain("unpack", "(format, buffer, /)", unpack),
    plain("unpack_from", "(format, /, buffer, offset=0)", unpack_from),
];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    let base = vm.types.exception("Exception");
    let class = library_class("struct.error", &base, Layout::Exception);
    set(module, "error", Value::Class(class.clone()));
    vm.set_extension(Rc::new(Error(class)));
    Ok(())
}

fn error(vm: &mut Vm, message: impl Into<String>) -> Raised {
    match vm.extension::<Error>() {
        Some(class) => vm.raise_with(&class.0, vec![Value::str(Into::<String>::into(message))]),
        None => vm.value_error(message),
    }
}

/// A part of a format: a code, how often, where its bytes begin, and how many one has.
struct Field {
    code: u8,
    count: usize,
    offset: usize,
    size: usize,
}

struct Format {
    fields: Vec<Field>,
    size: usize,
    /// How many values it stands for.
    values: usize,
    big: bool,
}

impl Format {
    fn parse(vm: &mut Vm, format: &Value) -> Result<Format, Raised> {
        let text = match (format.as_str(), format.as_bytes()) {
            (Some(text), _) => text.text().as_bytes().to_vec(),
            (_, Some(data)) => data,
            _ => {
                let name = vm.type_name(format);
                return Err(vm.type_error(format!("Struct() argument 1 must be a str or bytes object, not {name}")));
            }
        };
        let (mark, rest) = match text.first() {
            Some(mark @ (b'@' | b'=' | b'<' | b'>' | b'!')) => (*mark, &text[1..]),
            _ => (b'@', &text[..]),
        };
        let native = mark == b'@';
        let mut parsed = Format { fields: Vec::new(), size: 0, values: 0, big: matches!(mark, b'>' | b'!') };
        let mut at = 0;
        while let Some(byte) = rest.get(at) {
            at += 1;
            if byte.is_ascii_whitespace() {
                continue;
            }
            let mut count = None;
            let mut code = *byte;
            if byte.is_ascii_digit() {
                let mut number = usize::from(byte - b'0');
                while let Some(digit @ b'0'..=b'9') = rest.get(at) {
                    number = number.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
                    at += 1;
                }
                match rest.get(at) {
                    Some(next) => code = *next,
                    None => return Err(error(vm, "repeat count given without format specifier")),
                }
                at += 1;
                count = Some(number);
            }
            let size = match code {
                b'x' | b'c' | b'b' | b'B' | b'?' | b's' | b'p' => 1,
                b'h' | b'H' | b'e' => 2,
                b'i' | b'I' | b'f' => 4,
                b'l' | b'L' => {
                    if native {
                        8
                    } else {
                        4
                    }
                }
                b'q' | b'Q' | b'd' => 8,
                b'n' | b'N' | b'P' if native => 8,
                _ => return Err(error(vm, "bad char in struct format")),
            };
            if native {
                parsed.size = parsed.size.div_ceil(size) * size;
            }
            let count = count.unwrap_or(1);
            let Some(end) = count.checked_mul(size).and_then(|bytes| parsed.size.checked_add(bytes)) else {
                return Err(error(vm, "total struct size too long"));
            };
            if end > 1 << 30 {
                return Err(error(vm, "total struct size too long"));
            }
            parsed.values += match code {
                b'x' => 0,
                b's' | b'p' => 1,
                _ => count,
            };
            parsed.fields.push(Field { code, count, offset: parsed.size, size });
            parsed.size = end;
        }
        Ok(parsed)
    }

    fn pack(&self, vm: &mut Vm, values: &[Value], function: &str) -> Result<Vec<u8>, Raised> {
        if values.len() != self.values {
            let (wanted, given) = (self.values, values.len());
            return Err(error(vm, format!("{function} expected {wanted} items for packing (got {given})")));
        }
        let mut out = vec![0; self.size];
        let mut values = values.iter();
        for field in &self.fields {
            match field.code {
                b'x' => {}
                b's' | b'p' => {
                    let Some(value) = values.next() else { continue };
                    let Some(data) = value.as_bytes() else {
                        let code = char::from(field.code);
                        return Err(error(vm, format!("argument for '{code}' must be a bytes object")));
                    };
                    let place = &mut out[field.offset..field.offset + field.count];
                    if field.code == b's' {
                        let length = data.len().min(place.len());
                        place[..length].copy_from_slice(&data[..length]);
                    } else if let Some((first, rest)) = place.split_first_mut() {
                        let length = data.len().min(rest.len()).min(255);
                        *first = length as u8;
                        rest[..length].copy_from_slice(&data[..length]);
                    }
                }
                _ => {
                    for turn in 0..field.count {
                        let Some(value) = values.next() else { continue };
                        let mut data = self.pack_one(vm, field, value)?;
                        if self.big {
                            data.reverse();
                        }
                        let at = field.offset + turn * field.size;
                        out[at..at + field.size].copy_from_slice(&data);
                    }
                }
            }
        }
        Ok(out)
    }

    /// The bytes of a value, the lowest first.
    fn pack_one(&self, vm: &mut Vm, field: &Field, value: &Value) -> Result<Vec<u8>, Raised> {
        match field.code {
            b'?' => return Ok(vec![vm.truth(value)? as u8]),
            b'c' => {
                return match value.as_bytes() {
                    Some(data) if data.len() == 1 => Ok(data),
                    _ => Err(error(vm, "char format requires a bytes object of length 1")),
                };
            }
            b'e' | b'f' | b'd' => {
                let number = match vm.float_of(value) {
                    Ok(number) => number,
                    Err(_) => return Err(error(vm, "required argument is not a float")),
                };
                return match field.code {
                    b'd' => Ok(number.to_le_bytes().to_vec()),
                    b'f' => Ok((number as f32).to_le_bytes().to_vec()),
                    _ => match to_half(number) {
                        Some(half) => Ok(half.to_le_bytes().to_vec()),
                        None => Err(vm.overflow_error("float too large to pack with e format")),
                    },
                };
            }
            _ => {}
        }
        let number = match value.as_bigint() {
            Some(number) => number,
            None => match vm.index_value(value) {
                Ok(number) => number.as_bigint().unwrap_or_default(),
                Err(_) => return Err(error(vm, "required argument is not an integer")),
            },
        };
        let signed = matches!(field.code, b'b' | b'h' | b'i' | b'l' | b'q' | b'n');
        let bits = field.size as u32 * 8;
        let span = BigInt::one() << bits;
        let half: BigInt = &span >> 1;
        let (low, high) = if signed { (-&half, half - 1) } else { (BigInt::zero(), &span - BigInt::one()) };
        if number < low || number > high {
            return Err(out_of_range(vm, field, &low, &high));
        }
        let unsigned = if number.sign() == Sign::Minus { number + span } else { number };
        let digits = unsigned.to_u64().unwrap_or_default();
        Ok(digits.to_le_bytes()[..field.size].to_vec())
    }

    fn unpack(&self, data: &[u8]) -> Vec<Value> {
        let mut out = Vec::with_capacity(self.values);
        for field in &self.fields {
            match field.code {
                b'x' => {}
                b's' => out.push(Value::bytes(data[field.offset..field.offset + field.count].to_vec())),
                b'p' => {
                    let place = &data[field.offset..field.offset + field.count];
                    let text = match place.split_first() {
                        Some((length, rest)) => &rest[..rest.len().min(usize::from(*length))],
                        None => &[],
                    };
                    out.push(Value::bytes(text.to_vec()));
                }
                _ => {
                    for turn in 0..field.count {
                        let at = field.offset + turn * field.size;
                        let mut one = data[at..at + field.size].to_vec();
                        if self.big {
                            one.reverse();
                        }
                        out.push(unpack_one(field.code, &one));
                    }
                }
            }
        }
        out
    }
}

fn out_of_range(vm: &mut Vm, field: &Field, low: &BigInt, high: &BigInt) -> Raised {
    let code = char::from(field.code);
    error(vm, format!("'{code}' format requires {low} <= number <= {high}"))
}

/// The value of bytes, the lowest first.
fn unpack_one(code: u8, data: &[u8]) -> Value {
    let unsigned = data.iter().rev().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    match code {
        b'?' => Value::Bool(unsigned != 0),
        b'c' => Value::bytes(data.to_vec()),
        b'd' => Value::Float(f64::from_bits(unsigned)),
        b'f' => Value::Float(f32::from_bits(unsigned as u32).into()),
        b'e' => Value::Float(from_half(unsigned as u16)),
        b'b' | b'h' | b'i' | b'l' | b'q' | b'n' => {
            let unused = 64 - data.len() as u32 * 8;
            Value::Int((unsigned << unused) as i64 >> unused)
        }
        _ => Value::int(BigInt::from(unsigned)),
    }
}

/// A float of 16 bits, rounded half to even; `None` if it is too large.
fn to_half(number: f64) -> Option<u16> {
    let sign = if number.is_sign_negative() { 0x8000 } else { 0 };
    if number.is_nan() {
        return Some(sign | 0x7e00);
    }
    let size = number.abs();
    if size.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // Below the least normal number the steps are all alike.
    let exponent = libm::ilogb(size).max(-14);
    let steps = (size * 2f64.powi(10 - exponent)).round_ties_even();
    if steps == 0.0 {
        return Some(sign);
    }
    let (exponent, steps) = if steps >= 2048.0 { (exponent + 1, steps / 2.0) } else { (exponent, steps) };
    if exponent > 15 {
        return None;
    }
    let biased = if steps < 1024.0 { 0 } else { (exponent + 15) as u16 };
    Some(sign | biased << 10 | (steps as u16 & 0x3ff))
}

fn from_half(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, part) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    sign * match exponent {
        0 => part * 2f64.powi(-24),
        31 if part == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + part) * 2f64.powi(exponent - 25),
    }
}

fn pack(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.no_keywords(vm, "pack")?;
    if args.is_empty() {
        return Err(vm.type_error("pack expected at least 1 argument, got 0"));
    }
    let format = args.receiver();
    let format = Format::parse(vm, &format)?;
    format.pack(vm, &args.values, "pack").map(Value::bytes)
}

fn pack_into(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.no_keywords(vm, "pack_into")?;
    if args.len() < 3 {
        return Err(vm.type_error(format!("pack_into expected at least 3 arguments, got {}", args.len())));
    }
    let (format, buffer, offset) = (args.receiver(), args.receiver(), args.receiver());
    let format = Format::parse(vm, &format)?;
    let data = format.pack(vm, &args.values, "pack_into")?;
    let Value::ByteArray(buffer) = buffer.builtin() else {
        let name = vm.type_name(&buffer);
        return Err(vm.type_error(format!("pack_into() argument must be read-write bytes-like object, not {name}")));
    };
    let length = buffer.data.borrow().len();
    let at = place(vm, "pack_into", &format, length, &offset)?;
    buffer.data.borrow_mut()[at..at + data.len()].copy_from_slice(&data);
    Ok(Value::None)
}

fn place(vm: &mut Vm, function: &str, format: &Format, length: usize, offset: &Value) -> Result<usize, Raised> {
    let given = if offset.is_bound() { vm.index(offset)? } else { 0 };
    let size = format.size;
    let doing = if function == "pack_into" { "packing" } else { "unpacking" };
    let at = if given < 0 { given + length as i64 } else { given };
    if at < 0 {
        let text = format!("offset {given} out of range for {length}-byte buffer");
        return Err(error(vm, text));
    }
    if at as usize + size > length {
        let needed = at as usize + size;
        let text = format!(
            "{function} requires a buffer of at least {needed} bytes for {doing} {size} bytes at offset {given} (actual \
             buffer size is {length})"
        );
        return Err(error(vm, text));
    }
    Ok(at as usize)
}

fn unpack(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [format, buffer] = args.exactly(vm, "unpack")?;
    let format = Format::parse(vm, &format)?;
    let data = buffer_of(vm, &buffer)?;
    if data.len() != format.size {
        return Err(error(vm, format!("unpack requires a buffer of {} bytes", format.size)));
    }
    Ok(Value::tuple(format.unpack(&data)))
}

fn unpack_from(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [format, buffer, offset] = args.bind(vm, "unpack_from", ["format", "buffer", "offset"], 1, 3, 2)?;
    let format = Format::parse(vm, &format)?;
    let data = buffer_of(vm, &buffer)?;
    let at = place(vm, "unpack_from", &format, data.len(), &offset)?;
    Ok(Value::tuple(format.unpack(&data[at..at + format.size])))
}

fn buffer_of(vm: &mut Vm, value: &Value) -> Result<Vec<u8>, Raised> {
    match bytes::view(vm, value)? {
        Some(held) => Ok(held.to_vec()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}
