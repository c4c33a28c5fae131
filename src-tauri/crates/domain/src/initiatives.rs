//! Initiatives: what a unit tries out to make administration better, at least one a year.
//!
//! An initiative is registered, and recognised when a decision says so. Who has none is named.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::evidence::EvidenceId;
use crate::problem::Problem;
use crate::units::UnitId;

/// One initiative.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Initiative {
    /// Its identity.
    pub id: i64,
    /// The year in which it counts.
    pub year: i16,
    /// The unit in our register.
    pub unit: UnitId,
    /// What it is called.
    pub title: String,
    /// Who had it.
    pub author: String,
    /// The field in which it helps: "Cải cách thủ tục hành chính".
    pub field: String,
    /// The day on which it was registered; `None` when not known.
    pub registered: Option<Date>,
    /// Number and symbol of the decision that recognised it; empty while there is none.
    pub decision: String,
    /// The day of that decision.
    pub decided: Option<Date>,
    /// What it brought.
    pub effect: String,
    /// The document that proves it.
    pub evidence: Option<EvidenceId>,
}

impl Initiative {
    /// True once a decision recognised it.
    #[must_use]
    pub fn is_recognised(&self) -> bool {
        !self.decision.trim().is_empty()
    }

    /// What stops it from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut at = |field: &str, problem: Problem| problems.push(problem.at_field(field));
        if self.title.trim().is_empty() {
            at("title", Problem::error("initiative_untitled", "Sáng kiến chưa có tên.", "Nhập tên sáng kiến."));
        }
        if self.author.trim().is_empty() {
            let what = "Sáng kiến chưa có tác giả.";
            at("author", Problem::error("initiative_without_author", what, "Nhập họ tên tác giả hoặc nhóm tác giả."));
        }
        if self.decided.is_some() && !self.is_recognised() {
            let what = "Có ngày quyết định nhưng chưa có số quyết định công nhận.";
            at("decision", Problem::error("decision_missing", what, "Nhập số, ký hiệu quyết định."));
        }
        if let Some((registered, decided)) = self.registered.zip(self.decided).filter(|(before, after)| after < before) {
            let day = crate::calendar::short_date;
            let what = format!("Ngày công nhận {} trước ngày đăng ký {}.", day(decided), day(registered));
            at("decided", Problem::error("decided_before_registered", what, "Kiểm tra hai ngày."));
        }
        problems
    }
}

/// The units without any initiative among these, in the order given.
#[must_use]
pub fn without_initiative(units: &[UnitId], initiatives: &[Initiative]) -> Vec<UnitId> {
    units.iter().copied().filter(|unit| initiatives.iter().all(|initiative| initiative.unit != *unit)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn initiative() -> Initiative {
        Initiative {
            id: 1,
            year: 2021,
            unit: UnitId(2),
            title: "Hẹn giờ trả kết quả".into(),
            author: "Nguyễn Văn A".into(),
            field: String::new(),
            registered: Some(date(2021, 4, 1)),
            decision: String::new(),
            decided: None,
            effect: String::new(),
            evidence: None,
        }
    }

    #[test]
    fn a_day_of_recognition_needs_its_decision_and_comes_after_registering() {
        assert!(initiative().problems().is_empty(), "registered, not recognised yet");
        let codes = |one: Initiative| one.problems().into_iter().map(|problem| problem.code).collect::<Vec<_>>();
        let day_alone = Initiative { decided: Some(date(2021, 6, 1)), ..initiative() };
        assert_eq!(codes(day_alone), ["decision_missing"], "which decision is not said");
        let early = Initiative { decision: "12/QĐ-UBND".into(), decided: Some(date(2021, 3, 1)), ..initiative() };
        assert_eq!(codes(early), ["decided_before_registered"], "recognised before it was registered");
    }

    #[test]
    fn who_has_none_is_named_once() {
        let units = [UnitId(2), UnitId(3), UnitId(4)];
        let two = [initiative(), initiative()];
        assert_eq!(without_initiative(&units, &two), [UnitId(3), UnitId(4)], "one unit has two, two have none");
    }
}
