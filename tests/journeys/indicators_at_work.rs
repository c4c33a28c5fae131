//! Indicators by keyboard: one taken from the library, values typed and refused, a survey kept.

use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::score_grid::go_to_grid;

#[test]
fn indicators_are_taken_typed_and_asked_for() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("indicators").at("2021-12-20T08:00:00+07:00").open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
    clerk.go_to_screen("Chỉ số");
    clerk.wait_for_text("Cơ quan đặt ra");
    type_values(&clerk);
    take_from_the_library(&clerk);
    keep_a_survey(&clerk);
    keep_an_outside_index(&clerk);
}

/// A share becomes per cents, gets a note, and what lies outside the scale is refused at its cell.
fn type_values(clerk: &Clerk) {
    clerk.choose("Kỳ", "Quý");
    clerk.wait_for_text("Quý IV");
    go_to_grid(clerk);
    clerk.type_text("93/96");
    clerk.press("Enter");
    clerk.wait_for_text("96,88");
    note_a_value(clerk);
    clerk.type_text("105");
    clerk.press("Enter");
    clerk.wait_for_text("vượt thang đo (0 đến 100)");
    clerk.screenshot("1-values");
    clerk.check_accessibility("Chỉ số");
}

fn take_from_the_library(clerk: &Clerk) {
    clerk.press_button("Danh mục");
    clerk.press_button("Lấy từ thư viện…");
    clerk.wait_for_text("Đây là ví dụ thường gặp");
    clerk.tab_to("Tỷ lệ hồ sơ qua dịch vụ bưu chính công ích");
    clerk.press("Space");
    clerk.press_button("Lấy 1 chỉ số");
    clerk.wait_for_text("Đã lấy 1 chỉ số");
    clerk.see("Tỷ lệ hồ sơ qua dịch vụ bưu chính công ích", "it is the office's own now");
}

fn keep_a_survey(clerk: &Clerk) {
    clerk.press_button("Khảo sát");
    clerk.wait_for_text("Rất hài lòng");
    clerk.fill("Phát ra, UBND huyện Kon Rẫy", "20");
    clerk.fill("Thu về, UBND huyện Kon Rẫy", "21");
    clerk.press("Ctrl+S");
    clerk.wait_for_text("nhiều hơn số phát ra (20)");
    clerk.fill("Thu về, UBND huyện Kon Rẫy", "20");
    clerk.fill("Hài lòng, UBND huyện Kon Rẫy", "19");
    clerk.press("Ctrl+S");
    clerk.wait_for_text("Đã ghi kết quả khảo sát.");
    clerk.wait_for_text("95,00");
    clerk.screenshot("2-survey");
}

/// Shift+F2 writes beside the value that is chosen.
fn note_a_value(clerk: &Clerk) {
    clerk.press("Up");
    clerk.press("Shift+F2");
    clerk.wait_for_text("Ghi chú của số liệu");
    clerk.fill("Ghi chú của số liệu", "theo báo cáo quý");
    clerk.press_button("Lưu");
    clerk.wait_for("the note to be kept", "return document.querySelector('dialog[open]') === null");
    go_to_grid(clerk);
    clerk.press("Down");
}

/// A rank beyond its population is refused at its field; then the year stands in the list.
fn keep_an_outside_index(clerk: &Clerk) {
    clerk.press_button("Chỉ số bên ngoài");
    clerk.wait_for_text("Ghi để tham khảo");
    clerk.press_button("Thêm chỉ số");
    clerk.wait_for_text("Nguồn công bố");
    for (field, text) in
        [("Chỉ số", "PCI"), ("Năm", "2020"), ("Địa phương", "Kon Tum"), ("Giá trị", "60,5"), ("Thứ hạng", "64/63")]
    {
        clerk.fill(field, text);
    }
    clerk.fill("Nguồn công bố", "Báo cáo PCI 2020 (mẫu)");
    clerk.press_button("Lưu");
    clerk.wait_for_text("lớn hơn số địa phương được xếp (63)");
    clerk.fill("Thứ hạng", "50/63");
    clerk.press_button("Lưu");
    clerk.wait_for_text("Báo cáo PCI 2020 (mẫu)");
    clerk.screenshot("3-outside");
}
