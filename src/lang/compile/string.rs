//! Formatted strings.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{
    ConversionFlag, ExprFString, FStringPart, InterpolatedElement, InterpolatedStringElement,
    InterpolatedStringElements,
};

/// A piece of a formatted string.
enum Piece<'a> {
    Text(String),
    Field(&'a InterpolatedElement),
}

/// How many pieces are joined at once.
const AT_ONCE: usize = 64;

impl<'a> Compiler<'a> {
    /// `f"…"`, with what is written beside it.
    pub(super) fn f_string(&mut self, node: &'a ExprFString, dst: Slot) {
        let mut pieces = Vec::new();
        for part in &node.value {
            match part {
                FStringPart::Literal(literal) => add_text(&mut pieces, &literal.value),
                FStringPart::FString(string) => add_elements(&mut pieces, &string.elements),
            }
        }
        let span = self.span(node);
        self.pieces(pieces, dst, span);
    }

    fn pieces(&mut self, pieces: Vec<Piece<'a>>, dst: Slot, span: Span) {
        let base = self.unit.top();
        match &pieces[..] {
            [] => return self.constant_into(Const::Str("".into()), dst, span),
            [Piece::Text(text)] => return self.constant_into(Const::Str(text.as_str().into()), dst, span),
            [Piece::Field(field)] => return self.field(field, dst),
            _ => {}
        }
        let mut count = 0;
        for piece in pieces {
            if count == AT_ONCE as u16 {
                self.unit.emit(Op::BuildString { dst: base, base, count }, span);
                self.unit.set_top(base + 1);
                count = 1;
            }
            match piece {
                Piece::Text(text) => {
                    self.push_constant(Const::Str(text.into()), span);
                }
                Piece::Field(field) => {
                    let dst = self.unit.top();
                    self.field(field, dst);
                    self.unit.set_top(dst + 1);
                }
            }
            count += 1;
        }
        self.unit.set_top(base);
        self.unit.emit(Op::BuildString { dst, base, count }, span);
    }

    fn field(&mut self, field: &'a InterpolatedElement, dst: Slot) {
        let span = self.span(field);
        let mark = self.unit.top();
        let mut conversion = match field.conversion {
            ConversionFlag::None => Conversion::None,
            ConversionFlag::Str => Conversion::Str,
            ConversionFlag::Repr => Conversion::Repr,
            ConversionFlag::Ascii => Conversion::Ascii,
        };
        if field.debug_text.is_some() && conversion == Conversion::None && field.format_spec.is_none() {
            conversion = Conversion::Repr;
        }
        let src = match field.format_spec {
            Some(_) => self.operand(&field.expression),
            None => self.operand_last(&field.expression),
        };
        let mut spec = NO_SLOT;
        if let Some(format) = &field.format_spec {
            let mut pieces = Vec::new();
            add_elements(&mut pieces, &format.elements);
            spec = self.unit.top();
            let at = self.span(&**format);
            self.nested(at, |c| c.pieces(pieces, spec, at));
            self.scratch(spec);
        }
        self.unit.set_top(mark);
        self.unit.emit(Op::Format { conversion, dst, src, spec }, span);
    }
}

fn add_text(pieces: &mut Vec<Piece>, text: &str) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Text(last)) => last.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

fn add_elements<'a>(pieces: &mut Vec<Piece<'a>>, elements: &'a InterpolatedStringElements) {
    for element in elements {
        match element {
            InterpolatedStringElement::Literal(literal) => add_text(pieces, &literal.value),
            InterpolatedStringElement::Interpolation(field) => {
                if let Some(debug) = &field.debug_text {
                    add_text(pieces, debug.as_str());
                }
                pieces.push(Piece::Field(field));
            }
        }
    }
}
