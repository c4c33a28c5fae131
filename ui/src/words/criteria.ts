// Words of the criteria screen: sets, their tree, their grades, and the import of a set.

export const criteriaWords = {
  set: 'Bộ',
  setTitle: (code: string, title: string) => `${code}: ${title}`,
  pages: { tree: 'Cây tiêu chí', grades: 'Thang xếp loại', problems: 'Vấn đề' },
  pageGroup: 'Phần của bộ tiêu chí',
  states: { draft: 'Bản nháp', issued: 'Đã chốt' },
  stateHints: {
    draft: 'Mở đợt đánh giá đầu tiên sẽ chốt bộ tiêu chí này.',
    issued: 'Đã mở đợt đánh giá nên cây tiêu chí và điểm tối đa không đổi nữa.',
  },
  leaves: (count: number) => `${count} tiêu chí chấm điểm`,
  basis: (basis: string) => `Theo ${basis}`,
  noBasis: 'Chưa ghi văn bản ban hành',
  total: 'Tổng điểm tối đa',
  unknownMax: 'chưa rõ',
  find: 'Tìm mã, nội dung hoặc đơn vị chủ trì',
  foldAll: 'Thu gọn',
  openAll: 'Mở hết',
  notFound: (wanted: string) => `Không có tiêu chí nào chứa “${wanted}”.`,
  next: 'Tiếp: đơn vị được chấm',
  remove: 'Xóa bộ này',
  removed: (code: string) => `Đã xóa bộ tiêu chí ${code}. Bấm Ctrl+Z để lấy lại.`,

  columns: { code: 'Mã', title: 'Nội dung', max: 'Tối đa', channel: 'Kênh chấm', lead: 'Đơn vị chủ trì' },
  treeOf: (title: string) => `Cây tiêu chí ${title}`,

  detail: {
    pane: 'Tiêu chí đang chọn',
    max: 'Điểm tối đa',
    channel: 'Kênh chấm',
    lead: 'Chủ trì',
    noLead: 'chưa giao',
    wording: 'Cách tính điểm như văn bản',
    noWording: 'Bộ tiêu chí không ghi cách tính cho mục này.',
    understood: 'Cách hiểu của chương trình',
    manual: 'Chấm thủ công: người chấm đọc văn bản và tự ghi điểm.',
    evidence: 'Tài liệu kiểm chứng',
    noEvidence: 'Không nêu tài liệu.',
    parent: (count: number) => `Mục này gồm ${count} mục con; điểm là tổng các mục con.`,
  },

  grades: {
    basis: 'So mốc với',
    bases: { raw: 'Điểm đạt được', percent: 'Chỉ số (%)' },
    label: 'Xếp loại',
    from: 'Từ',
    fromIn: 'Gồm mốc',
    fromInHint: 'Bỏ dấu khi văn bản ghi “trên” thay cho “từ”',
    rowLabel: (row: number) => `Tên mức xếp loại thứ ${row}`,
    rowFrom: (row: number) => `Mốc dưới của mức thứ ${row}`,
    rowFromIn: (row: number) => `Mức thứ ${row} gồm cả mốc dưới`,
    removeRow: (row: number) => `Xóa mức thứ ${row}`,
    order: 'Ghi từ mức cao nhất xuống. Mức cuối bắt đầu từ 0.',
    add: 'Thêm mức',
    import: 'Nhập thang từ Excel…',
    save: 'Lưu thang xếp loại',
    saved: (count: number) => (count === 0 ? 'Đã bỏ thang xếp loại.' : `Đã lưu thang xếp loại ${count} mức.`),
    none: 'Chưa có thang xếp loại. Kết quả vẫn có điểm và thứ hạng, nhưng chưa xếp loại được.',
    unsaved: 'Thang xếp loại có thay đổi chưa lưu',
    refused: 'Thang xếp loại chưa được lưu.',
  },

  noProblems: 'Bộ tiêu chí không có vấn đề nào. Có thể mở đợt đánh giá.',

  import: {
    title: 'Nhập bộ tiêu chí',
    code: 'Mã bộ tiêu chí',
    codeHint: 'Ngắn gọn, ví dụ XA-2020',
    name: 'Tên bộ tiêu chí',
    basis: 'Văn bản ban hành',
    basisHint: 'Số, ngày và nơi ban hành',
    decimals: 'Số lẻ khi in điểm',
    rows: (nodes: number, total: string | null) =>
      total === null ? `Đọc được ${nodes} mục.` : `Đọc được ${nodes} mục, tổng điểm tối đa ${total}.`,
    leads: (units: readonly string[]) => `Đơn vị chủ trì ghi trong tệp: ${units.join('; ')}.`,
    nothing: 'Cây tiêu chí hiện ra sau khi tệp hết lỗi.',
    apply: 'Ghi vào sổ',
    done: (code: string, leaves: number) => `Đã nhập bộ tiêu chí ${code}: ${leaves} tiêu chí chấm điểm.`,
  },

  empty: {
    title: 'Chưa có bộ tiêu chí',
    text: 'Bắt đầu từ bảng tiêu chí trong Excel: mã, nội dung, điểm tối đa, cách tính điểm. Chương trình liệt kê từng chỗ chưa hiểu trước khi ghi. Có bộ tiêu chí và đơn vị thì mở được đợt đánh giá.',
  },
} as const;

/** The keys of the criteria screen for the key list. */
export const criteriaKeys: readonly (readonly [string, string])[] = [
  ['Mũi tên lên, xuống', 'Chọn tiêu chí'],
  ['Mũi tên trái, phải', 'Thu gọn mục, mở mục'],
  ['Home, End', 'Tiêu chí đầu, tiêu chí cuối'],
  ['Ctrl + F', 'Tìm tiêu chí; gõ không dấu cũng được'],
  ['Esc', 'Xóa nội dung tìm; bỏ tệp đang xem trước'],
];
