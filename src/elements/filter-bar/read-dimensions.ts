import type { Attributes } from '../attributes.js';

/** Names of dimensions: an array, or text with commas or spaces between. Undefined where none are named. */
export function readDimensions(attributes: Attributes, value: unknown): readonly string[] | undefined {
  const names = Array.isArray(value)
    ? (value as unknown[])
    : attributes.text('dimensions', value)?.split(/[\s,]+/);
  if (names === undefined) return undefined;
  const known = names.filter((name): name is string => typeof name === 'string' && name !== '');
  return known.length === names.length ? [...new Set(known)] : attributes.refuse('dimensions', value);
}
