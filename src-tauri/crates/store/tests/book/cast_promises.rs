//! A commitment that went all its way, and what was entered about it.

use domain::commitments::{Amendment, Commitment, CommitmentId, CommitmentState, Counting, LaterHead, Signing, Target, Task};
use domain::evidence::EvidenceId;
use domain::progress::{Found, Part, Progress, ProgressId};
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
