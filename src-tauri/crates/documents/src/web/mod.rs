//! The blocks of a paper as one page for a browser: a single file without outside parts or script.
//!
//! It is made from the same blocks as print. Everything a person typed is text, never markup; it
//! reads on a phone, on a PC and aloud, and prints on A4. It shows and changes nothing.

mod charts;
mod pieces;
mod tables;

use crate::blocks::{Block, Paper, SectionStart, Standing};
use crate::error::DocumentError;
use crate::finish::DRAFT_MARK;
use crate::wording::clean;

const STYLE: &str = include_str!("page.css");
/// Nothing from outside, no script: also where a browser is asked to try.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const CONTENTS: &str = "Mục lục";
const TO_CONTENT: &str = "Đến nội dung";

/// Text as markup shows it: hidden and turning characters gone, signs of markup escaped.
pub(super) fn said(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in clean(text).chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

/// One of the papers in the file: its name in the contents, and its blocks.
struct Part<'p> {
    title: String,
    blocks: Vec<&'p Block>,
}

/// The papers of a batch, or the paper as its only part.
fn parts(paper: &Paper) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for block in &paper.blocks {
        match block {
            Block::Section(section) if matches!(section.start, SectionStart::NextPaper { .. }) => {
                let SectionStart::NextPaper { title } = &section.start else { continue };
                parts.push(Part { title: title.clone(), blocks: Vec::new() });
            }
            block => {
                if parts.is_empty() {
                    parts.push(Part { title: paper.subject.clone(), blocks: Vec::new() });
                }
                if let Some(part) = parts.last_mut() {
                    part.blocks.push(block);
                }
            }
        }
    }
    parts
}

/// The whole file.
pub(crate) fn write(paper: &Paper) -> Result<Vec<u8>, DocumentError> {
    let parts = parts(paper);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"author\" content=\"{}\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#noi-dung\">{TO_CONTENT}</a>\n<header>\n<p>{}</p>\n<h1>{}</h1>\n",
        said(&paper.author),
        said(&paper.title),
        said(&paper.author),
        said(&paper.title)
    );
    if paper.standing == Standing::Draft {
        page.push_str(&format!("<p class=\"draft\">{DRAFT_MARK}</p>\n"));
    }
    page.push_str(&format!("<p class=\"foot\">{}</p>\n</header>\n", foot(paper)));
    if parts.len() > 1 {
        contents(&parts, &mut page);
    }
    page.push_str("<main id=\"noi-dung\">\n");
    let mut orientation = paper.orientation;
    for (number, part) in (1..).zip(&parts) {
        page.push_str(&format!("<article id=\"phan-{number}\" aria-label=\"{}\">\n", said(&part.title)));
        if parts.len() > 1 {
            page.push_str(&format!("<h2>{}</h2>\n", said(&part.title)));
        }
        for block in &part.blocks {
            if let Block::Section(section) = block {
                orientation = section.orientation;
            }
            pieces::block(block, orientation, &mut page)?;
        }
        page.push_str("</article>\n");
    }
    page.push_str(&format!("</main>\n<footer><p class=\"foot\">{}</p></footer>\n</body>\n</html>\n", foot(paper)));
    Ok(page.into_bytes())
}

fn foot(paper: &Paper) -> String {
    [paper.foot.printed.as_str(), paper.foot.check_code.as_str()].map(said).join(" · ")
}

fn contents(parts: &[Part<'_>], page: &mut String) {
    page.push_str(&format!("<nav aria-labelledby=\"muc-luc\">\n<h2 id=\"muc-luc\">{CONTENTS}</h2>\n<ol>\n"));
    for (number, part) in (1..).zip(parts) {
        page.push_str(&format!("<li><a href=\"#phan-{number}\">{}</a></li>\n", said(&part.title)));
    }
    page.push_str("</ol>\n</nav>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::{Orientation, Paragraph, Section};
    use crate::table::{Align, Column, ColumnWidth, Row, Table};

    fn page(blocks: Vec<Block>) -> String {
        let paper = Paper { blocks, subject: "Một".to_owned(), ..Paper::new("Hồ sơ <A & B>", "Cơ quan \"A\"") };
        String::from_utf8(write(&paper).unwrap()).unwrap()
    }

    #[test]
    fn what_a_person_typed_is_never_markup() {
        let name = "<script>alert(1)</script><img src=x onerror='a'>\u{202E}đảo\u{0}";
        let columns = vec![Column::new(name, ColumnWidth::Share(1), Align::Left)];
        let table = Table { rows: vec![Row::normal([name])], caption: name.to_owned(), ..Table::new(columns) };
        let next = SectionStart::NextPaper { title: name.to_owned() };
        let section = Section { orientation: Orientation::Portrait, start: next };
        let made = page(vec![Paragraph::block(name), Block::Section(section), Block::Table(table)]);
        assert!(
            !made.contains("<script") && !made.contains("<img") && !made.contains('\u{202E}') && !made.contains('\u{0}'),
            "{made}"
        );
        assert!(
            made.contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;a&#39;&gt;đảo"),
            "it is read as typed"
        );
        assert!(made.contains("<title>Hồ sơ &lt;A &amp; B&gt;</title>"), "the title too");
    }

    #[test]
    fn the_file_asks_nothing_of_anywhere() {
        let made = page(vec![Paragraph::block("a")]);
        assert!(made.contains("default-src 'none'"), "a browser is told so");
        for outside in ["http://", "https://", "src=", "@import", "url("] {
            assert!(!made.contains(outside), "{outside} would reach outside");
        }
    }

    #[test]
    fn a_batch_has_contents_that_lead_to_its_papers() {
        let next = |title: &str| {
            let start = SectionStart::NextPaper { title: title.to_owned() };
            Block::Section(Section { orientation: Orientation::Portrait, start })
        };
        let made = page(vec![next("Xã A"), Paragraph::block("a"), next("Xã B"), Paragraph::block("b")]);
        assert!(made.contains("<li><a href=\"#phan-2\">Xã B</a></li>"), "{made}");
        assert!(made.contains("<article id=\"phan-2\" aria-label=\"Xã B\">\n<h2>Xã B</h2>"), "and there it is");
        assert!(!page(vec![Paragraph::block("a")]).contains("<nav"), "one paper needs none");
    }
}
