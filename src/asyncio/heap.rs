//! A heap of the script's values, as `heapq` keeps it: whoever looks at a `PriorityQueue` sees the same order.

use crate::vm::{Raised, Value, Vm};

/// `heappush`
pub fn push(vm: &mut Vm, heap: &mut Vec<Value>, item: Value) -> Result<(), Raised> {
    heap.push(item);
    let last = heap.len() - 1;
    sift_down(vm, heap, 0, last)
}

/// `heappop`
pub fn pop(vm: &mut Vm, heap: &mut Vec<Value>) -> Result<Option<Value>, Raised> {
    let Some(last) = heap.pop() else { return Ok(None) };
    if heap.is_empty() {
        return Ok(Some(last));
    }
    let least = std::mem::replace(&mut heap[0], last);
    sift_up(vm, heap)?;
    Ok(Some(least))
}

fn sift_down(vm: &mut Vm, heap: &mut [Value], start: usize, mut at: usize) -> Result<(), Raised> {
    while at > start {
        let parent = (at - 1) / 2;
        if !vm.less(&heap[at].clone(), &heap[parent].clone())? {
            break;
        }
        heap.swap(at, parent);
        at = parent;
    }
    Ok(())
}

fn sift_up(vm: &mut Vm, heap: &mut [Value]) -> Result<(), Raised> {
    let end = heap.len();
    let (mut at, mut child) = (0, 1);
    while child < end {
        let right = child + 1;
        if right < end && !vm.less(&heap[child].clone(), &heap[right].clone())? {
            child = right;
        }
        heap.swap(at, child);
        at = child;
        child = 2 * at + 1;
    }
    sift_down(vm, heap, 0, at)
}
