//! What the gate finds, on a made set of three areas.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::*;
use crate::criteria::{Channel, CriteriaSet, Node, SetId, SetState};
use crate::rounds::Round;
use crate::rules::Rule;
use crate::scores::{Mark, Score};
use crate::units::{Unit, UnitVersion};

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

/// A root of `whole` over two areas of 60 and 40; scores are (node, stage, points).
fn facts(whole: &str, scores: &[(i64, Stage, &str)], published: Vec<PublishedResult>) -> RoundFacts {
    let node = |id: i64, code: &str, max: &str| Node {
        id: NodeId(id),
        set: SetId(1),
        parent: (id > 1).then_some(NodeId(1)),
        position: u32::try_from(id).unwrap(),
        code: code.into(),
        title: format!("Nội dung {code}"),
        max: Some(points(max)),
        wording: String::new(),
        rule: Rule::default(),
        channel: Channel::SelfScored,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    };
    let tree = Tree::new(vec![node(1, "", whole), node(2, "1", "60"), node(3, "2", "40")]).unwrap();
    let set = CriteriaSet {
        id: SetId(1),
        code: "A".into(),
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
        code: "A".into(),
        year: 2020,
        set: SetId(1),
        group: String::new(),
        from: Date::constant(2020, 1, 1),
        to: Date::constant(2020, 12, 31),
        units: vec![UnitId(1)],
        published_at: None,
        threshold: None,
    };
    let version = UnitVersion { name: "Xã A".into(), ..UnitVersion::default() };
    let score = |(node, stage, value): &(i64, Stage, &str)| {
        Score::by_hand(RoundId(1), UnitId(1), NodeId(*node), *stage, Mark::Scored { points: points(value) })
    };
    let scores = scores.iter().map(score).collect();
    RoundFacts::new(round, set, tree, &[Unit { id: UnitId(1), versions: vec![version] }], scores, HashSet::new(), published)
}

fn result(index: &str, out_of: Option<&str>) -> PublishedResult {
    PublishedResult {
        id: 1,
        unit: Some(UnitId(1)),
        unit_name: String::new(),
        year: 2020,
        index: Some(points(index)),
        out_of: out_of.map(points),
        rank: Some(1),
        of: Some(12),
        rank_change: None,
        grade: String::new(),
        unit_count: None,
        source: "Báo (bịa)".into(),
    }
}

fn found(facts: &RoundFacts) -> Vec<Difference> {
    differences(facts, &[0], &Stage::ALL)
}

#[test]
fn a_stated_total_is_held_against_its_parts() {
    let facts = facts("100", &[(1, Stage::Approved, "73.33"), (2, Stage::Approved, "55.08"), (3, Stage::Approved, "10")], vec![]);
    let found = found(&facts);
    assert_eq!(found.len(), 1, "one place does not add up");
    assert_eq!((found[0].said, found[0].worked_out), (points("73.33"), Some(points("65.08"))), "both figures are kept");
    assert!(found[0].sentence.contains("chênh 8,25 điểm"), "the difference is said: {}", found[0].sentence);
}

#[test]
fn maxima_are_held_against_the_decision() {
    let said: Vec<String> = found(&facts("96", &[], vec![])).into_iter().map(|one| one.sentence).collect();
    assert_eq!(said, ["Điểm tối đa của cả bộ tiêu chí: quyết định ghi 96, các mục con cộng lại được 100, chênh 4."]);
    assert_eq!(found(&facts("100", &[], vec![])), vec![], "what adds up is not told");
}

#[test]
fn a_published_result_is_held_against_the_book() {
    let scores = [(2, Stage::Approved, "50"), (3, Stage::Approved, "30.126")];
    assert_eq!(found(&facts("100", &scores, vec![result("80.13", None)])), vec![], "80,126 printed with two decimals is 80,13");
    let whats = |result: PublishedResult| -> Vec<String> {
        found(&facts("100", &scores, vec![result])).into_iter().map(|one| one.place.what).collect()
    };
    assert_eq!(whats(result("80.12", None)), ["Chỉ số"], "cut instead of rounded");
    assert_eq!(whats(result("80.13", Some("96"))), ["tổng điểm", "điểm tối đa áp dụng"], "points are compared exactly");
    let mut ranked = result("80.13", None);
    (ranked.rank, ranked.of) = (Some(2), Some(1));
    assert_eq!(whats(ranked), ["thứ hạng"], "a rank counts only among as many units");
}

#[test]
fn a_reason_holds_only_for_the_figures_it_was_written_for() {
    let cells = |total: &'static str| [(1, Stage::Approved, total), (2, Stage::Approved, "60"), (3, Stage::Approved, "10")];
    let mut facts_then = facts("100", &cells("75"), vec![]);
    let place = found(&facts_then)[0].place.clone();
    let reason = DifferenceReason {
        id: 1,
        place,
        said: points("75"),
        worked_out: Some(points("70")),
        reason: "Chưa có chi tiết.".into(),
        who: "A".into(),
        at: Timestamp::UNIX_EPOCH,
    };
    facts_then.reasons = Arc::new(vec![reason.clone()]);
    assert_eq!(found(&facts_then)[0].reason.as_deref(), Some("Chưa có chi tiết."), "it explains its own difference");
    let mut later = facts("100", &cells("76"), vec![]);
    later.reasons = Arc::new(vec![reason]);
    assert_eq!(found(&later)[0].reason, None, "another total asks again");
}
