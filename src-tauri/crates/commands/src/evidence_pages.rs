//! A page of a PDF as a picture, beside the claim it proves.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use documents::evidence_pages::{PageFault, PagePicture, picture_of_page};
use domain::evidence::{FileFormat, marked_page};
use jiff::Timestamp;
use serde_json::json;

use crate::desk::Desk;
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

/// How long the clerk waits for a page.
const PATIENCE: Duration = Duration::from_secs(15);
/// Pages drawn at once, those included that nobody waits for any more.
const AT_ONCE: usize = 4;
/// Room for files that nest their parts deeply.
const STACK: usize = 32 << 20;

static DRAWING: AtomicUsize = AtomicUsize::new(0);

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
    let drawn = on_its_own_thread(move || picture_of_page(bytes, index));
    if let Ok(picture) = &drawn {
        desk.drawn_pages().keep(key, picture.clone());
    }
    Ok(drawn)
}

/// Why there is no picture.
enum NotDrawn {
    /// The file or the page.
    Fault(PageFault),
    /// It took longer than anybody waits, or others still do.
    TooLong,
}

/// Runs the work where a panic or an endless loop of it harms nobody but itself.
fn on_its_own_thread(work: impl FnOnce() -> Result<PagePicture, PageFault> + Send + 'static) -> Result<PagePicture, NotDrawn> {
    let place = Place::take().ok_or(NotDrawn::TooLong)?;
    let (done, answer) = sync_channel(1);
    let started = thread::Builder::new().name("evidence page".to_owned()).stack_size(STACK).spawn(move || {
        let drawn = work();
        drop(place);
        // Whoever asked may have stopped waiting.
        done.send(drawn).ok();
    });
    if started.is_err() {
        return Err(NotDrawn::TooLong);
    }
    match answer.recv_timeout(PATIENCE) {
        Ok(drawn) => drawn.map_err(NotDrawn::Fault),
        Err(RecvTimeoutError::Timeout) => Err(NotDrawn::TooLong),
        Err(RecvTimeoutError::Disconnected) => Err(NotDrawn::Fault(PageFault::Unreadable)),
    }
}

/// One of the pages drawn at once; given back however the drawing ends.
struct Place;

impl Place {
    fn take() -> Option<Place> {
        let free = DRAWING.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |taken| (taken < AT_ONCE).then_some(taken + 1));
        free.is_ok().then_some(Place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        DRAWING.fetch_sub(1, Ordering::SeqCst);
    }
}

fn refusal(why: NotDrawn) -> Failure {
    let (code, why) = match why {
        NotDrawn::Fault(PageFault::Locked) => ("page_locked", "Tệp PDF có mật khẩu nên chưa xem được ở đây."),
        NotDrawn::Fault(PageFault::Unreadable) => ("page_unreadable", "Tệp PDF hỏng hoặc có phần chương trình không đọc được."),
        NotDrawn::Fault(PageFault::NoPage { .. }) => ("no_such_page", "Tài liệu không có trang này."),
        NotDrawn::TooLong => ("page_too_long", "Trang này quá nặng, vẽ quá lâu nên đã dừng."),
    };
    let sentence = format!("{why} Tệp trong kho vẫn nguyên vẹn. Bấm Mở bằng chương trình khác để xem.");
    Failure::new(code, sentence).with(json!({ "outside": true }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_that_panics_is_a_file_that_cannot_be_read_and_leaves_its_place() {
        for _ in 0..2 * AT_ONCE {
            let drawn = on_its_own_thread(|| panic!("a file that nobody thought of"));
            assert!(matches!(drawn, Err(NotDrawn::Fault(PageFault::Unreadable))), "the caller goes on");
        }
        let taken: Vec<Place> = (0..AT_ONCE).filter_map(|_| Place::take()).collect();
        assert_eq!(taken.len(), AT_ONCE, "every place came back");
        let refused = on_its_own_thread(|| Err(PageFault::Locked));
        assert!(matches!(refused, Err(NotDrawn::TooLong)), "with all places taken nobody waits");
    }
}
