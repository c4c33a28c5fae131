// A door for tests: answers come from the test, every call is written down.
import type { CommandName, Door } from './call';
import { Failure } from './failure';

type FakeAnswers = Partial<Record<CommandName, (args: never) => unknown>>;

/** A `call` that answers from the given functions and remembers what was asked. */
export function fakeDoor(answers: FakeAnswers): { call: Door; calls: { name: string; args: unknown }[] } {
  const calls: { name: string; args: unknown }[] = [];
  const call = async (name: CommandName, args: unknown) => {
    calls.push({ name, args });
    const answer = answers[name] as ((args: unknown) => unknown) | undefined;
    if (!answer) throw new Failure('unknown_command', `no fake answer for ${name}`);
    return answer(args);
  };
  return { call: call as Door, calls };
}
