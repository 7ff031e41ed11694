import type { Attributes } from '../attributes.js';

/** The page's own clock, as milliseconds since 1970: a number, also as text, or an instant with its offset. */
export function readNow(given: unknown, attributes: Attributes): number | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  const text = String(given).trim();
  const ms = /^-?\d+(\.\d+)?$/.test(text)
    ? Number(text)
    : /(Z|[+-]\d{2}:\d{2})$/.test(text)
      ? Date.parse(text)
      : NaN;
  return Number.isFinite(ms) ? ms : attributes.refuse('now', given);
}
