//! Declared figures: what an office reports, before it is worth any points.
//!
//! `38/40` and `95%` are kept as the two numbers that were typed; a share is an exact fraction.

use crate::points::{Points, TypedPointsError, read_points, round_half_up};
use crate::rules::Above100;
use crate::text::nfc;

/// A figure as declared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Figure {
    /// `38/40`: a part of a whole.
    Fraction {
        /// What was reached.
        part: Points,
        /// Out of how many; above zero.
        whole: Points,
    },
    /// `95%`.
    Percent(Points),
    /// `0/0`: nothing occurred.
    NothingOccurred,
}

/// Why a figure does not fit its rule.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FigureError {
    /// A manual rule takes points, no figure.
    #[error("the rule takes no figure")]
    TakesNoFigure,
    /// Neither a fraction nor a percentage.
    #[error("{text} is no share")]
    NotAShare {
        /// What was typed.
        text: String,
    },
    /// `5/0`.
    #[error("the whole is zero")]
    ZeroWhole,
    /// `40/38` where the rule refuses more than 100 %.
    #[error("more than the whole")]
    Above100,
    /// Not one of the labels.
    #[error("{text} is none of the labels")]
    UnknownOption {
        /// What was typed.
        text: String,
        /// The labels of the rule.
        labels: Vec<String>,
    },
    /// A number beyond what can be worked exactly.
    #[error("a number is too large")]
    TooLarge,
    /// The rule has no band for the share; its parameters are at fault.
    #[error("no band holds the share")]
    NoBand,
}

impl Figure {
    /// Reads `38/40`, `95%`, `95 %` or a bare number, which is taken as per cent.
    ///
    /// # Errors
    /// The text is no share, or the whole is zero while the part is not.
    pub fn read_share(typed: &str) -> Result<Figure, FigureError> {
        let text = nfc(typed);
        let number = |part: &str| -> Result<Points, FigureError> {
            match read_points(part, None) {
                Ok(points) => Ok(points),
                // Figures are counted things: `1.286/1.300` means thousands.
                Err(TypedPointsError::Ambiguous { second, .. }) => Ok(second),
                Err(_) => Err(FigureError::NotAShare { text: text.clone() }),
            }
        };
        if let Some((part, whole)) = text.split_once('/') {
            let (part, whole) = (number(part)?, number(whole)?);
            return match (part == Points::ZERO, whole == Points::ZERO) {
                (true, true) => Ok(Figure::NothingOccurred),
                (false, true) => Err(FigureError::ZeroWhole),
                _ => Ok(Figure::Fraction { part, whole }),
            };
        }
        number(text.strip_suffix('%').unwrap_or(&text).trim()).map(Figure::Percent)
    }

    /// The share as an exact fraction (numerator, denominator), above one as well.
    pub(crate) fn exact_share(self) -> Result<(i128, i128), FigureError> {
        match self {
            Figure::Fraction { part, whole } => Ok((part.millionths(), whole.millionths())),
            Figure::Percent(percent) => Ok((percent.millionths(), Points::whole(100).millionths())),
            Figure::NothingOccurred => Err(FigureError::ZeroWhole),
        }
    }

    /// The share bounded as the rule says.
    ///
    /// Without a rule of its own, a fraction above one is refused and a typed percentage is capped.
    pub(crate) fn share(self, above_100: Option<Above100>) -> Result<(i128, i128), FigureError> {
        let (numerator, denominator) = self.exact_share()?;
        let default = if matches!(self, Figure::Percent(_)) { Above100::Cap } else { Above100::Refuse };
        if numerator <= denominator {
            return Ok((numerator, denominator));
        }
        match above_100.unwrap_or(default) {
            Above100::Cap => Ok((denominator, denominator)),
            Above100::Refuse => Err(FigureError::Above100),
        }
    }

    /// The figure as the working shows it: "38/40 = 95%".
    #[must_use]
    pub(crate) fn shown(self) -> String {
        match self {
            Figure::Fraction { part, whole } => {
                let hundredths = round_half_up(part.millionths() * 10_000, whole.millionths());
                let percent = Points::from_millionths(hundredths * 10_000).unwrap_or_default();
                format!("{}/{} = {}%", part.vietnamese(), whole.vietnamese(), percent.vietnamese())
            }
            Figure::Percent(percent) => format!("{}%", percent.vietnamese()),
            Figure::NothingOccurred => "0/0".to_owned(),
        }
    }
}

/// `share × max`, rounded half up to six decimals: the one rounding of a leaf.
pub(crate) fn share_of(share: (i128, i128), max: Points) -> Result<Points, FigureError> {
    let numerator = share.0.checked_mul(max.millionths()).ok_or(FigureError::TooLarge)?;
    Points::from_millionths(round_half_up(numerator, share.1)).ok_or(FigureError::TooLarge)
}
