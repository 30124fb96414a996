//! Chains and groups of exceptions, laid out as lines (`TracebackException.format`).

use super::chain::Chain;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// The text, in the pieces that `traceback.format_exception` returns.
pub fn lay_out(chain: &Chain, with_links: bool) -> Vec<String> {
    let mut layout = Layout { chain, with_links, out: Vec::new(), depth: 0, must_close: false };
    layout.exception(0);
    layout.out
}

struct Layout<'c> {
    chain: &'c Chain,
    /// Whether causes and contexts are shown.
    with_links: bool,
    out: Vec<String>,
    /// How deep in groups we are.
    depth: usize,
    /// Whether the group's last line is still to come: a group within may write it.
    must_close: bool,
}

impl Layout<'_> {
    fn exception(&mut self, index: usize) {
        let chain = self.chain;
        let deepest = chain.style.deepest;
        let mut shown = Vec::new();
        let mut next = Some(index);
        while let Some(at) = next {
            let noted = &chain.noted[at];
            let (message, linked) = match (noted.cause, noted.context) {
                _ if !self.with_links => (None, None),
                (Some(cause), _) => (Some(CAUSE), Some(cause)),
                (None, Some(context)) if !noted.suppress_context => (Some(CONTEXT), Some(context)),
                _ => (None, None),
            };
            shown.push((message, at));
            next = linked;
        }
        for (message, at) in shown.into_iter().rev() {
            if let Some(message) = message {
                self.emit(message, '|');
            }
            match &chain.noted[at].members {
                None => {
                    if !chain.noted[at].stack.is_empty() {
                        self.emit("Traceback (most recent call last):\n", '|');
                        self.emit_all(&chain.noted[at].stack);
                    }
                    self.emit_all(&chain.noted[at].last);
                }
                Some(_) if self.depth > deepest => {
                    self.emit(&format!("... (max_group_depth is {deepest})\n"), '|');
                }
                Some(members) => self.group(at, members),
            }
        }
    }

    fn group(&mut self, at: usize, members: &[usize]) {
        let noted = &self.chain.noted[at];
        let widest = self.chain.style.widest;
        let is_outermost = self.depth == 0;
        if is_outermost {
            self.depth = 1;
        }
        if !noted.stack.is_empty() {
            let margin = if is_outermost { '+' } else { '|' };
            self.emit("Exception Group Traceback (most recent call last):\n", margin);
            self.emit_all(&noted.stack);
        }
        self.emit_all(&noted.last);
        self.must_close = false;
        let count = if members.len() <= widest { members.len() } else { widest + 1 };
        for (number, member) in members.iter().take(count).enumerate() {
            let is_last = number == count - 1;
            if is_last {
                self.must_close = true;
            }
            let is_cut = number >= widest;
            let title = if is_cut { "...".to_string() } else { (number + 1).to_string() };
            let corner = if number == 0 { "+-" } else { "  " };
            self.out.push(format!("{}{corner}+---------------- {title} ----------------\n", self.indent()));
            self.depth += 1;
            if is_cut {
                let more = members.len() - widest;
                let plural = if more > 1 { "s" } else { "" };
                self.emit(&format!("and {more} more exception{plural}\n"), '|');
            } else {
                self.exception(*member);
            }
            if is_last && self.must_close {
                self.out.push(format!("{}+------------------------------------\n", self.indent()));
                self.must_close = false;
            }
            self.depth -= 1;
        }
        if is_outermost {
            self.depth = 0;
        }
    }

    fn indent(&self) -> String {
        "  ".repeat(self.depth)
    }

    fn emit_all(&mut self, texts: &[String]) {
        for text in texts {
            self.emit(text, '|');
        }
    }

    /// Puts the margin before each line of a text.
    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.out.push(text.to_string());
            return;
        }
        let indent = self.indent();
        self.out.push(text.split_inclusive('\n').map(|line| format!("{indent}{margin} {line}")).collect());
    }
}
