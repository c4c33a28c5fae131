//! The shape in which a higher authority wants the scores handed in: columns in its order, words and
//! lengths, one folder of evidence per criterion, and a list of what is handed in already.
//!
//! Such software has no open door; people copy into it line by line. A template is data of the office:
//! nothing of a particular program stands here.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::criteria::{NodeId, Place};
use crate::evidence::EvidenceAccount;
use crate::problem::Problem;
use crate::rounds::{RoundId, Stage};
use crate::scores::{Mark, RoundFacts};
use crate::text::fold;
use crate::units::UnitId;

/// A shape to hand in by.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PortalTemplate {
    /// Its identity.
    pub id: i64,
    /// What it is called: "Phần mềm chấm điểm năm 2025".
    pub name: String,
    /// How files of evidence are named; fields in braces.
    pub file_name: String,
    /// The columns in order.
    pub columns: Vec<PortalColumn>,
}

/// One column.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PortalColumn {
    /// The word in its head.
    pub heading: String,
    /// What stands in it.
    pub source: PortalSource,
    /// The longest text it takes, in characters; `None` for any.
    pub longest: Option<u32>,
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PortalSource {
    /// Number of the line, from 1.
    Number,
    /// Code of the unit.
    UnitCode,
    /// Name of the unit.
    UnitName,
    /// The year assessed.
    Year,
    /// Code of the criterion.
    Code,
    /// What is assessed.
    Title,
    /// Its maximum.
    Max,
    /// The points of the stage handed in; KAD and KPS as such.
    Points,
    /// The declared figure.
    Figure,
    /// The remark beside the points.
    Remark,
    /// The documents as they are cited.
    Documents,
    /// The names of their files.
    Files,
    /// Nothing: a column that the software fills itself.
    Nothing,
}

impl PortalSource {
    /// All of them, in the order in which they are offered.
    pub const ALL: [PortalSource; 13] = [
        PortalSource::Number,
        PortalSource::UnitCode,
        PortalSource::UnitName,
        PortalSource::Year,
        PortalSource::Code,
        PortalSource::Title,
        PortalSource::Max,
        PortalSource::Points,
        PortalSource::Figure,
        PortalSource::Remark,
        PortalSource::Documents,
        PortalSource::Files,
        PortalSource::Nothing,
    ];

    /// What forms and sheets call it.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            PortalSource::Number => "Số thứ tự",
            PortalSource::UnitCode => "Mã đơn vị",
            PortalSource::UnitName => "Tên đơn vị",
            PortalSource::Year => "Năm đánh giá",
            PortalSource::Code => "Mã tiêu chí",
            PortalSource::Title => "Nội dung tiêu chí",
            PortalSource::Max => "Điểm tối đa",
            PortalSource::Points => "Điểm",
            PortalSource::Figure => "Số liệu kê khai",
            PortalSource::Remark => "Ghi chú",
            PortalSource::Documents => "Văn bản minh chứng",
            PortalSource::Files => "Tên tệp minh chứng",
            PortalSource::Nothing => "Để trống",
        }
    }

    /// The one of a name in a sheet, whatever its case and marks.
    #[must_use]
    pub fn from_vietnamese(name: &str) -> Option<PortalSource> {
        PortalSource::ALL.into_iter().find(|source| fold(source.vietnamese()) == fold(name))
    }
}

/// That a criterion of a unit is handed in by a template.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct HandedIn {
    /// The template.
    pub template: i64,
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// The criterion.
    pub node: NodeId,
    /// Who handed it in.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

/// Fields that a file name may hold.
pub const FILE_FIELDS: [&str; 4] = ["{mã}", "{stt}", "{số hiệu}", "{đơn vị}"];

impl PortalTemplate {
    /// What is wrong with it.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, what: String, fix: &str| {
            problems.push(Problem::error("template_fault", what, fix).at_field(field));
        };
        if self.name.trim().is_empty() {
            wrong("name", "Mẫu chưa có tên.".into(), "Nhập tên, ví dụ Phần mềm chấm điểm năm 2025.");
        }
        if self.columns.is_empty() {
            wrong("columns", "Mẫu chưa có cột nào.".into(), "Thêm cột theo đúng thứ tự của phần mềm nhận.");
        }
        for (at, column) in self.columns.iter().enumerate() {
            if column.heading.trim().is_empty() {
                wrong("columns", format!("Cột thứ {} chưa có tên.", at + 1), "Nhập tên cột như phần mềm nhận ghi.");
            }
            if column.longest == Some(0) {
                wrong("columns", format!("Cột {} có độ dài 0.", column.heading), "Nhập số ký tự tối đa, hoặc để trống.");
            }
        }
        if let Some(field) = unknown_field(&self.file_name) {
            let fix = format!("Chỉ dùng {}.", FILE_FIELDS.join(", "));
            wrong("file_name", format!("Tên tệp có trường {field} không dùng được."), &fix);
        } else if !self.file_name.contains("{stt}") {
            wrong("file_name", "Tên tệp không có {stt} nên các tệp sẽ trùng tên.".into(), "Thêm {stt} vào tên tệp.");
        }
        problems
    }

    /// The name of the n-th document of a criterion, without folder and without signs that a file system refuses.
    /// It may be too long; `portal_lines` says so, because a cut name could be another document's.
    #[must_use]
    pub fn file_named(&self, (code, number): (&str, usize), unit: &str, document: &crate::evidence::Evidence) -> String {
        let said = if document.number.is_empty() { &document.kind } else { &document.number };
        let named = self
            .file_name
            .replace("{mã}", code)
            .replace("{stt}", &format!("{number:02}"))
            .replace("{số hiệu}", said)
            .replace("{đơn vị}", unit);
        let signs = named.replace(['/', '\\'], "-");
        let name: String = signs.chars().filter(|sign| !sign.is_control() && !r#"<>:"|?*"#.contains(*sign)).collect();
        let name = name.trim().trim_matches(['.', ' ', '-', '_']);
        format!("{}.{}", if name.is_empty() { "tep" } else { name }, document.format.name())
    }
}

/// The longest name of a file, in characters, with its ending: 240 bytes where every letter has marks, and
/// with two folders above it still short of the 260 signs that Windows takes.
const LONGEST_NAME: usize = 80;

fn unknown_field(name: &str) -> Option<String> {
    let mut rest = name;
    while let Some(from) = rest.find('{') {
        let field = &rest[from..];
        let to = field.find('}').map_or(field.len(), |at| at + 1);
        if !FILE_FIELDS.contains(&&field[..to]) {
            return Some(field[..to].to_owned());
        }
        rest = &field[to..];
    }
    None
}

/// One line to hand in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PortalLine {
    /// The criterion.
    pub place: Place,
    /// The texts in the order of the columns.
    pub cells: Vec<String>,
    /// The documents with the names of their files.
    pub files: Vec<(crate::evidence::EvidenceId, String)>,
}

/// Every criterion of a unit as a template wants it, and the texts that are too long, each at its place.
#[must_use]
pub fn portal_lines(
    template: &PortalTemplate,
    facts: &RoundFacts,
    unit: usize,
    stage: Stage,
    evidence: &EvidenceAccount,
) -> (Vec<PortalLine>, Vec<Problem>) {
    let tree = &*facts.tree;
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for place in (0..tree.len()).filter(|place| tree.is_leaf(*place)) {
        let (node, member) = (tree.node(place), &facts.units[unit]);
        let links = evidence.links(member.id, node.id).iter().filter(|link| link.state.counts());
        let documents: Vec<&crate::evidence::Evidence> = links.filter_map(|link| evidence.document(link.evidence)).collect();
        let named = |(number, document): (usize, &&crate::evidence::Evidence)| {
            (document.id, template.file_named((&node.code, number), &member.version.name, document))
        };
        let files: Vec<_> = (1..).zip(&documents).map(named).collect();
        problems.extend((1..).zip(&files).filter_map(|(number, (_, name))| name_too_long(&node.code, number, name)));
        let score = facts.scores[unit].get(stage, place);
        let text = |source: PortalSource| match source {
            PortalSource::Number => (lines.len() + 1).to_string(),
            PortalSource::UnitCode => member.version.code.clone(),
            PortalSource::UnitName => member.version.name.clone(),
            PortalSource::Year => facts.round.year.to_string(),
            PortalSource::Code => node.code.clone(),
            PortalSource::Title => node.title.clone(),
            PortalSource::Max => tree.max(place).map(crate::points::Points::vietnamese).unwrap_or_default(),
            PortalSource::Points => score.map(|score| said(score.mark)).unwrap_or_default(),
            PortalSource::Figure => score.map(|score| score.figure.clone()).unwrap_or_default(),
            PortalSource::Remark => score.map(|score| score.remark.clone()).unwrap_or_default(),
            PortalSource::Documents => documents.iter().map(|document| document.title()).collect::<Vec<_>>().join("; "),
            PortalSource::Files => files.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("; "),
            PortalSource::Nothing => String::new(),
        };
        let cells: Vec<String> = template.columns.iter().map(|column| text(column.source)).collect();
        for (column, cell) in template.columns.iter().zip(&cells) {
            problems.extend(too_long(column, cell, &node.code));
        }
        lines.push(PortalLine { place, cells, files });
    }
    (lines, problems)
}

fn said(mark: Mark) -> String {
    match mark {
        Mark::Scored { points } => points.vietnamese(),
        Mark::NotApplicable => "KAD".to_owned(),
        Mark::NoOccurrence => "KPS".to_owned(),
    }
}

fn too_long(column: &PortalColumn, text: &str, code: &str) -> Option<Problem> {
    let longest = column.longest?;
    let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    (count > longest).then(|| {
        let what = format!("Tiêu chí {code}, cột {}: {count} ký tự, mẫu chỉ nhận {longest}.", column.heading);
        Problem::error("too_long", what, "Rút ngắn nội dung này rồi xuất lại; chương trình không tự cắt.").at_field(code)
    })
}

fn name_too_long(code: &str, number: usize, name: &str) -> Option<Problem> {
    let count = name.chars().count();
    (count > LONGEST_NAME).then(|| {
        let what = format!("Tiêu chí {code}, văn bản thứ {number}: tên tệp {count} ký tự, chỉ nhận {LONGEST_NAME}: {name}.");
        let fix = "Rút ngắn số, ký hiệu của văn bản hoặc cách đặt tên tệp của mẫu; chương trình không tự cắt.";
        Problem::error("too_long", what, fix).at_field(code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Evidence, EvidenceId, FileFormat};

    fn template(file_name: &str, columns: Vec<PortalColumn>) -> PortalTemplate {
        PortalTemplate { id: 1, name: "Mẫu".into(), file_name: file_name.into(), columns }
    }

    fn column(heading: &str, longest: Option<u32>) -> PortalColumn {
        PortalColumn { heading: heading.into(), source: PortalSource::Remark, longest }
    }

    fn document(number: &str) -> Evidence {
        Evidence {
            id: EvidenceId(1),
            hash: String::new(),
            bytes: 1,
            file_name: "a.pdf".into(),
            format: FileFormat::Pdf,
            kind: "Kế hoạch".into(),
            number: number.into(),
            day: None,
            issuer: String::new(),
            subject: String::new(),
            revises: None,
            author: String::new(),
            at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_template_says_what_is_wrong_with_it() {
        let fields = |template: &PortalTemplate| -> Vec<Option<String>> {
            template.problems().into_iter().map(|problem| problem.field).collect()
        };
        assert_eq!(fields(&template("{mã}_{stt}", vec![column("Ghi chú", Some(250))])), Vec::<Option<String>>::new());
        assert_eq!(fields(&template("{mã}_{stt}", Vec::new())), [Some("columns".to_owned())], "no column");
        assert_eq!(fields(&template("{mã}", vec![column("A", None)])), [Some("file_name".to_owned())], "files of one name");
        assert_eq!(fields(&template("{ma}_{stt}", vec![column("A", None)])), [Some("file_name".to_owned())], "an unknown field");
        assert_eq!(fields(&template("{stt}", vec![column("A", Some(0))])), [Some("columns".to_owned())], "nothing fits");
    }

    #[test]
    fn a_file_name_stays_in_its_folder_and_keeps_its_ending() {
        let template = template("{đơn vị}/{mã}_{stt}_{số hiệu}", vec![column("A", None)]);
        assert_eq!(template.file_named(("1.1", 2), "Xã A", &document("12/KH-UBND")), "Xã A-1.1_02_12-KH-UBND.pdf");
        let long = template.file_named(("1.1", 2), "Xã A", &document(&"ấ".repeat(200)));
        assert!(long.ends_with(".pdf") && long.contains(&"ấ".repeat(200)), "nothing is cut, it could meet another name: {long}");
        assert!(
            name_too_long("1.1", 2, &long).is_some_and(|problem| problem.what.contains("văn bản thứ 2")),
            "it is told instead"
        );
        assert_eq!(name_too_long("1.1", 1, &format!("{}.pdf", "ấ".repeat(76))), None, "80 characters are taken");
    }

    #[test]
    fn length_is_counted_in_letters_and_a_longer_text_is_named_with_its_place() {
        assert_eq!(
            too_long(&column("Ghi chú", Some(5)), "Đắk Tơ", "1.1").map(|problem| problem.what).as_deref(),
            Some("Tiêu chí 1.1, cột Ghi chú: 6 ký tự, mẫu chỉ nhận 5.")
        );
        assert_eq!(too_long(&column("Ghi chú", Some(6)), "Đắk Tơ", "1.1"), None, "marks are no letters of their own");
    }

    #[test]
    fn a_source_is_found_by_its_name_without_marks() {
        assert_eq!(PortalSource::from_vietnamese("ma tieu chi"), Some(PortalSource::Code));
        assert_eq!(PortalSource::from_vietnamese("Điểm số"), None, "and never guessed");
    }
}
