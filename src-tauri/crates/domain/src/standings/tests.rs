//! Years, losses and earlier ranks on small made sets; grades, ranks and the way up have an oracle
//! in `tests/oracle`.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::Date;

use super::*;
use crate::criteria::{Channel, CriteriaSet, Node, NodeId, SetId, SetState, Tree};
use crate::grades::{ConditionMeasure, Grade, GradeBasis, GradeCondition, GradeScheme};
use crate::points::{Index, Points};
use crate::rounds::{PublishedResult, RankSource, Round, RoundId};
use crate::rules::{NoOccurrence, Rule};
use crate::scores::{Mark, Score};
use crate::ties::{TieBreaker, TiePolicy};
use crate::units::{Unit, UnitId, UnitVersion};

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

/// A row of a made set: code, title, maximum ("" for not printed), wording.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str);

fn node(at: usize, (code, title, max, wording): Row<'_>, rows: &[Row<'_>]) -> Node {
    let parent = code.rsplit_once('.').and_then(|(above, _)| rows.iter().position(|row| row.0 == above));
    let id = |at: usize| NodeId(i64::try_from(at).unwrap() + 2);
    Node {
        id: id(at),
        set: SetId(1),
        parent: Some(parent.map_or(NodeId(1), id)),
        position: u32::try_from(at).unwrap() + 1,
        code: code.into(),
        title: title.into(),
        max: (!max.is_empty()).then(|| points(max)),
        wording: wording.into(),
        rule: Rule { no_occurrence: (title == "Không phát sinh").then_some(NoOccurrence::Zero), ..Rule::default() },
        channel: if title == "Thưởng" { Channel::Bonus } else { Channel::SelfScored },
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    }
}

fn tree(rows: &[Row<'_>]) -> Tree {
    let mut nodes = vec![node(0, ("", "Bộ", "", ""), &[])];
    nodes[0] = Node { id: NodeId(1), parent: None, position: 0, ..nodes[0].clone() };
    nodes.extend(rows.iter().enumerate().map(|(at, row)| node(at, *row, rows)));
    Tree::new(nodes).unwrap()
}

/// Approved scores: one line per unit, one text per row ("" not scored, "KAD", "KPS").
fn facts(year: i16, rows: &[Row<'_>], sheets: &[&[&str]]) -> RoundFacts {
    let tree = tree(rows);
    let units: Vec<Unit> = (1..).zip(sheets).map(|(id, _)| unit(id)).collect();
    let round = Round {
        id: RoundId(year.into()),
        code: format!("R-{year}"),
        year,
        set: SetId(1),
        group: "Xã".into(),
        from: Date::constant(year, 1, 1),
        to: Date::constant(year, 12, 31),
        units: units.iter().map(|unit| unit.id).collect(),
        published_at: None,
        threshold: None,
    };
    let set = CriteriaSet {
        id: SetId(1),
        code: "B".into(),
        title: String::new(),
        legal_basis: String::new(),
        decision: crate::criteria::Decision::default(),
        decimals: 2,
        state: SetState::Issued,
        grades: None,
        rank_on_exact: true,
        ties: TiePolicy::default(),
    };
    let mut scores = Vec::new();
    for (unit, sheet) in units.iter().zip(sheets) {
        for (at, text) in sheet.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let mark = match *text {
                "KAD" => Mark::NotApplicable,
                "KPS" => Mark::NoOccurrence,
                _ => Mark::Scored { points: points(text) },
            };
            let node = tree.node(at).id;
            scores.push(Score::by_hand(round.id, unit.id, node, Stage::Approved, mark));
        }
    }
    RoundFacts::new(round, set, tree, &units, scores, HashSet::new(), Vec::new())
}

fn unit(id: i64) -> Unit {
    let version = UnitVersion { code: id.to_string(), name: format!("Xã {id}"), ..UnitVersion::default() };
    Unit { id: UnitId(id), versions: vec![version] }
}

fn published(facts: RoundFacts) -> RoundFacts {
    let round = Round { published_at: Some(Timestamp::UNIX_EPOCH), ..(*facts.round).clone() };
    RoundFacts { round: round.into(), ..facts }
}

fn index(earned: &str, max: &str) -> Option<Index> {
    Some(Index { earned: points(earned), applicable_max: points(max) })
}

const OLD: &[Row<'_>] =
    &[("1", "A", "50", ""), ("1.1", "Kế hoạch", "20", "w"), ("1.2", "Kiểm tra", "30", ""), ("2", "Niêm yết", "50", "")];

#[test]
fn a_criterion_is_the_same_by_title_wording_and_maximum() {
    for (new, why) in [
        (("1.1", "KẾ  hoạch ", "20", "W"), None),
        (("9.9", "Kế hoạch", "20", "w"), None),
        (("1.1", "Ke hoach", "20", "w"), Some("title")),
        (("1.1", "Kế hoạch", "20", "khác"), Some("wording")),
        (("1.1", "Kế hoạch", "21", "w"), Some("max")),
    ] {
        let rounds = [facts(2019, OLD, &[&[""; 5]]), facts(2020, &[new], &[&["", "5"]])];
        let trend = trend(&rounds, Stage::Approved).unwrap();
        assert_eq!(trend.compared.is_empty(), why.is_some(), "{new:?} differs by {why:?}");
        if why.is_some() {
            let changed = WhyLeftOut::Changed { round: 0, place: 2 };
            assert_eq!(trend.left_out[0], LeftOut { round: 1, place: 1, why: changed }, "{why:?}: the old one has its code");
        }
    }
}

#[test]
fn what_is_new_gone_or_repeated_is_listed() {
    let new: &[Row<'_>] = &[("1", "Mới", "10", ""), ("2", "Niêm yết", "50", ""), ("3", "Niêm yết", "50", "")];
    let rounds = [facts(2019, OLD, &[&[]]), facts(2020, new, &[&[]])];
    let trend = trend(&rounds, Stage::Approved).unwrap();
    let why: Vec<(usize, usize, WhyLeftOut)> = trend.left_out.iter().map(|left| (left.round, left.place, left.why)).collect();
    let gone = |place| (0, place, WhyLeftOut::Gone);
    assert_eq!(
        why,
        [(1, 1, WhyLeftOut::New), (1, 2, WhyLeftOut::Repeated), (1, 3, WhyLeftOut::Repeated), gone(2), gone(3)],
        "1 has no leaf of its code before; Niêm yết stands twice now; 1.1 and 1.2 are gone"
    );
    assert_eq!(trend.rounds.iter().map(|round| round.leaves).collect::<Vec<_>>(), [3, 3], "leaves of each set");
}

#[test]
fn equal_texts_are_matched_in_their_order() {
    let twice: &[Row<'_>] = &[("1", "Niêm yết", "5", ""), ("2", "Niêm yết", "5", "")];
    let rounds = [facts(2019, twice, &[&["", "1", "2"]]), facts(2020, twice, &[&["", "3", "4"]])];
    let trend = trend(&rounds, Stage::Approved).unwrap();
    let places: Vec<Vec<usize>> = trend.compared.iter().map(|leaf| leaf.places.clone()).collect();
    assert_eq!(places, [[1, 1], [2, 2]], "the first with the first, the second with the second");
}

#[test]
fn three_years_have_one_ruler() {
    let kept: &[Row<'_>] = &[("1", "Kế hoạch", "20", "w"), ("2", "Góp ý", "5", "")];
    let rounds = [facts(2018, kept, &[&[]]), facts(2019, OLD, &[&[]]), facts(2020, kept, &[&[]])];
    let trend = trend(&rounds, Stage::Approved).unwrap();
    assert_eq!(trend.compared.len(), 1, "Góp ý misses in 2019, so that it is compared in no year");
    assert_eq!(trend.left_out[0].why, WhyLeftOut::Changed { round: 1, place: 4 }, "told against the year that has another");
    assert_eq!(trend.compared_max(&rounds[2]), Some(points("20")), "what is compared is worth 20");
}

#[test]
fn a_year_is_measured_on_the_compared_criteria_alone() {
    let new: &[Row<'_>] =
        &[("1", "A", "30", ""), ("1.1", "Kế hoạch", "20", "w"), ("1.2", "Mới", "10", ""), ("2", "Niêm yết", "50", "")];
    let sheets: &[&[&str]] = &[&["", "", "15", "10", "40"], &["", "KAD", "", "", "25"], &["", "25", "", "", "30"], &["90"]];
    let rounds = [facts(2019, OLD, &[&["", "", "10", "30", ""]]), facts(2020, new, sheets)];
    let trend = trend(&rounds, Stage::Approved).unwrap();
    let point = |unit: usize| trend.point(&rounds, 1, unit).unwrap();
    assert_eq!((point(0).comparable, point(0).areas), (index("55", "70"), vec![index("15", "20"), index("40", "50")]));
    assert_eq!(point(1).comparable, index("25", "50"), "what does not apply leaves the ruler of that unit");
    assert_eq!((point(2).comparable, point(2).areas), (None, vec![None, index("30", "50")]), "a stated area hides its parts");
    assert_eq!((point(3).comparable, point(3).index), (None, index("90", "80").unwrap()), "a stated total hides everything");
    let before = trend.point(&rounds, 0, 0).unwrap();
    assert_eq!((before.comparable, before.complete), (index("10", "70"), false), "what is not scored earned nothing");
    assert_eq!(trend.point(&rounds, 0, 1), None, "the second unit was not there in 2019");
    assert_eq!(trend.point(&rounds, 2, 0), None, "there is no third round");
}

#[test]
fn losses_are_summed_over_the_units_and_ordered_by_share() {
    let sheets: &[&[&str]] = &[&["", "", "20", "24", "50"], &["", "", "15", "", "45"], &["", "KAD", "1", "1", "55"], &[]];
    let facts = facts(2020, OLD, sheets);
    let found = losses(&facts, Stage::Approved);
    assert_eq!(found.units, 3, "the fourth has no word in the stage");
    let told = |losses: &[Loss]| -> Vec<(usize, u32, u32, String, String)> {
        losses.iter().map(|loss| (loss.place, loss.units, loss.below_full, loss.lost.canonical(), loss.max.canonical())).collect()
    };
    let areas = [(1, 2, 2, "41".into(), "100".into()), (4, 3, 1, "5".into(), "150".into())];
    assert_eq!(told(&found.areas), areas, "an area not scored in full counts what is open; above full makes up for nothing");
    let criteria = [(3, 1, 1, "6".into(), "30".into()), (2, 2, 1, "5".into(), "40".into()), (4, 3, 1, "5".into(), "150".into())];
    assert_eq!(told(&found.criteria), criteria, "20 % before 12,5 % before 3,3 %; below KAD nothing is lost");
}

#[test]
fn earlier_ranks_come_from_the_last_published_round_of_the_group() {
    let rows: &[Row<'_>] = &[("1", "A", "50", "")];
    let sheet: &[&[&str]] = &[&["", "10"], &["", "20"]];
    let now = facts(2020, rows, sheet);
    let open = facts(2019, rows, sheet);
    assert_eq!(earlier_ranks(&now.round, std::slice::from_ref(&open)), [], "an open round is work in hand");
    let mut half = published(facts(2019, rows, &[&["", "40"], &["", "20"]]));
    half.round = Round { code: "NUA-NAM".into(), to: Date::constant(2019, 6, 30), ..(*half.round).clone() }.into();
    let others = [half, published(open), published(facts(2018, rows, sheet)), published(facts(2020, rows, sheet))];
    let ranks = earlier_ranks(&now.round, &others);
    let told: Vec<(i64, u32, u32, &str)> =
        ranks.iter().map(|rank| (rank.unit.0, rank.rank, rank.of, rank.round.as_str())).collect();
    assert_eq!(told, [(2, 1, 2, "R-2019"), (1, 2, 2, "R-2019")], "of two rounds of the year the later one");
}

#[test]
fn said_and_computed_ranks_are_never_mixed() {
    let rows: &[Row<'_>] = &[("1", "A", "50", "")];
    let mut now = facts(2020, rows, &[&["", "10"], &["", "20"], &["", "5"]]);
    let said = |id: i64, year: i16, rank: Option<u32>| PublishedResult {
        id,
        unit: Some(UnitId(id)),
        unit_name: String::new(),
        year,
        index: None,
        out_of: None,
        rank,
        of: Some(9),
        rank_change: None,
        grade: String::new(),
        unit_count: None,
        source: "Báo".into(),
    };
    now.published = vec![said(1, 2019, None), said(1, 2019, Some(4)), said(2, 2018, Some(1)), said(3, 2019, Some(2))].into();
    type Told = (i64, Option<u32>, Option<u32>, Option<i32>);
    let ranks = |facts: &RoundFacts| -> Vec<Told> {
        let rows = standings(facts, Stage::Approved).rows;
        rows.iter().map(|row| (row.unit.0, row.previous_rank, row.previous_of, row.rank_change)).collect()
    };
    assert_eq!(ranks(&now), [(2, None, None, None), (1, Some(4), Some(9), Some(2)), (3, Some(2), Some(9), Some(-1))], "as said");
    let before = published(facts(2019, rows, &[&["", "30"], &["", "20"]]));
    now.earlier = earlier_ranks(&now.round, &[before]).into();
    assert_eq!(
        ranks(&now),
        [(2, Some(2), Some(2), Some(1)), (1, Some(1), Some(2), Some(-1)), (3, None, None, None)],
        "computed alone"
    );
    let first = standings(&now, Stage::Approved).rows.remove(0);
    assert_eq!(first.previous_source, Some(RankSource::Round { code: "R-2019".into() }), "the source is named");
}

#[test]
fn who_was_parted_by_what_is_told() {
    let rows: &[Row<'_>] = &[("1", "A", "50", ""), ("2", "B", "50", ""), ("3", "Thưởng", "5", "")];
    let mut now = facts(2020, rows, &[&["", "10", "20"], &["", "20", "10"], &["", "20", "10"], &["", "", "30"]]);
    let by = vec![TieBreaker::PreviousRank, TieBreaker::Node { code: "1".into() }, TieBreaker::Node { code: "2".into() }];
    let policy = TiePolicy::Parted { by: by.clone() };
    assert_eq!(
        policy.says(&now.tree),
        "Đơn vị bằng nhau được phân hạng lần lượt theo: thứ hạng năm trước; điểm lĩnh vực 1 (A); điểm lĩnh vực 2 (B); vẫn bằng nhau thì dùng chung thứ hạng."
    );
    now.set = CriteriaSet { ties: policy, ..(*now.set).clone() }.into();
    let table = standings(&now, Stage::Approved);
    let told: Vec<(usize, bool, Vec<i64>)> = table
        .partings
        .iter()
        .map(|parting| {
            let place = by.iter().position(|breaker| *breaker == parting.by).unwrap();
            (place, parting.known, parting.units.iter().map(|unit| unit.0).collect())
        })
        .collect();
    let all = vec![1, 2, 3, 4];
    assert_eq!(told, [(0, false, all.clone()), (1, false, all), (2, true, vec![4, 1, 2, 3])], "4 has no points in area 1");
    let ranks: Vec<(i64, u32)> = table.rows.iter().map(|row| (row.unit.0, row.rank)).collect();
    assert_eq!(ranks, [(4, 1), (1, 2), (2, 3), (3, 3)], "2 and 3 stay equal");
}

#[test]
fn the_way_up_names_the_fewest_criteria() {
    let mut now = facts(2020, OLD, &[&["", "", "14", "28", "40"], &["", "", "20", "30", "50"], &["60"], &["", "", "", "30", ""]]);
    let grade = |label: &str, from: &str| Grade { label: label.into(), from: points(from), from_in: true };
    let condition =
        GradeCondition { grade: "Tốt".into(), node: "1.2".into(), at_least: points("100"), measure: ConditionMeasure::Percent };
    let grades = vec![grade("Tốt", "90"), grade("Khá", "50"), grade("Yếu", "0")];
    let scheme = GradeScheme { basis: GradeBasis::Percent, grades, conditions: vec![condition] };
    now.set = CriteriaSet { grades: Some(scheme), ..(*now.set).clone() }.into();
    let way = way_up(&now, 0, Stage::Approved).unwrap();
    let steps: Vec<(usize, String, bool)> =
        way.steps.iter().map(|step| (step.place, step.left.canonical(), step.needed)).collect();
    assert_eq!(steps, [(4, "10".into(), true), (3, "2".into(), true), (2, "6".into(), false)], "the condition needs 1.2");
    assert_eq!((way.needed(), way.reachable), (2, true));
    assert_eq!(way.says(), "Cần ít nhất 2 tiêu chí đạt điểm tối đa (được đánh dấu) để lên loại Tốt.");
    assert_eq!(way_up(&now, 1, Stage::Approved), None, "nothing is above the best");
    let hidden = way_up(&now, 2, Stage::Approved).unwrap();
    assert_eq!((hidden.steps.len(), hidden.reachable), (0, false), "a stated total tells of no criterion");
    assert_eq!(hidden.says(), "Điểm còn lại của các tiêu chí đã biết điểm không đủ để lên loại Tốt.");
    let open = way_up(&now, 3, Stage::Approved).unwrap();
    assert_eq!(
        open.says(),
        "Đạt điểm tối đa ở 1 tiêu chí được đánh dấu là lên loại Khá.",
        "what is open has all its points left"
    );
    assert_eq!(open.steps.iter().map(|step| step.place).collect::<Vec<_>>(), [4, 2], "the needed one first");
}

#[test]
fn penalties_under_water_are_part_of_the_way() {
    let rows: &[Row<'_>] = &[("1", "A", "8", ""), ("2", "B", "4", ""), ("3", "C", "3", ""), ("4", "Phạt", "9", "")];
    let mut now = facts(2020, rows, &[&["", "0", "0", "0", ""]]);
    let mut nodes: Vec<Node> = (0..now.tree.len()).map(|place| now.tree.node(place).clone()).collect();
    nodes[4].channel = Channel::Penalty;
    now.tree = Tree::new(nodes).unwrap().into();
    now = now.with_score(UnitId(1), NodeId(5), Stage::Approved, Some(penalty(&now)));
    let grades = vec![
        Grade { label: "Đạt".into(), from: points("6"), from_in: true },
        Grade { label: "Chưa".into(), from: Points::ZERO, from_in: true },
    ];
    now.set = CriteriaSet {
        grades: Some(GradeScheme { basis: GradeBasis::Raw, grades, conditions: Vec::new() }),
        ..(*now.set).clone()
    }
    .into();
    let way = way_up(&now, 0, Stage::Approved).unwrap();
    assert_eq!((way.next.points, way.needed(), way.reachable), (points("6"), 2, true), "6 to the grade and 5 under water: 8 + 4");
}

fn penalty(facts: &RoundFacts) -> Score {
    Score::by_hand(facts.round.id, UnitId(1), NodeId(5), Stage::Approved, Mark::Scored { points: points("5") })
}

#[test]
fn a_stated_whole_tells_how_far_its_parts_are_from_it() {
    let sheets: &[&[&str]] =
        &[&["45", "20", "24", "50"], &["44", "20", "24", "50"], &["44", "", "", "50"], &["", "KAD", "KAD", "50"]];
    let sheets: Vec<Vec<&str>> = sheets.iter().map(|sheet| [&[""], *sheet].concat()).collect();
    let lines: Vec<&[&str]> = sheets.iter().map(Vec::as_slice).collect();
    let facts = facts(2020, OLD, &lines);
    let told = |unit: usize| -> Vec<(usize, Option<Points>)> {
        evaluate(&facts, unit, Stage::Approved).differences().map(|node| (node.place, node.difference)).collect()
    };
    assert_eq!(told(0), [(1, Some(points("1")))], "45 against 44");
    assert_eq!(told(1), [], "nothing where they agree");
    assert_eq!(told(2), [], "nor where no part is known");
    let without = evaluate(&facts, 3, Stage::Approved);
    assert!(without.nodes[1].excluded && !without.root().excluded, "an area is left out when all of it is");
    assert_eq!(without.applicable_max, points("50"), "and leaves the maximum");
}

#[test]
fn progress_counts_what_is_begun_and_what_is_complete() {
    let facts = facts(2020, OLD, &[&["", "", "20", "24", "50"], &["", "", "20"], &[]]);
    let approved = progress(&facts).pop().unwrap();
    assert_eq!((approved.stage, approved.units_begun, approved.units_complete), (Stage::Approved, 2, 1), "one of two begun");
    assert_eq!(progress(&facts)[0].units_begun, 0, "nothing at the self stage");
    assert_eq!(default_stage(&facts), Stage::Approved, "the furthest with anything");
}

#[test]
fn a_lowered_grade_says_which_conditions_hold_it_down() {
    let mut now = facts(2020, OLD, &[&["", "", "10", "30", "50"], &["", "KAD", "", "", "50"], &["90"]]);
    let grade = |label: &str, from: &str| Grade { label: label.into(), from: points(from), from_in: true };
    let condition = |node: &str, at_least: &str| GradeCondition {
        grade: "Tốt".into(),
        node: node.into(),
        at_least: points(at_least),
        measure: ConditionMeasure::Percent,
    };
    let (grades, conditions) = (vec![grade("Tốt", "80"), grade("Yếu", "0")], vec![condition("1.1", "60"), condition("1", "90")]);
    let scheme = GradeScheme { basis: GradeBasis::Percent, grades, conditions };
    now.set = CriteriaSet { grades: Some(scheme), ..(*now.set).clone() }.into();
    let graded = |unit: usize| grading(&now, &evaluate(&now, unit, Stage::Approved));
    let (first, second, third) = (graded(0), graded(1), graded(2));
    assert_eq!(first.grade.as_deref(), Some("Yếu"), "90 points, two conditions missed");
    assert_eq!(
        first.lowered.unwrap().says(),
        "Đủ điểm loại Tốt nhưng tiêu chí 1.1 (Kế hoạch) đạt 50,00 % (10/20 điểm), dưới 60 %; lĩnh vực 1 (A) đạt 80,00 % (40/50 điểm), dưới 90 %."
    );
    let missing: Vec<Points> = first.to_next.unwrap().conditions.iter().map(|condition| condition.missing).collect();
    assert_eq!(missing, [points("2"), points("5")], "to 12 and to 45");
    assert_eq!((second.grade.as_deref(), second.lowered, second.undecided), (Some("Tốt"), None, Vec::new()), "KAD asks nothing");
    assert_eq!((third.grade.as_deref(), third.undecided.len()), (Some("Tốt"), 2), "under a stated total nothing is known");
}

#[test]
fn no_occurrence_that_gives_nothing_is_a_known_zero() {
    let rows: &[Row<'_>] = &[("1", "Không phát sinh", "5", ""), ("2", "A", "5", "")];
    let facts = facts(2020, rows, &[&["", "KPS", "4"]]);
    let sheet = evaluate(&facts, 0, Stage::Approved);
    let zero = sheet.nodes[1];
    assert_eq!(
        (zero.known, zero.value, zero.applicable_max),
        (true, Points::ZERO, Some(points("5"))),
        "known, and in the maximum"
    );
    let lost: Vec<(usize, Points)> =
        losses(&facts, Stage::Approved).criteria.iter().map(|loss| (loss.place, loss.lost)).collect();
    assert_eq!(lost, [(1, points("5")), (2, points("1"))], "it lost all its points");
}
