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
import { FrontBytes } from './front-bytes.js';
import { inputFrom, piecesOf } from './input-from.js';
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
  const reading = { ...options, signal, onProgress: page.tell.bind(page, 'progress'), versionLater: true };
  const next = (): Promise<NextInput> => page.call('next', 'input', signal);
  if (head.kind === 'columns') return receivedData(head.message, piecesOf(next), options);
  if (head.kind !== 'parted') return readContactData(await inputFrom(head, next), reading);
  const front = new FrontBytes(head.length, piecesOf(next) as AsyncGenerator<Uint8Array, void>);
  return readPartedData(front, backReading(page, replicas, front, signal), head.layout, reading);
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

/** @param front with which the back may have come */
function backReading(
  page: Calls<PageMethods>,
  replicas: readonly Replica[],
  front: FrontBytes,
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
      if (front.behind !== undefined) yield front.behind;
      else yield* piecesOf(() => page.call('next', 'back', signal)) as AsyncGenerator<Uint8Array, void>;
    },
  };
}
