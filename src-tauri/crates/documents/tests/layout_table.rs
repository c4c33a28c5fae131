//! Every element of the decree's own table (`nd30_layout.csv`), measured on a laid-out paper.
//!
//! The table says which sizes, faces and capitals are allowed; nothing here is taken from the
//! program. Elements that no paper has yet (urgency marks, the address line) are named as such.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what it expects by failing")]

use documents::blocks::{
    Block, Face, Header, Heading, HeadingLevel, ListItem, Orientation, Paper, Paragraph, Section, SectionStart, Signature,
    Signer, Signers, Title,
};
use documents::frame::{Item, Page, TextRun};
use documents::{Laid, layout};

const TABLE: &str = include_str!("nd30_layout.csv");

/// What no paper of the program prints yet.
const NOT_PRINTED: [&str; 6] =
    ["dau_khan", "ky_hieu_nguoi_soan", "dia_chi", "luu_hanh", "thong_tin_ky_so_kem_theo", "khoan_co_tieu_de"];

/// Key of the table, the words to look for.
const PRINTED: [(&str, &str); 25] = [
    ("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("tieu_ngu", "Độc lập - Tự do - Hạnh phúc"),
    ("co_quan_chu_quan", "UBND TỈNH MẪU"),
    ("co_quan_ban_hanh", "UBND HUYỆN MẪU"),
    ("so_ky_hieu", "Số: 05/QĐ-UBND"),
    ("dia_danh_ngay", "Mẫu, ngày 07 tháng 4 năm 2026"),
    ("ten_loai", "QUYẾT ĐỊNH"),
    ("trich_yeu", "Về việc công bố"),
    ("trich_yeu_cv", "V/v giải trình"),
    ("can_cu", "Căn cứ Luật;"),
    ("noi_dung", "Nội dung ngắn."),
    ("phan_chuong", "Chương I"),
    ("tieu_de_phan_chuong", "QUY ĐỊNH CHUNG"),
    ("muc_bao_cao", "I.\u{A0}KẾT QUẢ CHUNG"),
    ("dieu", "Điều 1.\u{A0}Công bố"),
    ("khoan", "Khoản một."),
    ("diem", "Điểm đ."),
    ("quyen_han_chuc_vu", "KT. CHỦ TỊCH"),
    ("ho_ten", "Nguyễn Văn A"),
    ("kinh_gui", "Kính gửi: Sở Nội vụ."),
    ("noi_nhan_tu", "Nơi nhận:"),
    ("noi_nhan_ds", "- Lưu: VT, NV."),
    ("phu_luc", "Phụ lục I"),
    ("phu_luc_tieu_de", "CHỈ SỐ NĂM 2026"),
    ("phu_luc_kem_theo", "(Kèm theo Quyết định)"),
];

fn paper() -> Laid {
    let header = Header {
        parent_agency: "UBND TỈNH MẪU".into(),
        agency: "UBND HUYỆN MẪU".into(),
        number: "Số: 05/QĐ-UBND".into(),
        letter_subject: "giải trình".into(),
        place_and_date: "Mẫu, ngày 07 tháng 4 năm 2026".into(),
    };
    let annex = |label: &str, orientation| {
        let start = SectionStart::Annex {
            label: label.into(),
            title: "Chỉ số năm 2026".into(),
            attached_to: "(Kèm theo Quyết định)".into(),
        };
        Block::Section(Section { orientation, start })
    };
    let mut paper = Paper::new("Quyết định", "UBND huyện Mẫu");
    paper.blocks = vec![
        Block::Header(header),
        Block::Title(Title {
            type_name: "Quyết định".into(),
            subject: vec!["Về việc công bố".into()],
            attached_to: String::new(),
        }),
        Block::Addressees(vec!["Sở Nội vụ".into()]),
        Block::LegalBases(vec!["Căn cứ Luật".into(), "Theo đề nghị".into()]),
        Heading::block(HeadingLevel::Part, "Chương I", "Quy định chung"),
        Heading::block(HeadingLevel::Section, "I", "Kết quả chung"),
        Heading::block(HeadingLevel::Clause, "Điều 1", "Công bố"),
        Paragraph::block("Nội dung ngắn."),
        Block::List(vec![
            ListItem { mark: "1.".into(), words: "Khoản một.".into() },
            ListItem { mark: "đ)".into(), words: "Điểm đ.".into() },
        ]),
        Block::Signature(Signature {
            signers: Signers::One(Signer {
                acting_line: "KT. CHỦ TỊCH".into(),
                title: "PHÓ CHỦ TỊCH".into(),
                name: "Nguyễn Văn A".into(),
                ..Signer::default()
            }),
            recipients: vec!["Như trên".into(), "Lưu: VT, NV".into()],
        }),
        annex("Phụ lục I", Orientation::Portrait),
    ];
    paper.blocks.extend((0..60).map(|_| Paragraph::block("Một dòng của phụ lục.")));
    paper.blocks.push(annex("Phụ lục II", Orientation::Landscape));
    paper.blocks.extend((0..60).map(|_| Paragraph::block("Một dòng của phụ lục.")));
    layout(&paper).expect("the paper can be laid out")
}

fn runs(page: &Page) -> impl Iterator<Item = &TextRun> {
    page.items.iter().filter_map(|item| if let Item::Text(run) = item { Some(run) } else { None })
}

/// The cells of a line; those with commas stand in quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().expect("a cell").push(other),
        }
    }
    cells
}

fn row(key: &str) -> Vec<String> {
    let line = TABLE.lines().find(|line| line.starts_with(&format!("{key},"))).unwrap_or_else(|| panic!("{key} is in the table"));
    cells(line)
}

fn face(style: &str) -> Face {
    match (style.contains("Nghiêng"), style.contains("đậm")) {
        (true, true) => Face::BoldItalic,
        (true, false) => Face::Italic,
        (false, true) => Face::Bold,
        (false, false) => Face::Regular,
    }
}

#[test]
fn every_element_has_a_size_and_face_the_decree_allows() {
    let laid = paper();
    for (key, words) in PRINTED {
        let [_, _, letters, sizes, style, ..] = &row(key)[..] else { panic!("{key} has its columns") };
        let found = laid.pages.iter().flat_map(runs).find(|run| run.text == words);
        let found = found.unwrap_or_else(|| panic!("“{words}” ({key}) stands on the paper"));
        let allowed: Vec<i32> = match sizes.as_str() {
            "= body" => vec![1400],
            range => range.split('-').map(|size| size.parse::<i32>().expect("a size") * 100).collect(),
        };
        let within = allowed.first().copied().unwrap_or(0)..=allowed.last().copied().unwrap_or(0);
        assert!(within.contains(&found.size), "{key}: {} is not within {sizes}", found.size);
        assert_eq!(found.face, face(style), "{key}: {style}");
        if letters == "In hoa" {
            assert_eq!(found.text, found.text.to_uppercase(), "{key} is in capitals");
        }
    }
}

#[test]
fn no_element_of_the_decree_is_forgotten() {
    let named = |key: &str| NOT_PRINTED.contains(&key) || key == "so_trang" || PRINTED.iter().any(|(printed, _)| *printed == key);
    let forgotten: Vec<&str> =
        TABLE.lines().skip(1).filter_map(|line| line.split(',').next()).filter(|key| !named(key)).collect();
    assert_eq!(forgotten, [""; 0], "each is measured or said not to be printed");
}

#[test]
fn annexes_count_their_own_pages_and_each_lies_as_it_says() {
    let laid = paper();
    let numbers: Vec<(bool, usize)> = laid.pages.iter().map(|page| (page.width > page.height, page.shown_number)).collect();
    assert_eq!(numbers[0], (false, 0), "the decision is one page without a number");
    let annexes: Vec<&[(bool, usize)]> = numbers[1..].chunk_by(|before, after| before.0 == after.0).collect();
    let [upright, across] = annexes[..] else { panic!("two annexes: {numbers:?}") };
    for annex in [upright, across] {
        let wanted: Vec<usize> = (1..=annex.len()).map(|number| if number == 1 { 0 } else { number }).collect();
        let shown: Vec<usize> = annex.iter().map(|(_, number)| *number).collect();
        assert_eq!(shown, wanted, "counted from 1 again, hidden on the first");
    }
    for page in laid.pages.iter().filter(|page| page.shown_number > 0) {
        let number = runs(page).find(|run| run.text == page.shown_number.to_string()).expect("the number is drawn");
        let [_, _, _, sizes, ..] = &row("so_trang")[..] else { panic!("its columns") };
        assert_eq!(sizes, "13-14", "the decree's size");
        assert!((1300..=1400).contains(&number.size) && number.face == Face::Regular, "upright, 13 or 14");
        assert!((number.x + number.width / 2 - page.width / 2).abs() <= 50, "in the middle of the sheet, lying or standing");
    }
}
