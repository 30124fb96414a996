//! The instructions that no loop is made of. They are kept out of the loop that runs all the others.

use super::Vm;
use super::cell::{cell_content, new_cell, set_cell};
use crate::lang::code::{NO_SLOT, Op};
use crate::vm::object::{Code, Function};
use crate::vm::{Raised, Value};
use std::rc::Rc;

impl Vm {
    /// Does one of them. The frame's place is saved.
    #[inline(never)]
    pub(super) fn run_uncommon(&mut self, op: Op, function: &Function, base: usize) -> Result<(), Raised> {
        let code: &Code = &function.code;
        let locals = code.lang.local_count;
        // The macros of the loop, on slots that are checked.
        macro_rules! at {
            ($slot:expr) => {
                self.stack[base + $slot as usize]
            };
        }
        macro_rules! put {
            ($slot:expr) => {
                self.stack[base + $slot as usize]
            };
        }
        macro_rules! operand {
            ($slot:expr) => {
                if $slot >= locals { std::mem::take(&mut put!($slot)) } else { at!($slot).clone() }
            };
        }
        match op {
            Op::Delete { slot } => {
                if !at!(slot).is_bound() {
                    return Err(self.unbound_local(code, slot));
                }
                put!(slot) = Value::Unbound;
            }
            Op::DeleteCell { slot } => {
                if !cell_content(&at!(slot)).is_bound() {
                    return Err(self.unbound_local(code, slot));
                }
                set_cell(&at!(slot), Value::Unbound);
            }
            Op::DeleteFree { free } => {
                if !cell_content(&function.closure[free as usize]).is_bound() {
                    return Err(self.unbound_free(code, free));
                }
                set_cell(&function.closure[free as usize], Value::Unbound);
            }
            Op::DeleteGlobal { site } => {
                let name = &code.sites[site as usize].name;
                if function.globals.remove_name(name).is_none() {
                    return Err(self.no_name(name));
                }
            }
            Op::LoadName { dst, site } => {
                let value = self.load_name(function, &code.sites[site as usize])?;
                put!(dst) = value;
            }
            Op::StoreName { site, src } => {
                let value = operand!(src);
                self.store_name(&code.sites[site as usize].name, value)?;
            }
            Op::DeleteName { site } => {
                self.delete_name(&code.sites[site as usize].name)?;
            }
            Op::LoadNameOrFree { dst, site, free } => {
                let own = self.load_own_name(&code.sites[site as usize].name)?;
                let value = match own {
                    Some(value) => value,
                    None => match cell_content(&function.closure[free as usize]) {
                        Value::Unbound => return Err(self.unbound_free(code, free)),
                        value => value,
                    },
                };
                put!(dst) = value;
            }
            Op::LoadNamespace { dst } => {
                let namespace = self.frames.last().map(|frame| frame.namespace()).unwrap_or_default();
                put!(dst) = namespace;
            }
            Op::LoadNameFrom { slot, site } => {
                let namespace = std::mem::take(&mut put!(slot));
                let use_ = &code.sites[site as usize];
                let value = match self.name_in(&namespace, &use_.name)? {
                    Some(value) => value,
                    None => self.load_global(function, use_)?,
                };
                put!(slot) = value;
            }
            Op::LoadNameFromOrFree { slot, site, free } => {
                let namespace = std::mem::take(&mut put!(slot));
                let value = match self.name_in(&namespace, &code.sites[site as usize].name)? {
                    Some(value) => value,
                    None => match cell_content(&function.closure[free as usize]) {
                        Value::Unbound => return Err(self.unbound_free(code, free)),
                        value => value,
                    },
                };
                put!(slot) = value;
            }
            Op::DeleteAttr { obj, site } => {
                let object = operand!(obj);
                self.delete_attr(&object, &code.sites[site as usize].name)?;
                drop(object);
            }
            Op::StarArguments { dst, src, function: callee } => {
                let value = operand!(src);
                let items = match value {
                    Value::List(_) | Value::Tuple(_) => value,
                    other => {
                        let callee = at!(callee).clone();
                        self.star_arguments(&other, &callee)?
                    }
                };
                put!(dst) = items;
            }
            Op::GetYieldFromIter { dst, src } => {
                let value = operand!(src);
                let iterator = self.yield_from_iter(value)?;
                put!(dst) = iterator;
            }
            Op::GetAsyncIter { dst, src } => {
                let value = operand!(src);
                let iterator = self.async_iter(value)?;
                put!(dst) = iterator;
            }
            Op::GetAsyncNext { dst, iter } => {
                let iterator = at!(iter).clone();
                let awaitable = self.async_next(&iterator)?;
                put!(dst) = awaitable;
            }
            Op::MatchException { dst, exc, class } => {
                let class = operand!(class);
                let exc = at!(exc).clone();
                let matches = self.exception_matches(&exc, &class)?;
                put!(dst) = Value::Bool(matches);
            }
            Op::MatchGroup { dst, rest, class } => {
                let class = operand!(class);
                let exc = at!(rest).clone();
                let (matched, left) = self.split_group(&exc, &class)?;
                if !matched.is_none()
                    && let Some(frame) = self.frames.last_mut()
                {
                    frame.extra().handled = matched.clone();
                }
                put!(dst) = matched;
                put!(rest) = left;
            }
            Op::ExitArguments { dst, exc } => {
                let exc = at!(exc).clone();
                self.exit_arguments(&exc, base + dst as usize);
            }
            Op::BuildSet { dst, base: first, count } => {
                let items = self.take_slots(base + first as usize, count as usize);
                let value = self.build_set(items)?;
                put!(dst) = value;
            }
            Op::ListExtend { list, src } => {
                let value = operand!(src);
                let list = at!(list).clone();
                self.extend_list(&list, &value)?;
            }
            Op::SetUpdate { set, src } => {
                let value = operand!(src);
                if let Value::Set(set) = &at!(set) {
                    let set = set.clone();
                    self.update_set(&set, &value)?;
                }
            }
            Op::DictUpdate { dict, src } => {
                let value = operand!(src);
                if let Value::Dict(dict) = &at!(dict) {
                    let dict = dict.clone();
                    self.update_dict(&dict, &value)?;
                }
            }
            Op::DictMerge { dict, src, function: callee } => {
                let value = operand!(src);
                let callee = at!(callee).clone();
                if let Value::Dict(dict) = &at!(dict) {
                    let dict = dict.clone();
                    self.merge_keywords(&dict, &value, &callee)?;
                }
            }
            Op::ListToTuple { dst, src } => {
                let value = operand!(src);
                put!(dst) = match value {
                    Value::List(list) => match Rc::try_unwrap(list) {
                        Ok(list) => Value::tuple(std::mem::take(&mut *list.items.borrow_mut())),
                        Err(list) => Value::tuple(list.items.borrow().clone()),
                    },
                    other => other,
                };
            }
            Op::MatchSequence { dst, src } => {
                let subject = at!(src).clone();
                put!(dst) = Value::Bool(self.is_match_sequence(&subject));
            }
            Op::MatchMapping { dst, src } => {
                let subject = at!(src).clone();
                put!(dst) = Value::Bool(self.is_match_mapping(&subject));
            }
            Op::MatchKeys { dst, src, keys } => {
                let (subject, keys) = (at!(src).clone(), at!(keys).clone());
                let found = self.match_keys(&subject, &keys)?;
                put!(dst) = found;
            }
            Op::MatchClass { dst, src, base: first, count } => {
                let subject = at!(src).clone();
                let class = std::mem::take(&mut put!(first));
                let names = std::mem::take(&mut put!(first + 1));
                let found = self.match_class(&subject, &class, &names, count as usize)?;
                put!(dst) = found;
            }
            Op::Length { dst, src } => {
                let value = at!(src).clone();
                let length = self.length(&value)?;
                put!(dst) = Value::Int(length as i64);
            }
            Op::MappingRest { dst, src, keys } => {
                let (subject, keys) = (at!(src).clone(), operand!(keys));
                let rest = self.mapping_rest(&subject, &keys)?;
                put!(dst) = rest;
            }
            Op::Import { dst, index } => {
                let module = self.import_statement(function, &code.lang.imports[index as usize])?;
                put!(dst) = module;
            }
            Op::ImportFrom { dst, module, site } => {
                let module = at!(module).clone();
                let value = self.import_from(&module, &code.sites[site as usize].name)?;
                put!(dst) = value;
            }
            Op::ImportStar { module } => {
                let module = operand!(module);
                self.import_star(&module)?;
            }
            Op::LoadAssertionError { dst } => {
                put!(dst) = Value::Class(self.types.exception("AssertionError"));
            }
            Op::SetupAnnotations => {
                self.setup_annotations()?;
            }
            Op::BuildTypeParameter { kind, dst, base: first } => {
                let value = self.build_type_parameter(kind, base + first as usize)?;
                put!(dst) = value;
            }
            Op::SetTypeParameterDefault { parameter, src } => {
                let evaluate = operand!(src);
                let parameter = at!(parameter).clone();
                self.set_type_parameter_default(&parameter, evaluate)?;
            }
            Op::Display { src } => {
                let value = operand!(src);
                self.display(value)?;
            }
            Op::GenericBase { dst, src } => {
                let parameters = operand!(src);
                let value = self.generic_base(parameters)?;
                put!(dst) = value;
            }
            Op::MakeFunction { dst, code: index } => {
                let value = self.make_function(function, &code.consts[index as usize], base);
                put!(dst) = value;
            }
            Op::SetFunctionPart { part, function: target, src } => {
                let value = operand!(src);
                super::call::set_function_part(&at!(target), part, value);
            }
            Op::GetAwaitable { dst, src, from } => {
                let value = operand!(src);
                let awaitable = self.awaitable(value, from)?;
                put!(dst) = awaitable;
            }
            Op::BuildDict { dst, base: first, count } => {
                let items = self.take_slots(base + first as usize, count as usize * 2);
                let value = self.build_dict(items)?;
                put!(dst) = value;
            }
            Op::CheckBound { slot } => {
                if !at!(slot).is_bound() {
                    return Err(self.unbound_local(code, slot));
                }
            }
            Op::NewCell { slot } => {
                let content = std::mem::take(&mut put!(slot));
                put!(slot) = new_cell(content);
            }
            Op::BuildString { dst, base: first, count } => {
                let value = self.build_string(base + first as usize, count as usize);
                put!(dst) = value;
            }
            Op::Format { conversion, dst, src, spec } => {
                let spec = if spec == NO_SLOT { Value::Unbound } else { operand!(spec) };
                let value = operand!(src);
                let text = self.format_operand(conversion, &value, &spec)?;
                drop(value);
                put!(dst) = Value::Str(text);
            }

            common => unreachable!("the loop runs {common:?} itself"),
        }
        Ok(())
    }
}
