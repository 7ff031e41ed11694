import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContactData } from '../../src/data/read-contact-data.js';
import type { DataQuality } from '../../src/data/contact-data.js';
import type { Problem } from '../../src/problem.js';

/**
 * Every rule for bad input, in every part that it is for: six rows that break it after one that does not. Parts, fields and
 * what they may hold are written here by hand, as the format's description has them.
 */

type Row = Readonly<Record<string, unknown>>;

/** The times that rows of a part are of, apart from each other. */
const day = (at: number): string => `2026-10-${String(at + 1).padStart(2, '0')}`;
const whole = (at: number): Row => ({ from: day(at), to: day(at + 1) });

/** A row of a part with nothing wrong; those of other numbers are other rows, at other times. */
const good: Readonly<Record<string, (at: number) => Row>> = {
  contacts: (at) => ({ id: `k${at}`, startedAt: `${day(at)}T09:00:00`, outcome: 'answered' }),
  surveys: (at) => ({ id: `s${at}`, at: `${day(at)}T09:00:00`, kind: 'csat', score: 4 }),
  evaluations: (at) => ({ id: `e${at}`, at: `${day(at)}T09:00:00`, points: 3, possible: 4 }),
  shifts: (at) => ({ id: `h${at}`, agent: 'ann', from: `${day(at)}T08:00:00`, to: `${day(at)}T16:00:00` }),
  ledger: whole,
  headcount: whole,
  customers: whole,
  intervals: (at) => ({ from: `${day(at)}T09:00:00`, minutes: 30 }),
  agents: (at) => ({ id: `a${at}` }),
  events: whole,
};
const parts = Object.keys(good);

/** What fields hold. `id` stands for each part that has one. */
const fields: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  text: { contacts: ['comment'], surveys: ['comment'], agents: ['name'], events: ['label'] },
  name: {
    contacts: ['conversation', 'queue', 'team', 'agent', 'customer', 'topic', 'site', 'segment'],
    surveys: ['contact', 'aspect', 'queue', 'team', 'agent', 'topic'],
    evaluations: ['criterion', 'contact', 'agent', 'team', 'queue', 'evaluator'],
    shifts: ['agent', 'team'],
    ledger: ['queue', 'team'],
    headcount: ['team'],
    customers: ['segment'],
    intervals: ['queue', 'team', 'agent', 'topic'],
    agents: ['team'],
  },
  time: {
    contacts: ['endedAt', 'updatedAt'],
    surveys: ['at', 'updatedAt'],
    evaluations: ['at', 'updatedAt'],
    shifts: ['updatedAt'],
    agents: ['startedOn', 'updatedAt'],
  },
  /** Times without which a row is of no time, and rejected. */
  start: {
    contacts: ['startedAt'],
    shifts: ['from'],
    ledger: ['from'],
    headcount: ['from'],
    customers: ['from'],
    intervals: ['from'],
    events: ['from'],
  },
  /** Not negative. */
  amount: {
    contacts: [
      'queueSeconds',
      'ringSeconds',
      'talkSeconds',
      'holdSeconds',
      'wrapSeconds',
      'firstResponseSeconds',
      'resolutionSeconds',
    ],
    evaluations: ['points', 'possible'],
    shifts: [
      'scheduledSeconds',
      'adherentSeconds',
      'paidSeconds',
      'workedSeconds',
      'availableSeconds',
      'handlingSeconds',
      'trainingSeconds',
      'trainingScore',
      'trainingPossible',
    ],
    ledger: ['sales', 'orders'],
    headcount: ['opening', 'joined', 'left', 'closing'],
    customers: ['opening', 'gained', 'lost', 'closing', 'purchasesPerYear', 'lifetimeYears'],
    intervals: [
      'contacts',
      'offered',
      'answered',
      'abandoned',
      'handled',
      'transferred',
      'queueSeconds',
      'abandonedQueueSeconds',
      'talkSeconds',
      'holdSeconds',
      'wrapSeconds',
      'availableSeconds',
      'thresholdSeconds',
      'answeredWithin',
      'abandonedWithin',
      'callbackWithin',
      'shortAbandonSeconds',
      'shortAbandoned',
    ],
  },
  money: {
    contacts: ['revenue', 'cost'],
    ledger: ['directCost', 'indirectCost', 'revenue', 'orderValue'],
    customers: ['averagePurchase'],
  },
  flag: {
    contacts: [
      'transferred',
      'resolved',
      'resolvedFirstContact',
      'closedFirstContact',
      'reopened',
      'followedScript',
      'complaint',
      'rightParty',
      'sale',
    ],
  },
};

const count = 6;

/** One good row of a part, then six with the same thing wrong. */
async function qualityOf(
  part: string,
  wrong: (at: number) => Row,
  beside: object = {},
): Promise<DataQuality> {
  const row = good[part] as (at: number) => Row;
  const rows = [row(0), ...Array.from({ length: count }, (_, at) => ({ ...row(at + 1), ...wrong(at + 1) }))];
  const data = { timeZone: 'Europe/Berlin', currency: 'EUR', ...beside, [part]: rows };
  return (await readContactData(data)).quality;
}

/** Asserts that a kind of problem was met in the six rows, the first five of them named. */
function assertTold(
  { problems }: DataQuality,
  part: string,
  expected: {
    readonly code: string;
    readonly values: Row;
    readonly path?: string | undefined;
    readonly severity: string;
  },
): void {
  const { code, values, path, severity } = expected;
  const found = problems.filter((problem) => problem.code === code) as readonly Problem[];
  const first = [1, 2, 3, 4, 5].map((row) => ({ part, row, ...(path === undefined ? {} : { path }) }));
  assert.deepEqual(
    found.filter((problem) => JSON.stringify(problem.values) === JSON.stringify(values)),
    [{ code, severity, values, count, first }],
    JSON.stringify(problems),
  );
}

function eachField(kinds: readonly string[], test: (part: string, field: string) => Promise<void>): void {
  for (const kind of kinds) {
    for (const [part, names] of Object.entries(fields[kind] ?? {})) {
      for (const field of names) it(`${part}.${field}`, () => test(part, field));
    }
  }
}

describe('a row that is no object', () => {
  for (const part of parts) {
    it(part, async () => {
      const row = good[part] as (at: number) => Row;
      const rows = [row(0), ...Array.from({ length: count }, () => 'nothing')];
      const { quality } = await readContactData({ timeZone: 'Europe/Berlin', [part]: rows });
      assertTold(quality, part, { code: 'row-not-object', values: { found: 'string' }, severity: 'error' });
      assert.deepEqual([quality.read, quality.kept, quality.rejected], [7, 1, 6]);
    });
  }
});

describe('a part that is no array', () => {
  for (const part of parts) {
    it(part, async () => {
      const { quality } = await readContactData({ timeZone: 'Europe/Berlin', [part]: 'rows' });
      assert.deepEqual(
        quality.problems.filter(({ code }) => code === 'wrong-part-type'),
        [
          {
            code: 'wrong-part-type',
            severity: 'error',
            values: { part, found: 'string' },
            count: 1,
            first: [],
          },
        ],
      );
    });
  }
});

describe('a value of another type is not known', () => {
  eachField(['text', 'name', 'time', 'amount', 'money', 'flag'], async (part, field) => {
    const quality = await qualityOf(part, () => ({ [field]: { of: 'another type' } }));
    assertTold(quality, part, {
      code: 'wrong-type',
      values: { field, found: 'object' },
      path: field,
      severity: 'error',
    });
    assert.equal(quality.kept, 7);
  });
});

describe('a time of another type, where there has to be one, leaves the row out', () => {
  eachField(['start'], async (part, field) => {
    const quality = await qualityOf(part, () => ({ [field]: true }));
    assertTold(quality, part, {
      code: 'wrong-type',
      values: { field, found: 'boolean' },
      path: field,
      severity: 'error',
    });
    assert.deepEqual([quality.kept, quality.rejected], [1, 6]);
  });
});

describe('no time, where there has to be one, leaves the row out', () => {
  eachField(['start'], async (part, field) => {
    const quality = await qualityOf(part, () => ({ [field]: null }));
    assertTold(quality, part, { code: 'missing-time', values: { field }, path: field, severity: 'error' });
    assert.deepEqual([quality.kept, quality.rejected], [1, 6]);
  });
});

describe('a date that does not exist', () => {
  eachField(['time', 'start'], async (part, field) => {
    const quality = await qualityOf(part, () => ({ [field]: '2026-02-30T10:00:00' }));
    assertTold(quality, part, {
      code: 'invalid-time',
      values: { field, value: '2026-02-30T10:00:00' },
      path: field,
      severity: 'error',
    });
  });
});

/** The clocks of Berlin go back at three on 25 October 2026 and forward at two on 29 March; those of Santiago on 5 April and 6 September, at midnight. */
const changes = [
  { zone: 'Europe/Berlin', repeated: '2026-10-25T02', skipped: '2026-03-29T02' },
  { zone: 'America/Santiago', repeated: '2026-04-04T23', skipped: '2026-09-06T00' },
];

describe('a local time that occurs twice or never is repaired', () => {
  for (const { zone, repeated, skipped } of changes) {
    for (const [code, hour] of [
      ['local-time-repeated', repeated],
      ['local-time-skipped', skipped],
    ] as const) {
      describe(`${code} in ${zone}`, () => {
        eachField(['time', 'start'], async (part, field) => {
          // Rows that last a minute within the hour, and contacts that end in it.
          const wrong = (at: number): Row => ({
            ...(field === 'from' && part !== 'intervals' && { to: `2026-12-01T0${at}:00:00` }),
            ...(field === 'endedAt' && { startedAt: '2026-01-01' }),
            // Alike but for what they are of.
            ...(field === 'from' && { agent: `a${at}`, queue: `q${at}`, team: `t${at}`, segment: `s${at}` }),
            [field]: `${hour}:3${at}:00`,
          });
          const quality = await qualityOf(part, wrong, { timeZone: zone });
          assertTold(quality, part, { code, values: { field }, path: field, severity: 'warning' });
          assert.equal(quality.repaired, 6);
        });
      });
    }
  }
});

describe('a number below what is possible is not known', () => {
  eachField(['amount'], async (part, field) => {
    const quality = await qualityOf(part, () => ({ [field]: -1 }));
    assertTold(quality, part, {
      code: 'impossible-value',
      values: { field, value: -1 },
      path: field,
      severity: 'error',
    });
    assert.equal(quality.kept, 7);
  });
});

describe('a number that is none, or beyond all reason', () => {
  eachField(['amount', 'money'], async (part, field) => {
    const quality = await qualityOf(part, () => ({ [field]: 1e300 }));
    assertTold(quality, part, {
      code: 'impossible-value',
      values: { field, value: 1e300 },
      path: field,
      severity: 'error',
    });
  });
});

describe('money in another currency is not known', () => {
  for (const part of ['contacts', 'ledger', 'customers']) {
    it(part, async () => {
      const amount = part === 'customers' ? 'averagePurchase' : 'revenue';
      const quality = await qualityOf(part, () => ({ currency: 'USD', [amount]: 5 }));
      const [told, ...others] = quality.problems.filter(({ code }) => code === 'mixed-currency');
      assert.deepEqual(others, []);
      assert.deepEqual([told?.severity, told?.values, told?.count], ['warning', { currency: 'USD' }, 6]);
      assert.deepEqual(
        told?.first.map(({ part: of, row }) => [of, row]),
        [1, 2, 3, 4, 5].map((row) => [part, row]),
      );
    });
  }
});

describe('what a part has words for', () => {
  it('an outcome', async () => {
    const quality = await qualityOf('contacts', () => ({ outcome: 'lost' }));
    assertTold(quality, 'contacts', {
      code: 'unknown-outcome',
      values: { value: 'lost', direction: 'inbound' },
      path: 'outcome',
      severity: 'error',
    });
  });

  it('an outcome of the other direction', async () => {
    const quality = await qualityOf('contacts', () => ({ direction: 'outbound', outcome: 'abandoned' }));
    assertTold(quality, 'contacts', {
      code: 'unknown-outcome',
      values: { value: 'abandoned', direction: 'outbound' },
      path: 'outcome',
      severity: 'error',
    });
  });

  it('a direction', async () => {
    const quality = await qualityOf('contacts', () => ({ direction: 'up' }));
    assertTold(quality, 'contacts', {
      code: 'unknown-direction',
      values: { value: 'up' },
      path: 'direction',
      severity: 'error',
    });
  });

  it('a kind of survey, without which a row says nothing', async () => {
    const quality = await qualityOf('surveys', () => ({ kind: 'mood' }));
    assertTold(quality, 'surveys', {
      code: 'unknown-value',
      values: { field: 'kind', value: 'mood' },
      path: 'kind',
      severity: 'error',
    });
    assert.deepEqual([quality.kept, quality.rejected], [1, 6]);
    const missing = await qualityOf('surveys', () => ({ kind: null }));
    assertTold(missing, 'surveys', {
      code: 'missing-value',
      values: { field: 'kind' },
      path: 'kind',
      severity: 'error',
    });
  });

  it('a kind of event, without which it still happened', async () => {
    const quality = await qualityOf('events', () => ({ kind: 'party' }));
    assertTold(quality, 'events', {
      code: 'impossible-value',
      values: { field: 'kind', value: 'party' },
      path: 'kind',
      severity: 'error',
    });
    assert.equal(quality.kept, 7);
  });

  it('an outcome told by a boolean', async () => {
    const quality = await qualityOf('contacts', () => ({ outcome: undefined, answered: true }));
    assertTold(quality, 'contacts', {
      code: 'outcome-from-boolean',
      values: { field: 'answered' },
      path: 'answered',
      severity: 'warning',
    });
  });
});

describe('scores off their scale', () => {
  for (const [field, value] of [
    ['csat', 9],
    ['nps', 11],
    ['ces', 0],
  ] as const) {
    it(`${field} of a contact`, async () => {
      const quality = await qualityOf('contacts', () => ({ [field]: value }));
      assertTold(quality, 'contacts', {
        code: 'impossible-value',
        values: { field, value },
        path: field,
        severity: 'error',
      });
    });
    it(`${field} of a survey`, async () => {
      const quality = await qualityOf('surveys', () => ({ kind: field, score: value }));
      assertTold(quality, 'surveys', {
        code: 'impossible-value',
        values: { field: 'score', value },
        path: 'score',
        severity: 'error',
      });
    });
  }

  it('a scale that is none', async () => {
    const quality = await qualityOf('surveys', () => ({ score: 3, scaleMin: 5, scaleMax: 1 }));
    assertTold(quality, 'surveys', {
      code: 'impossible-value',
      values: { field: 'score', value: 3 },
      path: 'score',
      severity: 'error',
    });
  });

  it('more points than were possible', async () => {
    const quality = await qualityOf('evaluations', () => ({ points: 5, possible: 4 }));
    assertTold(quality, 'evaluations', {
      code: 'impossible-value',
      values: { field: 'points', value: 5 },
      path: 'points',
      severity: 'error',
    });
  });
});

describe('duplicates', () => {
  const twice: Readonly<Record<string, readonly [key: string, row: Row]>> = {
    contacts: ['id', { id: 'k' }],
    surveys: ['id', { id: 's' }],
    evaluations: ['id', { id: 'e', criterion: 'tone' }],
    shifts: ['id', { id: 'h' }],
    ledger: ['from', { ...whole(9), queue: 'q' }],
    headcount: ['from', { ...whole(9), team: 't' }],
    customers: ['from', { ...whole(9), segment: 's' }],
    intervals: ['from', { from: `${day(9)}T09:00:00`, queue: 'q' }],
    agents: ['id', { id: 'a' }],
  };
  for (const [part, [path, same]] of Object.entries(twice)) {
    it(part, async () => {
      const row = { ...(good[part] as (at: number) => Row)(9), ...same };
      const rows = Array.from({ length: 7 }, () => row);
      const { quality } = await readContactData({ timeZone: 'Europe/Berlin', [part]: rows });
      assertTold(quality, part, { code: 'duplicate', values: { part }, path, severity: 'warning' });
      assert.deepEqual([quality.kept, quality.deduplicated], [1, 6]);
    });
  }

  it('surveys and shifts without an id are told by what they are of', async () => {
    const survey = { contact: 'k', kind: 'csat', aspect: 'tone', score: 3, at: day(0) };
    const shift = { agent: 'a', from: `${day(0)}T08:00:00`, to: `${day(0)}T16:00:00` };
    const { quality } = await readContactData({ surveys: [survey, survey], shifts: [shift, shift] });
    assert.equal(quality.deduplicated, 2);
  });
});

describe('rows without a key are never merged, and counted', () => {
  const keyless: Readonly<Record<string, readonly [path: string, row: Row]>> = {
    contacts: ['id', { id: null }],
    surveys: ['id', { id: null }],
    evaluations: ['id', { id: null }],
    shifts: ['id', { id: null, agent: null }],
    agents: ['id', { id: null }],
  };
  for (const [part, [path, wrong]] of Object.entries(keyless)) {
    it(part, async () => {
      const quality = await qualityOf(part, () => wrong);
      assertTold(quality, part, { code: 'missing-id', values: { part }, path, severity: 'warning' });
      assert.equal(quality.kept, 7);
    });
  }
});

describe('rows that end before they start', () => {
  it('of contacts, whose end is not known then', async () => {
    const quality = await qualityOf('contacts', () => ({ endedAt: '2020-01-01' }));
    assertTold(quality, 'contacts', {
      code: 'end-before-start',
      values: { field: 'endedAt' },
      path: 'endedAt',
      severity: 'error',
    });
    assert.equal(quality.kept, 7);
  });

  for (const part of ['shifts', 'ledger', 'headcount', 'customers', 'events']) {
    it(`of ${part}, which are left out`, async () => {
      const quality = await qualityOf(part, () => ({ to: '2020-01-01' }));
      assertTold(quality, part, {
        code: 'end-not-after-start',
        values: { part },
        path: 'to',
        severity: 'error',
      });
      assert.deepEqual([quality.kept, quality.rejected], [1, 6]);
    });
  }

  it('of intervals, by their minutes', async () => {
    const none = await qualityOf('intervals', () => ({ minutes: 0 }));
    assertTold(none, 'intervals', {
      code: 'end-not-after-start',
      values: { part: 'intervals' },
      path: 'minutes',
      severity: 'error',
    });
    const missing = await qualityOf('intervals', () => ({ minutes: null }));
    assertTold(missing, 'intervals', {
      code: 'missing-value',
      values: { field: 'minutes' },
      path: 'minutes',
      severity: 'error',
    });
  });
});

describe('rows of equal dimensions that overlap are named', () => {
  for (const part of ['ledger', 'headcount', 'customers', 'intervals']) {
    it(part, async () => {
      const row =
        part === 'intervals'
          ? (at: number): Row => ({ from: `${day(0)}T09:0${at}:00`, minutes: 30 })
          : (at: number): Row => ({ from: `${day(0)}T0${at}:00:00`, to: day(2) });
      const quality = await qualityOf(part, (at) => row(at));
      assertTold(quality, part, {
        code: 'overlapping-rows',
        values: { part, other: 0 },
        path: 'from',
        severity: 'error',
      });
      assert.deepEqual([quality.kept, quality.rejected], [1, 6]);
    });
  }
});

describe('stocks that do not add up', () => {
  for (const [part, came, went] of [
    ['headcount', 'joined', 'left'],
    ['customers', 'gained', 'lost'],
  ] as const) {
    it(part, async () => {
      const quality = await qualityOf(part, () => ({ opening: 5, [came]: 2, [went]: 1, closing: 7 }));
      assertTold(quality, part, {
        code: 'stock-mismatch',
        values: { part },
        path: 'closing',
        severity: 'warning',
      });
      assert.equal(quality.kept, 7);
    });
  }
});

describe('rows of contacts that the data do not have', () => {
  for (const part of ['surveys', 'evaluations']) {
    it(part, async () => {
      const quality = await qualityOf(part, (at) => ({ contact: `nobody${at}` }));
      assertTold(quality, part, {
        code: 'unknown-contact',
        values: { part },
        path: 'contact',
        severity: 'warning',
      });
      assert.equal(quality.kept, 7);
    });
  }
});

describe('flags that are never false', () => {
  for (const field of fields['flag']?.['contacts'] ?? []) {
    it(field, async () => {
      const quality = await qualityOf('contacts', () => ({ [field]: true }));
      const told = quality.problems.filter(({ code }) => code === 'boolean-only-true');
      assert.deepEqual(
        told.map(({ severity, values, count: rows }) => [severity, values, rows]),
        [['warning', { field }, 6]],
      );
      const declared = await qualityOf('contacts', () => ({ [field]: true }), { absentIsFalse: [field] });
      assert.ok(!declared.problems.some(({ code }) => code === 'boolean-only-true'));
    });
  }
});
