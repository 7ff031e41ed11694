/**
 * The rules of the data format, row by row and in plain words: what the columns must hold. It imports nothing from
 * `src`, makes an object of each row and is slow.
 */
import { times } from './any-contacts.js';

export interface PlainProblem {
  count: number;
  /** Delivered rows that have it. */
  rows: number[];
}

export interface PlainData {
  read: number;
  rejected: number;
  repaired: number;
  deduplicated: number;
  currency: string | null;
  kept: Record<string, unknown>[];
  /** The host's own dimensions by first appearance. */
  dimensions: string[];
  problems: Map<string, PlainProblem>;
}

const names = ['conversation', 'queue', 'team', 'agent', 'customer', 'topic', 'site', 'segment'];
const words = ['channel', 'language', 'currency'];
const texts = ['id', 'comment'];
const seconds = ['queue', 'ring', 'talk', 'hold', 'wrap', 'firstResponse', 'resolution'].map(
  (name) => `${name}Seconds`,
);
const flags = [
  'transferred',
  'resolved',
  'resolvedFirstContact',
  'closedFirstContact',
  'reopened',
  'followedScript',
  'complaint',
  'rightParty',
  'sale',
];
const money = ['revenue', 'cost'];
const scores = ['csat', 'nps', 'ces'] as const;
const known = new Set([
  'startedAt',
  'endedAt',
  'updatedAt',
  'direction',
  'outcome',
  'answered',
  ...names,
  ...words,
  ...texts,
  ...seconds,
  ...flags,
  ...money,
  ...scores,
]);
const derived = new Set([
  ...[
    'effectiveEndedAt',
    'firstLeg',
    'surveyed',
    'conversationHandled',
    'conversationAgent',
    'conversationTeam',
  ],
  ...[
    'conversationOutcome',
    'conversationQueueSeconds',
    'conversationResolutionSeconds',
    'conversationEndedAt',
  ],
  ...['conversationResolved', 'conversationResolvedFirstContact', 'conversationClosedFirstContact'],
  ...['conversationReopened', 'conversationComplaint', 'conversationSale', 'conversationSurveyed'],
  ...['conversationRevenue', 'conversationCost'],
]);
const inbound =
  'answered abandoned callback voicemail timeout overflow key-exit no-agents blocked self-service open';
const outbound = 'answered no-answer busy failed voicemail';

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

export function readPlainly(members: Record<string, unknown>, rows: readonly unknown[]): PlainData {
  const problems = new Map<string, PlainProblem>();
  const data: PlainData = {
    read: rows.length,
    rejected: 0,
    repaired: 0,
    deduplicated: 0,
    currency: (members['currency'] as string | null | undefined) ?? null,
    kept: [],
    dimensions: [],
    problems,
  };
  const tell = (row: number, ...kind: string[]) => {
    const entry = problems.get(kind.join(' ')) ?? { count: 0, rows: [] };
    entry.count++;
    entry.rows.push(row);
    problems.set(kind.join(' '), entry);
  };
  const scales = {
    csat: { min: 1, max: 5 },
    nps: { min: 0, max: 10 },
    ces: { min: 1, max: 7 },
    ...(members['scales'] as object | undefined),
  };
  const absentIsFalse = (members['absentIsFalse'] as string[] | undefined) ?? [];
  const byId = new Map<string, Record<string, unknown>>();
  const named = new Map<string, number[]>();

  rows.forEach((delivered, index) => {
    if (typeof delivered !== 'object' || delivered === null || Array.isArray(delivered)) {
      data.rejected++;
      tell(index, 'row-not-object', typeOf(delivered));
      return;
    }
    const given = new Map(Object.entries(delivered as object));
    const row: Record<string, unknown> = { index };
    let isRepaired = false;
    const readTime = (field: string): number | null => {
      const value = given.get(field);
      if (isAbsent(value)) return null;
      if (typeof value !== 'string' && typeof value !== 'number') {
        tell(index, 'wrong-type', field, typeOf(value));
        return null;
      }
      const time = times.find(([text]) => Object.is(text, value));
      // Small numbers of the hostile values are milliseconds after the epoch.
      const instant = time
        ? time[1]
        : typeof value === 'number' && Math.abs(value) < 1e9
          ? Math.floor(value)
          : null;
      if (instant === null) tell(index, 'invalid-time', field);
      if (time?.[2] !== undefined) {
        tell(index, `local-time-${time[2]}`, field);
        isRepaired = true;
      }
      return instant;
    };
    if (isAbsent(given.get('startedAt'))) tell(index, 'missing-time', 'startedAt');
    const startedAt = readTime('startedAt');
    if (startedAt === null) {
      data.rejected++;
      return;
    }
    row['startedAt'] = startedAt;
    row['updatedAt'] = readTime('updatedAt');
    const endedAt = readTime('endedAt');
    if (endedAt !== null && endedAt < startedAt) tell(index, 'end-before-start', 'endedAt');
    row['endedAt'] = endedAt !== null && endedAt < startedAt ? null : endedAt;

    for (const field of [...texts, ...names, ...words]) {
      const value = given.get(field);
      const mayBeNumber = field === 'id' || names.includes(field);
      row[field] = null;
      if (isAbsent(value)) {
        if (field === 'channel') row[field] = 'voice';
      } else if (typeof value === 'string') row[field] = value;
      else if (mayBeNumber && Number.isSafeInteger(value)) row[field] = String(value);
      else tell(index, 'wrong-type', field, typeOf(value));
    }

    const direction = given.get('direction');
    row['direction'] = null;
    if (isAbsent(direction)) row['direction'] = 'inbound';
    else if (direction === 'inbound' || direction === 'outbound') row['direction'] = direction;
    else if (typeof direction === 'string') tell(index, 'unknown-direction', direction);
    else tell(index, 'wrong-type', 'direction', typeOf(direction));

    const outcome = given.get('outcome');
    const answered = given.get('answered');
    const allowed = [
      row['direction'] === 'outbound' ? '' : inbound,
      row['direction'] === 'inbound' ? '' : outbound,
    ];
    row['outcome'] = null;
    if (typeof outcome === 'string' && outcome !== '') {
      if (allowed.join(' ').split(' ').includes(outcome)) row['outcome'] = outcome;
      else tell(index, 'unknown-outcome', outcome, String(row['direction'] ?? 'unknown'));
    } else if (!isAbsent(outcome)) tell(index, 'wrong-type', 'outcome', typeOf(outcome));
    else if (typeof answered === 'boolean') {
      if (answered) row['outcome'] = 'answered';
      else if (row['direction'] === 'inbound') row['outcome'] = 'abandoned';
      else if (row['direction'] === 'outbound') row['outcome'] = 'no-answer';
      if (row['outcome'] !== null) tell(index, 'outcome-from-boolean', 'answered');
    } else if (answered !== undefined && answered !== null && answered !== '')
      tell(index, 'wrong-type', 'answered', typeOf(answered));

    const readNumber = (field: string, min: number, max: number, factor: number) => {
      const value = given.get(field);
      row[field] = null;
      if (isAbsent(value)) return;
      if (typeof value !== 'number') tell(index, 'wrong-type', field, typeOf(value));
      else if (!(value >= min && value <= max)) tell(index, 'impossible-value', field);
      else row[field] = Math.round(value * factor) + 0;
    };
    for (const field of seconds) readNumber(field, 0, 1e9, 1000);
    for (const field of money) readNumber(field, -1e11, 1e11, 10_000);
    for (const field of scores) readNumber(field, scales[field].min, scales[field].max, 10_000);

    for (const field of flags) {
      const value = given.get(field);
      row[field] = null;
      if (typeof value === 'boolean') row[field] = value;
      else if (isAbsent(value)) row[field] = absentIsFalse.includes(field) ? false : null;
      else tell(index, 'wrong-type', field, typeOf(value));
    }
    if (row['outcome'] !== null && row['outcome'] !== 'answered') row['sale'] = null;

    const currency = row['currency'] as string | null;
    const hasMoney = money.some((field) => !isAbsent(given.get(field)));
    if (currency !== null && data.currency !== null && currency !== data.currency) {
      if (hasMoney) tell(index, 'mixed-currency', currency);
      for (const field of money) row[field] = null;
    }
    if (currency !== null && data.currency === null) {
      named.set(currency, [...(named.get(currency) ?? []), ...(hasMoney ? [index] : [])]);
    }

    for (const [field, value] of Object.entries(delivered)) {
      if (known.has(field) || derived.has(field) || typeof value !== 'string' || value === '') continue;
      if (!data.dimensions.includes(field)) data.dimensions.push(field);
      // The row's own object may be asked for any name.
      Object.defineProperty(row, field, { value, enumerable: true });
    }
    if (isRepaired) data.repaired++;

    const id = row['id'] as string | null;
    if (id === null) tell(index, 'missing-id', 'contacts');
    const other = id === null ? undefined : byId.get(id);
    if (other === undefined) {
      data.kept.push(row);
      if (id !== null) byId.set(id, row);
      return;
    }
    tell(index, 'duplicate', 'contacts');
    data.deduplicated++;
    const mine = (row['updatedAt'] as number | null) ?? -Infinity;
    const theirs = (other['updatedAt'] as number | null) ?? -Infinity;
    if (mine >= theirs) {
      data.kept.splice(data.kept.indexOf(other), 1);
      data.kept.push(row);
      byId.set(id as string, row);
    }
  });

  // What hangs on all rows.
  if (data.currency === null && named.size === 1) {
    const [only] = named.keys();
    if (/^[A-Z]{3}$/.test(only as string)) data.currency = only as string;
    else
      problems.set(`currency-invalid ${only as string}`, {
        count: Math.max(1, named.get(only as string)?.length ?? 0),
        rows: named.get(only as string) ?? [],
      });
  } else if (data.currency === null && named.size > 1) {
    for (const [currency, where] of named) {
      if (where.length > 0) problems.set(`mixed-currency ${currency}`, { count: where.length, rows: where });
    }
    for (const row of data.kept) if (row['currency'] !== null) for (const field of money) row[field] = null;
  }
  if (data.kept.some((row) => row['rightParty'] !== null)) {
    for (const row of data.kept) {
      const isUnreached = ['no-answer', 'busy', 'failed', 'voicemail'].includes(row['outcome'] as string);
      if (row['rightParty'] === null && row['direction'] === 'outbound' && isUnreached)
        row['rightParty'] = false;
    }
  }
  for (const field of flags) {
    if (absentIsFalse.includes(field)) continue;
    const trues = data.kept.filter((row) => row[field] === true).length;
    if (trues > 0 && !data.kept.some((row) => row[field] === false)) {
      problems.set(`boolean-only-true ${field}`, { count: trues, rows: [] });
    }
  }
  return data;
}

/** All fields that the format knows and stores. */
export const storedFields = [...known].filter((field) => field !== 'answered');
