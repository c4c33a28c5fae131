//! The table of assignments of a round: who leads on what, with whom, until when, and how many points
//! each department answers for.

use super::FactsWriter;
use super::score_sheet::set_citation;
use crate::calendar::short_date;
use crate::criteria::{Side, Tree};
use crate::plan::{Assignments, Milestone};
use crate::points::Points;
use crate::scores::RoundFacts;

/// The table of assignments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AssignmentTable {
    /// The year assessed.
    pub year: i16,
    /// The group of units.
    pub group: String,
    /// The decision that issued the set, or its title.
    pub set_citation: String,
    /// The nodes in the order of the set, without the root.
    pub lines: Vec<AssignmentLine>,
    /// The departments, the most points first.
    pub departments: Vec<DepartmentShare>,
    /// The days of the round: day and what is to be done.
    pub milestones: Vec<(String, String)>,
}

/// One node.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AssignmentLine {
    /// Its code.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// Its maximum.
    pub max: Option<Points>,
    /// True when it is scored itself.
    pub is_leaf: bool,
    /// The department that leads; empty for wholes and where nobody was named.
    pub lead: String,
    /// The departments that co-operate.
    pub cooperating: String,
    /// Its own deadline, or empty.
    pub deadline: String,
}

/// What a department answers for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DepartmentShare {
    /// Its name; empty for what nobody leads on.
    pub name: String,
    /// How many criteria.
    pub leaves: u32,
    /// Their maxima together.
    pub points: Points,
}

/// Builds the table of a round.
#[must_use]
pub fn assignment_table(facts: &RoundFacts, assignments: &Assignments, milestones: &[Milestone]) -> AssignmentTable {
    let tree = &*facts.tree;
    let mut departments: Vec<DepartmentShare> = Vec::new();
    let mut lines = Vec::new();
    for place in (0..tree.len()).filter(|place| *place != Tree::ROOT) {
        let (node, is_leaf) = (tree.node(place), tree.is_leaf(place));
        let responsible = assignments.responsible(tree, place);
        if is_leaf && tree.side(place) == Side::Main {
            let max = tree.max(place).unwrap_or_default();
            match departments.iter_mut().find(|share| share.name == responsible.lead) {
                Some(share) => (share.leaves, share.points) = (share.leaves + 1, share.points + max),
                None => departments.push(DepartmentShare { name: responsible.lead.to_owned(), leaves: 1, points: max }),
            }
        }
        let shown = |text: String| if is_leaf { text } else { String::new() };
        lines.push(AssignmentLine {
            code: node.code.clone(),
            title: node.title.clone(),
            max: tree.max(place),
            is_leaf,
            lead: shown(responsible.lead.to_owned()),
            cooperating: shown(responsible.cooperating.join("; ")),
            deadline: shown(responsible.deadline.map(short_date).unwrap_or_default()),
        });
    }
    departments.sort_by(|one, other| other.points.cmp(&one.points).then_with(|| one.name.cmp(&other.name)));
    AssignmentTable {
        year: facts.round.year,
        group: facts.round.group.clone(),
        set_citation: set_citation(facts),
        lines,
        departments,
        milestones: milestones.iter().map(|milestone| (short_date(milestone.day), milestone.name.clone())).collect(),
    }
}

impl AssignmentTable {
    /// The facts of the table in canonical form, for its check code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut facts = FactsWriter::default();
        facts.fact("paper", "assignment-table").fact("year", &self.year.to_string()).fact("group", &self.group);
        for line in self.lines.iter().filter(|line| line.is_leaf) {
            facts.fact("node", &line.code).points("max", line.max).fact("lead", &line.lead);
            facts.fact("cooperating", &line.cooperating).fact("deadline", &line.deadline);
        }
        facts
    }
}
