//! What keeps the book safe, on the terminal: history, scan, backups, recovery.

use std::path::PathBuf;

use clap::Args;
use commands::Failure;
use serde_json::{Value, json};

use crate::asked::{Asked, path};
use crate::words::{number, rows, text};

/// Which part of the history.
#[derive(Args)]
pub(crate) struct HistoryVerb {
    /// Only what this clerk wrote.
    #[arg(long, default_value = "")]
    who: String,
    /// First day, dd/mm/yyyy.
    #[arg(long, default_value = "")]
    from: String,
    /// Last day, dd/mm/yyyy.
    #[arg(long, default_value = "")]
    to: String,
    /// Words to be found, with or without marks.
    #[arg(long, default_value = "")]
    find: String,
    /// Write it into this .xlsx or .csv instead.
    #[arg(long)]
    out: Option<PathBuf>,
}

impl HistoryVerb {
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        let of = json!({ "who": self.who, "from": self.from, "to": self.to, "find": self.find });
        Ok(match self.out {
            Some(out) => Asked { name: "export_history", args: json!({ "of": of, "out": path(&out)? }), words: exported },
            None => Asked { name: "history", args: of, words: history },
        })
    }
}

/// The list, or a way back.
#[derive(Args)]
pub(crate) struct BackupsVerb {
    /// Show what bringing back this backup would change.
    #[arg(long, value_name = "NAME", conflicts_with = "restore")]
    preview: Option<String>,
    /// Bring back this backup as one step.
    #[arg(long, value_name = "NAME", requires = "reason")]
    restore: Option<String>,
    /// Why it comes back.
    #[arg(long, default_value = "")]
    reason: String,
}

impl BackupsVerb {
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        Ok(match (self.preview, self.restore) {
            (Some(name), _) => Asked { name: "preview_restore", args: json!({ "name": name }), words: preview },
            (None, Some(name)) => {
                Asked { name: "restore_backup", args: json!({ "name": name, "reason": self.reason }), words: crate::words::book }
            }
            (None, None) => Asked { name: "backups", args: json!({}), words: backups },
        })
    }
}

/// What is there, or a way out.
#[derive(Args)]
pub(crate) struct RecoverVerb {
    /// Put this backup in the place of the book; the book is set aside.
    #[arg(long, value_name = "NAME")]
    from: Option<String>,
    /// Put a backup that lies elsewhere in the place of the book.
    #[arg(long, conflicts_with = "from")]
    file: Option<PathBuf>,
    /// Copy the damaged book into this folder, as it is.
    #[arg(long, conflicts_with_all = ["from", "file"])]
    rescue_to: Option<PathBuf>,
}

impl RecoverVerb {
    pub(crate) fn asked(self) -> Result<Asked, Failure> {
        Ok(match (self.from, self.file, self.rescue_to) {
            (Some(name), _, _) => Asked { name: "recover_book", args: json!({ "name": name }), words: recovered },
            (_, Some(file), _) => Asked { name: "recover_book", args: json!({ "file": path(&file)? }), words: recovered },
            (_, _, Some(folder)) => Asked { name: "rescue_book", args: json!({ "folder": path(&folder)? }), words: rescued },
            _ => Asked { name: "recovery_state", args: json!({}), words: state },
        })
    }
}

fn history(answer: &Value) -> String {
    let mut said = String::new();
    for step in rows(&answer["steps"]) {
        let more = rows(&step["lines"]).count();
        said.push_str(&format!(
            "{}  {}  {}: {}\n",
            number(step, "sequence"),
            text(step, "at"),
            text(step, "who"),
            text(step, "step")
        ));
        rows(&step["lines"]).for_each(|line| said.push_str(&format!("    {}\n", change(line))));
        let count = step["count"].as_u64().unwrap_or_default();
        if count > more as u64 {
            said.push_str(&format!("    và {} thay đổi khác\n", count - more as u64));
        }
    }
    if said.is_empty() { "Không có bước nào.".to_owned() } else { said.trim_end().to_owned() }
}

fn change(line: &Value) -> String {
    let or = |key: &str| match text(line, key) {
        "" => "(trống)".to_owned(),
        value => value.to_owned(),
    };
    let why = text(line, "why");
    let why = if why.is_empty() { String::new() } else { format!(" ({why})") };
    format!("{}, {}: {} → {}{why}", text(line, "subject"), text(line, "field"), or("old"), or("new"))
}

fn exported(answer: &Value) -> String {
    format!("Đã ghi {} dòng vào {}.", number(answer, "rows"), text(answer, "path"))
}

pub(crate) fn scan(answer: &Value) -> String {
    let mut said = format!(
        "{} lỗi, {} cảnh báo, {} lưu ý.",
        number(answer, "errors"),
        number(answer, "warnings"),
        number(answer, "notices")
    );
    for line in rows(&answer["lines"]) {
        let severity = match text(line, "severity") {
            "error" => "Lỗi",
            "warning" => "Cảnh báo",
            _ => "Lưu ý",
        };
        said.push_str(&format!("\n{severity:<9} {}  {} {}", text(line, "round"), text(line, "what"), text(line, "do")));
    }
    said
}

fn backups(answer: &Value) -> String {
    let list: Vec<String> = rows(&answer["backups"])
        .map(|backup| {
            let state = if backup["fault"].is_null() { "đã kiểm tra" } else { "HỎNG" };
            format!(
                "{}  {:>8}  {state}  {}  {}",
                text(backup, "made_at"),
                text(backup, "size"),
                text(backup, "why"),
                text(backup, "path")
            )
        })
        .collect();
    if list.is_empty() { "Chưa có bản sao lưu nào.".to_owned() } else { list.join("\n") }
}

fn preview(answer: &Value) -> String {
    if answer["takes_over"] == Value::Bool(true) {
        return "Sổ này chưa có gì; bản sao lưu sẽ thành sổ.".to_owned();
    }
    let mut said = format!("{} mục sẽ đổi, trong đó {} điểm.", number(answer, "count"), number(answer, "scores"));
    rows(&answer["lines"]).for_each(|line| said.push_str(&format!("\n  {}", change(line))));
    said
}

fn state(answer: &Value) -> String {
    let mut said = format!("Sổ tại {}.", text(answer, "folder"));
    for backup in rows(&answer["backups"]) {
        said.push_str(&format!("\n{}  {}  {}", text(backup, "made_at"), text(backup, "name"), text(backup, "lacks")));
        rows(&backup["steps"]).for_each(|step| said.push_str(&format!("\n    {}", step.as_str().unwrap_or_default())));
    }
    said
}

fn recovered(_: &Value) -> String {
    "Đã khôi phục bản sao lưu. Tệp cũ được giữ lại trong thư mục của sổ.".to_owned()
}

fn rescued(answer: &Value) -> String {
    format!("Đã chép tệp của sổ, giữ nguyên như đang có, vào {}.", text(answer, "path"))
}
