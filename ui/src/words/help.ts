// Words of the offline help; its texts stand in assets/help.

export const helpWords = {
  title: 'Trợ giúp',
  find: 'Tìm trong trợ giúp',
  topics: 'Các mục trợ giúp',
  notFound: (wanted: string) => `Không mục nào nói về “${wanted}”. Thử ít chữ hơn, ví dụ “khóa” hoặc “dan excel”.`,
  printGuide: 'In hướng dẫn nhanh…',
  keysHere: 'Phím ở màn hình này',
} as const;
