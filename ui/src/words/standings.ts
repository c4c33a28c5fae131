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
  unscored: (names: string) => `Chưa có điểm ở bước này nên chưa xếp hạng: ${names}.`,
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
  nextGrade: (points: string, grade: string, conditions: number) => {
    if (conditions === 0) return `${points} đến ${grade}`;
    return /[1-9]/.test(points) ? `${points} và ${conditions} điều kiện đến ${grade}` : `${conditions} điều kiện đến ${grade}`;
  },
  lowered: (grade: string) => `Xếp loại ${grade} do điều kiện.`,
  undecided: 'Chưa xét được điều kiện:',
  basis: (exact: boolean) => (exact ? 'Xếp hạng theo chỉ số chưa làm tròn.' : 'Xếp hạng theo chỉ số như in.'),
  pages: { ranking: 'Xếp hạng', single: 'Kết quả', ledger: 'Sổ điểm mất', losses: 'Mất điểm chung', forecast: 'Dự báo', years: 'Qua các năm' },
  pageGroup: 'Phần của kết quả',
  highest: 'đã ở loại cao nhất',
  openSheet: 'Mở phiếu',
  print: 'Xem báo cáo kết quả',
  papers: [
    ['summary-table', 'Bảng tổng hợp'],
    ['publication', 'Quyết định công bố'],
  ],

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

  wayUp: {
    title: (grade: string) => `Đường ngắn nhất đến loại ${grade}`,
    missing: (points: string, conditions: number) => {
      if (!/[1-9]/.test(points)) return conditions > 0 ? 'Đủ điểm, còn thiếu điều kiện.' : 'Đủ điểm.';
      return conditions > 0 ? `Còn thiếu ${points} điểm và ${conditions} điều kiện.` : `Còn thiếu ${points} điểm.`;
    },
    condition: (says: string, missing: string) => `${says}; còn thiếu ${missing} điểm.`,
    needed: 'Cần để lên loại',
    code: 'Mã',
    criterion: 'Tiêu chí',
    left: 'Điểm còn lại',
    more: (count: number) => `Còn ${count} tiêu chí khác chưa đạt điểm tối đa.`,
  },

  predecessors: {
    title: 'Kết quả của đơn vị cũ',
    hint: 'để bên cạnh, không cộng vào',
    until: (unit: string, until: string) => `${unit}, được thay từ ${until}`,
    year: 'Năm',
    points: 'Điểm',
    outOf: (points: string, max: string | null) => (max === null ? points : `${points}/${max}`),
    index: 'Chỉ số, %',
    rank: 'Hạng',
    rankOf: (rank: number | null, of: number | null) => (rank === null ? '–' : of === null ? String(rank) : `${rank}/${of}`),
    grade: 'Xếp loại',
    source: 'Nguồn',
    none: 'Chưa có kết quả nào trong sổ.',
  },

  losses: {
    criteria: 'Tiêu chí mất điểm',
    areas: 'Lĩnh vực mất điểm',
    criterion: 'Tiêu chí',
    area: 'Lĩnh vực',
    units: (count: number) => `cộng ${count} đơn vị`,
    code: 'Mã',
    below: 'Đơn vị chưa tối đa',
    belowHint: 'Số đơn vị chưa đạt điểm tối đa trên số đơn vị có điểm ở mục này',
    of: (below: number, units: number) => `${below}/${units}`,
    lost: 'Điểm mất',
    share: 'Tỷ lệ mất, %',
    none: 'Không mục nào mất điểm.',
  },

  years: {
    title: 'Chỉ số qua các năm',
    pane: 'Đơn vị đang chọn qua các năm',
    unit: 'Đơn vị',
    column: (year: number, said: boolean) => (said ? `${year} (công\u00a0bố)` : String(year)),
    index: 'Chỉ\u00a0số,\u00a0%',
    comparable: 'Không đổi, %',
    comparableHint: 'Chỉ số tính riêng trên các tiêu chí không đổi qua mọi năm trong bảng',
    compared: (compared: number, leaves: number, max: string | null) =>
      `${compared}/${leaves} tiêu chí không đổi${max === null ? '' : `, ${max} điểm`}`,
    rank: (rank: number, of: number | null) => (of === null ? `Hạng ${rank}` : `Hạng ${rank}/${of}`),
    source: (year: number, source: string) => `Năm ${year}: ${source}.`,
    oneYear: 'Sổ mới có một năm được chấm theo bước này nên chưa so sánh tiêu chí được.',
    chartOf: (unit: string) => `Biểu đồ chỉ số qua các năm của ${unit}; số liệu có trong bảng.`,
    legend: (comparable: boolean, said: boolean, rolled: boolean) =>
      [
        'Nét liền: chỉ số của từng năm',
        comparable ? 'nét đứt: trên tiêu chí không đổi' : '',
        said ? 'điểm rỗng: kết quả do nơi khác công bố' : '',
        rolled ? 'hình thoi: gộp các đơn vị cũ theo trọng số' : '',
      ]
        .filter(Boolean)
        .join('; '),
    before: (unit: string) => `trước là ${unit}`,
    until: (unit: string, day: string) => `${unit} được thay từ ${day}`,
    called: (unit: string, year: number, name: string) => `Năm ${year}, ${unit} tên là ${name}.`,
    rolled: (figure: string) => `(${figure})`,
    rolledUp: (from: string) => `Gộp theo trọng số: ${from}`,
    rolledUpOf: (unit: string, from: string) => `Số trong ngoặc của ${unit} là chỉ số gộp các đơn vị cũ theo trọng số: ${from}.`,
    lineage: 'Năm trước ngày sáp nhập, chia tách: mỗi đơn vị cũ đứng riêng dưới tên của năm đó; hạng và xếp loại không gộp.',
    weighted: (unit: string, weight: number | null) => (weight === null ? unit : `${unit} (trọng số ${weight})`),
    together: 'Gộp theo trọng số',
    predecessors: 'Đơn vị cũ, chỉ số %',
    areas: 'Lĩnh vực, trên tiêu chí không đổi, %',
    area: 'Lĩnh vực',
    areaCompared: 'Số TC',
    areaComparedHint: 'Số tiêu chí không đổi trong lĩnh vực',
    leftOut: (count: number) => `${count} tiêu chí không so sánh`,
    definition: 'Tiêu chí không đổi là tiêu chí có nội dung, cách tính và điểm tối đa như nhau ở mọi năm; mã số có thể khác.',
    code: 'Mã',
    criterion: 'Tiêu chí',
    why: 'Lý do',
  },

  status: {
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
  ['Mũi tên lên, xuống', 'Chọn đơn vị trong bảng'],
  ['Home, End', 'Đơn vị đầu, đơn vị cuối'],
  ['Enter, bấm đúp', 'Mở phiếu chấm điểm của đơn vị'],
  ['Ctrl + P', 'Xem báo cáo kết quả của đợt này'],
];
