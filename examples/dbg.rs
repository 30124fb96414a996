use interleave::vm::*;
use std::rc::Rc;
struct O;
impl Output for O {
    fn write(&mut self, e: bool, t: &str, _: Option<interleave::source::Span>) {
        if e { eprint!("{t}") } else { print!("{t}") }
    }
}
fn main() {
    let f = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(&f).unwrap();
    let c = match interleave::lang::compile(&text, &f, interleave::lang::Mode::Module) {
        Ok(c) => c,
        Err(d) => {
            eprint!("{}", d.render(&f));
            return;
        }
    };
    if std::env::args().nth(2).is_some() {
        println!("{}", interleave::lang::disassemble(&c.code));
    }
    let mut vm = Vm::new(Box::new(O));
    let main = object::intern("__main__");
    let m = vm.new_module(&main);
    let func = vm.module_function(&Rc::new(c.code), &text, true, m.dict.clone());
    let t = std::time::Instant::now();
    vm.enter_call(&Value::Function(func), Args::none());
    loop {
        match vm.run(100000) {
            machine::Halt::Returned(_) => break,
            machine::Halt::Raised(r) => {
                let s = vm.str_of(&r.value()).map(|s| s.text().to_string()).unwrap_or_default();
                println!("RAISED {} {s}", vm.type_name(&r.value()));
                let mut t = r.data().traceback.borrow().clone();
                while let Some(x) = t {
                    if let object::TraceEntry::Script { code, pc, .. } = &x.entry {
                        println!("  {} line {}", code.name.text(), code.line(*pc));
                    }
                    t = x.next.clone();
                }
                break;
            }
            machine::Halt::OutOfBudget => {}
            _ => println!("halt"),
        }
    }
    eprintln!("{:?}", t.elapsed());
}
