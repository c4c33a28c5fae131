// Words of the register of units.

const validity = (from: string, to: string) => {
  if (from === '' && to === '') return 'không ghi hạn';
  if (to === '') return `từ ${from}`;
  return from === '' ? `đến ${to}` : `${from} – ${to}`;
};

export const unitWords = {
  count: (units: number, groups: number) => `${units} đơn vị, ${groups} nhóm`,
  find: 'Tìm mã, tên, loại, nhóm hoặc người đứng đầu',
  add: 'Thêm đơn vị…',
  next: 'Tiếp: mở đợt đánh giá',
  list: 'Danh sách đơn vị',
  noGroup: 'Chưa xếp nhóm',
  groupCount: (name: string, count: number) => `${name} (${count})`,
  notFound: (wanted: string) => `Không có đơn vị nào chứa “${wanted}”.`,
  columns: { code: 'Mã', name: 'Tên đơn vị', kind: 'Loại', head: 'Người đứng đầu', title: 'Chức vụ', valid: 'Hiệu lực' },
  validity,

  detail: {
    pane: 'Đơn vị đang chọn',
    edit: 'Sửa đơn vị…',
    papers: [
      ['score-sheet', 'In phiếu chấm điểm'],
      ['blank-sheet', 'In phiếu trống'],
    ],
    remove: 'Xóa đơn vị',
    removed: (name: string) => `Đã xóa ${name}. Bấm Ctrl+Z để lấy lại.`,
    code: 'Mã',
    shortName: 'Tên ngắn',
    kind: 'Loại',
    group: 'Nhóm xếp hạng',
    head: 'Người đứng đầu',
    none: 'chưa ghi',
    history: 'Tên gọi qua các thời kỳ',
    historyHint: 'Đổi nhóm hoặc người đứng đầu từ một ngày: bấm Sửa đơn vị, ghi ngày mới vào ô Từ ngày. Tên cũ vẫn dùng cho năm cũ.',
  },

  succession: {
    title: 'Thay cho, được thay bởi',
    follows: (name: string, from: string) => `Thay cho ${name} từ ${from}`,
    followedBy: (name: string, from: string) => `Được ${name} thay từ ${from}`,
    hint: 'Khi sáp nhập hoặc chia tách: kết quả của đơn vị cũ hiện bên cạnh đơn vị mới, không cộng vào. Ghi trọng số (số dân, số hồ sơ) cho mọi đơn vị cũ thì trang Qua các năm có thêm chỉ số gộp. Chỉ đổi tên thì sửa đơn vị.',
    weight: 'Trọng số',
    weightOf: (name: string) => `Trọng số của ${name}`,
    predecessor: 'Đơn vị cũ',
    choose: 'Chọn đơn vị…',
    from: 'Từ ngày',
    add: 'Ghi thay cho',
    remove: (name: string) => `Xóa: không còn thay cho ${name}`,
  },

  form: {
    addTitle: 'Thêm đơn vị',
    editTitle: (name: string) => `Sửa ${name}`,
    code: 'Mã đơn vị',
    codeHint: 'Mã hành chính hoặc số thứ tự',
    name: 'Tên đầy đủ',
    shortName: 'Tên ngắn',
    shortNameHint: 'Dùng trong biểu đồ',
    kind: 'Loại',
    kindHint: 'Ví dụ: xã, phường, sở',
    group: 'Nhóm xếp hạng',
    groupHint: 'Các đơn vị cùng nhóm được xếp hạng với nhau',
    headName: 'Người đứng đầu',
    headTitle: 'Chức vụ',
    validFrom: 'Từ ngày',
    validFromHint: 'Ngày/tháng/năm. Ngày muộn hơn ngày cũ sẽ giữ lại tên cũ cho thời gian trước đó.',
    validFromHintNew: 'Ngày/tháng/năm; bỏ trống nếu không cần',
    validTo: 'Đến ngày',
    validToHint: 'Bỏ trống khi còn hoạt động',
    refused: 'Đơn vị chưa được lưu.',
  },

  import: {
    title: 'Nhập danh sách đơn vị',
    columns: { outcome: 'Thay đổi', code: 'Mã', name: 'Tên đơn vị', group: 'Nhóm' },
    outcomes: { new: 'Thêm mới', changed: 'Sửa đổi', same: 'Giữ nguyên' } as Record<string, string>,
    summary: (added: number, changed: number, same: number) => `Thêm ${added}, sửa ${changed}, giữ nguyên ${same} đơn vị.`,
    news: (news: readonly string[]) => `Mới xuất hiện trong tệp: ${news.join('; ')}.`,
    apply: (count: number) => `Ghi ${count} đơn vị`,
    done: (count: number) => `Đã nhập ${count} đơn vị.`,
  },

  empty: {
    title: 'Chưa có đơn vị nào',
    text: 'Nhập danh sách từ Excel với các cột Mã, Tên đơn vị, Loại, Nhóm, Người đứng đầu; hoặc thêm từng đơn vị. Đợt đánh giá chấm và xếp hạng các đơn vị cùng nhóm.',
  },
} as const;

/** The keys of the register of units for the key list. */
export const unitKeys: readonly (readonly [string, string])[] = [
  ['Mũi tên lên, xuống', 'Chọn đơn vị'],
  ['Enter, F2, bấm đúp', 'Sửa đơn vị'],
  ['Delete', 'Xóa đơn vị đang chọn'],
  ['Ctrl + F', 'Tìm đơn vị; gõ không dấu cũng được'],
  ['Esc', 'Xóa nội dung tìm; bỏ tệp đang xem trước'],
];
