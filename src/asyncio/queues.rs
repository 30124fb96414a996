//! `Queue`, `PriorityQueue`, `LifoQueue`
//!
//! A queue keeps its items in Rust. A script's subclass may replace how they are kept (`_init`, `_put`, `_get`, `qsize` and
//! so on); then they live in the attribute `_queue`, as in CPython, and everything goes by way of the methods.

use super::api;
use super::define::class;
use super::frames::{self, LibraryFrame};
use super::heap;
use super::locks::{EventState, LoopBound, Waiters};
use super::runtime::Runtime;
use super::signature::{or, signature};
use super::watch::Watch;
use crate::trace::{Change, Line, ObjectKind};
use crate::vm::object::{Class, Layout, NativeDef, intern};
use crate::vm::types::object::address_text;
use crate::vm::types::{
    Types, add_attribute, add_class_methods, add_methods, add_static_methods, generic_alias, plain,
};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

/// Which item comes out first.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Order {
    /// The first that was put in.
    #[default]
    First,
    /// The last that was put in.
    Last,
    /// The least.
    Least,
}

/// What a queue holds.
struct QueueState {
    bound: LoopBound,
    order: Cell<Order>,
    /// Whether the script's own methods keep the items.
    custom: Cell<bool>,
    maxsize: RefCell<Value>,
    /// `maxsize` as a number; not positive is no limit.
    limit: Cell<f64>,
    items: RefCell<VecDeque<Value>>,
    getters: Waiters,
    putters: Waiters,
    unfinished: Cell<i64>,
    finished: EventState,
    shut_down: Cell<bool>,
    watch: Watch,
}

impl QueueState {
    fn new(watch: Watch) -> Self {
        let finished = EventState::default();
        finished.set();
        QueueState {
            bound: LoopBound::default(),
            order: Cell::default(),
            custom: Cell::new(false),
            maxsize: RefCell::new(Value::Int(0)),
            limit: Cell::new(0.0),
            items: RefCell::default(),
            getters: Waiters::default(),
            putters: Waiters::default(),
            unfinished: Cell::new(0),
            finished,
            shut_down: Cell::new(false),
            watch,
        }
    }

    fn is_full(&self) -> bool {
        self.limit.get() > 0.0 && self.items.borrow().len() as f64 >= self.limit.get()
    }

    fn is_empty(&self) -> bool {
        self.items.borrow().is_empty()
    }

    /// Tells the trace what it holds now.
    fn note_items(&self) {
        let count = (!self.custom.get()).then(|| self.items.borrow().len().min(u32::MAX as usize) as u32);
        self.watch.note(Change::Items { count, unfinished: self.unfinished.get() });
    }
}

/// `_wakeup_next`: the next who isn't done.
fn wake_next(waiters: &Waiters) {
    while let Some(waiter) = waiters.pop() {
        if !waiter.is_done() {
            waiter.set_result(Value::None);
            return;
        }
    }
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, maxsize=0)", init),
    plain("_init", "($self, maxsize)", init_items),
    plain("_get", "($self)", get_item),
    plain("_put", "($self, item)", put_item),
    plain("_format", "($self)", |vm, mut args| format(vm, &args.receiver()).map(Value::str)),
    plain("__repr__", "($self)", repr),
    plain("__str__", "($self)", str),
    plain("qsize", "($self)", qsize),
    plain("empty", "($self)", empty),
    plain("full", "($self)", full),
    plain("put", "async ($self, item)", put_method),
    plain("put_nowait", "($self, item)", put_nowait_method),
    plain("get", "async ($self)", get_method),
    plain("get_nowait", "($self)", get_nowait_method),
    plain("task_done", "($self)", task_done),
    plain("join", "async ($self)", join),
    plain("shutdown", "($self, immediate=False)", shutdown),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    let watch = Watch::new(vm, ObjectKind::Queue);
    api::new_instance(vm, &class, Rc::new(QueueState::new(watch)))
})];

const CLASS: &[NativeDef] = &[plain("__class_getitem__", "($cls, object, /)", generic_alias::class_getitem)];

/// The methods by which a subclass keeps its items its own way.
const OVERRIDABLE: [&str; 6] = ["_init", "_get", "_put", "qsize", "empty", "full"];

/// The classes.
pub struct Queues {
    /// `Queue`
    pub queue: Rc<Class>,
    /// `PriorityQueue`
    pub priority: Rc<Class>,
    /// `LifoQueue`
    pub lifo: Rc<Class>,
}

impl Queues {
    /// Makes the classes.
    pub fn new(types: &Types) -> Queues {
        let queue = class("asyncio.queues.Queue", &types.object, Layout::State("asyncio.Queue"));
        add_methods(&queue, METHODS);
        add_static_methods(&queue, STATIC);
        add_class_methods(&queue, CLASS);
        add_attribute(&queue, "maxsize", |vm, v| Ok(state(vm, v)?.maxsize.borrow().clone()), None);
        add_attribute(&queue, "_maxsize", |vm, v| Ok(state(vm, v)?.maxsize.borrow().clone()), Some(set_maxsize));
        add_attribute(
            &queue,
            "_unfinished_tasks",
            |vm, v| Ok(Value::Int(state(vm, v)?.unfinished.get())),
            Some(set_unfinished),
        );
        add_attribute(&queue, "_getters", |vm, v| Ok(state(vm, v)?.getters.listed()), None);
        add_attribute(&queue, "_putters", |vm, v| Ok(state(vm, v)?.putters.listed()), None);
        add_attribute(&queue, "_queue", shown_items, Some(set_shown_items));
        let priority = class("asyncio.queues.PriorityQueue", &queue, Layout::Plain);
        let lifo = class("asyncio.queues.LifoQueue", &queue, Layout::Plain);
        Queues { queue, priority, lifo }
    }
}

/// `_queue`: from the moment at which a script looks at the items they lie in an object that it may change.
fn shown_items(vm: &mut Vm, this: &Value) -> Result<Value, Raised> {
    let Value::Instance(instance) = this else { return Ok(Value::None) };
    let name = intern("_queue");
    if let Some(items) = instance.get(&name) {
        return Ok(items);
    }
    let state = state(vm, this)?;
    if state.custom.get() {
        let text = format!("'{}' object has no attribute '_queue'", vm.type_name(this));
        return Err(vm.no_attribute(this, &name, text));
    }
    let items = Value::list(state.items.take().into());
    let items = match state.order.get() {
        Order::First => {
            let collections = vm.import_module(&intern("collections"))?;
            vm.call_method(&collections, "deque", Args::one(items))?
        }
        _ => items,
    };
    instance.set(&name, items.clone());
    state.custom.set(true);
    Ok(items)
}

fn set_unfinished(vm: &mut Vm, this: &Value, count: Value) -> Result<(), Raised> {
    let count = vm.index(&count)?;
    state(vm, this)?.unfinished.set(count);
    Ok(())
}

fn set_shown_items(vm: &mut Vm, this: &Value, items: Value) -> Result<(), Raised> {
    state(vm, this)?.custom.set(true);
    if let Value::Instance(instance) = this {
        instance.set(&intern("_queue"), items);
    }
    Ok(())
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<QueueState>, Raised> {
    api::state_of::<Rc<QueueState>>(vm, value, "Queue").cloned()
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, maxsize] = signature("Queue.__init__", &["self", "maxsize"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let class = vm.class_of(&this);
    let runtime = Runtime::of(vm);
    let queues = &runtime.classes().queues;
    state.order.set(match () {
        () if class.is_subclass_of(&queues.priority) => Order::Least,
        () if class.is_subclass_of(&queues.lifo) => Order::Last,
        () => Order::First,
    });
    let maxsize = or(maxsize, Value::Int(0));
    set_maxsize(vm, &this, maxsize.clone())?;
    let custom = OVERRIDABLE.iter().any(|name| api::overrides(vm, &this, name));
    state.custom.set(custom);
    if custom {
        vm.call_method(&this, "_init", Args::one(maxsize))?;
    }
    Ok(Value::None)
}

fn set_maxsize(vm: &mut Vm, this: &Value, maxsize: Value) -> Result<(), Raised> {
    let state = state(vm, this)?;
    let limit = vm.float_of(&maxsize).unwrap_or(0.0);
    state.limit.set(limit);
    let before = state.maxsize.replace(maxsize);
    drop(before);
    Ok(())
}

/// `_init`, where a subclass has methods of its own: an empty container in `_queue`.
fn init_items(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let items = match state.order.get() {
        Order::First => {
            let collections = vm.import_module(&intern("collections"))?;
            vm.call_method(&collections, "deque", Args::none())?
        }
        Order::Last | Order::Least => Value::list(vec![]),
    };
    vm.set_attr(&this, &intern("_queue"), items)?;
    Ok(Value::None)
}

fn custom_items(vm: &mut Vm, this: &Value) -> Result<Value, Raised> {
    vm.get_attr(this, &intern("_queue"))
}

/// `_get`
fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    if !state.custom.get() {
        return take_item(vm, &state);
    }
    let items = custom_items(vm, &this)?;
    match state.order.get() {
        Order::First => vm.call_method(&items, "popleft", Args::none()),
        Order::Last => vm.call_method(&items, "pop", Args::none()),
        Order::Least => {
            let heapq = vm.import_module(&intern("heapq"))?;
            vm.call_method(&heapq, "heappop", Args::one(items))
        }
    }
}

/// `_put`
fn put_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [item] = args.exactly(vm, "_put")?;
    let state = state(vm, &this)?;
    if !state.custom.get() {
        keep_item(vm, &state, item)?;
        return Ok(Value::None);
    }
    let items = custom_items(vm, &this)?;
    if state.order.get() == Order::Least {
        let heapq = vm.import_module(&intern("heapq"))?;
        vm.call_method(&heapq, "heappush", Args::of([items, item]))?;
    } else {
        vm.call_method(&items, "append", Args::one(item))?;
    }
    Ok(Value::None)
}

/// Keeps an item, in a queue of the library.
fn keep_item(vm: &mut Vm, state: &QueueState, item: Value) -> Result<(), Raised> {
    if state.order.get() != Order::Least {
        state.items.borrow_mut().push_back(item);
        return Ok(());
    }
    // Comparing may run the script's code, so the items are held by nobody meanwhile.
    let mut items = Vec::from(state.items.take());
    let result = heap::push(vm, &mut items, item);
    *state.items.borrow_mut() = items.into();
    result.map_err(|raised| raised.through(&frames::QUEUE_HEAP_PUSH))
}

/// Takes an item out, in a queue of the library that has one.
fn take_item(vm: &mut Vm, state: &QueueState) -> Result<Value, Raised> {
    let taken = match state.order.get() {
        Order::First => state.items.borrow_mut().pop_front(),
        Order::Last => state.items.borrow_mut().pop_back(),
        Order::Least => {
            let mut items = Vec::from(state.items.take());
            let result = heap::pop(vm, &mut items);
            *state.items.borrow_mut() = items.into();
            result.map_err(|raised| raised.through(&frames::QUEUE_HEAP_POP))?
        }
    };
    match taken {
        Some(item) => Ok(item),
        None => Err(vm.index_error(match state.order.get() {
            Order::First => "pop from an empty deque",
            Order::Last => "pop from empty list",
            Order::Least => "index out of range",
        })),
    }
}

fn length(vm: &mut Vm, this: &Value, state: &QueueState) -> Result<usize, Raised> {
    if !state.custom.get() {
        return Ok(state.items.borrow().len());
    }
    let items = custom_items(vm, this)?;
    vm.length(&items)
}

fn qsize(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Queue.qsize", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    length(vm, &this, &state).map(Value::from)
}

fn empty(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Queue.empty", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    Ok(Value::Bool(length(vm, &this, &state)? == 0))
}

fn full(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Queue.full", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    if !state.custom.get() {
        return Ok(Value::Bool(state.is_full()));
    }
    if state.limit.get() <= 0.0 {
        return Ok(Value::Bool(false));
    }
    let size = vm.call_method(&this, "qsize", Args::none())?;
    let size = vm.float_of(&size)?;
    Ok(Value::Bool(size >= state.limit.get()))
}

/// `self.empty()` or `self.full()`, from a coroutine.
async fn asks(co: &Co, this: &Value, state: &QueueState, question: Question) -> Result<bool, Raised> {
    if !state.custom.get() {
        return Ok(match question {
            Question::Empty => state.is_empty(),
            Question::Full => state.is_full(),
        });
    }
    let this = this.clone();
    co.with(move |vm| answer(vm, &this, question)).await
}

#[derive(Clone, Copy)]
enum Question {
    Empty,
    Full,
}

fn answer(vm: &mut Vm, this: &Value, question: Question) -> Result<bool, Raised> {
    let state = state(vm, this)?;
    if !state.custom.get() {
        return Ok(match question {
            Question::Empty => state.is_empty(),
            Question::Full => state.is_full(),
        });
    }
    let name = match question {
        Question::Empty => "empty",
        Question::Full => "full",
    };
    let answer = vm.call_method(this, name, Args::none())?;
    vm.truth(&answer)
}

fn put_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, item] = signature("Queue.put", &["self", "item"], 2, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Queue.put", |co| put(co, runtime, state, this, item)))
}

/// `put`
async fn put(co: Co, runtime: Rc<Runtime>, state: Rc<QueueState>, this: Value, item: Value) -> Result<Value, Raised> {
    while asks(&co, &this, &state, Question::Full).await? {
        if state.shut_down.get() {
            return Err(runtime.raise_bare(&runtime.exceptions.queue_shut_down).through(&frames::QUEUE_PUT_DOWN));
        }
        let event_loop =
            state.bound.get(&co, &runtime, &this).await.map_err(|raised| raised.through(&frames::QUEUE_PUT_LOOP))?;
        let putter = state.putters.add(&event_loop, &"Queue.put");
        state.watch.note(Change::Waits { line: Line::Putters });
        let waited = co.wait(putter.value()).await;
        state.watch.note(Change::Left { line: Line::Putters });
        if let Err(raised) = waited {
            // Just in case it isn't done yet.
            putter.cancel_plainly(Value::None);
            // A `get_nowait` or a shutdown may have taken it out before.
            state.putters.remove(&putter);
            if !asks(&co, &this, &state, Question::Full).await? && !putter.is_cancelled() {
                // It was woken and can't go on: the next one is.
                wake_next(&state.putters);
            }
            return Err(raised.through(&frames::QUEUE_PUT));
        }
    }
    let plain = !state.custom.get() && state.order.get() != Order::Least;
    if plain && !state.shut_down.get() {
        state.items.borrow_mut().push_back(item);
        note_put(&state);
        return Ok(Value::None);
    }
    co.with(move |vm| put_now(vm, &this, &state, item))
        .await
        .map_err(|raised| raised.through(&frames::QUEUE_PUT_NOWAIT_CALL))?;
    Ok(Value::None)
}

fn note_put(state: &QueueState) {
    state.unfinished.set(state.unfinished.get() + 1);
    state.finished.clear();
    state.note_items();
    wake_next(&state.getters);
}

fn put_nowait_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, item] = signature("Queue.put_nowait", &["self", "item"], 2, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    put_now(vm, &this, &state, item)?;
    Ok(Value::None)
}

/// `put_nowait`
fn put_now(vm: &mut Vm, this: &Value, state: &QueueState, item: Value) -> Result<(), Raised> {
    let refuse = |vm: &mut Vm, class: fn(&Runtime) -> &Rc<Class>, frame: &LibraryFrame| {
        let runtime = Runtime::of(vm);
        Err(runtime.raise_bare(class(&runtime)).through(frame))
    };
    if state.shut_down.get() {
        return refuse(vm, |runtime| &runtime.exceptions.queue_shut_down, &frames::QUEUE_PUT_NOWAIT_DOWN);
    }
    if answer(vm, this, Question::Full)? {
        return refuse(vm, |runtime| &runtime.exceptions.queue_full, &frames::QUEUE_PUT_NOWAIT_FULL);
    }
    let kept = if state.custom.get() {
        vm.call_method(this, "_put", Args::one(item)).map(|_| ())
    } else {
        keep_item(vm, state, item)
    };
    kept.map_err(|raised| raised.through(&frames::QUEUE_PUT_ITEM))?;
    note_put(state);
    Ok(())
}

fn get_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Queue.get", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Queue.get", |co| get(co, runtime, state, this)))
}

/// `get`
async fn get(co: Co, runtime: Rc<Runtime>, state: Rc<QueueState>, this: Value) -> Result<Value, Raised> {
    while asks(&co, &this, &state, Question::Empty).await? {
        if state.shut_down.get() && asks(&co, &this, &state, Question::Empty).await? {
            return Err(runtime.raise_bare(&runtime.exceptions.queue_shut_down).through(&frames::QUEUE_GET_DOWN));
        }
        let event_loop =
            state.bound.get(&co, &runtime, &this).await.map_err(|raised| raised.through(&frames::QUEUE_GET_LOOP))?;
        let getter = state.getters.add(&event_loop, &"Queue.get");
        state.watch.note(Change::Waits { line: Line::Getters });
        let waited = co.wait(getter.value()).await;
        state.watch.note(Change::Left { line: Line::Getters });
        if let Err(raised) = waited {
            // Just in case it isn't done yet.
            getter.cancel_plainly(Value::None);
            // A `put_nowait` or a shutdown may have taken it out before.
            state.getters.remove(&getter);
            if !asks(&co, &this, &state, Question::Empty).await? && !getter.is_cancelled() {
                // It was woken and can't go on: the next one is.
                wake_next(&state.getters);
            }
            return Err(raised.through(&frames::QUEUE_GET));
        }
    }
    if !state.custom.get() && state.order.get() != Order::Least {
        let mut items = state.items.borrow_mut();
        let item = if state.order.get() == Order::First { items.pop_front() } else { items.pop_back() };
        drop(items);
        if let Some(item) = item {
            state.note_items();
            wake_next(&state.putters);
            return Ok(item);
        }
    }
    co.with(move |vm| get_now(vm, &this, &state)).await.map_err(|raised| raised.through(&frames::QUEUE_GET_NOWAIT_CALL))
}

fn get_nowait_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Queue.get_nowait", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    get_now(vm, &this, &state)
}

/// `get_nowait`
fn get_now(vm: &mut Vm, this: &Value, state: &QueueState) -> Result<Value, Raised> {
    if answer(vm, this, Question::Empty)? {
        let runtime = Runtime::of(vm);
        return Err(if state.shut_down.get() {
            runtime.raise_bare(&runtime.exceptions.queue_shut_down).through(&frames::QUEUE_GET_NOWAIT_DOWN)
        } else {
            runtime.raise_bare(&runtime.exceptions.queue_empty).through(&frames::QUEUE_GET_NOWAIT_EMPTY)
        });
    }
    let taken = if state.custom.get() { vm.call_method(this, "_get", Args::none()) } else { take_item(vm, state) };
    let item = taken.map_err(|raised| raised.through(&frames::QUEUE_GET_ITEM))?;
    state.note_items();
    wake_next(&state.putters);
    Ok(item)
}

fn task_done(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Queue.task_done", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let left = state.unfinished.get();
    if left <= 0 {
        return Err(vm.value_error("task_done() called too many times").through(&frames::QUEUE_DONE));
    }
    state.unfinished.set(left - 1);
    state.note_items();
    if left == 1 {
        state.finished.set();
    }
    Ok(Value::None)
}

fn join(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Queue.join", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Queue.join", |co| async move {
        if state.unfinished.get() > 0 {
            let waited = state.finished.wait(&co, &runtime, &this, &"Queue.join").await;
            waited.map_err(|raised| raised.through(&frames::QUEUE_JOIN))?;
        }
        Ok(Value::None)
    }))
}

fn shutdown(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, immediate] = signature("Queue.shutdown", &["self", "immediate"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    state.shut_down.set(true);
    state.watch.note(Change::Closed);
    if immediate.is_bound() && vm.truth(&immediate)? {
        while !answer(vm, &this, Question::Empty)? {
            let item =
                if state.custom.get() { vm.call_method(&this, "_get", Args::none())? } else { take_item(vm, &state)? };
            drop(item);
            if state.unfinished.get() > 0 {
                state.unfinished.set(state.unfinished.get() - 1);
            }
        }
        state.note_items();
        if state.unfinished.get() == 0 {
            state.finished.set();
        }
    }
    // Everybody looks again, and finds it shut down.
    for waiters in [&state.getters, &state.putters] {
        while let Some(waiter) = waiters.pop() {
            waiter.set_result_if_pending(Value::None);
        }
    }
    Ok(Value::None)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let (name, details) = (vm.class_name(&this), format(vm, &this)?);
    Ok(Value::str(format!("<{name} at {} {details}>", address_text(&this))))
}

fn str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let (name, details) = (vm.class_name(&this), format(vm, &this)?);
    Ok(Value::str(format!("<{name} {details}>")))
}

/// `_format`
fn format(vm: &mut Vm, this: &Value) -> Result<String, Raised> {
    let state = state(vm, this)?;
    let maxsize = state.maxsize.borrow().clone();
    let mut text = format!("maxsize={}", vm.repr(&maxsize)?.text());
    let items = match state.custom.get() {
        true => match vm.get_attr_optional(this, &intern("_queue"))? {
            Some(items) if vm.truth(&items)? => vm.collect(&items)?,
            _ => Vec::new(),
        },
        false => state.items.borrow().iter().cloned().collect(),
    };
    if !items.is_empty() {
        text.push_str(&format!(" _queue={}", vm.repr(&Value::list(items))?.text()));
    }
    for (name, count) in [("_getters", state.getters.len()), ("_putters", state.putters.len())] {
        if count > 0 {
            text.push_str(&format!(" {name}[{count}]"));
        }
    }
    if state.unfinished.get() != 0 {
        text.push_str(&format!(" tasks={}", state.unfinished.get()));
    }
    if state.shut_down.get() {
        text.push_str(" shutdown");
    }
    Ok(text)
}

/// A queue of the library's own use.
#[derive(Clone)]
pub struct InnerQueue(Rc<QueueState>);

impl InnerQueue {
    /// An empty queue without a limit.
    pub fn new() -> InnerQueue {
        InnerQueue(Rc::new(QueueState::new(Watch::default())))
    }

    /// `put_nowait`
    pub fn put(&self, item: Value) {
        self.0.items.borrow_mut().push_back(item);
        note_put(&self.0);
    }

    /// `get`
    pub async fn get(&self, co: &Co, runtime: &Rc<Runtime>) -> Result<Value, Raised> {
        get(co.clone(), runtime.clone(), self.0.clone(), Value::None).await
    }
}
