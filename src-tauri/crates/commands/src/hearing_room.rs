//! A hearing in session: what it has to decide, criterion by criterion, and the decisions.
//!
//! A decision is one write: the council's points, the word of the council in the thread of the
//! criterion, and the line of the minutes. One step back takes back all three.

use domain::calendar::{clock_time, said_at, short_date, vietnam};
use domain::comparison::{ComparedLine, compared};
use domain::criteria::{NodeId, Place};
use domain::hearings::{Decision, Hearing, Vote};
use domain::reviews::{Remark, RemarkKind};
use domain::rounds::Stage;
use domain::scores::{Mark, RoundFacts, Score};
use domain::text::nfc;
use domain::units::UnitId;
use domain::waiting::Remarks;
use jiff::Timestamp;
use serde_json::json;
use store::{Noun, Op, OpKind};

use crate::comparison::{ComparedLineView, Surroundings};
use crate::desk::{Book, Desk};
use crate::evidence_links::account;
use crate::failure::{Failure, refuse_errors};
use crate::hearings::{AttendeeFields, OneHearing, one};
use crate::scores::{mark_text, place_of, plan, position};
use crate::wire::{asked, shown};

asked! {
    /// A decision on a criterion of a unit.
    pub struct Decide {
        /// The hearing.
        pub hearing: i64,
        /// The unit.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
        /// What the council gives, as typed: "1,5", "KAD", "KPS".
        pub text: String,
        /// What was said about it.
        #[serde(default)]
        pub opinions: String,
        /// Why; needed where it is not what the unit claims.
        #[serde(default)]
        pub reason: String,
        /// How it was taken.
        pub vote: Vote,
    }
    /// A criterion that is taken up although nobody contests it.
    pub struct TakeUp {
        /// The hearing.
        pub hearing: i64,
        /// The unit.
        pub unit: i64,
        /// Code of the criterion.
        pub code: String,
    }
}

shown! {
    /// A hearing with what it has to decide.
    pub struct HearingView {
        /// Its identity.
        pub id: i64,
        /// Code of the round.
        pub round: String,
        /// The stage its decisions are written into.
        pub stage: Stage,
        /// The name of the council.
        pub council: String,
        /// Where it meets.
        pub place: String,
        /// The day it began, dd/mm/yyyy.
        pub day: String,
        /// The time it began, hh:mm.
        pub time: String,
        /// The time it ended, hh:mm; empty while it is in session.
        pub ended: String,
        /// Members and who came.
        pub attendees: Vec<AttendeeFields>,
        /// Others who are present.
        pub guests: String,
        /// Who presides.
        pub chair: String,
        /// Who takes the minutes.
        pub secretary: String,
        /// How many must be present by the council's rules; absent when they say nothing.
        pub quorum: Option<u32>,
        /// Voting members present.
        pub present: u32,
        /// All voting members.
        pub members: u32,
        /// True when enough are present.
        pub has_quorum: bool,
        /// What happened before and beside the decisions.
        pub course: String,
        /// What the chair concludes.
        pub conclusions: String,
        /// What is decided and what is to be decided, unit by unit, the largest difference first.
        pub agenda: Vec<AgendaLine>,
    }
    /// A criterion before the council.
    pub struct AgendaLine {
        /// The unit.
        pub unit: i64,
        /// Its name.
        pub unit_name: String,
        /// Claim and ruling.
        #[serde(flatten)]
        pub line: ComparedLineView,
        /// The stage whose ruling stands there; absent when there is none.
        pub reviewed_at: Option<Stage>,
        /// What the hearing decided; absent while it has not.
        pub decision: Option<HearingDecision>,
    }
    /// A decision of the hearing.
    pub struct HearingDecision {
        /// What the council gives.
        pub text: String,
        /// What was said.
        pub opinions: String,
        /// Why.
        pub reason: String,
        /// How it was taken.
        pub vote: Vote,
        /// Who wrote it down, and when.
        pub author: String,
    }
}

pub(crate) fn hearing(desk: &Desk, _: Timestamp, asked: OneHearing) -> Result<HearingView, Failure> {
    view(&mut desk.book(), asked.id)
}

/// A hearing with its agenda.
pub(crate) fn view(book: &mut Book, id: i64) -> Result<HearingView, Failure> {
    let hearing = one(book, id)?;
    let room = Room::of(book, hearing)?;
    let hearing = &room.hearing;
    let hour = |at: Timestamp| clock_time(at)[..5].to_owned();
    Ok(HearingView {
        id,
        round: room.facts.round.code.clone(),
        stage: hearing.stage,
        council: hearing.council.clone(),
        place: hearing.place.clone(),
        day: short_date(vietnam(hearing.begun_at).date()),
        time: hour(hearing.begun_at),
        ended: hearing.ended_at.map(hour).unwrap_or_default(),
        attendees: hearing.attendees.iter().map(attendee_fields).collect(),
        guests: hearing.guests.clone(),
        chair: hearing.chair.clone(),
        secretary: hearing.secretary.clone(),
        quorum: hearing.quorum,
        present: hearing.present(),
        members: hearing.members(),
        has_quorum: hearing.has_quorum(),
        course: hearing.course.clone(),
        conclusions: hearing.conclusions.clone(),
        agenda: (0..room.facts.units.len()).flat_map(|unit| room.agenda_of(unit)).collect(),
    })
}

fn attendee_fields(attendee: &domain::hearings::Attendee) -> AttendeeFields {
    AttendeeFields {
        body: attendee.body,
        role: attendee.role,
        name: attendee.name.clone(),
        office_title: attendee.office_title.clone(),
        attendance: attendee.attendance,
    }
}

/// Everything a hearing looks at.
struct Room {
    hearing: Hearing,
    facts: RoundFacts,
    decisions: Vec<Decision>,
    remarks: Remarks,
    evidence: domain::evidence::EvidenceAccount,
}

impl Room {
    fn of(book: &mut Book, hearing: Hearing) -> Result<Room, Failure> {
        let facts = book.facts_of(hearing.round)?;
        let decisions = book.store.decisions(hearing.id)?;
        let remarks = Remarks::new(book.store.remarks(hearing.round)?);
        let evidence = account(book, &facts)?;
        Ok(Room { hearing, facts, decisions, remarks, evidence })
    }

    /// The furthest stage of a reviewer that scored the criterion; the hearing's own is its answer, and an
    /// approval stands against the claim only where nobody appraised.
    fn reviewed_at(&self, unit: usize, place: Place) -> Option<Stage> {
        let reviewers = [Stage::Appraised2, Stage::Appraised1, Stage::Council, Stage::Approved];
        let mut others = reviewers.into_iter().filter(|stage| *stage != self.hearing.stage);
        others.find(|stage| self.facts.scores[unit].mark(*stage, place).is_some())
    }

    fn compared(&self, unit: usize, place: Place) -> ComparedLine {
        let stage = self.reviewed_at(unit, place).unwrap_or(self.hearing.stage);
        compared(&self.facts, (unit, place), stage, &self.remarks, &self.evidence)
    }

    fn decision(&self, unit: usize, place: Place) -> Option<&Decision> {
        let (id, node) = (self.facts.units[unit].id, self.facts.tree.node(place).id);
        self.decisions.iter().find(|decision| decision.unit == id && decision.node == node)
    }

    fn agenda_of(&self, unit: usize) -> Vec<AgendaLine> {
        let leaves = (0..self.facts.tree.len()).filter(|place| self.facts.tree.is_leaf(*place));
        let mut lines: Vec<ComparedLine> = leaves
            .map(|place| self.compared(unit, place))
            .filter(|line| self.decision(unit, line.place).is_some() || line.is_contested())
            .collect();
        lines.sort_by_key(|line| {
            let size = line.difference.map_or(domain::points::Points::ZERO, domain::points::Points::abs);
            (std::cmp::Reverse(size), line.place)
        });
        lines.iter().map(|line| self.agenda_line(unit, line)).collect()
    }

    fn agenda_line(&self, unit: usize, line: &ComparedLine) -> AgendaLine {
        let around = Surroundings { facts: &self.facts, unit, remarks: &self.remarks, evidence: &self.evidence };
        let reviewed_at = self.reviewed_at(unit, line.place);
        AgendaLine {
            unit: self.facts.units[unit].id.0,
            unit_name: self.facts.units[unit].version.name.clone(),
            line: around.line(line, reviewed_at.unwrap_or(self.hearing.stage)),
            reviewed_at,
            decision: self.decision(unit, line.place).map(decision_view),
        }
    }
}

fn decision_view(decision: &Decision) -> HearingDecision {
    HearingDecision {
        text: mark_text(Some(decision.mark)),
        opinions: decision.opinions.clone(),
        reason: decision.reason.clone(),
        vote: decision.vote,
        author: format!("{}, {}", decision.author, said_at(decision.at)),
    }
}

/// A criterion the council wants to look at although nobody contests it; nothing is written.
pub(crate) fn take_up(desk: &Desk, _: Timestamp, asked: TakeUp) -> Result<AgendaLine, Failure> {
    let mut book = desk.book();
    let hearing = one(&book, asked.hearing)?;
    let room = Room::of(&mut book, hearing)?;
    let unit = position(&room.facts, asked.unit)?;
    let code = asked.code.trim();
    let place = (0..room.facts.tree.len())
        .find(|place| room.facts.tree.is_leaf(*place) && room.facts.tree.node(*place).code == code)
        .ok_or_else(|| Failure::field("code", format!("Không có tiêu chí chấm điểm trực tiếp mang mã {code}. Xem lại mã.")))?;
    Ok(room.agenda_line(unit, &room.compared(unit, place)))
}

pub(crate) fn decide(desk: &Desk, now: Timestamp, asked: Decide) -> Result<HearingView, Failure> {
    let mut book = desk.book();
    let hearing = one(&book, asked.hearing)?;
    if hearing.ended_at.is_some() {
        let message = "Phiên họp đã kết thúc nên không ghi thêm quyết định. Mở lại phiên họp nếu cần sửa.";
        return Err(Failure::new("hearing_over", message));
    }
    let room = Room::of(&mut book, hearing)?;
    let unit = position(&room.facts, asked.unit)?;
    let place = place_of(&room.facts, asked.node)?;
    let (decision, score) = room.decided(now, &asked, (unit, place), book.store.settings()?.clerk)?;
    let code = room.facts.tree.node(place).code.clone();
    let label =
        format!("Hội đồng quyết định {code} của {}: {}", room.facts.units[unit].version.name, mark_text(Some(score.mark)));
    let text = word_of_the_council(&room.hearing, &decision);
    book.write(Op::new(OpKind::Decide, label), now, |writer| {
        let id = writer.next_id(Noun::Remark)?;
        writer.put_remark(Remark {
            id,
            round: room.hearing.round,
            unit: decision.unit,
            node: decision.node,
            kind: RemarkKind::Ruled,
            text,
            deadline: None,
            author: decision.author.clone(),
            at: now,
        })?;
        writer.put_score(score)?;
        writer.put_decision(decision)
    })?;
    view(&mut book, asked.hearing)
}

impl Room {
    /// The decision and the council's score, when nothing speaks against them.
    fn decided(
        &self,
        now: Timestamp,
        asked: &Decide,
        (unit, place): (usize, Place),
        author: String,
    ) -> Result<(Decision, Score), Failure> {
        let stage = self.hearing.stage;
        let node = self.facts.tree.node(place);
        if !self.facts.tree.is_leaf(place) {
            let message = format!("Mục {} gồm nhiều tiêu chí. Chọn tiêu chí chấm điểm trực tiếp bên dưới.", node.code);
            return Err(Failure::field("node", message));
        }
        let planned = plan(&self.facts, unit, place, stage, &asked.text).map_err(|sentence| Failure::field("text", sentence))?;
        let mark = planned.new.ok_or_else(|| Failure::field("text", "Chưa ghi điểm Hội đồng quyết định."))?;
        refuse_errors(self.hearing.vote_problem(asked.vote).as_slice())?;
        let line = self.compared(unit, place);
        let reason = nfc(&asked.reason);
        if reason.is_empty() && Some(mark) != line.own {
            let message = "Hội đồng cho khác điểm tự chấm cần có lý do. Ghi lý do rồi lưu.";
            return Err(Failure::new("reason_required", message).with(json!({ "field": "reason" })));
        }
        let old = self.facts.scores[unit].get(stage, place);
        let score = Score {
            figure: old.map(|score| score.figure.clone()).unwrap_or_default(),
            working: old.map(|score| score.working.clone()).unwrap_or_default(),
            remark: reason.clone(),
            author: author.clone(),
            at: now,
            ..Score::by_hand(self.facts.round.id, UnitId(asked.unit), NodeId(asked.node), stage, mark)
        };
        let decision = Decision {
            hearing: self.hearing.id,
            unit: UnitId(asked.unit),
            node: NodeId(asked.node),
            claimed: line.own,
            reviewed: self.reviewed_mark(unit, place),
            mark,
            opinions: nfc(&asked.opinions),
            reason,
            vote: asked.vote,
            author,
            at: now,
        };
        Ok((decision, score))
    }

    fn reviewed_mark(&self, unit: usize, place: Place) -> Option<Mark> {
        self.facts.scores[unit].mark(self.reviewed_at(unit, place)?, place)
    }
}

/// What the thread of the criterion says of a decision.
pub(crate) fn word_of_the_council(hearing: &Hearing, decision: &Decision) -> String {
    let day = short_date(vietnam(hearing.begun_at).date());
    let points = mark_text(Some(decision.mark));
    let said = format!("Hội đồng họp ngày {day} quyết định {points} ({}).", decision.vote.vietnamese());
    if decision.reason.is_empty() { said } else { format!("{said} {}", decision.reason) }
}
