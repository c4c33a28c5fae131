// Words of the commitments.

export const commitmentWords = {
  year: 'Năm',
  heads: 'Người đứng đầu',
  headsOf: (year: number) => `Bản cam kết năm ${year}`,
  count: (count: number) => `${count} bản`,
  states: { draft: 'Đang soạn', printed: 'Đã in để ký', signed: 'Đã ký', closed: 'Đã đóng' },
  newState: 'Bản mới, chưa lưu',
  halfTyped: 'bản cam kết',
  unsaved: 'Có thay đổi chưa lưu',
  targetCount: (count: number) => `${count} chỉ tiêu`,
  add: 'Thêm cam kết',
  printAll: (count: number) => `In cả ${count} bản`,
  printOne: 'In bản này',
  unnamed: 'Chưa có tên',

  form: {
    pane: 'Bản cam kết đang mở',
    unit: 'Đơn vị',
    unitOther: 'Ngoài danh sách đơn vị',
    unitName: 'Tên đơn vị ghi trên bản cam kết',
    headName: 'Họ và tên người đứng đầu',
    headTitle: 'Chức vụ',
    date: 'Ngày ghi trên bản',
    dateHint: 'Để trống thì điền tay',
    signed: 'Bản này đã in để ký. Sửa nội dung thì bản trở lại “Đang soạn” và cần in lại.',
  },

  targets: {
    title: 'Chỉ tiêu cam kết',
    name: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    baseline: 'Năm trước',
    direction: 'Dấu',
    value: 'Cam kết',
    counting: 'Cách tính',
    deadline: 'Thời hạn',
    criteria: 'Tiêu chí',
    directions: { '≥': 'ít nhất', '≤': 'không quá', '=': 'đúng bằng' },
    add: 'Thêm chỉ tiêu',
    none: 'Chưa có chỉ tiêu nào.',
    row: (column: string, row: number) => `${column}, chỉ tiêu ${row}`,
    remove: (row: number) => `Bỏ chỉ tiêu ${row} (Ctrl+Delete)`,
    removed: (row: number) => `Đã bỏ chỉ tiêu ${row}.`,
  },
  tasks: {
    title: 'Nhiệm vụ, giải pháp',
    name: 'Nhiệm vụ',
    product: 'Sản phẩm',
    deadline: 'Thời hạn',
    person: 'Người thực hiện',
    add: 'Thêm nhiệm vụ',
    none: 'Chưa có nhiệm vụ nào.',
    row: (column: string, row: number) => `${column}, nhiệm vụ ${row}`,
    remove: (row: number) => `Bỏ nhiệm vụ ${row} (Ctrl+Delete)`,
    removed: (row: number) => `Đã bỏ nhiệm vụ ${row}.`,
  },
  rowNumber: 'Số thứ tự',
  removeColumn: 'Bỏ dòng',
  hint: 'Enter: dòng dưới, ở dòng cuối thì thêm dòng; Ctrl+Delete: bỏ dòng.',

  saved: (head: string) => `Đã lưu bản cam kết của ${head}.`,
  removedHead: (head: string) => `Đã xóa bản cam kết của ${head}.`,
  discard: 'Bỏ bản mới',
  undo: 'Hoàn tác',

  empty: {
    year: (year: number) => `Năm ${year} chưa có bản cam kết nào.`,
    text: 'Mỗi người đứng đầu một bản: chỉ tiêu, mức phải đạt, thời hạn. Bấm “Thêm cam kết” rồi chọn đơn vị.',
  },
} as const;

/** The keys of the commitments for the key list. */
export const commitmentKeys: readonly (readonly [string, string])[] = [
  ['Mũi tên lên, xuống', 'Chọn người đứng đầu trong danh sách'],
  ['Ctrl + S', 'Lưu bản cam kết đang sửa'],
  ['Enter', 'Xuống dòng dưới cùng cột; ở dòng cuối thì thêm dòng mới'],
  ['Ctrl + Delete', 'Bỏ dòng đang đứng'],
  ['Ctrl + P', 'Xem và in bản cam kết đang mở'],
];
