import type { By } from '../metrics/query.js';
import { isTimeCycle, isTimeGrain } from '../time/grain.js';
import type { Attributes } from './attributes.js';

/** What to group by: a cycle or a grain by its name, else a dimension. */
export function readBy(attributes: Attributes, attribute: string, value: unknown): By | undefined {
  const text = attributes.text(attribute, value);
  if (text === undefined) return undefined;
  if (isTimeCycle(text)) return { cycle: text };
  return isTimeGrain(text) ? { time: text } : text;
}
