import type { CategoryWords } from '../categories-words.js';
import { plural } from './plural.js';

/** A field that the kit knows is a word of the sentence; one of the host's own is written as the host writes it. */
const by = (key: string, header: string): string => `by ${key === header ? header : header.toLowerCase()}`;

export const categories: CategoryWords = {
  metricBy: (metric, key, header) => `${metric} ${by(key, header)}`,
  sharesBy: (metric, key, header) => `${metric}: shares ${by(key, header)}`,
  sharesByWithin: (metric, key, header, rowKey, rowHeader) =>
    `${metric}: shares ${by(key, header)}, ${by(rowKey, rowHeader)}`,
  distribution: (metric, field) => `${metric}: distribution of “${field}”`,
  whole: (value) => `All: ${value}`,
  smallSamples: (least, labels) => `Hollow, as fewer than ${least} are behind them: ${labels}.`,
  smallSample: 'small sample',
  more: (n) => plural(n, { one: '# more', other: '# more' }),
  otherBeyond: (shown) =>
    plural(shown, {
      one: '“Other” is all groups after the first.',
      other: '“Other” is all groups after the first #.',
    }),
  otherHolds: (groups) =>
    plural(groups, { one: '“Other” is # smaller group.', other: '“Other” is # smaller groups together.' }),
  selected: 'selected',
  share: 'Share',
  countAndShare: (count, share) => `${count} (${share})`,
  largest: (parts) => `Largest: ${parts}.`,
  rounded: 'Shares are rounded so that they add up to 100%.',
  nothing: 'nothing to share',
  all: 'in all',
  within: (threshold, share) => `within ${threshold}: ${share}`,
  withinSentence: ({ threshold, share, within, known }) =>
    `Within ${threshold}: ${share}, that is ${within} of ${known} with a known value.`,
  median: (value) => `median ${value}`,
  ninetieth: (value) => `90% within ${value}`,
  medianSentence: (value) => `Half are within ${value}.`,
  ninetiethSentence: (value) => `Nine of ten are within ${value}.`,
  atLeast: (edge) => `≥ ${edge}`,
  moreThan: (edge) => `> ${edge}`,
  lessThan: (edge) => `< ${edge}`,
  unknownLeftOut: (rows, field) =>
    `${plural(rows, { one: '# contact is not in the chart', other: '# contacts are not in the chart' })}: “${field}” is not known.`,
  fullest: (bin, count) => `Most are at ${bin}: ${count}.`,
  unequalBins: 'Columns are equally wide, but the ranges they stand for are not: compare heights with care.',
};
