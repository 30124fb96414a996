//! Times and numbers in words.

use crate::trace::Time;

/// A moment since the start, for the log's column: `1.002`.
pub fn clock(at: Time) -> String {
    format!("{:.3}", at.seconds())
}

/// A length of time, for a sentence: `0.35 s`, `12.4 s`, `3 min 05 s`.
pub fn duration(seconds: f64) -> String {
    if seconds < 9.995 {
        format!("{seconds:.2} s")
    } else if seconds < 99.95 {
        format!("{seconds:.1} s")
    } else {
        let whole = seconds.round() as u64;
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

/// A number with its thousands apart: `100,000`.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_keeps_three_digits() {
        let words = duration;
        assert_eq!(words(0.0), "0.00 s");
        assert_eq!(words(1.0034), "1.00 s");
        assert_eq!(words(9.996), "10.0 s");
        assert_eq!(words(185.2), "3 min 05 s");
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(count), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn the_log_counts_milliseconds() {
        assert_eq!(clock(Time::from_seconds(1.0021)), "1.002");
    }
}
