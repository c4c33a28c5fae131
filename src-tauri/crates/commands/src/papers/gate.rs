//! The gate before a final paper: what does not add up needs a written reason first.
//!
//! A draft passes; it shows the difference as a line. A reason given while printing, a draft too, is kept
//! like one that was written before, and the paper is made again so that it stands on it.

use documents::said_numbers::{numbers_without_source, typed_numbers};
use domain::points::Points;
use domain::problem::Problem;
use domain::reconciliation::{Difference, DifferenceReason, differences, prose_difference};
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::standings::default_stage;
use domain::text::nfc;
use jiff::Timestamp;
use serde_json::json;
use store::{Op, OpKind};

use super::PaperAsked;
use super::content::{Made, make, rounds_of_year};
use super::kinds::{Compared, Kind};
use super::of_round::units_of;
use crate::desk::{Book, Desk};
use crate::failure::Failure;

/// The code of the refusal, on which the window lands in the list of differences.
pub(super) const NOT_EXPLAINED: &str = "sum_not_explained";
const WHAT_TO_DO: &str = "Kiểm tra lại số liệu, hoặc ghi lý do ở phần Đối chiếu số liệu rồi in lại.";

/// The paper, when it is a draft or everything behind it adds up or is explained.
pub(super) fn passed(desk: &Desk, now: Timestamp, asked: &PaperAsked, reason: &str) -> Result<Made, Failure> {
    let made = make(desk, now, asked)?;
    if made.draft && reason.trim().is_empty() {
        return Ok(made);
    }
    let open: Vec<Difference> = behind(desk, asked, &made)?.into_iter().filter(|one| one.reason.is_none()).collect();
    if open.is_empty() {
        return Ok(made);
    }
    if reason.trim().is_empty() {
        refuse(open.iter().map(problem).collect())?;
    }
    explain(&mut desk.book(), now, &open, reason)?;
    make(desk, now, asked)
}

/// Everything that does not add up behind a paper, and whether the paper is a draft.
pub(crate) fn of_paper(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<(Vec<Difference>, bool), Failure> {
    let made = make(desk, now, asked)?;
    Ok((behind(desk, asked, &made)?, made.draft))
}

fn behind(desk: &Desk, asked: &PaperAsked, made: &Made) -> Result<Vec<Difference>, Failure> {
    let mut book = desk.book();
    let compared = Kind::named(&asked.paper)?.compared();
    let rounds = rounds_of(&mut book, asked, compared)?;
    let mut found = Vec::new();
    for facts in &rounds {
        let units = match compared {
            Compared::Year => (0..facts.units.len()).collect(),
            _ => units_of(facts, asked.unit.as_deref())?,
        };
        let one = [asked.stage.unwrap_or_else(|| default_stage(facts))];
        let stages: &[Stage] = if compared == Compared::Stage { &one } else { &Stage::ALL };
        found.extend(differences(facts, &units, stages));
    }
    found.extend(prose(&book, asked, made)?);
    Ok(found)
}

fn rounds_of(book: &mut Book, asked: &PaperAsked, compared: Compared) -> Result<Vec<RoundFacts>, Failure> {
    match (compared, asked.round.as_deref(), asked.year) {
        (Compared::Nothing, _, _) | (_, None, None) => Ok(Vec::new()),
        (Compared::Year, _, Some(year)) => rounds_of_year(book, year),
        (Compared::Year, Some(code), None) => {
            let year = book.round(code)?.year;
            rounds_of_year(book, year)
        }
        (_, Some(code), _) => Ok(vec![book.facts(code)?]),
        (_, None, Some(_)) => Ok(Vec::new()),
    }
}

/// Numbers of the prose that the paper's tables do not have, with the reasons kept for them.
fn prose(book: &Book, asked: &PaperAsked, made: &Made) -> Result<Vec<Difference>, Failure> {
    let typed: Vec<Points> = book.store.wordings()?.iter().flat_map(|own| typed_numbers(&own.text)).collect();
    // What is typed beside the paper is declared by whoever types it.
    let declared: String = made.typed.iter().map(|value| format!("typed={}\n", value.replace('\n', " "))).collect();
    let said = numbers_without_source(&made.paper, &format!("{}{declared}", made.facts), &typed);
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let round = asked.round.as_deref().map(|code| book.round(code)).transpose()?.map(|round| round.id);
    let kept = book.store.difference_reasons()?;
    let explained = |mut difference: Difference| {
        let reason = kept.iter().find(|reason| reason.holds_for(&difference));
        difference.reason = reason.map(|reason| reason.reason.clone());
        difference
    };
    Ok(said.into_iter().map(|one| explained(prose_difference(round, &asked.paper, one.number, &one.sentence))).collect())
}

/// Keeps one reason for these differences, as one step; a reason that stood there is replaced.
pub(crate) fn explain(book: &mut Book, now: Timestamp, of: &[Difference], reason: &str) -> Result<(), Failure> {
    let reason = nfc(reason.trim());
    let who = book.store.settings()?.clerk;
    let kept = book.store.difference_reasons()?;
    let label = match of {
        [only] => format!("lý do chênh lệch: {}", only.sentence.trim_end_matches('.')),
        many => format!("lý do của {} chỗ chênh lệch", many.len()),
    };
    book.write(Op::new(OpKind::ExplainDifferences, label), now, |writer| {
        for difference in of {
            let old = kept.iter().find(|one| one.place == difference.place);
            let next = DifferenceReason {
                id: old.map_or(0, |old| old.id),
                place: difference.place.clone(),
                said: difference.said,
                worked_out: difference.worked_out,
                reason: reason.clone(),
                who: who.clone(),
                at: now,
            };
            match old {
                Some(old) if reason.is_empty() => writer.remove_difference_reason(old.id)?,
                _ if reason.is_empty() => {}
                _ => writer.put_difference_reason(next)?,
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn problem(difference: &Difference) -> Problem {
    Problem::error(NOT_EXPLAINED, difference.sentence.clone(), WHAT_TO_DO).at_field(difference.place.key())
}

/// Takes the differences that a paper of a batch was refused for, each once.
pub(super) fn add_problems(problems: &mut Vec<Problem>, refused: &Failure) {
    let told = refused.detail.get("problems").cloned().unwrap_or_default();
    let told: Vec<Problem> = serde_json::from_value(told).unwrap_or_default();
    for problem in told {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}

/// Refuses to print while something is not explained.
pub(super) fn refuse(problems: Vec<Problem>) -> Result<(), Failure> {
    let Some(first) = problems.first() else { return Ok(()) };
    let others = match problems.len() - 1 {
        0 => String::new(),
        more => format!(" Còn {more} chỗ khác cũng chưa khớp."),
    };
    let message = format!(
        "Chưa in được bản chính thức vì số liệu không khớp mà chưa ghi lý do. {}{others} Chưa tạo tệp nào. {WHAT_TO_DO}",
        first.what
    );
    Err(Failure::new(NOT_EXPLAINED, message).with(json!({ "problems": problems })))
}
