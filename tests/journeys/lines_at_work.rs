//! From last year's set to next year's plan, by keyboard in the sample office: a set copied, changed,
//! issued and compared on paper; approved scores keyed a second time, blind; the gate before a final
//! paper; a lost point that becomes a line of the plan; units that are merged.

use serde_json::json;
use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::clerks_path::expect_words;
use crate::score_grid::{go_to_grid, go_to_head};

/// The sample office in the weeks after its results were approved.
fn sample(office: &Office) -> Clerk {
    let clerk = office.open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
    clerk
}

fn spring(name: &str) -> Office {
    Office::empty(name).at("2021-04-07T08:00:00+07:00")
}

/// Presses Tab until the keyboard stands in something that matches.
fn tab_into(clerk: &Clerk, selector: &str) {
    for _ in 0..120 {
        let inside = clerk.ask("return document.activeElement.closest(arguments[0]) !== null", &[json!(selector)]);
        if inside == json!(true) {
            return;
        }
        clerk.press("Tab");
    }
    clerk.stop(format_args!("no Tab leads into {selector}"));
}

/// Presses F6 until the keyboard has left what matches; Tab means something else in a grid and in the tree of a draft.
fn leave(clerk: &Clerk, selector: &str) {
    for _ in 0..12 {
        let inside = clerk.ask("return document.activeElement.closest(arguments[0]) !== null", &[json!(selector)]);
        if inside == json!(false) {
            return;
        }
        clerk.press("F6");
    }
    clerk.stop(format_args!("no F6 leads out of {selector}"));
}

const CHOSEN_PAPER: &str = "document.querySelector('.kinds [aria-current=true]')?.innerText.trim() ?? ''";

/// Walks down the list of papers from its first one; each paper is laid out on the way.
fn choose_paper(clerk: &Clerk, title: &str) {
    clerk.go_to_screen("Văn bản");
    clerk.tab_to("Báo cáo kết quả");
    for _ in 0..40 {
        let chosen = clerk.ask(&format!("return {CHOSEN_PAPER}"), &[]);
        if chosen.as_str().is_some_and(|chosen| chosen.contains(title)) {
            return;
        }
        clerk.press("Down");
        clerk.wait_for(&format!("the paper after {chosen}"), &format!("return ({CHOSEN_PAPER}) !== {chosen}"));
    }
    clerk.stop(format_args!("no paper {title:?}"));
}

#[test]
fn a_set_is_copied_changed_issued_and_compared() {
    if !is_called_for() {
        return;
    }
    let clerk = sample(&spring("set-editor"));
    clerk.go_to_screen("Bộ tiêu chí");
    clerk.choose("Bộ", "XA-2020");
    clerk.wait_for_text("Bộ tiêu chí đánh giá cải cách hành chính cấp xã năm 2020 (mẫu)");
    clerk.press_button("Chép sang năm mới…");
    clerk.wait_for_text("Lập bộ tiêu chí mới");
    clerk.press_button("Lưu");
    clerk.wait_for_text("Đã chép XA-2020 thành XA-2021.");
    clerk.wait_for_text("Bản nháp");

    // The first line of the tree gets another text, in place, once the new set is read.
    clerk.settled("return document.querySelector('[role=treegrid]')?.innerText ?? ''");
    tab_into(&clerk, "[role=treegrid]");
    clerk.press("Home");
    clerk.press("F2");
    clerk.wait_for("the line to be typed", "return document.activeElement.classList.contains('row-title')");
    clerk.press("Ctrl+A");
    clerk.type_text("Thực hiện nhiệm vụ và kỷ cương");
    clerk.press("Enter");
    clerk.press("Enter");
    clerk.wait_for("the line to be kept", "return document.querySelector('.row-title') === null");
    let in_tree = "document.querySelector('[role=treegrid]')?.innerText.includes('Thực hiện nhiệm vụ và kỷ cương')";
    clerk.wait_for("the new text in the tree", &format!("return {in_tree} === true"));
    clerk.press("Ctrl+Z");
    clerk.wait_for("the old text again", &format!("return {in_tree} === false"));
    clerk.press("Ctrl+Y");
    clerk.wait_for("the new text again", &format!("return {in_tree} === true"));
    clerk.screenshot("1-edited");

    leave(&clerk, "[role=treegrid]");
    clerk.press_button("Ban hành");
    clerk.wait_for_text("Đã ban hành bộ XA-2021.");
    clerk.press_button("So sánh");
    clerk.wait_for_text("1 đổi câu chữ");
    clerk.screenshot("2-compared");
    clerk.press_button("In bảng so sánh…");
    clerk.wait_for("the papers", "return document.querySelector('main h1')?.innerText === 'Văn bản'");
    clerk.wait_for(
        "the first page of the comparison",
        "return [...document.querySelectorAll('main img')].some((page) => page.complete && page.naturalWidth > 100)",
    );
    clerk.screenshot("3-paper");
}

#[test]
fn approved_scores_are_keyed_a_second_time_blind() {
    if !is_called_for() {
        return;
    }
    let clerk = sample(&spring("second-entry"));
    clerk.go_to_screen("Cài đặt");
    clerk.press_button("Thêm người dùng…");
    clerk.fill("Họ và tên", "Lê Thị T");
    clerk.press("Enter");
    clerk.wait_for("the form to close", "return document.querySelector('dialog[open]') === null");
    clerk.wait_for_text("Lê Thị T");
    clerk.press("F12");
    clerk.wait_for_text("Ai đang làm việc?");
    clerk.choose_radio("Lê Thị T");
    clerk.press("Enter");
    clerk.wait_for_text("Đang làm việc: Lê Thị T");

    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("73,33");
    go_to_head(&clerk);
    clerk.choose("Đợt", "Xã, thị trấn");
    clerk.wait_for_text("Phê duyệt 79,7/100");
    clerk.press_button("Nhập lần hai");
    clerk.wait_for_text("Nhập lại điểm phê duyệt từ văn bản.");
    clerk.see_no("79,7", "the first total is told nowhere");
    go_to_grid(&clerk);
    clerk.type_text("0,25");
    clerk.press("Enter");
    clerk.wait_for_text("đang nhập lần hai, 1 ô");
    clerk.screenshot("1-blind");
    leave(&clerk, "[role=treegrid]");
    clerk.press_button("So khớp hai lần nhập");
    clerk.wait_for_text("Đã so khớp hai lần nhập.");
    clerk.wait_for_text("chỗ khác nhau");
    clerk.check_accessibility("two entries compared");
    clerk.screenshot("2-compared");
    let open = "document.querySelectorAll('.compared tbody tr').length";
    let before = clerk.ask(&format!("return {open}"), &[]);
    clerk.press_button("Lần đầu: ");
    clerk.wait_for("one difference fewer", &format!("return {open} === {before} - 1"));
    clerk.screenshot("3-ruled");
}

#[test]
fn a_final_paper_waits_for_its_reason() {
    if !is_called_for() {
        return;
    }
    let office = spring("gate");
    let report = office.shelf().join("tong-ket.pdf");
    let office = office.choosing(std::slice::from_ref(&report));
    let clerk = sample(&office);
    choose_paper(&clerk, "Báo cáo tổng kết công tác cải cách hành chính năm");
    clerk.choose("Năm", "2020");
    clerk.fill("Số văn bản", "45");
    clerk.fill("Ngày văn bản", "07/04/2021");
    clerk.press("Tab");
    clerk.wait_for_text("chưa in được bản chính thức");
    clerk.screenshot("1-gate");
    let is_open = "return document.querySelector('details.gate')?.open === true";
    if clerk.ask(is_open, &[]) != json!(true) {
        clerk.tab_to("Đối chiếu số liệu");
        clerk.press("Enter");
        clerk.wait_for("the list of the gate", is_open);
    }
    clerk.fill("UBND huyện Kon Rẫy, tổng điểm", "Chưa có điểm chi tiết của 02 lĩnh vực.");
    clerk.press("Enter");
    clerk.wait_for_text("Đã ghi đủ lý do.");
    clerk.screenshot("2-explained");
    clerk.press("Ctrl+P");
    clerk.wait_for_text("Đã tạo tong-ket.pdf");
    expect_words(&report, &["BÁO CÁO", "Số: 45", "02 lĩnh vực"]);
}

#[test]
fn a_lost_point_becomes_a_line_of_the_plan() {
    if !is_called_for() {
        return;
    }
    let office = spring("lost-points");
    let plan = office.shelf().join("ke-hoach.pdf");
    let office = office.choosing(std::slice::from_ref(&plan));
    let clerk = sample(&office);
    clerk.go_to_screen("Kết quả");
    clerk.press_button("Sổ điểm mất");
    clerk.wait_for_text("1.1.1, Thị trấn Đắk Rve");
    clerk.fill("Biện pháp khắc phục", "Đối chiếu sổ theo dõi vào thứ sáu hằng tuần.");
    clerk.screenshot("1-remedy");
    clerk.press("Ctrl+Enter");
    clerk.wait_for_text("Hoàn tác: nguyên nhân mất điểm 1.1.1");
    clerk.press_button("Cộng dồn");
    clerk.wait_for_text("Bản đồ trách nhiệm");
    clerk.see("Theo lĩnh vực", "the losses are summed up by area");
    clerk.screenshot("2-sums");
    choose_paper(&clerk, "Kế hoạch khắc phục");
    clerk.wait_for(
        "the first page of the plan",
        "return [...document.querySelectorAll('main img')].some((page) => page.complete && page.naturalWidth > 100)",
    );
    clerk.press("Ctrl+P");
    clerk.wait_for_text("Đã tạo ke-hoach.pdf");
    expect_words(&plan, &["KẾ HOẠCH", "thứ sáu hằng tuần"]);
}

#[test]
fn units_are_merged_and_their_years_stand_side_by_side() {
    if !is_called_for() {
        return;
    }
    let clerk = sample(&Office::empty("merge").at("2026-02-02T08:00:00+07:00"));
    clerk.go_to_screen("Kết quả");
    clerk.choose("Đợt", "Xã, năm 2025");
    clerk.wait_for_text("Xã Bắc Kon Rẫy");
    clerk.press_button("Qua các năm");
    clerk.wait_for_text("trước là Xã Đắk Kôi");
    clerk.see("theo trọng số", "what the old units had together is said to be rolled up");
    clerk.check_accessibility("years under the names of their time");
    clerk.screenshot("1-years");

    clerk.go_to_screen("Đơn vị");
    clerk.fill("Tìm mã, tên", "Bắc Kon");
    tab_into(&clerk, "[role=grid]");
    clerk.press("Home");
    clerk.wait_for_text("Thay cho Xã Đắk Kôi từ 01/07/2025");
    clerk.screenshot("2-unit");
    clerk.press_button("Đổi tên, nhập, tách…");
    clerk.wait_for_text("Đổi tên, nhập hoặc tách đơn vị");
    clerk.press_button("Nhập");
    clerk.fill("Từ ngày", "01/01/2027");
    clerk.tab_to("Xã Nam Kon Rẫy");
    clerk.press("Space");
    clerk.fill("Tên đầy đủ", "Xã Kon Rẫy Một");
    clerk.fill("Mã", "KR9");
    clerk.screenshot("3-merge");
    clerk.check_accessibility("a merger");
    clerk.press_button("Ghi thay đổi");
    clerk.wait_for_text("Đã ghi thay đổi.");
    clerk.wait_for_text("Xã Kon Rẫy Một");
    clerk.press("Ctrl+Z");
    clerk.wait_until_gone("Xã Kon Rẫy Một");
    clerk.screenshot("4-undone");
}
