import { type ColumnPiece, type ColumnsMessage, ReceivedColumns } from '../data/columns-message.js';
import type { ContactData } from '../data/contact-data.js';
import { ContactSet } from '../data/contact-set.js';
import { partCode } from '../data/part-code.js';
import { readContactData } from '../data/read-contact-data.js';
import { type BackReading, readPartedData } from '../data/read-parted-data.js';
import { settingsReader } from '../data/settings.js';
import type { Calls } from '../engine/calls.js';
import type { Replica } from '../engine/replicas.js';
import type { AbortSignalLike } from '../platform.js';
import { bytesOf, inputFrom, piecesOf } from './input-from.js';
import type { InputPiece } from './input-pieces.js';
import type { NextInput, PageMethods } from './page-methods.js';
import type { LoadRequest } from './primary.js';

/** Reads what the page hands over, bytes in two parts with a replica's help. */
export async function readInput(
  { head, options }: LoadRequest,
  page: Calls<PageMethods>,
  replicas: readonly Replica[],
  signal: AbortSignalLike,
): Promise<ContactData> {
  const reading = { ...options, signal, onProgress: page.tell.bind(page, 'progress') };
  const next = (): Promise<NextInput> => page.call('next', 'input', signal);
  if (head.kind === 'columns') return receivedData(head.message, piecesOf(next), options);
  if (head.kind !== 'parted') return readContactData(await inputFrom(head, next), reading);
  const bytes = await bytesOf(head.length, piecesOf(next));
  const front = bytes.subarray(0, head.length);
  const behind = bytes.length > front.length ? bytes.subarray(head.length) : undefined;
  return readPartedData(front, backReading(page, replicas, behind, signal), head.layout, reading);
}

/** The data set of columns that the page has read. */
async function receivedData(
  message: ColumnsMessage,
  pieces: AsyncGenerator<InputPiece, void>,
  options: LoadRequest['options'],
): Promise<ContactData> {
  const received = new ReceivedColumns(message);
  for await (const piece of pieces) received.add(piece as ColumnPiece);
  const { policy } = await settingsReader(options);
  const read = received.finish(policy);
  return new ContactSet(read.ingested, read.faults, read.parts, await partCode(read));
}

/** @param bytes those of the back, where they are here */
function backReading(
  page: Calls<PageMethods>,
  replicas: readonly Replica[],
  bytes: Uint8Array | undefined,
  signal: AbortSignalLike,
): BackReading {
  let replica: Replica | undefined;
  return {
    async read() {
      const place = await page.call('backReader', undefined, signal);
      replica = place === null ? undefined : replicas[place];
      return replica?.restOfBack();
    },
    finish: async (members) => replica?.rowsOfBack(members),
    async *bytes() {
      if (bytes !== undefined) yield bytes;
      else yield* piecesOf(() => page.call('next', 'back', signal)) as AsyncGenerator<Uint8Array, void>;
    },
  };
}
