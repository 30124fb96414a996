//! "Did you mean": the closest of known names, by CPython's measure (`Python/suggestions.c`).

/// What changing, adding or removing a letter costs.
const MOVE_COST: usize = 2;
/// What changing only a letter's case costs.
const CASE_COST: usize = 1;
/// Names that differ over more bytes than this are not compared.
const LONGEST: usize = 40;
/// Among more names than this none is looked for.
const MOST_NAMES: usize = 750;

/// The name closest to `wrong`, if one is close enough; the first of several equally close.
pub fn closest<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let names: Vec<&str> = names.collect();
    if names.len() >= MOST_NAMES {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        if name == wrong {
            continue;
        }
        // No more than a third of the letters may be wrong, and it must be closer than what was found before.
        let mut limit = (wrong.len() + name.len() + 3) * MOVE_COST / 6;
        if let Some((least, _)) = best {
            match least.checked_sub(1) {
                Some(less) => limit = limit.min(less),
                None => break,
            }
        }
        let distance = distance(wrong.as_bytes(), name.as_bytes(), limit);
        if distance <= limit {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// The cost of turning one name into the other; something above `limit` when it is above.
fn distance(a: &[u8], b: &[u8], limit: usize) -> usize {
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE_COST;
    }
    if a.len() > LONGEST || b.len() > LONGEST {
        return limit + 1;
    }
    let (short, long) = if b.len() < a.len() { (b, a) } else { (a, b) };
    if (long.len() - short.len()) * MOVE_COST > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (0..=short.len()).map(|i| i * MOVE_COST).collect();
    for (i, x) in long.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE_COST;
        let mut least = usize::MAX;
        for (j, y) in short.iter().enumerate() {
            let substituted = diagonal + substitution(*x, *y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j].min(row[j + 1]) + MOVE_COST);
            least = least.min(row[j + 1]);
        }
        if least > limit {
            return limit + 1;
        }
    }
    row[short.len()]
}

fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_cpythons() {
        let cost = |a: &str, b: &str| distance(a.as_bytes(), b.as_bytes(), 100);
        assert_eq!(cost("", "abc"), 6);
        assert_eq!(cost("abc", "abc"), 0);
        assert_eq!(cost("abc", "aBc"), 1);
        assert_eq!(cost("kitten", "sitting"), 6);
        assert_eq!(cost("somethingy", "Something"), 3);
    }

    #[test]
    fn the_first_of_the_closest_wins() {
        assert_eq!(closest("pritn", ["print", "printf"].into_iter()), Some("print"));
        assert_eq!(closest("x", ["y", "xy"].into_iter()), Some("xy"));
        assert_eq!(closest("abcd", ["abce", "abcf"].into_iter()), Some("abce"));
        assert_eq!(closest("abc", ["abc"].into_iter()), None);
    }
}
