//! The rule that gives a share of the maximum: "điểm = tỷ lệ × điểm tối đa", with an optional
//! floor below which there is nothing and an optional target at which the maximum is reached.

use serde::{Deserialize, Serialize};

use super::exact::Exact;
use super::figure::{Figure, FigureError};
use super::{Above100, Worked, WorkedResult};
use crate::points::Points;

/// A share of the maximum.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RatioRule {
    /// Per cent below which the rule gives 0 ("dưới 80%: 0"); `None` for no floor.
    pub floor: Option<Points>,
    /// Per cent at which the maximum is reached; `None` for 100.
    pub target: Option<Points>,
    /// What more than 100 % means; `None` leaves it to the figure's form.
    pub above_100: Option<Above100>,
}

impl RatioRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let figure = Figure::read_share(typed)?;
        if figure == Figure::NothingOccurred {
            return Ok(Worked { result: WorkedResult::NoOccurrence, working: "0/0: không phát sinh".to_owned() });
        }
        let share = figure.share(self.above_100)?;
        let points = self.points(share, max)?;
        let working = format!("{} → {} điểm (tối đa {})", figure.shown(), points.vietnamese(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    fn points(&self, share: (i128, i128), max: Points) -> Result<Points, FigureError> {
        self.exact(share, max)?.points().ok_or(FigureError::TooLarge)
    }

    /// What a share gives of a maximum, not yet rounded.
    pub(super) fn exact(&self, (numerator, denominator): (i128, i128), max: Points) -> Result<Exact, FigureError> {
        let share = Exact::new(numerator, denominator).ok_or(FigureError::TooLarge)?;
        let hundred = Exact::of(Points::whole(100));
        let percent = share.times(hundred).ok_or(FigureError::TooLarge)?;
        let reaches = |end: Points| percent.compare(Exact::of(end)).map(std::cmp::Ordering::is_ge).ok_or(FigureError::TooLarge);
        if let Some(floor) = self.floor
            && !reaches(floor)?
        {
            return Ok(Exact::ZERO);
        }
        let Some(target) = self.target else { return share.times(Exact::of(max)).ok_or(FigureError::TooLarge) };
        if reaches(target)? {
            return Ok(Exact::of(max));
        }
        percent.over(Exact::of(target)).and_then(|part| part.times(Exact::of(max))).ok_or(FigureError::TooLarge)
    }

    pub(super) fn faults(&self, _max: Points) -> Vec<String> {
        let hundred = Points::whole(100);
        let mut faults = Vec::new();
        if self.floor.is_some_and(|floor| floor.is_negative() || floor > hundred) {
            faults.push("Mức sàn phải từ 0 đến 100%.".to_owned());
        }
        if self.target.is_some_and(|target| target <= Points::ZERO || target > hundred) {
            faults.push("Mức đạt điểm tối đa phải lớn hơn 0 và không quá 100%.".to_owned());
        }
        faults
    }

    pub(super) fn says(&self, max: Option<Points>) -> String {
        let max = max.map_or_else(|| "điểm tối đa".to_owned(), |max| max.vietnamese());
        let mut lines = match self.target {
            Some(target) => vec![
                format!("Từ {}% trở lên: {max} điểm", target.vietnamese()),
                format!("Dưới {}%: tỷ lệ × {max} / {}%", target.vietnamese(), target.vietnamese()),
            ],
            None => vec![format!("Điểm = tỷ lệ × {max}")],
        };
        if let Some(floor) = self.floor {
            lines.push(format!("Dưới {}%: 0 điểm", floor.vietnamese()));
        }
        lines.join("\n")
    }
}
