//! Measures how long the last page of a score sheet takes to show after an edit: from the facts to
//! the picture.
//!
//! Called by `cargo xtask bench`.
#![expect(clippy::print_stdout, reason = "a measuring program says what it measured")]

mod made_up_sheets;

use std::time::Instant;

use documents::layout;
use documents::papers::score_sheets;

const RUNS: usize = 20;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut times = Vec::new();
    for run in 1..=RUNS {
        let sheet = made_up_sheets::sheet(run).ok_or("a date")?;
        let started = Instant::now();
        let laid = layout(&score_sheets(&made_up_sheets::head(), &[sheet])?)?;
        let picture = laid.page_svg(laid.pages.len() - 1)?;
        times.push(format!("{:.3}", started.elapsed().as_secs_f64() * 1000.0));
        drop(picture);
    }
    println!("measure\ta page of a score sheet after an edit\tms\t50\t{}", times.join(" "));
    Ok(())
}
