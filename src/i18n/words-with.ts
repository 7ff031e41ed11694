/**
 * `own` words with what they lack taken from `whole`, at any depth: a word that is not there, or is of another kind (a
 * text where a function is called). Paths of these are added to `missing`. Words that lack nothing are given back as they
 * are; those that `whole` does not have stay.
 */
export function wordsWith<W extends object>(own: unknown, whole: W, path: string, missing: string[]): W {
  if (typeof own !== 'object' || own === null) {
    missing.push(path);
    return whole;
  }
  const mine = own as Readonly<Record<string, unknown>>;
  const filled: Record<string, unknown> = {};
  for (const [key, word] of Object.entries(whole)) {
    const at = path === '' ? key : `${path}.${key}`;
    const had = Object.hasOwn(mine, key) ? mine[key] : undefined;
    if (typeof word === 'object' && word !== null && !Array.isArray(word)) {
      const inner = wordsWith(had, word, at, missing);
      if (inner !== had) filled[key] = inner;
    } else if (!isOfKind(had, word)) {
      missing.push(at);
      filled[key] = word;
    }
  }
  return Object.keys(filled).length === 0 ? (own as W) : ({ ...mine, ...filled } as W);
}

/** Some words may be nothing on purpose: what a quantile is a quotient of. */
function isOfKind(had: unknown, word: unknown): boolean {
  if (had === null) return word === null || typeof word === 'function';
  return typeof had === typeof word || (word === null && typeof had === 'function');
}
