// One sentence per failure code: what happened, what is safe, what to do.
// The program's own message already says these three for the case at hand, with sheet, cell and figures,
// and then stands as it is. This file gives the heading, and speaks alone where there is no message.

export interface FailureSentence {
  /** What happened, in a few words: the heading of the dialog. */
  title: string;
  /** What happened, what is safe, what to do. */
  text: string;
}

const RETRY = 'Bấm Thử lại; nếu vẫn lỗi, đóng chương trình rồi mở lại.';
const KEPT = 'Số liệu trong sổ vẫn nguyên.';

const SENTENCES: Record<string, FailureSentence> = {
  bad_value: { title: 'Nội dung chưa được nhận', text: 'Nội dung vừa nhập chưa được nhận. Giá trị cũ vẫn giữ. Sửa lại rồi lưu lần nữa.' },
  sheet_refused: { title: 'Chưa xuất được bảng', text: 'Chưa ghi tệp nào. Số liệu trong sổ không bị ảnh hưởng.' },
  problems: { title: 'Còn chỗ chưa hợp lệ', text: 'Tệp còn chỗ chưa hợp lệ. Chưa ghi gì vào sổ. Sửa theo danh sách rồi làm lại.' },
  missing: { title: 'Không tìm thấy', text: `Mục này không còn trong sổ. ${KEPT} Mở lại màn hình để xem danh sách mới nhất.` },
  reason_required: { title: 'Cần ghi lý do', text: 'Thay đổi này cần có lý do. Chưa ghi gì vào sổ. Ghi lý do rồi lưu lại.' },
  paste_faults: { title: 'Chưa dán được', text: `Vùng dán còn ô chưa hợp lệ. ${KEPT} Sửa các ô đó trong Excel rồi dán lại.` },
  figures_unfit: { title: 'Số liệu chưa hợp quy tắc', text: `Có đơn vị mà số liệu khảo sát không hợp quy tắc của tiêu chí. ${KEPT} Xem từng dòng trong bảng xem trước.` },
  not_published: { title: 'Đợt chưa công bố', text: `Đợt này chưa công bố nên không cần mở lại. ${KEPT}` },
  already_set_up: { title: 'Sổ đã được thiết lập', text: `Sổ đã có cơ quan. ${KEPT} Sửa thông tin cơ quan trong phần Cài đặt.` },
  office_missing: { title: 'Chưa có thông tin cơ quan', text: `Chưa có phần đầu văn bản cho thời điểm này. ${KEPT} Bổ sung trong phần Cài đặt.` },
  nothing_to_undo: { title: 'Không còn bước nào để hoàn tác', text: `Không còn bước nào để hoàn tác. ${KEPT}` },
  nothing_to_redo: { title: 'Không còn bước nào để làm lại', text: `Không còn bước nào để làm lại. ${KEPT}` },
  locked: { title: 'Phần này đã chốt', text: `Số liệu này đã chốt nên không sửa được. ${KEPT} Muốn sửa, phải mở chốt và ghi lý do.` },
  read_only: {
    title: 'Sổ đang ở chế độ chỉ đọc',
    text: 'Sổ đang mở ở chế độ chỉ đọc nên chưa thể sửa. Có thể xem và in. Chép sổ vào thư mục được phép ghi rồi mở lại.',
  },
  book_in_use: { title: 'Sổ đang mở ở nơi khác', text: `Sổ này đang mở ở một cửa sổ khác. ${KEPT} Chuyển sang cửa sổ đó để làm việc tiếp.` },
  in_use: { title: 'Mục này đang được dùng', text: `Mục này đang được dùng ở nơi khác nên không xóa được. ${KEPT} Bỏ nơi đang dùng trước.` },
  duplicate: { title: 'Mã đã có trong sổ', text: `Mã này đã có. ${KEPT} Chọn mã khác.` },
  stale: { title: 'Không hoàn tác được', text: `Số liệu đã thay đổi sau bước này. ${KEPT} Sửa trực tiếp ô cần sửa.` },
  commitment_closed: { title: 'Bản cam kết đã đóng', text: `Bản cam kết đã đóng nên không thay đổi được. ${KEPT} Mở lại rồi sửa.` },
  commitment_signed: { title: 'Bản cam kết đã ký', text: `Bản đã ký là hồ sơ nên không xóa được. ${KEPT}` },
  commitment_not_signed: { title: 'Bản cam kết chưa ký', text: `Bản cam kết chưa ghi ngày ký. ${KEPT} Ghi ngày ký trước.` },
  set_issued: { title: 'Bộ tiêu chí đã ban hành', text: `Bộ tiêu chí đã ban hành nên không sửa được. ${KEPT} Muốn sửa, chép thành bộ mới.` },
  cannot_move: { title: 'Không chuyển được mục', text: `Mục này không chuyển được theo hướng đó. ${KEPT}` },
  other_book: { title: 'Bản sao lưu của sổ khác', text: `Bản sao lưu này không phải của sổ đang mở. ${KEPT} Chọn bản khác.` },
  damaged_backup: { title: 'Bản sao lưu bị hỏng', text: `Bản sao lưu này không đọc được. ${KEPT} Chọn bản khác.` },
  bad_file: { title: 'Không đọc được tệp', text: `Tệp này chưa đọc được. ${KEPT} Kiểm tra lại tệp hoặc chọn tệp khác.` },
  no_pages: { title: 'Không xem từng trang được', text: 'Tệp này không phải PDF. Tệp trong kho vẫn nguyên vẹn. Mở bằng chương trình khác.' },
  page_locked: { title: 'Tệp PDF có mật khẩu', text: 'Tệp có mật khẩu nên chưa xem được ở đây. Tệp trong kho vẫn nguyên vẹn. Mở bằng chương trình khác.' },
  page_unreadable: { title: 'Không đọc được trang', text: 'Tệp PDF hỏng hoặc có phần không đọc được. Tệp trong kho vẫn nguyên vẹn. Mở bằng chương trình khác.' },
  no_such_page: { title: 'Không có trang này', text: 'Tài liệu không có trang này. Tệp trong kho vẫn nguyên vẹn. Chọn trang khác.' },
  page_too_long: { title: 'Trang quá nặng', text: 'Trang này vẽ quá lâu nên không chờ nữa. Tệp trong kho vẫn nguyên vẹn. Mở bằng chương trình khác.' },
  glyph_missing: { title: 'Có ký tự không in được', text: 'Phông chữ không có một ký tự trong văn bản. Chưa tạo tệp nào. Sửa ký tự đó rồi in lại.' },
  paper_incomplete: { title: 'Văn bản còn thiếu nội dung', text: 'Bản chính thức còn thiếu nội dung. Chưa tạo tệp nào. Bổ sung, hoặc in bản dự thảo.' },
  not_blind: { title: 'Chưa nhập lần hai được', text: `Lần hai phải do người khác nhập, khi chưa so khớp. ${KEPT} Bấm F12 để đổi người làm việc.` },
  withheld: { title: 'Đang nhập lần hai', text: `Phần này có lần nhập đầu nên chưa hiện. ${KEPT} So khớp hai lần nhập rồi mở lại, hoặc bấm F12 để người khác xem.` },
  nothing_keyed: { title: 'Chưa có gì để so khớp', text: `Chưa nhập lần hai ô nào. ${KEPT} Nhập điểm theo văn bản rồi so khớp.` },
  sum_not_explained: { title: 'Số liệu chưa khớp', text: 'Số liệu không khớp mà chưa ghi lý do. Chưa tạo tệp nào. Ghi lý do ở phần Đối chiếu số liệu rồi in lại.' },
  no_tables: { title: 'Văn bản chưa có bảng số liệu', text: 'Văn bản chưa có bảng nào để ghi ra Excel. Chưa tạo tệp nào. Hãy tạo PDF hoặc Word.' },
  bad_wording: { title: 'Câu chữ không in được', text: 'Câu chữ của cơ quan dùng trường không còn có. Chưa tạo tệp nào. Mở Văn bản, trang Câu chữ, sửa lại hoặc chọn Về nguyên văn.' },
  busy: { title: 'Đang tạo bộ văn bản khác', text: `Mỗi lúc chỉ tạo một bộ văn bản. ${KEPT} Chờ xong hoặc bấm Dừng rồi thử lại.` },
  stopped: { title: 'Đã dừng', text: `Đã dừng theo yêu cầu. Chưa tạo tệp nào. ${KEPT}` },
  print_folder: { title: 'Không tìm thấy thư mục', text: `Không tìm thấy thư mục để ghi tệp. ${KEPT} Chọn thư mục khác.` },
  read_only_folder: { title: 'Thư mục không cho phép ghi', text: `Chưa ghi được tệp vào thư mục này. ${KEPT} Chọn nơi khác.` },
  file_in_use: { title: 'Tệp đang mở ở chương trình khác', text: `Chưa ghi được tệp vì tệp đang mở trong chương trình khác. ${KEPT} Đóng tệp đó rồi bấm Thử lại, hoặc đặt tên khác.` },
  write_failed: { title: 'Chưa ghi được tệp', text: `Chưa ghi được tệp. ${KEPT} Chọn nơi khác rồi thử lại.` },
  newer_book: { title: 'Sổ do phiên bản mới hơn tạo ra', text: 'Sổ này do phiên bản mới hơn tạo ra. Sổ không bị thay đổi. Cài phiên bản mới hơn rồi mở lại.' },
  journal_broken: {
    title: 'Nhật ký của sổ không khớp',
    text: 'Bước cuối của nhật ký không khớp. Sổ được giữ nguyên, vẫn xem và in được. Khôi phục một bản sao lưu đã kiểm tra để làm việc tiếp.',
  },
  damaged_book: {
    title: 'Tệp dữ liệu bị hỏng',
    text: 'Tệp dữ liệu bị hỏng. Tệp hỏng được giữ lại, không bị xóa. Dùng bản sao lưu tốt gần nhất.',
  },
  disk_full: {
    title: 'Ổ đĩa đã đầy',
    text: 'Chưa ghi được vì ổ đĩa đã đầy. Số liệu đã lưu vẫn an toàn. Xóa bớt tệp trên ổ đĩa rồi bấm Thử lại.',
  },
  file_gone: { title: 'Không tìm thấy tệp', text: `Tệp này không còn ở chỗ cũ. ${KEPT} Kiểm tra lại USB hoặc chọn tệp khác.` },
  unknown_file: { title: 'Không tìm thấy tệp', text: `Chưa chọn được tệp. ${KEPT} Chọn lại tệp.` },
  no_viewer: { title: 'Chưa mở được văn bản', text: 'Máy chưa có chương trình xem tệp PDF. Tệp đã được tạo và vẫn nằm trong thư mục đã chọn. Mở thư mục để xem bằng chương trình khác.' },
  screen_locked: { title: 'Màn hình đang khóa', text: 'Màn hình đang khóa. Nội dung đang gõ được giữ nguyên. Nhập mật khẩu để làm tiếp.' },
  wrong_password: { title: 'Mật khẩu chưa đúng', text: `Mật khẩu chưa đúng. ${KEPT} Nhập lại mật khẩu.` },
  old_code: { title: 'Mã không còn dùng được', text: `Mã này không còn mở được mật khẩu. ${KEPT} Đặt mật khẩu mới để có mã mới.` },
  password_wait: { title: 'Chờ rồi thử lại', text: `Đã nhập sai nhiều lần. ${KEPT} Chờ ít giây rồi thử lại.` },
  clerk_working: { title: 'Người này đang làm việc', text: `Người đang làm việc không xóa được. ${KEPT} Đổi sang người khác trước.` },
  file_too_large: { title: 'Tệp quá lớn', text: `Tệp lớn hơn mức nhận được. ${KEPT} Quét lại với độ phân giải thấp hơn.` },
  file_refused: { title: 'Không nhận loại tệp này', text: `Minh chứng là tệp PDF, ảnh, Word hoặc Excel. ${KEPT} Lưu lại thành PDF rồi thêm.` },
  file_damaged: { title: 'Tệp minh chứng bị hỏng', text: `Tệp khác với lúc đưa vào sổ. ${KEPT} Thêm lại tệp gốc.` },
  no_files: { title: 'Chưa chọn tệp', text: `Chưa có tệp nào để thêm. ${KEPT} Chọn tệp rồi thử lại.` },
  own_entry: { title: 'Không tự xác nhận', text: `Nội dung này do chính người đang làm việc nhập. ${KEPT} Người khác xem và xác nhận.` },
  nothing_to_carry: { title: 'Không có gì để mang sang', text: `Các mục đã chọn không có kết quả hay minh chứng nào. ${KEPT} Chọn mục khác.` },
  nothing_to_accept: { title: 'Không có gì để chấp nhận', text: `Không có điểm nào để chấp nhận. ${KEPT}` },
  hearing_over: { title: 'Phiên họp đã kết thúc', text: `Phiên họp đã kết thúc nên không ghi thêm quyết định. ${KEPT} Mở lại phiên họp nếu cần sửa.` },
  council_missing: { title: 'Chưa có Hội đồng', text: `Chưa có danh sách Hội đồng của năm này. ${KEPT} Ghi thành viên trước.` },
  differs: { title: 'Điểm khác nhau', text: `Điểm thẩm định khác điểm tự chấm. ${KEPT} Sửa điểm cho bằng nhau hoặc kết luận và ghi lý do.` },
  unexpected: { title: 'Có lỗi ngoài dự kiến', text: `Có lỗi ngoài dự kiến. Số liệu đã báo “Đã lưu” vẫn an toàn. ${RETRY}` },
};

const GENERAL: FailureSentence = { title: 'Chưa thực hiện được', text: `Chưa thực hiện được việc này. ${KEPT} ${RETRY}` };

/** The sentence for a failure. A bare code is never shown. */
export function failureSentence(code: string, message: string): FailureSentence {
  const known = SENTENCES[code] ?? GENERAL;
  return message.trim() === '' ? known : { title: known.title, text: message.trim() };
}
