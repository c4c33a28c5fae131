//! Each line waits for a reason, and leaves when the reason is gone.

use std::collections::HashSet;

use jiff::Timestamp;

use super::*;
use crate::criteria::{Channel, CriteriaSet, Node, SetId, SetState, Tree};
use crate::evidence::{Evidence, EvidenceId, EvidenceLink, EvidenceState, FileFormat};
use crate::rounds::{Round, RoundId};
use crate::rules::{Rule, RuleKind};
use crate::scores::Score;
use crate::units::{Unit, UnitVersion};

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

fn node(id: i64, parent: Option<i64>, code: &str, channel: Channel) -> Node {
    Node {
        id: NodeId(id),
        set: SetId(1),
        parent: parent.map(NodeId),
        position: u32::try_from(id).unwrap(),
        code: code.to_owned(),
        title: String::new(),
        max: Some(points("2")),
        wording: String::new(),
        rule: Rule { kind: RuleKind::Manual, no_occurrence: None },
        confirmed: None,
        channel,
        lead_unit: String::new(),
        evidence: String::new(),
    }
}

fn facts(scores: &[(i64, Stage, &str)]) -> RoundFacts {
    let nodes = vec![
        node(1, None, "", Channel::SelfScored),
        node(2, Some(1), "1", Channel::SelfScored),
        node(3, Some(2), "1.1", Channel::SelfScored),
        node(4, Some(2), "1.2", Channel::SelfScored),
        node(5, Some(2), "1.3", Channel::Survey),
    ];
    let set = CriteriaSet {
        id: SetId(1),
        code: "A".to_owned(),
        title: String::new(),
        legal_basis: String::new(),
        decision: crate::criteria::Decision::default(),
        decimals: 2,
        state: SetState::Issued,
        grades: None,
        rank_on_exact: true,
        ties: crate::ties::TiePolicy::default(),
    };
    let round = Round {
        id: RoundId(1),
        code: "A".to_owned(),
        year: 2020,
        set: SetId(1),
        group: String::new(),
        from: Date::constant(2020, 1, 1),
        to: Date::constant(2020, 12, 31),
        units: vec![UnitId(1)],
        published_at: None,
        threshold: None,
    };
    let units = [Unit { id: UnitId(1), versions: vec![UnitVersion::default()] }];
    let scores = scores.iter().map(|(node, stage, given)| {
        Score::by_hand(RoundId(1), UnitId(1), NodeId(*node), *stage, Mark::Scored { points: points(given) })
    });
    RoundFacts::new(round, set, Tree::new(nodes).unwrap(), &units, scores.collect(), HashSet::new(), Vec::new())
}

fn remark(id: i64, node: i64, kind: RemarkKind) -> Remark {
    Remark {
        id,
        round: RoundId(1),
        unit: UnitId(1),
        node: NodeId(node),
        kind,
        text: "vì sao".to_owned(),
        deadline: None,
        author: String::new(),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn around(documents: &[(i64, EvidenceState)], remarks: Vec<Remark>) -> Around {
    let document = Evidence {
        id: EvidenceId(1),
        hash: String::new(),
        bytes: 1,
        file_name: "a.pdf".to_owned(),
        format: FileFormat::Pdf,
        kind: String::new(),
        number: String::new(),
        day: None,
        issuer: String::new(),
        subject: String::new(),
        revises: None,
        author: String::new(),
        at: Timestamp::UNIX_EPOCH,
    };
    let link = |(node, state): &(i64, EvidenceState)| EvidenceLink {
        round: RoundId(1),
        unit: UnitId(1),
        node: NodeId(*node),
        evidence: EvidenceId(1),
        page: String::new(),
        state: *state,
        reason: String::new(),
        author: String::new(),
        at: Timestamp::UNIX_EPOCH,
    };
    let evidence = EvidenceAccount::new(vec![document], documents.iter().map(link).collect(), Vec::new(), &remarks);
    Around { evidence, assignments: Assignments::default(), remarks: Remarks::new(remarks), threshold: points("0.5") }
}

fn kinds(facts: &RoundFacts, around: &Around) -> Vec<(WaitingKind, String)> {
    waiting(facts, around).into_iter().map(|line| (line.kind, facts.tree.node(line.place).code.clone())).collect()
}

fn line(kind: WaitingKind, code: &str) -> (WaitingKind, String) {
    (kind, code.to_owned())
}

#[test]
fn what_the_unit_does_not_score_itself_does_not_wait_for_it() {
    let facts = facts(&[]);
    let lines = kinds(&facts, &around(&[], Vec::new()));
    assert_eq!(lines, [line(WaitingKind::NotScored, "1.1"), line(WaitingKind::NotScored, "1.2")], "the survey is not its work");
}

#[test]
fn claimed_points_want_proof_and_zero_does_not() {
    let facts = facts(&[(3, Stage::SelfScore, "2"), (4, Stage::SelfScore, "0")]);
    assert_eq!(kinds(&facts, &around(&[], Vec::new())), [line(WaitingKind::NoEvidence, "1.1")], "nobody proves a zero");
    assert_eq!(kinds(&facts, &around(&[(3, EvidenceState::Draft)], Vec::new())), [], "a document is enough without a rule");
    let rejected = around(&[(3, EvidenceState::Rejected)], Vec::new());
    assert_eq!(kinds(&facts, &rejected), [line(WaitingKind::NoEvidence, "1.1")], "a rejected one proves nothing");
    let explained = around(&[], vec![remark(1, 3, RemarkKind::Explained)]);
    assert_eq!(kinds(&facts, &explained), [], "a written explanation stands in for it");
}

#[test]
fn a_returned_criterion_waits_until_it_is_answered_and_then_for_the_reviewer() {
    let facts = facts(&[(3, Stage::SelfScore, "0"), (4, Stage::SelfScore, "0")]);
    let returned = vec![remark(1, 3, RemarkKind::Returned)];
    assert_eq!(kinds(&facts, &around(&[], returned.clone())), [line(WaitingKind::Returned, "1.1")], "the unit has to act");
    let answered = [returned.clone(), vec![remark(2, 3, RemarkKind::Explained)]].concat();
    assert_eq!(kinds(&facts, &around(&[], answered.clone())), [line(WaitingKind::Answered, "1.1")], "now the reviewer has to");
    let ruled = [answered, vec![remark(3, 3, RemarkKind::Ruled)]].concat();
    assert_eq!(kinds(&facts, &around(&[], ruled)), [], "and then nobody");
}

#[test]
fn only_a_difference_beyond_the_threshold_waits_and_a_ruling_settles_it() {
    let facts = facts(&[
        (3, Stage::SelfScore, "2"),
        (3, Stage::Appraised1, "1"),
        (4, Stage::SelfScore, "1"),
        (4, Stage::Appraised1, "0.5"),
    ]);
    let proved = [(3, EvidenceState::Accepted), (4, EvidenceState::Accepted)];
    assert_eq!(kinds(&facts, &around(&proved, Vec::new())), [line(WaitingKind::Differs, "1.1")], "exactly 0.5 is not beyond it");
    assert_eq!(kinds(&facts, &around(&proved, vec![remark(1, 3, RemarkKind::Ruled)])), [], "it was ruled on");
}

#[test]
fn stated_points_with_other_parts_wait_at_their_own_line() {
    let facts =
        facts(&[(2, Stage::Approved, "3"), (3, Stage::Approved, "1"), (3, Stage::SelfScore, "0"), (4, Stage::SelfScore, "0")]);
    assert_eq!(
        kinds(&facts, &around(&[], Vec::new())),
        [line(WaitingKind::Differs, "1.1"), line(WaitingKind::PartsDiffer, "1")],
        "3 is not 1"
    );
}

#[test]
fn progress_counts_scored_proved_and_accepted_apart() {
    let facts = facts(&[(3, Stage::SelfScore, "2"), (4, Stage::SelfScore, "1"), (4, Stage::Approved, "1")]);
    let around = around(&[(3, EvidenceState::Submitted)], vec![remark(1, 4, RemarkKind::Accepted)]);
    let whole = progress(&facts, &around, 0, facts.tree.place(NodeId(2)).unwrap());
    assert_eq!((whole.leaves, whole.scored, whole.proved, whole.accepted), (2, 2, 1, 1), "three bars, not one");
    assert_eq!(whole.first_open, facts.tree.place(NodeId(4)), "a click lands where a document is missing");
}

#[test]
fn a_stated_whole_covers_its_parts_in_the_progress_as_it_does_among_the_lines() {
    let facts = facts(&[(2, Stage::SelfScore, "3")]);
    let whole = progress(&facts, &around(&[], Vec::new()), 0, facts.tree.place(NodeId(2)).unwrap());
    assert_eq!((whole.leaves, whole.scored), (2, 2), "no part waits for points that would not count");
    assert!(!kinds(&facts, &around(&[], Vec::new())).iter().any(|(kind, _)| *kind == WaitingKind::NotScored));
}
