//! Papers about the promises of a year.

use domain::calendar::vietnam;
use domain::papers::{CommitmentRegister, InitiativeLine, register_head};
use domain::text::compare_names;
use jiff::Timestamp;
use jiff::civil::Date;

use super::PaperAsked;
use super::content::{Made, finish, head, year_of};
use crate::commitments::of_year;
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::progress::progress_book;
use crate::promise_points::Basis;
use crate::wire::date_or_none;

pub(super) fn register(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let year = year_of(&book, asked)?;
    let day = date_or_none("date", &asked.date)?.unwrap_or_else(|| vietnam(now).date());
    let register = register_of(&mut book, year, day)?;
    if register.heads.is_empty() {
        return Err(Failure::missing(&format!("bản cam kết nào của năm {year}")));
    }
    let head = head(&book, now, asked, asked.date.trim().is_empty(), &register.facts())?;
    drop(book);
    finish(documents::papers::commitment_register(&head, &register)?, head, format!("so-theo-doi-cam-ket-{year}"))
}

/// The initiatives of a year, and the units without any.
pub(super) fn initiatives(book: &Book, year: i16) -> Result<(Vec<InitiativeLine>, Vec<String>), Failure> {
    let view = crate::initiatives::of_year(book, year)?;
    let line = |one: crate::initiatives::InitiativeView| InitiativeLine {
        unit_name: one.unit_name,
        title: one.title,
        author: one.author,
        decision: if one.decided.is_empty() { one.decision } else { format!("{} ngày {}", one.decision, one.decided) },
        effect: one.effect,
    };
    let without = view.without.into_iter().map(|unit| unit.name).collect();
    Ok((view.initiatives.into_iter().map(line).collect(), without))
}

/// The register of a year as it stands on a day.
pub(super) fn register_of(book: &mut Book, year: i16, day: Date) -> Result<CommitmentRegister, Failure> {
    let mut commitments = of_year(book, Some(year))?;
    commitments.sort_by(|a, b| compare_names(&a.unit_name, &b.unit_name));
    let progress = progress_book(book, &commitments, book.store.progress(Some(year))?)?;
    let rounds = book.store.rounds()?;
    let mut heads = Vec::new();
    for mut commitment in commitments {
        commitment.give_numbers();
        let basis = Basis::of(book, &rounds, &commitment)?;
        let worth = |written: &[&str]| basis.as_ref().and_then(|basis| basis.protected(written.iter().copied()));
        heads.push(register_head(&commitment, &progress, day, worth));
    }
    Ok(CommitmentRegister { year, day, heads })
}
