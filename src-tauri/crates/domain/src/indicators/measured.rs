//! Values of indicators, and how a typed one is read.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Indicator, IndicatorId, Period};
use crate::points::{CellText, Points, TypedPointsError, read_cell, read_points};
use crate::units::UnitId;

/// What was found in a period. No value at all means that nothing is known yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measured {
    /// A number in the indicator's unit of measure.
    Value(Points),
    /// Numerator and denominator.
    Share {
        /// Above the line.
        part: Points,
        /// Below the line; never 0.
        whole: Points,
    },
    /// Nothing of the kind occurred, so that there is nothing to measure.
    NoOccurrence,
}

impl Measured {
    /// The value in the unit of measure, a share in per cent half up to six decimals; `None` when
    /// nothing occurred.
    #[must_use]
    pub fn points(self) -> Option<Points> {
        match self {
            Measured::Value(value) => Some(value),
            Measured::Share { part, whole } => per_cent(part, whole),
            Measured::NoOccurrence => None,
        }
    }

    /// As a clerk types it: "97,5", "38/40", "KPS".
    #[must_use]
    pub fn typed(self) -> String {
        match self {
            Measured::Value(value) => value.vietnamese(),
            Measured::Share { part, whole } => format!("{}/{}", part.vietnamese(), whole.vietnamese()),
            Measured::NoOccurrence => "KPS".to_owned(),
        }
    }
}

/// `part ÷ whole × 100`, half up to six decimals; `None` when there is nothing below the line.
pub(super) fn per_cent(part: Points, whole: Points) -> Option<Points> {
    let (part, whole) = (part.millionths(), whole.millionths());
    if whole <= 0 {
        return None;
    }
    let twice = part.checked_mul(100 * 1_000_000)?.checked_mul(2)?;
    Points::from_millionths((twice + whole).div_euclid(2 * whole))
}

/// One value of an indicator.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct IndicatorValue {
    /// Its identity.
    pub id: i64,
    /// The indicator.
    pub indicator: IndicatorId,
    /// The unit; `None` speaks of all of them together.
    pub unit: Option<UnitId>,
    /// The field, "tài chính"; empty speaks of all of them together.
    pub field: String,
    /// When.
    pub period: Period,
    /// What was found.
    pub measured: Measured,
    /// More about it.
    pub note: String,
    /// Who entered it.
    pub author: String,
    /// When it was entered.
    pub at: Timestamp,
}

/// Why a typed text is no value of an indicator.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MeasuredFault {
    /// Not a number, or one with two readings.
    #[error(transparent)]
    Number(#[from] TypedPointsError),
    /// `a/b` for something that is no share.
    #[error("the indicator is no share")]
    NoShare,
    /// Nothing below the line.
    #[error("the denominator is 0")]
    ZeroBelow,
    /// More than the scale holds.
    #[error("{value} is above {top}")]
    BeyondScale {
        /// What was typed, or what it comes to.
        value: Points,
        /// The end of the scale.
        top: Points,
    },
    /// "Không áp dụng" is a state of criteria, not of indicators.
    #[error("not applicable is no value of an indicator")]
    NotApplicable,
}

/// Reads a value: "97,5", "97,5%", "38/40", "KPS"; empty is `None`, nothing known.
pub fn read_measured(text: &str, indicator: &Indicator) -> Result<Option<Measured>, MeasuredFault> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let measured = match text.split_once('/') {
        Some(_) if !indicator.is_share() => return Err(MeasuredFault::NoShare),
        Some((part, whole)) => {
            let (part, whole) = (read_points(part, None)?, read_points(whole, None)?);
            if whole == Points::ZERO {
                return Err(MeasuredFault::ZeroBelow);
            }
            Measured::Share { part, whole }
        }
        None => match read_cell(text, None)? {
            CellText::NotScored => return Ok(None),
            CellText::Points(value) => Measured::Value(value),
            CellText::NotApplicable => return Err(MeasuredFault::NotApplicable),
            CellText::NoOccurrence => Measured::NoOccurrence,
        },
    };
    match indicator.scale_top().zip(measured.points()) {
        Some((top, value)) if value > top => Err(MeasuredFault::BeyondScale { value, top }),
        _ => Ok(Some(measured)),
    }
}
