import type { Contact } from '../src/data/contact.js';

/** Numbers from 0 to 1 that are the same in every run. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Two months of calls of two queues, thirty a day, one of ten abandoned. `planted`: in the second month queue `Service`
 * loses four of ten. Two of eight topics bring most calls.
 */
export function twoMonths(planted: boolean, { comments = false } = {}): object {
  const random = randoms(11);
  const contacts: Contact[] = [];
  for (let day = 0; day < 61; day++) {
    for (let call = 0; call < 30; call++) {
      const at = new Date(Date.UTC(2025, 8, 1 + day, 8 + Math.floor(call / 3), (call % 3) * 17));
      const queue = random() < 0.5 ? 'Sales' : 'Service';
      const lost = random() < (planted && day >= 30 && queue === 'Service' ? 0.4 : 0.1);
      contacts.push({
        id: `c${day}-${call}`,
        startedAt: at.toISOString(),
        outcome: lost ? 'abandoned' : 'answered',
        queueSeconds: Math.round(random() * 60),
        queue,
        topic: topicOf(random()),
        ...(lost ? {} : { talkSeconds: Math.round(120 + random() * 240) }),
        ...(comments && !lost && call % 5 === 0 && { comment: 'the invoice was late', csat: 4 }),
      });
    }
  }
  return { timeZone: 'UTC', covers: { from: '2025-09-01', to: '2025-11-01' }, contacts };
}

function topicOf(at: number): string {
  return at < 0.6 ? 'Invoice' : at < 0.85 ? 'Login' : `Topic ${Math.floor((at - 0.85) * 40)}`;
}

/** The second of the two months. */
export const secondMonth = { from: '2025-10-01', to: '2025-11-01' } as const;
