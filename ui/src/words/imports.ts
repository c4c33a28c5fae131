// Words of checking a file before it is written; shared by the imports of criteria, units and scores.

export const importWords = {
  content: 'Nội dung tệp và các chỗ cần sửa',
  otherFile: 'Chọn tệp khác…',
  sheet: 'Trang tính',
  sheetHint: 'Bỏ trống: trang đầu tiên. Nhấn Enter để đọc lại.',
  nothingWritten: 'Chưa ghi gì vào sổ.',
  oneStep: 'Ghi cùng lúc, hoàn tác bằng một lần Ctrl+Z.',
  warnings: (count: number) => `${count} chỗ nên xem.`,
  skipped: (rows: number) => (rows === 0 ? '' : `Bỏ qua ${rows} dòng tiêu đề, dòng trống, dòng tổng và phần ký tên.`),
  leave: 'Bỏ, giữ sổ như cũ',
} as const;
