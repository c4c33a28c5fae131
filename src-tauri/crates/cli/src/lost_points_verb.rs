//! The ledger of lost points on the terminal: what it says, and notes from a sheet.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commands::Failure;
use serde_json::{Value, json};

use crate::asked::{Asked, Stage, path};
use crate::words::{exported, number, points, rows, text};

/// The ledger, or a sheet to import into it.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct LostPointsVerb {
    #[command(subcommand)]
    import: Option<Sheet>,
    /// Code of the round.
    #[arg(long, required = true)]
    round: Option<String>,
    /// The stage whose points are final; the one that counts by default.
    #[arg(long)]
    stage: Option<Stage>,
}

#[derive(Subcommand)]
enum Sheet {
    /// Import causes, departments and remedies.
    Import {
        /// The file.
        file: PathBuf,
        /// Code of the round.
        #[arg(long)]
        round: String,
    },
    /// Write the ledger into a sheet that can be imported again.
    Export {
        /// The file: .xlsx or .csv.
        file: PathBuf,
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// The stage whose points are final.
        #[arg(long, default_value = "approved")]
        stage: Stage,
    },
}

impl LostPointsVerb {
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        Ok(match self.import {
            Some(Sheet::Export { file, round, stage }) => Asked {
                name: "export_lost_points",
                args: json!({ "round": round, "stage": stage.name(), "out": path(&file)? }),
                words: exported,
            },
            Some(Sheet::Import { file, round }) => {
                Asked { name: "import_lost_points", args: json!({ "file": path(&file)?, "round": round }), words: imported }
            }
            None => Asked {
                name: "lost_points",
                args: json!({ "round": self.round, "stage": self.stage.map(Stage::name) }),
                words: ledger,
            },
        })
    }
}

fn ledger(answer: &Value) -> String {
    let totals = &answer["totals"];
    let mut said = format!(
        "Đợt {}: mất {} điểm ở {} dòng, {} dòng chưa ghi nguyên nhân.",
        text(answer, "round"),
        points(totals, "lost"),
        rows(&answer["rows"]).count(),
        number(totals, "unexplained")
    );
    for row in rows(&answer["rows"]) {
        let cause = text(row, "cause");
        said.push_str(&format!(
            "\n{:<28} {:<8} {:>7}/{:<6} mất {:>7}  {}",
            text(row, "unit"),
            text(row, "criterion"),
            points(row, "approved"),
            points(row, "max"),
            points(row, "lost"),
            if cause.is_empty() { "(chưa ghi nguyên nhân)" } else { cause }
        ));
    }
    if rows(&answer["responsibilities"]).next().is_some() {
        said.push_str("\nĐiểm đặt vào từng cơ quan, người phụ trách (điểm tối đa của một đơn vị; điểm mất của mọi đơn vị):");
    }
    for one in rows(&answer["responsibilities"]) {
        let department = text(one, "department");
        said.push_str(&format!(
            "\n  {:<30} chủ trì {:>3} tiêu chí {:>7} điểm, phối hợp {:>3} tiêu chí {:>7} điểm, mất {:>7}",
            if department.is_empty() { "(chưa phân công)" } else { department },
            rows(&one["criteria"]).count(),
            points(one, "max"),
            rows(&one["cooperates"]).count(),
            points(one, "cooperating_max"),
            points(one, "lost")
        ));
        for official in rows(&one["officials"]) {
            said.push_str(&format!(
                "\n    {:<28} chủ trì {:>3} tiêu chí {:>7} điểm, mất {:>7}",
                text(official, "name"),
                rows(&official["criteria"]).count(),
                points(official, "max"),
                points(official, "lost")
            ));
        }
    }
    for loss in rows(&answer["unnamed"]) {
        said.push_str(&format!("\n{:<28} {} điểm chưa rõ ở tiêu chí nào", text(loss, "unit"), points(loss, "points")));
    }
    said
}

fn imported(answer: &Value) -> String {
    format!(
        "Đọc {} dòng: thêm {}, sửa {}, giữ nguyên {}.",
        number(answer, "lines"),
        number(answer, "added"),
        rows(&answer["changed"]).count(),
        number(answer, "same")
    )
}
