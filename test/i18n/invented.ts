import { en } from '../../src/i18n/en/index.js';
import type { Language } from '../../src/i18n/locale.js';

/** Letters of Thaana, which runs from right to left: those of no language that `Intl` would write here. */
const letters = 'ހށނރބޅކއވމފދތލގޏސޑ';
/** Notation, numerals and the six forms of plurals are those of Arabic as it is written in Egypt. */
const tag = 'ar-EG';
const rules = new Intl.PluralRules(tag);
let last = 0;

/** A word that no other text has. */
function word(): string {
  let text = '';
  for (let rest = ++last * 7 + letters.length ** 2; rest > 0; rest = Math.floor(rest / letters.length))
    text += letters[rest % letters.length];
  return text;
}

/** What a message was given, as text: values and names stay in it, quantities with the form that they take. */
function said(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(said).join(' ');
  const members = value as Readonly<Record<string, unknown>>;
  if (typeof members.text === 'string' && typeof members.n === 'number')
    return `${members.text} ${forms[rules.select(members.n)]}`;
  return Object.values(members)
    .map((member) => (isCode(member) ? '' : said(member)))
    .join(' ');
}

const forms = Object.fromEntries(
  (['zero', 'one', 'two', 'few', 'many', 'other'] as const).map((form) => [form, word()]),
);

/** The codes of choices, which a message is given to pick words by. */
const isCode = (value: unknown): boolean => typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/.test(value);

function invented(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : word();
  if (typeof words === 'function') {
    const own = word();
    return (...values: unknown[]) =>
      [own, ...values.map((value) => (isCode(value) ? '' : said(value)))]
        .filter((text) => text !== '')
        .join(' ');
  }
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, member]) => [key, invented(member)]));
}

/** A language that nobody speaks: each text of the kit is a word of its own, with the values that it says behind it. */
export const inventedLanguage: Language = { ...(invented(en) as Language), tag, direction: 'rtl' };
