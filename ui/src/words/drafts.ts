// Words of half-typed text that is offered again. It is never called saved.

export const draftWords = {
  label: (place: string, field: string) => `${place}: ${field}`,
  title: (count: number) => (count === 1 ? 'Còn chữ gõ dở, chưa lưu.' : `Còn ${count} chỗ gõ dở, chưa lưu.`),
  list: 'Chữ gõ dở',
  here: (at: string) => `Chữ gõ dở lúc ${at}, chưa lưu:`,
  keep: 'Giữ',
  keepOf: (label: string) => `Giữ chữ gõ dở: ${label}`,
  drop: 'Bỏ',
  dropOf: (label: string) => `Bỏ chữ gõ dở: ${label}`,
  open: 'Mở chỗ đó',
  openOf: (label: string) => `Mở chỗ đó: ${label}`,
  formBack: 'Đã đưa nội dung gõ dở trở lại biểu. Bấm Lưu (Ctrl+S) để ghi vào sổ.',
  kept: 'Đã đưa chữ gõ dở trở lại ô. Lưu như thường lệ.',
} as const;
