//! Commitments: the promises of heads for a year.

use domain::calendar::{short_date, vietnam};
use domain::commitments::{
    Amendment, Commitment, CommitmentId, CommitmentPhase, CommitmentState, Counting, Direction, Target, Task, changes_between,
};
use domain::indicators::IndicatorId;
use domain::points::{TypedPointsError, read_points};
use domain::progress::{Part, ProgressBook};
use domain::text::{compare_names, compare_people, fold, nfc};
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::commitment_steps::refuse_closed;
use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::wire::{asked, date_or_none};

mod views;

pub(crate) use views::{CommitmentView, view};

asked! {
    /// Commitments of a year.
    pub struct OfYear {
        /// The year promised for; absent for all years.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub year: Option<i16>,
    }
    /// A commitment as typed; dates are dd/mm/yyyy or empty, numbers as typed.
    pub struct SaveCommitment {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// The year promised for.
        pub year: i16,
        /// The unit in the register, when it is there.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<i64>,
        /// The unit's name.
        pub unit_name: String,
        /// The head's name.
        pub head_name: String,
        /// The head's office title.
        pub head_title: String,
        /// The day written on the form.
        #[serde(default)]
        pub date: String,
        /// What is promised.
        pub targets: Vec<TargetFields>,
        /// What will be done.
        #[serde(default)]
        pub tasks: Vec<TaskFields>,
        /// To whom it is promised; empty follows the letterhead.
        #[serde(default)]
        pub receiver: String,
        /// The name of that person; empty follows the signer of the office.
        #[serde(default)]
        pub receiver_name: String,
        /// Why it is changed; asked for once it is signed.
        #[serde(default)]
        pub reason: String,
    }
    /// A commitment by its identity.
    pub struct OneCommitment {
        /// Its identity.
        pub id: i64,
    }
    /// A target as typed.
    #[derive(serde::Serialize)]
    pub struct TargetFields {
        /// Its number within the commitment; 0 for a new one.
        #[serde(default)]
        pub number: u32,
        /// How its values follow one another.
        #[serde(default)]
        pub counting: Counting,
        /// What is measured.
        pub name: String,
        /// Unit of measure.
        pub measure: String,
        /// Last year's value, or empty.
        #[serde(default)]
        pub baseline: String,
        /// "≥", "≤" or "=".
        pub direction: Direction,
        /// The promised value.
        pub value: String,
        /// By when, or empty.
        #[serde(default)]
        pub deadline: String,
        /// Codes of the criteria it protects.
        #[serde(default)]
        pub criteria: String,
        /// The indicator whose values are its progress; absent when progress is typed.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub indicator: Option<i64>,
    }
    /// A task as typed.
    #[derive(serde::Serialize)]
    pub struct TaskFields {
        /// Its number within the commitment; 0 for a new one.
        #[serde(default)]
        pub number: u32,
        /// What will be done.
        pub name: String,
        /// What comes out of it.
        #[serde(default)]
        pub product: String,
        /// By when, or empty.
        #[serde(default)]
        pub deadline: String,
        /// Who does it.
        #[serde(default)]
        pub person: String,
    }
}

pub(crate) fn commitments(desk: &Desk, _: Timestamp, asked: OfYear) -> Result<Vec<CommitmentView>, Failure> {
    let book = desk.book();
    let mut commitments = of_year(&book, asked.year)?;
    commitments.sort_by(|a, b| {
        b.year
            .cmp(&a.year)
            .then_with(|| compare_names(&a.unit_name, &b.unit_name))
            .then_with(|| compare_people(&a.head_name, &b.head_name))
    });
    Ok(commitments.iter().map(view).collect())
}

/// Commitments as stored, of one year or all.
pub(crate) fn of_year(book: &Book, year: Option<i16>) -> Result<Vec<Commitment>, Failure> {
    let mut commitments = book.store.commitments()?;
    commitments.retain(|commitment| year.is_none_or(|year| commitment.year == year));
    Ok(commitments)
}

pub(crate) fn save_commitment(desk: &Desk, now: Timestamp, asked: SaveCommitment) -> Result<CommitmentView, Failure> {
    let mut book = desk.book();
    let known = book.store.commitments()?;
    let previous = known.iter().find(|commitment| commitment.id.0 == asked.id);
    if asked.id != 0 && previous.is_none() {
        return Err(Failure::missing("bản cam kết này"));
    }
    if !(1990..=2200).contains(&asked.year) {
        return Err(Failure::field("year", "Năm cam kết không hợp lệ."));
    }
    let mut commitment = Commitment {
        id: CommitmentId(asked.id),
        year: asked.year,
        unit: asked.unit.map(UnitId),
        unit_name: nfc(&asked.unit_name),
        head_name: nfc(&asked.head_name),
        head_title: nfc(&asked.head_title),
        state: previous.map_or(CommitmentState::Draft, |previous| previous.state),
        date: date_or_none("date", &asked.date)?,
        targets: asked.targets.iter().enumerate().map(|(at, target)| read_target(at, target)).collect::<Result<_, _>>()?,
        tasks: asked.tasks.iter().enumerate().map(|(at, task)| read_task(at, task)).collect::<Result<_, _>>()?,
        receiver: nfc(&asked.receiver),
        receiver_name: nfc(&asked.receiver_name),
        ..previous.cloned().unwrap_or_default()
    };
    commitment.give_numbers();
    refuse_errors(&commitment.problems())?;
    refuse_indicators(&book, &commitment)?;
    let same = |other: &&Commitment| {
        other.id.0 != asked.id
            && other.year == commitment.year
            && fold(&other.unit_name) == fold(&commitment.unit_name)
            && fold(&other.head_name) == fold(&commitment.head_name)
    };
    if known.iter().find(same).is_some() {
        return Err(Failure::field(
            "head_name",
            format!(
                "Đã có bản cam kết năm {} của {} ({}). Mở bản đó để sửa.",
                commitment.year, commitment.head_name, commitment.unit_name
            ),
        ));
    }
    if let Some(previous) = previous {
        settle_changes(&book, now, previous, &mut commitment, &asked.reason)?;
    }
    let label = format!("bản cam kết năm {} của {}", commitment.year, commitment.head_name);
    let written = book.write(Op::new(OpKind::SaveCommitment, label), now, |writer| {
        if commitment.id.0 == 0 {
            commitment.id = writer.next_commitment_id()?;
        }
        writer.put_commitment(commitment.clone())?;
        Ok(commitment)
    })?;
    Ok(view(&written.value))
}

/// What a change of a kept commitment means for it: what was printed must be printed again, what was
/// signed is amended with a reason, what is closed stays.
fn settle_changes(
    book: &Book,
    now: Timestamp,
    previous: &Commitment,
    commitment: &mut Commitment,
    reason: &str,
) -> Result<(), Failure> {
    let mut numbered = previous.clone();
    numbered.give_numbers();
    if numbered == *commitment {
        return Ok(());
    }
    refuse_closed(previous)?;
    let progress = ProgressBook::new(book.store.progress_of(previous.id)?);
    let kept: Vec<Part> = commitment.parts().collect();
    for (at, part) in numbered.parts().enumerate().filter(|(_, part)| !kept.contains(part)) {
        let count = progress.entries(previous.id, part).len();
        if count > 0 {
            let field = if matches!(part, Part::Target(_)) { "targets" } else { "tasks" };
            let what = numbered.name_of(part).unwrap_or_default();
            let sentence = format!(
                "“{what}” (dòng {}) đã có {count} lần ghi tiến độ nên không bỏ được. Giữ dòng này, hoặc sửa nội dung của nó.",
                at + 1
            );
            return Err(Failure::field(field, sentence));
        }
    }
    if previous.phase() != CommitmentPhase::Signed {
        commitment.state = CommitmentState::Draft;
        return Ok(());
    }
    let changes = changes_between(&numbered, commitment);
    if !changes.is_empty() {
        let reason = nfc(reason);
        if reason.is_empty() {
            let sentence = "Bản cam kết đã ký nên mỗi lần điều chỉnh phải có lý do. Nhập lý do điều chỉnh.";
            return Err(Failure::field("reason", sentence));
        }
        commitment.amendments.push(Amendment { day: vietnam(now).date(), reason, changes });
    }
    Ok(())
}

/// A target takes its progress only from an indicator that counts in the same unit of measure and was
/// in use in the year.
fn refuse_indicators(book: &Book, commitment: &Commitment) -> Result<(), Failure> {
    if commitment.targets.iter().all(|target| target.indicator.is_none()) {
        return Ok(());
    }
    let known = book.store.indicators()?;
    for (at, target) in commitment.targets.iter().enumerate() {
        let Some(id) = target.indicator else { continue };
        let field = format!("targets.{at}.indicator");
        let indicator = known.iter().find(|one| one.id == id).ok_or_else(|| Failure::missing("chỉ số này"))?;
        if fold(&indicator.measure) != fold(&target.measure) {
            let sentence = format!(
                "Chỉ tiêu tính bằng “{}” mà chỉ số “{}” tính bằng “{}”. Chọn chỉ số cùng đơn vị tính.",
                target.measure, indicator.name, indicator.measure
            );
            return Err(Failure::field(&field, sentence));
        }
        if let Some(top) = indicator.scale_top().filter(|top| target.value > *top) {
            let sentence = format!("Mức cam kết vượt thang đo của “{}” (0 đến {}).", indicator.name, top.vietnamese());
            return Err(Failure::field(&format!("targets.{at}.value"), sentence));
        }
    }
    Ok(())
}

/// What is wrong with a typed number that has no maximum.
pub(crate) fn number_sentence(error: &TypedPointsError) -> String {
    match error {
        TypedPointsError::NotANumber { text } => format!("“{text}” không phải là số. Nhập số, ví dụ 98,5."),
        other => crate::scores::typed_sentence("", None, other),
    }
}

fn read_target(at: usize, fields: &TargetFields) -> Result<Target, Failure> {
    let number = |name: &str, text: &str| {
        read_points(text, None).map_err(|error| Failure::field(&format!("targets.{at}.{name}"), number_sentence(&error)))
    };
    let value = number("value", &fields.value)?;
    let baseline = if fields.baseline.trim().is_empty() { None } else { Some(number("baseline", &fields.baseline)?) };
    Ok(Target {
        number: fields.number,
        counting: fields.counting,
        name: nfc(&fields.name),
        measure: nfc(&fields.measure),
        baseline,
        direction: fields.direction,
        value,
        deadline: date_or_none(&format!("targets.{at}.deadline"), &fields.deadline)?,
        criteria: nfc(&fields.criteria),
        indicator: fields.indicator.map(IndicatorId),
    })
}

fn read_task(at: usize, fields: &TaskFields) -> Result<Task, Failure> {
    Ok(Task {
        number: fields.number,
        name: nfc(&fields.name),
        product: nfc(&fields.product),
        deadline: date_or_none(&format!("tasks.{at}.deadline"), &fields.deadline)?,
        person: nfc(&fields.person),
    })
}

pub(crate) fn remove_commitment(desk: &Desk, now: Timestamp, asked: OneCommitment) -> Result<Vec<CommitmentView>, Failure> {
    let mut book = desk.book();
    let known = book.store.commitments()?;
    let commitment =
        known.iter().find(|commitment| commitment.id.0 == asked.id).ok_or_else(|| Failure::missing("bản cam kết này"))?;
    if let Some(signing) = &commitment.signing {
        let day = short_date(signing.day);
        let sentence = format!(
            "Bản cam kết của {} đã ký ngày {day} nên không xóa được; bản đã ký là hồ sơ. Sổ không thay đổi.",
            commitment.head_name
        );
        return Err(Failure::new("commitment_signed", sentence));
    }
    if !book.store.progress_of(commitment.id)?.is_empty() {
        let sentence = format!("Bản cam kết của {} đã có tiến độ nên không xóa được. Sổ không thay đổi.", commitment.head_name);
        return Err(Failure::new("in_use", sentence));
    }
    let label = format!("xóa bản cam kết của {}", commitment.head_name);
    book.write(Op::new(OpKind::RemoveCommitment, label), now, |writer| writer.remove_commitment(CommitmentId(asked.id)))?;
    drop(book);
    commitments(desk, now, OfYear { year: None })
}
