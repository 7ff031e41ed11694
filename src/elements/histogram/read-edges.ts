import type { Attributes } from '../attributes.js';

/** Lower edges of bins: a list of numbers, also as JSON or as text with commas or spaces between; ascending, each once. */
export function readEdges(attributes: Attributes, value: unknown): readonly number[] | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const isPlain = typeof value === 'string' && !value.trim().startsWith('[');
  const list = isPlain
    ? value
        .trim()
        .split(/[\s,]+/)
        .map(Number)
    : attributes.list('edges', value);
  if (list === undefined) return undefined;
  const numbers = list.filter((edge): edge is number => typeof edge === 'number' && Number.isFinite(edge));
  const ascending = numbers.every((edge, at) => at === 0 || edge > (numbers[at - 1] as number));
  return numbers.length === list.length && numbers.length > 0 && ascending
    ? numbers
    : attributes.refuse('edges', value);
}
