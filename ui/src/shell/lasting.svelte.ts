// State that outlives the screen that made it.

/**
 * Makes state that belongs to no screen. What a screen makes for itself while it opens stops following
 * its own changes when the screen is left, and would show old figures on the next one.
 */
export function lasting<State>(make: () => State): State {
  let made: { state: State } | null = null;
  $effect.root(() => {
    made = { state: make() };
  });
  return (made as unknown as { state: State }).state;
}
