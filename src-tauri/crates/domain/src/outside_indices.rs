//! Outside indices: what others measure and publish, PAR INDEX, PAPI, PCI, SIPAS and any other.
//!
//! They are kept for reference, as said, with their source: year, entity, component, value, scale,
//! rank of how many. They never count in a unit's points, unless a criterion asks for such a figure.

use serde::{Deserialize, Serialize};

use crate::points::Points;
use crate::problem::Problem;
use crate::text::fold;

/// One published value.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct OutsideIndex {
    /// Its identity.
    pub id: i64,
    /// Which index: "PAPI".
    pub index: String,
    /// The year measured.
    pub year: i16,
    /// Of whom: a province.
    pub entity: String,
    /// Which component; empty for the whole index.
    pub component: String,
    /// The value as published; `None` when only the rank was published.
    pub value: Option<Points>,
    /// The end of its scale: 80 for PAPI, 100 for a per cent; `None` when not known.
    pub scale: Option<Points>,
    /// The rank; `None` when not published.
    pub rank: Option<u32>,
    /// Of how many; `None` when not published.
    pub of: Option<u32>,
    /// Where it was published.
    pub source: String,
}

impl OutsideIndex {
    /// True when both speak of the same index, entity and component.
    #[must_use]
    pub fn is_series_of(&self, other: &OutsideIndex) -> bool {
        let same = |one: &str, two: &str| fold(one) == fold(two);
        same(&self.index, &other.index) && same(&self.entity, &other.entity) && same(&self.component, &other.component)
    }

    /// What stops it from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut at = |field: &str, problem: Problem| problems.push(problem.at_field(field));
        if self.index.trim().is_empty() {
            at("index", Problem::error("index_unnamed", "Chưa có tên chỉ số.", "Nhập tên, ví dụ PAPI."));
        }
        if self.entity.trim().is_empty() {
            let fix = "Nhập tên địa phương được công bố.";
            at("entity", Problem::error("entity_missing", "Chưa nói chỉ số của địa phương nào.", fix));
        }
        if self.value.is_none() && self.rank.is_none() {
            at("value", Problem::error("nothing_said", "Chưa có giá trị, cũng chưa có thứ hạng.", "Nhập ít nhất một trong hai."));
        }
        if let Some((value, scale)) = self.value.zip(self.scale).filter(|(value, scale)| value > scale) {
            let what = format!("Giá trị {} vượt thang đo {}.", value.vietnamese(), scale.vietnamese());
            at("value", Problem::error("beyond_scale", what, "Kiểm tra giá trị hoặc thang đo."));
        }
        if self.rank == Some(0) {
            at("rank", Problem::error("rank_zero", "Thứ hạng tính từ 1.", "Nhập số từ 1 trở lên, hoặc để trống."));
        }
        if let Some((rank, of)) = self.rank.zip(self.of).filter(|(rank, of)| rank > of) {
            let what = format!("Thứ hạng {rank} lớn hơn số địa phương được xếp ({of}).");
            at("rank", Problem::error("rank_beyond", what, "Kiểm tra hai số."));
        }
        if self.source.trim().is_empty() {
            let fix = "Nhập văn bản, báo cáo hoặc trang đã công bố.";
            at("source", Problem::error("source_missing", "Chưa có nguồn công bố.", fix));
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn papi() -> OutsideIndex {
        OutsideIndex {
            index: "PAPI".into(),
            year: 2021,
            entity: "Kon Tum".into(),
            value: Some(Points::whole(39)),
            scale: Some(Points::whole(80)),
            source: "Báo cáo PAPI".into(),
            ..OutsideIndex::default()
        }
    }

    #[test]
    fn what_was_published_must_be_possible() {
        assert!(papi().problems().is_empty(), "value without rank");
        let codes = |one: OutsideIndex| one.problems().into_iter().map(|problem| problem.code).collect::<Vec<_>>();
        assert_eq!(codes(OutsideIndex { value: Some(Points::whole(81)), ..papi() }), ["beyond_scale"], "81 of 80");
        assert_eq!(codes(OutsideIndex { rank: Some(64), of: Some(63), ..papi() }), ["rank_beyond"], "64th of 63");
        assert_eq!(codes(OutsideIndex { value: None, ..papi() }), ["nothing_said"], "neither value nor rank");
        assert_eq!(codes(OutsideIndex { rank: Some(0), source: " ".into(), ..papi() }), ["rank_zero", "source_missing"], "both");
    }

    #[test]
    fn a_series_is_one_component_of_one_entity() {
        let next = OutsideIndex { year: 2022, entity: "kon tum".into(), ..papi() };
        assert!(papi().is_series_of(&next), "marks and case do not part it");
        assert!(!papi().is_series_of(&OutsideIndex { component: "Công khai".into(), ..papi() }), "a component is its own");
    }
}
