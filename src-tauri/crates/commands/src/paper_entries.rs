//! What is typed for a paper, because the book holds it nowhere else: kept in the book like any other fact.
//!
//! A paper takes what was kept for it wherever nothing else is asked, in the window as from a terminal.

use std::collections::BTreeMap;

use domain::calendar::{clock_time, short_date, vietnam};
use domain::paper_entries::{PaperEntry, PaperPlace, entries_for};
use domain::text::nfc;
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::papers::{About, Kind, PaperAsked, units_of, year_of};
use crate::wire::{asked, date_or_none, shown};

/// The number of a paper, beside its own fields.
const NUMBER: &str = "number";
/// The date of a paper, beside its own fields.
const DATE: &str = "date";

asked! {
    /// The paper about which is asked.
    pub struct PaperEntriesOf {
        /// Which paper, of what; its number, date and fields say nothing here.
        pub paper: PaperAsked,
    }
    /// What is typed for a paper.
    pub struct KeepPaperEntries {
        /// Which paper, of what; its number, date and fields say nothing here.
        pub paper: PaperAsked,
        /// What was typed, by "number", "date" or the name of a field; empty takes it out.
        #[cfg_attr(feature = "ts", ts(type = "Record<string, string>"))]
        pub entries: BTreeMap<String, String>,
    }
}

shown! {
    /// What was typed for a paper and is kept.
    pub struct PaperEntryView {
        /// "number", "date" or the name of a field.
        pub entry: String,
        /// What was typed.
        pub text: String,
        /// True when it was typed for all units and this unit has none of its own.
        pub of_all: bool,
        /// Who typed it.
        pub who: String,
        /// When: "07/04/2021 lúc 08:00".
        pub at: String,
    }
}

/// What was typed for a paper, the newest last.
pub(crate) fn paper_entries(desk: &Desk, _: Timestamp, asked: PaperEntriesOf) -> Result<Vec<PaperEntryView>, Failure> {
    let mut book = desk.book();
    let Some(place) = place_of(&mut book, &asked.paper)? else { return Ok(Vec::new()) };
    let kept = book.store.paper_entries()?;
    let mut entries = entries_for(&kept, &place);
    entries.sort_by_key(|entry| entry.at);
    Ok(entries.into_iter().map(|entry| view(entry, &place)).collect())
}

fn view(entry: &PaperEntry, place: &PaperPlace) -> PaperEntryView {
    let at = format!("{} lúc {}", short_date(vietnam(entry.at).date()), &clock_time(entry.at)[..5]);
    PaperEntryView {
        entry: entry.entry.clone(),
        text: entry.text.clone(),
        of_all: entry.unit != place.unit,
        who: entry.who.clone(),
        at,
    }
}

pub(crate) fn keep_paper_entries(desk: &Desk, now: Timestamp, asked: KeepPaperEntries) -> Result<Vec<PaperEntryView>, Failure> {
    let kind = Kind::named(&asked.paper.paper)?;
    let typed: BTreeMap<&str, String> =
        asked.entries.iter().map(|(name, text)| (name.as_str(), nfc(text).trim().to_owned())).collect();
    if let Some(unknown) = typed.keys().find(|name| label_in(kind, name).is_none()) {
        return Err(Failure::field("entries", format!("{} không có ô tên {unknown}. Sổ không thay đổi.", kind.title)));
    }
    if let Some(day) = typed.get(DATE) {
        date_or_none(DATE, day)?;
    }
    let mut book = desk.book();
    let place = place_of(&mut book, &asked.paper)?
        .ok_or_else(|| Failure::field("paper", format!("{} không có ô nào để ghi vào sổ.", kind.title)))?;
    let who = book.store.settings()?.clerk;
    let kept = book.store.paper_entries()?;
    let label = match typed.keys().next() {
        Some(only) if typed.len() == 1 => format!("{} của {}", label_in(kind, only).unwrap_or(only), kind.title),
        _ => format!("các ô điền của {}", kind.title),
    };
    book.write(Op::new(OpKind::KeepPaperEntries, label), now, |writer| {
        for (name, text) in &typed {
            let old = kept.iter().find(|entry| entry.entry == *name && entry.place() == place);
            match old {
                Some(old) if text.is_empty() => writer.remove_paper_entry(old.id)?,
                _ if text.is_empty() => {}
                _ => writer.put_paper_entry(PaperEntry {
                    id: old.map_or(0, |old| old.id),
                    paper: place.paper.clone(),
                    round: place.round,
                    unit: place.unit,
                    year: place.year,
                    hearing: place.hearing,
                    conference: place.conference,
                    entry: (*name).to_owned(),
                    text: text.clone(),
                    who: who.clone(),
                    at: now,
                })?,
            }
        }
        Ok(())
    })?;
    drop(book);
    paper_entries(desk, now, PaperEntriesOf { paper: asked.paper })
}

/// What an entry of a paper is called; `None` where the paper has no such entry.
fn label_in(kind: &Kind, entry: &str) -> Option<&'static str> {
    match entry {
        NUMBER if kind.symbol.is_some() => Some("Số văn bản"),
        DATE => Some("Ngày văn bản"),
        _ => kind.label_of(entry),
    }
}

/// What an entry is called, whichever paper it stands on.
pub(crate) fn label_of(entry: &str) -> Option<&'static str> {
    match entry {
        NUMBER => Some("Số văn bản"),
        DATE => Some("Ngày văn bản"),
        _ => Kind::all().find_map(|kind| kind.label_of(entry)),
    }
}

/// What a paper is called.
pub(crate) fn title_of(paper: &str) -> Option<&'static str> {
    Kind::named(paper).ok().map(|kind| kind.title)
}

/// The paper to which entries belong. Forms of heads carry the date of the promise and a comparison
/// chooses its sets anew each time: for those nothing is kept.
fn place_of(book: &mut Book, asked: &PaperAsked) -> Result<Option<PaperPlace>, Failure> {
    let kind = Kind::named(&asked.paper)?;
    let bare = PaperPlace { paper: kind.name.to_owned(), ..PaperPlace::default() };
    if kind.about() == About::Conference {
        return Ok(crate::papers::conference_asked(book, asked)?.map(|id| PaperPlace { conference: Some(id), ..bare }));
    }
    let Some(code) = asked
        .round
        .as_deref()
        .filter(|_| !matches!(kind.about(), About::Year | About::Heads | About::Sets | About::Commendations))
    else {
        return match kind.about() {
            About::Year => Ok(Some(PaperPlace { year: Some(year_of(book, asked)?), ..bare })),
            About::Commendations => Ok(asked.year.map(|year| PaperPlace { year: Some(year), ..bare })),
            About::Hearing => Ok(asked.hearing.map(|id| PaperPlace { hearing: Some(domain::hearings::HearingId(id)), ..bare })),
            _ => Ok(None),
        };
    };
    let of_round = PaperPlace { round: Some(book.round(code)?.id), ..bare };
    match kind.about() {
        About::Unit => Ok(Some(PaperPlace { unit: one_unit(book, code, asked)?, ..of_round })),
        About::Hearing => {
            let hearing = crate::papers::hearing_asked(book, asked)?;
            Ok(hearing.map(|id| PaperPlace { hearing: Some(id), round: None, ..of_round }))
        }
        _ => Ok(Some(of_round)),
    }
}

/// The unit asked for; `None` for all units of the round.
fn one_unit(book: &mut Book, code: &str, asked: &PaperAsked) -> Result<Option<UnitId>, Failure> {
    if asked.unit.as_deref().is_none_or(|unit| unit.trim().is_empty()) {
        return Ok(None);
    }
    let facts = book.facts(code)?;
    Ok(units_of(&facts, asked.unit.as_deref())?.first().map(|place| facts.units[*place].id))
}

/// A paper with what was kept for it wherever nothing is asked. What was typed for single units stays
/// out of a paper of all of them: each unit takes its own.
pub(crate) fn filled(book: &mut Book, asked: &PaperAsked) -> Result<PaperAsked, Failure> {
    let Some(place) = place_of(book, asked)? else { return Ok(asked.clone()) };
    let of_all_units = place.unit.is_none() && Kind::named(&asked.paper)?.is_of_units();
    let mut filled = asked.clone();
    for entry in entries_for(&book.store.paper_entries()?, &place) {
        let text = entry.text.clone();
        match entry.entry.as_str() {
            NUMBER if filled.number.trim().is_empty() => filled.number = text,
            DATE if filled.date.trim().is_empty() => filled.date = text,
            NUMBER | DATE => {}
            _ if of_all_units => {}
            name => {
                let asked = filled.fields.entry(name.to_owned()).or_default();
                if asked.trim().is_empty() {
                    *asked = text;
                }
            }
        }
    }
    Ok(filled)
}

/// The fields of one unit's paper: what is asked for all, else what was kept for the unit.
pub(crate) fn fields_of_unit(book: &mut Book, asked: &PaperAsked, unit: &str) -> Result<BTreeMap<String, String>, Failure> {
    Ok(filled(book, &PaperAsked { unit: Some(unit.to_owned()), ..asked.clone() })?.fields)
}
