//! The verbs of rules: an official wording is read, or tried on a figure. They need no book.

use clap::Subcommand;
use commands::{Failure, answer_without_book};
use serde_json::{Value, json};

use crate::words;

/// Verbs of rules.
#[derive(Subcommand)]
pub(crate) enum RuleVerb {
    /// Read an official wording into a rule, or say what is not clear in it.
    Read {
        /// The maximum of the criterion.
        #[arg(long)]
        max: String,
        /// "Cách tính điểm" as the decision words it.
        wording: String,
    },
    /// Apply an official wording to a declared figure.
    Apply {
        /// The maximum of the criterion.
        #[arg(long)]
        max: String,
        /// "Cách tính điểm" as the decision words it.
        wording: String,
        /// The figure: 38/40, 95%, a count, a label.
        #[arg(allow_hyphen_values = true)]
        figure: String,
    },
}

/// Does the verb and returns what is to be said.
pub(crate) fn run(verb: RuleVerb, json: bool) -> Result<String, Failure> {
    let (name, args, words): (_, _, fn(&Value) -> String) = match verb {
        RuleVerb::Read { max, wording } => ("read_rule", json!({ "wording": wording, "max": maximum(&max) }), words::rule),
        RuleVerb::Apply { max, wording, figure } => {
            ("apply_rule", json!({ "wording": wording, "max": maximum(&max), "figure": figure }), words::worked)
        }
    };
    let answer = answer_without_book(name, args)?;
    Ok(if json { answer.to_string() } else { words(&answer) })
}

/// The maximum as typed, with either decimal mark.
fn maximum(text: &str) -> String {
    text.trim().replace(',', ".")
}
