//! Hearings of the council: when and where it sits, who came, and the end of a session.

use domain::calendar::{clock_time, parse_clock, short_date, vietnam};
use domain::councils::{CouncilBody, CouncilRole};
use domain::hearings::{Attendance, Attendee, Hearing, HearingId};
use domain::rounds::Stage;
use domain::text::nfc;
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::hearing_room::HearingView;
use crate::plan::OfRound;
use crate::wire::{asked, date_or_none, shown};

asked! {
    /// A hearing as typed.
    pub struct SaveHearing {
        /// Its identity; 0 opens a new one.
        #[serde(default)]
        pub id: i64,
        /// Code of the round.
        pub round: String,
        /// The stage its decisions are written into.
        pub stage: Stage,
        /// Where the council meets.
        pub place: String,
        /// The day it begins, dd/mm/yyyy; empty for today.
        #[serde(default)]
        pub day: String,
        /// The time it begins, hh:mm; empty means this moment.
        #[serde(default)]
        pub time: String,
        /// Who was invited as a member, and who came.
        pub attendees: Vec<AttendeeFields>,
        /// Others who are present, one a line.
        #[serde(default)]
        pub guests: String,
        /// Who presides.
        pub chair: String,
        /// Who takes the minutes.
        pub secretary: String,
        /// How many voting members must be present, as typed; empty when the council's rules say nothing.
        #[serde(default)]
        pub quorum: String,
        /// What happened before and beside the decisions.
        #[serde(default)]
        pub course: String,
        /// What the chair concludes.
        #[serde(default)]
        pub conclusions: String,
    }
    /// A member at a hearing.
    #[derive(serde::Serialize)]
    pub struct AttendeeFields {
        /// Only members of the council itself vote.
        pub body: CouncilBody,
        /// What the person is there.
        pub role: CouncilRole,
        /// Full name.
        pub name: String,
        /// What the person is in the office.
        #[serde(default)]
        pub office_title: String,
        /// Came or not.
        pub attendance: Attendance,
    }
    /// A hearing by identity.
    pub struct OneHearing {
        /// Its identity.
        pub id: i64,
    }
    /// The end of a hearing.
    pub struct CloseHearing {
        /// The hearing.
        pub id: i64,
        /// The day it ends, dd/mm/yyyy; empty for today.
        #[serde(default)]
        pub day: String,
        /// The time it ends, hh:mm; empty means this moment.
        #[serde(default)]
        pub time: String,
        /// What the chair concludes.
        #[serde(default)]
        pub conclusions: String,
    }
}

shown! {
    /// A hearing in the list of a round.
    pub struct HearingLine {
        /// Its identity.
        pub id: i64,
        /// The stage it decides.
        pub stage: Stage,
        /// The day, dd/mm/yyyy.
        pub day: String,
        /// From when to when: "08:00 – 11:30"; open to the right while it is in session.
        pub hours: String,
        /// Where.
        pub place: String,
        /// Who presides.
        pub chair: String,
        /// Voting members present.
        pub present: u32,
        /// All voting members.
        pub members: u32,
        /// How much is decided.
        pub decisions: u32,
        /// True while it is in session.
        pub in_session: bool,
    }
}

pub(crate) fn hearings(desk: &Desk, _: Timestamp, asked: OfRound) -> Result<Vec<HearingLine>, Failure> {
    list(&desk.book(), &asked.round)
}

fn list(book: &Book, round: &str) -> Result<Vec<HearingLine>, Failure> {
    let round = book.round(round)?;
    let mut lines = Vec::new();
    for hearing in book.store.hearings(round.id)?.into_iter().rev() {
        let decisions = book.store.decisions(hearing.id)?.len();
        let hour = |at: Timestamp| clock_time(at)[..5].to_owned();
        lines.push(HearingLine {
            id: hearing.id.0,
            stage: hearing.stage,
            day: short_date(vietnam(hearing.begun_at).date()),
            hours: format!("{} – {}", hour(hearing.begun_at), hearing.ended_at.map(hour).unwrap_or_default()).trim().to_owned(),
            place: hearing.place.clone(),
            chair: hearing.chair.clone(),
            present: hearing.present(),
            members: hearing.members(),
            decisions: u32::try_from(decisions).unwrap_or(u32::MAX),
            in_session: hearing.ended_at.is_none(),
        });
    }
    Ok(lines)
}

/// A hearing that is in the book.
pub(crate) fn one(book: &Book, id: i64) -> Result<Hearing, Failure> {
    book.store.hearing(HearingId(id))?.ok_or_else(|| Failure::missing("phiên họp này"))
}

/// A day and a time of Vietnam as an instant; what is empty is now, or stays as it was.
pub(crate) fn instant(day: &str, time: &str, otherwise: Timestamp) -> Result<Timestamp, Failure> {
    let there = vietnam(otherwise);
    let day = date_or_none("day", day)?.unwrap_or(there.date());
    let clock = match time.trim() {
        "" => there.time(),
        typed => parse_clock(typed)
            .ok_or_else(|| Failure::field("time", format!("\"{typed}\" không phải là giờ. Nhập giờ:phút, ví dụ 08:00.")))?,
    };
    let zone = TimeZone::fixed(Offset::constant(7));
    day.to_datetime(clock).to_zoned(zone).map(|at| at.timestamp()).map_err(|_| Failure::field("day", "Ngày không hợp lệ."))
}

pub(crate) fn save_hearing(desk: &Desk, now: Timestamp, asked: SaveHearing) -> Result<HearingView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let old = if asked.id == 0 { None } else { Some(one(&book, asked.id)?) };
    if old.as_ref().is_some_and(|old| old.round != facts.round.id) {
        return Err(Failure::field("round", "Phiên họp thuộc một đợt khác. Chọn đúng đợt."));
    }
    if asked.stage == Stage::SelfScore {
        return Err(Failure::field("stage", "Hội đồng không ghi vào điểm tự chấm. Chọn bước Hội đồng hoặc thẩm định."));
    }
    let decided = old.as_ref().map(|old| book.store.decisions(old.id)).transpose()?.is_some_and(|taken| !taken.is_empty());
    if decided && old.as_ref().is_some_and(|old| old.stage != asked.stage) {
        let message = "Phiên họp đã có quyết định nên không đổi bước được nữa. Mở phiên họp khác cho bước kia.";
        return Err(Failure::field("stage", message));
    }
    let councils = book.store.councils()?;
    let council = councils.iter().find(|council| council.year == facts.round.year);
    let hearing = Hearing {
        id: HearingId(asked.id),
        round: facts.round.id,
        stage: asked.stage,
        council: match (&old, council) {
            (Some(old), _) => old.council.clone(),
            (None, Some(council)) => council.name.clone(),
            (None, None) => return Err(no_council(facts.round.year)),
        },
        place: nfc(&asked.place),
        begun_at: instant(&asked.day, &asked.time, old.as_ref().map_or(now, |old| old.begun_at))?,
        ended_at: old.as_ref().and_then(|old| old.ended_at),
        attendees: asked.attendees.iter().map(attendee).collect(),
        guests: nfc(&asked.guests),
        chair: nfc(&asked.chair),
        secretary: nfc(&asked.secretary),
        quorum: quorum(&asked.quorum)?,
        course: nfc(&asked.course),
        conclusions: nfc(&asked.conclusions),
    };
    refuse_errors(&hearing.problems())?;
    write(&mut book, now, hearing, "phiên họp")
}

fn no_council(year: i16) -> Failure {
    let message = format!("Chưa có Hội đồng năm {year}. Ghi thành viên ở trang Thành viên trước, rồi mở phiên họp.");
    Failure::new("council_missing", message)
}

fn attendee(fields: &AttendeeFields) -> Attendee {
    Attendee {
        body: fields.body,
        role: fields.role,
        name: nfc(&fields.name),
        office_title: nfc(&fields.office_title),
        attendance: fields.attendance,
    }
}

fn quorum(typed: &str) -> Result<Option<u32>, Failure> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let wrong =
        || Failure::field("quorum", format!("\"{}\" không phải là số người. Nhập số nguyên, hoặc bỏ trống.", typed.trim()));
    typed.trim().parse().map(Some).map_err(|_| wrong())
}

fn write(book: &mut Book, now: Timestamp, mut hearing: Hearing, what: &str) -> Result<HearingView, Failure> {
    let label = format!("{what} {}", short_date(vietnam(hearing.begun_at).date()));
    let id = book
        .write(Op::new(OpKind::SaveHearing, label), now, |writer| {
            if hearing.id.0 == 0 {
                hearing.id = HearingId(writer.next_id(Noun::Hearing)?);
            }
            let id = hearing.id;
            writer.put_hearing(hearing).map(|()| id)
        })?
        .value;
    crate::hearing_room::view(book, id.0)
}

pub(crate) fn close_hearing(desk: &Desk, now: Timestamp, asked: CloseHearing) -> Result<HearingView, Failure> {
    let mut book = desk.book();
    let hearing = one(&book, asked.id)?;
    let typed = nfc(&asked.conclusions);
    let conclusions = if typed.is_empty() { hearing.conclusions.clone() } else { typed };
    let ended_at = Some(instant(&asked.day, &asked.time, now)?);
    let hearing = Hearing { ended_at, conclusions, ..hearing };
    refuse_errors(&hearing.problems())?;
    write(&mut book, now, hearing, "kết thúc phiên họp")
}

pub(crate) fn open_hearing_again(desk: &Desk, now: Timestamp, asked: OneHearing) -> Result<HearingView, Failure> {
    let mut book = desk.book();
    let hearing = Hearing { ended_at: None, ..one(&book, asked.id)? };
    write(&mut book, now, hearing, "mở lại phiên họp")
}

pub(crate) fn remove_hearing(desk: &Desk, now: Timestamp, asked: OneHearing) -> Result<Vec<HearingLine>, Failure> {
    let mut book = desk.book();
    let hearing = one(&book, asked.id)?;
    if !book.store.decisions(hearing.id)?.is_empty() {
        let message = "Phiên họp đã có quyết định nên không xóa được. Sửa từng quyết định, hoặc hoàn tác các bước vừa ghi.";
        return Err(Failure::new("in_use", message));
    }
    let code = book.facts_of(hearing.round)?.round.code.clone();
    let label = format!("xóa phiên họp {}", short_date(vietnam(hearing.begun_at).date()));
    book.write(Op::new(OpKind::RemoveHearing, label), now, |writer| writer.remove_hearing(hearing.id))?;
    list(&book, &code)
}
