import type { FilterWords } from '../filters-words.js';

export const filters: FilterWords = {
  heading: '',
};
