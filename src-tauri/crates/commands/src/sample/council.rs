//! The council of the sample office in the middle of its work: criteria returned and explained,
//! documents that prove or still have to, a question without an answer, a hearing half done.

use domain::calendar::parse_date;
use domain::councils::{Council, CouncilId};
use domain::criteria::NodeId;
use domain::evidence::{Evidence, EvidenceId, EvidenceLink, EvidenceState};
use domain::hearings::{Attendance, Attendee, Decision, Hearing, HearingId, Vote};
use domain::plan::{Assignment, Milestone};
use domain::points::Points;
use domain::questions::Question;
use domain::reviews::{Remark, RemarkKind};
use domain::rounds::{RoundId, Stage};
use domain::scores::{Mark, RoundFacts, Score};
use domain::units::UnitId;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use store::{KeptFile, Noun, StoreError, Writer};

use super::documents::SampleDocument;
use super::{Author, unreadable};
use crate::councils::MemberFields;
use crate::failure::Failure;

const COUNCIL: &str = include_str!("../../../../../assets/sample/hoi_dong_mau.json");

/// Everything the council of the sample did.
#[derive(Deserialize)]
pub(super) struct SampleCouncil {
    pub(super) round: String,
    council: CouncilFields,
    milestones: Vec<MilestoneFields>,
    assignments: Vec<AssignmentFields>,
    pub(super) documents: Vec<SampleDocument>,
    remarks: Vec<RemarkFields>,
    questions: Vec<QuestionFields>,
    hearing: HearingFields,
}

#[derive(Deserialize)]
struct CouncilFields {
    name: String,
    decision: String,
    decided_on: String,
    issuer: String,
    members: Vec<MemberFields>,
}

#[derive(Deserialize)]
struct MilestoneFields {
    day: String,
    name: String,
    #[serde(default)]
    closes: Option<Stage>,
}

#[derive(Deserialize)]
struct AssignmentFields {
    code: String,
    lead: String,
    cooperating: Vec<String>,
}

#[derive(Deserialize)]
struct RemarkFields {
    unit: String,
    code: String,
    kind: RemarkKind,
    text: String,
    #[serde(default)]
    deadline: String,
    author: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct QuestionFields {
    code: String,
    text: String,
    addressee: String,
    letter: String,
    asked_on: String,
    answer: String,
    answer_document: String,
    answered_on: String,
    effect: String,
}

#[derive(Deserialize)]
struct HearingFields {
    stage: Stage,
    place: String,
    day: String,
    time: String,
    quorum: String,
    chair: String,
    secretary: String,
    absent: Vec<String>,
    guests: String,
    course: String,
    decisions: Vec<DecisionFields>,
}

#[derive(Deserialize)]
struct DecisionFields {
    unit: String,
    code: String,
    points: Points,
    opinions: String,
    reason: String,
    vote: Vote,
}

pub(super) fn read() -> Result<SampleCouncil, Failure> {
    serde_json::from_str(COUNCIL).map_err(|error| Failure::unexpected(&error))
}

/// A day that stands in the description; nothing is left empty by mistake.
fn day(text: &str) -> Result<Date, StoreError> {
    parse_date(text).ok_or_else(|| unreadable(&format!("no day {text}")))
}

fn day_or_none(text: &str) -> Result<Option<Date>, StoreError> {
    if text.is_empty() { Ok(None) } else { day(text).map(Some) }
}

/// A place of the round by the names of the description.
struct Places<'f> {
    facts: &'f RoundFacts,
}

impl Places<'_> {
    fn round(&self) -> RoundId {
        self.facts.round.id
    }

    fn unit(&self, name: &str) -> Result<UnitId, StoreError> {
        let named = self.facts.units.iter().find(|unit| unit.version.name == name);
        named.map(|unit| unit.id).ok_or_else(|| unreadable(&format!("no unit {name}")))
    }

    fn node(&self, code: &str) -> Result<NodeId, StoreError> {
        let coded = self.facts.tree.nodes().iter().find(|node| node.code == code);
        coded.map(|node| node.id).ok_or_else(|| unreadable(&format!("no criterion {code}")))
    }

    fn mark(&self, unit: UnitId, node: NodeId, stage: Stage) -> Option<Mark> {
        self.facts.scores[self.facts.unit_at(unit)?].mark(stage, self.facts.tree.place(node)?)
    }
}

/// Writes all of it; the files stand in the store room already, in the order of the documents.
pub(super) fn write(
    writer: &mut Writer<'_>,
    council: &SampleCouncil,
    files: &[KeptFile],
    facts: &RoundFacts,
    author: &Author<'_>,
) -> Result<(), StoreError> {
    let places = Places { facts };
    write_plan(writer, council, &places)?;
    write_documents(writer, council, files, &places, author)?;
    write_exchange(writer, council, &places, author)?;
    write_hearing(writer, council, &places, author)
}

fn write_plan(writer: &mut Writer<'_>, sample: &SampleCouncil, places: &Places<'_>) -> Result<(), StoreError> {
    let fields = &sample.council;
    let members = fields.members.iter().map(|member| domain::councils::CouncilMember {
        body: member.body,
        role: member.role,
        name: member.name.clone(),
        office_title: member.office_title.clone(),
    });
    let id = CouncilId(writer.next_id(Noun::Council)?);
    writer.put_council(Council {
        id,
        year: places.facts.round.year,
        name: fields.name.clone(),
        decision: fields.decision.clone(),
        decided_on: Some(day(&fields.decided_on)?),
        issuer: fields.issuer.clone(),
        members: members.collect(),
    })?;
    for milestone in &sample.milestones {
        let (id, day) = (writer.next_id(Noun::Milestone)?, day(&milestone.day)?);
        let (name, closes) = (milestone.name.clone(), milestone.closes);
        writer.put_milestone(Milestone { id, round: places.round(), day, name, closes })?;
    }
    for assignment in &sample.assignments {
        let node = places.node(&assignment.code)?;
        let (lead, cooperating) = (assignment.lead.clone(), assignment.cooperating.clone());
        writer.put_assignment(Assignment {
            round: places.round(),
            node,
            lead,
            cooperating,
            deadline: None,
            official: String::new(),
        })?;
    }
    Ok(())
}

fn write_documents(
    writer: &mut Writer<'_>,
    sample: &SampleCouncil,
    files: &[KeptFile],
    places: &Places<'_>,
    author: &Author<'_>,
) -> Result<(), StoreError> {
    for (document, file) in sample.documents.iter().zip(files) {
        let id = EvidenceId(writer.next_id(Noun::Evidence)?);
        writer.put_evidence(Evidence {
            id,
            hash: file.hash.clone(),
            bytes: file.bytes,
            file_name: document.file_name.clone(),
            format: file.format,
            kind: document.kind.clone(),
            number: document.number.clone(),
            day: Some(day(&document.day)?),
            issuer: document.issuer.clone(),
            subject: document.subject.clone(),
            revises: None,
            author: author.name.to_owned(),
            at: author.now,
        })?;
        for link in &document.links {
            writer.put_evidence_link(EvidenceLink {
                round: places.round(),
                unit: places.unit(&link.unit)?,
                node: places.node(&link.code)?,
                evidence: id,
                page: link.page.clone(),
                state: EvidenceState::from_name(&link.state).ok_or_else(|| unreadable(&format!("no state {}", link.state)))?,
                reason: link.reason.clone(),
                author: document.issuer.clone(),
                at: author.now,
            })?;
        }
    }
    Ok(())
}

fn write_exchange(
    writer: &mut Writer<'_>,
    sample: &SampleCouncil,
    places: &Places<'_>,
    author: &Author<'_>,
) -> Result<(), StoreError> {
    for remark in &sample.remarks {
        let id = writer.next_id(Noun::Remark)?;
        writer.put_remark(Remark {
            id,
            round: places.round(),
            unit: places.unit(&remark.unit)?,
            node: places.node(&remark.code)?,
            kind: remark.kind,
            text: remark.text.clone(),
            deadline: day_or_none(&remark.deadline)?,
            author: remark.author.clone(),
            at: author.now,
        })?;
    }
    for question in &sample.questions {
        let id = writer.next_id(Noun::Question)?;
        writer.put_question(Question {
            id,
            round: places.round(),
            node: Some(places.node(&question.code)?),
            text: question.text.clone(),
            addressee: question.addressee.clone(),
            letter: question.letter.clone(),
            asked_on: day_or_none(&question.asked_on)?,
            answer: question.answer.clone(),
            answer_document: question.answer_document.clone(),
            answered_on: day_or_none(&question.answered_on)?,
            effect: question.effect.clone(),
        })?;
    }
    Ok(())
}

fn write_hearing(
    writer: &mut Writer<'_>,
    sample: &SampleCouncil,
    places: &Places<'_>,
    author: &Author<'_>,
) -> Result<(), StoreError> {
    let fields = &sample.hearing;
    let attendee = |member: &MemberFields| Attendee {
        body: member.body,
        role: member.role,
        name: member.name.clone(),
        office_title: member.office_title.clone(),
        attendance: if fields.absent.contains(&member.name) { Attendance::Absent } else { Attendance::Present },
    };
    let begun_at = crate::hearings::instant(&fields.day, &fields.time, author.now).map_err(|why| unreadable(&why.message))?;
    let hearing = Hearing {
        id: HearingId(writer.next_id(Noun::Hearing)?),
        round: places.round(),
        stage: fields.stage,
        council: sample.council.name.clone(),
        place: fields.place.clone(),
        begun_at,
        ended_at: None,
        attendees: sample.council.members.iter().map(attendee).collect(),
        guests: fields.guests.clone(),
        chair: fields.chair.clone(),
        secretary: fields.secretary.clone(),
        quorum: fields.quorum.parse().ok(),
        course: fields.course.clone(),
        conclusions: String::new(),
    };
    writer.put_hearing(hearing.clone())?;
    for (minutes, decision) in (30_i64..).step_by(15).zip(&fields.decisions) {
        let at = begun_at.checked_add(minutes.minutes()).unwrap_or(begun_at);
        write_decision(writer, &hearing, decision, places, (author, at))?;
    }
    Ok(())
}

fn write_decision(
    writer: &mut Writer<'_>,
    hearing: &Hearing,
    fields: &DecisionFields,
    places: &Places<'_>,
    (author, at): (&Author<'_>, Timestamp),
) -> Result<(), StoreError> {
    let (unit, node) = (places.unit(&fields.unit)?, places.node(&fields.code)?);
    let mark = Mark::Scored { points: fields.points };
    let decision = Decision {
        hearing: hearing.id,
        unit,
        node,
        claimed: places.mark(unit, node, Stage::SelfScore),
        reviewed: places.mark(unit, node, Stage::Appraised1),
        mark,
        opinions: fields.opinions.clone(),
        reason: fields.reason.clone(),
        vote: fields.vote,
        author: author.name.to_owned(),
        at,
    };
    let id = writer.next_id(Noun::Remark)?;
    writer.put_remark(Remark {
        id,
        round: hearing.round,
        unit,
        node,
        kind: RemarkKind::Ruled,
        text: crate::hearing_room::word_of_the_council(hearing, &decision),
        deadline: None,
        author: author.name.to_owned(),
        at,
    })?;
    let blank = Score::by_hand(hearing.round, unit, node, hearing.stage, mark);
    writer.put_score(Score { remark: fields.reason.clone(), author: author.name.to_owned(), at, ..blank })?;
    writer.put_decision(decision)
}
