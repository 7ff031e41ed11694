import type { Random } from '../chance/random.js';
import type { Day, Period } from '../calendar/period.js';
import { type Centre, type Channel, channels } from '../model/centre.js';
import type { Happening } from './happenings.js';

/** Demand is constant within an interval of real time; offsets of all zones are multiples of it. */
export const intervalSeconds = 900;

/** How many new issues are to be expected, by channel, interval and topic. */
export class Demand {
  readonly intervals: number;
  /** Issues a second in each interval. */
  readonly rates: Readonly<Record<Channel, Float64Array>>;
  /** As the planner sees them before: without the days' own noise and without what nobody announces. */
  readonly forecast: Readonly<Record<Channel, Float64Array>>;
  /** For each interval an index into `mixes`. */
  readonly mixAt: Uint16Array;
  /** Weights of the topics, lifted by what happens at the time. */
  readonly mixes: readonly (readonly number[])[];

  constructor(
    centre: Centre,
    period: Period,
    happenings: readonly Happening[],
    issues: number,
    random: Random,
  ) {
    this.intervals = Math.ceil(period.end / intervalSeconds);
    this.mixAt = new Uint16Array(this.intervals);
    const noise = period.days.map(() => Math.max(0.3, 1 + centre.season.dayNoise * random.normal()));
    const mixes = new Map<string, number>();
    const weights: (readonly number[])[] = [];
    const lifts = new Float64Array(this.intervals);
    const believed = new Float64Array(this.intervals);
    const total = centre.topics.reduce((sum, { weight }) => sum + weight, 0);
    for (let i = 0; i < this.intervals; i += 1) {
      const now = lifting(happenings, i * intervalSeconds);
      const key = now.map(({ from }) => from).join();
      if (!mixes.has(key)) {
        mixes.set(key, weights.length);
        weights.push(centre.topics.map(({ name, weight }) => weight * liftOf(name, now)));
      }
      this.mixAt[i] = mixes.get(key)!;
      lifts[i] = weights[this.mixAt[i]!]!.reduce((sum, weight) => sum + weight, 0) / total;
      const foreseen = centre.staffing.kind === 'planned' ? centre.staffing.foreseen : 1;
      const isAnnounced = now.every(({ kind }) => kind === 'promotion');
      believed[i] = isAnnounced ? 1 + foreseen * (lifts[i]! - 1) : 1;
    }
    this.mixes = weights;

    const shapes = channels.map((channel) =>
      Float64Array.from({ length: this.intervals }, (_, i) =>
        shapeAt(centre, channel, period, Math.min(period.end - 1, (i + 0.5) * intervalSeconds)),
      ),
    );
    const sums = shapes.map((shape) => shape.reduce((sum, weight) => sum + weight, 0) * intervalSeconds);
    // Without the noise, the whole period is to have that many issues, the lifts included.
    const lifted = channels.reduce((sum, channel, c) => {
      const own = shapes[c]!.reduce((all, weight, i) => all + weight * lifts[i]!, 0) * intervalSeconds;
      return sum + (sums[c]! > 0 ? (centre.channels[channel] * own) / sums[c]! : 0);
    }, 0);
    const scale = lifted > 0 ? issues / lifted : 0;
    const of = (factor: (interval: number) => number): Record<Channel, Float64Array> => {
      const rate = (c: number): Float64Array =>
        shapes[c]!.map((weight, i) =>
          weight > 0 ? ((scale * centre.channels[channels[c]!]) / sums[c]!) * weight * factor(i) : 0,
        );
      return { voice: rate(0), chat: rate(1), email: rate(2) };
    };
    this.rates = of((i) => lifts[i]! * noise[period.dayIndexAt(i * intervalSeconds)]!);
    this.forecast = of((i) => believed[i]!);
  }
}

function lifting(happenings: readonly Happening[], second: number): Happening[] {
  return happenings.filter(({ from, to, lifts }) => lifts.size > 0 && from <= second && second < to);
}

function liftOf(topic: string, happenings: readonly Happening[]): number {
  return happenings.reduce((lift, { lifts }) => lift * (lifts.get(topic) ?? 1), 1);
}

/** How busy a channel is at a time, relative to its other times. */
function shapeAt({ season }: Centre, channel: Channel, period: Period, second: number): number {
  const day = period.dayAt(second);
  // People are at home on a holiday as on a Sunday.
  const weekday = season.weekdays[channel][day.holiday === null ? day.weekday : 6]!;
  const open = day.open !== null && second >= day.open.from && second < day.open.to;
  return (
    monthWeight(season.months, day) *
    weekday *
    hourWeight(season.hours[channel], period.hourAt(second)) *
    (open ? 1 : season.closed[channel])
  );
}

/** Months run into each other: a month's weight is that of its middle. */
function monthWeight(months: readonly number[], { date }: Day): number {
  const month = Number(date.slice(5, 7)) - 1;
  const from = month + Number(date.slice(8, 10)) / 31 - 0.5;
  return between(months, from);
}

/** Hours run into each other likewise. */
function hourWeight(hours: readonly number[], hour: number): number {
  return between(hours, hour - 0.5);
}

/** A value of a closed circle of weights between its neighbours. */
function between(circle: readonly number[], at: number): number {
  const low = Math.floor(at);
  const share = at - low;
  const weight = (index: number): number => circle[(index + circle.length) % circle.length]!;
  return weight(low) * (1 - share) + weight(low + 1) * share;
}
