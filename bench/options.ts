import { type ContenderName, contenderNames } from './contenders/contenders.js';

/** Rows by the size's name on the command line. */
export const sizes = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const;
export type Size = keyof typeof sizes;

export interface Options {
  /** Ascending. With 100k and 1m in one run the report says how figures grow. */
  readonly sizes: readonly Size[];
  readonly rounds: number;
  readonly contenders: readonly ContenderName[];
  /** Files of runs before, whose figures are put together: nothing is measured. Empty: a run. */
  readonly from: readonly string[];
  /** Whether the figures go into `docs/performance.md`. */
  readonly write: boolean;
}

export const usage = `npm run bench -- [${Object.keys(sizes).join('] [')}] [--rounds N] [--only NAME,NAME] [--write]
npm run bench -- --from FILE… [--write]`;

/** Fewer rounds than this are for trying things out, and the report says so. */
export const fewestRounds = 7;

/**
 * Reads the command line; throws a RangeError that names what is wrong. By default 100k, seven rounds, all contenders, nothing
 * written.
 */
export function parseOptions(words: readonly string[]): Options {
  const asked = new Set<Size>();
  let write = false;
  let rounds = fewestRounds;
  let names: readonly ContenderName[] = contenderNames;
  const from: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (isSize(word)) asked.add(word);
    else if (word === '--write') write = true;
    else if (word === '--rounds') rounds = count(rest.shift());
    else if (word === '--only') names = (rest.shift() ?? '').split(',').map(contenderName);
    else if (word === '--from') while (rest[0]?.startsWith('--') === false) from.push(rest.shift()!);
    else throw new RangeError(`unknown argument: ${word}`);
  }
  if (words.includes('--from') && from.length === 0) throw new RangeError('--from names no file');
  if (asked.size === 0) asked.add('100k');
  const ascending = [...asked].toSorted((a, b) => sizes[a] - sizes[b]);
  return { sizes: ascending, rounds, contenders: names, from, write };
}

function isSize(word: string): word is Size {
  return Object.hasOwn(sizes, word);
}

function count(word: string | undefined): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`invalid number of rounds: ${word}`);
  return number;
}

function contenderName(word: string): ContenderName {
  const name = contenderNames.find((known) => known === word);
  if (name === undefined) throw new RangeError(`unknown contender: ${word}`);
  return name;
}
