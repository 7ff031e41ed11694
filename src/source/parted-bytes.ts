import { limitsOf } from '../data/limits.js';
import { lineKindOfBytes } from '../data/line-kind.js';
import { rowBoundary, type RowLayout, rowLayout } from '../data/row-boundary.js';
import type { LoadOptions } from './load-data.js';

/** Bytes of which two workers read a part each. */
export interface PartedBytes {
  readonly bytes: Uint8Array;
  readonly layout: RowLayout;
  /** Where the second part begins, with a row. */
  readonly boundary: number;
}

/** By which a first line is told; what a longer one is would take long to find out. */
const headLength = 1 << 20;

/**
 * Parts bytes at the row nearest behind their middle; undefined where they are best read in one. With a policy they are,
 * since it is to see rows as objects, and where they are too many, since reading says so at once.
 */
export function partedBytes(bytes: Uint8Array, options: LoadOptions, least: number): PartedBytes | undefined {
  if (bytes.length < least || options.policy !== undefined) return undefined;
  if (bytes.length > limitsOf(options.limits).bytes) return undefined;
  const kind = kindOf(bytes);
  if (kind === undefined) return undefined;
  const layout = rowLayout(bytes, kind);
  const boundary = rowBoundary(bytes, bytes.length >>> 1, kind);
  return boundary === undefined ? undefined : { bytes, layout, boundary };
}

function kindOf(bytes: Uint8Array): RowLayout['kind'] | undefined {
  const kind = lineKindOfBytes(bytes.subarray(0, headLength));
  if (kind !== 'open') return kind;
  if (bytes.length <= headLength) return 'document';
  // Of one long line it is all that there is, but for white space.
  const next = bytes.indexOf(lineFeed, headLength);
  if (next < 0) return 'document';
  return bytes.subarray(next).every((byte) => byte <= space) ? 'document' : undefined;
}

const lineFeed = 10;
const space = 32;
