//! Steering documents: what the office and those above it issued to lead the reform, nearly fifty a year.
//!
//! A document is quoted as Decree 30/2020 asks: in full the first time on a paper, by its kind and
//! number afterwards; a law by its name and the day of its passing.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::long_date;
use crate::evidence::EvidenceId;
use crate::problem::Problem;
use crate::text::fold;

/// One steering document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SteeringDocument {
    /// Its identity.
    pub id: i64,
    /// What it is: "Kế hoạch", "Chỉ thị", "Luật".
    pub kind: String,
    /// Number and symbol: "76/NQ-CP"; empty for a law.
    pub number: String,
    /// The day on which it was issued; of a law, the day of its passing.
    pub date: Option<Date>,
    /// Who issued it; empty for a law.
    pub issuer: String,
    /// What it is about, as it stands on its first page; of a law, its name without the word "Luật".
    pub subject: String,
    /// The scan.
    pub evidence: Option<EvidenceId>,
}

/// How a subject begins that needs no "về" before it in a running sentence.
const SPEAKS_FOR_ITSELF: [&str; 16] = [
    "ve",
    "ban hanh",
    "phe duyet",
    "quy dinh",
    "sua doi",
    "bai bo",
    "cong bo",
    "cong nhan",
    "thanh lap",
    "kien toan",
    "giao",
    "huong dan",
    "thay the",
    "dinh chinh",
    "tong ket",
    "ket qua",
];

impl SteeringDocument {
    /// True for what is cited by name and day alone (Decree 30/2020, annex I): laws and ordinances.
    #[must_use]
    pub fn is_law(&self) -> bool {
        ["luat", "bo luat", "phap lenh"].contains(&fold(&self.kind).as_str())
    }

    /// The first citation on a paper: kind, number, day, issuer and subject.
    #[must_use]
    pub fn citation(&self) -> String {
        let day = self.date.map(|day| format!(" {}", long_date(day))).unwrap_or_default();
        if self.is_law() {
            return format!("{} {}{day}", self.kind, self.subject);
        }
        let issuer = if self.issuer.is_empty() { String::new() } else { format!(" của {}", self.issuer) };
        format!("{}{day}{issuer} {}", self.short(), in_sentence(&self.subject)).trim().to_owned()
    }

    /// Every later citation: kind and number.
    #[must_use]
    pub fn short(&self) -> String {
        if self.is_law() { format!("{} {}", self.kind, self.subject) } else { format!("{} số {}", self.kind, self.number) }
    }

    /// What a mark in braces calls it: the number, or the name of a law.
    #[must_use]
    pub fn mark(&self) -> String {
        if self.is_law() { self.short() } else { self.number.clone() }
    }

    /// The same with the year, where two documents bear one number.
    #[must_use]
    pub fn mark_of_year(&self) -> String {
        let year = self.date.map(|day| format!(", {}", day.year())).unwrap_or_default();
        format!("{}{year}", self.mark())
    }

    /// True when every word of a search stands in it, whatever its marks.
    #[must_use]
    pub fn speaks_of(&self, searched: &str) -> bool {
        let year = self.date.map(|day| day.year().to_string()).unwrap_or_default();
        let all = fold(&format!("{} {} {} {} {year}", self.kind, self.number, self.issuer, self.subject));
        fold(searched).split_whitespace().all(|word| all.contains(word))
    }

    /// What stops it from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut at = |field: &str, code: &str, what: &str, fix: &str| {
            problems.push(Problem::error(code, what, fix).at_field(field));
        };
        if self.kind.is_empty() {
            at("kind", "kind_missing", "Chưa ghi loại văn bản.", "Ghi loại, ví dụ Kế hoạch, Chỉ thị, Quyết định.");
        }
        if self.subject.is_empty() {
            at("subject", "subject_missing", "Chưa ghi trích yếu.", "Ghi trích yếu như trên trang đầu của văn bản.");
        }
        if self.date.is_none() {
            at("date", "date_missing", "Chưa ghi ngày ban hành.", "Nhập ngày/tháng/năm, ví dụ 24/09/2021.");
        }
        if !self.is_law() && self.number.is_empty() {
            at("number", "number_missing", "Chưa ghi số, ký hiệu.", "Ghi như trên văn bản, ví dụ 76/NQ-CP.");
        }
        if !self.is_law() && self.issuer.is_empty() {
            at("issuer", "issuer_missing", "Chưa ghi cơ quan ban hành.", "Ghi tên đầy đủ, ví dụ Ủy ban nhân dân tỉnh.");
        }
        if [&self.number, &self.subject].into_iter().any(|text| text.contains(['{', '}'])) {
            let what = "Số, ký hiệu và trích yếu không được có dấu { }.";
            at("number", "braces_inside", what, "Bỏ dấu ngoặc nhọn: chương trình dùng nó để trích dẫn văn bản.");
        }
        problems
    }

    /// True when the other is the same document, entered twice.
    #[must_use]
    pub fn is_same_as(&self, other: &SteeringDocument) -> bool {
        fold(&self.mark()) == fold(&other.mark()) && fold(&self.kind) == fold(&other.kind) && self.date == other.date
    }
}

/// "Về việc giao chỉ tiêu" as "về việc giao chỉ tiêu"; "Cải cách hành chính năm 2021" as "về cải cách …".
fn in_sentence(subject: &str) -> String {
    let mut letters = subject.chars();
    let Some(first) = letters.next() else { return String::new() };
    let rest: String = letters.collect();
    let small = if rest.starts_with(char::is_uppercase) {
        subject.to_owned()
    } else {
        first.to_lowercase().chain(rest.chars()).collect()
    };
    let folded = format!("{} ", fold(subject));
    if SPEAKS_FOR_ITSELF.iter().any(|words| folded.starts_with(&format!("{words} "))) { small } else { format!("về {small}") }
}

/// Quotes documents on one paper: marks in braces become citations, the first in full, later ones short.
#[derive(Debug)]
pub struct Quoting<'d> {
    documents: &'d [SteeringDocument],
    quoted: Vec<i64>,
}

/// A mark that names no document, or more than one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownMark {
    /// What stands between the braces.
    pub mark: String,
    /// True when several documents bear it.
    pub ambiguous: bool,
}

impl<'d> Quoting<'d> {
    /// A paper on which nothing was quoted yet.
    #[must_use]
    pub fn new(documents: &'d [SteeringDocument]) -> Quoting<'d> {
        Quoting { documents, quoted: Vec::new() }
    }

    /// The text with every mark replaced.
    ///
    /// # Errors
    /// A mark that names no document, or more than one.
    pub fn quote(&mut self, text: &str) -> Result<String, UnknownMark> {
        let mut quoted = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((mark, behind)) = after.split_once('}') else { break };
            quoted.push_str(before);
            quoted.push_str(&self.citation(mark)?);
            rest = behind;
        }
        quoted.push_str(rest);
        Ok(quoted)
    }

    fn citation(&mut self, mark: &str) -> Result<String, UnknownMark> {
        let wanted = fold(mark.trim());
        let bears = |one: &&SteeringDocument| fold(&one.mark()) == wanted || fold(&one.mark_of_year()) == wanted;
        let mut found = self.documents.iter().filter(bears);
        let unknown = |ambiguous| UnknownMark { mark: mark.trim().to_owned(), ambiguous };
        let document = found.next().ok_or_else(|| unknown(false))?;
        if found.next().is_some() {
            return Err(unknown(true));
        }
        if self.quoted.contains(&document.id) {
            return Ok(document.short());
        }
        self.quoted.push(document.id);
        Ok(document.citation())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn document(id: i64, kind: &str, number: &str, issuer: &str, subject: &str) -> SteeringDocument {
        let [kind, number, issuer, subject] = [kind, number, issuer, subject].map(str::to_owned);
        SteeringDocument { id, kind, number, date: Some(date(2021, 7, 15)), issuer, subject, evidence: None }
    }

    #[test]
    fn a_document_is_cited_as_the_decree_asks() {
        let cited = |kind, number, issuer, subject| document(1, kind, number, issuer, subject).citation();
        assert_eq!(
            cited("Nghị quyết", "76/NQ-CP", "Chính phủ", "Ban hành Chương trình tổng thể"),
            "Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể",
            "kind, number, day, issuer, subject"
        );
        assert_eq!(
            cited("Kế hoạch", "5/KH-UBND", "Ủy ban nhân dân xã A", "Cải cách hành chính năm 2021"),
            "Kế hoạch số 5/KH-UBND ngày 15 tháng 7 năm 2021 của Ủy ban nhân dân xã A về cải cách hành chính năm 2021",
            "a subject without a verb wants \"về\""
        );
        assert_eq!(
            cited("Luật", "", "", "Tổ chức chính quyền địa phương"),
            "Luật Tổ chức chính quyền địa phương ngày 15 tháng 7 năm 2021",
            "a law has neither number nor issuer on paper"
        );
    }

    #[test]
    fn the_first_citation_is_full_and_the_next_is_short() {
        let known = [
            document(1, "Chỉ thị", "23/CT-TTg", "Thủ tướng Chính phủ", "Về việc đẩy mạnh"),
            document(2, "Kế hoạch", "5/KH-UBND", "UBND", "Kiểm tra"),
        ];
        let mut quoting = Quoting::new(&known);
        let first = quoting.quote("{23/ct-ttg}; {5/KH-UBND}").expect("both are known");
        assert!(
            first.starts_with("Chỉ thị số 23/CT-TTg ngày 15 tháng 7 năm 2021 của Thủ tướng Chính phủ về việc đẩy mạnh; Kế hoạch")
        );
        assert_eq!(
            quoting.quote("Theo {23/CT-TTg}.").as_deref(),
            Ok("Theo Chỉ thị số 23/CT-TTg."),
            "the second time on this paper"
        );
        assert_eq!(quoting.quote("{9/KH}").map_err(|unknown| unknown.ambiguous), Err(false), "no such document");
        assert_eq!(quoting.quote("mở { chưa đóng").as_deref(), Ok("mở { chưa đóng"), "half a mark is text");
    }

    #[test]
    fn one_number_of_two_years_needs_the_year() {
        let other =
            SteeringDocument { date: Some(date(2022, 1, 5)), ..document(2, "Kế hoạch", "5/KH-UBND", "UBND", "Kiểm tra") };
        let known = [document(1, "Kế hoạch", "5/KH-UBND", "UBND", "Kiểm tra"), other];
        let mut quoting = Quoting::new(&known);
        assert_eq!(quoting.quote("{5/KH-UBND}").map_err(|unknown| unknown.ambiguous), Err(true), "numbers begin anew each year");
        assert!(quoting.quote("{5/KH-UBND, 2022}").is_ok_and(|text| text.contains("2022")), "the year tells them apart");
    }
}
