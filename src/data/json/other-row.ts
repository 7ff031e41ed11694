import { letterF, letterN, letterT, nine, openBracket, quote, zero } from './ascii.js';
import type { RowSink } from './sinks.js';

type OtherKind = Parameters<RowSink['otherRow']>[0];

const kinds: Readonly<Record<number, OtherKind>> = {
  [letterN]: 'null',
  [openBracket]: 'array',
  [quote]: 'string',
  [letterT]: 'boolean',
  [letterF]: 'boolean',
};

/** What a row is that is no object, by its first byte. */
export function otherKind(byte: number): OtherKind {
  return kinds[byte] ?? 'number';
}

/** Whether a value that ends there has no end of its own: it is a number, and may have more digits. */
export function endsOpen(bytes: Uint8Array, end: number): boolean {
  const last = bytes[end - 1] as number;
  return last >= zero && last <= nine;
}
