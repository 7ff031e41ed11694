import { contactFields } from '../data/contact-schema.js';
import { conversationFields } from '../data/contact-data.js';
import { surveyDimensions } from '../data/survey-kinds.js';
import { keyName } from '../metrics/key-name.js';
import type { MetricTable } from '../metrics/table.js';
import type { PageBehind } from '../metrics/behind.js';

/** What is known of the data: which fields some row of a part has, and what values that are ids are called. */
export interface KnownData {
  readonly parts: readonly { readonly part: string; readonly fields: readonly string[] }[];
  readonly dimensions: readonly {
    readonly name: string;
    readonly names?: Readonly<Record<string, string>>;
  }[];
}

/** How a field is written: a count, a score or an amount, a duration, a time, or a text. */
export type FieldKind = 'number' | 'seconds' | 'instant' | 'text';

const kinds: ReadonlyMap<string, string> = new Map(contactFields.map(({ name, kind }) => [name, kind]));

/** What everybody wants to know of a contact. */
const usual = ['queue', 'agent', 'channel', 'direction', 'outcome', 'topic', 'customer'] as const;
const usualOfResponses = ['response.kind', 'response.aspect', 'response.score', 'response.scale', 'comment'];
/** More columns than this nobody reads side by side; the file has all fields. */
const most = 9;

export function fieldKind(field: string): FieldKind {
  if (field.endsWith('Seconds')) return 'seconds';
  if (field === 'startedAt' || field === 'endedAt' || field === 'updatedAt') return 'instant';
  return field === 'response.score' || kinds.get(field) === 'number' ? 'number' : 'text';
}

/**
 * The columns of a list of rows behind a number: when, what the metric reads, what the table groups by, and what everybody
 * asks of a contact; of these such as some row of the data has.
 */
export function behindFields(
  { query: { by } }: Pick<MetricTable, 'query'>,
  { part, fields }: Pick<PageBehind, 'part' | 'fields'>,
  description: KnownData | undefined,
): readonly string[] {
  const has = fieldsOf('contacts', description);
  const isKnown = (field: string): boolean => (has === undefined ? kinds.has(field) : has.has(field));
  const read = fields
    .map((field) => named.get(field) ?? field)
    .filter((field) => kinds.has(field) && isKnown(field));
  const keys = by.map(keyName).filter(isKnown);
  const others = usual.filter(isKnown);
  if (part === 'contacts') {
    // What the metric measures comes before what it tells contacts apart by.
    const amounts = read.filter((field) => fieldKind(field) !== 'text' && field !== 'startedAt');
    const all = [...new Set(['startedAt', ...amounts, ...keys, ...read, ...others])].slice(0, most - 1);
    return isKnown('id') ? [...all, 'id'] : all;
  }
  const given = fieldsOf('surveys', description);
  const told = usualOfResponses.filter(
    (field) => field !== 'response.aspect' || given?.has('aspect') === true,
  );
  const groups = [...new Set([...keys, ...surveyDimensions.filter(isKnown)])].slice(0, 3);
  return ['startedAt', ...told.slice(0, -1), ...groups, 'id', 'comment'];
}

function fieldsOf(part: string, description: KnownData | undefined): ReadonlySet<string> | undefined {
  const found = description?.parts.find((one) => one.part === part);
  return description && new Set(found?.fields ?? []);
}

/** Fields of a leg, by what a conversation says of them. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries(conversationFields).map(([field, name]) => [name, field]),
);
