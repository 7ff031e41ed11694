import type { CodeColumn, NumberColumn, TextColumn } from './column.js';
import { goingOn } from './going-on.js';
import type { GapColumns } from './later-gaps.js';
import { encodeNumbers } from './number-column.js';
import type { ContactColumns, Derivation } from './relations.js';

/** Which other conversation of the customer a gap is to. */
export interface Gap {
  readonly to: 'previous' | 'next';
  /** Whether it must be on the same topic; a conversation whose topic is not known then has none. */
  readonly sameTopic: boolean;
}

/**
 * Milliseconds between the start of an inbound conversation and that of the customer's previous or next one, on any
 * channel, whatever became of either; on the conversation's first leg. Not known where there is no such conversation, on
 * outbound conversations and where the customer is not known. Conversations that start together follow each other by id.
 */
export function customerGap({ to, sameTopic }: Gap): Derivation {
  return (contacts) => {
    const topic = sameTopic ? (contacts.get('topic') as CodeColumn | undefined) : undefined;
    const customer = contacts.get('customer') as CodeColumn | undefined;
    if (customer === undefined || (sameTopic && topic === undefined)) return undefined;
    const startedAt = contacts.get('startedAt') as NumberColumn;
    const columns: GapColumns = {
      customer,
      direction: contacts.get('direction') as CodeColumn,
      firstLeg: contacts.get('firstLeg') as CodeColumn,
      topic,
      startedAt,
      id: contacts.get('id') as TextColumn | undefined,
    };
    const later = goingOn.code?.goOnWithGaps(columns, to);
    if (later !== undefined) return later;
    const { raw, base, step } = startedAt;
    const gaps = new Float64Array(contacts.rows).fill(NaN);
    eachPair(contacts, topic, (earlier, later) => {
      const gap = base + (raw[later] as number) * step - (base + (raw[earlier] as number) * step);
      gaps[to === 'previous' ? later : earlier] = gap;
    });
    const found = encodeNumbers(gaps);
    goingOn.code?.keepGaps(columns, to, found);
    return found;
  };
}

/** Each conversation with the one that it follows: of the same customer and, where there are topics, the same topic. */
function eachPair(
  { customers }: ContactColumns,
  topic: CodeColumn | undefined,
  pair: (earlier: number, later: number) => void,
): void {
  const { count, rows, starts } = customers as NonNullable<ContactColumns['customers']>;
  if (topic === undefined) {
    for (let k = 0; k < count; k++) {
      for (let i = (starts[k] as number) + 1; i < (starts[k + 1] as number); i++)
        pair(rows[i - 1] as number, rows[i] as number);
    }
    return;
  }
  // The customer's last place in `rows` with each topic; one from before the customer's first is another's.
  const lastOf = new Int32Array(topic.values.length).fill(-1);
  for (let k = 0; k < count; k++) {
    const first = starts[k] as number;
    for (let i = first; i < (starts[k + 1] as number); i++) {
      const row = rows[i] as number;
      const code = topic.codes[row] as number;
      if (code === 0) continue;
      const last = lastOf[code] as number;
      if (last >= first) pair(rows[last] as number, row);
      lastOf[code] = i;
    }
  }
}
