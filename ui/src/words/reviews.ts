// Words of reviews: what units and reviewers say about a criterion.
import type { RemarkKind } from '../door/bindings';

const kinds: Record<RemarkKind, string> = {
  explained: 'Giải trình',
  accepted: 'Chấp nhận',
  returned: 'Trả lại',
  asked: 'Yêu cầu giải trình',
  ruled: 'Kết luận',
};

export const reviewWords = {
  kinds,
  title: 'Trao đổi',
  none: 'Chưa có trao đổi nào.',
  until: (day: string) => `trả lời trước ${day}`,
  accept: 'Chấp nhận',
  formTitle: (kind: string, code: string) => `${kind}, tiêu chí ${code}`,
  text: { explained: 'Nội dung giải trình', accepted: '', returned: 'Lý do trả lại', asked: 'Cần giải trình điều gì', ruled: 'Kết luận và lý do' } as Record<
    RemarkKind,
    string
  >,
  deadline: 'Trả lời trước ngày',
  deadlineHint: 'Ngày/tháng/năm; bỏ trống nếu không hạn',
  acceptEqual: (count: number) => `Chấp nhận ${count} ô`,
  acceptEqualHint: 'Chấp nhận mọi tiêu chí có điểm bằng điểm tự chấm',
  acceptedEqual: 'Đã chấp nhận các tiêu chí có điểm bằng nhau.',
  refused: 'Chưa lưu được.',
} as const;
