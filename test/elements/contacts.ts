import type { Contact } from '../../src/data/contact.js';

let last = 0;

/**
 * Ten inbound calls on 1 and 2 October 2025 in UTC, six and four. Answered within 20 s: four and two. So the service
 * level is 6/10, by day 4/6 and 2/4; one call each day is abandoned.
 */
export const calls: readonly Contact[] = [
  call('2025-10-01T09:00:00Z', 'answered', 5, 'sales'),
  call('2025-10-01T10:00:00Z', 'answered', 10, 'sales'),
  call('2025-10-01T11:00:00Z', 'answered', 15, 'service'),
  call('2025-10-01T12:00:00Z', 'answered', 20, 'service'),
  call('2025-10-01T13:00:00Z', 'answered', 25, 'service'),
  call('2025-10-01T14:00:00Z', 'abandoned', 40, 'sales'),
  call('2025-10-02T09:00:00Z', 'answered', 5, 'sales'),
  call('2025-10-02T10:00:00Z', 'answered', 10, 'service'),
  call('2025-10-02T11:00:00Z', 'answered', 60, 'service'),
  call('2025-10-02T12:00:00Z', 'abandoned', 90, '=1+1'),
];

function call(startedAt: string, outcome: string, queueSeconds: number, queue: string): Contact {
  const talk = outcome === 'answered' ? { talkSeconds: 120 } : {};
  return { id: `c${++last}`, startedAt, outcome, queueSeconds, queue, ...talk };
}

export const october = {
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-03' },
  contacts: calls,
};
