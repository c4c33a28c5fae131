//! What is wrong with a set: sums of maxima, missing maxima, mixed groups, faulty rules.

use super::{Channel, Place, Side, Tree};
use crate::points::Points;
use crate::problem::Problem;

/// Every problem of a tree. Errors stop the set from being issued.
#[must_use]
pub fn problems_of(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    if tree.children(Tree::ROOT).is_empty() {
        problems.push(Problem::error("set_empty", "Bộ tiêu chí chưa có tiêu chí nào.", "Nhập bộ tiêu chí từ Excel."));
    }
    for place in 0..tree.len() {
        check_sum(tree, place, &mut problems);
        check_max(tree, place, &mut problems);
        if let Some(max) = tree.max(place) {
            for fault in tree.node(place).rule.faults(max) {
                problems.push(Problem::error(
                    "rule_fault",
                    format!("Quy tắc của tiêu chí {}: {fault}", tree.node(place).code),
                    "Sửa lại quy tắc hoặc chuyển sang chấm thủ công.",
                ));
            }
        }
    }
    for group in tree.children(Tree::ROOT) {
        check_group(tree, *group, &mut problems);
    }
    problems
}

fn check_sum(tree: &Tree, place: Place, problems: &mut Vec<Problem>) {
    let node = tree.node(place);
    let Some(stated) = node.max else { return };
    let parts: Vec<Place> = tree.children(place).iter().copied().filter(|child| tree.side(*child) == tree.side(place)).collect();
    let known: Option<Vec<Points>> = parts.iter().map(|child| tree.max(*child)).collect();
    let Some(known) = known.filter(|known| !known.is_empty()) else { return };
    let sum: Points = known.into_iter().sum();
    // A bonus or penalty group may be capped below the sum of its parts.
    if sum == stated || (tree.side(place) != Side::Main && sum > stated) {
        return;
    }
    let difference = (stated - sum).abs().vietnamese();
    let (what, fix) = if place == Tree::ROOT {
        (
            format!(
                "Tổng điểm tối đa của các lĩnh vực là {}, khác {} ghi cho cả bộ tiêu chí (chênh {difference}).",
                sum.vietnamese(),
                stated.vietnamese()
            ),
            "Kiểm tra lại điểm tối đa của các lĩnh vực theo quyết định.",
        )
    } else {
        (
            format!(
                "Điểm tối đa của {} là {}, nhưng các mục con cộng lại là {} (chênh {difference}).",
                node.code,
                stated.vietnamese(),
                sum.vietnamese()
            ),
            "Sửa điểm tối đa của mục này hoặc của các mục con theo quyết định.",
        )
    };
    problems.push(Problem::error("max_sum", what, fix));
}

fn check_max(tree: &Tree, place: Place, problems: &mut Vec<Problem>) {
    let node = tree.node(place);
    if place != Tree::ROOT && node.title.trim().is_empty() {
        problems.push(Problem::error(
            "title_missing",
            format!("Mục {} chưa có nội dung.", node.code),
            "Ghi nội dung của mục theo quyết định, hoặc xóa mục.",
        ));
    }
    if tree.max(place).is_none() {
        let name = if place == Tree::ROOT { "cả bộ tiêu chí".to_owned() } else { format!("tiêu chí {}", node.code) };
        problems.push(Problem::error(
            "max_missing",
            format!("Chưa có điểm tối đa của {name}."),
            "Điền điểm tối đa theo quyết định.",
        ));
    }
    if node.max.is_some_and(|max| max.is_negative() || (max == Points::ZERO && tree.is_leaf(place))) {
        problems.push(Problem::error(
            "max_not_positive",
            format!("Điểm tối đa của {} phải lớn hơn 0.", node.code),
            "Sửa lại điểm tối đa.",
        ));
    }
}

/// Bonus or penalty leaves among ordinary ones would be counted inside the maximum.
fn check_group(tree: &Tree, group: Place, problems: &mut Vec<Problem>) {
    if tree.side(group) != Side::Main {
        return;
    }
    for place in tree.subtree(group).filter(|place| tree.is_leaf(*place)) {
        let node = tree.node(place);
        if matches!(node.channel, Channel::Bonus | Channel::Penalty) {
            problems.push(Problem::error(
                "mixed_group",
                format!(
                    "Tiêu chí {} là điểm cộng hoặc điểm trừ nhưng nằm chung lĩnh vực {} với tiêu chí thường.",
                    node.code,
                    tree.node(group).code
                ),
                "Tách điểm cộng và điểm trừ thành nhóm riêng.",
            ));
        }
    }
}
