//! The weeks of the council in the sample office: documents brought in three ways, two clerks at
//! one machine, accepting and returning, the desk that knows of it, and finding anything.

use serde_json::json;
use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::score_grid::{go_to_code, go_to_grid, go_to_head};

/// The smallest picture that is one: a single dot.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const PLAN: &[u8] = b"%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

#[test]
fn the_council_works_at_one_machine() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("council").at("2021-01-20T08:00:00+07:00");
    let plan = office.shelf().join("12-KH-UBND ngày 05-01-2020 Kế hoạch cải cách hành chính năm 2020.pdf");
    std::fs::write(&plan, PLAN).expect("a document on the clerk's desk");
    let clerk = office.choosing(&[plan]).open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");

    bring_documents(&clerk);
    add_a_second_clerk(&clerk);
    accept_and_return(&clerk);
    see_it_on_the_desk(&clerk);
    find_anything(&clerk);
}

/// Picked, pasted and dropped: each stands in the register, and a picture is really drawn.
fn bring_documents(clerk: &Clerk) {
    clerk.go_to_screen("Minh chứng");
    clerk.press_button("Thêm tài liệu…");
    clerk.wait_for_text("Đã thêm 1 tài liệu");
    clerk.wait_for_text("12/KH-UBND");
    clerk.see("05/01/2020", "the day is read from the name of the file");

    hand_over(clerk, "ClipboardEvent", "paste", "quet.png");
    clerk.wait_for_text("quet.png");
    clerk.wait_for(
        "the pasted picture to be drawn",
        "const shown = document.querySelector('.document img'); return shown !== null && shown.complete && shown.naturalWidth === 1",
    );
    hand_over(clerk, "DragEvent", "drop", "quet-lan-hai.png");
    clerk.wait_for_text("1 tài liệu đã có trong sổ, không thêm lần nữa");

    clerk.fill("Mã tiêu chí", "9.9.9");
    clerk.press("Enter");
    clerk.wait_for_text("Không có tiêu chí chấm điểm nào có mã 9.9.9.");
    clerk.fill("Mã tiêu chí", "1.1.1");
    clerk.fill("Trang, mục", "trang 3");
    clerk.press("Enter");
    clerk.wait_for_text("Đã gắn cho 1 tiêu chí.");
    clerk.screenshot("1-evidence");
}

/// Hands a picture to the page as the clipboard or the mouse does.
fn hand_over(clerk: &Clerk, event: &str, name: &str, file: &str) {
    let field = if name == "paste" { "clipboardData" } else { "dataTransfer" };
    clerk.ask(
        &format!(
            "const bytes = Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0));
             const data = new DataTransfer(); data.items.add(new File([bytes], arguments[1], {{ type: 'image/png' }}));
             document.body.dispatchEvent(new {event}('{name}', {{ {field}: data, bubbles: true, cancelable: true }}))"
        ),
        &[json!(DOT), json!(file)],
    );
}

fn add_a_second_clerk(clerk: &Clerk) {
    clerk.go_to_screen("Cài đặt");
    clerk.press_button("Thêm người dùng…");
    clerk.fill("Họ và tên", "Lê Thị T");
    clerk.fill("Phòng", "Phòng Tư pháp");
    clerk.screenshot("2-clerk");
    clerk.press("Enter");
    clerk.wait_until_gone("Quyết định “tiêu chí của tôi”");
    clerk.wait_for_text("Lê Thị T");
}

fn accept_and_return(clerk: &Clerk) {
    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("73,33");
    go_to_head(clerk);
    clerk.choose("Đợt", "Xã, thị trấn");
    clerk.wait_for_text("Phê duyệt 79,7/100");
    clerk.choose("Bước", "Thẩm định");
    go_to_code(clerk, "1.1.1");
    clerk.press("F7");
    clerk.wait_for_text("không tự xác nhận");
    clerk.screenshot("3-own-entry");
    clerk.press("Esc");

    clerk.press("F12");
    clerk.wait_for_text("Ai đang làm việc?");
    clerk.choose_radio("Lê Thị T");
    clerk.screenshot("4-switch");
    clerk.press("Enter");
    clerk.wait_for_text("Đang làm việc: Lê Thị T");
    // The page is built anew for the other clerk, so that nobody saves another's sentence.
    clerk.settled("return document.querySelector('.cell-editor')?.getAttribute('aria-label') ?? ''");
    clerk.press("Alt+T");
    clerk.wait_for_text("Đóng văn phòng mẫu");
    clerk.press("Esc");
    go_to_code(clerk, "2.1.1");
    clerk.press("F7");
    clerk.wait_for_text("Hoàn tác: chấp nhận");
    go_to_grid(clerk);
    go_to_code(clerk, "1.1.2");
    clerk.press("Shift+F7");
    clerk.wait_for_text("Trả lại, tiêu chí 1.1.2");
    clerk.fill("Lý do trả lại", "Chưa có quyết định ban hành");
    clerk.screenshot("5-return");
    clerk.press_button("Lưu");
    clerk.wait_until_gone("Trả lại, tiêu chí 1.1.2");
    accept_what_is_equal_and_a_document(clerk);
}

/// Brings the keyboard from the grid to the details of the chosen line, from pane to pane.
fn go_to_details(clerk: &Clerk) {
    let is_there = "return document.activeElement.closest('.figure-field') !== null";
    for _ in 0..12 {
        if clerk.ask(is_there, &[]) == json!(true) {
            return;
        }
        clerk.press("F6");
    }
    clerk.stop("F6 never reaches the details of the line");
}

/// Everything on which the unit and its reviewer agree in one stroke, and a document by its list.
fn accept_what_is_equal_and_a_document(clerk: &Clerk) {
    let equal = clerk.ask("return document.querySelector('button[title^=\"Chấp nhận mọi\"]')?.innerText ?? ''", &[]);
    go_to_head(clerk);
    clerk.press_button(equal.as_str().filter(|equal| !equal.is_empty()).unwrap_or("Chấp nhận … ô"));
    clerk.wait_for_text("tiêu chí bằng điểm của Thị trấn Đắk Rve");
    go_to_grid(clerk);
    go_to_code(clerk, "1.1.1");
    go_to_details(clerk);
    clerk.choose("Trạng thái của", "Đã chấp nhận");
    clerk.see_no("Hoàn tác: đã chấp nhận", "walking the list writes nothing");
    clerk.press("Enter");
    clerk.wait_for(
        "the document to be accepted",
        "return document.querySelector('select[aria-label^=\"Trạng thái của\"]')?.selectedOptions[0]?.text === 'Đã chấp nhận'",
    );
    clerk.screenshot("5-accepted");
}

fn see_it_on_the_desk(clerk: &Clerk) {
    clerk.go_to_screen("Bàn làm việc");
    clerk.wait_for_text("Trả lại, chờ giải trình");
    clerk.screenshot("6-desk");
}

fn find_anything(clerk: &Clerk) {
    clerk.press("Ctrl+K");
    clerk.wait_for_text("Tìm mọi thứ");
    clerk.type_text("dak to lung");
    clerk.wait_for_text("Xã Đắk Tơ Lung");
    clerk.screenshot("7-find");
    clerk.press("Esc");
    clerk.press("Ctrl+K");
    clerk.wait_for_text("Tìm mọi thứ");
    clerk.type_text("12 kh");
    clerk.wait_for_text("12/KH-UBND");
    clerk.press("Esc");
}
