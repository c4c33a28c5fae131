//! Names of files in a dossier that leaves the office: "3.2.1_01_QĐ-2400.pdf".

use super::Evidence;
use crate::text::nfc;

/// The longest name every file system takes, in bytes.
const LONGEST_NAME_BYTES: usize = 120;

/// The name of the n-th document of a criterion, counted from 1: its code, its number in the
/// dossier, and the document's own number as far as a file name can carry it.
#[must_use]
pub fn dossier_name(code: &str, number: usize, evidence: &Evidence) -> String {
    let said = match (evidence.number.is_empty(), evidence.kind.is_empty()) {
        (false, _) => evidence.number.clone(),
        (true, false) => evidence.kind.clone(),
        (true, true) => stem(&evidence.file_name).to_owned(),
    };
    let ending = evidence.format.name();
    let mut name = format!("{}_{number:02}_{}", plain(code), plain(&said));
    while name.len() + 1 + ending.len() > LONGEST_NAME_BYTES {
        name.pop();
    }
    format!("{}.{ending}", name.trim_end_matches(['.', ' ', '-', '_']))
}

fn stem(file_name: &str) -> &str {
    file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem)
}

/// Without the signs that file systems refuse; a slash becomes a hyphen, as offices write it.
fn plain(text: &str) -> String {
    let signs = nfc(text).replace(['/', '\\'], "-");
    signs.chars().filter(|sign| !sign.is_control() && !r#"<>:"|?*"#.contains(*sign)).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{EvidenceId, FileFormat};

    fn evidence(number: &str, file_name: &str) -> Evidence {
        Evidence {
            id: EvidenceId(1),
            hash: String::new(),
            bytes: 1,
            file_name: file_name.to_owned(),
            format: FileFormat::Pdf,
            kind: String::new(),
            number: number.to_owned(),
            day: None,
            issuer: String::new(),
            subject: String::new(),
            revises: None,
            author: String::new(),
            at: jiff::Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_name_begins_with_the_criterion_and_can_be_a_file_everywhere() {
        assert_eq!(
            dossier_name("3.2.1", 1, &evidence("2400/QĐ-UBND", "a.pdf")),
            "3.2.1_01_2400-QĐ-UBND.pdf",
            "a slash is no folder"
        );
        assert_eq!(
            dossier_name("1.1", 2, &evidence("", "Kế hoạch: \"năm\"?.PDF")),
            "1.1_02_Kế hoạch năm.pdf",
            "without refused signs"
        );
        assert_eq!(dossier_name("../../x", 1, &evidence("..", "a.pdf")), "..-..-x_01.pdf", "no way out of the folder");
        let long = dossier_name("1", 1, &evidence(&"ấ".repeat(200), "a.pdf"));
        assert!(long.len() <= LONGEST_NAME_BYTES && long.ends_with(".pdf"), "cut, with its ending: {long}");
    }
}
