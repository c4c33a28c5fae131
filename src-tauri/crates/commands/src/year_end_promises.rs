//! What promises came to at the end of a year: kept, partly kept, not kept, with the points they
//! protected and the grade of the unit beside.

use domain::calendar::vietnam;
use domain::commitments::{Commitment, Kept, VerdictRule};
use domain::papers::PromiseOutcome;
use domain::points::{Points, read_points};
use domain::progress::ProgressBook;
use domain::text::compare_names;
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind, Settings};

use crate::commitments::{number_sentence, of_year};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::progress::{FollowUpOf, progress_book};
use crate::promise_points::Basis;
use crate::wire::{asked, shown};

asked! {
    /// What counts as partly kept, in per cent as typed; empty for no such share.
    pub struct SaveVerdictRule {
        /// The year that is looked at.
        pub year: i16,
        /// From this share of the promised value on, a target is partly kept.
        pub target_from: String,
        /// From this share of kept targets and tasks on, a commitment is partly kept.
        pub head_from: String,
    }
}

shown! {
    /// What the promises of a year came to.
    pub struct YearEndPromises {
        /// The year promised for.
        pub year: i16,
        /// From which share on a target is partly kept; empty for none.
        pub target_from: String,
        /// From which share on a commitment is partly kept; empty for none.
        pub head_from: String,
        /// The heads by unit.
        pub heads: Vec<YearEndHead>,
    }
    /// What one head's promises came to.
    pub struct YearEndHead {
        /// The commitment.
        pub id: i64,
        /// The unit.
        pub unit_name: String,
        /// Who promised, and who took over.
        pub heads: String,
        /// Targets and tasks.
        pub parts: u32,
        /// Of these, kept.
        pub whole: u32,
        /// Of these, partly kept.
        pub partly: u32,
        /// Of these, not kept.
        pub not: u32,
        /// Of these, without any entry.
        pub unknown: u32,
        /// The commitment as a whole.
        pub kept: Kept,
        /// What its criteria are worth; null where the year has no sheet of the unit.
        pub points: Option<Points>,
        /// Of these, what the unit was given.
        pub earned: Option<Points>,
        /// What was lost of them.
        pub lost: Option<Points>,
        /// The grade of the unit in the year; empty where there is none.
        pub grade: String,
    }
}

pub(crate) fn year_end_promises(desk: &Desk, now: Timestamp, asked: FollowUpOf) -> Result<YearEndPromises, Failure> {
    let mut book = desk.book();
    shown_for(&mut book, asked.year, vietnam(now).date())
}

/// The last day that counts for a year: its end, or today while it lasts.
fn last_day(year: i16, today: Date) -> Date {
    Date::new(year, 12, 31).map_or(today, |end| end.min(today))
}

fn shown_for(book: &mut Book, year: i16, today: Date) -> Result<YearEndPromises, Failure> {
    let rule = book.store.settings()?.verdict;
    let mut commitments = of_year(book, Some(year))?;
    commitments.sort_by(|a, b| compare_names(&a.unit_name, &b.unit_name));
    let progress = progress_book(book, &commitments, book.store.progress(Some(year))?)?;
    let mut heads = Vec::new();
    for commitment in &mut commitments {
        commitment.give_numbers();
        let outcome = outcome(book, &rule, &progress, commitment, last_day(year, commitment.looked_at_on(today)))?;
        heads.push(head(commitment, outcome));
    }
    let share = |share: Option<Points>| share.map(Points::vietnamese).unwrap_or_default();
    Ok(YearEndPromises { year, target_from: share(rule.target_from), head_from: share(rule.head_from), heads })
}

fn head(commitment: &Commitment, outcome: PromiseOutcome) -> YearEndHead {
    let verdict = outcome.verdict;
    let names = std::iter::once(&commitment.head_name).chain(commitment.later_heads.iter().map(|head| &head.name));
    YearEndHead {
        id: commitment.id.0,
        unit_name: commitment.unit_name.clone(),
        heads: names.cloned().collect::<Vec<_>>().join("; "),
        parts: verdict.whole + verdict.partly + verdict.not + verdict.unknown,
        whole: verdict.whole,
        partly: verdict.partly,
        not: verdict.not,
        unknown: verdict.unknown,
        kept: verdict.kept,
        points: outcome.max,
        earned: outcome.earned,
        lost: outcome.max.zip(outcome.earned).map(|(max, earned)| max - earned),
        grade: outcome.grade.unwrap_or_default(),
    }
}

fn outcome(
    book: &mut Book,
    rule: &VerdictRule,
    progress: &ProgressBook,
    commitment: &Commitment,
    day: Date,
) -> Result<PromiseOutcome, Failure> {
    let rounds = book.store.rounds()?;
    // Points and grade are those of the year itself; another year's sheet says nothing about it.
    let basis = Basis::of(book, &rounds, commitment)?.filter(|basis| basis.year == commitment.year);
    let points = basis.as_ref().and_then(|basis| basis.protected(commitment.criteria()));
    Ok(PromiseOutcome {
        verdict: rule.commitment(progress, commitment, day),
        max: points.map(|points| points.max),
        earned: points.and_then(|points| points.earned),
        grade: basis.and_then(|basis| basis.grade()),
    })
}

/// What each commitment of a year came to by its end; `None` for those about which nothing is entered.
pub(crate) fn outcomes(book: &mut Book, commitments: &[Commitment], year: i16) -> Result<Vec<Option<PromiseOutcome>>, Failure> {
    let rule = book.store.settings()?.verdict;
    let progress = progress_book(book, commitments, book.store.progress(Some(year))?)?;
    let mut found = Vec::new();
    for commitment in commitments {
        let mut commitment = commitment.clone();
        commitment.give_numbers();
        let spoken_of = progress.speaks_of(commitment.id);
        let day = last_day(year, Date::MAX);
        found.push(if spoken_of { Some(outcome(book, &rule, &progress, &commitment, day)?) } else { None });
    }
    Ok(found)
}

pub(crate) fn save_verdict_rule(desk: &Desk, now: Timestamp, asked: SaveVerdictRule) -> Result<YearEndPromises, Failure> {
    let mut book = desk.book();
    let rule = VerdictRule {
        target_from: read_share("target_from", &asked.target_from)?,
        head_from: read_share("head_from", &asked.head_from)?,
    };
    let settings = Settings { verdict: rule, ..book.store.settings()? };
    book.write(Op::new(OpKind::SaveVerdictRule, "mức tính hoàn thành một phần"), now, |writer| {
        writer.put_settings(settings)
    })?;
    shown_for(&mut book, asked.year, vietnam(now).date())
}

fn read_share(field: &str, text: &str) -> Result<Option<Points>, Failure> {
    let typed = text.trim().trim_end_matches('%').trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let share = read_points(typed, None).map_err(|error| Failure::field(field, number_sentence(&error)))?;
    if share.is_negative() || share == Points::ZERO || share > Points::whole(100) {
        return Err(Failure::field(field, "Nhập tỷ lệ trên 0% và không quá 100%, hoặc để trống."));
    }
    Ok(Some(share))
}
