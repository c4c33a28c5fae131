//! Reviews: the exchange between a unit and its reviewer about one criterion.
//!
//! Remarks are added one after the other and never changed; the last one says how the criterion
//! stands. An explanation of a criterion without evidence is a remark as well.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::criteria::NodeId;
use crate::rounds::RoundId;
use crate::units::UnitId;

/// One remark.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Remark {
    /// Its identity; remarks are ordered by it.
    pub id: i64,
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// The criterion.
    pub node: NodeId,
    /// What it does.
    pub kind: RemarkKind,
    /// Its words; only an acceptance may do without.
    pub text: String,
    /// Until when an answer is asked for.
    pub deadline: Option<Date>,
    /// Who made it.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

/// What a remark does.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// The unit explains (giải trình), unasked or in answer.
    Explained,
    /// The reviewer accepts the unit's score.
    Accepted,
    /// The reviewer returns the criterion to the unit, with a reason.
    Returned,
    /// The reviewer asks for an explanation.
    Asked,
    /// The reviewer rules after an explanation, with a reason.
    Ruled,
}

impl RemarkKind {
    /// All of them.
    pub const ALL: [RemarkKind; 5] =
        [RemarkKind::Explained, RemarkKind::Accepted, RemarkKind::Returned, RemarkKind::Asked, RemarkKind::Ruled];

    /// The name in the book.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            RemarkKind::Explained => "explained",
            RemarkKind::Accepted => "accepted",
            RemarkKind::Returned => "returned",
            RemarkKind::Asked => "asked",
            RemarkKind::Ruled => "ruled",
        }
    }

    /// The kind of a name in the book.
    #[must_use]
    pub fn from_name(name: &str) -> Option<RemarkKind> {
        RemarkKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What it is called.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            RemarkKind::Explained => "Giải trình",
            RemarkKind::Accepted => "Chấp nhận",
            RemarkKind::Returned => "Trả lại",
            RemarkKind::Asked => "Yêu cầu giải trình",
            RemarkKind::Ruled => "Kết luận",
        }
    }

    /// True when the reviewer speaks.
    #[must_use]
    pub fn is_of_reviewer(self) -> bool {
        self != RemarkKind::Explained
    }

    /// True when the unit has to do something next.
    #[must_use]
    pub fn waits_for_unit(self) -> bool {
        matches!(self, RemarkKind::Returned | RemarkKind::Asked)
    }

    /// True when the criterion is settled.
    #[must_use]
    pub fn settles(self) -> bool {
        matches!(self, RemarkKind::Accepted | RemarkKind::Ruled)
    }
}

/// The last remark about a criterion, which says how it stands.
#[must_use]
pub fn standing<'a>(remarks: impl IntoIterator<Item = &'a Remark>) -> Option<&'a Remark> {
    remarks.into_iter().max_by_key(|remark| remark.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_remark_says_how_a_criterion_stands() {
        let remark = |id: i64, kind: RemarkKind| Remark {
            id,
            round: RoundId(1),
            unit: UnitId(1),
            node: NodeId(1),
            kind,
            text: String::new(),
            deadline: None,
            author: String::new(),
            at: Timestamp::UNIX_EPOCH,
        };
        let thread = [remark(2, RemarkKind::Explained), remark(3, RemarkKind::Ruled), remark(1, RemarkKind::Asked)];
        assert_eq!(standing(&thread).map(|remark| remark.kind), Some(RemarkKind::Ruled), "by number, whatever the order");
        assert_eq!(standing(&thread[..0]), None, "nothing was said");
        assert!(RemarkKind::Asked.waits_for_unit() && !RemarkKind::Asked.settles(), "what is asked is open");
    }
}
