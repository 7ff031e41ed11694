import type { Problem } from '../problem.js';
import type { JsonSyntaxError } from './json/json-syntax-error.js';
import { coded } from './problem-log.js';

/** The problem of an input that is no JSON. */
export function malformedJson({ message, byte, line, column, row }: JsonSyntaxError): Problem {
  const part = row === undefined ? 'input' : 'contacts';
  return coded('malformed-json', { message }, 1, [{ part, row: row ?? 0, byte, line, column }]);
}
