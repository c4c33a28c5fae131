//! Files made on the spot and read back: samples, hostile files, and sheets with every trap.

mod bad_files;
mod criteria;
mod figures;
mod random;
mod round_trips;
mod samples;
mod scores;
mod small_sheets;
mod workbooks;

use std::io::{Cursor, Write};
use std::path::PathBuf;

use domain::criteria::{Channel, NodeId};
use domain::points::Points;
use domain::problem::Problem;
use domain::units::UnitId;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::{KnownNode, KnownUnit, RawSheet, read_bytes};

/// A file of the sample office.
fn sample(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample").join(name)
}

fn csv(text: &str) -> RawSheet {
    read_bytes(text.as_bytes(), "bảng.csv", None).unwrap()
}

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

fn errors(problems: &[Problem]) -> Vec<&Problem> {
    problems.iter().filter(|problem| problem.is_error()).collect()
}

/// The problem of a code; with all others in the message when it is missing.
#[track_caller]
fn problem<'a>(problems: &'a [Problem], code: &str) -> &'a Problem {
    problems.iter().find(|problem| problem.code == code).unwrap_or_else(|| panic!("no problem {code} in {problems:#?}"))
}

fn unit(id: i64, code: &str, name: &str, short_name: &str) -> KnownUnit {
    KnownUnit { id: UnitId(id), code: code.into(), name: name.into(), short_name: short_name.into() }
}

fn node(id: i64, code: &str, max: &str, channel: Channel) -> KnownNode {
    KnownNode { id: NodeId(id), code: code.into(), max: Some(points(max)), is_leaf: true, channel }
}

/// A container of the given parts.
fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const RELATIONS: &str =
    r#"<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Trang 1" sheetId="1" r:id="s1"/></sheets></workbook>"#;
const BOOK_RELATIONS: &str = r#"<Relationships><Relationship Id="s1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s3" Type="http://x/styles" Target="/xl/styles.xml"/></Relationships>"#;

/// A workbook written by hand, for what no decent writer would write.
fn workbook_of(sheet: &[u8], texts: &[u8]) -> Vec<u8> {
    container(&[
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ])
}
