//! Grades: labels with lower bounds, on raw points or on the index. All of it is data of the set.

use serde::{Deserialize, Serialize};

use crate::points::{Index, Points};
use crate::problem::Problem;

/// How totals become grades.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GradeScheme {
    /// What is compared with the bounds.
    pub basis: GradeBasis,
    /// The grades, best first.
    pub grades: Vec<Grade>,
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
    /// Points still missing, rounded up to six decimals.
    pub points: Points,
}

impl GradeScheme {
    /// The grade of a result: the best one whose bound is reached.
    #[must_use]
    pub fn grade_of(&self, index: Index) -> Option<&Grade> {
        self.grades.iter().find(|grade| self.reaches(index, grade))
    }

    fn reaches(&self, index: Index, grade: &Grade) -> bool {
        let order = match self.basis {
            GradeBasis::Raw => index.earned.cmp(&grade.from),
            GradeBasis::Percent => index.cmp_percent(grade.from),
        };
        order.is_gt() || (grade.from_in && order.is_eq())
    }

    /// The next better grade, and the points that are missing for it.
    #[must_use]
    pub fn to_next(&self, index: Index) -> Option<ToNextGrade> {
        let better = self.grades.iter().take_while(|grade| !self.reaches(index, grade)).last()?;
        let bound = match self.basis {
            GradeBasis::Raw => better.from.millionths(),
            GradeBasis::Percent => {
                let scaled = better.from.millionths() * index.applicable_max.millionths();
                let hundred = Points::whole(100).millionths();
                scaled / hundred + i128::from(scaled % hundred > 0)
            }
        };
        let missing = bound - index.earned.millionths() + i128::from(!better.from_in);
        Some(ToNextGrade { grade: better.label.clone(), points: Points::from_millionths(missing.max(0))? })
    }

    /// What is wrong with the scheme: no grades, equal labels, bounds that do not fall.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.grades.is_empty() {
            problems.push(Problem::error("grades_empty", "Thang xếp loại chưa có mức nào.", "Thêm ít nhất một mức xếp loại."));
        }
        for (position, grade) in self.grades.iter().enumerate() {
            if grade.label.trim().is_empty() {
                problems.push(Problem::error(
                    "grade_unnamed",
                    format!("Mức xếp loại thứ {} chưa có tên.", position + 1),
                    "Nhập tên mức xếp loại.",
                ));
            }
            let Some(better) = position.checked_sub(1).map(|above| &self.grades[above]) else { continue };
            if grade.from > better.from || (grade.from == better.from && (grade.from_in == better.from_in || better.from_in)) {
                problems.push(Problem::error(
                    "grade_overlap",
                    format!(
                        "Mức {} (từ {}) không thấp hơn mức {} (từ {}).",
                        grade.label,
                        grade.from.vietnamese(),
                        better.label,
                        better.from.vietnamese()
                    ),
                    "Sửa lại mốc điểm: mỗi mức sau phải thấp hơn mức trước.",
                ));
            }
            if self.grades[..position].iter().any(|earlier| earlier.label == grade.label) {
                problems.push(Problem::error(
                    "grade_twice",
                    format!("Mức {} bị trùng tên.", grade.label),
                    "Đặt tên khác cho một trong hai mức.",
                ));
            }
        }
        if self.grades.last().is_some_and(|lowest| lowest.from > Points::ZERO || (!lowest.from_in && !lowest.from.is_negative()))
        {
            problems.push(Problem::error(
                "grade_hole",
                "Kết quả thấp nhất chưa có mức xếp loại.",
                "Mức cuối cùng phải bắt đầu từ 0 và gồm cả mốc 0.",
            ));
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Points {
        Points::parse_canonical(text).unwrap()
    }

    fn scheme(basis: GradeBasis) -> GradeScheme {
        let grades = [("Xuất sắc", "90"), ("Tốt", "85"), ("Khá", "70"), ("Trung bình", "50"), ("Yếu", "0")];
        GradeScheme {
            basis,
            grades: grades.map(|(label, from)| Grade { label: label.into(), from: points(from), from_in: true }).to_vec(),
        }
    }

    fn index(earned: &str, max: &str) -> Index {
        Index { earned: points(earned), applicable_max: points(max) }
    }

    #[test]
    fn the_bound_itself_belongs_to_the_grade_when_the_scheme_says_so() {
        let raw = scheme(GradeBasis::Raw);
        assert_eq!(raw.grade_of(index("85", "100")).unwrap().label, "Tốt", "85 is the bound");
        assert_eq!(raw.grade_of(index("84.999999", "100")).unwrap().label, "Khá", "a millionth below is not");
        assert_eq!(raw.grade_of(index("73.33", "96")).unwrap().label, "Khá", "raw points, not per cent");
    }

    #[test]
    fn the_distance_to_the_next_grade_reaches_it_exactly() {
        let percent = scheme(GradeBasis::Percent);
        let now = index("73.33", "96");
        let next = percent.to_next(now).unwrap();
        assert_eq!((next.grade.as_str(), next.points.canonical().as_str()), ("Tốt", "8.27"), "85 % of 96 is 81,6");
        let reached = Index { earned: now.earned + next.points, ..now };
        assert_eq!(percent.grade_of(reached).unwrap().label, "Tốt", "with the missing points the grade is reached");
        assert_eq!(percent.to_next(index("96", "96")), None, "nothing is above the best");
    }

    #[test]
    fn a_scheme_with_a_hole_or_an_overlap_is_a_problem() {
        let mut holed = scheme(GradeBasis::Raw);
        holed.grades.pop();
        assert_eq!(holed.problems()[0].code, "grade_hole", "below 50 there is no grade");
        let mut crossed = scheme(GradeBasis::Raw);
        crossed.grades.swap(1, 2);
        assert_eq!(crossed.problems()[0].code, "grade_overlap", "70 stands above 85");
        assert!(scheme(GradeBasis::Raw).problems().is_empty(), "the sample's scheme is sound");
    }
}
