//! Rounds: opening one for a group of units, and the list of years.

use std::sync::Arc;

use domain::calendar::{short_date, vietnam};
use domain::criteria::{CriteriaSet, RuleState, SetState, Tree, problems_of, superseded};
use domain::plan::{Assignment, carried};
use domain::problem::Problem;
use domain::rounds::{Lock, Round, RoundId, Stage};
use domain::scores::{RoundFacts, RoundUnit};
use domain::standings::{default_stage, progress};
use domain::text::{fold, nfc};
use domain::units::{Unit, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind, StoreError, Writer};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::wire::{Nothing, asked, date_or_none, shown};

asked! {
    /// A round to open.
    pub struct OpenRound {
        /// Its code, unique in the book.
        pub code: String,
        /// The year assessed.
        pub year: i16,
        /// The code of the criteria set.
        pub criteria: String,
        /// The group of units.
        pub group: String,
        /// First day, dd/mm/yyyy; empty for 1 January.
        #[serde(default)]
        pub from: String,
        /// Last day, dd/mm/yyyy; empty for 31 December.
        #[serde(default)]
        pub to: String,
        /// The units chosen; empty for all of the group.
        #[serde(default)]
        pub units: Vec<i64>,
        /// Code of an earlier round whose assignments are kept where a criterion still reads the same.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub carry_from: Option<String>,
    }
}

asked! {
    /// One round.
    pub struct OneRound {
        /// Its code.
        pub round: String,
    }
}

shown! {
    /// A round in the list.
    pub struct RoundView {
        /// Its code.
        pub code: String,
        /// The year assessed.
        pub year: i16,
        /// Code of its set.
        pub criteria: String,
        /// Title of its set.
        pub criteria_title: String,
        /// The group ranked.
        pub group: String,
        /// First day, dd/mm/yyyy.
        pub from: String,
        /// Last day, dd/mm/yyyy.
        pub to: String,
        /// True once published.
        pub published: bool,
        /// The day it was published, dd/mm/yyyy; empty while it is not.
        pub published_on: String,
        /// The stage shown when none is named.
        pub stage: Stage,
        /// The units in order.
        pub units: Vec<RoundUnitView>,
        /// How far each stage has come.
        pub progress: Vec<domain::standings::StageProgress>,
        /// What to look at in a round just opened; absent when there is nothing.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Problem>>"))]
        pub warnings: Vec<Problem>,
    }
    /// A unit of a round under the name it had then.
    pub struct RoundUnitView {
        /// Its identity.
        pub id: i64,
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// The stages locked for this unit alone; a published round locks all of them besides.
        pub locked: Vec<Stage>,
    }
}

pub(crate) fn rounds(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<RoundView>, Failure> {
    let mut book = desk.book();
    let rounds = book.store.rounds()?;
    rounds.into_iter().map(|round| view(&mut book, &round)).collect()
}

pub(crate) fn view(book: &mut Book, round: &Round) -> Result<RoundView, Failure> {
    let facts = book.facts_of(round.id)?;
    Ok(RoundView {
        code: round.code.clone(),
        year: round.year,
        criteria: facts.set.code.clone(),
        criteria_title: facts.set.title.clone(),
        group: round.group.clone(),
        from: short_date(round.from),
        to: short_date(round.to),
        published: round.published_at.is_some(),
        published_on: round.published_at.map(|at| short_date(vietnam(at).date())).unwrap_or_default(),
        stage: default_stage(&facts),
        units: facts.units.iter().map(|unit| unit_view(&facts, unit)).collect(),
        progress: progress(&facts),
        warnings: Vec::new(),
    })
}

fn unit_view(facts: &RoundFacts, unit: &RoundUnit) -> RoundUnitView {
    let is_locked = |stage: &Stage| facts.locks.contains(&Lock { round: facts.round.id, unit: unit.id, stage: *stage });
    RoundUnitView {
        id: unit.id.0,
        code: unit.version.code.clone(),
        name: unit.version.name.clone(),
        locked: Stage::ALL.into_iter().filter(is_locked).collect(),
    }
}

pub(crate) fn open_round(desk: &Desk, now: Timestamp, asked: OpenRound) -> Result<RoundView, Failure> {
    let mut book = desk.book();
    let opening = Opening::prepared(&mut book, &asked)?;
    let op = Op::new(OpKind::OpenRound, format!("mở đợt đánh giá {}", opening.round.code));
    let written = book.write(op, now, |writer| opening.write(writer))?;
    let (round, kept) = written.value;
    opening.opened(&mut book, &round, kept)
}

/// A round that may be opened: everything about it is looked at, nothing is written yet.
pub(crate) struct Opening {
    /// The round, still without an identity.
    pub(crate) round: Round,
    pub(crate) set: CriteriaSet,
    pub(crate) tree: Tree,
    /// The tree and the assignments of the round whose assignments are kept.
    earlier: Option<(Arc<Tree>, Vec<Assignment>)>,
}

impl Opening {
    pub(crate) fn prepared(book: &mut Book, asked: &OpenRound) -> Result<Opening, Failure> {
        let code = nfc(&asked.code);
        if code.is_empty() {
            return Err(Failure::field("code", "Chưa có mã đợt đánh giá. Nhập mã, ví dụ XA-2020."));
        }
        let year = asked.year;
        let whole_year = Date::new(year, 1, 1).ok().zip(Date::new(year, 12, 31).ok()).filter(|_| (1990..=2200).contains(&year));
        let (first, last) = whole_year
            .ok_or_else(|| Failure::field("year", format!("Năm {year} không hợp lệ. Nhập năm đánh giá, ví dụ 2020.")))?;
        let from = date_or_none("from", &asked.from)?.unwrap_or(first);
        let to = date_or_none("to", &asked.to)?.unwrap_or(last);
        crate::office::refuse_reversed(Some(from), Some(to))?;
        if book.store.rounds()?.iter().any(|round| fold(&round.code) == fold(&code)) {
            return Err(Failure::field("code", format!("Đã có đợt đánh giá mã {code}. Chọn mã khác.")));
        }
        let set = crate::criteria::set_by_code(book, &asked.criteria)?;
        refuse_superseded(book, &set)?;
        let tree = Tree::new(book.store.nodes(set.id)?).map_err(|error| Failure::unexpected(&error))?;
        // A round can only be opened with a sound set: opening issues the draft.
        refuse_errors(&problems_of(&tree))?;
        let units = choose_units(&book.store.units()?, asked, to)?;
        let group = nfc(&asked.group);
        let earlier = asked.carry_from.as_deref().map(|code| assigned_before(book, code)).transpose()?;
        let round =
            Round { id: RoundId(0), code, year, set: set.id, group, from, to, units, published_at: None, threshold: None };
        Ok(Opening { round, set, tree, earlier })
    }

    /// Writes the round, issues its set and keeps the assignments; says how many of them.
    pub(crate) fn write(&self, writer: &mut Writer<'_>) -> Result<(Round, usize), StoreError> {
        if self.set.state == SetState::Draft {
            writer.put_criteria_set(CriteriaSet { state: SetState::Issued, ..self.set.clone() })?;
        }
        let round = Round { id: writer.next_round_id()?, ..self.round.clone() };
        writer.put_round(round.clone())?;
        let kept = self.kept(round.id);
        let count = kept.len();
        kept.into_iter().try_for_each(|assignment| writer.put_assignment(assignment))?;
        Ok((round, count))
    }

    /// The assignments that are kept.
    fn kept(&self, round: RoundId) -> Vec<Assignment> {
        self.earlier.as_ref().map_or_else(Vec::new, |(old, assignments)| carried(assignments, old, &self.tree, round))
    }

    /// How many assignments are kept, and how many there were; `None` where none are asked for.
    pub(crate) fn assignments(&self) -> Option<(usize, usize)> {
        self.earlier.as_ref().map(|(_, assignments)| (self.kept(self.round.id).len(), assignments.len()))
    }

    /// The round as it is shown, with what is to be looked at.
    pub(crate) fn opened(&self, book: &mut Book, round: &Round, kept: usize) -> Result<RoundView, Failure> {
        let mut opened = view(book, round)?;
        opened.warnings.extend(self.earlier.as_ref().map(|(_, assignments)| kept_assignments(kept, assignments.len())));
        opened.warnings.extend(self.unconfirmed());
        Ok(opened)
    }

    /// Rules that would give points although nobody has said that they are what the decision says.
    pub(crate) fn unconfirmed(&self) -> Option<Problem> {
        unconfirmed_rules(&self.set.code, &self.tree)
    }
}

fn refuse_superseded(book: &Book, set: &CriteriaSet) -> Result<(), Failure> {
    let sets = book.store.criteria_sets()?;
    if !superseded(&sets).contains(&set.id) {
        return Ok(());
    }
    let by = sets.iter().find(|other| other.decision.replaces == Some(set.id) && other.state == SetState::Issued);
    let by = by.map(|other| other.code.clone()).unwrap_or_default();
    Err(Failure::field("criteria", format!("Bộ tiêu chí {} đã được bộ {by} thay thế. Chọn bộ đang dùng.", set.code)))
}

/// The tree and the assignments of an earlier round.
fn assigned_before(book: &mut Book, code: &str) -> Result<(Arc<Tree>, Vec<Assignment>), Failure> {
    let facts = book.facts(code)?;
    let assignments = book.store.assignments(facts.round.id)?;
    Ok((facts.tree.clone(), assignments))
}

/// How many assignments were kept; those of criteria that read differently now are left to people.
fn kept_assignments(kept: usize, all: usize) -> Problem {
    let what = format!("Đã giữ {kept}/{all} phân công của đợt trước.");
    let fix = if kept == all {
        "Xem lại ở màn hình Hội đồng."
    } else {
        "Các mục đổi câu chữ hoặc bị bỏ cần phân công lại ở màn hình Hội đồng."
    };
    Problem::notice("assignments_kept", what, fix)
}

fn unconfirmed_rules(set: &str, tree: &Tree) -> Option<Problem> {
    let waits = |place: &usize| tree.is_leaf(*place) && tree.node(*place).rule_state() == RuleState::Read;
    let count = (1..tree.len()).filter(waits).count();
    let what = format!("{count} quy tắc của bộ {set} do chương trình đọc từ câu chữ, chưa có người xác nhận.");
    let fix = "Mở Bộ tiêu chí, trang Quy tắc, đọc lại và xác nhận trước khi dùng điểm tính ra.";
    (count > 0).then(|| Problem::warning("rules_unconfirmed", what, fix))
}

/// Only a round in which nothing is scored: points are never thrown away in one stroke.
pub(crate) fn remove_round(desk: &Desk, now: Timestamp, asked: OneRound) -> Result<Vec<RoundView>, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let code = facts.round.code.clone();
    let has_scores = |scores: &domain::scores::UnitScores| Stage::ALL.into_iter().any(|stage| !scores.is_empty(stage));
    if let Some(at) = facts.scores.iter().position(|scores| has_scores(scores)) {
        let unit = facts.units.get(at).map(|unit| unit.version.name.clone()).unwrap_or_default();
        return Err(Failure::new(
            "in_use",
            format!("Chưa xóa được đợt {code}: phiếu của {unit} đã có điểm. Điểm đã nhập không bị xóa theo đợt."),
        ));
    }
    if !facts.locks.is_empty() || facts.round.published_at.is_some() {
        return Err(Failure::new("in_use", format!("Chưa xóa được đợt {code}: đợt đang khóa. Mở khóa rồi xóa.")));
    }
    let id = facts.round.id;
    book.write(Op::new(OpKind::RemoveRound, format!("xóa đợt đánh giá {code}")), now, |writer| writer.remove_round(id))?;
    drop(book);
    rounds(desk, now, Nothing {})
}

fn choose_units(units: &[Unit], asked: &OpenRound, day: Date) -> Result<Vec<UnitId>, Failure> {
    let group = fold(&asked.group);
    let on_the_day = |unit: &&Unit| unit.at(day).is_some();
    let members: Vec<UnitId> = if asked.units.is_empty() {
        units
            .iter()
            .filter(on_the_day)
            .filter(|unit| unit.at(day).is_some_and(|version| fold(&version.group) == group))
            .map(|unit| unit.id)
            .collect()
    } else {
        let known = |id: &i64| units.iter().filter(on_the_day).find(|unit| unit.id.0 == *id).map(|unit| unit.id);
        asked
            .units
            .iter()
            .map(|id| known(id).ok_or_else(|| Failure::missing(&format!("đơn vị số {id} tại ngày kết thúc đợt"))))
            .collect::<Result<_, _>>()?
    };
    if members.is_empty() {
        let groups: Vec<String> = units
            .iter()
            .filter_map(|unit| unit.at(day))
            .map(|version| version.group.clone())
            .filter(|group| !group.is_empty())
            .collect();
        let mut known: Vec<&String> = groups.iter().collect();
        known.dedup();
        let listed = known.iter().map(|group| group.as_str()).collect::<Vec<_>>().join("; ");
        return Err(Failure::field(
            "group",
            format!("Không có đơn vị nào thuộc nhóm \"{}\". Các nhóm đang có: {listed}.", asked.group),
        ));
    }
    Ok(members)
}
