import { isZoneName } from '../../time/zone.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenGroups } from '../given-groups.js';
import type { CbPareto } from './pareto.js';

/** The chart's own `rows` as an answer; undefined where it has none. Their values are the amounts, whatever of. */
export function givenPareto(
  tag: string,
  rows: CbPareto['rows'],
  byName: CbPareto['by'],
  timeZone: CbPareto['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const by = attributes.text('by', byName) ?? 'topic';
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  const answer = isZoneName(zone)
    ? givenGroups(attributes, rows, 'contact-volume', by, undefined, zone)
    : undefined;
  const amounts = answer && 'table' in answer ? answer.table.column('contact-volume').value : [];
  // What is not known is shown as such; of an amount below 0 there is no share.
  if (amounts.some((amount) => amount < 0)) attributes.refuse('rows', rows);
  return attributes.problem === undefined ? answer : { problem: attributes.problem };
}
