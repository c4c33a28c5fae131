//! A page of a PDF as a picture, beside the claim it proves.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use documents::evidence_pages::{PageFault, PagePicture, picture_of_page};
use domain::evidence::{FileFormat, marked_page};
use jiff::Timestamp;
use serde_json::json;

use crate::desk::Desk;
use crate::drawings::{DRAWINGS, NotDrawn};
use crate::evidence::one;
use crate::failure::Failure;
use crate::wire::{asked, shown};

asked! {
    /// A page of a document.
    pub struct EvidencePageOf {
        /// The document.
        pub evidence: i64,
        /// The page, counted from 1; absent for the one the mark names, else the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub page: Option<u32>,
        /// Where the claim is proved, as written: "trang 3, mục II".
        #[serde(default)]
        pub mark: String,
    }
}

shown! {
    /// A page of a document as a picture.
    pub struct EvidencePage {
        /// The document.
        pub evidence: i64,
        /// The page that is shown, counted from 1.
        pub page: u32,
        /// How many the document has.
        pub pages: u32,
        /// The picture as a data address.
        pub picture: String,
        /// Its width in pixels.
        pub width: u32,
        /// Its height in pixels.
        pub height: u32,
        /// True when the mark names a page that the document does not have; its last one is shown.
        pub beyond: bool,
    }
}

pub(crate) fn evidence_page(desk: &Desk, _: Timestamp, asked: EvidencePageOf) -> Result<EvidencePage, Failure> {
    let named = asked.page.map(|page| usize::try_from(page).unwrap_or(usize::MAX)).or_else(|| marked_page(&asked.mark));
    let index = named.unwrap_or(1).max(1) - 1;
    let (drawn, index, beyond) = match draw(desk, asked.evidence, index)? {
        Ok(drawn) => (drawn, index, false),
        Err(NotDrawn::Fault(PageFault::NoPage { pages, .. })) if pages > 0 => {
            let drawn = draw(desk, asked.evidence, pages - 1)?.map_err(refusal)?;
            (drawn, pages - 1, true)
        }
        Err(why) => return Err(refusal(why)),
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(EvidencePage {
        evidence: asked.evidence,
        page: count(index + 1),
        pages: count(drawn.pages),
        picture: format!("data:image/png;base64,{}", STANDARD.encode(&drawn.png)),
        width: u32::from(drawn.width),
        height: u32::from(drawn.height),
        beyond,
    })
}

/// Draws a page, unless it was drawn just now. The book is not held while drawing.
fn draw(desk: &Desk, id: i64, index: usize) -> Result<Result<PagePicture, NotDrawn>, Failure> {
    let (key, bytes) = {
        let book = desk.book();
        let document = one(&book, id)?;
        let key = (document.hash.clone(), index);
        if let Some(drawn) = desk.drawn_pages().get(&key) {
            return Ok(Ok(drawn));
        }
        if document.format != FileFormat::Pdf {
            return Err(Failure::new(
                "no_pages",
                "Tệp này không phải PDF nên không xem từng trang ở đây. Mở bằng chương trình khác.",
            ));
        }
        (key, book.store.file_bytes(&document)?)
    };
    let drawn = DRAWINGS.run(&key.0, move || picture_of_page(bytes, index));
    if let Ok(picture) = &drawn {
        desk.drawn_pages().keep(key, picture.clone());
    }
    Ok(drawn)
}

fn refusal(why: NotDrawn) -> Failure {
    let (code, why) = match why {
        NotDrawn::Fault(PageFault::Locked) => ("page_locked", "Tệp PDF có mật khẩu nên chưa xem được ở đây."),
        NotDrawn::Fault(PageFault::Unreadable) => ("page_unreadable", "Tệp PDF hỏng hoặc có phần chương trình không đọc được."),
        NotDrawn::Fault(PageFault::NoPage { .. }) => ("no_such_page", "Tài liệu không có trang này."),
        NotDrawn::TooLong => ("page_too_long", "Trang này quá nặng, vẽ quá lâu nên không chờ nữa."),
        NotDrawn::StillDrawn => ("page_too_long", "Tệp này lần trước vẽ mãi chưa xong nên chưa vẽ lại."),
        NotDrawn::NoPlace => (
            "page_too_long",
            "Đang có nhiều trang quá nặng vẽ chưa xong nên chưa vẽ thêm. Đóng chương trình rồi mở lại là vẽ được.",
        ),
    };
    let sentence = format!("{why} Tệp trong kho vẫn nguyên vẹn. Bấm Mở bằng chương trình khác để xem.");
    Failure::new(code, sentence).with(json!({ "outside": true }))
}
