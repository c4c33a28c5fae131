//! The units of the sample office: what each was called when, and who followed whom.

use domain::units::{Succession, Unit, UnitVersion};
use exchange::{SheetUnit, read_units_sheet};
use store::{StoreError, Writer};

use super::{sheet, sound, unreadable};
use crate::failure::Failure;

/// The rows of the sheets of units, in their order.
pub(super) struct SampleUnits(Vec<SheetUnit>);

pub(super) fn read(files: &[String]) -> Result<SampleUnits, Failure> {
    let mut rows = Vec::new();
    for file in files {
        rows.extend(sound(read_units_sheet(&sheet(file)?))?.units);
    }
    Ok(SampleUnits(rows))
}

impl SampleUnits {
    /// Writes the units and their successions, and gives the units back.
    pub(super) fn write(self, writer: &mut Writer<'_>) -> Result<Vec<Unit>, StoreError> {
        let mut units: Vec<Unit> = Vec::new();
        for row in self.0 {
            let id = writer.next_unit_id()?;
            let mut follows = Vec::new();
            for (at, name) in row.replaces.iter().enumerate() {
                let named = |unit: &&Unit| unit.versions.iter().any(|version| version.name == *name);
                let predecessor = units.iter().find(named).ok_or_else(|| unreadable(&format!("no unit {name}")))?.id;
                let from = row.valid_from.ok_or_else(|| unreadable(&format!("no first day of {}", row.name)))?;
                follows.push(Succession { predecessor, successor: id, from, weight: row.weights.get(at).copied().flatten() });
            }
            let unit = Unit { id, versions: vec![version_of(row)] };
            writer.put_unit(unit.clone())?;
            follows.into_iter().try_for_each(|succession| writer.put_succession(succession))?;
            units.push(unit);
        }
        Ok(units)
    }
}

fn version_of(row: SheetUnit) -> UnitVersion {
    UnitVersion {
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        code: row.code,
        name: row.name,
        short_name: row.short_name,
        kind: row.kind,
        group: row.group,
        parent: None,
        head_name: row.head_name,
        head_title: row.head_title,
    }
}
