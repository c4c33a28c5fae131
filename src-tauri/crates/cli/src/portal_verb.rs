//! `socchc portal`: scores and evidence in the shape of a higher authority's software, and what is
//! handed in already.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commands::Failure;
use serde_json::{Value, json};

use crate::asked::{Stage, not_found, path, unit_of};
use crate::door::Door;
use crate::words::{exported, number, rows, text};

/// Shapes to hand scores in by, packing, and ticks.
#[derive(Subcommand)]
pub(crate) enum PortalVerb {
    /// The shapes of the office.
    Templates,
    /// Keep a shape whose columns stand in a sheet: Tên cột, Lấy từ, Số ký tự tối đa.
    Import {
        /// The file.
        file: PathBuf,
        /// What the shape is called; one of that name gets these columns.
        #[arg(long)]
        name: String,
        /// How files of evidence are named, with {mã}, {stt}, {số hiệu}, {đơn vị}.
        #[arg(long, default_value = "{mã}_{stt}_{số hiệu}")]
        file_name: String,
    },
    /// Write the columns of a shape into a sheet that can be imported again.
    Export {
        /// The file: .xlsx or .csv.
        file: PathBuf,
        /// What the shape is called.
        #[arg(long)]
        name: String,
    },
    /// What of a unit is handed in, and what would be too long.
    List(Of),
    /// Write a unit's sheet and evidence into a new folder, one folder per criterion.
    Pack {
        #[command(flatten)]
        of: Of,
        /// Where the folder is made.
        #[arg(long)]
        folder: PathBuf,
        /// The stage handed in.
        #[arg(long, default_value = "self")]
        stage: Stage,
    },
    /// Tick criteria as handed in; with --undo, no longer.
    Tick {
        #[command(flatten)]
        of: Of,
        /// Codes of the criteria: 1.1,1.2.
        #[arg(value_delimiter = ',', required = true)]
        codes: Vec<String>,
        /// Take the ticks away.
        #[arg(long)]
        undo: bool,
    },
}

/// A unit's sheet in a shape.
#[derive(Args)]
pub(crate) struct Of {
    /// What the shape is called.
    #[arg(long)]
    name: String,
    /// Code of the round.
    #[arg(long)]
    round: String,
    /// Code or name of the unit.
    #[arg(long)]
    unit: String,
}

impl Of {
    fn asked(&self, door: &Door) -> Result<Value, Failure> {
        let template = template(door, &self.name)?;
        Ok(json!({ "template": template["id"], "round": self.round, "unit": unit_of(door, &self.round, &self.unit)? }))
    }
}

impl PortalVerb {
    pub(crate) fn run(self, door: &Door, as_json: bool) -> Result<String, Failure> {
        let said = |answer: &Value, words: fn(&Value) -> String| if as_json { answer.to_string() } else { words(answer) };
        match self {
            PortalVerb::Templates => Ok(said(&door.call("portal_templates", json!({}))?, templates)),
            PortalVerb::Import { file, name, file_name } => {
                let read = door.call("preview_portal_import", json!({ "file": path(&file)? }))?;
                if let Some(problem) = rows(&read["problems"]).find(|problem| problem["severity"] == "error") {
                    let message = format!(
                        "{} {}: {} {}",
                        text(problem, "sheet"),
                        text(problem, "cell"),
                        text(problem, "what"),
                        text(problem, "do")
                    );
                    return Err(Failure::new("problems", message).with(json!({ "problems": read["problems"] })));
                }
                let id = template(door, &name).map_or(json!(0), |known| known["id"].clone());
                let asked = json!({ "id": id, "name": name, "file_name": file_name, "columns": read["columns"] });
                Ok(said(&door.call("save_portal_template", asked)?, templates))
            }
            PortalVerb::Export { file, name } => {
                let id = template(door, &name)?["id"].clone();
                Ok(said(&door.call("export_portal_template", json!({ "id": id, "out": path(&file)? }))?, exported))
            }
            PortalVerb::List(of) => Ok(said(&door.call("handing_in", of.asked(door)?)?, list)),
            PortalVerb::Pack { of, folder, stage } => {
                let mut asked = of.asked(door)?;
                asked["stage"] = json!(stage.name());
                Ok(said(&door.call("export_portal", json!({ "of": asked, "folder": path(&folder)? }))?, packed))
            }
            PortalVerb::Tick { of, codes, undo } => {
                let mut asked = of.asked(door)?;
                let view = door.call("handing_in", asked.clone())?;
                let node = |code: &String| {
                    let line = rows(&view["lines"]).find(|line| text(line, "code") == code.trim());
                    line.map(|line| line["node"].clone()).ok_or_else(|| not_found(&format!("tiêu chí {code}")))
                };
                asked["nodes"] = codes.iter().map(node).collect::<Result<Vec<_>, _>>()?.into();
                asked["handed_in"] = json!(!undo);
                Ok(said(&door.call("tick_handed_in", asked)?, list))
            }
        }
    }
}

fn template(door: &Door, name: &str) -> Result<Value, Failure> {
    let known = door.call("portal_templates", json!({}))?;
    let found = rows(&known["templates"]).find(|template| text(template, "name").to_lowercase() == name.trim().to_lowercase());
    found.cloned().ok_or_else(|| not_found(&format!("mẫu nộp {name}")))
}

fn templates(answer: &Value) -> String {
    let line = |template: &Value| {
        let columns: Vec<&str> = rows(&template["columns"]).map(|column| text(column, "heading")).collect();
        format!("{} (tệp {}): {}", text(template, "name"), text(template, "file_name"), columns.join(" | "))
    };
    let all: Vec<String> = rows(&answer["templates"]).map(line).collect();
    if all.is_empty() { "Chưa có mẫu nộp nào.".to_owned() } else { all.join("\n") }
}

fn list(answer: &Value) -> String {
    let mut said = format!("Đã nộp {}/{} tiêu chí.", number(answer, "done"), rows(&answer["lines"]).count());
    for line in rows(&answer["lines"]) {
        let who = text(line, "who");
        let tick = if who.is_empty() { "chưa nộp".to_owned() } else { format!("đã nộp, {who}, {}", text(line, "at")) };
        said.push_str(&format!(
            "\n  {:<8} {:>7}  {} tệp  {tick}  {}",
            text(line, "code"),
            text(line, "points"),
            number(line, "files"),
            text(line, "title")
        ));
    }
    for problem in rows(&answer["problems"]) {
        said.push_str(&format!("\n{} {}", text(problem, "what"), text(problem, "do")));
    }
    said
}

fn packed(answer: &Value) -> String {
    format!("Đã ghi {} dòng và {} tệp minh chứng vào {}.", number(answer, "rows"), number(answer, "files"), text(answer, "path"))
}
