//! The content of papers, built from the facts of made-up rounds.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::Date;

use super::*;
use crate::commitments::{CommitmentId, CommitmentState};
use crate::criteria::{Channel, CriteriaSet, Node, NodeId, SetId, SetState, Tree};
use crate::rounds::{PublishedResult, Round, RoundId};
use crate::rules::Rule;
use crate::scores::{Mark, RoundFacts, Score};
use crate::units::{Unit, UnitId, UnitVersion};

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

/// (id, parent, code, maximum); 0 is the root.
fn tree(nodes: &[(i64, i64, &str, &str, Channel)]) -> Tree {
    let node = |(position, (id, parent, code, max, channel)): (u32, &(i64, i64, &str, &str, Channel))| Node {
        id: NodeId(*id),
        set: SetId(1),
        parent: (*id > 0).then_some(NodeId(*parent)),
        position,
        code: (*code).into(),
        title: format!("Nội dung {code}"),
        max: Some(points(max)),
        wording: String::new(),
        rule: Rule::default(),
        channel: *channel,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    };
    Tree::new((0..).zip(nodes).map(node).collect()).unwrap()
}

fn score(unit: i64, node: i64, stage: Stage, mark: Mark, remark: &str) -> Score {
    Score {
        round: RoundId(1),
        unit: UnitId(unit),
        node: NodeId(node),
        stage,
        mark,
        figure: String::new(),
        working: String::new(),
        remark: remark.into(),
        author: String::new(),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn scored(unit: i64, node: i64, stage: Stage, value: &str) -> Score {
    score(unit, node, stage, Mark::Scored { points: points(value) }, "")
}

fn unit(id: i64, group: &str) -> Unit {
    Unit {
        id: UnitId(id),
        versions: vec![UnitVersion {
            code: id.to_string(),
            name: format!("Đơn vị {id}"),
            group: group.into(),
            ..UnitVersion::default()
        }],
    }
}

fn round(units: &[Unit], tree: Tree, scores: Vec<Score>, published: Vec<PublishedResult>) -> RoundFacts {
    let set = CriteriaSet {
        id: SetId(1),
        code: "A".into(),
        title: "Bộ tiêu chí".into(),
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
        group: "Chung".into(),
        from: Date::constant(2020, 1, 1),
        to: Date::constant(2020, 12, 31),
        units: units.iter().map(|unit| unit.id).collect(),
        published_at: None,
        threshold: None,
    };
    RoundFacts::new(round, set, tree, units, scores, HashSet::new(), published)
}

const OWN: Channel = Channel::SelfScored;

/// A stated total of 73,33 with one area unknown, and four points that do not apply.
fn own_round() -> RoundFacts {
    let nodes =
        [(0, 0, "", "100", OWN), (1, 0, "1", "80", OWN), (2, 0, "2", "16", OWN), (3, 0, "3", "4", OWN), (4, 3, "3.1", "4", OWN)];
    let (own, approved) = (Stage::SelfScore, Stage::Approved);
    let scores = vec![
        scored(1, 1, own, "75"),
        scored(1, 2, own, "13.5"),
        score(1, 4, own, Mark::NotApplicable, ""),
        score(1, 0, approved, Mark::Scored { points: points("73.33") }, " Chưa có điểm chi tiết. "),
        scored(1, 1, approved, "65.08"),
        score(1, 4, approved, Mark::NotApplicable, "Không có đối tượng"),
    ];
    let published = PublishedResult {
        id: 1,
        unit: Some(UnitId(1)),
        unit_name: String::new(),
        year: 2020,
        index: None,
        out_of: None,
        rank: Some(2),
        of: Some(10),
        rank_change: Some(4),
        grade: String::new(),
        unit_count: None,
        source: String::new(),
    };
    round(&[unit(1, "")], tree(&nodes), scores, vec![published])
}

#[test]
fn the_own_result_carries_every_figure_the_paper_prints() {
    let own = conference_report(2020, &[own_round()], &[]).own.unwrap();
    let totals: Vec<String> = own.totals.iter().map(|total| out_of(total.earned, total.applicable_max)).collect();
    assert_eq!(totals, ["88,5/96", "73,33/96"], "both stages, out of what applies");
    assert_eq!(
        (own.parts_sum, own.difference),
        (Some(points("65.08")), Some(points("8.25"))),
        "the parts differ from the stated total"
    );
    assert_eq!(own.difference_reason.as_deref(), Some("Chưa có điểm chi tiết."), "the remark on the stated total is the reason");
    assert_eq!(
        (own.not_applicable_count, own.no_occurrence_count, own.not_applicable_points),
        (1, 0, Some(points("4"))),
        "one criterion of four points"
    );
    assert_eq!(
        (own.gap, own.gap_areas.clone()),
        (Some(points("15.17")), vec!["Nội dung 1".to_owned()]),
        "only an area known twice shows its gap"
    );
    assert_eq!(
        (own.lost_sum, own.lost_total, own.lost_elsewhere),
        (points("14.92"), points("22.67"), Some(points("7.75"))),
        "what the parts explain and what they do not"
    );
    assert_eq!((own.rank, own.rank_change), (Some((2, Some(10))), Some(4)), "as published");
}

#[test]
fn what_did_not_occur_is_counted_apart() {
    let nodes = [(0, 0, "", "10", OWN), (1, 0, "1", "6", OWN), (2, 0, "2", "4", OWN)];
    let scores = vec![scored(1, 1, Stage::Approved, "6"), score(1, 2, Stage::Approved, Mark::NoOccurrence, "")];
    let own = conference_report(2020, &[round(&[unit(1, "")], tree(&nodes), scores, Vec::new())], &[]).own.unwrap();
    assert_eq!((own.not_applicable_count, own.no_occurrence_count), (1, 1), "KPS is not KAD");
    assert!(own.lost.is_empty() && own.lost_elsewhere.is_none(), "what did not occur is not lost");
    assert!(own.gap.is_none(), "one stage has no gap");
}

#[test]
fn bonus_points_stand_beside_the_areas() {
    let nodes = [(0, 0, "", "10", OWN), (1, 0, "1", "10", OWN), (2, 0, "T", "2", Channel::Bonus)];
    let scores = vec![scored(1, 1, Stage::Approved, "8"), scored(1, 2, Stage::Approved, "1.5")];
    let own = conference_report(2020, &[round(&[unit(1, "")], tree(&nodes), scores, Vec::new())], &[]).own.unwrap();
    assert_eq!((own.totals[0].earned, own.totals[0].bonus), (points("9.5"), points("1.5")), "the total holds the bonus");
    assert_eq!(own.lost_total, points("2"), "a bonus does not hide what was lost");
}

#[test]
fn each_group_of_a_round_has_its_own_table() {
    let nodes = [(0, 0, "", "10", OWN), (1, 0, "1", "6", OWN), (2, 0, "2", "4", OWN)];
    let units = [unit(1, "Xã"), unit(2, "Xã"), unit(3, "Phòng"), unit(4, "Phòng")];
    let self_scores = |unit: i64, value: &str| [scored(unit, 1, Stage::SelfScore, value), scored(unit, 2, Stage::SelfScore, "4")];
    let scores = [self_scores(1, "5"), self_scores(2, "6"), self_scores(3, "3")].concat();
    let groups = conference_report(2020, &[round(&units, tree(&nodes), scores, Vec::new())], &[]).groups;
    let seen: Vec<(&str, usize, u32, bool)> =
        groups.iter().map(|group| (group.group.as_str(), group.rows.len(), group.unit_count, group.provisional)).collect();
    assert_eq!(
        seen,
        [("Phòng", 1, 2, true), ("Xã", 2, 2, false)],
        "ranked apart; a unit without a result makes its group provisional"
    );
    assert_eq!(groups[0].without_result, ["Đơn vị 4"], "and is named");
    assert_eq!((groups[1].most_lost.len(), groups[1].most_lost[0].units), (1, 1), "lost points of other groups stay out");
}

#[test]
fn a_group_without_any_result_is_there_and_empty() {
    let nodes = [(0, 0, "", "10", OWN), (1, 0, "1", "10", OWN)];
    let groups = conference_report(2020, &[round(&[unit(1, ""), unit(2, "")], tree(&nodes), Vec::new(), Vec::new())], &[]).groups;
    assert_eq!((groups.len(), groups[0].rows.len(), groups[0].group.as_str()), (1, 0, "Chung"), "under the round's name");
}

#[test]
fn a_changed_figure_changes_the_facts() {
    let report = conference_report(2020, &[own_round()], &[]);
    let mut changed = report.clone();
    if let Some(own) = &mut changed.own {
        own.rank = Some((3, Some(10)));
    }
    assert_ne!(canonical_facts(&report.facts()), canonical_facts(&changed.facts()), "the rank is a fact of the paper");
}

fn form(unit_name: &str, head_title: &str) -> CommitmentForm {
    let commitment = Commitment {
        id: CommitmentId(1),
        year: 2021,
        unit: None,
        unit_name: unit_name.into(),
        head_name: "Nguyễn Văn A".into(),
        head_title: head_title.into(),
        state: CommitmentState::Draft,
        date: None,
        ..Commitment::default()
    };
    CommitmentForm { commitment, receiver_name: String::new() }
}

#[test]
fn the_body_of_a_territory_is_the_committee_its_head_chairs() {
    assert_eq!(
        form("Thị trấn Đắk Rve", "Chủ tịch UBND thị trấn").issuing_body(),
        "Ủy ban nhân dân thị trấn Đắk Rve",
        "the title says which body"
    );
    assert_eq!(
        form("Xã A", "Chủ tịch Ủy ban nhân dân xã A").issuing_body(),
        "Ủy ban nhân dân xã A",
        "a title with the whole name"
    );
    assert_eq!(form("UBND xã A", "Chủ tịch").issuing_body(), "Ủy ban nhân dân xã A", "an abbreviated name is written out");
    assert_eq!(form("Phòng Nội vụ", "Trưởng phòng").issuing_body(), "Phòng Nội vụ", "a department is its own body");
    assert_eq!(
        form("Phòng Nội vụ", "Phó Chủ tịch UBND xã").issuing_body(),
        "Phòng Nội vụ",
        "another body's title changes nothing"
    );
}

#[test]
fn a_change_of_rank_is_said_in_words() {
    let said = [4, 0, -2].map(rank_change_text);
    assert_eq!(said, ["tăng 04 bậc", "giữ nguyên thứ hạng", "giảm 02 bậc"], "two digits below ten");
}

#[test]
fn years_are_compared_with_published_rounds_and_with_what_others_said() {
    let leaf = || tree(&[(0, 0, "", "100", OWN), (1, 0, "1", "100", OWN)]);
    let units = [unit(1, ""), unit(2, "")];
    let approved = |unit, value| scored(unit, 1, Stage::Approved, value);
    let said = |unit: i64, year: i16, index: &str, out_of: Option<&str>| PublishedResult {
        id: 0,
        unit: Some(UnitId(unit)),
        unit_name: String::new(),
        year,
        index: Some(points(index)),
        out_of: out_of.map(points),
        rank: None,
        of: None,
        rank_change: None,
        grade: String::new(),
        unit_count: None,
        source: String::new(),
    };
    let published = vec![said(1, 2018, "48", Some("96")), said(2, 2014, "90", None), said(2, 2019, "99", None)];
    let now = round(&units, leaf(), vec![approved(1, "80"), approved(2, "70")], published);
    let mut last_year = round(&units, leaf(), vec![approved(1, "61"), approved(2, "62.5")], Vec::new());
    std::sync::Arc::make_mut(&mut last_year.round).year = 2019;

    let tables = years_tables(std::slice::from_ref(&now), std::slice::from_ref(&last_year));
    let first: Vec<Option<&str>> =
        tables[0].rows[0].points.iter().map(|point| point.as_ref().map(|(_, printed)| printed.as_str())).collect();
    assert_eq!(tables[0].years, [2018, 2019, 2020], "five years at most: 2014 is out of sight");
    assert_eq!(first, [Some("50,00"), None, Some("80,00")], "points out of 96 are an index; an open round is no result");

    std::sync::Arc::make_mut(&mut last_year.round).published_at = Some(Timestamp::UNIX_EPOCH);
    let tables = years_tables(std::slice::from_ref(&now), &[last_year]);
    let second: Vec<&str> = tables[0].rows[1].points.iter().flatten().map(|(_, printed)| printed.as_str()).collect();
    assert_eq!(second, ["62,50", "70,00"], "what the book counted goes before what others said");
    assert!(years_tables(&[own_round()], &[]).is_empty(), "one year alone is nothing to compare");
}
