/**
 * The share of contacts answered within a time, as Erlang C has it (A. K. Erlang, 1917): the planner's formula, which
 * knows no impatience. `load` is arrivals × handling time in Erlang; 0 where the agents are not enough.
 */
export function erlangCServiceLevel(
  agents: number,
  load: number,
  handlingSeconds: number,
  thresholdSeconds: number,
): number {
  if (load === 0) return 1;
  if (agents <= load) return 0;
  let blocked = 1;
  for (let n = 1; n <= agents; n += 1) blocked = (load * blocked) / (n + load * blocked);
  const waits = blocked / (1 - (load / agents) * (1 - blocked));
  return 1 - waits * Math.exp((-(agents - load) * thresholdSeconds) / handlingSeconds);
}
