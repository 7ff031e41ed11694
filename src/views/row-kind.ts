import type { Counted } from '../metrics/define.js';
import type { Subject } from './subject.js';

/** What the rows of a metric's coverage are called: records, where they are of several parts or of a stretch of time. */
export type RowKind = 'contact' | 'response' | 'criterion' | 'record';

const kinds: Readonly<Record<Counted, RowKind>> = {
  leg: 'contact',
  conversation: 'contact',
  response: 'response',
  evaluation: 'criterion',
  shift: 'record',
  period: 'record',
};

export function rowKind({ definition, metric }: Pick<Subject, 'definition' | 'metric'>): RowKind {
  if (definition.optional === true) return 'record';
  return kinds[definition.countsOf?.(metric.parameters) ?? definition.counts];
}
