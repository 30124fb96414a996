//! Formatted strings.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{
    ConversionFlag, Expr, ExprFString, FStringPart, InterpolatedElement, InterpolatedStringElement,
    InterpolatedStringElements, Operator,
};
use std::borrow::Cow;

/// A piece of a formatted string.
enum Piece<'a> {
    Text(String),
    Field(&'a InterpolatedElement),
    /// A value in `"%s" % (value,)`.
    Value(&'a Expr, Conversion, Option<String>),
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
            [Piece::Value(value, conversion, spec)] => return self.formatted(value, *conversion, spec.as_deref(), dst),
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
                Piece::Value(value, conversion, spec) => {
                    let dst = self.unit.top();
                    self.formatted(value, conversion, spec.as_deref(), dst);
                    self.unit.set_top(dst + 1);
                }
            }
            count += 1;
        }
        self.unit.set_top(base);
        self.unit.emit(Op::BuildString { dst, base, count }, span);
    }

    fn formatted(&mut self, value: &'a Expr, conversion: Conversion, format: Option<&str>, dst: Slot) {
        let at = self.span(value);
        let mark = self.unit.top();
        let src = self.operand_last(value);
        let spec = match format {
            Some(format) => self.push_constant(Const::Str(format.into()), at),
            None => NO_SLOT,
        };
        self.unit.set_top(mark);
        self.unit.emit(Op::Format { conversion, dst, src, spec }, at);
    }

    /// `"%s: %r" % (a, b)` is a formatted string when the format has nothing but `%s`, `%r` and `%a` in it. Whether it
    /// was one.
    pub(super) fn percent_format(&mut self, expression: &'a Expr, dst: Slot) -> bool {
        let Expr::BinOp(node) = expression else { return false };
        let (Operator::Mod, Expr::StringLiteral(text), Expr::Tuple(values)) = (node.op, &*node.left, &*node.right)
        else {
            return false;
        };
        if values.elts.iter().any(Expr::is_starred_expr) {
            return false;
        }
        let Some(pieces) = percent_pieces(text.value.to_str(), &values.elts) else { return false };
        let span = self.span(expression);
        self.pieces(pieces, dst, span);
        true
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
                    add_text(pieces, &without_comments(debug.as_str()));
                }
                pieces.push(Piece::Field(field));
            }
        }
    }
}

/// The text of an expression that shows itself: comments are no part of it.
fn without_comments(text: &str) -> Cow<'_, str> {
    if !text.contains('#') {
        return text.into();
    }
    let (mut kept, mut quote, mut rest) = (String::new(), "", text);
    while let Some(c) = rest.chars().next() {
        let mut taken = c.len_utf8();
        if !quote.is_empty() {
            match rest.starts_with(quote) {
                true => (taken, quote) = (quote.len(), ""),
                false if c == '\\' => taken += rest[taken..].chars().next().map_or(0, char::len_utf8),
                false => {}
            }
        } else if c == '#' {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
            continue;
        } else if let Some(begun) = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| rest.starts_with(quote)) {
            (taken, quote) = (begun.len(), begun);
        }
        kept.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    kept.into()
}

/// The pieces of a `%` format; `None` when it is not simple enough or the values are not as many as it wants.
fn percent_pieces<'a>(format: &str, values: &'a [Expr]) -> Option<Vec<Piece<'a>>> {
    let mut pieces = Vec::new();
    let mut values = values.iter();
    let mut characters = format.chars();
    while let Some(c) = characters.next() {
        if c != '%' {
            add_text(&mut pieces, c.encode_utf8(&mut [0; 4]));
            continue;
        }
        let (mut c, mut spec, mut left) = (characters.next()?, String::new(), false);
        if c == '%' {
            add_text(&mut pieces, "%");
            continue;
        }
        while matches!(c, '-' | '+' | ' ' | '#' | '0') {
            left |= c == '-';
            c = characters.next()?;
        }
        while c.is_ascii_digit() {
            spec.push(c);
            c = characters.next()?;
        }
        if !spec.is_empty() && !left {
            spec.insert(0, '>');
        }
        if c == '.' {
            spec.push('.');
            c = characters.next()?;
            if !c.is_ascii_digit() {
                spec.push('0');
            }
            while c.is_ascii_digit() {
                spec.push(c);
                c = characters.next()?;
            }
        }
        let conversion = match c {
            's' => Conversion::Str,
            'r' => Conversion::Repr,
            'a' => Conversion::Ascii,
            _ => return None,
        };
        if spec.len() > 6 {
            return None;
        }
        pieces.push(Piece::Value(values.next()?, conversion, Some(spec).filter(|spec| !spec.is_empty())));
    }
    values.next().is_none().then_some(pieces)
}
