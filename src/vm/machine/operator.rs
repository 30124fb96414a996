//! Operators, comparisons and items. Builtin values are served by `types`; instances by their special methods, which the
//! instructions push as frames.

use super::frame::{Next, Return};
use super::{Flow, Vm};
use crate::lang::code::{Binary, Compare, Unary};
use crate::vm::object::Str;
use crate::vm::{Args, Raised, Value, types};
use std::rc::Rc;

impl Vm {
    // ---- For Rust ----

    /// `a op b`
    pub fn binary(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Value, Raised> {
        if let Some(result) = self.builtin_binary(op, a, b)? {
            return Ok(result);
        }
        for (function, args) in self.binary_attempts(op, a, b)? {
            let result = self.call(&function, args)?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        self.binary_fallback(op, a, b)
    }

    /// Where no method decided.
    fn binary_fallback(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Value, Raised> {
        match self.payload_binary(op, a, b)? {
            Some(result) => Ok(result),
            None => Err(self.unsupported(binary_symbol(op), a, b)),
        }
    }

    /// `a op= b`
    pub fn in_place(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Value, Raised> {
        if let Some(result) = types::container::in_place(self, op, a, b)? {
            return Ok(result);
        }
        if let Some(function) = self.user_special(a, &self.in_place_name(op)) {
            let bound = self.bind_special(function, a)?;
            let result = self.call(&bound, Args::one(b.clone()))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        match self.binary(op, a, b) {
            Err(raised) => Err(self.as_in_place_error(raised, op, a, b)),
            ok => ok,
        }
    }

    /// `op a`
    pub fn unary(&mut self, op: Unary, a: &Value) -> Result<Value, Raised> {
        if op == Unary::Not {
            return Ok(Value::Bool(!self.truth(a)?));
        }
        let name = match op {
            Unary::Negative => self.names.neg.clone(),
            Unary::Positive => self.names.pos.clone(),
            _ => self.names.invert.clone(),
        };
        if let Some(function) = self.user_special(a, &name) {
            let bound = self.bind_special(function, a)?;
            return self.call(&bound, Args::none());
        }
        if let Some(result) = types::number::unary(self, op, a.builtin())? {
            return Ok(result);
        }
        let symbol = match op {
            Unary::Negative => "unary -",
            Unary::Positive => "unary +",
            _ => "unary ~",
        };
        let type_name = self.type_name(a);
        Err(self.type_error(format!("bad operand type for {symbol}: '{type_name}'")))
    }

    /// `a op b` for a comparison, with its own result, which need not be a bool.
    pub fn compare(&mut self, op: Compare, a: &Value, b: &Value) -> Result<Value, Raised> {
        match op {
            Compare::Is => return Ok(Value::Bool(a.is(b))),
            Compare::IsNot => return Ok(Value::Bool(!a.is(b))),
            Compare::In => return self.contains(b, a).map(Value::Bool),
            Compare::NotIn => return Ok(Value::Bool(!self.contains(b, a)?)),
            _ => {}
        }
        if let Some(result) = self.builtin_compare(op, a, b)? {
            return Ok(result);
        }
        for (function, args) in self.compare_attempts(op, a, b)? {
            let result = self.call(&function, args)?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        self.compare_fallback(op, a, b)
    }

    /// `a < b` as a truth value: how sorting compares.
    pub fn less(&mut self, a: &Value, b: &Value) -> Result<bool, Raised> {
        let result = self.compare(Compare::Less, a, b)?;
        self.truth(&result)
    }

    /// `item in container`
    pub fn contains(&mut self, container: &Value, item: &Value) -> Result<bool, Raised> {
        let name = self.names.contains.clone();
        match self.user_special(container, &name) {
            Some(Value::None) => {
                let type_name = self.type_name(container);
                return Err(self.type_error(format!("'{type_name}' object is not a container")));
            }
            Some(function) => {
                let bound = self.bind_special(function, container)?;
                let result = self.call(&bound, Args::one(item.clone()))?;
                return self.truth(&result);
            }
            None => {}
        }
        if let Some(found) = types::item::contains(self, container, item)? {
            return Ok(found);
        }
        if let Some(result) = self.call_special(container, &name, Args::one(item.clone()))? {
            return self.truth(&result);
        }
        let iterator = match self.iter(container) {
            Ok(iterator) => iterator,
            Err(raised) if raised.is(&self.types.exception("TypeError")) => {
                let type_name = self.type_name(container);
                return Err(self.type_error(format!("argument of type '{type_name}' is not iterable")));
            }
            Err(raised) => return Err(raised),
        };
        while let Some(candidate) = self.next(&iterator)? {
            if self.equal(&candidate, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// `object[key]`
    pub fn get_item(&mut self, object: &Value, key: &Value) -> Result<Value, Raised> {
        match self.item_call(object, key)? {
            ItemStep::Value(value) => Ok(value),
            ItemStep::Call(function, args) => self.call(&function, args),
        }
    }

    /// `object[key] = value`
    pub fn set_item(&mut self, object: &Value, key: &Value, value: Value) -> Result<(), Raised> {
        if let Some(function) = self.user_special(object, &self.names.setitem.clone()) {
            let bound = self.bind_special(function, object)?;
            self.call(&bound, Args::of([key.clone(), value]))?;
            return Ok(());
        }
        if types::item::set(self, object, key, value.clone())? {
            return Ok(());
        }
        if self.call_special(object, &self.names.setitem.clone(), Args::of([key.clone(), value]))?.is_some() {
            return Ok(());
        }
        let name = self.type_name(object);
        Err(self.type_error(format!("'{name}' object does not support item assignment")))
    }

    /// `del object[key]`
    pub fn delete_item(&mut self, object: &Value, key: &Value) -> Result<(), Raised> {
        if let Some(function) = self.user_special(object, &self.names.delitem.clone()) {
            let bound = self.bind_special(function, object)?;
            self.call(&bound, Args::one(key.clone()))?;
            return Ok(());
        }
        if types::item::delete(self, object, key)? {
            return Ok(());
        }
        if self.call_special(object, &self.names.delitem.clone(), Args::one(key.clone()))?.is_some() {
            return Ok(());
        }
        let name = self.type_name(object);
        // CPython asks a sequence in other words.
        let sequence = matches!(key.builtin(), Value::Int(_) | Value::BigInt(_) | Value::Bool(_))
            && match object {
                Value::Str(_) | Value::Bytes(_) | Value::Tuple(_) | Value::Range(_) | Value::DictView(_) => true,
                Value::Set(_) | Value::FrozenSet(_) => true,
                Value::Instance(instance) => !instance.class().builtin,
                _ => false,
            };
        let not = if sequence { "doesn't" } else { "does not" };
        Err(self.type_error(format!("'{name}' object {not} support item deletion")))
    }

    // ---- For instructions: special methods of the script become frames ----

    pub(super) fn binary_op(&mut self, op: Binary, a: Value, b: Value, back: Return) -> Result<Next, Raised> {
        if let Some(result) = self.builtin_binary(op, &a, &b)? {
            drop((a, b));
            return Ok(self.deliver(back, result));
        }
        let mut attempts = self.binary_attempts(op, &a, &b)?.into_iter();
        let Some((function, args)) = attempts.next() else {
            let result = self.binary_fallback(op, &a, &b)?;
            return Ok(self.deliver(back, result));
        };
        let second = attempts.next();
        let then = move |vm: &mut Vm, result: Result<Value, Raised>| match (result?, second) {
            (Value::NotImplemented, Some((function, args))) => {
                let then = move |vm: &mut Vm, result: Result<Value, Raised>| match result? {
                    Value::NotImplemented => vm.binary_fallback(op, &a, &b).map(Flow::Return),
                    value => Ok(Flow::Return(value)),
                };
                Ok(Flow::Call(function, args, Some(Box::new(then))))
            }
            (Value::NotImplemented, None) => vm.binary_fallback(op, &a, &b).map(Flow::Return),
            (value, _) => Ok(Flow::Return(value)),
        };
        Ok(self.push_call(function, args, Return::Then(Box::new((Box::new(then), back)))))
    }

    pub(super) fn in_place_op(&mut self, op: Binary, a: Value, b: Value, back: Return) -> Result<Next, Raised> {
        if let Some(function) = self.user_special(&a, &self.in_place_name(op)) {
            let bound = self.bind_special(function, &a)?;
            let args = Args::one(b.clone());
            let then = move |vm: &mut Vm, result: Result<Value, Raised>| match result? {
                Value::NotImplemented => vm.in_place_fallback(op, &a, &b).map(Flow::Return),
                value => Ok(Flow::Return(value)),
            };
            return Ok(self.push_call(bound, args, Return::Then(Box::new((Box::new(then), back)))));
        }
        if let Some(result) = types::container::in_place(self, op, &a, &b)? {
            drop((a, b));
            return Ok(self.deliver(back, result));
        }
        let plain = !matches!(a, Value::Instance(_)) && !matches!(b, Value::Instance(_));
        if plain {
            let result = self.in_place_fallback(op, &a, &b)?;
            drop((a, b));
            return Ok(self.deliver(back, result));
        }
        let (left, right) = (a.clone(), b.clone());
        match self.binary_op(op, a, b, back) {
            Err(raised) => Err(self.as_in_place_error(raised, op, &left, &right)),
            ok => ok,
        }
    }

    fn in_place_fallback(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Value, Raised> {
        match self.binary(op, a, b) {
            Err(raised) => Err(self.as_in_place_error(raised, op, a, b)),
            ok => ok,
        }
    }

    pub(super) fn compare_op(&mut self, op: Compare, a: Value, b: Value, back: Return) -> Result<Next, Raised> {
        let identity = matches!(op, Compare::Is | Compare::IsNot | Compare::In | Compare::NotIn);
        if !identity && let Some(result) = self.builtin_compare(op, &a, &b)? {
            drop((a, b));
            return Ok(self.deliver(back, result));
        }
        if identity {
            let result = self.compare(op, &a, &b)?;
            drop((a, b));
            return Ok(self.deliver(back, result));
        }
        let mut attempts = self.compare_attempts(op, &a, &b)?.into_iter();
        let Some((function, args)) = attempts.next() else {
            let result = self.compare_fallback(op, &a, &b)?;
            drop((a, b));
            return Ok(self.deliver(back, result));
        };
        let second = attempts.next();
        let then = move |vm: &mut Vm, result: Result<Value, Raised>| match (result?, second) {
            (Value::NotImplemented, Some((function, args))) => {
                let then = move |vm: &mut Vm, result: Result<Value, Raised>| match result? {
                    Value::NotImplemented => vm.compare_fallback(op, &a, &b).map(Flow::Return),
                    value => Ok(Flow::Return(value)),
                };
                Ok(Flow::Call(function, args, Some(Box::new(then))))
            }
            (Value::NotImplemented, None) => vm.compare_fallback(op, &a, &b).map(Flow::Return),
            (value, _) => Ok(Flow::Return(value)),
        };
        Ok(self.push_call(function, args, Return::Then(Box::new((Box::new(then), back)))))
    }

    pub(super) fn load_item(&mut self, object: Value, key: Value, back: Return) -> Result<Next, Raised> {
        match self.item_call(&object, &key)? {
            ItemStep::Value(value) => {
                drop((object, key));
                Ok(self.deliver(back, value))
            }
            ItemStep::Call(function, args) => Ok(self.push_call(function, args, back)),
        }
    }

    pub(super) fn store_item(&mut self, object: Value, key: Value, value: Value) -> Result<Next, Raised> {
        if let Value::Dict(dict) = &object {
            self.dict_set(dict, key, value)?;
            return Ok(Next::Run);
        }
        if let Some(function) = self.user_special(&object, &self.names.setitem.clone()) {
            let bound = self.bind_special(function, &object)?;
            return Ok(self.push_call(bound, Args::of([key, value]), Return::Drop));
        }
        self.set_item(&object, &key, value)?;
        Ok(Next::Run)
    }

    fn item_call(&mut self, object: &Value, key: &Value) -> Result<ItemStep, Raised> {
        if let Value::Dict(dict) = object {
            return match self.dict_get(dict, key)? {
                Some(value) => Ok(ItemStep::Value(value)),
                None => Err(self.key_error(key.clone())),
            };
        }
        let name = self.names.getitem.clone();
        if let Some(function) = self.user_special(object, &name) {
            let bound = self.bind_special(function, object)?;
            return Ok(ItemStep::Call(bound, Args::one(key.clone())));
        }
        if let Some(value) = types::item::get(self, object, key)? {
            return Ok(ItemStep::Value(value));
        }
        if let Some(function) = self.special(object, &name) {
            let bound = self.bind_special(function, object)?;
            return Ok(ItemStep::Call(bound, Args::one(key.clone())));
        }
        if let Value::Class(class) = object {
            let getter = self.names.class_getitem.clone();
            if class.lookup(&getter).is_some() {
                let bound = self.get_attr(object, &getter)?;
                return Ok(ItemStep::Call(bound, Args::one(key.clone())));
            }
            let name = class.static_name();
            return Err(self.type_error(format!("type '{name}' is not subscriptable")));
        }
        let name = self.type_name(object);
        Err(self.type_error(format!("'{name}' object is not subscriptable")))
    }

    // ---- The steps ----

    /// Operators of builtin values, not of instances.
    fn builtin_binary(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
        if matches!(a, Value::Instance(_) | Value::Class(_)) || matches!(b, Value::Instance(_) | Value::Class(_)) {
            return Ok(None);
        }
        self.plain_binary(op, a, b)
    }

    /// Operators of the builtin values inside instances, where their classes define none. A sequence on the left refuses
    /// what it can't be joined with here, after the other side was asked.
    fn payload_binary(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
        if matches!(a, Value::Instance(_) | Value::Class(_)) || matches!(b, Value::Instance(_) | Value::Class(_)) {
            return self.plain_binary(op, a.builtin(), b.builtin());
        }
        Ok(None)
    }

    pub(crate) fn plain_binary(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
        if let Some(result) = types::number::binary(self, op, a, b)? {
            return Ok(Some(result));
        }
        if let Some(result) = types::text::binary(self, op, a, b)? {
            return Ok(Some(result));
        }
        types::container::binary(self, op, a, b)
    }

    fn builtin_compare(&mut self, op: Compare, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
        if matches!(a, Value::Instance(_) | Value::Class(_)) || matches!(b, Value::Instance(_) | Value::Class(_)) {
            return Ok(None);
        }
        self.plain_compare(op, a, b)
    }

    pub(crate) fn plain_compare(&mut self, op: Compare, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
        if let Some(result) = types::number::compare(op, a, b) {
            return Ok(Some(Value::Bool(result)));
        }
        if let Some(result) = types::text::compare(op, a, b) {
            return Ok(Some(Value::Bool(result)));
        }
        types::container::compare(self, op, a, b)
    }

    /// The special methods to try for a binary operator, in CPython's order (`binary_op1`).
    fn binary_attempts(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Vec<(Value, Args)>, Raised> {
        let (plain, reflected) = self.binary_names(op);
        let (class_a, class_b) = (self.types.of(a), self.types.of(b));
        let left = class_a.lookup(&plain);
        let same = Rc::ptr_eq(&class_a, &class_b);
        let right = if same { None } else { class_b.lookup(&reflected) };
        let mut attempts = Vec::with_capacity(2);
        let right_first = right.as_ref().is_some_and(|right| {
            class_b.is_subclass_of(&class_a) && !class_a.lookup(&reflected).is_some_and(|inherited| inherited.is(right))
        });
        let left = match left {
            Some(left) => Some((self.bind_special(left, a)?, Args::one(b.clone()))),
            None => None,
        };
        let right = match right {
            Some(right) => Some((self.bind_special(right, b)?, Args::one(a.clone()))),
            None => None,
        };
        if right_first {
            attempts.extend(right);
            attempts.extend(left);
        } else {
            attempts.extend(left);
            attempts.extend(right);
        }
        Ok(attempts)
    }

    /// The special methods to try for a comparison, in CPython's order (`do_richcompare`).
    fn compare_attempts(&mut self, op: Compare, a: &Value, b: &Value) -> Result<Vec<(Value, Args)>, Raised> {
        let (plain, reflected) = self.compare_names(op);
        let (class_a, class_b) = (self.types.of(a), self.types.of(b));
        let mut attempts = Vec::with_capacity(2);
        let left = class_a.lookup(&plain).filter(|f| !f.is_none());
        let right = class_b.lookup(&reflected).filter(|f| !f.is_none());
        let right_first = !Rc::ptr_eq(&class_a, &class_b) && class_b.is_subclass_of(&class_a);
        let left = match left {
            Some(left) => Some((self.bind_special(left, a)?, Args::one(b.clone()))),
            None => None,
        };
        let right = match right {
            Some(right) => Some((self.bind_special(right, b)?, Args::one(a.clone()))),
            None => None,
        };
        if right_first {
            attempts.extend(right);
            attempts.extend(left);
        } else {
            attempts.extend(left);
            attempts.extend(right);
        }
        Ok(attempts)
    }

    /// Where no method decided: identity for equality, an error for order.
    fn compare_fallback(&mut self, op: Compare, a: &Value, b: &Value) -> Result<Value, Raised> {
        if matches!(a, Value::Instance(_)) || matches!(b, Value::Instance(_)) {
            let (x, y) = (a.builtin(), b.builtin());
            if !matches!(x, Value::Instance(_))
                && !matches!(y, Value::Instance(_))
                && let Some(result) = self.plain_compare(op, x, y)?
            {
                return Ok(result);
            }
        }
        match op {
            Compare::Equal => Ok(Value::Bool(a.is(b))),
            Compare::NotEqual => Ok(Value::Bool(!a.is(b))),
            _ => {
                let symbol = compare_symbol(op);
                let (a, b) = (self.type_name(a), self.type_name(b));
                Err(self.type_error(format!("'{symbol}' not supported between instances of '{a}' and '{b}'")))
            }
        }
    }

    /// A special method that a class of the script defines for an instance; not what a builtin type has.
    pub(super) fn user_special(&mut self, value: &Value, name: &Rc<Str>) -> Option<Value> {
        match value {
            Value::Instance(instance) => {
                let found = instance.shape().class.lookup(name)?;
                // What a subclass inherits from a builtin type is served by `types` on the value inside.
                let inherited = instance.payload().is_some() && matches!(found, Value::Native(_));
                (!inherited).then_some(found)
            }
            Value::Class(class) => class.metaclass.as_ref()?.lookup(name).filter(|f| !matches!(f, Value::Native(_))),
            _ => None,
        }
    }

    fn unsupported(&mut self, symbol: &str, a: &Value, b: &Value) -> Raised {
        let (left, right) = (self.type_name(a), self.type_name(b));
        let hint = match (symbol, a) {
            (">>", Value::Native(native)) if native.def.name == "print" => {
                ". Did you mean \"print(<message>, file=<output_stream>)\"?"
            }
            _ => "",
        };
        let symbol = if symbol == "**" { "** or pow()" } else { symbol };
        self.type_error(format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'{hint}"))
    }

    /// `unsupported operand type(s) for +` reads `+=` where the statement was one.
    fn as_in_place_error(&mut self, raised: Raised, op: Binary, a: &Value, b: &Value) -> Raised {
        let symbol = binary_symbol(op);
        let shown = if symbol == "**" { "** or pow()" } else { symbol };
        let plain = format!("unsupported operand type(s) for {shown}: ");
        let is_ours = raised
            .data()
            .args
            .borrow()
            .first()
            .and_then(|m| m.as_str().cloned())
            .is_some_and(|m| m.text().starts_with(&plain));
        if !is_ours || !raised.is(&self.types.exception("TypeError")) {
            return raised;
        }
        let (left, right) = (self.type_name(a), self.type_name(b));
        self.type_error(format!("unsupported operand type(s) for {symbol}=: '{left}' and '{right}'"))
    }

    fn binary_names(&self, op: Binary) -> (Rc<Str>, Rc<Str>) {
        let n = &self.names;
        let (plain, reflected) = match op {
            Binary::Add => (&n.add, &n.radd),
            Binary::Subtract => (&n.sub, &n.rsub),
            Binary::Multiply => (&n.mul, &n.rmul),
            Binary::MatrixMultiply => (&n.matmul, &n.rmatmul),
            Binary::Divide => (&n.truediv, &n.rtruediv),
            Binary::FloorDivide => (&n.floordiv, &n.rfloordiv),
            Binary::Modulo => (&n.mod_, &n.rmod),
            Binary::Power => (&n.pow, &n.rpow),
            Binary::LeftShift => (&n.lshift, &n.rlshift),
            Binary::RightShift => (&n.rshift, &n.rrshift),
            Binary::And => (&n.and, &n.rand),
            Binary::Or => (&n.or, &n.ror),
            Binary::Xor => (&n.xor, &n.rxor),
        };
        (plain.clone(), reflected.clone())
    }

    fn in_place_name(&self, op: Binary) -> Rc<Str> {
        let n = &self.names;
        let name = match op {
            Binary::Add => &n.iadd,
            Binary::Subtract => &n.isub,
            Binary::Multiply => &n.imul,
            Binary::MatrixMultiply => &n.imatmul,
            Binary::Divide => &n.itruediv,
            Binary::FloorDivide => &n.ifloordiv,
            Binary::Modulo => &n.imod,
            Binary::Power => &n.ipow,
            Binary::LeftShift => &n.ilshift,
            Binary::RightShift => &n.irshift,
            Binary::And => &n.iand,
            Binary::Or => &n.ior,
            Binary::Xor => &n.ixor,
        };
        name.clone()
    }

    fn compare_names(&self, op: Compare) -> (Rc<Str>, Rc<Str>) {
        let n = &self.names;
        let (plain, reflected) = match op {
            Compare::Less => (&n.lt, &n.gt),
            Compare::LessEqual => (&n.le, &n.ge),
            Compare::Greater => (&n.gt, &n.lt),
            Compare::GreaterEqual => (&n.ge, &n.le),
            Compare::NotEqual => (&n.ne, &n.ne),
            _ => (&n.eq, &n.eq),
        };
        (plain.clone(), reflected.clone())
    }
}

enum ItemStep {
    Value(Value),
    Call(Value, Args),
}

/// How a binary operator is written.
pub(crate) fn binary_symbol(op: Binary) -> &'static str {
    match op {
        Binary::Add => "+",
        Binary::Subtract => "-",
        Binary::Multiply => "*",
        Binary::MatrixMultiply => "@",
        Binary::Divide => "/",
        Binary::FloorDivide => "//",
        Binary::Modulo => "%",
        Binary::Power => "**",
        Binary::LeftShift => "<<",
        Binary::RightShift => ">>",
        Binary::And => "&",
        Binary::Or => "|",
        Binary::Xor => "^",
    }
}

/// How a comparison is written.
pub(crate) fn compare_symbol(op: Compare) -> &'static str {
    match op {
        Compare::Less => "<",
        Compare::LessEqual => "<=",
        Compare::Equal => "==",
        Compare::NotEqual => "!=",
        Compare::Greater => ">",
        Compare::GreaterEqual => ">=",
        Compare::In => "in",
        Compare::NotIn => "not in",
        Compare::Is => "is",
        Compare::IsNot => "is not",
    }
}
