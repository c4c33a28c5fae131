//! Score sheets of a made-up province, for measuring.

use domain::calendar::parse_date;
use domain::criteria::Side;
use domain::office::Letterhead;
use domain::papers::{PaperHead, ScoreSheet, SheetLine, SheetMark, SheetTotal};
use domain::points::Points;
use domain::rounds::Stage;

const CRITERIA: usize = 100;

/// An office.
pub fn head() -> PaperHead {
    PaperHead {
        letterhead: Letterhead {
            parent_agency: "Chính phủ".into(),
            issuing_agency: "Ủy ban nhân dân tỉnh Mẫu".into(),
            abbreviation: "UBND".into(),
            place: "Mẫu".into(),
            ..Letterhead::default()
        },
        signer: None,
        number: String::new(),
        date: None,
        draft: true,
        sample: true,
        printed_at: "20/12/2026 lúc 08:30".into(),
        check_code: "1a2b3c4d".into(),
        facts: String::new(),
        wordings: Vec::new(),
    }
}

/// The sheet of one unit of 100 criteria.
pub fn sheet(number: usize) -> Option<ScoreSheet> {
    let stages = [Stage::SelfScore, Stage::Appraised1, Stage::Approved];
    let total = |stage: Stage| SheetTotal {
        stage,
        earned: Points::whole(80),
        applicable_max: Points::whole(100),
        difference: None,
        index_printed: Some("80,00".into()),
        grade: Some("Khá".into()),
        lowered: None,
        complete: true,
    };
    Some(ScoreSheet {
        difference_reasons: Vec::new(),
        unit_name: format!("Xã Mẫu số {number}"),
        unit_code: format!("{:05}", 23000 + number),
        head_name: "Nguyễn Văn A".into(),
        head_title: "Chủ tịch UBND xã".into(),
        year: 2026,
        period: (parse_date("01/01/2026")?, parse_date("31/12/2026")?),
        set_citation: "Quyết định số 12/QĐ-UBND ngày 15 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh Mẫu".into(),
        totals: stages.into_iter().map(total).collect(),
        lines: (1..=CRITERIA).map(line).collect(),
    })
}

fn line(number: usize) -> SheetLine {
    let leaf = number % 10 != 1;
    let points = |thousandths: i128| Points::from_millionths(thousandths * 1000).unwrap_or_default();
    let cell = |step: i128| SheetMark::Points(points(1500 - step * 125));
    SheetLine {
        code: format!("{}.{}", number / 10 + 1, number % 10),
        title: format!("Mức độ hoàn thành kế hoạch cải cách hành chính và nhiệm vụ được giao trong năm, mục {number}"),
        level: if leaf { 2 } else { 1 },
        is_leaf: leaf,
        side: Side::Main,
        max: Some(points(1500)),
        figures: if leaf { vec![(Stage::SelfScore, format!("{}/40", number % 40 + 1))] } else { Vec::new() },
        cells: (0..3).map(cell).collect(),
        differences: vec![None; 3],
        working: if number.is_multiple_of(3) { "38/40 = 95%; 95% × 1,5 = 1,425 điểm".into() } else { String::new() },
        reasons: if number.is_multiple_of(7) {
            vec![(Stage::Appraised1, "Thiếu tài liệu kiểm chứng".into())]
        } else {
            Vec::new()
        },
    }
}
