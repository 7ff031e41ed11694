import type { ScorecardWords } from '../scorecard-words.js';

export const scorecard: ScorecardWords = {
  heading: '',
};
