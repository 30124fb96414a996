//! The source lines of a frame, with the `~~~~^^^^` markers below them (`StackSummary.format_frame_summary`).

use super::width::width_up_to;
use crate::lang::segment;

/// The lines from the first to the last of an instruction, without indentation of their own but indented by four. The
/// columns are bytes: of the start in the first line, of the end in the last.
pub fn show(lines: &[&str], start: usize, end: usize) -> String {
    let original: Vec<String> = lines.iter().map(|line| line.trim_end().to_string()).collect();
    let all = dedent(&original);
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return String::new() };
    if all.iter().all(|line| line.trim().is_empty()) {
        return String::new();
    }
    let cut = length(&original[0]) - length(first).min(length(&original[0]));
    let start = characters(&original[0], start).saturating_sub(cut);
    let end = characters(&original[original.len() - 1], end).saturating_sub(cut);
    let piece = piece_of(&all, start, end);
    let anchor = segment::anchor(&piece);
    let is_all = first.chars().take(start).all(char::is_whitespace) && last.chars().skip(end).all(char::is_whitespace);
    let marked = !segment::is_plain_call(&all, start, end) && (anchor.is_some() || !is_all);
    let marks = Marks::new(&all, start, end, anchor);

    let mut significant = vec![0, all.len() - 1];
    if let Some(anchor) = anchor {
        for line in [anchor.start.line, anchor.end.line] {
            significant.extend([line.saturating_sub(1), line, line + 1]);
        }
    }
    significant.retain(|line| *line < all.len());
    significant.sort_unstable();
    significant.dedup();

    let mut shown = Vec::new();
    let put = |shown: &mut Vec<String>, line: usize| {
        shown.push(all[line].clone());
        if marked {
            shown.push(marks.below(line));
        }
    };
    let mut previous: Option<usize> = None;
    for line in significant {
        match previous.map(|previous| line - previous) {
            Some(2) => put(&mut shown, line - 1),
            Some(gap) if gap > 2 => shown.push(format!("...<{} lines>...", gap - 1)),
            _ => {}
        }
        put(&mut shown, line);
        previous = Some(line);
    }
    indented(&dedent(&shown))
}

/// Lines with four spaces before and a line break after each.
pub fn indented(lines: &[String]) -> String {
    lines.iter().map(|line| format!("    {line}\n")).collect()
}

/// The marked columns: between `start` in the first line and `end` in the last, the anchor told apart.
struct Marks<'l> {
    lines: &'l [String],
    start: usize,
    end: usize,
    /// Line and display column of the anchor's two ends.
    anchor: Option<[(usize, usize); 2]>,
}

impl<'l> Marks<'l> {
    fn new(lines: &'l [String], start: usize, end: usize, anchor: Option<segment::Anchor>) -> Marks<'l> {
        // The anchor's columns count from the start of the piece.
        let place = |point: segment::Point| {
            let column = if point.line == 0 { point.column + start } else { point.column };
            let line = lines.get(point.line).map_or("", String::as_str);
            (point.line, width_up_to(line, column))
        };
        let last = lines.len() - 1;
        Marks {
            lines,
            start: width_up_to(&lines[0], start),
            end: width_up_to(&lines[last], end),
            anchor: anchor.map(|anchor| [place(anchor.start), place(anchor.end)]),
        }
    }

    fn below(&self, line: usize) -> String {
        let text = &self.lines[line];
        let blank = text.chars().take_while(|c| c.is_whitespace()).count();
        let count = if line == self.lines.len() - 1 { self.end } else { width_up_to(text, length(text)) };
        let mark = |column: usize| {
            if column < blank || (line == 0 && column < self.start) {
                return ' ';
            }
            match self.anchor {
                Some([start, end]) if (line, column) < start || (line, column) >= end => '~',
                _ => '^',
            }
        };
        (0..count).map(mark).collect()
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// How many characters the first bytes of a line are.
fn characters(line: &str, bytes: usize) -> usize {
    line.char_indices().take_while(|(at, _)| *at < bytes).count()
}

/// The text from a column of the first line to a column of the last.
fn piece_of(lines: &[String], start: usize, end: usize) -> String {
    let joined = lines.join("\n");
    let after = lines.last().map_or(0, |last| length(last).saturating_sub(end));
    let count = length(&joined).saturating_sub(after).saturating_sub(start);
    joined.chars().skip(start).take(count).collect()
}

/// `textwrap.dedent`: takes away the blanks that all lines begin with.
pub fn dedent(lines: &[String]) -> Vec<String> {
    let is_blank = |c: char| matches!(c, ' ' | '\t');
    let mut margin: Option<&str> = None;
    for line in lines {
        let indent = &line[..line.len() - line.trim_start_matches(is_blank).len()];
        if indent.len() == line.len() {
            continue;
        }
        margin = Some(match margin {
            None => indent,
            Some(margin) => {
                let common = margin.bytes().zip(indent.bytes()).take_while(|(a, b)| a == b).count();
                &margin[..common]
            }
        });
    }
    let cut = margin.map_or(0, str::len);
    let dedented = |line: &String| if line.chars().all(is_blank) { String::new() } else { line[cut..].to_string() };
    lines.iter().map(dedented).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    /// `«` and `»` enclose the instruction.
    fn check(marked: &str, expected: expect_test::Expect) {
        let (before, rest) = marked.split_once('«').unwrap_or_default();
        let (inside, after) = rest.split_once('»').unwrap_or_default();
        let text = format!("{before}{inside}{after}");
        let column = |text: &str| text.len() - text.rfind('\n').map_or(0, |at| at + 1);
        let lines: Vec<&str> = text.split('\n').collect();
        let shown = show(&lines, column(before), column(&format!("{before}{inside}")));
        // What all lines are indented by is left out of the expectations.
        let shown: String =
            shown.lines().map(|line| format!("{}\n", line.strip_prefix("    ").unwrap_or(line))).collect();
        expected.assert_eq(&shown);
    }

    #[test]
    fn one_line() {
        check(
            "    x = «a / b»",
            expect![[r#"
                    x = a / b
                        ~~^~~
            "#]],
        );
        check(
            "    «raise ValueError(1)»",
            expect![[r#"
                    raise ValueError(1)
            "#]],
        );
        check(
            "    return «f(1)»",
            expect![[r#"
                    return f(1)
            "#]],
        );
        check(
            "    return 1 + «f(1)»",
            expect![[r#"
                    return 1 + f(1)
                               ~^^^
            "#]],
        );
        check(
            "    a.«b».c",
            expect![[r#"
                    a.b.c
                      ^
            "#]],
        );
        check(
            "«d['ключ']»",
            expect![[r#"
                    d['ключ']
                    ~^^^^^^^^
            "#]],
        );
        check(
            "«d['漢字']» + 1",
            expect![[r#"
                    d['漢字'] + 1
                    ~^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn several_lines() {
        check(
            "    x = «f(\n        1,\n        2,\n        3,\n        4,\n    )»",
            expect![[r#"
                    x = f(
                        1,
                    ...<2 lines>...
                        4,
                    )
            "#]],
        );
    }
}
