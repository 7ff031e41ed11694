import type { ReadProgress } from '../data/pace.js';
import { Moved } from '../engine/calls.js';
import type { InputPiece, Pieces } from './input-pieces.js';

/** What a page can be asked by its workers. */
export type PageMethods = {
  /** The next piece of what the worker is to read, or of the back that another one was to read. */
  readonly next: (of: 'input' | 'back') => Promise<NextInput | Moved<NextInput>>;
  readonly progress: (progress: ReadProgress) => void;
  /** Which of those that joined reads the back, as soon as one does; null where none will. */
  readonly backReader: () => Promise<number | null>;
};

/** No piece: there is none any more. */
export interface NextInput {
  readonly piece?: InputPiece;
}

/** What is done for a worker that asks for nothing. */
export const noMethods: PageMethods = {
  next: () => Promise.resolve({}),
  progress: () => undefined,
  backReader: () => Promise.resolve(null),
};

/** The next of some pieces, as it goes over; of those that are forgotten there is none. */
export async function nextOf(pieces: Pieces | undefined): Promise<NextInput | Moved<NextInput>> {
  if (pieces === undefined) return {};
  const { done, value } = await pieces.next();
  if (done === true) return {};
  return value instanceof Moved ? new Moved({ piece: value.value }, value.buffers) : { piece: value };
}
