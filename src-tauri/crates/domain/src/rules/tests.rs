//! Rules as data: what each kind gives at its edges, and which parameters it refuses.

use super::*;

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

fn rule(json: &str) -> Rule {
    serde_json::from_str(json).unwrap()
}

#[track_caller]
fn gives(rule: &Rule, max: &str, figure: &str, expected: &str) {
    let worked = rule.apply(figure, points(max)).unwrap();
    assert_eq!(worked.result, WorkedResult::Points(points(expected)), "{figure}: {}", worked.working);
}

#[track_caller]
fn refuses(rule: &Rule, max: &str, figure: &str, part: &str) {
    let error = rule.apply(figure, points(max)).unwrap_err().to_string();
    assert!(error.contains(part), "{figure}: {error}");
}

#[test]
fn a_formula_is_exact_and_rounded_once() {
    let rule = rule(
        r#"{"kind":"formula","no_occurrence":null,"figures":[{"name":"a","title":"tổng số"},{"name":"b","title":"đã làm"}],
        "steps":[{"name":"r","expression":"b / a"}],"points":"min(r + r + r; 1) × max_points"}"#,
    );
    assert_eq!(rule.faults(points("2")), Vec::<String>::new(), "a sound formula");
    gives(&rule, "2", "a = 9; b = 1", "0.666667");
    gives(&rule, "2", "b: 3; a: 9", "2");
    gives(&rule, "2", "a: 7; b: 0", "0");
    refuses(&rule, "2", "a: 0; b: 0", "mẫu số của công thức bằng 0");
    refuses(&rule, "2", "a: 9", "chưa có số liệu b");
    refuses(&rule, "2", "a: 9; b: 1; c: 2", "không dùng số liệu c");
    refuses(&rule, "2", "9", "cần số liệu của từng phần");
}

#[test]
fn a_formula_beyond_the_maximum_is_refused_or_capped_as_its_parameter_says() {
    let text = |above: &str| {
        format!(
            r#"{{"kind":"formula","no_occurrence":null,"figures":[{{"name":"a","title":"số"}}],"points":"a − 1","above_max":{above}}}"#
        )
    };
    refuses(&rule(&text("null")), "2", "a: 4", "ngoài khoảng từ 0 đến 2");
    gives(&rule(&text("\"cap\"")), "2", "a: 4", "2");
    refuses(&rule(&text("\"cap\"")), "2", "a: 0", "ngoài khoảng");
}

#[test]
fn formulas_with_a_cycle_a_zero_divisor_or_an_unknown_name_are_refused() {
    let text = |step: &str, points: &str| {
        let steps = format!(r#"[{{"name":"r","expression":"{step}"}},{{"name":"s","expression":"r"}}]"#);
        format!(
            r#"{{"kind":"formula","no_occurrence":null,"figures":[{{"name":"a","title":"số"}}],"steps":{steps},"points":"{points}"}}"#
        )
    };
    for (step, end, part) in [
        ("s + a", "r", "quay vòng"),
        ("r", "a", "quay vòng"),
        ("a / 0", "r", "chia cho 0"),
        ("a / (1 - 1)", "r", "chia cho 0"),
        ("a × b", "r", "b chưa được đặt tên"),
        ("(a", "r", "thiếu dấu đóng ngoặc"),
        ("a +", "r", "còn thiếu"),
        ("a ^ 2", "r", "thừa ký hiệu ^"),
    ] {
        let faults = rule(&text(step, end)).faults(points("2")).join(" ");
        assert!(faults.contains(part), "{step}: {faults}");
    }
    let deep = "(".repeat(100);
    assert!(!rule(&text(&deep, "a")).faults(points("2")).is_empty(), "a hostile depth is refused, not followed");
}

#[test]
fn a_survey_is_the_weighted_mean_of_its_answers() {
    let rule = rule(
        r#"{"kind":"survey","no_occurrence":"excluded","answers":[{"label":"A","weight":"100"},{"label":"B","weight":"60"},
        {"label":"C","weight":"20"},{"label":"D","weight":"0"}]}"#,
    );
    assert_eq!(rule.faults(points("1")), Vec::<String>::new(), "a sound survey");
    gives(&rule, "1", "A: 10; B: 5; C: 5; D: 0", "0.7");
    gives(&rule, "1", "A: 1; D: 2", "0.333333");
    refuses(&rule, "1", "E: 1", "không có phương án");
    let none = rule.apply("A: 0; B: 0", points("1")).unwrap();
    assert_eq!(none.result, WorkedResult::NoOccurrence, "no answers, no occurrence");
}

#[test]
fn an_outside_figure_is_typed_or_taken_from_its_scale() {
    let scaled = rule(r#"{"kind":"external_index","no_occurrence":null,"scale":"100"}"#);
    gives(&scaled, "10", "84,36", "8.436");
    gives(&scaled, "10", "84,36%", "8.436");
    refuses(&scaled, "10", "101", "không được lớn hơn 100");
    let typed = rule(r#"{"kind":"external_index","no_occurrence":null,"scale":null}"#);
    gives(&typed, "6.5", "6,5", "6.5");
    refuses(&typed, "6.5", "6,6", "không được lớn hơn 6,5");
}

#[test]
fn cases_are_capped_and_never_below_zero() {
    let deduct = rule(r#"{"kind":"deduct","no_occurrence":null,"each":"0.3","cap":"1","start":"1.5"}"#);
    gives(&deduct, "2", "0", "1.5");
    gives(&deduct, "2", "3", "0.6");
    gives(&deduct, "2", "4", "0.5");
    gives(&deduct, "2", "999999999", "0.5");
    refuses(&deduct, "2", "-1", "số nguyên từ 0");
    refuses(&deduct, "2", "1,5", "số nguyên từ 0");
    let penalty = rule(r#"{"kind":"penalty","no_occurrence":null,"each":"0.5","cap":"2"}"#);
    gives(&penalty, "2", "3", "1.5");
    gives(&penalty, "2", "5", "2");
    assert_eq!(penalty.name(), "penalty", "the channel's own name");
    let high = rule(r#"{"kind":"per_item","no_occurrence":null,"each":"0.5","cap":"3"}"#);
    assert!(!high.faults(points("2")).is_empty(), "a cap above the maximum is refused");
}

#[test]
fn rules_as_stored_before_stay_readable_and_unchanged() {
    let stored = r#"{"kind":"band","bands":[{"from":null,"from_in":false,"to":"60","to_in":false,"points":"0"}],"above_100":null,"no_occurrence":"full"}"#;
    let read = rule(stored);
    assert_eq!(serde_json::to_string(&read).unwrap(), stored, "what is not used is not written");
}
