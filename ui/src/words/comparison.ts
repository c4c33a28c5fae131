// Words of the comparison of a unit's own scores with its reviewer's.
import type { RemarkKind } from '../door/bindings';

const standing: Record<RemarkKind, string> = {
  explained: 'đã giải trình',
  accepted: 'đã chấp nhận',
  returned: 'đã trả lại',
  asked: 'chờ giải trình',
  ruled: 'đã kết luận',
};

export const comparisonWords = {
  table: (unit: string, stage: string) => `Đối chiếu tự chấm với ${stage.toLowerCase()} của ${unit}`,
  filterGroup: 'Lọc tiêu chí đối chiếu',
  filters: { all: 'Tất cả', differs: 'Có chênh lệch', unproved: 'Thiếu minh chứng', answered: 'Đã giải trình' },
  columns: { code: 'Tiêu chí', own: 'Đơn vị tự chấm', difference: 'Chênh lệch', stands: 'Tình trạng' },
  outOf: (max: string) => `/${max}`,
  share: (percent: string) => `${percent} % điểm tối đa`,
  equal: 'bằng nhau',
  notRuled: 'chưa có điểm',
  documents: (count: number) => `${count} tài liệu`,
  noDocuments: 'không có minh chứng',
  noReason: 'chưa ghi lý do',
  answered: 'chờ kết luận',
  standing,
  open: 'còn mở',
  acceptAndNext: 'Chấp nhận, sang tiêu chí tiếp',
  outlook: 'Tổng điểm có thể thay đổi',
  own: 'Tự chấm',
  now: (stage: string) => `${stage} hiện nay`,
  inFavour: 'Nếu mọi điểm còn mở theo đơn vị',
  against: 'Nếu mọi điểm còn mở theo bên thẩm định',
  openCount: (count: number) => (count === 0 ? 'Không còn tiêu chí nào mở.' : `${count} tiêu chí còn mở.`),
  percent: (index: string) => `${index} %`,
  none: 'Không có tiêu chí nào theo bộ lọc này.',
  nothing: 'Phiếu này chưa có điểm để đối chiếu.',
} as const;
