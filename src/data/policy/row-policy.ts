import type { Problem } from '../../problem.js';
import { coded } from '../problem-log.js';
import type { DataPolicy } from './data-policy.js';
import { identitiesOf, identityOf, isFormatField, takesIntegers } from './policy-fields.js';
import { Pseudonyms } from './pseudonyms.js';
import { redactText } from './redact-text.js';

const hasOwn = Object.prototype.hasOwnProperty;

/** What becomes of a field's value; undefined: it is left out. */
type Rule = (value: unknown) => unknown;

const leftOut: Rule = () => undefined;

/** A policy at work: rows go through it before anything else reads them. */
export class RowPolicy {
  /** The fewest customers that a value is shown of; 0 where any number will do. */
  readonly minCell: number;
  readonly #dropped: ReadonlySet<string>;
  readonly #identities: ReadonlySet<string>;
  readonly #redacts: boolean;
  readonly #pseudonyms: Pseudonyms;
  /** By part, then by field; null for a field that stays as it is. */
  readonly #rules = new Map<string, Map<string, Rule | null>>();
  /** Names that the format does not have, as asked for, until a row has them. */
  readonly #unmet: Set<string>;

  /** @param policy one that was checked */
  constructor({ drop = [], pseudonymize = [], redactComments = false, minCell = 0, key }: DataPolicy) {
    this.minCell = minCell;
    this.#dropped = new Set(drop);
    this.#identities = new Set(pseudonymize.flatMap(identitiesOf));
    this.#redacts = redactComments;
    this.#pseudonyms = new Pseudonyms(key);
    this.#unmet = new Set([...drop, ...pseudonymize].filter((name) => !isFormatField(name)));
  }

  /** A field that is dropped in every part that has it. */
  drops(field: string): boolean {
    return this.#dropped.has(field);
  }

  /** The row without what the policy keeps back; a copy, since the row is the host's. What is no object stays as it is. */
  row(part: string, row: unknown): unknown {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
    const record = row as Readonly<Record<string, unknown>>;
    const rules = this.#rulesOf(part);
    // Without a prototype: a row may have a field of any name.
    const kept = Object.create(null) as Record<string, unknown>;
    for (const field in record) {
      if (!hasOwn.call(record, field)) continue;
      let rule = rules.get(field);
      if (rule === undefined) rules.set(field, (rule = this.#ruleOf(part, field)));
      const value = rule === null ? record[field] : rule(record[field]);
      if (value !== undefined) kept[field] = value;
    }
    return kept;
  }

  /** Names that the format does not have, as asked for, and no row had so far. */
  get unmet(): readonly string[] {
    return [...this.#unmet];
  }

  /** Goes on from rows that another one read by the same policy: of the names all but these have been met. */
  leaveUnmet(names: readonly string[]): void {
    for (const name of this.#unmet) if (!names.includes(name)) this.#unmet.delete(name);
  }

  /** Names of fields that neither the format nor any row so far has: perhaps misspelt, and then not kept back at all. */
  problems(): Problem[] {
    return [...this.#unmet].map((field) => coded('policy-field-unknown', { field }));
  }

  #rulesOf(part: string): Map<string, Rule | null> {
    let rules = this.#rules.get(part);
    if (rules === undefined) this.#rules.set(part, (rules = new Map()));
    return rules;
  }

  /** Asked once a part and field, when a row first has it. */
  #ruleOf(part: string, field: string): Rule | null {
    this.#unmet.delete(field);
    if (this.#dropped.has(field) || this.#isDroppedToo(part, field)) return leftOut;
    const identity = identityOf(part, field);
    if (this.#identities.has(identity)) {
      const integers = takesIntegers(part, field);
      return (value) => this.#pseudonymOf(identity, value, integers);
    }
    const isComment = field === 'comment' && (part === 'contacts' || part === 'surveys');
    return this.#redacts && isComment ? redacted : null;
  }

  /** Where a field stands under another name. */
  #isDroppedToo(part: string, field: string): boolean {
    if (part === 'agents') {
      if (field === 'id') return this.#dropped.has('agent');
      return field === 'name' && (this.#dropped.has('agent') || this.#identities.has('agent'));
    }
    return field === 'contact' && this.#dropped.has('id') && (part === 'surveys' || part === 'evaluations');
  }

  /** What is no name, a row's reader refuses whatever it says: of its value only the type is told. */
  #pseudonymOf(identity: string, value: unknown, integers: boolean): unknown {
    if (typeof value === 'string') return value === '' ? value : this.#pseudonyms.of(identity, value);
    return integers && Number.isSafeInteger(value) ? this.#pseudonyms.of(identity, String(value)) : value;
  }
}

function redacted(value: unknown): unknown {
  return typeof value === 'string' ? redactText(value) : value;
}
