// Words of the reconciliation of a paper.

export const gateWords = {
  title: (count: number) => `Đối chiếu số liệu: ${count} chỗ không khớp.`,
  missing: (count: number, draft: boolean) =>
    draft ? `${count} chỗ chưa ghi lý do; bản dự thảo vẫn in được.` : `${count} chỗ chưa ghi lý do nên chưa in được bản chính thức.`,
  allExplained: 'Đã ghi đủ lý do.',
  placeholder: 'Lý do, ví dụ: chưa có điểm chi tiết của 02 lĩnh vực',
  keep: 'Ghi lý do',
  same: 'Lý do chưa thay đổi.',
  toSheet: 'Mở phiếu',
  kept: (reason: string, who: string, at: string) =>
    reason === '' ? 'Chưa ghi lý do.' : who === '' ? 'Lý do lấy từ ghi chú của ô điểm.' : `${who} ghi ngày ${at}.`,
} as const;
