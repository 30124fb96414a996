//! "Did you mean": the closest of known names, by CPython's measure (`Python/suggestions.c`, `Lib/traceback.py`).

/// What moving, adding or removing a letter costs.
const MOVE_COST: usize = 2;
/// What changing only a letter's case costs.
const CASE_COST: usize = 1;
/// Names longer than this are not compared.
const LONGEST: usize = 40;

/// The name closest to `wrong`, if one is close enough; the first of several equally close.
pub fn closest<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let wrong: Vec<char> = wrong.chars().collect();
    if wrong.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        let letters: Vec<char> = name.chars().collect();
        if letters == wrong || letters.len() > LONGEST {
            continue;
        }
        // A third of the letters may be wrong.
        let mut limit = (letters.len() + wrong.len() + 3) * MOVE_COST / 6;
        if let Some((distance, _)) = best {
            limit = limit.min(distance - 1);
        }
        let distance = distance(&wrong, &letters);
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
            if distance == 0 {
                break;
            }
        }
    }
    best.map(|(_, name)| name)
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).map(|i| i * MOVE_COST).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE_COST;
        for (j, y) in b.iter().enumerate() {
            let substituted = diagonal + substitution(*x, *y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j].min(row[j + 1]) + MOVE_COST);
        }
    }
    row[b.len()]
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}
