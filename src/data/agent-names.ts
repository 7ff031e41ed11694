import type { Agent } from './contact-data.js';

/**
 * What agents are called, by id: their names, with the id where several bear one. Those without a name are not in it.
 */
export function agentNames(agents: ReadonlyMap<string, Agent>): ReadonlyMap<string, string> {
  const bearers = new Map<string, number>();
  for (const { name } of agents.values()) if (name !== null) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const names = new Map<string, string>();
  for (const [id, { name }] of agents) {
    if (name !== null) names.set(id, bearers.get(name) === 1 ? name : `${name} (${id})`);
  }
  return names;
}
