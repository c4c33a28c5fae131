//! The library: indicators that offices commonly follow, as examples to be taken over by choice.
//!
//! It is data in `assets/library/chi_so_mau.json`. Taken over, an indicator is the office's own.

use domain::calendar::parse_date;
use domain::commitments::Counting;
use domain::indicators::{Better, Indicator, PartsRule};
use domain::points::Points;
use serde::Deserialize;

use crate::failure::Failure;

const LIBRARY: &str = include_str!("../../../../../assets/library/chi_so_mau.json");

/// One example.
#[derive(Clone, Debug)]
pub(super) struct LibraryIndicator {
    /// Its name in the library, for choosing.
    pub(super) code: String,
    /// Under which heading it stands.
    pub(super) group: String,
    /// Where it comes from.
    pub(super) basis: String,
    /// The indicator, without identity and targets.
    pub(super) indicator: Indicator,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    group: String,
    name: String,
    #[serde(default)]
    numerator: String,
    #[serde(default)]
    denominator: String,
    #[serde(default)]
    definition: String,
    measure: String,
    #[serde(default)]
    better: Better,
    #[serde(default)]
    counting: Counting,
    #[serde(default)]
    parts: PartsRule,
    #[serde(default)]
    top: Option<Points>,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    basis: String,
}

/// The examples in their order.
pub(super) fn library() -> Result<Vec<LibraryIndicator>, Failure> {
    let entries: Vec<Entry> = serde_json::from_str(LIBRARY).map_err(|error| Failure::unexpected(&error))?;
    Ok(entries.into_iter().map(taken).collect())
}

fn taken(entry: Entry) -> LibraryIndicator {
    LibraryIndicator {
        code: entry.code,
        group: entry.group,
        basis: entry.basis,
        indicator: Indicator {
            name: entry.name,
            numerator: entry.numerator,
            denominator: entry.denominator,
            definition: entry.definition,
            measure: entry.measure,
            better: entry.better,
            counting: entry.counting,
            parts: entry.parts,
            top: entry.top,
            valid_from: parse_date(&entry.from),
            valid_to: parse_date(&entry.to),
            ..Indicator::default()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_can_be_kept_as_it_stands() {
        let library = library().unwrap_or_default();
        assert!(library.len() >= 20, "the indicators of the field: {}", library.len());
        for (at, one) in library.iter().enumerate() {
            assert!(one.indicator.problems().is_empty(), "{}: {:?}", one.code, one.indicator.problems());
            assert!(!library[..at].iter().any(|before| before.code == one.code), "{} stands twice", one.code);
            let twice = library[..at].iter().any(|before| before.indicator.name == one.indicator.name);
            assert!(!twice, "{} stands twice", one.indicator.name);
        }
    }
}
