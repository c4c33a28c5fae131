// The help of this window.
import { screens } from '../screens';
import { Help } from './help.svelte';

export const help = new Help(screens.map((screen) => screen.name));
