//! Every rule is read back from its text as it was; what is not understood is named.

use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::rules::{BandShare, Component, FormulaStep, NamedFigure, OptionPoints, SurveyAnswer, TickItem};

fn points() -> impl Strategy<Value = Points> {
    (0_i128..=20_000_000).prop_map(|millionths| Points::from_millionths(millionths).unwrap())
}

/// Labels with everything that could be taken for the form itself.
fn labels() -> impl Strategy<Value = String> {
    let traps = ["không phát sinh: 0 điểm", "- a) b: c; gọi là: d", "dòng\nhai", "\\n", "a\\", "mức sàn: 80%", "a) b)", "=x"];
    prop_oneof![select(traps.to_vec()).prop_map(str::to_owned), "[a-zà-ỹ0-9 :;=()%\\\\-]{1,16}"]
}

fn above() -> impl Strategy<Value = Option<Above100>> {
    of(select(vec![Above100::Cap, Above100::Refuse]))
}

fn shares() -> impl Strategy<Value = RatioRule> {
    (of(points()), of(points()), above()).prop_map(|(floor, target, above_100)| RatioRule { floor, target, above_100 })
}

fn bands() -> impl Strategy<Value = Band> {
    let share = (points(), points()).prop_map(|(of, at)| BandShare { of, at });
    (of((points(), any::<bool>())), of((points(), any::<bool>())), points(), of(share)).prop_map(|(from, to, points, share)| {
        let (from_in, to_in) = (from.is_some_and(|end| end.1), to.is_some_and(|end| end.1));
        Band { from: from.map(|end| end.0), from_in, to: to.map(|end| end.0), to_in, points, share }
    })
}

fn lists<T: std::fmt::Debug>(of: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(of, 0..4)
}

fn kinds() -> impl Strategy<Value = RuleKind> {
    let option = (labels(), points()).prop_map(|(label, points)| OptionPoints { label, points });
    let level =
        (0_u32..9, of(0_u32..9), points(), labels()).prop_map(|(from, to, points, label)| CountLevel { from, to, points, label });
    let tick = (labels(), labels(), points()).prop_map(|(mark, label, points)| TickItem { mark, label, points });
    let component = (labels(), labels(), points(), shares()).prop_map(|(mark, label, weight, share)| Component {
        mark,
        label,
        weight,
        share,
    });
    let answer = (labels(), points()).prop_map(|(label, weight)| SurveyAnswer { label, weight });
    let figure = labels().prop_map(|title| NamedFigure { name: "a".to_owned(), title });
    let step = labels().prop_map(|expression| FormulaStep { name: "x".to_owned(), expression });
    let formula = (lists(figure), lists(step), labels(), above()).prop_map(|(figures, steps, points, above_max)| FormulaRule {
        figures,
        steps,
        points,
        above_max,
    });
    let cases = || (points(), of(points())).prop_map(|(each, cap)| PerItemRule { each, cap });
    prop_oneof![
        Just(RuleKind::Manual),
        lists(option).prop_map(|options| RuleKind::Option(OptionRule { options })),
        (lists(bands()), above()).prop_map(|(bands, above_100)| RuleKind::Band(BandRule { bands, above_100 })),
        shares().prop_map(RuleKind::Ratio),
        lists(level).prop_map(|levels| RuleKind::Count(CountRule { levels })),
        cases().prop_map(RuleKind::PerItem),
        cases().prop_map(RuleKind::Bonus),
        cases().prop_map(RuleKind::Penalty),
        (cases(), of(points())).prop_map(|(cases, start)| RuleKind::Deduct(DeductRule {
            each: cases.each,
            cap: cases.cap,
            start
        })),
        lists(tick).prop_map(|items| RuleKind::Ticks(TicksRule { items })),
        lists(component).prop_map(|components| RuleKind::MultiComponent(ComponentsRule { components })),
        lists(answer).prop_map(|answers| RuleKind::Survey(SurveyRule { answers })),
        of(points()).prop_map(|scale| RuleKind::ExternalIndex(ExternalRule { scale })),
        formula.prop_map(RuleKind::Formula),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn every_rule_is_the_same_rule_again(kind in kinds(), no_occurrence in of(select(vec![NoOccurrence::Full, NoOccurrence::Zero, NoOccurrence::Excluded]))) {
        let rule = Rule { kind, no_occurrence }.tidied();
        prop_assert_eq!(rule_of_text(&text_of_rule(&rule)), Ok(rule.clone()), "{}", text_of_rule(&rule));
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "(Công thức|Thang theo tỷ lệ|Cộng nhiều thành phần)\n[a-z0-9 :;=()%\\\\\n-]{0,60}") {
        let _ = rule_of_text(&text);
    }
}

#[test]
fn a_clerk_can_read_it_and_write_it() {
    let text = "Thang theo tỷ lệ\n- từ 90% trở lên: 2\n- từ 70% đến dưới 90%: 0; tỷ lệ × 2 / 95%\n- dưới 70%: 0\nkhông phát sinh: điểm tối đa";
    let rule = rule_of_text(text).unwrap();
    assert_eq!(text_of_rule(&rule), text, "one form");
    let typed = "THANG THEO TỶ LỆ\r\n-  Từ 90 % trở lên : 2 điểm\n\n- từ 70% đến dưới 90%: 0; tỷ lệ x 2/95%\n- dưới 70%: 0,0\nKhông phát sinh:  Điểm tối đa ";
    assert_eq!(rule_of_text(typed).as_ref(), Ok(&rule), "capitals, blanks and decimals as people type them");
}

#[test]
fn a_line_that_is_not_understood_stops_the_reading_and_is_named() {
    let faults = [
        ("Thang theo màu", "Cách chấm \"Thang theo màu\" không có trong chương trình."),
        ("", "Cách chấm \"\" không có trong chương trình."),
        ("Theo tỷ lệ\nmức sàn: cao", "Dòng \"mức sàn: cao\" chưa đúng dạng."),
        ("Theo tỷ lệ\nmức sàn: -5%", "Dòng \"mức sàn: -5%\" chưa đúng dạng."),
        ("Theo tỷ lệ\nmức sàn: 80%\nMức sàn: 70%", "Dòng \"Mức sàn: 70%\" bị ghi hai lần."),
        ("Theo tỷ lệ\nmức trần: 80%", "Dòng \"mức trần: 80%\" không thuộc cách chấm này."),
        ("Chấm thủ công\n- có: 1", "Dòng \"có: 1\" không thuộc cách chấm này."),
        ("Chọn một mức\n- có 1", "Dòng \"có 1\" chưa đúng dạng."),
        ("Thang theo tỷ lệ\n- từ 70 đến 80: 1", "Dòng \"từ 70 đến 80: 1\" chưa đúng dạng."),
        ("Cộng theo số lượng", "Chưa ghi \"mỗi trường hợp\"."),
        ("Công thức\n- a: tổng", "Chưa ghi dòng \"điểm: …\"."),
    ];
    for (text, fault) in faults {
        assert_eq!(rule_of_text(text), Err(fault.to_owned()), "{text}");
    }
}
