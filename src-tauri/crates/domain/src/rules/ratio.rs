//! The rule that gives a share of the maximum: "điểm = tỷ lệ × điểm tối đa", with an optional
//! floor below which there is nothing and an optional target at which the maximum is reached.

use serde::{Deserialize, Serialize};

use super::figure::{Figure, FigureError, share_of};
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

    fn points(&self, (numerator, denominator): (i128, i128), max: Points) -> Result<Points, FigureError> {
        let reaches = |percent: Points| -> Result<bool, FigureError> {
            let left = numerator.checked_mul(100_000_000).ok_or(FigureError::TooLarge)?;
            let right = percent.millionths().checked_mul(denominator).ok_or(FigureError::TooLarge)?;
            Ok(left >= right)
        };
        if let Some(floor) = self.floor
            && !reaches(floor)?
        {
            return Ok(Points::ZERO);
        }
        let Some(target) = self.target else { return share_of((numerator, denominator), max) };
        if reaches(target)? {
            return Ok(max);
        }
        let scaled = numerator.checked_mul(100_000_000).ok_or(FigureError::TooLarge)?;
        let whole = denominator.checked_mul(target.millionths()).ok_or(FigureError::TooLarge)?;
        share_of((scaled, whole), max)
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
