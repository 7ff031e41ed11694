import { CallboardError } from '../problem.js';
import { coded, foundKind } from './problem-log.js';
import { isRecord } from './settings.js';

/** A parsed input: the data set's own members, its other parts among them, and its contacts. */
export interface InputRows {
  readonly members: Readonly<Record<string, unknown>>;
  readonly rows: readonly unknown[];
}

/**
 * What a JSON value is: an array is contacts, an object a data set, or one contact if it has `startedAt` and no
 * `contacts`. Throws a CallboardError for anything else.
 */
export function inputRows(value: unknown): InputRows {
  if (Array.isArray(value)) return { members: {}, rows: value };
  if (!isRecord(value)) throw new CallboardError(coded('unreadable-input', { found: foundKind(value) }));
  const contacts = value['contacts'];
  if (contacts === undefined && value['startedAt'] !== undefined) return { members: {}, rows: [value] };
  return { members: value, rows: Array.isArray(contacts) ? contacts : [] };
}
