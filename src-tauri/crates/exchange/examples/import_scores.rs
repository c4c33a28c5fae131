//! Measures the import of a score sheet: `make FILE` writes 100 criteria × 168 units, `read FILE`
//! reads any score sheet against them and prints the time. Run it under `/usr/bin/time -v` for the
//! memory.
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use domain::criteria::{Channel, NodeId};
use domain::points::Points;
use domain::rounds::Stage;
use domain::units::UnitId;
use exchange::{KnownNode, KnownUnit, read_score_sheet, read_sheet};
use rust_xlsxwriter::Workbook;

const CRITERIA: i32 = 100;
const UNITS: u16 = 168;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", file] => make(Path::new(file)),
        ["read", file] => read(Path::new(file)),
        _ => Err("import_scores make|read FILE".into()),
    }
}

fn code(number: i32) -> String {
    format!("{}.{}", number / 10 + 1, number % 10 + 1)
}

fn make(file: &Path) -> Result<(), Box<dyn Error>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Mã")?;
    sheet.write_string(0, 1, "Nội dung")?;
    for unit in 0..UNITS {
        sheet.write_string(0, unit + 2, format!("Xã số {unit}"))?;
    }
    for (row, number) in (1_u32..).zip(0..CRITERIA) {
        sheet.write_string(row, 0, code(number))?;
        sheet.write_string(row, 1, format!("Nội dung của tiêu chí thứ {number} trong bộ tiêu chí"))?;
        for unit in 0..UNITS {
            sheet.write_number(row, unit + 2, f64::from(unit + u16::try_from(row)?) % 100.0 / 40.0)?;
        }
    }
    Ok(book.save(file)?)
}

fn read(file: &Path) -> Result<(), Box<dyn Error>> {
    let units: Vec<KnownUnit> = (0..UNITS)
        .map(|unit| KnownUnit {
            id: UnitId(i64::from(unit)),
            code: unit.to_string(),
            name: format!("Xã số {unit}"),
            short_name: String::new(),
        })
        .collect();
    let nodes: Vec<KnownNode> = (0..CRITERIA)
        .map(|number| KnownNode {
            id: NodeId(i64::from(number)),
            code: code(number),
            max: Some(Points::whole(3)),
            is_leaf: true,
            channel: Channel::SelfScored,
        })
        .collect();
    let start = Instant::now();
    match read_sheet(file, None) {
        Ok(sheet) => {
            let (scores, problems) = read_score_sheet(&sheet, Stage::Approved, &units, &nodes);
            println!(
                "{} scores of {} units, {} problems, {:?}",
                scores.scores.len(),
                scores.units.len(),
                problems.len(),
                start.elapsed()
            );
        }
        Err(refused) => println!("{} {:?}", refused.problem().what, start.elapsed()),
    }
    Ok(())
}
