//! Totals, index, grades, ranks and rules against an oracle of its own: plain fractions, written
//! afresh from the meanings of the field. It shares no arithmetic with `domain`; only the facts go
//! in together.
//!
//! Every day so many cases as fit in a few seconds; `cargo xtask test --oracle N` runs N.
#![expect(clippy::expect_used, reason = "a test stops at the first surprise")]

mod fraction;
mod made;
mod ranks;
mod rules;
mod sheets;

use domain::criteria::Channel;
use domain::grades::GradeBasis;
use domain::points::Points;
use domain::rounds::Stage;
use domain::standings::{evaluate, standings, way_up};
use proptest::prelude::*;

use fraction::Fraction;
use made::{Ranking, any_case, any_ranking, facts};
use ranks::{grade, ranks, reachable_with};
use sheets::{Cell, Cells, Item, Made, total};

/// How many cases each property tries.
fn config() -> ProptestConfig {
    let asked = std::env::var("SO_CCHC_ORACLE_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(3_000),
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..ProptestConfig::default()
    }
}

/// A set, sheets, the stage, and how the set grades and ranks.
fn any_ranked_case() -> impl Strategy<Value = (Made, Vec<Cells>, Stage, Ranking)> {
    any_case().prop_flat_map(|(made, sheets, stage)| {
        let main: Vec<usize> = (1..made.items.len()).filter(|item| !made.beside(*item)).collect();
        let ranking = any_ranking(&main, sheets.len());
        (Just(made), Just(sheets), Just(stage), ranking)
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn totals_grades_and_ranks_agree_with_plain_fractions((made, sheets, stage, ranking) in any_ranked_case()) {
        let facts = facts(&made, &sheets, &ranking);
        for (unit, cells) in sheets.iter().enumerate() {
            let (earned, applies, complete) = total(&made, cells, stage);
            let sheet = evaluate(&facts, unit, stage);
            prop_assert_eq!(Fraction::read(&sheet.earned.canonical()), earned, "earned points of unit {}", unit);
            prop_assert_eq!(Fraction::read(&sheet.applicable_max.canonical()), applies, "applicable maximum of unit {}", unit);
            prop_assert_eq!(sheet.complete, complete, "completeness of unit {}", unit);
        }
        // Only units with a word in the stage are ranked.
        let word = |((at, _), cell): (&(Stage, usize), &Cell)| *at == stage && *cell != Cell::Empty;
        let ranked: Vec<usize> = (0..sheets.len()).filter(|unit| sheets[*unit].iter().any(word)).collect();
        let expected = ranks(&made, &sheets, &ranked, stage, &ranking);
        let table = standings(&facts, stage);
        prop_assert_eq!(table.rows.len(), ranked.len(), "units without a total are left out");
        prop_assert!(table.rows.windows(2).all(|pair| pair[0].rank <= pair[1].rank), "best first");
        for (unit, rank) in ranked.iter().zip(expected) {
            let row = table.rows.iter().find(|row| row.unit == made::unit_id(*unit)).expect("the unit is ranked");
            prop_assert_eq!(row.rank as usize, rank, "rank of unit {}", unit);
            prop_assert_eq!(row.of as usize, ranked.len(), "of how many");
            let place = grade(&made, &sheets[*unit], stage, &ranking);
            prop_assert_eq!(row.grade.clone(), Some(place.to_string()), "grade of unit {}", unit);
            let nothing_applies = row.index.applicable_max == Points::ZERO && ranking.scheme.basis == GradeBasis::Percent;
            prop_assert_eq!(row.to_next_grade.is_none(), place == 0 || nothing_applies, "only the best has nothing above");
        }
    }

    #[test]
    fn the_way_up_is_as_short_as_any((made, sheets, stage, ranking) in any_ranked_case()) {
        let facts = facts(&made, &sheets, &ranking);
        let Some(way) = way_up(&facts, 0, stage) else { return Ok(()) };
        let items: Vec<usize> = way.steps.iter().map(|step| step.place).collect();
        let stated = (0..made.items.len()).any(|item| !made.is_leaf(item) && matches!(sheets[0].get(&(stage, item)), Some(Cell::Hundredths(_))));
        if stated || items.len() > 8 {
            return Ok(());
        }
        let wanted = grade(&made, &sheets[0], stage, &ranking) - 1;
        let reaches = |count: usize| reachable_with(&made, &sheets[0], stage, &ranking, &items, count, wanted);
        prop_assert_eq!(way.reachable, reaches(items.len()), "whether everything together is enough");
        if way.reachable {
            let chosen: Vec<usize> = way.steps.iter().filter(|step| step.needed).map(|step| step.place).collect();
            let after = ranks::filled(&made, &sheets[0], stage, &chosen);
            prop_assert!(grade(&made, &after, stage, &ranking) <= wanted, "the criteria named are enough");
            prop_assert!(chosen.is_empty() || !reaches(chosen.len() - 1), "no smaller choice is enough");
        }
    }
}

#[test]
fn the_oracle_itself_knows_the_district_case() {
    let leaf = |max: i64| Item { parent: Some(0), own_max: max, channel: Channel::SelfScored, no_occurrence: None };
    let root = Item { parent: None, own_max: 0, channel: Channel::SelfScored, no_occurrence: None };
    let made = Made { items: vec![root, leaf(9600), leaf(400)] };
    let cells = Cells::from([((Stage::Approved, 1), Cell::Hundredths(7333)), ((Stage::Approved, 2), Cell::Kad)]);
    assert_eq!(
        total(&made, &cells, Stage::Approved),
        (Fraction::of(7333, 100), Fraction(96, 1), true),
        "73,33 of 96, 4 points do not apply"
    );
}
