//! Made-up facts for the tests of papers: an office with totals but not all areas, a group with
//! long names, a group of sixty, heads with and without tasks. Every person is invented.

use domain::calendar::parse_date;
use domain::commitments::{Commitment, CommitmentId, CommitmentState, Direction, Target, Task};
use domain::office::{Letterhead, Signer};
use domain::papers::{
    AreaLine, CommitmentForm, ConferenceReport, GroupTable, LostLine, OwnResult, PaperHead, RankLine, StageTotal, YearsRow,
    YearsTable,
};
use domain::points::{Index, Points};
use domain::rounds::Stage;
use domain::standings::Standing;
use domain::units::UnitId;

pub(super) fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

pub(super) fn head() -> PaperHead {
    let letterhead = Letterhead {
        id: 1,
        parent_agency: "Ủy ban nhân dân tỉnh B".into(),
        issuing_agency: "Ủy ban nhân dân thành phố Đắk Ơ".into(),
        abbreviation: "UBND".into(),
        drafting_unit: "NV".into(),
        place: "Đắk Ơ".into(),
        approving_authority: "Ủy ban nhân dân tỉnh B".into(),
        appraisal_council: "Hội đồng thẩm định tỉnh B".into(),
        commitment_receiver: "Chủ tịch Ủy ban nhân dân thành phố Đắk Ơ".into(),
        ..Letterhead::default()
    };
    let signer = Signer {
        authority_line: "TM. Ủy ban nhân dân".into(),
        acting_line: "KT. Chủ tịch".into(),
        title: "Phó Chủ tịch".into(),
        name: "Nguyễn Văn A".into(),
        ..Signer::default()
    };
    PaperHead {
        letterhead,
        signer: Some(signer),
        number: "5".into(),
        date: parse_date("7/4/2021"),
        draft: false,
        sample: false,
        printed_at: "06/4/2021".into(),
        check_code: "1a2b3c4d".into(),
        facts: String::new(),
        wordings: Vec::new(),
    }
}

pub(super) fn draft_head() -> PaperHead {
    PaperHead { number: String::new(), date: None, draft: true, sample: true, ..head() }
}

fn area(code: &str, title: &str, max: &str, own: Option<&str>, approved: Option<&str>, percent: Option<&str>) -> AreaLine {
    AreaLine {
        code: code.into(),
        title: title.into(),
        applicable_max: Some(points(max)),
        points: vec![own.map(points), approved.map(points)],
        percent: percent.map(str::to_owned),
    }
}

pub(super) fn lost(code: &str, title: &str, max: &str, reached: &str, lead: &str, units: u32) -> LostLine {
    LostLine {
        code: code.into(),
        title: title.into(),
        max: points(max),
        reached: points(reached),
        lost: points(max) - points(reached),
        lead_unit: lead.into(),
        units,
    }
}

/// Totals stated by a decision, two of eight areas unknown.
pub(super) fn own() -> OwnResult {
    let total = |stage: Stage, earned: &str, difference: Option<&str>| StageTotal {
        stage,
        earned: points(earned),
        applicable_max: points("96"),
        bonus: Points::ZERO,
        penalty: Points::ZERO,
        difference: difference.map(points),
    };
    OwnResult {
        unit_name: "UBND thành phố Đắk Ơ".into(),
        set_citation: "Quyết định số 12/QĐ-UBND ngày 15 tháng 9 năm 2020 của Ủy ban nhân dân tỉnh B ban hành Bộ tiêu chí đánh giá, xếp loại cải cách hành chính".into(),
        totals: vec![total(Stage::SelfScore, "88.5", None), total(Stage::Approved, "73.33", Some("8.25"))],
        final_stage: Stage::Approved,
        index: Index { earned: points("73.33"), applicable_max: points("96") },
        index_printed: Some("76,39".into()),
        grade: Some("Khá".into()),
        lowered: None,
        rank: Some((2, Some(10))),
        rank_change: Some(4),
        full_max: Some(points("100")),
        not_applicable_count: 2,
        no_occurrence_count: 0,
        not_applicable_points: Some(points("4")),
        gap: Some(points("15.17")),
        gap_areas: vec!["Chỉ đạo điều hành cải cách hành chính".into(), "Hiện đại hóa nền hành chính".into()],
        parts_sum: Some(points("65.08")),
        difference: Some(points("8.25")),
        difference_reason: None,
        areas: areas(),
        lost: vec![
            lost("2", "Chỉ đạo điều hành cải cách hành chính", "12.5", "4.5", "Phòng Nội vụ", 1),
            lost("7", "Hiện đại hóa nền hành chính", "14", "10.83", "Văn phòng HĐND và UBND", 1),
            lost("4.4.1", "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn của các cơ quan chuyên môn, đơn vị trực thuộc", "4", "1.125", "", 1),
            lost("5.10", "Ứng dụng \"một cửa điện tử\"", "1", "0.125", "Phòng Văn hóa và Thông tin", 1),
        ],
        lost_sum: points("14.92"),
        lost_total: points("22.67"),
        lost_elsewhere: Some(points("7.75")),
        decimals: 2,
    }
}

fn areas() -> Vec<AreaLine> {
    vec![
        area(
            "1",
            "Thực hiện nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao và quy chế làm việc của UBND tỉnh",
            "20",
            Some("20"),
            Some("18"),
            Some("90,00"),
        ),
        area("2", "Chỉ đạo điều hành cải cách hành chính", "12.5", Some("11.5"), Some("4.5"), Some("36,00")),
        area("3", "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật", "7", Some("7"), Some("6"), Some("85,71")),
        area("4", "Cải cách thủ tục hành chính", "18.5", Some("18"), Some("15.5"), Some("83,78")),
        area("5", "Cải cách tổ chức bộ máy hành chính nhà nước", "5", None, None, None),
        area(
            "6",
            "Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức",
            "6",
            Some("5.5"),
            Some("5.25"),
            Some("87,50"),
        ),
        area("7", "Hiện đại hóa nền hành chính", "14", Some("12"), Some("10.83"), Some("77,36")),
        area("8", "Chấp hành quy chế văn hóa công sở, kỷ luật, kỷ cương hành chính", "5", Some("5"), Some("5"), Some("100,00")),
        area("9", "Cải cách tài chính công", "8", None, None, None),
    ]
}

struct Line<'t>(&'t str, u32, &'t str, &'t str, &'t str, Option<u32>);

fn rank_line(Line(name, rank, earned, index, grade, previous): Line<'_>, of: u32) -> RankLine {
    let standing = Standing {
        unit: UnitId(i64::from(rank)),
        unit_code: rank.to_string(),
        unit_name: name.into(),
        group: String::new(),
        index: Index { earned: points(earned), applicable_max: points("100") },
        grade: Some(grade.into()).filter(|grade: &String| !grade.is_empty()),
        lowered: None,
        undecided: Vec::new(),
        to_next_grade: None,
        rank,
        of,
        previous_rank: previous,
        previous_of: None,
        previous_source: None,
        rank_change: previous.and_then(|previous| i32::try_from(i64::from(previous) - i64::from(rank)).ok()),
        complete: true,
        areas: Vec::new(),
    };
    RankLine { standing, index_printed: Some(index.into()) }
}

/// Seven units, two of them tied, one new this year.
pub(super) fn communes() -> GroupTable {
    let lines = [
        Line("Xã Đắk Tơ Lung", 1, "85.5051", "85,51", "Tốt", Some(3)),
        Line("Thị trấn Đắk Rve", 2, "82", "82,00", "Khá", Some(1)),
        Line("Xã Đắk Ruồng", 2, "82", "82,00", "Khá", Some(2)),
        Line("Xã Tân Lập", 4, "80.125", "80,13", "Khá", Some(5)),
        Line("Xã Đắk Tờ Re", 5, "78.3", "78,30", "Khá", Some(4)),
        Line("Xã Đắk Pne", 6, "75", "75,00", "Khá", Some(6)),
        Line("Xã Đắk Kôi", 7, "71.0625", "71,06", "Khá", None),
    ];
    GroupTable {
        group: "UBND các xã, thị trấn".into(),
        stage: Stage::Approved,
        unit_count: 7,
        without_result: Vec::new(),
        provisional: false,
        rows: lines.into_iter().map(|line| rank_line(line, 7)).collect(),
        grade_counts: vec![("Tốt".into(), 1), ("Khá".into(), 6)],
        most_lost: vec![
            lost("2.5", "Sáng kiến cải cách hành chính được cấp có thẩm quyền công nhận trong năm", "14", "5.5", "", 7),
            lost("7.2.2", "Tỷ lệ hồ sơ tiếp nhận trực tuyến mức độ 3, 4", "14", "9.85", "", 6),
            lost("1.3", "Thực hiện chế độ thông tin, báo cáo định kỳ", "18", "13", "", 5),
        ],
        decimals: 2,
    }
}

/// Departments with long names, not all scored yet.
pub(super) fn departments() -> GroupTable {
    let lines = [
        Line("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", 1, "91.25", "91,25", "Xuất sắc", None),
        Line("Phòng Lao động - Thương binh và Xã hội", 2, "88", "88,00", "Tốt", None),
        Line("Phòng Tài nguyên và Môi trường", 3, "64.5", "64,50", "Trung bình", None),
    ];
    GroupTable {
        group: "Các cơ quan chuyên môn thuộc UBND thành phố".into(),
        stage: Stage::Appraised1,
        unit_count: 5,
        without_result: vec!["Phòng Tư pháp".into(), "Thanh tra thành phố".into()],
        provisional: true,
        rows: lines.into_iter().map(|line| rank_line(line, 3)).collect(),
        grade_counts: vec![("Xuất sắc".into(), 1), ("Tốt".into(), 1), ("Trung bình".into(), 1)],
        most_lost: Vec::new(),
        decimals: 2,
    }
}

/// Sixty units without grades and without last year's ranks.
pub(super) fn sixty() -> GroupTable {
    let names: Vec<String> = (1..=60).map(|number| format!("Xã Số {number}")).collect();
    let rows = (1..=60)
        .zip(&names)
        .map(|(rank, name)| rank_line(Line(name, rank, &(100 - rank).to_string(), &format!("{},00", 100 - rank), "", None), 60))
        .collect();
    GroupTable {
        group: "UBND các xã, phường".into(),
        unit_count: 60,
        rows,
        grade_counts: Vec::new(),
        most_lost: Vec::new(),
        ..communes()
    }
}

pub(super) fn conference() -> ConferenceReport {
    ConferenceReport {
        year: 2020,
        own: Some(own()),
        groups: vec![communes(), departments()],
        years: Vec::new(),
        next_targets: vec![
            "Tỷ lệ nhiệm vụ được cấp trên giao hoàn thành đúng thời hạn: đạt 100%".into(),
            "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng và trước thời hạn: đạt 100%".into(),
            "Tỷ lệ hồ sơ tiếp nhận trực tuyến mức độ 3, 4: đạt từ 15% đến 20% theo cam kết của từng đơn vị".into(),
            "Số báo cáo cải cách hành chính gửi chậm: không để phát sinh".into(),
        ],
    }
}

/// Six units over three years; the last one is new.
pub(super) fn over_years() -> YearsTable {
    let point =
        |percent: &str| Some((Index { earned: points(percent), applicable_max: points("100") }, points(percent).vietnamese()));
    let row = |number: usize| YearsRow {
        unit_name: format!("Xã Mẫu {number}"),
        points: vec![(number < 6).then(|| point("71.5")).flatten(), (number < 6).then(|| point("80")).flatten(), point("85.51")],
    };
    YearsTable { group: "Khối xã".into(), years: vec![2018, 2019, 2020], rows: (1..=6).map(row).collect() }
}

fn target(name: &str, measure: &str, baseline: Option<&str>, direction: Direction, value: &str, criteria: &str) -> Target {
    Target {
        name: name.into(),
        measure: measure.into(),
        baseline: baseline.map(points),
        direction,
        value: points(value),
        deadline: parse_date("31/12/2021"),
        criteria: criteria.into(),
        ..Target::default()
    }
}

pub(super) fn form(unit: &str, name: &str, title: &str, tasks: Vec<Task>) -> CommitmentForm {
    let at_least = Direction::AtLeast;
    let commitment = Commitment {
        id: CommitmentId(1),
        year: 2021,
        unit: None,
        unit_name: unit.into(),
        head_name: name.into(),
        head_title: title.into(),
        state: CommitmentState::Draft,
        date: parse_date("7/4/2021"),
        targets: vec![
            target("Tỷ lệ nhiệm vụ được cấp trên giao hoàn thành đúng thời hạn", "%", Some("91"), at_least, "100", "1.1.1"),
            target(
                "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng và trước thời hạn",
                "%",
                Some("97.5"),
                at_least,
                "100",
                "4.4.1",
            ),
            target(
                "Tỷ lệ văn bản phát hành dưới dạng điện tử có ký số (trừ văn bản mật)",
                "%",
                Some("96.875"),
                at_least,
                "100",
                "7.1.2",
            ),
            target(
                "Tỷ lệ cán bộ, công chức tham gia các lớp đào tạo, bồi dưỡng theo kế hoạch",
                "%",
                None,
                at_least,
                "100",
                "5.2.2",
            ),
            target("Số báo cáo cải cách hành chính gửi chậm", "báo cáo", Some("1"), Direction::AtMost, "0", "2.2.2"),
            target(
                "Áp dụng và duy trì có hiệu quả hệ thống quản lý chất lượng theo TCVN ISO 9001:2015",
                "hệ thống",
                Some("1"),
                Direction::Exactly,
                "1",
                "7.3.1, 7.3.2",
            ),
        ],
        tasks,
        ..Commitment::default()
    };
    CommitmentForm { commitment, receiver_name: "Trần Thị B".into() }
}

pub(super) fn tasks() -> Vec<Task> {
    let task = |name: &str, product: &str, deadline: &str, person: &str| Task {
        name: name.into(),
        product: product.into(),
        deadline: parse_date(deadline),
        person: person.into(),
        ..Task::default()
    };
    vec![
        task(
            "Ban hành kế hoạch cải cách hành chính năm 2021, phân công rõ người thực hiện, sản phẩm và thời hạn",
            "Kế hoạch",
            "31/01/2021",
            "Lê Văn C",
        ),
        task("Tự kiểm tra công tác cải cách hành chính", "Báo cáo kết quả tự kiểm tra", "", "Phạm Thị D"),
    ]
}
