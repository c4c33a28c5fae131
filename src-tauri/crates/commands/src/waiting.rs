//! The desk: the lines that wait, the progress of units by area, the days of the round.

use domain::calendar::{short_date, vietnam};
use domain::clerks::same_department;
use domain::criteria::{Place, Tree};
use domain::plan::{Assignments, days_until};
use domain::points::{Points, read_points};
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::waiting::{AreaProgress, Around, Remarks, Waiting, WaitingKind, progress, waiting as lines_of};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::conferences::{WaitingConclusion, waiting_conclusions};
use crate::desk::sitting::working;
use crate::desk::{Book, Desk};
use crate::evidence_links::account;
use crate::failure::Failure;
use crate::plan::{MilestoneView, milestone_view};
use crate::progress::{WaitingPromise, waiting_promises};
use crate::wire::{asked, shown};

asked! {
    /// The desk of a round.
    pub struct WaitingFor {
        /// Code of the round.
        pub round: String,
        /// True for what the working clerk's department leads on only.
        #[serde(default)]
        pub mine: bool,
        /// The difference beyond which a line stands on the desk, as typed; empty for the round's own.
        #[serde(default)]
        pub beyond: String,
    }
}

shown! {
    /// The desk.
    pub struct WaitingView {
        /// Code of the round.
        pub round: String,
        /// Today, dd/mm/yyyy.
        pub today: String,
        /// The department of the working clerk; empty when not said.
        pub department: String,
        /// Differences larger than this stand on the desk.
        pub threshold: Points,
        /// What waits, kind by kind.
        pub kinds: Vec<WaitingGroup>,
        /// The areas, as columns.
        pub areas: Vec<AreaView>,
        /// The units, as rows.
        pub units: Vec<UnitProgress>,
        /// Sums of the columns, the last one over all.
        pub totals: Vec<ProgressView>,
        /// The days of the round.
        pub milestones: Vec<MilestoneView>,
        /// Questions to the higher authority that are not answered.
        pub questions: u32,
        /// The year of the round, for which initiatives are expected.
        pub initiative_year: i16,
        /// The units of the round without an initiative in that year; empty for a round of one unit.
        pub without_initiative: Vec<String>,
        /// Promises of heads that are late, at risk or due soon; the first of them.
        pub promises: Vec<WaitingPromise>,
        /// How many there are.
        pub promise_count: u32,
        /// Tasks from conferences that are late or due soon.
        pub conclusions: Vec<WaitingConclusion>,
        /// Days since the last verified backup; absent when there is none.
        pub backup_days: Option<i32>,
    }
    /// Lines of one kind.
    pub struct WaitingGroup {
        /// Why they wait.
        pub kind: WaitingKind,
        /// How many there are.
        pub count: u32,
        /// The first of them.
        pub lines: Vec<WaitingLine>,
    }
    /// One line.
    pub struct WaitingLine {
        /// The unit.
        pub unit: i64,
        /// Its name.
        pub unit_name: String,
        /// The line of the sheet.
        pub node: i64,
        /// Its code; empty for the total.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// The stage at which something has to be done.
        pub stage: Stage,
        /// More about it.
        pub says: String,
        /// Days until it is due; absent without a day.
        pub days: Option<i32>,
        /// How large the difference is.
        pub difference: Option<Points>,
    }
    /// An area as a column.
    pub struct AreaView {
        /// Its code.
        pub code: String,
        /// Its title.
        pub title: String,
    }
    /// A unit as a row.
    pub struct UnitProgress {
        /// The unit.
        pub unit: i64,
        /// Its name.
        pub name: String,
        /// One entry per area, then one over all.
        pub areas: Vec<ProgressView>,
    }
    /// Three bars over the same whole.
    pub struct ProgressView {
        /// Leaves the unit scores itself.
        pub leaves: u32,
        /// Of these, scored.
        pub scored: u32,
        /// Of these, with a document.
        pub proved: u32,
        /// Of these, accepted or ruled on.
        pub accepted: u32,
        /// Of these, returned and not answered.
        pub returned: u32,
        /// The first line on which something is open, else the first of all.
        pub node: Option<i64>,
    }
}

/// As many lines of a kind are shown; the count says how many there are.
const SHOWN: usize = 40;

pub(crate) fn waiting(desk: &Desk, now: Timestamp, asked: WaitingFor) -> Result<WaitingView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let department = working(&book)?.map(|clerk| clerk.department).unwrap_or_default();
    let around = around(&book, &facts, &asked.beyond)?;
    let today = vietnam(now).date();
    let milestones = book.store.milestones(facts.round.id)?;
    let open = book.store.questions(facts.round.id)?.iter().filter(|question| question.is_open()).count();
    let backup_days = book.last_backup.map(|at| days(vietnam(at).date(), today));
    let mut promises = waiting_promises(&book, today)?;
    let conclusions = waiting_conclusions(&book, today)?;
    let members = if facts.units.len() > 1 { &facts.units[..] } else { &[] };
    let without_initiative = crate::initiatives::of_year(&book, facts.round.year)?.without;
    let is_member = |unit: i64| members.iter().any(|member| member.id.0 == unit);
    let without_initiative = without_initiative.into_iter().filter(|one| is_member(one.unit)).map(|one| one.name).collect();
    drop(book);
    let promise_count = u32::try_from(promises.len()).unwrap_or(u32::MAX);
    promises.truncate(SHOWN);
    let mut lines = lines_of(&facts, &around);
    if asked.mine && !department.is_empty() {
        lines.retain(|line| same_department(around.assignments.responsible(&facts.tree, line.place).lead, &department));
    }
    let due =
        |stage: Stage| milestones.iter().filter(|milestone| milestone.closes == Some(stage)).map(|milestone| milestone.day).min();
    let (areas, units, totals) = matrix(&facts, &around);
    Ok(WaitingView {
        round: facts.round.code.clone(),
        today: short_date(today),
        department,
        threshold: around.threshold,
        kinds: groups(&facts, &lines, today, due),
        areas,
        units,
        totals,
        milestones: milestones.iter().map(|milestone| milestone_view(milestone, today)).collect(),
        questions: u32::try_from(open).unwrap_or(u32::MAX),
        initiative_year: facts.round.year,
        without_initiative,
        promises,
        promise_count,
        conclusions,
        backup_days,
    })
}

pub(crate) fn around(book: &Book, facts: &RoundFacts, beyond: &str) -> Result<Around, Failure> {
    let threshold = match beyond.trim() {
        "" => facts.round.threshold.unwrap_or(Points::ZERO),
        typed => {
            read_points(typed, None).map_err(|error| Failure::field("beyond", crate::scores::typed_sentence("", None, &error)))?
        }
    };
    Ok(Around {
        evidence: account(book, facts)?,
        assignments: Assignments::new(book.store.assignments(facts.round.id)?),
        remarks: Remarks::new(book.store.remarks(facts.round.id)?),
        threshold,
    })
}

fn days(from: Date, to: Date) -> i32 {
    i32::try_from(days_until(from, to)).unwrap_or(i32::MAX)
}

fn groups(facts: &RoundFacts, lines: &[Waiting], today: Date, due: impl Fn(Stage) -> Option<Date>) -> Vec<WaitingGroup> {
    let mut groups: Vec<WaitingGroup> = Vec::new();
    for line in lines {
        if groups.last().is_none_or(|group| group.kind != line.kind) {
            groups.push(WaitingGroup { kind: line.kind, count: 0, lines: Vec::new() });
        }
        let Some(group) = groups.last_mut() else { continue };
        group.count += 1;
        if group.lines.len() < SHOWN {
            let node = facts.tree.node(line.place);
            let member = &facts.units[line.unit];
            let waits_for_a_day = matches!(line.kind, WaitingKind::NotScored | WaitingKind::NoEvidence);
            let day = line.due.or_else(|| if waits_for_a_day { due(line.stage) } else { None });
            group.lines.push(WaitingLine {
                unit: member.id.0,
                unit_name: member.version.name.clone(),
                node: node.id.0,
                code: node.code.clone(),
                title: node.title.clone(),
                stage: line.stage,
                says: line.says.clone(),
                days: day.map(|day| days(today, day)),
                difference: line.difference,
            });
        }
    }
    groups
}

fn matrix(facts: &RoundFacts, around: &Around) -> (Vec<AreaView>, Vec<UnitProgress>, Vec<ProgressView>) {
    let places: Vec<Place> = facts.tree.areas().filter(|area| is_self_scored(&facts.tree, *area)).collect();
    let area = |place: &Place| {
        let node = facts.tree.node(*place);
        AreaView { code: node.code.clone(), title: node.title.clone() }
    };
    let mut sums = vec![AreaProgress::default(); places.len() + 1];
    let mut units = Vec::new();
    for (at, member) in facts.units.iter().enumerate() {
        let columns: Vec<AreaProgress> =
            places.iter().chain(std::iter::once(&Tree::ROOT)).map(|place| progress(facts, around, at, *place)).collect();
        for (sum, column) in sums.iter_mut().zip(&columns) {
            add(sum, column);
        }
        let shown = places.iter().chain(std::iter::once(&Tree::ROOT)).zip(&columns);
        let areas = shown.map(|(place, column)| view(facts, *place, column)).collect();
        units.push(UnitProgress { unit: member.id.0, name: member.version.name.clone(), areas });
    }
    let totals = sums.iter().map(|sum| view(facts, Tree::ROOT, sum)).collect();
    (places.iter().map(area).collect(), units, totals)
}

/// An area without a leaf that units score themselves would be an empty column.
fn is_self_scored(tree: &Tree, area: Place) -> bool {
    tree.subtree(area).any(|place| tree.is_leaf(place) && tree.node(place).channel.is_self_scored())
}

fn add(sum: &mut AreaProgress, one: &AreaProgress) {
    sum.leaves += one.leaves;
    sum.scored += one.scored;
    sum.proved += one.proved;
    sum.accepted += one.accepted;
    sum.returned += one.returned;
}

fn view(facts: &RoundFacts, area: Place, one: &AreaProgress) -> ProgressView {
    let first = || facts.tree.subtree(area).find(|place| facts.tree.is_leaf(*place));
    ProgressView {
        leaves: one.leaves,
        scored: one.scored,
        proved: one.proved,
        accepted: one.accepted,
        returned: one.returned,
        node: one.first_open.or_else(first).map(|place| facts.tree.node(place).id.0),
    }
}
