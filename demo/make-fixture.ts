/**
 * Writes `demo/fixture.json`: a few hundred invented contacts of two months, the same bytes every time. They are dice,
 * not a call centre that behaves; they have what real data have: unknown values, ties, a redelivered contact, a changed
 * clock, transfers, texts that look like markup. Run with `npx tsx demo/make-fixture.ts`.
 */
import { writeFileSync } from 'node:fs';

/** Mulberry32: a small generator of numbers 0 ≤ x < 1, the same for the same seed everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = generator(20_261_101);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const exponential = (mean: number): number => Math.round(-mean * Math.log(1 - random()));

const agents = [
  'Anna Berger',
  'Li Wei',
  'Олег Смирнов',
  'Maja <b>Kowalska</b>',
  "Sean O'Neill",
  'Zoë Müller',
];
const queues = ['Billing', 'Orders', 'Technical'];
const topics: Readonly<Record<string, readonly string[]>> = {
  Billing: ['Invoice', 'Refund', '=cmd()'],
  Orders: ['Delivery', 'Return', 'New order'],
  Technical: ['Login', 'Outage', 'Setup'],
};

interface FixtureContact {
  [field: string]: string | number | boolean | null | undefined;
}

/** Wall-clock text without an offset: the zone decides, on both sides of the clock change. */
function wallTime(day: number, secondOfDay: number): string {
  const text = new Date(Date.UTC(2026, 8, 1 + day, 0, 0, secondOfDay)).toISOString();
  return text.slice(0, 19);
}

function contact(day: number, number: number): FixtureContact {
  const queue = pick(queues);
  const channel = random() < 0.8 ? 'voice' : random() < 0.6 ? 'chat' : 'email';
  // Full minutes are common: contacts tie.
  const secondOfDay =
    8 * 3600 + Math.floor(random() * 600) * 60 + (random() < 0.5 ? 0 : Math.floor(random() * 60));
  const busy = day % 7 === 0 ? 1.8 : 1;
  const queueSeconds = exponential(14 * busy);
  const row: FixtureContact = {
    id: `F${String(number).padStart(4, '0')}`,
    startedAt: wallTime(day, secondOfDay),
    channel,
    queue,
    topic: pick(topics[queue]!),
    queueSeconds,
  };
  const patience = exponential(120);
  if (random() < 0.02) return { ...row, outcome: random() < 0.5 ? null : 'callback' };
  if (queueSeconds > patience) return { ...row, outcome: 'abandoned', queueSeconds: patience };
  const handled: FixtureContact = {
    ...row,
    outcome: 'answered',
    agent: pick(agents),
    talkSeconds: 40 + exponential(queue === 'Technical' ? 300 : 190),
    holdSeconds: random() < 0.7 ? 0 : exponential(45),
    wrapSeconds: random() < 0.1 ? null : 10 + exponential(35),
    transferred: random() < 0.07,
    resolved: random() < 0.1 ? null : random() < 0.78,
  };
  if (random() < 0.35) handled.csat = queueSeconds > 40 ? pick([1, 2, 3, 4]) : pick([3, 4, 4, 5, 5, 5]);
  if (random() < 0.3) handled.nps = queueSeconds > 40 ? pick([2, 4, 6, 7, 8]) : pick([5, 7, 8, 9, 9, 10, 10]);
  return handled;
}

const contacts: FixtureContact[] = [];
for (let day = 0; day < 61; day += 1) {
  const weekday = (day + 2) % 7; // 1 September 2026 is a Tuesday
  const calls = weekday === 0 ? 0 : weekday === 6 ? 4 : 11;
  for (let call = 0; call < calls; call += 1) contacts.push(contact(day, contacts.length + 1));
}
// The night of the clock change: the hour from two to three comes twice, told apart by the offset.
contacts.push(
  {
    id: 'N1',
    startedAt: '2026-10-25T02:30:00+02:00',
    channel: 'voice',
    queue: 'Technical',
    outcome: 'answered',
    agent: 'Li Wei',
    queueSeconds: 4,
    talkSeconds: 310,
  },
  {
    id: 'N2',
    startedAt: '2026-10-25T02:30:00+01:00',
    channel: 'voice',
    queue: 'Technical',
    outcome: 'abandoned',
    queueSeconds: 65,
  },
);
// Delivered again, corrected.
contacts.push({ ...contacts[100], updatedAt: '2026-11-02T08:00:00', topic: 'Invoice' });
// A transfer: two legs of one conversation.
contacts.push(
  {
    id: 'T1',
    conversation: 'T',
    startedAt: '2026-10-14T10:00:00',
    channel: 'voice',
    queue: 'Orders',
    outcome: 'answered',
    agent: 'Anna Berger',
    queueSeconds: 8,
    talkSeconds: 95,
    transferred: true,
  },
  {
    id: 'T2',
    conversation: 'T',
    startedAt: '2026-10-14T10:01:43',
    channel: 'voice',
    queue: 'Billing',
    outcome: 'answered',
    agent: 'Zoë Müller',
    queueSeconds: 20,
    talkSeconds: 240,
    wrapSeconds: 30,
    csat: 5,
    nps: 9,
  },
);

const head = {
  note: 'A fixture: invented contacts, for trying the kit out. Any likeness is chance.',
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-09-01', to: '2026-11-01' },
  targets: { 'service-level': { target: 0.8, floor: 0.7 }, 'abandon-rate': { target: 0.05, floor: 0.1 } },
};
const rows = contacts.map((row) => JSON.stringify(row)).join(',\n');
writeFileSync(
  new URL('fixture.json', import.meta.url),
  `${JSON.stringify(head, null, 1).slice(0, -2)},\n "contacts": [\n${rows}\n]}\n`,
);
