//! Rules that count cases: "mỗi sáng kiến được 0,5 điểm, tối đa 1,5 điểm" and "mỗi văn bản chậm
//! trừ 0,25 điểm, trừ tối đa hết số điểm". The figure is the number of cases.
//!
//! Bonus and penalty are counted like items: their points are typed as positive numbers and their
//! channel says on which side of the total they stand.

use serde::{Deserialize, Serialize};

use super::exact::Exact;
use super::figure::{FigureError, read_count};
use super::{Worked, WorkedResult};
use crate::points::Points;

/// So many points for each case, up to a cap.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PerItemRule {
    /// Points of one case.
    pub each: Points,
    /// The most that all cases give; `None` for the maximum of the leaf.
    pub cap: Option<Points>,
}

/// So many points off for each case, never below zero.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeductRule {
    /// Points that one case costs.
    pub each: Points,
    /// The most that all cases cost; `None` for everything.
    pub cap: Option<Points>,
    /// What is given without any case; `None` for the maximum of the leaf.
    pub start: Option<Points>,
}

/// `count × each`, at most `most`.
fn times(each: Points, count: u32, most: Points) -> Result<Points, FigureError> {
    let all = Exact::new(i128::from(count), 1).and_then(|count| count.times(Exact::of(each))).ok_or(FigureError::TooLarge)?;
    let within = all.compare(Exact::of(most)).ok_or(FigureError::TooLarge)?.is_lt();
    if within { all.points().ok_or(FigureError::TooLarge) } else { Ok(most) }
}

fn fault_of_each(each: Points, max: Points) -> Option<String> {
    (each <= Points::ZERO || each > max)
        .then(|| format!("Điểm của mỗi trường hợp phải lớn hơn 0 và không quá {}.", max.vietnamese()))
}

fn fault_of(name: &str, value: Option<Points>, max: Points) -> Option<String> {
    value
        .filter(|value| *value <= Points::ZERO || *value > max)
        .map(|value| format!("{name} {} điểm, ngoài khoảng từ 0 đến {}.", value.vietnamese(), max.vietnamese()))
}

impl PerItemRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let count = read_count(typed)?;
        let points = times(self.each, count, self.cap.unwrap_or(max).min(max))?;
        let working =
            format!("{count} × {} → {} điểm (tối đa {})", self.each.vietnamese(), points.vietnamese(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    pub(super) fn faults(&self, max: Points) -> Vec<String> {
        fault_of_each(self.each, max).into_iter().chain(fault_of("Mức tối đa", self.cap, max)).collect()
    }

    pub(super) fn says(&self, max: Option<Points>) -> String {
        let most = self.cap.or(max).map_or_else(|| "điểm tối đa".to_owned(), |most| format!("{} điểm", most.vietnamese()));
        format!("Mỗi trường hợp: {} điểm, tối đa {most}", self.each.vietnamese())
    }
}

impl DeductRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let count = read_count(typed)?;
        let start = self.start.unwrap_or(max).min(max);
        let lost = times(self.each, count, self.cap.unwrap_or(start).min(start))?;
        let points = start - lost;
        let working = format!(
            "{} - {count} × {} → {} điểm (tối đa {})",
            start.vietnamese(),
            self.each.vietnamese(),
            points.vietnamese(),
            max.vietnamese()
        );
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    pub(super) fn faults(&self, max: Points) -> Vec<String> {
        fault_of_each(self.each, max)
            .into_iter()
            .chain(fault_of("Mức trừ tối đa", self.cap, max))
            .chain(fault_of("Mức không bị trừ", self.start, max))
            .collect()
    }

    pub(super) fn says(&self, max: Option<Points>) -> String {
        let points = |value: Option<Points>| {
            value.map_or_else(|| "điểm tối đa".to_owned(), |value| format!("{} điểm", value.vietnamese()))
        };
        let most = match self.cap {
            Some(cap) => format!("trừ tối đa {} điểm", cap.vietnamese()),
            None => "trừ đến hết điểm".to_owned(),
        };
        format!(
            "Không có trường hợp nào: {}\nMỗi trường hợp: trừ {} điểm, {most}",
            points(self.start.or(max)),
            self.each.vietnamese()
        )
    }
}
