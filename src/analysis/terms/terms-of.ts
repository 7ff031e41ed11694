import { compareTexts } from '../../query/compare-texts.js';
import { runAtOnce } from '../../data/pace.js';
import { wilson } from '../../metrics/intervals/wilson.js';
import { languageOf, latinOf } from './language-of.js';
import { wordsOf } from './words-of.js';

/** A word that comments contain. */
export interface Term {
  /** What its forms have in common; what terms of two sets of comments are matched by. */
  readonly key: string;
  /** Its commonest form in these comments; of equally common ones, the first by code units. */
  readonly term: string;
  /** How many comments contain it, and their part of all, 0 to 1, with its 95 % interval (Wilson; null for n < 2). */
  readonly comments: number;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Which: their places among those given, ascending. */
  readonly at: readonly number[];
}

export interface CommentTerms {
  /** Comments with any text. */
  readonly n: number;
  /** How many are mostly in which language, most first; null: without letters of any. */
  readonly languages: readonly { readonly language: string | null; readonly comments: number }[];
  /** By how many comments contain them, most first; equals by key. */
  readonly terms: readonly Term[];
}

/** So many comments take about a millisecond. */
const commentsAStep = 16;

/**
 * The terms of comments, and the share of comments that contain each; however often one says it, it counts once. See
 * `wordsOf` for what is a term. Null and blank comments are none. `locale` names the language of comments in Latin script,
 * English by default. Throws a RangeError for a locale that is none.
 */
export function termsOf(
  comments: readonly (string | null)[],
  options: { readonly locale?: string } = {},
): CommentTerms {
  return runAtOnce(termSteps(comments, options));
}

/** The same step by step, for whoever must not hold up a page: `Pace` runs it. */
export function* termSteps(
  comments: readonly (string | null)[],
  { locale = 'en' }: { readonly locale?: string } = {},
): Generator<undefined, CommentTerms> {
  const latin = latinOf(locale);
  const found = new Map<string, { readonly forms: Map<string, number>; readonly at: number[] }>();
  const languages = new Map<string | null, number>();
  let n = 0;
  for (const [place, text] of comments.entries()) {
    if (place % commentsAStep === commentsAStep - 1) yield;
    if (text === null || text.trim() === '') continue;
    n += 1;
    const language = languageOf(text, latin);
    languages.set(language, (languages.get(language) ?? 0) + 1);
    for (const { key, form } of wordsOf(text, latin)) {
      let term = found.get(key);
      if (term === undefined) found.set(key, (term = { forms: new Map(), at: [] }));
      term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
      if (term.at.at(-1) !== place) term.at.push(place);
    }
  }
  const terms = [...found].map(([key, { forms, at }]): Term => {
    const interval = wilson(at.length, n);
    return {
      key,
      term: commonest(forms),
      comments: at.length,
      share: at.length / n,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      at,
    };
  });
  return {
    n,
    languages: [...languages]
      .map(([language, count]) => ({ language, comments: count }))
      .sort((a, b) => b.comments - a.comments || compareTexts(a.language ?? '', b.language ?? '')),
    terms: terms.sort((a, b) => b.comments - a.comments || compareTexts(a.key, b.key)),
  };
}

function commonest(forms: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0];
  for (const [form, count] of forms) {
    if (count > most || (count === most && form < best)) [best, most] = [form, count];
  }
  return best;
}
