import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Period } from '../../../demo/simulate/calendar/period.js';
import { Random } from '../../../demo/simulate/chance/random.js';
import { drawArrivals } from '../../../demo/simulate/demand/arrivals.js';
import { Demand, intervalSeconds } from '../../../demo/simulate/demand/demand.js';
import { happeningsOf } from '../../../demo/simulate/demand/happenings.js';
import { defaultCentre } from '../../../demo/simulate/model/default-centre.js';

const centre = defaultCentre;
const period = new Period('Europe/Berlin', '2026-09-01', 61, centre.opening, centre.closedOnHolidays);
const happenings = happeningsOf(period, true);

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((all, value) => all + value, 0);
}

test('numbers are drawn from the distributions that they are named after', () => {
  const random = new Random(1, 'moments');
  const count = 200_000;
  const moments = (draw: () => number): [mean: number, deviation: number] => {
    const values = Float64Array.from({ length: count }, draw);
    const mean = sum(values) / count;
    return [mean, Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / count)];
  };
  const close = ([mean, deviation]: [number, number], expected: [number, number]): void => {
    // Five standard errors of the mean; the deviation's own spread is larger for long tails.
    assert.ok(
      Math.abs(mean - expected[0]) < (5 * expected[1]) / Math.sqrt(count),
      `${mean} is not ${expected[0]}`,
    );
    assert.ok(Math.abs(deviation / expected[1] - 1) < 0.03, `${deviation} is not ${expected[1]}`);
  };
  close(
    moments(() => random.unit()),
    [0.5, Math.sqrt(1 / 12)],
  );
  close(
    moments(() => random.exponential(240)),
    [240, 240],
  );
  close(
    moments(() => random.normal()),
    [0, 1],
  );
  close(
    moments(() => random.lognormal(300, 0.75)),
    [300, 225],
  );
  close(
    moments(() => random.below(7)),
    [3, 2],
  );
  assert.equal(new Random(3, 'a').unit(), new Random(3, 'a').unit());
  assert.notEqual(new Random(3, 'a').unit(), new Random(3, 'b').unit());
});

test('demand adds up to what is asked, with its lifts and without the noise of days', () => {
  const calm = { ...centre, season: { ...centre.season, dayNoise: 0 } };
  const { rates } = new Demand(calm, period, happenings, 40_000, new Random(1, 'demand'));
  const expected = sum([rates.voice, rates.chat, rates.email].map((rate) => sum(rate) * intervalSeconds));
  assert.ok(Math.abs(expected - 40_000) < 1e-6 * 40_000, String(expected));
});

test('demand has the seasons that it was given', () => {
  const calm = { ...centre, season: { ...centre.season, dayNoise: 0 } };
  const { rates, forecast } = new Demand(calm, period, happenings, 40_000, new Random(1, 'demand'));
  const at = (date: string, hour: number): number =>
    rates.voice[Math.floor(period.at(date, hour) / intervalSeconds)]!;
  const ofDay = (date: string): number => {
    const day = period.days.find((one) => one.date === date)!;
    return sum(
      rates.voice.slice(Math.floor(day.from / intervalSeconds), Math.floor(day.to / intervalSeconds)),
    );
  };
  // A week of September: Monday is the busiest, Sunday hardly anything.
  const week = ['07', '08', '09', '10', '11', '12', '13'].map((day) => ofDay(`2026-09-${day}`));
  assert.deepEqual(
    [...week].sort((a, b) => b - a),
    week,
  );
  assert.ok(week[6]! < 0.05 * week[0]!);
  assert.ok(at('2026-09-07', 10.5) > 1.2 * at('2026-09-07', 8.5));
  assert.ok(at('2026-09-07', 22) < 0.1 * at('2026-09-07', 10.5));
  // The year goes up towards winter; Tuesdays without anything else.
  assert.ok(ofDay('2026-10-27') > 1.03 * ofDay('2026-09-08'));
  // A holiday on a Saturday is as a Sunday.
  assert.ok(ofDay('2026-10-03') < 0.2 * ofDay('2026-09-26'));
  const outage = happenings.find(({ kind }) => kind === 'outage')!;
  const promotion = happenings.find(({ kind }) => kind === 'promotion')!;
  assert.ok(at('2026-10-21', 12) > 2.5 * at('2026-10-14', 12));
  assert.ok(at('2026-10-13', 12) > 1.3 * at('2026-10-06', 12));
  // The outage takes the planner by surprise, the promotion does so in part.
  const share = (second: number): number => {
    const i = Math.floor(second / intervalSeconds);
    return forecast.voice[i]! / rates.voice[i]!;
  };
  assert.ok(share(outage.from + 3600) < 0.4);
  assert.ok(share(promotion.from + 12 * 3600) < 0.9 && share(promotion.from + 12 * 3600) > 0.6);
  assert.equal(share(period.at('2026-09-08', 12)), 1);
  assert.equal(happenings.filter(({ kind }) => kind === 'holiday').length, 2);
});

test('arrivals are a Poisson process of that demand', () => {
  const demand = new Demand(centre, period, happenings, 60_000, new Random(2, 'demand'));
  const { count, times, topics } = drawArrivals(demand, 'voice', period.end, new Random(2, 'arrivals'));
  const expected = Array.from(demand.rates.voice, (rate) => rate * intervalSeconds);
  const counts = new Float64Array(demand.intervals);
  for (let i = 0; i < count; i += 1) {
    if (i > 0) assert.ok(times[i - 1]! <= times[i]!);
    counts[Math.floor(times[i]! / intervalSeconds)]! += 1;
  }
  // Pearson's statistic has the degrees of freedom as its mean and twice them as its variance (intervals with ≥ 5).
  let statistic = 0;
  let freedom = 0;
  for (const [i, mean] of expected.entries()) {
    if (mean < 5) continue;
    freedom += 1;
    statistic += (counts[i]! - mean) ** 2 / mean;
  }
  assert.ok(freedom > 1000);
  const deviation = (statistic - freedom) / Math.sqrt(2 * freedom);
  assert.ok(Math.abs(deviation) < 5, `${statistic} with ${freedom} degrees of freedom`);

  // Topics by their weights, and the outage by its own.
  const connection = centre.topics.findIndex(({ name }) => name === 'Connection');
  const outage = happenings.find(({ kind }) => kind === 'outage')!;
  const share = (from: number, to: number): { share: number; of: number } => {
    let [of, hits] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      if (times[i]! < from || times[i]! >= to) continue;
      of += 1;
      if (topics[i] === connection) hits += 1;
    }
    return { share: hits / of, of };
  };
  const usual = share(0, period.at('2026-10-05'));
  assert.ok(Math.abs(usual.share - 0.11) < 5 * Math.sqrt((0.11 * 0.89) / usual.of));
  assert.ok(share(outage.from, outage.to).share > 0.6);
});
