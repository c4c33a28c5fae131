//! Ties: what happens to units with equal results. Data of the set; by default they share a rank.

use serde::{Deserialize, Serialize};

use crate::criteria::{Side, Tree};
use crate::problem::Problem;

/// What happens to units with equal results.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TiePolicy {
    /// They share a rank and the next ranks are left out: 1, 2, 2, 4.
    #[default]
    Shared,
    /// They share a rank and no rank is left out: 1, 2, 2, 3.
    Dense,
    /// They are parted in this order; who is still equal shares a rank as in `Shared`.
    Parted {
        /// What parts them, the first first.
        by: Vec<TieBreaker>,
    },
}

/// One thing by which equal units are parted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum TieBreaker {
    /// Points of an area or criterion; more is better.
    Node {
        /// Its code.
        code: String,
    },
    /// Bonus points beside the tree; more is better.
    Bonus,
    /// Rank of the year before in the same group; less is better.
    PreviousRank,
}

/// One thing that is wrong with a policy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TieFault {
    /// Which breaker, counted from 0; `None` for the policy as a whole.
    pub at: Option<usize>,
    /// What, and what to do.
    pub problem: Problem,
}

impl TiePolicy {
    /// The breakers in their order; none unless the policy parts.
    #[must_use]
    pub fn breakers(&self) -> &[TieBreaker] {
        match self {
            TiePolicy::Parted { by } => by,
            TiePolicy::Shared | TiePolicy::Dense => &[],
        }
    }

    /// The policy as a Vietnamese sentence.
    #[must_use]
    pub fn says(&self, tree: &Tree) -> String {
        match self {
            TiePolicy::Shared => "Đồng hạng dùng chung thứ hạng, hạng kế tiếp bị bỏ (1, 2, 2, 4).".to_owned(),
            TiePolicy::Dense => "Đồng hạng dùng chung thứ hạng, hạng kế tiếp không bị bỏ (1, 2, 2, 3).".to_owned(),
            TiePolicy::Parted { by } => {
                let order = by.iter().map(|breaker| breaker.says(tree)).collect::<Vec<_>>().join("; ");
                format!("Đơn vị bằng nhau được phân hạng lần lượt theo: {order}; vẫn bằng nhau thì dùng chung thứ hạng.")
            }
        }
    }

    /// What is wrong with the policy for the set of this tree.
    #[must_use]
    pub fn faults(&self, tree: &Tree) -> Vec<TieFault> {
        let TiePolicy::Parted { by } = self else { return Vec::new() };
        if by.is_empty() {
            let problem = Problem::error(
                "ties_empty",
                "Chưa chọn tiêu chuẩn phân hạng nào.",
                "Thêm ít nhất một tiêu chuẩn, hoặc chọn dùng chung thứ hạng.",
            );
            return vec![TieFault { at: None, problem }];
        }
        let faults = by.iter().enumerate().filter_map(|(at, breaker)| {
            let problem = breaker_problem(breaker, tree).or_else(|| {
                let twice = by[..at].contains(breaker);
                let what = format!("Tiêu chuẩn phân hạng thứ {} đã có ở trên.", at + 1);
                twice.then(|| Problem::error("tie_breaker_twice", what, "Xóa một trong hai tiêu chuẩn."))
            })?;
            Some(TieFault { at: Some(at), problem })
        });
        faults.collect()
    }
}

fn breaker_problem(breaker: &TieBreaker, tree: &Tree) -> Option<Problem> {
    let TieBreaker::Node { code } = breaker else { return None };
    let place = tree.place_of_code(code).filter(|place| *place != Tree::ROOT && tree.side(*place) == Side::Main);
    let what = if code.is_empty() {
        "Tiêu chuẩn phân hạng chưa có mã lĩnh vực hoặc tiêu chí.".to_owned()
    } else {
        format!("Bộ tiêu chí không có lĩnh vực hoặc tiêu chí mã \"{code}\".")
    };
    let fix = "Nhập mã như trong bộ tiêu chí, ví dụ 3 hoặc 3.2.";
    place.is_none().then(|| Problem::error("tie_node_unknown", what, fix))
}

impl TieBreaker {
    /// The breaker in a Vietnamese sentence: "điểm lĩnh vực 3 (Cải cách thủ tục hành chính)".
    #[must_use]
    pub fn says(&self, tree: &Tree) -> String {
        match self {
            TieBreaker::Node { code } => match tree.place_of_code(code) {
                Some(place) => format!("điểm {}", tree.called(place)),
                None => format!("điểm mục {code}"),
            },
            TieBreaker::Bonus => "điểm thưởng".to_owned(),
            TieBreaker::PreviousRank => "thứ hạng năm trước".to_owned(),
        }
    }
}
