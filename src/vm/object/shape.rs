//! Shapes: which attributes an instance has, and where. Instances that were given the same attributes in the same order
//! share one, so that an inline cache needs one comparison to know the class *and* the place of the attribute.

use super::address::ByAddress;
use super::{Class, Str};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// A layout of attributes.
pub struct Shape {
    /// Different for every shape, never zero.
    pub id: u32,
    /// The class of the instances.
    pub class: Rc<Class>,
    /// The attributes, in order of their values. Empty for an instance whose attributes live in a dict.
    pub names: Vec<Rc<Str>>,
    /// Whether the attributes live in the instance's dict.
    pub in_dict: bool,
    positions: Option<HashMap<*const Str, u32, ByAddress>>,
    next: RefCell<Vec<Rc<Shape>>>,
}

/// Beyond this many attributes an instance moves to a dict.
pub const MOST_ATTRIBUTES: usize = 64;
/// Beyond this many names a shape looks up positions in a table.
const LINEAR: usize = 8;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// A number that no shape and no class has had.
pub fn next_id() -> u32 {
    LAST.set(LAST.get() + 1);
    LAST.get()
}

impl Shape {
    /// The shape of a class's instances without attributes.
    pub fn root(class: Rc<Class>, in_dict: bool) -> Rc<Shape> {
        Rc::new(Shape { id: next_id(), class, names: Vec::new(), in_dict, positions: None, next: RefCell::default() })
    }

    /// The place of an interned name.
    pub fn position(&self, name: &Rc<Str>) -> Option<usize> {
        match &self.positions {
            Some(table) => table.get(&Rc::as_ptr(name)).map(|at| *at as usize),
            None => self.names.iter().position(|n| Rc::ptr_eq(n, name)),
        }
    }

    /// The shape with one more attribute, or `None` when there would be too many.
    pub fn with(self: &Rc<Shape>, name: &Rc<Str>) -> Option<Rc<Shape>> {
        if self.names.len() >= MOST_ATTRIBUTES {
            return None;
        }
        let mut next = self.next.borrow_mut();
        if let Some(known) = next.iter().find(|s| s.names.last().is_some_and(|n| Rc::ptr_eq(n, name))) {
            return Some(known.clone());
        }
        let mut names = self.names.clone();
        names.push(name.clone());
        let table = || names.iter().enumerate().map(|(at, n)| (Rc::as_ptr(n), at as u32)).collect();
        let positions = (names.len() > LINEAR).then(table);
        let (id, class) = (next_id(), self.class.clone());
        let shape = Rc::new(Shape { id, class, names, in_dict: false, positions, next: RefCell::default() });
        next.push(shape.clone());
        Some(shape)
    }
}
