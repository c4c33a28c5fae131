//! Conditions beside the points: "not Tốt while area 3 is under 60 %".

use serde::{Deserialize, Serialize};

use crate::points::{Index, Points};

/// A condition of a grade: what a node must reach at least.
///
/// It guards the named grade and every better one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GradeCondition {
    /// The label of the worst grade it guards.
    pub grade: String,
    /// Code of the area or criterion.
    pub node: String,
    /// The least that is enough, itself included.
    pub at_least: Points,
    /// What the bound counts.
    pub measure: ConditionMeasure,
}

/// What the bound of a condition counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ConditionMeasure {
    /// Per cent of the node's applicable maximum.
    Percent,
    /// Points.
    Points,
}

/// Whether a condition is met.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is met, or nothing of the node applies to the unit.
    Holds,
    /// It is missed.
    Fails,
    /// Points or maximum of the node are not known; the grade is not lowered by a guess.
    Undecided,
}

/// A condition as it came out for one unit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionResult {
    /// The worst grade it guards.
    pub grade: String,
    /// Code of the node.
    pub node: String,
    /// Met, missed, or not decided.
    pub verdict: Verdict,
    /// What the node reached; `None` while nothing is known.
    pub reached: Option<Points>,
    /// Its applicable maximum; `None` when not printed.
    pub applicable_max: Option<Points>,
    /// Points missing in the node; 0 unless the condition is missed.
    pub missing: Points,
    /// How it came out, as a Vietnamese clause without its stop.
    pub says: String,
}

/// What is known of the node that a condition names.
#[derive(Clone, Debug)]
pub(crate) struct ConditionFacts {
    /// How the node is called in a sentence: "lĩnh vực 3 (Cải cách thủ tục hành chính)".
    pub(crate) called: String,
    /// Its points; `None` while nothing is known.
    pub(crate) reached: Option<Points>,
    /// Its applicable maximum, when printed.
    pub(crate) applicable_max: Option<Points>,
    /// True when nothing of the node applies to the unit.
    pub(crate) excluded: bool,
    /// Decimals with which per cents are printed.
    pub(crate) decimals: u32,
}

impl GradeCondition {
    /// The bound with its measure: "60 %", "12 điểm".
    #[must_use]
    pub fn bound(&self) -> String {
        match self.measure {
            ConditionMeasure::Percent => format!("{} %", self.at_least.vietnamese()),
            ConditionMeasure::Points => format!("{} điểm", self.at_least.vietnamese()),
        }
    }

    /// How the condition came out for a unit.
    pub(crate) fn judge(&self, facts: &ConditionFacts) -> ConditionResult {
        let missing = self.missing(facts);
        let verdict = match missing {
            _ if facts.excluded => Verdict::Holds,
            None => Verdict::Undecided,
            Some(0) => Verdict::Holds,
            Some(_) => Verdict::Fails,
        };
        ConditionResult {
            grade: self.grade.clone(),
            node: self.node.clone(),
            verdict,
            reached: facts.reached,
            applicable_max: facts.applicable_max,
            missing: Points::from_millionths(missing.unwrap_or_default()).unwrap_or_default(),
            says: self.says(facts, verdict),
        }
    }

    /// Millionths of a point that the node misses; `None` when it cannot be said.
    fn missing(&self, facts: &ConditionFacts) -> Option<i128> {
        let reached = facts.reached?.millionths();
        let bound = self.at_least.millionths();
        let least = match self.measure {
            ConditionMeasure::Points => bound,
            ConditionMeasure::Percent => {
                let scaled = bound.checked_mul(facts.applicable_max?.millionths())?;
                -(-scaled).div_euclid(100_000_000)
            }
        };
        Some((least - reached).max(0))
    }

    fn says(&self, facts: &ConditionFacts, verdict: Verdict) -> String {
        let (called, bound) = (&facts.called, self.bound());
        match (verdict, facts.reached) {
            (Verdict::Holds, _) if facts.excluded => format!("{called} không áp dụng cho đơn vị này"),
            (Verdict::Undecided, None) => format!("{called} chưa có điểm nên chưa xét được mức {bound}"),
            (Verdict::Undecided, Some(_)) => format!("{called} chưa rõ điểm tối đa nên chưa xét được mức {bound}"),
            (Verdict::Holds, Some(reached)) => format!("{called} đạt {}, từ {bound} trở lên", self.measured(reached, facts)),
            (_, Some(reached)) => format!("{called} đạt {}, dưới {bound}", self.measured(reached, facts)),
            (_, None) => format!("{called} chưa có điểm"),
        }
    }

    /// "55,00 % (11/20 điểm)", "11 điểm".
    fn measured(&self, reached: Points, facts: &ConditionFacts) -> String {
        let index = facts.applicable_max.map(|applicable_max| Index { earned: reached, applicable_max });
        match (self.measure, index.and_then(|index| index.percent_vietnamese(facts.decimals))) {
            (ConditionMeasure::Percent, Some(percent)) => {
                let max = facts.applicable_max.unwrap_or_default().vietnamese();
                format!("{percent} % ({}/{max} điểm)", reached.vietnamese())
            }
            _ => format!("{} điểm", reached.vietnamese()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Points {
        Points::parse_canonical(text).unwrap()
    }

    fn condition(at_least: &str, measure: ConditionMeasure) -> GradeCondition {
        GradeCondition { grade: "Tốt".into(), node: "3".into(), at_least: points(at_least), measure }
    }

    fn facts(reached: Option<&str>, max: Option<&str>) -> ConditionFacts {
        let (reached, applicable_max) = (reached.map(points), max.map(points));
        ConditionFacts { called: "lĩnh vực 3".into(), reached, applicable_max, excluded: false, decimals: 2 }
    }

    fn judged(condition: &GradeCondition, reached: Option<&str>, max: Option<&str>) -> (Verdict, String) {
        let result = condition.judge(&facts(reached, max));
        (result.verdict, result.missing.canonical())
    }

    #[test]
    fn the_bound_is_enough_and_a_millionth_less_is_not() {
        let percent = condition("60", ConditionMeasure::Percent);
        assert_eq!(judged(&percent, Some("12"), Some("20")), (Verdict::Holds, "0".into()), "60 % of 20");
        assert_eq!(judged(&percent, Some("11.999999"), Some("20")), (Verdict::Fails, "0.000001".into()), "just below");
        let third = condition("33.333333", ConditionMeasure::Percent);
        assert_eq!(
            judged(&third, Some("0.333333"), Some("1")),
            (Verdict::Fails, "0.000001".into()),
            "rounded up, so that it is enough"
        );
        let points = condition("12", ConditionMeasure::Points);
        assert_eq!(judged(&points, Some("11"), None), (Verdict::Fails, "1".into()), "points need no maximum");
        assert_eq!(judged(&points, Some("13"), None), (Verdict::Holds, "0".into()), "more than enough misses nothing");
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        let percent = condition("60", ConditionMeasure::Percent);
        assert_eq!(judged(&percent, None, Some("20")).0, Verdict::Undecided, "no points of the area");
        assert_eq!(judged(&percent, Some("5"), None).0, Verdict::Undecided, "no printed maximum");
        let whole = ConditionFacts { excluded: true, ..facts(Some("0"), Some("0")) };
        assert_eq!(percent.judge(&whole).verdict, Verdict::Holds, "an area that does not apply asks nothing");
    }

    #[test]
    fn a_result_says_itself() {
        let percent = condition("60", ConditionMeasure::Percent);
        assert_eq!(percent.judge(&facts(Some("11"), Some("20"))).says, "lĩnh vực 3 đạt 55,00 % (11/20 điểm), dưới 60 %");
        assert_eq!(percent.judge(&facts(Some("12"), Some("20"))).says, "lĩnh vực 3 đạt 60,00 % (12/20 điểm), từ 60 % trở lên");
        assert_eq!(percent.judge(&facts(None, Some("20"))).says, "lĩnh vực 3 chưa có điểm nên chưa xét được mức 60 %");
        assert_eq!(percent.judge(&facts(Some("1"), None)).says, "lĩnh vực 3 chưa rõ điểm tối đa nên chưa xét được mức 60 %");
        let points = condition("12.5", ConditionMeasure::Points);
        assert_eq!(points.judge(&facts(Some("11"), Some("20"))).says, "lĩnh vực 3 đạt 11 điểm, dưới 12,5 điểm");
        let whole = ConditionFacts { excluded: true, ..facts(None, Some("0")) };
        assert_eq!(points.judge(&whole).says, "lĩnh vực 3 không áp dụng cho đơn vị này");
    }
}
