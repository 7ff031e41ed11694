import { type SimulateOptions, settingsOf } from './options.js';
import type { ContactRow } from './rows/contacts.js';
import { type Head, headOf, type Parts, partsOf } from './rows/parts.js';
import { type Truth, truthOf } from './truth.js';
import { makeWorld } from './world.js';

/** A data set as a host hands it over, parsed. */
export type SimulatedData = Head & {
  readonly [part in keyof Parts]: Parts[part] extends Iterable<infer Row> ? readonly Row[] : never;
};

export interface Simulated {
  readonly data: SimulatedData;
  readonly truth: Truth;
}

/** A simulation whose rows are made when they are asked for: for files too large for one string. */
export interface Simulation {
  /** How many legs there are; flawed ones may be delivered twice. */
  readonly contactCount: number;
  /** The data set as JSON, a row a line, in pieces of some ten thousand characters; `onRows` hears of contacts written. */
  readonly text: (onRows?: (contacts: number) => void) => Generator<string>;
  /** The contacts alone as NDJSON. */
  readonly lines: (onRows?: (contacts: number) => void) => Generator<string>;
  readonly truth: () => Truth;
}

/** Simulates a centre's work: the same options give the same data, on every machine with V8. */
export function simulate(options: SimulateOptions = {}): Simulated {
  const world = makeWorld(settingsOf(options));
  const parts = Object.entries(partsOf(world)).map(([part, rows]) => [
    part,
    [...(rows as Iterable<unknown>)],
  ]);
  return {
    data: { ...headOf(world), ...Object.fromEntries(parts) } as SimulatedData,
    truth: truthOf(world),
  };
}

/** As {@link simulate}, to be written in pieces. `onProgress` hears the share of days that have been worked. */
export function simulateLarge(
  options: SimulateOptions = {},
  onProgress: (share: number) => void = () => {},
): Simulation {
  const world = makeWorld(settingsOf(options), onProgress);
  return {
    contactCount: world.legs.count,
    text: (onRows = () => {}) => jsonPieces(headOf(world), partsOf(world), onRows),
    lines: (onRows = () => {}) => ndjsonPieces(partsOf(world).contacts, onRows),
    truth: () => truthOf(world),
  };
}

const pieceLength = 60_000;

function* jsonPieces(head: Head, parts: Parts, onRows: (contacts: number) => void): Generator<string> {
  // A member a line, so that nothing takes the first line for NDJSON.
  let piece = JSON.stringify(head, null, 1).slice(0, -2);
  let contacts = 0;
  for (const [part, rows] of Object.entries(parts) as [keyof Parts, Iterable<unknown>][]) {
    let separator = `,\n "${part}": [\n`;
    for (const row of rows) {
      piece += separator + JSON.stringify(row);
      separator = ',\n';
      if (part === 'contacts') contacts += 1;
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
      if (part === 'contacts') onRows(contacts);
    }
    piece += separator === ',\n' ? '\n]' : `${separator}]`;
  }
  yield `${piece}\n}\n`;
}

function* ndjsonPieces(rows: Iterable<ContactRow>, onRows: (contacts: number) => void): Generator<string> {
  let piece = '';
  let contacts = 0;
  for (const row of rows) {
    piece += `${JSON.stringify(row)}\n`;
    contacts += 1;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
    onRows(contacts);
  }
  yield piece;
}
