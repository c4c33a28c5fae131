//! An office of its own with as little as possible in it; where journeys begin that need a book.

use tests::webdriver_clerk::Clerk;

/// Fills in the first start with the keyboard; afterwards the empty criteria screen is open.
pub fn set_up(clerk: &Clerk) {
    clerk.wait_for_text("Lập sổ cải cách hành chính");
    for (field, text) in [
        ("Tên cơ quan", "Ủy ban nhân dân xã A"),
        ("Địa danh", "Xã A"),
        ("Ký hiệu cơ quan", "UBND"),
        ("Chức vụ người ký", "CHỦ TỊCH"),
        ("Họ và tên người ký", "Nguyễn Văn A"),
        ("Người giữ sổ", "Trần Thị B"),
    ] {
        clerk.fill(field, text);
    }
    clerk.press("Enter");
    clerk.wait_for_text("Chưa có bộ tiêu chí");
}

/// Adds a unit to the register and waits until the book holds it.
pub fn add_unit(clerk: &Clerk, code: &str, name: &str) {
    clerk.go_to_screen("Đơn vị");
    clerk.press_button("Thêm đơn vị");
    clerk.fill("Mã đơn vị", code);
    clerk.fill("Tên đầy đủ", name);
    clerk.press("Enter");
    clerk.wait_for("the form to close", "return document.querySelector('dialog[open]') === null");
    clerk.wait_for_text(name);
}
