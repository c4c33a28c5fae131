//! What must stand on the papers, and what must not.

use domain::grades::{ConditionResult, Verdict};
use domain::papers::{CommitmentForm, ConferenceReport, GroupTable, OwnResult, PaperHead, PromiseLine, YearEndReport};
use domain::points::Points;
use domain::standings::Lowered;
use domain::wordings::OfficeWording;

use super::made_up::*;
use super::made_up_year::*;
use super::*;
use crate::blocks::{Block, Header, Paper, Section, SectionStart};
use crate::chart::Drawing;
use crate::error::DocumentError;
use crate::table::Table;
use crate::{Laid, layout};

/// Headings and sentences, one a line.
fn words(paper: &Paper) -> String {
    let line = |block: &Block| match block {
        Block::Heading(heading) => format!("{}. {}\n", heading.number, heading.text),
        Block::Paragraph(paragraph) => paragraph.words.text() + "\n",
        Block::List(items) => items.iter().map(|item| format!("{} {}\n", item.mark, item.words.text())).collect(),
        Block::Table(table) => table.caption.clone() + "\n",
        _ => String::new(),
    };
    paper.blocks.iter().map(line).collect()
}

fn headings(paper: &Paper) -> Vec<String> {
    let heading = |block: &Block| match block {
        Block::Heading(heading) => Some(format!("{}. {}", heading.number, heading.text)),
        _ => None,
    };
    paper.blocks.iter().filter_map(heading).collect()
}

fn tables(paper: &Paper) -> Vec<&Table> {
    paper.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

fn header(paper: &Paper) -> &Header {
    let found = paper.blocks.iter().find_map(|block| if let Block::Header(header) = block { Some(header) } else { None });
    found.unwrap()
}

fn cells(table: &Table, row: usize) -> Vec<String> {
    table.rows[row].cells.iter().map(|cell| cell.words.text()).collect()
}

fn laid(paper: &Paper) -> Laid {
    layout(paper).unwrap()
}

fn printed(report: &ConferenceReport) -> Paper {
    conference_report(&head(), report).unwrap()
}

fn with_own(change: impl Fn(&mut OwnResult)) -> ConferenceReport {
    let mut changed = own();
    change(&mut changed);
    ConferenceReport { own: Some(changed), ..conference() }
}

#[test]
fn the_conference_report_says_the_figures_of_the_case() {
    let text = words(&printed(&conference()));
    for sentence in [
        "Tổng số điểm tự đánh giá, chấm điểm: 88,5/96 điểm.",
        "Tổng số điểm được Ủy ban nhân dân tỉnh B phê duyệt: 73,33/96 điểm.",
        "Chỉ số cải cách hành chính năm 2020 đạt 76,39%, xếp loại Khá.",
        "Xếp hạng 02/10, tăng 04 bậc so với năm 2019.",
        "Điểm tối đa áp dụng là 96/100 điểm do có 02 tiêu chí (4 điểm) không áp dụng đối với đơn vị.",
        "Tổng số điểm được phê duyệt thấp hơn điểm tự chấm 15,17 điểm, tập trung ở các lĩnh vực: Chỉ đạo điều hành cải cách hành chính; Hiện đại hóa nền hành chính.",
        "Tổng điểm của các lĩnh vực là 65,08 điểm, chênh lệch 8,25 điểm so với tổng số điểm được phê duyệt.",
        "Đơn vị dẫn đầu: Xã Đắk Tơ Lung, đạt 85,5051/100 điểm, xếp loại Tốt. Kết quả xếp loại: Tốt: 01 đơn vị; Khá: 06 đơn vị.",
        "Đã đánh giá, xếp hạng 03/05 đơn vị theo điểm sau thẩm định. Chưa có kết quả: Phòng Tư pháp; Thanh tra thành phố.",
    ] {
        assert!(text.lines().any(|line| line.contains(sentence)), "“{sentence}” stands in\n{text}");
    }
    assert!(!text.contains("Lý do"), "no reason is invented");
    assert!(text.trim_end().ends_with("./."), "the text ends as the decree asks");
}

#[test]
fn a_given_reason_follows_the_difference() {
    let report = with_own(|own| own.difference_reason = Some("chưa có điểm chi tiết của 02 lĩnh vực.".into()));
    let text = words(&printed(&report));
    assert!(
        text.contains("điểm được phê duyệt. Lý do: chưa có điểm chi tiết của 02 lĩnh vực.\n"),
        "the reason closes with one stop: {text}"
    );
}

#[test]
fn the_gap_is_said_in_its_direction() {
    let above = words(&printed(&with_own(|own| own.gap = Some(Points::whole(-2)))));
    assert!(above.contains("cao hơn điểm tự chấm 2 điểm."), "the approved score is higher");
    let none = words(&printed(&with_own(|own| own.gap = Some(Points::ZERO))));
    assert!(none.contains("bằng điểm tự chấm."), "there is no gap");
    let unknown = words(&printed(&with_own(|own| own.gap = None)));
    assert!(!unknown.contains("điểm tự chấm"), "one stage alone has no gap");
}

#[test]
fn unknown_areas_and_the_difference_stand_in_the_table() {
    let paper = printed(&conference());
    let areas = tables(&paper)[0];
    assert_eq!(cells(areas, 4), ["5", "Cải cách tổ chức bộ máy hành chính nhà nước", "5", "…", "…", "…"], "unknown is not 0");
    assert_eq!(
        cells(areas, 9),
        ["", "Chênh lệch chưa có chi tiết theo lĩnh vực", "", "", "8,25", ""],
        "the difference is a line"
    );
    assert_eq!(cells(areas, 10), ["Tổng cộng", "96", "88,5", "73,33", "76,39"], "the stated total counts");
    let lost = tables(&paper)[1];
    assert_eq!(cells(lost, 4)[5], "7,75", "what no criterion explains is a line of its own");
    assert_eq!(cells(lost, 5), ["Tổng cộng", "", "", "22,67", ""], "all that was lost");
}

#[test]
fn an_absent_section_leaves_no_hole() {
    assert_eq!(
        headings(&printed(&conference())),
        [
            "I. Kết quả chung",
            "II. Kết quả theo lĩnh vực",
            "III. Tiêu chí mất điểm",
            "IV. Kết quả xếp hạng",
            "1. UBND các xã, thị trấn",
            "2. Các cơ quan chuyên môn thuộc UBND thành phố",
            "V. Chỉ tiêu năm 2021"
        ],
        "everything is there"
    );
    let ranked_only = ConferenceReport { own: None, groups: vec![communes()], ..conference() };
    assert_eq!(
        headings(&printed(&ranked_only)),
        ["I. Kết quả xếp hạng UBND các xã, thị trấn", "II. Chỉ tiêu năm 2021"],
        "the numerals close up"
    );
    let own_only = ConferenceReport { groups: Vec::new(), next_targets: Vec::new(), ..conference() };
    assert_eq!(headings(&printed(&own_only)).len(), 3, "no ranking and no targets, no headings for them");
}

#[test]
fn a_missing_value_is_said_in_a_draft_and_named_in_a_refusal() {
    let report = with_own(|own| own.index_printed = None);
    let draft = words(&conference_report(&draft_head(), &report).unwrap());
    assert!(draft.contains("đạt (chưa có số liệu)%"), "the draft says what is missing");
    let refused = conference_report(&head(), &report).unwrap_err();
    assert!(matches!(refused, DocumentError::Wording(_)), "a final paper has no hole");
    assert_eq!(
        refused.to_string(),
        "chưa có số liệu: Chỉ số cải cách hành chính (index_percent); nhập số liệu hoặc in bản dự thảo",
        "the value is named"
    );
}

#[test]
fn a_report_without_results_is_only_a_draft() {
    let empty = ConferenceReport { year: 2020, own: None, groups: Vec::new(), years: Vec::new(), next_targets: Vec::new() };
    assert!(conference_report(&head(), &empty).is_err(), "nothing to report is no final report");
    let draft = conference_report(&draft_head(), &empty).unwrap();
    assert!(words(&draft).contains("năm 2020: (chưa có số liệu)."), "the draft says so");
    let group = GroupTable { rows: Vec::new(), ..communes() };
    let unranked = ConferenceReport { groups: vec![group, departments()], ..conference() };
    assert!(conference_report(&head(), &unranked).is_err(), "a group without one result is not published");
    let draft = words(&conference_report(&draft_head(), &unranked).unwrap());
    assert!(draft.contains("1. UBND các xã, thị trấn\nKết quả chấm điểm: (chưa có số liệu)."), "the group is there: {draft}");
}

#[test]
fn provisional_ranks_say_so() {
    let text = words(&printed(&conference()));
    assert!(text.contains("Kết quả xếp hạng: Các cơ quan chuyên môn thuộc UBND thành phố (tạm tính)"), "in the caption");
    assert_eq!(text.matches("Thứ hạng trong bảng là tạm tính").count(), 1, "below that table and no other");
}

#[test]
fn units_that_tie_for_the_first_place_are_named_together() {
    let mut group = communes();
    group.rows[1].standing.rank = 1;
    let report = ConferenceReport { groups: vec![group], ..conference() };
    assert!(
        words(&printed(&report)).contains("Các đơn vị cùng dẫn đầu: Xã Đắk Tơ Lung và Thị trấn Đắk Rve,"),
        "neither is left out"
    );
}

#[test]
fn sixty_units_keep_their_header_on_every_page() {
    let report = ConferenceReport { own: None, groups: vec![sixty()], years: Vec::new(), next_targets: Vec::new(), year: 2020 };
    let paper = printed(&report);
    assert!(!paper.blocks.iter().any(|block| matches!(block, Block::Chart(_))), "sixty bars are no chart");
    let columns: Vec<&str> = tables(&paper)[0].columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(
        columns,
        ["Hạng", "Đơn vị", "Điểm đạt", "Điểm tối đa", "Chỉ số (%)"],
        "no columns for grades and ranks nobody has"
    );
    let laid = laid(&paper);
    assert!(laid.pages.len() >= 3, "sixty rows need three pages");
    assert!((0..2).all(|page| laid.page_text(page).unwrap().contains("Hạng")), "the header is repeated");
}

#[test]
fn the_number_line_follows_what_was_typed() {
    let number = |typed: &str| {
        header(&conference_report(&PaperHead { number: typed.into(), ..head() }, &conference()).unwrap()).number.clone()
    };
    assert_eq!(number("5"), "Số: 05/BC-UBND", "two digits below ten");
    assert_eq!(number("112"), "Số: 112/BC-UBND", "a long number");
    assert_eq!(number(""), "Số: ......./BC-UBND", "room to write it by hand");
    assert_eq!(number("07/BC-VP"), "Số: 07/BC-VP", "a typed symbol stays");
}

#[test]
fn an_undated_draft_of_the_sample_office_says_what_it_is() {
    let paper = conference_report(&draft_head(), &conference()).unwrap();
    assert_eq!(header(&paper).place_and_date, "Đắk Ơ, ngày ..... tháng ..... năm .......", "room for the date");
    assert_eq!(paper.foot.printed, "DỮ LIỆU MẪU – In ngày 06/4/2021", "sample figures are marked on every page");
    let text = laid(&paper).as_text();
    assert!(text.contains("DỰ THẢO") && text.contains("Mã số liệu: 1a2b3c4d"), "draft mark and check code are printed");
    assert!(!laid(&printed(&conference())).as_text().contains("MẪU"), "real figures are not marked");
}

#[test]
fn a_commitment_without_tasks_has_two_sections() {
    let paper =
        commitment_forms(&head(), &[form("Thị trấn Đắk Rve", "Nguyễn Văn A", "Chủ tịch UBND thị trấn", Vec::new())]).unwrap();
    assert_eq!(headings(&paper), ["I. Chỉ tiêu", "II. Trách nhiệm"], "the numerals close up");
    assert_eq!(
        header(&paper).agency.replace('\u{a0}', " "),
        "ỦY BAN NHÂN DÂN THỊ TRẤN ĐẮK RVE",
        "the body issues it, not the place"
    );
    assert_eq!(header(&paper).number, "", "a commitment has no number");
    let targets = tables(&paper)[0];
    assert_eq!(targets.columns[3].header, "Thực hiện năm 2020", "last year by its number");
    assert_eq!(
        cells(targets, 4),
        ["5", "Số báo cáo cải cách hành chính gửi chậm", "báo cáo", "1", "≤ 0", "31/12/2021", "2.2.2"],
        "a ceiling shows its sign"
    );
    assert_eq!(cells(targets, 3)[3], "…", "an unknown start is no 0");
    let laid = laid(&paper);
    assert_eq!(laid.signature_places.len(), 2, "two sign");
}

#[test]
fn all_commitments_in_one_run_each_begin_on_a_first_page() {
    let forms: Vec<CommitmentForm> =
        (1..=12).map(|number| form(&format!("Xã Số {number}"), "Nguyễn Văn A", "Chủ tịch UBND xã", tasks())).collect();
    let paper = commitment_forms(&draft_head(), &forms).unwrap();
    let begins = |block: &&Block| matches!(block, Block::Section(Section { start: SectionStart::NextPaper { .. }, .. }));
    assert_eq!(paper.blocks.iter().filter(begins).count(), 12, "one section each");
    assert_eq!(headings(&paper)[3], "I. Chỉ tiêu", "the second form counts from I again");
    assert_eq!(paper.title, "Bản cam kết thực hiện nhiệm vụ cải cách hành chính năm 2021 (12 bản)", "the file says how many");
    let laid = laid(&paper);
    let first_pages = laid.pages.iter().filter(|page| page.shown_number == 0).count();
    assert_eq!(first_pages, 12, "every form has its own unnumbered first page");
    assert_eq!(laid.outline.iter().filter(|entry| entry.depth == 0).count(), 12, "and its bookmark");
}

#[test]
fn a_commitment_to_nobody_is_refused() {
    let mut nobody = head();
    nobody.letterhead.commitment_receiver = String::new();
    let refused = commitment_forms(&nobody, &[form("Xã A", "Nguyễn Văn A", "Chủ tịch UBND xã", Vec::new())]).unwrap_err();
    assert!(refused.to_string().contains("người nhận cam kết"), "the value is named: {refused}");
    assert!(commitment_forms(&head(), &[]).is_err(), "no form is no paper");
}

#[test]
fn the_year_end_report_says_only_what_the_book_holds() {
    let paper = year_end_report(&head(), &year_end()).unwrap();
    let text = words(&paper);
    assert!(text.contains("từ ngày 15 tháng 12 năm 2019 đến ngày 14 tháng 12 năm 2020."), "the period of the decree");
    assert!(
        text.contains("Năm 2020 có 03 bản cam kết của người đứng đầu cơ quan, đơn vị, địa phương với 27 chỉ tiêu.\n"),
        "no tasks, no word about them"
    );
    assert!(text.contains("cho năm 2021 với 27 chỉ tiêu, 09 nhiệm vụ."), "tasks where there are some");
    for unknown in ["hồ sơ tiếp nhận,", "kinh phí", "khen thưởng", "(chưa có số liệu)"] {
        assert!(!text.contains(unknown), "no sentence about “{unknown}”");
    }
    let bare = YearEndReport {
        own: None,
        promises: Vec::<PromiseLine>::new(),
        next_promises: Vec::new(),
        next_targets: Vec::new(),
        groups: vec![communes()],
        ..year_end()
    };
    let paper = year_end_report(&head(), &bare).unwrap();
    assert_eq!(headings(&paper), ["I. Kết quả xếp hạng UBND các xã, thị trấn"], "what is not there is not headed");
    assert!(!words(&paper).contains("2021"), "nothing is promised for the coming year");
}

#[test]
fn charts_show_unknown_areas_without_a_bar() {
    let paper = printed(&with_own(|own| own.totals.truncate(1)));
    let bars = paper.blocks.iter().find_map(|block| match block {
        Block::Chart(chart) => {
            if let Drawing::Areas(bars) = &chart.drawing {
                Some(bars)
            } else {
                None
            }
        }
        _ => None,
    });
    let unknown = &bars.unwrap()[4];
    assert_eq!(
        (unknown.value.as_str(), unknown.reached.millionths(), unknown.frame.millionths()),
        ("…/5", 0, 250_000),
        "only the frame of its maximum"
    );
}

#[test]
fn a_paper_takes_the_words_of_the_office_and_fills_their_fields() {
    let own = |paragraph: &str, text: &str| OfficeWording {
        file: "bao_cao_ket_qua_cham_diem.md".into(),
        paragraph: paragraph.into(),
        text: text.into(),
        original: String::new(),
    };
    let with = |own| PaperHead { wordings: vec![own], ..head() };
    let said =
        words(&conference_report(&with(own("closing", "{{issuing_agency}} trân trọng báo cáo./.")), &conference()).unwrap());
    assert!(said.contains(&format!("{} trân trọng báo cáo./.", head().letterhead.issuing_agency)), "its own closing: {said}");
    let refused = conference_report(&with(own("closing", "Kính gửi\n{{gone}}")), &conference()).unwrap_err();
    assert!(refused.to_string().ends_with("dòng 2: không có trường {{gone}}"), "a field of an earlier program: {refused}");
}

#[test]
fn a_grade_held_down_by_a_condition_says_why_wherever_it_is_printed() {
    let report = with_own(|own| own.lowered = Some("Đủ điểm loại Tốt nhưng lĩnh vực 3 đạt 55,00 %, dưới 60 %.".into()));
    let said = words(&printed(&report));
    assert!(said.contains("Đủ điểm loại Tốt nhưng lĩnh vực 3 đạt 55,00%, dưới 60%."), "the own result: {said}");
    let mut groups = vec![communes()];
    let condition = ConditionResult {
        grade: "Tốt".into(),
        node: "3".into(),
        verdict: Verdict::Fails,
        reached: None,
        applicable_max: None,
        missing: Points::ZERO,
        says: "lĩnh vực 3 đạt 55,00 %, dưới 60 %".into(),
    };
    groups[0].rows[1].standing.lowered = Some(Lowered { by_points: "Tốt".into(), because: vec![condition] });
    let said = words(&printed(&ConferenceReport { groups, ..conference() }));
    assert!(said.contains("Thị trấn Đắk Rve: Đủ điểm loại Tốt nhưng lĩnh vực 3 đạt 55,00%, dưới 60%."), "the rank table: {said}");
}
