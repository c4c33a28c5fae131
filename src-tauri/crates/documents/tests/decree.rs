//! The form of Decree 30/2020, Appendix I: margins, sizes, faces and places.
//!
//! The expected figures are those of the decree's table, not of the program.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what it expects by failing")]

use documents::blocks::{
    Block, Face, Foot, Header, Heading, HeadingLevel, Paper, Paragraph, Signature, Signer, Signers, Standing, Title,
};
use documents::frame::{Item, Page, Paint, Stroke, TextRun};
use documents::{Laid, layout};

/// Millimetres in hundredths of a point.
fn mm(millimetres: f64) -> i32 {
    (millimetres * 7200.0 / 25.4).round() as i32
}

fn report() -> Paper {
    let mut paper = Paper::new("Báo cáo", "UBND huyện Mẫu");
    paper.foot = Foot { printed: "In ngày 20/12/2026".into(), check_code: "Mã số liệu: 1a2b3c4d".into() };
    paper.blocks = vec![
        Block::Header(Header {
            parent_agency: "UBND TỈNH MẪU".into(),
            agency: "ỦY BAN NHÂN DÂN HUYỆN MẪU".into(),
            number: "Số: 05/BC-UBND".into(),
            letter_subject: String::new(),
            place_and_date: "Huyện Mẫu, ngày 07 tháng 4 năm 2026".into(),
        }),
        Block::Title(Title {
            type_name: "Báo cáo".into(),
            subject: vec!["Kết quả chấm điểm năm 2026".into()],
            attached_to: String::new(),
        }),
        Block::LegalBases(vec!["Căn cứ Kế hoạch số 12/KH-UBND;".into(), "Theo đề nghị của Trưởng phòng".into()]),
        Heading::block(HeadingLevel::Section, "I", "Kết quả đạt được"),
    ];
    paper.blocks.extend((0..20).map(|_| Paragraph::block(LONG)));
    paper.blocks.push(Block::Signature(Signature {
        signers: Signers::One(Signer {
            authority_line: "TM. ỦY BAN NHÂN DÂN".into(),
            title: "CHỦ TỊCH".into(),
            name: "Nguyễn Văn A".into(),
            ..Signer::default()
        }),
        recipients: vec!["Như trên".into(), "Lưu: VT".into()],
    }));
    paper
}

const LONG: &str = "Việc thực hiện nhiệm vụ cải cách hành chính được triển khai đồng bộ từ huyện đến xã; công tác kiểm \
    tra, tuyên truyền được thực hiện thường xuyên, gắn trách nhiệm của người đứng đầu cơ quan, đơn vị theo quy định của \
    pháp luật và các văn bản chỉ đạo, điều hành của cấp trên.";

fn laid() -> Laid {
    layout(&report()).expect("the sample report can be laid out")
}

fn runs(page: &Page) -> impl Iterator<Item = &TextRun> {
    page.items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run),
        _ => None,
    })
}

fn strokes(page: &Page) -> impl Iterator<Item = &Stroke> {
    page.items.iter().filter_map(|item| match item {
        Item::Line(stroke) => Some(stroke),
        _ => None,
    })
}

fn run<'a>(page: &'a Page, words: &str) -> &'a TextRun {
    runs(page).find(|run| run.text == words).unwrap_or_else(|| panic!("“{words}” stands on the page"))
}

#[test]
fn every_part_has_the_size_and_face_of_the_decree() {
    let laid = laid();
    let first = &laid.pages[0];
    let last = laid.pages.last().expect("there are pages");
    let expected = [
        (first, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, Face::Bold),
        (first, "Độc lập - Tự do - Hạnh phúc", 13, Face::Bold),
        (first, "UBND TỈNH MẪU", 12, Face::Regular),
        (first, "ỦY BAN NHÂN DÂN HUYỆN MẪU", 12, Face::Bold),
        (first, "Số: 05/BC-UBND", 13, Face::Regular),
        (first, "Huyện Mẫu, ngày 07 tháng 4 năm 2026", 13, Face::Italic),
        (first, "BÁO CÁO", 14, Face::Bold),
        (first, "Kết quả chấm điểm năm 2026", 14, Face::Bold),
        (first, "Căn cứ Kế hoạch số 12/KH-UBND;", 14, Face::Italic),
        (first, "Theo đề nghị của Trưởng phòng.", 14, Face::Italic),
        (first, "I.\u{A0}KẾT QUẢ ĐẠT ĐƯỢC", 14, Face::Bold),
        (last, "TM. ỦY BAN NHÂN DÂN", 14, Face::Bold),
        (last, "Nguyễn Văn A", 14, Face::Bold),
        (last, "Nơi nhận:", 12, Face::BoldItalic),
        (last, "- Như trên;", 11, Face::Regular),
        (last, "- Lưu: VT.", 11, Face::Regular),
        (&laid.pages[1], "2", 14, Face::Regular),
    ];
    for (page, words, points, face) in expected {
        let found = run(page, words);
        assert_eq!((found.size, found.face), (points * 100, face), "size and face of “{words}”");
    }
}

#[test]
fn nothing_but_the_furniture_stands_in_the_margins() {
    for page in &laid().pages {
        assert_eq!((page.width, page.height), (mm(210.0), mm(297.0)), "the sheet is A4");
        for run in runs(page) {
            let number = run.text.chars().all(|character| character.is_ascii_digit());
            let foot = run.text.starts_with("In ngày") || run.text.starts_with("Mã số liệu");
            assert!(run.x >= mm(30.0) || number, "left margin of 30 mm: “{}”", run.text);
            assert!(run.x + run.width <= page.width - mm(15.0) + 1, "right margin of 15 mm: “{}”", run.text);
            assert!(run.baseline >= mm(20.0) || number, "top margin of 20 mm: “{}”", run.text);
            assert!(run.baseline <= page.height - mm(20.0) || foot, "bottom margin of 20 mm: “{}”", run.text);
        }
    }
}

#[test]
fn justified_lines_end_exactly_at_the_right_margin() {
    let laid = laid();
    let page = &laid.pages[0];
    let right = page.width - mm(15.0);
    let stretched: Vec<&TextRun> = runs(page).filter(|run| run.stretch != 0).collect();
    assert!(stretched.len() > 10, "the paragraphs of the page are justified");
    for run in stretched {
        assert!((run.x + run.width - right).abs() <= 1, "“{}” ends at the margin within 0.01 pt", run.text);
    }
}

#[test]
fn a_paragraph_begins_twelve_point_seven_millimetres_in() {
    let laid = laid();
    let first = runs(&laid.pages[0]).find(|run| run.text.starts_with("Việc thực hiện")).expect("a paragraph");
    assert_eq!(first.x, mm(30.0) + mm(12.7), "first line indent");
    let second = runs(&laid.pages[0]).find(|run| run.baseline > first.baseline).expect("its second line");
    assert_eq!(second.x, mm(30.0), "the second line begins at the margin");
    let pitch = second.baseline - first.baseline;
    assert!((1400 * 115 / 100..=1400 * 150 / 100).contains(&pitch), "line spacing is between single and 1.5");
}

#[test]
fn the_rule_under_the_motto_is_as_long_as_the_motto_and_the_agency_rule_a_third_to_a_half() {
    let laid = laid();
    let page = &laid.pages[0];
    let below = |words: &str| {
        let text = run(page, words);
        let stroke = strokes(page)
            .find(|stroke| {
                let drop = stroke.from.1 - text.baseline;
                (0..1000).contains(&drop) && stroke.from.0 >= text.x - 100 && stroke.to.0 <= text.x + text.width + 100
            })
            .unwrap_or_else(|| panic!("a rule stands below “{words}”"));
        (text, stroke.to.0 - stroke.from.0, (stroke.to.0 + stroke.from.0) / 2)
    };
    let (motto, length, middle) = below("Độc lập - Tự do - Hạnh phúc");
    assert!((length - motto.width).abs() <= 2, "the rule is as long as the motto");
    assert!((middle - motto.x - motto.width / 2).abs() <= 2, "and stands in its middle");
    let (agency, length, _) = below("ỦY BAN NHÂN DÂN HUYỆN MẪU");
    assert!((agency.width / 3..=agency.width / 2).contains(&length), "a third to a half of the agency's name");
    let (subject, length, _) = below("Kết quả chấm điểm năm 2026");
    assert!((subject.width / 3..=subject.width / 2).contains(&length), "a third to a half of the subject");
}

#[test]
fn number_and_date_stand_on_one_line_under_their_columns() {
    let laid = laid();
    let page = &laid.pages[0];
    let (number, date) = (run(page, "Số: 05/BC-UBND"), run(page, "Huyện Mẫu, ngày 07 tháng 4 năm 2026"));
    assert_eq!(number.baseline, date.baseline, "boxes 3 and 4 are on one line");
    let middle = |run: &TextRun| run.x + run.width / 2;
    let agency = run(page, "ỦY BAN NHÂN DÂN HUYỆN MẪU");
    let national = run(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert!((middle(number) - middle(agency)).abs() <= 2, "the number is centred under the agency");
    assert!((middle(date) - middle(national)).abs() <= 2, "the date is centred under the national title");
}

#[test]
fn pages_are_numbered_in_the_top_margin_from_the_second_on() {
    let laid = laid();
    assert!(laid.pages.len() >= 2, "the report has several pages");
    assert_eq!(laid.pages[0].shown_number, 0, "page 1 shows no number");
    for (index, page) in laid.pages.iter().enumerate().skip(1) {
        assert_eq!(page.shown_number, index + 1, "pages are counted");
        let number = run(page, &(index + 1).to_string());
        assert!(number.baseline < mm(20.0), "the number stands in the top margin");
        assert!((number.x + number.width / 2 - page.width / 2).abs() <= 50, "in the middle of the sheet");
    }
}

#[test]
fn room_for_the_signature_is_kept_and_its_place_is_told() {
    let laid = laid();
    let [place] = laid.signature_places.as_slice() else { panic!("one signer, one place") };
    let page = &laid.pages[place.page];
    assert!(place.height >= mm(30.0), "at least 30 mm for signature and seal");
    assert_eq!(place.signer, "CHỦ TỊCH Nguyễn Văn A", "the place says whose it is");
    let inside = |run: &&TextRun| {
        let across = run.x < place.x + place.width && run.x + run.width > place.x;
        across && run.baseline > place.y + 100 && run.baseline - run.size * 89 / 100 < place.y + place.height - 100
    };
    assert_eq!(runs(page).find(inside), None, "nothing is printed where the signature goes");
    assert!(run(page, "Nguyễn Văn A").baseline > place.y + place.height, "the name stands below the room");
}

#[test]
fn a_draft_is_marked_on_every_page_and_a_final_paper_on_none() {
    let mut paper = report();
    let marked = |laid: &Laid| {
        let marked = |page: &&Page| runs(page).any(|run| run.text == "DỰ THẢO");
        laid.pages.iter().filter(marked).count()
    };
    assert_eq!(marked(&layout(&paper).expect("final")), 0, "a final paper carries no mark");
    paper.standing = Standing::Draft;
    let laid = layout(&paper).expect("draft");
    assert_eq!(marked(&laid), laid.pages.len(), "a draft carries it on every page");
    let framed =
        |page: &Page| page.items.iter().any(|item| matches!(item, Item::Rect(frame) if matches!(frame.paint, Paint::Outline(_))));
    assert!(laid.pages.iter().all(framed), "in a frame");
}

#[test]
fn print_date_and_check_code_stand_small_at_the_foot_of_every_page() {
    for page in &laid().pages {
        for words in ["In ngày 20/12/2026", "Mã số liệu: 1a2b3c4d"] {
            let foot = run(page, words);
            assert!(foot.size <= 1000 && foot.baseline > page.height - mm(20.0), "“{words}” is small and in the margin");
        }
    }
}
