//! Writes the report of `big_report` in the forms other programs print from, so that all of them
//! print the same content: `peer_content FOLDER` leaves a Word file, a web page, typst markup and
//! the charts as pictures.

mod big_paper;

use std::fmt::Write;
use std::path::Path;

use documents::Moment;
use documents::blocks::{Block, Paper};
use documents::table::{Column, ColumnWidth, Table};

const CREATED: Moment = Moment { year: 2026, month: 12, day: 20, hour: 8, minute: 30, second: 0, offset_minutes: 420 };

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let folder = Path::new(&folder);
    let paper = big_paper::paper();
    let web = String::from_utf8(paper.to_web()?)?;
    let mut charts = 0;
    for drawn in web.split("<svg").skip(1) {
        let Some((inside, _)) = drawn.split_once("</svg>") else { continue };
        charts += 1;
        let picture = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Liberation Serif\"{inside}</svg>");
        std::fs::write(folder.join(format!("chart-{charts}.svg")), picture)?;
    }
    std::fs::write(folder.join("report.html"), web)?;
    std::fs::write(folder.join("report.docx"), paper.to_word(CREATED)?)?;
    std::fs::write(folder.join("report.typ"), typst(&paper)?)?;
    Ok(())
}

/// The paper as typst markup, set as the decree asks.
fn typst(paper: &Paper) -> Result<String, std::fmt::Error> {
    let mut out = String::from(
        "#set page(paper: \"a4\", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm), numbering: \"1\")\n\
         #set text(font: \"Liberation Serif\", size: 14pt, lang: \"vi\")\n\
         #set par(justify: true, first-line-indent: (amount: 12.7mm, all: true), leading: 0.45em, spacing: 10pt)\n\
         #show heading: set text(size: 14pt)\n\
         #show heading: set block(above: 10pt, below: 10pt)\n",
    );
    let mut charts = 0;
    for block in &paper.blocks {
        match block {
            Block::Header(head) => {
                for line in [&head.parent_agency, &head.agency, &head.number, &head.place_and_date] {
                    writeln!(out, "#align(center, {})\n", quoted(line))?;
                }
            }
            Block::Title(title) => writeln!(out, "#align(center, strong({}))\n", quoted(&title.subject.join(" ")))?,
            Block::Heading(heading) => {
                writeln!(out, "#heading({})\n", quoted(&format!("{}. {}", heading.number, heading.text)))?;
            }
            Block::Paragraph(paragraph) => writeln!(out, "#{}\n", quoted(&paragraph.words.text()))?,
            Block::Chart(chart) => {
                charts += 1;
                writeln!(out, "#figure(image(\"chart-{charts}.svg\", width: 100%), caption: {})\n", quoted(&chart.caption))?;
            }
            Block::Table(table) => table_markup(&mut out, table)?,
            Block::Signature(signature) => {
                for line in &signature.recipients {
                    writeln!(out, "#{}\n", quoted(line))?;
                }
            }
            _ => {}
        }
    }
    Ok(out)
}

fn table_markup(out: &mut String, table: &Table) -> std::fmt::Result {
    let width = |column: &Column| match column.width {
        ColumnWidth::Share(share) => format!("{share}fr"),
        ColumnWidth::Fit => "auto".to_owned(),
    };
    let widths: Vec<String> = table.columns.iter().map(width).collect();
    // As close as the tables it is held beside, so that the same rows come on as many pages.
    writeln!(out, "#[#set text(size: 12pt)\n#set par(justify: false, first-line-indent: 0pt, leading: 0.4em)")?;
    write!(out, "#table(inset: (x: 3pt, y: 2.5pt), columns: ({}), table.header(", widths.join(", "))?;
    for column in &table.columns {
        write!(out, "strong({}), ", quoted(&column.header))?;
    }
    writeln!(out, "),")?;
    for row in &table.rows {
        for cell in &row.cells {
            write!(out, "{}, ", quoted(&cell.words.text()))?;
        }
        writeln!(out)?;
    }
    writeln!(out, ")]\n")
}

/// A text as a string of typst.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
