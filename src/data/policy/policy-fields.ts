import { contactFields } from '../contact-schema.js';
import { partSchemas } from '../part-schemas.js';

/** What a policy has to know of the fields of the format. */

interface KnownField {
  readonly part: string;
  readonly name: string;
  readonly kind: string;
  readonly isWord: boolean;
  readonly integers: boolean;
}

const known: readonly KnownField[] = [
  ...contactFields.map((field) => ({ ...traits(field), part: 'contacts', isWord: false })),
  ...partSchemas.flatMap(({ part, fields, words }) =>
    fields.map((field) => ({ ...traits(field), part, isWord: field.name in words || 'values' in field })),
  ),
];

function traits(field: {
  readonly name: string;
  readonly kind: string;
}): Omit<KnownField, 'part' | 'isWord'> {
  return { name: field.name, kind: field.kind, integers: 'integers' in field };
}

const names: ReadonlySet<string> = new Set(known.map(({ name }) => name));

/** Whether some part has a field of that name; any other is one of the host's own. */
export function isFormatField(name: string): boolean {
  return names.has(name);
}

/** Whether values of a field may be any text, wherever it stands: what is a number, a time or one of some words has no pseudonym. */
export function hasPseudonyms(name: string): boolean {
  return known.every(
    (field) =>
      field.name !== name || (!field.isWord && (field.kind === 'text' || field.kind === 'dimension')),
  );
}

/** Whether a whole number in a field is taken as text. */
export function takesIntegers(part: string, name: string): boolean {
  return known.some((field) => field.part === part && field.name === name && field.integers);
}

/**
 * Who or what a field's values name. Fields of one identity name the same people or things, so that rows of several parts
 * find each other by them: what holds for one of them has to hold for all.
 */
export function identityOf(part: string, field: string): string {
  if (field === 'evaluator') return 'agent';
  if (field !== 'id') return field;
  if (part === 'contacts') return 'contact';
  return part === 'agents' ? 'agent' : `${part}.id`;
}

/** The identities that a host means by a field's name; by `id` the names of rows, of agents only by `agent`. */
export function identitiesOf(name: string): readonly string[] {
  if (name !== 'id') return [identityOf('', name)];
  return known.flatMap((field) =>
    field.name === 'id' && field.part !== 'agents' ? [identityOf(field.part, 'id')] : [],
  );
}
