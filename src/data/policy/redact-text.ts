import { mask } from './mask.js';

/**
 * Takes out of a free text what names or reaches somebody. By form alone, in any script; what is written out in words (a
 * name, a street, "nine one one") is not found. Each stretch found becomes `•••`, whatever its length:
 *
 * - addresses of pages: `scheme://…` and `www.…`, and names of hosts that end in a common top-level domain, each up to the
 *   next white space or quotation mark (Chinese goes on without spaces: up to the next Chinese punctuation);
 * - addresses of mail: what stands around an `@` (also `＠`) without white space or punctuation between; Chinese
 *   characters beside a Latin address are no part of it;
 * - four digits or more in a row; and six or more with up to three spaces, hyphens, dots, slashes, brackets or plus signs
 *   between any two: phone and card numbers as they are usually grouped, with them dates and large amounts. Digits are the
 *   numerals of every script, full-width and circled ones too, and 〇一二三四五六七八九零幺.
 */
export function redactText(text: string): string {
  const found = [...pages(text), ...mails(text), ...numbers(text)].sort((a, b) => a.from - b.from);
  let redacted = '';
  let at = 0;
  for (const { from, to } of found) {
    if (to <= at) continue;
    // What overlaps or touches is one stretch.
    if (from > at || at === 0) redacted += text.slice(at, from) + mask;
    at = to;
  }
  return redacted + text.slice(at);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const schemeEnd = /:\/\//gu;
const schemeUnit = /[a-z0-9+.-]/iu;
const web = /(?<![\p{L}\p{N}])www\s?[.．]/giu;
const pageRest = /[^\s"'<>«»“”，。；！？、（）《》「」]*/uy;

function* pages(text: string): Generator<Stretch> {
  for (const { index } of text.matchAll(schemeEnd)) {
    yield { from: startOf(text, index, schemeUnit), to: endOf(pageRest, text, index + 3) };
  }
  for (const { index, 0: start } of text.matchAll(web)) {
    yield { from: index, to: endOf(pageRest, text, index + start.length) };
  }
  for (const { index, 0: end } of text.matchAll(hostEnd)) {
    const from = startOf(text, index, hostUnit);
    // "打不开.App": a sentence that ends, unless the domain is Chinese too.
    const isSentence = han.test(text.charAt(index - 1)) && !han.test(end);
    if (from < index && !isSentence) yield { from, to: endOf(pagePath, text, index + end.length) };
  }
}

const hostEnd =
  /[.．](?:com|net|org|info|biz|ru|рф|su|by|kz|ua|cn|中国|hk|tw|eu|de|uk|us|io|co|me|app|dev|link|site|online|top)(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/giu;
const hostUnit = /[\p{L}\p{N}._-]/u;
/** What may follow a host's name and still be of its address. */
const pagePath = /(?:[:/?#][^\s"'<>«»“”，。；！？、（）《》「」]*)?/uy;

const mailAt = /[@＠]/gu;
const han = /\p{Script=Han}/u;
const mailUnit = /[\p{L}\p{M}\p{N}._%+'’－．-]/u;

function* mails(text: string): Generator<Stretch> {
  for (const { index } of text.matchAll(mailAt)) {
    const from = startOf(text, index, mailUnit);
    const to = stopOf(text, index + 1, mailUnit);
    if (from < index && to > index + 1) yield { from, to };
  }
}

/**
 * Where the run of such characters begins that ends before `end`. A run of Chinese characters is a run of its own: the
 * sentence around an address is not of it.
 */
function startOf(text: string, end: number, unit: RegExp): number {
  let at = end;
  let isHan: boolean | undefined;
  while (at > 0 && end - at < longestName) {
    const size = at > 1 && isLowSurrogate(text.charCodeAt(at - 1)) ? 2 : 1;
    const character = text.slice(at - size, at);
    if (!unit.test(character)) break;
    isHan ??= han.test(character);
    if (han.test(character) !== isHan) break;
    at -= size;
  }
  return at;
}

/** As `startOf`, to the other side. */
function stopOf(text: string, start: number, unit: RegExp): number {
  let at = start;
  let isHan: boolean | undefined;
  while (at < text.length && at - start < longestName) {
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    if (!unit.test(character)) break;
    isHan ??= han.test(character);
    if (han.test(character) !== isHan && character !== '.' && character !== '．') break;
    at += character.length;
  }
  // The full stop of a sentence that ends with an address.
  while (at > start && /[._%+'’－．-]/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Neither a host's name nor what stands before an `@` may be longer. */
const longestName = 320;

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** What ends the sentence is not of the address that it ends with. */
function endOf(rest: RegExp, text: string, from: number): number {
  rest.lastIndex = from;
  return from + (rest.exec(text)?.[0].replace(/[.,!?;:)]+$/u, '').length ?? 0);
}

const digit = String.raw`[\p{N}〇一二三四五六七八九零幺]`;
/** Marks that are not seen (a zero-width space) part digits as little as those that are. */
const between = String.raw`[\s\p{Cf}()（）.．\-‐-―－+＋/／·•_*]{0,3}`;
const longRun = new RegExp(String.raw`[+＋(（]{0,2}${digit}(?:${between}${digit}){5,}|${digit}{4,}`, 'gu');

function* numbers(text: string): Generator<Stretch> {
  for (const { index, 0: run } of text.matchAll(longRun)) yield { from: index, to: index + run.length };
}
