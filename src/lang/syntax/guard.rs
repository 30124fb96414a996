//! Keeps deep texts away from what recurses: Ruff's parser and the walks over its tree.
//!
//! Brackets and indentation are limited by the tokenizer, as in CPython. What is left are operators that nest without
//! brackets, `not not not …`.

use super::token::{Class, Token};

/// How deep operators may nest without brackets. CPython allows a few thousand, but it has more stack than a browser.
const CHAIN_LIMIT: usize = 300;

/// A logical line with more operators than this may hold a chain that is too deep to be dropped by recursion.
const DEEP_LINE: usize = 500;

/// What the tokens say about how deep the tree will be.
pub struct Depth {
    /// Parsing would recurse too deep.
    pub too_deep: bool,
    /// The tree may lean far to the left.
    pub deep: bool,
}

/// Measures a text.
pub fn measure(source: &str, tokens: &[Token]) -> Depth {
    let mut depth = Depth { too_deep: false, deep: false };
    // For each open bracket, how many operators wait for their operand.
    let mut chains = vec![0usize];
    let mut operators = 0;
    let mut operand_before = false;
    for token in tokens {
        let text = source.get(token.start as usize..token.end as usize).unwrap_or_default();
        chains.resize(token.level as usize + 1, 0);
        let Some(chain) = chains.last_mut() else { break };
        match (token.class, text) {
            (Class::Newline, _) => (*chain, operators) = (0, 0),
            (Class::Operator, "," | ";" | "=" | ":=") => *chain = 0,
            (Class::Operator, "-" | "+" | "~") if !operand_before => *chain += 1,
            (Class::Operator, "**") | (Class::Keyword, "not" | "await" | "lambda" | "else" | "for") => *chain += 1,
            _ => {}
        }
        operators += matches!(token.class, Class::Operator) as usize;
        operand_before = match token.class {
            Class::Operator => matches!(text, ")" | "]" | "}"),
            Class::Keyword => matches!(text, "None" | "True" | "False"),
            _ => true,
        };
        depth.too_deep |= chains.iter().sum::<usize>() > CHAIN_LIMIT;
        depth.deep |= operators > DEEP_LINE;
    }
    depth
}
