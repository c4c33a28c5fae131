//! The dossier: a unit's evidence as files in a new folder, named by criterion, with the list of them.

use std::fs;
use std::path::{Path, PathBuf};

use domain::evidence::dossier_name;
use domain::text::fold;
use jiff::Timestamp;

use crate::desk::Desk;
use crate::evidence_links::account;
use crate::failure::Failure;
use crate::files::write_whole;
use crate::scores::position;
use crate::wire::{asked, shown};

asked! {
    /// A dossier to be written.
    pub struct ExportDossier {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The folder in which its own folder is made.
        pub folder: String,
    }
}

shown! {
    /// A dossier that was written and read back.
    pub struct WrittenDossier {
        /// Its folder.
        pub path: String,
        /// How many files stand in it, without the list.
        pub files: u32,
        /// Criteria that claim points and have no document in it.
        pub missing: Vec<String>,
    }
}

/// The name of the list; it stands first in its folder.
const LIST: &str = "0_danh-muc-minh-chung.csv";

pub(crate) fn export_dossier(desk: &Desk, _: Timestamp, asked: ExportDossier) -> Result<WrittenDossier, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let account = account(&book, &facts)?;
    let id = facts.units[unit].id;
    let name = format!("minh-chung_{}_{}", plain(&facts.round.code), plain(&facts.units[unit].version.name));
    let folder = new_folder(Path::new(&asked.folder), &name)?;
    let mut list =
        vec![row(&["Mã", "Tiêu chí", "Tên loại", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu", "Trang, mục", "Tệp"])];
    let (mut files, mut missing) = (0_u32, Vec::new());
    for place in (0..facts.tree.len()).filter(|place| facts.tree.is_leaf(*place)) {
        let node = facts.tree.node(place);
        let links = account.links(id, node.id).iter().filter(|link| link.state.counts());
        for (number, link) in (1..).zip(links) {
            let Some(document) = account.document(link.evidence) else { continue };
            let file = dossier_name(&node.code, number, document);
            write_whole(&folder.join(&file), &book.store.file_bytes(document)?)?;
            files += 1;
            let day = crate::office::shown_date(document.day);
            list.push(row(&[
                &node.code,
                &node.title,
                &document.kind,
                &document.number,
                &day,
                &document.issuer,
                &document.subject,
                &link.page,
                &file,
            ]));
        }
        let wants = account.wants(&facts, unit, place);
        if wants.iter().any(|finding| finding.kind == domain::evidence::FindingKind::Missing) {
            missing.push(node.code.clone());
            list.push(row(&[&node.code, &node.title, "", "", "", "", "CHƯA CÓ MINH CHỨNG", "", ""]));
        } else if account.is_explained(id, node.id) && !account.is_proved(id, node.id) {
            list.push(row(&[&node.code, &node.title, "", "", "", "", "Có giải trình", "", ""]));
        }
    }
    // Excel reads the marks only after a byte order mark.
    write_whole(&folder.join(LIST), format!("\u{feff}{}\r\n", list.join("\r\n")).as_bytes())?;
    Ok(WrittenDossier { path: folder.display().to_string(), files, missing })
}

/// Never into a folder that is there already: nothing of an earlier dossier is mixed or lost.
pub(crate) fn new_folder(into: &Path, name: &str) -> Result<PathBuf, Failure> {
    let mut tries = (1..1_000).map(|number| if number == 1 { into.join(name) } else { into.join(format!("{name} ({number})")) });
    let folder = tries.find(|folder| !folder.exists()).unwrap_or_else(|| into.join(name));
    fs::create_dir(&folder).map_err(|error| {
        Failure::new(
            "read_only_folder",
            format!("Không tạo được thư mục trong {}. Số liệu trong sổ không bị ảnh hưởng. Chọn nơi khác.", into.display()),
        )
        .with(serde_json::json!({ "cause": error.to_string() }))
    })?;
    Ok(folder)
}

/// A name without marks, for a folder that any system takes.
pub(crate) fn plain(text: &str) -> String {
    fold(text).chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect()
}

/// A line of the list. A text that a spreadsheet would take for a formula is marked as text.
pub(crate) fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        let text = text.replace(['\n', '\r'], " ");
        let harmless = if text.starts_with(['=', '+', '-', '@', '\t']) { format!("'{text}") } else { text };
        format!("\"{}\"", harmless.replace('"', "\"\""))
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_never_becomes_a_formula() {
        assert_eq!(row(&["=HYPERLINK(\"x\")", "bình thường"]), "\"'=HYPERLINK(\"\"x\"\")\",\"bình thường\"", "marked as text");
    }
}
