//! The ledger of lost points on paper, and the plan of remedies that follows from it.
//!
//! Both are the same lines: the ledger tells every unit what it lost and why, the plan tells every
//! department what it has to do and by when.

use jiff::civil::Date;

use super::FactsWriter;
use super::score_sheet::set_citation;
use crate::lost_points::{LostPoints, LostPointsLine, LostPointsTotal, Responsibility, responsibilities};
use crate::plan::Assignments;
use crate::points::Points;
use crate::rounds::Stage;
use crate::scores::RoundFacts;
use crate::text::fold;

/// The facts of a ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LedgerPaper {
    /// The year assessed.
    pub year: i16,
    /// The stage whose points are final here.
    pub stage: Stage,
    /// The citation of the decision, or the set's title.
    pub set_citation: String,
    /// One part per unit that lost points, in the order of the round.
    pub units: Vec<LedgerUnit>,
    /// Everything lost in named lines.
    pub lost: Points,
    /// Lines about which nobody has said anything.
    pub unexplained: u32,
    /// Lost by area: title, points, how many units.
    pub areas: Vec<LedgerSum>,
    /// Lost by department.
    pub departments: Vec<LedgerSum>,
    /// Lost by kind of cause.
    pub causes: Vec<LedgerSum>,
    /// Criteria that most units lost points in, the first ones.
    pub most_often: Vec<LedgerSum>,
    /// The responsibility map: departments, each followed by its officials.
    pub responsibilities: Vec<LedgerResponsibility>,
}

/// What a department or one of its officials answers for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LedgerResponsibility {
    /// The department; empty where none is named.
    pub department: String,
    /// The official; empty for the line of the department itself.
    pub official: String,
    /// How many criteria it leads on, and their maxima for one unit.
    pub leads: (usize, Points),
    /// How many criteria it co-operates on, and their maxima; `None` for an official.
    pub cooperates: Option<(usize, Points)>,
    /// Points lost over all units.
    pub lost: Points,
}

/// What one unit lost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LedgerUnit {
    /// Its name at the end of the round.
    pub unit_name: String,
    /// The points of its lines.
    pub lost: Points,
    /// Points that no line can name, because the parts of a stated total are unknown.
    pub unnamed: Option<Points>,
    /// Its lines in the order of the decision.
    pub lines: Vec<LedgerLine>,
}

/// One criterion of one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LedgerLine {
    /// Name of the unit.
    pub unit_name: String,
    /// Code of the criterion.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// Code and title of its area.
    pub area: String,
    /// The maximum that applies.
    pub max: Points,
    /// What was claimed.
    pub claimed: Option<Points>,
    /// What the unit has at the stage.
    pub has: Points,
    /// The maximum minus that.
    pub lost: Points,
    /// The cause in words, else its kind; empty while nobody has said it.
    pub cause: String,
    /// Who answers for it; empty where nobody is named.
    pub department: String,
    /// The official there.
    pub official: String,
    /// What will be done; empty while nothing is said.
    pub remedy: String,
    /// By when.
    pub deadline: Option<Date>,
}

/// A sum of the ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LedgerSum {
    /// What it is summed over; empty where nobody or nothing is named.
    pub of: String,
    /// The points lost.
    pub lost: Points,
    /// How many units lost them.
    pub units: u32,
}

/// How many of the criteria most often lost are printed.
const MOST_OFTEN: usize = 10;

/// Builds the ledger of a round.
#[must_use]
pub fn ledger_paper(facts: &RoundFacts, ledger: &LostPoints, assignments: &Assignments) -> LedgerPaper {
    let tree = &*facts.tree;
    let totals = ledger.totals();
    let named = |place: &usize| format!("{}. {}", tree.node(*place).code, tree.node(*place).title);
    let mut units: Vec<LedgerUnit> = Vec::new();
    for (at, member) in facts.units.iter().enumerate() {
        let lines: Vec<LedgerLine> = ledger.lines.iter().filter(|one| one.unit == at).map(|one| line(facts, one)).collect();
        let unnamed = ledger.unnamed.iter().find(|(unit, _)| *unit == at).map(|(_, points)| *points);
        if !lines.is_empty() || unnamed.is_some() {
            let lost = lines.iter().map(|line| line.lost).sum();
            units.push(LedgerUnit { unit_name: member.version.name.clone(), lost, unnamed, lines });
        }
    }
    LedgerPaper {
        year: facts.round.year,
        stage: ledger.stage,
        set_citation: set_citation(facts),
        units,
        lost: totals.lost,
        unexplained: totals.unexplained,
        areas: sums(&totals.areas, named),
        departments: sums(&totals.departments, String::clone),
        causes: sums(&totals.causes, |cause| cause.map(|cause| cause.vietnamese().to_owned()).unwrap_or_default()),
        most_often: sums(&totals.criteria, named).into_iter().take(MOST_OFTEN).collect(),
        responsibilities: responsibilities(facts, ledger, assignments).iter().flat_map(responsible).collect(),
    }
}

/// The line of a department and those of its officials.
fn responsible(of: &Responsibility) -> Vec<LedgerResponsibility> {
    let own = LedgerResponsibility {
        department: of.department.clone(),
        official: String::new(),
        leads: (of.criteria.len(), of.max),
        cooperates: Some((of.cooperates.len(), of.cooperating_max)),
        lost: of.lost,
    };
    let officials = of.officials.iter().map(|one| LedgerResponsibility {
        department: of.department.clone(),
        official: one.name.clone(),
        leads: (one.criteria.len(), one.max),
        cooperates: None,
        lost: one.lost,
    });
    std::iter::once(own).chain(officials).collect()
}

fn sums<Of>(totals: &[LostPointsTotal<Of>], name: impl Fn(&Of) -> String) -> Vec<LedgerSum> {
    totals.iter().map(|total| LedgerSum { of: name(&total.of), lost: total.lost, units: total.units }).collect()
}

fn line(facts: &RoundFacts, of: &LostPointsLine) -> LedgerLine {
    let tree = &*facts.tree;
    let (node, area) = (tree.node(of.place), tree.node(of.area));
    let note = of.note.as_ref();
    let cause = note.map(|note| match note.cause {
        Some(cause) if note.words.is_empty() => cause.vietnamese().to_owned(),
        _ => note.words.clone(),
    });
    LedgerLine {
        unit_name: facts.units[of.unit].version.name.clone(),
        code: node.code.clone(),
        title: node.title.clone(),
        area: format!("{}. {}", area.code, area.title),
        max: of.max,
        claimed: of.claimed,
        has: of.max - of.lost,
        lost: of.lost,
        cause: cause.unwrap_or_default(),
        department: of.department().to_owned(),
        official: of.official().to_owned(),
        remedy: note.map(|note| note.remedy.clone()).unwrap_or_default(),
        deadline: note.and_then(|note| note.deadline),
    }
}

impl LedgerPaper {
    /// The facts of the paper in canonical form, for its check code.
    #[must_use]
    pub fn facts(&self, paper: &str) -> FactsWriter {
        let mut writer = FactsWriter::default();
        writer.fact("paper", paper).fact("year", &self.year.to_string()).fact("stage", self.stage.name());
        writer.points("lost", Some(self.lost));
        // The plan of remedies does not print the map.
        for one in self.responsibilities.iter().filter(|_| paper == "lost-points") {
            writer.fact("department", &one.department).fact("official", &one.official);
            writer.points("leads", Some(one.leads.1)).points("cooperates", one.cooperates.map(|(_, points)| points));
        }
        for unit in &self.units {
            writer.fact("unit", &unit.unit_name).points("lost", Some(unit.lost)).points("unnamed", unit.unnamed);
            for line in &unit.lines {
                let deadline = line.deadline.map(|day| day.to_string()).unwrap_or_default();
                writer.fact("node", &line.code).points("max", Some(line.max)).points("lost", Some(line.lost));
                writer.fact("cause", &line.cause).fact("department", &line.department).fact("official", &line.official);
                writer.fact("remedy", &line.remedy).fact("deadline", &deadline);
            }
        }
        writer
    }
}

/// The plan of remedies of a round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RemedyPlan {
    /// The ledger it follows from.
    pub ledger: LedgerPaper,
    /// One part per department that answers for something, the most points lost first.
    pub departments: Vec<RemedyPart>,
    /// Lines for which no remedy is said yet.
    pub without_remedy: u32,
    /// Remedies without a day.
    pub without_deadline: u32,
}

/// What one department has to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RemedyPart {
    /// The department; empty where nobody is named.
    pub department: String,
    /// Points that its lines lost.
    pub lost: Points,
    /// Its tasks, the earliest deadline first.
    pub tasks: Vec<RemedyTask>,
}

/// One remedy for one criterion; units that say the same share it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RemedyTask {
    /// Code of the criterion.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// The units it is for.
    pub units: Vec<String>,
    /// Points lost over these.
    pub lost: Points,
    /// What will be done.
    pub remedy: String,
    /// The official who does it.
    pub official: String,
    /// By when.
    pub deadline: Option<Date>,
}

/// Builds the plan of remedies.
#[must_use]
pub fn remedy_plan(ledger: LedgerPaper) -> RemedyPlan {
    let mut departments: Vec<RemedyPart> = Vec::new();
    let (mut without_remedy, mut without_deadline) = (0, 0);
    for line in ledger.units.iter().flat_map(|unit| &unit.lines) {
        if line.remedy.trim().is_empty() {
            without_remedy += 1;
            continue;
        }
        let at = departments.iter().position(|part| fold(&part.department) == fold(&line.department)).unwrap_or_else(|| {
            departments.push(RemedyPart { department: line.department.clone(), lost: Points::ZERO, tasks: Vec::new() });
            departments.len() - 1
        });
        let part = &mut departments[at];
        part.lost = part.lost + line.lost;
        let same = |task: &RemedyTask| {
            task.code == line.code
                && task.deadline == line.deadline
                && fold(&task.remedy) == fold(&line.remedy)
                && fold(&task.official) == fold(&line.official)
        };
        match part.tasks.iter_mut().find(|task| same(task)) {
            Some(task) => {
                task.units.push(line.unit_name.clone());
                task.lost = task.lost + line.lost;
            }
            None => part.tasks.push(RemedyTask {
                code: line.code.clone(),
                title: line.title.clone(),
                units: vec![line.unit_name.clone()],
                lost: line.lost,
                remedy: line.remedy.clone(),
                official: line.official.clone(),
                deadline: line.deadline,
            }),
        }
    }
    for part in &mut departments {
        // Without a day a task stands last; equal days stay in the order of the decision.
        part.tasks.sort_by_key(|task| (task.deadline.is_none(), task.deadline));
        without_deadline += u32::try_from(part.tasks.iter().filter(|task| task.deadline.is_none()).count()).unwrap_or(u32::MAX);
    }
    departments.sort_by_key(|part| std::cmp::Reverse(part.lost));
    RemedyPlan { ledger, departments, without_remedy, without_deadline }
}
