//! What is carried and what is not: changed words, another maximum, another place, other people.

use jiff::civil::Date;

use super::*;
use crate::criteria::{Channel, CriteriaSet, Decision, Node, SetId, SetState};
use crate::evidence::EvidenceId;
use crate::points::Points;
use crate::rounds::Round;
use crate::rules::Rule;
use crate::units::{Unit, UnitVersion};

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

/// A set under one root; leaves as (code, title, maximum, channel). Identities begin behind `from`.
fn tree(from: i64, leaves: &[(&str, &str, &str, Channel)]) -> Tree {
    let root = node(from, None, "", "Bộ", None, Channel::SelfScored);
    let leaf = |(at, (code, title, max, channel)): (usize, &(&str, &str, &str, Channel))| {
        node(from + 1 + i64::try_from(at).unwrap(), Some(from), code, title, Some(points(max)), *channel)
    };
    Tree::new(std::iter::once(root).chain(leaves.iter().enumerate().map(leaf)).collect()).unwrap()
}

fn node(id: i64, parent: Option<i64>, code: &str, title: &str, max: Option<Points>, channel: Channel) -> Node {
    Node {
        id: NodeId(id),
        set: SetId(1),
        parent: parent.map(NodeId),
        position: u32::try_from(id % 100).unwrap(),
        code: code.to_owned(),
        title: title.to_owned(),
        max,
        wording: String::new(),
        rule: Rule::default(),
        channel,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    }
}

fn earlier(tree: Tree, marks: &[(i64, i64, Mark)]) -> RoundFacts {
    let set = CriteriaSet {
        id: SetId(1),
        code: "A".into(),
        title: String::new(),
        legal_basis: String::new(),
        decision: Decision::default(),
        decimals: 2,
        state: SetState::Issued,
        grades: None,
        rank_on_exact: true,
        ties: crate::ties::TiePolicy::default(),
    };
    let round = Round {
        id: RoundId(1),
        code: "A-2020".into(),
        year: 2020,
        set: SetId(1),
        group: String::new(),
        from: Date::constant(2020, 1, 1),
        to: Date::constant(2020, 12, 31),
        units: vec![UnitId(1), UnitId(2)],
        published_at: None,
        threshold: None,
    };
    let score =
        |(unit, node, mark): &(i64, i64, Mark)| Score::by_hand(RoundId(1), UnitId(*unit), NodeId(*node), Stage::Approved, *mark);
    let units = [1, 2].map(|id| Unit { id: UnitId(id), versions: vec![UnitVersion::default()] });
    RoundFacts::new(round, set, tree, &units, marks.iter().map(score).collect(), HashSet::new(), Vec::new())
}

const OWN: Channel = Channel::SelfScored;

#[test]
fn only_what_reads_the_same_and_weighs_the_same_brings_its_result() {
    let old = tree(
        100,
        &[
            ("1", "Kế hoạch", "2", OWN),
            ("2", "Kiểm tra", "3", OWN),
            ("3", "Niêm yết", "4", OWN),
            ("4", "Báo cáo", "5", OWN),
            ("5", "Hài lòng", "6", OWN),
            ("6", "Họp", "1", OWN),
        ],
    );
    let new = tree(
        200,
        &[
            ("1", "KẾ  HOẠCH", "2", OWN),
            ("2", "Kiểm tra đột xuất", "3", OWN),
            ("3", "Việc mới", "1", OWN),
            ("4", "Niêm yết", "4", OWN),
            ("5", "Báo cáo", "5.5", OWN),
            ("6", "Hài lòng", "6", Channel::Survey),
        ],
    );
    let told: Vec<(Option<Hindrance>, Option<Hindrance>, bool)> =
        carry_lines(&old, &new).iter().map(|line| (line.results, line.evidence, line.moved)).collect();
    let expected = [
        (None, None, false),                                   // the same after case and blanks
        (Some(Hindrance::Text), Some(Hindrance::Text), false), // other words
        (None, None, true),                                    // moved, and the same
        (Some(Hindrance::Max), None, true),                    // the points mean something else, the document does not
        (Some(Hindrance::ScoredByOthers), None, true),
        (Some(Hindrance::Gone), Some(Hindrance::Gone), false),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_result_becomes_a_claim_where_nothing_stands_yet() {
    let old = tree(100, &[("1", "Kế hoạch", "2", OWN), ("2", "Khiếu nại", "2", OWN)]);
    let new = tree(200, &[("1", "Khiếu nại", "2", OWN), ("2", "Kế hoạch", "2", OWN)]);
    let scored = |text: &str| Mark::Scored { points: points(text) };
    let facts = earlier(old, &[(1, 101, scored("1.5")), (2, 101, scored("2")), (1, 102, Mark::NoOccurrence)]);
    let lines = carry_lines(&facts.tree, &new);
    let nothing = HashSet::new();
    let later = Later { round: RoundId(2), tree: &new, units: &[UnitId(1), UnitId(2)], scored: &nothing };
    let carried = carried_scores(&facts, Stage::Approved, &lines[0], &later);
    let told: Vec<(i64, i64, Stage, Mark)> = carried.iter().map(|one| (one.unit.0, one.node.0, one.stage, one.mark)).collect();
    assert_eq!(told, [(1, 202, Stage::SelfScore, scored("1.5")), (2, 202, Stage::SelfScore, scored("2"))], "under its new code");
    assert_eq!(carried[0].remark, "Mang sang từ đợt A-2020 (phê duyệt), cần xem lại.");
    assert_eq!(carried_scores(&facts, Stage::Approved, &lines[1], &later), [], "no occurrence is a matter of its year");
    let taken = HashSet::from([(UnitId(1), NodeId(202))]);
    let left = carried_scores(&facts, Stage::Approved, &lines[0], &Later { scored: &taken, ..later });
    assert_eq!(left.iter().map(|one| one.unit.0).collect::<Vec<_>>(), [2], "what stands there stays");
    let gone = carried_scores(&facts, Stage::Approved, &lines[0], &Later { units: &[UnitId(2)], ..later });
    assert_eq!(gone.iter().map(|one| one.unit.0).collect::<Vec<_>>(), [2], "a unit that is not there any more brings nothing");
}

#[test]
fn documents_come_as_drafts_and_rejected_ones_stay_behind() {
    let old = tree(100, &[("1", "Kế hoạch", "2", OWN)]);
    let new = tree(200, &[("1", "Kế hoạch", "3", OWN)]);
    let link = |evidence: i64, state: EvidenceState| EvidenceLink {
        round: RoundId(1),
        unit: UnitId(1),
        node: NodeId(101),
        evidence: EvidenceId(evidence),
        page: "trang 2".into(),
        state,
        reason: "x".into(),
        author: "A".into(),
        at: Timestamp::UNIX_EPOCH,
    };
    let lines = carry_lines(&old, &new);
    let nothing = HashSet::new();
    let later = Later { round: RoundId(2), tree: &new, units: &[UnitId(1)], scored: &nothing };
    let links = [link(7, EvidenceState::Accepted), link(8, EvidenceState::Rejected)];
    let carried = carried_links(&links, &old, &lines[0], &later);
    let told: Vec<(i64, i64, EvidenceState, &str)> =
        carried.iter().map(|one| (one.node.0, one.evidence.0, one.state, one.page.as_str())).collect();
    assert_eq!(told, [(201, 7, EvidenceState::Draft, "trang 2")], "the maximum is nothing to a document");
}
