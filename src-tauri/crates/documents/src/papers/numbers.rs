//! Numbers in the cells of a paper: what is not known, and lengths of bars.
//!
//! Points arrive as values and leave as words; the only arithmetic is the length of a bar.

use domain::points::{Index, Points};

use crate::chart::Share;

/// A sentence of the standings as papers write it: the per cent sign stands close.
pub(super) fn on_paper(sentence: &str) -> String {
    sentence.replace(" %", "%")
}

/// A number no source states, as official statistics mark it.
pub(super) const UNKNOWN: &str = "…";
/// What the mark means; stands below the table.
pub(super) const UNKNOWN_NOTE: &str = "Ghi chú: dấu “…” là chưa có số liệu.";

pub(super) fn points_or_unknown(points: Option<Points>) -> String {
    points.map_or_else(|| UNKNOWN.to_owned(), Points::vietnamese)
}

pub(super) fn percent_or_unknown(percent: Option<&str>) -> String {
    percent.unwrap_or(UNKNOWN).to_owned()
}

/// A bar's length as a part of the longest.
pub(super) fn share_of(part: Points, whole: Points) -> Share {
    let in_millionths = |points: Points| i64::try_from(points.millionths()).unwrap_or(i64::MAX);
    Share::of(in_millionths(part), in_millionths(whole))
}

/// A bar's length for an index: a full bar is one hundred per cent.
pub(super) fn share_of_index(index: Index) -> Share {
    share_of(index.earned, index.applicable_max)
}
