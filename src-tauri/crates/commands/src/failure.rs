//! Failures: what a command says when it cannot be done.
//!
//! `code` is for branching and exists only where somebody branches on it; `message` is the
//! Vietnamese sentence: what happened, what is safe, what to do; `detail` names the place.

use std::path::Path;

use documents::DocumentError;
use documents::template::WordingError;
use domain::calendar::said_at;
use domain::problem::Problem;
use exchange::ExchangeError;
use serde::Serialize;
use serde_json::{Value, json};
use store::{ReadOnlyReason, StoreError};

/// Why a command was not done.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Failure {
    /// Stable name for programs.
    pub code: String,
    /// A Vietnamese sentence for the person.
    pub message: String,
    /// Where: a field, problems with cells, a path.
    #[cfg_attr(feature = "ts", ts(type = "FailureDetail"))]
    pub detail: Value,
}

impl Failure {
    /// A failure with a code and its sentence.
    pub fn new(code: &str, message: impl Into<String>) -> Failure {
        Failure { code: code.to_owned(), message: message.into(), detail: Value::Null }
    }

    /// The same failure with its place.
    #[must_use]
    pub fn with(mut self, detail: Value) -> Failure {
        self.detail = detail;
        self
    }

    /// A value that cannot be taken, at its field.
    pub(crate) fn field(field: &str, message: impl Into<String>) -> Failure {
        Failure::new("bad_value", message).with(json!({ "field": field }))
    }

    /// Problems that stop the work; the first one speaks.
    pub(crate) fn problems(problems: &[Problem]) -> Failure {
        let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.is_error()).collect();
        let message = match errors[..] {
            [] => "Chưa thực hiện được.".to_owned(),
            [only] => format!("{} {}", only.what, only.fix),
            [first, ..] => format!("{} {} Còn {} lỗi khác. Chưa ghi gì vào sổ.", first.what, first.fix, errors.len() - 1),
        };
        Failure::new("problems", message).with(json!({ "problems": problems }))
    }

    /// Something asked for is not in the book.
    pub(crate) fn missing(what: &str) -> Failure {
        Failure::new("missing", format!("Không tìm thấy {what}. Sổ không thay đổi."))
    }

    /// A fault of the program itself, not of the person.
    pub(crate) fn unexpected(cause: &dyn std::fmt::Display) -> Failure {
        tracing::error!(%cause, "unexpected");
        Failure::new("unexpected", "Có lỗi ngoài dự kiến. Số liệu đã lưu vẫn an toàn. Bấm Thử lại.")
            .with(json!({ "cause": cause.to_string() }))
    }
}

/// Stops at the first error among problems.
pub(crate) fn refuse_errors(problems: &[Problem]) -> Result<(), Failure> {
    if problems.iter().any(Problem::is_error) { Err(Failure::problems(problems)) } else { Ok(()) }
}

/// Why the book cannot be changed, as a sentence.
pub(crate) fn read_only_sentence(reason: &ReadOnlyReason, folder: &Path) -> String {
    match reason {
        ReadOnlyReason::NewerSchema { .. } => {
            "Sổ này do phiên bản mới hơn tạo ra nên chỉ mở để xem và in. Sổ không bị thay đổi. Cài phiên bản mới rồi mở lại."
                .to_owned()
        }
        ReadOnlyReason::Copy { at } => format!(
            "Đang xem bản sao lưu lúc {}: có thể xem và in, không sửa được. Sổ bị hỏng vẫn được giữ nguyên.",
            said_at(*at)
        ),
        ReadOnlyReason::JournalBroken => {
            "Bước cuối của nhật ký không khớp nên sổ chỉ mở để xem và in; có thể sổ đã bị sửa ngoài chương trình. Chưa có gì bị ghi đè. Khôi phục một bản sao lưu đã kiểm tra để làm việc tiếp."
                .to_owned()
        }
        ReadOnlyReason::FolderNotWritable | ReadOnlyReason::FileNotWritable => format!(
            "Thư mục {} không cho phép ghi nên sổ đang mở ở chế độ chỉ đọc: có thể xem và in, chưa thể sửa. Chép sổ vào thư mục được phép ghi rồi mở lại.",
            folder.display()
        ),
    }
}

/// What a change hears in a book that cannot be changed, when the folder is not at hand.
fn refused_sentence(reason: &ReadOnlyReason) -> String {
    match reason {
        ReadOnlyReason::FolderNotWritable | ReadOnlyReason::FileNotWritable => {
            "Sổ đang mở ở chế độ chỉ đọc nên chưa thể sửa. Có thể xem và in. Chép sổ vào thư mục được phép ghi rồi mở lại."
                .to_owned()
        }
        told => read_only_sentence(told, Path::new("")),
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        let cause = error.to_string();
        let detail = json!({ "cause": cause });
        match &error {
            StoreError::InUse { holder } => {
                let by = if holder.is_empty() { String::new() } else { format!(" ({holder})") };
                Failure::new("book_in_use", format!("Sổ này đang mở ở một cửa sổ hoặc chương trình khác{by}. Chuyển sang cửa sổ đó, hoặc đóng lại rồi thử lại.")).with(json!({ "holder": holder }))
            }
            StoreError::ReadOnly { reason } => Failure::new("read_only", refused_sentence(reason)).with(detail),
            StoreError::NewerSchema { .. } => Failure::new(
                "newer_book",
                "Sổ này do phiên bản mới hơn tạo ra. Sổ không bị thay đổi. Cài phiên bản mới rồi mở lại.",
            )
            .with(detail),
            StoreError::Damaged { .. } => Failure::new(
                "damaged_book",
                "Tệp dữ liệu bị hỏng. Tệp được giữ nguyên, chưa có gì bị ghi đè. Khôi phục một bản sao lưu đã kiểm tra.",
            )
            .with(detail),
            StoreError::DiskFull { .. } => Failure::new(
                "disk_full",
                "Chưa ghi được vì ổ đĩa đã đầy. Số liệu đã lưu trước đó vẫn an toàn. Xóa bớt tệp trên ổ đĩa rồi bấm Thử lại.",
            )
            .with(detail),
            StoreError::OtherBook { .. } | StoreError::SamePlace { .. } => of_backup(&error),
            StoreError::Locked { .. } | StoreError::Frozen { .. } => {
                Failure::new("locked", "Phần này đã chốt hoặc đã công bố nên không sửa được. Muốn sửa, mở chốt và ghi lý do.")
                    .with(detail)
            }
            StoreError::Issued { .. } => Failure::new(
                "set_issued",
                "Bộ tiêu chí đã ban hành nên không sửa được nữa. Sổ không thay đổi. Muốn sửa, chép thành bộ mới.",
            ),
            StoreError::Stale { .. } => Failure::new(
                "stale",
                "Không hoàn tác được bước này vì số liệu đã thay đổi sau đó. Số liệu hiện tại được giữ nguyên.",
            )
            .with(detail),
            StoreError::NothingToUndo => Failure::new("nothing_to_undo", "Không còn bước nào để hoàn tác hoặc làm lại."),
            StoreError::Missing { .. } => {
                Failure::new("missing", "Không tìm thấy mục cần sửa; có thể mục này đã bị xóa. Sổ không thay đổi.").with(detail)
            }
            StoreError::Duplicate { .. } => {
                Failure::new("duplicate", "Mã này đã có trong sổ. Chọn mã khác. Sổ không thay đổi.").with(detail)
            }
            StoreError::FileTooLarge { .. } | StoreError::FileRefused { .. } | StoreError::FileDamaged { .. } => of_file(&error),
            StoreError::Dangling { .. } => {
                Failure::new("in_use", "Mục này đang được dùng ở nơi khác nên không xóa được. Sổ không thay đổi.").with(detail)
            }
            _ => Failure::unexpected(&cause),
        }
    }
}

/// A backup that is not of this book, or a place that is no second one.
fn of_backup(error: &StoreError) -> Failure {
    match error {
        StoreError::OtherBook { .. } => Failure::new(
            "other_book",
            "Bản sao lưu này của một sổ khác nên không khôi phục vào sổ đang mở. Sổ không thay đổi. Chọn bản sao lưu của chính sổ này; muốn dùng sổ kia, khôi phục trên máy chưa có sổ.",
        )
        .with(json!({ "cause": error.to_string() })),
        _ => Failure::field(
            "folder",
            "Thư mục này nằm ngay trong thư mục của sổ, hỏng ổ đĩa thì mất cả hai. Chọn thư mục trên USB hoặc ổ đĩa khác.",
        ),
    }
}

/// A file of evidence that is not taken in or no longer what it was.
fn of_file(error: &StoreError) -> Failure {
    match error {
        StoreError::FileTooLarge { bytes, largest } => Failure::new(
            "file_too_large",
            format!(
                "Tệp lớn {} MB, chương trình nhận tệp đến {} MB. Sổ không thay đổi. Quét lại với độ phân giải thấp hơn hoặc tách thành nhiều tệp.",
                bytes.div_ceil(1 << 20),
                largest >> 20
            ),
        ),
        StoreError::FileRefused { name } => Failure::new(
            "file_refused",
            format!(
                "{name} không phải là PDF, ảnh, Word hay Excel nên không được nhận làm minh chứng. Lưu lại thành PDF rồi thêm."
            ),
        ),
        _ => Failure::new(
            "file_damaged",
            "Tệp minh chứng trong sổ đã bị sửa hoặc hỏng nên không mở. Thêm lại tệp gốc để thay thế.",
        )
        .with(json!({ "cause": error.to_string() })),
    }
}

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Failure {
        let problem = error.problem();
        Failure::new("bad_file", format!("{} {}", problem.what, problem.fix)).with(json!({ "problems": [problem] }))
    }
}

impl From<DocumentError> for Failure {
    fn from(error: DocumentError) -> Failure {
        match &error {
            DocumentError::GlyphMissing { character, place, near } => {
                let said = format!(
                    "Không in được ký tự “{character}” trong “{near}” ({place}): phông chữ của văn bản không có ký tự này. Chưa tạo tệp nào. Tìm chữ ấy bằng Ctrl+K, bỏ ký tự đó rồi in lại."
                );
                Failure::new("glyph_missing", said).with(json!({ "character": character, "place": place, "near": near }))
            }
            DocumentError::Wording(WordingError::ValueMissing { meaning, .. }) => Failure::new(
                "paper_incomplete",
                format!(
                    "Chưa in được bản chính thức vì chưa có {meaning}. Chưa tạo tệp nào. Bổ sung trong phần Cài đặt, hoặc in bản dự thảo."
                ),
            ),
            DocumentError::Wording(WordingError::UnknownField { file, line, field }) => Failure::new(
                "bad_wording",
                format!(
                    "Chưa in được vì câu chữ của cơ quan ({file}, dòng {line}) dùng trường {{{{{field}}}}} mà phiên bản này không còn điền. Chưa tạo tệp nào. Mở Văn bản, trang Câu chữ, sửa dòng đó hoặc chọn Về nguyên văn."
                ),
            ),
            DocumentError::NoTables => Failure::new(
                "no_tables",
                "Văn bản này chưa có bảng số liệu nào để ghi ra Excel. Chưa tạo tệp nào. Hãy tạo PDF hoặc Word.",
            ),
            _ => Failure::unexpected(&error),
        }
    }
}
