//! Commitments: the promises of heads for a year.

use domain::commitments::{Commitment, CommitmentId, CommitmentState, Direction, Target, Task};
use domain::points::{Points, TypedPointsError, read_points};
use domain::text::{compare_names, compare_people, fold, nfc};
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::Desk;
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::wire::{asked, date_or_none, shown};

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
    }
    /// A commitment by its identity.
    pub struct OneCommitment {
        /// Its identity.
        pub id: i64,
    }
    /// A target as typed.
    #[derive(serde::Serialize)]
    pub struct TargetFields {
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
    }
    /// A task as typed.
    #[derive(serde::Serialize)]
    pub struct TaskFields {
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

shown! {
    /// A commitment as shown and edited.
    pub struct CommitmentView {
        /// Its identity.
        pub id: i64,
        /// The year promised for.
        pub year: i16,
        /// The unit in the register.
        pub unit: Option<i64>,
        /// The unit's name.
        pub unit_name: String,
        /// The head's name.
        pub head_name: String,
        /// The head's office title.
        pub head_title: String,
        /// Draft or printed for signing.
        pub state: CommitmentState,
        /// The day on the form, dd/mm/yyyy or empty.
        pub date: String,
        /// What is promised; values with a comma.
        pub targets: Vec<TargetFields>,
        /// What will be done.
        pub tasks: Vec<TaskFields>,
    }
}

pub(crate) fn commitments(desk: &Desk, _: Timestamp, asked: OfYear) -> Result<Vec<CommitmentView>, Failure> {
    let mut commitments = of_year(&desk.book(), asked.year)?;
    commitments.sort_by(|a, b| {
        b.year
            .cmp(&a.year)
            .then_with(|| compare_names(&a.unit_name, &b.unit_name))
            .then_with(|| compare_people(&a.head_name, &b.head_name))
    });
    Ok(commitments.iter().map(view).collect())
}

/// Commitments as stored, of one year or all.
pub(crate) fn of_year(book: &crate::desk::Book, year: Option<i16>) -> Result<Vec<Commitment>, Failure> {
    let mut commitments = book.store.commitments()?;
    commitments.retain(|commitment| year.is_none_or(|year| commitment.year == year));
    Ok(commitments)
}

fn view(commitment: &Commitment) -> CommitmentView {
    CommitmentView {
        id: commitment.id.0,
        year: commitment.year,
        unit: commitment.unit.map(|unit| unit.0),
        unit_name: commitment.unit_name.clone(),
        head_name: commitment.head_name.clone(),
        head_title: commitment.head_title.clone(),
        state: commitment.state,
        date: shown_date(commitment.date),
        targets: commitment
            .targets
            .iter()
            .map(|target| TargetFields {
                name: target.name.clone(),
                measure: target.measure.clone(),
                baseline: target.baseline.map(Points::vietnamese).unwrap_or_default(),
                direction: target.direction,
                value: target.value.vietnamese(),
                deadline: shown_date(target.deadline),
                criteria: target.criteria.clone(),
            })
            .collect(),
        tasks: commitment
            .tasks
            .iter()
            .map(|task| TaskFields {
                name: task.name.clone(),
                product: task.product.clone(),
                deadline: shown_date(task.deadline),
                person: task.person.clone(),
            })
            .collect(),
    }
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
    };
    refuse_errors(&commitment.problems())?;
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
    // What has been printed for signing and changes afterwards must be printed again.
    if previous.is_some_and(|previous| *previous != commitment) {
        commitment.state = CommitmentState::Draft;
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

fn read_target(at: usize, fields: &TargetFields) -> Result<Target, Failure> {
    let number = |name: &str, text: &str| {
        read_points(text, None).map_err(|error| {
            let sentence = match error {
                TypedPointsError::NotANumber { text } => format!("\"{text}\" không phải là số. Nhập số, ví dụ 98,5."),
                other => crate::scores::typed_sentence("", None, &other),
            };
            Failure::field(&format!("targets.{at}.{name}"), sentence)
        })
    };
    let value = number("value", &fields.value)?;
    let baseline = if fields.baseline.trim().is_empty() { None } else { Some(number("baseline", &fields.baseline)?) };
    Ok(Target {
        name: nfc(&fields.name),
        measure: nfc(&fields.measure),
        baseline,
        direction: fields.direction,
        value,
        deadline: date_or_none(&format!("targets.{at}.deadline"), &fields.deadline)?,
        criteria: nfc(&fields.criteria),
    })
}

fn read_task(at: usize, fields: &TaskFields) -> Result<Task, Failure> {
    Ok(Task {
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
    let label = format!("xóa bản cam kết của {}", commitment.head_name);
    book.write(Op::new(OpKind::RemoveCommitment, label), now, |writer| writer.remove_commitment(CommitmentId(asked.id)))?;
    drop(book);
    commitments(desk, now, OfYear { year: None })
}

/// Marks commitments as printed for signing; only then their form loses DỰ THẢO.
pub(crate) fn mark_printed(book: &mut crate::desk::Book, now: Timestamp, printed: &[Commitment]) -> Result<(), Failure> {
    let waiting: Vec<&Commitment> = printed.iter().filter(|commitment| commitment.state == CommitmentState::Draft).collect();
    if waiting.is_empty() {
        return Ok(());
    }
    book.write(Op::new(OpKind::PrintForSigning, format!("in {} bản cam kết để ký", waiting.len())), now, |writer| {
        for commitment in waiting {
            writer.put_commitment(Commitment { state: CommitmentState::Printed, ..commitment.clone() })?;
        }
        Ok(())
    })?;
    Ok(())
}
