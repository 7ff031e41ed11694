import { cumulated, type Random } from '../chance/random.js';
import type { Channel } from '../model/centre.js';
import { type Demand, intervalSeconds } from './demand.js';

/** New issues of one channel in the order of their time; topics by index. */
export interface Arrivals {
  readonly count: number;
  /** Whole seconds. */
  readonly times: Int32Array;
  readonly topics: Uint8Array;
}

/**
 * A non-homogeneous Poisson process: within an interval the gaps are exponential, and since those have no memory, each
 * interval begins anew.
 */
export function drawArrivals(demand: Demand, channel: Channel, end: number, random: Random): Arrivals {
  const rates = demand.rates[channel];
  const mixes = demand.mixes.map(cumulated);
  const expected = rates.reduce((sum, rate) => sum + rate * intervalSeconds, 0);
  let times = new Int32Array(Math.ceil(expected * 1.1 + 100));
  let topics = new Uint8Array(times.length);
  let count = 0;
  for (let i = 0; i < demand.intervals; i += 1) {
    const rate = rates[i]!;
    if (rate === 0) continue;
    const to = Math.min(end, (i + 1) * intervalSeconds);
    const mix = mixes[demand.mixAt[i]!]!;
    for (
      let at = i * intervalSeconds + random.exponential(1 / rate);
      at < to;
      at += random.exponential(1 / rate)
    ) {
      if (count === times.length) {
        times = enlarged(times, new Int32Array(count * 2));
        topics = enlarged(topics, new Uint8Array(count * 2));
      }
      times[count] = at;
      topics[count] = random.index(mix);
      count += 1;
    }
  }
  return { count, times, topics };
}

function enlarged<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(values: T, into: T): T {
  into.set(values);
  return into;
}
