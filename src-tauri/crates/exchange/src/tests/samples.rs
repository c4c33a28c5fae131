//! The sheets of the sample office are read without an error.

use std::collections::HashMap;

use domain::criteria::{Channel, NodeId};
use domain::points::{CellText, Points};
use domain::rounds::Stage;
use domain::units::UnitId;

use super::{errors, points, sample, unit};
use crate::{
    CriteriaSheet, KnownNode, KnownUnit, ScoreSheet, read_commitments_sheet, read_criteria_sheet, read_grades_sheet,
    read_results_sheet, read_score_sheet, read_sheet,
};

const COMMUNES: [&str; 7] =
    ["Thị trấn Đắk Rve", "Xã Đắk Kôi", "Xã Đắk Tơ Lung", "Xã Đắk Ruồng", "Xã Đắk Pne", "Xã Đắk Tờ Re", "Xã Tân Lập"];

fn communes() -> Vec<KnownUnit> {
    COMMUNES.iter().zip(1..).map(|(name, id)| unit(id, &format!("X{id}"), name, "")).collect()
}

fn criteria(file: &str) -> CriteriaSheet {
    let (set, problems) = read_criteria_sheet(&read_sheet(&sample(file), None).unwrap());
    assert!(problems.is_empty(), "{file} is clean: {problems:#?}");
    set
}

fn known(set: &CriteriaSheet) -> Vec<KnownNode> {
    let nodes = set.nodes.iter().zip(1..);
    nodes
        .map(|(node, id)| KnownNode {
            id: NodeId(id),
            code: node.code.clone(),
            max: node.max,
            is_leaf: node.is_leaf,
            channel: node.channel,
        })
        .collect()
}

fn scores(file: &str, stage: Stage, units: &[KnownUnit], set: &CriteriaSheet) -> ScoreSheet {
    let (scores, problems) = read_score_sheet(&read_sheet(&sample(file), None).unwrap(), stage, units, &known(set));
    assert!(errors(&problems).is_empty(), "{file} has no error: {problems:#?}");
    scores
}

/// Points of the ordinary leaves, with bonus added and penalty taken off.
fn total(scores: &ScoreSheet, set: &CriteriaSheet, unit: UnitId) -> Points {
    let channels: HashMap<NodeId, Channel> = known(set).into_iter().map(|node| (node.id, node.channel)).collect();
    scores.scores.iter().filter(|score| score.unit == unit).fold(Points::ZERO, |sum, score| match score.value {
        CellText::Points(points) if channels[&score.node] == Channel::Penalty => sum - points,
        CellText::Points(points) => sum + points,
        _ => sum,
    })
}

#[test]
fn the_commune_set_has_seventy_three_leaves_and_a_hundred_points() {
    let set = criteria("bo_tieu_chi_xa_mau.csv");
    assert_eq!(set.total, Some(Points::whole(100)), "areas 1 to 8; bonus and penalty stand outside");
    let beside = |channel: Channel| matches!(channel, Channel::Bonus | Channel::Penalty);
    let leaves = set.nodes.iter().filter(|node| node.is_leaf && !beside(node.channel)).count();
    assert_eq!(leaves, 73, "as the sample says");
    let channel = |code: &str| set.nodes.iter().find(|node| node.code == code).map(|node| node.channel);
    assert_eq!(
        (channel("9"), channel("10.1"), channel("1.1.3")),
        (Some(Channel::Bonus), Some(Channel::Penalty), Some(Channel::Council)),
        "groups and leaves have their channel"
    );
    let node = set.nodes.iter().find(|node| node.code == "1.3").unwrap();
    assert!(node.wording.contains("\n- Từ 90% đến dưới 100%: 2"), "line breaks of the wording are kept: {}", node.wording);
    assert!(set.lead_units.iter().any(|name| name == "Phòng Nội vụ"), "departments are listed: {:?}", set.lead_units);
}

#[test]
fn the_other_set_has_forty_seven_leaves_and_a_hundred_points() {
    let set = criteria("bo_tieu_chi_huyen_mau.csv");
    assert_eq!(set.total, Some(Points::whole(100)), "nine areas");
    assert_eq!(set.nodes.iter().filter(|node| node.is_leaf).count(), 47, "as the sample says");
}

#[test]
fn the_approved_scores_of_dak_to_lung_add_up_to_the_published_total() {
    let set = criteria("bo_tieu_chi_xa_mau.csv");
    let units = communes();
    for (file, stage) in [
        ("diem_xa_2020_tu_cham.csv", Stage::SelfScore),
        ("diem_xa_2020_tham_dinh.csv", Stage::Appraised1),
        ("diem_xa_2020_phe_duyet.csv", Stage::Approved),
    ] {
        let scores = scores(file, stage, &units, &set);
        assert_eq!(scores.units.len(), 7, "{file} has a column for every commune");
        if stage == Stage::Approved {
            assert_eq!(total(&scores, &set, UnitId(3)), points("85.5051"), "the figure that was published");
        }
    }
}

#[test]
fn scores_on_areas_and_on_leaves_are_read_alike() {
    let set = criteria("bo_tieu_chi_huyen_mau.csv");
    let heading = read_sheet(&sample("diem_huyen_2020_phe_duyet.csv"), None).unwrap().cell(0, 2).shown();
    let office = [unit(1, "H", &heading, "")];
    let areas = scores("diem_huyen_2020_phe_duyet.csv", Stage::Approved, &office, &set);
    let known = areas.scores.iter().filter(|score| matches!(score.value, CellText::Points(_))).count();
    assert_eq!(
        (known, total(&areas, &set, UnitId(1))),
        (7, points("65.08")),
        "seven areas are known, and their sum leaves a gap"
    );
    assert_eq!(areas.scores.len() - known, 2, "5.4 and 7.4 are KAD");
    let detail = scores("diem_huyen_2020_phe_duyet_chi_tiet.csv", Stage::Approved, &office, &set);
    assert_eq!(total(&detail, &set, UnitId(1)), points("73.33"), "the invented detail fills the gap");
    let own = scores("diem_huyen_2020_tu_cham.csv", Stage::SelfScore, &office, &set);
    assert_eq!(total(&own, &set, UnitId(1)), points("88.5"), "the self-score that was published");
}

#[test]
fn grades_commitments_and_results_of_the_sample_are_read() {
    let (grades, problems) = read_grades_sheet(&read_sheet(&sample("xep_loai_mau.csv"), None).unwrap());
    assert!(problems.is_empty(), "grades: {problems:#?}");
    let bounds: Vec<(&str, String)> = grades.grades.iter().map(|grade| (grade.label.as_str(), grade.from.canonical())).collect();
    let expected = [("Xuất sắc", "90"), ("Tốt", "85"), ("Khá", "70"), ("Trung bình", "50"), ("Yếu", "0")];
    assert_eq!(bounds, expected.map(|(label, from)| (label, from.to_owned())), "best first, bounds included");

    let (commitments, problems) = read_commitments_sheet(&read_sheet(&sample("cam_ket_mau.csv"), None).unwrap());
    assert!(problems.is_empty(), "commitments: {problems:#?}");
    assert_eq!(commitments.targets.len(), 90, "as the sample says");
    assert_eq!(commitments.targets[1].baseline, Some(points("97.5")), "a decimal comma");

    for (file, count) in [("tong_diem_xa_2019.csv", 7), ("tong_diem_huyen_2020.csv", 2)] {
        let (results, problems) = read_results_sheet(&read_sheet(&sample(file), None).unwrap());
        assert!(problems.is_empty(), "{file}: {problems:#?}");
        assert_eq!(results.results.len(), count, "{file}");
        assert!(
            results.results.iter().all(|result| result.total.is_some() && result.applicable_max.is_some()),
            "{file} gives both figures"
        );
    }
}

#[test]
fn the_tables_that_other_rooms_read_are_at_least_rows() {
    for (file, rows) in [
        ("so_lieu_ke_khai_xa_2020.csv", 400),
        ("so_lieu_tham_dinh_xa_2020.csv", 200),
        ("so_lieu_phe_duyet_xa_2020.csv", 8),
        ("ly_do_mat_diem_xa_2020.csv", 300),
    ] {
        let sheet = read_sheet(&sample(file), None).unwrap();
        assert!(sheet.rows.len() >= rows, "{file} has {} rows", sheet.rows.len());
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.rows[0].len() || !row.is_empty()), "{file} is a table");
    }
}
