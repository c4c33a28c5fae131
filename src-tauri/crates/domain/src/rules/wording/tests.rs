//! The table of wordings and the sample sets: everything that is read must be read right.

use super::{Reading, read_wording, read_wording_for};
use crate::criteria::Channel;
use crate::points::{Points, read_points};
use crate::rules::{Rule, WorkedResult};

const WORDINGS: &[(&str, &str)] = &[
    ("bands.csv", include_str!("../../../../../../tests/wordings/bands.csv")),
    ("shares.csv", include_str!("../../../../../../tests/wordings/shares.csv")),
    ("lists.csv", include_str!("../../../../../../tests/wordings/lists.csv")),
    ("cases.csv", include_str!("../../../../../../tests/wordings/cases.csv")),
    ("traps.csv", include_str!("../../../../../../tests/wordings/traps.csv")),
];

macro_rules! sample {
    ($name:literal) => {
        include_str!(concat!("../../../../../../assets/sample/", $name, ".csv"))
    };
}

/// Rows of a table: commas, quotes, line breaks inside quotes.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}

fn points(text: &str) -> Points {
    read_points(text, None).unwrap()
}

/// What a figure gives: points, "KPS" or "refused".
fn given(rule: &Rule, figure: &str, max: Points) -> String {
    match rule.apply(figure, max).map(|worked| worked.result) {
        Ok(WorkedResult::Points(points)) => points.vietnamese(),
        Ok(WorkedResult::NoOccurrence) => format!("KPS {:?}", rule.no_occurrence).replace("Some(", "").replace(')', ""),
        Err(_) => "refused".to_owned(),
    }
}

/// Every line of the table: wording, maximum, kind ("manual" for what must not be understood),
/// and "figure = points" parted by "|".
#[test]
fn no_wording_of_the_table_is_misread() {
    let (mut wrong, mut missed, mut understood, mut traps) = (Vec::new(), Vec::new(), 0_u32, 0_u32);
    for (file, table) in WORDINGS {
        for row in rows(table).iter().skip(1) {
            let [wording, max, kind, expected] = row.as_slice() else { panic!("{file}: four columns: {row:?}") };
            let max = points(max);
            match read_wording(wording, max) {
                Reading::NotUnderstood { .. } if kind == "manual" => traps += 1,
                Reading::NotUnderstood { why } => missed.push(format!("{file}: {wording}\n    {why}")),
                Reading::Understood { rule, says } => {
                    understood += 1;
                    if rule.name() != kind {
                        wrong.push(format!("{file}: {wording}\n    is {}, not {kind}: {says}", rule.name()));
                    }
                    for pair in expected.split('|').map(str::trim).filter(|pair| !pair.is_empty()) {
                        let (figure, expected) = pair.rsplit_once('=').expect("figure = points");
                        let got = given(&rule, figure.trim(), max);
                        if got != expected.trim() {
                            wrong.push(format!("{file}: {wording}\n    {figure} gives {got}, not {expected}: {says}"));
                        }
                    }
                }
            }
        }
    }
    let should = understood + u32::try_from(missed.len()).unwrap();
    eprintln!("understood {understood} of {should}, traps left alone {traps}");
    assert!(wrong.is_empty(), "misread:\n{}", wrong.join("\n"));
    // One wording of the table is too loose to be read; whatever else is read today stays read.
    assert!(missed.len() <= 1, "these are not understood:\n{}", missed.join("\n"));
    assert!(understood + traps >= 120 && traps >= 30, "the table holds enough: {understood} and {traps} traps");
}

/// Every figure of a table: (stage, code, unit) in the order of the files, later ones instead of earlier.
fn figures(tables: &[&str]) -> std::collections::HashMap<(String, String), String> {
    tables
        .iter()
        .flat_map(|table| rows(table).into_iter().skip(1))
        .map(|row| ((row[0].clone(), row[1].clone()), row[2].clone()))
        .collect()
}

fn channel(text: &str) -> Channel {
    match text {
        "Điều tra XHH" => Channel::Survey,
        "Số liệu ngoài" => Channel::External,
        "Hội đồng" => Channel::Council,
        "Điểm cộng" => Channel::Bonus,
        "Điểm trừ" => Channel::Penalty,
        _ => Channel::SelfScored,
    }
}

#[test]
fn every_leaf_of_the_sample_gives_the_points_of_its_sheets() {
    let declared = sample!("so_lieu_ke_khai_xa_2020");
    let appraised = sample!("so_lieu_tham_dinh_xa_2020");
    let approved = sample!("so_lieu_phe_duyet_xa_2020");
    let stages = [
        (figures(&[declared]), sample!("diem_xa_2020_tu_cham")),
        (figures(&[declared, appraised]), sample!("diem_xa_2020_tham_dinh")),
        (figures(&[declared, appraised, approved]), sample!("diem_xa_2020_phe_duyet")),
    ];
    let (mut wrong, mut compared) = (Vec::new(), 0_u32);
    for criterion in rows(sample!("bo_tieu_chi_xa_mau")).iter().skip(1).filter(|row| !row[3].is_empty()) {
        let (code, max) = (&criterion[0], points(&criterion[2]));
        let rule = match read_wording_for(&criterion[3], max, channel(&criterion[4])) {
            Reading::Understood { rule, .. } => rule,
            Reading::NotUnderstood { why } => {
                if channel(&criterion[4]) != Channel::Council {
                    wrong.push(format!("{code}: {why}"));
                }
                continue;
            }
        };
        for (figures, sheet) in &stages {
            let sheet = rows(sheet);
            let line = sheet.iter().find(|row| row[0] == *code).unwrap();
            for (unit, cell) in sheet[0].iter().zip(line).skip(2).filter(|(_, cell)| !cell.is_empty() && *cell != "KAD") {
                let figure = &figures[&(code.clone(), unit.clone())];
                let got = given(&rule, figure, max);
                compared += 1;
                let same = got == *cell || (got.starts_with("KPS") && cell == "KPS");
                if !same {
                    wrong.push(format!("{code} {unit}: {figure} gives {got}, the sheet says {cell}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "the sheets are exact:\n{}", wrong.join("\n"));
    assert!(compared > 1400, "three stages of seven communes were compared: {compared}");
}

#[test]
fn every_wording_of_the_second_sample_set_is_understood() {
    let missed: Vec<String> = rows(sample!("bo_tieu_chi_huyen_mau"))
        .iter()
        .skip(1)
        .filter(|row| !row[3].is_empty())
        .filter_map(|row| match read_wording_for(&row[3], points(&row[2]), channel(&row[4])) {
            Reading::Understood { .. } => None,
            Reading::NotUnderstood { why } => Some(format!("{}: {why}", row[0])),
        })
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// What is cut off or lacks a word is read without harm: no panic, and no points beyond the maximum.
#[test]
fn torn_wordings_do_no_harm() {
    for (_, table) in WORDINGS {
        for row in rows(table).iter().skip(1) {
            let (wording, max) = (&row[0], points(&row[1]));
            let words: Vec<&str> = wording.split(' ').collect();
            let torn = wording.char_indices().map(|(at, _)| wording[..at].to_owned());
            let gapped = (0..words.len()).map(|gap| [&words[..gap], &words[gap + 1..]].concat().join(" "));
            for text in torn.chain(gapped) {
                if let Reading::Understood { rule, .. } = read_wording(&text, max) {
                    assert!(rule.faults(max).is_empty(), "{text}: {:?}", rule.faults(max));
                }
            }
        }
    }
}
