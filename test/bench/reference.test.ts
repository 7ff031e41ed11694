import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, ColumnName } from '../../bench/answer.js';
import { type QuestionId, unfiltered, type View } from '../../bench/questions.js';
import { Reference } from '../../bench/reference.js';
import type { Row } from '../../bench/row.js';

const plain: Row = {
  id: '',
  startedAt: '2025-12-01T09:00:00+01:00',
  channel: 'voice',
  direction: 'inbound',
  queue: 'billing',
  agent: 'Ada',
  customer: 'c',
  topic: 't',
  outcome: 'answered',
  queueSeconds: 0,
  talkSeconds: 0,
  holdSeconds: 0,
  wrapSeconds: 0,
  transferred: false,
  resolvedFirstContact: null,
  csat: null,
  nps: null,
  cost: 0,
  revenue: 0,
};

/** A dozen rows; the answers below are worked out by hand. */
const rows: Row[] = [
  // December, billing: four offered in a queue, one abandoned; three answered after 0, 20 and 40 s.
  { ...plain, talkSeconds: 100, holdSeconds: 10, wrapSeconds: 10, csat: 5, nps: 10 },
  { ...plain, startedAt: '2025-12-01T09:14:59+01:00', queueSeconds: 20, talkSeconds: 60, csat: 4, nps: 9 },
  { ...plain, startedAt: '2025-12-02T09:15:00+01:00', queueSeconds: 40, talkSeconds: 180, csat: 3, nps: 8 },
  { ...plain, startedAt: '2025-12-02T09:15:00+01:00', outcome: 'abandoned', agent: null, queueSeconds: 5 },
  // Outbound: handled, in no queue, not in the volume.
  { ...plain, direction: 'outbound', agent: 'Bo', talkSeconds: 240, nps: 0 },
  // E-mail: volume and answered, but no queue metric reads it.
  { ...plain, channel: 'email', agent: 'Bo', queueSeconds: 7200, talkSeconds: 300, csat: 1, nps: 6 },
  // November, delivery, by chat, all late; the last of them starts a second before December.
  { ...plain, startedAt: '2025-11-30T23:00:00+01:00', queue: 'delivery', channel: 'chat', queueSeconds: 21 },
  { ...plain, startedAt: '2025-11-30T23:59:59+01:00', queue: 'delivery', channel: 'chat', queueSeconds: 99 },
  // The hour that occurs twice, and one written with another zone's offset: 02:30 on the wall each time.
  { ...plain, startedAt: '2025-10-26T02:30:00+02:00', queue: 'sales', queueSeconds: 1 },
  { ...plain, startedAt: '2025-10-26T02:30:00+01:00', queue: 'sales', queueSeconds: 3 },
  { ...plain, startedAt: '2025-10-26T01:44:00Z', queue: 'sales', queueSeconds: 5 },
  // The first hour after the clock went forward.
  { ...plain, startedAt: '2025-03-30T03:00:00+02:00', queue: 'sales', outcome: 'abandoned', agent: null },
];

const reference = new Reference({ timeZone: 'Europe/Berlin', contacts: rows });
const december: View = {
  name: 'December',
  queues: ['billing'],
  period: { from: '2025-12-01', to: '2025-12-03' },
};

/** The values of some columns in the row of a key, or undefined where there is no such row. */
function row(answer: Answer, key: readonly (string | null)[], ...names: ColumnName[]): number[] | undefined {
  const index = answer.keys.findIndex((other) => JSON.stringify(other) === JSON.stringify(key));
  return index < 0 ? undefined : names.map((name) => answer.columns[name]![index]!);
}

describe('the reference', () => {
  const ask = (question: QuestionId, view = unfiltered): Answer => reference.answer(view)[question];

  it('works out every metric over the rows of a view', () => {
    const { columns } = ask('q1', december);
    assert.deepEqual(columns, {
      'contact-volume': [5],
      answered: [4],
      'abandon-rate': [1 / 4],
      'average-speed-of-answer': [20],
      // 120 + 60 + 180 + 240 + 300, of five that were handled.
      'average-handle-time': [180],
      'service-level': [2 / 4],
      csat: [2 / 4],
      // Two promoters, two detractors, one in between.
      nps: [0],
    });
  });

  it('shows every day of the period, with nothing to divide by as no value', () => {
    const days = ask('q2', { ...december, period: { from: '2025-12-01', to: '2025-12-04' } });
    assert.deepEqual(days.keys.toSorted(), [['2025-12-01'], ['2025-12-02'], ['2025-12-03']]);
    assert.deepEqual(row(days, ['2025-12-02'], 'contact-volume', 'abandon-rate', 'nps'), [2, 1 / 2, 0]);
    assert.deepEqual(row(days, ['2025-12-03'], 'contact-volume', 'abandon-rate', 'nps'), [0, NaN, NaN]);
    assert.equal(ask('q2').keys.length, 365);
  });

  it('puts what nobody took under no agent', () => {
    const agents = ask('q3');
    assert.deepEqual(row(agents, [null], 'contact-volume', 'answered', 'abandon-rate'), [2, 0, 1]);
    assert.deepEqual(row(agents, ['Bo'], 'contact-volume', 'average-handle-time', 'nps'), [1, 270, -100]);
  });

  it('reads quarter hours of the week off the wall clock', () => {
    const cells = ask('q4');
    // A Monday and a Tuesday in December, the Sundays of both clock changes.
    assert.deepEqual(row(cells, ['billing', '1T09:00'], 'contact-volume', 'service-level'), [3, 1]);
    assert.deepEqual(
      row(cells, ['billing', '2T09:15'], 'contact-volume', 'average-speed-of-answer'),
      [2, 40],
    );
    assert.deepEqual(row(cells, ['sales', '7T02:30'], 'contact-volume', 'average-speed-of-answer'), [3, 3]);
    assert.deepEqual(row(cells, ['sales', '7T03:00'], 'contact-volume', 'answered'), [1, 0]);
  });

  it('takes percentiles by nearest rank', () => {
    const waits = ask('q5');
    // 0, 5, 20, 40: the second, and the fourth.
    assert.deepEqual(row(waits, ['billing'], 'wait-p50', 'wait-p90'), [5, 40]);
    assert.deepEqual(row(waits, ['delivery'], 'wait-p50', 'wait-p90'), [21, 99]);
  });

  it('sets the month that the period ends in against the one before', () => {
    const names = [
      'contact-volume',
      'previous contact-volume',
      'service-level',
      'previous service-level',
    ] as const;
    const months = ask('q7');
    assert.deepEqual(row(months, ['billing'], ...names), [5, 0, 1 / 2, NaN]);
    assert.deepEqual(row(months, ['delivery'], ...names), [0, 2, NaN, 0]);
    assert.equal(row(months, ['sales'], ...names), undefined);
    assert.deepEqual(row(ask('q7', december), ['billing'], ...names), [5, 0, 1 / 2, NaN]);
  });

  it('leaves other queues out of every question', () => {
    const answers = reference.answer({ ...unfiltered, queues: ['delivery'] });
    assert.deepEqual(answers.q1.columns['contact-volume'], [2]);
    assert.deepEqual(answers.q7.keys, [['delivery']]);
  });
});
