import { pluralOf } from '../plural.js';

export const plural = pluralOf<{ readonly one: string; readonly other: string }>('en');
