//! The consistency scan over one round or all, each line with the place it leads to.

use std::collections::HashMap;

use domain::calendar::vietnam;
use domain::evidence::EvidenceId;
use domain::problem::{Problem, Severity};
use domain::rounds::Stage;
use domain::scan::{Beside, FileFound, scan as scan_round};
use domain::waiting::Remarks;
use jiff::Timestamp;
use store::FileState;

use crate::desk::{Book, Desk};
use crate::evidence_links::account;
use crate::failure::Failure;
use crate::wire::{asked, shown};

asked! {
    /// What is scanned.
    pub struct ScanOf {
        /// Code of one round; empty for all.
        #[serde(default)]
        pub round: String,
    }
}

shown! {
    /// What the scan found.
    pub struct ScanView {
        /// The lines, errors first.
        pub lines: Vec<ScanLineView>,
        /// How many errors.
        pub errors: u32,
        /// How many warnings.
        pub warnings: u32,
        /// How many notices.
        pub notices: u32,
        /// Codes of the rounds that were scanned.
        pub rounds: Vec<String>,
    }
    /// One line.
    pub struct ScanLineView {
        /// What is wrong and what to do.
        #[serde(flatten)]
        #[cfg_attr(feature = "ts", ts(flatten))]
        pub problem: Problem,
        /// Code of the round.
        pub round: String,
        /// The unit; absent for what concerns all.
        pub unit: Option<i64>,
        /// The line of the sheet.
        pub node: Option<i64>,
        /// The stage.
        pub stage: Stage,
        /// The document it is about.
        pub document: Option<i64>,
    }
}

pub(crate) fn scan(desk: &Desk, now: Timestamp, asked: ScanOf) -> Result<ScanView, Failure> {
    let mut book = desk.book();
    let rounds: Vec<String> = match asked.round.is_empty() {
        true => book.store.rounds()?.into_iter().map(|round| round.code).collect(),
        false => vec![book.round(&asked.round)?.code],
    };
    let files = files(&book)?;
    let mut lines = Vec::new();
    for code in &rounds {
        let facts = book.facts(code)?;
        let evidence = account(&book, &facts)?;
        let (milestones, questions) = (book.store.milestones(facts.round.id)?, book.store.questions(facts.round.id)?);
        let remarks = Remarks::new(book.store.remarks(facts.round.id)?);
        let beside = Beside {
            evidence: &evidence,
            files: &files,
            milestones: &milestones,
            questions: &questions,
            remarks: &remarks,
            today: vietnam(now).date(),
        };
        for line in scan_round(&facts, &beside) {
            let unit = line.unit.or_else(|| (!facts.units.is_empty()).then_some(0));
            lines.push(ScanLineView {
                round: code.clone(),
                unit: unit.map(|unit| facts.units[unit].id.0),
                node: Some(facts.tree.node(line.place).id.0),
                stage: line.stage,
                document: line.document.map(|document| document.0),
                problem: line.problem,
            });
        }
    }
    // Stable: within a severity the rounds stay together.
    lines.sort_by_key(|line| std::cmp::Reverse(line.problem.severity));
    let count = |severity: Severity| {
        u32::try_from(lines.iter().filter(|line| line.problem.severity == severity).count()).unwrap_or(u32::MAX)
    };
    Ok(ScanView {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notices: count(Severity::Notice),
        lines,
        rounds,
    })
}

/// Documents whose files are not sound, without reading files whole: `check` does that.
fn files(book: &Book) -> Result<HashMap<EvidenceId, FileFound>, Failure> {
    let found = |state: FileState| match state {
        FileState::Sound => None,
        FileState::Missing => Some(FileFound::Missing),
        FileState::Damaged => Some(FileFound::Damaged),
    };
    let documents = book.store.evidence()?;
    let state = |document: &domain::evidence::Evidence| {
        found(book.store.file_state_at_a_glance(document)).map(|file| (document.id, file))
    };
    Ok(documents.iter().filter_map(state).collect())
}
