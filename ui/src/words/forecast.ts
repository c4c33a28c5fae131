// Words of the forecast: said everywhere to be a forecast, never points.

export const forecastWords = {
  first: 'Đây là dự báo, không phải kết quả.',
  rest: (from: readonly string[], enough: number) =>
    from.length === 0
      ? `Sổ chưa có đợt trước cùng nhóm với ít nhất ${enough} cặp tự chấm và phê duyệt của cùng một tiêu chí.`
      : `Lấy điểm tự chấm nhân với tỷ lệ được duyệt của các tiêu chí có nội dung không đổi ở ${from.length === 1 ? 'đợt' : 'các đợt'} ${from.join(', ')}; mỗi tiêu chí cần ít nhất ${enough} cặp.`,
  table: 'Dự báo điểm phê duyệt của các đơn vị. Mũi tên lên, xuống để chọn đơn vị.',
  unit: 'Đơn vị',
  claimed: 'Tự chấm',
  covered: 'Phần dự báo được',
  coveredHint: 'Điểm tự chấm của các tiêu chí đủ dữ liệu để dự báo',
  low: 'Thấp nhất',
  median: 'Giữa khoảng',
  high: 'Cao nhất',
  index: 'Chỉ số, %',
  indexHint: 'Chỉ số ở giữa khoảng; chỉ có khi mọi tiêu chí đã tự chấm đều đủ dữ liệu',
  open: 'Chưa đủ dữ liệu',
  leaves: (count: number) => `${count} tiêu chí`,
  notEnough: 'chưa đủ dữ liệu',
  pane: (unit: string) => `Dự báo từng tiêu chí của ${unit}`,
  code: 'Mã',
  criterion: 'Tiêu chí',
  pairs: 'Số cặp',
  noClaims: 'Chưa đơn vị nào tự chấm nên chưa có gì để dự báo.',
  detail: 'Dự báo điểm phê duyệt',
  range: (low: string, high: string, median: string, pairs: number) =>
    `Từ ${low} đến ${high} điểm, giữa khoảng ${median}; theo ${pairs} lần tự chấm trước đây.`,
  noRange: (pairs: number, enough: number) => `Chưa đủ dữ liệu: mới có ${pairs} cặp tự chấm và phê duyệt, cần ${enough}.`,
} as const;
