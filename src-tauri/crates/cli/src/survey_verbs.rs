//! Surveys and outside indices on the terminal: what there is, and sheets of it in and out.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commands::Failure;
use serde_json::{Value, json};

use crate::asked::{Asked, path};
use crate::words::{exported, number, points, rows, text};

/// The surveys of a year, or a sheet of what came back.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct SurveysVerb {
    #[command(subcommand)]
    sheet: Option<Sheet>,
    /// The year of which they speak.
    #[arg(long, required = true)]
    year: Option<i16>,
}

#[derive(Subcommand)]
enum Sheet {
    /// Import what came back: Đơn vị, Số phiếu phát ra, Số phiếu thu về, and a column for each level.
    Import {
        /// The file.
        file: PathBuf,
        #[command(flatten)]
        survey: Named,
    },
    /// Write what came back into a sheet that can be imported again.
    Export {
        /// The file: .xlsx or .csv.
        file: PathBuf,
        #[command(flatten)]
        survey: Named,
    },
}

/// A survey.
#[derive(Args)]
struct Named {
    /// The year of which it speaks.
    #[arg(long)]
    year: i16,
    /// What it is called; needed where the year has several.
    #[arg(long, default_value = "")]
    survey: String,
}

impl Named {
    fn args(&self) -> Value {
        json!({ "year": self.year, "name": self.survey })
    }
}

impl SurveysVerb {
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        Ok(match self.sheet {
            None => Asked { name: "surveys", args: json!({ "year": self.year }), words: listed },
            Some(Sheet::Import { file, survey }) => {
                let args = json!({ "file": path(&file)?, "survey": survey.args() });
                Asked { name: "import_survey_returns", args, words: imported }
            }
            Some(Sheet::Export { file, survey }) => {
                let args = json!({ "out": path(&file)?, "survey": survey.args() });
                Asked { name: "export_survey_returns", args, words: exported }
            }
        })
    }
}

fn listed(answer: &Value) -> String {
    let share = |line: &Value| match line["percent"].as_str() {
        None => "chưa có kết quả".to_owned(),
        Some(percent) => format!("{percent}% ({})", text(line, "satisfied")),
    };
    let survey = |one: &Value| {
        let known = rows(&one["lines"]).filter(|line| line["known"] == true);
        let lines = known.map(|line| format!("  {}: {}", text(line, "name"), share(line)));
        let total = std::iter::once(format!("  {}: {}", text(&one["total"], "name"), share(&one["total"])));
        std::iter::once(text(one, "name").to_owned()).chain(lines).chain(total).collect::<Vec<_>>().join("\n")
    };
    let surveys: Vec<String> = rows(&answer["surveys"]).map(survey).collect();
    if surveys.is_empty() { format!("Năm {} chưa có khảo sát nào.", number(answer, "year")) } else { surveys.join("\n") }
}

fn imported(answer: &Value) -> String {
    let changed = rows(&answer["changed"]).count();
    format!(
        "Đã nhập “{}”: {} đơn vị, {} mới, {changed} thay đổi, {} đã có.",
        text(answer, "survey"),
        number(answer, "units"),
        number(answer, "added"),
        number(answer, "same")
    )
}

/// Outside indices over the years, or a sheet of them.
#[derive(Args)]
pub(crate) struct OutsideVerb {
    #[command(subcommand)]
    sheet: Option<OutsideSheet>,
}

#[derive(Subcommand)]
enum OutsideSheet {
    /// Import published values: Chỉ số, Năm, Địa phương, Giá trị, Nguồn.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Write all of them into a sheet that can be imported again.
    Export {
        /// The file: .xlsx or .csv.
        file: PathBuf,
    },
}

impl OutsideVerb {
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        Ok(match self.sheet {
            None => Asked { name: "outside_indices", args: json!({}), words: published },
            Some(OutsideSheet::Import { file }) => {
                Asked { name: "import_outside_indices", args: json!({ "file": path(&file)? }), words: outside_imported }
            }
            Some(OutsideSheet::Export { file }) => {
                Asked { name: "export_outside_indices", args: json!({ "out": path(&file)? }), words: exported }
            }
        })
    }
}

fn published(answer: &Value) -> String {
    let year = |one: &Value| {
        let rank = match (one["rank"].as_u64(), one["of"].as_u64()) {
            (None, _) => String::new(),
            (Some(rank), None) => format!(", hạng {rank}"),
            (Some(rank), Some(of)) => format!(", hạng {rank}/{of}"),
        };
        format!("{}: {}{rank}", number(one, "year"), points(one, "value"))
    };
    let series = |one: &Value| {
        let years: Vec<String> = rows(&one["years"]).map(year).collect();
        let of = [text(one, "index"), text(one, "entity"), text(one, "component")];
        let of: Vec<&str> = of.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{} – {}", of.join(", "), years.join("; "))
    };
    let lines: Vec<String> = rows(&answer["series"]).map(series).collect();
    if lines.is_empty() { "Sổ chưa có chỉ số bên ngoài nào.".to_owned() } else { lines.join("\n") }
}

fn outside_imported(answer: &Value) -> String {
    let changed = rows(&answer["changed"]).count();
    format!(
        "Đã nhập {} dòng: {} mới, {changed} thay đổi, {} đã có.",
        number(answer, "lines"),
        number(answer, "added"),
        number(answer, "same")
    )
}
