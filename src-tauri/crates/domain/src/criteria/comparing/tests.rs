//! What is found again, and by what.

use super::*;
use crate::criteria::{Channel, Node, NodeId, SetId};
use crate::points::Points;
use crate::rules::Rule;

/// Nodes as "code|title|maximum|wording".
fn tree(lines: &[&str]) -> Tree {
    let mut ids: HashMap<String, i64> = HashMap::from([(String::new(), 0)]);
    let node = |id: i64, parent: Option<i64>, code: &str, title: &str, max: i32, wording: &str| Node {
        id: NodeId(id),
        set: SetId(1),
        parent: parent.map(NodeId),
        position: u32::try_from(id).unwrap(),
        code: code.to_owned(),
        title: title.to_owned(),
        max: Some(Points::whole(max)),
        wording: wording.to_owned(),
        rule: Rule::default(),
        channel: Channel::SelfScored,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    };
    let mut nodes = vec![node(0, None, "", "Bộ", 10, "")];
    for (id, line) in (1..).zip(lines) {
        let parts: Vec<&str> = line.split('|').collect();
        let above = parts[0].rsplit_once('.').map_or("", |(above, _)| above);
        nodes.push(node(id, Some(ids[above]), parts[0], parts[1], parts[2].parse().unwrap(), parts.get(3).unwrap_or(&"")));
        ids.insert(parts[0].to_owned(), id);
    }
    Tree::new(nodes).unwrap()
}

/// What is told of each node, as "old→new what".
fn told(old: &[&str], new: &[&str]) -> Vec<String> {
    let (old, new) = (tree(old), tree(new));
    let code = |tree: &Tree, place: Option<Place>| place.map_or("–".to_owned(), |place| tree.node(place).code.clone());
    let line = |one: &Difference| {
        let marks = [(one.text, " text"), (one.max, " max"), (one.moved, " moved"), (one.rule, " rule")];
        let marks: String = marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect();
        format!("{}→{}{marks}", code(&old, one.old), code(&new, one.new))
    };
    compare_sets(&old, &new).iter().map(line).collect()
}

#[test]
fn what_is_put_in_before_others_moves_them_and_changes_none() {
    let old = ["1|Chỉ đạo|4", "1.1|Kế hoạch|2", "1.2|Báo cáo|2"];
    let new = ["1|Chỉ đạo|6", "1.1|Tuyên truyền|2", "1.2|Kế  hoạch|2", "1.3|báo cáo|2"];
    assert_eq!(told(&old, &new), ["1→1 max", "–→1.1", "1.1→1.2 moved", "1.2→1.3 moved"], "text first, then code");
}

#[test]
fn a_changed_wording_is_found_by_its_title_and_a_changed_title_by_its_code() {
    let old = ["1|Kế hoạch|2|đúng hạn: 2", "2|Báo cáo|2", "3|Kiểm tra|1"];
    let new = ["1|Báo cáo|2", "2|Kế hoạch|2|đúng hạn: 2; chậm: 1", "3|Kiểm tra, giám sát|1"];
    assert_eq!(told(&old, &new), ["2→1 moved", "1→2 text moved", "3→3 text"], "each found once");
}

#[test]
fn what_is_gone_stands_where_it_stood() {
    let old = ["1|A|1", "2|B|1", "3|C|1", "4|D|1"];
    assert_eq!(told(&old, &["1|A|1", "2|C|1"]), ["1→1", "2→–", "3→2 moved", "4→–"], "between its neighbours");
}

#[test]
fn two_criteria_that_read_alike_keep_their_own_places() {
    let old = ["1|A|2", "1.1|Kết quả|2", "2|B|2", "2.1|Kết quả|2"];
    assert_eq!(
        told(&old, &["1|B|2", "1.1|Kết quả|2", "2|A|2", "2.1|Kết quả|2"]),
        ["2→1 moved", "1.1→1.1", "1→2 moved", "2.1→2.1"]
    );
    let same = compare_sets(&tree(&old), &tree(&old));
    assert!(same.iter().all(Difference::is_same), "a set against itself: {same:?}");
}

#[test]
fn words_that_changed_are_told_apart_from_those_that_stayed() {
    let told = |old: &str, new: &str| -> Vec<String> {
        let sign = |side| match side {
            StretchSide::Both => "=",
            StretchSide::Old => "-",
            StretchSide::New => "+",
        };
        compare_words(old, new).iter().map(|one| format!("{}{}", sign(one.side), one.words)).collect()
    };
    assert_eq!(told("đạt 80% trở lên", "đạt 85% trở lên"), ["=đạt", "-80%", "+85%", "=trở lên"], "in the middle");
    assert_eq!(told("", "thêm mới"), ["+thêm mới"], "from nothing");
    assert_eq!(told("bỏ hẳn", ""), ["-bỏ hẳn"], "to nothing");
}
