//! The office: letterhead and signers, valid between dates, so that an old year prints under its
//! old names.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::problem::Problem;

/// The head of every paper between two dates.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Letterhead {
    /// Its identity.
    pub id: i64,
    /// First day; `None` means always before.
    pub valid_from: Option<Date>,
    /// Last day; `None` means still.
    pub valid_to: Option<Date>,
    /// The agency above, as printed; empty when there is none.
    pub parent_agency: String,
    /// The issuing agency in full: "Ủy ban nhân dân xã A".
    pub issuing_agency: String,
    /// The abbreviation in document symbols: "UBND".
    pub abbreviation: String,
    /// The drafting unit in the archive line: "NV".
    pub drafting_unit: String,
    /// Place name before the date, without its unit kind.
    pub place: String,
    /// The authority that approves the office's own score; empty when not known.
    pub approving_authority: String,
    /// The body that appraises; empty when not known.
    pub appraisal_council: String,
    /// To whom heads make their commitments, in running text: "Chủ tịch Ủy ban nhân dân xã A".
    pub commitment_receiver: String,
}

/// Who signs, and in which form, between two dates.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Signer {
    /// Its identity.
    pub id: i64,
    /// First day; `None` means always before.
    pub valid_from: Option<Date>,
    /// Last day; `None` means still.
    pub valid_to: Option<Date>,
    /// "TM. ỦY BAN NHÂN DÂN"; empty when the head signs in his own name.
    pub authority_line: String,
    /// "KT. CHỦ TỊCH"; empty when the head himself signs.
    pub acting_line: String,
    /// Title in capitals: "CHỦ TỊCH".
    pub title: String,
    /// The title in the office, above the name of who signs for a council that uses the office's seal:
    /// "PHÓ CHỦ TỊCH UBND HUYỆN" (Decree 30/2020, annex I, II.7); empty for others.
    #[serde(default)]
    pub office_title: String,
    /// Full name, without academic or honorary titles.
    pub name: String,
}

fn holds(from: Option<Date>, to: Option<Date>, day: Date) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

/// The letterhead of a day, or the latest when none holds on it.
#[must_use]
pub fn letterhead_on(letterheads: &[Letterhead], day: Date) -> Option<&Letterhead> {
    letterheads.iter().find(|head| holds(head.valid_from, head.valid_to, day)).or_else(|| letterheads.last())
}

/// The first signer of a day, or the latest when none holds on it.
#[must_use]
pub fn signer_on(signers: &[Signer], day: Date) -> Option<&Signer> {
    signers.iter().find(|signer| holds(signer.valid_from, signer.valid_to, day)).or_else(|| signers.last())
}

impl Letterhead {
    /// What stops the letterhead from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let needed = [
            (
                &self.issuing_agency,
                "issuing_agency",
                "Chưa có tên cơ quan ban hành.",
                "Nhập tên đầy đủ của cơ quan, ví dụ Ủy ban nhân dân xã A.",
            ),
            (
                &self.abbreviation,
                "abbreviation",
                "Chưa có chữ viết tắt của cơ quan trong ký hiệu văn bản.",
                "Nhập chữ viết tắt, ví dụ UBND.",
            ),
            (&self.place, "place", "Chưa có địa danh.", "Nhập địa danh ghi trước ngày tháng trên văn bản."),
        ];
        needed
            .into_iter()
            .filter(|(value, ..)| value.trim().is_empty())
            .map(|(_, field, what, fix)| Problem::error(&format!("{field}_missing"), what, fix).at_field(field))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_paper_has_the_letterhead_of_its_day() {
        let end = Date::constant(2025, 6, 30);
        let old = Letterhead { issuing_agency: "Cơ quan cũ".into(), valid_to: Some(end), ..Letterhead::default() };
        let new =
            Letterhead { issuing_agency: "Cơ quan mới".into(), valid_from: end.tomorrow().ok(), ..Letterhead::default() };
        let both = [old, new];
        assert_eq!(letterhead_on(&both, end).unwrap().issuing_agency, "Cơ quan cũ", "its last day");
        assert_eq!(letterhead_on(&both, Date::constant(2026, 1, 1)).unwrap().issuing_agency, "Cơ quan mới", "after the change");
    }
}
