//! The grade of one sheet: by its points, then by the conditions, and what is missing for the next.

use super::losses::applies;
use super::sheet::SheetResult;
use crate::criteria::{Place, Tree};
use crate::grades::{ConditionFacts, ConditionResult, GradeCondition, GradeScheme, ToNextGrade, Verdict};
use crate::points::Points;
use crate::scores::RoundFacts;

/// How a sheet is graded, and why.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grading {
    /// Its grade; `None` without a scheme.
    pub grade: Option<String>,
    /// Why the grade is lower than the points alone would give.
    pub lowered: Option<Lowered>,
    /// Conditions of the grade that could not be decided; the grade is not lowered by them.
    pub undecided: Vec<ConditionResult>,
    /// The next better grade and what is missing.
    pub to_next: Option<ToNextGrade>,
}

/// A grade held down by conditions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lowered {
    /// The grade that the points alone would give.
    pub by_points: String,
    /// The conditions that are missed.
    pub because: Vec<ConditionResult>,
}

impl Lowered {
    /// Why, as a Vietnamese sentence: "Đủ điểm loại Tốt nhưng lĩnh vực 3 (…) đạt 55,00 % …, dưới 60 %."
    #[must_use]
    pub fn says(&self) -> String {
        let because = self.because.iter().map(|condition| condition.says.as_str()).collect::<Vec<_>>().join("; ");
        format!("Đủ điểm loại {} nhưng {because}.", self.by_points)
    }
}

/// Grades a sheet by the scheme of its set.
#[must_use]
pub fn grading(facts: &RoundFacts, sheet: &SheetResult) -> Grading {
    let Some(scheme) = facts.set.grades.as_ref() else { return Grading::default() };
    let results: Vec<(usize, ConditionResult)> = scheme
        .conditions
        .iter()
        .filter_map(|condition| Some((scheme.place_of(&condition.grade)?, judge(facts, sheet, condition))))
        .collect();
    // A condition guards its own grade and every better one.
    let guarding = |place: usize, verdict: Verdict| -> Vec<ConditionResult> {
        let these = results.iter().filter(|(guarded, result)| *guarded >= place && result.verdict == verdict);
        these.map(|(_, result)| result.clone()).collect()
    };
    let by_points = scheme.best_reached(sheet.index(), facts.set.compared());
    let place = by_points.and_then(|best| (best..scheme.grades.len()).find(|place| guarding(*place, Verdict::Fails).is_empty()));
    let lowered = by_points
        .filter(|best| place != Some(*best))
        .map(|best| Lowered { by_points: scheme.grades[best].label.clone(), because: guarding(best, Verdict::Fails) });
    let next = place.unwrap_or(scheme.grades.len()).checked_sub(1);
    Grading {
        grade: place.map(|place| scheme.grades[place].label.clone()),
        lowered,
        undecided: place.map(|place| guarding(place, Verdict::Undecided)).unwrap_or_default(),
        to_next: next.and_then(|next| to_next(facts, scheme, sheet, next, guarding(next, Verdict::Fails))),
    }
}

fn to_next(
    facts: &RoundFacts,
    scheme: &GradeScheme,
    sheet: &SheetResult,
    place: usize,
    conditions: Vec<ConditionResult>,
) -> Option<ToNextGrade> {
    let least = scheme.least_millionths(place, sheet.applicable_max, facts.set.compared())?;
    let points = Points::from_millionths((least - sheet.earned.millionths()).max(0))?;
    Some(ToNextGrade { grade: scheme.grades.get(place)?.label.clone(), points, conditions })
}

/// How a condition came out. What is not scored earned nothing, as in the total; only where a
/// whole above it is stated its own points are not known, and the condition stays undecided.
fn judge(facts: &RoundFacts, sheet: &SheetResult, condition: &GradeCondition) -> ConditionResult {
    let place = facts.tree.place_of_code(&condition.node).filter(|place| *place != Tree::ROOT);
    let decimals = facts.set.decimals;
    let told = |place: Place| {
        let node = sheet.nodes[place];
        let is_told = node.known || !facts.tree.upwards(place).any(|at| sheet.nodes[at].stated);
        ConditionFacts {
            called: facts.tree.called(place),
            reached: is_told.then_some(node.value),
            applicable_max: node.applicable_max,
            excluded: !applies(&facts.tree, sheet, place),
            decimals,
        }
    };
    let called = format!("mục {}", condition.node);
    let nothing = ConditionFacts { called, reached: None, applicable_max: None, excluded: false, decimals };
    condition.judge(&place.map_or(nothing, told))
}
