import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog } from '../../src/metrics/catalog/index.js';
import { metricIds, type MetricId } from '../../src/metrics/catalog/ids.js';
import { askData, summary, valueOf } from './ask-data.js';

const leg = (id: string, conversation: string | null, time: string, more: object) => ({
  ...{ id, conversation, startedAt: `2025-10-01T${time}` },
  ...more,
});

// Ten legs, six conversations.
const contacts = [
  // Answered, and transferred to where it was not.
  leg('1', 'c1', '09:00', { queue: 'sales', outcome: 'answered', queueSeconds: 10, agent: 'ann' }),
  leg('2', 'c1', '09:05', { queue: 'tech', outcome: 'abandoned', queueSeconds: 90 }),
  // Overflowed, then answered soon: it has waited as long as its first leg did.
  leg('3', 'c2', '09:10', { queue: 'sales', outcome: 'overflow', queueSeconds: 120 }),
  leg('4', 'c2', '09:12', { queue: 'tech', outcome: 'answered', queueSeconds: 5, agent: 'bob' }),
  // Out of the bot into the queue.
  leg('5', 'c3', '09:20', { queue: 'bot', outcome: 'self-service', queueSeconds: 1 }),
  leg('6', 'c3', '09:21', { queue: 'sales', outcome: 'abandoned', queueSeconds: 4 }),
  // A callback that was kept.
  leg('7', 'c4', '09:30', { queue: 'sales', outcome: 'callback', queueSeconds: 60 }),
  leg('8', 'c4', '10:30', { queue: 'sales', direction: 'outbound', outcome: 'answered', agent: 'ann' }),
  // Two alone.
  leg('9', null, '09:40', { queue: 'tech', outcome: 'answered', queueSeconds: 20, agent: 'bob' }),
  leg('10', null, '09:50', { queue: 'tech', outcome: 'blocked' }),
];

const ofConversations = (metric: MetricId, parameters: object = {}) => ({
  metric,
  parameters: { unit: 'conversation', ...parameters },
});

test('answer-rate by the conversation: answered if any leg was', async () => {
  // Legs: 1, 4, 9 of all but the bot, the callback kept and the blocked.
  assert.deepEqual(summary(await valueOf('answer-rate', { contacts })), {
    value: 3 / 7,
    of: [3, 7, 7],
    used: 7,
  });
  assert.deepEqual(summary(await valueOf(ofConversations('answer-rate'), { contacts })), {
    value: 0.6,
    of: [3, 5, 5],
    used: 5,
  });
});

test('abandon-rate by the conversation: who was answered on some leg did not abandon', async () => {
  assert.equal((await valueOf('abandon-rate', { contacts })).value, 2 / 7);
  assert.equal((await valueOf(ofConversations('abandon-rate'), { contacts })).value, 0.2);
  // The one that is left hung up after 4 s in the queue; what the bot took is no wait.
  const long = ofConversations('abandon-rate', { excludeShort: true });
  assert.deepEqual(summary(await valueOf(long, { contacts })), { value: 0, of: [0, 4, 4], used: 5 });
});

test('service-level by the conversation: the wait of its first leg in a queue', async () => {
  // Legs within 20 s: 1, 4 and 9 of 7; conversations: c1 and 9 of 5.
  assert.equal((await valueOf('service-level', { contacts })).value, 3 / 7);
  assert.deepEqual(summary(await valueOf(ofConversations('service-level'), { contacts })), {
    value: 0.4,
    of: [2, 5, 5],
    used: 5,
  });
  const within = ofConversations('service-level', { thresholdSeconds: 120 });
  assert.equal((await valueOf(within, { contacts })).value, 0.6);
});

test('an outcome that is not known of a leg is told by the others; of none, it lowers coverage', async () => {
  const rows = [
    leg('1', 'c1', '09:00', { queueSeconds: 3 }),
    leg('2', 'c1', '09:05', { outcome: 'answered', queueSeconds: 90, agent: 'ann' }),
    leg('3', 'c2', '09:00', { queueSeconds: 3 }),
    leg('4', 'c2', '09:05', { queueSeconds: 4 }),
  ];
  assert.deepEqual(summary(await valueOf(ofConversations('service-level'), { contacts: rows })), {
    value: 1,
    of: [1, 1, 1],
    used: 1,
    left: { 'no-outcome': 1 },
  });
});

test('a conversation has the dimensions of its first leg, and agent and team of the first that an agent took', async () => {
  const rows = async (by: string) =>
    (await askData({ contacts }, { metrics: ['contact-volume', 'handled'], by: [by] })).rows.map(
      ({ key, values }) => [key[by], values['contact-volume']?.value, values['handled']?.value],
    );
  assert.deepEqual(await rows('queue'), [
    ['bot', 1, 0],
    ['sales', 3, 2],
    ['tech', 2, 2],
  ]);
  assert.deepEqual(await rows('agent'), [
    ['ann', 2, 2],
    ['bob', 2, 2],
    [null, 2, 0],
  ]);
  assert.deepEqual(await rows('outcome'), [
    ['abandoned', 1, 0],
    ['answered', 3, 4],
    ['blocked', 1, 0],
    ['callback', 1, 0],
    ['overflow', 0, 0],
    ['self-service', 0, 0],
  ]);
});

test('the first leg is the one that began first, then the one with the lower id, whatever the order of delivery', async () => {
  const rows = [
    leg('b', 'c', '09:00', { queue: 'second', outcome: 'answered' }),
    leg('c', 'c', '08:59:59.999', { queue: 'first', outcome: 'overflow' }),
    leg('b2', 'd', '09:00', { queue: 'second', outcome: 'answered' }),
    leg('a', 'd', '09:00', { queue: 'first', outcome: 'overflow' }),
    leg('a', 'd', '09:00', { queue: 'zeroth', outcome: 'overflow', updatedAt: '2025-01-01' }),
  ];
  for (const contacts of [rows, rows.toReversed()]) {
    const table = await askData({ contacts }, { metrics: ['contact-volume'], by: ['queue'] });
    assert.deepEqual(
      table.rows.map(({ key, values }) => [key['queue'], values['contact-volume']?.value]),
      [
        ['first', 1],
        // Of the duplicate the row that says when it was updated.
        ['zeroth', 1],
      ],
    );
  }
});

const metricsOfConversations = metricIds.filter((id) => catalog[id].counts === 'conversation');

/** A whole day of contacts each 20 minutes in real time, in conversations of two legs, ten minutes apart. */
function clockDay(firstInstant: string, hours: number): object[] {
  const first = Date.parse(firstInstant);
  return Array.from({ length: hours * 3 }, (_, at) => {
    const startedAt = first + at * 1_200_000;
    const flags = {
      complaint: at % 3 === 0,
      sale: at % 3 === 1,
      resolved: true,
      resolvedFirstContact: at % 3 !== 2,
    };
    return [
      { id: `${at}a`, conversation: `c${at}`, startedAt, outcome: 'answered', agent: 'ann', queueSeconds: 5 },
      {
        ...{ id: `${at}b`, conversation: `c${at}`, startedAt: startedAt + 600_000, outcome: 'answered' },
        ...{ queueSeconds: 600, talkSeconds: 60, resolutionSeconds: 660, ...flags },
      },
    ];
  }).flat();
}

for (const [what, timeZone, date, firstInstant, hours] of [
  ['the clock goes back in the north', 'Europe/Berlin', '2025-10-26', '2025-10-25T22:00Z', 25],
  ['the clock goes forward in the north', 'America/New_York', '2025-03-09', '2025-03-09T05:00Z', 23],
  ['the clock goes back in the south', 'Australia/Sydney', '2025-04-06', '2025-04-05T13:00Z', 25],
  ['the clock goes forward in the south', 'America/Santiago', '2025-09-07', '2025-09-07T04:00Z', 23],
] as const) {
  test(`no conversation is lost or counted twice where ${what}`, async () => {
    const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
    const members = { contacts: clockDay(firstInstant, hours), timeZone, covers: { from: date, to: next } };
    const metrics = [
      ...metricsOfConversations,
      { ...ofConversations('answer-rate'), as: 'answer-rate' },
      { ...ofConversations('service-level'), as: 'service-level' },
    ];
    for (const attribution of ['arrival', 'end'] as const) {
      const ask = async (by: 'hour' | 'hour-of-day') =>
        askData(members, {
          metrics,
          attribution,
          by: [by === 'hour' ? { time: by } : { cycle: by }],
          total: true,
        });
      const table = await ask('hour');
      assert.equal(table.length, hours);
      // Three in each hour, the repeated one as the others; the last of an hour ends in the next, the day's last after it.
      const first = attribution === 'arrival' ? 3 : 2;
      table.rows.forEach(({ values }, row) => {
        const expected = row === 0 ? first : 3;
        assert.equal(values['contact-volume']?.value, expected, `${attribution} ${row}`);
        assert.equal(values['answer-rate']?.numerator, expected);
      });
      assert.equal(table.total?.values['contact-volume']?.value, hours * 3 - 3 + first);
      for (const metric of metricsOfConversations) {
        const sum = table.rows.reduce((all, { values }) => all + (values[metric]?.numerator ?? 0), 0);
        assert.equal(table.total?.values[metric]?.numerator ?? 0, sum, metric);
      }
      const cells = await ask('hour-of-day');
      assert.equal(cells.length, hours === 25 ? 24 : 23);
      const twice = cells.rows.filter(({ values }) => (values['contact-volume']?.value as number) > 3);
      assert.deepEqual(
        twice.map(({ key, values }) => [key['hour-of-day'], values['contact-volume']?.value]),
        hours === 25 ? [['02', 6]] : [],
      );
    }
  });
}
