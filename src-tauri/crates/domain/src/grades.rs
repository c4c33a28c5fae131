//! Grades: labels with lower bounds, on raw points or on the index, and conditions beside the
//! points. All of it is data of the set.
//!
//! A condition guards its grade and every better one: a unit that misses it falls to the best
//! grade whose bound and conditions all hold. How a sheet is graded is in `standings/grading.rs`.

use serde::{Deserialize, Serialize};

use crate::points::{Index, Points};

mod checks;
mod conditions;

pub use checks::{SchemeFault, SchemeSpot};
pub(crate) use conditions::ConditionFacts;
pub use conditions::{ConditionMeasure, ConditionResult, GradeCondition, Verdict};

/// How totals become grades.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GradeScheme {
    /// What is compared with the bounds.
    pub basis: GradeBasis,
    /// The grades, best first.
    pub grades: Vec<Grade>,
    /// Conditions beside the points; books and files from before they existed have none.
    #[serde(default)]
    pub conditions: Vec<GradeCondition>,
}

/// What is compared with the bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GradeBasis {
    /// Points as earned.
    Raw,
    /// The index in per cent.
    Percent,
}

/// One grade.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Grade {
    /// Its label: "Tốt".
    pub label: String,
    /// Its lower bound.
    pub from: Points,
    /// True when the bound itself belongs to the grade.
    pub from_in: bool,
}

/// The next better grade and what is missing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ToNextGrade {
    /// The label of the next better grade.
    pub grade: String,
    /// Points still missing, rounded up to six decimals; 0 when only conditions are missing.
    pub points: Points,
    /// The conditions that are still missed.
    #[serde(default)]
    pub conditions: Vec<ConditionResult>,
}

/// Whether the index is compared exactly or as it is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compared {
    /// As the exact fraction.
    Exactly,
    /// Rounded half up to the decimals of the set first.
    AsPrinted {
        /// How many decimals.
        decimals: u32,
    },
}

impl GradeScheme {
    /// The place of the best grade whose bound is reached; conditions are not asked.
    #[must_use]
    pub fn best_reached(&self, index: Index, compared: Compared) -> Option<usize> {
        self.grades.iter().position(|grade| self.reaches(index, compared, grade))
    }

    /// The place of a grade by its label.
    #[must_use]
    pub fn place_of(&self, label: &str) -> Option<usize> {
        self.grades.iter().position(|grade| grade.label == label)
    }

    fn reaches(&self, index: Index, compared: Compared, grade: &Grade) -> bool {
        let order = match (self.basis, compared) {
            (GradeBasis::Raw, _) => index.earned.cmp(&grade.from),
            (GradeBasis::Percent, Compared::Exactly) => index.cmp_percent(grade.from),
            (GradeBasis::Percent, Compared::AsPrinted { decimals }) => index.printed(decimals).cmp(&grade.from),
        };
        order.is_gt() || (grade.from_in && order.is_eq())
    }

    /// The least points that reach the bound of the grade at a place, in millionths; they may be
    /// below what is earned already. `None` when nothing applies, so that no points would do.
    pub(crate) fn least_millionths(&self, place: usize, applicable_max: Points, compared: Compared) -> Option<i128> {
        let grade = self.grades.get(place)?;
        let bound = grade.from.millionths();
        if self.basis == GradeBasis::Raw {
            return Some(bound + i128::from(!grade.from_in));
        }
        let max = applicable_max.millionths();
        if max <= 0 {
            return None;
        }
        // Least points p with p/max over the bound: p >= (or >) bound * max / 100.
        let (numerator, denominator, reached_at) = match compared {
            Compared::Exactly => (bound.checked_mul(max)?, 100_000_000, grade.from_in),
            Compared::AsPrinted { decimals } => {
                // The lowest printed figure that is enough, then the lowest exact one that is rounded up to it.
                let step = 10_i128.checked_pow(Points::DECIMALS.checked_sub(decimals)?)?;
                let printed = if grade.from_in { ceiling(bound, step) } else { bound.div_euclid(step) + 1 };
                let doubled = printed.checked_mul(2)?.checked_sub(1)?.checked_mul(step)?;
                (doubled.checked_mul(max)?, 200_000_000, true)
            }
        };
        Some(if reached_at { ceiling(numerator, denominator) } else { numerator.div_euclid(denominator) + 1 })
    }
}

fn ceiling(numerator: i128, denominator: i128) -> i128 {
    -(-numerator).div_euclid(denominator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Points {
        Points::parse_canonical(text).unwrap()
    }

    fn scheme(basis: GradeBasis) -> GradeScheme {
        let grades = [("Xuất sắc", "90"), ("Tốt", "85"), ("Khá", "70"), ("Trung bình", "50"), ("Yếu", "0")];
        let grades = grades.map(|(label, from)| Grade { label: label.into(), from: points(from), from_in: true });
        GradeScheme { basis, grades: grades.to_vec(), conditions: Vec::new() }
    }

    fn index(earned: &str, max: &str) -> Index {
        Index { earned: points(earned), applicable_max: points(max) }
    }

    fn label(scheme: &GradeScheme, index: Index, compared: Compared) -> String {
        scheme.best_reached(index, compared).map(|place| scheme.grades[place].label.clone()).unwrap()
    }

    #[test]
    fn the_bound_itself_belongs_to_the_grade_when_the_scheme_says_so() {
        let raw = scheme(GradeBasis::Raw);
        assert_eq!(label(&raw, index("85", "100"), Compared::Exactly), "Tốt", "85 is the bound");
        assert_eq!(label(&raw, index("84.999999", "100"), Compared::Exactly), "Khá", "a millionth below is not");
        assert_eq!(label(&raw, index("73.33", "96"), Compared::Exactly), "Khá", "raw points, not per cent");
    }

    #[test]
    fn a_unit_to_which_nothing_applies_has_the_lowest_grade() {
        assert_eq!(label(&scheme(GradeBasis::Percent), index("0", "0"), Compared::Exactly), "Yếu", "0 of 0 is no 100 %");
        let printed = Compared::AsPrinted { decimals: 2 };
        assert_eq!(label(&scheme(GradeBasis::Percent), index("0", "0"), printed), "Yếu", "nor as printed");
    }

    #[test]
    fn the_printed_index_is_graded_when_the_set_says_so() {
        let percent = scheme(GradeBasis::Percent);
        let nearly = index("84.995", "100");
        assert_eq!(label(&percent, nearly, Compared::Exactly), "Khá", "below 85");
        assert_eq!(label(&percent, nearly, Compared::AsPrinted { decimals: 2 }), "Tốt", "prints 85,00");
        assert_eq!(label(&percent, nearly, Compared::AsPrinted { decimals: 3 }), "Khá", "prints 84,995");
    }

    /// The least points reach the grade, and a millionth less does not.
    fn exact_at(scheme: &GradeScheme, place: usize, max: &str, compared: Compared) {
        let least = scheme.least_millionths(place, points(max), compared).unwrap();
        let at = |count: i128| Index { earned: Points::from_millionths(count).unwrap(), applicable_max: points(max) };
        assert_eq!(scheme.best_reached(at(least), compared), Some(place), "{least} of {max} is enough for {place}");
        assert_ne!(scheme.best_reached(at(least - 1), compared), Some(place), "{least} less one is not");
    }

    #[test]
    fn the_least_points_of_a_grade_are_exact() {
        for basis in [GradeBasis::Raw, GradeBasis::Percent] {
            for from_in in [true, false] {
                let mut tried = scheme(basis);
                tried.grades[1].from_in = from_in;
                for compared in [Compared::Exactly, Compared::AsPrinted { decimals: 2 }, Compared::AsPrinted { decimals: 0 }] {
                    for max in ["100", "96", "98.5", "33.333333"] {
                        if basis == GradeBasis::Percent || max == "100" {
                            exact_at(&tried, 1, max, compared);
                        }
                    }
                }
            }
        }
        let least = scheme(GradeBasis::Percent).least_millionths(1, points("96"), Compared::Exactly);
        assert_eq!(least, Some(81_600_000), "85 % of 96 is 81,6");
        let nothing = scheme(GradeBasis::Percent).least_millionths(1, Points::ZERO, Compared::Exactly);
        assert_eq!(nothing, None, "where nothing applies no points reach a share");
        assert_eq!(scheme(GradeBasis::Raw).least_millionths(9, points("96"), Compared::Exactly), None, "there is no tenth grade");
    }
}
