//! How a commitment goes on after it was written: signed, passed on to the next head, closed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Commitment, CommitmentState};
use crate::calendar::short_date;
use crate::evidence::EvidenceId;
use crate::problem::Problem;

/// When and where both sides signed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Signing {
    /// The day.
    pub day: Date,
    /// The place; may be empty.
    pub place: String,
    /// The scan of the signed form.
    pub scan: Option<EvidenceId>,
}

/// Who heads the unit from a day on. The promise stays with everyone who headed it in its year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LaterHead {
    /// The first day.
    pub from: Date,
    /// The head's name.
    pub name: String,
    /// The head's office title.
    pub title: String,
}

/// How far a commitment has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CommitmentPhase {
    /// Being written.
    Draft,
    /// Printed for signing.
    Printed,
    /// Signed and followed.
    Signed,
    /// Answered for; nothing is added any more.
    Closed,
}

impl CommitmentPhase {
    /// What papers and sheets call it.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            CommitmentPhase::Draft => "Đang soạn",
            CommitmentPhase::Printed => "Đã in để ký",
            CommitmentPhase::Signed => "Đã ký",
            CommitmentPhase::Closed => "Đã đóng",
        }
    }
}

impl Commitment {
    /// How far it has come.
    #[must_use]
    pub fn phase(&self) -> CommitmentPhase {
        match (self.closed, &self.signing, self.state) {
            (Some(_), _, _) => CommitmentPhase::Closed,
            (None, Some(_), _) => CommitmentPhase::Signed,
            (None, None, CommitmentState::Printed) => CommitmentPhase::Printed,
            (None, None, CommitmentState::Draft) => CommitmentPhase::Draft,
        }
    }

    /// Who heads the unit on a day: name and title.
    #[must_use]
    pub fn head_on(&self, day: Date) -> (&str, &str) {
        let later = self.later_heads.iter().rev().find(|head| head.from <= day);
        later.map_or((&self.head_name, &self.head_title), |head| (&head.name, &head.title))
    }

    /// What stops the signing from being kept; `today` is the last day that can be meant.
    #[must_use]
    pub fn signing_problems(&self, signing: &Signing, today: Date) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut at_day = |code: &str, what: String, fix: &str| {
            problems.push(Problem::error(code, what, fix).at_field("day"));
        };
        let day = short_date(signing.day);
        if let Some(drafted) = self.date.filter(|drafted| signing.day < *drafted) {
            let what = format!("Ngày ký {day} trước ngày ghi trên bản dự thảo ({}).", short_date(drafted));
            at_day("signed_before_draft", what, "Kiểm tra ngày ký, hoặc sửa ngày ghi trên bản.");
        }
        if signing.day > today {
            at_day("signed_later", format!("Ngày ký {day} sau hôm nay."), "Nhập ngày hai bên đã ký.");
        }
        if let Some(first) = self.later_heads.first().filter(|head| signing.day >= head.from) {
            let what = format!("Ngày ký {day} không trước ngày {} nhận nhiệm vụ ({}).", first.name, short_date(first.from));
            at_day("signed_after_change", what, "Bản này do người đứng đầu trước ký. Kiểm tra ngày ký.");
        }
        if self.targets.is_empty() && self.tasks.is_empty() {
            let what = "Bản cam kết chưa có chỉ tiêu hay nhiệm vụ nào.";
            problems.push(Problem::error("nothing_promised", what, "Thêm chỉ tiêu trước khi ghi ngày ký.").at_field("targets"));
        }
        problems
    }

    /// What stops a change of the head from being kept.
    #[must_use]
    pub fn head_problems(&self, head: &LaterHead) -> Vec<Problem> {
        let mut problems = Vec::new();
        if head.name.trim().is_empty() {
            let what = "Chưa có họ tên người đứng đầu mới.";
            problems.push(Problem::error("head_missing", what, "Nhập họ và tên.").at_field("name"));
        }
        let from = short_date(head.from);
        if head.from.year() != self.year {
            let what = format!("Ngày {from} ngoài năm cam kết {}.", self.year);
            problems.push(Problem::error("head_outside_year", what, "Nhập ngày nhận nhiệm vụ trong năm.").at_field("from"));
        }
        if let Some(signing) = self.signing.as_ref().filter(|signing| head.from <= signing.day) {
            let what = format!("Ngày {from} không sau ngày ký bản cam kết ({}).", short_date(signing.day));
            problems.push(
                Problem::error("head_before_signing", what, "Nhập ngày người mới nhận nhiệm vụ, sau ngày ký.").at_field("from"),
            );
        }
        if let Some(last) = self.later_heads.last().filter(|last| head.from < last.from) {
            let what = format!("Ngày {from} trước lần thay đổi gần nhất ({}, {}).", last.name, short_date(last.from));
            problems.push(Problem::error("head_order", what, "Nhập các lần thay đổi theo thứ tự ngày.").at_field("from"));
        }
        problems
    }
}
