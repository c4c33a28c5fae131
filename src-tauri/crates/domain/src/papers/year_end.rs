//! The year-end report: the year's results, what the heads promised and what came of it, and what is
//! promised for the coming year.

use jiff::civil::Date;

use super::FactsWriter;
use super::conference::target_lines;
use super::group_table::{GroupTable, group_tables};
use super::measures::MeasuresReport;
use super::own_result::{OwnResult, own_result};
use super::summary_table::{SummaryTable, summary_table};
use super::years::YearsTable;
use crate::calendar::short_date;
use crate::commitments::{Commitment, CommitmentVerdict};
use crate::points::Points;
use crate::scores::RoundFacts;
use crate::standings::default_stage;

/// The facts of a year-end report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearEndReport {
    /// The year reported on.
    pub year: i16,
    /// First and last day of the data (Decree 09/2019: 15/12 to 14/12).
    pub period: (Date, Date),
    /// The office's own result.
    pub own: Option<OwnResult>,
    /// The rank tables.
    pub groups: Vec<GroupTable>,
    /// The points area by area of every round that ranks units, each an annex.
    pub summaries: Vec<SummaryTable>,
    /// The index over the years, group by group; set by whoever knows the years before.
    pub years: Vec<YearsTable>,
    /// What heads promised for this year.
    pub promises: Vec<PromiseLine>,
    /// Initiatives of the year, by unit.
    pub initiatives: Vec<InitiativeLine>,
    /// Units of which one was expected, without any.
    pub without_initiative: Vec<String>,
    /// What was measured, asked and published of the year; set by whoever knows it.
    pub measures: MeasuresReport,
    /// What heads promised for the coming year.
    pub next_promises: Vec<PromiseLine>,
    /// Targets of the coming year, each a full sentence without its stop.
    pub next_targets: Vec<String>,
}

/// One initiative.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InitiativeLine {
    /// The unit.
    pub unit_name: String,
    /// What it is called.
    pub title: String,
    /// Who had it.
    pub author: String,
    /// The decision that recognised it, with its day; empty while there is none.
    pub decision: String,
    /// What it brought.
    pub effect: String,
}

/// One head with the number of targets and tasks promised.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PromiseLine {
    /// The unit's name on the day of signing.
    pub unit_name: String,
    /// The head, with those who took over.
    pub head_name: String,
    /// The head's title.
    pub head_title: String,
    /// How many targets.
    pub targets: u32,
    /// How many tasks.
    pub tasks: u32,
    /// What it came to; `None` while nothing is entered about it.
    pub outcome: Option<PromiseOutcome>,
}

/// What a head's promises came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PromiseOutcome {
    /// Targets and tasks by what they came to, and the whole.
    pub verdict: CommitmentVerdict,
    /// What the criteria of its targets are worth; `None` where the year has no sheet of the unit.
    pub max: Option<Points>,
    /// Of these, what the unit was given.
    pub earned: Option<Points>,
    /// The grade of the unit in the year.
    pub grade: Option<String>,
}

/// Who promised and who took over: "Phạm Thị D; Nguyễn Văn T từ 01/09/2021".
fn heads(commitment: &Commitment) -> String {
    let later = commitment.later_heads.iter().map(|head| format!("{} từ {}", head.name, short_date(head.from)));
    std::iter::once(commitment.head_name.clone()).chain(later).collect::<Vec<_>>().join("; ")
}

fn promise_lines(commitments: &[Commitment], outcomes: &[Option<PromiseOutcome>]) -> Vec<PromiseLine> {
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    commitments
        .iter()
        .enumerate()
        .map(|(at, commitment)| PromiseLine {
            unit_name: commitment.unit_name.clone(),
            head_name: heads(commitment),
            head_title: commitment.head_title.clone(),
            targets: count(commitment.targets.len()),
            tasks: count(commitment.tasks.len()),
            outcome: outcomes.get(at).cloned().flatten(),
        })
        .collect()
}

fn summary(facts: &RoundFacts) -> SummaryTable {
    summary_table(facts, default_stage(facts))
}

/// Builds the report from the rounds and commitments of a year, with what each of these came to, its
/// initiatives, and the commitments of the next.
#[must_use]
pub fn year_end_report(
    year: i16,
    period: (Date, Date),
    rounds: &[RoundFacts],
    (this_year, outcomes): (&[Commitment], &[Option<PromiseOutcome>]),
    (initiatives, without_initiative): (Vec<InitiativeLine>, Vec<String>),
    next_year: &[Commitment],
) -> YearEndReport {
    YearEndReport {
        year,
        period,
        own: rounds.iter().find(|facts| facts.units.len() == 1).and_then(own_result),
        groups: rounds.iter().filter(|facts| facts.units.len() > 1).flat_map(group_tables).collect(),
        summaries: rounds.iter().filter(|facts| facts.units.len() > 1).map(summary).collect(),
        years: Vec::new(),
        promises: promise_lines(this_year, outcomes),
        initiatives,
        without_initiative,
        measures: MeasuresReport::default(),
        next_promises: promise_lines(next_year, &[]),
        next_targets: target_lines(next_year),
    }
}

impl YearEndReport {
    /// The facts of the report in canonical form, for its check code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut writer = FactsWriter::default();
        writer.fact("paper", "year-end").fact("year", &self.year.to_string());
        writer.fact("from", &self.period.0.to_string()).fact("to", &self.period.1.to_string());
        if let Some(own) = &self.own {
            own.write_facts(&mut writer);
        }
        for group in &self.groups {
            group.write_facts(&mut writer);
        }
        for summary in &self.summaries {
            summary.write_facts(&mut writer);
        }
        for table in &self.years {
            table.write_facts(&mut writer);
        }
        for promise in self.promises.iter().chain(&self.next_promises) {
            writer.fact("unit", &promise.unit_name).fact("head", &promise.head_name);
            writer.fact("targets", &promise.targets.to_string()).fact("tasks", &promise.tasks.to_string());
            if let Some(outcome) = &promise.outcome {
                let verdict = &outcome.verdict;
                for (name, count) in [("whole", verdict.whole), ("partly", verdict.partly), ("not", verdict.not)] {
                    writer.fact(name, &count.to_string());
                }
                writer.fact("kept", verdict.kept.vietnamese()).points("earned", outcome.earned).points("worth", outcome.max);
            }
        }
        for initiative in &self.initiatives {
            writer.fact("initiative", &initiative.title).fact("of", &initiative.unit_name).fact("by", &initiative.decision);
        }
        self.measures.write_facts(&mut writer);
        for target in &self.next_targets {
            writer.fact("target", target);
        }
        writer
    }
}
