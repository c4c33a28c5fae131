//! The register of commitments: what every head promised for a year, and how it stands on a day.

use jiff::civil::Date;

use super::FactsWriter;
use crate::calendar::short_date;
use crate::commitments::{Commitment, CommitmentPhase, Protected};
use crate::points::Points;
use crate::progress::{ProgressBook, ProgressState, printed};

/// The facts of a register.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CommitmentRegister {
    /// The year promised for.
    pub year: i16,
    /// The day on which it stands so.
    pub day: Date,
    /// The heads by unit.
    pub heads: Vec<RegisterHead>,
}

/// One head with everything promised.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegisterHead {
    /// The unit's name on the day of signing.
    pub unit_name: String,
    /// Who promised.
    pub head_name: String,
    /// The office title on the day of signing.
    pub head_title: String,
    /// Who took over, with the first day: "Lê Văn C từ 01/07/2021".
    pub later_heads: Vec<String>,
    /// How far the commitment has come.
    pub phase: CommitmentPhase,
    /// The day of signing.
    pub signed: Option<Date>,
    /// Targets, then tasks.
    pub lines: Vec<RegisterLine>,
    /// What the criteria of all targets are worth, each counted once.
    pub points: Option<Points>,
}

/// One target or task.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegisterLine {
    /// What is promised.
    pub name: String,
    /// Unit of measure; empty for a task.
    pub measure: String,
    /// The promised value, or what comes out of the task.
    pub promise: String,
    /// The last day on which it can be kept.
    pub due: Date,
    /// The last value; `None` for a task and where nothing is entered.
    pub value: Option<Points>,
    /// The day of the last entry.
    pub day: Option<Date>,
    /// What it comes to, as printed.
    pub forecast: Option<String>,
    /// Codes of its criteria.
    pub criteria: String,
    /// What they are worth.
    pub points: Option<Points>,
    /// How it stands.
    pub state: ProgressState,
}

/// One head of the register on a day; `worth` says what the criteria in texts are worth together.
#[must_use]
pub fn register_head(
    commitment: &Commitment,
    progress: &ProgressBook,
    day: Date,
    worth: impl Fn(&[&str]) -> Option<Protected>,
) -> RegisterHead {
    let target = |one: &crate::commitments::Target| {
        let stands = progress.target(commitment, one, day);
        RegisterLine {
            name: one.name.clone(),
            measure: one.measure.clone(),
            promise: one.promise(),
            due: stands.due,
            value: stands.last.map(|(_, value)| value),
            day: stands.last.map(|(day, _)| day),
            forecast: stands.forecast.map(printed),
            criteria: one.criteria.clone(),
            points: worth(&[one.criteria.as_str()]).map(|points| points.max),
            state: stands.state,
        }
    };
    let task = |one: &crate::commitments::Task| {
        let stands = progress.task(commitment, one, day);
        RegisterLine {
            name: one.name.clone(),
            measure: String::new(),
            promise: one.product.clone(),
            due: stands.due,
            value: None,
            day: stands.last,
            forecast: None,
            criteria: String::new(),
            points: None,
            state: stands.state,
        }
    };
    let later = |head: &crate::commitments::LaterHead| format!("{} từ {}", head.name, short_date(head.from));
    RegisterHead {
        unit_name: commitment.unit_name.clone(),
        head_name: commitment.head_name.clone(),
        head_title: commitment.head_title.clone(),
        later_heads: commitment.later_heads.iter().map(later).collect(),
        phase: commitment.phase(),
        signed: commitment.signing.as_ref().map(|signing| signing.day),
        lines: commitment.targets.iter().map(target).chain(commitment.tasks.iter().map(task)).collect(),
        points: worth(&commitment.criteria().collect::<Vec<_>>()).map(|points| points.max),
    }
}

impl RegisterHead {
    /// How many lines stand so.
    #[must_use]
    pub fn count(&self, state: ProgressState) -> u32 {
        u32::try_from(self.lines.iter().filter(|line| line.state == state).count()).unwrap_or(u32::MAX)
    }
}

impl CommitmentRegister {
    /// The facts of the register in canonical form, for its check code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut writer = FactsWriter::default();
        writer.fact("paper", "commitment-register").fact("year", &self.year.to_string()).fact("day", &self.day.to_string());
        for head in &self.heads {
            writer.fact("unit", &head.unit_name).fact("head", &head.head_name).fact("phase", head.phase.vietnamese());
            writer.points("worth", head.points);
            for line in &head.lines {
                writer.fact("line", &line.name).fact("promise", &line.promise).fact("due", &line.due.to_string());
                writer.points("value", line.value).fact("state", line.state.vietnamese());
            }
        }
        writer
    }
}
