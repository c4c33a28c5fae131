//! The responsibility map: points at stake by department and official, from the assignments, and what
//! was lost of them.

use super::LostPoints;
use crate::criteria::{Place, Side};
use crate::plan::Assignments;
use crate::points::Points;
use crate::scores::RoundFacts;
use crate::text::fold;

/// What a department answers for: all points of its criteria, and what was lost of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Responsibility {
    /// The department; empty where none is named.
    pub department: String,
    /// Criteria it leads on, in the order of the tree.
    pub criteria: Vec<Place>,
    /// The maxima of these, for one unit.
    pub max: Points,
    /// Criteria on which it co-operates with another that leads.
    pub cooperates: Vec<Place>,
    /// The maxima of these, for one unit.
    pub cooperating_max: Points,
    /// Points lost over all units in lines that it answers for.
    pub lost: Points,
    /// The officials named in it, the most points at stake first.
    pub officials: Vec<OfficialShare>,
}

/// What one official answers for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfficialShare {
    /// The name.
    pub name: String,
    /// Criteria assigned to the official.
    pub criteria: Vec<Place>,
    /// The maxima of these, for one unit.
    pub max: Points,
    /// Points lost over all units in lines that the official answers for.
    pub lost: Points,
}

/// The responsibility map of a round: departments in the order of the points at stake. A department
/// that only a note names stands with what was lost alone.
#[must_use]
pub fn responsibilities(facts: &RoundFacts, ledger: &LostPoints, assignments: &Assignments) -> Vec<Responsibility> {
    let tree = &*facts.tree;
    let mut map = Map::default();
    for place in (0..tree.len()).filter(|place| tree.is_leaf(*place) && tree.side(*place) == Side::Main) {
        let max = tree.max(place).unwrap_or_default();
        let responsible = assignments.responsible(tree, place);
        let lead = map.department(responsible.lead);
        lead.criteria.push(place);
        lead.max = lead.max + max;
        if !responsible.official.is_empty() {
            let official = official(lead, responsible.official);
            official.criteria.push(place);
            official.max = official.max + max;
        }
        for name in responsible.cooperating {
            let other = map.department(name);
            other.cooperates.push(place);
            other.cooperating_max = other.cooperating_max + max;
        }
    }
    for line in &ledger.lines {
        let part = map.department(line.department());
        part.lost = part.lost + line.lost;
        if !line.official().is_empty() {
            let official = official(part, line.official());
            official.lost = official.lost + line.lost;
        }
    }
    let mut all = map.0;
    // Stable: equal ones stay in the order of the tree.
    all.sort_by_key(|part| std::cmp::Reverse((part.max, part.lost)));
    all.iter_mut().for_each(|part| part.officials.sort_by_key(|one| std::cmp::Reverse((one.max, one.lost))));
    all
}

#[derive(Default)]
struct Map(Vec<Responsibility>);

impl Map {
    fn department(&mut self, name: &str) -> &mut Responsibility {
        let at = self.0.iter().position(|known| fold(&known.department) == fold(name)).unwrap_or_else(|| {
            self.0.push(Responsibility {
                department: name.to_owned(),
                criteria: Vec::new(),
                max: Points::ZERO,
                cooperates: Vec::new(),
                cooperating_max: Points::ZERO,
                lost: Points::ZERO,
                officials: Vec::new(),
            });
            self.0.len() - 1
        });
        &mut self.0[at]
    }
}

fn official<'a>(of: &'a mut Responsibility, name: &str) -> &'a mut OfficialShare {
    let at = of.officials.iter().position(|known| fold(&known.name) == fold(name)).unwrap_or_else(|| {
        of.officials.push(OfficialShare { name: name.to_owned(), criteria: Vec::new(), max: Points::ZERO, lost: Points::ZERO });
        of.officials.len() - 1
    });
    &mut of.officials[at]
}
