import { Random } from '../chance/random.js';
import { flags } from '../floor/legs.js';
import type { World } from '../world.js';
import { dayAfter } from './stocks.js';

export interface LedgerRow {
  readonly from: string;
  readonly to: string;
  readonly directCost: number;
  readonly indirectCost: number;
  readonly revenue: number;
  readonly sales: number;
  readonly orders: number;
  readonly orderValue: number;
}

/** Orders of the whole company for each contact, and what one is worth. */
const ordersPerContact = 1.9;
const orderMean = 92;
const promotionOrders = 1.6;

/** The books, a row a day: wages and lines, rent and the like, what contacts brought in, and the company's orders. */
export function* ledgerRows({
  period,
  centre,
  legs,
  crew,
  settings,
  happenings,
}: World): Generator<LedgerRow> {
  const random = new Random(settings.seed, 'ledger');
  const days = period.days.map(() => ({ paid: 0, onLine: 0, revenueCents: 0, sales: 0 }));
  for (const log of crew.logs) {
    // A shift's wage is booked on the day on which it begins.
    days[period.dayIndexAt(log.shift.from)]!.paid += log.paidSeconds;
  }
  for (let leg = 0; leg < legs.count; leg += 1) {
    const { at } = legs;
    const day = days[period.dayIndexAt(at.start[leg]!)]!;
    if (legs.channelOf(leg) === 'voice')
      day.onLine += Math.max(0, at.wait[leg]!) + Math.max(0, at.talk[leg]!);
    day.revenueCents += Math.max(0, at.revenueCents[leg]!);
    if (at.sale[leg] === flags.yes) day.sales += 1;
  }
  const usual = (settings.contacts * ordersPerContact) / period.days.length;
  for (const [index, { date, weekday, from }] of period.days.entries()) {
    const { paid, onLine, revenueCents, sales } = days[index]!;
    const { paidHour, voiceMinute, indirectADay } = centre.money;
    const isPromoted = happenings.some(
      (one) => one.kind === 'promotion' && one.from <= from && from < one.to,
    );
    const mean = usual * (weekday >= 5 ? 1.25 : 0.9) * (isPromoted ? promotionOrders : 1);
    const orders = Math.max(sales, Math.round(mean + Math.sqrt(mean) * random.normal()));
    yield {
      from: date,
      to: dayAfter(date),
      directCost: cents((paid / 3600) * paidHour + (onLine / 60) * voiceMinute),
      indirectCost: cents(indirectADay * (settings.contacts / 5000) ** 0.8),
      revenue: revenueCents / 100,
      sales,
      orders,
      orderValue: cents(orders * orderMean * Math.exp(0.03 * random.normal())),
    };
  }
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
