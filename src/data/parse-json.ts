import type { Problem } from '../problem.js';
import { findJsonFault, type JsonFault } from './json-fault.js';
import type { PlacedUnits } from './fault-place.js';
import { coded } from './problem-log.js';

/** The value of a JSON text; undefined where it is malformed. */
export function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // `JSON.parse` has no other way to say no; what is wrong is found by `malformedJson`.
    return undefined;
  }
}

/** The problem of a text that `JSON.parse` refused. `row` is that of a line, where rows are lines. */
export function malformedJson(
  units: PlacedUnits,
  row?: number,
): { readonly problem: Problem; readonly fault: JsonFault | undefined } {
  const fault = findJsonFault(units, units.start);
  // The engine gave up on what is JSON: nested too deeply for it.
  const index = fault?.index ?? units.start;
  const message = fault?.message ?? 'nested too deeply';
  const place = { part: row === undefined ? 'input' : 'contacts', row: row ?? 0, ...units.place(index) };
  return { problem: coded('malformed-json', { message }, 1, [place]), fault };
}
