//! Ways around the general case that almost every program takes: cached attributes, and the iterators of most loops.

use crate::vm::Value;
use crate::vm::object::{Cache, IteratorState};

/// What an inline cache knows of an attribute of this very object.
#[inline(always)]
pub(super) fn cached_attribute(object: &Value, cache: &Cache) -> Option<Value> {
    match (object, cache) {
        (Value::Instance(instance), Cache::Own { shape, epoch, position })
            if instance.shape_id() == *shape && *epoch == crate::vm::object::Class::epoch() =>
        {
            let value = instance.value_at(*position as usize);
            value.is_bound().then_some(value)
        }
        (Value::Instance(instance), Cache::Class { kind, epoch, value })
            if instance.shape_id() == *kind && *epoch == crate::vm::object::Class::epoch() =>
        {
            Some(value.clone())
        }
        (Value::Module(module), Cache::Global(position)) => {
            let _ = (module, position);
            None
        }
        _ => None,
    }
}

/// What the next item of a loop is.
pub(super) enum Fast {
    Item(Value),
    End,
    Slow,
}

/// The iterators of almost every loop.
#[inline(always)]
pub(super) fn advance_fast(state: &mut IteratorState) -> Fast {
    match state {
        IteratorState::Range { next, step, left } => {
            if *left == 0 {
                return Fast::End;
            }
            let item = *next;
            *left -= 1;
            *next = item.wrapping_add(*step);
            Fast::Item(Value::Int(item))
        }
        IteratorState::List { list, next } => {
            let item = list.items.borrow().get(*next).cloned();
            match item {
                Some(item) => {
                    *next += 1;
                    Fast::Item(item)
                }
                None => Fast::Slow,
            }
        }
        IteratorState::Tuple { tuple, next } => match tuple.items.get(*next) {
            Some(item) => {
                *next += 1;
                Fast::Item(item.clone())
            }
            None => Fast::Slow,
        },
        _ => Fast::Slow,
    }
}
