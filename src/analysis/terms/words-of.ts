import { languageOf } from './language-of.js';
import { stemRu } from './stem-ru.js';
import { stopWordsEn } from './stop-words-en.js';
import { stopWordsRu } from './stop-words-ru.js';
import { stopCharactersZh, stopWordsZh } from './stop-words-zh.js';

/** A word of a text that may be a term, and where it stands in it. */
export interface WordAt {
  /** What its forms have in common: the same for all that are one term. */
  readonly key: string;
  /** As it is shown: in lower case, compatible forms of characters put together. */
  readonly form: string;
  /** In UTF-16 units of the text, half-open. */
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a comment that say what it is about, in their order. Chinese, Russian and English are told apart word by
 * word by their script, and split by `Intl.Segmenter` in the language of most of the comment; `latin` is the language of
 * Latin script (English has stop words, others have none). Left out: stop words, Chinese words of one character, other
 * words of one letter, whatever has a digit, addresses of mail and pages, and what a policy has masked (`•••`).
 *
 * Russian forms are folded by their stem, all others by case alone; ё is е.
 */
export function wordsOf(text: string, latin = 'en'): readonly WordAt[] {
  const found: WordAt[] = [];
  const addresses = [...text.matchAll(address)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  let next = 0;
  for (const { segment, index, isWordLike } of segmenterOf(languageOf(text, latin) ?? latin).segment(text)) {
    while (next < addresses.length && (addresses[next]?.[1] as number) <= index) next += 1;
    const inAddress = next < addresses.length && (addresses[next]?.[0] as number) < index + segment.length;
    if (isWordLike !== true || inAddress) continue;
    const form = formOf(segment);
    const key = keyOf(form, latin);
    if (key !== null) found.push({ key, form, from: index, to: index + segment.length });
  }
  return found;
}

/** What an address may go on with: Chinese goes on without a space behind it. */
const rest = String.raw`[^\s\p{Script=Han}，。；！？、（）《》「」“”"'<>]`;
const letter = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_-]`;
/**
 * Comments may be of any length, and a run of letters without an end must not be read once from each of its letters: what
 * stands before a sign is bounded, or begins where its run does.
 */
const address = new RegExp(
  [
    String.raw`[a-z][a-z0-9+.-]{0,30}:\/\/${rest}+`,
    String.raw`www\.${rest}+`,
    String.raw`(?:${letter}|[.%+]){0,63}${letter}[@＠]${letter}+(?:[.．]${letter}+)*`,
    String.raw`(?<!${letter}\.?)${letter}+(?:\.${letter}+)*\.\p{Script=Latin}{2,}(?:\/${rest}*)?`,
  ].join('|'),
  'giu',
);
const onlyHan = /^\p{Script=Han}+$/u;
const digits = /\p{N}/u;

function formOf(segment: string): string {
  const form = segment.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  return form.replace(/'s$/u, '').replaceAll('ё', 'е');
}

/** What a form is counted by; null where it is no term. */
function keyOf(form: string, latin: string): string | null {
  if (digits.test(form) || [...form].length < 2) return null;
  if (onlyHan.test(form)) return isStopZh(form) ? null : form;
  if (/^[а-яё-]+$/u.test(form)) return stopWordsRu.has(form) ? null : stemRu(form);
  // Of a contraction, `'s` is off already: that's, it's.
  return latin === 'en' && (stopWordsEn.has(form) || stopWordsEn.has(`${form}'s`)) ? null : form;
}

function isStopZh(form: string): boolean {
  return stopWordsZh.has(form) || [...form].every((character) => stopCharactersZh.has(character));
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one takes longer than using it on a comment. */
function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
