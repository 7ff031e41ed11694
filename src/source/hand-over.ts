import { isBytes } from '../data/input-kind.js';
import type { ReadProgress } from '../data/pace.js';
import type { BackRequest } from '../engine/back-reader.js';
import type { CrewPage } from './crew.js';
import { type InputHead, type InputPieces, partedPieces, type Pieces } from './input-pieces.js';
import type { DataInput } from './metric-source.js';
import { nextOf, noMethods, type PageMethods } from './page-methods.js';
import type { PartedBytes } from './parted-bytes.js';

/** An input on its way to workers, and what these can ask of their page meanwhile. */
export interface HandedOver {
  /** Once, when the workers are there. */
  readonly head: () => Promise<InputHead>;
  readonly page: Omit<CrewPage, 'onFailure'>;
  /** Whether some of it is gone from here. */
  readonly hasBegun: () => boolean;
  /** Forgets it: it is read, and the page's part in that outlives it. */
  readonly letGo: () => void;
}

/** Hands an input over to the primary, as it is or read. */
export function handOver(
  open: () => InputPieces | Promise<InputPieces>,
  onProgress: (progress: ReadProgress) => void,
): HandedOver {
  let opening: typeof open | undefined = open;
  let pieces: Pieces | undefined;
  let hasBegun = false;
  const primary: PageMethods = {
    ...noMethods,
    next() {
      hasBegun = true;
      return nextOf(pieces);
    },
    progress: onProgress,
  };
  const head = async (): Promise<InputHead> => {
    const opened = await (opening as typeof open)();
    pieces = opened.pieces;
    return opened.head;
  };
  const letGo = (): void => {
    opening = undefined;
    pieces = undefined;
  };
  return { head, page: { primary, replica: noMethods }, hasBegun: () => hasBegun, letGo };
}

/** Hands the front of bytes over to the primary, and their back to the replica that joins first. */
export async function handOverParted(
  parted: PartedBytes,
  transfer: boolean,
  options: BackRequest['options'],
  onProgress: (progress: ReadProgress) => void,
): Promise<HandedOver> {
  const { head, pieces, back } = await partedPieces(parted, transfer);
  let held: { readonly front: Pieces; readonly back: Pieces; readonly backAgain: () => Pieces } | undefined;
  held = { front: pieces, back: back(), backAgain: back };
  const [ofPrimary, ofReplica] = progressOfBoth(parted, onProgress);
  let tellReader: (place: number | null) => void = () => undefined;
  const reader = new Promise<number | null>((resolve) => (tellReader = resolve));
  let isRead = false;
  let hasBegun = false;
  let again: Pieces | undefined;
  return {
    head: () => Promise.resolve(head),
    page: {
      primary: {
        next(of) {
          hasBegun = true;
          return nextOf(of === 'input' ? held?.front : (again ??= held?.backAgain()));
        },
        progress: ofPrimary,
        backReader: () => reader,
      },
      replica: { ...noMethods, next: () => nextOf(held?.back), progress: ofReplica },
      onJoin({ calls }, place) {
        if (isRead) return;
        isRead = true;
        // That it fails is its primary's to see.
        calls.call('readBack', { layout: head.layout, options }).catch(() => undefined);
        tellReader(place);
      },
      onComplete: () => tellReader(null),
    },
    hasBegun: () => hasBegun,
    letGo() {
      // Nor is anything left to read for a replica that joins now.
      isRead = true;
      held = undefined;
      again = undefined;
    },
  };
}

/** Tells how far two workers are together, who each tell of their own part; never less than before. */
function progressOfBoth(
  { bytes, boundary }: PartedBytes,
  onProgress: (progress: ReadProgress) => void,
): readonly [front: (progress: ReadProgress) => void, back: (progress: ReadProgress) => void] {
  const totalBytes = bytes.length;
  const none: ReadProgress = { bytes: 0, totalBytes, rows: 0 };
  let [front, back, told] = [none, none, none];
  const tell = (): void => {
    // Where the primary is beyond its part, it reads the other one itself.
    const other = front.bytes > boundary ? none : back;
    told = {
      bytes: Math.max(told.bytes, front.bytes + other.bytes),
      totalBytes,
      rows: Math.max(told.rows, front.rows + other.rows),
    };
    onProgress(told);
  };
  return [
    (progress) => {
      front = progress;
      tell();
    },
    (progress) => {
      back = progress;
      tell();
    },
  ];
}

/** The bytes of an input that has them at hand. */
export function bytesAtHand(input: DataInput): Uint8Array | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  if (isBytes(input)) return input;
  const isBuffer = Object.prototype.toString.call(input) === '[object ArrayBuffer]';
  return isBuffer ? new Uint8Array(input as ArrayBuffer) : undefined;
}
