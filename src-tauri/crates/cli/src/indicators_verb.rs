//! Indicators on the terminal: which there are, and their values from a sheet and into one.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commands::Failure;
use serde_json::{Value, json};

use crate::asked::{Asked, path};
use crate::words::{exported, number, rows, text};

/// The indicators, or a sheet of values.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct IndicatorsVerb {
    #[command(subcommand)]
    sheet: Option<Sheet>,
}

#[derive(Subcommand)]
enum Sheet {
    /// Import values: Chỉ số, Đơn vị, Lĩnh vực, Kỳ, Giá trị.
    Import {
        /// The file.
        file: PathBuf,
        /// The year of periods that name none.
        #[arg(long)]
        year: i16,
    },
    /// Write the values of a year into a sheet that can be imported again.
    Export {
        /// The file: .xlsx or .csv.
        file: PathBuf,
        /// The year.
        #[arg(long)]
        year: i16,
    },
}

impl IndicatorsVerb {
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        Ok(match self.sheet {
            None => Asked { name: "indicators", args: json!({}), words: listed },
            Some(Sheet::Import { file, year }) => {
                Asked { name: "import_values", args: json!({ "file": path(&file)?, "year": year }), words: imported }
            }
            Some(Sheet::Export { file, year }) => {
                Asked { name: "export_indicator_values", args: json!({ "out": path(&file)?, "year": year }), words: exported }
            }
        })
    }
}

fn listed(answer: &Value) -> String {
    let line = |one: &Value| {
        let target = |target: &Value| {
            let said = [("cơ quan đặt ra", "own"), ("cấp trên giao", "higher")]
                .map(|(words, field)| (words, text(target, field)))
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(words, value)| format!("{words} {value}"));
            format!("năm {} {}", text(target, "year"), said.collect::<Vec<_>>().join(", "))
        };
        let targets: Vec<String> = rows(&one["targets"]).map(target).collect();
        format!("{} ({}): {} số liệu; {}", text(one, "name"), text(one, "measure"), number(one, "values"), targets.join("; "))
    };
    let lines: Vec<String> = rows(&answer["indicators"]).map(line).collect();
    if lines.is_empty() { "Sổ chưa có chỉ số nào.".to_owned() } else { lines.join("\n") }
}

fn imported(answer: &Value) -> String {
    let changed = rows(&answer["changed"]).count();
    format!(
        "Đã nhập {} dòng: {} số liệu mới hoặc bỏ, {changed} thay đổi, {} đã có.",
        number(answer, "values"),
        number(answer, "added"),
        number(answer, "same")
    )
}
