//! Parts that do not fit their whole: the values of units, or of fields, against the common one.
//!
//! Numerators and denominators add up; per cents do not. A difference is shown, never mended.

use super::{Measured, PartsRule};
use crate::points::Points;

/// By how much the parts differ from the common value: parts less common value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PartsDifference {
    /// How many parts have a value.
    pub parts: usize,
    /// The difference of the values, of a share that of the numerators.
    pub part: Points,
    /// Of a share the difference of the denominators.
    pub whole: Option<Points>,
}

/// How the parts differ from the common value; `None` when they fit, when one side says nothing, or
/// when they cannot be added: per cents without numerators, or an indicator measured part by part.
#[must_use]
pub fn parts_difference(rule: PartsRule, measure: &str, common: Measured, parts: &[Measured]) -> Option<PartsDifference> {
    if rule == PartsRule::Apart || parts.is_empty() {
        return None;
    }
    let known: Vec<(Points, Option<Points>)> = parts.iter().map(|part| pair(measure, *part)).collect::<Option<_>>()?;
    let (common_part, common_whole) = pair(measure, common)?;
    let part: Points = known.iter().map(|(part, _)| *part).sum::<Points>() - common_part;
    let whole = common_whole.map(|whole| known.iter().filter_map(|(_, whole)| *whole).sum::<Points>() - whole);
    let fits = part == Points::ZERO && whole.is_none_or(|whole| whole == Points::ZERO);
    (!fits).then_some(PartsDifference { parts: parts.len(), part, whole })
}

/// What can be added: a number, or numerator with denominator. Nothing occurred counts as nothing of both.
fn pair(measure: &str, measured: Measured) -> Option<(Points, Option<Points>)> {
    let is_per_cent = measure.trim() == "%";
    match measured {
        Measured::Share { part, whole } => Some((part, Some(whole))),
        Measured::Value(_) if is_per_cent => None,
        Measured::Value(value) => Some((value, None)),
        Measured::NoOccurrence => Some((Points::ZERO, is_per_cent.then_some(Points::ZERO))),
    }
}
