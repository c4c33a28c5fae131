//! Why a whole file is refused, and the Vietnamese sentence for it.
//!
//! A refusal means that nothing was read; faults inside a readable sheet are `Problem`s of its
//! reader instead.

use domain::problem::Problem;

/// A file that was refused as a whole.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{file}: {refusal:?}")]
pub struct ExchangeError {
    /// Name of the file, without its folder.
    pub file: String,
    /// The sheet that was being read, when it was known.
    pub sheet: Option<String>,
    /// The reason.
    pub refusal: Refusal,
}

/// The reason for a refusal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// There is no such file.
    Missing,
    /// The system does not let us read it.
    Unreadable,
    /// Zero bytes.
    Empty,
    /// More bytes than a sheet of this program ever needs.
    TooLarge,
    /// Expands far beyond its size, or has far too many parts.
    Bomb,
    /// Cut off or damaged.
    Damaged,
    /// Protected by a password.
    PasswordProtected,
    /// `.xls` of Excel 97 to 2003.
    OldExcel,
    /// `.ods`.
    OpenDocument,
    /// `.xlsb`.
    BinaryWorkbook,
    /// A web page that was saved with a name of Excel.
    WebPage,
    /// Something else altogether.
    NotASpreadsheet,
    /// Text that is not UTF-8.
    NotUtf8,
    /// No sheet of that name.
    NoSuchSheet {
        /// The name that was asked for.
        wanted: String,
        /// The names there are.
        found: Vec<String>,
    },
    /// More cells or more text than the caps allow.
    TooManyCells {
        /// The cell at which the cap was passed.
        cell: String,
    },
    /// A value so far to the right or below that it can only be a mistake.
    FarCell {
        /// Its address.
        cell: String,
    },
}

/// A refusal and the sheet in which it arose, before the name of the file is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct RefusedSheet {
    pub(crate) sheet: Option<String>,
    pub(crate) refusal: Refusal,
}

impl From<Refusal> for RefusedSheet {
    fn from(refusal: Refusal) -> RefusedSheet {
        RefusedSheet { sheet: None, refusal }
    }
}

impl ExchangeError {
    /// The refusal as a problem, with what to do.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let (code, what, fix) = self.refusal.sentence(&self.file);
        let mut problem = Problem::error(code, format!("{what} Chưa nhập dòng nào."), fix);
        problem.sheet.clone_from(&self.sheet);
        problem.cell = match &self.refusal {
            Refusal::TooManyCells { cell } | Refusal::FarCell { cell } => Some(cell.clone()),
            _ => None,
        };
        problem
    }
}

const SAVE_AS_XLSX: &str = "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi nhập lại.";

impl Refusal {
    fn sentence(&self, file: &str) -> (&'static str, String, String) {
        match self {
            Refusal::Missing => {
                ("file_missing", format!("Không tìm thấy tệp {file}."), "Kiểm tra lại USB hoặc chọn tệp khác.".into())
            }
            Refusal::Unreadable => (
                "file_unreadable",
                format!("Không đọc được tệp {file}."),
                "Kiểm tra USB, quyền truy cập, hoặc đóng tệp đang mở trong chương trình khác rồi thử lại.".into(),
            ),
            Refusal::Empty => (
                "file_empty",
                format!("Tệp {file} rỗng, không có dữ liệu."),
                "Chọn tệp khác hoặc đề nghị nơi gửi gửi lại.".into(),
            ),
            Refusal::TooLarge => (
                "file_too_large",
                format!("Tệp {file} quá lớn so với một bảng điểm."),
                "Xóa hình ảnh và các trang tính không cần, lưu lại rồi nhập.".into(),
            ),
            Refusal::Bomb => (
                "zip_bomb",
                format!("Tệp {file} bị từ chối: dữ liệu nén bung ra quá lớn, có thể là tệp độc hại."),
                "Không mở tệp này. Đề nghị nơi gửi lập lại bảng trong tệp .xlsx mới.".into(),
            ),
            Refusal::Damaged => (
                "file_damaged",
                format!("Tệp {file} bị hỏng hoặc bị cắt cụt khi sao chép."),
                "Sao chép lại từ nguồn, hoặc mở bằng Excel, lưu thành tệp mới rồi nhập lại.".into(),
            ),
            _ => self.sentence_about_kind(file),
        }
    }

    fn sentence_about_kind(&self, file: &str) -> (&'static str, String, String) {
        match self {
            Refusal::PasswordProtected => (
                "file_password",
                format!("Tệp {file} có mật khẩu nên không đọc được."),
                "Mở tệp bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi nhập.".into(),
            ),
            Refusal::OldExcel => ("file_old_excel", format!("Tệp {file} là định dạng Excel cũ (.xls)."), SAVE_AS_XLSX.into()),
            Refusal::OpenDocument => (
                "file_open_document",
                format!("Tệp {file} là định dạng OpenDocument (.ods)."),
                "Mở tệp bằng LibreOffice, chọn Lưu thành, kiểu Excel 2007-365 (.xlsx), rồi nhập lại.".into(),
            ),
            Refusal::BinaryWorkbook => {
                ("file_binary_excel", format!("Tệp {file} là định dạng Excel nhị phân (.xlsb)."), SAVE_AS_XLSX.into())
            }
            Refusal::WebPage => {
                ("file_web_page", format!("Tệp {file} thực chất là trang web hoặc XML mang tên bảng tính."), SAVE_AS_XLSX.into())
            }
            Refusal::NotUtf8 => (
                "file_not_utf8",
                format!("Tệp {file} không dùng bảng mã UTF-8 nên chữ tiếng Việt sẽ sai."),
                "Lưu lại từ Excel với kiểu CSV UTF-8, hoặc dùng tệp .xlsx.".into(),
            ),
            _ => self.sentence_about_place(file),
        }
    }

    fn sentence_about_place(&self, file: &str) -> (&'static str, String, String) {
        match self {
            Refusal::NoSuchSheet { wanted, found } => (
                "sheet_missing",
                format!("Tệp {file} không có trang tính \"{wanted}\"."),
                format!("Chọn một trong các trang tính: {}.", found.join("; ")),
            ),
            Refusal::TooManyCells { cell } => (
                "too_many_cells",
                format!("Tệp {file} có quá nhiều dữ liệu (vượt giới hạn tại ô {cell})."),
                "Chỉ giữ bảng cần nhập trong trang tính, xóa phần thừa rồi nhập lại.".into(),
            ),
            Refusal::FarCell { cell } => (
                "far_cell",
                format!("Tệp {file} có dữ liệu nằm quá xa bảng (ô {cell})."),
                format!("Xóa nội dung ô {cell} và các ô thừa, lưu lại rồi nhập."),
            ),
            _ => (
                "not_a_spreadsheet",
                format!("Tệp {file} không phải là bảng tính."),
                "Chọn tệp Excel (.xlsx) hoặc CSV (bảng mã UTF-8).".into(),
            ),
        }
    }
}
