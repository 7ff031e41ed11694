import { blockRows, type Cells } from '../cells.js';
import type { CodeArray, CodeColumn } from '../column.js';
import { codeArray, type CodePiece, hasValues, joinedCodes } from '../code-column.js';
import { Dictionary } from '../dictionary.js';
import { withoutRows } from '../without-rows.js';
import { FieldBuilder, type Reading } from './field-builder.js';

/** What a reading goes on from: the rows read before it, and the column they have, if any. */
export interface CodesBefore {
  readonly rows: number;
  readonly column: CodeColumn | undefined;
  /** The column's dictionary, if somebody kept it. */
  readonly dictionary: Dictionary | undefined;
}

/** The dictionary that a reading goes on from. */
export function dictionaryBefore({ column, dictionary }: CodesBefore): Dictionary {
  return dictionary ?? new Dictionary(column?.values);
}

/** Makes a column of dictionary codes. `codes` are those of the block last read, for fields that depend on this one. */
export abstract class CodeBuilder extends FieldBuilder {
  readonly codes = new Uint32Array(blockRows);
  readonly dictionary: Dictionary;
  #pieces: CodePiece[];
  readonly #goesOn: boolean;
  /** Whether any row has had a value. */
  protected hasValues: boolean;

  /** @param dictionary of the column; the cells' own where what they have is what the column has */
  constructor(cells: Cells, order: number, reading: Reading, before: CodesBefore, dictionary: Dictionary) {
    super(cells, order, reading);
    this.dictionary = dictionary;
    this.#pieces = [before.column?.codes ?? before.rows];
    this.#goesOn = before.column !== undefined;
    this.hasValues = this.#goesOn;
  }

  /** The text of a row of the block, or null. */
  textOf(index: number): string | null {
    return this.dictionary.values[this.codes[index] as number] as string | null;
  }

  /** A column whose rows all lost their values is one nevertheless: its dictionary is gone on from. */
  finish(dropped: readonly number[]): CodeColumn | undefined {
    return this.dictionary.size > 0 ? this.finishAlways(dropped) : undefined;
  }

  /** As `finish`, but a column of nothing known is one too. */
  finishAlways(dropped: readonly number[]): CodeColumn {
    const { dictionary } = this;
    // The dictionary may be grown by a later reading, the column must not.
    const count = dictionary.size + 1;
    const codes = joinedCodes(this.#pieces, count, this.#goesOn);
    this.#pieces = [codes];
    return laterCodes(dropped.length === 0 ? codes : withoutRows(codes, dropped), dictionary, count);
  }

  /** Ends a block without a value. */
  protected pass(): void {
    this.codes.fill(0, 0, this.reading.block.size);
    this.#pieces.push(this.reading.block.size);
  }

  /** Ends a block whose `codes` are read. */
  protected push(): void {
    const { size } = this.reading.block;
    const piece = codeArray(this.dictionary.size + 1, size);
    piece.set(this.codes.subarray(0, size));
    this.hasValues ||= hasValues(piece);
    this.#pieces.push(piece);
  }

  protected forget(): void {
    this.#pieces = [];
  }
}

/** A column whose texts are made when they are first asked for, the first `count` of a dictionary: it is let go of then. */
function laterCodes(codes: CodeArray, of: Dictionary, count: number): CodeColumn {
  let dictionary: Dictionary | undefined = of;
  let values: readonly (string | null)[] = [];
  return {
    kind: 'code',
    codes,
    get values() {
      if (dictionary !== undefined) values = dictionary.first(count);
      dictionary = undefined;
      return values;
    },
  };
}
