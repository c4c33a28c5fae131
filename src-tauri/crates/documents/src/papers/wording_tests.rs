//! The wording of papers: nothing in it that no paper prints.

use super::RESULTS;

#[test]
fn every_field_and_every_paragraph_of_the_wording_is_used() {
    let files = [
        include_str!("../../../../../assets/wording/van_ban_chung.md"),
        RESULTS,
        include_str!("../../../../../assets/wording/bao_cao_ket_qua_cham_diem.md"),
        include_str!("../../../../../assets/wording/bao_cao_tong_ket_nam.md"),
        include_str!("../../../../../assets/wording/ban_cam_ket.md"),
        include_str!("../../../../../assets/wording/phieu_cham_diem.md"),
        include_str!("../../../../../assets/wording/phieu_cham_de_trong.md"),
        include_str!("../../../../../assets/wording/bang_tong_hop_diem.md"),
        include_str!("../../../../../assets/wording/quyet_dinh_cong_bo.md"),
        include_str!("../../../../../assets/wording/bang_so_sanh_bo_tieu_chi.md"),
        include_str!("../../../../../assets/wording/bien_ban_hop_hoi_dong.md"),
        include_str!("../../../../../assets/wording/bang_phan_cong.md"),
        include_str!("../../../../../assets/wording/bao_cao_tu_danh_gia.md"),
        include_str!("../../../../../assets/wording/cong_van_giai_trinh.md"),
        include_str!("../../../../../assets/wording/danh_muc_tai_lieu_kiem_chung.md"),
    ];
    let code = [
        include_str!("furniture.rs"),
        include_str!("results.rs"),
        include_str!("rankings.rs"),
        include_str!("conference_report.rs"),
        include_str!("year_end_report.rs"),
        include_str!("commitment_forms.rs"),
        include_str!("score_sheets.rs"),
        include_str!("blank_sheets.rs"),
        include_str!("summary_table.rs"),
        include_str!("publication.rs"),
        include_str!("set_comparison.rs"),
        include_str!("minutes.rs"),
        include_str!("assignment_tables.rs"),
        include_str!("evidence_lists.rs"),
        include_str!("self_reports.rs"),
    ]
    .concat();
    for file in files {
        for field in file.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()) {
            assert!(file.matches(field).count() > 1, "{field} is listed and stands in a paragraph");
        }
        for name in file.lines().filter_map(|line| line.strip_prefix("### ")?.split(' ').next()) {
            let asked = name.strip_suffix("_with_tasks").unwrap_or(name);
            assert!(code.contains(&format!("\"{asked}\"")), "some paper prints the paragraph {name}");
        }
    }
}
