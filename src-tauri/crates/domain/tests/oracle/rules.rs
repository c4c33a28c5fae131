//! Every kind of rule against plain fractions: what a figure gives, rounded once.

use domain::points::Points;
use domain::rules::{Rule, WorkedResult};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fraction::Fraction;

/// A rule with a figure, and what it must give; `None` when it must be refused.
#[derive(Clone, Debug)]
struct Case {
    rule: Value,
    max: i64,
    figure: String,
    gives: Option<Gives>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Gives {
    Points(Fraction),
    NothingOccurred,
}

fn text(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn h(hundredths: i64) -> Fraction {
    Fraction::hundredths(hundredths)
}

/// A share as typed, as a fraction of one, and whether it came as part of a whole.
#[derive(Clone, Debug)]
struct Share {
    typed: String,
    of_one: Option<Fraction>,
    is_fraction: bool,
}

fn any_share() -> impl Strategy<Value = Share> {
    let fraction = (0_i64..60, 0_i64..50).prop_filter("a part of nothing", |(part, whole)| *whole > 0 || *part == 0);
    prop_oneof![
        3 => fraction.prop_map(|(part, whole)| Share {
            typed: format!("{part}/{whole}"),
            of_one: (whole > 0).then(|| Fraction::of(part.into(), whole.into())),
            is_fraction: true,
        }),
        2 => (0_i64..12_000).prop_map(|hundredths| Share {
            typed: format!("{}%", text(hundredths).replace('.', ",")),
            of_one: Some(Fraction::of(hundredths.into(), 10_000)),
            is_fraction: false,
        }),
    ]
}

impl Share {
    /// The share after what more than 100 % means; `None` when it is refused.
    fn bounded(&self, above_100: Option<&str>) -> Option<Fraction> {
        let share = self.of_one?;
        let over = share.order(Fraction::whole(1)).is_gt();
        let refused = match above_100 {
            Some(word) => word == "refuse",
            None => self.is_fraction,
        };
        if over && refused { None } else { Some(share.smaller(Fraction::whole(1))) }
    }

    fn give(&self, worked: impl FnOnce() -> Option<Fraction>) -> Option<Gives> {
        if self.of_one.is_none() { Some(Gives::NothingOccurred) } else { worked().map(Gives::Points) }
    }
}

fn above() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![Just(None), Just(Some("cap")), Just(Some("refuse"))]
}

fn ratio_points(share: Fraction, max: Fraction, floor: Option<i64>, target: Option<i64>) -> Fraction {
    let per_cent = share.times(Fraction::whole(100));
    if floor.is_some_and(|floor| per_cent.order(h(floor)).is_lt()) {
        return Fraction::ZERO;
    }
    match target {
        None => share.times(max),
        Some(target) if per_cent.order(h(target)).is_ge() => max,
        Some(target) => per_cent.over(h(target)).times(max),
    }
}

fn ratio() -> impl Strategy<Value = Case> {
    let ends = (prop::option::of(1_i64..10_000), prop::option::of(1_i64..=10_000));
    (1_i64..1_000, ends, above(), any_share()).prop_map(|(max, (floor, target), above_100, share)| Case {
        rule: json!({ "kind": "ratio", "no_occurrence": null, "floor": floor.map(text), "target": target.map(text), "above_100": above_100 }),
        max,
        gives: share.give(|| Some(ratio_points(share.bounded(above_100)?, h(max), floor, target))),
        figure: share.typed,
    })
}

/// Bands between random bounds from 0 to 100; at each bound one of the two neighbours has it.
fn band() -> impl Strategy<Value = Case> {
    let bounds = prop::collection::btree_map(1_i64..10_000, any::<bool>(), 1..4);
    (1_i64..1_000, bounds, above(), any::<bool>(), any_share()).prop_map(|(max, bounds, above_100, is_open, share)| {
        let bounds: Vec<(i64, bool)> = bounds.into_iter().collect();
        let give = |place: usize| max * i64::try_from(place).expect("few") / 4;
        let bands: Vec<Value> = (0..=bounds.len()).map(|place| {
            let low = place.checked_sub(1).map(|at| bounds[at]);
            let high = bounds.get(place).copied();
            let (to, to_in) = match high {
                Some((bound, upper_has_it)) => (Some(text(bound)), !upper_has_it),
                None if is_open => (None, false),
                None => (Some("100".to_owned()), true),
            };
            json!({ "from": low.map(|(bound, _)| text(bound)), "from_in": low.is_some_and(|(_, has)| has), "to": to, "to_in": to_in, "points": text(give(place)) })
        }).collect();
        let worked = || {
            let share = if is_open { share.of_one } else { share.bounded(above_100) }?.times(Fraction::whole(100));
            let reached = |(bound, upper_has_it): &(i64, bool)| {
                let order = share.order(h(*bound));
                order.is_gt() || (order.is_eq() && *upper_has_it)
            };
            Some(h(give(bounds.iter().filter(|bound| reached(bound)).count())))
        };
        Case { rule: json!({ "kind": "band", "no_occurrence": null, "bands": bands, "above_100": above_100 }), max, gives: share.give(worked), figure: share.typed.clone() }
    })
}

fn counted() -> impl Strategy<Value = Case> {
    let cap = prop::option::of(1_i64..100);
    (
        prop::sample::select(vec!["per_item", "bonus", "penalty", "deduct"]),
        100_i64..1_000,
        1_i64..100,
        cap,
        prop::option::of(1_i64..=100),
        0_i64..40,
    )
        .prop_map(|(kind, max, each, cap, start, count)| {
            let begin = start.unwrap_or(max);
            let most = cap.unwrap_or(if kind == "deduct" { begin } else { max });
            let times = h(each * count).smaller(h(most));
            let points = if kind == "deduct" { h(begin).minus(times.smaller(h(begin))) } else { times };
            let mut rule = json!({ "kind": kind, "no_occurrence": null, "each": text(each), "cap": cap.map(text) });
            if kind == "deduct" {
                rule["start"] = json!(start.map(text));
            }
            Case { rule, max, figure: count.to_string(), gives: Some(Gives::Points(points)) }
        })
}

fn levels() -> impl Strategy<Value = Case> {
    (prop::collection::btree_set(1_i64..30, 1..4), 4_i64..1_000, 0_i64..35).prop_map(|(bounds, max, count)| {
        let bounds: Vec<i64> = bounds.into_iter().collect();
        let give = |place: usize| max * i64::try_from(place).expect("few") / 4;
        let levels: Vec<Value> = (0..=bounds.len())
            .map(|place| {
                let from = place.checked_sub(1).map_or(0, |at| bounds[at]);
                json!({ "from": from, "to": bounds.get(place).map(|bound| bound - 1), "points": text(give(place)) })
            })
            .collect();
        let place = bounds.iter().filter(|bound| count >= **bound).count();
        Case {
            rule: json!({ "kind": "count", "no_occurrence": null, "levels": levels }),
            max,
            figure: count.to_string(),
            gives: Some(Gives::Points(h(give(place)))),
        }
    })
}

fn choices() -> impl Strategy<Value = Case> {
    let labels = ["Kịp thời", "Chậm", "Không có"];
    (prop::collection::vec(0_i64..500, 3), 0_usize..4).prop_map(move |(points, chosen)| {
        let options: Vec<Value> =
            labels.iter().zip(&points).map(|(label, points)| json!({ "label": label, "points": text(*points) })).collect();
        let figure = labels.get(chosen).map_or("chậm trễ".to_owned(), |label| format!("  {} ", label.to_uppercase()));
        let gives = points.get(chosen).map(|points| Gives::Points(h(*points)));
        Case { rule: json!({ "kind": "option", "no_occurrence": null, "options": options }), max: 500, figure, gives }
    })
}

fn ticks() -> impl Strategy<Value = Case> {
    prop::collection::vec((1_i64..200, any::<bool>()), 1..5).prop_map(|items| {
        let marks = ["a", "b", "c", "d"];
        let listed: Vec<Value> = items
            .iter()
            .zip(marks)
            .map(|((points, _), mark)| json!({ "mark": mark, "label": "x", "points": text(*points) }))
            .collect();
        let ticked: Vec<&str> = items.iter().zip(marks).filter(|((_, ticked), _)| *ticked).map(|(_, mark)| mark).collect();
        let figure = if ticked.is_empty() { "không".to_owned() } else { ticked.join(", ") };
        let points = items.iter().filter(|(_, ticked)| *ticked).map(|(points, _)| points).sum();
        let max = items.iter().map(|(points, _)| points).sum();
        Case {
            rule: json!({ "kind": "ticks", "no_occurrence": null, "items": listed }),
            max,
            figure,
            gives: Some(Gives::Points(h(points))),
        }
    })
}

fn components() -> impl Strategy<Value = Case> {
    let one = (1_i64..300, prop::option::of(1_i64..10_000), any_share());
    prop::collection::vec(one, 1..4).prop_map(|parts| {
        let marks = ["a", "b", "c"];
        let (mut listed, mut figures, mut sum) = (Vec::new(), Vec::new(), Some(Fraction::ZERO));
        for ((weight, floor, share), mark) in parts.iter().zip(marks) {
            let rule = json!({ "floor": floor.map(text), "target": null, "above_100": null });
            listed.push(json!({ "mark": mark, "label": "x", "weight": text(*weight), "share": rule }));
            figures.push(format!("{mark}: {}", share.typed));
            let own = share.bounded(None).map(|share| ratio_points(share, h(*weight), *floor, None));
            sum = sum.zip(own).map(|(sum, own)| sum.plus(own));
        }
        let max = parts.iter().map(|(weight, ..)| weight).sum();
        Case {
            rule: json!({ "kind": "multi_component", "no_occurrence": null, "components": listed }),
            max,
            figure: figures.join("; "),
            gives: sum.map(Gives::Points),
        }
    })
}

fn survey() -> impl Strategy<Value = Case> {
    (1_i64..1_000, 0_i64..=10_000, 0_i64..50, 0_i64..50).prop_map(|(max, weight, full, part)| {
        let answers = json!([{ "label": "A", "weight": "100" }, { "label": "B", "weight": text(weight) }]);
        let all = Fraction::whole(i128::from(full + part));
        let weighted =
            Fraction::whole(full.into()).plus(h(weight).times(Fraction::whole(part.into())).over(Fraction::whole(100)));
        let gives = if full + part == 0 { Gives::NothingOccurred } else { Gives::Points(weighted.times(h(max)).over(all)) };
        Case {
            rule: json!({ "kind": "survey", "no_occurrence": null, "answers": answers }),
            max,
            figure: format!("A: {full}; B: {part}"),
            gives: Some(gives),
        }
    })
}

fn outside() -> impl Strategy<Value = Case> {
    (1_i64..1_000, prop::option::of(1_i64..20_000), 0_i64..20_000).prop_map(|(max, scale, value)| {
        let top = scale.unwrap_or(max);
        let gives = (value <= top).then(|| Gives::Points(h(value).times(h(max)).over(h(top))));
        Case {
            rule: json!({ "kind": "external_index", "no_occurrence": null, "scale": scale.map(text) }),
            max,
            figure: text(value).replace('.', ","),
            gives,
        }
    })
}

fn formula() -> impl Strategy<Value = Case> {
    (1_i64..1_000, 0_i64..60, 1_i64..50).prop_map(|(max, part, whole)| {
        let figures = json!([{ "name": "a", "title": "đã làm" }, { "name": "b", "title": "phải làm" }]);
        let rule = json!({ "kind": "formula", "no_occurrence": null, "figures": figures, "steps": [{ "name": "r", "expression": "a / b" }], "points": "min(r; 1) × max_points − 0" });
        let share = Fraction::of(part.into(), whole.into()).smaller(Fraction::whole(1));
        Case { rule, max, figure: format!("a: {part}; b: {whole}"), gives: Some(Gives::Points(share.times(h(max)))) }
    })
}

fn any_rule() -> impl Strategy<Value = Case> {
    prop_oneof![ratio(), band(), counted(), levels(), choices(), ticks(), components(), survey(), outside(), formula()]
}

proptest! {
    #![proptest_config(crate::config())]

    #[test]
    fn rules_agree_with_plain_fractions(case in any_rule()) {
        let rule: Rule = serde_json::from_value(case.rule.clone()).expect("a rule");
        let max = Points::parse_canonical(&text(case.max)).expect("points");
        match (rule.apply(&case.figure, max), case.gives) {
            (Ok(worked), Some(Gives::Points(points))) => {
                let WorkedResult::Points(given) = worked.result else { panic!("no points: {}", worked.working) };
                prop_assert_eq!(Fraction::read(&given.canonical()), points.rounded(6), "{}", worked.working);
            }
            (Ok(worked), Some(Gives::NothingOccurred)) => prop_assert_eq!(worked.result, WorkedResult::NoOccurrence),
            (Err(_), None) => {}
            (Ok(worked), None) => prop_assert!(false, "must be refused: {}", worked.working),
            (Err(error), Some(_)) => prop_assert!(false, "must give points: {}", error),
        }
    }
}
