//! A shape as a sheet, and a unit's scores and evidence written in that shape.

use std::fs;
use std::path::Path;

use domain::portal::PortalColumn;
use domain::problem::Problem;
use exchange::{SheetFormat, WrittenCell, WrittenSheet, portal_columns_out, read_portal_sheet};
use jiff::Timestamp;

use crate::desk::Desk;
use crate::dossier::{new_folder, plain};
use crate::exports::{ExportedSheet, sheet_bytes, write};
use crate::failure::Failure;
use crate::files::write_whole;
use crate::portal::{HandingIn, PortalColumnFields, Prepared, prepared, refuse_too_long, template};
use crate::wire::{asked, shown};

asked! {
    /// A sheet that describes the columns of a shape.
    pub struct PortalFile {
        /// The file.
        pub file: String,
        /// The sheet of the workbook; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
    }
    /// A shape and where its columns go.
    pub struct ExportPortalTemplate {
        /// The shape.
        pub id: i64,
        /// The file; its ending says the form.
        pub out: String,
    }
    /// A unit's sheet in a shape, and where it goes.
    pub struct ExportPortal {
        /// What is handed in.
        pub of: HandingIn,
        /// The folder in which its own folder is made.
        pub folder: String,
    }
}

shown! {
    /// The columns of a sheet.
    pub struct PortalImport {
        /// The columns in order.
        pub columns: Vec<PortalColumnFields>,
        /// What is wrong with the sheet.
        pub problems: Vec<Problem>,
    }
    /// What was written for a higher authority's software.
    pub struct WrittenPortal {
        /// Its folder.
        pub path: String,
        /// Lines of the sheet.
        pub rows: u32,
        /// Files of evidence.
        pub files: u32,
    }
}

/// The sheet in the folder.
const SHEET: &str = "0_bang-diem.xlsx";
/// The list of the evidence of one criterion.
const LIST: &str = "0_muc-luc.csv";

pub(crate) fn preview_portal_import(_: &Desk, _: Timestamp, asked: PortalFile) -> Result<PortalImport, Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let (columns, problems) = read_portal_sheet(&raw);
    let field =
        |column: PortalColumn| PortalColumnFields { heading: column.heading, source: column.source, longest: column.longest };
    Ok(PortalImport { columns: columns.into_iter().map(field).collect(), problems })
}

pub(crate) fn export_portal_template(desk: &Desk, now: Timestamp, asked: ExportPortalTemplate) -> Result<ExportedSheet, Failure> {
    let template = template(&desk.book(), asked.id)?;
    write(&asked.out, &portal_columns_out(&template.columns), now, Vec::new())
}

/// Nothing is written while a text does not fit: the software would cut it or stop.
pub(crate) fn export_portal(desk: &Desk, now: Timestamp, asked: ExportPortal) -> Result<WrittenPortal, Failure> {
    let mut book = desk.book();
    let made = prepared(&mut book, &asked.of)?;
    refuse_too_long(&made)?;
    let sheet = sheet_bytes(&sheet(&made), SheetFormat::Workbook, now)?;
    let name = format!("nop_{}_{}", plain(&made.facts.round.code), plain(&made.facts.units[made.unit].version.name));
    let folder = new_folder(Path::new(&asked.folder), &name)?;
    let mut files = 0_u32;
    for line in made.lines.iter().filter(|line| !line.files.is_empty()) {
        let node = made.facts.tree.node(line.place);
        let own = folder.join(plain_code(&node.code));
        fs::create_dir_all(&own).map_err(|error| crate::files::sentence(&own, &folder, &error))?;
        let mut list = vec!["\"TT\",\"Văn bản\",\"Tệp\"".to_owned()];
        for (number, (id, file)) in (1..).zip(&line.files) {
            let Some(document) = made.evidence.document(*id) else { continue };
            write_whole(&own.join(file), &book.store.file_bytes(document)?)?;
            list.push(crate::dossier::row(&[&number.to_string(), &document.title(), file]));
            files += 1;
        }
        // Excel reads the marks only after a byte order mark.
        write_whole(&own.join(LIST), format!("\u{feff}{}\r\n", list.join("\r\n")).as_bytes())?;
    }
    // The sheet comes last: where it stands, everything else does too.
    write_whole(&folder.join(SHEET), &sheet)?;
    let rows = u32::try_from(made.lines.len()).unwrap_or(u32::MAX);
    Ok(WrittenPortal { path: folder.display().to_string(), rows, files })
}

fn sheet(made: &Prepared) -> WrittenSheet {
    let width = |longest: Option<u32>| u16::try_from(longest.unwrap_or(24).clamp(8, 60)).unwrap_or(24);
    let heading = |column: &PortalColumn| (column.heading.clone(), width(column.longest));
    let cell = |text: &String| if text.is_empty() { WrittenCell::Empty } else { WrittenCell::Text(text.clone()) };
    WrittenSheet {
        name: "Bảng điểm".to_owned(),
        headings: made.template.columns.iter().map(heading).collect(),
        rows: made.lines.iter().map(|line| line.cells.iter().map(cell).collect()).collect(),
    }
}

/// A code as the name of a folder; it never leaves the folder it is made in.
fn plain_code(code: &str) -> String {
    let signs = code.replace(['/', '\\'], "-");
    let kept: String = signs.chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_')).collect();
    let kept = kept.trim_matches('.').to_owned();
    if kept.is_empty() { "khac".to_owned() } else { kept }
}
