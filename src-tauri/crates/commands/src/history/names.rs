//! What identities are called, for sentences about changes.
//!
//! Names are those of today; what is no longer in the book is named by what the change itself
//! still tells, or as taken out.

use std::collections::HashMap;

use crate::desk::Book;
use crate::failure::Failure;

/// Names by identity.
pub(crate) struct Names {
    units: HashMap<i64, String>,
    nodes: HashMap<i64, (String, String)>,
    sets: HashMap<i64, String>,
    rounds: HashMap<i64, String>,
    documents: HashMap<i64, String>,
    commitments: HashMap<i64, String>,
    indicators: HashMap<i64, String>,
    surveys: HashMap<i64, String>,
}

impl Names {
    pub(crate) fn of(book: &Book) -> Result<Names, Failure> {
        let store = &book.store;
        let sets = store.criteria_sets()?;
        let mut nodes = HashMap::new();
        for set in &sets {
            nodes.extend(store.nodes(set.id)?.into_iter().map(|node| (node.id.0, (node.code, node.title))));
        }
        let newest = |unit: &domain::units::Unit| unit.versions.last().map(|version| version.name.clone()).unwrap_or_default();
        Ok(Names {
            units: store.units()?.iter().map(|unit| (unit.id.0, newest(unit))).collect(),
            nodes,
            sets: sets.into_iter().map(|set| (set.id.0, set.code)).collect(),
            rounds: store.rounds()?.into_iter().map(|round| (round.id.0, round.code)).collect(),
            documents: store.evidence()?.iter().map(|document| (document.id.0, document.title())).collect(),
            commitments: store
                .commitments()?
                .into_iter()
                .map(|one| (one.id.0, format!("{} {}", one.head_name, one.year)))
                .collect(),
            indicators: store.indicators()?.into_iter().map(|one| (one.id.0, one.name)).collect(),
            surveys: store.surveys()?.into_iter().map(|one| (one.id, format!("{} {}", one.name, one.year))).collect(),
        })
    }

    /// The code of a round that is in the book.
    pub(crate) fn round(&self, id: i64) -> Option<&String> {
        self.rounds.get(&id)
    }

    /// A criterion with its code; "tổng điểm" for the whole.
    pub(crate) fn criterion(&self, id: i64) -> String {
        match self.nodes.get(&id) {
            Some((code, _)) if code.is_empty() => "tổng điểm".to_owned(),
            Some((code, title)) => format!("{code} {title}"),
            None => taken_out("tiêu chí"),
        }
    }

    /// What an identity under a field is called; `None` when the field names nothing.
    pub(crate) fn under(&self, field: &str, id: i64) -> Option<String> {
        let named = |names: &HashMap<i64, String>, what: &str| names.get(&id).cloned().unwrap_or_else(|| taken_out(what));
        Some(match field {
            "unit" | "predecessor" | "successor" | "units" => named(&self.units, "đơn vị"),
            "node" => self.criterion(id),
            "set" | "replaces" => named(&self.sets, "bộ tiêu chí"),
            "round" => named(&self.rounds, "đợt đánh giá"),
            "evidence" | "revises" => named(&self.documents, "tài liệu"),
            "commitment" => named(&self.commitments, "bản cam kết"),
            "indicator" => named(&self.indicators, "chỉ số"),
            "survey" => named(&self.surveys, "khảo sát"),
            _ => return None,
        })
    }
}

fn taken_out(what: &str) -> String {
    format!("{what} đã xóa")
}
