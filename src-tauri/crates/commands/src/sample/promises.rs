//! What became of the sample commitments, `assets/sample/tien_do_mau.json`: who signed, who took over,
//! and what was reached by when.

use domain::calendar::parse_date;
use domain::commitments::{Commitment, CommitmentState, Counting, LaterHead, Signing, Target, VerdictRule};
use domain::indicators::IndicatorValue;
use domain::initiatives::Initiative;
use domain::points::{Points, read_points};
use domain::progress::{Found, Part, Progress};
use domain::units::UnitId;
use jiff::civil::Date;
use serde::Deserialize;
use store::{Noun, StoreError, Writer};

use super::Author;
use crate::failure::Failure;
use crate::office::{LetterheadFields, SignerFields};
use crate::progress::taken_of;

const FILE: &str = include_str!("../../../../../assets/sample/tien_do_mau.json");

#[derive(Deserialize)]
struct File {
    /// The day on which the year promised for was answered for.
    closed: String,
    signed: Signed,
    partly_from: PartlyFrom,
    cumulative: Vec<String>,
    later_heads: Vec<Later>,
    initiatives: Vec<SampleInitiative>,
    /// What the others came to, who are still writing their promises while the year lasts.
    at_year_end: Vec<Reached>,
    progress: Vec<Reached>,
}

#[derive(Deserialize)]
struct Signed {
    day: String,
    place: String,
}

#[derive(Deserialize)]
struct PartlyFrom {
    target: String,
    head: String,
}

#[derive(Deserialize)]
struct Later {
    unit: String,
    from: String,
    name: String,
    title: String,
}

#[derive(Deserialize)]
struct SampleInitiative {
    unit: String,
    title: String,
    author: String,
    field: String,
    registered: String,
    decision: String,
    decided: String,
    effect: String,
}

#[derive(Deserialize)]
struct Reached {
    unit: String,
    day: String,
    values: Vec<String>,
}

/// An initiative of the year promised for, by the name of its unit.
fn initiative(one: SampleInitiative) -> (String, Initiative) {
    let initiative = Initiative {
        id: 0,
        year: 0,
        unit: UnitId(0),
        title: one.title,
        author: one.author,
        field: one.field,
        registered: parse_date(&one.registered),
        decision: one.decision,
        decided: parse_date(&one.decided),
        effect: one.effect,
        evidence: None,
    };
    (one.unit, initiative)
}

/// Everything read and checked.
pub(super) struct SamplePromises {
    closed: Date,
    /// True when the year promised for has been answered for: a sample that is opened within its year
    /// shows it in progress, later it shows it closed.
    pub(super) is_over: bool,
    signing: Signing,
    /// What counts as partly kept.
    pub(super) rule: VerdictRule,
    cumulative: Vec<String>,
    later_heads: Vec<(String, LaterHead)>,
    progress: Vec<(String, Date, Vec<Points>)>,
    initiatives: Vec<(String, Initiative)>,
}

impl SamplePromises {
    /// Reads it as it stands on a day: within its year, or with what became of it.
    pub(super) fn read(today: Date) -> Result<SamplePromises, Failure> {
        let file: File = serde_json::from_str(FILE).map_err(|error| Failure::unexpected(&error))?;
        let day = |text: &str| parse_date(text).ok_or_else(|| Failure::unexpected(&format!("sample day {text}")));
        let points = |text: &String| read_points(text, None).map_err(|error| Failure::unexpected(&format!("{text}: {error:?}")));
        let later = |one: Later| Ok((one.unit, LaterHead { from: day(&one.from)?, name: one.name, title: one.title }));
        let reached = |one: Reached| {
            let values = one.values.iter().map(points).collect::<Result<_, Failure>>()?;
            Ok((one.unit, day(&one.day)?, values))
        };
        let closed = day(&file.closed)?;
        let over = file.at_year_end.into_iter().filter(|_| today >= closed);
        Ok(SamplePromises {
            is_over: today >= closed,
            closed,
            signing: Signing { day: day(&file.signed.day)?, place: file.signed.place, scan: None },
            rule: VerdictRule {
                target_from: Some(points(&file.partly_from.target)?),
                head_from: Some(points(&file.partly_from.head)?),
            },
            cumulative: file.cumulative,
            initiatives: file.initiatives.into_iter().map(initiative).collect(),
            later_heads: file.later_heads.into_iter().map(later).collect::<Result<_, Failure>>()?,
            progress: file.progress.into_iter().chain(over).map(reached).collect::<Result<_, Failure>>()?,
        })
    }

    /// Signs what is followed; the others stay drafts.
    pub(super) fn sign(&self, commitment: &mut Commitment, letterhead: &LetterheadFields, signer: &SignerFields) {
        let counted = |target: &Target| self.cumulative.contains(&target.measure);
        commitment.targets.iter_mut().filter(|target| counted(target)).for_each(|target| target.counting = Counting::Cumulative);
        if self.progress.iter().all(|(unit, ..)| *unit != commitment.unit_name) {
            return;
        }
        commitment.state = CommitmentState::Printed;
        commitment.signing = Some(self.signing.clone());
        commitment.receiver = letterhead.commitment_receiver.clone();
        commitment.receiver_name = signer.name.clone();
        let later = self.later_heads.iter().filter(|(unit, _)| *unit == commitment.unit_name);
        commitment.later_heads = later.map(|(_, head)| head.clone()).collect();
    }

    /// Closes what was signed, with what its targets took from indicators until then.
    pub(super) fn close(&self, commitment: &mut Commitment, values: &[IndicatorValue]) {
        if commitment.signing.is_some() {
            commitment.taken = Some(taken_of(commitment, values));
            commitment.closed = Some(self.closed);
        }
    }

    /// Registers the initiatives of the units that promised.
    pub(super) fn register(&self, writer: &mut Writer<'_>, commitment: &Commitment) -> Result<(), StoreError> {
        let Some(unit) = commitment.unit else { return Ok(()) };
        for (_, initiative) in self.initiatives.iter().filter(|(unit, _)| *unit == commitment.unit_name) {
            let id = writer.next_id(Noun::Initiative)?;
            writer.put_initiative(Initiative { id, unit, year: commitment.year, ..initiative.clone() })?;
        }
        Ok(())
    }

    /// Enters what was reached, target by target.
    pub(super) fn follow(&self, writer: &mut Writer<'_>, commitment: &Commitment, author: &Author<'_>) -> Result<(), StoreError> {
        for (_, day, values) in self.progress.iter().filter(|(unit, ..)| *unit == commitment.unit_name) {
            let typed = commitment.targets.iter().zip(values).filter(|(target, _)| target.indicator.is_none());
            for (target, value) in typed {
                let id = writer.next_progress_id()?;
                writer.put_progress(Progress {
                    id,
                    commitment: commitment.id,
                    part: Part::Target(target.number),
                    day: *day,
                    found: Found::Value(*value),
                    note: String::new(),
                    evidence: None,
                    author: author.name.to_owned(),
                    at: author.now,
                })?;
            }
        }
        Ok(())
    }
}
