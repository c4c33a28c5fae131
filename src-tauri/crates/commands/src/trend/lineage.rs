//! Units over the years with those that they follow: side by side under the names of their time, and as
//! one figure where somebody wrote how much each counts.

use domain::points::Index;
use domain::standings::RolledUp;
use domain::units::UnitId;

use super::{Column, Compared, RolledUpView, TrendUnit, point_of, said_index, said_of, unit_view};
use crate::desk::Book;
use crate::failure::Failure;
use crate::sheet_view::shortest;
use crate::successions::{Forebear, forebears_in};

/// The units of the round that follow others, with those that they follow, the nearest first.
pub(super) struct Lineage {
    of: Vec<(UnitId, Vec<Forebear>)>,
}

/// The two figures of a year.
#[derive(Clone, Copy)]
enum Figure {
    Index,
    Comparable,
}

impl Lineage {
    pub(super) fn of(book: &Book, shown: &[UnitId]) -> Result<Lineage, Failure> {
        let successions = book.store.successions()?;
        let units = if successions.is_empty() { Vec::new() } else { book.store.units()? };
        let of = shown.iter().map(|unit| (*unit, forebears_in(&units, &successions, *unit)));
        Ok(Lineage { of: of.filter(|(_, forebears)| !forebears.is_empty()).collect() })
    }

    /// Everybody who is followed.
    pub(super) fn units(&self) -> impl Iterator<Item = UnitId> + '_ {
        self.of.iter().flat_map(|(_, forebears)| forebears.iter().map(|forebear| forebear.unit))
    }

    /// A unit of the round with its history before it stood.
    pub(super) fn member(&self, compared: &Compared, unit: UnitId, name: String) -> TrendUnit {
        let own = unit_view(compared, unit, name);
        let Some((_, forebears)) = self.of.iter().find(|(member, _)| *member == unit) else { return own };
        let rolled = |column: &Column| match own_figure(compared, column, unit, Figure::Index) {
            Some(_) => None,
            None => rolled_up(compared, forebears, column, unit),
        };
        let rolled_up: Vec<Option<RolledUpView>> = compared.years.iter().map(rolled).collect();
        let rolled_up_from = if rolled_up.iter().all(Option::is_none) { String::new() } else { weights(forebears, unit) };
        TrendUnit { rolled_up, rolled_up_from, ..own }
    }

    /// The units that are followed, each once for every unit of the round in whose history it stands.
    pub(super) fn forebears(&self, compared: &Compared) -> Vec<TrendUnit> {
        let view = |forebear: &Forebear| TrendUnit {
            followed_by: Some(forebear.successor.0),
            until: forebear.until.clone(),
            weight: forebear.weight,
            ..unit_view(compared, forebear.unit, forebear.name.clone())
        };
        self.of.iter().flat_map(|(_, forebears)| forebears.iter().map(view)).collect()
    }
}

/// "Xã A 2180, Xã B 2460": the units just before, with how much each counts.
fn weights(forebears: &[Forebear], unit: UnitId) -> String {
    let said = forebears.iter().filter(|forebear| forebear.successor == unit);
    let words = said.filter_map(|forebear| Some(format!("{} {}", forebear.name, forebear.weight?)));
    words.collect::<Vec<_>>().join(", ")
}

fn own_figure(compared: &Compared, column: &Column, unit: UnitId, figure: Figure) -> Option<Index> {
    let Some(at) = column.round else {
        return said_of(compared, unit, column).and_then(said_index).filter(|_| matches!(figure, Figure::Index));
    };
    let point = point_of(compared, at, unit)?;
    match figure {
        Figure::Index => Some(point.index),
        Figure::Comparable => point.comparable.filter(|_| compared.rounds.len() > 1),
    }
}

/// A unit's own figure, else that of the units before it by their weights. A register holds no circle
/// of successions; `forebears` is finite either way, and each step takes one generation off it.
fn figure_of(
    compared: &Compared,
    forebears: &[Forebear],
    (column, figure): (&Column, Figure),
    (unit, generations): (UnitId, usize),
) -> Option<RolledUp> {
    if let Some(index) = own_figure(compared, column, unit, figure) {
        return RolledUp::of(index);
    }
    let left = generations.checked_sub(1)?;
    let before: Vec<&Forebear> = forebears.iter().filter(|forebear| forebear.successor == unit).collect();
    let part =
        |forebear: &&Forebear| Some((forebear.weight?, figure_of(compared, forebears, (column, figure), (forebear.unit, left))?));
    RolledUp::mean(&before.iter().map(part).collect::<Option<Vec<_>>>()?)
}

fn rolled_up(compared: &Compared, forebears: &[Forebear], column: &Column, unit: UnitId) -> Option<RolledUpView> {
    let decimals = column.round.map_or(2, |at| compared.rounds[at].set.decimals);
    let whole = (unit, forebears.len());
    let index = figure_of(compared, forebears, (column, Figure::Index), whole)?;
    let comparable = figure_of(compared, forebears, (column, Figure::Comparable), whole);
    let printed = |figure: RolledUp| figure.percent(decimals).map(|text| text.replace('.', ","));
    Some(RolledUpView {
        percent: index.percent(10).map(shortest)?,
        printed: printed(index)?,
        comparable_percent: comparable.and_then(|figure| figure.percent(10)).map(shortest),
        comparable_printed: comparable.and_then(printed),
    })
}
