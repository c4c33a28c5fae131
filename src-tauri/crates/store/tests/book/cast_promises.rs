//! A commitment that went all its way, what was entered about it, a paragraph of its form in the
//! office's own words, and initiatives.

use domain::commendations::{BlankForm, FormSheet};
use domain::commitments::{
    Amendment, Commitment, CommitmentId, CommitmentState, Counting, LaterHead, Signing, TakenValue, Target, Task,
};
use domain::evidence::EvidenceId;
use domain::initiatives::Initiative;
use domain::progress::{Found, Part, Progress, ProgressId};
use domain::units::UnitId;
use jiff::civil::date;
use store::{StoreError, Writer};

use crate::cast::{self, CLERK, at, points};

pub fn nouns(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let plain = cast::commitment();
    writer.put_commitment(Commitment {
        id: CommitmentId(2),
        year: 2020,
        state: CommitmentState::Printed,
        targets: vec![Target { number: 2, counting: Counting::Cumulative, ..plain.targets[0].clone() }],
        tasks: vec![Task { number: 1, ..plain.tasks[0].clone() }],
        receiver: "Chủ tịch Ủy ban nhân dân huyện".to_owned(),
        receiver_name: "Hoàng Văn Q".to_owned(),
        signing: Some(Signing { day: date(2020, 2, 3), place: "Xã B".to_owned(), scan: Some(EvidenceId(1)) }),
        closed: Some(date(2020, 12, 31)),
        amendments: vec![Amendment {
            day: date(2020, 6, 1),
            reason: "Cấp trên giao lại".to_owned(),
            changes: vec!["Mức cam kết: 100 → 99,5".to_owned()],
        }],
        later_heads: vec![LaterHead {
            from: date(2020, 7, 1), name: "Lê Văn C".to_owned(), title: "Phó Chủ tịch".to_owned()
        }],
        ..plain
    })?;
    let found = [(Part::Target(2), Found::Value(points("40.5"))), (Part::Task(1), Found::UnderWay), (Part::Task(1), Found::Done)];
    for (id, (part, found)) in (1..).zip(found) {
        writer.put_progress(Progress {
            id: ProgressId(id),
            commitment: CommitmentId(2),
            part,
            day: date(2020, 6, 30),
            found,
            note: "theo báo cáo".to_owned(),
            evidence: (id == 1).then_some(EvidenceId(1)),
            author: CLERK.to_owned(),
            at: at(10),
        })?;
    }
    Ok(())
}

/// A commitment that was closed with what it had taken from an indicator, one with nothing taken, and a form of its own size.
pub fn closed_and_sized(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let plain = cast::commitment();
    let taken = TakenValue {
        target: 1,
        day: date(2021, 12, 31),
        value: points("97.5"),
        period: "Năm 2021".to_owned(),
        author: CLERK.to_owned(),
        at: at(20),
    };
    let closed = Commitment {
        id: CommitmentId(4),
        year: 2021,
        signing: Some(Signing { day: date(2021, 2, 3), place: String::new(), scan: None }),
        closed: Some(date(2022, 1, 10)),
        taken: Some(vec![taken]),
        ..plain
    };
    writer.put_commitment(Commitment { id: CommitmentId(5), taken: Some(Vec::new()), ..closed.clone() })?;
    writer.put_commitment(closed)?;
    let form = BlankForm::of_sheet("Phôi khổ A3", FormSheet { width: 4200, height: 2970 });
    writer.put_blank_form(BlankForm { id: 2, ..form })?;
    crate::cast_papers::of_conference(writer)
}

/// A recognised one, and one that is only registered.
pub fn initiatives(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let registered = Initiative {
        id: 1,
        year: 2021,
        unit: UnitId(2),
        title: "Hẹn giờ trả kết quả".to_owned(),
        author: "Trần Thị B".to_owned(),
        field: "Cải cách thủ tục hành chính".to_owned(),
        registered: None,
        decision: String::new(),
        decided: None,
        effect: String::new(),
        evidence: None,
    };
    writer.put_initiative(registered.clone())?;
    writer.put_initiative(Initiative {
        id: 2,
        registered: Some(date(2021, 3, 1)),
        decision: "12/QĐ-UBND (bịa)".to_owned(),
        decided: Some(date(2021, 10, 1)),
        effect: "Giảm một lần đi lại".to_owned(),
        evidence: Some(EvidenceId(1)),
        ..registered
    })
}
