//! What every verb is made of: a command with the words for its answer, and what its words name.

use std::path::Path;

use clap::ValueEnum;
use commands::Failure;
use serde_json::{Value, json};

use crate::door::Door;

/// Stages by their names.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Stage {
    /// Self-score.
    #[value(name = "self")]
    SelfScore,
    /// Council.
    Council,
    /// First appraisal.
    #[value(alias = "appraised1")]
    Appraised,
    /// Second appraisal.
    Appraised2,
    /// Approved.
    Approved,
}

impl Stage {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Stage::SelfScore => "self",
            Stage::Council => "council",
            Stage::Appraised => "appraised1",
            Stage::Appraised2 => "appraised2",
            Stage::Approved => "approved",
        }
    }
}

/// One command and the words for its answer.
pub(crate) struct Asked {
    pub(crate) name: &'static str,
    pub(crate) args: Value,
    pub(crate) words: fn(&Value) -> String,
}

/// Paths travel as text; one that is no Unicode is refused rather than changed.
pub(crate) fn path(path: &Path) -> Result<String, Failure> {
    path.to_str()
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("bad_path", "Tên tệp có ký tự không đọc được. Đổi tên tệp rồi thử lại."))
}

pub(crate) fn not_found(what: &str) -> Failure {
    Failure::new("missing", format!("Không tìm thấy {what}. Sổ không thay đổi."))
}

/// The identity of a unit of a round by its code or name.
pub(crate) fn unit_of(door: &Door, round: &str, unit: &str) -> Result<Value, Failure> {
    let rounds = door.call("rounds", json!({}))?;
    let known = rounds.as_array().into_iter().flatten().find(|one| one["code"] == round);
    let known = known.ok_or_else(|| not_found(&format!("đợt {round}")))?;
    let named = known["units"].as_array().into_iter().flatten().find(|one| one["code"] == unit || one["name"] == unit);
    named.map(|one| one["id"].clone()).ok_or_else(|| not_found(&format!("đơn vị {unit} trong đợt {round}")))
}
