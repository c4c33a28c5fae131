//! What the scan says of the days of a round: milestones, questions that wait, explanations that are late.

use super::{Beside, ScanLine};
use crate::calendar::short_date;
use crate::criteria::Tree;
use crate::plan::{Milestone, days_until};
use crate::problem::Problem;
use crate::questions::Question;
use crate::rounds::Stage;
use crate::scores::RoundFacts;
use crate::standings::{default_stage, evaluate};

/// A milestone is worth a notice as many days before it.
const SOON: i64 = 3;

/// Everything the days say, for a round that is not published yet.
pub(super) fn days(facts: &RoundFacts, beside: &Beside<'_>, found: &mut Vec<ScanLine>) {
    if facts.round.published_at.is_some() {
        return;
    }
    if beside.milestones.is_empty() {
        let fix = "Mở Hội đồng, trang Thời hạn, ghi hạn tự chấm và hạn nộp báo cáo.";
        let problem = Problem::notice("milestones_missing", "Đợt đánh giá chưa có thời hạn nào.", fix);
        found.push(of_all(problem, default_stage(facts)));
    }
    found.extend(beside.milestones.iter().filter_map(|milestone| of_milestone(facts, beside, milestone)));
    found.extend(
        beside.questions.iter().filter(|question| question.is_open()).map(|question| of_question(facts, beside, question)),
    );
    explanations(facts, beside, found);
}

fn of_all(problem: Problem, stage: Stage) -> ScanLine {
    ScanLine { problem, unit: None, place: Tree::ROOT, stage, document: None }
}

/// A day that has passed with units behind it is a warning; one that comes soon a notice.
fn of_milestone(facts: &RoundFacts, beside: &Beside<'_>, milestone: &Milestone) -> Option<ScanLine> {
    let stage = milestone.closes?;
    let behind: Vec<usize> = (0..facts.units.len()).filter(|unit| !evaluate(facts, *unit, stage).complete).collect();
    let first = behind.first()?;
    let left = days_until(beside.today, milestone.day);
    let day = short_date(milestone.day);
    let (count, said) = (behind.len(), stage.vietnamese());
    let problem = match left {
        ..0 => {
            let what = format!("{} ({day}) đã qua {} ngày mà {count} đơn vị chưa đủ điểm {said}.", milestone.name, -left);
            Problem::warning("milestone_passed", what, "Chấm nốt, bắt đầu từ đơn vị đầu tiên, hoặc dời thời hạn.")
        }
        0..=SOON => {
            let what = format!("{} ({day}) còn {left} ngày mà {count} đơn vị chưa đủ điểm {said}.", milestone.name);
            Problem::notice("milestone_soon", what, "Nhắc các đơn vị còn thiếu.")
        }
        _ => return None,
    };
    Some(ScanLine { problem, unit: Some(*first), place: Tree::ROOT, stage, document: None })
}

/// A question that nobody answered is a warning once the unit's own scores should be complete.
fn of_question(facts: &RoundFacts, beside: &Beside<'_>, question: &Question) -> ScanLine {
    let place = question.node.and_then(|node| facts.tree.place(node)).unwrap_or(Tree::ROOT);
    let about = if place == Tree::ROOT { "cả bộ tiêu chí".to_owned() } else { facts.tree.called(place) };
    let since = question.asked_on.map(|day| format!(" từ {}", short_date(day))).unwrap_or_default();
    let what = format!("Câu hỏi gửi {} về {about} chưa được trả lời{since}.", question.addressee);
    let fix = "Ghi nội dung trả lời ở Hội đồng, trang Câu hỏi; hoặc chấm theo cách hiểu của Hội đồng và ghi lý do.";
    let due = beside.milestones.iter().any(|one| one.closes == Some(Stage::SelfScore) && one.day < beside.today);
    let problem = if due { Problem::warning("question_open", what, fix) } else { Problem::notice("question_open", what, fix) };
    ScanLine { place, ..of_all(problem, Stage::SelfScore) }
}

/// Explanations that were asked for by a day that has passed.
fn explanations(facts: &RoundFacts, beside: &Beside<'_>, found: &mut Vec<ScanLine>) {
    for (unit, member) in facts.units.iter().enumerate() {
        for place in (0..facts.tree.len()).filter(|place| facts.tree.is_leaf(*place)) {
            let thread = beside.remarks.thread(member.id, facts.tree.node(place).id);
            let Some(asked) = crate::reviews::standing(thread).filter(|remark| remark.kind.waits_for_unit()) else { continue };
            let Some(day) = asked.deadline.filter(|day| *day < beside.today) else { continue };
            let what = format!(
                "{}, {}: quá hạn giải trình {} mà chưa trả lời.",
                member.version.name,
                facts.tree.called(place),
                short_date(day)
            );
            let problem = Problem::warning("explanation_late", what, "Đơn vị ghi giải trình, hoặc người thẩm định quyết định.");
            found.push(ScanLine { problem, unit: Some(unit), place, stage: Stage::SelfScore, document: None });
        }
    }
}
