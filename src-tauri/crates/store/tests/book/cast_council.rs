//! What the fifth schema brought: clerks, the council, the plan, documents, remarks and questions.

use domain::clerks::{Clerk, ClerkId};
use domain::councils::{Council, CouncilBody, CouncilId, CouncilMember, CouncilRole};
use domain::criteria::NodeId;
use domain::evidence::{DueDay, Evidence, EvidenceId, EvidenceLink, EvidenceRule, EvidenceState, FileFormat};
use domain::plan::{Assignment, Milestone};
use domain::questions::Question;
use domain::reviews::{Remark, RemarkKind};
use domain::rounds::{RoundId, Stage};
use domain::units::UnitId;
use jiff::civil::date;
use store::{StoreError, Writer};

use crate::cast::{CLERK, at};

/// The bytes of the two documents, and their hashes.
pub const FILES: [(&[u8], &str); 2] = [
    (b"%PDF-1.4 first", "3348a305b313dea86722bf9db00704a77410139d47402e0b841df20fa8e032f5"),
    (b"%PDF-1.4 second", "01795e291900913555a8a738f39cef73dc8e83274d032d57b3c983608f4a8bb4"),
];

pub fn evidence(id: i64, (file, hash): (&[u8], &str)) -> Evidence {
    Evidence {
        id: EvidenceId(id),
        hash: hash.to_owned(),
        bytes: u64::try_from(file.len()).unwrap(),
        file_name: "ke-hoach.pdf".to_owned(),
        format: FileFormat::Pdf,
        kind: "Kế hoạch".to_owned(),
        number: "03/KH-UBND".to_owned(),
        day: (id == 1).then_some(date(2020, 1, 15)),
        issuer: "UBND".to_owned(),
        subject: "cải cách hành chính".to_owned(),
        revises: (id > 1).then_some(EvidenceId(1)),
        author: CLERK.to_owned(),
        at: at(7),
    }
}

/// Something of every noun of the council at work.
pub fn nouns(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let clerk = |id: i64, name: &str, password: Option<&str>| Clerk {
        id: ClerkId(id),
        name: name.to_owned(),
        department: "Phòng Nội vụ".to_owned(),
        password: password.map(str::to_owned),
        recovery: password.map(str::to_owned),
    };
    writer.put_clerk(clerk(1, CLERK, Some("$argon2id$v=19$m=19456,t=2,p=1$YWJj$ZGVm")))?;
    writer.put_clerk(clerk(2, "Trần Thị B", None))?;
    let member =
        |body, role, name: &str| CouncilMember { body, role, name: name.to_owned(), office_title: "Trưởng phòng".to_owned() };
    writer.put_council(Council {
        id: CouncilId(1),
        year: 2020,
        name: "Hội đồng tự đánh giá".to_owned(),
        decision: "215/QĐ-UBND".to_owned(),
        decided_on: Some(date(2020, 10, 1)),
        issuer: "Chủ tịch UBND".to_owned(),
        members: vec![
            member(CouncilBody::Council, CouncilRole::Chair, "Nguyễn Văn A"),
            member(CouncilBody::SupportTeam, CouncilRole::Secretary, "Trần Thị B"),
        ],
    })?;
    for (id, closes) in [(1, Some(Stage::SelfScore)), (2, None)] {
        writer.put_milestone(Milestone {
            id, round: RoundId(1), day: date(2020, 11, 15), name: "Hết hạn".to_owned(), closes
        })?;
    }
    writer.put_assignment(assignment())?;
    documents(writer)
}

fn assignment() -> Assignment {
    Assignment {
        round: RoundId(1),
        node: NodeId(2),
        lead: "Phòng Nội vụ".to_owned(),
        cooperating: vec!["Văn phòng".to_owned(), "Phòng \"Tư pháp\"".to_owned()],
        deadline: Some(date(2020, 11, 10)),
        official: String::new(),
    }
}

/// The official of the department, which a later schema knows.
pub fn officials(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_assignment(Assignment { official: "Lê Văn C".to_owned(), ..assignment() })
}

fn documents(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_evidence(evidence(1, FILES[0]))?;
    writer.put_evidence(evidence(2, FILES[1]))?;
    writer.put_evidence_link(EvidenceLink {
        round: RoundId(1),
        unit: UnitId(2),
        node: NodeId(3),
        evidence: EvidenceId(1),
        page: "trang 3".to_owned(),
        state: EvidenceState::SupplementAsked,
        reason: "thiếu phụ lục".to_owned(),
        author: CLERK.to_owned(),
        at: at(8),
    })?;
    writer.put_evidence_rule(EvidenceRule {
        node: NodeId(3),
        kinds: vec!["Kế hoạch".to_owned()],
        inside_period: true,
        before: DueDay::parse("15/01 năm sau"),
        consequence: "trừ 0,5 điểm".to_owned(),
    })?;
    for (id, kind) in (1..).zip(RemarkKind::ALL) {
        writer.put_remark(Remark {
            id,
            round: RoundId(1),
            unit: UnitId(2),
            node: NodeId(3),
            kind,
            text: "vì sao".to_owned(),
            deadline: kind.waits_for_unit().then_some(date(2020, 12, 1)),
            author: CLERK.to_owned(),
            at: at(9),
        })?;
    }
    questions(writer)
}

/// An open question about the set, and an answered one about a criterion.
fn questions(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let question = |id: i64, answer: &str| Question {
        id,
        round: RoundId(1),
        node: (id == 2).then_some(NodeId(3)),
        text: "Tính thế nào?".to_owned(),
        addressee: "Sở Nội vụ".to_owned(),
        letter: "20/UBND-NV".to_owned(),
        asked_on: Some(date(2020, 11, 5)),
        answer: answer.to_owned(),
        answer_document: String::new(),
        answered_on: None,
        effect: String::new(),
    };
    writer.put_question(question(1, ""))?;
    writer.put_question(question(2, "Tính cả bản điện tử"))
}
