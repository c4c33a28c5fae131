//! The plan of a round: its milestones, and which department leads on which criterion.
//!
//! An assignment stands at a node and holds for everything below it, until a node further down has
//! its own: a whole area is assigned in one stroke, exceptions after. Where nothing is assigned, the
//! department named by the set itself leads.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::criteria::{Difference, NodeId, Place, Tree, compare_sets};
use crate::rounds::{RoundId, Stage};

/// A day of the round by which something is to be done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Milestone {
    /// Its identity.
    pub id: i64,
    /// The round.
    pub round: RoundId,
    /// The last day for it.
    pub day: Date,
    /// What is to be done: "Hết hạn tự chấm".
    pub name: String,
    /// The stage that should be complete on that day; `None` for any other work.
    pub closes: Option<Stage>,
}

/// Who works on a node and all below it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Assignment {
    /// The round.
    pub round: RoundId,
    /// The node at which it stands.
    pub node: NodeId,
    /// The department that leads.
    pub lead: String,
    /// The departments that co-operate.
    pub cooperating: Vec<String>,
    /// Its own deadline; `None` for that of the round.
    pub deadline: Option<Date>,
    /// The official of the department who answers for it; empty when none is named.
    #[serde(default)]
    pub official: String,
}

/// Who works on a node in the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Responsible<'a> {
    /// The department that leads; empty when nobody was named.
    pub lead: &'a str,
    /// The departments that co-operate.
    pub cooperating: &'a [String],
    /// Its own deadline.
    pub deadline: Option<Date>,
    /// The official who answers for it; empty when none is named.
    pub official: &'a str,
    /// Where the assignment stands; `None` when the set itself names the department.
    pub from: Option<Place>,
}

/// The assignments of a round, ready to be asked.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Assignments(HashMap<NodeId, Assignment>);

/// The assignments of an earlier round in a later one: only where the criterion still reads the same.
#[must_use]
pub fn carried(earlier: &[Assignment], old: &Tree, new: &Tree, round: RoundId) -> Vec<Assignment> {
    let mut counterparts: HashMap<NodeId, NodeId> = HashMap::from([(old.node(Tree::ROOT).id, new.node(Tree::ROOT).id)]);
    for one in compare_sets(old, new).into_iter().filter(Difference::is_text_unchanged) {
        if let (Some(before), Some(now)) = (one.old, one.new) {
            counterparts.insert(old.node(before).id, new.node(now).id);
        }
    }
    let in_the_later = |assignment: &Assignment| {
        let node = *counterparts.get(&assignment.node)?;
        // A deadline belongs to its year.
        Some(Assignment { round, node, deadline: None, ..assignment.clone() })
    };
    earlier.iter().filter_map(in_the_later).collect()
}

impl Assignments {
    /// Of one round.
    #[must_use]
    pub fn new(assignments: Vec<Assignment>) -> Assignments {
        Assignments(assignments.into_iter().map(|assignment| (assignment.node, assignment)).collect())
    }

    /// What stands at a node itself.
    #[must_use]
    pub fn at(&self, node: NodeId) -> Option<&Assignment> {
        self.0.get(&node)
    }

    /// Who works on a node: the nearest assignment at or above it, else the department the set
    /// names at or above it.
    #[must_use]
    pub fn responsible<'a>(&'a self, tree: &'a Tree, place: Place) -> Responsible<'a> {
        let mut at = Some(place);
        while let Some(here) = at {
            if let Some(assignment) = self.at(tree.node(here).id) {
                return Responsible {
                    lead: &assignment.lead,
                    cooperating: &assignment.cooperating,
                    deadline: assignment.deadline,
                    official: &assignment.official,
                    from: Some(here),
                };
            }
            at = tree.parent(here);
        }
        let mut at = Some(place);
        while let Some(here) = at.filter(|here| tree.node(*here).lead_unit.is_empty()) {
            at = tree.parent(here);
        }
        let lead = at.map_or("", |here| tree.node(here).lead_unit.as_str());
        Responsible { lead, cooperating: &[], deadline: None, official: "", from: None }
    }
}

/// The first milestone on or after a day.
#[must_use]
pub fn next_milestone(milestones: &[Milestone], today: Date) -> Option<&Milestone> {
    milestones.iter().filter(|milestone| milestone.day >= today).min_by_key(|milestone| (milestone.day, milestone.id))
}

/// Days from one day to another; negative when it has passed.
#[must_use]
pub fn days_until(today: Date, day: Date) -> i64 {
    (day - today).get_days().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::{Channel, Node, SetId};
    use crate::rules::Rule;

    fn node(id: i64, parent: Option<i64>, code: &str, lead: &str) -> Node {
        Node {
            id: NodeId(id),
            set: SetId(1),
            parent: parent.map(NodeId),
            position: u32::try_from(id).unwrap(),
            code: code.to_owned(),
            title: String::new(),
            max: None,
            wording: String::new(),
            rule: Rule { kind: crate::rules::RuleKind::Manual, no_occurrence: None },
            confirmed: None,
            channel: Channel::SelfScored,
            lead_unit: lead.to_owned(),
            evidence: String::new(),
        }
    }

    fn tree() -> Tree {
        let nodes = vec![
            node(1, None, "", ""),
            node(2, Some(1), "1", "Phòng Tư pháp"),
            node(3, Some(2), "1.1", ""),
            node(4, Some(2), "1.2", "Văn phòng"),
        ];
        Tree::new(nodes).unwrap()
    }

    fn assigned(node: i64, lead: &str) -> Assignment {
        Assignment {
            round: RoundId(1),
            node: NodeId(node),
            lead: lead.to_owned(),
            cooperating: Vec::new(),
            deadline: None,
            official: String::new(),
        }
    }

    fn lead(assignments: Vec<Assignment>, node: i64) -> String {
        let tree = tree();
        let place = tree.place(NodeId(node)).unwrap();
        Assignments::new(assignments).responsible(&tree, place).lead.to_owned()
    }

    #[test]
    fn an_area_is_assigned_in_one_stroke_and_exceptions_stay() {
        let all = || vec![assigned(2, "Phòng Nội vụ"), assigned(4, "Phòng Tài chính")];
        assert_eq!(lead(all(), 3), "Phòng Nội vụ", "the area holds for its parts");
        assert_eq!(lead(all(), 4), "Phòng Tài chính", "an exception holds against the area");
        assert_eq!(lead(vec![assigned(1, "Văn phòng")], 3), "Văn phòng", "the whole set may be assigned too");
    }

    #[test]
    fn without_an_assignment_the_set_names_the_department() {
        assert_eq!(lead(Vec::new(), 4), "Văn phòng", "its own");
        assert_eq!(lead(Vec::new(), 3), "Phòng Tư pháp", "or that of what stands above");
        assert_eq!(lead(vec![assigned(2, "Phòng Nội vụ")], 4), "Phòng Nội vụ", "an assignment goes before the set");
        assert_eq!(lead(Vec::new(), 1), "", "nobody is invented");
    }

    #[test]
    fn the_next_milestone_may_be_today() {
        let milestone = |id: i64, day: i8| Milestone {
            id,
            round: RoundId(1),
            day: Date::constant(2021, 11, day),
            name: String::new(),
            closes: None,
        };
        let milestones = [milestone(1, 15), milestone(2, 5), milestone(3, 25)];
        let next = |day: i8| next_milestone(&milestones, Date::constant(2021, 11, day)).map(|milestone| milestone.id);
        assert_eq!(next(15), Some(1), "the last day still counts");
        assert_eq!(next(16), Some(3), "the day after, the next one");
        assert_eq!(next(26), None, "and then none");
        assert_eq!(days_until(Date::constant(2021, 11, 10), Date::constant(2021, 12, 15)), 35, "across the end of a month");
    }
}
