//! Initiatives of units, and who has none.

use domain::evidence::EvidenceId;
use domain::initiatives::{Initiative, without_initiative};
use domain::text::{compare_names, nfc};
use domain::units::{Unit, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::progress::FollowUpOf;
use crate::wire::{asked, date_or_none, shown};

asked! {
    /// An initiative as typed; dates are dd/mm/yyyy or empty.
    pub struct SaveInitiative {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// The year in which it counts.
        pub year: i16,
        /// The unit.
        pub unit: i64,
        /// What it is called.
        pub title: String,
        /// Who had it.
        pub author: String,
        /// The field in which it helps.
        #[serde(default)]
        pub field: String,
        /// The day on which it was registered.
        #[serde(default)]
        pub registered: String,
        /// Number and symbol of the decision that recognised it.
        #[serde(default)]
        pub decision: String,
        /// The day of that decision.
        #[serde(default)]
        pub decided: String,
        /// What it brought.
        #[serde(default)]
        pub effect: String,
        /// The document that proves it.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub evidence: Option<i64>,
    }
    /// An initiative by its identity.
    pub struct OneInitiative {
        /// Its identity.
        pub id: i64,
    }
}

shown! {
    /// The initiatives of a year.
    pub struct InitiativesView {
        /// The year.
        pub year: i16,
        /// By unit, then as they were entered.
        pub initiatives: Vec<InitiativeView>,
        /// How many are recognised.
        pub recognised: u32,
        /// The units that were assessed or promised in the year and have none.
        pub without: Vec<UnitWithout>,
    }
    /// One initiative.
    pub struct InitiativeView {
        /// Its identity.
        pub id: i64,
        /// The unit.
        pub unit: i64,
        /// Its name.
        pub unit_name: String,
        /// What it is called.
        pub title: String,
        /// Who had it.
        pub author: String,
        /// The field in which it helps.
        pub field: String,
        /// The day on which it was registered, dd/mm/yyyy or empty.
        pub registered: String,
        /// Number and symbol of the decision; empty while it is not recognised.
        pub decision: String,
        /// The day of that decision, dd/mm/yyyy or empty.
        pub decided: String,
        /// What it brought.
        pub effect: String,
        /// The document that proves it.
        pub evidence: Option<i64>,
        /// True once a decision recognised it.
        pub recognised: bool,
    }
    /// A unit without an initiative.
    pub struct UnitWithout {
        /// The unit.
        pub unit: i64,
        /// Its name.
        pub name: String,
    }
}

pub(crate) fn initiatives(desk: &Desk, _: Timestamp, asked: FollowUpOf) -> Result<InitiativesView, Failure> {
    of_year(&desk.book(), asked.year)
}

/// The initiatives of a year with the names of that year.
pub(crate) fn of_year(book: &Book, year: i16) -> Result<InitiativesView, Failure> {
    let units = book.store.units()?;
    let name = |id: UnitId| name_in(&units, id, year);
    let mut initiatives = book.store.initiatives()?;
    initiatives.retain(|initiative| initiative.year == year);
    let expected = expected(book, year)?;
    let view = |one: &Initiative| InitiativeView {
        id: one.id,
        unit: one.unit.0,
        unit_name: name(one.unit),
        title: one.title.clone(),
        author: one.author.clone(),
        field: one.field.clone(),
        registered: shown_date(one.registered),
        decision: one.decision.clone(),
        decided: shown_date(one.decided),
        effect: one.effect.clone(),
        evidence: one.evidence.map(|id| id.0),
        recognised: one.is_recognised(),
    };
    let mut shown: Vec<InitiativeView> = initiatives.iter().map(view).collect();
    shown.sort_by(|a, b| compare_names(&a.unit_name, &b.unit_name).then(a.id.cmp(&b.id)));
    let without = without_initiative(&expected, &initiatives);
    let mut without: Vec<UnitWithout> = without.into_iter().map(|unit| UnitWithout { unit: unit.0, name: name(unit) }).collect();
    without.sort_by(|a, b| compare_names(&a.name, &b.name));
    let recognised = u32::try_from(shown.iter().filter(|one| one.recognised).count()).unwrap_or(u32::MAX);
    Ok(InitiativesView { year, initiatives: shown, recognised, without })
}

/// The units of which an initiative is expected: those whose heads promised for the year, and those
/// assessed together in a round of it.
fn expected(book: &Book, year: i16) -> Result<Vec<UnitId>, Failure> {
    let rounds = book.store.rounds()?;
    let commitments = book.store.commitments()?;
    let of_rounds =
        rounds.iter().filter(|round| round.year == year && round.units.len() > 1).flat_map(|round| round.units.clone());
    let promised = commitments.iter().filter(|commitment| commitment.year == year).filter_map(|commitment| commitment.unit);
    let mut units: Vec<UnitId> = Vec::new();
    for unit in of_rounds.chain(promised) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    Ok(units)
}

fn name_in(units: &[Unit], id: UnitId, year: i16) -> String {
    let day = Date::new(year, 12, 31).unwrap_or(Date::MAX);
    let unit = units.iter().find(|unit| unit.id == id);
    unit.and_then(|unit| unit.at_or_nearest(day)).map(|version| version.name.clone()).unwrap_or_default()
}

pub(crate) fn save_initiative(desk: &Desk, now: Timestamp, asked: SaveInitiative) -> Result<InitiativesView, Failure> {
    let mut book = desk.book();
    let units = book.store.units()?;
    if asked.unit == 0 || !units.iter().any(|unit| unit.id == UnitId(asked.unit)) {
        return Err(Failure::field("unit", "Chưa chọn đơn vị. Chọn đơn vị có sáng kiến."));
    }
    if asked.id != 0 && !book.store.initiatives()?.iter().any(|known| known.id == asked.id) {
        return Err(Failure::missing("sáng kiến này"));
    }
    if let Some(document) = asked.evidence {
        crate::evidence::one(&book, document)?;
    }
    let mut initiative = Initiative {
        id: asked.id,
        year: asked.year,
        unit: UnitId(asked.unit),
        title: nfc(&asked.title),
        author: nfc(&asked.author),
        field: nfc(&asked.field),
        registered: date_or_none("registered", &asked.registered)?,
        decision: nfc(&asked.decision),
        decided: date_or_none("decided", &asked.decided)?,
        effect: nfc(&asked.effect),
        evidence: asked.evidence.map(EvidenceId),
    };
    refuse_errors(&initiative.problems())?;
    let label = format!("sáng kiến “{}” của {}", initiative.title, name_in(&units, initiative.unit, asked.year));
    book.write(Op::new(OpKind::SaveInitiative, label), now, |writer| {
        if initiative.id == 0 {
            initiative.id = writer.next_id(Noun::Initiative)?;
        }
        writer.put_initiative(initiative)
    })?;
    of_year(&book, asked.year)
}

pub(crate) fn remove_initiative(desk: &Desk, now: Timestamp, asked: OneInitiative) -> Result<InitiativesView, Failure> {
    let mut book = desk.book();
    let known = book.store.initiatives()?;
    let one = known.iter().find(|known| known.id == asked.id).ok_or_else(|| Failure::missing("sáng kiến này"))?;
    let label = format!("xóa sáng kiến “{}”", one.title);
    book.write(Op::new(OpKind::RemoveInitiative, label), now, |writer| writer.remove_initiative(asked.id))?;
    of_year(&book, one.year)
}
