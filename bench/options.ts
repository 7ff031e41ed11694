import { type ContenderName, contenderNames } from './contenders/contenders.js';

/** Rows by the size's name on the command line. */
export const sizes = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const;
export type Size = keyof typeof sizes;

export interface Options {
  readonly size: Size;
  readonly rounds: number;
  readonly contenders: readonly ContenderName[];
}

export const usage = `npm run bench -- [${Object.keys(sizes).join('|')}] [--rounds N] [--only NAME,NAME]`;

/** Fewer rounds than this are for trying things out, and the report says so. */
export const fewestRounds = 7;

/** Reads the command line; throws a RangeError that names what is wrong. By default 100k, seven rounds, all contenders. */
export function parseOptions(words: readonly string[]): Options {
  let size: Size = '100k';
  let rounds = fewestRounds;
  let names: readonly ContenderName[] = contenderNames;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (isSize(word)) size = word;
    else if (word === '--rounds') rounds = count(rest.shift());
    else if (word === '--only') names = (rest.shift() ?? '').split(',').map(contenderName);
    else throw new RangeError(`unknown argument: ${word}`);
  }
  return { size, rounds, contenders: names };
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
