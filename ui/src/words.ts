// Every word the user sees, in Vietnamese; no component writes one of its own.
// This file holds the shell and what all screens share; the folder words/ holds one file per screen.
// A sentence with a value in it is a function, built so that no ending ever changes.
export { failureSentence, type FailureSentence } from './words/failures';
export { forecastWords } from './words/forecast';
export { gateWords } from './words/gate';
export { gridWords } from './words/grid';
export { helpWords } from './words/help';
export { lockWords } from './words/locks';
export { scoreWords } from './words/scores';
export { secondWords } from './words/second_entry';
export { standingWords } from './words/standings';
export { steeringWords } from './words/steering';
export { commitmentWords } from './words/commitments';
export { commendationWords } from './words/commendations';
export { conferenceWords } from './words/conference';
export { followUpWords, initiativeWords } from './words/follow_up';
export { indicatorWords } from './words/indicators';
export { ledgerWords } from './words/ledger';
export { paperWords } from './words/papers';
export { clerkWords } from './words/clerks';
export { draftWords } from './words/drafts';
export { comparisonWords } from './words/comparison';
export { councilWords } from './words/council';
export { hearingWords } from './words/hearings';
export { evidenceWords } from './words/evidence';
export { projectionKeys, projectionWords } from './words/projection';
export { reorganiseWords } from './words/reorganise';
export { reviewWords } from './words/reviews';
export { buildingWords } from './words/building';
export { criteriaWords } from './words/criteria';
export { ruleWords } from './words/rules';
export { exportWords } from './words/exports';
export { importWords } from './words/imports';
export { handInWords } from './words/hand_in';
export { newYearWords } from './words/new_year';
export { publishedWords, roundWords } from './words/rounds';
export { settingsWords } from './words/settings';
export { unitWords } from './words/units';
export { waitingWords } from './words/waiting';
export { startWords } from './words/start';
export { backupWords, historyWords, recoveryWords, scanWords, settingsPages } from './words/safety';

import { commitmentKeys } from './words/commitments';
import { conferenceKeys } from './words/conference';
import { councilKeys } from './words/council';
import { criteriaKeys } from './words/criteria';
import { evidenceKeys } from './words/evidence';
import { hearingKeys } from './words/hearings';
import { indicatorKeys } from './words/indicators';
import { ledgerKeys } from './words/ledger';
import { paperKeys } from './words/papers';
import { roundKeys } from './words/rounds';
import { scoreKeys } from './words/scores';
import { standingKeys } from './words/standings';
import { unitKeys } from './words/units';
import { waitingKeys } from './words/waiting';

export const words = {
  appName: 'Sổ CCHC',
  appSubtitle: 'Sổ chấm điểm cải cách hành chính',
  sampleBadge: 'DỮ LIỆU MẪU',
  sampleNotice: 'Đây là dữ liệu mẫu. Tên người, số liệu và điểm chỉ để minh họa.',
  loading: 'Đang mở sổ…',
  /** How a day is typed; stands in an empty field. */
  dayForm: 'ngày/tháng/năm',

  screens: {
    waiting: 'Bàn làm việc',
    criteria: 'Bộ tiêu chí',
    units: 'Đơn vị',
    rounds: 'Đợt đánh giá',
    scores: 'Chấm điểm',
    standings: 'Kết quả',
    commitments: 'Cam kết',
    indicators: 'Chỉ số',
    papers: 'Văn bản',
    conference: 'Hội nghị',
    evidence: 'Minh chứng',
    council: 'Hội đồng',
    settings: 'Cài đặt',
  },
  navigation: 'Màn hình',

  menus: {
    bar: 'Trình đơn',
    file: 'Tệp',
    backUp: 'Sao lưu ngay',
    leaveSample: 'Đóng văn phòng mẫu, về sổ của cơ quan',
    closeWindow: 'Thoát',
    edit: 'Sửa',
    view: 'Xem',
    help: 'Trợ giúp',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    undoStep: (step: string) => `Hoàn tác: ${step}`,
    redoStep: (step: string) => `Làm lại: ${step}`,
    larger: 'Chữ lớn hơn',
    smaller: 'Chữ nhỏ hơn',
    normal: 'Chữ thường',
    find: 'Tìm mọi thứ…',
    changeClerk: 'Đổi người làm việc…',
    lockScreen: 'Khóa màn hình',
    project: 'Trình chiếu kết quả',
    helpHere: 'Trợ giúp của màn hình này',
    helpStart: 'Bắt đầu từ đâu',
    helpTrouble: 'Khi có sự cố',
    keys: 'Bảng phím tắt',
  },

  textSize: {
    group: 'Cỡ chữ',
    smaller: 'A−',
    normal: 'A',
    larger: 'A+',
    smallerHint: (percent: number) => `Chữ nhỏ hơn (Ctrl −). Đang dùng cỡ ${percent} %`,
    normalHint: 'Chữ thường 100 % (Ctrl 0)',
    largerHint: (percent: number) => `Chữ lớn hơn (Ctrl +). Đang dùng cỡ ${percent} %`,
    now: (percent: number) => `Cỡ chữ ${percent} %`,
  },
  contrastMore: 'Tăng tương phản',
  contrastLess: 'Giảm tương phản',
  workingAs: (person: string) => `Đang làm việc: ${person}`,

  buttons: {
    save: 'Lưu',
    cancel: 'Hủy',
    close: 'Đóng',
    back: 'Quay lại',
    next: 'Tiếp tục',
    finish: 'Hoàn tất',
    retry: 'Thử lại',
    skip: 'Bỏ qua',
    add: 'Thêm',
    edit: 'Sửa',
    remove: 'Xóa',
    undo: 'Hoàn tác',
    find: 'Tìm',
    filter: 'Lọc',
    importExcel: 'Nhập từ Excel…',
    exportExcel: 'Xuất ra Excel…',
    chooseFile: 'Chọn tệp…',
    openFolder: 'Mở thư mục',
  },

  status: {
    saved: 'Đã lưu',
    savedAt: (time: string) => `Đã lưu ${time}`,
    saving: 'Đang lưu…',
    nothingSavedYet: 'Chưa có thay đổi nào',
    backupAt: (time: string) => `Sao lưu gần nhất ${time}`,
    noBackup: 'Chưa có bản sao lưu',
    undo: (step: string) => `Hoàn tác: ${step}`,
    undone: (step: string) => `Đã hoàn tác: ${step}`,
    redone: (step: string) => `Đã làm lại: ${step}`,
    nothingToUndo: 'Không còn bước nào để hoàn tác.',
    nothingToRedo: 'Không còn bước nào để làm lại.',
    readOnly: 'Chỉ đọc',
  },

  problems: {
    title: 'Kiểm tra trước khi nhập',
    columns: { level: 'Mức', place: 'Ô', what: 'Vấn đề', fix: 'Cách xử lý' },
    severity: { error: 'Lỗi', warning: 'Nên xem', notice: 'Lưu ý' },
    all: 'Tất cả',
    place: (sheet: string | null, cell: string | null) => [sheet, cell].filter(Boolean).join(', '),
    summary: (rows: number, ok: number, warnings: number, errors: number) =>
      `Đã đọc ${rows} dòng: ${ok} dòng hợp lệ, ${warnings} dòng cần xem lại, ${errors} dòng có lỗi. Chưa ghi gì vào sổ.`,
    blocked: (errors: number) => `Còn ${errors} lỗi nên chưa nhập được. Sửa trong tệp Excel rồi chọn lại tệp.`,
    allOrNothing: (rows: number) => `Nhập cùng lúc toàn bộ ${rows} dòng; có thể hoàn tác bằng một lần Ctrl+Z.`,
    none: 'Không có vấn đề nào.',
  },

  keys: {
    title: 'Bảng phím tắt',
    key: 'Phím',
    meaning: 'Việc làm',
    everywhere: 'Ở mọi màn hình',
  },
} as const;

/** Keys that work before a book is open, too. */
export const windowKeys: readonly (readonly [string, string])[] = [
  ['Ctrl + cộng, trừ, 0', 'Chữ lớn hơn, nhỏ hơn, cỡ thường'],
  ['F1', 'Trợ giúp của màn hình đang mở, tìm được không dấu'],
];

/** The key list of F1: only what works today. */
export const everywhereKeys: readonly (readonly [string, string])[] = [
  ['Alt + 1, 2, 3…', 'Đến màn hình có số đó'],
  ['Ctrl + Z', 'Hoàn tác bước vừa làm'],
  ['Ctrl + Y', 'Làm lại bước vừa hoàn tác'],
  ['Ctrl + K', 'Tìm tiêu chí, đơn vị, người, tài liệu, văn bản, lệnh'],
  ['Ctrl + F', 'Tìm trong màn hình; màn hình không có ô Tìm thì như Ctrl + K'],
  ['Ctrl + S', 'Ghi ngay nội dung đang gõ'],
  ['Ctrl + P', 'Đến văn bản của màn hình đang mở'],
  ['F6', 'Sang khung kế tiếp'],
  ['F9', 'Trình chiếu kết quả của đợt'],
  ['F12', 'Đổi người làm việc'],
  ...windowKeys,
];

/** The keys of one screen. */
export const screenKeys: Partial<Record<keyof typeof words.screens, readonly (readonly [string, string])[]>> = {
  waiting: waitingKeys,
  criteria: criteriaKeys,
  units: unitKeys,
  rounds: roundKeys,
  scores: scoreKeys,
  standings: [...standingKeys, ...ledgerKeys],
  commitments: commitmentKeys,
  indicators: indicatorKeys,
  papers: paperKeys,
  conference: conferenceKeys,
  council: [...councilKeys, ...hearingKeys],
  evidence: evidenceKeys,
};
