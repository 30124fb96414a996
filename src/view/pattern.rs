//! The examples that the menu offers. Each is a script of its own under `www/patterns`, whose opening comment holds its
//! title and its lesson; the editor gets what follows.

use std::collections::HashSet;

/// An example.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pattern {
    /// Its name in links and in storage.
    pub id: &'static str,
    /// The whole file.
    file: &'static str,
}

/// All of them, in the order of the menu. The first is what a new reader finds in the editor.
pub const PATTERNS: [Pattern; 8] = [
    Pattern { id: "breakfast", file: include_str!("../../www/patterns/breakfast.py") },
    Pattern { id: "together", file: include_str!("../../www/patterns/together.py") },
    Pattern { id: "turns", file: include_str!("../../www/patterns/turns.py") },
    Pattern { id: "lost-update", file: include_str!("../../www/patterns/lost_update.py") },
    Pattern { id: "starting-gun", file: include_str!("../../www/patterns/starting_gun.py") },
    Pattern { id: "give-up", file: include_str!("../../www/patterns/give_up.py") },
    Pattern { id: "one-fails", file: include_str!("../../www/patterns/one_fails.py") },
    Pattern { id: "hog", file: include_str!("../../www/patterns/hog.py") },
];

impl Pattern {
    /// The example that a text was made from: the one of whose lines it keeps most, if that is more than half.
    pub fn behind(text: &str) -> Option<Pattern> {
        let kept: HashSet<&str> = text.lines().collect();
        let share = |pattern: Pattern| {
            let lines: Vec<_> = pattern.script().lines().filter(|line| !line.trim().is_empty()).collect();
            lines.iter().filter(|line| kept.contains(*line)).count() as f64 / lines.len() as f64
        };
        let nearest = PATTERNS.into_iter().max_by(|a, b| share(*a).total_cmp(&share(*b)))?;
        (share(nearest) > 0.5).then_some(nearest)
    }

    /// Its title: the first line of the opening comment.
    pub fn title(self) -> &'static str {
        self.file.lines().next().unwrap_or_default().trim_start_matches(['#', ' '])
    }

    /// Its lesson: the paragraph after the title.
    pub fn lesson(self) -> String {
        let comment = self.file.lines().skip(1).map_while(|line| line.strip_prefix('#'));
        comment.map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The script.
    pub fn script(self) -> &'static str {
        let lines = self.file.split_inclusive('\n').take_while(|line| line.starts_with('#'));
        self.file[lines.map(str::len).sum()..].trim_start_matches('\n')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_complete() {
        for pattern in PATTERNS {
            let (title, lesson, script) = (pattern.title(), pattern.lesson(), pattern.script());
            assert!((8..=44).contains(&title.len()), "{}: title {title:?}", pattern.id);
            assert!((150..=450).contains(&lesson.len()), "{}: lesson of {} bytes", pattern.id, lesson.len());
            assert!(lesson.ends_with('.') && !lesson.contains('#'), "{}: {lesson}", pattern.id);
            assert!(
                script.starts_with("import asyncio\n") && script.ends_with("asyncio.run(main())\n"),
                "{}",
                pattern.id
            );
            assert!(script.lines().all(|line| line.len() <= 110), "{}: a long line", pattern.id);
        }
    }

    #[test]
    fn a_changed_example_is_known_and_another_text_is_not() {
        for pattern in PATTERNS {
            assert_eq!(Pattern::behind(pattern.script()), Some(pattern));
            let changed = pattern.script().replace("print(", "print('and', ");
            assert_eq!(Pattern::behind(&format!("{changed}print('more')\n")), Some(pattern));
        }
        let own = "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n";
        assert_eq!(Pattern::behind(own), None);
        assert_eq!(Pattern::behind(""), None);
    }

    #[test]
    fn names_are_unique() {
        let names: HashSet<_> = PATTERNS.iter().map(|pattern| pattern.id).collect();
        assert_eq!(names.len(), PATTERNS.len());
    }
}
