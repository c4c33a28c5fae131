//! What a criterion asks of its documents, and what of it is not met.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Evidence;
use crate::calendar::short_date;
use crate::criteria::NodeId;
use crate::text::fold;

/// What a criterion asks of its documents. It is data of the criteria set, entered by the office.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct EvidenceRule {
    /// The criterion.
    pub node: NodeId,
    /// Kinds of documents of which there must be at least one each: "Kế hoạch".
    pub kinds: Vec<String>,
    /// True when documents must be issued inside the period of the round.
    pub inside_period: bool,
    /// The last day on which documents may be issued.
    pub before: Option<DueDay>,
    /// What happens when it is not met, as the guidance words it: "trừ 0,5 điểm".
    pub consequence: String,
}

/// A day of the assessed year, the year before or the year after: "31/01", "15/01 năm sau".
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DueDay {
    /// Day of the month.
    pub day: i8,
    /// Month.
    pub month: i8,
    /// −1 for the year before, 0 for the assessed year, 1 for the year after.
    pub years: i8,
}

impl DueDay {
    /// Reads "31/01", "31/12 năm trước", "15/01 năm sau".
    #[must_use]
    pub fn parse(text: &str) -> Option<DueDay> {
        let folded = fold(text);
        let (date, years) = match folded.split_once(' ') {
            None => (folded.as_str(), 0),
            Some((date, "nam truoc")) => (date, -1),
            Some((date, "nam sau")) => (date, 1),
            Some(_) => return None,
        };
        let (day, month) = date.split_once(['/', '-', '.'])?;
        let due = DueDay { day: day.parse().ok()?, month: month.parse().ok()?, years };
        // A year without 29 February, so that the day exists in every year.
        Date::new(2021, due.month, due.day).ok().map(|_| due)
    }

    /// As it is read back: "31/01", "15/01 năm sau".
    #[must_use]
    pub fn vietnamese(self) -> String {
        let year = match self.years {
            -1 => " năm trước",
            1 => " năm sau",
            _ => "",
        };
        format!("{:02}/{:02}{year}", self.day, self.month)
    }

    /// The day for the year assessed.
    #[must_use]
    pub fn of_year(self, year: i16) -> Option<Date> {
        Date::new(year.checked_add(self.years.into())?, self.month, self.day).ok()
    }
}

impl EvidenceRule {
    /// A rule that asks for nothing: keeping it takes the criterion's rule away.
    #[must_use]
    pub fn none(node: NodeId) -> EvidenceRule {
        EvidenceRule { node, kinds: Vec::new(), inside_period: false, before: None, consequence: String::new() }
    }

    /// True when it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && !self.inside_period && self.before.is_none()
    }
}

/// Why documents do not meet the rule.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// There is no document at all.
    Missing,
    /// A kind of document is missing.
    KindMissing,
    /// A document was issued after its day.
    Late,
    /// A document was issued outside the period.
    OutsidePeriod,
    /// A document whose day is not written down cannot be checked.
    DayMissing,
}

/// One thing that is not met, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// A Vietnamese sentence.
    pub says: String,
}

/// What of the rule is not met by the documents that count. `period` is the first and the last day
/// of the round, `year` the year assessed.
#[must_use]
pub fn findings(rule: Option<&EvidenceRule>, period: (Date, Date), year: i16, documents: &[&Evidence]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut find = |kind: FindingKind, says: String| found.push(Finding { kind, says });
    if documents.is_empty() {
        find(FindingKind::Missing, "Chưa có minh chứng.".to_owned());
    }
    let Some(rule) = rule else { return found };
    let consequence = if rule.consequence.is_empty() {
        String::new()
    } else {
        format!(" Hệ quả: {}.", rule.consequence.trim_end_matches('.'))
    };
    for kind in &rule.kinds {
        if !documents.is_empty() && !documents.iter().any(|document| fold(&document.kind) == fold(kind)) {
            find(FindingKind::KindMissing, format!("Chưa có {}.{consequence}", lower_first(kind)));
        }
    }
    let due = rule.before.and_then(|before| before.of_year(year));
    for document in documents {
        let Some(day) = document.day else {
            if due.is_some() || rule.inside_period {
                let says = format!("{}: chưa ghi ngày ban hành nên chưa kiểm tra được hạn.", document.title());
                find(FindingKind::DayMissing, says);
            }
            continue;
        };
        if let Some(due) = due.filter(|due| day > *due) {
            let days = crate::plan::days_until(due, day);
            let says = format!("{}: ban hành muộn {days} ngày so với hạn {}.{consequence}", document.title(), short_date(due));
            find(FindingKind::Late, says);
        }
        let (from, to) = period;
        if rule.inside_period && (day < from || day > to) {
            let says = format!(
                "{}: ban hành ngoài thời gian đánh giá {} – {}.{consequence}",
                document.title(),
                short_date(from),
                short_date(to)
            );
            find(FindingKind::OutsidePeriod, says);
        }
    }
    found
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{EvidenceId, FileFormat};

    fn document(kind: &str, day: Option<(i16, i8, i8)>) -> Evidence {
        Evidence {
            id: EvidenceId(1),
            hash: String::new(),
            bytes: 1,
            file_name: "a.pdf".to_owned(),
            format: FileFormat::Pdf,
            kind: kind.to_owned(),
            number: "03/KH-UBND".to_owned(),
            day: day.map(|(year, month, day)| Date::constant(year, month, day)),
            issuer: String::new(),
            subject: String::new(),
            revises: None,
            author: String::new(),
            at: jiff::Timestamp::UNIX_EPOCH,
        }
    }

    fn rule() -> EvidenceRule {
        EvidenceRule {
            node: NodeId(1),
            kinds: vec!["Kế hoạch".to_owned()],
            inside_period: false,
            before: DueDay::parse("31/01"),
            consequence: "trừ 0,5 điểm".to_owned(),
        }
    }

    fn kinds(rule: Option<&EvidenceRule>, documents: &[&Evidence]) -> Vec<FindingKind> {
        let year = (Date::constant(2020, 1, 1), Date::constant(2020, 12, 31));
        findings(rule, year, 2020, documents).into_iter().map(|finding| finding.kind).collect()
    }

    #[test]
    fn a_plan_issued_on_its_last_day_is_in_time_and_a_day_later_is_late() {
        let on_time = document("kế hoạch", Some((2020, 1, 31)));
        assert_eq!(kinds(Some(&rule()), &[&on_time]), [], "the last day counts, and case does not");
        let late = document("Kế hoạch", Some((2020, 2, 5)));
        let found = findings(Some(&rule()), (Date::constant(2020, 1, 1), Date::constant(2020, 12, 31)), 2020, &[&late]);
        assert_eq!(
            found[0].says,
            "Kế hoạch 03/KH-UBND ngày 05/02/2020: ban hành muộn 5 ngày so với hạn 31/01/2020. Hệ quả: trừ 0,5 điểm.",
            "days and consequence are said"
        );
    }

    #[test]
    fn a_document_without_a_day_is_not_called_in_time() {
        assert_eq!(kinds(Some(&rule()), &[&document("Kế hoạch", None)]), [FindingKind::DayMissing], "nothing is assumed");
        assert_eq!(kinds(None, &[&document("", None)]), [], "without a rule a document is enough");
        assert_eq!(kinds(Some(&rule()), &[]), [FindingKind::Missing], "one sentence, not three");
    }

    #[test]
    fn other_years_and_other_kinds_are_found() {
        let inside = EvidenceRule { inside_period: true, before: None, ..rule() };
        assert_eq!(
            kinds(Some(&inside), &[&document("Kế hoạch", Some((2019, 12, 31)))]),
            [FindingKind::OutsidePeriod],
            "last year's"
        );
        assert_eq!(
            kinds(Some(&rule()), &[&document("Báo cáo", Some((2020, 1, 5)))]),
            [FindingKind::KindMissing],
            "a report is no plan"
        );
    }

    #[test]
    fn a_due_day_may_lie_in_the_year_before_or_after() {
        let day = |text: &str| DueDay::parse(text).and_then(|due| due.of_year(2020)).map(short_date);
        assert_eq!(day("31/1").as_deref(), Some("31/01/2020"), "the assessed year");
        assert_eq!(day("15/01 năm sau").as_deref(), Some("15/01/2021"), "a report of the whole year");
        assert_eq!(day("31-12 nam truoc").as_deref(), Some("31/12/2019"), "a plan made beforehand");
        for wrong in ["30/02", "31", "31/01/2020", "31/01 năm nay", ""] {
            assert_eq!(DueDay::parse(wrong), None, "{wrong}");
        }
        assert_eq!(
            DueDay::parse("15/01 năm sau").map(DueDay::vietnamese).as_deref(),
            Some("15/01 năm sau"),
            "read back the same"
        );
    }
}
