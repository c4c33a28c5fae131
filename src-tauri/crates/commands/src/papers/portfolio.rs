//! The portfolio of a year, to be read and not changed: the standings with their charts, the score
//! sheet of every unit, and the commitments of the year and of the next.
//!
//! It is put together from the papers themselves, so that no number can stand in it otherwise.

use documents::blocks::{Block, Section, SectionStart};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::PaperAsked;
use super::content::{Made, hex, make};
use crate::commitments::of_year;
use crate::desk::Desk;
use crate::failure::Failure;

const STANDINGS: &str = "Kết quả chấm điểm và xếp hạng";
const SHEET: &str = "Phiếu chấm điểm";
const COMMITMENT: &str = "Cam kết năm";

/// A paper of the portfolio, with what it is called in the contents.
struct Part {
    what: String,
    made: Made,
}

pub(super) fn portfolio(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let year = asked.year.ok_or_else(|| Failure::field("year", "Chưa chọn năm."))?;
    let parts = parts(desk, now, asked, year)?;
    let codes: Vec<&str> = parts.iter().map(|part| part.made.check_code.as_str()).collect();
    let check_code = hex(&Sha256::digest(codes.join("\n").as_bytes()))[..8].to_owned();
    let facts: String = parts.iter().map(|part| part.made.facts.as_str()).collect();
    let draft = parts.iter().any(|part| part.made.draft);
    let mut parts = parts.into_iter();
    let first = parts.next().ok_or_else(|| Failure::missing(&format!("đợt đánh giá nào của năm {year}")))?;
    let mut paper = first.made.paper.clone();
    paper.foot.check_code = paper.foot.check_code.replace(&first.made.check_code, &check_code);
    paper.title = format!("Hồ sơ cải cách hành chính năm {year}");
    paper.subject = paper.title.clone();
    paper.blocks = named(first);
    for part in parts {
        if part.made.draft {
            paper.standing = part.made.paper.standing;
        }
        paper.blocks.extend(named(part));
    }
    let laid = documents::layout(&paper)?;
    let suggested_name = format!("ho-so-cai-cach-hanh-chinh-{year}");
    Ok(Made { paper, laid, suggested_name, draft, check_code, facts, commitments: Vec::new(), typed: Vec::new() })
}

fn parts(desk: &Desk, now: Timestamp, asked: &PaperAsked, year: i16) -> Result<Vec<Part>, Failure> {
    let book = desk.book();
    let mut rounds: Vec<_> = book.store.rounds()?.into_iter().filter(|round| round.year == year).collect();
    // The round that ranks most units leads, as on the screen.
    rounds.sort_by_key(|round| std::cmp::Reverse(round.units.len()));
    let mut promised = Vec::new();
    for year in [year, year + 1] {
        if !of_year(&book, Some(year))?.is_empty() {
            promised.push(year);
        }
    }
    drop(book);
    let plain = PaperAsked { number: String::new(), unit: None, stage: None, for_signing: false, ..asked.clone() };
    let of = |paper: &str, round: Option<&str>, year: i16| PaperAsked {
        paper: paper.to_owned(),
        round: round.map(str::to_owned),
        year: Some(year),
        ..plain.clone()
    };
    let mut parts = Vec::new();
    if let Some(round) = rounds.first() {
        let made = make(desk, now, &of("conference-report", Some(&round.code), year))?;
        parts.push(Part { what: STANDINGS.to_owned(), made });
    }
    for round in &rounds {
        let made = make(desk, now, &of("score-sheet", Some(&round.code), year))?;
        let units = desk.book().facts(&round.code)?.units;
        let what = match &units[..] {
            [only] => format!("{SHEET}: {}", only.version.name),
            _ => SHEET.to_owned(),
        };
        parts.push(Part { what, made });
    }
    for year in promised {
        let made = make(desk, now, &of("commitment", None, year))?;
        parts.push(Part { what: format!("{COMMITMENT} {year}"), made });
    }
    Ok(parts)
}

/// The blocks of a part, each paper in it under a name of its own.
fn named(part: Part) -> Vec<Block> {
    let Part { what, made } = part;
    let begins = |block: &Block| matches!(block, Block::Section(Section { start: SectionStart::NextPaper { .. }, .. }));
    let mut blocks = made.paper.blocks;
    if !blocks.first().is_some_and(begins) {
        let start = SectionStart::NextPaper { title: what };
        blocks.insert(0, Block::Section(Section { orientation: made.paper.orientation, start }));
        return blocks;
    }
    for block in &mut blocks {
        if let Block::Section(Section { start: SectionStart::NextPaper { title }, .. }) = block {
            *title = format!("{what}: {title}");
        }
    }
    blocks
}
