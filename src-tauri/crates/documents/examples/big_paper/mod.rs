//! The report the speed of this room is measured with: about 32 pages, a table of 1,000 rows, two charts.

use documents::blocks::{Block, Foot, Header, Heading, HeadingLevel, Paper, Paragraph, Signature, Signer, Signers, Title, Words};
use documents::chart::{AreaBar, Chart, Drawing, RadarAxis, Share};
use documents::table::{Align, Column, ColumnWidth, Row, RowKind, Table};

/// The report.
pub fn paper() -> Paper {
    let mut paper = Paper::new("Báo cáo kết quả chấm điểm cải cách hành chính năm 2026", "Ủy ban nhân dân huyện mẫu");
    paper.foot = Foot { printed: "In ngày 20/12/2026".into(), check_code: "Mã số liệu: 1a2b3c4d".into() };
    paper.blocks = vec![
        Block::Header(Header {
            parent_agency: "UBND TỈNH MẪU".into(),
            agency: "ỦY BAN NHÂN DÂN HUYỆN MẪU".into(),
            number: "Số: 05/BC-UBND".into(),
            letter_subject: String::new(),
            place_and_date: "Huyện Mẫu, ngày 20 tháng 12 năm 2026".into(),
        }),
        Block::Title(Title {
            type_name: "Báo cáo".into(),
            subject: vec!["Kết quả chấm điểm cải cách hành chính năm 2026".into()],
            attached_to: String::new(),
        }),
    ];
    for part in ["I", "II", "III", "IV"] {
        paper.blocks.push(Heading::block(HeadingLevel::Section, part, "Kết quả thực hiện nhiệm vụ"));
        for clause in 1..=3 {
            paper.blocks.push(Heading::block(HeadingLevel::Clause, clause.to_string(), "Công tác chỉ đạo, điều hành"));
            paper.blocks.extend((0..3).map(paragraph));
        }
    }
    paper.blocks.push(areas());
    paper.blocks.push(radar());
    paper.blocks.push(Block::Table(table(1000)));
    paper.blocks.push(Paragraph::block("Trên đây là báo cáo kết quả chấm điểm cải cách hành chính năm 2026./."));
    paper.blocks.push(Block::Signature(Signature {
        signers: Signers::One(Signer {
            authority_line: "TM. ỦY BAN NHÂN DÂN".into(),
            title: "CHỦ TỊCH".into(),
            name: "Nguyễn Văn A".into(),
            ..Signer::default()
        }),
        recipients: vec!["Ủy ban nhân dân tỉnh".into(), "Các xã, thị trấn".into(), "Lưu: VT, NV".into()],
    }));
    paper
}

fn paragraph(number: usize) -> Block {
    let words =
        Words::from("Năm 2026, tổng số điểm do Ủy ban nhân dân huyện tự đánh giá là ").bold("88,5/96 điểm").plain(format!(
            "; tổng số điểm được Ủy ban nhân dân tỉnh phê duyệt là 73,33/96 điểm, đạt 76,39%, xếp loại Khá. Việc thực \
             hiện Kế hoạch số {}/KH-UBND ngày 15 tháng 01 năm 2026 được triển khai đồng bộ từ huyện đến xã; công tác \
             kiểm tra, tuyên truyền được thực hiện thường xuyên, gắn trách nhiệm của người đứng đầu cơ quan, đơn vị \
             theo quy định tại khoản 2 Điều 5 của Quy chế.",
            number + 12
        ));
    Paragraph::block(words)
}

fn areas() -> Block {
    let bars = [
        ("Công tác chỉ đạo, điều hành", 1550, 1800),
        ("Cải cách thể chế", 800, 1000),
        ("Cải cách thủ tục hành chính", 1275, 1500),
    ];
    let bars = bars.map(|(label, reached, frame)| AreaBar {
        label: label.into(),
        value: format!("{},{:02}/{}", reached / 100, reached % 100, frame / 100),
        reached: Share::of(reached, 1800),
        frame: Share::of(frame, 1800),
        before: None,
    });
    Block::Chart(Chart {
        caption: "Biểu đồ 1. Điểm theo lĩnh vực".into(),
        note: String::new(),
        drawing: Drawing::Areas(bars.into()),
    })
}

fn radar() -> Block {
    let axes = ["Chỉ đạo", "Thể chế", "Thủ tục", "Bộ máy", "Công vụ", "Tài chính công", "Chính quyền số"];
    let axes = axes.iter().enumerate().map(|(index, label)| RadarAxis {
        label: (*label).into(),
        value: format!("{} %", 60 + 5 * index),
        reached: Share::of(60 + 5 * index as i64, 100),
        before: None,
    });
    Block::Chart(Chart {
        caption: "Biểu đồ 2. Các lĩnh vực".into(),
        note: String::new(),
        drawing: Drawing::Radar(axes.collect()),
    })
}

fn table(count: usize) -> Table {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Tiêu chí", ColumnWidth::Share(5), Align::Left),
        Column::new("Điểm tối đa", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Tự chấm", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Phê duyệt", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Lý do", ColumnWidth::Share(3), Align::Left),
    ];
    let rows = (1..=count).map(|number| {
        let cells = [
            number.to_string(),
            if number % 4 == 0 {
                format!("Mức độ hoàn thành kế hoạch cải cách hành chính, mục {number}")
            } else {
                format!("Ban hành kế hoạch năm, mục {number}")
            },
            format!("{},5", number % 9),
            format!("{},25", number % 8),
            if number % 7 == 0 { "KAD".to_owned() } else { format!("{},125", number % 7) },
            if number % 3 == 0 { "Thiếu tài liệu".to_owned() } else { String::new() },
        ];
        Row::of(if number % 25 == 0 { RowKind::Subtotal } else { RowKind::Normal }, cells)
    });
    Table { caption: "Bảng 1. Kết quả theo tiêu chí".into(), rows: rows.collect(), ..Table::new(columns) }
}
