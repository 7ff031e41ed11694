import { hasPseudonyms } from './policy-fields.js';

/**
 * What of the data is kept from whoever looks at them: less data, not a lock. The host sends only what its viewer may see.
 */
export interface DataPolicy {
  /**
   * Fields that are read as if they had never been delivered, in every part. `agent` is also the `id` of the part `agents`,
   * with its names; `id` also what surveys and evaluations call their contact by.
   */
  readonly drop?: readonly string[];
  /**
   * Fields whose values become pseudonyms, in every part: the same value the same one, also in rows appended. Fields that
   * name the same people or things go together: `agent` and `evaluator` with the `id` of agents, whose names are dropped;
   * `id` of contacts with `contact`.
   */
  readonly pseudonymize?: readonly string[];
  /** Takes numbers and addresses out of the comments of contacts and surveys: see `redact-text.ts`. */
  readonly redactComments?: boolean;
  /** The fewest customers that a value is shown of; null for a value of fewer, with the reason `too-few`. */
  readonly minCell?: number;
  /**
   * A secret by which pseudonyms are made. Without one they are the page's own: they stay when data are loaded again, and
   * are others at the next visit. With one they are the same everywhere, and whoever has it can tell whose they are.
   */
  readonly key?: string;
}

const members: ReadonlySet<string> = new Set(['drop', 'pseudonymize', 'redactComments', 'minCell', 'key']);

/**
 * A policy as a host gave it, checked. Throws a TypeError or RangeError for anything that is none, members with names that
 * it does not have among them: what was misspelt would else be shown.
 */
export function checkedPolicy(policy: unknown): DataPolicy {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) {
    throw new TypeError(`invalid policy: ${String(policy)}`);
  }
  for (const name of Object.keys(policy)) {
    if (!members.has(name)) throw new RangeError(`unknown member of a policy: ${name}`);
  }
  const { drop, pseudonymize, redactComments, minCell, key } = policy as Readonly<Record<string, unknown>>;
  checkFields('drop', drop);
  checkFields('pseudonymize', pseudonymize);
  for (const field of (pseudonymize ?? []) as readonly string[]) {
    if (!hasPseudonyms(field)) throw new RangeError(`field has no pseudonyms: ${field}`);
  }
  if (redactComments !== undefined && typeof redactComments !== 'boolean') {
    throw new TypeError(`invalid redactComments of a policy: ${String(redactComments)}`);
  }
  if (minCell !== undefined && !(Number.isSafeInteger(minCell) && (minCell as number) >= 1)) {
    throw new RangeError(`invalid minCell of a policy: ${String(minCell)}`);
  }
  // Not printed: it is a secret.
  if (key !== undefined && (typeof key !== 'string' || key === '')) {
    throw new TypeError(`invalid key of a policy: ${typeof key}`);
  }
  return policy;
}

function checkFields(member: string, fields: unknown): void {
  if (fields === undefined) return;
  if (!Array.isArray(fields)) throw new TypeError(`invalid ${member} of a policy: ${String(fields)}`);
  const other: unknown = fields.find((field) => typeof field !== 'string' || field === '');
  if (other !== undefined) throw new TypeError(`invalid field to ${member}: ${String(other)}`);
}
