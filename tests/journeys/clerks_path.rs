//! The clerk's whole path by keyboard alone: from an empty folder to signed paper, and back the
//! next morning. The figures are those of the sample sheets: Xã Đắk Tơ Lung reaches 85,5051 (Tốt).

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for, sample_sheet};

use crate::score_grid::{cell_text, expect_cell, expect_line, go_to_code, go_to_grid, go_to_head, paste_from_excel};

const OFFICE: &str = "Ủy ban nhân dân huyện Kon Rẫy";

#[test]
fn the_whole_job_is_done_by_keyboard_alone() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("clerks-path").at("2021-03-01T08:00:00+07:00");
    let (report, form) = (office.shelf().join("bao-cao.pdf"), office.shelf().join("cam-ket.pdf"));
    let office = office.choosing(&dialogs(&report, &form));
    let clerk = office.open();

    set_up(&clerk);
    import_criteria(&clerk);
    import_units(&clerk);
    open_round(&clerk);
    score_by_hand(&clerk);
    grant_not_applicable(&clerk);
    paste_and_undo(&clerk);
    import_scores(&clerk);
    see_standings(&clerk);
    make_commitment(&clerk);
    print_papers(&clerk, &report, &form);

    drop(clerk);
    come_back(&office);
}

/// The answers to the file dialogs, in the order in which the clerk opens them.
fn dialogs(report: &Path, form: &Path) -> Vec<PathBuf> {
    let sheets = [
        "bo_tieu_chi_xa_mau.csv",
        "xep_loai_mau.csv",
        "don_vi_mau.csv",
        "diem_xa_2020_tu_cham.csv",
        "diem_xa_2020_tham_dinh.csv",
        "diem_xa_2020_phe_duyet.csv",
    ];
    let mut answers: Vec<PathBuf> = sheets.iter().map(|name| sample_sheet(name)).collect();
    answers.extend([report.to_path_buf(), form.to_path_buf()]);
    answers
}

pub fn set_up(clerk: &Clerk) {
    clerk.wait_for_text("Lập sổ cải cách hành chính");
    clerk.press_button("Lập sổ");
    clerk.wait_for("a fault at the first obligatory field", "return document.querySelector('[aria-invalid=true]') !== null");
    for (field, text) in [
        ("Tên cơ quan", OFFICE),
        ("Cơ quan chủ quản", "Ủy ban nhân dân tỉnh Kon Tum"),
        ("Địa danh", "Kon Rẫy"),
        ("Ký hiệu cơ quan", "UBND"),
        ("Chức vụ người ký", "CHỦ TỊCH"),
        ("Họ và tên người ký", "Hoàng Văn Q"),
        ("Quyền hạn ký", "TM. ỦY BAN NHÂN DÂN"),
        ("Người giữ sổ", "Nguyễn Thị S"),
    ] {
        clerk.fill(field, text);
    }
    clerk.screenshot("1-first-start");
    clerk.press("Enter");
    clerk.wait_for_text("Chưa có bộ tiêu chí");
    clerk.see(OFFICE, "the top bar says whose book it is");
    clerk.see_no("DỮ LIỆU MẪU", "this is the office's own book");
}

pub fn import_criteria(clerk: &Clerk) {
    clerk.screenshot("2-criteria-empty");
    clerk.press_button("Nhập từ Excel");
    clerk.wait_for_text("Đọc được 116 mục, tổng điểm tối đa 100.");
    clerk.see("Chưa ghi gì vào sổ.", "a preview writes nothing");
    clerk.press_button("Ghi vào sổ");
    clerk.wait_for("a sentence at the missing code", "return document.querySelector('[aria-invalid=true]') !== null");
    clerk.fill("Mã bộ tiêu chí", "XA-2020");
    clerk.fill("Tên bộ tiêu chí", "Bộ tiêu chí cấp xã năm 2020");
    clerk.fill("Văn bản ban hành", "Quyết định số 123/QĐ-UBND");
    clerk.screenshot("3-criteria-preview");
    clerk.press_button("Ghi vào sổ");
    clerk.wait_for_text("Đã nhập bộ tiêu chí XA-2020: 79 tiêu chí chấm điểm.");

    clerk.press_button("Thang xếp loại");
    clerk.wait_for_text("Chưa có thang xếp loại.");
    clerk.press_button("Nhập thang từ Excel");
    clerk.wait_for_text("Đã đọc 5 mức từ tệp.");
    clerk.press_button("Lưu thang xếp loại");
    clerk.wait_for_text("Đã lưu thang xếp loại 5 mức.");
    clerk.screenshot("4-grades");
}

pub fn import_units(clerk: &Clerk) {
    clerk.go_to_screen("Đơn vị");
    clerk.wait_for_text("Chưa có đơn vị nào");
    clerk.press_button("Nhập từ Excel");
    clerk.wait_for_text("Thêm 14, sửa 0, giữ nguyên 0 đơn vị.");
    clerk.press_button("Ghi 14 đơn vị");
    clerk.wait_for_text("Đã nhập 14 đơn vị.");
    clerk.wait_for_text("Lê Văn C");
    clerk.screenshot("5-units");
}

pub fn open_round(clerk: &Clerk) {
    clerk.go_to_screen("Đợt đánh giá");
    clerk.wait_for_text("Chưa có đợt đánh giá");
    clerk.press_button("Mở đợt đánh giá");
    clerk.wait_for_text("Năm đánh giá");
    clerk.fill("Năm đánh giá", "2020");
    clerk.choose("Nhóm đơn vị", "Xã, thị trấn");
    clerk.screenshot("6-open-round");
    clerk.press_button("Mở đợt với 7 đơn vị");
    clerk.wait_for_text("Đã mở đợt XA-2020 với 7 đơn vị.");
}

fn score_by_hand(clerk: &Clerk) {
    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("Đã chấm");
    clerk.choose("Đơn vị", "Xã Đắk Kôi");
    go_to_grid(clerk);
    expect_cell(clerk, "Tiêu chí 1.1.1, Điểm tự chấm, chưa chấm", "the first leaf waits for its score");

    clerk.type_text("3,5");
    clerk.press("Enter");
    expect_cell(clerk, "Tiêu chí 1.1.2, ", "Enter goes to the next unscored leaf");
    clerk.type_text("1.75");
    clerk.press("Enter");
    expect_cell(clerk, "Tiêu chí 1.2.1, ", "1.1.3 is the council's and 1.2 a parent: Enter skips both");
    expect_line(clerk, "1.1.1", "|4|3,5|", "the typed comma is kept");
    expect_line(clerk, "1.1.2", "|2|1,75|", "the typed point is shown as a comma");
    clerk.wait_for_text("Đã lưu 08:0");

    clerk.type_text("9");
    clerk.press("Enter");
    clerk.wait_for_text("“9” ở tiêu chí 1.2.1 chưa được nhận.");
    expect_cell(clerk, "Tiêu chí 1.2.2, ", "the clerk may go on and come back");
    clerk.press("Shift+Enter");
    expect_cell(clerk, "Tiêu chí 1.2.1, ", "Shift+Enter leads back the same way");
    assert_eq!(cell_text(clerk), "9", "the refused text is kept");
    clerk.screenshot("7-refused");
    clerk.press("Esc");
    clerk.wait_until_gone("chưa được nhận");
    assert_eq!(cell_text(clerk), "", "Escape restores what the book holds");
}

fn grant_not_applicable(clerk: &Clerk) {
    go_to_head(clerk);
    clerk.choose("Bước", "Phê duyệt");
    go_to_code(clerk, "1.3");
    clerk.type_text("KAD");
    clerk.press("Enter");
    clerk.wait_for_text("cần có lý do");
    clerk.press("Enter");
    clerk.wait_for_text("Chưa ghi lý do.");
    clerk.fill("Lý do", "Xã không có chế độ báo cáo này");
    clerk.screenshot("8-reason");
    clerk.press("Enter");
    clerk.wait_until_gone("cần có lý do");
    expect_line(clerk, "1.3", "|KAD|", "the granted KAD stands in its cell");
    go_to_grid(clerk);
    clerk.press("Ctrl+Z");
    clerk.wait_for_text("Đã hoàn tác");
    clerk.see("1.3", "the undone step is named by its criterion");
    expect_line(clerk, "1.3", "|3|||", "undo takes the KAD back");
}

fn paste_and_undo(clerk: &Clerk) {
    go_to_head(clerk);
    clerk.choose("Bước", "Tự chấm");
    go_to_code(clerk, "1.2.1");
    paste_from_excel(clerk, "0,5\tx\r\n0.75\tx\r\n1,5\tx\r\n");
    clerk.wait_for_text("Dán 3 dòng × 2 cột. Có 0 ô chưa hợp lệ.");
    clerk.screenshot("9-paste");
    clerk.press_button("Ghi 3 ô");
    clerk.wait_until_gone("Dán từ Excel");
    expect_line(clerk, "1.2.1", "|1|0,5|", "the first pasted cell");
    expect_line(clerk, "1.2.2", "|1|0,75|", "the second pasted cell");
    expect_line(clerk, "1.2.3", "|2|1,5|", "the third pasted cell");
    go_to_grid(clerk);
    clerk.press("Ctrl+Z");
    clerk.wait_for_text("Đã hoàn tác: dán");
    for (code, max) in [("1.2.1", 1), ("1.2.2", 1), ("1.2.3", 2)] {
        expect_line(clerk, code, &format!("|{max}||"), "one undo takes the whole block back");
    }
    expect_line(clerk, "1.1.1", "|4|3,5|", "what was typed before the block stays");

    // The display's own clipboard: two cells copied in the grid, pasted two lines below.
    go_to_code(clerk, "1.1.1");
    clerk.press("Shift+Down");
    clerk.press("Ctrl+C");
    go_to_code(clerk, "1.2.1");
    clerk.press("Ctrl+V");
    clerk.wait_for_text("Dán 2 dòng × 1 cột. Có 2 ô chưa hợp lệ.");
    clerk.see("Còn ô chưa hợp lệ nên chưa dán được.", "3,5 and 1,75 are above the maximum 1");
    clerk.press("Esc");
    clerk.wait_until_gone("Dán từ Excel");
    expect_line(clerk, "1.2.1", "|1||", "a refused paste writes nothing");
}

fn import_scores(clerk: &Clerk) {
    clerk.go_to_screen("Đợt đánh giá");
    for (stage, picture) in
        [("Tự chấm", "10-import-self"), ("Thẩm định", "11-import-appraised"), ("Phê duyệt", "12-import-approved")]
    {
        clerk.press_button("Nhập phiếu điểm từ Excel");
        clerk.wait_for_text("Nhập phiếu điểm vào đợt XA-2020");
        let chosen = clerk.ask("return document.querySelector('.import select')?.selectedOptions[0]?.text", &[]);
        assert_eq!(chosen.as_str(), Some(stage), "the stage is read from the name of the file");
        clerk.screenshot(picture);
        clerk.press_button("ô điểm");
        clerk.wait_until_gone("Nhập phiếu điểm vào đợt XA-2020");
    }
}

fn see_standings(clerk: &Clerk) {
    clerk.go_to_screen("Kết quả");
    clerk.wait_for_text("Xếp hạng nhóm Xã, thị trấn, năm 2020");
    let first = "return document.querySelector('table.ranking tbody tr').innerText.replace(/\\s+/g, ' ')";
    let first = clerk.ask(first, &[]);
    let first = first.as_str().unwrap_or_default();
    for words in ["1 ", "Xã Đắk Tơ Lung", "85,5051", "Tốt"] {
        assert!(first.contains(words), "the first line must show {words}: {first}");
    }
    clerk.see_no("tạm tính", "every criterion of every commune is scored");
    clerk.screenshot("13-standings");
}

fn make_commitment(clerk: &Clerk) {
    clerk.go_to_screen("Cam kết");
    clerk.press_button("Thêm cam kết");
    clerk.wait_for_text("Bản mới, chưa lưu");
    clerk.choose("Đơn vị", "Xã Đắk Tơ Lung");
    clerk.wait_for_text("Lê Văn C");
    for (row, name, measure, before, value) in [
        (1, "Hồ sơ giải quyết đúng và trước hạn", "%", "97,5", "100"),
        (2, "Sáng kiến cải cách hành chính", "sáng kiến", "0", "2"),
    ] {
        clerk.fill(&format!("Chỉ tiêu, chỉ tiêu {row}"), name);
        clerk.fill(&format!("Đơn vị tính, chỉ tiêu {row}"), measure);
        clerk.fill(&format!("Năm trước, chỉ tiêu {row}"), before);
        clerk.fill(&format!("Cam kết, chỉ tiêu {row}"), value);
        clerk.fill(&format!("Thời hạn, chỉ tiêu {row}"), "31/12/2021");
        if row == 1 {
            clerk.press("Enter");
        }
    }
    clerk.see("Có thay đổi chưa lưu", "the status line says that something is not saved yet");
    clerk.press("Ctrl+S");
    clerk.wait_until_gone("Có thay đổi chưa lưu");
    clerk.wait_for_text("2 chỉ tiêu");
    clerk.see("Đang soạn", "the form is a draft until it is printed for signing");
    clerk.screenshot("14-commitment");
}

fn print_papers(clerk: &Clerk, report: &Path, form: &Path) {
    clerk.go_to_screen("Văn bản");
    expect_pictures(clerk);
    clerk.screenshot("15-report");
    clerk.press("Ctrl+P");
    clerk.wait_for_text("Đã tạo bao-cao.pdf");
    expect_words(report, &["BÁO CÁO", "85,5051", "Xã Đắk Tơ Lung", "ỦY BAN NHÂN DÂN", "DỰ THẢO"]);

    clerk.tab_to("Báo cáo kết quả");
    // Every other paper of the round stands before it; each is laid out on the way, as the arrows choose.
    loop {
        let chosen = clerk.ask(CHOSEN_PAPER, &[]);
        if chosen == json!("Bản cam kết") {
            break;
        }
        clerk.press("Down");
        let moved = format!("{CHOSEN_PAPER} !== {chosen}").replace("return ", "return (").replace(" !== ", ") !== ");
        clerk.wait_for(&format!("the paper after {chosen}"), &moved);
    }
    clerk.wait_for_text("In để ký");
    expect_pictures(clerk);
    clerk.screenshot("16-commitment-form");
    clerk.press("Ctrl+P");
    clerk.wait_for_text("Đã tạo cam-ket.pdf");
    expect_words(form, &["CAM KẾT", "Lê Văn C", "Sáng kiến cải cách hành chính"]);
}

const CHOSEN_PAPER: &str = "return document.querySelector('.kinds [aria-current=true]')?.innerText.trim() ?? ''";

/// Waits until the pages are really drawn; a picture that did not load has no width.
fn expect_pictures(clerk: &Clerk) {
    clerk.wait_for(
        "the pictures of the pages",
        "const shown = [...document.querySelectorAll('img.sheet-picture')];
         return shown.length > 0 && shown.slice(0, 2).every((one) => one.complete && one.naturalWidth > 0)",
    );
}

/// Reads a printed file with a tool of its own and looks for words.
pub fn expect_words(file: &Path, words: &[&str]) {
    let bytes = std::fs::read(file).expect("the printed file is where the clerk wanted it");
    assert!(bytes.starts_with(b"%PDF"), "{} is a PDF", file.display());
    let read = Command::new("pdftotext").arg("-layout").arg(file).arg("-").output().expect("pdftotext is installed");
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    for wanted in words {
        assert!(text.contains(wanted), "{} must say {wanted:?}:\n{text}", file.display());
    }
}

fn come_back(office: &Office) {
    let clerk = office.open();
    // It opens where the clerk stopped; the desk is one key away.
    clerk.go_to_screen("Bàn làm việc");
    clerk.wait_for_text("Tiến độ theo đơn vị và lĩnh vực");
    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("Phê duyệt 7");
    clerk.see(OFFICE, "the same book opens");
    clerk.see("100", "the sheet of a commune stands there again");
    see_standings(&clerk);
    clerk.go_to_screen("Cam kết");
    clerk.wait_for_text("Lê Văn C");
    clerk.see("2 chỉ tiêu", "both targets were kept");
    clerk.go_to_screen("Bộ tiêu chí");
    clerk.wait_for_text("Bộ tiêu chí cấp xã năm 2020");
    clerk.see("Đã ban hành", "the round has issued its set");
}
