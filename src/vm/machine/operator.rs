//! Operators, comparisons, items.

use super::Vm;
use crate::lang::code::{Binary, Compare, Unary};
use crate::vm::{Raised, Value};

impl Vm {
    /// `a op b`
    pub fn binary(&mut self, _op: Binary, _a: &Value, _b: &Value) -> Result<Value, Raised> {
        todo!()
    }

    /// `a op= b`
    pub fn in_place(&mut self, _op: Binary, _a: &Value, _b: &Value) -> Result<Value, Raised> {
        todo!()
    }

    /// `op a`
    pub fn unary(&mut self, _op: Unary, _a: &Value) -> Result<Value, Raised> {
        todo!()
    }

    /// `a op b` for a comparison, with its own result, which need not be a bool.
    pub fn compare(&mut self, _op: Compare, _a: &Value, _b: &Value) -> Result<Value, Raised> {
        todo!()
    }

    /// `a < b` as a truth value: how sorting compares.
    pub fn less(&mut self, _a: &Value, _b: &Value) -> Result<bool, Raised> {
        todo!()
    }

    /// `item in container`
    pub fn contains(&mut self, _container: &Value, _item: &Value) -> Result<bool, Raised> {
        todo!()
    }

    /// `object[key]`
    pub fn get_item(&mut self, _object: &Value, _key: &Value) -> Result<Value, Raised> {
        todo!()
    }

    /// `object[key] = value`
    pub fn set_item(&mut self, _object: &Value, _key: &Value, _value: Value) -> Result<(), Raised> {
        todo!()
    }

    /// `del object[key]`
    pub fn delete_item(&mut self, _object: &Value, _key: &Value) -> Result<(), Raised> {
        todo!()
    }
}
