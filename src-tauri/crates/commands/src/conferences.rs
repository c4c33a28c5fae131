//! Conferences: programme, guests, what was read and said, and conclusions that become tasks.

use domain::calendar::{parse_clock, short_date, vietnam};
use domain::conferences::{AgendaItem, Conclusion, Conference, Guest, Statement, Talk, TaskState};
use domain::plan::days_until;
use domain::text::nfc;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::wire::{Nothing, asked, date_or_none, shown};

asked! {
    /// A conference as typed, with all its lists.
    pub struct SaveConference {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// The year it looks back on.
        pub year: i16,
        /// In full.
        pub name: String,
        /// The day, dd/mm/yyyy.
        pub day: String,
        /// When it begins: "7:30", "07 giờ 30"; empty while not fixed.
        #[serde(default)]
        pub begins: String,
        /// Where.
        pub place: String,
        /// Who presides, with title.
        #[serde(default)]
        pub chair: String,
        /// What it is about.
        #[serde(default)]
        pub content: String,
        /// What guests are asked to prepare.
        #[serde(default)]
        pub preparation: String,
        /// Whom to ask.
        #[serde(default)]
        pub contact: String,
        /// Places connected from afar.
        #[serde(default)]
        pub points: Vec<String>,
        /// The programme.
        #[serde(default)]
        pub agenda: Vec<AgendaItem>,
        /// Who is invited.
        #[serde(default)]
        pub guests: Vec<Guest>,
        /// Papers read.
        #[serde(default)]
        pub talks: Vec<Talk>,
        /// The discussion.
        #[serde(default)]
        pub discussion: Vec<Statement>,
        /// The conclusions.
        #[serde(default)]
        pub conclusions: Vec<ConclusionFields>,
    }
    /// A conclusion as typed.
    pub struct ConclusionFields {
        /// What is to be done.
        pub text: String,
        /// The body that does it.
        #[serde(default)]
        pub owner: String,
        /// By when, dd/mm/yyyy.
        #[serde(default)]
        pub deadline: String,
        /// The day on which it was done.
        #[serde(default)]
        pub done: String,
        /// What came of it.
        #[serde(default)]
        pub result: String,
    }
    /// A conference by its identity.
    pub struct OneConference {
        /// Its identity.
        pub id: i64,
    }
    /// A task of a conference is done, or open again.
    pub struct FinishConclusion {
        /// The conference.
        pub id: i64,
        /// Which conclusion, from 1.
        pub number: u32,
        /// The day on which it was done, dd/mm/yyyy; empty opens it again.
        pub done: String,
        /// What came of it.
        #[serde(default)]
        pub result: String,
    }
}

shown! {
    /// A conference with all its lists.
    pub struct ConferenceView {
        /// Its identity.
        pub id: i64,
        /// The year it looks back on.
        pub year: i16,
        /// In full.
        pub name: String,
        /// The day, dd/mm/yyyy.
        pub day: String,
        /// "07:30"; empty while not fixed.
        pub begins: String,
        /// Where.
        pub place: String,
        /// Who presides.
        pub chair: String,
        /// What it is about.
        pub content: String,
        /// What guests are asked to prepare.
        pub preparation: String,
        /// Whom to ask.
        pub contact: String,
        /// Places connected from afar.
        pub points: Vec<String>,
        /// The programme.
        pub agenda: Vec<AgendaItem>,
        /// Who is invited.
        pub guests: Vec<Guest>,
        /// How many came.
        pub present: u32,
        /// Papers read.
        pub talks: Vec<Talk>,
        /// The discussion.
        pub discussion: Vec<Statement>,
        /// The conclusions.
        pub conclusions: Vec<ConclusionView>,
    }
    /// A conclusion and how it stands today.
    pub struct ConclusionView {
        /// What is to be done.
        pub text: String,
        /// The body that does it.
        pub owner: String,
        /// By when, dd/mm/yyyy.
        pub deadline: String,
        /// The day on which it was done.
        pub done: String,
        /// What came of it.
        pub result: String,
        /// How it stands.
        pub state: TaskState,
    }
    /// A task of a conference on the desk.
    pub struct WaitingConclusion {
        /// The conference.
        pub conference: i64,
        /// Which conclusion, from 1.
        pub number: u32,
        /// What is to be done.
        pub text: String,
        /// The body that does it.
        pub owner: String,
        /// Late or due soon.
        pub state: TaskState,
        /// Days until it is due.
        pub days: i32,
    }
}

fn as_clock(at: Option<Time>) -> String {
    at.map(|at| format!("{:02}:{:02}", at.hour(), at.minute())).unwrap_or_default()
}

fn view(one: Conference, today: Date) -> ConferenceView {
    let conclusion = |one: &Conclusion| ConclusionView {
        text: one.text.clone(),
        owner: one.owner.clone(),
        deadline: shown_date(one.deadline),
        done: shown_date(one.done),
        result: one.result.clone(),
        state: one.state(today),
    };
    ConferenceView {
        id: one.id,
        year: one.year,
        day: shown_date(one.day),
        begins: as_clock(one.begins),
        present: one.attendance(None).0,
        conclusions: one.conclusions.iter().map(conclusion).collect(),
        name: one.name,
        place: one.place,
        chair: one.chair,
        content: one.content,
        preparation: one.preparation,
        contact: one.contact,
        points: one.points,
        agenda: one.agenda,
        guests: one.guests,
        talks: one.talks,
        discussion: one.discussion,
    }
}

pub(crate) fn conferences(desk: &Desk, now: Timestamp, _: Nothing) -> Result<Vec<ConferenceView>, Failure> {
    all(&desk.book(), vietnam(now).date())
}

/// All of them, the newest first.
fn all(book: &Book, today: Date) -> Result<Vec<ConferenceView>, Failure> {
    Ok(book.store.conferences()?.into_iter().rev().map(|one| view(one, today)).collect())
}

/// A conference as stored.
pub(crate) fn one(book: &Book, id: i64) -> Result<Conference, Failure> {
    let known = book.store.conferences()?;
    known.into_iter().find(|one| one.id == id).ok_or_else(|| Failure::missing("hội nghị này"))
}

/// A conference from what was typed, lines left empty gone.
pub(crate) fn from_fields(asked: SaveConference) -> Result<Conference, Failure> {
    let begins = match asked.begins.trim() {
        "" => None,
        text => Some(
            parse_clock(text)
                .ok_or_else(|| Failure::field("begins", format!("“{text}” không phải là giờ. Nhập giờ và phút, ví dụ 07:30.")))?,
        ),
    };
    let conclusion = |(row, one): (usize, ConclusionFields)| {
        Ok(Conclusion {
            text: nfc(&one.text),
            owner: nfc(&one.owner),
            deadline: date_or_none(&format!("conclusions.{row}.deadline"), &one.deadline)?,
            done: date_or_none(&format!("conclusions.{row}.done"), &one.done)?,
            result: nfc(&one.result),
        })
    };
    Ok(Conference {
        id: asked.id,
        year: asked.year,
        name: nfc(&asked.name),
        day: date_or_none("day", &asked.day)?,
        begins,
        place: nfc(&asked.place),
        chair: nfc(&asked.chair),
        content: nfc(&asked.content),
        preparation: nfc(&asked.preparation),
        contact: nfc(&asked.contact),
        points: asked.points.iter().map(|point| nfc(point)).filter(|point| !point.is_empty()).collect(),
        agenda: asked
            .agenda
            .iter()
            .map(|one| AgendaItem { time: nfc(&one.time), item: nfc(&one.item), presenter: nfc(&one.presenter) })
            .collect(),
        guests: asked.guests.iter().map(guest).collect(),
        talks: asked.talks.iter().map(|one| Talk { speaker: nfc(&one.speaker), title: nfc(&one.title) }).collect(),
        discussion: asked.discussion.iter().map(|one| Statement { speaker: nfc(&one.speaker), text: nfc(&one.text) }).collect(),
        conclusions: asked.conclusions.into_iter().enumerate().map(conclusion).collect::<Result<_, Failure>>()?,
    })
}

fn guest(one: &Guest) -> Guest {
    Guest {
        name: nfc(&one.name),
        title: nfc(&one.title),
        body: nfc(&one.body),
        point: nfc(&one.point),
        attendance: one.attendance,
        note: nfc(&one.note),
    }
}

pub(crate) fn save_conference(desk: &Desk, now: Timestamp, asked: SaveConference) -> Result<Vec<ConferenceView>, Failure> {
    let mut book = desk.book();
    if asked.id != 0 {
        one(&book, asked.id)?;
    }
    if !(1990..=2200).contains(&asked.year) {
        return Err(Failure::field("year", "Năm không hợp lệ. Nhập năm mà hội nghị tổng kết."));
    }
    let mut conference = from_fields(asked)?;
    refuse_errors(&conference.problems())?;
    book.write(Op::new(OpKind::SaveConference, format!("hội nghị “{}”", conference.name)), now, |writer| {
        if conference.id == 0 {
            conference.id = writer.next_id(Noun::Conference)?;
        }
        writer.put_conference(conference)
    })?;
    all(&book, vietnam(now).date())
}

pub(crate) fn remove_conference(desk: &Desk, now: Timestamp, asked: OneConference) -> Result<Vec<ConferenceView>, Failure> {
    let mut book = desk.book();
    let name = one(&book, asked.id)?.name;
    book.write(Op::new(OpKind::RemoveConference, format!("xóa hội nghị “{name}”")), now, |writer| {
        writer.remove_conference(asked.id)
    })?;
    all(&book, vietnam(now).date())
}

pub(crate) fn finish_conclusion(desk: &Desk, now: Timestamp, asked: FinishConclusion) -> Result<Vec<ConferenceView>, Failure> {
    let mut book = desk.book();
    let mut conference = one(&book, asked.id)?;
    let done = date_or_none("done", &asked.done)?;
    let today = vietnam(now).date();
    if let Some(day) = done.filter(|day| *day > today) {
        let what = format!("Ngày hoàn thành {} sau hôm nay {}. Nhập ngày đã hoàn thành.", short_date(day), short_date(today));
        return Err(Failure::field("done", what));
    }
    let at = usize::try_from(asked.number).ok().and_then(|number| number.checked_sub(1));
    let task = at.and_then(|at| conference.conclusions.get_mut(at)).ok_or_else(|| Failure::missing("kết luận này"))?;
    if task.owner.is_empty() {
        return Err(Failure::field(
            "number",
            "Kết luận này chưa giao cho ai nên chưa ghi hoàn thành được. Ghi nơi thực hiện trước.",
        ));
    }
    task.done = done;
    task.result = nfc(&asked.result);
    let label = match done {
        Some(_) => format!("hoàn thành kết luận “{}”", task.text),
        None => format!("mở lại kết luận “{}”", task.text),
    };
    if let Some((day, held)) = done.zip(conference.day).filter(|(day, held)| day < held) {
        let what = format!("Ngày hoàn thành {} trước ngày hội nghị {}.", short_date(day), short_date(held));
        return Err(Failure::field("done", what));
    }
    book.write(Op::new(OpKind::FinishConclusion, label), now, |writer| writer.put_conference(conference))?;
    all(&book, today)
}

/// Tasks of conferences that are late or due soon, the most urgent first.
pub(crate) fn waiting_conclusions(book: &Book, today: Date) -> Result<Vec<WaitingConclusion>, Failure> {
    let mut lines = Vec::new();
    for conference in book.store.conferences()? {
        for (number, task) in (1..).zip(&conference.conclusions) {
            let state = task.state(today);
            let Some(deadline) = task.deadline.filter(|_| matches!(state, TaskState::Late | TaskState::DueSoon)) else {
                continue;
            };
            lines.push(WaitingConclusion {
                conference: conference.id,
                number,
                text: task.text.clone(),
                owner: task.owner.clone(),
                state,
                days: i32::try_from(days_until(today, deadline)).unwrap_or(i32::MAX),
            });
        }
    }
    lines.sort_by_key(|line| line.days);
    Ok(lines)
}
