// One piece of work of a form at a time; what is refused goes to its field, else into a dialog.
import type { Saver } from '../shell/saver';
import type { FormFault } from './form_fault.svelte';

interface Form {
  busy: boolean;
  readonly fault: FormFault;
}

/** Does the work unless the form is at other work; true when it was done. */
export async function oneAtATime(form: Form, saver: Saver, work: () => Promise<void>): Promise<boolean> {
  if (form.busy) return false;
  form.busy = true;
  try {
    await work();
    return true;
  } catch (refusal) {
    if (!form.fault.place(refusal)) saver.fail(refusal);
    return false;
  } finally {
    form.busy = false;
  }
}
