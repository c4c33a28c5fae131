//! A made-up year for the tests of its report. Every person is invented.

use domain::calendar::parse_date;
use domain::papers::{ConferenceReport, PromiseLine, SummaryArea, SummaryGroup, SummaryRow, SummaryTable, YearEndReport};
use domain::points::Points;
use domain::rounds::Stage;

use super::made_up::{conference, points};

/// Two communes by two areas.
pub(super) fn summary() -> SummaryTable {
    let area =
        |code: &str, title: &str, max: &str| SummaryArea { code: code.into(), title: title.into(), max: Some(points(max)) };
    let row = |unit: &str, areas: [&str; 2], earned: &str, rank: u32| SummaryRow {
        unit_name: unit.into(),
        areas: areas.map(|area| Some(points(area))).to_vec(),
        bonus: Points::ZERO,
        penalty: Points::ZERO,
        difference: None,
        earned: points(earned),
        applicable_max: points("100"),
        index_printed: Some(format!("{},00", earned)),
        grade: Some("Khá".into()),
        rank,
        complete: true,
    };
    SummaryTable {
        year: 2020,
        stage: Stage::Approved,
        set_citation: "Bộ tiêu chí (bịa)".into(),
        areas: vec![area("1", "Chỉ đạo điều hành", "40"), area("2", "Thủ tục hành chính", "60")],
        groups: vec![SummaryGroup {
            group: "Xã, thị trấn".into(),
            rows: vec![row("Xã Đắk Ruồng", ["32", "50"], "82", 1), row("Xã Đắk Kôi", ["30", "41"], "71", 2)],
            without_result: Vec::new(),
        }],
        explained: Vec::new(),
    }
}

pub(super) fn year_end() -> YearEndReport {
    let promise = |unit: &str, head: &str, title: &str, targets: u32| PromiseLine {
        unit_name: unit.into(),
        head_name: head.into(),
        head_title: title.into(),
        targets,
        tasks: 0,
        outcome: None,
    };
    let promises = vec![
        promise("Thị trấn Đắk Rve", "Nguyễn Văn A", "Chủ tịch UBND thị trấn", 10),
        promise("Xã Đắk Kôi", "Trần Thị B", "Chủ tịch UBND xã", 10),
        promise("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Lê Văn C", "Chánh Văn phòng", 7),
    ];
    let next_promises = promises.iter().map(|line| PromiseLine { tasks: 3, ..line.clone() }).collect();
    let period = (parse_date("15/12/2019").unwrap(), parse_date("14/12/2020").unwrap());
    let ConferenceReport { own, groups, next_targets, .. } = conference();
    YearEndReport {
        year: 2020,
        period,
        own,
        groups,
        summaries: vec![summary()],
        years: Vec::new(),
        promises,
        initiatives: Vec::new(),
        without_initiative: Vec::new(),
        measures: domain::papers::MeasuresReport::default(),
        next_promises,
        next_targets,
    }
}
