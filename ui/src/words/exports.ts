// Words of sheets that leave the program.

export const exportWords = {
  done: (file: string, rows: number) => `Đã ghi ${rows} dòng vào ${file}.`,
  names: {
    units: 'Danh sách đơn vị',
    criteria: (code: string) => `Bộ tiêu chí ${code}`,
    grades: (code: string) => `Thang xếp loại ${code}`,
    scores: (round: string, stage: string) => `Điểm ${round} ${stage.toLowerCase()}`,
    lostPoints: (round: string) => `Sổ điểm mất ${round}`,
    figures: (round: string, stage: string) => `Số liệu kê khai ${round} ${stage.toLowerCase()}`,
  },
  scores: 'Xuất điểm ra Excel…',
  lostPoints: 'Xuất ra Excel…',
  figures: 'Xuất số liệu kê khai ra Excel…',
  grades: 'Xuất thang ra Excel…',
} as const;
