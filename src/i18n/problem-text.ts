import type { Place, Problem } from '../problem.js';
import { formatsOf } from './formats.js';
import type { Locale } from './locale.js';
import type { Quantity } from './plural.js';

/** A problem in the reader's language: what it is, how often it was met, and where first. Values stay plain text. */
export function problemText(problem: Problem, locale: Locale): string {
  const { code, values, count, first } = problem;
  const { quantity, all } = formatsOf(locale);
  const { place, heading } = locale.messages;
  const texts = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'number') return [name, value];
    // A row is counted from 1, as places are.
    const isRow = code === 'overlapping-rows' && name === 'other';
    return [name, quantity(isRow ? value + 1 : value).text];
  });
  const words = locale.problems[code] as (values: Record<string, string>, count: Quantity) => string;
  const sentence = words(Object.fromEntries(texts) as Record<string, string>, quantity(count));
  if (first.length === 0) return sentence;
  const places = all(first.map((one) => placeText(one, locale)));
  return heading.sentences([sentence, count > first.length ? place.first(places) : place.at(places)]);
}

/** By line and column where the input is text that is at fault, else by its row, counted from 1 as people do. */
function placeText({ part, row, line, column, byte }: Place, locale: Locale): string {
  const { number } = formatsOf(locale);
  const { place } = locale.messages;
  const shown = (count: number | undefined): string => number(count ?? 0, 0);
  return line === undefined
    ? place.row(part, shown(row + 1))
    : place.line(shown(line), shown(column), shown(byte));
}
