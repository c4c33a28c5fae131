//! What a unit writes about its own score: the self-assessment report, and the letter in which it
//! explains itself to its reviewers.

use super::FactsWriter;
use super::score_sheet::set_citation;
use crate::criteria::Place;
use crate::evidence::EvidenceAccount;
use crate::points::Points;
use crate::reviews::{Remark, RemarkKind};
use crate::rounds::Stage;
use crate::scores::{Mark, RoundFacts};
use crate::standings::{evaluate, grading};
use crate::waiting::Remarks;

/// What the papers of a unit know of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReportingUnit {
    /// The unit as it was called at the end of the round.
    pub name: String,
    /// The place it writes from: its short name.
    pub place: String,
    /// Who heads it.
    pub head_name: String,
    /// In what office.
    pub head_title: String,
    /// The year assessed.
    pub year: i16,
    /// The decision that issued the set, or its title.
    pub set_citation: String,
}

/// The self-assessment report of a unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SelfReport {
    /// Who reports.
    pub unit: ReportingUnit,
    /// Claimed points.
    pub earned: Points,
    /// The applicable maximum.
    pub applicable_max: Points,
    /// The index as printed.
    pub index_printed: Option<String>,
    /// The grade these points would give.
    pub grade: Option<String>,
    /// False while criteria are not scored.
    pub complete: bool,
    /// The areas.
    pub areas: Vec<SelfArea>,
    /// Criteria without sufficient documents, with what the unit says about them.
    pub unproved: Vec<UnprovedLine>,
}

/// One area as claimed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SelfArea {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Claimed points; `None` when nothing is known.
    pub claimed: Option<Points>,
    /// The applicable maximum.
    pub max: Option<Points>,
}

/// A criterion that claims points without sufficient documents.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnprovedLine {
    /// Its code.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// Claimed points.
    pub claimed: String,
    /// What is wanting.
    pub wants: String,
    /// The explanation; empty when there is none.
    pub explanation: String,
}

/// The letter of explanation of a unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExplanationLetter {
    /// Who explains.
    pub unit: ReportingUnit,
    /// The criteria in the order of the set.
    pub lines: Vec<ExplanationLine>,
}

/// One criterion: claim, objection, answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExplanationLine {
    /// Its code.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// Claimed points.
    pub claimed: String,
    /// What the reviewer gave; empty without.
    pub given: String,
    /// What the reviewer objects.
    pub objection: String,
    /// What the unit answers.
    pub answer: String,
    /// The documents that go with it.
    pub documents: Vec<String>,
}

fn reporting(facts: &RoundFacts, unit: usize) -> ReportingUnit {
    let version = &facts.units[unit].version;
    ReportingUnit {
        name: version.name.clone(),
        place: if version.short_name.is_empty() { version.name.clone() } else { version.short_name.clone() },
        head_name: version.head_name.clone(),
        head_title: version.head_title.clone(),
        year: facts.round.year,
        set_citation: set_citation(facts),
    }
}

/// The report of the unit at this place of the round.
#[must_use]
pub fn self_report(facts: &RoundFacts, unit: usize, account: &EvidenceAccount, remarks: &Remarks) -> SelfReport {
    let sheet = evaluate(facts, unit, Stage::SelfScore);
    let area = |place: Place| {
        let node = facts.tree.node(place);
        let result = sheet.nodes[place];
        SelfArea {
            code: node.code.clone(),
            title: node.title.clone(),
            claimed: result.known.then_some(result.value),
            max: result.applicable_max,
        }
    };
    let leaves = (0..facts.tree.len()).filter(|place| facts.tree.is_leaf(*place));
    let unproved = leaves.filter_map(|place| {
        let wants: Vec<String> = account.wants(facts, unit, place).into_iter().map(|finding| finding.says).collect();
        let node = facts.tree.node(place);
        let said = explanation(remarks.thread(facts.units[unit].id, node.id)).map(|remark| remark.text.clone());
        // An explanation stands in for documents; the guidance wants to read it here.
        let alone = said.is_some() && !account.is_proved(facts.units[unit].id, node.id);
        (!wants.is_empty() || alone).then(|| UnprovedLine {
            code: node.code.clone(),
            title: node.title.clone(),
            claimed: printed(facts.scores[unit].mark(Stage::SelfScore, place)),
            wants: wants.join(" "),
            explanation: said.unwrap_or_default(),
        })
    });
    SelfReport {
        unit: reporting(facts, unit),
        earned: sheet.earned,
        applicable_max: sheet.applicable_max,
        index_printed: sheet.index().percent_vietnamese(facts.set.decimals),
        grade: grading(facts, &sheet).grade,
        complete: sheet.complete,
        areas: facts.tree.areas().map(area).collect(),
        unproved: unproved.collect(),
    }
}

fn explanation(thread: &[Remark]) -> Option<&Remark> {
    thread.iter().filter(|remark| remark.kind == RemarkKind::Explained).max_by_key(|remark| remark.id)
}

/// The letter of the unit at this place: every criterion it was asked about or explains.
#[must_use]
pub fn explanation_letter(facts: &RoundFacts, unit: usize, account: &EvidenceAccount, remarks: &Remarks) -> ExplanationLetter {
    let leaves = (0..facts.tree.len()).filter(|place| facts.tree.is_leaf(*place));
    let lines = leaves.filter_map(|place| {
        let (id, node) = (facts.units[unit].id, facts.tree.node(place));
        let thread = remarks.thread(id, node.id);
        let objected = thread.iter().filter(|remark| remark.kind.waits_for_unit()).max_by_key(|remark| remark.id);
        let answered = explanation(thread);
        if objected.is_none() && answered.is_none() {
            return None;
        }
        let reviewers = [Stage::Appraised2, Stage::Appraised1, Stage::Council];
        let given = reviewers.into_iter().find_map(|stage| facts.scores[unit].mark(stage, place));
        let documents = account.links(id, node.id).iter().filter_map(|link| Some(account.document(link.evidence)?.title()));
        Some(ExplanationLine {
            code: node.code.clone(),
            title: node.title.clone(),
            claimed: printed(facts.scores[unit].mark(Stage::SelfScore, place)),
            given: printed(given),
            objection: objected.map(|remark| remark.text.clone()).unwrap_or_default(),
            answer: answered.map(|remark| remark.text.clone()).unwrap_or_default(),
            documents: documents.collect(),
        })
    });
    ExplanationLetter { unit: reporting(facts, unit), lines: lines.collect() }
}

fn printed(mark: Option<Mark>) -> String {
    match mark {
        None => String::new(),
        Some(Mark::Scored { points }) => points.vietnamese(),
        Some(Mark::NotApplicable) => "KAD".to_owned(),
        Some(Mark::NoOccurrence) => "KPS".to_owned(),
    }
}

impl SelfReport {
    /// The facts of the report in canonical form, for its check code.
    pub fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("paper", "self-report").fact("unit", &self.unit.name).fact("year", &self.unit.year.to_string());
        writer.points("earned", Some(self.earned)).points("of", Some(self.applicable_max));
        for area in &self.areas {
            writer.fact("area", &area.code).points("claimed", area.claimed).points("max", area.max);
        }
        for line in &self.unproved {
            writer.fact("unproved", &line.code).fact("wants", &line.wants).fact("explanation", &line.explanation);
        }
    }
}

impl ExplanationLetter {
    /// The facts of the letter in canonical form, for its check code.
    pub fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("paper", "explanation-letter").fact("unit", &self.unit.name).fact("year", &self.unit.year.to_string());
        for line in &self.lines {
            writer.fact("node", &line.code).fact("claimed", &line.claimed).fact("given", &line.given);
            writer.fact("objection", &line.objection).fact("answer", &line.answer);
        }
    }
}
