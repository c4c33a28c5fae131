// Words of the score grid, among them what a screen reader says for a cell.

export const gridWords = {
  code: 'Mã',
  title: 'Nội dung',
  max: 'Tối đa',
  difference: 'Chênh lệch',
  total: 'Tổng',
  notScored: 'chưa chấm',
  notApplicable: 'Không áp dụng (KAD)',
  noOccurrence: 'Không phát sinh (KPS)',
  fold: (title: string) => `Thu gọn ${title}`,
  unfold: (title: string) => `Mở ${title}`,
  closed: 'ô khóa',
  details: 'Chi tiết của dòng đang chọn',
  closedFirst: 'Ô này không nhập được.',
  stated: 'Điểm ghi thẳng cho mục này, không phải tổng các mục con',
  ruleGives: 'khác quy tắc, quy tắc cho ',
  gained: 'tăng',
  lost: 'mất',

  /** "Tiêu chí 2.3, Điểm tự chấm, 1,5 trên 2, ô 4 trên 10" */
  cell: (cell: {
    code: string;
    column: string;
    value: string;
    max: string;
    index: number;
    count: number;
    /** What the rule gives, where a person decided otherwise. */
    computed?: string;
    open: boolean;
  }): string =>
    [
      cell.code === '' ? 'Tổng' : `Tiêu chí ${cell.code}`,
      cell.column,
      spokenValue(cell.value, cell.max),
      ...(!cell.computed ? [] : [`khác quy tắc, quy tắc cho ${cell.computed}`]),
      `ô ${cell.index} trên ${cell.count}`,
      ...(cell.open ? [] : ['ô khóa']),
    ].join(', '),
} as const;

function spokenValue(value: string, max: string): string {
  if (value === 'KAD') return 'không áp dụng';
  if (value === 'KPS') return 'không phát sinh';
  if (value === '') return max === '' ? 'chưa chấm' : `chưa chấm, tối đa ${max}`;
  return max === '' ? value : `${value} trên ${max}`;
}
