//! The consistency scan: everything in a round that is wrong, doubtful or worth knowing.
//!
//! Worked out from the facts and never stored. What stops a publication is an error, what a reviewer
//! should look at a warning, the rest a notice. A line names its cell, so that a click lands on it.
//! Lines of one kind and unit that would be many are one line with their number, on the first place.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::calendar::short_date;
use crate::criteria::{NodeId, Place, RuleState, Tree};
use crate::evidence::{Evidence, EvidenceAccount, EvidenceId};
use crate::plan::Milestone;
use crate::points::Points;
use crate::problem::Problem;
use crate::questions::Question;
use crate::rounds::Stage;
use crate::scores::{Mark, RoundFacts};
use crate::standings::{default_stage, evaluate};
use crate::waiting::Remarks;

mod days;

/// How the file of a document was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileFound {
    /// Not in the store room.
    Missing,
    /// There, but no longer what it was.
    Damaged,
}

/// One line of the scan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScanLine {
    /// What is wrong and what to do.
    pub problem: Problem,
    /// The position of the unit in the round; `None` for what concerns all.
    pub unit: Option<usize>,
    /// The line of the sheet.
    pub place: Place,
    /// The stage it is about.
    pub stage: Stage,
    /// The document it is about.
    pub document: Option<EvidenceId>,
}

/// What the scan looks at beside the facts of the round.
pub struct Beside<'a> {
    /// The documents and links of the round.
    pub evidence: &'a EvidenceAccount,
    /// Documents whose files are not sound.
    pub files: &'a HashMap<EvidenceId, FileFound>,
    /// The days of the round.
    pub milestones: &'a [Milestone],
    /// What was asked of the higher authority.
    pub questions: &'a [Question],
    /// What units and reviewers said.
    pub remarks: &'a Remarks,
    /// The day of the scan.
    pub today: Date,
}

/// Every finding: errors first, then by unit and criterion.
#[must_use]
pub fn scan(facts: &RoundFacts, beside: &Beside<'_>) -> Vec<ScanLine> {
    let mut found = Vec::new();
    let stage = default_stage(facts);
    rules(facts, &mut found);
    days::days(facts, beside, &mut found);
    for unit in 0..facts.units.len() {
        let all = Scan { facts, beside, unit, found: &mut found };
        all.unit(stage);
    }
    found.sort_by_key(|line| (std::cmp::Reverse(line.problem.severity), line.unit, line.place, line.stage.order()));
    found
}

/// Rules that were read from their wording and that nobody has confirmed.
fn rules(facts: &RoundFacts, found: &mut Vec<ScanLine>) {
    let open = |state: RuleState| {
        let tree = &facts.tree;
        (0..tree.len()).filter(|place| tree.is_leaf(*place) && tree.node(*place).rule_state() == state).collect::<Vec<_>>()
    };
    let read = open(RuleState::Read);
    if let Some(first) = read.first() {
        let what = format!("{} tiêu chí có quy tắc máy đọc từ câu chữ mà chưa ai xác nhận.", read.len());
        let fix = "Mở Bộ tiêu chí, trang Quy tắc, xác nhận từng quy tắc.";
        let problem = Problem::warning("rules_unconfirmed", what, fix);
        found.push(ScanLine { problem, unit: None, place: *first, stage: Stage::SelfScore, document: None });
    }
}

struct Scan<'a> {
    facts: &'a RoundFacts,
    beside: &'a Beside<'a>,
    unit: usize,
    found: &'a mut Vec<ScanLine>,
}

impl Scan<'_> {
    fn name(&self) -> &str {
        &self.facts.units[self.unit].version.name
    }

    fn say(&mut self, problem: Problem, place: Place, stage: Stage) {
        self.found.push(ScanLine { problem, unit: Some(self.unit), place, stage, document: None });
    }

    fn called(&self, place: Place) -> String {
        if place == Tree::ROOT { "tổng điểm".to_owned() } else { self.facts.tree.called(place) }
    }

    fn unit(mut self, stage: Stage) {
        if Stage::ALL.into_iter().all(|stage| self.facts.scores[self.unit].is_empty(stage)) {
            let what = format!("{} chưa có phiếu điểm nào.", self.name());
            self.say(Problem::error("sheet_missing", what, "Nhập hoặc gõ điểm của đơn vị."), Tree::ROOT, stage);
            return;
        }
        self.missing(stage);
        self.sheets();
        self.not_applicable();
        self.documents();
    }

    /// Leaves without points at the stage that counts, as one line.
    fn missing(&mut self, stage: Stage) {
        let result = evaluate(self.facts, self.unit, stage);
        if result.complete {
            return;
        }
        let tree = &self.facts.tree;
        let empty: Vec<Place> = (0..tree.len())
            .filter(|place| tree.is_leaf(*place) && self.facts.scores[self.unit].mark(stage, *place).is_none())
            .filter(|place| !tree.upwards(*place).any(|above| self.facts.scores[self.unit].mark(stage, above).is_some()))
            .collect();
        let Some(first) = empty.first().copied() else { return };
        let what = format!("{}: {} tiêu chí chưa có điểm {}.", self.name(), empty.len(), stage.vietnamese());
        self.say(Problem::error("points_missing", what, "Chấm tiếp từ tiêu chí đầu tiên còn trống."), first, stage);
    }

    /// Points above their maximum, parts that differ, an index over 100.
    fn sheets(&mut self) {
        let (facts, unit) = (self.facts, self.unit);
        for stage in Stage::ALL.into_iter().filter(|stage| !facts.scores[unit].is_empty(*stage)) {
            let result = evaluate(self.facts, self.unit, stage);
            for place in 0..self.facts.tree.len() {
                let (Some(Mark::Scored { points }), Some(max)) =
                    (self.facts.scores[self.unit].mark(stage, place), self.facts.tree.max(place))
                else {
                    continue;
                };
                if points > max {
                    let what = format!(
                        "{}, {}: điểm {} là {}, cao hơn điểm tối đa {}.",
                        self.name(),
                        self.called(place),
                        stage.vietnamese(),
                        points.vietnamese(),
                        max.vietnamese()
                    );
                    self.say(Problem::error("above_max", what, "Sửa điểm, hoặc điểm tối đa của tiêu chí."), place, stage);
                }
            }
            for node in result.differences() {
                let by = node.difference.map(Points::vietnamese).unwrap_or_default();
                let what = format!(
                    "{}, {}: điểm {} khác tổng các phần {by} điểm.",
                    self.name(),
                    self.called(node.place),
                    stage.vietnamese()
                );
                let fix = "Điểm ghi thẳng được tính; sửa cho khớp, hoặc ghi lý do của chênh lệch.";
                self.say(Problem::warning("parts_differ", what, fix), node.place, stage);
            }
            if result.earned > result.applicable_max {
                let what = format!(
                    "{}: tổng điểm {} là {}, cao hơn {} (chỉ số trên 100).",
                    self.name(),
                    stage.vietnamese(),
                    result.earned.vietnamese(),
                    result.applicable_max.vietnamese()
                );
                self.say(Problem::warning("index_above_100", what, "Kiểm tra điểm cộng và điểm tối đa."), Tree::ROOT, stage);
            }
        }
    }

    /// A claim that a criterion does not apply, which nobody granted or refused.
    fn not_applicable(&mut self) {
        for place in 0..self.facts.tree.len() {
            let scores = &self.facts.scores[self.unit];
            let claimed = scores.mark(Stage::SelfScore, place) == Some(Mark::NotApplicable);
            let later = Stage::ALL.into_iter().filter(|stage| *stage != Stage::SelfScore);
            if claimed && !later.into_iter().any(|stage| scores.mark(stage, place).is_some()) {
                let what =
                    format!("{}, {}: đề nghị không áp dụng (KAD) chưa được chấp nhận hay bác.", self.name(), self.called(place));
                let fix = "Ghi KAD hoặc điểm ở bước thẩm định, kèm lý do.";
                self.say(Problem::warning("claim_open", what, fix), place, Stage::SelfScore);
            }
        }
    }

    /// Files that are not sound, days that cannot be, and what rules ask of documents.
    fn documents(&mut self) {
        let unit = self.facts.units[self.unit].id;
        let mut wanting: Vec<Place> = Vec::new();
        for place in (0..self.facts.tree.len()).filter(|place| self.facts.tree.is_leaf(*place)) {
            let node = self.facts.tree.node(place).id;
            let documents: Vec<Evidence> = self.linked(unit, node);
            for document in &documents {
                self.document(document, place);
            }
            let wants = self.beside.evidence.wants(self.facts, self.unit, place);
            if documents.is_empty() && !wants.is_empty() {
                wanting.push(place);
            } else {
                for want in wants {
                    let what = format!("{}, {}: {}", self.name(), self.called(place), want.says);
                    let fix = "Bổ sung hoặc thay tài liệu ở phần Minh chứng của tiêu chí.";
                    self.say(Problem::warning("evidence_rule", what, fix), place, Stage::SelfScore);
                }
            }
        }
        if let Some(first) = wanting.first().copied() {
            let what = format!("{}: {} tiêu chí có điểm mà chưa có minh chứng hay giải trình.", self.name(), wanting.len());
            let fix = "Thêm tài liệu hoặc ghi giải trình, bắt đầu từ tiêu chí đầu tiên.";
            self.say(Problem::warning("evidence_missing", what, fix), first, Stage::SelfScore);
        }
    }

    fn linked(&self, unit: crate::units::UnitId, node: NodeId) -> Vec<Evidence> {
        let links = self.beside.evidence.links(unit, node);
        links.iter().filter_map(|link| self.beside.evidence.document(link.evidence).cloned()).collect()
    }

    fn document(&mut self, document: &Evidence, place: Place) {
        let about = |problem: Problem| ScanLine {
            problem,
            unit: Some(self.unit),
            place,
            stage: Stage::SelfScore,
            document: Some(document.id),
        };
        let at = format!("{}, {}", self.name(), self.called(place));
        let line = match self.beside.files.get(&document.id) {
            Some(FileFound::Missing) => Some(Problem::error(
                "file_missing",
                format!("{at}: không thấy tệp của {}.", document.title()),
                "Thêm lại tệp gốc ở màn hình Minh chứng.",
            )),
            Some(FileFound::Damaged) => Some(Problem::error(
                "file_damaged",
                format!("{at}: tệp của {} đã bị sửa hoặc hỏng.", document.title()),
                "Thêm lại tệp gốc ở màn hình Minh chứng.",
            )),
            None => None,
        };
        let mut lines: Vec<ScanLine> = line.map(about).into_iter().collect();
        let round = &self.facts.round;
        if let Some(day) = document.day {
            if day > self.beside.today {
                let what = format!("{at}: {} ghi ngày {}, chưa tới.", document.title(), short_date(day));
                lines.push(about(Problem::warning("day_in_future", what, "Sửa ngày của tài liệu.")));
            } else if day < round.from || day > round.to {
                let what = format!(
                    "{at}: {} ngoài kỳ đánh giá {} – {}.",
                    document.title(),
                    short_date(round.from),
                    short_date(round.to)
                );
                lines.push(about(Problem::notice("day_outside_round", what, "Kiểm tra tài liệu có thuộc kỳ này không.")));
            }
        }
        self.found.append(&mut lines);
    }
}
