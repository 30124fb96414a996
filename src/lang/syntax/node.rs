//! What the diagnosing parser makes: just enough of a tree to name things and to point at them.

/// The number of a node.
pub type NodeId = u32;

/// A range of tokens that means something.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its first token.
    pub start: u32,
    /// The token after its last.
    pub end: u32,
    /// The parts that are not mere punctuation.
    pub children: Vec<NodeId>,
}

/// What a node is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Kind {
    /// Punctuation and keywords.
    Token,
    /// Several things.
    Sequence,
    Name,
    Literal,
    FString,
    True,
    False,
    None,
    Ellipsis,
    Attribute,
    Subscript,
    Starred,
    List,
    Tuple,
    Lambda,
    Call,
    Operation,
    Generator,
    Yield,
    Await,
    ListComp,
    SetComp,
    DictComp,
    Dict,
    Set,
    Compare,
    If,
    Named,
    Slice,
    Args,
    Keyword,
    DoubleStar,
    Fors,
}

impl Kind {
    /// The kind that the grammar calls by a name.
    pub fn named(name: &str) -> Kind {
        match name {
            "FString" => Kind::FString,
            "True" => Kind::True,
            "False" => Kind::False,
            "None" => Kind::None,
            "Ellipsis" => Kind::Ellipsis,
            "Attribute" => Kind::Attribute,
            "Subscript" => Kind::Subscript,
            "Starred" => Kind::Starred,
            "List" => Kind::List,
            "Tuple" => Kind::Tuple,
            "Lambda" => Kind::Lambda,
            "Call" => Kind::Call,
            "Operation" => Kind::Operation,
            "Generator" => Kind::Generator,
            "Yield" => Kind::Yield,
            "Await" => Kind::Await,
            "ListComp" => Kind::ListComp,
            "SetComp" => Kind::SetComp,
            "DictComp" => Kind::DictComp,
            "Dict" => Kind::Dict,
            "Set" => Kind::Set,
            "Compare" => Kind::Compare,
            "If" => Kind::If,
            "Named" => Kind::Named,
            "Slice" => Kind::Slice,
            "Args" => Kind::Args,
            "Keyword" => Kind::Keyword,
            "DoubleStar" => Kind::DoubleStar,
            "Fors" => Kind::Fors,
            _ => Kind::Sequence,
        }
    }

    /// What CPython calls it.
    pub fn describe(self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::FString => "f-string expression",
            Kind::True => "True",
            Kind::False => "False",
            Kind::None => "None",
            Kind::Ellipsis => "ellipsis",
            Kind::Attribute => "attribute",
            Kind::Subscript => "subscript",
            Kind::Starred => "starred",
            Kind::List => "list",
            Kind::Tuple => "tuple",
            Kind::Lambda => "lambda",
            Kind::Call => "function call",
            Kind::Operation => "expression",
            Kind::Generator => "generator expression",
            Kind::Yield => "yield expression",
            Kind::Await => "await expression",
            Kind::ListComp => "list comprehension",
            Kind::SetComp => "set comprehension",
            Kind::DictComp => "dict comprehension",
            Kind::Dict => "dict literal",
            Kind::Set => "set display",
            Kind::Compare => "comparison",
            Kind::If => "conditional expression",
            Kind::Named => "named expression",
            _ => "literal",
        }
    }
}
