//! The papers of commendations: the decision with its list, certificates, the page that sets a blank form, letters.

use domain::calendar::vietnam;
use domain::commendations::{Commendation, CommendationKind, CommendationState};
use domain::papers::{AwardDecision, AwardFields, CommendationLetter, FactsWriter, commendation_facts};
use domain::text::{fold, nfc};
use jiff::Timestamp;

use super::PaperAsked;
use super::content::{Made, file_part, finish, head_on, year_of};
use super::laws::{award_laws_on, laws_on};
use super::quoting::typed_bases;
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::wire::date_or_none;

fn typed(asked: &PaperAsked, name: &str) -> Option<String> {
    asked.fields.get(name).map(|text| nfc(text)).filter(|text| !text.trim().is_empty())
}

/// What the council chose of one kind: one that is asked for, or all of the year.
fn chosen(book: &Book, asked: &PaperAsked, kind: CommendationKind) -> Result<(i16, Vec<Commendation>), Failure> {
    let (year, all) = match asked.commendation {
        Some(id) => {
            let one = crate::commendations::one(book, id)?;
            (one.year, vec![one])
        }
        None => {
            let year = year_of(book, asked)?;
            (year, crate::commendations::stored(book, year)?)
        }
    };
    let fits = |one: &Commendation| one.kind == kind && one.state == CommendationState::Chosen;
    let chosen: Vec<Commendation> = all.into_iter().filter(fits).collect();
    if chosen.is_empty() {
        let what = kind.vietnamese().to_lowercase();
        let none = format!("Năm {year} chưa chọn ai để in {what}. Mở Cam kết, trang Khen thưởng, chuyển sang Đã chọn.");
        return Err(Failure::field("commendation", none));
    }
    Ok((year, chosen))
}

pub(super) fn decision(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let book = desk.book();
    let (year, honorees) = chosen(&book, &PaperAsked { commendation: None, ..asked.clone() }, CommendationKind::Certificate)?;
    let day = date_or_none("date", &asked.date)?.unwrap_or_else(|| vietnam(now).date());
    let mut bases = laws_on(day);
    bases.extend(award_laws_on(day));
    bases.extend(typed_bases(asked));
    let typed = AwardFields {
        minutes: typed(asked, "minutes"),
        proposer: typed(asked, "proposer"),
        submission: typed(asked, "submission"),
        bonus_collective: typed(asked, "bonus_collective"),
        bonus_individual: typed(asked, "bonus_individual"),
        bonus_source: typed(asked, "bonus_source"),
        executors: typed(asked, "executors"),
    };
    let decision = AwardDecision { year, honorees, bases, typed };
    let draft = asked.number.trim().is_empty() || asked.date.trim().is_empty();
    let head = head_on(&book, now, asked, (draft, day), &decision.facts())?;
    drop(book);
    finish(documents::papers::award_decision(&head, &decision)?, head, format!("quyet-dinh-khen-thuong-{year}"))
}

pub(super) fn certificates(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let book = desk.book();
    let (year, honorees) = chosen(&book, asked, CommendationKind::Certificate)?;
    let form = asked.form.map(|id| crate::blank_forms::one(&book, id)).transpose()?;
    let draft = honorees.iter().any(|one| one.decision.is_empty() || one.register_no.is_none());
    let day = honorees.iter().find_map(|one| one.decided).unwrap_or_else(|| vietnam(now).date());
    let head = head_on(&book, now, asked, (draft, day), &commendation_facts("certificate", year, &honorees))?;
    drop(book);
    let name = match &honorees[..] {
        [only] => format!("giay-khen-{year}-{}", file_part(&only.name)),
        _ => format!("giay-khen-{year}"),
    };
    finish(documents::papers::certificates(&head, &honorees, form.as_ref())?, head, name)
}

pub(super) fn calibration(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let book = desk.book();
    let form = match asked.form {
        Some(id) => crate::blank_forms::one(&book, id)?,
        None => {
            let none = "Chưa có phôi giấy khen nào. Thêm phôi ở Cam kết, trang Khen thưởng.";
            book.store.blank_forms()?.pop().ok_or_else(|| Failure::field("form", none))?
        }
    };
    let mut facts = FactsWriter::default();
    facts.fact("paper", "certificate-calibration").fact("form", &form.name);
    let head = head_on(&book, now, asked, (false, vietnam(now).date()), &facts)?;
    drop(book);
    finish(documents::papers::calibration_page(&head, &form)?, head, format!("can-chinh-{}", file_part(&form.name)))
}

pub(super) fn letters(desk: &Desk, now: Timestamp, asked: &PaperAsked, kind: CommendationKind) -> Result<Made, Failure> {
    let book = desk.book();
    let (year, chosen) = chosen(&book, asked, kind)?;
    let same_kind: Vec<Commendation> = crate::commendations::stored(&book, year)?
        .into_iter()
        .filter(|one| one.kind == kind && one.state == CommendationState::Chosen)
        .collect();
    // Letters that were sent before it to the same addressee.
    let times = |one: &Commendation| {
        let earlier = same_kind.iter().filter(|other| fold(&other.name) == fold(&one.name) && other.id <= one.id);
        u32::try_from(earlier.count()).unwrap_or(u32::MAX).max(1)
    };
    let day = date_or_none("date", &asked.date)?;
    let letter = |one: &Commendation| CommendationLetter {
        times: times(one),
        check_source: typed(asked, "check_source"),
        standing_department: typed(asked, "standing_department"),
        number: one.decision.clone(),
        date: one.decided.or(day),
        commendation: one.clone(),
    };
    let letters: Vec<CommendationLetter> = chosen.iter().map(letter).collect();
    let draft = letters.iter().any(|letter| letter.number.is_empty() || letter.date.is_none());
    let named_on = letters.iter().find_map(|letter| letter.date).unwrap_or_else(|| vietnam(now).date());
    let head = head_on(&book, now, asked, (draft, named_on), &commendation_facts(&asked.paper, year, &chosen))?;
    drop(book);
    let name = if kind == CommendationKind::Reminder { "cong-van-nhac-nho" } else { "cong-van-bieu-duong" };
    let name = match &chosen[..] {
        [only] => format!("{name}-{year}-{}", file_part(&only.name)),
        _ => format!("{name}-{year}"),
    };
    finish(documents::papers::commendation_letters(&head, kind, &letters)?, head, name)
}
