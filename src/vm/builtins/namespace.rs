//! `dir`, `vars`, `globals`, `locals`.

use crate::vm::object::NativeDef;
use crate::vm::types::{plain, sort};
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("dir", "(object=<unrepresentable>, /)", dir),
    plain("vars", "(object=<unrepresentable>, /)", vars),
    plain("globals", "()", globals),
    plain("locals", "()", locals),
];

fn dir(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.between(vm, "dir", 0)?;
    let names = match &object {
        Value::Unbound => {
            let names = vm.current_locals();
            vm.collect(&names)?
        }
        Value::Module(module) => module.dict.entries().into_iter().map(|entry| entry.key).collect(),
        other => match vm.call_special(other, &vm.names.dir.clone(), Args::none())? {
            Some(names) => vm.collect(&names)?,
            None => Vec::new(),
        },
    };
    let mut names = names;
    sort::sort(vm, &mut names, &Value::None, false)?;
    Ok(Value::list(names))
}

fn vars(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.between(vm, "vars", 0)?;
    if !object.is_bound() {
        return Ok(vm.current_locals());
    }
    match vm.get_attr_optional(&object, &vm.names.dict.clone())? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

fn globals(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [] = args.exactly(vm, "globals")?;
    Ok(vm.current_globals())
}

fn locals(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [] = args.exactly(vm, "locals")?;
    Ok(vm.current_locals())
}
