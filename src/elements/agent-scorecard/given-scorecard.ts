import { isZoneName } from '../../time/zone.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenRows } from '../given-rows.js';
import { readMetrics } from '../read-metrics.js';
import type { CbAgentScorecard } from './agent-scorecard.js';

/** The scorecard's own `rows` as an answer, with a second one for their teams; undefined where it has none. */
export function givenScorecard(
  tag: string,
  rows: CbAgentScorecard['rows'],
  total: CbAgentScorecard['total'],
  metrics: CbAgentScorecard['metrics'],
  timeZone: CbAgentScorecard['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  const named = readMetrics(attributes, metrics)?.map((one) => (typeof one === 'string' ? one : one.metric));
  if (named === undefined || named.length === 0) attributes.refuse('metrics', metrics ?? '');
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  if (attributes.problem !== undefined || named === undefined) return { problem: attributes.problem! };
  const given = { metrics: [...new Set(named)], total, timeZone: zone };
  const table = givenRows(attributes, { ...given, by: ['agent'], rows });
  if (attributes.problem !== undefined || table === undefined) return { problem: attributes.problem! };
  const teams = attributes.list('rows', rows)?.flatMap((row) => {
    const { agent, team } =
      (row as { readonly key?: { readonly agent?: unknown; readonly team?: unknown } }).key ?? {};
    return typeof team === 'string' ? [{ key: { agent, team }, values: {} }] : [];
  });
  const byTeam =
    teams && teams.length > 0
      ? givenRows(attributes, { ...given, by: ['agent', 'team'], rows: teams, total: undefined })
      : undefined;
  return { table, also: byTeam ? [byTeam] : [] };
}
