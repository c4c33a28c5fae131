//! Writes one small paper of every shape into a folder, as PDF, SVG and text, to
//! be looked at after a change of the layout: `gallery FOLDER`.

mod charts;
mod commitment;

use std::path::Path;

use documents::blocks::*;
use documents::table::*;
use documents::{Moment, PdfInfo, layout};

const CREATED: Moment = Moment { year: 2026, month: 12, day: 20, hour: 8, minute: 30, second: 0, offset_minutes: 420 };

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    for (name, paper) in [
        ("bao_cao", report()),
        ("quyet_dinh", decision()),
        ("cong_van", letter()),
        ("cam_ket", commitment::commitment()),
        ("giay_khen", commitment::certificate()),
        ("bieu_do", charts::charts()),
    ] {
        let laid = layout(&paper)?;
        let folder = Path::new(&folder);
        std::fs::write(folder.join(format!("{name}.pdf")), laid.to_pdf(&PdfInfo { created: CREATED })?)?;
        std::fs::write(folder.join(format!("{name}.txt")), laid.as_text())?;
        for page in 0..laid.pages.len() {
            std::fs::write(folder.join(format!("{name}-{}.svg", page + 1)), laid.page_svg(page)?)?;
        }
    }
    Ok(())
}

fn paper(title: &str, blocks: Vec<Block>) -> Paper {
    let mut paper = Paper::new(title, "Ủy ban nhân dân huyện Mẫu");
    paper.subject = "Cải cách hành chính năm 2026".into();
    paper.foot = Foot { printed: "In ngày 20/12/2026".into(), check_code: "Mã số liệu: 1a2b3c4d".into() };
    paper.blocks = blocks;
    paper
}

fn header(number: &str) -> Header {
    Header {
        parent_agency: "UBND TỈNH KON TUM".into(),
        agency: "ỦY BAN NHÂN DÂN HUYỆN KON RẪY".into(),
        number: number.into(),
        letter_subject: String::new(),
        place_and_date: "Kon Rẫy, ngày 07 tháng 4 năm 2021".into(),
    }
}

fn chairman() -> Signer {
    Signer {
        authority_line: "TM. ỦY BAN NHÂN DÂN".into(),
        acting_line: "KT. CHỦ TỊCH".into(),
        title: "PHÓ CHỦ TỊCH".into(),
        office_title: String::new(),
        name: "Nguyễn Văn A".into(),
    }
}

const TEXT: &str = "Năm 2020, tổng số điểm do Ủy ban nhân dân huyện tự đánh giá là 88,5/96 điểm; tổng số điểm được Ủy ban \
    nhân dân tỉnh phê duyệt là 73,33/96 điểm, đạt 76,39%, xếp loại Khá; chênh lệch 15,17 điểm so với tự đánh giá theo \
    quy định tại điểm a khoản 2 Điều 103 Mục 5 Chương XII.";

fn report() -> Paper {
    let mut paper = paper("Báo cáo kết quả chấm điểm", vec![
        Block::Header(header("Số:        /BC-UBND")),
        Block::Title(Title {
            type_name: "Báo cáo".into(),
            subject: vec!["Kết quả tự đánh giá, chấm điểm xác định Chỉ số cải cách hành chính năm 2020 của Ủy ban nhân dân huyện Kon Rẫy".into()],
            attached_to: String::new(),
        }),
        Block::Addressees(vec!["Ủy ban nhân dân tỉnh Kon Tum".into(), "Sở Nội vụ tỉnh Kon Tum".into()]),
        Heading::block(HeadingLevel::Section, "I", "Kết quả chung"),
        Paragraph::block(TEXT),
        Heading::block(HeadingLevel::Clause, "1", "Kết quả nổi bật"),
        Block::List(vec![
            ListItem { mark: "-".into(), words: TEXT.into() },
            ListItem { mark: "-".into(), words: "Đã hoàn thành 15/15 nhiệm vụ.".into() },
        ]),
        Heading::block(HeadingLevel::Point, "a", "Về thể chế"),
        Paragraph::block(Words::from("Đánh dấu: ☐ chưa, ☑ có, ☒ không, ✓ đạt; ").bold("chữ đậm").plain(", ").italic("chữ nghiêng").plain(".")),
        Heading::block(HeadingLevel::Section, "II", "Kết quả theo lĩnh vực"),
        Block::Table(stages()),
        Paragraph::set(Setting::Note, Words::default().italic("(1) Báo cáo của cấp trên không nêu điểm lĩnh vực cải cách tài chính công.")),
        Paragraph::block("Trên đây là báo cáo kết quả chấm điểm./."),
        Block::Signature(Signature {
            signers: Signers::One(chairman()),
            recipients: ["Ủy ban nhân dân tỉnh (báo cáo)", "Sở Nội vụ", "Thường trực Huyện ủy, Hội đồng nhân dân huyện và các cơ quan, đơn vị có liên quan", "Lưu: VT, NV"].map(String::from).into(),
        }),
    ]);
    paper.standing = Standing::Draft;
    paper
}

fn stage_columns() -> Vec<Column> {
    let number = |name| Column::new(name, ColumnWidth::Fit, Align::DecimalComma);
    let stage = |name| number(name).under("Điểm qua các bước");
    vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Lĩnh vực, tiêu chí", ColumnWidth::Share(4), Align::Left),
        number("Điểm tối đa"),
        stage("Tự chấm"),
        stage("Thẩm định"),
        stage("Phê duyệt"),
        number("Điểm mất"),
    ]
}

fn stages() -> Table {
    let row = |kind: RowKind, cells: [&str; 7]| Row::of(kind, cells);
    let total = ["96", "88,5", "73,33", "73,33", "22,67"].map(Cell::from);
    let rows = vec![
        row(RowKind::Subtotal, ["I", "Công tác chỉ đạo, điều hành", "18", "15,5", "12", "12,25", "5,75"]),
        row(RowKind::Normal, ["1", "Ban hành kế hoạch cải cách hành chính năm", "2", "2", "1,5", "1,5", "0,5"]),
        row(RowKind::Normal, ["2", "Mức độ hoàn thành kế hoạch", "6,25", "5", "4,125", "KAD", "2,125"]),
        Row::of(RowKind::Note, [Cell::across(7, "Điểm của tiêu chí 2 được Hội đồng thẩm định điều chỉnh.")]),
        Row::of(RowKind::Total, [Cell::across(2, "Tổng cộng").aligned(Align::Center)].into_iter().chain(total)),
    ];
    Table {
        caption: "Bảng 1. Kết quả theo lĩnh vực".into(),
        column_marks: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=(3)-(6)"].map(String::from).into(),
        rows,
        ..Table::new(stage_columns())
    }
}

fn ranking() -> Table {
    let areas = [
        "Chỉ đạo, điều hành",
        "Thể chế",
        "Thủ tục hành chính",
        "Tổ chức bộ máy",
        "Chế độ công vụ",
        "Tài chính công",
        "Chính quyền điện tử",
    ];
    let mut columns =
        vec![Column::new("TT", ColumnWidth::Fit, Align::Center), Column::new("Đơn vị", ColumnWidth::Share(3), Align::Left)];
    columns.extend(areas.map(|area| Column::new(area, ColumnWidth::Share(1), Align::DecimalComma)));
    columns.push(Column::new("Tổng điểm", ColumnWidth::Share(1), Align::DecimalComma));
    columns.push(Column::new("Chỉ số (%)", ColumnWidth::Share(1), Align::DecimalComma));
    columns.push(Column::new("Xếp loại", ColumnWidth::Share(1), Align::Center));
    let rows = (1..=40).map(|number| {
        let mut cells = vec![number.to_string(), format!("UBND xã Mẫu {number}")];
        cells.extend((0..7).map(|area| format!("{},{}", 5 + (number * 3 + area) % 9, (number + area) % 4 * 25)));
        cells.extend([format!("{},5", 96 - number), format!("{},25", 95 - number), "Khá".to_owned()]);
        Row::normal(cells)
    });
    Table { rows: rows.collect(), ..Table::new(columns) }
}

fn decision() -> Paper {
    paper("Quyết định công bố Chỉ số cải cách hành chính", vec![
        Block::Header(header("Số: 35/QĐ-UBND")),
        Block::Title(Title { type_name: "Quyết định".into(), subject: vec!["Về việc công bố Chỉ số cải cách hành chính năm 2020 của Ủy ban nhân dân các xã, thị trấn".into()], attached_to: String::new() }),
        Block::Authority("Chủ tịch Ủy ban nhân dân huyện Kon Rẫy".into()),
        Block::LegalBases(vec![
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015".into(),
            "Căn cứ Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 3 năm 2020 của Ủy ban nhân dân tỉnh ban hành Bộ tiêu chí đánh giá".into(),
            "Theo đề nghị của Trưởng phòng Phòng Nội vụ huyện".into(),
        ]),
        Block::Authority("Quyết định:".into()),
        Heading::block(HeadingLevel::Clause, "Điều 1", "Công bố Chỉ số cải cách hành chính năm 2020 (có Phụ lục kèm theo)."),
        Paragraph::block(Words::default().bold("Điều 2. ").plain("Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng phòng Nội vụ và Chủ tịch Ủy ban nhân dân các xã, thị trấn chịu trách nhiệm thi hành Quyết định này./.")),
        Block::Signature(Signature {
            signers: Signers::One(Signer { title: "CHỦ TỊCH".into(), name: "Trần Thị B".into(), ..Signer::default() }),
            recipients: vec!["Như Điều 2".into(), "Sở Nội vụ (b/c)".into(), "Lưu: VT, NV".into()],
        }),
        Block::Section(Section {
            orientation: Orientation::Landscape,
            start: SectionStart::Annex {
                label: "Phụ lục".into(),
                title: "Chỉ số cải cách hành chính năm 2020 của Ủy ban nhân dân các xã, thị trấn".into(),
                attached_to: "(Kèm theo Quyết định số 35/QĐ-UBND ngày 07 tháng 4 năm 2021 của Chủ tịch Ủy ban nhân dân huyện Kon Rẫy)".into(),
            },
        }),
        Block::Table(ranking()),
    ])
}

fn letter() -> Paper {
    let head = Header {
        letter_subject: "giải trình kết quả chấm điểm Chỉ số cải cách hành chính năm 2020".into(),
        ..header("Số: 120/UBND-NV")
    };
    let mut blocks = vec![Block::Header(head), Block::Addressees(vec!["Sở Nội vụ tỉnh Kon Tum".into()])];
    blocks.extend((0..6).map(|_| Paragraph::block(TEXT)));
    blocks.push(Paragraph::block("Ủy ban nhân dân huyện kính đề nghị Sở Nội vụ xem xét./."));
    blocks.push(Block::Signature(Signature {
        signers: Signers::One(Signer {
            authority_line: "TL. CHỦ TỊCH".into(),
            title: "TRƯỞNG PHÒNG NỘI VỤ".into(),
            office_title: "ỦY VIÊN HỘI ĐỒNG".into(),
            name: "Lê Văn C".into(),
            ..Signer::default()
        }),
        recipients: (1..=40).map(|number| format!("Ủy ban nhân dân xã Mẫu {number}")).collect(),
    }));
    paper("Công văn giải trình", blocks)
}
