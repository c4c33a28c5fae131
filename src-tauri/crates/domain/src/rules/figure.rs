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
    /// The figure does not fit the rule; the sentence says what it needs.
    #[error("{sentence}")]
    Unfit {
        /// The rest of a Vietnamese sentence about the criterion.
        sentence: String,
    },
}

/// A number in a figure; figures are counted things, so `1.286` means thousands.
fn counted(text: &str) -> Option<Points> {
    match read_points(text, None) {
        Ok(points) => Some(points),
        Err(TypedPointsError::Ambiguous { second, .. }) => Some(second),
        Err(_) => None,
    }
}

/// A whole number of cases: "2", "02", "1.286".
pub(crate) fn read_count(typed: &str) -> Result<u32, FigureError> {
    let text = nfc(typed);
    let whole = counted(&text).filter(|points| points.millionths() % 1_000_000 == 0);
    whole.and_then(|points| u32::try_from(points.millionths() / 1_000_000).ok()).ok_or_else(|| FigureError::Unfit {
        sentence: format!("cần số lượng là số nguyên từ 0 trở lên, ví dụ 2. \"{text}\" chưa đúng dạng này."),
    })
}

/// A number, with or without a per cent sign.
pub(crate) fn read_number(typed: &str) -> Result<Points, FigureError> {
    let text = nfc(typed);
    counted(text.strip_suffix('%').unwrap_or(&text).trim()).ok_or_else(|| FigureError::Unfit {
        sentence: format!("cần một số, ví dụ 84,5. \"{text}\" chưa đúng dạng này."),
    })
}

/// Several figures with their names: "a: 38/40; b = 95%".
pub(crate) fn named_parts(typed: &str) -> Result<Vec<(String, String)>, FigureError> {
    let text = nfc(typed).to_lowercase();
    let part = |part: &str| {
        let (name, value) = part.split_once([':', '='])?;
        let (name, value) = (name.trim(), value.trim());
        (!name.is_empty() && !value.is_empty()).then(|| (name.to_owned(), value.to_owned()))
    };
    let parts: Option<Vec<_>> = text.split(';').filter(|part| !part.trim().is_empty()).map(part).collect();
    let parts = parts.filter(|parts| !parts.is_empty());
    let doubled = |parts: &Vec<(String, String)>| {
        parts.iter().enumerate().any(|(at, (name, _))| parts[..at].iter().any(|(other, _)| other == name))
    };
    parts.filter(|parts| !doubled(parts)).ok_or_else(|| FigureError::Unfit {
        sentence: format!(
            "cần số liệu của từng phần, mỗi phần một lần, ví dụ a: 38; b: 40. \"{}\" chưa đúng dạng này.",
            nfc(typed)
        ),
    })
}

impl Figure {
    /// Reads `38/40`, `95%`, `95 %` or a bare number, which is taken as per cent.
    ///
    /// # Errors
    /// The text is no share, or the whole is zero while the part is not.
    pub fn read_share(typed: &str) -> Result<Figure, FigureError> {
        let text = nfc(typed);
        let number = |part: &str| counted(part).ok_or_else(|| FigureError::NotAShare { text: text.clone() });
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
