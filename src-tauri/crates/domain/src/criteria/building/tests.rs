//! Codes follow their places; nothing but the touched groups is numbered again.

use proptest::prelude::*;

use super::*;
use crate::criteria::SetId;
use crate::points::Points;

fn tree(codes: &[&str]) -> Tree {
    let id_of = |code: &str| i64::try_from(codes.iter().position(|other| *other == code).unwrap() + 1).unwrap();
    let node = |id: i64, parent: Option<i64>, code: &str| Node {
        id: NodeId(id),
        set: SetId(1),
        parent: parent.map(NodeId),
        position: u32::try_from(id).unwrap(),
        code: code.to_owned(),
        title: format!("Mục {code}"),
        max: Some(Points::whole(2)),
        wording: "Ban hành kịp thời: 2; chậm: 1; không ban hành: 0".to_owned(),
        rule: Rule::default(),
        channel: Channel::SelfScored,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    };
    let below = codes.iter().map(|code| {
        let parent = code.rsplit_once('.').map_or(0, |(above, _)| id_of(above));
        node(id_of(code), Some(parent), code)
    });
    Tree::new(std::iter::once(node(0, None, "")).chain(below).collect()).unwrap()
}

fn at(tree: &Tree, code: &str) -> Place {
    tree.place_of_code(code).unwrap()
}

fn codes(built: &Built) -> Vec<&str> {
    built.nodes[1..].iter().map(|node| node.code.as_str()).collect()
}

fn titles(built: &Built) -> Vec<&str> {
    built.nodes[1..].iter().map(|node| node.title.trim_start_matches("Mục ")).collect()
}

#[test]
fn a_new_sibling_stands_behind_all_parts_and_the_next_ones_move_on() {
    let tree = tree(&["1", "1.1", "1.2", "2"]);
    let built = tree.with_new(NodeId(9), at(&tree, "1"), NewPlace::After);
    assert_eq!(codes(&built), ["1", "1.1", "1.2", "2", "3"], "numbered through");
    assert_eq!(built.nodes[4].id, NodeId(9), "behind its parts");
    assert_eq!(built.codes.get("2").map(String::as_str), Some("3"), "who was 2 is told");
    let built = tree.with_new(NodeId(9), at(&tree, "2"), NewPlace::Inside);
    assert_eq!(codes(&built), ["1", "1.1", "1.2", "2", "2.1"], "the first part is numbered as elsewhere");
    let built = tree.with_new(NodeId(9), Tree::ROOT, NewPlace::After);
    assert_eq!(codes(&built).last(), Some(&"3"), "beside the whole set means a new area");
}

#[test]
fn up_and_down_take_everything_below_along() {
    let tree = tree(&["1", "1.1", "2", "2.1", "3"]);
    let built = tree.with_moved(at(&tree, "2"), NodeMove::Up).unwrap();
    assert_eq!(titles(&built), ["2", "2.1", "1", "1.1", "3"], "with its part");
    assert_eq!(codes(&built), ["1", "1.1", "2", "2.1", "3"], "codes stay with their places");
    let down = tree.with_moved(at(&tree, "1"), NodeMove::Down).unwrap();
    assert_eq!(titles(&down), titles(&built), "the same from the other side");
    assert_eq!(tree.with_moved(at(&tree, "3"), NodeMove::Down), Err(MoveError::NoSibling), "the last stays last");
    assert_eq!(tree.with_moved(at(&tree, "1.1"), NodeMove::Up), Err(MoveError::NoSibling), "it does not leave its whole");
}

#[test]
fn in_and_out_change_the_level_of_all_below() {
    let tree = tree(&["1", "1.1", "2", "2.1", "3"]);
    let built = tree.with_moved(at(&tree, "2"), NodeMove::In).unwrap();
    assert_eq!(codes(&built), ["1", "1.1", "1.2", "1.2.1", "2"], "the last part of what stood before it");
    let built = tree.with_moved(at(&tree, "1.1"), NodeMove::Out).unwrap();
    assert_eq!(titles(&built), ["1", "1.1", "2", "2.1", "3"], "behind its whole");
    assert_eq!(codes(&built), ["1", "2", "3", "3.1", "4"], "an area now");
    assert_eq!(tree.with_moved(at(&tree, "1"), NodeMove::In), Err(MoveError::NoSibling), "nothing stands before it");
    assert_eq!(tree.with_moved(at(&tree, "1"), NodeMove::Out), Err(MoveError::NothingAbove), "an area is outermost");
    assert_eq!(tree.with_moved(Tree::ROOT, NodeMove::Up), Err(MoveError::IsRoot), "the set itself stays");
}

#[test]
fn groups_keep_their_style_and_their_gaps_unless_they_are_touched() {
    let tree = tree(&["I", "I.1", "I.1.a", "I.1.b", "II", "II.1", "II.3"]);
    let built = tree.with_new(NodeId(9), at(&tree, "I.1.a"), NewPlace::After);
    assert_eq!(codes(&built), ["I", "I.1", "I.1.a", "I.1.b", "I.1.c", "II", "II.1", "II.3"], "letters go on, the gap stays");
    let built = tree.with_new(NodeId(9), at(&tree, "II.3"), NewPlace::Inside);
    assert_eq!(codes(&built).last(), Some(&"II.3.a"), "as other wholes of that level do it");
    let built = tree.without(at(&tree, "I"));
    assert_eq!(codes(&built), ["I", "I.1", "I.3"], "Roman again, the gap below stays");
    assert_eq!(Style::Roman.step(8), "IX", "nine");
    assert_eq!(Style::Small.step(4), "đ", "after d");
}

#[test]
fn a_leaf_that_becomes_a_whole_has_no_rule_and_a_whole_that_becomes_a_leaf_is_read_again() {
    let tree = tree(&["1", "1.1"]);
    let built = tree.without(at(&tree, "1.1"));
    assert_eq!(built.nodes[1].rule.name(), "option", "its wording is read");
    let again = Tree::new(built.nodes).unwrap();
    let built = again.with_new(NodeId(9), at(&again, "1"), NewPlace::Inside);
    assert_eq!(built.nodes[1].rule.name(), "manual", "its points are the sum of its parts");
}

proptest! {
    #[test]
    fn any_steps_leave_a_tree_whose_codes_say_where_everything_stands(steps in prop::collection::vec((0_usize..8, 0_usize..99), 1..40)) {
        let mut tree = tree(&["1", "1.1", "1.2", "2"]);
        for (id, (step, place)) in (100..).zip(steps) {
            let place = place % tree.len();
            let built = match step {
                0 => Some(tree.with_new(NodeId(id), place, NewPlace::After)),
                1 => Some(tree.with_new(NodeId(id), place, NewPlace::Inside)),
                2 => Some(tree.without(place)),
                3 => tree.with_moved(place, NodeMove::Up).ok(),
                4 => tree.with_moved(place, NodeMove::Down).ok(),
                5 => tree.with_moved(place, NodeMove::In).ok(),
                _ => tree.with_moved(place, NodeMove::Out).ok(),
            };
            if let Some(built) = built {
                tree = Tree::new(built.nodes).map_err(|error| TestCaseError::fail(error.to_string()))?;
            }
            let mut seen = std::collections::HashSet::new();
            for place in 1..tree.len() {
                let code = &tree.node(place).code;
                prop_assert!(seen.insert(code.clone()), "{code} stands twice");
                let above = tree.parent(place).map(|above| tree.node(above).code.clone()).unwrap_or_default();
                let said = code.rsplit_once('.').map(|(above, _)| above.to_owned()).unwrap_or_default();
                prop_assert_eq!(said, above, "{} says another whole", code);
            }
        }
    }
}
