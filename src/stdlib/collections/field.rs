//! `_tuplegetter`: the fields of named tuples.

use crate::vm::object::{Class, Instance, Layout, Module, NativeDef, intern};
use crate::vm::types::library::library_class;
use crate::vm::types::{add_attribute, add_methods, add_static_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// Which item, and what its `__doc__` says.
struct Field {
    index: usize,
    doc: RefCell<Value>,
}

struct TheClass(Rc<Class>);

const METHODS: &[NativeDef] = &[
    plain("__get__", "($self, instance, owner=None, /)", get),
    plain("__set__", "($self, instance, value, /)", |vm, _| Err(vm.attribute_error("can't set attribute"))),
    plain("__delete__", "($self, instance, /)", |vm, _| Err(vm.attribute_error("can't delete attribute"))),
    plain("__repr__", "($self, /)", |vm, mut args| {
        let this = args.receiver();
        let (index, doc) = match this.downcast::<Field>() {
            Some(field) => (field.index, field.doc.borrow().clone()),
            None => (0, Value::None),
        };
        let doc = vm.repr(&doc)?;
        Ok(Value::str(format!("_tuplegetter({index}, {})", doc.text())))
    }),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(index, doc, /)", new)];

pub(super) fn install(vm: &mut Vm, module: &Rc<Module>) {
    let class = library_class("collections._tuplegetter", &vm.types.object, Layout::State("_tuplegetter"));
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(
        &class,
        "__doc__",
        |_, value| Ok(value.downcast::<Field>().map_or(Value::None, |field| field.doc.borrow().clone())),
        Some(|_, value, new| {
            if let Some(field) = value.downcast::<Field>() {
                let old = field.doc.replace(new);
                drop(old);
            }
            Ok(())
        }),
    );
    module.dict.set_name(&intern("_tuplegetter"), Value::Class(class.clone()));
    vm.set_extension(Rc::new(TheClass(class)));
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [index, doc] = args.exactly(vm, "_tuplegetter")?;
    let index = vm.index(&index)?.max(0) as usize;
    let Some(class) = vm.extension::<TheClass>() else { return Err(vm.runtime_error("collections is not there")) };
    let state = Field { index, doc: RefCell::new(doc) };
    Ok(Value::Instance(Rc::new(Instance::with_state(&class.0, state))))
}

fn get(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [instance, _] = args.between(vm, "__get__", 1)?;
    let Some(field) = this.downcast::<Field>() else { return Ok(this) };
    match instance.as_tuple() {
        Some(tuple) => match tuple.items.get(field.index) {
            Some(item) => Ok(item.clone()),
            None => Err(vm.index_error("tuple index out of range")),
        },
        None if instance.is_none() => Ok(this.clone()),
        None => {
            let (index, name) = (field.index, vm.type_name(&instance));
            let text = format!("descriptor for index '{index}' for tuple subclasses doesn't apply to '{name}' object");
            Err(vm.type_error(text))
        }
    }
}
