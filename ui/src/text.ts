// Text as people compare it: without case, marks, or the difference between d and đ.
// For finding on the screen only; what is the same name is decided by the core.

/** "Đắk Pne" → "dak pne". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether one of the texts holds what was looked for; nothing looked for is held by everything. */
export function holds(wanted: string, texts: readonly string[]): boolean {
  const key = fold(wanted);
  return key === '' || texts.some((text) => fold(text).includes(key));
}
