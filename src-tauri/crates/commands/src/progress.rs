//! Progress: how the commitments of a year stand, one of them in full, and what is entered.

use domain::calendar::{short_date, vietnam};
use domain::commitments::{Commitment, CommitmentPhase, Counting, Target, Task};
use domain::evidence::EvidenceId;
use domain::indicators::{Indicator, IndicatorId};
use domain::plan::days_until;
use domain::points::{Points, read_points};
use domain::progress::{Found, Part, Progress, ProgressBook, ProgressId, ProgressState, printed};
use domain::text::nfc;
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::commitment_steps::{day_of, one, refuse_closed, signed_with};
use crate::commitments::{OneCommitment, of_year};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::office::shown_date;
use crate::promise_points::Basis;
use crate::wire::asked;

mod taking;
mod views;

pub(crate) use taking::{progress_book, taken_now, taken_of};
pub(crate) use views::*;

asked! {
    /// How the commitments of a year stand.
    pub struct FollowUpOf {
        /// The year promised for.
        pub year: i16,
    }
    /// What was reached by a day.
    pub struct EnterProgress {
        /// The commitment.
        pub commitment: i64,
        /// The day on which it was so, dd/mm/yyyy.
        pub day: String,
        /// One entry for each target or task that is told of.
        pub entries: Vec<ProgressFields>,
    }
    /// One entry as typed.
    pub struct ProgressFields {
        /// Of what it speaks.
        pub part: Part,
        /// The value of a target, as typed.
        #[serde(default)]
        pub value: String,
        /// True for a task that is done.
        #[serde(default)]
        pub done: bool,
        /// More about it.
        #[serde(default)]
        pub note: String,
        /// The document that proves it.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub evidence: Option<i64>,
    }
}

pub(crate) fn follow_up(desk: &Desk, now: Timestamp, asked: FollowUpOf) -> Result<FollowUpView, Failure> {
    let mut book = desk.book();
    let today = vietnam(now).date();
    let mut commitments = of_year(&book, Some(asked.year))?;
    commitments.sort_by(|a, b| domain::text::compare_names(&a.unit_name, &b.unit_name));
    let progress = progress_book(&book, &commitments, book.store.progress(Some(asked.year))?)?;
    let rounds = book.store.rounds()?;
    let mut heads = Vec::new();
    for mut commitment in commitments {
        commitment.give_numbers();
        let basis = Basis::of(&mut book, &rounds, &commitment)?;
        heads.push(followed_head(&commitment, &progress, basis.as_ref(), today));
    }
    Ok(FollowUpView { year: asked.year, today: short_date(today), heads })
}

fn followed_head(commitment: &Commitment, progress: &ProgressBook, basis: Option<&Basis>, today: Date) -> FollowedHead {
    let targets: Vec<ProgressState> =
        commitment.targets.iter().map(|target| progress.target(commitment, target, today).state).collect();
    let tasks: Vec<ProgressState> = commitment.tasks.iter().map(|task| progress.task(commitment, task, today).state).collect();
    let count = |state: ProgressState| as_count(targets.iter().chain(&tasks).filter(|one| **one == state).count());
    let waiting = commitment.targets.iter().zip(&targets).filter(|(_, state)| state.waits());
    let at_stake = waiting.map(|(target, _)| target.criteria.as_str());
    let head = commitment.head_on(today);
    FollowedHead {
        id: commitment.id.0,
        unit_name: commitment.unit_name.clone(),
        head_name: head.0.to_owned(),
        head_title: head.1.to_owned(),
        state: commitment.phase(),
        signed_day: shown_date(commitment.signing.as_ref().map(|signing| signing.day)),
        parts: as_count(targets.len() + tasks.len()),
        reached: count(ProgressState::Reached) + count(ProgressState::ReachedLate),
        reached_late: count(ProgressState::ReachedLate),
        late: count(ProgressState::Late),
        at_risk: count(ProgressState::AtRisk),
        due: count(ProgressState::Due),
        not_begun: count(ProgressState::NotBegun),
        points: basis.and_then(|basis| basis.protected(commitment.criteria())).map(|points| points.max),
        points_at_risk: basis.and_then(|basis| basis.protected(at_stake)).map(|points| points.max),
    }
}

fn as_count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

pub(crate) fn commitment_progress(desk: &Desk, now: Timestamp, asked: OneCommitment) -> Result<FollowedCommitment, Failure> {
    followed(&mut desk.book(), now, asked.id)
}

fn followed(book: &mut Book, now: Timestamp, id: i64) -> Result<FollowedCommitment, Failure> {
    let mut commitment = one(book, id)?;
    commitment.give_numbers();
    let today = vietnam(now).date();
    let progress = progress_book(book, std::slice::from_ref(&commitment), book.store.progress_of(commitment.id)?)?;
    let indicators = book.store.indicators()?;
    let rounds = book.store.rounds()?;
    let basis = Basis::of(book, &rounds, &commitment)?;
    let documents = book.store.evidence()?;
    let title = |id: EvidenceId| documents.iter().find(|one| one.id == id).map(|one| one.title()).unwrap_or_default();
    let entries = |part: Part| all_entries(&progress, &commitment, part, &title);
    let mut targets = Vec::new();
    for target in &commitment.targets {
        let stands = progress.target(&commitment, target, today);
        targets.push(FollowedTarget {
            number: target.number,
            name: target.name.clone(),
            measure: target.measure.clone(),
            direction: target.direction,
            value: target.value,
            counting: target.counting,
            deadline: short_date(stands.due),
            days: as_days(commitment.looked_at_on(today), stands.due),
            criteria: target.criteria.clone(),
            indicator: target.indicator.map(|id| id.0),
            indicator_name: target.indicator.map(|id| name_of(&indicators, id)).unwrap_or_default(),
            points: basis.as_ref().and_then(|basis| basis.protected([target.criteria.as_str()])).map(|points| points.max),
            last: stands.last.map(|(_, value)| value),
            last_day: shown_date(stands.last.map(|(day, _)| day)),
            forecast: stands.forecast.map(printed),
            pace: stands.pace,
            pace_printed: stands.pace.map(printed),
            state: stands.state,
            entries: entries(Part::Target(target.number)),
        });
    }
    let task = |task: &Task| {
        let stands = progress.task(&commitment, task, today);
        FollowedTask {
            number: task.number,
            name: task.name.clone(),
            product: task.product.clone(),
            person: task.person.clone(),
            deadline: short_date(stands.due),
            days: as_days(commitment.looked_at_on(today), stands.due),
            last_day: shown_date(stands.last),
            state: stands.state,
            entries: entries(Part::Task(task.number)),
        }
    };
    Ok(FollowedCommitment {
        today: short_date(today),
        head: followed_head(&commitment, &progress, basis.as_ref(), today),
        points_year: basis.as_ref().map(|basis| basis.year),
        tasks: commitment.tasks.iter().map(task).collect(),
        targets,
    })
}

fn name_of(indicators: &[Indicator], id: IndicatorId) -> String {
    indicators.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
}

fn as_days(today: Date, due: Date) -> i32 {
    i32::try_from(days_until(today, due)).unwrap_or(i32::MAX)
}

/// What was entered about one part, then what came after the closing.
fn all_entries(
    progress: &ProgressBook,
    commitment: &Commitment,
    part: Part,
    title: &impl Fn(EvidenceId) -> String,
) -> Vec<EntryView> {
    let mut views = entry_views(progress.entries(commitment.id, part), title);
    let later = entry_views(progress.later(commitment.id, part), title);
    views.extend(later.into_iter().map(|view| EntryView { later: true, ..view }));
    views
}

fn entry_views(entries: &[Progress], title: &impl Fn(EvidenceId) -> String) -> Vec<EntryView> {
    let view = |(at, entry): (usize, &Progress)| EntryView {
        id: if entry.id == ProgressId::TAKEN { 0 } else { entry.id.0 },
        day: short_date(entry.day),
        month: entry.day.month(),
        value: match entry.found {
            Found::Value(value) => Some(value),
            Found::UnderWay | Found::Done => None,
        },
        done: entry.found == Found::Done,
        note: entry.note.clone(),
        evidence: entry.evidence.map(|id| id.0),
        evidence_title: entry.evidence.map(title).unwrap_or_default(),
        author: entry.author.clone(),
        at: short_date(vietnam(entry.at).date()),
        taken: entry.id == ProgressId::TAKEN,
        later: false,
        replaced: entries.get(at + 1).is_some_and(|next| next.day == entry.day),
    };
    entries.iter().enumerate().map(view).collect()
}

pub(crate) fn enter_progress(desk: &Desk, now: Timestamp, asked: EnterProgress) -> Result<FollowedCommitment, Failure> {
    let mut book = desk.book();
    let mut commitment = one(&book, asked.commitment)?;
    refuse_closed(&commitment)?;
    let unnumbered = commitment.clone();
    commitment.give_numbers();
    let today = vietnam(now).date();
    let day = day_of("day", &asked.day, "Chưa có ngày của số liệu. Nhập ngày, ví dụ 31/03/2021.")?;
    refuse_day(&commitment, day, today)?;
    let progress = ProgressBook::new(book.store.progress_of(commitment.id)?);
    let author = book.store.settings()?.clerk;
    let mut entries = Vec::new();
    for (at, fields) in asked.entries.iter().enumerate() {
        if let Some(document) = fields.evidence {
            crate::evidence::one(&book, document)?;
        }
        let entry = Progress {
            id: ProgressId(0),
            commitment: commitment.id,
            part: fields.part,
            day,
            found: read_found(&commitment, &progress, at, fields, day)?,
            note: nfc(&fields.note),
            evidence: fields.evidence.map(EvidenceId),
            author: author.clone(),
            at: now,
        };
        entries.push(entry);
    }
    if entries.is_empty() {
        return Err(Failure::field("entries", "Chưa nhập giá trị nào. Nhập ít nhất một chỉ tiêu hoặc nhiệm vụ."));
    }
    let label = format!("tiến độ ngày {} của {}", short_date(day), commitment.unit_name);
    book.write(Op::new(OpKind::EnterProgress, label), now, |writer| {
        if commitment != unnumbered {
            writer.put_commitment(commitment.clone())?;
        }
        entries.into_iter().try_for_each(|mut entry| {
            entry.id = writer.next_progress_id()?;
            writer.put_progress(entry)
        })
    })?;
    followed(&mut book, now, asked.commitment)
}

pub(crate) fn refuse_day(commitment: &Commitment, day: Date, today: Date) -> Result<(), Failure> {
    if day > today {
        return Err(Failure::field("day", format!("Ngày {} sau hôm nay. Nhập ngày đã qua.", short_date(day))));
    }
    if day.year() < commitment.year {
        let sentence = format!("Ngày {} trước năm cam kết {}. Nhập ngày trong năm.", short_date(day), commitment.year);
        return Err(Failure::field("day", sentence));
    }
    Ok(())
}

pub(crate) fn read_found(
    commitment: &Commitment,
    progress: &ProgressBook,
    at: usize,
    fields: &ProgressFields,
    day: Date,
) -> Result<Found, Failure> {
    if commitment.name_of(fields.part).is_none() {
        return Err(Failure::missing("chỉ tiêu, nhiệm vụ này trong bản cam kết"));
    }
    let Part::Target(number) = fields.part else {
        return Ok(if fields.done { Found::Done } else { Found::UnderWay });
    };
    let field = format!("entries.{at}.value");
    if fields.value.trim().is_empty() {
        return Err(Failure::field(&field, "Chưa có giá trị. Nhập số, ví dụ 98,5; hoặc bỏ dòng này."));
    }
    let value = read_points(fields.value.trim().trim_end_matches('%'), None)
        .map_err(|error| Failure::field(&field, crate::commitments::number_sentence(&error)))?;
    let target = commitment.targets.iter().find(|target| target.number == number);
    if let Some(target) = target {
        if target.indicator.is_some() {
            let sentence =
                format!("“{}” lấy tiến độ từ chỉ số nên không nhập ở đây. Nhập số liệu ở màn hình Chỉ số.", target.name);
            return Err(Failure::field(&field, sentence));
        }
        refuse_value(target, progress.entries(commitment.id, fields.part), (value, day), (&field, &fields.note))?;
    }
    Ok(Found::Value(value))
}

/// A value outside its scale, or one that counts from new year and goes back without a word.
fn refuse_value(
    target: &Target,
    entries: &[Progress],
    (value, day): (Points, Date),
    (field, note): (&str, &str),
) -> Result<(), Failure> {
    let hundred = Points::whole(100);
    if target.measure.trim() == "%" && value > hundred && target.value <= hundred {
        let sentence = format!("{}% vượt thang đo của “{}” (0 đến 100%). Kiểm tra lại.", value.vietnamese(), target.name);
        return Err(Failure::field(field, sentence));
    }
    if target.counting == Counting::Cumulative && note.trim().is_empty() {
        let before = entries.iter().rev().find_map(|entry| match entry.found {
            Found::Value(earlier) if entry.day < day && earlier > value => Some((entry.day, earlier)),
            _ => None,
        });
        if let Some((earlier_day, earlier)) = before {
            let sentence = format!(
                "Số cộng dồn {} thấp hơn số ngày {} ({}). Kiểm tra lại, hoặc ghi chú lý do.",
                value.vietnamese(),
                short_date(earlier_day),
                earlier.vietnamese()
            );
            return Err(Failure::field(field, sentence));
        }
    }
    Ok(())
}

/// What a document proves among commitments and initiatives, in words; `None` when nothing names it.
pub(crate) fn proved_by(book: &Book, document: EvidenceId) -> Result<Option<String>, Failure> {
    if let Some(commitment) = signed_with(book, document)? {
        return Ok(Some(format!("là bản cam kết đã ký của {}", commitment.head_name)));
    }
    if let Some(one) = book.store.initiatives()?.iter().find(|one| one.evidence == Some(document)) {
        return Ok(Some(format!("đang chứng minh sáng kiến “{}”", one.title)));
    }
    let entry = book.store.progress(None)?.into_iter().find(|entry| entry.evidence == Some(document));
    Ok(entry.map(|entry| format!("đang chứng minh tiến độ ngày {}", short_date(entry.day))))
}

/// The promises of signed commitments that somebody should do something about, the most pressing first.
pub(crate) fn waiting_promises(book: &Book, today: Date) -> Result<Vec<WaitingPromise>, Failure> {
    let mut commitments = of_year(book, None)?;
    commitments.retain(|commitment| commitment.phase() == CommitmentPhase::Signed);
    let mut entries = Vec::new();
    for commitment in &commitments {
        entries.extend(book.store.progress_of(commitment.id)?);
    }
    let progress = progress_book(book, &commitments, entries)?;
    let mut lines: Vec<(ProgressState, Date, WaitingPromise)> = Vec::new();
    for commitment in &commitments {
        let targets = commitment.targets.iter().map(|one| (Part::Target(one.number), progress.target(commitment, one, today)));
        let targets = targets.map(|(part, stands)| (part, stands.state, stands.due));
        let tasks = commitment.tasks.iter().map(|one| (Part::Task(one.number), progress.task(commitment, one, today)));
        let tasks = tasks.map(|(part, stands)| (part, stands.state, stands.due));
        for (part, state, due) in targets.chain(tasks).filter(|(_, state, _)| state.waits()) {
            let line = WaitingPromise {
                commitment: commitment.id.0,
                year: commitment.year,
                part,
                unit_name: commitment.unit_name.clone(),
                head_name: commitment.head_on(today).0.to_owned(),
                name: commitment.name_of(part).unwrap_or_default().to_owned(),
                state,
                days: as_days(today, due),
            };
            lines.push((state, due, line));
        }
    }
    lines.sort_by_key(|(state, due, _)| (*state, *due));
    Ok(lines.into_iter().map(|(_, _, line)| line).collect())
}
