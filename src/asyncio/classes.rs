//! The classes of the library, made once a run.

use super::define::{class, sealed_class};
use super::{future_class, handles, locks, loop_class, policy, runners, task_class, timeouts};
use crate::vm::Value;
use crate::vm::object::{Class, Dict, Layout, intern};
use crate::vm::types::Types;
use std::rc::Rc;

/// The classes.
#[allow(missing_docs)]
pub struct Classes {
    pub future: Rc<Class>,
    pub task: Rc<Class>,
    pub gathering_future: Rc<Class>,
    pub handle: Rc<Class>,
    pub timer_handle: Rc<Class>,
    pub abstract_event_loop: Rc<Class>,
    pub base_event_loop: Rc<Class>,
    pub selector_event_loop: Rc<Class>,
    pub abstract_policy: Rc<Class>,
    pub base_policy: Rc<Class>,
    pub default_policy: Rc<Class>,
    pub runner: Rc<Class>,
    pub lock: Rc<Class>,
    pub event: Rc<Class>,
    pub timeout: Rc<Class>,
}

impl Classes {
    /// Makes them.
    pub fn new(types: &Types) -> Classes {
        let object = &types.object;
        let future = sealed_class("_asyncio.Future", object, Layout::State("asyncio.Future"));
        future_class::install(&future);
        let task = sealed_class("_asyncio.Task", &future, Layout::Plain);
        task_class::install(&task);
        let gathering_future = sealed_class("asyncio.tasks._GatheringFuture", &future, Layout::Plain);
        let handle = class("asyncio.events.Handle", object, Layout::State("asyncio.Handle"));
        let timer_handle = class("asyncio.events.TimerHandle", &handle, Layout::Plain);
        handles::install(&handle, &timer_handle);
        let abstract_event_loop = class("asyncio.events.AbstractEventLoop", object, Layout::Plain);
        loop_class::install_abstract(&abstract_event_loop);
        let base_event_loop =
            class("asyncio.base_events.BaseEventLoop", &abstract_event_loop, Layout::State("asyncio.EventLoop"));
        loop_class::install(&base_event_loop);
        let base_selector = class("asyncio.selector_events.BaseSelectorEventLoop", &base_event_loop, Layout::Plain);
        let selector_event_loop = class("asyncio.unix_events._UnixSelectorEventLoop", &base_selector, Layout::Plain);
        let abstract_policy = class("asyncio.events.AbstractEventLoopPolicy", object, Layout::Plain);
        let base_policy = class("asyncio.events.BaseDefaultEventLoopPolicy", &abstract_policy, Layout::Plain);
        policy::install(&abstract_policy, &base_policy);
        let default_policy = class("asyncio.unix_events._UnixDefaultEventLoopPolicy", &base_policy, Layout::Plain);
        let runner = class("asyncio.runners.Runner", object, Layout::State("asyncio.Runner"));
        runners::install(&runner);
        let lock = class("asyncio.locks.Lock", object, Layout::State("asyncio.Lock"));
        let event = class("asyncio.locks.Event", object, Layout::State("asyncio.Event"));
        locks::install(&lock, &event);
        let timeout = class("asyncio.timeouts.Timeout", object, Layout::State("asyncio.Timeout"));
        timeouts::install(&timeout);
        Classes {
            future,
            task,
            gathering_future,
            handle,
            timer_handle,
            abstract_event_loop,
            base_event_loop,
            selector_event_loop,
            abstract_policy,
            base_policy,
            default_policy,
            runner,
            lock,
            event,
            timeout,
        }
    }

    /// Puts them into a module.
    pub fn offer(&self, namespace: &Dict) {
        let named = [
            ("Future", &self.future),
            ("Task", &self.task),
            ("Handle", &self.handle),
            ("TimerHandle", &self.timer_handle),
            ("AbstractEventLoop", &self.abstract_event_loop),
            ("BaseEventLoop", &self.base_event_loop),
            ("SelectorEventLoop", &self.selector_event_loop),
            ("EventLoop", &self.selector_event_loop),
            ("AbstractEventLoopPolicy", &self.abstract_policy),
            ("DefaultEventLoopPolicy", &self.default_policy),
            ("Runner", &self.runner),
            ("Lock", &self.lock),
            ("Event", &self.event),
            ("Timeout", &self.timeout),
        ];
        for (name, class) in named {
            namespace.set_name(&intern(name), Value::Class(class.clone()));
        }
    }
}
