//! Rounds: one assessment of a group of units by one set, with its stages and locks.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::criteria::SetId;
use crate::units::UnitId;

/// Our own identity of a round.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct RoundId(pub i64);

/// A stage of scoring. They stand side by side; a later one never overwrites an earlier one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Tự chấm.
    #[serde(rename = "self")]
    SelfScore,
    /// Hội đồng của đơn vị.
    Council,
    /// Thẩm định lần 1.
    Appraised1,
    /// Thẩm định lần 2, after the explanation.
    Appraised2,
    /// Phê duyệt.
    Approved,
}

impl Stage {
    /// All stages in their fixed order.
    pub const ALL: [Stage; 5] = [Stage::SelfScore, Stage::Council, Stage::Appraised1, Stage::Appraised2, Stage::Approved];

    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stage::SelfScore => "self",
            Stage::Council => "council",
            Stage::Appraised1 => "appraised1",
            Stage::Appraised2 => "appraised2",
            Stage::Approved => "approved",
        }
    }

    /// The stage of a name; `appraised` means the first appraisal.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Stage> {
        if name == "appraised" {
            return Some(Stage::Appraised1);
        }
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// Its place in the fixed order.
    #[must_use]
    pub fn order(self) -> usize {
        self as usize
    }

    /// What papers and screens call it.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            Stage::SelfScore => "Tự chấm",
            Stage::Council => "Hội đồng",
            Stage::Appraised1 => "Thẩm định",
            Stage::Appraised2 => "Thẩm định lần 2",
            Stage::Approved => "Phê duyệt",
        }
    }
}

/// An assessment round.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Round {
    /// Its identity.
    pub id: RoundId,
    /// Short code, unique in the book: "XA-2020".
    pub code: String,
    /// The year assessed.
    pub year: i16,
    /// The set by which units are scored.
    pub set: SetId,
    /// The group that is ranked.
    pub group: String,
    /// First day of the period.
    pub from: Date,
    /// Last day of the period; names are those of this day.
    pub to: Date,
    /// The units, in the order chosen.
    pub units: Vec<UnitId>,
    /// When it was published; `None` while it is open.
    pub published_at: Option<Timestamp>,
    /// The desk and the reviewers speak of differences larger than this; `None` for every difference.
    #[serde(default)]
    pub threshold: Option<crate::points::Points>,
}

/// A lock refuses every change of one unit's stage.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Lock {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// The stage.
    pub stage: Stage,
}

/// A rank of the year before, computed from a published round of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EarlierRank {
    /// Code of the round.
    pub round: String,
    /// The group it was ranked in.
    pub group: String,
    /// The unit.
    pub unit: UnitId,
    /// Its rank there.
    pub rank: u32,
    /// Out of how many.
    pub of: u32,
}

/// Where the rank of the year before is known from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum RankSource {
    /// Computed from a published round of the book.
    Round {
        /// Code of the round.
        code: String,
    },
    /// Said by others.
    Published {
        /// Where it was published.
        source: String,
    },
}

/// A result said by others where no score sheet exists: recorded as said, never computed with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PublishedResult {
    /// Its identity.
    pub id: i64,
    /// The unit; `None` for a count without names.
    pub unit: Option<UnitId>,
    /// The name as published.
    pub unit_name: String,
    /// The year assessed.
    pub year: i16,
    /// The index or points as published.
    pub index: Option<crate::points::Points>,
    /// What the number is out of, when points were published: 96.
    pub out_of: Option<crate::points::Points>,
    /// The rank as published.
    pub rank: Option<u32>,
    /// Out of how many, when known.
    pub of: Option<u32>,
    /// Places won (positive) or lost against the year before, as published.
    pub rank_change: Option<i32>,
    /// The grade as published.
    pub grade: String,
    /// How many units the statement is about, for counts without names.
    pub unit_count: Option<u32>,
    /// Where it was published.
    pub source: String,
}
