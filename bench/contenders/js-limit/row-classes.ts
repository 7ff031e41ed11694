import {
  answeredBit,
  channelShift,
  csatShift,
  inboundBit,
  npsShift,
  resolvedShift,
  transferredBit,
  words,
} from './columns.js';

/**
 * What a row counts for is told by two small numbers: its handling and its opinion. Rows of a group are counted by each of
 * them, and whatever a metric counts is a sum of such counts: no row asks what it is.
 *
 * A handling is 4 × kind + 2 × transferred + answered in time.
 */
export const kinds = {
  outboundMissed: 0,
  outboundAnswered: 1,
  /** On a channel without a queue. */
  missed: 2,
  answered: 3,
  abandoned: 4,
  queuedAnswered: 5,
} as const;
export const handlings = 24;

/** An opinion is 12 × resolved (not known, no, yes) + 4 × CSAT (none, not positive, positive) + NPS (none, low, middle, high). */
export const opinions = 36;

/** By a row's word: its handling, as if not answered in time; its opinion. */
export interface RowClasses {
  readonly handling: Uint8Array;
  readonly opinion: Uint8Array;
}

/** @param hasQueue by the channel's number */
export function rowClasses(hasQueue: readonly boolean[]): RowClasses {
  const handling = new Uint8Array(words);
  const opinion = new Uint8Array(words);
  for (let word = 0; word < words; word += 1) {
    const answered = (word & answeredBit) !== 0;
    const inbound = (word & inboundBit) !== 0;
    const queued = hasQueue[word >> channelShift] === true;
    const kind = (inbound ? (queued ? 4 : 2) : 0) + (answered ? 1 : 0);
    handling[word] = kind * 4 + ((word & transferredBit) !== 0 ? 2 : 0);
    const resolved = (word >> resolvedShift) & 3;
    const csat = (word >> csatShift) & 7;
    const nps = ((word >> npsShift) & 15) - 1;
    opinion[word] =
      resolved * 12 +
      (csat === 0 ? 0 : csat >= 4 ? 2 : 1) * 4 +
      (nps < 0 ? 0 : nps <= 6 ? 1 : nps >= 9 ? 3 : 2);
  }
  return { handling, opinion };
}

/** By handling: whether rows of it are answered in a queue, are answered at all. Masks of all bits. */
export const queuedAnsweredMask = maskOf((kind) => kind === kinds.queuedAnswered);
export const handledMask = maskOf((kind) => (kind & 1) === 1);

function maskOf(test: (kind: number) => boolean): Int32Array {
  return Int32Array.from({ length: handlings }, (_, handling) => (test(handling >> 2) ? -1 : 0));
}
