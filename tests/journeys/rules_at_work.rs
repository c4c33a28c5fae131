//! Rules as they are written: confirmed leaf by leaf, fed with declared figures, refused where a
//! figure does not fit; then all communes at one stage.

use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for, sample_sheet};

use crate::clerks_path::{import_criteria, import_units, open_round, set_up};
use crate::score_grid::{expect_cell, expect_line, go_to_code, go_to_head};

#[test]
fn figures_become_points_by_the_confirmed_rule() {
    if !is_called_for() {
        return;
    }
    let sheets = ["bo_tieu_chi_xa_mau.csv", "xep_loai_mau.csv", "don_vi_mau.csv"].map(sample_sheet);
    let clerk = Office::empty("rules").at("2021-03-01T08:00:00+07:00").choosing(&sheets).open();
    set_up(&clerk);
    import_criteria(&clerk);
    confirm_rules(&clerk);
    import_units(&clerk);
    open_round(&clerk);
    declare_a_figure(&clerk);
    fill_the_matrix(&clerk);
}

fn confirm_rules(clerk: &Clerk) {
    clerk.go_to_screen("Bộ tiêu chí");
    clerk.press_button("Quy tắc");
    clerk.wait_for_text("Điểm = tỷ lệ × 4");
    clerk.see("Chờ xác nhận", "the rule of the first leaf is said back and waits");
    clerk.fill("Thử số liệu", "91/100");
    clerk.wait_for_text("Được 3,64 điểm");
    clerk.press("F7");
    clerk.wait_for_text("đã xác nhận");
    clerk.screenshot("1-rules");
}

fn declare_a_figure(clerk: &Clerk) {
    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("Đã chấm");
    clerk.choose("Đơn vị", "Xã Đắk Kôi");
    go_to_code(clerk, "1.1.1");
    clerk.press("F6");
    clerk.fill("Số liệu kê khai", "101/100");
    clerk.press("Enter");
    clerk.wait_for("a sentence at the figure", "return document.querySelector('[aria-invalid=true]') !== null");
    clerk.screenshot("2-refused");
    clerk.fill("Số liệu kê khai", "91/100");
    clerk.press("Enter");
    clerk.wait_for_text("91/100 = 91% → 3,64 điểm");
    expect_line(clerk, "1.1.1", "|4|3,64|", "the rule gave the points");
    clerk.screenshot("3-figure");
}

fn fill_the_matrix(clerk: &Clerk) {
    go_to_head(clerk);
    clerk.press_button("Bảng");
    clerk.wait_for_text("Cột ");
    go_to_code(clerk, "1.2.1");
    clerk.type_text("0,5");
    clerk.press("Enter");
    expect_cell(clerk, "Tiêu chí 1.2.2, ", "Enter goes down in the table of units");
    clerk.screenshot("4-matrix");
}
