import type { InstantRange, Table } from './contact-data.js';

/** The time from the first to the last contact, which is in it; null without contacts. */
export function arrivalsOf(contacts: Table): InstantRange | null {
  const started = contacts.column('startedAt');
  if (started?.kind !== 'number' || started.min > started.max) return null;
  return { from: started.min, to: started.max + 1 };
}
