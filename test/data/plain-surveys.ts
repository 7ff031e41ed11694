/**
 * The rules for surveys, row by row and in plain words: which are kept, and which responses there are then. It imports
 * nothing from `src`, makes an object of each row and is slow.
 */
import { times } from './any-contacts.js';
import type { PlainProblem } from './plain-reader.js';

type Row = Record<string, unknown>;

export interface PlainSurveys {
  readonly read: number;
  readonly rejected: number;
  readonly repaired: number;
  readonly kept: readonly Row[];
  readonly problems: Map<string, PlainProblem>;
}

const kinds = ['csat', 'nps', 'ces', 'agent-satisfaction'];
const isAbsent = (value: unknown) => value === undefined || value === null || value === '';
const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

type PlainScales = Record<string, { min: number; max: number }>;

export function scalesOf(members: Readonly<Record<string, unknown>>): PlainScales {
  const scales: PlainScales = {
    csat: { min: 1, max: 5 },
    nps: { min: 0, max: 10 },
    ces: { min: 1, max: 7 },
    ...(members['scales'] as PlainScales | undefined),
  };
  return { ...scales, 'agent-satisfaction': scales['csat'] as { min: number; max: number } };
}

export function readSurveysPlainly(
  members: Readonly<Record<string, unknown>>,
  rows: readonly unknown[],
): PlainSurveys {
  const problems = new Map<string, PlainProblem>();
  const tell = (row: number, ...kind: string[]) => {
    const entry = problems.get(kind.join(' ')) ?? { count: 0, rows: [] };
    entry.count++;
    entry.rows.push(row);
    problems.set(kind.join(' '), entry);
  };
  const scales = scalesOf(members);
  let rejected = 0;
  let repaired = 0;
  const read: Row[] = [];

  rows.forEach((delivered, index) => {
    if (typeof delivered !== 'object' || delivered === null || Array.isArray(delivered)) {
      rejected++;
      tell(index, 'row-not-object', typeOf(delivered));
      return;
    }
    const given = new Map(Object.entries(delivered as object)) as Map<string, unknown>;
    const kind = given.get('kind');
    if (!kinds.includes(kind as string)) {
      rejected++;
      if (isAbsent(kind)) tell(index, 'missing-value', 'kind');
      else if (typeof kind === 'string') tell(index, 'unknown-value', 'kind', kind);
      else tell(index, 'wrong-type', 'kind', typeOf(kind));
      return;
    }
    const row: Row = { index, kind };
    let isRepaired = false;
    for (const field of ['at', 'updatedAt']) {
      const value = given.get(field);
      row[field] = null;
      if (isAbsent(value)) continue;
      if (typeof value !== 'string' && typeof value !== 'number') {
        tell(index, 'wrong-type', field, typeOf(value));
        continue;
      }
      const time = times.find(([text]) => Object.is(text, value));
      const small = typeof value === 'number' && Math.abs(value) < 1e9 ? Math.floor(value) : null;
      row[field] = time ? time[1] : small;
      if (row[field] === null) tell(index, 'invalid-time', field);
      if (time?.[2] !== undefined) {
        tell(index, `local-time-${time[2]}`, field);
        isRepaired = true;
      }
    }
    if (isRepaired) repaired++;
    for (const field of [
      'id',
      'contact',
      'aspect',
      'comment',
      'channel',
      'queue',
      'team',
      'agent',
      'topic',
    ]) {
      const value = given.get(field);
      row[field] = null;
      if (isAbsent(value)) continue;
      if (typeof value === 'string') row[field] = value;
      else if (Number.isSafeInteger(value) && field !== 'comment' && field !== 'channel')
        row[field] = String(value);
      else tell(index, 'wrong-type', field, typeOf(value));
    }
    for (const field of ['scaleMin', 'scaleMax']) {
      const value = given.get(field);
      row[field] = null;
      if (isAbsent(value)) continue;
      if (typeof value !== 'number') tell(index, 'wrong-type', field, typeOf(value));
      else if (!(Math.abs(value) <= 1e6)) tell(index, 'impossible-value', field);
      else row[field] = value;
    }
    const usual = scales[kind as string] as { min: number; max: number };
    const min = isAbsent(given.get('scaleMin')) ? usual.min : row['scaleMin'];
    const max = isAbsent(given.get('scaleMax')) ? usual.max : row['scaleMax'];
    const score = given.get('score');
    row['score'] = null;
    row['scale'] = null;
    if (typeof score !== 'number') {
      if (!isAbsent(score)) tell(index, 'wrong-type', 'score', typeOf(score));
    } else if (typeof min === 'number' && typeof max === 'number') {
      if (min < max && score >= min && score <= max) {
        row['score'] = Math.round(score * 10_000) + 0;
        row['scale'] = [min, max];
      } else tell(index, 'impossible-value', 'score');
    }
    read.push(row);
  });

  // By id, then one response a contact, kind and aspect.
  const first = settled(read, (row) => row['id'] as string | null);
  const second = settled(first.kept, (row) =>
    row['contact'] === null ? null : JSON.stringify([row['contact'], row['kind'], row['aspect']]),
  );
  const repeats = [...first.repeats, ...second.repeats].map((row) => row['index'] as number);
  for (const index of repeats.sort((a, b) => a - b)) tell(index, 'duplicate', 'surveys');
  for (const row of read) {
    if (row['id'] === null && row['contact'] === null) tell(row['index'] as number, 'missing-id', 'surveys');
  }
  return { read: rows.length, rejected, repaired, kept: second.kept, problems };
}

/** One row a key: the newest, of equals the last; in the order of delivery. */
function settled(rows: readonly Row[], keyOf: (row: Row) => string | null): { kept: Row[]; repeats: Row[] } {
  const newest = new Map<string, Row>();
  const repeats: Row[] = [];
  const age = (row: Row) => (row['updatedAt'] as number | null) ?? -Infinity;
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const other = newest.get(key);
    if (other !== undefined) repeats.push(row);
    if (other === undefined || age(row) >= age(other)) newest.set(key, row);
  }
  const kept = rows.filter((row) => {
    const key = keyOf(row);
    return key === null || newest.get(key) === row;
  });
  return { kept, repeats };
}

/** A response as it is asked about: its own fields, and those of its contact by name. */
export interface PlainResponse {
  readonly kind: string;
  readonly aspect: string | null;
  /** Ten-thousandths. */
  readonly score: number | null;
  readonly scale: readonly [min: number, max: number] | null;
  readonly positive: boolean | null;
  readonly contact: Row | null;
  /** What its own row says; null for a score that stands on a contact. */
  readonly own: Row | null;
}

/** The responses that kept contacts and kept surveys make: those on contacts first, each in the order of delivery. */
export function responsesPlainly(
  members: Readonly<Record<string, unknown>>,
  contacts: readonly Row[],
  surveys: readonly Row[],
): PlainResponse[] {
  const scales = scalesOf(members);
  const byId = new Map(contacts.filter(({ id }) => id !== null).map((contact) => [contact['id'], contact]));
  const contactOf = (survey: Row) =>
    survey['contact'] === null ? null : (byId.get(survey['contact']) ?? null);
  const make = (kind: string, rest: Omit<PlainResponse, 'kind' | 'positive'>): PlainResponse => {
    const [min, max] = rest.scale ?? [0, 0];
    const [low, high] = [Math.round(min * 10_000), Math.round(max * 10_000)];
    const positive = rest.score === null ? null : 4 * (rest.score - low) >= 3 * (high - low);
    return { kind, positive, ...rest };
  };
  const onContacts = contacts.flatMap((contact) =>
    ['csat', 'nps', 'ces'].flatMap((kind) => {
      const score = contact[kind] as number | null;
      const isBeaten = surveys.some(
        (survey) => contactOf(survey) === contact && survey['kind'] === kind && survey['aspect'] === null,
      );
      if (score === null || isBeaten) return [];
      const { min, max } = scales[kind] as { min: number; max: number };
      return [make(kind, { aspect: null, score, scale: [min, max], contact, own: null })];
    }),
  );
  const own = surveys.map((survey) =>
    make(survey['kind'] as string, {
      aspect: survey['aspect'] as string | null,
      score: survey['score'] as number | null,
      scale: survey['scale'] as [number, number] | null,
      contact: contactOf(survey),
      own: survey,
    }),
  );
  return [...onContacts, ...own];
}
