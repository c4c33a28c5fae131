//! The decision that publishes the index of a round, with its annexes.
//!
//! The book holds the results; who proposes and who carries the decision out is typed for the
//! paper. What is not typed is unknown: a draft says so, a final paper is refused.

use super::FactsWriter;
use super::group_table::{GroupTable, group_tables};
use super::score_sheet::set_citation;
use super::summary_table::{SummaryTable, summary_table};
use crate::scores::RoundFacts;
use crate::standings::default_stage;

/// The facts of a publication decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Publication {
    /// The year assessed.
    pub year: i16,
    /// The citation of the decision that issued the set, or the set's title.
    pub set_citation: String,
    /// One rank table per group: each is an annex.
    pub groups: Vec<GroupTable>,
    /// The points of every unit area by area: the last annex.
    pub summary: SummaryTable,
    /// How many units are published.
    pub unit_count: u32,
    /// The laws in force on the day of the paper, in the order they are cited.
    pub laws: Vec<String>,
    /// What is typed for this paper.
    pub typed: PublicationFields,
    /// Head of the journal's chain when the paper was made.
    pub journal_head: String,
}

/// What the book does not know of the decision; `None` while nobody typed it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PublicationFields {
    /// Who proposes it: "Trưởng phòng Phòng Nội vụ".
    pub proposer: Option<String>,
    /// The submission that proposes it; a decision can do without.
    pub submission: Option<String>,
    /// Until when plans against lost points are due, in words.
    pub remedy_deadline: Option<String>,
    /// The standing department of administrative reform.
    pub standing_department: Option<String>,
    /// Who carries it out.
    pub executors: Option<String>,
}

/// Builds the decision of a round.
#[must_use]
pub fn publication(facts: &RoundFacts, laws: Vec<String>, typed: PublicationFields, journal_head: &str) -> Publication {
    let groups = group_tables(facts);
    Publication {
        year: facts.round.year,
        set_citation: set_citation(facts),
        unit_count: groups.iter().map(|group| group.unit_count).sum(),
        groups,
        summary: summary_table(facts, default_stage(facts)),
        laws,
        typed,
        journal_head: journal_head.to_owned(),
    }
}

impl Publication {
    /// The facts of the decision in canonical form. The journal is not one of them: it grows with
    /// every step, and the same numbers must keep their code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut writer = FactsWriter::default();
        writer.fact("paper", "publication").fact("year", &self.year.to_string()).fact("set", &self.set_citation);
        for group in &self.groups {
            group.write_facts(&mut writer);
        }
        self.summary.write_facts(&mut writer);
        let typed = &self.typed;
        for text in [&typed.proposer, &typed.submission, &typed.remedy_deadline, &typed.standing_department, &typed.executors] {
            writer.fact("typed", text.as_deref().unwrap_or("-"));
        }
        writer
    }
}
