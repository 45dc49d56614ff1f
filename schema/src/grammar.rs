//! The parser that pest makes of `grammar.pest`, and its rules.

use pest_derive::Parser;

#[derive(Parser)]
#[grammar = "grammar.pest"]
pub(crate) struct Grammar;
