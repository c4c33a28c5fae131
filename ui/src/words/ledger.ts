// Words of the ledger of lost points.

export const ledgerWords = {
  pages: { lines: 'Từng tiêu chí', sums: 'Cộng dồn' },
  pageGroup: 'Phần của sổ điểm mất',
  find: 'Tìm tiêu chí, đơn vị, nguyên nhân hoặc người chịu trách nhiệm',
  unit: 'Đơn vị',
  allUnits: 'Tất cả',
  openOnly: 'Chưa ghi nguyên nhân',
  import: {
    button: 'Nhập từ Excel…',
    title: 'Nhập nguyên nhân mất điểm',
    summary: (lines: number, added: number, changed: number, same: number) =>
      `Đọc được ${lines} dòng: thêm ${added}, sửa ${changed}, giữ nguyên ${same}.`,
    changes: 'Dòng khác với sổ',
    columns: { unit: 'Đơn vị', code: 'Mã', old: 'Đang ghi', new: 'Trong tệp' },
    noChanges: 'Không dòng nào đang ghi bị thay đổi.',
    apply: (count: number) => `Ghi ${count} dòng`,
    done: (count: number) => `Đã nhập ${count} dòng vào sổ điểm mất.`,
  },

  title: 'Sổ điểm mất',
  about: (lines: number, lost: string) => `${lines} dòng, mất ${lost} điểm so với tối đa`,
  vain: (points: string) => `tự chấm cao hơn điểm được ${points}`,
  columns: {
    unit: 'Đơn vị',
    code: 'Mã',
    title: 'Tiêu chí',
    max: 'Tối đa',
    claimed: 'Tự chấm',
    approved: 'Được',
    lost: 'Mất',
    cause: 'Nguyên nhân',
    department: 'Chịu trách nhiệm',
    deadline: 'Thời hạn',
  },
  penalty: 'điểm trừ',
  notSaid: 'chưa ghi',
  unnamed: (unit: string, points: string) => `${unit}: ${points} điểm chưa rõ mất ở tiêu chí nào, vì tổng điểm được công bố không kèm điểm chi tiết.`,
  notFound: 'Không có dòng nào khớp.',

  detail: {
    pane: 'Dòng đang chọn',
    heading: (code: string, unit: string) => `${code}, ${unit}`,
    points: (max: string, claimed: string, approved: string) => `Tối đa ${max}; tự chấm ${claimed}; được ${approved}`,
    unknown: 'chưa có',
    kind: 'Loại nguyên nhân',
    noKind: 'Chưa phân loại',
    words: 'Nguyên nhân',
    department: 'Đơn vị chịu trách nhiệm',
    departmentHint: 'Để nguyên: đơn vị chủ trì của tiêu chí',
    official: 'Cán bộ chịu trách nhiệm',
    remedy: 'Biện pháp khắc phục',
    deadline: 'Thời hạn',
    deadlineHint: 'Ngày/tháng/năm, ví dụ 07/04/2021',
    save: 'Lưu',
    saveAndGoOn: 'Lưu, sang dòng sau',
    refused: 'Nội dung chưa được lưu.',
    openSheet: 'Mở phiếu tại tiêu chí này',
  },

  sums: {
    causes: 'Theo nguyên nhân',
    departments: 'Theo đơn vị chịu trách nhiệm',
    areas: 'Theo lĩnh vực',
    units: 'Theo đơn vị được đánh giá',
    criteria: 'Tiêu chí hay mất điểm nhất',
    responsibilities: 'Bản đồ trách nhiệm',
    responsibilitiesAbout: 'theo phân công; điểm tối đa tính cho một đơn vị, điểm mất của mọi đơn vị',
    responsible: 'Cơ quan, người phụ trách',
    leads: 'Chủ trì',
    cooperates: 'Phối hợp',
    lost: 'Mất',
    lines: 'Dòng',
    unitCount: 'Đơn vị',
    max: 'Điểm tối đa',
    name: 'Tên',
    nobody: 'Chưa giao đơn vị nào',
    noCause: 'Chưa ghi nguyên nhân',
  },

  empty: {
    title: 'Không mất điểm nào',
    text: 'Ở bước này mọi tiêu chí đã biết điểm đều đạt tối đa.',
  },
} as const;

/** The keys of the ledger for the key list. */
export const ledgerKeys: readonly (readonly [string, string])[] = [
  ['Mũi tên lên, xuống', 'Chọn dòng của sổ điểm mất; nội dung đang gõ được lưu'],
  ['Enter, F2', 'Ghi nguyên nhân của dòng đang chọn'],
  ['Ctrl + Enter', 'Lưu, sang dòng sau chưa ghi nguyên nhân'],
];
