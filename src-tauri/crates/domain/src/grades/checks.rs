//! What is wrong with a scheme, and at which of its fields.

use super::{ConditionMeasure, Grade, GradeBasis, GradeCondition, GradeScheme};
use crate::criteria::{Side, Tree};
use crate::points::Points;
use crate::problem::Problem;

/// Where in a scheme something is wrong; grades and conditions count from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SchemeSpot {
    /// The scheme as a whole.
    Whole,
    /// The label of a grade.
    Label(usize),
    /// The lower bound of a grade.
    Bound(usize),
    /// The grade that a condition guards.
    ConditionGrade(usize),
    /// The node that a condition names.
    ConditionNode(usize),
    /// The bound of a condition.
    ConditionBound(usize),
}

/// One thing that is wrong with a scheme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SchemeFault {
    /// Where.
    pub at: SchemeSpot,
    /// What, and what to do.
    pub problem: Problem,
}

fn fault(at: SchemeSpot, code: &str, what: impl Into<String>, fix: &str) -> SchemeFault {
    SchemeFault { at, problem: Problem::error(code, what, fix) }
}

impl GradeScheme {
    /// What is wrong with the scheme for the set of this tree: no grades, equal labels, holes and
    /// overlaps of bounds, bounds out of range, conditions of grades or nodes that are not there.
    #[must_use]
    pub fn faults(&self, tree: &Tree) -> Vec<SchemeFault> {
        let mut faults = Vec::new();
        if self.grades.is_empty() {
            let (what, fix) = ("Thang xếp loại chưa có mức nào.", "Thêm ít nhất một mức xếp loại.");
            faults.push(fault(SchemeSpot::Whole, "grades_empty", what, fix));
        }
        for (place, grade) in self.grades.iter().enumerate() {
            faults.extend(self.label_fault(place, grade));
            faults.extend(self.bound_fault(place, grade));
        }
        let leaves_hole = |lowest: &Grade| lowest.from > Points::ZERO || (!lowest.from_in && !lowest.from.is_negative());
        if self.grades.last().is_some_and(leaves_hole) {
            let fix = "Mức cuối cùng phải bắt đầu từ 0 và gồm cả mốc 0.";
            let at = SchemeSpot::Bound(self.grades.len() - 1);
            faults.push(fault(at, "grade_hole", "Kết quả thấp nhất chưa có mức xếp loại.", fix));
        }
        let conditions = self.conditions.iter().enumerate();
        faults.extend(conditions.flat_map(|(place, condition)| self.condition_faults(place, condition, tree)));
        faults
    }

    fn label_fault(&self, place: usize, grade: &Grade) -> Option<SchemeFault> {
        let at = SchemeSpot::Label(place);
        if grade.label.trim().is_empty() {
            let what = format!("Mức xếp loại thứ {} chưa có tên.", place + 1);
            return Some(fault(at, "grade_unnamed", what, "Nhập tên mức xếp loại."));
        }
        let twice = self.grades[..place].iter().any(|earlier| earlier.label == grade.label);
        let what = format!("Mức {} bị trùng tên.", grade.label);
        twice.then(|| fault(at, "grade_twice", what, "Đặt tên khác cho một trong hai mức."))
    }

    fn bound_fault(&self, place: usize, grade: &Grade) -> Option<SchemeFault> {
        let at = SchemeSpot::Bound(place);
        if self.basis == GradeBasis::Percent && grade.from > Points::whole(100) {
            let what = format!("Mức {} bắt đầu từ {} %, ngoài khoảng 0 đến 100 %.", grade.label, grade.from.vietnamese());
            return Some(fault(at, "grade_bound_range", what, "Nhập mốc từ 0 đến 100, hoặc so mốc với điểm đạt được."));
        }
        let better = &self.grades[place.checked_sub(1)?];
        let same_bound = grade.from == better.from && (grade.from_in == better.from_in || better.from_in);
        if grade.from < better.from || (grade.from == better.from && !same_bound) {
            return None;
        }
        let (from, above) = (grade.from.vietnamese(), better.from.vietnamese());
        let what = format!("Mức {} (từ {from}) không thấp hơn mức {} (từ {above}).", grade.label, better.label);
        Some(fault(at, "grade_overlap", what, "Sửa lại mốc điểm: mỗi mức sau phải thấp hơn mức trước."))
    }

    fn condition_faults(&self, place: usize, condition: &GradeCondition, tree: &Tree) -> Vec<SchemeFault> {
        let mut faults = Vec::new();
        let guards = self.place_of(&condition.grade);
        if guards.is_none() {
            let what = format!("Điều kiện thứ {} ghi loại \"{}\" không có trong thang.", place + 1, condition.grade);
            let fix = "Chọn một loại có trong thang xếp loại.";
            faults.push(fault(SchemeSpot::ConditionGrade(place), "condition_grade_unknown", what, fix));
        }
        if guards.is_some_and(|guarded| guarded + 1 == self.grades.len()) {
            let what = format!("{} là loại thấp nhất nên không đặt điều kiện được.", condition.grade);
            let fix = "Chọn loại cao hơn, hoặc xóa điều kiện này.";
            faults.push(fault(SchemeSpot::ConditionGrade(place), "condition_on_lowest", what, fix));
        }
        faults.extend(node_fault(place, condition, tree));
        faults.extend(condition_bound_fault(place, condition, tree));
        let same = |other: &GradeCondition| {
            (&other.grade, &other.node, other.measure) == (&condition.grade, &condition.node, condition.measure)
        };
        if self.conditions[..place].iter().any(same) {
            let what = format!("Mục {} đã có điều kiện cho loại {}.", condition.node, condition.grade);
            let fix = "Giữ một trong hai điều kiện.";
            faults.push(fault(SchemeSpot::ConditionNode(place), "condition_twice", what, fix));
        }
        faults
    }
}

fn node_fault(place: usize, condition: &GradeCondition, tree: &Tree) -> Option<SchemeFault> {
    let at = SchemeSpot::ConditionNode(place);
    let found = tree.place_of_code(&condition.node).filter(|node| *node != Tree::ROOT);
    let Some(node) = found else {
        let what = if condition.node.is_empty() {
            format!("Điều kiện thứ {} chưa có mã lĩnh vực hoặc tiêu chí.", place + 1)
        } else {
            format!("Bộ tiêu chí không có mục mã \"{}\".", condition.node)
        };
        return Some(fault(at, "condition_node_unknown", what, "Nhập mã như trong bộ tiêu chí, ví dụ 3 hoặc 3.2."));
    };
    let what = format!("Mục {} là điểm thưởng hoặc điểm trừ nên không đặt điều kiện được.", condition.node);
    (tree.side(node) != Side::Main).then(|| fault(at, "condition_node_beside", what, "Chọn một lĩnh vực hoặc tiêu chí."))
}

fn condition_bound_fault(place: usize, condition: &GradeCondition, tree: &Tree) -> Option<SchemeFault> {
    let at = SchemeSpot::ConditionBound(place);
    let bound = condition.at_least;
    if condition.measure == ConditionMeasure::Percent {
        let what = format!("Mốc {} % của điều kiện nằm ngoài khoảng 0 đến 100 %.", bound.vietnamese());
        let outside = bound <= Points::ZERO || bound > Points::whole(100);
        return outside.then(|| fault(at, "condition_bound", what, "Nhập mốc lớn hơn 0 và không quá 100."));
    }
    let max = tree.place_of_code(&condition.node).and_then(|node| tree.max(node));
    if bound > Points::ZERO && max.is_none_or(|max| bound <= max) {
        return None;
    }
    let most = max.map(|max| format!(" đến {}", max.vietnamese())).unwrap_or_default();
    let what = format!("Mốc {} điểm của điều kiện nằm ngoài khoảng 0{most} điểm của mục {}.", bound.vietnamese(), condition.node);
    Some(fault(at, "condition_bound", what, "Nhập mốc lớn hơn 0 và không quá điểm tối đa của mục."))
}
