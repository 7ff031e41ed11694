import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, ColumnName } from '../../bench/answer.js';
import { everything, type QuestionId, type View } from '../../bench/questions.js';
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
  comment: null,
};

/** A dozen rows; the answers below are worked out by hand. */
const rows: Row[] = [
  // December, billing: four offered in a queue, one abandoned; three answered after 0, 20 and 40 s.
  {
    ...plain,
    talkSeconds: 100,
    holdSeconds: 10,
    wrapSeconds: 10,
    csat: 5,
    nps: 10,
    cost: 0.1,
    resolvedFirstContact: true,
  },
  {
    ...plain,
    startedAt: '2025-12-01T09:14:59+01:00',
    queueSeconds: 20,
    talkSeconds: 60,
    csat: 4,
    nps: 9,
    cost: 0.2,
    transferred: true,
    resolvedFirstContact: false,
  },
  { ...plain, startedAt: '2025-12-02T09:15:00+01:00', queueSeconds: 40, talkSeconds: 180, csat: 3, nps: 8 },
  {
    ...plain,
    startedAt: '2025-12-02T09:15:00+01:00',
    outcome: 'abandoned',
    agent: null,
    queueSeconds: 5,
    cost: 99,
    revenue: 99,
    transferred: true,
    resolvedFirstContact: false,
  },
  // Outbound: handled, in no queue, not in the volume.
  { ...plain, direction: 'outbound', agent: 'Bo', talkSeconds: 240, nps: 0, cost: 1, revenue: 9.99 },
  // E-mail: volume and answered, but no queue metric reads it.
  {
    ...plain,
    channel: 'email',
    agent: 'Bo',
    queueSeconds: 7200,
    talkSeconds: 300,
    csat: 1,
    nps: 6,
    revenue: 0.01,
  },
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
  questions: everything.questions,
};

/** The values of some columns in the row of a key, or undefined where there is no such row. */
function row(answer: Answer, key: readonly (string | null)[], ...names: ColumnName[]): number[] | undefined {
  const index = answer.keys.findIndex((other) => JSON.stringify(other) === JSON.stringify(key));
  return index < 0 ? undefined : names.map((name) => answer.columns[name]![index]!);
}

describe('the reference', () => {
  const ask = (question: QuestionId, view = everything): Answer => reference.answer(view)[question]!;

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
      // Known of the abandoned one as well, which nobody handled: its money and its transfer do not count.
      fcr: [1 / 3],
      'transfer-rate': [1 / 5],
      csat: [2 / 4],
      // Two promoters, two detractors, one in between.
      nps: [0],
      'cost-per-contact': [0.26],
      'revenue-per-contact': [2],
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

  it('counts inbound contacts that follow within seven times 24 hours, from the eighth day on', () => {
    const ada = { ...plain, customer: 'ada' };
    const bo = { ...plain, customer: 'bo' };
    const contacts: Row[] = [
      // Of the first week nobody knows what came before; the next one follows it all the same, to the millisecond.
      { ...ada, id: '1', startedAt: '2025-01-07T23:59:59+01:00' },
      { ...ada, id: '2', startedAt: '2025-01-14T23:59:59+01:00' },
      // A second later than a week after that.
      { ...ada, id: '3', startedAt: '2025-01-22T00:00:00+01:00' },
      // Outbound: neither a repeat nor repeated.
      { ...ada, id: '4', startedAt: '2025-01-23T00:00:00+01:00', direction: 'outbound' },
      // Delivered late, told in another zone, abandoned by chat: a repeat; and one that starts with it.
      { ...bo, id: '6', startedAt: '2025-01-08T09:00:00+01:00', channel: 'chat', outcome: 'abandoned' },
      { ...bo, id: '5', startedAt: '2025-01-08T00:00:00Z' },
      { ...bo, id: '7', startedAt: '2025-01-08T08:00:00Z' },
      // Seven days on the wall, but an hour more across the change of the clock.
      { ...bo, id: '8', startedAt: '2025-10-20T09:00:00+02:00' },
      { ...bo, id: '9', startedAt: '2025-10-27T09:00:00+01:00' },
    ];
    const { q6 } = new Reference({ timeZone: 'Europe/Berlin', contacts }).answer(everything);
    assert.deepEqual(q6, {
      keys: [[]],
      columns: { repeats: [3], 'repeat-base': [7], 'repeat-contact-rate': [3 / 7] },
    });
  });

  it('leaves other queues out of every question', () => {
    const answers = reference.answer({ ...everything, queues: ['delivery'] });
    assert.deepEqual(answers.q1!.columns['contact-volume'], [2]);
    assert.deepEqual(answers.q7!.keys, [['delivery']]);
  });
});
