import { Random } from '../chance/random.js';
import type { Period } from '../calendar/period.js';
import { dateOfDay } from '../calendar/zone-clock.js';
import type { World } from '../world.js';
import { type Segment, segments, segmentShares } from './customer.js';

export interface HeadcountRow {
  readonly from: string;
  readonly to: string;
  readonly team: string;
  readonly opening: number;
  readonly joined: number;
  readonly left: number;
  readonly closing: number;
}

export interface CustomersRow {
  readonly from: string;
  readonly to: string;
  readonly segment: string;
  readonly opening: number;
  readonly gained: number;
  readonly lost: number;
  readonly closing: number;
  readonly averagePurchase: number;
  readonly purchasesPerYear: number;
  readonly lifetimeYears: number;
}

interface Month {
  readonly from: string;
  readonly to: string;
  readonly begin: number;
  readonly end: number;
}

/** The calendar months of a period, cut to it. */
export function monthsOf({ days, end, lastDate }: Period): Month[] {
  const months: { from: string; to: string; begin: number; end: number }[] = [];
  for (const day of days) {
    const month = months.at(-1);
    if (month?.from.slice(0, 7) === day.date.slice(0, 7)) continue;
    if (month !== undefined) {
      month.to = day.date;
      month.end = day.from;
    }
    months.push({ from: day.date, to: lastDate, begin: day.from, end });
  }
  return months;
}

/** The agents of each team by month. */
export function* headcountRows({ period, agents, centre }: World): Generator<HeadcountRow> {
  for (const { from, to, begin, end } of monthsOf(period)) {
    for (const { name } of centre.teams) {
      const team = agents.filter((agent) => agent.team === name);
      const opening = team.filter(({ employed }) => employed.from < begin && employed.to > begin).length;
      const joined = team.filter(({ employed }) => employed.from >= begin && employed.from < end).length;
      const left = team.filter(({ employed }) => employed.to > begin && employed.to <= end).length;
      yield { from, to, team: name, opening, joined, left, closing: opening + joined - left };
    }
  }
}

/** What customers of a segment buy. */
const purchases: Readonly<
  Record<Segment, Pick<CustomersRow, 'averagePurchase' | 'purchasesPerYear' | 'lifetimeYears'>>
> = {
  Private: { averagePurchase: 34.9, purchasesPerYear: 12, lifetimeYears: 3.4 },
  Business: { averagePurchase: 129.5, purchasesPerYear: 12, lifetimeYears: 5.2 },
  Premium: { averagePurchase: 64.9, purchasesPerYear: 14, lifetimeYears: 6.1 },
};
/** Shares a month: who comes, who goes anyway, and who goes for an issue that was not solved. */
const gainedAMonth = 0.016;
const lostAMonth = 0.011;
const lostUnsolved = 0.06;

/** The company's customers by month and segment; each month opens with what the last one closed with. */
export function* customersRows({ period, settings, customers, legs }: World): Generator<CustomersRow> {
  const random = new Random(settings.seed, 'customers');
  const stock = new Map(
    segments.map((segment) => [segment, Math.round(customers * segmentShares[segment])] as const),
  );
  for (const { from, to, begin, end } of monthsOf(period)) {
    let unsolved = 0;
    for (let leg = 0; leg < legs.count; leg += 1) {
      const start = legs.at.start[leg]!;
      if (start >= begin && start < end && legs.at.concludes[leg] === 1)
        unsolved += 1 - legs.at.isSolved[leg]!;
    }
    for (const [segment, opening] of stock) {
      const months = (end - begin) / (30.4 * 86_400);
      const about = (mean: number): number =>
        Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
      const gained = about(opening * gainedAMonth * months);
      const lost = Math.min(
        opening,
        about(opening * lostAMonth * months + unsolved * lostUnsolved * segmentShares[segment]),
      );
      const closing = opening + gained - lost;
      stock.set(segment, closing);
      yield { from, to, segment, opening, gained, lost, closing, ...purchases[segment] };
    }
  }
}

/** The date after one. */
export function dayAfter(date: string): string {
  return dateOfDay(Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 1);
}
