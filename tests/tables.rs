//! Tables that CPython wrote (`tests/tables/record.py`): what its floats look like, and what formatting makes of values.

use interleave::source::Span;
use interleave::vm::object::Str;
use interleave::vm::types::float;
use interleave::vm::{Output, Value, Vm};
use std::rc::Rc;

struct Silent;

impl Output for Silent {
    fn write(&mut self, _: bool, _: &str, _: Option<Span>) {}
}

#[test]
fn floats_look_as_in_cpython() {
    for line in include_str!("tables/floats.tsv").lines() {
        let (bits, text) = line.split_once('\t').expect("two columns");
        let value = f64::from_bits(u64::from_str_radix(bits, 16).expect("sixteen digits"));
        assert_eq!(float::text(value), text);
        assert_eq!(float::parse(text).map(f64::to_bits), Some(value.to_bits()), "{text}");
    }
}

#[test]
fn formats_agree_with_cpython() {
    let mut vm = Vm::new(Box::new(Silent));
    for line in include_str!("tables/formats.tsv").split_terminator('\n') {
        let [literal, spec, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}")
        };
        let value = literal_value(literal);
        let given = match vm.format(&value, &Rc::new(Str::new(spec.to_string()))) {
            Ok(text) => text.text().to_string(),
            Err(raised) => {
                let message = vm.str_of(&raised.value()).map(|text| text.text().to_string()).unwrap_or_default();
                format!("{}: {message}", vm.type_name(&raised.value()))
            }
        };
        assert_eq!(given, expected, "format({literal}, {spec:?})");
    }
}

fn literal_value(literal: &str) -> Value {
    if let Some(text) = literal.strip_prefix('\'') {
        return Value::from(text.trim_end_matches('\''));
    }
    match literal.parse::<i64>() {
        Ok(small) => Value::Int(small),
        Err(_) if literal.contains(['.', 'e']) => Value::Float(literal.parse().expect("a float")),
        Err(_) => Value::int(literal.parse().expect("an integer")),
    }
}
