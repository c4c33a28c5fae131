//! What the parameters of rules, grades and tie policies refuse, at both sides of every bound, and
//! how they say themselves back to the person who checks them.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use domain::criteria::{Channel, Node, NodeId, SetId, Tree};
use domain::grades::{ConditionMeasure, Grade, GradeBasis, GradeCondition, GradeScheme, SchemeSpot};
use domain::points::{CellText, Points, TypedPointsError, read_cell, read_points};
use domain::rules::Rule;
use domain::ties::{TieBreaker, TiePolicy};

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

fn rule(json: &str) -> Rule {
    let json = json.trim_end_matches('}');
    serde_json::from_str(&format!(r#"{json},"no_occurrence":null}}"#)).unwrap()
}

/// How many faults the parameters have under a maximum of 2 points.
#[track_caller]
fn faults(json: &str, expected: usize) {
    let found = rule(json).faults(points("2"));
    assert_eq!(found.len(), expected, "{json}: {found:?}");
}

#[test]
fn cases_are_refused_just_outside_their_bounds() {
    for kind in ["per_item", "bonus", "penalty"] {
        for (each, cap, expected) in [
            ("0", "null", 1),
            ("0.000001", "null", 0),
            ("2", "\"2\"", 0),
            ("2.000001", "null", 1),
            ("1", "\"2.000001\"", 1),
            ("1", "\"0\"", 1),
            ("-1", "\"-1\"", 2),
        ] {
            faults(&format!(r#"{{"kind":"{kind}","each":"{each}","cap":{cap}}}"#), expected);
        }
    }
    faults(r#"{"kind":"deduct","each":"1","cap":"2","start":"2"}"#, 0);
    faults(r#"{"kind":"deduct","each":"3","cap":"3","start":"3"}"#, 3);
    faults(r#"{"kind":"deduct","each":"1","cap":null,"start":"0"}"#, 1);
}

#[test]
fn shares_are_refused_just_outside_their_bounds() {
    for (floor, target, expected) in [
        ("\"0\"", "\"100\"", 0),
        ("\"100\"", "\"0.000001\"", 0),
        ("\"100.000001\"", "null", 1),
        ("\"-1\"", "null", 1),
        ("null", "\"0\"", 1),
        ("null", "\"100.000001\"", 1),
    ] {
        faults(&format!(r#"{{"kind":"ratio","floor":{floor},"target":{target},"above_100":null}}"#), expected);
    }
    for (scale, expected) in [("\"0\"", 1), ("\"0.000001\"", 0), ("null", 0), ("\"-5\"", 1)] {
        faults(&format!(r#"{{"kind":"external_index","scale":{scale}}}"#), expected);
    }
}

#[test]
fn lists_are_refused_when_they_do_not_add_up_or_repeat_themselves() {
    let items = |items: &str| format!(r#"{{"kind":"ticks","items":[{items}]}}"#);
    let item = |mark: &str, points: &str| format!(r#"{{"mark":"{mark}","label":"x","points":"{points}"}}"#);
    faults(&items(&format!("{},{}", item("a", "0"), item("b", "2"))), 0);
    faults(&items(&format!("{},{}", item("a", "1"), item("b", "2"))), 1);
    faults(&items(&format!("{},{}", item("a", "1"), item("a", "1"))), 1);
    faults(&items(&format!("{},{}", item(" ", "1"), item("b", "1"))), 1);
    faults(&items(&format!("{},{}", item("a", "-1"), item("b", "3"))), 2);
    let part = |mark: &str, weight: &str, floor: &str| {
        format!(
            r#"{{"mark":"{mark}","label":"x","weight":"{weight}","share":{{"floor":{floor},"target":null,"above_100":null}}}}"#
        )
    };
    let parts = |parts: &str| format!(r#"{{"kind":"multi_component","components":[{parts}]}}"#);
    faults(&parts(&format!("{},{}", part("a", "1.5", "null"), part("b", "0.5", "\"50\""))), 0);
    faults(&parts(&format!("{},{}", part("a", "1.5", "null"), part("b", "0.5", "\"101\""))), 1);
    let option = |options: &str| format!(r#"{{"kind":"option","options":[{options}]}}"#);
    let choice = |label: &str, points: &str| format!(r#"{{"label":"{label}","points":"{points}"}}"#);
    faults(&option(&format!("{},{}", choice("Có", "2"), choice("Không", "0"))), 0);
    faults(&option(&choice("Có", "2")), 1);
    faults(&option(&format!("{},{},{}", choice("Có", "2.1"), choice("CÓ ", "1"), choice(" ", "-1"))), 4);
    let answers = |answers: &str| format!(r#"{{"kind":"survey","answers":[{answers}]}}"#);
    let answer = |label: &str, weight: &str| format!(r#"{{"label":"{label}","weight":"{weight}"}}"#);
    faults(&answers(&format!("{},{}", answer("A", "100"), answer("B", "0"))), 0);
    faults(&answers(&format!("{},{}", answer("A", "99"), answer("B", "0"))), 1);
    faults(&answers(&format!("{},{},{}", answer("A", "100"), answer("B", "100.5"), answer("C", "-1"))), 2);
    faults(&answers(&format!("{},{}", answer("A", "100"), answer("a", "50"))), 1);
}

#[test]
fn scales_are_refused_where_they_leave_a_hole_or_overlap() {
    let level = |from: u32, to: &str, points: &str| format!(r#"{{"from":{from},"to":{to},"points":"{points}"}}"#);
    let count = |levels: &str| format!(r#"{{"kind":"count","levels":[{levels}]}}"#);
    faults(&count(&format!("{},{}", level(0, "1", "0"), level(2, "null", "2"))), 0);
    faults(&count(&format!("{},{}", level(0, "1", "0"), level(3, "null", "2"))), 1);
    faults(&count(&format!("{},{}", level(0, "2", "0"), level(2, "null", "2"))), 1);
    faults(&count(&format!("{},{}", level(0, "1", "-1"), level(2, "null", "2.5"))), 2);
    faults(&count(&level(0, "5", "1")), 1);
    let band = |from: &str, from_in: bool, to: &str, to_in: bool, points: &str| {
        format!(r#"{{"from":{from},"from_in":{from_in},"to":{to},"to_in":{to_in},"points":"{points}"}}"#)
    };
    let bands = |bands: &str| format!(r#"{{"kind":"band","bands":[{bands}],"above_100":null}}"#);
    let below = |to_in: bool| band("null", false, "\"60\"", to_in, "0");
    faults(&bands(&format!("{},{}", below(false), band("\"60\"", true, "null", false, "2"))), 0);
    faults(&bands(&format!("{},{}", below(true), band("\"60\"", false, "\"100\"", true, "2"))), 0);
    faults(&bands(&format!("{},{}", below(false), band("\"60\"", false, "null", false, "2.5"))), 2);
    let overlap = rule(&bands(&format!("{},{}", below(true), band("\"60\"", true, "null", false, "2")))).faults(points("2"));
    assert!(overlap.iter().any(|fault| fault.contains("60")), "the place is named: {overlap:?}");
}

#[test]
fn every_rule_says_itself_back() {
    let said = |json: &str| rule(json).says(Some(points("2")));
    for (json, expected) in [
        (r#"{"kind":"manual"}"#, "Chấm thủ công từ 0 đến 2 điểm."),
        (
            r#"{"kind":"option","options":[{"label":"Có","points":"2"},{"label":"Không","points":"0"}]}"#,
            "Có: 2 điểm\nKhông: 0 điểm",
        ),
        (r#"{"kind":"per_item","each":"0.5","cap":null}"#, "Mỗi trường hợp: 0,5 điểm, tối đa 2 điểm"),
        (r#"{"kind":"bonus","each":"0.5","cap":"1.5"}"#, "Mỗi trường hợp: 0,5 điểm, tối đa 1,5 điểm"),
        (
            r#"{"kind":"deduct","each":"0.25","cap":null,"start":null}"#,
            "Không có trường hợp nào: 2 điểm\nMỗi trường hợp: trừ 0,25 điểm, trừ đến hết điểm",
        ),
        (
            r#"{"kind":"deduct","each":"0.25","cap":"1","start":"1.5"}"#,
            "Không có trường hợp nào: 1,5 điểm\nMỗi trường hợp: trừ 0,25 điểm, trừ tối đa 1 điểm",
        ),
        (r#"{"kind":"ratio","floor":"80","target":null,"above_100":null}"#, "Điểm = tỷ lệ × 2\nDưới 80%: 0 điểm"),
        (r#"{"kind":"ratio","floor":null,"target":"95","above_100":null}"#, "Từ 95% trở lên: 2 điểm\nDưới 95%: tỷ lệ × 2 / 95%"),
        (r#"{"kind":"external_index","scale":"100"}"#, "Số liệu ngoài theo thang 100: số liệu × 2 / 100"),
        (r#"{"kind":"external_index","scale":null}"#, "Nhập điểm theo kết quả của cấp trên, từ 0 đến 2"),
        (
            r#"{"kind":"survey","answers":[{"label":"A","weight":"100"},{"label":"B","weight":"60"}]}"#,
            "Trung bình có trọng số × điểm tối đa\nA: 100%\nB: 60%",
        ),
        (r#"{"kind":"ticks","items":[{"mark":"a","label":"Kế hoạch","points":"2"}]}"#, "a) Kế hoạch: 2 điểm"),
        (
            r#"{"kind":"multi_component","components":[{"mark":"a","label":"Tỷ lệ","weight":"2","share":{"floor":null,"target":null,"above_100":null}}]}"#,
            "a) Tỷ lệ: Điểm = tỷ lệ × 2",
        ),
        (
            r#"{"kind":"count","levels":[{"from":0,"to":0,"points":"0"},{"from":1,"to":2,"points":"1"},{"from":3,"to":null,"points":"2"}]}"#,
            "0: 0 điểm\ntừ 1 đến 2: 1 điểm\ntừ 3 trở lên: 2 điểm",
        ),
        (
            r#"{"kind":"formula","figures":[{"name":"a","title":"số"}],"steps":[{"name":"r","expression":"a / 2"}],"points":"r"}"#,
            "a: số\nr = a / 2\nĐiểm = r",
        ),
    ] {
        assert_eq!(said(json), expected, "{json}");
    }
    assert_eq!(rule(r#"{"kind":"manual"}"#).says(None), "Chấm thủ công.", "without a printed maximum");
}

#[test]
fn a_band_says_its_ends_as_they_are() {
    let band = |from: &str, from_in: bool, to: &str, to_in: bool| {
        let band = format!(r#"{{"from":{from},"from_in":{from_in},"to":{to},"to_in":{to_in},"points":"1"}}"#);
        rule(&format!(r#"{{"kind":"band","bands":[{band}],"above_100":null}}"#)).says(None)
    };
    assert_eq!(band("\"60\"", true, "\"80\"", true), "từ 60% đến 80%: 1 điểm");
    assert_eq!(band("\"60\"", false, "\"80\"", false), "trên 60% đến dưới 80%: 1 điểm");
    assert_eq!(band("\"100\"", true, "\"100\"", true), "100%: 1 điểm");
    assert_eq!(band("\"80\"", true, "null", false), "từ 80% trở lên: 1 điểm");
    assert_eq!(band("\"80\"", false, "null", false), "trên 80%: 1 điểm");
    assert_eq!(band("null", false, "\"60\"", false), "dưới 60%: 1 điểm");
    assert_eq!(band("null", false, "\"60\"", true), "không quá 60%: 1 điểm");
    let share = r#"{"from":null,"from_in":false,"to":null,"to_in":false,"points":"0","share":{"of":"2","at":"95"}}"#;
    let said = rule(&format!(r#"{{"kind":"band","bands":[{share}],"above_100":null}}"#)).says(None);
    assert_eq!(said, "mọi tỷ lệ: tỷ lệ × 2 / 95%");
}

#[test]
fn the_working_shows_every_step() {
    for (json, figure, expected) in [
        (r#"{"kind":"ratio","floor":null,"target":null,"above_100":null}"#, "38/40", "38/40 = 95% → 1,9 điểm (tối đa 2)"),
        (r#"{"kind":"ratio","floor":null,"target":null,"above_100":null}"#, "1/3", "1/3 = 33,33% → 0,666667 điểm (tối đa 2)"),
        (r#"{"kind":"ratio","floor":null,"target":null,"above_100":null}"#, "95%", "95% → 1,9 điểm (tối đa 2)"),
        (r#"{"kind":"ratio","floor":null,"target":null,"above_100":null}"#, "0/0", "0/0: không phát sinh"),
        (r#"{"kind":"per_item","each":"0.5","cap":null}"#, "3", "3 × 0,5 → 1,5 điểm (tối đa 2)"),
        (r#"{"kind":"deduct","each":"0.5","cap":null,"start":null}"#, "1", "2 - 1 × 0,5 → 1,5 điểm (tối đa 2)"),
        (r#"{"kind":"external_index","scale":"100"}"#, "84,5", "84,5/100 → 1,69 điểm (tối đa 2)"),
        (r#"{"kind":"external_index","scale":null}"#, "1,5", "1,5 điểm (tối đa 2)"),
        (
            r#"{"kind":"count","levels":[{"from":0,"to":null,"points":"1","label":"Ít"}]}"#,
            " ÍT",
            "Ít → từ 0 trở lên: 1 điểm (tối đa 2)",
        ),
        (r#"{"kind":"count","levels":[{"from":0,"to":null,"points":"1"}]}"#, "4", "4 → từ 0 trở lên: 1 điểm (tối đa 2)"),
        (
            r#"{"kind":"option","options":[{"label":"Có","points":"2"},{"label":"Không","points":"0"}]}"#,
            "có",
            "Có → 2 điểm (tối đa 2)",
        ),
        (
            r#"{"kind":"ticks","items":[{"mark":"a","label":"x","points":"0.5"},{"mark":"b","label":"y","points":"1.5"}]}"#,
            "a, b",
            "a, b: 0,5 + 1,5 → 2 điểm (tối đa 2)",
        ),
        (r#"{"kind":"ticks","items":[{"mark":"a","label":"x","points":"2"}]}"#, "a", "a → 2 điểm (tối đa 2)"),
        (r#"{"kind":"ticks","items":[{"mark":"a","label":"x","points":"2"}]}"#, "không", "không mục nào → 0 điểm (tối đa 2)"),
    ] {
        assert_eq!(rule(json).apply(figure, points("2")).unwrap().working, expected, "{json} {figure}");
    }
    let ticks = rule(r#"{"kind":"ticks","items":[{"mark":"a","label":"x","points":"2"}]}"#);
    assert!(ticks.apply("a, a", points("2")).is_err(), "a mark twice");
    assert!(ticks.apply("", points("2")).is_err(), "nothing said");
    let twice = r#"{"kind":"formula","figures":[{"name":"a","title":"số"}],"steps":[{"name":"r","expression":"a"},{"name":"s","expression":"r + 1"}],"points":"r × s / 3"}"#;
    assert_eq!(rule(twice).apply("a: 2", points("2")).unwrap().working, "a = 2 → 2 điểm (tối đa 2)", "a step is used twice");
    let nested = twice.replace("r × s / 3", "s / 2");
    assert_eq!(rule(&nested).apply("a: 2", points("2")).unwrap().working, "a = 2 → 1,5 điểm (tối đa 2)", "a step within a step");
    let looped = r#"{"kind":"formula","figures":[{"name":"a","title":"số"}],"steps":[{"name":"r","expression":"s"},{"name":"s","expression":"r"}],"points":"r"}"#;
    let error = rule(looped).apply("a: 1", points("2")).unwrap_err().to_string();
    assert!(error.contains("quay vòng tại"), "a step that needs itself ends: {error}");
}

fn tree() -> Tree {
    let node = |id: i64, parent: Option<i64>, code: &str, max: i32, channel| Node {
        id: NodeId(id),
        set: SetId(1),
        parent: parent.map(NodeId),
        position: u32::try_from(id).unwrap(),
        code: code.into(),
        title: format!("Mục {code}"),
        max: Some(Points::whole(max)),
        wording: String::new(),
        rule: Rule::default(),
        channel,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    };
    let main = |id, code, max| node(id, Some(1), code, max, Channel::SelfScored);
    let root = node(1, None, "", 20, Channel::SelfScored);
    Tree::new(vec![root, main(2, "1", 12), main(3, "2", 8), node(4, Some(1), "3", 2, Channel::Bonus)]).unwrap()
}

fn grade(label: &str, from: &str, from_in: bool) -> Grade {
    Grade { label: label.into(), from: points(from), from_in }
}

fn spots(basis: GradeBasis, grades: Vec<Grade>, conditions: Vec<GradeCondition>) -> Vec<(SchemeSpot, String)> {
    let faults = GradeScheme { basis, grades, conditions }.faults(&tree());
    faults.into_iter().map(|fault| (fault.at, fault.problem.code)).collect()
}

#[test]
fn grades_are_refused_at_the_field_that_is_wrong() {
    let raw = |grades: &[(&str, &str, bool)]| {
        spots(GradeBasis::Raw, grades.iter().map(|(label, from, from_in)| grade(label, from, *from_in)).collect(), Vec::new())
    };
    let at = |spot, code: &str| vec![(spot, code.to_owned())];
    assert_eq!(raw(&[("Tốt", "10", true), ("Yếu", "0", true)]), [], "a sound scheme");
    assert_eq!(raw(&[("Trên", "10", false), ("Từ", "10", true), ("Yếu", "0", true)]), [], "trên 10 above từ 10");
    assert_eq!(raw(&[("Từ", "10", true), ("Trên", "10", false), ("Yếu", "0", true)]), at(SchemeSpot::Bound(1), "grade_overlap"));
    assert_eq!(raw(&[("A", "10", false), ("B", "10", false), ("Yếu", "0", true)]), at(SchemeSpot::Bound(1), "grade_overlap"));
    assert_eq!(raw(&[("A", "10", true), ("B", "10", true), ("Yếu", "0", true)]), at(SchemeSpot::Bound(1), "grade_overlap"));
    assert_eq!(raw(&[("A", "9", true), ("B", "10", true), ("Yếu", "0", true)]), at(SchemeSpot::Bound(1), "grade_overlap"));
    assert_eq!(raw(&[("A", "1000", true), ("Yếu", "0", true)]), [], "raw points may pass 100");
    assert_eq!(raw(&[("A", "10", true), ("Yếu", "0.000001", true)]), at(SchemeSpot::Bound(1), "grade_hole"));
    assert_eq!(raw(&[("A", "10", true), ("Yếu", "0", false)]), at(SchemeSpot::Bound(1), "grade_hole"));
    assert_eq!(raw(&[("A", "10", true), ("Yếu", "-1", false)]), [], "below zero is below everything");
    assert_eq!(raw(&[(" ", "10", true), ("Yếu", "0", true)]), at(SchemeSpot::Label(0), "grade_unnamed"));
    assert_eq!(raw(&[("A", "10", true), ("A", "0", true)]), at(SchemeSpot::Label(1), "grade_twice"));
    assert_eq!(raw(&[]), at(SchemeSpot::Whole, "grades_empty"));
    let percent = |from: &str| spots(GradeBasis::Percent, vec![grade("A", from, true), grade("B", "0", true)], Vec::new());
    assert_eq!(percent("100"), [], "100 % can be asked");
    assert_eq!(percent("100.000001"), at(SchemeSpot::Bound(0), "grade_bound_range"));
}

#[test]
fn conditions_are_refused_at_the_field_that_is_wrong() {
    let condition = |grade: &str, node: &str, at_least: &str, measure| GradeCondition {
        grade: grade.into(),
        node: node.into(),
        at_least: points(at_least),
        measure,
    };
    let one = |grade: &str, node: &str, at_least: &str, measure| {
        let grades = vec![self::grade("A", "10", true), self::grade("B", "0", true)];
        spots(GradeBasis::Raw, grades, vec![condition(grade, node, at_least, measure)])
    };
    let at = |spot, code: &str| vec![(spot, code.to_owned())];
    let (percent, count) = (ConditionMeasure::Percent, ConditionMeasure::Points);
    assert_eq!(one("A", "1", "100", percent), [], "everything can be asked");
    assert_eq!(one("A", "1", "0.000001", percent), [], "and next to nothing");
    assert_eq!(one("A", "1", "100.000001", percent), at(SchemeSpot::ConditionBound(0), "condition_bound"));
    assert_eq!(one("A", "1", "0", percent), at(SchemeSpot::ConditionBound(0), "condition_bound"));
    assert_eq!(one("A", "1", "12", count), [], "the maximum in points");
    assert_eq!(one("A", "1", "12.000001", count), at(SchemeSpot::ConditionBound(0), "condition_bound"));
    assert_eq!(one("A", "1", "0", count), at(SchemeSpot::ConditionBound(0), "condition_bound"));
    assert_eq!(one("B", "1", "50", percent), at(SchemeSpot::ConditionGrade(0), "condition_on_lowest"));
    assert_eq!(one("C", "1", "50", percent), at(SchemeSpot::ConditionGrade(0), "condition_grade_unknown"));
    for (node, code) in [("", "condition_node_unknown"), ("9", "condition_node_unknown"), ("3", "condition_node_beside")] {
        assert_eq!(one("A", node, "50", percent), at(SchemeSpot::ConditionNode(0), code), "{node:?}");
    }
    let grades = || vec![grade("A", "10", true), grade("B", "5", true), grade("C", "0", true)];
    let twice = |second| spots(GradeBasis::Raw, grades(), vec![condition("A", "1", "50", percent), second]);
    assert_eq!(twice(condition("A", "1", "60", percent)), at(SchemeSpot::ConditionNode(1), "condition_twice"));
    assert_eq!(twice(condition("B", "1", "60", percent)), [], "another grade is another condition");
    assert_eq!(twice(condition("A", "2", "60", percent)), [], "and so is another node");
    assert_eq!(twice(condition("A", "1", "6", count)), [], "and another measure");
}

#[test]
fn tie_policies_are_refused_at_the_breaker_that_is_wrong() {
    let node = |code: &str| TieBreaker::Node { code: code.into() };
    let codes = |by: Vec<TieBreaker>| -> Vec<(Option<usize>, String)> {
        let faults = TiePolicy::Parted { by }.faults(&tree());
        faults.into_iter().map(|fault| (fault.at, fault.problem.code)).collect()
    };
    assert_eq!(codes(vec![node("1"), node("2"), TieBreaker::Bonus, TieBreaker::PreviousRank]), [], "each once");
    assert_eq!(codes(Vec::new()), [(None, "ties_empty".to_owned())]);
    for code in ["", "9", "3"] {
        assert_eq!(codes(vec![TieBreaker::Bonus, node(code)]), [(Some(1), "tie_node_unknown".to_owned())], "{code:?}");
    }
    assert_eq!(codes(vec![node("1"), TieBreaker::Bonus, TieBreaker::Bonus]), [(Some(2), "tie_breaker_twice".to_owned())]);
    assert!(TiePolicy::Shared.faults(&tree()).is_empty() && TiePolicy::Dense.faults(&tree()).is_empty(), "nothing to be wrong");
    assert_eq!(TiePolicy::Shared.says(&tree()), "Đồng hạng dùng chung thứ hạng, hạng kế tiếp bị bỏ (1, 2, 2, 4).");
    assert_eq!(TiePolicy::Dense.says(&tree()), "Đồng hạng dùng chung thứ hạng, hạng kế tiếp không bị bỏ (1, 2, 2, 3).");
    assert_eq!(node("2").says(&tree()), "điểm lĩnh vực 2 (Mục 2)");
    assert_eq!(node("7").says(&tree()), "điểm mục 7", "a node that is gone is still named");
}

#[test]
fn points_end_at_a_billion() {
    let billion = 1_000_000_000_000_000;
    assert_eq!(Points::from_millionths(billion).map(Points::canonical), Some("1000000000".to_owned()), "a billion is the end");
    assert_eq!(Points::from_millionths(billion + 1), None, "a millionth more is beyond it");
    assert_eq!(Points::from_millionths(-billion - 1), None, "on both sides");
    assert!(
        Points::parse_canonical("1000000000").is_ok() && Points::parse_canonical("1000000000.000001").is_err(),
        "as text too"
    );
    assert!(Points::parse_canonical("1000000001").is_err(), "and whole");
}

#[test]
fn typed_thousands_need_groups_of_three() {
    let read = |text: &str| read_points(text, None).map(Points::canonical).ok();
    assert_eq!(read("1.234.567"), Some("1234567".into()), "two of one kind part thousands");
    assert_eq!(read("1.234,5"), Some("1234.5".into()), "of two kinds the last is the mark");
    assert_eq!(read("1,234.5"), Some("1234.5".into()), "whichever it is");
    for (text, expected) in [("1 234", "1234"), ("1 234 567,5", "1234567.5"), ("1\u{a0}234", "1234")] {
        assert_eq!(read(text).as_deref(), Some(expected), "a blank parts groups of three: {text:?}");
    }
    for text in ["1 23", "1 2345", "12 34 567", "1 234 5", "1a", "x1", "-"] {
        assert_eq!(read(text), None, "{text:?} is no number");
    }
    for text in ["1.23.456", "1.2345.678", "12.34,5", ".123.456", "1..234", "1,2,3", "", ",", "1,", "a"] {
        assert_eq!(read(text), None, "{text:?} is no number");
    }
    let ambiguous =
        |text: &str, max: Option<&str>| matches!(read_points(text, max.map(points)), Err(TypedPointsError::Ambiguous { .. }));
    assert!(ambiguous("1.234", None), "one or a thousand");
    assert_eq!(read_cell("1.234", Some(points("2"))), Ok(CellText::Points(points("1.234"))), "a thousand would be too much");
}
