//! Writes the report the speed of this room is measured with: about 32 pages,
//! with a table of 1,000 rows. `big_report OUT.pdf [RUNS]`; with RUNS it repeats
//! the work in one process and prints the time of each run.

mod big_paper;

use documents::{DocumentError, Moment, PdfInfo, layout};

const CREATED: Moment = Moment { year: 2026, month: 12, day: 20, hour: 8, minute: 30, second: 0, offset_minutes: 420 };

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let target = arguments.next().unwrap_or_else(|| "big_report.pdf".to_owned());
    let runs: usize = arguments.next().and_then(|runs| runs.parse().ok()).unwrap_or(1);
    let mut bytes = Vec::new();
    for run in 0..runs {
        let start = std::time::Instant::now();
        bytes = written()?;
        if runs > 1 {
            eprintln!("lần {run}: {:?}", start.elapsed());
        }
    }
    std::fs::write(target, bytes)?;
    Ok(())
}

fn written() -> Result<Vec<u8>, DocumentError> {
    let start = std::time::Instant::now();
    let paper = big_paper::paper();
    let laid = layout(&paper)?;
    let middle = start.elapsed();
    let bytes = laid.to_pdf(&PdfInfo { created: CREATED })?;
    eprintln!("{} trang: dàn trang {middle:?}, cả tệp {:?}", laid.pages.len(), start.elapsed());
    Ok(bytes)
}
