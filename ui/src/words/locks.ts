// Words of locking stages, publishing a round, and opening either again.

export const lockWords = {
  lock: 'Chốt số liệu…',
  unlock: 'Mở chốt…',
  publish: 'Công bố…',
  openAgain: 'Mở lại…',
  locked: 'Đã chốt',
  lockedUnits: (locked: number, all: number) => (locked === all ? 'Đã chốt' : `Đã chốt ${locked}/${all}`),
  published: (day: string) => (day === '' ? 'Đã công bố' : `Đã công bố ${day}`),
  lockShort: 'Chốt…',
  lockStageOfRound: (stage: string) => `Chốt… bước ${stage} của cả đợt`,
  unlockStageOfRound: (stage: string) => `Mở chốt… bước ${stage} của cả đợt`,

  /** Why nothing can be typed, for the status line and the tooltip of a cell. */
  closed: {
    locked: 'Đã chốt. Muốn sửa, bấm Mở chốt và ghi lý do.',
    published: 'Đợt đã công bố. Muốn sửa, mở lại đợt ở màn hình Kết quả và ghi lý do.',
  },
  closedStage: (stage: string) => `${stage}: đã chốt, không sửa được`,
  closedRound: 'Đợt đã công bố, không sửa được',

  wholeRound: (round: string, units: number) => `cả đợt ${round} (${units} đơn vị)`,
  reason: { unlock: 'Ghi lý do mở chốt', openAgain: 'Ghi lý do mở lại', publish: 'Lý do công bố khi chưa xác nhận quy tắc' },
  reasonHint: 'Bắt buộc; lý do được ghi vào nhật ký của sổ.',

  asking: {
    lock: {
      title: (stage: string) => `Chốt bước ${stage}`,
      text: (whose: string) => `Chốt số liệu của ${whose}? Sau khi chốt, muốn sửa phải mở chốt và ghi lý do.`,
      more: 'Các bước khác vẫn chấm bình thường. Việc chốt không hoàn tác bằng Ctrl+Z.',
      apply: 'Chốt số liệu',
      done: (stage: string, whose: string) => `Đã chốt bước ${stage} của ${whose}.`,
      unscored: (count: number) => `Bước này còn ${count} tiêu chí chưa chấm.`,
      unfinished: (done: number, units: number) => `Bước này mới có ${done}/${units} đơn vị chấm xong.`,
    },
    unlock: {
      title: (stage: string) => `Mở chốt bước ${stage}`,
      text: (whose: string) => `Mở chốt số liệu của ${whose} để sửa lại. Điểm đang có vẫn giữ nguyên.`,
      apply: 'Mở chốt',
      done: (stage: string, whose: string) => `Đã mở chốt bước ${stage} của ${whose}.`,
    },
    publish: {
      title: (round: string) => `Công bố kết quả đợt ${round}`,
      text: (units: number) => `Công bố kết quả của ${units} đơn vị? Điểm phê duyệt sẽ không sửa được nữa.`,
      frozen: 'Mọi bước chấm, bộ tiêu chí, mức xếp loại, danh sách và tên đơn vị của đợt được giữ nguyên như lúc công bố.',
      open: 'Cam kết và in văn bản vẫn làm được; văn bản của đợt không còn dòng DỰ THẢO. Muốn sửa điểm, phải mở lại đợt và ghi lý do.',
      apply: 'Công bố',
      done: (round: string) => `Đã công bố kết quả đợt ${round}.`,
      unfinished: (done: number, units: number) =>
        `Mới có ${done}/${units} đơn vị đủ điểm phê duyệt. Chỉ công bố được khi mọi đơn vị đã đủ.`,
      refused: (units: number) => `Chưa công bố được: còn ${units} đơn vị.`,
      refusedHelp: 'Chưa ghi gì vào sổ. Chọn đơn vị để mở phiếu, nhập đủ điểm phê duyệt rồi công bố.',
      obstacles: 'Đơn vị chưa đủ điểm phê duyệt',
    },
    openAgain: {
      title: (round: string) => `Mở lại đợt ${round}`,
      text: 'Mở lại đợt đã công bố để sửa. Văn bản của đợt trở lại là DỰ THẢO cho đến khi công bố lần nữa; bước nào đã chốt riêng vẫn chốt.',
      apply: 'Mở lại đợt',
      done: (round: string) => `Đã mở lại đợt ${round}.`,
    },
  },
} as const;
