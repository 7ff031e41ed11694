import type { Spot } from './input-place.js';

/** Where an input stops being JSON, and why: `unexpected }`. */
export class JsonSyntaxError extends Error implements Spot {
  /** The first byte that cannot be, from 0; the length of the input where more was expected. */
  readonly byte: number;
  readonly line: number;
  readonly column: number;
  /** Of lines: the row that it stands in, from 0. */
  readonly row: number | undefined;

  constructor(message: string, { byte, line, column }: Spot, row?: number) {
    super(message);
    this.name = 'JsonSyntaxError';
    this.byte = byte;
    this.line = line;
    this.column = column;
    this.row = row;
  }
}
