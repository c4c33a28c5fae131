//! Two criteria sets side by side, as the window shows them and the paper prints them.

use domain::criteria::{Channel, Place, StretchSide, Tree, compare_sets, compare_words};
use domain::points::Points;
use jiff::Timestamp;

use crate::criteria::{set_by_code, tree_of};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::wire::{asked, shown};

asked! {
    /// Two sets.
    pub struct CompareSets {
        /// Code of the earlier set.
        pub old: String,
        /// Code of the later set.
        pub new: String,
    }
}

shown! {
    /// What differs between two sets.
    pub struct SetComparison {
        /// Title of the earlier set.
        pub old_title: String,
        /// Title of the later set.
        pub new_title: String,
        /// The lines: the later set in order, each gone criterion where it stood.
        pub lines: Vec<ComparedNode>,
        /// How many are of each sort.
        pub counts: ComparisonCounts,
    }
    /// How many criteria and areas are of each sort; one may be of several.
    pub struct ComparisonCounts {
        /// Nothing about them changed.
        pub same: u32,
        /// Title or wording changed.
        pub text: u32,
        /// The maximum changed.
        pub max: u32,
        /// The code changed.
        pub moved: u32,
        /// Only in the later set.
        pub new: u32,
        /// Only in the earlier set.
        pub gone: u32,
    }
    /// One line.
    pub struct ComparedNode {
        /// In the earlier set; absent for what is new.
        pub old: Option<ComparedSide>,
        /// In the later set; absent for what is gone.
        pub new: Option<ComparedSide>,
        /// 1 for areas.
        pub level: u32,
        /// Title or wording changed.
        pub text: bool,
        /// The maximum changed.
        pub max: bool,
        /// The code changed.
        pub moved: bool,
        /// Who scores it, or its rule, changed.
        pub rule: bool,
        /// The title, word by word.
        pub title: Vec<ComparedWords>,
        /// The wording, word by word; empty where there is none.
        pub wording: Vec<ComparedWords>,
    }
    /// A criterion in one of the sets.
    pub struct ComparedSide {
        /// Its code.
        pub code: String,
        /// Its maximum.
        pub max: Option<Points>,
        /// Where its points come from.
        pub channel: Channel,
    }
    /// Some words and where they stand.
    pub struct ComparedWords {
        /// The words.
        pub words: String,
        /// In both texts, or in one of them.
        pub side: StretchSide,
    }
}

pub(crate) fn compare_criteria_sets(desk: &Desk, _: Timestamp, asked: CompareSets) -> Result<SetComparison, Failure> {
    let book = desk.book();
    let (old, new) = (set_by_code(&book, &asked.old)?, set_by_code(&book, &asked.new)?);
    if old.id == new.id {
        return Err(Failure::field("old", "Chọn hai bộ tiêu chí khác nhau để so sánh."));
    }
    let (old_tree, new_tree) = (tree_of(&book, old.id)?, tree_of(&book, new.id)?);
    drop(book);
    Ok(comparison((old.title, &old_tree), (new.title, &new_tree)))
}

fn comparison((old_title, old): (String, &Tree), (new_title, new): (String, &Tree)) -> SetComparison {
    let mut counts = ComparisonCounts { same: 0, text: 0, max: 0, moved: 0, new: 0, gone: 0 };
    let mut lines = Vec::new();
    for one in compare_sets(old, new) {
        let tally = [
            (one.is_same(), &mut counts.same),
            (one.text, &mut counts.text),
            (one.max, &mut counts.max),
            (one.moved, &mut counts.moved),
            (one.old.is_none(), &mut counts.new),
            (one.new.is_none(), &mut counts.gone),
        ];
        for (_, count) in tally.into_iter().filter(|(is, _)| *is) {
            *count += 1;
        }
        let text = |tree: &Tree, place: Option<Place>, of: fn(&domain::criteria::Node) -> &String| {
            place.map(|place| of(tree.node(place)).clone()).unwrap_or_default()
        };
        let words = |of: fn(&domain::criteria::Node) -> &String| -> Vec<ComparedWords> {
            let stretches = compare_words(&text(old, one.old, of), &text(new, one.new, of));
            stretches.into_iter().map(|one| ComparedWords { words: one.words, side: one.side }).collect()
        };
        let level = one.new.map(|place| new.level(place)).or(one.old.map(|place| old.level(place)));
        lines.push(ComparedNode {
            old: one.old.map(|place| side(old, place)),
            new: one.new.map(|place| side(new, place)),
            level: level.unwrap_or(1),
            text: one.text,
            max: one.max,
            moved: one.moved,
            rule: one.rule,
            title: words(|node| &node.title),
            wording: words(|node| &node.wording),
        });
    }
    SetComparison { old_title, new_title, lines, counts }
}

fn side(tree: &Tree, place: Place) -> ComparedSide {
    let node = tree.node(place);
    ComparedSide { code: node.code.clone(), max: tree.max(place), channel: node.channel }
}
