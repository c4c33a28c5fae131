//! What the charts of a paper show, and what they leave out.

use domain::papers::ConferenceReport;

use super::made_up::*;
use super::made_up_year::*;
use super::*;
use crate::blocks::{Block, Paper};
use crate::chart::{Chart, Drawing};

fn printed(report: &ConferenceReport) -> Paper {
    conference_report(&head(), report).unwrap()
}

/// Headings and table captions, one a line.
fn words(paper: &Paper) -> String {
    let line = |block: &Block| match block {
        Block::Heading(heading) => format!("{}\n", heading.text),
        Block::Table(table) => table.columns.iter().fold(table.caption.clone(), |said, column| said + " " + &column.header),
        _ => String::new(),
    };
    paper.blocks.iter().map(line).collect()
}

fn drawings(paper: &Paper) -> Vec<&Chart> {
    paper.blocks.iter().filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None }).collect()
}

#[test]
fn the_stages_of_an_area_stand_in_one_frame_and_an_unknown_one_has_no_bar() {
    let paper = printed(&conference());
    let chart = drawings(&paper)[0];
    let Drawing::Stages(stages) = &chart.drawing else { panic!("claimed and approved stand under each other") };
    assert_eq!(stages.names, ["Tự chấm", "Phê duyệt"], "in the order of the stages");
    let unknown = stages.bars.iter().find(|bar| bar.reached.contains(&None)).expect("an area without points");
    assert!(chart.spoken().contains(&format!("{} (tối đa", unknown.label)), "it is named all the same");
    assert!(chart.spoken().contains("Phê duyệt chưa có số liệu"), "what is not known is said: {}", chart.spoken());
}

#[test]
fn rates_around_a_centre_leave_out_what_is_not_known_and_say_so() {
    let paper = year_end_report(&head(), &year_end()).unwrap();
    let radar = drawings(&paper).into_iter().find_map(|chart| match &chart.drawing {
        Drawing::Radar(axes) => Some((chart, axes)),
        _ => None,
    });
    let (chart, axes) = radar.expect("the year-end report shows the rates");
    let known = own().areas.iter().filter(|area| area.percent.is_some()).count();
    assert_eq!(axes.len(), known, "an unknown area is not drawn as nothing");
    assert!(chart.note.ends_with("Chỉ vẽ lĩnh vực có số liệu."), "and the note says so: {}", chart.note);
}

#[test]
fn years_stand_in_a_table_and_the_leading_lines_in_a_chart() {
    let report = ConferenceReport { years: vec![over_years()], ..conference() };
    let paper = printed(&report);
    let said = words(&paper);
    assert!(said.contains("Năm\u{a0}2018") && said.contains("So sánh với các năm trước"), "{said}");
    let chart = *drawings(&paper).last().expect("a chart");
    let Drawing::Trend(trend) = &chart.drawing else { panic!("the years are a trend") };
    assert_eq!(trend.lines.len(), 4, "four lines can be told apart");
    assert_eq!(trend.scale, ("70".to_owned(), "90".to_owned()), "the scale holds the lowest and the highest");
    assert!(chart.note.contains("đứng đầu"), "that some are missing is said");
    assert!(!words(&printed(&conference())).contains("So sánh với các năm trước"), "without years no section");
}
