/** Shows an element's state to style sheets, as `:state(…)`: of `names`, those in `on` and no others. */
export function reflectStates(
  internals: ElementInternals,
  names: readonly string[],
  on: readonly string[],
): void {
  for (const name of names) {
    if (on.includes(name)) internals.states.add(name);
    else internals.states.delete(name);
  }
}
