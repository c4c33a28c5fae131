// The only way from the window to the program: one command, typed in name, arguments and answer.
// What the program refuses is thrown as a Failure; words.ts has one sentence per code.
import { invoke } from '@tauri-apps/api/core';
import type { Commands } from './bindings';
import { Failure } from './failure';
import type { ShellCommands } from './shell_commands';

type Everything = Commands & ShellCommands;
export type CommandName = keyof Everything;
export type Arguments<N extends CommandName> = Everything[N][0];
export type Answer<N extends CommandName> = Everything[N][1];
export type Door = <N extends CommandName>(name: N, args: Arguments<N>) => Promise<Answer<N>>;

type Done = (name: string, args: unknown) => void;
const listeners: Done[] = [];

/** Hears of everything that the program did. */
export function listenToDone(listener: Done): void {
  listeners.push(listener);
}

/** Asks the program for one thing. */
export const call: Door = async <N extends CommandName>(name: N, args: Arguments<N>) => {
  try {
    const answer = await invoke<Answer<N>>('call', { name, args });
    for (const heard of listeners) heard(name, args);
    return answer;
  } catch (refusal) {
    throw Failure.from(refusal);
  }
};
