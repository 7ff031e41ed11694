import { queues } from '../questions.js';
import { comments } from './comments.js';
import { Season } from './season.js';
import type { SeededRandom } from './seeded-random.js';

type Channel = 'voice' | 'chat' | 'email' | 'social';
const agentCount = 400;
const topicCount = 40;

/** A contact before it is written: numbers for texts, epoch milliseconds, cents. */
export interface DrawnContact {
  readonly number: number;
  readonly startedAt: number;
  readonly channel: Channel;
  readonly outbound: boolean;
  readonly queue: (typeof queues)[number];
  readonly agent: number | null;
  readonly customer: number;
  readonly topic: number;
  readonly answered: boolean;
  readonly queueSeconds: number;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly wrapSeconds: number;
  readonly transferred: boolean;
  readonly resolvedFirstContact: boolean | null;
  readonly csat: number | null;
  readonly nps: number | null;
  readonly costCents: number;
  readonly revenueCents: number;
  readonly comment: string | null;
}

/** Draws contacts, in the order in which they start. A quarter of them are of a customer who was there a short time ago. */
export function drawContacts(count: number, random: SeededRandom): DrawnContact[] {
  const season = new Season(random);
  const starts = Float64Array.from({ length: count }, () => season.draw(random)).sort();
  const customerCount = Math.max(1, Math.floor(count / 4));
  const customers = new Uint32Array(count);
  return Array.from(starts, (startedAt, number) => {
    const recent = Math.min(number, Math.max(1, count >> 6));
    const again = recent > 0 && random.chance(0.25);
    customers[number] = again ? customers[number - 1 - random.below(recent)]! : random.below(customerCount);
    return drawContact(number, startedAt, customers[number], season.load(startedAt), random);
  });
}

function drawContact(
  number: number,
  startedAt: number,
  customer: number,
  load: number,
  random: SeededRandom,
): DrawnContact {
  const outbound = random.chance(0.12);
  const channel = drawChannel(random.below(100));
  const live = channel === 'voice' || channel === 'chat';
  // The first queues of the alphabet are the busiest.
  const queue = Math.min(random.below(queues.length), random.below(queues.length + 4));
  const queueSeconds = outbound ? 0 : live ? drawWait(load, random) : random.skewed(5400);
  // The longer the wait, the likelier the caller hangs up.
  const answered = outbound || !live || !random.chance(0.02 + Math.min(0.5, queueSeconds / 900));
  const talkSeconds = answered ? 15 + random.skewed(260) : 0;
  const holdSeconds = answered && random.chance(0.2) ? random.skewed(60) : 0;
  const wrapSeconds = answered ? random.skewed(45) : 0;
  const resolved = random.chance(0.72);
  return {
    number,
    startedAt,
    channel,
    outbound,
    queue: queues[queue]!,
    agent: answered ? drawAgent(queue, random) : null,
    customer,
    topic: Math.min(random.below(topicCount), random.below(topicCount)),
    answered,
    queueSeconds,
    talkSeconds,
    holdSeconds,
    wrapSeconds,
    transferred: answered && random.chance(0.09),
    resolvedFirstContact: answered && random.chance(0.85) ? resolved : null,
    csat: answered && random.chance(0.16) ? drawScore(1, 5, resolved && queueSeconds < 120, random) : null,
    nps: answered && random.chance(0.11) ? drawScore(0, 10, resolved, random) : null,
    costCents: 20 + Math.floor(queueSeconds / 60) + talkSeconds + holdSeconds + wrapSeconds,
    revenueCents: answered && random.chance(0.07) ? 100 + random.skewed(4200) : 0,
    comment: random.chance(0.1) ? comments[random.below(comments.length)]! : null,
  };
}

function drawChannel(percent: number): Channel {
  if (percent < 58) return 'voice';
  if (percent < 82) return 'chat';
  return percent < 95 ? 'email' : 'social';
}

/** A third is answered at once; the others wait the longer the busier the hour. */
function drawWait(load: number, random: SeededRandom): number {
  return random.chance(0.33) ? random.below(4) : random.skewed(20 + 90 * load);
}

/** Most of a queue's work is done by its own agents. */
function drawAgent(queue: number, random: SeededRandom): number {
  if (random.chance(0.2)) return random.below(agentCount);
  const own = Math.ceil((agentCount - queue) / queues.length);
  return queue + queues.length * random.below(own);
}

/** The best of three throws if all went well. */
function drawScore(from: number, to: number, well: boolean, random: SeededRandom): number {
  const range = to - from + 1;
  const score = from + random.below(range);
  return well ? Math.max(score, from + random.below(range), from + random.below(range)) : score;
}
