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
                eprint!("{}", traceback::format(&mut vm, &r));
                break;
            }
            machine::Halt::OutOfBudget => {}
            _ => println!("halt"),
        }
    }
    eprintln!("{:?}", t.elapsed());
}
