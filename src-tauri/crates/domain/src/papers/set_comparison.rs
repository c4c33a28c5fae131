//! Two criteria sets side by side, as the paper prints them.

use super::FactsWriter;
use crate::criteria::{CriteriaSet, Difference, Tree, compare_sets};
use crate::points::Points;
use crate::text::normalised;

/// The facts of a comparison of two sets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetComparison {
    /// The earlier set: its title and the citation of its decision.
    pub old: ComparedSet,
    /// The later set.
    pub new: ComparedSet,
    /// The later set in order, each gone node where it stood.
    pub rows: Vec<ComparedRow>,
}

/// One of the two sets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComparedSet {
    /// Its title.
    pub title: String,
    /// Its decision in full; empty when not known.
    pub citation: String,
    /// Its total maximum, when known.
    pub max: Option<Points>,
}

/// One node.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComparedRow {
    /// True for an area.
    pub is_area: bool,
    /// What came of it.
    pub difference: Difference,
    /// Its code, title, wording and maximum in the earlier set.
    pub old: Option<ComparedCell>,
    /// The same in the later set.
    pub new: Option<ComparedCell>,
}

/// A node in one of the sets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComparedCell {
    /// Its code.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// The official wording.
    pub wording: String,
    /// Its maximum, when known.
    pub max: Option<Points>,
}

/// The comparison of two sets.
#[must_use]
pub fn set_comparison((old_set, old): (&CriteriaSet, &Tree), (new_set, new): (&CriteriaSet, &Tree)) -> SetComparison {
    let cell = |tree: &Tree, place: usize| {
        let node = tree.node(place);
        ComparedCell { code: node.code.clone(), title: node.title.clone(), wording: node.wording.clone(), max: tree.max(place) }
    };
    let row = |difference: Difference| ComparedRow {
        is_area: difference.new.map_or_else(|| difference.old.map(|at| old.level(at)), |at| Some(new.level(at))) == Some(1),
        old: difference.old.map(|place| cell(old, place)),
        new: difference.new.map(|place| cell(new, place)),
        difference,
    };
    let side = |set: &CriteriaSet, tree: &Tree| ComparedSet {
        title: set.title.clone(),
        citation: set.legal_basis.clone(),
        max: tree.max(Tree::ROOT),
    };
    SetComparison {
        old: side(old_set, old),
        new: side(new_set, new),
        rows: compare_sets(old, new).into_iter().map(row).collect(),
    }
}

impl ComparedRow {
    /// True when the titles differ, not only the wordings.
    #[must_use]
    pub fn has_other_title(&self) -> bool {
        self.sides().is_some_and(|(old, new)| normalised(&old.title) != normalised(&new.title))
    }

    /// True when the wordings differ.
    #[must_use]
    pub fn has_other_wording(&self) -> bool {
        self.sides().is_some_and(|(old, new)| normalised(&old.wording) != normalised(&new.wording))
    }

    fn sides(&self) -> Option<(&ComparedCell, &ComparedCell)> {
        self.old.as_ref().zip(self.new.as_ref())
    }
}

impl SetComparison {
    /// How many rows are so.
    #[must_use]
    pub fn count(&self, is: fn(&Difference) -> bool) -> usize {
        self.rows.iter().filter(|row| is(&row.difference)).count()
    }

    /// The facts for the check code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut writer = FactsWriter::default();
        writer.fact("paper", "set-comparison");
        for set in [&self.old, &self.new] {
            writer.fact("set", &set.title).fact("decision", &set.citation).points("max", set.max);
        }
        for row in &self.rows {
            for cell in [&row.old, &row.new].into_iter().flatten() {
                writer.fact("code", &cell.code).fact("title", &cell.title).fact("wording", &cell.wording).points("max", cell.max);
            }
        }
        writer
    }
}
