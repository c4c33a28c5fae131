// Files that were dropped or pasted, as the door takes them: their names and their bytes as text.
// The page never learns where they came from; the program proves what they are.
import type { PastedFile } from '../door/bindings';

/** Files of a drop or a paste; a pasted picture without a name gets one. */
export function contentsOf(files: Iterable<File>): Promise<PastedFile[]> {
  return Promise.all(Array.from(files, async (file) => ({ name: file.name || 'anh-dan.png', base64: await base64Of(file) })));
}

/** The files of a clipboard or a drop; text among them is somebody else's business. */
export function filesIn(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? []);
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onerror = () => failed(reader.error);
    // "data:application/pdf;base64,JVBERi0…"
    reader.onload = () => done(String(reader.result).split(',', 2)[1] ?? '');
    reader.readAsDataURL(file);
  });
}
