//! Commitments on the terminal: how those of a year stand.

use clap::Args;
use serde_json::{Value, json};

use crate::asked::Asked;
use crate::words::{number, points, rows, text};

/// The year to look at.
#[derive(Args)]
pub(crate) struct CommitmentsVerb {
    /// The year promised for.
    #[arg(long)]
    year: i16,
}

impl CommitmentsVerb {
    pub(crate) fn asked(&self) -> Asked {
        Asked { name: "follow_up", args: json!({ "year": self.year }), words: follow_up }
    }
}

fn follow_up(answer: &Value) -> String {
    let mut said = format!(
        "Năm {}: {} bản cam kết, tính đến {}.",
        number(answer, "year"),
        rows(&answer["heads"]).count(),
        text(answer, "today")
    );
    for head in rows(&answer["heads"]) {
        let signed = text(head, "signed_day");
        said.push_str(&format!(
            "\n{:<28} {:<20} đạt {:>2}/{:<2} muộn {:>2}, nguy cơ {:>2}, quá hạn {:>2}  {:>6} điểm  {}",
            text(head, "unit_name"),
            text(head, "head_name"),
            number(head, "reached"),
            number(head, "parts"),
            number(head, "reached_late"),
            number(head, "at_risk"),
            number(head, "late"),
            points(head, "points"),
            if signed.is_empty() { "chưa ký".to_owned() } else { format!("ký {signed}") }
        ));
    }
    said
}
