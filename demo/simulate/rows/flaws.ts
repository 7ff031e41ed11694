import { Random } from '../chance/random.js';
import type { World } from '../world.js';
import type { ContactRow } from './contacts.js';

/** What sources get wrong. */
export const flawKinds = [
  'redelivered',
  'outcome-missing',
  'talk-absent',
  'wait-negative',
  'talk-as-text',
  'date-impossible',
] as const;
export type FlawKind = (typeof flawKinds)[number];

/** Which legs are delivered with a flaw. */
export function drawFlaws({ settings, legs }: World): Map<number, FlawKind> {
  const flawed = new Map<number, FlawKind>();
  if (settings.flaws === 0) return flawed;
  const random = new Random(settings.seed, 'flaws');
  for (let leg = 0; leg < legs.count; leg += 1) {
    // Half of what goes wrong is a row sent twice.
    if (random.chance(settings.flaws)) {
      flawed.set(leg, random.chance(0.5) ? 'redelivered' : random.pick(flawKinds.slice(1)));
    }
  }
  return flawed;
}

/** The rows that are delivered in the place of a right one. */
export function flawedRows(row: ContactRow, kind: FlawKind): ContactRow[] {
  switch (kind) {
    case 'redelivered':
      // First as it was when the call ended, then as it was put right.
      return [
        { ...row, topic: null },
        { ...row, updatedAt: row.endedAt ?? row.startedAt },
      ];
    case 'outcome-missing':
      return [{ ...row, outcome: null }];
    case 'talk-absent': {
      const { talkSeconds: _, ...rest } = row;
      return [rest];
    }
    case 'wait-negative':
      return [{ ...row, queueSeconds: -7 }];
    case 'talk-as-text':
      return [{ ...row, talkSeconds: 'n/a' as unknown as number }];
    case 'date-impossible':
      return [{ ...row, startedAt: '2026-02-30T09:15:00+01:00' }];
  }
}
