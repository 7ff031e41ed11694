import { pluralOf } from '../plural.js';

/** Chinese has one form; what changes with the number is nothing, what counts is the measure word in it. */
export const plural = pluralOf<{ readonly other: string }>('zh');
