import type { MetricTable } from '../../metrics/table.js';

/** Each agent of a table with their team, and who are peers. */
export interface ScoreGroups {
  /** By row; null: not known. */
  readonly team: readonly (string | null)[];
  /** Rows that are peers of one another. */
  readonly peers: readonly (readonly number[])[];
}

/** Agents belong to the team of most of their contacts, of equals the first by name. Without teams all are peers. */
export function scoreGroups(
  agents: MetricTable,
  teams: MetricTable | undefined,
  peers: 'team' | 'all',
): ScoreGroups {
  const most = new Map<string, { readonly team: string; readonly contacts: number }>();
  const contacts = teams?.column(teams.query.metrics[0]!.as).value;
  for (let row = 0; row < (teams?.length ?? 0); row++) {
    const { agent, team } = teams!.key(row);
    if (typeof agent !== 'string' || typeof team !== 'string') continue;
    const found = { team, contacts: contacts![row] || 0 };
    const other = most.get(agent);
    const isMore =
      other === undefined ||
      found.contacts > other.contacts ||
      (found.contacts === other.contacts && team < other.team);
    if (isMore) most.set(agent, found);
  }
  const rows = Array.from({ length: agents.length }, (_, row) => row);
  const team = rows.map((row) => most.get(agents.key(row)['agent'] ?? '')?.team ?? null);
  const groups = new Map<string | null, number[]>();
  for (const row of rows) {
    const group = peers === 'team' ? (team[row] as string | null) : null;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [row]);
    else members.push(row);
  }
  return { team, peers: [...groups.values()] };
}
