//! A new year from the last: one plan to look at, then the round with everything chosen, as one step.

use std::collections::HashSet;

use domain::calendar::short_date;
use domain::carry_over::Later;
use domain::problem::Problem;
use domain::scores::RoundFacts;
use domain::units::{Succession, Unit, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::carry_over::{CarriedOver, CarryPlan, Source};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::rounds::{OpenRound, Opening, RoundView};
use crate::wire::{asked, shown};

asked! {
    /// A new year: the round as it will be opened, and what goes over into it.
    pub struct OpenNewYear {
        /// Code of the earlier round.
        pub from: String,
        /// The new round; its `carry_from` keeps the assignments.
        pub round: OpenRound,
        /// Criteria of the earlier set whose results are carried.
        #[serde(default)]
        pub results: Vec<i64>,
        /// Criteria of the earlier set whose evidence is carried.
        #[serde(default)]
        pub evidence: Vec<i64>,
    }
}

shown! {
    /// What opening the year would do.
    pub struct NewYearPlan {
        /// Code of the round.
        pub code: String,
        /// The year assessed.
        pub year: i16,
        /// First day, dd/mm/yyyy.
        pub from: String,
        /// Last day, dd/mm/yyyy.
        pub to: String,
        /// Code of its set.
        pub criteria: String,
        /// Title of its set.
        pub criteria_title: String,
        /// The units with what they were in the earlier round.
        pub units: Vec<NewYearUnit>,
        /// Units of the earlier round that are not in this one.
        pub left: Vec<LeftUnit>,
        /// Assignments that are kept; null where none are asked for.
        pub assignments_kept: Option<u32>,
        /// Assignments of the earlier round.
        pub assignments: u32,
        /// Every criterion of the earlier set and what may be carried of it.
        pub carry: CarryPlan,
        /// What to look at before opening.
        pub warnings: Vec<Problem>,
    }
    /// A unit of the new round.
    pub struct NewYearUnit {
        /// Its identity.
        pub id: i64,
        /// Its name on the last day of the round.
        pub name: String,
        /// Its name in the earlier round; empty when it was not in it.
        pub was: String,
        /// Units of the book that it follows, with the day; their results are never added up.
        pub follows: Vec<String>,
    }
    /// A unit of the earlier round that is not in the new one.
    pub struct LeftUnit {
        /// Its name in the earlier round.
        pub name: String,
        /// Why, as far as the book knows.
        pub why: String,
    }
    /// A year that was opened.
    pub struct NewYearOpened {
        /// The round.
        pub round: RoundView,
        /// What went over into it.
        pub carried: CarriedOver,
    }
}

pub(crate) fn preview_new_year(desk: &Desk, _: Timestamp, asked: OpenNewYear) -> Result<NewYearPlan, Failure> {
    let mut book = desk.book();
    let source = Source::of(&mut book, &asked.from)?;
    let opening = prepared(&mut book, &source, &asked)?;
    let (units, successions) = (book.store.units()?, book.store.successions()?);
    let round = &opening.round;
    let assignments = opening.assignments();
    Ok(NewYearPlan {
        code: round.code.clone(),
        year: round.year,
        from: short_date(round.from),
        to: short_date(round.to),
        criteria: opening.set.code.clone(),
        criteria_title: opening.set.title.clone(),
        units: round.units.iter().map(|id| coming(*id, round.to, source.facts(), &units, &successions)).collect(),
        left: leaving(source.facts(), round, &units, &successions),
        assignments_kept: assignments.map(|(kept, _)| u32::try_from(kept).unwrap_or(u32::MAX)),
        assignments: assignments.map_or(0, |(_, all)| u32::try_from(all).unwrap_or(u32::MAX)),
        carry: source.plan(&later(&opening, &HashSet::new())),
        warnings: opening.unconfirmed().into_iter().collect(),
    })
}

pub(crate) fn open_new_year(desk: &Desk, now: Timestamp, asked: OpenNewYear) -> Result<NewYearOpened, Failure> {
    let mut book = desk.book();
    let source = Source::of(&mut book, &asked.from)?;
    let opening = prepared(&mut book, &source, &asked)?;
    let carried = source.picked(&later(&opening, &HashSet::new()), &asked.results, &asked.evidence)?;
    let who = book.store.settings()?.clerk;
    let label = format!("mở năm {}: đợt {} từ đợt {}", opening.round.year, opening.round.code, source.facts().round.code);
    let written = book.write(Op::new(OpKind::OpenYear, label), now, |writer| {
        let (round, kept) = opening.write(writer)?;
        carried.write(writer, round.id, &who, now)?;
        Ok((round, kept))
    })?;
    let (round, kept) = written.value;
    Ok(NewYearOpened { round: opening.opened(&mut book, &round, kept)?, carried: carried.said(&round.code) })
}

/// The round, when it may be opened and is of a later year.
fn prepared(book: &mut crate::desk::Book, source: &Source, asked: &OpenNewYear) -> Result<Opening, Failure> {
    let opening = Opening::prepared(book, &asked.round)?;
    let before = &source.facts().round;
    if before.year >= opening.round.year {
        let message = format!("Năm mới phải sau năm {} của đợt {}. Sửa năm đánh giá.", before.year, before.code);
        return Err(Failure::field("year", message));
    }
    Ok(opening)
}

fn later<'a>(opening: &'a Opening, nothing: &'a HashSet<(UnitId, domain::criteria::NodeId)>) -> Later<'a> {
    Later { round: opening.round.id, tree: &opening.tree, units: &opening.round.units, scored: nothing }
}

fn name_on(units: &[Unit], id: UnitId, day: Date) -> String {
    let unit = units.iter().find(|unit| unit.id == id);
    unit.and_then(|unit| unit.at_or_nearest(day)).map(|version| version.name.clone()).unwrap_or_default()
}

fn coming(id: UnitId, day: Date, earlier: &RoundFacts, units: &[Unit], successions: &[Succession]) -> NewYearUnit {
    let follows = successions.iter().filter(|one| one.successor == id);
    NewYearUnit {
        id: id.0,
        name: name_on(units, id, day),
        was: earlier.unit_at(id).map(|at| earlier.units[at].version.name.clone()).unwrap_or_default(),
        follows: follows
            .map(|one| format!("{} (từ {})", name_on(units, one.predecessor, one.from), short_date(one.from)))
            .collect(),
    }
}

fn leaving(earlier: &RoundFacts, round: &domain::rounds::Round, units: &[Unit], successions: &[Succession]) -> Vec<LeftUnit> {
    let gone = earlier.units.iter().filter(|unit| !round.units.contains(&unit.id));
    let why = |id: UnitId| {
        if let Some(one) = successions.iter().find(|one| one.predecessor == id && one.from <= round.to) {
            return format!("{} thay từ {}", name_on(units, one.successor, one.from), short_date(one.from));
        }
        match units.iter().find(|unit| unit.id == id).and_then(|unit| unit.at(round.to)) {
            None => "không còn vào ngày cuối của đợt".to_owned(),
            Some(version) if domain::text::fold(&version.group) != domain::text::fold(&round.group) => {
                format!("chuyển sang nhóm {}", version.group)
            }
            Some(_) => "không được chọn".to_owned(),
        }
    };
    gone.map(|unit| LeftUnit { name: unit.version.name.clone(), why: why(unit.id) }).collect()
}
