//! The plan of a round: milestones, and who leads on which criterion.

use domain::calendar::vietnam;
use domain::clerks::same_department;
use domain::criteria::{NodeId, Tree};
use domain::plan::{Assignment, Assignments, Milestone, days_until};
use domain::points::{Points, read_points};
use domain::rounds::{Round, Stage};
use domain::scores::RoundFacts;
use domain::text::{compare_names, fold, nfc};
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::sitting::working;
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::office::shown_date;
use crate::wire::{asked, date_or_none, shown};

asked! {
    /// A round by its code.
    pub struct OfRound {
        /// Code of the round.
        pub round: String,
    }
    /// From which difference on something is said.
    pub struct SaveThreshold {
        /// Code of the round.
        pub round: String,
        /// Points as typed; empty for every difference.
        pub points: String,
    }
    /// A milestone as typed.
    pub struct SaveMilestone {
        /// Code of the round.
        pub round: String,
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// The last day, dd/mm/yyyy.
        pub day: String,
        /// What is to be done.
        pub name: String,
        /// The stage that should be complete then.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub closes: Option<Stage>,
    }
    /// A milestone by identity.
    pub struct OneMilestone {
        /// Code of the round.
        pub round: String,
        /// Its identity.
        pub id: i64,
    }
    /// Nodes given to a department in one stroke.
    pub struct Assign {
        /// Code of the round.
        pub round: String,
        /// The nodes: areas, criteria or leaves.
        pub nodes: Vec<i64>,
        /// The department that leads; empty takes the assignment away.
        pub lead: String,
        /// The departments that co-operate.
        #[serde(default)]
        pub cooperating: Vec<String>,
        /// Its own deadline, dd/mm/yyyy; empty for that of the round.
        #[serde(default)]
        pub deadline: String,
        /// The official of the department who answers for it.
        #[serde(default)]
        pub official: String,
    }
}

shown! {
    /// The plan of a round.
    pub struct PlanView {
        /// Code of the round.
        pub round: String,
        /// Today, dd/mm/yyyy.
        pub today: String,
        /// The desk and the hearings speak of differences larger than this; absent for every difference.
        pub threshold: Option<Points>,
        /// The milestones by day.
        pub milestones: Vec<MilestoneView>,
        /// Every node with who works on it.
        pub nodes: Vec<AssignedNode>,
        /// Departments already named anywhere in the book.
        pub departments: Vec<String>,
        /// How many leaves each department leads on, and the points at stake.
        pub shares: Vec<DepartmentShare>,
    }
    /// A day of the round.
    pub struct MilestoneView {
        /// Its identity.
        pub id: i64,
        /// The day, dd/mm/yyyy.
        pub day: String,
        /// What is to be done.
        pub name: String,
        /// The stage that should be complete then.
        pub closes: Option<Stage>,
        /// Days from today; negative when it has passed.
        pub days: i32,
    }
    /// A node with who works on it.
    pub struct AssignedNode {
        /// The node.
        pub node: i64,
        /// Its code; empty for the root.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// 0 for the root, 1 for areas.
        pub level: u32,
        /// True when nothing stands below.
        pub is_leaf: bool,
        /// Who leads in the end.
        pub lead: String,
        /// Who co-operates.
        pub cooperating: Vec<String>,
        /// Its own deadline, dd/mm/yyyy or empty.
        pub deadline: String,
        /// The official who answers for it; empty when none is named.
        pub official: String,
        /// "here", "above" or "set": where that was said.
        pub said: String,
        /// True when the working clerk's department leads.
        pub mine: bool,
    }
    /// What rests on a department.
    pub struct DepartmentShare {
        /// Its name; empty for what nobody leads on.
        pub department: String,
        /// Leaves it leads on.
        pub leaves: u32,
        /// The sum of their maxima.
        pub points: domain::points::Points,
    }
}

pub(crate) fn plan(desk: &Desk, now: Timestamp, asked: OfRound) -> Result<PlanView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let assignments = Assignments::new(book.store.assignments(facts.round.id)?);
    let department = working(&book)?.map(|clerk| clerk.department).unwrap_or_default();
    let today = vietnam(now).date();
    let milestones = book.store.milestones(facts.round.id)?;
    Ok(PlanView {
        threshold: facts.round.threshold,
        round: facts.round.code.clone(),
        today: domain::calendar::short_date(today),
        milestones: milestones.iter().map(|milestone| milestone_view(milestone, today)).collect(),
        nodes: nodes(&facts.tree, &assignments, &department),
        departments: departments(&book, &facts)?,
        shares: shares(&facts.tree, &assignments),
    })
}

pub(crate) fn milestone_view(milestone: &Milestone, today: jiff::civil::Date) -> MilestoneView {
    MilestoneView {
        id: milestone.id,
        day: domain::calendar::short_date(milestone.day),
        name: milestone.name.clone(),
        closes: milestone.closes,
        days: i32::try_from(days_until(today, milestone.day)).unwrap_or(i32::MAX),
    }
}

fn nodes(tree: &Tree, assignments: &Assignments, department: &str) -> Vec<AssignedNode> {
    let view = |place: usize| {
        let node = tree.node(place);
        let responsible = assignments.responsible(tree, place);
        let said = match responsible.from {
            Some(from) if from == place => "here",
            Some(_) => "above",
            None => "set",
        };
        AssignedNode {
            node: node.id.0,
            code: node.code.clone(),
            title: node.title.clone(),
            level: tree.level(place),
            is_leaf: tree.is_leaf(place),
            lead: responsible.lead.to_owned(),
            cooperating: responsible.cooperating.to_vec(),
            deadline: shown_date(responsible.deadline),
            official: responsible.official.to_owned(),
            said: said.to_owned(),
            mine: same_department(responsible.lead, department),
        }
    };
    (0..tree.len()).map(view).collect()
}

/// Every department named by clerks, assignments or the set; each once, in Vietnamese order.
fn departments(book: &Book, facts: &RoundFacts) -> Result<Vec<String>, Failure> {
    let clerks = book.store.clerks()?;
    let assignments = book.store.assignments(facts.round.id)?;
    let mut names: Vec<String> = clerks.into_iter().map(|clerk| clerk.department).collect();
    for assignment in assignments {
        names.push(assignment.lead);
        names.extend(assignment.cooperating);
    }
    names.extend(facts.tree.nodes().iter().map(|node| node.lead_unit.clone()));
    names.retain(|name| !name.is_empty());
    names.sort_by(|a, b| compare_names(a, b));
    names.dedup_by(|a, b| fold(a) == fold(b));
    Ok(names)
}

fn shares(tree: &Tree, assignments: &Assignments) -> Vec<DepartmentShare> {
    let mut shares: Vec<DepartmentShare> = Vec::new();
    for place in (0..tree.len()).filter(|place| tree.is_leaf(*place)) {
        let lead = assignments.responsible(tree, place).lead;
        let points = tree.max(place).unwrap_or(domain::points::Points::ZERO);
        match shares.iter_mut().find(|share| fold(&share.department) == fold(lead)) {
            Some(share) => {
                share.leaves += 1;
                share.points = share.points + points;
            }
            None => shares.push(DepartmentShare { department: lead.to_owned(), leaves: 1, points }),
        }
    }
    shares.sort_by(|a, b| b.leaves.cmp(&a.leaves).then_with(|| compare_names(&a.department, &b.department)));
    shares
}

pub(crate) fn save_milestone(desk: &Desk, now: Timestamp, asked: SaveMilestone) -> Result<PlanView, Failure> {
    let mut book = desk.book();
    let round = book.round(&asked.round)?;
    let name = nfc(&asked.name);
    if name.is_empty() {
        return Err(Failure::field("name", "Chưa ghi việc cần xong. Nhập tên việc, ví dụ Hết hạn tự chấm."));
    }
    let day = date_or_none("day", &asked.day)?
        .ok_or_else(|| Failure::field("day", "Chưa có ngày. Nhập ngày/tháng/năm, ví dụ 15/11/2021."))?;
    if asked.id != 0 && !book.store.milestones(round.id)?.iter().any(|milestone| milestone.id == asked.id) {
        return Err(Failure::missing("thời hạn này"));
    }
    book.write(Op::new(OpKind::SaveMilestone, format!("thời hạn {name}")), now, |writer| {
        let id = if asked.id == 0 { writer.next_id(Noun::Milestone)? } else { asked.id };
        writer.put_milestone(Milestone { id, round: round.id, day, name, closes: asked.closes })
    })?;
    drop(book);
    plan(desk, now, OfRound { round: asked.round })
}

pub(crate) fn save_threshold(desk: &Desk, now: Timestamp, asked: SaveThreshold) -> Result<PlanView, Failure> {
    let mut book = desk.book();
    let round = book.round(&asked.round)?;
    let threshold = match asked.points.trim() {
        "" => None,
        typed => Some(
            read_points(typed, None)
                .map_err(|error| Failure::field("points", crate::scores::typed_sentence("", None, &error)))?,
        ),
    };
    if threshold.is_some_and(|points| points < Points::ZERO) {
        return Err(Failure::field("points", "Mức chênh lệch không thể âm. Nhập số từ 0 trở lên, hoặc bỏ trống."));
    }
    let said = threshold.map_or_else(|| "mọi chênh lệch".to_owned(), |points| format!("{points} điểm"));
    book.write(
        Op::new(OpKind::SaveThreshold, format!("mức chênh lệch cần xem của đợt {}: {said}", round.code)),
        now,
        |writer| writer.put_round(Round { threshold, ..round }),
    )?;
    drop(book);
    plan(desk, now, OfRound { round: asked.round })
}

pub(crate) fn remove_milestone(desk: &Desk, now: Timestamp, asked: OneMilestone) -> Result<PlanView, Failure> {
    let mut book = desk.book();
    let round = book.round(&asked.round)?;
    let milestones = book.store.milestones(round.id)?;
    let milestone =
        milestones.iter().find(|milestone| milestone.id == asked.id).ok_or_else(|| Failure::missing("thời hạn này"))?;
    book.write(Op::new(OpKind::RemoveMilestone, format!("xóa thời hạn {}", milestone.name)), now, |writer| {
        writer.remove_milestone(milestone.id)
    })?;
    drop(book);
    plan(desk, now, OfRound { round: asked.round })
}

pub(crate) fn assign(desk: &Desk, now: Timestamp, asked: Assign) -> Result<PlanView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let lead = nfc(&asked.lead);
    let mut cooperating: Vec<String> =
        asked.cooperating.iter().map(|name| nfc(name)).filter(|name| !name.is_empty() && fold(name) != fold(&lead)).collect();
    cooperating.dedup_by(|a, b| fold(a) == fold(b));
    let deadline = date_or_none("deadline", &asked.deadline)?;
    let official = nfc(&asked.official);
    if lead.is_empty() && (!cooperating.is_empty() || deadline.is_some() || !official.is_empty()) {
        return Err(Failure::field(
            "lead",
            "Chưa có phòng chủ trì. Nhập phòng chủ trì, hoặc bỏ trống cả đơn vị phối hợp, người phụ trách và hạn.",
        ));
    }
    let mut places = Vec::new();
    for node in &asked.nodes {
        let place = facts.tree.place(NodeId(*node));
        places.push(place.ok_or_else(|| Failure::missing("tiêu chí này trong bộ tiêu chí của đợt"))?);
    }
    let codes: Vec<&str> = places.iter().map(|place| facts.tree.node(*place).code.as_str()).collect();
    let what = match codes[..] {
        [] => return Err(Failure::field("nodes", "Chưa chọn tiêu chí nào. Chọn lĩnh vực hoặc tiêu chí rồi phân công.")),
        [""] => "cả bộ tiêu chí".to_owned(),
        [code] => format!("tiêu chí {code}"),
        _ => format!("{} tiêu chí", codes.len()),
    };
    let label = if lead.is_empty() { format!("bỏ phân công {what}") } else { format!("phân công {what} cho {lead}") };
    let round = facts.round.id;
    book.write(Op::new(OpKind::Assign, label), now, |writer| {
        for place in &places {
            let node = facts.tree.node(*place).id;
            if lead.is_empty() {
                writer.clear_assignment(round, node)?;
            } else {
                let (lead, cooperating, official) = (lead.clone(), cooperating.clone(), official.clone());
                writer.put_assignment(Assignment { round, node, lead, cooperating, deadline, official })?;
            }
        }
        Ok(())
    })?;
    drop(book);
    plan(desk, now, OfRound { round: asked.round })
}
