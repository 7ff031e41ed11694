import { type Cancellation, now, throwIfAborted, yieldToHost } from '../platform.js';
import { type BlockReader, blockRows } from './block.js';

/** Longest time that the thread is held between two turns of the host's event loop. */
const sliceMs = 8;
/** Most blocks that are read between two turns: an abort is heard after so many, however fast they are. */
const sliceBlocks = 16;

/**
 * Moves a reader over all rows, block by block. After 8 ms, or 16 blocks of which something was read, the host gets a turn;
 * if the signal has fired by then, it rejects with an AbortError.
 *
 * @param visit tells whether it read the block: passing over one costs nothing
 */
export async function eachBlock(
  reader: BlockReader,
  rows: number,
  signal: Cancellation | undefined,
  visit: () => boolean,
): Promise<void> {
  throwIfAborted(signal);
  let sliceStart = now();
  let left = sliceBlocks;
  for (let from = 0; from < rows; from += blockRows) {
    reader.move(from, Math.min(blockRows, rows - from));
    if (visit()) left -= 1;
    if (left > 0 && now() - sliceStart <= sliceMs) continue;
    await yieldToHost();
    throwIfAborted(signal);
    sliceStart = now();
    left = sliceBlocks;
  }
}
