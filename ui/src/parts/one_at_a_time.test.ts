import { describe, expect, test } from 'vitest';
import { Failure } from '../door/failure';
import { quietSaver } from '../shell/saver';
import { FormFault } from './form_fault.svelte';
import { oneAtATime } from './one_at_a_time';

const form = () => ({ busy: false, fault: new FormFault(['name']) });

describe('one piece of work at a time', () => {
  test('a second key press while the first is on its way does nothing', async () => {
    const one = form();
    let finish: () => void = () => undefined;
    const first = oneAtATime(one, quietSaver(), () => new Promise((done) => (finish = done)));
    let begun = false;
    expect(await oneAtATime(one, quietSaver(), async () => void (begun = true)), 'not done').toBe(false);
    expect(begun, 'nor begun').toBe(false);
    finish();
    expect(await first, 'the first is done').toBe(true);
    expect(one.busy, 'and the form is free again').toBe(false);
  });

  test('a refusal without a place on the form is shown, and frees the form', async () => {
    const [one, saver] = [form(), quietSaver()];
    const done = await oneAtATime(one, saver, () => Promise.reject(new Failure('disk_full', 'Ổ đĩa đầy.')));
    expect([done, one.busy, saver.failures.length], 'told, not swallowed').toEqual([false, false, 1]);
  });
});
