import { codeArray, hasValues } from './code-column.js';
import { codeAt, numberAt, type CodeColumn, type Column } from './column.js';
import type { Agent } from './contact-data.js';
import type { PartRows } from './part-ingest.js';

/** The agents of the part, by id; a row without one tells of nobody. */
export function agentsOf(part: PartRows | undefined): ReadonlyMap<string, Agent> {
  const agents = new Map<string, Agent>();
  if (part === undefined) return agents;
  const columns = ['id', 'name', 'team', 'startedOn'].map((field) => part.columns.get(field));
  for (let row = 0; row < part.rows; row++) {
    const [id, name, team, startedOn] = columns.map((column) => valueAt(column, row));
    if (typeof id !== 'string') continue;
    agents.set(id, {
      name: name as string | null,
      team: team as string | null,
      startedOn: startedOn as number | null,
    });
  }
  return agents;
}

function valueAt(column: Column | undefined, row: number): string | number | null {
  if (column === undefined) return null;
  if (column.kind === 'text') return column.at(row);
  return column.kind === 'code' ? codeAt(column, row) : numberAt(column, row);
}

/**
 * Teams of contacts: the row's own or, where it names none, its agent's. The column given where no agent of the data has
 * a team; undefined where nobody is in any.
 */
export function teamsOf(
  own: CodeColumn | undefined,
  agentColumn: CodeColumn | undefined,
  agents: ReadonlyMap<string, Agent>,
): CodeColumn | undefined {
  if (agentColumn === undefined || agents.size === 0) return own;
  const values = [...(own?.values ?? [null])];
  const codes = new Map(values.map((value, code) => [value, code]));
  const teamOfAgent = agentColumn.values.map((agent) => {
    const team = (agent === null ? undefined : agents.get(agent)?.team) ?? null;
    let code = codes.get(team);
    if (code === undefined) {
      code = values.push(team) - 1;
      codes.set(team, code);
    }
    return code;
  });
  if (teamOfAgent.every((code) => code === 0)) return own;
  const filled = codeArray(values.length, agentColumn.codes.length);
  for (let row = 0; row < filled.length; row++) {
    filled[row] = own?.codes[row] || (teamOfAgent[agentColumn.codes[row] as number] as number);
  }
  // The dictionary may name agents that no row has.
  return hasValues(filled) ? { kind: 'code', codes: filled, values } : own;
}
