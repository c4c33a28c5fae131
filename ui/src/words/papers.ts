// Words of the papers screen.

export const paperWords = {
  list: 'Danh sách văn bản',
  choices: 'Nội dung văn bản',
  preview: 'Xem trước',
  round: 'Đợt',
  year: 'Năm',
  unit: 'Đơn vị',
  allUnits: (count: number) => `Tất cả ${count} đơn vị`,
  stage: 'Bước',
  stageThatCounts: 'Bước có hiệu lực',
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
    'score-sheet': {
      first: 'Phiếu mang chữ DỰ THẢO vì kết quả của đợt này chưa được công bố.',
      rest: 'Số liệu còn có thể thay đổi; mã số liệu ở cuối trang cho biết bản in theo số liệu nào.',
    },
    'summary-table': {
      first: 'Bảng mang chữ DỰ THẢO vì kết quả của đợt này chưa được công bố.',
      rest: 'Số liệu còn có thể thay đổi; mã số liệu ở cuối trang cho biết bản in theo số liệu nào.',
    },
    publication: {
      first: 'Quyết định mang chữ DỰ THẢO vì kết quả của đợt này chưa được công bố.',
      rest: 'Công bố ở màn hình Kết quả thì chữ này mất; bản chính thức cần điền đủ các ô bên cạnh.',
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
  makeWord: 'Word…',
  makeExcel: 'Excel…',
  filePerUnit: 'Mỗi đơn vị một tệp…',
  conferenceSet: 'Bộ hồ sơ hội nghị…',
  printing: 'Đang tạo văn bản…',
  made: (name: string, pages: number) => `Đã tạo ${name}, ${pages} trang.`,
  madeMany: (folder: string, files: number, leftOut: readonly { title: string; reason: string }[]) =>
    [`Đã tạo ${files} tệp trong thư mục ${folder}.`, ...leftOut.map((one) => `Chưa tạo ${one.title}: ${one.reason}`)].join(' '),
  register: {
    title: 'Sổ số văn bản',
    keep: 'Ghi số này',
    notReady: 'Nhập số và ngày văn bản trước.',
    still: 'Văn bản vẫn in được; kiểm tra lại số trước khi ký.',
    of: (date: string, subject: string) => `ngày ${date}, ${subject}`,
    strike: 'Xóa',
    strikeNamed: (number: string) => `Xóa số ${number} khỏi sổ`,
    empty: 'Chưa ghi số nào.',
  },
  work: {
    title: 'Đang tạo các tệp',
    at: (done: number, total: number, what: string) => (what === '' ? 'Đang chuẩn bị…' : `${done}/${total}: ${what}`),
    safe: 'Bấm Dừng thì không tệp nào được ghi.',
    stop: 'Dừng',
  },
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
    ['score-sheet', 'Phiếu chấm điểm'],
    ['summary-table', 'Bảng tổng hợp điểm'],
    ['publication', 'Quyết định công bố'],
    ['blank-sheet', 'Phiếu chấm để trống'],
    ['commitment', 'Bản cam kết'],
    ['year-end', 'Báo cáo tổng kết năm'],
  ],
} as const;

/** The keys of the papers for the key list. */
export const paperKeys: readonly (readonly [string, string])[] = [
  ['Page Up, Page Down', 'Lên, xuống một trang'],
  ['Ctrl + P', 'Tạo PDF của văn bản đang xem'],
];
