import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { loadData } from '../../src/engine.js';
import type { MetricQuery } from '../../src/metrics/query.js';

/**
 * Totals beside contacts, against a loop over the rows as they were delivered: a contact counts in its own half hour, a row
 * of totals only where it has no instant from the first contact to the last.
 */

const half = 30 * 60_000;
/** The nights of a clock change, when the hour from 01:00 UTC on is the second one from 02:00; or is skipped. */
const starts = {
  'Europe/Berlin': Date.parse('2025-10-25T20:00Z'),
  'Australia/Sydney': Date.parse('2025-10-04T12:00Z'),
};

interface Total {
  readonly slot: number;
  readonly slots: number;
  readonly queue: 'a' | 'b';
  readonly offered: number | undefined;
  readonly answered: number | undefined;
  readonly waited: number | undefined;
}

interface Arrival {
  readonly at: number;
  readonly queue: 'a' | 'b';
  readonly answered: boolean;
  readonly waited: number | undefined;
}

const queue = fc.constantFrom('a' as const, 'b' as const);
const count = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 6 });
const total: fc.Arbitrary<Total> = fc.record({
  slot: fc.integer({ min: 0, max: 15 }),
  slots: fc.constantFrom(1, 1, 1, 2),
  queue,
  offered: count,
  answered: count,
  waited: count,
});
const arrival: fc.Arbitrary<Arrival> = fc.record({
  at: fc.integer({ min: 0, max: 16 * half - 1 }),
  queue,
  answered: fc.boolean(),
  waited: count,
});

/** Of equal times and queues the row delivered last; of rows of one queue that overlap then, the one delivered first. */
function apart(totals: readonly Total[]): readonly Total[] {
  const kept: Total[] = [];
  totals.forEach((row, at) => {
    const isReplaced = totals
      .slice(at + 1)
      .some(({ slot, slots, queue: name }) => slot === row.slot && slots === row.slots && name === row.queue);
    if (isReplaced) return;
    const meets = kept.some(
      (other) =>
        other.queue === row.queue && other.slot < row.slot + row.slots && row.slot < other.slot + other.slots,
    );
    if (!meets) kept.push(row);
  });
  return kept;
}

interface Sums {
  offered: number;
  answered: number;
  timed: number;
  waited: number;
}

function naive(
  totals: readonly Total[],
  arrivals: readonly Arrival[],
  takes: (at: number, queue: string) => boolean,
): Sums {
  const sums: Sums = { offered: 0, answered: 0, timed: 0, waited: 0 };
  for (const one of arrivals) {
    if (!takes(one.at, one.queue)) continue;
    sums.offered += 1;
    if (!one.answered) continue;
    sums.answered += 1;
    if (one.waited === undefined) continue;
    sums.timed += 1;
    sums.waited += one.waited;
  }
  const times = arrivals.map(({ at }) => at);
  for (const row of totals) {
    const [from, to] = [row.slot * half, (row.slot + row.slots) * half];
    if (!takes(from, row.queue)) continue;
    if (times.some((at) => at >= from && at < to)) continue;
    if (times.some((at) => at < from) && times.some((at) => at >= to)) continue;
    sums.offered += row.offered ?? 0;
    sums.answered += row.answered ?? 0;
    if (row.answered === undefined || row.waited === undefined) continue;
    sums.timed += row.answered;
    sums.waited += row.waited;
  }
  return sums;
}

for (const [timeZone, start] of Object.entries(starts)) {
  test(`totals and contacts of a night add up as a loop over the rows does, in ${timeZone}`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(total, { maxLength: 14 }),
        fc.array(arrival, { maxLength: 6 }),
        fc.integer({ min: 0, max: 12 }),
        async (delivered, arrivals, shift) => {
          const totals = apart(delivered);
          const iso = (at: number) => new Date(start + at).toISOString();
          const near = arrivals.map((one) => ({ ...one, at: Math.floor(one.at / 4) + shift * half }));
          const source = await loadData({
            timeZone,
            covers: { from: iso(0), to: iso(17 * half) },
            contacts: near.map((one, id) => ({
              id: String(id),
              startedAt: iso(one.at),
              queue: one.queue,
              outcome: one.answered ? 'answered' : 'abandoned',
              ...(one.answered && one.waited !== undefined && { queueSeconds: one.waited }),
            })),
            intervals: delivered.map(({ slot, slots, queue: name, waited, ...counts }) => ({
              from: iso(slot * half),
              minutes: slots * 30,
              queue: name,
              ...counts,
              queueSeconds: waited,
            })),
          });
          const metrics: MetricQuery['metrics'] = ['offered', 'answered', 'average-speed-of-answer'];
          const whole = await source.query({ metrics, by: ['queue'], total: true });
          const expected = (takes: (at: number, name: string) => boolean) => naive(totals, near, takes);
          const rows = [
            ...whole.rows.map((row) => [row, expected((_, name) => name === row.key['queue'])] as const),
            [whole.total, expected(() => true)] as const,
          ];
          for (const [row, sums] of rows) {
            for (const metric of ['offered', 'answered'] as const) {
              const { value = null, reason } = row?.values[metric] ?? {};
              if (value !== null) assert.equal(value, sums[metric], metric);
              else assert.equal(reason, 'not-supplied');
            }
            const {
              value = null,
              numerator,
              denominator,
              reason,
            } = row?.values['average-speed-of-answer'] ?? {};
            if (reason === 'not-supplied') continue;
            assert.deepEqual([numerator, denominator], [sums.waited, sums.timed]);
            assert.equal(value, sums.timed === 0 ? null : sums.waited / sums.timed);
          }
          const hours = await source.query({ metrics: ['offered'], by: [{ time: '30-minutes' }] });
          const buckets = hours.buckets();
          hours.rows.forEach(({ values }, at) => {
            const from = (buckets?.starts[at] as number) - start;
            const { value = null } = values['offered'] ?? {};
            // Rows of an hour are not split.
            if (value === null) return;
            const { offered } = expected((when) => when >= from && when < from + half);
            assert.equal(value, offered);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
}
