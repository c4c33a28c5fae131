// The screens that exist, in the order of the work. Their number is their key: Alt+1, Alt+2, …; Alt+0 is the last.
// A new screen is one line here and a folder in screens/.
import type { Component } from 'svelte';
import Commitments from './screens/commitments/Commitments.svelte';
import Indicators from './screens/indicators/Indicators.svelte';
import Evidence from './screens/evidence/Evidence.svelte';
import Papers from './screens/papers/Papers.svelte';
import Conference from './screens/conference/Conference.svelte';
import Council from './screens/council/Council.svelte';
import Criteria from './screens/criteria/Criteria.svelte';
import Rounds from './screens/rounds/Rounds.svelte';
import Scores from './screens/scores/Scores.svelte';
import Settings from './screens/settings/Settings.svelte';
import Units from './screens/units/Units.svelte';
import Standings from './screens/standings/Standings.svelte';
import Waiting from './screens/waiting/Waiting.svelte';
import { words } from './words';

export type ScreenName = keyof typeof words.screens;

export interface Screen {
  name: ScreenName;
  title: string;
  component: Component;
  /** Draws a line above this entry of the navigation. */
  startsGroup?: boolean;
  /** Screens that need the width show the navigation as a narrow rail. */
  narrowNavigation?: boolean;
}

export const screens: readonly Screen[] = [
  { name: 'waiting', title: words.screens.waiting, component: Waiting },
  { name: 'criteria', title: words.screens.criteria, component: Criteria, narrowNavigation: true },
  { name: 'units', title: words.screens.units, component: Units },
  { name: 'rounds', title: words.screens.rounds, component: Rounds },
  { name: 'scores', title: words.screens.scores, component: Scores, narrowNavigation: true },
  { name: 'evidence', title: words.screens.evidence, component: Evidence, narrowNavigation: true },
  { name: 'council', title: words.screens.council, component: Council },
  { name: 'standings', title: words.screens.standings, component: Standings, startsGroup: true, narrowNavigation: true },
  { name: 'commitments', title: words.screens.commitments, component: Commitments, narrowNavigation: true },
  { name: 'indicators', title: words.screens.indicators, component: Indicators, narrowNavigation: true },
  { name: 'conference', title: words.screens.conference, component: Conference, narrowNavigation: true },
  { name: 'papers', title: words.screens.papers, component: Papers },
  { name: 'settings', title: words.screens.settings, component: Settings, startsGroup: true },
];

/** The key of a screen beside Alt: 1 to 9 from the top, 0 for the last; null for those between. */
export function keyOfScreen(index: number): string | null {
  if (index === screens.length - 1) return '0';
  return index < 9 ? `${index + 1}` : null;
}
