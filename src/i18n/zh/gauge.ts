import type { GaugeWords } from '../gauge-words.js';

export const gauge: GaugeWords = {
  heading: '',
};
