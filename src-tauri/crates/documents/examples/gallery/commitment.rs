//! A commitment with two signers, and a certificate on a bare sheet.

use documents::blocks::*;
use documents::table::*;

use super::paper;

/// Two signers, blanks to be filled by hand, an empty table.
pub fn commitment() -> Paper {
    let key = |key: &str, value: &str| KeyValue { key: key.into(), value: value.into() };
    let section = |number: &str, text: &str| Heading::block(HeadingLevel::Section, number, text);
    let mut paper = paper(
        "Bản cam kết",
        vec![
            Block::Header(Header {
                parent_agency: "UBND HUYỆN KON RẪY".into(),
                agency: "PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG".into(),
                place_and_date: "Kon Rẫy, ngày     tháng 01 năm 2026".into(),
                ..Header::default()
            }),
            Block::Title(Title {
                type_name: "Bản cam kết".into(),
                subject: vec!["Thực hiện nhiệm vụ cải cách hành chính năm 2026".into()],
                attached_to: String::new(),
            }),
            Block::Addressees(vec!["Chủ tịch Ủy ban nhân dân huyện Kon Rẫy".into()]),
            Block::KeyValues(vec![key("Họ và tên", "Nguyễn Văn A"), key("Chức vụ", "Trưởng phòng"), key("Số điện thoại", "")]),
            section("I", "Chỉ tiêu"),
            targets(vec![
                Row::normal(["1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "92,5", "≥ 98", "15/12/2026"]),
                Row::normal(["2", "Chỉ số cải cách hành chính của đơn vị", "điểm", "73,33", "≥ 85", "15/12/2026"]),
            ]),
            section("II", "Nhiệm vụ"),
            targets(Vec::new()),
            section("III", "Trách nhiệm"),
            Paragraph::block(
                "Tôi chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân huyện về kết quả thực hiện các chỉ tiêu, nhiệm vụ nêu trên; kết quả là căn cứ đánh giá, xếp loại người đứng đầu. Bản cam kết lập thành 02 bản có giá trị như nhau./.",
            ),
            Block::Signature(both()),
        ],
    );
    paper.standing = Standing::Draft;
    paper
}

fn targets(rows: Vec<Row>) -> Block {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Chỉ tiêu", ColumnWidth::Share(4), Align::Left),
        Column::new("Đơn vị tính", ColumnWidth::Fit, Align::Center),
        Column::new("Thực hiện năm trước", ColumnWidth::Share(1), Align::DecimalComma),
        Column::new("Cam kết năm nay", ColumnWidth::Share(1), Align::DecimalComma),
        Column::new("Thời hạn", ColumnWidth::Fit, Align::Center),
    ];
    Block::Table(Table { rows, ..Table::new(columns) })
}

fn both() -> Signature {
    let signer = |title: &str, name: &str| Signer { title: title.into(), name: name.into(), ..Signer::default() };
    Signature {
        signers: Signers::Two {
            left: signer("XÁC NHẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN", "Trần Thị B"),
            right: signer("NGƯỜI CAM KẾT", "Nguyễn Văn A"),
        },
        recipients: vec!["Chủ tịch UBND huyện".into(), "Lưu: VT".into()],
    }
}

/// Words at fixed places, for a bought blank.
pub fn certificate() -> Paper {
    let text = |top, size, words: Words| PlacedText {
        left_tenth_mm: 300,
        top_tenth_mm: top,
        width_tenth_mm: 2370,
        setting: Setting::Centred,
        size: FontSize::points(size),
        words,
    };
    let mut paper = paper(
        "Giấy khen",
        vec![Block::Placed(PlacedSheet::a4(
            Orientation::Landscape,
            vec![
                text(400, 18, Words::default().bold("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN KON RẪY")),
                text(560, 16, Words::default().bold("TẶNG")),
                text(680, 40, Words::default().bold("GIẤY KHEN")),
                text(920, 20, Words::default().bold("Ủy ban nhân dân xã Đăk Tơ Lung")),
                text(1060, 16, "Đã có thành tích xuất sắc trong công tác cải cách hành chính năm 2020".into()),
            ],
        ))],
    );
    paper.orientation = Orientation::Landscape;
    paper
}
