//! The handover notebook: what is open, where the papers are, and who promised what, for whoever
//! takes the work over.

use jiff::civil::Date;

use super::FactsWriter;

/// The facts of a handover.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Handover {
    /// The year assessed.
    pub year: i16,
    /// What the round is called: its group and code.
    pub round: String,
    /// How far every stage has come.
    pub stages: Vec<HandoverStage>,
    /// What waits, kind by kind.
    pub waiting: Vec<HandoverWork>,
    /// What does not add up, with its reason where one is written.
    pub differences: Vec<(String, String)>,
    /// Questions to the higher authority without an answer.
    pub questions: Vec<HandoverQuestion>,
    /// The days of the round that are still to come.
    pub days: Vec<(Date, String)>,
    /// The documents of the round, and what they prove.
    pub documents: Vec<HandoverDocument>,
    /// Who promised what, and by when.
    pub promises: Vec<HandoverPromise>,
}

/// How far a stage has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandoverStage {
    /// What it is called.
    pub stage: String,
    /// Units with at least one score.
    pub begun: u32,
    /// Units in which nothing is missing.
    pub complete: u32,
    /// Units whose stage is locked.
    pub locked: u32,
}

/// Work of one kind that waits in one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandoverWork {
    /// Why it waits.
    pub kind: String,
    /// The unit.
    pub unit: String,
    /// Codes of the criteria, in the order of the decision.
    pub codes: Vec<String>,
}

/// A question without an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandoverQuestion {
    /// What is asked.
    pub text: String,
    /// Whom.
    pub addressee: String,
    /// The letter it was sent with; empty when none.
    pub letter: String,
    /// When; `None` when not said.
    pub asked_on: Option<Date>,
}

/// A document and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandoverDocument {
    /// Kind, number and day, else the name of its file.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// The name its file came under.
    pub file_name: String,
    /// What it proves: unit and code.
    pub proves: Vec<String>,
}

/// A promise.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandoverPromise {
    /// Who: the head with the unit, or the department with its official.
    pub who: String,
    /// What.
    pub what: String,
    /// By when; `None` when no day is set.
    pub by: Option<Date>,
}

impl Handover {
    /// The facts in canonical form, for the check code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut writer = FactsWriter::default();
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        writer.fact("paper", "handover").fact("year", &self.year.to_string()).fact("round", &self.round);
        for stage in &self.stages {
            writer.fact("stage", &stage.stage).fact("complete", &stage.complete.to_string());
        }
        for work in &self.waiting {
            writer.fact("waits", &work.kind).fact("unit", &work.unit).fact("codes", &work.codes.join(";"));
        }
        for (sentence, reason) in &self.differences {
            writer.fact("difference", sentence).fact("reason", reason);
        }
        for question in &self.questions {
            writer.fact("question", &question.text);
        }
        for document in &self.documents {
            writer.fact("document", &document.title).fact("file", &document.file_name).fact("proves", &document.proves.join(";"));
        }
        for promise in &self.promises {
            writer.fact("who", &promise.who).fact("what", &promise.what).fact("by", &day(promise.by));
        }
        writer
    }
}
