//! `time`: the run's clock. Calendar time is UTC.

use crate::vm::object::{BuiltinLayout, Class, ClassParts, Dict, Instance, Layout, Module, Native, NativeDef, intern};
use crate::vm::types::{add_attribute, add_methods, add_static_methods, flow, plain};
use crate::vm::{Args, Block, Flow, Raised, Value, Vm};
use std::rc::Rc;

/// The clock that the module reads and sleeps by.
pub struct Clock {
    /// Seconds since the run began; looking may cost time.
    pub now: Box<dyn Fn() -> f64>,
    /// What ends after so many seconds; nothing, where the clock could jump there. It may look at the machine to see
    /// where the script sleeps.
    pub sleep: Box<dyn Fn(&Vm, f64) -> Option<Block>>,
    /// The calendar time at which the run began, in seconds since 1970.
    pub epoch: f64,
}

static FUNCTIONS: &[NativeDef] = &[
    plain("time", "()", |vm, args| seconds(vm, args, true)),
    plain("time_ns", "()", |vm, args| nanoseconds(vm, args, true)),
    plain("monotonic", "()", |vm, args| seconds(vm, args, false)),
    plain("monotonic_ns", "()", |vm, args| nanoseconds(vm, args, false)),
    plain("perf_counter", "()", |vm, args| seconds(vm, args, false)),
    plain("perf_counter_ns", "()", |vm, args| nanoseconds(vm, args, false)),
    plain("process_time", "()", |vm, args| seconds(vm, args, false)),
    plain("process_time_ns", "()", |vm, args| nanoseconds(vm, args, false)),
    plain("thread_time", "()", |vm, args| seconds(vm, args, false)),
    plain("thread_time_ns", "()", |vm, args| nanoseconds(vm, args, false)),
    flow("sleep", "(seconds, /)", sleep),
    plain("gmtime", "([seconds])", gmtime),
    plain("localtime", "([seconds])", gmtime),
    plain("mktime", "(tuple)", mktime),
    plain("strftime", "(format[, tuple])", strftime),
    flow("strptime", "(string, format)", strptime),
    plain("asctime", "([tuple])", asctime),
    plain("ctime", "([seconds])", ctime),
    plain("get_clock_info", "(name)", get_clock_info),
];

const FIELDS: [&str; 9] =
    ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The class of what `gmtime` gives.
struct StructTime(Rc<Class>);

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    for def in FUNCTIONS {
        let native = Native { def, class: None, module: Some(intern("time")), bound: Value::Unbound };
        module.dict.set_name(&intern(def.name), Value::Native(Rc::new(native)));
    }
    let class = struct_time(vm);
    module.dict.set_name(&intern("struct_time"), Value::Class(class.clone()));
    vm.set_extension(Rc::new(StructTime(class)));
    for (name, value) in [("timezone", 0), ("altzone", 0), ("daylight", 0)] {
        module.dict.set_name(&intern(name), Value::Int(value));
    }
    module.dict.set_name(&intern("tzname"), Value::tuple(vec![Value::str("UTC"), Value::str("UTC")]));
    for (name, number) in [("CLOCK_REALTIME", 0), ("CLOCK_MONOTONIC", 1), ("CLOCK_PROCESS_CPUTIME_ID", 2)] {
        module.dict.set_name(&intern(name), Value::Int(number));
    }
    Ok(())
}

fn clock(vm: &mut Vm) -> Result<Rc<Clock>, Raised> {
    vm.extension::<Clock>().ok_or_else(|| vm.runtime_error("there is no clock here"))
}

/// A reading of the clock, in seconds.
fn read(vm: &mut Vm, calendar: bool) -> Result<f64, Raised> {
    let clock = clock(vm)?;
    let now = (clock.now)();
    Ok(if calendar { clock.epoch + now } else { now })
}

fn seconds(vm: &mut Vm, args: Args, calendar: bool) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "time")?;
    read(vm, calendar).map(Value::Float)
}

fn nanoseconds(vm: &mut Vm, args: Args, calendar: bool) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "time_ns")?;
    let clock = clock(vm)?;
    let now = ((clock.now)() * 1e9).round() as i64;
    let epoch = if calendar { (clock.epoch * 1e9) as i64 } else { 0 };
    Ok(Value::Int(epoch.saturating_add(now)))
}

fn sleep(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let [duration] = args.exactly(vm, "sleep")?;
    let seconds = match duration.builtin() {
        Value::Float(seconds) => *seconds,
        other => match vm.index_value(other) {
            Ok(Value::Int(seconds)) => seconds as f64,
            Ok(_) => return Err(vm.overflow_error("timestamp too large to convert to C PyTime_t")),
            Err(raised) => return Err(raised),
        },
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    if seconds > 9_223_372_036.0 {
        return Err(vm.overflow_error("timestamp too large to convert to C PyTime_t"));
    }
    let clock = clock(vm)?;
    Ok(match (clock.sleep)(&*vm, seconds) {
        Some(block) => Flow::Block(block, None),
        None => Flow::Return(Value::None),
    })
}

/// A moment of the calendar.
struct Moment {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    /// Monday is zero.
    weekday: i64,
    /// The first of January is one.
    year_day: i64,
}

impl Moment {
    /// So many seconds after the beginning of 1970.
    fn at(seconds: i64) -> Moment {
        let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        // Days are counted in eras of 400 years that begin on the first of March.
        let shifted = days + 719_468;
        let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Moment {
            year,
            month,
            day,
            hour: rest / 3_600,
            minute: rest / 60 % 60,
            second: rest % 60,
            weekday: (days + 3).rem_euclid(7),
            year_day: days - days_before(year, 1, 1) + 1,
        }
    }

    fn values(&self) -> [i64; 9] {
        let Moment { year, month, day, hour, minute, second, weekday, year_day } = *self;
        [year, month, day, hour, minute, second, weekday, year_day, 0]
    }

    /// From the numbers of a `struct_time`.
    fn from_values(values: [i64; 9]) -> Moment {
        let [year, month, day, hour, minute, second, weekday, year_day, _] = values;
        Moment { year, month, day, hour, minute, second, weekday, year_day }
    }
}

/// Days from the beginning of 1970 to a day.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year - era * 400;
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

fn struct_time(vm: &Vm) -> Rc<Class> {
    let dict = Rc::new(Dict::new());
    dict.set_name(&intern("__module__"), Value::str("time"));
    let tuple = vm.types.tuple.clone();
    let class = Class::new(ClassParts {
        name: intern("struct_time"),
        qualified_name: intern("struct_time"),
        bases: vec![tuple.clone()],
        ancestors: tuple.mro.borrow().to_vec(),
        dict,
        metaclass: None,
        layout: Layout::Builtin(BuiltinLayout::Tuple),
        builtin: true,
        derivable: false,
        has_dict: false,
        slots: Vec::new(),
    });
    add_methods(&class, &[const { plain("__repr__", "($self, /)", struct_repr) }]);
    add_static_methods(&class, &[const { plain("__new__", "(*args, **kwargs)", new_struct) }]);
    let getters: [fn(&mut Vm, &Value) -> Result<Value, Raised>; 9] = [
        |_, v| Ok(field(v, 0)),
        |_, v| Ok(field(v, 1)),
        |_, v| Ok(field(v, 2)),
        |_, v| Ok(field(v, 3)),
        |_, v| Ok(field(v, 4)),
        |_, v| Ok(field(v, 5)),
        |_, v| Ok(field(v, 6)),
        |_, v| Ok(field(v, 7)),
        |_, v| Ok(field(v, 8)),
    ];
    for (name, get) in FIELDS.into_iter().zip(getters) {
        add_attribute(&class, name, get, None);
    }
    add_attribute(&class, "tm_zone", |_, _| Ok(Value::str("UTC")), None);
    add_attribute(&class, "tm_gmtoff", |_, _| Ok(Value::Int(0)), None);
    class
}

fn field(value: &Value, index: usize) -> Value {
    value.as_tuple().and_then(|items| items.items.get(index).cloned()).unwrap_or(Value::None)
}

fn make_struct(vm: &Vm, values: Vec<Value>) -> Value {
    match vm.extension::<StructTime>() {
        Some(class) => Value::Instance(Rc::new(Instance::with_payload(&class.0, Value::tuple(values)))),
        None => Value::tuple(values),
    }
}

fn new_struct(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [items] = args.exactly(vm, "struct_time")?;
    let items = vm.collect(&items)?;
    if items.len() < 9 {
        let text = format!("time.struct_time() takes an at least 9-sequence ({}-sequence given)", items.len());
        return Err(vm.type_error(text));
    }
    Ok(make_struct(vm, items.into_iter().take(9).collect()))
}

fn struct_repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let items = this.as_tuple().cloned();
    let mut parts = Vec::new();
    if let Some(items) = items {
        for (name, value) in FIELDS.into_iter().zip(items.items.iter()) {
            parts.push(format!("{name}={}", vm.repr(value)?.text()));
        }
    }
    Ok(Value::str(format!("time.struct_time({})", parts.join(", "))))
}

/// The moment that an optional argument in seconds stands for.
fn moment_of(vm: &mut Vm, function: &str, args: Args) -> Result<Moment, Raised> {
    let [given] = args.between(vm, function, 0)?;
    let seconds = if given.is_none() || !given.is_bound() { read(vm, true)? } else { vm.float_of(&given)? };
    if !seconds.is_finite() || seconds.abs() > 6.7e16 {
        return Err(vm.overflow_error("timestamp out of range for platform time_t"));
    }
    Ok(Moment::at(seconds.floor() as i64))
}

fn gmtime(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let moment = moment_of(vm, "gmtime", args)?;
    Ok(make_struct(vm, moment.values().map(Value::Int).to_vec()))
}

/// The moment that a tuple stands for; now, where none is given.
fn moment_of_tuple(vm: &mut Vm, given: &Value) -> Result<Moment, Raised> {
    if !given.is_bound() {
        return Ok(Moment::at(read(vm, true)?.floor() as i64));
    }
    let Some(items) = given.as_tuple().cloned() else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    let mut values = [0; 9];
    if items.items.len() < 9 {
        return Err(vm.type_error("function missing required argument"));
    }
    for (slot, item) in values.iter_mut().zip(items.items.iter()) {
        *slot = vm.index(item)?;
    }
    Ok(Moment::from_values(values))
}

fn mktime(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [given] = args.exactly(vm, "mktime")?;
    let m = moment_of_tuple(vm, &given)?;
    let days = days_before(m.year, m.month, m.day);
    Ok(Value::Float((days * 86_400 + m.hour * 3_600 + m.minute * 60 + m.second) as f64))
}

fn strftime(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [format, given] = args.between(vm, "strftime", 1)?;
    let Some(format) = format.as_str().cloned() else {
        let name = vm.type_name(&format);
        return Err(vm.type_error(format!("strftime() argument 1 must be str, not {name}")));
    };
    let moment = moment_of_tuple(vm, &given)?;
    Ok(Value::str(formatted(format.text(), &moment)))
}

/// Reading a time is Python; importing that costs only who does it.
fn strptime(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let module = vm.import_module(&intern("_strptime"))?;
    let function = vm.get_attr(&module, &intern("_strptime_time"))?;
    Ok(Flow::Call(function, args, None))
}

fn asctime(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [given] = args.between(vm, "asctime", 0)?;
    let moment = moment_of_tuple(vm, &given)?;
    Ok(Value::str(formatted("%a %b %e %H:%M:%S %Y", &moment)))
}

fn ctime(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let moment = moment_of(vm, "ctime", args)?;
    Ok(Value::str(formatted("%a %b %e %H:%M:%S %Y", &moment)))
}

/// `strftime`, in the C locale.
fn formatted(format: &str, m: &Moment) -> String {
    let day = DAYS.get(m.weekday.rem_euclid(7) as usize).copied().unwrap_or_default();
    let month = MONTHS.get((m.month - 1).rem_euclid(12) as usize).copied().unwrap_or_default();
    let hour = if m.hour % 12 == 0 { 12 } else { m.hour % 12 };
    let mut out = String::new();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let Some(directive) = chars.next() else {
            out.push('%');
            break;
        };
        match directive {
            'a' => out.push_str(&day[..3]),
            'A' => out.push_str(day),
            'b' | 'h' => out.push_str(&month[..3]),
            'B' => out.push_str(month),
            'c' => out.push_str(&formatted("%a %b %e %H:%M:%S %Y", m)),
            'C' => out.push_str(&format!("{:02}", m.year / 100)),
            'd' => out.push_str(&format!("{:02}", m.day)),
            'D' | 'x' => out.push_str(&formatted("%m/%d/%y", m)),
            'e' => out.push_str(&format!("{:2}", m.day)),
            'F' => out.push_str(&formatted("%Y-%m-%d", m)),
            'H' => out.push_str(&format!("{:02}", m.hour)),
            'I' => out.push_str(&format!("{hour:02}")),
            'j' => out.push_str(&format!("{:03}", m.year_day)),
            'm' => out.push_str(&format!("{:02}", m.month)),
            'M' => out.push_str(&format!("{:02}", m.minute)),
            'n' => out.push('\n'),
            'p' => out.push_str(if m.hour < 12 { "AM" } else { "PM" }),
            'R' => out.push_str(&formatted("%H:%M", m)),
            's' => {
                let days = days_before(m.year, m.month, m.day);
                out.push_str(&(days * 86_400 + m.hour * 3_600 + m.minute * 60 + m.second).to_string());
            }
            'S' => out.push_str(&format!("{:02}", m.second)),
            't' => out.push('\t'),
            'T' | 'X' => out.push_str(&formatted("%H:%M:%S", m)),
            'u' => out.push_str(&(m.weekday + 1).to_string()),
            'w' => out.push_str(&((m.weekday + 1) % 7).to_string()),
            'U' => out.push_str(&format!("{:02}", (m.year_day + 6 - (m.weekday + 1) % 7) / 7)),
            'W' => out.push_str(&format!("{:02}", (m.year_day + 6 - m.weekday) / 7)),
            'y' => out.push_str(&format!("{:02}", m.year.rem_euclid(100))),
            'Y' => out.push_str(&m.year.to_string()),
            'z' => out.push_str("+0000"),
            'Z' => out.push_str("UTC"),
            '%' => out.push('%'),
            other => {
                out.push('%');
                out.push(other);
            }
        }
    }
    out
}

fn get_clock_info(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [name] = args.exactly(vm, "get_clock_info")?;
    let kind = name.as_str().map(|name| name.text().to_string()).unwrap_or_default();
    let (implementation, monotonic, adjustable, resolution) = match kind.as_str() {
        "time" => ("clock_gettime(CLOCK_REALTIME)", false, true, 1e-9),
        "monotonic" | "perf_counter" => ("clock_gettime(CLOCK_MONOTONIC)", true, false, 1e-9),
        "process_time" => ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false, 1e-9),
        "thread_time" => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false, 1e-9),
        _ => return Err(vm.value_error("unknown clock")),
    };
    let types = vm.import_module(&intern("types"))?;
    let namespace = vm.get_attr(&types, &intern("SimpleNamespace"))?;
    let mut args = Args::none();
    args.keywords = vec![
        (intern("implementation"), Value::str(implementation)),
        (intern("monotonic"), Value::Bool(monotonic)),
        (intern("adjustable"), Value::Bool(adjustable)),
        (intern("resolution"), Value::Float(resolution)),
    ];
    vm.call(&namespace, args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_the_calendar() {
        assert_eq!(Moment::at(0).values(), [1970, 1, 1, 0, 0, 0, 3, 1, 0]);
        assert_eq!(Moment::at(1_735_732_800).values(), [2025, 1, 1, 12, 0, 0, 2, 1, 0]);
        assert_eq!(Moment::at(951_782_399).values(), [2000, 2, 28, 23, 59, 59, 0, 59, 0]);
        assert_eq!(Moment::at(-1).values(), [1969, 12, 31, 23, 59, 59, 2, 365, 0]);
        assert_eq!(
            formatted("%a %d %b %Y, %I:%M %p, day %j, week %W", &Moment::at(1_735_732_800)),
            "Wed 01 Jan 2025, 12:00 PM, day 001, week 00"
        );
    }
}
