import { parseArgs } from 'node:util';
import { type SimulateOptions, settingsOf } from '../../demo/simulate/options.js';

export interface DataOptions {
  readonly simulate: SimulateOptions;
  /** Where the data go; `.ndjson`: contacts alone, one a line. */
  readonly out: string;
}

/** What `npm start` makes, and `npm run data` without arguments. */
export const monthFile = 'demo/data/month.json';
/** Sources are never without. */
export const usualFlaws = 0.001;

export const usage = `npm run data -- [options]   writes a simulated call centre's data, and the truth behind them beside it

  --contacts N    about so many contacts            (5000)
  --seed N        the same seed, the same bytes     (1)
  --from DATE     first day                         (2026-09-01)
  --days N        how many days, two years at most  (61)
  --zone NAME     time zone of the centre           (Europe/Berlin)
  --agents N      how many agents                   (as many as the work needs)
  --flaws SHARE   share of flawed contacts          (${usualFlaws})
  --out FILE      .json, or .ndjson for contacts    (${monthFile})`;

/** Reads the command line; undefined where help is asked for. Throws a RangeError or TypeError that names what is wrong. */
export function parseOptions(words: readonly string[]): DataOptions | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      contacts: text,
      seed: text,
      from: text,
      days: text,
      zone: text,
      agents: text,
      flaws: text,
      out: text,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return undefined;
  const number = (name: 'contacts' | 'seed' | 'days' | 'agents' | 'flaws'): number | undefined => {
    const word = values[name];
    if (word === undefined) return undefined;
    if (word.trim() === '' || !Number.isFinite(Number(word)))
      throw new RangeError(`invalid --${name}: ${word}`);
    return Number(word);
  };
  const given = Object.entries({
    contacts: number('contacts'),
    seed: number('seed'),
    days: number('days'),
    agents: number('agents'),
    from: values.from,
    zone: values.zone,
    flaws: number('flaws') ?? usualFlaws,
  }).filter(([, value]) => value !== undefined);
  const simulate = Object.fromEntries(given) as SimulateOptions;
  settingsOf(simulate);
  return { simulate, out: values.out ?? monthFile };
}

/** The truth lies beside the data: `month.json`, `month.truth.json`. */
export function truthFile(out: string): string {
  return `${out.replace(/\.[^./\\]+$/, '')}.truth.json`;
}
