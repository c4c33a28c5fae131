// Words of the papers screen.

export const paperWords = {
  list: 'Danh sách văn bản',
  choices: 'Nội dung văn bản',
  preview: 'Xem trước',
  round: 'Đợt',
  year: 'Năm',
  head: 'Bản của',
  allHeads: (count: number) => `Tất cả ${count} bản`,
  headTitle: (head: string, unit: string) => `${head} – ${unit}`,
  number: 'Số văn bản',
  numberHint: 'Để trống thì điền tay sau',
  date: 'Ngày văn bản',
  dateHint: 'Ngày/tháng/năm, ví dụ 07/04/2021',
  forSigning: 'In để ký (không còn chữ DỰ THẢO)',
  forSigningHint: 'Khi tạo PDF, các bản này được ghi là “Đã in để ký”.',

  draft: {
    'conference-report': {
      first: 'Văn bản mang chữ DỰ THẢO vì kết quả của đợt này chưa được công bố.',
      rest: 'Số liệu còn có thể thay đổi; mã số liệu ở cuối trang cho biết bản in theo số liệu nào.',
    },
    'year-end': {
      first: 'Văn bản mang chữ DỰ THẢO vì chưa có số hoặc ngày.',
      rest: 'Ghi đủ số và ngày văn bản thì chữ này mất.',
    },
    commitment: {
      first: 'Bản cam kết mang chữ DỰ THẢO vì chưa in để ký.',
      rest: 'Chọn “In để ký” khi nội dung đã chốt.',
    },
    other: { first: 'Văn bản này là bản dự thảo.', rest: '' },
  },

  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  /** What a screen reader reads in place of the picture. */
  pageText: (page: number, pages: number, text: string) => `Trang ${page} trên ${pages}. ${text}`,
  previousPage: 'Trang trước (Page Up)',
  nextPage: 'Trang sau (Page Down)',
  zoom: 'Cỡ trang',
  fitWidth: 'Vừa rộng',
  wholePage: 'Cả trang',
  pages: (count: number) => `${count} trang`,
  checkCode: 'Mã số liệu',
  laying: 'Đang dàn trang…',

  makePdf: 'Tạo PDF…',
  printing: 'Đang tạo văn bản…',
  made: (name: string, pages: number) => `Đã tạo ${name}, ${pages} trang.`,
  open: 'Mở',
  openFolder: 'Mở thư mục',
  justMade: 'Vừa tạo',
  openNamed: (name: string) => `Mở ${name}`,
  folderOf: (name: string) => `Mở thư mục chứa ${name}`,

  faultFirst: 'Chưa xem được trang.',
  faultRest: 'Sửa ô đang báo lỗi bên cạnh; trang hiện lại ngay.',
  noCommitments: 'Chưa có bản cam kết nào để in.',
  noCommitmentsText: 'Soạn bản cam kết ở màn hình Cam kết, rồi trở lại đây để xem và in.',
  toCommitments: 'Đến màn hình Cam kết',
  noRounds: 'Chưa có đợt đánh giá nên chưa có gì để in.',
  noRoundsText: 'Mở một đợt đánh giá và chấm điểm; báo cáo lấy số liệu từ đó.',
  menu: 'Báo cáo',
  menuItems: [
    ['conference-report', 'Báo cáo kết quả chấm điểm'],
    ['commitment', 'Bản cam kết'],
    ['year-end', 'Báo cáo tổng kết năm'],
  ],
} as const;

/** The keys of the papers for the key list. */
export const paperKeys: readonly (readonly [string, string])[] = [
  ['Page Up, Page Down', 'Lên, xuống một trang'],
  ['Ctrl + P', 'Tạo PDF của văn bản đang xem'],
];
