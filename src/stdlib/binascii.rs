//! `binascii` and the sums of `zlib`: bytes as text, and back.

use super::define::{functions, set};
use crate::vm::object::{Class, Layout, Module, NativeDef};
use crate::vm::types::library::library_class;
use crate::vm::types::{bytes, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// `binascii.Error`
struct Error(Rc<Class>);

const FUNCTIONS: &[NativeDef] = &[
    plain("hexlify", "(data, sep=<unrepresentable>, bytes_per_sep=1)", hexlify),
    plain("b2a_hex", "(data, sep=<unrepresentable>, bytes_per_sep=1)", hexlify),
    plain("unhexlify", "(hexstr, /)", unhexlify),
    plain("a2b_hex", "(hexstr, /)", unhexlify),
    plain("b2a_base64", "(data, /, *, newline=True)", to_base64),
    plain("a2b_base64", "(data, /, *, strict_mode=False)", from_base64),
    plain("crc32", "(data, crc=0, /)", |vm, args| checksum(vm, args, "crc32", 0, crc32)),
];
const SUMS: &[NativeDef] = &[
    plain("crc32", "(data, value=0, /)", |vm, args| checksum(vm, args, "crc32", 0, crc32)),
    plain("adler32", "(data, value=1, /)", |vm, args| checksum(vm, args, "adler32", 1, adler32)),
];

/// Fills `binascii`.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    let base = vm.types.exception("ValueError");
    let error = library_class("binascii.Error", &base, Layout::Exception);
    set(module, "Error", Value::Class(error.clone()));
    let base = vm.types.exception("Exception");
    set(module, "Incomplete", Value::Class(library_class("binascii.Incomplete", &base, Layout::Exception)));
    vm.set_extension(Rc::new(Error(error)));
    Ok(())
}

/// Fills `zlib`.
pub fn fill_zlib(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, SUMS);
    let base = vm.types.exception("Exception");
    set(module, "error", Value::Class(library_class("zlib.error", &base, Layout::Exception)));
    Ok(())
}

fn error(vm: &mut Vm, message: impl Into<String>) -> Raised {
    match vm.extension::<Error>() {
        Some(class) => vm.raise_with(&class.0, vec![Value::str(Into::<String>::into(message))]),
        None => vm.value_error(message),
    }
}

fn data_of(vm: &mut Vm, value: &Value) -> Result<Vec<u8>, Raised> {
    match bytes::view(vm, value)? {
        Some(held) => Ok(held.to_vec()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

/// Bytes, or the bytes of an ASCII string.
fn ascii_of(vm: &mut Vm, value: &Value) -> Result<Vec<u8>, Raised> {
    if let Some(text) = value.as_str() {
        if !text.is_ascii() {
            return Err(vm.value_error("string argument should contain only ASCII characters"));
        }
        return Ok(text.text().as_bytes().to_vec());
    }
    match bytes::view(vm, value)? {
        Some(held) => Ok(held.to_vec()),
        None => {
            let name = vm.type_name(value);
            let text = format!("argument should be bytes, buffer or ASCII string, not '{name}'");
            Err(vm.type_error(text))
        }
    }
}

fn hexlify(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [data, separator, group] = args.bind(vm, "hexlify", ["data", "sep", "bytes_per_sep"], 0, 3, 1)?;
    let data = data_of(vm, &data)?;
    let mut call = Args::none();
    if separator.is_bound() {
        call.values.push(separator);
    }
    if group.is_bound() {
        call.values.push(group);
    }
    let text = vm.call_method(&Value::bytes(data), "hex", call)?;
    Ok(Value::bytes(text.as_str().map(|text| text.text().as_bytes().to_vec()).unwrap_or_default()))
}

fn unhexlify(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [text] = args.exactly(vm, "binascii.unhexlify")?;
    let text = ascii_of(vm, &text)?;
    if text.len() % 2 != 0 {
        return Err(error(vm, "Odd-length string"));
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let bytes: Option<Vec<u8>> = text.chunks(2).map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?)).collect();
    match bytes {
        Some(bytes) => Ok(Value::bytes(bytes)),
        None => Err(error(vm, "Non-hexadecimal digit found")),
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn to_base64(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [data, newline] = args.bind(vm, "b2a_base64", ["data", "newline"], 1, 1, 1)?;
    let newline = !newline.is_bound() || vm.truth(&newline)?;
    let data = data_of(vm, &data)?;
    let mut out = Vec::with_capacity(data.len() * 4 / 3 + 4);
    for chunk in data.chunks(3) {
        let bits = chunk.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for at in 0..4 {
            let six = (bits >> (18 - 6 * at)) as usize & 63;
            out.push(if at <= chunk.len() { ALPHABET[six] } else { b'=' });
        }
    }
    if newline {
        out.push(b'\n');
    }
    Ok(Value::bytes(out))
}

fn from_base64(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [data, strict] = args.bind(vm, "a2b_base64", ["data", "strict_mode"], 1, 1, 1)?;
    let strict = strict.is_bound() && vm.truth(&strict)?;
    let data = ascii_of(vm, &data)?;
    if strict && data.first() == Some(&b'=') {
        return Err(error(vm, "Leading padding not allowed"));
    }
    let mut out = Vec::with_capacity(data.len() * 3 / 4);
    let (mut quad, mut left, mut pads, mut started) = (0, 0u8, 0, false);
    for (at, byte) in data.iter().enumerate() {
        if *byte == b'=' {
            started = true;
            pads += 1;
            if quad >= 2 && quad + pads >= 4 {
                if strict && at + 1 < data.len() {
                    return Err(error(vm, "Excess data after padding"));
                }
                return Ok(Value::bytes(out));
            }
            continue;
        }
        let Some(six) = ALPHABET.iter().position(|known| known == byte) else {
            if strict {
                return Err(error(vm, "Only base64 data is allowed"));
            }
            continue;
        };
        if strict && started {
            return Err(error(vm, "Discontinuous padding not allowed"));
        }
        pads = 0;
        let six = six as u8;
        match quad {
            0 => left = six,
            1 => {
                out.push(left << 2 | six >> 4);
                left = six & 0x0f;
            }
            2 => {
                out.push(left << 4 | six >> 2);
                left = six & 0x03;
            }
            _ => {
                out.push(left << 6 | six);
                left = 0;
            }
        }
        quad = (quad + 1) % 4;
    }
    match quad {
        0 => Ok(Value::bytes(out)),
        1 => {
            let count = out.len() / 3 * 4 + 1;
            Err(error(
                vm,
                format!(
                    "Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a \
                     multiple of 4"
                ),
            ))
        }
        _ => Err(error(vm, "Incorrect padding")),
    }
}

fn checksum(vm: &mut Vm, args: Args, name: &str, start: u32, sum: fn(u32, &[u8]) -> u32) -> Result<Value, Raised> {
    let [data, value] = args.between(vm, name, 1)?;
    let data = data_of(vm, &data)?;
    let value = match value.as_bigint() {
        Some(value) => value.iter_u32_digits().next().unwrap_or_default(),
        None => start,
    };
    Ok(Value::Int(sum(value, &data).into()))
}

fn crc32(start: u32, data: &[u8]) -> u32 {
    !data.iter().fold(!start, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

fn adler32(start: u32, data: &[u8]) -> u32 {
    let (low, high) = data.iter().fold((start & 0xffff, start >> 16), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}
