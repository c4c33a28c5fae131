//! `socchc print`: what is printed, of what, and where to.

use std::collections::BTreeMap;
use std::path::PathBuf;

use commands::Failure;
use serde_json::json;

use crate::asked::{Asked, Stage, path};
use crate::words;

/// A paper and where to put it. A place without an ending is a folder: papers of units then make a
/// file per unit, and `conference-set` everything for a conference.
#[derive(clap::Args)]
pub(crate) struct PrintVerb {
    /// Its name; `socchc papers` lists them.
    paper: String,
    /// Code of the round.
    #[arg(long)]
    round: Option<String>,
    /// Code or name of one unit, for sheets of a unit; all units by default.
    #[arg(long)]
    unit: Option<String>,
    /// The stage, for the summary table.
    #[arg(long)]
    stage: Option<Stage>,
    /// A value the book does not hold, as NAME=TEXT; may be given several times.
    #[arg(long = "field", value_parser = named_value)]
    fields: Vec<(String, String)>,
    /// The year, for commitments and the year-end report.
    #[arg(long)]
    year: Option<i16>,
    /// One head or unit, for commitments.
    #[arg(long, conflicts_with = "all")]
    head: Option<String>,
    /// All heads, for commitments.
    #[arg(long)]
    all: bool,
    /// One hearing, for minutes; the last one of the round by default.
    #[arg(long)]
    hearing: Option<i64>,
    /// One conference, for its papers; the newest by default.
    #[arg(long)]
    conference: Option<i64>,
    /// One commendation or reminder; all of the year by default.
    #[arg(long)]
    commendation: Option<i64>,
    /// The blank form that certificates are printed on.
    #[arg(long)]
    form: Option<i64>,
    /// Number of the document.
    #[arg(long, default_value = "")]
    number: String,
    /// Date of the document, dd/mm/yyyy.
    #[arg(long, default_value = "")]
    date: String,
    /// Print commitments for signing.
    #[arg(long)]
    for_signing: bool,
    /// Why figures do not add up, for a final paper that is refused because of it.
    #[arg(long, default_value = "")]
    reason: String,
    /// The file to write.
    #[arg(long)]
    out: PathBuf,
    /// The ending of the files in a folder.
    #[arg(long, default_value = "pdf")]
    format: String,
}

impl PrintVerb {
    /// The command it stands for.
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        let fields: BTreeMap<String, String> = self.fields.into_iter().collect();
        let out = path(&self.out)?;
        let paper = json!({
            "paper": self.paper, "round": self.round, "unit": self.unit, "stage": self.stage.map(Stage::name), "fields": fields,
            "year": self.year, "hearing": self.hearing, "conference": self.conference, "commendation": self.commendation, "form": self.form, "head": self.head, "number": self.number, "date": self.date, "for_signing": self.for_signing,
        });
        if self.out.extension().is_none() {
            let args = json!({ "paper": paper, "format": self.format, "folder": out, "reason": self.reason });
            return Ok(Asked { name: "print_many", args, words: words::printed_many });
        }
        Ok(Asked {
            name: "print_paper",
            args: json!({ "paper": paper, "out": out, "reason": self.reason }),
            words: words::printed,
        })
    }
}

/// "proposer=Phòng Nội vụ" as name and value.
fn named_value(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or_else(|| format!("{text}: thiếu dấu = giữa tên và giá trị"))?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}
