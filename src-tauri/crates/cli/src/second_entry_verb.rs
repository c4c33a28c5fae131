//! `socchc second-entry`: approved scores keyed again by another clerk (`--clerk`), compared and ruled.

use clap::{Args, Subcommand, ValueEnum};
use commands::Failure;
use serde_json::{Value, json};

use crate::door::Door;
use crate::words::{points, rows, text};

/// How the second entries of a round stand, or a step of one.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct SecondEntryVerb {
    #[command(subcommand)]
    step: Option<Step>,
    /// Code of the round.
    #[arg(long, required = true)]
    round: Option<String>,
}

#[derive(Subcommand)]
enum Step {
    /// Key one cell, or the total that the decision prints.
    Key {
        #[command(flatten)]
        of: Of,
        /// Code of the criterion; empty for the total of the decision.
        #[arg(long, default_value = "")]
        code: String,
        /// As on the paper: 1,5, KAD, KPS.
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Compare the two entries; from now on both are seen.
    Compare(Of),
    /// Rule which of the two stands on the paper.
    Rule {
        #[command(flatten)]
        of: Of,
        /// Code of the criterion.
        #[arg(long)]
        code: String,
        /// Which one.
        #[arg(long)]
        keep: Kept,
    },
}

/// A unit of a round.
#[derive(Args)]
struct Of {
    /// Code of the round.
    #[arg(long)]
    round: String,
    /// Name of the unit.
    #[arg(long)]
    unit: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kept {
    /// The first entry.
    First,
    /// The second.
    Second,
}

impl SecondEntryVerb {
    pub(crate) fn run(self, door: &Door, as_json: bool) -> Result<String, Failure> {
        let said = |answer: &Value, words: fn(&Value) -> String| if as_json { answer.to_string() } else { words(answer) };
        let Some(step) = self.step else {
            let answer = door.call("second_entries", json!({ "round": self.round }))?;
            return Ok(said(&answer, all));
        };
        let answer = match step {
            Step::Key { of, code, text } if code.is_empty() => {
                let unit = unit(door, &of)?;
                door.call("key_second_total", json!({ "round": of.round, "unit": unit, "total": text }))?
            }
            Step::Key { of, code, text } => {
                let unit = unit(door, &of)?;
                let node = node(door, &of.round, &unit, &code)?;
                door.call("key_second", json!({ "round": of.round, "unit": unit, "node": node, "text": text }))?
            }
            Step::Compare(of) => {
                let unit = unit(door, &of)?;
                door.call("compare_entries", json!({ "round": of.round, "unit": unit }))?
            }
            Step::Rule { of, code, keep } => {
                let unit = unit(door, &of)?;
                let node = node(door, &of.round, &unit, &code)?;
                let kept = if matches!(keep, Kept::First) { "first" } else { "second" };
                door.call("rule_entries", json!({ "round": of.round, "unit": unit, "node": node, "kept": kept }))?
            }
        };
        Ok(said(&answer, one))
    }
}

/// The identity of a unit by its name in the round.
fn unit(door: &Door, of: &Of) -> Result<Value, Failure> {
    let entries = door.call("second_entries", json!({ "round": of.round }))?;
    let found = rows(&entries["units"]).find(|row| text(row, "unit").to_lowercase() == of.unit.trim().to_lowercase());
    found.map(|row| row["unit_id"].clone()).ok_or_else(|| {
        Failure::new("missing", format!("Không tìm thấy đơn vị {} trong đợt {}. Sổ không thay đổi.", of.unit, of.round))
    })
}

/// The identity of a criterion by its code.
fn node(door: &Door, round: &str, unit: &Value, code: &str) -> Result<Value, Failure> {
    let sheet = door.call("unit_sheet", json!({ "round": round, "unit": unit }))?;
    let found = rows(&sheet["rows"]).find(|row| text(row, "code") == code.trim());
    found
        .map(|row| row["node"].clone())
        .ok_or_else(|| Failure::new("missing", format!("Không tìm thấy tiêu chí {code}. Sổ không thay đổi.")))
}

fn all(answer: &Value) -> String {
    let line = |row: &Value| format!("{:<28} {}", text(row, "unit"), text(row, "says"));
    rows(&answer["units"]).map(line).collect::<Vec<_>>().join("\n")
}

fn one(answer: &Value) -> String {
    let mut said = format!("{}: {}.", text(&answer["state"], "unit"), text(&answer["state"], "says"));
    if !answer["keyed_total"].is_null() {
        said.push_str(&format!(" Các ô đã nhập cộng lại được {} điểm.", points(answer, "keyed_total")));
    }
    for row in rows(&answer["differences"]) {
        said.push_str(&format!(
            "\n  {:<8} lần đầu {:>8}  lần hai {:>8}  {}",
            text(row, "code"),
            text(row, "first"),
            text(row, "second"),
            text(row, "title")
        ));
    }
    if let Some(differs) = answer["total_differs"].as_str() {
        said.push_str(&format!("\n{differs}"));
    }
    said
}
