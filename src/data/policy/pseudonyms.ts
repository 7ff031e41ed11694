import { randomWords } from '../../platform.js';
import { type HashKey, sipHashText } from './sip-hash.js';

/** Distinct names of a kind of which the pseudonyms are kept at hand; more are made anew. */
const mostKept = 1 << 16;

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Pseudonyms by a keyed hash: the same name of the same kind has the same one wherever and whenever it is met, and neither
 * the order of rows nor the names themselves can be told from them without the key. Sixty bits as twelve letters and
 * digits, `7kq2-m4xw-9htc`: among ten million names the odds that two share one are 1 : 20 000.
 */
export class Pseudonyms {
  readonly #key: HashKey;
  readonly #kept = new Map<string, Map<string, string>>();

  /** @param secret whoever knows it can tell which name a pseudonym is of; without one, the key is the page's own */
  constructor(secret?: string) {
    this.#key = secret === undefined ? keyOfPage() : keyOf(secret);
  }

  /** @param kind what is named: equal names of different kinds have different pseudonyms */
  of(kind: string, name: string): string {
    let kept = this.#kept.get(kind);
    if (kept === undefined) this.#kept.set(kind, (kept = new Map()));
    const known = kept.get(name);
    if (known !== undefined) return known;
    const { high, low } = sipHashText(this.#key, `${kind}\0${name}`);
    const letters = letterGroup(high) + letterGroup(low);
    const pseudonym = `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
    if (kept.size === mostKept) kept.clear();
    kept.set(name, pseudonym);
    return pseudonym;
  }
}

/** Thirty of 32 bits. */
function letterGroup(word: number): string {
  let text = '';
  for (let shift = 0; shift < 30; shift += 5) text += digits[(word >>> shift) & 31] as string;
  return text;
}

function keyOf(secret: string): HashKey {
  const halves = [1, 2].map((half) => sipHashText(Uint32Array.of(half, 0, 0, 0), secret));
  return Uint32Array.from(halves.flatMap(({ low, high }) => [low, high]));
}

let pageKey: HashKey | undefined;

/**
 * One for all that this page loads, drawn when it is first needed and known to nobody: what is loaded again keeps its
 * pseudonyms, so that what a reader has selected stays selected, and another visit has others.
 */
export function keyOfPage(): HashKey {
  pageKey ??= randomWords(4);
  return pageKey;
}

/** Takes over the key of the page, in a worker of it: its pseudonyms are the page's. */
export function takeKeyOfPage(key: HashKey): void {
  pageKey = key;
}
