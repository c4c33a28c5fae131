//! What changed between two states of a commitment, in words for the amendment.

use super::{Commitment, Target, Task};
use crate::calendar::short_date;
use crate::points::Points;

/// What changed in what is promised, one line each; empty when nothing did.
#[must_use]
pub fn changes_between(old: &Commitment, new: &Commitment) -> Vec<String> {
    let mut lines = Vec::new();
    let plain = [
        ("Đơn vị", &old.unit_name, &new.unit_name),
        ("Người cam kết", &old.head_name, &new.head_name),
        ("Chức vụ", &old.head_title, &new.head_title),
    ];
    lines.extend(plain.into_iter().filter(|(_, old, new)| old != new).map(|(what, old, new)| changed(what, old, new)));
    let day = |day: Option<jiff::civil::Date>| day.map(short_date).unwrap_or_default();
    if old.date != new.date {
        lines.push(changed("Ngày ghi trên bản", &day(old.date), &day(new.date)));
    }
    for target in &new.targets {
        match old.targets.iter().find(|one| one.number == target.number) {
            Some(before) => lines.extend(target_changes(before, target)),
            None => lines.push(format!("Thêm chỉ tiêu “{}”: {}", target.name, value_of(target))),
        }
    }
    let numbers: Vec<u32> = new.targets.iter().map(|target| target.number).collect();
    for target in old.targets.iter().filter(|one| !numbers.contains(&one.number)) {
        lines.push(format!("Bỏ chỉ tiêu “{}”: {}", target.name, value_of(target)));
    }
    for task in &new.tasks {
        match old.tasks.iter().find(|one| one.number == task.number) {
            Some(before) => lines.extend(task_changes(before, task)),
            None => lines.push(format!("Thêm nhiệm vụ “{}”", task.name)),
        }
    }
    let numbers: Vec<u32> = new.tasks.iter().map(|task| task.number).collect();
    for task in old.tasks.iter().filter(|one| !numbers.contains(&one.number)) {
        lines.push(format!("Bỏ nhiệm vụ “{}”", task.name));
    }
    lines
}

fn changed(what: &str, old: &str, new: &str) -> String {
    let shown = |text: &str| if text.trim().is_empty() { "để trống".to_owned() } else { text.to_owned() };
    format!("{what}: {} → {}", shown(old), shown(new))
}

fn value_of(target: &Target) -> String {
    format!("{} {} {}", target.direction.sign(), target.value.vietnamese(), target.measure)
}

fn target_changes(old: &Target, new: &Target) -> Vec<String> {
    let of = |what: &str| format!("{what} của chỉ tiêu “{}”", old.name);
    let baseline = |target: &Target| target.baseline.map(Points::vietnamese).unwrap_or_default();
    let source = |target: &Target| target.indicator.map_or_else(|| "nhập tay".to_owned(), |id| format!("chỉ số {}", id.0));
    let deadline = |target: &Target| target.deadline.map(short_date).unwrap_or_default();
    let pairs = [
        ("Nội dung", old.name.clone(), new.name.clone()),
        ("Mức cam kết", value_of(old), value_of(new)),
        ("Thực hiện năm trước", baseline(old), baseline(new)),
        ("Thời hạn", deadline(old), deadline(new)),
        ("Tiêu chí", old.criteria.clone(), new.criteria.clone()),
        ("Nguồn tiến độ", source(old), source(new)),
        ("Cách tính", old.counting.vietnamese().to_owned(), new.counting.vietnamese().to_owned()),
    ];
    pairs.into_iter().filter(|(_, old, new)| old != new).map(|(what, old, new)| changed(&of(what), &old, &new)).collect()
}

fn task_changes(old: &Task, new: &Task) -> Vec<String> {
    let of = |what: &str| format!("{what} của nhiệm vụ “{}”", old.name);
    let deadline = |task: &Task| task.deadline.map(short_date).unwrap_or_default();
    let pairs = [
        ("Nội dung", old.name.clone(), new.name.clone()),
        ("Sản phẩm", old.product.clone(), new.product.clone()),
        ("Thời hạn", deadline(old), deadline(new)),
        ("Người thực hiện", old.person.clone(), new.person.clone()),
    ];
    pairs.into_iter().filter(|(_, old, new)| old != new).map(|(what, old, new)| changed(&of(what), &old, &new)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(number: u32, name: &str, value: i32) -> Target {
        Target { number, name: name.into(), measure: "%".into(), value: Points::whole(value), ..Target::default() }
    }

    #[test]
    fn every_change_of_a_promise_is_told_in_one_line() {
        let old =
            Commitment { targets: vec![target(1, "Đúng hạn", 100), target(2, "Ký số", 90)], ..Commitment::default() };
        let new =
            Commitment { targets: vec![target(1, "Đúng hạn", 98), target(3, "Trực tuyến", 60)], ..Commitment::default() };
        let told = [
            "Mức cam kết của chỉ tiêu “Đúng hạn”: ≥ 100 % → ≥ 98 %",
            "Thêm chỉ tiêu “Trực tuyến”: ≥ 60 %",
            "Bỏ chỉ tiêu “Ký số”: ≥ 90 %",
        ];
        assert_eq!(changes_between(&old, &new), told, "changed, added, taken out");
        assert!(changes_between(&old, &old).is_empty(), "nothing is told of nothing");
    }
}
