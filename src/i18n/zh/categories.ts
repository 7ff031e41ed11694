import type { CategoryWords } from '../categories-words.js';

export const categories: CategoryWords = {
  heading: '',
};
