// Words of evidence: the register of documents, what they prove, what is wanting.
import type { EvidenceState, FindingKind } from '../door/bindings';

const states: Record<EvidenceState, string> = {
  draft: 'Dự kiến',
  submitted: 'Đã nộp',
  accepted: 'Đã chấp nhận',
  rejected: 'Không chấp nhận',
  supplement_asked: 'Yêu cầu bổ sung',
};

const findings: Record<FindingKind, string> = {
  missing: 'Chưa có',
  kind_missing: 'Thiếu loại',
  late: 'Muộn',
  outside_period: 'Ngoài kỳ',
  day_missing: 'Thiếu ngày',
};

export const evidenceWords = {
  more: (count: number) => `Hiện thêm; còn ${count} tài liệu`,
  reader: {
    of: (title: string) => `Các trang của ${title}`,
    page: (title: string, page: number, pages: number) => `${title}, trang ${page} trên ${pages}`,
    picture: (title: string) => `Ảnh của ${title}`,
    drawing: 'Đang mở trang…',
    beyond: (mark: string, pages: number) => `Minh chứng ghi “${mark}” nhưng tài liệu chỉ có ${pages} trang; đây là trang cuối.`,
    count: (page: number, pages: number) => `Trang ${page}/${pages}`,
    previous: 'Trang trước',
    next: 'Trang sau',
    open: 'Mở bằng chương trình khác',
  },
  states,
  findings,
  round: 'Đợt',
  pageGroup: 'Trang minh chứng',
  pages: { documents: 'Tài liệu', wanting: 'Còn thiếu, chưa đúng', orphan: 'Chưa gắn tiêu chí', damaged: 'Tệp hỏng, mất' },
  find: 'Tìm số, loại, trích yếu, tên tệp',
  add: 'Thêm tài liệu…',
  addFolder: 'Thêm cả thư mục…',
  dossier: 'Xuất hồ sơ minh chứng…',
  list: 'Danh sách tài liệu',
  columns: { document: 'Tài liệu', subject: 'Trích yếu', issuer: 'Cơ quan', uses: 'Dùng cho', file: 'Tệp' },
  uses: (count: number) => (count === 0 ? 'chưa gắn' : `${count} tiêu chí`),
  fileBad: 'không thấy tệp',
  none: 'Chưa có tài liệu nào. Bấm “Thêm tài liệu…”, thả tệp vào đây, dán bằng Ctrl+V, hoặc bấm F4 tại tiêu chí ở màn hình Chấm điểm.',
  noneHere: 'Không có tài liệu nào ở trang này.',
  notFound: (wanted: string) => `Không có tài liệu nào chứa “${wanted}”.`,
  dropHere: 'Thả tệp vào đây để đưa vào sổ',
  working: 'Đang đưa tệp vào sổ…',
  added: (added: number, known: number) => {
    const parts = [added > 0 && `Đã thêm ${added} tài liệu`, known > 0 && `${known} tài liệu đã có trong sổ, không thêm lần nữa`];
    return `${parts.filter(Boolean).join('; ')}.`;
  },
  refusedTitle: 'Có tệp không được nhận',

  detail: {
    pane: 'Tài liệu đang chọn',
    kind: 'Loại',
    kindHint: 'Ví dụ Kế hoạch',
    number: 'Số, ký hiệu',
    day: 'Ngày',
    dayHint: 'Ngày/tháng/năm, ví dụ 07/04/2021',
    issuer: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    revises: 'Thay cho',
    revisesNone: 'không thay tài liệu nào',
    revised: (title: string) => `Đã có bản thay thế: ${title}.`,
    file: 'Tệp gốc',
    fileGone: 'Không thấy tệp trong kho minh chứng. Thêm lại tệp gốc để khôi phục.',
    brought: (author: string) => `Người đưa vào: ${author}`,
    uses: 'Dùng cho',
    noUses: 'Chưa gắn cho tiêu chí nào.',
    toCell: (code: string, unit: string) => `Đến tiêu chí ${code} của ${unit}`,
    link: 'Gắn cho tiêu chí',
    unit: 'Đơn vị',
    codes: 'Mã tiêu chí',
    codesHint: 'Nhiều mã: cách nhau bằng dấu chấm phẩy',
    page: 'Trang, mục',
    pageHint: 'Ví dụ trang 3, mục II',
    linkNow: 'Gắn',
    linked: (count: number) => `Đã gắn cho ${count} tiêu chí.`,
    codeUnknown: (code: string) => `Không có tiêu chí chấm điểm nào có mã ${code}. Nhập mã như trong phiếu, ví dụ 3.2.1.`,
    remove: 'Xóa khỏi danh mục',
    removed: (title: string) => `Đã xóa ${title} khỏi danh mục; tệp gốc vẫn giữ. Bấm Ctrl+Z để lấy lại.`,
    saved: 'Đã lưu thông tin tài liệu.',
    refused: 'Thông tin chưa được lưu.',
  },

  wanting: {
    columns: { unit: 'Đơn vị', code: 'Mã', title: 'Tiêu chí', wants: 'Còn thiếu, chưa đúng', asked: 'Bộ tiêu chí yêu cầu' },
    none: 'Mọi điểm đã chấm đều có minh chứng đúng yêu cầu hoặc có giải trình.',
  },

  dossierForm: {
    title: 'Xuất hồ sơ minh chứng',
    text: 'Ghi các tệp minh chứng của một đơn vị vào một thư mục mới, đặt tên theo mã tiêu chí, kèm danh mục.',
    unit: 'Đơn vị',
    choose: 'Chọn nơi ghi…',
    done: (files: number, path: string) => `Đã ghi và đọc lại ${files} tệp cùng danh mục. Lưu tại ${path}`,
    missing: (codes: readonly string[]) => `Chưa có minh chứng: ${codes.join(', ')}.`,
  },

  node: {
    explainInstead: 'Không có tài liệu: ghi giải trình…',
    title: 'Minh chứng',
    none: 'Chưa gắn tài liệu nào.',
    add: 'Thêm tệp…',
    page: (title: string) => `Trang, mục của ${title}`,
    pageEmpty: 'trang, mục',
    state: (title: string) => `Trạng thái của ${title}`,
    unlink: (title: string) => `Bỏ gắn ${title}`,
    unlinked: (title: string) => `Đã bỏ gắn ${title}. Bấm Ctrl+Z để lấy lại.`,
    rule: 'Yêu cầu…',
    reasonTitle: (state: string) => state,
    reason: 'Lý do',
    known: (title: string) => `${title} đã có trong sổ; đã gắn thêm cho tiêu chí này.`,
    linked: (count: number) => `Đã gắn ${count} tài liệu.`,
  },
  ruleForm: {
    title: (code: string) => `Yêu cầu minh chứng của ${code}`,
    kinds: 'Loại tài liệu phải có',
    kindsHint: 'Nhiều loại: cách nhau bằng dấu chấm phẩy, ví dụ Kế hoạch; Báo cáo',
    inside: 'Phải ban hành trong thời gian đánh giá',
    before: 'Ban hành chậm nhất',
    beforeHint: 'Ví dụ 31/01, 15/01 năm sau, 31/12 năm trước',
    consequence: 'Hệ quả khi không đúng',
    consequenceHint: 'Như hướng dẫn ghi, ví dụ trừ 0,5 điểm',
    says: (kinds: readonly string[], inside: boolean, before: string) =>
      [kinds.length > 0 && `cần ${kinds.join(', ')}`, inside && 'ban hành trong kỳ đánh giá', before && `chậm nhất ${before}`]
        .filter(Boolean)
        .join('; '),
    refused: 'Yêu cầu chưa được lưu.',
  },

  empty: {
    title: 'Chưa có tài liệu nào',
    text: 'Thả tệp vào đây, dán ảnh quét bằng Ctrl+V, chọn tệp hoặc cả thư mục. Tệp được chép nguyên vẹn vào sổ; số, ngày, loại và trích yếu được đọc từ tên tệp nếu có.',
  },
} as const;

/** The keys of the evidence screen for the key list. */
export const evidenceKeys: readonly (readonly [string, string])[] = [
  ['Mũi tên lên, xuống', 'Chọn tài liệu'],
  ['Ctrl + V', 'Đưa ảnh hoặc tệp đã chép vào sổ'],
  ['Insert', 'Chọn tệp để thêm'],
  ['Ctrl + F', 'Tìm tài liệu'],
];
