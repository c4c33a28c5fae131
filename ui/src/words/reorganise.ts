// Words of a new name, a merger or a division of units.

export const reorganiseWords = {
  open: 'Đổi tên, nhập, tách…',
  title: 'Đổi tên, nhập hoặc tách đơn vị',
  kindGroup: 'Việc thay đổi',
  kinds: { rename: 'Đổi tên', merge: 'Nhập', split: 'Tách' },
  explain: {
    rename: 'Đơn vị giữ nguyên kết quả các năm; năm cũ vẫn in theo tên cũ.',
    merge: 'Các đơn vị cũ thôi từ ngày này; kết quả của chúng hiện bên cạnh đơn vị mới, không cộng vào.',
    split: 'Đơn vị cũ thôi từ ngày này; kết quả của nó hiện bên cạnh từng đơn vị mới, không cộng vào.',
  },
  day: 'Từ ngày',
  dayHint: 'Ngày thay đổi có hiệu lực, ví dụ 01/07/2025',
  from: { rename: 'Đơn vị đổi tên', merge: 'Các đơn vị được nhập', split: 'Đơn vị được tách' },
  into: { rename: 'Tên mới', merge: 'Đơn vị mới', split: 'Các đơn vị mới' },
  code: 'Mã',
  name: 'Tên đầy đủ',
  kind: 'Loại',
  group: 'Nhóm xếp hạng',
  addRow: 'Thêm đơn vị mới',
  removeRow: (at: number) => `Bỏ đơn vị mới thứ ${at}`,
  save: 'Ghi thay đổi',
  refused: 'Chưa ghi thay đổi nào.',
  done: 'Đã ghi thay đổi. Bấm Ctrl+Z để lấy lại.',
} as const;
