//! The kinds of papers: their names, what each is about, and the formats it exists in.

use std::path::Path;

use super::kinds_of_year::OF_YEAR;
use crate::failure::Failure;
use crate::wire::shown;

/// What a paper is about, and so what must be chosen before it can be printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum About {
    /// A round.
    Round,
    /// One unit of a round, or all of them.
    Unit,
    /// A round at one stage.
    Stage,
    /// A year.
    Year,
    /// The heads of a year.
    Heads,
    /// Two criteria sets.
    Sets,
    /// A hearing of a round.
    Hearing,
    /// A conference.
    Conference,
    /// The commendations or reminders of a year, or one of them.
    Commendations,
    /// A blank form for certificates.
    Form,
    /// Nothing of the book.
    Nothing,
}

impl About {
    fn name(self) -> &'static str {
        match self {
            About::Round => "round",
            About::Unit => "unit",
            About::Stage => "stage",
            About::Year => "year",
            About::Heads => "heads",
            About::Sets => "sets",
            About::Hearing => "hearing",
            About::Conference => "conference",
            About::Commendations => "commendations",
            About::Form => "form",
            About::Nothing => "nothing",
        }
    }
}

/// Which figures of the book stand behind a paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Compared {
    /// None.
    Nothing,
    /// All stages of a round, or of one unit of it.
    Round,
    /// One stage of a round.
    Stage,
    /// All rounds of a year.
    Year,
}

/// A file format, by the ending of its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Format {
    /// For printing and signing.
    Pdf,
    /// For editing a draft.
    Word,
    /// The tables, for counting on.
    Excel,
    /// One page for a browser, for reading.
    Web,
}

impl Format {
    /// The ending without its dot.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Word => "docx",
            Format::Excel => "xlsx",
            Format::Web => "html",
        }
    }
}

pub(super) const WRITTEN: &[Format] = &[Format::Pdf, Format::Word];
pub(super) const COUNTED: &[Format] = &[Format::Pdf, Format::Word, Format::Excel];

const READ: &[Format] = &[Format::Web, Format::Pdf];

/// A kind of paper.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(super) about: About,
    pub(super) formats: &'static [Format],
    /// The abbreviation of its kind in the symbol of its number; nothing for papers without a number.
    pub(crate) symbol: Option<&'static str>,
    /// Values the book does not hold: name, label, hint.
    pub(super) fields: &'static [(&'static str, &'static str, &'static str)],
}

/// The kinds of a round and its council, in the order of the work.
const KINDS: [Kind; 20] = [
    Kind {
        name: "conference-report",
        title: "Báo cáo kết quả chấm điểm (phục vụ hội nghị)",
        about: About::Round,
        formats: COUNTED,
        symbol: Some("BC"),
        fields: &[],
    },
    Kind {
        name: "score-sheet", title: "Phiếu chấm điểm", about: About::Unit, formats: COUNTED, symbol: None, fields: &[]
    },
    Kind {
        name: "summary-table", title: "Bảng tổng hợp điểm", about: About::Stage, formats: COUNTED, symbol: None, fields: &[]
    },
    Kind {
        name: "publication",
        title: "Quyết định công bố Chỉ số CCHC, kèm phụ lục",
        about: About::Round,
        formats: COUNTED,
        symbol: Some("QĐ"),
        fields: &[
            ("legal_basis", "Căn cứ khác", "Mỗi căn cứ một dòng; {76/NQ-CP} lấy từ sổ văn bản chỉ đạo"),
            ("proposer", "Người đề nghị", "Ví dụ: Trưởng phòng Phòng Nội vụ"),
            ("submission", "Tờ trình (nếu có)", "Ví dụ: Tờ trình số 15/TTr-NV ngày 20 tháng 01 năm 2021"),
            ("standing_department", "Cơ quan thường trực CCHC", "Ví dụ: Phòng Nội vụ"),
            ("remedy_deadline", "Hạn báo cáo khắc phục", "Ví dụ: ngày 28 tháng 02 năm 2021"),
            ("executors", "Nơi thi hành", "Ví dụ: Chánh Văn phòng, Trưởng phòng Phòng Nội vụ, Thủ trưởng các cơ quan, đơn vị"),
        ],
    },
    Kind {
        name: "blank-sheet", title: "Phiếu chấm để trống", about: About::Unit, formats: COUNTED, symbol: None, fields: &[]
    },
    Kind { name: "lost-points", title: "Sổ điểm mất", about: About::Stage, formats: COUNTED, symbol: None, fields: &[] },
    Kind {
        name: "remedies",
        title: "Kế hoạch khắc phục tồn tại, hạn chế",
        about: About::Round,
        formats: COUNTED,
        symbol: Some("KH"),
        fields: &[],
    },
    Kind { name: "handover", title: "Sổ bàn giao", about: About::Round, formats: WRITTEN, symbol: None, fields: &[] },
    Kind {
        name: "self-report",
        title: "Báo cáo tự đánh giá, chấm điểm",
        about: About::Unit,
        formats: WRITTEN,
        symbol: None,
        fields: &[
            ("own_number", "Số, ký hiệu của đơn vị", "Ví dụ: 45/BC-UBND"),
            ("difficulties", "Khó khăn, vướng mắc", "Để trống thì bỏ mục này"),
            ("proposals", "Kiến nghị, đề xuất", "Để trống thì bỏ mục này"),
        ],
    },
    Kind {
        name: "evidence-list",
        title: "Danh mục tài liệu kiểm chứng",
        about: About::Unit,
        formats: COUNTED,
        symbol: None,
        fields: &[],
    },
    Kind {
        name: "binder-labels",
        title: "Nhãn hồ sơ tài liệu kiểm chứng",
        about: About::Unit,
        formats: WRITTEN,
        symbol: None,
        fields: &[],
    },
    Kind {
        name: "explanation-letter",
        title: "Công văn giải trình",
        about: About::Unit,
        formats: WRITTEN,
        symbol: None,
        fields: &[("own_number", "Số, ký hiệu của đơn vị", "Ví dụ: 46/UBND")],
    },
    Kind {
        name: "assignment-table",
        title: "Bảng phân công tiêu chí",
        about: About::Round,
        formats: COUNTED,
        symbol: None,
        fields: &[],
    },
    Kind {
        name: "minutes",
        title: "Biên bản họp Hội đồng",
        about: About::Hearing,
        formats: WRITTEN,
        symbol: Some("BB"),
        fields: &[],
    },
    Kind { name: "commitment", title: "Bản cam kết", about: About::Heads, formats: WRITTEN, symbol: None, fields: &[] },
    Kind {
        name: "commitment-register",
        title: "Sổ theo dõi thực hiện cam kết",
        about: About::Year,
        formats: COUNTED,
        symbol: None,
        fields: &[],
    },
    Kind {
        name: "indicator-report",
        title: "Báo cáo chỉ tiêu, khảo sát và chỉ số",
        about: About::Year,
        formats: COUNTED,
        symbol: None,
        fields: &[],
    },
    Kind {
        name: "year-end",
        title: "Báo cáo tổng kết công tác cải cách hành chính năm",
        about: About::Year,
        formats: WRITTEN,
        symbol: Some("BC"),
        fields: &[],
    },
    Kind {
        name: "set-comparison",
        title: "Bảng so sánh bộ tiêu chí",
        about: About::Sets,
        formats: COUNTED,
        symbol: None,
        fields: &[
            ("old", "Mã bộ tiêu chí trước", "Bỏ trống: bộ mà bộ sau thay thế"),
            ("new", "Mã bộ tiêu chí sau", "Bỏ trống: bộ mới nhất"),
        ],
    },
    Kind {
        name: "portfolio", title: "Hồ sơ cả năm (chỉ để xem)", about: About::Year, formats: READ, symbol: None, fields: &[]
    },
];

shown! {
    /// A kind of paper.
    pub struct PaperKind {
        /// Its name.
        pub name: String,
        /// What the office calls it.
        pub title: String,
        /// What must be chosen: "round", "unit", "stage", "year", "heads", "sets", "hearing", "conference", "commendations", "form" or "nothing".
        pub about: String,
        /// The endings of its files: "pdf", "docx", "xlsx", "html".
        pub formats: Vec<String>,
        /// True when it carries a number.
        pub numbered: bool,
        /// Values to be typed, because the book does not hold them.
        pub fields: Vec<PaperField>,
    }
    /// A value of a paper that is typed.
    pub struct PaperField {
        /// Its name.
        pub name: String,
        /// What it is called.
        pub label: String,
        /// An example.
        pub hint: String,
    }
}

impl Kind {
    /// The kind of a name.
    pub(crate) fn named(name: &str) -> Result<&'static Kind, Failure> {
        Kind::all().find(|kind| kind.name == name).ok_or_else(|| {
            let names: Vec<&str> = Kind::all().map(|kind| kind.name).collect();
            Failure::field("paper", format!("Không có văn bản tên {name}. Các văn bản: {}.", names.join(", ")))
        })
    }

    /// Every kind.
    pub(crate) fn all() -> impl Iterator<Item = &'static Kind> {
        KINDS.iter().chain(&OF_YEAR)
    }

    /// What it is about.
    pub(crate) fn about(&self) -> About {
        self.about
    }

    /// What a typed value of it is called; `None` where it has no such value.
    pub(crate) fn label_of(&self, field: &str) -> Option<&'static str> {
        self.fields.iter().find(|(name, _, _)| *name == field).map(|(_, label, _)| *label)
    }

    /// True when each unit has its own.
    pub(crate) fn is_of_units(&self) -> bool {
        self.about == About::Unit
    }

    /// What of the book has to add up before the paper is final: nothing for papers without scores.
    pub(super) fn compared(&self) -> Compared {
        match self.name {
            // The report of a conference speaks of all rounds of its year.
            "conference-report" | "year-end" | "portfolio" => Compared::Year,
            "score-sheet" | "publication" | "remedies" => Compared::Round,
            "summary-table" | "lost-points" => Compared::Stage,
            _ => Compared::Nothing,
        }
    }

    /// The format a file name asks for.
    pub(super) fn format_of(&self, target: &Path) -> Result<Format, Failure> {
        let ending = target.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        self.formats.iter().copied().find(|format| format.ending() == ending).ok_or_else(|| {
            let endings: Vec<String> = self.formats.iter().map(|format| format!(".{}", format.ending())).collect();
            Failure::field("out", format!("{} in ra được tệp có đuôi {}. Đặt lại tên tệp.", self.title, endings.join(", ")))
        })
    }

    pub(super) fn shown(&self) -> PaperKind {
        let field = |(name, label, hint): &(&str, &str, &str)| PaperField {
            name: (*name).to_owned(),
            label: (*label).to_owned(),
            hint: (*hint).to_owned(),
        };
        PaperKind {
            name: self.name.to_owned(),
            title: self.title.to_owned(),
            about: self.about.name().to_owned(),
            formats: self.formats.iter().map(|format| format.ending().to_owned()).collect(),
            numbered: self.symbol.is_some(),
            fields: self.fields.iter().map(field).collect(),
        }
    }
}
