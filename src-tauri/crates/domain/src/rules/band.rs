//! The rule of bands: "trên 85%: 3; từ 60% đến 85%: 1,5; dưới 60%: 0".
//!
//! Every end says whether it belongs to the band. The bands must cover 0 to 100 % without gap or
//! overlap; a set of bands that does not is refused, because no reading of it would be fair.

use serde::{Deserialize, Serialize};

use super::exact::Exact;
use super::figure::{Figure, FigureError};
use super::{Above100, Worked, WorkedResult};
use crate::points::Points;

/// Bands of a share in per cent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BandRule {
    /// The bands, in any order.
    pub bands: Vec<Band>,
    /// What more than 100 % means; an open upper end takes it, `None` leaves it to the figure.
    pub above_100: Option<Above100>,
}

/// One band: from … to … per cent gives these points.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Band {
    /// Lower end in per cent; `None` has no lower end.
    pub from: Option<Points>,
    /// True when the lower end belongs to the band ("từ"), false for "trên".
    pub from_in: bool,
    /// Upper end in per cent; `None` has no upper end ("trở lên").
    pub to: Option<Points>,
    /// True when the upper end belongs to the band ("đến"), false for "đến dưới".
    pub to_in: bool,
    /// What the band gives.
    pub points: Points,
    /// Where the band gives a part of the share instead: "tỷ lệ % × điểm tối đa / 95%".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub share: Option<BandShare>,
}

/// The share times so many points, over so many per cent; never more than the maximum.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BandShare {
    /// The points that the share multiplies.
    pub of: Points,
    /// The per cent at which they would be reached.
    pub at: Points,
}

impl Band {
    /// True when the share, `numerator / denominator` of one, lies in the band.
    fn holds(&self, (numerator, denominator): (i128, i128)) -> Option<bool> {
        let left = numerator.checked_mul(100_000_000)?;
        let compare = |end: Points| end.millionths().checked_mul(denominator).map(|right| left.cmp(&right));
        let above = match self.from {
            Some(from) => compare(from)?.is_gt() || (self.from_in && compare(from)?.is_eq()),
            None => true,
        };
        let below = match self.to {
            Some(to) => compare(to)?.is_lt() || (self.to_in && compare(to)?.is_eq()),
            None => true,
        };
        Some(above && below)
    }

    fn says(&self) -> String {
        let percent = |value: Points| format!("{}%", value.vietnamese());
        let range = match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => percent(from),
            (Some(from), Some(to)) => {
                format!(
                    "{} {} {} {}",
                    if self.from_in { "từ" } else { "trên" },
                    percent(from),
                    if self.to_in { "đến" } else { "đến dưới" },
                    percent(to)
                )
            }
            (Some(from), None) if self.from_in => format!("từ {} trở lên", percent(from)),
            (Some(from), None) => format!("trên {}", percent(from)),
            (None, Some(to)) => format!("{} {}", if self.to_in { "không quá" } else { "dưới" }, percent(to)),
            (None, None) => "mọi tỷ lệ".to_owned(),
        };
        match self.share {
            None => format!("{range}: {} điểm", self.points.vietnamese()),
            Some(share) => format!("{range}: tỷ lệ × {} / {}%", share.of.vietnamese(), share.at.vietnamese()),
        }
    }

    /// What the band gives for a share that it holds.
    fn gives(&self, (numerator, denominator): (i128, i128), max: Points) -> Option<Points> {
        let Some(share) = self.share else { return Some(self.points) };
        let percent = Exact::new(numerator, denominator)?.times(Exact::of(Points::whole(100)))?;
        let points = percent.times(Exact::of(share.of))?.over(Exact::of(share.at))?.points()?;
        Some(points.min(max))
    }
}

impl BandRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let figure = Figure::read_share(typed)?;
        if figure == Figure::NothingOccurred {
            return Ok(Worked { result: WorkedResult::NoOccurrence, working: "0/0: không phát sinh".to_owned() });
        }
        // "Trên 95%" and "từ 90% trở lên" say themselves what more than 100 % gives.
        let is_open = self.bands.iter().any(|band| band.to.is_none());
        let share = if is_open { figure.exact_share()? } else { figure.share(self.above_100)? };
        let mut holding = None;
        for band in &self.bands {
            if band.holds(share).ok_or(FigureError::TooLarge)? {
                holding = Some(band);
                break;
            }
        }
        let band = holding.ok_or(FigureError::NoBand)?;
        let points = band.gives(share, max).ok_or(FigureError::TooLarge)?;
        let result = if band.share.is_some() { format!(" = {} điểm", points.vietnamese()) } else { String::new() };
        let working = format!("{} → {}{result} (tối đa {})", figure.shown(), band.says(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    pub(super) fn faults(&self, max: Points) -> Vec<String> {
        let mut faults = Vec::new();
        for band in &self.bands {
            if band.share.is_some_and(|share| share.of <= Points::ZERO || share.at <= Points::ZERO || share.of > max) {
                faults.push(format!("Mức \"{}\" không tính được theo tỷ lệ.", band.says()));
            }
            if band.points > max || band.points.is_negative() {
                faults.push(format!("Mức \"{}\" ngoài khoảng từ 0 đến {} điểm.", band.says(), max.vietnamese()));
            }
        }
        faults.extend(self.coverage_faults());
        faults
    }

    /// Walks every end and the space between neighbouring ends; each must lie in exactly one band.
    fn coverage_faults(&self) -> Vec<String> {
        let hundred = Points::whole(100);
        let mut ends: Vec<i128> = vec![0, hundred.millionths()];
        ends.extend(self.bands.iter().flat_map(|band| [band.from, band.to]).flatten().map(Points::millionths));
        ends.retain(|end| (0..=hundred.millionths()).contains(end));
        ends.sort_unstable();
        ends.dedup();
        // Doubled, so that the middle between two neighbouring ends is a whole number too.
        let mut probes: Vec<i128> = ends.iter().map(|end| end * 2).collect();
        probes.extend(ends.windows(2).map(|pair| pair[0] + pair[1]));
        probes.sort_unstable();
        let mut faults = Vec::new();
        for probe in probes {
            let share = (probe, hundred.millionths() * 2);
            let holding = self.bands.iter().filter(|band| band.holds(share) == Some(true)).count();
            if holding != 1 {
                let percent = Points::from_millionths(probe / 2).unwrap_or_default().vietnamese();
                faults.push(match holding {
                    0 => format!("Thang điểm bỏ trống tại {percent}%."),
                    _ => format!("Thang điểm chồng nhau tại {percent}%."),
                });
            }
        }
        faults
    }

    pub(super) fn says(&self) -> String {
        self.bands.iter().map(Band::says).collect::<Vec<_>>().join("\n")
    }
}
