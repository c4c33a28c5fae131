// Words of the standings.

export const standingWords = {
  round: 'Đợt',
  stage: 'Bước',
  ranking: (group: string, year: number) => (group === '' ? `Xếp hạng năm ${year}` : `Xếp hạng nhóm ${group}, năm ${year}`),
  rankingTable: (group: string, year: number, stage: string) =>
    `Xếp hạng nhóm ${group}, năm ${year}, bước ${stage}. Mũi tên lên, xuống để chọn đơn vị; Enter mở phiếu chấm điểm.`,
  units: (count: number) => `${count} đơn vị`,
  gradeFrom: (label: string, from: string, included: boolean) => `${label} ${included ? 'từ' : 'trên'} ${from}`,
  provisional: 'tạm tính',
  provisionalHint: 'Còn tiêu chí chưa chấm nên điểm và thứ hạng chỉ là tạm tính.',
  incompleteUnits: (count: number) => `${count} đơn vị chưa chấm xong; thứ hạng là tạm tính`,

  columns: {
    rank: 'Hạng',
    previous: (year: number) => `Năm ${year}`,
    change: 'Tăng giảm',
    unit: 'Đơn vị',
    points: 'Điểm',
    max: 'Tối đa',
    maxHint: 'Điểm tối đa áp dụng cho đơn vị này, sau khi trừ các tiêu chí không áp dụng',
    index: 'Chỉ số, %',
    chart: 'Chỉ số từ 0 đến 100',
    chartHint: 'Khung: 100 %; phần tô: chỉ số; vạch: mức của các loại',
    grade: 'Xếp loại',
    next: 'Còn thiếu để lên loại',
  },
  rankUp: (places: string) => `tăng ${places} bậc`,
  rankDown: (places: string) => `giảm ${places} bậc`,
  rankSame: 'giữ nguyên thứ hạng',
  noPrevious: 'chưa có kết quả năm trước',
  nextGrade: (points: string, grade: string) => `${points} đến ${grade}`,
  highest: 'đã ở loại cao nhất',
  openSheet: 'Mở phiếu',
  print: 'Xem báo cáo kết quả',

  detail: {
    pane: 'Đơn vị đang chọn',
    heading: (unit: string, year: number) => `${unit}, năm ${year}`,
    max: 'Tối đa',
    index: 'Chỉ số',
    againstSelf: 'So với tự chấm',
    toGrade: (grade: string) => `Đến loại ${grade}`,
    grade: 'Xếp loại',
    area: 'Lĩnh vực',
    bar: 'Khung: tối đa; tô: đạt',
    barWithSelf: 'Khung: tối đa; tô: đạt; vạch: tự chấm',
    difference: 'Chênh lệch',
    gap: (difference: string) => `Các lĩnh vực cộng lại khác tổng ${difference} điểm.`,
    gapRow: 'Chưa giải thích được',
    total: (stage: string) => `Tổng, ${stage}`,
    lost: 'Mất điểm nhiều nhất',
    lostColumn: 'Điểm mất',
    lostCriterion: 'Tiêu chí',
    lostNone: 'Không tiêu chí nào mất điểm.',
    toCriterion: (code: string) => `Đến tiêu chí ${code} trong phiếu chấm điểm`,
  },

  status: {
    rule: 'Xếp hạng theo chỉ số chưa làm tròn; đồng hạng dùng chung thứ hạng',
    gap: (unit: string, difference: string) => `${unit}: còn chênh ${difference} điểm chưa giải thích được`,
  },

  empty: {
    noRound: 'Chưa có đợt đánh giá nên chưa có kết quả.',
    noRoundText: 'Mở một đợt đánh giá rồi chấm điểm; kết quả hiện ở đây ngay khi có điểm.',
    noScores: 'Đợt này chưa có điểm.',
    noScoresText: 'Kết quả hiện ở đây ngay khi đơn vị đầu tiên có điểm.',
    toScores: 'Đến màn hình Chấm điểm',
  },
} as const;

/** The keys of the standings for the key list. */
export const standingKeys: readonly (readonly [string, string])[] = [
  ['Mũi tên lên, xuống', 'Chọn đơn vị trong bảng xếp hạng'],
  ['Home, End', 'Đơn vị đầu, đơn vị cuối'],
  ['Enter, bấm đúp', 'Mở phiếu chấm điểm của đơn vị'],
  ['Ctrl + P', 'Xem báo cáo kết quả của đợt này'],
];
