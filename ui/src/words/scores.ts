// Words of score entry.

export const scoreWords = {
  round: 'Đợt',
  roundTitle: (year: number, group: string) => (group === '' ? `năm ${year}` : `${group}, năm ${year}`),
  unit: 'Đơn vị',
  stage: 'Bước',
  print: 'Xem phiếu in',
  stages: {
    self: { title: 'Tự chấm', spoken: 'Điểm tự chấm' },
    council: { title: 'Hội đồng', spoken: 'Điểm Hội đồng chấm' },
    appraised1: { title: 'Thẩm định', spoken: 'Điểm thẩm định' },
    appraised2: { title: 'Thẩm định lần 2', spoken: 'Điểm thẩm định lần 2' },
    approved: { title: 'Phê duyệt', spoken: 'Điểm phê duyệt' },
  },
  sheetOf: (unit: string, round: string) => `Phiếu chấm điểm của ${unit}, ${round}`,
  areas: 'Lĩnh vực',
  allAreas: 'Tất cả lĩnh vực',
  filters: { all: 'Tất cả', not_scored: 'Chưa chấm', differs: 'Có chênh lệch' },
  filterGroup: 'Lọc tiêu chí',
  changeFilter: 'Đổi bộ lọc',
  goToCode: 'Đến mã tiêu chí',
  codeLabel: 'Mã tiêu chí, ví dụ 3.2.1',
  codeNotFound: (code: string) => `Không có tiêu chí nào có mã ${code}.`,
  showAreas: 'Danh sách lĩnh vực',
  showDetail: 'Chi tiết tiêu chí',
  detailShort: 'Chi tiết',
  scoredProgress: (scored: number, total: number) => `Đã chấm ${scored}/${total}`,
  scored: 'Đã chấm',
  partsDiffer: (stage: string, difference: string) => `${stage}: khác tổng các mục con ${difference} điểm.`,
  hints: {
    channel: (channel: string) => `Chấm theo kênh ${channel} nên đơn vị không tự chấm.`,
    otherStage: 'Chọn bước này ở đầu trang để nhập.',
    sumOfParts: 'Tổng các mục con; tự cộng.',
    decided: (computed: string, reason: string) => `Quy tắc cho ${computed}; đã ghi khác. Lý do: ${reason}`,
    author: (author: string) => `Người nhập: ${author}`,
  },

  detail: {
    pane: 'Tiêu chí đang chọn',
    wording: 'Cách tính điểm như văn bản',
    understood: 'Cách hiểu của chương trình',
    stages: 'Điểm các bước',
    evidence: 'Tài liệu kiểm chứng cần có',
    leadUnit: (unit: string) => `Chủ trì: ${unit}`,
    channel: (channel: string) => `Kênh chấm: ${channel}`,
    max: (points: string) => `Tối đa ${points}`,
    noWording: 'Bộ tiêu chí không ghi cách tính cho mục này.',
    stated: 'ghi thẳng',
    statedTotal: 'Tổng ghi theo văn bản',
    partsDiffer: 'Chưa giải thích được',
    total: 'Tổng',
  },
  figure: {
    label: 'Số liệu kê khai',
    working: 'Diễn giải cách tính',
    decided: (computed: string) => `Điểm đang ghi khác quy tắc. Quy tắc cho ${computed}.`,
    decidedWhy: (reason: string) => `Lý do: ${reason}`,
    hint: 'Nhập số liệu, ví dụ 38/40 hoặc 95%; quy tắc tự cho điểm. Enter để nhận.',
  },
  channels: {
    self: 'Tự chấm',
    survey: 'Điều tra XHH',
    external: 'Số liệu ngoài',
    council: 'Hội đồng',
    bonus: 'Điểm cộng',
    penalty: 'Điểm trừ',
  },

  total: {
    points: (stage: string) => stage,
    index: 'Chỉ số',
    grade: 'Xếp loại',
    toNextGrade: (points: string, grade: string) => `còn ${points} điểm đến ${grade}`,
    partsDiffer: (difference: string) => `Chưa giải thích được ${difference}`,
    incomplete: 'tạm tính',
  },

  refusedAt: (code: string, typed: string) =>
    code === '' ? `“${typed}” ở dòng tổng chưa được nhận.` : `“${typed}” ở tiêu chí ${code} chưa được nhận.`,
  refusedWhy: (why: string, kept: string) => (kept === '' ? why : `${why} Điểm cũ ${kept} vẫn giữ.`),
  toThatCell: 'Đến ô đó',

  paste: {
    title: 'Dán từ Excel',
    summary: (rows: number, columns: number, problems: number) =>
      `Dán ${rows} dòng × ${columns} cột. Có ${problems} ô chưa hợp lệ.`,
    columns: { code: 'Mã', column: 'Bước', now: 'Đang có', pasted: 'Dán vào', note: 'Vấn đề' },
    overwriteEmpty: 'Ghi đè cả ô trống',
    outside: (count: number) => `${count} ô nằm ngoài bảng và không được dán.`,
    closed: (count: number) => `${count} giá trị rơi vào ô khóa hoặc ô tự cộng và được bỏ qua.`,
    blocked: 'Còn ô chưa hợp lệ nên chưa dán được. Sửa trong Excel rồi dán lại.',
    apply: (count: number) => `Ghi ${count} ô`,
    oneStep: 'Toàn bộ phần dán là một bước; hoàn tác bằng một lần Ctrl+Z.',
    nothing: 'Không có ô nào thay đổi.',
  },

  reason: {
    title: 'Ghi lý do',
    label: 'Lý do',
    required: 'Chưa ghi lý do.',
  },

  empty: {
    noRound: 'Chưa có đợt đánh giá. Bấm “Mở đợt đánh giá” để bắt đầu.',
    openRound: 'Mở đợt đánh giá',
  },
} as const;

/** The keys of score entry for the key list. */
export const scoreKeys: readonly (readonly [string, string])[] = [
  ['Enter', 'Nhận điểm, xuống tiêu chí chưa chấm kế tiếp'],
  ['Shift + Enter', 'Lên ô trước'],
  ['Phím mũi tên', 'Sang ô bên cạnh'],
  ['Tab, Shift + Tab', 'Sang ô được nhập kế tiếp, ô trước'],
  ['F2', 'Sửa nội dung đang có trong ô'],
  ['Esc', 'Bỏ nội dung đang gõ, trả lại điểm cũ; bấm Tab sau đó để ra khỏi bảng'],
  ['Delete', 'Xóa điểm trong ô'],
  ['Home, End', 'Đầu dòng, cuối dòng'],
  ['Ctrl + Home, Ctrl + End', 'Ô đầu, ô cuối bảng'],
  ['Ctrl + mũi tên', 'Đến cuối vùng đã có điểm'],
  ['Shift + mũi tên', 'Chọn nhiều ô'],
  ['Ctrl + C, Ctrl + V', 'Chép và dán với Excel; xem trước rồi mới ghi'],
  ['Ctrl + D', 'Điền xuống các ô đã chọn'],
  ['Ctrl + G', 'Đến mã tiêu chí'],
  ['F6', 'Sang ô số liệu kê khai của tiêu chí, nếu có'],
  ['F8', 'Đổi bộ lọc'],
  ['Alt + ←, Alt + →', 'Thu gọn, mở mục'],
];
