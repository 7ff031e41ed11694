import { isZoneName } from '../../time/zone.js';
import { balancedPerspectives } from '../../views/balanced-scorecard.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenRows } from '../given-rows.js';
import type { CbBalancedScorecard } from './balanced-scorecard.js';
import { readPerspectives } from './read-perspectives.js';

/** The scorecard's own `rows` as an answer; undefined where it has none. Metrics go by their ids there. */
export function givenBalanced(
  tag: string,
  rows: CbBalancedScorecard['rows'],
  perspectives: CbBalancedScorecard['perspectives'],
  timeZone: CbBalancedScorecard['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  const asked = readPerspectives(attributes, perspectives) ?? balancedPerspectives(undefined, []);
  const named = asked
    .flatMap(({ metrics }) => metrics)
    .map((one) => (typeof one === 'string' ? { metric: one } : one));
  if (named.some(({ as }) => as !== undefined)) attributes.refuse('perspectives', perspectives);
  if (attributes.list('rows', rows)?.length !== 1) attributes.refuse('rows', rows);
  const table =
    attributes.problem === undefined
      ? givenRows(attributes, {
          metrics: named.map(({ metric }) => metric),
          by: [],
          rows,
          total: undefined,
          timeZone: zone,
        })
      : undefined;
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  return table && { table };
}
