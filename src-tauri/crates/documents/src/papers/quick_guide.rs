//! The quick guide: two pages made from the help texts, to hang beside the machine.

use domain::papers::PaperHead;

use super::furniture::{PaperWriter, read};
use crate::blocks::{Block, Face, ListItem, Paper, Paragraph, Setting, Title, Words};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::Values;

pub(super) const FILE: &str = "huong_dan_nhanh.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/huong_dan_nhanh.md");

macro_rules! help {
    ($($name:literal),* $(,)?) => { [$( include_str!(concat!("../../../../../assets/help/", $name, ".md")) ),*] };
}

const START: &str = include_str!("../../../../../assets/help/start.md");
const TROUBLE: &str = include_str!("../../../../../assets/help/trouble.md");
/// The screens, in the order of the work.
const SCREENS: [&str; 13] = help![
    "waiting",
    "criteria",
    "units",
    "rounds",
    "scores",
    "evidence",
    "council",
    "standings",
    "commitments",
    "indicators",
    "papers",
    "conference",
    "settings",
];

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn title(text: &str) -> &str {
    lines(text).find_map(|line| line.strip_prefix("# ")).unwrap_or_default()
}

/// The first sentences of a topic that are no heading and no item.
fn first_paragraph(text: &str) -> &str {
    let is_plain = |line: &&str| !line.starts_with(['#', '-']) && !line.starts_with(|sign: char| sign.is_ascii_digit());
    lines(text).find(is_plain).unwrap_or_default()
}

/// Every heading of a topic with the first line below it.
fn headed(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut open = None;
    for line in lines(text) {
        match (line.strip_prefix("## "), open) {
            (Some(heading), _) => open = Some(heading),
            (None, Some(heading)) => {
                found.push((heading, line.trim_start_matches("- ")));
                open = None;
            }
            (None, None) => {}
        }
    }
    found
}

fn table(headers: &str, rows: Vec<(String, String)>) -> Block {
    let shapes = [(ColumnWidth::Share(2), Align::Left), (ColumnWidth::Share(7), Align::Left)];
    let columns = headers.split('|').zip(&shapes).map(|(header, (width, align))| Column::new(header.trim(), *width, *align));
    let rows = rows.into_iter().map(|(name, what)| Row::normal([name, what])).collect();
    Block::Table(Table { rows, ..Table::new(columns.collect()) })
}

fn heading(text: String) -> Block {
    Paragraph::set(Setting::Flush, Words::default().and(Face::Bold, text))
}

/// The two pages.
///
/// # Errors
/// Wording that cannot be used.
pub fn quick_guide(head: &PaperHead) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = Values::new().with("topic", title(START));
    let say = |name: &str| wording.paragraph(name, &values);
    let subject = vec![say("subject")?];
    paper.blocks.push(Block::Title(Title { type_name: say("type_name")?, subject, attached_to: String::new() }));
    paper.paragraph(first_paragraph(START).to_owned());
    let steps = lines(START).filter_map(|line| line.split_once(". ").filter(|(mark, _)| mark.parse::<u32>().is_ok()));
    let item = |(mark, text): (&str, &str)| ListItem { mark: format!("{mark}."), words: text.into() };
    paper.blocks.push(Block::List(steps.map(item).collect()));
    paper.blocks.push(heading(say("screens")?));
    let screens = SCREENS.iter().map(|text| (title(text).to_owned(), first_paragraph(text).to_owned()));
    paper.blocks.push(table(&say("screen_columns")?, screens.collect()));
    paper.blocks.push(heading(say("keys")?));
    let keys = say("key_lines")?;
    let keys = keys.lines().filter_map(|line| line.split_once(" | ")).map(|(key, what)| (key.to_owned(), what.to_owned()));
    paper.blocks.push(table(&say("key_columns")?, keys.collect()));
    paper.blocks.push(heading(say("trouble")?));
    let trouble = headed(TROUBLE).into_iter().map(|(heading, text)| (heading.to_owned(), text.to_owned()));
    paper.blocks.push(table(&say("trouble_columns")?, trouble.collect()));
    paper.note(&say("more")?);
    Ok(paper.finish(say("file_title")?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_help_text_is_forgotten() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/help");
        let texts = std::fs::read_dir(folder).unwrap().count();
        assert_eq!(texts, SCREENS.len() + 2, "every screen, the start and the trouble have a place in the guide");
        for text in SCREENS {
            assert!(!title(text).is_empty() && first_paragraph(text).len() > 30, "{} says something", title(text));
        }
        assert!(headed(TROUBLE).len() > 3, "the troubles are headings with a line below each");
    }
}
