//! Conferences and steering documents on the terminal.

use std::path::PathBuf;

use clap::Subcommand;
use commands::Failure;
use serde_json::{Value, json};

use crate::asked::{Asked, path};
use crate::words::{number, rows, text};

/// Verbs of steering documents.
#[derive(Subcommand)]
pub(crate) enum SteeringVerb {
    /// List what fits the words, the newest first.
    List {
        /// Words that stand in it, with or without marks.
        #[arg(default_value = "")]
        text: String,
        /// The year of issue.
        #[arg(long)]
        year: Option<i16>,
    },
    /// Import a sheet.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Export the register; .xlsx or .csv by the ending.
    Export {
        /// The file to write.
        file: PathBuf,
        /// The year of issue.
        #[arg(long)]
        year: Option<i16>,
    },
}

impl SteeringVerb {
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        Ok(match self {
            SteeringVerb::List { text, year } => {
                Asked { name: "steering_documents", args: json!({ "text": text, "year": year }), words: steering }
            }
            SteeringVerb::Import { file } => {
                Asked { name: "import_steering", args: json!({ "file": path(&file)? }), words: imported }
            }
            SteeringVerb::Export { file, year } => Asked {
                name: "export_steering",
                args: json!({ "out": path(&file)?, "year": year }),
                words: crate::words::exported,
            },
        })
    }
}

fn steering(answer: &Value) -> String {
    let mut said = format!("{} văn bản.", rows(&answer["documents"]).count());
    for document in rows(&answer["documents"]) {
        said.push_str(&format!("\n{:<12} {}", text(document, "date"), text(document, "citation")));
    }
    said
}

fn imported(answer: &Value) -> String {
    format!(
        "Thêm {} văn bản, sửa {}, giữ nguyên {}.",
        rows(&answer["added"]).count(),
        rows(&answer["changed"]).count(),
        number(answer, "same")
    )
}

/// What conferences there were and how their tasks stand.
pub(crate) fn conferences() -> Asked {
    Asked { name: "conferences", args: json!({}), words: held }
}

fn held(answer: &Value) -> String {
    let mut said = format!("{} hội nghị.", rows(answer).count());
    for one in rows(answer) {
        let guests = rows(&one["guests"]).count();
        said.push_str(&format!("\n{} {}: {}/{guests} đại biểu dự", text(one, "day"), text(one, "name"), number(one, "present")));
        for task in rows(&one["conclusions"]).filter(|task| task["state"] != "stated") {
            let state = match task["state"].as_str() {
                Some("late") => "quá hạn",
                Some("due_soon") => "sắp đến hạn",
                Some("done") => "đã hoàn thành",
                Some("done_late") => "hoàn thành sau hạn",
                _ => "đang thực hiện",
            };
            said.push_str(&format!(
                "\n  {:<20} hạn {:<11} {} – {}",
                state,
                text(task, "deadline"),
                text(task, "owner"),
                text(task, "text")
            ));
        }
    }
    said
}

/// Who is commended or reminded in a year, or whom a round proposes.
pub(crate) fn commendations(year: Option<i16>, round: Option<String>) -> Asked {
    match round {
        Some(round) => Asked { name: "commendation_candidates", args: json!({ "round": round }), words: proposed },
        None => Asked { name: "commendations", args: json!({ "year": year }), words: listed },
    }
}

fn kind_of(one: &Value) -> &'static str {
    match one["kind"].as_str() {
        Some("certificate") => "giấy khen",
        Some("praise") => "biểu dương",
        _ => "nhắc nhở",
    }
}

fn proposed(answer: &Value) -> String {
    let line = |one: &Value| format!("\n{:<11} {:<28} {}", kind_of(one), text(one, "name"), text(one, "grounds"));
    format!("{} đề nghị.{}", rows(answer).count(), rows(answer).map(line).collect::<String>())
}

fn listed(answer: &Value) -> String {
    let line = |one: &Value| {
        let number = one["register_no"].as_u64().map(|number| format!("số {number:02}")).unwrap_or_default();
        format!(
            "\n{:<11} {:<28} {:<6} {} {}",
            kind_of(one),
            text(one, "name"),
            number,
            text(one, "decision"),
            text(one, "decided")
        )
    };
    format!(
        "Năm {}: {} khen thưởng, nhắc nhở.{}",
        number(answer, "year"),
        rows(&answer["commendations"]).count(),
        rows(&answer["commendations"]).map(line).collect::<String>()
    )
}
