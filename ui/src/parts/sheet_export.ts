// A sheet on its way out: the clerk says where, the program writes it, and the way to its folder is offered.
import type { ExportedSheet } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import type { Saver } from '../shell/saver';
import { shell } from '../shell/shell.svelte';
import { exportWords, words } from '../words';

/** Asks where to and writes the sheet there; a cancelled choice writes nothing. */
export async function exportSheet(
  suggestedName: string,
  write: (out: string) => Promise<ExportedSheet>,
  saver: Saver = shell,
  call: Door = realCall,
): Promise<void> {
  try {
    const picked = await call('pick_save', { kind: 'sheet', suggested_name: `${suggestedName}.xlsx` });
    if (picked === null) return;
    const written = await write(picked.handle);
    const notices = written.problems.map((problem) => problem.what);
    saver.toast([exportWords.done(picked.name, written.rows), ...notices].join(' '), {
      label: words.buttons.openFolder,
      run: () => void call('show_folder', { handle: picked.handle }).catch((refusal: unknown) => saver.fail(refusal)),
    });
  } catch (refusal) {
    // Another try asks for the place again: a full disk or a closed folder may want another one.
    saver.fail(refusal, () => void exportSheet(suggestedName, write, saver, call));
  }
}
