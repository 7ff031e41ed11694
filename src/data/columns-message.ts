import { Zone } from '../time/zone.js';
import { booleanValues, type CodeArray, type Column, type NumberColumn } from './column.js';
import type { Ingested } from './contact-ingest.js';
import type { PartRows } from './part-ingest.js';
import type { PartSchema } from './part-schema.js';
import { partSchemas } from './part-schemas.js';
import type { RowPolicy } from './policy/row-policy.js';
import { ProblemLog } from './problem-log.js';
import type { ReadColumns } from './read-contact-data.js';
import type { Settings } from './settings.js';
import { TextList, type Texts } from './text-column.js';

/** All of what was read but its columns, as plain data: these follow, one by one. */
export interface ColumnsMessage extends Pick<ReadColumns, 'faults'> {
  readonly settings: Omit<Settings, 'zone' | 'policy'> & { readonly zone: string };
  /** Names that the policy has and no row had. */
  readonly unmet: readonly string[];
  readonly contacts: Omit<Ingested, 'settings' | 'columns' | 'log' | 'indexes'> & LogMessage;
  readonly parts: readonly (Omit<PartRows, 'schema' | 'columns' | 'log'> &
    LogMessage & { readonly part: string })[];
}

interface LogMessage {
  readonly problems: ReturnType<ProblemLog['entries']>;
}

/** A column, or further texts of the dictionary of the one before. */
export type ColumnPiece =
  | {
      /** Its part, as they are counted in the message; −1: contacts. */
      readonly part: number;
      readonly name: string;
      readonly column: PostedColumn;
    }
  | { readonly texts: readonly (string | null)[] };

type PostedColumn =
  | NumberColumn
  /** With the dictionary of booleans, or one that follows. */
  | { readonly kind: 'code'; readonly codes: CodeArray; readonly isBoolean: boolean }
  | { readonly kind: 'text'; readonly texts: readonly Texts[] };

/** Texts that are copied at a time: some milliseconds. */
const pieceTexts = 10_000;

export function columnsMessage({ ingested, faults, parts }: ReadColumns): ColumnsMessage {
  const { settings: all, columns: _, log, indexes: __, ...contacts } = ingested;
  const { zone, policy, ...settings } = all;
  return {
    settings: { ...settings, zone: zone.name },
    unmet: policy?.unmet ?? [],
    faults,
    contacts: { ...contacts, problems: log.entries() },
    parts: parts.map(({ schema, columns: _columns, log: own, ...rows }) => ({
      ...rows,
      part: schema.part,
      problems: own.entries(),
    })),
  };
}

/** The columns, each with the buffers that it can be handed over by. */
export function* columnPieces({
  ingested,
  parts,
}: ReadColumns): Generator<{ readonly piece: ColumnPiece; readonly buffers: readonly ArrayBufferLike[] }> {
  for (const [at, { columns }] of [ingested, ...parts].entries()) {
    for (const [name, column] of columns) {
      const [posted, buffers] = postedColumn(column);
      yield { piece: { part: at - 1, name, column: posted }, buffers };
      if (posted.kind !== 'code' || posted.isBoolean || column.kind !== 'code') continue;
      for (let from = 0; from < column.values.length; from += pieceTexts) {
        yield { piece: { texts: column.values.slice(from, from + pieceTexts) }, buffers: [] };
      }
    }
  }
}

function postedColumn(column: Column): [PostedColumn, readonly ArrayBufferLike[]] {
  if (column.kind === 'number') return [column, [column.raw.buffer]];
  if (column.kind === 'code') {
    const { codes, values } = column;
    return [{ kind: 'code', codes, isBoolean: values === booleanValues }, [codes.buffer]];
  }
  const { pieces: texts } = column as TextList;
  return [{ kind: 'text', texts }, texts.flatMap(({ bytes, ends }) => [bytes.buffer, ends.buffer])];
}

/** What was read in another thread, as its pieces come. */
export class ReceivedColumns {
  readonly #message: ColumnsMessage;
  readonly #columns: readonly Map<string, Column>[];
  /** The last dictionary. */
  #values: (string | null)[] = [];

  constructor(message: ColumnsMessage) {
    this.#message = message;
    this.#columns = [message.contacts, ...message.parts].map(() => new Map<string, Column>());
  }

  add(piece: ColumnPiece): void {
    if ('texts' in piece) {
      for (const text of piece.texts) this.#values.push(text);
      return;
    }
    const columns = this.#columns[piece.part + 1] as Map<string, Column>;
    const { column } = piece;
    if (column.kind === 'number') columns.set(piece.name, column);
    else if (column.kind === 'text') columns.set(piece.name, new TextList(column.texts));
    else {
      const { codes, isBoolean } = column;
      this.#values = [];
      columns.set(piece.name, { kind: 'code', codes, values: isBoolean ? booleanValues : this.#values });
    }
  }

  /** @param policy the one by which they were read */
  finish(policy: RowPolicy | null): ReadColumns {
    const { settings, unmet, faults, contacts, parts } = this.#message;
    policy?.leaveUnmet(unmet);
    const { problems, ...rest } = contacts;
    return {
      faults,
      ingested: {
        ...rest,
        settings: { ...settings, zone: new Zone(settings.zone), policy },
        columns: this.#columns[0] as Map<string, Column>,
        log: ProblemLog.of(problems),
        indexes: undefined,
      },
      parts: parts.map(({ part, problems: own, ...rows }, at) => ({
        ...rows,
        schema: partSchemas.find((schema) => schema.part === part) as PartSchema,
        columns: this.#columns[at + 1] as Map<string, Column>,
        log: ProblemLog.of(own),
      })),
    };
  }
}
