//! Finds the unit that a heading or a cell names.
//!
//! First by full name, then by short name or code, then without marks and the word for its kind,
//! always only when exactly one unit fits. Anything else is for a person to decide.

use std::collections::HashMap;

use domain::text::{fold, nfc};
use domain::units::UnitId;

/// A unit that the book knows, as it is called at the end of the round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownUnit {
    /// Its identity.
    pub id: UnitId,
    /// Its code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Short name; empty when there is none.
    pub short_name: String,
}

/// What a text names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NamedUnit {
    /// Exactly one unit.
    One(UnitId),
    /// No unit.
    None,
    /// More than one.
    Several,
}

/// The ways in which units are named, each with whom it fits.
pub struct UnitNames {
    exact: Vec<HashMap<String, NamedUnit>>,
}

impl UnitNames {
    /// Learns the names of the units.
    #[must_use]
    pub fn of(units: &[KnownUnit]) -> UnitNames {
        let ways: [fn(&KnownUnit) -> Vec<String>; 3] = [
            |unit| vec![nfc(&unit.name)],
            |unit| vec![nfc(&unit.short_name), nfc(&unit.code)],
            |unit| vec![fold(&unit.name), fold(&unit.short_name), fold(&unit.code)],
        ];
        let exact = ways.iter().map(|way| learn(units, way)).collect();
        UnitNames { exact }
    }

    /// The unit that a text names.
    #[must_use]
    pub fn find(&self, text: &str) -> NamedUnit {
        let plain = nfc(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let keys = [plain.clone(), plain.clone(), fold(&plain)];
        let found = self.exact.iter().zip(&keys).filter_map(|(names, key)| names.get(key));
        found.copied().next().unwrap_or(NamedUnit::None)
    }
}

fn learn(units: &[KnownUnit], names_of: &fn(&KnownUnit) -> Vec<String>) -> HashMap<String, NamedUnit> {
    let mut names = HashMap::new();
    for unit in units {
        for name in names_of(unit) {
            if name.is_empty() {
                continue;
            }
            let named = names.entry(name).or_insert(NamedUnit::One(unit.id));
            if *named != NamedUnit::One(unit.id) {
                *named = NamedUnit::Several;
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: i64, code: &str, name: &str, short_name: &str) -> KnownUnit {
        KnownUnit { id: UnitId(id), code: code.into(), name: name.into(), short_name: short_name.into() }
    }

    #[test]
    fn a_unit_is_found_by_name_then_short_name_or_code_then_without_marks() {
        let names = UnitNames::of(&[
            unit(1, "23485", "Xã Đắk Kôi", "Đắk Kôi"),
            unit(2, "23479", "Thị trấn Đắk Rve", "TT"),
            unit(3, "X3", "Xã Đak Kôi", ""),
        ]);
        assert_eq!(names.find("Xã  Đắk Kôi "), NamedUnit::One(UnitId(1)), "the full name, blanks aside");
        assert_eq!(names.find("Đắk Kôi"), NamedUnit::One(UnitId(1)), "the short name");
        assert_eq!(names.find("23479"), NamedUnit::One(UnitId(2)), "the code");
        assert_eq!(names.find("THI TRAN DAK RVE"), NamedUnit::One(UnitId(2)), "without marks, as only one fits");
        assert_eq!(names.find("xa dak koi"), NamedUnit::Several, "without marks two fit");
        assert_eq!(names.find("Xã Khác"), NamedUnit::None, "nobody");
        assert_eq!(names.find(""), NamedUnit::None, "an empty heading names nobody");
    }
}
