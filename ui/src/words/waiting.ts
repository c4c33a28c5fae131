// Words of the desk and of finding anything.
import type { WaitingKind } from '../door/bindings';
import { untilDay } from './deadline';

const kinds: Record<WaitingKind, string> = {
  returned: 'Trả lại, chờ giải trình',
  answered: 'Đã giải trình, chờ kết luận',
  not_scored: 'Chờ chấm',
  no_evidence: 'Minh chứng còn thiếu, chưa đúng',
  differs: 'Chênh lệch',
  parts_differ: 'Tổng khác các phần',
};

const ago = (days: number) => {
  if (days === 0) return 'hôm nay';
  return days === 1 ? 'hôm qua' : `${days} ngày trước`;
};

export const waitingWords = {
  kinds,
  round: 'Đợt',
  whose: 'Tiêu chí',
  all: 'Tất cả',
  mine: 'Của phòng tôi',
  mineOf: (department: string) => `Tiêu chí ${department} chủ trì`,
  mineUnknown: 'Ghi phòng của người đang làm việc trong Cài đặt để lọc tiêu chí của phòng',
  beyond: 'Chênh quá',
  beyondOf: (points: string) => `${points} điểm`,
  differsBeyond: (points: string) => `Chênh quá ${points} điểm`,
  continue: 'Chấm tiếp',
  list: 'Việc đang chờ',
  promises: 'Cam kết cần đôn đốc',
  conclusions: 'Nhiệm vụ sau hội nghị',
  withoutInitiative: (year: number) => `Chưa có sáng kiến năm ${year}`,
  nothing: 'Không có việc nào đang chờ trong đợt này.',
  more: (count: number) => `và ${count} việc khác`,
  total: 'Tổng điểm',
  due: untilDay,

  progress: 'Tiến độ theo đơn vị và lĩnh vực',
  scored: (count: number) => `Đã chấm ${count}`,
  proved: (count: number) => `Có minh chứng ${count}`,
  accepted: (count: number) => `Đã chấp nhận ${count}`,
  outOf: (count: number) => `trên ${count}`,
  unit: 'Đơn vị',
  whole: 'Tất cả',
  sum: 'Cộng',
  cell: (unit: string, area: string, scored: number, leaves: number, proved: number, accepted: number, returned: number) =>
    `${unit}, ${area}: đã chấm ${scored}/${leaves}, có minh chứng ${proved}, đã chấp nhận ${accepted}${returned > 0 ? ', có tiêu chí bị trả lại' : ''}`,

  deadlines: 'Thời hạn của đợt',
  noDeadlines: 'Chưa ghi thời hạn.',
  toDeadlines: 'Ghi thời hạn…',
  next: (name: string, days: number) => (days === 0 ? `Hôm nay: ${name}` : `Còn ${days} ngày: ${name}`),
  unscored: (count: number) => `${count} tiêu chí chưa chấm`,
  questions: (count: number) => `${count} câu hỏi cấp trên chưa trả lời`,
  today: (day: string) => `Hôm nay ${day}`,
  backup: 'Sao lưu',
  backupAt: (days: number) => `Sao lưu gần nhất: ${ago(days)}, đã đọc lại được.`,
  backupLong: (days: number) => `Sao lưu gần nhất: ${ago(days)}. Sao lưu ra USB rồi cất nơi khác.`,
  noBackup: 'Chưa có bản sao lưu nào.',
  toBackup: 'Sao lưu…',

  empty: {
    title: 'Chưa có đợt đánh giá',
    text: 'Bàn làm việc xếp sẵn việc đang chờ của từng đợt: tiêu chí chưa chấm, còn thiếu minh chứng, bị trả lại, chênh lệch, sắp đến hạn.',
    toRounds: 'Đến Đợt đánh giá',
  },

  find: {
    title: 'Tìm mọi thứ',
    label: 'Tiêu chí, đơn vị, người, tài liệu, văn bản, lệnh',
    hint: 'Gõ không dấu và viết tắt cũng được, ví dụ dak to lung, TTHC, 3.2.1',
    results: 'Kết quả tìm',
    none: (wanted: string) => `Không có gì chứa “${wanted}”.`,
    kinds: {
      criterion: 'Tiêu chí',
      unit: 'Đơn vị',
      person: 'Người',
      document: 'Tài liệu',
      commitment: 'Cam kết',
      screen: 'Màn hình',
      paper: 'Văn bản',
      command: 'Lệnh',
    } as Record<string, string>,
  },
} as const;

/** The keys of the desk for the key list. */
export const waitingKeys: readonly (readonly [string, string])[] = [
  ['Mũi tên lên, xuống', 'Đi theo các việc đang chờ'],
  ['Enter', 'Đến đúng ô của việc đang chọn'],
];
