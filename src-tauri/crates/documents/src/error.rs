//! Why a paper could not be made, and where the cause stands.
//!
//! The place is said in the words of the paper ("bảng “…”, dòng 4"), so that a
//! clerk finds it; nothing is drawn once an error has been found.

/// Why a paper could not be laid out or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The fonts have no drawing for a character; a box is never printed instead.
    #[error("không có nét chữ cho ký tự “{character}” (U+{code:04X}) ở {place}, “{near}”", code = u32::from(*character))]
    GlyphMissing {
        /// The character.
        character: char,
        /// Where it stands, in the words of the paper.
        place: String,
        /// The words around it, by which a clerk finds it.
        near: String,
    },
    /// A row does not have as many cells as its table has columns.
    #[error("{place} có {cells} ô, trong khi bảng có {columns} cột")]
    RowShape {
        /// Which row of which table.
        place: String,
        /// Columns its cells cover together.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A table without columns, or with more than a page can rule.
    #[error("{place} có {columns} cột; in được từ 1 đến {most} cột")]
    TableShape {
        /// Which table.
        place: String,
        /// Columns it states.
        columns: usize,
        /// The most that can be ruled.
        most: usize,
    },
    /// A page that the paper does not have.
    #[error("văn bản có {pages} trang, không có trang {asked}")]
    PageMissing {
        /// The page asked for, counted from 1.
        asked: usize,
        /// The pages there are.
        pages: usize,
    },
    /// A font of the program itself cannot be read.
    #[error("không đọc được phông chữ kèm theo chương trình: {what}")]
    Font {
        /// What the font reader said.
        what: String,
    },
    /// The PDF writer refused.
    #[error("không ghi được PDF: {what}")]
    Pdf {
        /// What the writer said.
        what: String,
    },
    /// The Word writer refused.
    #[error("không ghi được tệp Word: {what}")]
    Word {
        /// What the writer said.
        what: String,
    },
    /// The Excel writer refused.
    #[error("không ghi được bảng tính Excel: {what}")]
    Excel {
        /// What the writer said.
        what: String,
    },
    /// A workbook of a paper that has no table.
    #[error("văn bản không có bảng nào")]
    NoTables,
    /// Fixed wording that cannot be used, or a value a final paper needs.
    #[error(transparent)]
    Wording(#[from] crate::template::WordingError),
}
