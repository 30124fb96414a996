//! `_heapq`: the operations on heaps. The rest of `heapq` is Python (`python/heapq.py`).

use super::define::functions;
use crate::vm::object::{List, Module, NativeDef};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const FUNCTIONS: &[NativeDef] = &[
    plain("heappush", "(heap, item, /)", push),
    plain("heappop", "(heap, /)", pop),
    plain("heapify", "(heap, /)", heapify),
    plain("heapreplace", "(heap, item, /)", replace),
    plain("heappushpop", "(heap, item, /)", push_pop),
    plain("_heappop_max", "(heap, /)", pop_max),
    plain("_heapify_max", "(heap, /)", heapify_max),
    plain("_heapreplace_max", "(heap, item, /)", replace_max),
];

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    Ok(())
}

/// Which item stands at the top.
#[derive(Clone, Copy, PartialEq)]
enum Top {
    Least,
    Greatest,
}

fn heap(vm: &mut Vm, name: &str, position: &str, value: &Value) -> Result<Rc<List>, Raised> {
    match value.as_list() {
        Some(list) => Ok(list.clone()),
        None => {
            let given = vm.type_name(value);
            Err(vm.type_error(format!("{name}() argument{position} must be list, not {given}")))
        }
    }
}

fn at(list: &Rc<List>, index: usize) -> Value {
    list.items.borrow().get(index).cloned().unwrap_or_default()
}

/// Whether `a` must stand above `b`. Comparing may run a script's code, which may change the heap's length.
fn above(vm: &mut Vm, list: &Rc<List>, top: Top, a: &Value, b: &Value) -> Result<bool, Raised> {
    let length = list.items.borrow().len();
    let is_above = match top {
        Top::Least => vm.less(a, b)?,
        Top::Greatest => vm.less(b, a)?,
    };
    if list.items.borrow().len() != length {
        return Err(vm.runtime_error("list changed size during iteration"));
    }
    Ok(is_above)
}

fn swap(list: &Rc<List>, a: usize, b: usize) {
    let mut items = list.items.borrow_mut();
    if a < items.len() && b < items.len() {
        items.swap(a, b);
    }
}

/// Lets an item rise to its place, not above `start`.
fn rise(vm: &mut Vm, list: &Rc<List>, top: Top, start: usize, mut place: usize) -> Result<(), Raised> {
    while place > start {
        let parent = (place - 1) / 2;
        if !above(vm, list, top, &at(list, place), &at(list, parent))? {
            break;
        }
        swap(list, place, parent);
        place = parent;
    }
    Ok(())
}

/// Lets an item sink to the bottom along the better children, then rise to its place: fewer comparisons.
fn sink(vm: &mut Vm, list: &Rc<List>, top: Top, start: usize) -> Result<(), Raised> {
    let end = list.items.borrow().len();
    let mut place = start;
    while 2 * place + 1 < end {
        let left = 2 * place + 1;
        let right = left + 1;
        let mut child = left;
        if right < end && !above(vm, list, top, &at(list, left), &at(list, right))? {
            child = right;
        }
        swap(list, place, child);
        place = child;
    }
    rise(vm, list, top, start, place)
}

fn push(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [list, item] = args.exactly(vm, "heappush")?;
    let list = heap(vm, "heappush", " 1", &list)?;
    list.items.borrow_mut().push(item);
    let last = list.items.borrow().len() - 1;
    rise(vm, &list, Top::Least, 0, last)?;
    Ok(Value::None)
}

fn taken(vm: &mut Vm, list: &Rc<List>, top: Top) -> Result<Value, Raised> {
    let last = list.items.borrow_mut().pop();
    let Some(last) = last else { return Err(vm.index_error("index out of range")) };
    let first = match list.items.borrow_mut().first_mut() {
        Some(first) => std::mem::replace(first, last),
        None => return Ok(last),
    };
    sink(vm, list, top, 0)?;
    Ok(first)
}

fn pop(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [list] = args.exactly(vm, "_heapq.heappop")?;
    let list = heap(vm, "heappop", "", &list)?;
    taken(vm, &list, Top::Least)
}

fn pop_max(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [list] = args.exactly(vm, "_heapq._heappop_max")?;
    let list = heap(vm, "_heappop_max", "", &list)?;
    taken(vm, &list, Top::Greatest)
}

fn built(vm: &mut Vm, list: &Rc<List>, top: Top) -> Result<Value, Raised> {
    let half = list.items.borrow().len() / 2;
    for place in (0..half).rev() {
        sink(vm, list, top, place)?;
    }
    Ok(Value::None)
}

fn heapify(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [list] = args.exactly(vm, "_heapq.heapify")?;
    let list = heap(vm, "heapify", "", &list)?;
    built(vm, &list, Top::Least)
}

fn heapify_max(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [list] = args.exactly(vm, "_heapq._heapify_max")?;
    let list = heap(vm, "_heapify_max", "", &list)?;
    built(vm, &list, Top::Greatest)
}

fn replaced(vm: &mut Vm, list: &Rc<List>, item: Value, top: Top) -> Result<Value, Raised> {
    let first = list.items.borrow_mut().first_mut().map(|first| std::mem::replace(first, item));
    let Some(first) = first else { return Err(vm.index_error("index out of range")) };
    sink(vm, list, top, 0)?;
    Ok(first)
}

fn replace(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [list, item] = args.exactly(vm, "heapreplace")?;
    let list = heap(vm, "heapreplace", " 1", &list)?;
    replaced(vm, &list, item, Top::Least)
}

fn replace_max(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [list, item] = args.exactly(vm, "_heapreplace_max")?;
    let list = heap(vm, "_heapreplace_max", " 1", &list)?;
    replaced(vm, &list, item, Top::Greatest)
}

fn push_pop(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [list, item] = args.exactly(vm, "heappushpop")?;
    let list = heap(vm, "heappushpop", " 1", &list)?;
    let first = at(&list, 0);
    if !first.is_bound() || !above(vm, &list, Top::Least, &first, &item)? {
        return Ok(item);
    }
    replaced(vm, &list, item, Top::Least)
}
