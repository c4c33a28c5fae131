//! Pages of files from outside as pictures.

#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

use std::time::{Duration, Instant};

use documents::blocks::{Paper, Paragraph};
use documents::evidence_pages::{PageFault, picture_of_page};
use documents::{Moment, PdfInfo, layout};

const INFO: PdfInfo =
    PdfInfo { created: Moment { year: 2026, month: 3, day: 7, hour: 8, minute: 5, second: 9, offset_minutes: 420 } };

/// A file of two pages and more, written by the program itself.
fn file() -> Vec<u8> {
    let mut paper = Paper::new("Kế hoạch cải cách hành chính", "Ủy ban nhân dân xã Mẫu");
    let text = "Việc thực hiện nhiệm vụ cải cách hành chính được triển khai đồng bộ. ";
    paper.blocks = (0..40).map(|_| Paragraph::block(text.repeat(4).trim_end())).collect();
    layout(&paper).expect("it can be laid out").to_pdf(&INFO).expect("a file")
}

/// A file with one page and these entries in its trailer and on its page.
fn by_hand(trailer: &str, page: &str) -> Vec<u8> {
    let parts = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        format!("<</Type/Page/Parent 2 0 R{page}>>"),
    ];
    let mut text = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        places.push(text.len());
        text.push_str(&format!("{} 0 obj\n{part}\nendobj\n", number + 1));
    }
    let table = text.len();
    text.push_str("xref\n0 4\n0000000000 65535 f \n");
    places.iter().for_each(|place| text.push_str(&format!("{place:010} 00000 n \n")));
    text.push_str(&format!("trailer\n<</Size 4/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n"));
    text.into_bytes()
}

#[test]
fn a_page_is_a_picture_of_its_shape_and_not_an_empty_one() {
    let first = picture_of_page(file(), 0).expect("the first page");
    assert!(first.pages >= 2, "it counts the pages: {}", first.pages);
    assert!(first.png.starts_with(b"\x89PNG"), "a picture that the page can show");
    assert_eq!(first.height, 1500, "the longer side is what can be read");
    assert!((1055..=1065).contains(&first.width), "A4 stays A4: {}", first.width);
    let second = picture_of_page(file(), 1).expect("the second page");
    assert_ne!(first.png, second.png, "every page is its own");
    let blank = picture_of_page(by_hand("", "/MediaBox[0 0 595 842]"), 0).expect("a page with nothing on it");
    assert!(first.png.len() > 10 * blank.png.len(), "{} against {}: there is writing on it", first.png.len(), blank.png.len());
}

#[test]
fn what_cannot_be_shown_says_why() {
    let pages = picture_of_page(file(), 0).expect("the first page").pages;
    assert_eq!(picture_of_page(file(), 999), Err(PageFault::NoPage { asked: 1000, pages }), "a page that is not there");
    assert_eq!(picture_of_page(b"%PDF-1.4 and nothing else".to_vec(), 0), Err(PageFault::Unreadable), "a torn file");
    assert_eq!(picture_of_page(Vec::new(), 0), Err(PageFault::Unreadable), "no file at all");
    let locked = "/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<aa>/U<bb>>>";
    assert_eq!(picture_of_page(by_hand(locked, "/MediaBox[0 0 595 842]"), 0), Err(PageFault::Locked), "a locked file");
}

#[test]
fn a_page_without_measure_does_not_take_the_memory() {
    for measure in ["[0 0 99999999 842]", "[0 0 14000 2]", "[0 0 0 0]"] {
        let drawn = picture_of_page(by_hand("", &format!("/MediaBox{measure}")), 0);
        if let Ok(page) = drawn {
            assert!(page.width <= 1500 && page.height <= 1500, "{measure} became {} × {}", page.width, page.height);
        }
    }
}

#[test]
fn files_spoilt_anywhere_end_in_a_picture_or_a_sentence() {
    let sound = file();
    let begun = Instant::now();
    for spoilt in 0..60_usize {
        let mut bytes = sound.clone();
        let at = spoilt * 7919 % bytes.len();
        let end = (at + 1 + spoilt % 40).min(bytes.len());
        bytes[at..end].iter_mut().for_each(|byte| *byte ^= 0x5A);
        if spoilt % 3 == 0 {
            bytes.truncate(at.max(20));
        }
        // Either is well; what counts is that the answer comes and the next file can be drawn.
        let _either = picture_of_page(bytes, 0);
    }
    assert!(begun.elapsed() < Duration::from_secs(120), "sixty spoilt files took {:?}", begun.elapsed());
    assert!(picture_of_page(sound, 0).is_ok(), "the sound one is drawn after all of them");
}
