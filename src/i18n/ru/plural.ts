import { pluralOf } from '../plural.js';

/** `other` is the form of fractions: 1,5 секунды. No line ends between a number and its noun. */
export const plural = pluralOf<{
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}>('ru', '\u00a0');
