//! What goes out comes back unchanged: any sheet, in both forms, with texts that look like formulas,
//! dates, numbers and codes.

use calamine::{Data, Reader, Xlsx};
use domain::criteria::{Channel, NodeId};
use domain::grades::{ConditionMeasure, GradeCondition};
use domain::points::{CellText, Points};
use domain::problem::Problem;
use domain::rounds::Stage;
use domain::rules::{OptionPoints, OptionRule, Rule, RuleKind};
use domain::text::nfc;
use domain::units::UnitId;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::io::Cursor;

use super::{errors, points, unit};
use crate::{
    FigureLine, KnownNode, KnownUnit, RawSheet, ScoreLine, SheetFormat, SheetGrade, SheetNode, SheetUnit, WriteRefusal,
    WrittenCell, WrittenSheet, criteria_out, figures_out, grades_out, read_bytes, read_criteria_sheet, read_figures_sheet,
    read_grades_sheet, read_score_sheet, read_units_sheet, scores_out, units_out, write_sheet,
};

const FORMATS: [(SheetFormat, &str); 2] = [(SheetFormat::Workbook, "bảng.xlsx"), (SheetFormat::Csv, "bảng.csv")];

fn back(sheet: &WrittenSheet) -> [RawSheet; 2] {
    FORMATS.map(|(format, name)| {
        let bytes = write_sheet(sheet, format, date(2020, 12, 31).at(8, 0, 0, 0)).expect("a sheet that fits");
        read_bytes(&bytes, name, None).expect("our own file is read")
    })
}

/// What a person may have typed, traps among it; as the book keeps it, in NFC and trimmed.
fn words() -> impl Strategy<Value = String> {
    let traps = prop::sample::select(vec![
        "=1+1",
        "+x",
        "-5",
        "@a",
        "'=1",
        "''+2",
        "'trong nháy",
        "3/4",
        "01/07/2025",
        "1.10",
        "0012",
        "95%",
        "1E5",
        "TRUE",
        "a\tb",
        "dòng một\ndòng hai",
        "có \"ngoặc\"",
        "a,b;c",
        "_x000D_",
        "_x0041_",
        "Đa\u{306}\u{301}k",
        "<b>&amp;",
        "#REF!",
        "KAD",
    ]);
    prop_oneof![traps.prop_map(nfc), "[A-Za-zĐđăêôơư0-9 .,;:=+@'\"/%()-]{1,24}".prop_map(|text| nfc(&text))]
        .prop_filter("an empty cell is no text", |text| !text.is_empty())
}

/// Text of a cell that may be empty.
fn maybe() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), words()]
}

fn scores() -> impl Strategy<Value = Points> {
    (0_i128..=100_000_000).prop_map(|millionths| Points::from_millionths(millionths).expect("in range"))
}

fn days() -> impl Strategy<Value = Date> {
    (1850_i16..2100, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_text_is_the_same_text_again(rows in prop::collection::vec(prop::collection::vec(maybe(), 3), 1..6)) {
        let cell = |text: &String| if text.is_empty() { WrittenCell::Empty } else { WrittenCell::Text(text.clone()) };
        let headings = vec![("Mã".to_owned(), 10), ("Nội dung".to_owned(), 10), ("Ghi chú".to_owned(), 10)];
        let written = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        for sheet in back(&WrittenSheet { name: "Thử".to_owned(), headings, rows: written }) {
            for (at, row) in rows.iter().enumerate() {
                for (column, text) in row.iter().enumerate() {
                    prop_assert_eq!(&sheet.cell(at + 1, column).shown(), text, "{:?}", sheet.source);
                    prop_assert!(!sheet.cell(at + 1, column).formula, "no text becomes a formula");
                }
            }
        }
    }

    #[test]
    fn units_come_back(names in prop::collection::vec((words(), maybe(), maybe(), prop::option::of(days())), 1..6)) {
        let units: Vec<SheetUnit> = names.iter().enumerate().map(|(at, (name, kind, group, from))| SheetUnit {
            code: format!("{:05}", 100 + at), name: format!("Đơn vị {at} {name}"), kind: kind.clone(), group: group.clone(),
            head_name: kind.clone(), head_title: group.clone(), short_name: String::new(), valid_from: *from, valid_to: None,
            replaces: if at > 0 && from.is_some() { vec!["Xã Cũ".to_owned(), "00099".to_owned()] } else { Vec::new() },
            weights: if at > 1 && from.is_some() { vec![Some(2180), None] } else { Vec::new() },
            cell: format!("A{}", at + 2),
        }).collect();
        for sheet in back(&units_out(&units)) {
            let (read, problems) = read_units_sheet(&sheet);
            prop_assert!(errors(&problems).is_empty(), "{problems:#?}");
            prop_assert_eq!(&read.units, &units, "{:?}", sheet.source);
        }
    }

    #[test]
    fn grades_come_back(labels in prop::collection::vec((words(), any::<bool>()), 1..5)) {
        let count = labels.len();
        let grades: Vec<SheetGrade> = labels.iter().enumerate().map(|(at, (label, includes_bound))| SheetGrade {
            label: format!("Mức {at} {label}"), from: Points::whole(i32::try_from(count - 1 - at).unwrap() * 20),
            includes_bound: *includes_bound || at + 1 == count, cell: format!("B{}", at + 2),
        }).collect();
        let guard = |(at, grade): (usize, &SheetGrade)| {
            let (measure, bound) = if at % 2 == 0 { (ConditionMeasure::Percent, "60.5") } else { (ConditionMeasure::Points, "2") };
            GradeCondition { grade: grade.label.clone(), node: format!("{at}.10"), at_least: points(bound), measure }
        };
        let conditions: Vec<GradeCondition> = grades.iter().enumerate().chain(grades.iter().enumerate().take(1)).map(guard).collect();
        let mut in_rows = conditions.clone();
        in_rows.sort_by_key(|condition| grades.iter().position(|grade| grade.label == condition.grade));
        for sheet in back(&grades_out(&grades, &conditions)) {
            let (read, problems) = read_grades_sheet(&sheet);
            prop_assert!(errors(&problems).is_empty(), "{problems:#?}");
            prop_assert_eq!(&read.grades, &grades, "{:?}", sheet.source);
            let guards: Vec<GradeCondition> = read.conditions.into_iter().map(|condition| condition.condition).collect();
            prop_assert_eq!(&guards, &in_rows, "{:?}", sheet.source);
        }
    }

    #[test]
    fn scores_come_back_with_kad_kps_and_stated_areas(
        cells in prop::collection::vec(prop::collection::vec(0_u8..4, 2), 12), values in prop::collection::vec(scores(), 24),
        titles in prop::collection::vec(words(), 12), names in prop::collection::vec("[A-Za-zĐđê ]{1,8}", 2),
    ) {
        let units: Vec<KnownUnit> = names.iter().zip(1..).map(|(name, id)| unit(id, &format!("DV{id}"), &nfc(&format!("Xã {id}{name}")), "")).collect();
        let nodes = tree_with_ten();
        let lines: Vec<ScoreLine> = nodes.iter().zip(&cells).enumerate().map(|(at, (node, kinds))| ScoreLine {
            code: node.code.clone(), title: titles[at].clone(),
            cells: kinds.iter().enumerate().map(|(column, kind)| match kind {
                0 => CellText::NotScored,
                1 => CellText::NotApplicable,
                2 if node.is_leaf => CellText::NoOccurrence,
                _ => CellText::Points(values[at * 2 + column]),
            }).collect(),
        }).collect();
        let headings: Vec<String> = units.iter().map(|unit| unit.name.clone()).collect();
        for sheet in back(&scores_out(&headings, &lines)) {
            let (read, problems) = read_score_sheet(&sheet, Stage::Approved, &units, &nodes);
            prop_assert!(errors(&problems).is_empty(), "{problems:#?}");
            let said = |unit: UnitId, node: NodeId| read.scores.iter().find(|cell| cell.unit == unit && cell.node == node).map(|cell| cell.value);
            for (node, line) in nodes.iter().zip(&lines) {
                for (unit, value) in units.iter().zip(&line.cells) {
                    let wanted = Some(*value).filter(|value| *value != CellText::NotScored);
                    prop_assert_eq!(said(unit.id, node.id), wanted, "{} of {} in {:?}", node.code, unit.name, sheet.source);
                }
            }
        }
    }

    #[test]
    fn figures_come_back(figures in prop::collection::vec(words(), 1..10)) {
        let nodes: Vec<KnownNode> = tree_with_ten().into_iter().filter(|node| node.is_leaf).collect();
        let units = [unit(1, "01", "Xã Một", "")];
        let lines: Vec<FigureLine> = figures.iter().zip(&nodes).map(|(figure, node)| FigureLine {
            code: node.code.clone(), unit: "Xã Một".to_owned(), figure: figure.clone(),
        }).collect();
        for sheet in back(&figures_out(&lines)) {
            let mut read = Vec::new();
            let (_, problems): (_, Vec<Problem>) = read_figures_sheet(&sheet, &units, &nodes, &mut |figure| { read.push(figure); Ok(()) });
            prop_assert!(problems.is_empty(), "{problems:#?}");
            let told: Vec<(NodeId, &str)> = read.iter().map(|figure| (figure.node, figure.figure.as_str())).collect();
            let wanted: Vec<(NodeId, &str)> = nodes.iter().zip(&lines).map(|(node, line)| (node.id, line.figure.as_str())).collect();
            prop_assert_eq!(told, wanted, "{:?}", sheet.source);
        }
    }

    #[test]
    fn criteria_come_back(texts in prop::collection::vec((words(), maybe(), maybe(), 0_usize..4), 12), romans: bool) {
        let codes: Vec<String> = if romans {
            ["I", "I.1", "I.1.a", "I.1.b", "I.2", "II", "II.1"].map(str::to_owned).to_vec()
        } else {
            tree_with_ten().into_iter().map(|node| node.code).collect()
        };
        let nodes: Vec<SheetNode> = codes.iter().zip(&texts).enumerate().map(|(at, (code, (title, wording, evidence, channel)))| {
            let is_leaf = !codes.iter().any(|other| other.starts_with(&format!("{code}.")));
            let channels = [Channel::SelfScored, Channel::Survey, Channel::External, Channel::Council];
            let parent = code.rsplit_once('.').and_then(|(above, _)| codes.iter().position(|other| other == above));
            SheetNode {
                code: code.clone(), title: title.clone(), max: is_leaf.then(|| points("1.5")), wording: wording.clone(),
                channel: if is_leaf { channels[*channel] } else { Channel::SelfScored }, lead_unit: evidence.clone(),
                evidence: evidence.clone(), parent, is_leaf, cell: format!("A{}", at + 2), confirmed: evidence.clone(),
                rule: is_leaf.then(|| Rule { kind: RuleKind::Option(OptionRule { options: vec![OptionPoints { label: title.clone(), points: points("1.5") }] }), no_occurrence: None }),
            }
        }).collect();
        for sheet in back(&criteria_out(&nodes, None)) {
            let (read, problems) = read_criteria_sheet(&sheet);
            prop_assert!(errors(&problems).is_empty(), "{problems:#?}");
            prop_assert_eq!(&read.nodes, &nodes, "{:?}", sheet.source);
        }
    }
}

/// 1 with 1.1 to 1.10, and 2.
fn tree_with_ten() -> Vec<KnownNode> {
    let inner = (1..=10).map(|number| format!("1.{number}"));
    let codes = std::iter::once("1".to_owned()).chain(inner).chain(std::iter::once("2".to_owned()));
    let node = |(code, id): (String, i64)| KnownNode {
        id: NodeId(id),
        is_leaf: code != "1",
        code,
        max: Some(Points::whole(100)),
        channel: Channel::SelfScored,
    };
    codes.zip(1..).map(node).collect()
}

#[test]
fn another_reader_sees_texts_and_numbers_and_no_formula() {
    let figures =
        ["=1+1", "3/4", "+84 123"].map(|figure| FigureLine { code: "1.10".into(), unit: "Xã".into(), figure: figure.into() });
    let bytes = write_sheet(&figures_out(&figures), SheetFormat::Workbook, date(2020, 1, 1).at(0, 0, 0, 0)).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Số liệu").unwrap();
    assert_eq!(range.get((1, 0)), Some(&Data::String("1.10".into())), "a code is text");
    assert_eq!(range.get((1, 2)), Some(&Data::String("=1+1".into())), "a formula is text");
    assert_eq!(range.get((2, 2)), Some(&Data::String("3/4".into())), "a fraction is no day");
    assert!(book.worksheet_formula("Số liệu").unwrap().is_empty(), "nothing in it is run");
    let csv = write_sheet(&figures_out(&figures), SheetFormat::Csv, date(2020, 1, 1).at(0, 0, 0, 0)).unwrap();
    let text = String::from_utf8(csv).unwrap();
    assert!(text.starts_with('\u{feff}') && text.contains("1.10,Xã,'=1+1\r\n"), "guarded from Excel, marked as UTF-8: {text}");
}

#[test]
fn the_same_sheet_is_the_same_bytes() {
    let grade = SheetGrade { label: "Tốt".into(), from: points("85.5"), includes_bound: true, cell: String::new() };
    let sheet = grades_out(&[grade], &[]);
    let at = date(2020, 1, 1).at(0, 0, 0, 0);
    for (format, _) in FORMATS {
        assert_eq!(write_sheet(&sheet, format, at), write_sheet(&sheet, format, at), "no clock of its own");
    }
    assert_eq!(SheetFormat::of_name("bảng.XLSX"), Some(SheetFormat::Workbook), "endings in any case");
    assert_eq!(SheetFormat::of_name("bảng.xls"), None, "no other form");
}

#[test]
fn a_text_beyond_what_excel_holds_is_refused_at_its_cell() {
    let long = FigureLine { code: "1".into(), unit: "Xã".into(), figure: "x".repeat(32_768) };
    let refused = write_sheet(&figures_out(&[long]), SheetFormat::Workbook, date(2020, 1, 1).at(0, 0, 0, 0));
    assert_eq!(refused, Err(WriteRefusal::TextTooLong { cell: "C2".into() }), "said before a file is begun");
}
